// The example city school, on a phone and by keyboard alone: from three blocks and five cards to a whole week.
import { assertAccessible, assertNoSidewaysScroll } from "../support/checks.mjs";
import { keptWeek } from "../support/kept.mjs";
import { paste, press, tabTo, toTop, type } from "../support/keyboard.mjs";
import { expect, PHONE, test } from "../support/site.mjs";

const GROUPS = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((year) => [`${year}a`, `${year}b`]);
const LONG = "8.15-14.30";
const MORNING = "8.15-12.15";
const PEOPLE = [
  ["Functie", "Uren", "Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrijdag"],
  ["onderwijsassistent A", "24", LONG, LONG, "", LONG, MORNING],
  ["onderwijsassistent B", "24", LONG, LONG, MORNING, LONG, ""],
  ["onderwijsassistent C", "16", "", "", MORNING, LONG, LONG],
  ["onderwijsassistent D", "20", MORNING, MORNING, MORNING, MORNING, MORNING],
  ["leraarondersteuner A", "18", LONG, LONG, "", "", LONG],
  ["leraarondersteuner B", "12", "", LONG, MORNING, "", MORNING],
];

const said = (visitor, text) =>
  expect(visitor.page.getByRole("status").filter({ hasText: text }).first()).toBeVisible({ timeout: 60_000 });

/** Goes to another page of the week, or to one that it leads to: through the overview of the week, by the menu. */
async function toPage(visitor, name) {
  const { page } = visitor;
  await toTop(visitor);
  if (!(await page.getByRole("heading", { name: "De week van de onderwijsassistent", level: 1 }).isVisible())) {
    await press(visitor, "Aan de slag");
    await expect(visitor.heading("Aan de slag")).toBeFocused();
    await press(visitor, "De week van de onderwijsassistent");
    await expect(visitor.heading("De week van de onderwijsassistent")).toBeFocused();
  }
  await press(visitor, name);
  await expect(visitor.heading(name)).toBeFocused();
}

test.describe(() => {
  test.use({ viewport: PHONE });

  test("the city school, on a phone and by keyboard alone", async ({ visitor }) => {
    test.slow();
    const { page } = visitor;
    const sound = async () => {
      await assertAccessible(page);
      await assertNoSidewaysScroll(page);
    };
    await visitor.visit("/inzet");

    await test.step("three blocks that go on", async () => {
      await toPage(visitor, "Drie blokken die doorgaan");
      await press(visitor, "Voeg een onderwijsassistent toe");
      await expect(visitor.heading("Onderwijsassistent A", 2)).toBeFocused();
      for (const [group, aim] of [["4a", "sommen tot 20"], ["3b", "letters en klanken"], ["4a", "tafels oefenen"]]) {
        await type(visitor, "Groep", group);
        await type(visitor, "Met welke leraar", `leraar ${group}`);
        await type(visitor, "Plek", "leeshoek");
        await type(visitor, "Doel", aim);
        await page.keyboard.press("Tab");
      }
      await expect(page.getByText("Alle blokken zijn ingevuld.")).toBeVisible();
      await sound();
    });

    await test.step("five day cards", async () => {
      await toPage(visitor, "Kaarten voor half acht");
      await press(visitor, "Vul de lege dagen in");
      await expect(page.getByText("Alle vijf kaarten zijn ingevuld.")).toBeVisible();
      await sound();
    });

    await test.step("sixteen groups, weeks that take turns, and lesson times", async () => {
      await toPage(visitor, "Jullie school");
      await type(visitor, "Nieuwe groepen", GROUPS.join(", "));
      await page.keyboard.press("Enter");
      await said(visitor, "Toegevoegd: groep 1a");
      await toTop(visitor);
      await tabTo(visitor, "Ja, één week");
      await page.keyboard.press("ArrowDown");
      await toTop(visitor);
      await press(visitor, "De lestijden van de school");
      await tabTo(visitor, "Van");
      // A browser with a 12-hour clock also asks for AM or PM; the end is suggested.
      await page.keyboard.type("0830AM");
      await press(visitor, "Maak elke dag zoals maandag");
      const { cycle, groups, lessons } = await keptWeek(visitor);
      expect([cycle, groups.length, lessons.length]).toEqual(["2", GROUPS.length, 5]);
      await sound();
    });

    await test.step("six assistants from a spreadsheet", async () => {
      await toPage(visitor, "Het hele rooster");
      await press(visitor, /^Plak uit Excel/);
      await paste(visitor, "Plak hier de regels", PEOPLE.map((row) => row.join("\t")).join("\n"));
      await said(visitor, "Dit komt erbij: 5 mensen. 1 persoon krijgt andere uren of dagen.");
      await press(visitor, "Voeg toe");
      await said(visitor, "Toegevoegd: 5 mensen.");
      expect((await keptWeek(visitor)).people).toHaveLength(6);
      await sound();
    });

    await test.step("a group with two teachers who take turns on Wednesday", async () => {
      await toPage(visitor, "Jullie school");
      await press(visitor, /^Groep 3a ·/);
      await type(visitor, "Leraar op alle dagen", "leraar 3a begin van de week");
      await press(visitor, "Wisselt de leraar per dag of per week?");
      const halves = page.getByRole("group", { name: /woensdag.*week B|week B.*woensdag/i });
      // The fields are made when the fold opens.
      await expect(halves.first()).toBeVisible();
      for (let steps = 0; steps < 60; steps += 1) {
        await page.keyboard.press("Tab");
        if (await halves.first().locator(":focus").count()) break;
      }
      await expect(halves.first().getByLabel("Ochtend")).toBeFocused();
      await page.keyboard.press("Control+A");
      await page.keyboard.type("leraar 3a eind van de week");
      await page.keyboard.press("Tab");
      const { groups } = await keptWeek(visitor);
      const { teachers } = groups.find(({ label }) => label === "3a");
      const late = teachers.filter(({ label }) => label.includes("eind"));
      expect(new Set(late.map(({ weeks, weekday }) => `${weeks} ${weekday}`))).toEqual(new Set(["b wednesday"]));
      await sound();
    });

    await test.step("a proposed week, locked and asked again", async () => {
      await toPage(visitor, "Een week laten voorstellen");
      await type(visitor, "Minuten per week", "45");
      await type(visitor, "Doel", "technisch lezen");
      await press(visitor, "Vraag dit voor alle groepen");
      await said(visitor, "Toegevoegd bij alle 16 groepen.");
      await press(visitor, "Maak een voorstel");
      await said(visitor, "Het voorstel is klaar.");
      await sound();
      await press(visitor, /^Neem dit voorstel (toch )?over$/);
      await said(visitor, "Het voorstel staat nu in jullie rooster.");
      const taken = await keptWeek(visitor);
      await press(visitor, /^Onderwijsassistent D · \d+ van \d+ vast$/);
      await press(visitor, /^Zet alles vast: onderwijsassistent D$/);
      const { id } = taken.people.find(({ role, letter }) => role === "assistant" && letter === "D");
      const own = ({ blocks }) =>
        blocks.filter(({ person }) => person === id).map(({ weekday, span, weeks }) => JSON.stringify([weekday, span, weeks]));
      expect(own(taken).length).toBeGreaterThan(2);
      await toTop(visitor);
      await type(visitor, "Minuten pauze", "45");
      await press(visitor, "Maak een voorstel");
      await said(visitor, "Het voorstel is klaar.");
      await press(visitor, /^Neem dit voorstel (toch )?over$/);
      await said(visitor, "Het voorstel staat nu in jullie rooster.");
      const again = await keptWeek(visitor);
      for (const block of own(taken)) expect(own(again), block).toContain(block);
      await sound();
    });

    await test.step("an agreement made from the week", async () => {
      await toPage(visitor, "Afspraak op één blad");
      await expect(page.getByRole("heading", { name: "Dit staat al in de week" })).toBeVisible();
      await press(visitor, "Zet voorbeelden klaar in alle lege velden");
      await said(visitor, "De voorbeelden staan klaar.");
      expect((await keptWeek(visitor)).agreements).toHaveLength(1);
      await sound();
    });

    await test.step("the school's own order when someone is out", async () => {
      await toPage(visitor, "Jullie volgorde als iemand uitvalt");
      await press(visitor, "Begin met een volgorde die vaak past");
      await said(visitor, "Dit is een begin.");
      expect((await keptWeek(visitor)).protocol.lines.length).toBeGreaterThan(2);
      await sound();
    });

    await test.step("the roster of a phone shows one day, and the whole week is there after a reload", async () => {
      await toPage(visitor, "Het hele rooster");
      await expect(page.getByRole("columnheader").filter({ visible: true })).not.toHaveCount(0);
      await sound();
      const before = await keptWeek(visitor);
      await visitor.reload();
      expect(await keptWeek(visitor)).toEqual(before);
    });
  });
});
