// The browsers of this machine, each with its own driver: how they are found, started with a profile, and killed.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { findChrome, onPath } from "../../scripts/chrome.mjs";

// Outside the project, which does not depend on it: see `make engines`.
const { TOOLS } = process.env;
if (!TOOLS) throw new Error("Run this by `make engines`, which installs what it needs and says where that is.");
const { Builder } = createRequire(join(TOOLS, "engines", "package.json"))("selenium-webdriver");

const WEBKIT = fileURLToPath(new URL("webkit.js", import.meta.url));
const START_MS = 60_000;

const LANGUAGE = "nl-NL";
const CHROMIUM_FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];

/** A driver's program, its arguments, and what it is to start. */
const ENGINES = {
  Chromium: {
    needs: ["chromedriver"],
    browser: () => findChrome(),
    driver: (port) => ["chromedriver", [`--port=${port}`]],
    capabilities: (browser, profile) => ({
      browserName: "chrome",
      "goog:chromeOptions": {
        binary: browser,
        args: [...CHROMIUM_FLAGS, `--lang=${LANGUAGE}`, `--user-data-dir=${profile}`],
      },
    }),
  },
  Firefox: {
    needs: ["geckodriver"],
    browser: () => onPath(["firefox-esr", "firefox"]),
    driver: (port) => ["geckodriver", ["--port", String(port), "--websocket-port", "0", "--log", "fatal"]],
    capabilities: (browser, profile) => ({
      browserName: "firefox",
      "moz:firefoxOptions": {
        binary: browser,
        args: ["-headless", "-profile", profile],
        prefs: { "intl.accept_languages": LANGUAGE, "app.update.enabled": false },
      },
    }),
  },
  WebKit: {
    needs: ["WebKitWebDriver", "Xvfb", "gjs"],
    browser: () => WEBKIT,
    driver: (port) => ["WebKitWebDriver", [`--port=${port}`]],
    needsDisplay: true,
    // Its driver ends the browser by force, and WebKit stores what is in localStorage half a second later.
    quitAfter: 2_000,
    capabilities: (browser, profile) => ({
      browserName: "WebKitGTK",
      "webkitgtk:browserOptions": { binary: browser, args: [profile] },
    }),
  },
};

export const NAMES = Object.keys(ENGINES);

/** What an engine lacks on this machine: the names of programs. */
export function missing(name) {
  const { needs, browser } = ENGINES[name];
  let program;
  try {
    program = browser();
  } catch {
    // Said below, as for the others.
  }
  return [...(program ? [] : [name]), ...needs.filter((need) => !onPath([need]))];
}

const freePort = () =>
  new Promise((found, failed) => {
    const server = createServer().once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

/** A process and all that it started, directly or not, by /proc. */
function familyOf(pid) {
  const parents = new Map();
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      // After the name, which may hold anything: the state and the parent.
      const [, parent] = readFileSync(`/proc/${entry}/stat`, "utf8").split(") ").at(-1).split(" ");
      parents.set(Number(entry), Number(parent));
    } catch {
      // It ended meanwhile.
    }
  }
  const family = [pid];
  for (const member of family) family.push(...[...parents].filter(([, parent]) => parent === member).map(([child]) => child));
  return family;
}

function killAll(pids) {
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It ended meanwhile.
    }
  }
}

async function ended(child) {
  if (child.exitCode === null && child.signalCode === null) await new Promise((done) => child.once("exit", done));
}

/** A display that nobody sees, for browsers that cannot do without one. */
export async function startDisplay() {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise((said, failed) => {
    server.stdio[3].once("data", (data) => said(String(data).trim()));
    server.once("exit", () => failed(new Error("Xvfb ended before it had a display.")));
  });
  return {
    name: `:${number}`,
    stop: async () => {
      server.kill();
      await ended(server);
    },
  };
}

/** Starts an engine with a profile on disk. */
export async function startBrowser(name, profile, display) {
  const engine = ENGINES[name];
  // Firefox does not make the folder itself.
  mkdirSync(profile, { recursive: true });
  const port = await freePort();
  const [program, flags] = engine.driver(port);
  const env = { ...process.env, TZ: "Europe/Amsterdam", ...(engine.needsDisplay && { DISPLAY: display }) };
  const server = spawn(program, flags, { env, stdio: "ignore" });
  const kill = async () => {
    killAll(familyOf(server.pid));
    await ended(server);
  };
  try {
    const driver = await connect(port, engine.capabilities(engine.browser(), profile));
    const quit = async () => {
      try {
        await pause(engine.quitAfter ?? 0);
        await driver.quit();
      } finally {
        await kill();
      }
    };
    return { driver, kill, quit };
  } catch (error) {
    await kill();
    throw error;
  }
}

async function connect(port, capabilities) {
  const address = `http://127.0.0.1:${port}`;
  const until = Date.now() + START_MS;
  for (;;) {
    const ready = await fetch(`${address}/status`).then((response) => response.ok, () => false);
    if (ready) break;
    if (Date.now() > until) throw new Error("The driver does not answer.");
    await pause(100);
  }
  // What is only on the screen makes a page ask before it goes.
  const wanted = { ...capabilities, unhandledPromptBehavior: "accept" };
  return new Builder().disableEnvironmentOverrides().usingServer(address).withCapabilities(wanted).build();
}

/** What a browser says about itself. */
export async function versionOf({ driver }) {
  return (await driver.getCapabilities()).get("browserVersion");
}
