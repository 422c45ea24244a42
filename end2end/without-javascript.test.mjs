// With JavaScript off: what is read is complete on every public page, and a theme of the scan is a sheet to fill in with a pen.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MEASURE, READ } from "./support/kinds.mjs";
import { pagesIn, pagesOfEachKind, TESTED_SITE } from "./support/pages.mjs";
import { printed } from "./support/paper.mjs";
import { expect, test } from "./support/site.mjs";
import { shownText } from "./support/text.mjs";

const written = (path) => readFileSync(join(TESTED_SITE, path, "index.html"), "utf8");

test("no page is written with something that is still to come, or with a mark of the framework", () => {
  const pages = pagesIn(TESTED_SITE);
  expect(pages.length).toBeGreaterThan(300);
  const isWhole = (path) => {
    const main = written(path).match(/<main[\s\S]*<\/main>/)?.[0] ?? "";
    return /<h1\b/.test(main) && !/class="loading"|-->|<!/.test(main);
  };
  expect(pages.filter((path) => !isWhole(path))).toEqual([]);
});

test("a public page says without JavaScript what it says with it", async ({ visitor, browser }) => {
  const pages = [...new Set([...READ, MEASURE, ...pagesOfEachKind(TESTED_SITE).filter((path) => written(path).includes(" data-waits"))])];
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "nl-NL", viewport: visitor.page.viewportSize() });
  const plain = await context.newPage();
  const differ = [];
  for (const path of pages) {
    await plain.goto(visitor.address(path));
    await visitor.visit(path);
    // Scripts do not run there, those of the test do.
    const [without, withIt] = [await shownText(plain), await shownText(visitor.page)];
    if (without !== withIt) differ.push({ path, without: without.slice(0, 300), withIt: withIt.slice(0, 300) });
    expect(await plain.locator("#niet-gestart").isVisible(), `${path} does not ask for what is off`).toBe(false);
  }
  await context.close();
  console.log(`${pages.length} public pages`);
  expect(differ).toEqual([]);
});

test.describe(() => {
  test.use({ javaScriptEnabled: false });

  test("the scan leads to themes that print as sheets to fill in, and says so", async ({ visitor }) => {
    const { page } = visitor;
    await page.goto(visitor.address("/zelfscan"));
    // As the browser is told it by the test, it does not draw this.
    expect(await page.locator("noscript").textContent()).toContain("Een thema van de zelfscan kun je printen en met de pen invullen.");
    await page.getByRole("main").locator('a[href$="/zelfscan/kort/vervanging"]').first().click();
    await expect(page.locator("fieldset[data-statement]").filter({ visible: true })).toHaveCount(2);
    await expect(page.getByText("wordt meteen bewaard").filter({ visible: true }), "nothing is saved here").toHaveCount(0);
    const { sheets } = await printed(visitor, { format: "A4" });
    expect(sheets).toBeGreaterThanOrEqual(1);
    expect(sheets).toBeLessThanOrEqual(3);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("fieldset[data-statement] input[type=radio]").filter({ visible: true })).toHaveCount(12);
    await expect(page.locator(".meanings dl").filter({ visible: true })).toHaveCount(2);
  });
});
