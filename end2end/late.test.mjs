// What is late, missing, cut off or of another version when a page starts: it is said within seconds, and nothing that was filled in is lost.
import { cpSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { serveSite } from "../scripts/serve.mjs";
import { assertAccessible } from "./support/checks.mjs";
import { anyOf, filesOf } from "./support/chunks.mjs";
import { TESTED_SITE } from "./support/pages.mjs";
import { expect, test } from "./support/site.mjs";

const SCAN = "/zelfscan/vervanging";
const FAULTS = /Refused to apply style|net::ERR|Failed to fetch|Failed to load|404|uncaught|HTTP status|another place|preload/i;
const started = (page) => page.locator("html[data-app=started]");
const again = (page) => page.locator("#wacht button, #niet-gestart button, #deel-opnieuw").filter({ visible: true });
/** A machine that does other work takes its time. */
const START = { timeout: 60_000 };
const option = (page) => page.locator("fieldset[data-statement]").first().getByRole("radio").nth(1);
const assets = readdirSync(join(TESTED_SITE, "assets"));
const asset = (pattern) => assets.find((name) => pattern.test(name));

/** Whether all that the page looks like has come. */
const isStyled = (page) =>
  page.evaluate(() => {
    const isThere = [...document.querySelectorAll("style, link[rel=stylesheet]")].every(({ sheet }) => sheet);
    return isThere && getComputedStyle(document.querySelector(".skip-link")).position === "absolute";
  });

/** Ticks an answer by keyboard on the written page. */
async function tick(page) {
  await option(page).focus();
  await page.keyboard.press("Space");
}

/** Answers one statement, and waits until it is saved. */
async function answer(visitor) {
  await visitor.visit(SCAN);
  await tick(visitor.page);
  await expect(visitor.page.getByRole("status").filter({ hasText: "Bewaard op dit apparaat." })).toBeVisible();
}

for (const [what, pattern] of [
  ["the script that starts the app", /\/start\.js/],
  ["the app's script", /\/taakkompas-[^/]*\.js/],
  ["the program", /\/taakkompas-[^/]*\.wasm/],
  ["a part", /\/chunk-themes-[^/]*\.wasm/],
]) {
  test(`${what} that never answers is said within seconds, and asked for again`, async ({ visitor }) => {
    const { page } = visitor;
    visitor.tolerates(FAULTS);
    let isSilent = true;
    await page.route(pattern, (route) => (isSilent ? undefined : route.continue()));
    await page.goto(visitor.address(SCAN), { waitUntil: "commit" });
    await tick(page);
    await expect(again(page)).toBeVisible({ timeout: 20_000 });
    await expect(started(page)).toHaveCount(0);
    isSilent = false;
    await again(page).click();
    await expect(started(page)).toBeAttached(START);
    await expect(again(page)).toHaveCount(0);
    await expect(option(page)).toBeChecked();
    await visitor.reload();
    await expect(option(page)).toBeChecked();
  });
}

test("a file that the app itself asks for and that never answers is said within seconds, and asked for again", async ({ visitor }) => {
  const { page } = visitor;
  visitor.tolerates(FAULTS);
  let isSilent = true;
  await page.route(/\/text-index-/, (route) => (isSilent ? undefined : route.continue()));
  await page.goto(visitor.address("/zoeken"), { waitUntil: "commit" });
  await visitor.appStarted();
  const button = page.locator("main .loading").getByRole("button", { name: "Probeer het opnieuw" });
  await expect(button).toBeVisible({ timeout: 20_000 });
  await assertAccessible(page);
  isSilent = false;
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Zoek bijvoorbeeld op:")).toBeVisible(START);
  await expect(page.locator("main .loading")).toHaveCount(0);
});

// The frame's style is in the page; that of the workshop is a file.
for (const path of ["/inzet", "/actieplan"]) {
  test(`what ${path} looks like and never answers does not hold up the page, and is asked for again`, async ({ visitor }) => {
    const { page } = visitor;
    const drawn = () => page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length);
    // The first time only: under its own address.
    await page.route(/\/workshop-[^/?]*\.css$/, () => undefined);
    await page.goto(visitor.address(path), { waitUntil: "commit" });
    await page.locator("footer").waitFor({ state: "attached" });
    expect(await drawn(), "as long as the browser waits").toBe(0);
    await expect.poll(drawn, { timeout: 20_000 }).toBe(1);
    await expect.poll(() => isStyled(page)).toBe(true);
  });
}

test("what reads a scan and never answers is said within seconds, and asked for again", async ({ visitor }) => {
  const { page } = visitor;
  await answer(visitor);
  let isSilent = true;
  await page.route(anyOf(filesOf(SCAN).records), (route) => (isSilent ? undefined : route.continue()));
  await page.goto(visitor.address(SCAN), { waitUntil: "commit" });
  await expect(again(page)).toBeVisible({ timeout: 20_000 });
  isSilent = false;
  await again(page).click();
  await expect(started(page)).toBeAttached(START);
  await expect(option(page)).toBeChecked();
});

// They come in any order: what is waited for once lay over the button of what was missed, where that came first.
for (const first of ["start.js", "the app's script"]) {
  test(`what was missed can be asked for again where ${first} comes first`, async ({ visitor }) => {
    const { page } = visitor;
    visitor.tolerates(FAULTS);
    await answer(visitor);
    const notice = page.locator(first === "start.js" ? "#wacht" : "#deel-mist");
    const later = first === "start.js" ? /\/taakkompas-[^/]*\.js/ : /\/start\.js/;
    await page.route(later, async (route) => {
      await notice.waitFor({ state: "attached" });
      await route.continue();
    });
    let isRefused = true;
    await page.route(/\/chunk-themes-[^/]*\.wasm/, (route) => (isRefused ? route.abort() : route.continue()));
    await page.goto(visitor.address(SCAN), { waitUntil: "commit" });
    await expect(page.locator("#deel-opnieuw")).toBeVisible({ timeout: 20_000 });
    // Until what is waited for would have been said.
    await page.waitForTimeout(1500);
    await expect(page.locator("#wacht")).toBeHidden();
    isRefused = false;
    await again(page).click();
    await expect(started(page)).toBeAttached(START);
    await expect(option(page)).toBeChecked();
  });
}

test("the page says what it fetches where there is a scan, not to a newcomer, and nothing moves", async ({ visitor }) => {
  const { page } = visitor;
  const says = page.getByRole("status").filter({ hasText: "We halen je scan en plan op." });
  let release;
  const hold = async () => {
    const released = new Promise((done) => (release = done));
    await page.route("**/*.wasm", async (route) => {
      await released;
      await route.continue();
    });
  };
  await hold();
  await page.goto(visitor.address("/actieplan"), { waitUntil: "commit" });
  await page.waitForTimeout(1500);
  await expect(says).toHaveCount(0);
  release();
  await expect(started(page)).toBeAttached(START);
  await page.unrouteAll({ behavior: "wait" });
  await answer(visitor);
  await hold();
  await page.goto(visitor.address("/actieplan"), { waitUntil: "commit" });
  const top = () => page.locator("h1").evaluate((heading) => heading.getBoundingClientRect().top);
  const before = await top();
  await expect(says).toBeVisible({ timeout: 3_000 });
  expect(await top()).toBe(before);
  release();
  await expect(started(page)).toBeAttached(START);
  await expect(says).toBeHidden();
});

test("a page from before a new version starts the new one at once, with what was ticked", async ({ visitor }) => {
  const { page } = visitor;
  visitor.tolerates(FAULTS);
  const loads = [];
  // Kept by the browser or by a host: it names files that are gone.
  const old = readFileSync(join(TESTED_SITE, SCAN, "index.html"), "utf8").replaceAll(/(taakkompas-|chunk-themes-|part-\d+-|style-)[0-9a-f]{16}/g, "$10123456789abcdef");
  expect(old).toContain("0123456789abcdef");
  let isOld = true;
  await page.route(`**${SCAN}/`, (route) => {
    loads.push(route.request().isNavigationRequest());
    return isOld && route.request().isNavigationRequest() ? route.fulfill({ contentType: "text/html", body: old }) : route.continue();
  });
  let release;
  const released = new Promise((done) => (release = done));
  await page.route("**/start.js", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(`${visitor.address(SCAN)}/`, { waitUntil: "commit" });
  await page.locator("footer").waitFor();
  release();
  await expect(page.locator("html[data-start]")).toBeAttached();
  await tick(page);
  await expect(started(page)).toBeAttached(START);
  await expect(option(page)).toBeChecked();
  await expect(again(page)).toHaveCount(0);
  await expect(page.locator("link[rel=stylesheet][href*='/style-']"), "with the new style").toBeAttached();
  await expect.poll(() => isStyled(page)).toBe(true);
  expect(loads.filter(Boolean).length, "not loaded again and again").toBe(1);
  isOld = false;
  await visitor.reload();
  await expect(option(page)).toBeChecked();
});

test("a style sheet that comes after the script that starts the app is asked for once", async ({ visitor }) => {
  const { page } = visitor;
  const asked = [];
  let release;
  const released = new Promise((done) => (release = done));
  await page.route(/\/workshop-[^/]*\.css/, async (route) => {
    asked.push(route.request().url());
    await released;
    await route.continue();
  });
  await page.goto(visitor.address("/inzet"), { waitUntil: "commit" });
  await expect(page.locator("html[data-start]")).toBeAttached();
  await page.waitForTimeout(500);
  release();
  await expect(started(page)).toBeAttached(START);
  await page.waitForLoadState("load");
  await page.waitForTimeout(500);
  expect(asked).toHaveLength(1);
  expect(await isStyled(page)).toBe(true);
});

test("where the host does not know the style in the page, it comes as a file", async ({ visitor }) => {
  const { page } = visitor;
  visitor.provokes(/Content Security Policy/);
  for (const path of ["/maatregelen/rooster-zichtbaar", SCAN]) {
    await page.route(`**${path}/`, async (route) => {
      const answer = await route.fetch();
      const policy = answer.headers()["content-security-policy"].replace(/ 'sha256-[^']+'/, "");
      await route.fulfill({ response: answer, headers: { ...answer.headers(), "content-security-policy": policy } });
    });
    await page.goto(`${visitor.address(path)}/`);
    await expect(page.locator("style")).toHaveCount(0);
    await expect.poll(() => isStyled(page)).toBe(true);
  }
});

test("a start script that comes cut off or as something else does not leave a dead page", async ({ visitor }) => {
  const { page } = visitor;
  visitor.tolerates(/.*/);
  const whole = readFileSync(join(TESTED_SITE, "start.js"), "utf8");
  for (const [body, contentType] of [[whole.slice(0, 900), "text/javascript"], ["<!DOCTYPE html><p>Even geduld", "text/html"]]) {
    let first = true;
    await page.route(/\/start\.js/, (route) => {
      if (!first) return route.continue();
      first = false;
      return route.fulfill({ contentType, body });
    });
    await page.goto(visitor.address(SCAN), { waitUntil: "commit" });
    await tick(page);
    await expect(started(page)).toBeAttached(START);
    await expect(option(page)).toBeChecked();
    await page.evaluate(() => localStorage.clear());
    await page.unrouteAll({ behavior: "wait" });
  }
});

for (const [what, pattern] of [
  ["the app's script", /^taakkompas-.*\.js$/],
  ["the program", /^taakkompas-.*\.wasm$/],
  ["a part", /^chunk-themes-/],
  ["what the page looks like", /^style-/],
]) {
  test(`${what} that was missing once is there once it is back, though the browser keeps that it was missing`, async ({ visitor }, info) => {
    const { page } = visitor;
    visitor.tolerates(FAULTS);
    // Through no route: with one, the browser keeps nothing.
    const folder = info.outputPath("site");
    cpSync(TESTED_SITE, folder, { recursive: true });
    const site = await serveSite({ dist: folder, base: "/", port: 0 });
    const file = join(folder, "assets", asset(pattern));
    renameSync(file, `${file}.gone`);
    const address = `${site.origin}${SCAN}/`;
    try {
      await page.goto(address);
      if (/^\^style/.test(pattern.source)) {
        await expect(started(page), "it works without").toBeAttached();
      } else {
        await tick(page);
        await expect(again(page)).toBeVisible({ timeout: 20_000 });
      }
      renameSync(`${file}.gone`, file);
      if (await again(page).count()) {
        await again(page).click();
        await expect(started(page)).toBeAttached(START);
        await expect(option(page)).toBeChecked();
      }
      await page.goto(address);
      await expect(started(page)).toBeAttached(START);
      await expect.poll(() => isStyled(page)).toBe(true);
      await expect(again(page)).toHaveCount(0);
    } finally {
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

test("a page of a version that is gone is loaded again, once, when it is opened from another", async ({ visitor }) => {
  const { page } = visitor;
  visitor.tolerates(FAULTS);
  await visitor.visit(SCAN);
  // The site was renewed: the parts of the old version are gone, and each page names another.
  await page.route(/\/(?:chunk-plan|part)-[^/]*\.wasm(?:\?|$)/, (route) => route.fulfill({ status: 404 }));
  let loads = 0;
  await page.route("**/actieplan", async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replaceAll(/(?<=taakkompas-[0-9a-f]{16}\.js)(?=")/g, "?new");
    if (route.request().isNavigationRequest()) {
      loads += 1;
      await page.unroute(/\/(?:chunk-plan|part)-[^/]*\.wasm(?:\?|$)/);
    }
    await route.fulfill({ response: answer, body });
  });
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = document.querySelector("script[data-base]").dataset.base + "actieplan";
    document.querySelector("main").append(link);
    link.click();
  });
  await expect.poll(() => loads).toBe(1);
  await expect(visitor.heading("Het actieplan")).toBeVisible();
  await expect(started(page)).toBeAttached(START);
  await page.waitForTimeout(500);
  expect(loads).toBe(1);
});

test("without a connection a page says what is missing, what is filled in is kept, and with it all goes on", async ({ visitor }) => {
  const { page, context } = visitor;
  visitor.tolerates(FAULTS);
  await answer(visitor);
  await context.setOffline(true);
  const second = page.locator("fieldset[data-statement]").nth(1).getByRole("radio").nth(2);
  await second.focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("status").filter({ hasText: "Bewaard op dit apparaat." }).first()).toBeVisible();
  for (const [path, title] of [
    ["actieplan", "Het actieplan"],
    ["inzet", "De week van de onderwijsassistent"],
    ["taakverdeling", "Taken: eerst stoppen, dan verdelen"],
    ["jullie-school", "Jullie school"],
  ]) {
    await context.setOffline(true);
    await page.evaluate((path) => {
      const link = document.createElement("a");
      link.href = document.querySelector("script[data-base]").dataset.base + path;
      document.querySelector("main").append(link);
      link.click();
    }, path);
    const missing = page.getByRole("alert").filter({ visible: true });
    await expect(visitor.heading(title).or(missing).first(), `${path} is there, or says what is missing`).toBeVisible({ timeout: 20_000 });
    await context.setOffline(false);
    if (await missing.count()) await missing.getByRole("button").first().click();
    await expect(visitor.heading(title), `${path} comes with the connection`).toBeVisible();
    await expect(missing).toHaveCount(0);
  }
  await visitor.visit(SCAN);
  await expect(option(page)).toBeChecked();
  await expect(second).toBeChecked();
});
