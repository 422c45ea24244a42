// The fixture of every end-to-end test: the built site under its production headers, and a page that is watched.
// $E2E_DIST names the folder of the site, $E2E_BASE the path it lives under.
import assert from "node:assert/strict";
import process from "node:process";
import { after, test } from "node:test";
import { launchChrome } from "../../scripts/chrome.mjs";
import { serveSite } from "../../scripts/serve.mjs";

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 360, height: 740 };

const START_MS = 15_000;
const base = process.env.E2E_BASE ?? "/";
const dist = process.env.E2E_DIST ?? "dist";

let started;

/** One server and one browser for all tests of a file; another browser where that one is gone, so that only one test fails. */
async function start() {
  started ??= Promise.all([serveSite({ dist, base, port: 0 }), launchChrome()]);
  const [site, browser] = await started;
  if (!browser.isConnected()) started = Promise.all([site, launchChrome()]);
  return started;
}

after(async () => {
  if (!started) return;
  const [site, browser] = await started;
  await browser.close();
  await site.close();
});

/** The site as seen by one visitor, with storage of their own. */
export class Visitor {
  /** What went wrong on any page: errors in the console, the content policy's among them, and requests to others. */
  faults = [];
  #missing = new Set();

  constructor(context, page, origin) {
    this.context = context;
    this.page = page;
    this.origin = origin;
  }

  /** The full address of a path of the app, as "/zelfscan". */
  address(path) {
    return this.origin + base + path.replace(/^\//, "");
  }

  /** Where the visitor is, as a path of the app. */
  path() {
    const { pathname, search, hash } = new URL(this.page.url());
    return `/${pathname.slice(base.length).replace(/\/$/, "")}${search}${hash}`;
  }

  /** Opens a path and waits until the app runs. */
  async visit(path, { status = 200 } = {}) {
    const address = this.address(path);
    if (status === 404) this.#missing.add(address);
    const response = await this.page.goto(address);
    assert.equal(response.status(), status, `status of ${address}`);
    await this.appStarted();
  }

  /** Loads the address once more, as after F5. */
  async reload() {
    await this.page.reload();
    await this.appStarted();
  }

  async appStarted() {
    await this.page.locator("html[data-app=started]").waitFor({ state: "attached", timeout: START_MS });
  }

  /** Another tab of the same visitor. */
  async newTab() {
    const tab = new Visitor(this.context, await this.context.newPage(), this.origin);
    tab.faults = this.faults;
    tab.#missing = this.#missing;
    return tab;
  }

  heading(name, level = 1) {
    return this.page.getByRole("heading", { name, level });
  }

  link(name) {
    return this.page.getByRole("link", { name });
  }

  button(name) {
    return this.page.getByRole("button", { name });
  }

  field(label) {
    return this.page.getByLabel(label);
  }

  /** One option within the group (fieldset) with that question. */
  option(question, name) {
    return this.page.getByRole("group", { name: question }).getByRole("radio", { name });
  }

  /** Waits until an element has the focus, which moves once the changes are shown. */
  async focusOn(locator) {
    await locator.and(this.page.locator(":focus")).waitFor();
  }

  watch() {
    this.context.on("console", (message) => {
      if (message.type() !== "error") return;
      const { url } = message.location();
      if (this.#missing.has(url) && message.text().includes("404")) return;
      this.faults.push(`console: ${message.text()} (${url})`);
    });
    this.context.on("weberror", (error) => this.faults.push(`uncaught: ${error.error().stack ?? error.error()}`));
    this.context.on("request", (request) => this.#judge(request.url()));
    this.context.on("page", (page) => page.on("websocket", (socket) => this.#judge(socket.url())));
  }

  #judge(url) {
    const own = url.startsWith(this.origin + base) || url.startsWith(`blob:${this.origin}/`);
    if (!own) this.faults.push(`request to another place: ${url}`);
  }
}

/**
 * A test with a visitor on a page of their own: `browserTest("says who it is for", async (visitor) => …)`.
 * It fails on any fault seen on the way. Options are those of a browser context, as `{ viewport: PHONE }`.
 */
export function browserTest(name, run, options = {}) {
  test(name, async (t) => {
    const [site, browser] = await start();
    const context = await browser.newContext({
      locale: "nl-NL",
      timezoneId: "Europe/Amsterdam",
      reducedMotion: "reduce",
      viewport: DESKTOP,
      ...options,
    });
    try {
      const visitor = new Visitor(context, undefined, site.origin);
      visitor.watch();
      visitor.page = await context.newPage();
      await run(visitor, t);
      assert.deepEqual(visitor.faults, [], "faults seen in the browser");
    } finally {
      // All was judged by now: a browser that ends while its page is closed says nothing of the site, and the next test
      // starts another.
      await context.close().catch((error) => {
        if (browser.isConnected()) throw error;
      });
    }
  });
}
