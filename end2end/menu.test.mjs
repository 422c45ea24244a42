// The main menu: by what people come to do; on a phone a bar at the bottom that covers nothing.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assertAccessible, assertNoSidewaysScroll } from "./support/checks.mjs";
import { TESTED_SITE } from "./support/pages.mjs";
import { expect, PHONE, test } from "./support/site.mjs";

const MENU = ["Vandaag", "Scan en plan", "Aan de slag", "Samen", "Weten"];
const OVERVIEWS = ["/aan-de-slag", "/team", "/weten"];

const menu = (visitor) => visitor.page.getByRole("navigation", { name: "Hoofdmenu" });
const marked = (visitor) => menu(visitor).locator("[aria-current]");
const box = (locator) => locator.evaluate((element) => element.getBoundingClientRect().toJSON());

test("each entry leads to its page and is marked there, and on the pages below it", async ({ visitor }) => {
  await visitor.visit("/");
  await expect(menu(visitor).getByRole("link")).toHaveText(MENU);
  for (const [name, path] of MENU.map((name, at) => [name, ["/", "/zelfscan", ...OVERVIEWS][at]])) {
    await menu(visitor).getByRole("link", { name }).click();
    await expect(marked(visitor)).toHaveText([name]);
    await expect(marked(visitor)).toHaveAttribute("aria-current", "page");
    expect(visitor.path()).toBe(path);
  }
  for (const [path, name] of [["/actieplan", "Scan en plan"], ["/inzet/blokken", "Aan de slag"], ["/taakverdeling/mijn-wensen", "Samen"], ["/wat-mag", "Weten"]]) {
    await visitor.visit(path);
    await expect(marked(visitor)).toHaveText([name]);
    await expect(marked(visitor)).toHaveAttribute("aria-current", "true");
  }
  await visitor.visit("/privacy");
  await expect(marked(visitor)).toHaveCount(0);
});

test("every row of an overview leads to the page that it names", async ({ visitor }) => {
  for (const overview of OVERVIEWS) {
    await visitor.visit(overview);
    const rows = await visitor.page.locator("main .task-name").evaluateAll((links) => links.map((link) => [link.textContent, link.href]));
    expect(rows.length).toBeGreaterThan(4);
    for (const [name, address] of rows) {
      const path = address.slice(visitor.address("/").length);
      const html = readFileSync(join(TESTED_SITE, path.split("?")[0], "index.html"), "utf8");
      // A row that opens a list at one theme has the name of the theme.
      if (!path.includes("?")) expect(html, `${overview}: ${path}`).toContain(`<h1 tabindex="-1">${name}</h1>`);
    }
  }
});

test("on a phone the bar stays in reach, and neither covers the end of the page nor what has the focus", async ({ visitor }) => {
  const { page } = visitor;
  for (const width of [320, PHONE.width]) {
    await page.setViewportSize({ ...PHONE, width });
    for (const path of ["/", "/zelfscan/vervanging", "/aan-de-slag"]) {
      await visitor.visit(path);
      const bar = await box(menu(visitor));
      expect(Math.round(bar.bottom), `the bar on ${path}`).toBe(PHONE.height);
      expect(bar.height, "one row").toBeLessThanOrEqual(60);
      expect((await box(page.locator(".site-header"))).height, "the header").toBeLessThanOrEqual(56);
      for (const entry of await menu(visitor).getByRole("link").all()) {
        const { width, height } = await box(entry);
        expect(Math.min(width, height), "large enough for a thumb").toBeGreaterThanOrEqual(44);
      }
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expect.poll(async () => (await box(page.locator(".site-footer"))).bottom).toBeLessThanOrEqual(bar.top + 1);
    }
    await visitor.visit("/zelfscan/vervanging");
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press("Tab");
      const hidden = await page.evaluate(() => {
        const { activeElement: element } = document;
        const bar = document.querySelector(".site-nav");
        if (element === document.body || bar.contains(element)) return undefined;
        const { top, bottom } = element.getBoundingClientRect();
        return top < bar.getBoundingClientRect().top && bottom > 0 ? undefined : element.outerHTML.slice(0, 120);
      });
      expect(hidden, "what has the focus is in sight").toBeUndefined();
    }
    await assertAccessible(page);
  }
});

test("where the screen is low the menu is no bar, and with large letters the bar stays one row", async ({ visitor }) => {
  const { page } = visitor;
  await page.setViewportSize({ width: 320, height: 256 });
  await visitor.visit("/");
  expect((await box(menu(visitor))).top, "a laptop zoomed to 400%").toBeLessThan(100);
  await page.setViewportSize({ width: 180, height: 370 });
  expect((await box(menu(visitor))).top, "a phone zoomed to 200%").toBeLessThan(130);
  await page.setViewportSize(PHONE);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "36px";
  });
  const [bar, links] = [await box(menu(visitor)), await menu(visitor).getByRole("link").all()];
  const boxes = await Promise.all(links.map(box));
  for (const { left, right, top } of boxes) {
    expect(left >= 0 && right <= PHONE.width, "whole words").toBe(true);
    expect(Math.round(top), "in one row").toBe(Math.round(boxes[0].top));
  }
  expect(bar.height).toBeLessThan(PHONE.height / 6);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  expect((await box(page.locator(".site-footer"))).bottom, "the end of the page").toBeLessThanOrEqual(bar.top + 1);
  await assertNoSidewaysScroll(page);
});

test("what is written holds the same menu: nothing moves when the app takes over", async ({ visitor }) => {
  const { page, context } = visitor;
  const PARTS = [".site-header", ".site-nav", "main h1"];
  const boxes = () => Promise.all(PARTS.map((part) => box(page.locator(part))));
  for (const size of [PHONE, { width: 1280, height: 800 }]) {
    await page.setViewportSize(size);
    for (const path of ["/", "/aan-de-slag", "/maatregelen/rooster-zichtbaar"]) {
      let release;
      const released = new Promise((resolve) => {
        release = resolve;
      });
      const hold = async (route) => {
        await released;
        await route.continue();
      };
      await context.route("**/*.wasm", hold);
      await page.goto(visitor.address(path), { waitUntil: "domcontentloaded" });
      await expect(page.locator("html[data-app=started]")).toHaveCount(0);
      const [before, names] = [await boxes(), await marked(visitor).allTextContents()];
      expect(names).toHaveLength(1);
      release();
      await visitor.appStarted();
      await context.unroute("**/*.wasm", hold);
      expect(await boxes(), path).toEqual(before);
      await expect(marked(visitor)).toHaveText(names);
    }
  }
});

test("with the visitor's own colours one still sees where one is", async ({ visitor }) => {
  await visitor.page.emulateMedia({ forcedColors: "active" });
  await visitor.visit("/weten");
  const width = await marked(visitor).evaluate((link) => getComputedStyle(link).borderBlockEndWidth);
  expect(width).toBe("4px");
});

test("the page of an action is that of its measure, says so, and stops saying so when it is left", async ({ visitor }) => {
  const canonical = visitor.page.locator("link[rel=canonical]");
  await visitor.visit("/actieplan/rooster-zichtbaar");
  await expect(canonical).toHaveAttribute("href", `${visitor.address("/maatregelen/rooster-zichtbaar")}/`);
  const html = readFileSync(join(TESTED_SITE, "actieplan/rooster-zichtbaar/index.html"), "utf8");
  expect(html).toMatch(/<link rel="canonical" href="[^"]*\/maatregelen\/rooster-zichtbaar\/">/);
  await expect(visitor.page.getByText("Past dit nu bij jullie school?")).toBeVisible();
  await expect(visitor.page.getByText("jullie plan")).toHaveCount(0);
  await menu(visitor).getByRole("link", { name: "Weten" }).click();
  await expect(visitor.heading("Wat mag en wat helpt")).toBeVisible();
  await expect(canonical).toHaveCount(0);
});
