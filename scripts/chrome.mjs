// Finds the Chrome or Chromium of this machine and starts it. Run by itself, it prints the path it found.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const NAMES = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser"];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of Chrome: $CHROME if set, else the first known name on PATH. */
export function findChrome() {
  const { CHROME, PATH = "" } = process.env;
  if (CHROME) {
    if (!isExecutable(CHROME)) throw new Error(`CHROME is ${CHROME}, which is no program.`);
    return CHROME;
  }
  const found = NAMES.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name))).find(isExecutable);
  if (!found) throw new Error(`No Chrome found: set CHROME to its path, or install one of ${NAMES.join(", ")}.`);
  return found;
}

/** How Chrome is started: no network chatter, and no sandbox, which root and many containers cannot use. */
export function chromeOptions() {
  return {
    executablePath: findChrome(),
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
