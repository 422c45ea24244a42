// Every page of the built site, but of pages of one kind one or two, empty and filled: no barrier that axe can detect, no
// sideways scrolling, one heading, a title.
import { assertAccessible, assertNoSidewaysScroll, assertRoomForSpacing } from "./support/checks.mjs";
import { pagesOfEachKind, TESTED_SITE } from "./support/pages.mjs";
import { expect, test, Visitor, Watch } from "./support/site.mjs";

const THEMES = ["vervanging", "inzet", "afspraken", "ruimte", "talent", "regie", "expertise", "visie"];
const PAGES = pagesOfEachKind(TESTED_SITE);

/** Answers every statement, cycling through the levels; for the rest, clicks what a school leader would click first. */
async function fill(visitor) {
  await visitor.visit("/zelfscan/schoolprofiel");
  for (const group of await visitor.page.locator("main fieldset").all()) {
    const options = group.getByRole("radio").or(group.getByRole("checkbox"));
    await options.nth(Math.min(1, (await options.count()) - 1)).check();
  }
  let turn = 0;
  for (const theme of THEMES) {
    await visitor.visit(`/zelfscan/${theme}`);
    for (const statement of await visitor.page.locator("fieldset[data-statement]").all()) {
      await statement.getByRole("radio").nth(turn % 5).check();
      turn += 1;
    }
  }
  expect(turn).toBe(40);
  await visitor.visit("/inzet/blokken");
  await visitor.button("Voeg een onderwijsassistent toe").click();
  const block = visitor.page.locator("[data-block]").first();
  for (const [label, text] of [["Groep", "groep 4"], ["Plek", "leeshoek"], ["Doel", "sommen tot 20"]]) {
    await block.getByLabel(label).fill(text);
    await block.getByLabel(label).blur();
  }
}

/** Tests of a visitor who has already filled in everything: done once, and the stored result is given to each test. */
const filled = test.extend({
  kept: [
    async ({ browser, home }, use) => {
      const context = await browser.newContext({ locale: "nl-NL" });
      const watch = new Watch(context, home);
      const visitor = new Visitor(await context.newPage(), watch);
      await fill(visitor);
      await watch.close();
      await use(await context.storageState());
      await context.close();
    },
    { scope: "worker", timeout: 300_000 },
  ],
  storageState: async ({ kept }, use) => {
    await use(kept);
  },
});

async function check(visitor, path) {
  const { page } = visitor;
  await expect(page.locator(".loading")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 }), `headings of ${path}`).toHaveCount(1);
  await expect(page, `title of ${path}`).toHaveTitle(/Taakkompas$/);
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
}

/** Opens the folds, so that their contents are checked too. */
async function unfold(visitor) {
  await visitor.page.evaluate(() => {
    for (const fold of document.querySelectorAll("main details")) fold.open = true;
  });
}

test.describe("empty", () => {
  for (const path of PAGES) {
    test(`${path} has no barrier while nothing is filled in`, async ({ visitor }) => {
      await visitor.visit(path);
      await check(visitor, path);
    });
  }

  test("nor has the page for an unknown address", async ({ visitor }) => {
    await visitor.visit("/bestaat-niet", { status: 404 });
    await check(visitor, "/bestaat-niet");
  });
});

filled.describe("filled", () => {
  for (const path of PAGES) {
    filled(`${path} has no barrier when all is filled in and open`, async ({ visitor }) => {
      await visitor.visit(path);
      await unfold(visitor);
      await check(visitor, path);
    });
  }
});

filled.describe("with text at 200%", () => {
  for (const path of ["/", "/zelfscan", "/zelfscan/kort/vervanging", "/zelfscan/inzet", "/resultaat", "/actieplan", "/zoeken", "/wat-mag", "/gegevens"]) {
    filled(`${path} does not scroll sideways`, async ({ visitor }) => {
      await visitor.visit(path);
      await visitor.page.evaluate(() => {
        const { documentElement: html } = document;
        html.style.fontSize = `${2 * parseFloat(getComputedStyle(html).fontSize)}px`;
      });
      for (const width of [360, 320]) await assertNoSidewaysScroll(visitor.page, width);
    });
  }
});

filled.describe("with the text spaced", () => {
  for (const path of ["/", "/zelfscan/inzet", "/resultaat", "/actieplan", "/inzet/rooster", "/inzet/vervanging", "/wat-mag", "/gegevens"]) {
    filled(`${path} has room for it`, async ({ visitor }) => {
      await visitor.visit(path);
      await unfold(visitor);
      for (const width of [1280, 320]) await assertRoomForSpacing(visitor.page, width);
    });
  }
});

filled.describe("in the dark", () => {
  filled.use({ colorScheme: "dark" });

  for (const path of ["/", "/zelfscan", "/zelfscan/inzet", "/resultaat", "/actieplan", "/inzet/blokken", "/wat-mag", "/gegevens"]) {
    filled(`${path} keeps its contrast`, async ({ visitor }) => {
      await visitor.visit(path);
      await check(visitor, path);
    });
  }
});
