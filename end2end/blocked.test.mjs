// Every file of a page is blocked in turn, on every kind of page, for a newcomer and for a school with everything filled in: what could be
// read can be read, nothing that is kept or was ticked is lost, and the page says what to do. How many pages and files that were is
// printed, and target/end2end/blocked has the table.
import { mkdirSync, writeFileSync } from "node:fs";
import { wholeSchool } from "./support/filled.mjs";
import { MEASURE, OF_THE_APP, READ } from "./support/kinds.mjs";
import { expect, test } from "./support/site.mjs";

const TABLE = "target/end2end/blocked";
const FAULTS = /net::ERR|Failed to fetch|Failed to load|503|uncaught|error loading dynamically|HTTP status|instantiate|preload/i;
const WHOLE = "html[data-app]:not(:has(main .loading))";
const SAYS = "Probeer het opnieuw";
/** How a file does not come, in turn: most ways take as long as it takes to be refused. */
const WAYS = ["refused", "refused", "refused", "refused", "unavailable", "silent"];
/** Without these a page is less beautiful, and works. */
const SHEETS_AND_ICONS = /\.css$|\.svg$|\.webmanifest$/;

/** Blocks the file at one path, in one way, until it is let go. */
class Block {
  #path;
  #way;
  #waiting = [];

  static async on(page) {
    const block = new Block();
    await page.route("**/*", (route) => block.#answer(route));
    return block;
  }

  #answer(route) {
    const { pathname } = new URL(route.request().url());
    if (pathname !== this.#path) return route.continue();
    if (this.#way === "refused") return route.abort();
    if (this.#way === "unavailable") return route.fulfill({ status: 503, body: "" });
    this.#waiting.push(route);
    return undefined;
  }

  set(path, way) {
    this.#path = path;
    this.#way = way;
  }

  /** What was not answered stays so: only what is asked from now on comes. */
  letGo() {
    this.set();
  }

  async end() {
    this.set();
    await Promise.all(this.#waiting.splice(0).map((route) => route.abort().catch(() => {})));
  }
}

/** The text of the page without what changes by itself: where it is hosted, and the line that says it is being saved. */
const textOf = (page) =>
  page.evaluate(() => {
    const main = document.querySelector("main").cloneNode(true);
    for (const line of main.querySelectorAll("[role=status], [aria-live], .saved-line")) line.remove();
    return main.textContent.replaceAll(location.origin, "").replaceAll(/\s+/g, " ").trim();
  });
const headings = (page) => page.locator("main :is(h1, h2)").allTextContents();
const kept = (page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage).filter(([key]) => key.startsWith("taakkompas:scan:")).sort()));

/** Asks a page that is only read for the app. */
const ask = (page) => page.locator(".site-search").dispatchEvent("pointerover");
/** Until the app runs and nothing is on its way, or the page says that something did not come: which of the two. */
const settled = async (page, timeout = 40_000) => {
  const outcome = await page.waitForFunction(
    (says) => {
      const seen = [...document.querySelectorAll("[role=alert] :is(a, button), [role=status] button")].some(
        (again) => again.checkVisibility({ visibilityProperty: true }) && again.textContent.includes(says),
      );
      if (seen) return "says";
      const isWhole = document.documentElement.dataset.app && !document.querySelector("main .loading");
      return isWhole ? "whole" : false;
    },
    SAYS,
    { timeout },
  );
  return outcome.jsonValue();
};

/** Presses what the page offers, until it is whole: on a slow machine it may be so before that can be pressed. */
async function tryAgain(page, what) {
  const offered = page.locator("[role=alert] :is(a, button), [role=status] button").filter({ hasText: SAYS, visible: true });
  // The app runs also where a part of its page still says that it did not come.
  const isThere = async () => (await page.locator(WHOLE).count()) > 0 && (await offered.count()) === 0;
  const isWhole = async () => {
    if (await isThere()) return true;
    await offered.first().click({ timeout: 1000 }).catch(() => {});
    return isThere();
  };
  await expect.poll(isWhole, { message: what, intervals: [0, 1000, 4000], timeout: 40_000 }).toBe(true);
}

/** The first choice of the page that can be ticked, if it has any. */
const choice = (page) => page.locator("main").locator("input[type=radio], input[type=checkbox]").filter({ visible: true }).first();

async function tick(page) {
  const first = choice(page);
  if (!(await first.count()) || (await first.isDisabled()) || (await first.isChecked())) return false;
  await first.focus();
  await page.keyboard.press("Space");
  return true;
}

/** Loads a page with nothing blocked: the files that it fetches, and what it says once it is whole. */
async function whole(visitor, path, isOnlyRead) {
  const { page } = visitor;
  const files = new Set();
  const note = (request) => files.add(new URL(request.url()).pathname);
  page.on("request", note);
  await page.goto(visitor.address(path), { waitUntil: "load" });
  const waits = await page.locator("script[data-waits]").count();
  if (waits && !isOnlyRead) await ask(page);
  if (!isOnlyRead) await expect(page.locator(WHOLE), path).toBeAttached();
  page.off("request", note);
  files.delete(new URL(visitor.address(path)).pathname);
  files.delete(`${new URL(visitor.address(path)).pathname}/`);
  return { files: [...files].sort(), waits: waits > 0, text: await textOf(page), headings: await headings(page), kept: await kept(page) };
}

async function tryOne(visitor, block, path, like, file, way, isSchool) {
  const { page } = visitor;
  const what = `${path} without ${file} (${way})`;
  block.set(file, way);
  await page.goto(visitor.address(path), { waitUntil: "commit" });
  await page.locator("footer").waitFor({ state: "attached" });
  const before = { headings: await headings(page), text: await textOf(page) };
  const isTicked = !isSchool && (await tick(page));
  if (like.waits) await ask(page);
  const outcome = await settled(page);
  const now = { headings: await headings(page), text: await textOf(page) };
  const isWritten = now.headings.join() === before.headings.join();
  // Either the page as it was written, or the whole page that the app makes of it.
  if (outcome === "says" && !SHEETS_AND_ICONS.test(file)) {
    expect(isWritten || now.headings.join() === like.headings.join(), `${what}: headings ${now.headings}`).toBe(true);
    expect(now.text.length, `${what}: what was readable stays`).toBeGreaterThanOrEqual(Math.min(before.text.length, like.text.length));
  }
  if (outcome === "says") {
    block.letGo();
    await tryAgain(page, what);
  }
  if (!isTicked) expect(await textOf(page), `${what}: whole in the end`).toBe(like.text);
  expect(await page.locator("main h1").count(), what).toBe(1);
  if (isTicked) await expect(choice(page), `${what}: what was ticked`).toBeChecked();
  if (isSchool) expect(await kept(page), `${what}: what is kept`).toBe(like.kept);
  if (isTicked) await page.evaluate(() => localStorage.clear());
  await block.end();
  return { path, file, way, outcome, isTicked };
}

/** A page of which nobody asks more than to be read. */
async function tryRead(visitor, block, path, like, file, way) {
  const { page } = visitor;
  block.set(file, way);
  // A file that does not answer holds up the end of loading.
  await page.goto(visitor.address(path), { waitUntil: "commit" });
  await page.locator("footer").waitFor({ state: "attached" });
  expect(await textOf(page)).toBe(like.text);
  await expect(page.locator("h1")).toBeVisible();
  await block.end();
  return { path, file, way, outcome: "read" };
}

function everyFile(base, name, paths, { isSchool = false, isOnlyRead = false } = {}) {
  base(`with every file blocked in turn nothing gets worse: ${name}`, async ({ visitor }) => {
    const { page } = visitor;
    visitor.tolerates(FAULTS);
    const rows = [];
    const block = await Block.on(page);
    let turn = 0;
    const failures = [];
    for (const path of paths) {
      const like = await whole(visitor, path, isOnlyRead);
      for (const [at, file] of like.files.entries()) {
        // The newcomer and the school take turns, but for what starts the app.
        if (!isOnlyRead && at % 2 === Number(isSchool) && !/(?:taakkompas|records|start)[^/]*$/.test(file)) continue;
        const began = Date.now();
        try {
          const way = isOnlyRead && !file.endsWith(".css") ? "refused" : WAYS[turn % WAYS.length];
          const tried = isOnlyRead ? tryRead(visitor, block, path, like, file, way) : tryOne(visitor, block, path, like, file, way, isSchool);
          rows.push({ ...(await tried), ms: Date.now() - began });
        } catch (error) {
          failures.push(`${path} without ${file} (${WAYS[turn % WAYS.length]}): ${error.message.slice(0, 600)}`);
          await block.end();
        }
        turn += 1;
      }
    }
    mkdirSync(TABLE, { recursive: true });
    const line = ({ path, file, way, outcome, isTicked, ms }) => [path, file, way, outcome, isTicked ? "ticked" : "", ms].join("\t");
    writeFileSync(`${TABLE}/${name.replaceAll(/\W+/g, "-")}.tsv`, rows.map((row) => `${line(row)}\n`).join(""));
    console.log(`${name}: ${paths.length} pages, ${turn} times a page without one of its files, ${rows.filter(({ isTicked }) => isTicked).length} with an answer`);
    expect(failures.join("\n\n")).toBe("");
    // A page that is only read has its script; what it looks like is in the page.
    expect(rows.length).toBeGreaterThanOrEqual(paths.length * (isOnlyRead ? 1 : 2));
  });
}

everyFile(test, "what is read", READ, { isOnlyRead: true });
everyFile(test, "a measure of which the app was asked", [MEASURE]);
everyFile(wholeSchool, "a measure, for a school", [MEASURE], { isSchool: true });
for (const [room, paths] of Object.entries(OF_THE_APP)) {
  everyFile(test, `${room}, for a newcomer`, paths);
  everyFile(wholeSchool, `${room}, for a school`, paths, { isSchool: true });
}
