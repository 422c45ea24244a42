// The school with a mountain of tasks, by keyboard alone and in one go: a pasted list, what stops, three proposals for
// 24 people, one chosen and changed twice with locks, and three finished descriptions.
import { assertAccessible, assertNoSidewaysScroll } from "../support/checks.mjs";
import { teamRows } from "../support/division.mjs";
import { keptDivision } from "../support/kept.mjs";
import { paste, press, tabTo, toTop, type } from "../support/keyboard.mjs";
import { expect, test } from "../support/site.mjs";
import { MOUNTAIN_ROWS } from "../support/tasks.mjs";

const HUB = "Taken: eerst stoppen, dan verdelen";
const ROLES = ["Onderwijsassistent", "Conciërge", "Leraarondersteuner"];

const saysThat = (visitor, text) =>
  expect(visitor.page.locator("#taken-melding").filter({ hasText: text })).toBeVisible({ timeout: 60_000 });

/** Goes to a page of the room, or to one that it leads to: through its overview, by the menu. */
async function toPage(visitor, name) {
  await toTop(visitor);
  if (!(await visitor.heading(HUB).isVisible())) {
    await press(visitor, "Aan de slag");
    await expect(visitor.heading("Aan de slag")).toBeFocused();
    await press(visitor, HUB);
    await expect(visitor.heading(HUB)).toBeFocused();
  }
  await press(visitor, name);
  await expect(visitor.heading(name)).toBeFocused();
}

test("a mountain of tasks, by keyboard alone, from a pasted list to three descriptions", async ({ visitor }) => {
  test.slow();
  const { page } = visitor;
  const { keyboard } = page;
  const sound = async () => {
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
  };
  await visitor.visit("/taakverdeling");

  await test.step("45 tasks are pasted", async () => {
    await toPage(visitor, "De lijst met taken");
    await press(visitor, /^Plak een lijst/);
    await paste(visitor, "Plak hier de regels", MOUNTAIN_ROWS);
    await expect(page.locator("#taken-plakmelding").filter({ hasText: "45 taken komen erbij." })).toBeVisible();
    await press(visitor, "Voeg deze taken toe");
    await saysThat(visitor, "45 taken toegevoegd.");
    await sound();
  });

  await test.step("12 stop or become smaller, and the board is left knowingly", async () => {
    await toPage(visitor, "Wat mag er af?");
    for (let at = 0; at < 12; at += 1) {
      const id = await page.locator("[data-lane=''] .board-card").first().getAttribute("data-task");
      await page.locator(`#bord-${id}-greep`).focus();
      await tabTo(visitor, at % 2 ? "Kleiner" : "Stoppen");
      await keyboard.press("Enter");
      await expect(page.locator(`[data-lane='${at % 2 ? "smaller" : "stop"}'] [data-task='${id}']`)).toBeVisible();
    }
    await expect(page.locator("#bord-telling").filter({ hasText: "12 taken gestopt of kleiner" })).toBeVisible();
    await press(visitor, /^Verder met wat nu besloten is/);
    await press(visitor, "Verder met wat nu besloten is");
    await saysThat(visitor, "Jullie gaan verder met wat nu besloten is.");
    await sound();
  });

  await test.step("24 people", async () => {
    await toPage(visitor, "Jullie school");
    await press(visitor, /^Plak een lijst met collega's/);
    await paste(visitor, "Plak hier de regels", teamRows(24));
    await expect(page.getByText("24 collega's gelezen.")).toBeVisible();
    await press(visitor, "Voeg deze collega's toe");
    await expect(page.locator("#school-melding").filter({ hasText: "Toegevoegd: 24 collega's." })).toBeFocused();
    await sound();
  });

  await test.step("someone's wishes are taken in, and one task of last year", async () => {
    await toPage(visitor, "Wie er zijn, en hoeveel ruimte");
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
    expect(kept.colleagues[0].wishes.good).toEqual([wished.id]);
    expect(kept.last_year.map(({ task }) => task)).toEqual([done.id]);
    await sound();
  });

  await test.step("three proposals, one chosen and changed twice with locks", async () => {
    await toPage(visitor, "Drie voorstellen om over te praten");
    await press(visitor, /^Vraag drie voorstellen/);
    await saysThat(visitor, "De drie voorstellen zijn klaar.");
    await expect(page.getByRole("article")).toHaveCount(3);
    await press(visitor, /^Begin hiermee.*Zo gelijk mogelijk/);
    await expect(visitor.heading("Jullie verdeling", 2)).toBeFocused();
    const begun = await keptDivision(visitor);
    const isOfOne = ({ verdict, may_share, most_people }) => verdict !== "stop" && !may_share && most_people === 1;
    const divided = begun.tasks.filter(isOfOne).slice(0, 2);
    for (const { id, label } of divided) {
      const row = page.locator(`details[data-task="${id}"]`);
      await row.locator("summary").focus();
      await keyboard.press("Enter");
      await expect(row.getByLabel("Geef deze taak aan")).toBeVisible();
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
    expect(changed.locks).toHaveLength(2);
    await toTop(visitor);
    await press(visitor, "Vraag drie voorstellen, met wat vaststaat");
    await saysThat(visitor, "De drie voorstellen zijn klaar.");
    await press(visitor, /^Begin hiermee.*Goed in en graag/);
    await saysThat(visitor, "Dit voorstel is nu jullie begin.");
    const { chosen } = await keptDivision(visitor);
    for (const lock of changed.locks) {
      expect(chosen, "locks stay").toContainEqual(expect.objectContaining({ task: lock.task, colleague: lock.colleague }));
    }
    await sound();
  });

  await test.step("three descriptions are finished", async () => {
    for (const role of ROLES) {
      const name = `${role} A`;
      await toPage(visitor, "Taakomschrijvingen");
      await press(visitor, role);
      await expect(page.getByRole("heading", { level: 1 }).filter({ hasText: /^Taakomschrijving / })).toBeFocused();
      await press(visitor, "Maak een begin");
      await expect(visitor.heading(name, 2)).toBeFocused();
      await press(visitor, "Overleg, voorbereiden en begeleiding");
      for (const label of ["Tijd voor overleg", "Tijd om voor te bereiden", "Tijd voor begeleiding"]) {
        await type(visitor, label, "30");
      }
      await keyboard.press("Tab");
      const row = page.locator(".description-row").filter({ hasText: name });
      await expect(row.getByText("Klaar om te bespreken")).toBeVisible();
    }
    await sound();
  });
});
