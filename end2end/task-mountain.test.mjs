// The school with a mountain of tasks, by keyboard alone and in one walk: a pasted list, what stops, three proposals for
// 24 people, one chosen and changed twice with locks, and three finished descriptions.
import assert from "node:assert/strict";
import { assertAccessible, assertNoSidewaysScroll } from "./support/checks.mjs";
import { teamRows } from "./support/division.mjs";
import { paste, press, tabTo, toTop, type } from "./support/keyboard.mjs";
import { browserTest } from "./support/site.mjs";
import { MOUNTAIN_ROWS, keptDivision } from "./support/tasks.mjs";

const HUB = "Taken: eerst stoppen, dan verdelen";
const ROLES = ["Onderwijsassistent", "Conciërge", "Leraarondersteuner"];

const saysThat = (visitor, text) =>
  visitor.page.locator("#taken-melding").filter({ hasText: text }).waitFor({ timeout: 60_000 });

/** Goes to a page of the room by the menu and the overview. */
async function toPage(visitor, name) {
  await toTop(visitor);
  if (!(await visitor.heading(HUB).isVisible())) {
    await press(visitor, "Taken");
    await visitor.focusOn(visitor.heading(HUB));
  }
  await press(visitor, name);
  await visitor.focusOn(visitor.heading(name));
}

browserTest("a mountain of tasks, by keyboard alone, from a pasted list to three descriptions", async (visitor, t) => {
  const { page } = visitor;
  const { keyboard } = page;
  const sound = async () => {
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
  };
  await visitor.visit("/taakverdeling");

  await t.test("45 tasks are pasted", async () => {
    await toPage(visitor, "De lijst met taken");
    await press(visitor, /^Plak een lijst/);
    await paste(visitor, "Plak hier de regels", MOUNTAIN_ROWS);
    await page.locator("#taken-plakmelding").filter({ hasText: "45 taken komen erbij." }).waitFor();
    await press(visitor, "Voeg deze taken toe");
    await saysThat(visitor, "45 taken toegevoegd.");
    await sound();
  });

  await t.test("12 stop or become smaller, and the board is left knowingly", async () => {
    await toPage(visitor, "Wat mag er af?");
    for (let at = 0; at < 12; at += 1) {
      await tabTo(visitor, "Besluit");
      await keyboard.type(at % 2 ? "k" : "s");
    }
    await page.locator("#bord-telling").filter({ hasText: "12 taken gestopt of kleiner" }).waitFor();
    await press(visitor, /^Verder met wat nu besloten is/);
    await press(visitor, "Verder met wat nu besloten is");
    await saysThat(visitor, "Jullie gaan verder met wat nu besloten is.");
    await sound();
  });

  await t.test("24 people", async () => {
    await toPage(visitor, "Wie er zijn, en hoeveel ruimte");
    await press(visitor, /^Plak een lijst met collega's/);
    await paste(visitor, "Plak hier de regels", teamRows(24));
    await page.getByText("24 collega's gelezen.").waitFor();
    await press(visitor, "Voeg deze collega's toe");
    await saysThat(visitor, "Toegevoegd: 24 collega's.");
    await sound();
  });

  await t.test("someone's wishes are taken in, and one task of last year", async () => {
    const { tasks, colleagues } = await keptDivision(visitor);
    const [wished, done] = tasks.filter(({ verdict }) => verdict !== "stop").slice(-2);
    await page.locator(`details[data-person="${colleagues[0].id}"] > summary`).focus();
    await keyboard.press("Enter");
    const text = `Taakkompas wensen 1\nGoed in: ${wished.label}\nEinde wensen\n`;
    await paste(visitor, "Plak de tekst met wensen", text);
    await press(visitor, /^Neem deze wensen over/);
    await saysThat(visitor, "De wensen zijn overgenomen.");

    await toPage(visitor, "De lijst met taken");
    await page.locator(`li[data-task="${done.id}"] > details > summary`).focus();
    await keyboard.press("Enter");
    await press(visitor, /^Vorig jaar: /);
    await tabTo(visitor, "Leraar groep 1");
    await keyboard.press("Space");
    const kept = await keptDivision(visitor);
    assert.deepEqual(kept.colleagues[0].wishes.good, [wished.id]);
    assert.deepEqual(kept.last_year.map(({ task }) => task), [done.id]);
    await sound();
  });

  await t.test("three proposals, one chosen and changed twice with locks", async () => {
    await toPage(visitor, "Drie voorstellen om over te praten");
    await press(visitor, /^Vraag drie voorstellen/);
    await saysThat(visitor, "De drie voorstellen zijn klaar.");
    assert.equal(await page.getByRole("article").count(), 3);
    await press(visitor, /^Begin hiermee.*Zo gelijk mogelijk/);
    await visitor.focusOn(visitor.heading("Jullie verdeling", 2));
    const begun = await keptDivision(visitor);
    const divided = begun.tasks.filter(({ verdict, may_share }) => verdict !== "stop" && !may_share).slice(0, 2);
    for (const { id, label } of divided) {
      const row = page.locator(`details[data-task="${id}"]`);
      await row.locator("summary").focus();
      await keyboard.press("Enter");
      await row.getByLabel("Geef deze taak aan").waitFor();
      await tabTo(visitor, "Geef deze taak aan");
      const before = begun.chosen.find(({ task }) => task === id)?.colleague;
      await keyboard.press("End");
      if (Number(await page.locator("select:focus").inputValue()) === before) await keyboard.press("ArrowUp");
      await press(visitor, /^Geef\b/);
      await saysThat(visitor, `doet nu '${label}'.`);
      await row.getByRole("button", { name: /^Staat vast/ }).focus();
      await keyboard.press("Enter");
      await saysThat(visitor, "staat vast.");
    }
    const changed = await keptDivision(visitor);
    assert.equal(changed.locks.length, 2);
    await toTop(visitor);
    await press(visitor, "Vraag drie voorstellen, met wat vaststaat");
    await saysThat(visitor, "De drie voorstellen zijn klaar.");
    await press(visitor, /^Begin hiermee.*Goed in en graag/);
    await saysThat(visitor, "Dit voorstel is nu jullie begin.");
    const { chosen } = await keptDivision(visitor);
    for (const lock of changed.locks) {
      assert.ok(chosen.some(({ task, colleague }) => task === lock.task && colleague === lock.colleague), "locks stay");
    }
    await sound();
  });

  await t.test("three descriptions are finished", async () => {
    for (const role of ROLES) {
      const name = `${role} A`;
      await toPage(visitor, "Taakomschrijvingen");
      await press(visitor, role);
      await visitor.focusOn(page.locator("h1").filter({ hasText: /^Taakomschrijving / }));
      await press(visitor, "Maak een begin");
      await visitor.focusOn(visitor.heading(name, 2));
      await press(visitor, "Overleg, voorbereiden en begeleiding");
      for (const label of ["Tijd voor overleg", "Tijd om voor te bereiden", "Tijd voor begeleiding"]) {
        await type(visitor, label, "30");
      }
      await keyboard.press("Tab");
      const row = page.locator(".description-row").filter({ hasText: name });
      await row.getByText("Klaar om te bespreken").waitFor();
    }
    await sound();
  });
});
