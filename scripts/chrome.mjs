// Finds the Chrome or Chromium of this machine and starts it. Run by itself, it prints the path of Chrome.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const NAMES = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser"];

// The same browser without its window, menus and background work: a page takes a third of the processor time. Debian has
// it as a package, and so has Chrome for Testing.
const SHELLS = ["chromium-headless-shell", "chrome-headless-shell"];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of these programs on PATH. */
export function onPath(names) {
  const { PATH = "" } = process.env;
  return names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name))).find(isExecutable);
}

/** The path of Chrome: $CHROME if set, else the first known name on PATH. */
export function findChrome() {
  const { CHROME } = process.env;
  if (CHROME) {
    if (!isExecutable(CHROME)) throw new Error(`CHROME is ${CHROME}, which is no program.`);
    return CHROME;
  }
  const found = onPath(NAMES);
  if (!found) throw new Error(`No Chrome found: set CHROME to its path, or install one of ${NAMES.join(", ")}.`);
  return found;
}

/** The path of what can do without a window: $CHROME if set, else the headless shell, else Chrome. */
export function findHeadless() {
  return (!process.env.CHROME && onPath(SHELLS)) || findChrome();
}

/** How Chrome is started: no network chatter, and no sandbox, which root and many containers cannot use. */
export function chromeOptions() {
  return {
    executablePath: findHeadless(),
    chromiumSandbox: false,
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  };
}

/** Starts headless Chrome, for scripts that are not tests. */
export async function launchChrome() {
  const { chromium } = await import("@playwright/test");
  return chromium.launch(chromeOptions());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(findChrome());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
