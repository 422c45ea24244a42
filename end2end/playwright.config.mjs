// End-to-end tests on the built site, in the Chrome or Chromium of this machine; nothing is downloaded. $E2E_DIST is
// the folder of the site served at /, $E2E_SUB_DIST that of the same site served under a path.
import { defineConfig } from "@playwright/test";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { chromeOptions } from "../scripts/chrome.mjs";

const { E2E_DIST = "dist", E2E_SUB_DIST = "target/dist-sub" } = process.env;
const SUB_BASE = "/sub/pad/";

/** Serves a site on any free port; the tests find the port in the environment, under the name of the group. */
const server = (dist, base, port) => ({
  command: `node scripts/serve.mjs --dist "${dist}" --base "${base}" --port 0`,
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  wait: { stdout: port },
});

export default defineConfig({
  testMatch: "**/*.test.mjs",
  outputDir: "../target/end2end/traces",
  reporter: [["list"], ["./support/tally.mjs"]],
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Now and then Chromium itself crashes under load. A test that passes the second time is counted as flaky: see
  // tally.mjs.
  retries: 1,
  // Generous, for a machine that does other work as well: a step that hangs is ended by the shorter timeout of
  // `expect`.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  use: {
    launchOptions: chromeOptions(),
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: "reduce" },
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    // Without a picture of the page at every step, which takes a quarter of the time of a test.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false, sources: false },
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "at /", use: { site: { port: "SITE_PORT", base: "/" } } },
    { name: `at ${SUB_BASE}`, testMatch: "**/{smoke,menu}.test.mjs", use: { site: { port: "SUB_SITE_PORT", base: SUB_BASE } } },
  ],
  webServer: [
    server(E2E_DIST, "/", /127\.0\.0\.1:(?<site_port>\d+)/),
    server(E2E_SUB_DIST, SUB_BASE, /127\.0\.0\.1:(?<sub_site_port>\d+)/),
  ],
});
