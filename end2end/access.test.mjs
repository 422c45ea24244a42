// Every page, empty and filled: no barrier that axe can see, nothing that scrolls sideways, one heading, a title.
import assert from "node:assert/strict";
import { assertAccessible, assertNoSidewaysScroll } from "./support/checks.mjs";
import { browserTest } from "./support/site.mjs";

const THEMES = ["vervanging", "inzet", "afspraken", "ruimte", "talent", "regie", "expertise", "visie"];
const PAGES = [
  "/",
  "/zelfscan",
  "/zelfscan/schoolprofiel",
  "/zelfscan/preciezer",
  "/zelfscan/kort/vervanging",
  ...THEMES.map((theme) => `/zelfscan/${theme}`),
  "/zelfscan/controle",
  "/resultaat",
  "/actieplan",
  "/actieplan/rooster-zichtbaar",
  "/inzet",
  "/inzet/blokken",
  "/inzet/dagkaarten",
  "/inzet/vervanging",
  "/inzet/rooster",
  "/inzet/voorstel",
  "/inzet/streepjes",
  "/inzet/afspraken",
  "/inzet/mijn-kaart",
  "/taakverdeling",
  "/taakverdeling/lijst",
  "/taakverdeling/stoppen",
  "/taakverdeling/mensen",
  "/taakverdeling/mijn-wensen",
  "/taakverdeling/voorstellen",
  "/taakverdeling/werkverdelingsplan",
  "/taakomschrijvingen",
  "/taakomschrijvingen/onderwijsassistent",
  "/taakomschrijvingen/begeleider",
  "/onderzoek",
  "/onderzoek/oz-05",
  "/onderzoek/ws-10",
  "/maatregelen",
  "/maatregelen/kaart-half-acht",
  "/wat-mag",
  "/gegevens",
  "/over",
  "/privacy",
  "/toegankelijkheid",
];

/** Answers every statement, level after level; the rest is what a school leader would click first. */
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
  assert.equal(turn, 40);
  await visitor.visit("/inzet/blokken");
  await visitor.button("Voeg een onderwijsassistent toe").click();
  const block = visitor.page.locator("[data-block]").first();
  for (const [label, text] of [["Groep", "groep 4"], ["Plek", "leeshoek"], ["Doel", "sommen tot 20"]]) {
    await block.getByLabel(label).fill(text);
    await block.getByLabel(label).blur();
  }
}

async function check(visitor, path) {
  const { page } = visitor;
  await page.locator(".loading").waitFor({ state: "detached" });
  assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1, `headings of ${path}`);
  assert.match(await page.title(), /Taakkompas$/, `title of ${path}`);
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
}

/** Folds open, so that what they hold is judged too. */
async function unfold(visitor) {
  await visitor.page.evaluate(() => {
    for (const fold of document.querySelectorAll("main details")) fold.open = true;
  });
}

browserTest("every page is accessible while nothing is filled in", async (visitor) => {
  for (const path of PAGES) {
    await visitor.visit(path);
    await check(visitor, path);
  }
  await visitor.visit("/bestaat-niet", { status: 404 });
  await check(visitor, "/bestaat-niet");
});

browserTest("every page is accessible when all is filled in and open", async (visitor) => {
  await fill(visitor);
  for (const path of PAGES) {
    await visitor.visit(path);
    await unfold(visitor);
    await check(visitor, path);
  }
});

browserTest(
  "every kind of page keeps its contrast in the dark",
  async (visitor) => {
    await fill(visitor);
    for (const path of ["/", "/zelfscan", "/zelfscan/inzet", "/resultaat", "/actieplan", "/inzet/blokken", "/wat-mag", "/gegevens"]) {
      await visitor.visit(path);
      await check(visitor, path);
    }
  },
  { colorScheme: "dark" },
);
