// What every end-to-end test gets: a visitor on a page of the built site, under its production headers, and a watch
// that fails the test on any fault that the test did not announce. The servers are started by playwright.config.mjs.
import { test as base, expect } from "@playwright/test";
import process from "node:process";

export { expect };

export const PHONE = { width: 360, height: 740 };

const START_MS = 30_000;

/** Records what goes wrong in a context: console errors, content policy violations, and requests to other sites. */
export class Watch {
  #faults = [];
  #announced = [];
  #tolerated = [];
  #missing = new Set();

  /** Watches a context from before its first page; `home` is the base address of the site. */
  constructor(context, home) {
    this.home = home;
    context.on("console", (message) => {
      if (message.type() !== "error") return;
      const { url } = message.location();
      if (this.#missing.has(url) && message.text().includes("404")) return;
      this.#faults.push(`console: ${message.text()} (${url})`);
    });
    context.on("weberror", (error) => this.#faults.push(`uncaught: ${error.error().stack ?? error.error()}`));
    context.on("request", (request) => this.#judge(request.url()));
    context.on("page", (page) => page.on("websocket", (socket) => this.#judge(socket.url())));
  }

  #judge(url) {
    const own = url.startsWith(this.home) || url.startsWith(`blob:${new URL(this.home).origin}/`);
    if (!own) this.#faults.push(`request to another place: ${url}`);
  }

  /** The test causes faults like this: at least one must occur, and none of them counts. */
  announce(pattern) {
    this.#announced.push(pattern);
  }

  /** Faults like this may occur or not, and do not count. */
  tolerate(pattern) {
    this.#tolerated.push(pattern);
  }

  /** This address is requested although nothing is there. */
  expectMissing(address) {
    this.#missing.add(address);
  }

  /** Checks that what was announced has occurred, and nothing else. */
  async close() {
    for (const pattern of this.#announced) {
      await expect
        .poll(() => this.#faults, `a fault like ${pattern}`)
        .toContainEqual(expect.stringMatching(pattern));
    }
    const known = [...this.#announced, ...this.#tolerated];
    const others = this.#faults.filter((fault) => !known.some((pattern) => pattern.test(fault)));
    expect(others, "faults seen in the browser").toEqual([]);
  }
}

/** Holds back what an address ends in, the programs of the app if nothing else is said, until it is let go. */
export async function held(visitor, pattern = "**/*.wasm") {
  let release;
  const released = new Promise((resolve) => {
    release = resolve;
  });
  await visitor.context.route(pattern, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** The site as seen by one visitor, with storage of their own. */
export class Visitor {
  #watch;

  constructor(page, watch) {
    this.page = page;
    this.#watch = watch;
  }

  get context() {
    return this.page.context();
  }

  /** The full address of a path of the app, such as "/zelfscan". */
  address(path) {
    return this.#watch.home + path.replace(/^\//, "");
  }

  /** Where the visitor is, as a path of the app. */
  path() {
    const rest = this.page.url().slice(this.#watch.home.length);
    return `/${rest.replace(/\/(?=$|[?#])/, "")}`;
  }

  /** Opens a path and waits until the app runs. */
  async visit(path, { status = 200 } = {}) {
    const address = this.address(path);
    if (status === 404) this.#watch.expectMissing(address);
    const response = await this.page.goto(address);
    expect(response.status(), `status of ${address}`).toBe(status);
    await this.appStarted();
  }

  /** Reloads the page, as F5 does. */
  async reload() {
    await this.page.reload();
    await this.appStarted();
  }

  /** Waits until the app runs. A page that is only read starts it for who turns to something that needs it: here, the search. */
  async appStarted() {
    const waits = await this.page.locator("script[data-waits]").count();
    if (waits) await this.page.locator(".site-search").dispatchEvent("pointerover");
    await expect(this.page.locator("html[data-app=started]")).toBeAttached({ timeout: START_MS });
  }

  /** Another tab of the same visitor. */
  async newTab() {
    return new Visitor(await this.context.newPage(), this.#watch);
  }

  /** This test causes faults like this one; see `Watch.announce`. */
  provokes(pattern) {
    this.#watch.announce(pattern);
  }

  /** Faults like this one may occur; see `Watch.tolerate`. */
  tolerates(pattern) {
    this.#watch.tolerate(pattern);
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
}

export const test = base.extend({
  /** Which site: the variable that holds its server's port, and the path it is served under. */
  site: [{ port: "SITE_PORT", base: "/" }, { option: true, scope: "worker" }],

  /** The base address of the site. */
  home: [
    async ({ site }, use) => {
      await use(`http://127.0.0.1:${process.env[site.port]}${site.base}`);
    },
    { scope: "worker" },
  ],

  /** Watches every test, whether it asks for a visitor or not. */
  watch: [
    async ({ context, home }, use) => {
      const watch = new Watch(context, home);
      await use(watch);
      await watch.close();
    },
    { auto: true },
  ],

  visitor: async ({ watch, page }, use) => {
    await use(new Visitor(page, watch));
  },
});
