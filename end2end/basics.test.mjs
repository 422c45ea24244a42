// Jullie school: lesson times, groups, teachers and people are filled in once, and every room uses them.
import { assertAccessible, assertNoSidewaysScroll } from "./support/checks.mjs";
import { keptDivision, keptWeek } from "./support/kept.mjs";
import { paste, press, tabTo, toTop } from "./support/keyboard.mjs";
import { addGroups, addPeople, SCHOOL, takeTurns } from "./support/school.mjs";
import { expect, PHONE, test } from "./support/site.mjs";

const CARDS = "/inzet/dagkaarten";
const ROSTER = "/inzet/rooster";
const TEAM = "/taakverdeling/mensen";

/** The team of a school with eight groups, of which four have two teachers, as its leader has it in a spreadsheet. */
const ROWS = [
  ["Functie", "WTF", "Werkdagen"],
  ["leraar groep 1/2A", "0,6", "ma di wo"],
  ["leerkracht groep 1/2A b", "0,4", "do vr"],
  ["leraar groep 1/2B", "1", "ma t/m vr"],
  ["leraar groep 3", "0,4", "ma-di"],
  ["leerkracht groep 3 b", "0,6", "wo do vr"],
  ["leraar groep 4", "0,6", "ma, di, wo"],
  ["leerkracht groep 4 b", "0,4", "do en vr"],
  ["leraar groep 5", "1", "elke dag"],
  ["leraar groep 6", "0,6", "ma di wo"],
  ["leerkracht groep 6 b", "0,4", "do vr"],
  ["leraar groep 7", "1", "ma t/m vr"],
  ["leraar groep 8", "1", "elke dag"],
  ["onderwijsassistent A", "0,6", "ma di do"],
  ["onderwijsassistent B", "0,4", "wo vr"],
  ["ib'er", "0,5", "ma di"],
  ["conciërge", "1", "elke dag"],
];
const LIST = ROWS.map((row) => row.join("\t")).join("\n");
const COLLEAGUES = ROWS.length - 1;
const INTO_WEEK = "In de week: 8 nieuwe groepen, 8 groepen met leraar en 2 nieuwe assistenten.";
const UNDO = "Zet de laatste wijziging terug";

const open = (visitor, summary) => visitor.page.locator("summary", { hasText: summary }).click();
const said = (visitor, text) => visitor.page.getByRole("status").filter({ hasText: text });
/** The outcome of a change. */
const saysThat = (visitor, text) => expect(visitor.page.locator("#school-melding").filter({ hasText: text })).toBeVisible();
const rowsField = (visitor) => visitor.page.locator("#plak-collegas");
const addList = (visitor) => visitor.button("Voeg deze collega's toe").filter({ visible: true });
const card = (visitor, day) => visitor.page.locator(`[data-card=${day}]`);
const holds = (locator, text) => expect(locator.filter({ hasText: text })).toBeAttached();
const times = async (within) =>
  Promise.all((await within.locator("input[type=time]").all()).map((field) => field.inputValue()));

/** The fold of a group, by its number: its name may change. */
async function groupFold({ page }, label) {
  const named = page.locator("details[data-group]").filter({ has: page.locator("summary", { hasText: label }) });
  return page.locator(`details[data-group="${await named.getAttribute("data-group")}"]`);
}

async function openFolds({ page }) {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("main details")) fold.open = true;
  });
}

async function assertGood({ page }) {
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
}

/** Gives the school the same lesson times on every day. */
async function fillLessons(visitor) {
  await open(visitor, "De lestijden van de school");
  const school = visitor.page.locator("details", { hasText: "De lestijden van de school" });
  await school.getByRole("group", { name: "Maandag" }).getByLabel("Van").fill("08:30");
  await school.getByRole("group", { name: "Maandag" }).getByLabel("Van").blur();
  await school.getByRole("button", { name: "Maak elke dag zoals maandag" }).click();
  await expect.poll(() => times(school.getByRole("group", { name: "Vrijdag" }))).toEqual(["08:30", "14:00"]);
}

async function pasteList(visitor, text) {
  const fold = visitor.page.locator("summary", { hasText: "Plak een lijst met collega's" });
  if (await fold.locator("xpath=..").evaluate(({ open: isOpen }) => !isOpen)) await fold.click();
  await rowsField(visitor).fill(text);
}

/** The teachers of a group in the week, each with the days. */
function taughtBy(week, label) {
  const { teachers } = week.groups.find((group) => group.label === label);
  const labels = [...new Set(teachers.map((teacher) => teacher.label))];
  const days = (who) => teachers.filter((teacher) => teacher.label === who).map(({ weekday }) => weekday.slice(0, 2));
  return labels.map((who) => `${who}: ${[...new Set(days(who))].join(" ")}`);
}

test("a list of the team gives groups with teachers, people in the week, and colleagues", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(SCHOOL);
  await expect(said(visitor, "Er is nog niets ingevuld. Nog nodig: jullie groepen en de lestijden.")).toBeVisible();
  await fillLessons(visitor);
  await expect(said(visitor, "Nog nodig: jullie groepen.")).toBeVisible();
  await pasteList(visitor, LIST);
  await expect(said(visitor, `${COLLEAGUES} collega's gelezen. ${INTO_WEEK}`)).toBeVisible();
  await expect(page.getByText("In de week gaat dit niet mee:")).toHaveCount(0);
  expect(await keptDivision(visitor), "nothing is added yet").toBeUndefined();
  await addList(visitor).click();
  await saysThat(visitor, `Toegevoegd: ${COLLEAGUES} collega's. ${INTO_WEEK}`);
  await expect(rowsField(visitor)).toHaveValue("");
  await expect(said(visitor, `Dit staat er: 8 groepen, 2 assistenten en ${COLLEAGUES} collega's.`)).toBeVisible();
  await expect(page.getByText("Nog nodig:")).toHaveCount(0);
  const week = await keptWeek(visitor);
  expect(taughtBy(week, "groep 3")).toEqual(["leraar groep 3: mo tu", "leerkracht groep 3 b: we th fr"]);
  expect(taughtBy(week, "groep 5")).toEqual(["leraar groep 5: mo tu we th fr"]);

  await visitor.link("Kaarten voor half acht").click();
  await expect(page.getByText("Er staan 8 groepen, met hun leraren.")).toBeAttached();
  await holds(card(visitor, "monday"), /Groep 1\/2A:\s*leraar groep 1\/2A/);
  await holds(card(visitor, "monday"), /Groep 3:\s*leraar groep 3/);
  await holds(card(visitor, "thursday"), /Groep 1\/2A:\s*leerkracht groep 1\/2A b/);
  await holds(card(visitor, "thursday"), /Groep 3:\s*leerkracht groep 3 b/);
  await holds(card(visitor, "thursday"), /Groep 8:\s*leraar groep 8/);

  await visitor.visit(ROSTER);
  await expect(page.getByText("In de week: 2 mensen en 8 groepen.")).toBeVisible();
  const roster = page.getByRole("table", { name: "Wie werkt wanneer" });
  for (const who of ["Onderwijsassistent A", "Onderwijsassistent B"]) {
    await expect(roster.getByRole("rowheader", { name: who })).toBeVisible();
  }
  await visitor.visit(SCHOOL);
  await open(visitor, "Onderwijsassistent B");
  const presence = page.locator("details[open]", { has: page.locator("summary", { hasText: "Onderwijsassistent B" }) });
  await presence.locator("summary", { hasText: "Dagen en tijden op school" }).click();
  await expect.poll(() => times(presence.getByRole("group", { name: "Woensdag" }))).toEqual(["08:30", "14:00"]);
  await expect.poll(() => times(presence.getByRole("group", { name: "Maandag" }))).toEqual(["", ""]);

  await visitor.visit(TEAM);
  await expect(page.locator("details[data-person]")).toHaveCount(COLLEAGUES);
  for (const who of ["Leerkracht groep 1/2A b", "Onderwijsassistent B", "Ib'er", "Conciërge"]) {
    await expect(page.locator("details[data-person] > summary", { hasText: who })).toHaveCount(1);
  }
  // The assistants of the list are those of the week: nobody is offered a second time.
  await expect(page.getByText(/In jullie week sta/).filter({ visible: true })).toHaveCount(0);
  const { colleagues } = await keptDivision(visitor);
  const linked = colleagues.filter(({ in_week: id }) => id).map(({ label, in_week: id }) => [label, id]);
  expect(linked).toEqual(["A", "B"].map((letter, at) => [`onderwijsassistent ${letter}`, week.people[at].id]));
});

test("what a list added is taken back from both at once, and a second time it changes nothing", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(SCHOOL);
  await fillLessons(visitor);
  const before = await keptWeek(visitor);
  await pasteList(visitor, LIST);
  await addList(visitor).click();
  await saysThat(visitor, `Toegevoegd: ${COLLEAGUES} collega's.`);
  const undo = visitor.button(UNDO).filter({ visible: true });
  await expect(undo, "one button, for both").toHaveCount(1);
  await expect(page.locator(".change-tools .saved-line"), "also beside that button").toBeVisible();
  await undo.click();
  await saysThat(visitor, "Teruggedraaid. Alles staat weer zoals het was.");
  const redo = visitor.button("Doe de wijziging opnieuw").filter({ visible: true });
  await expect(redo, "the same button does it again").toBeFocused();
  expect(await keptWeek(visitor)).toEqual(before);
  expect((await keptDivision(visitor))?.colleagues ?? []).toEqual([]);
  await expect(said(visitor, "Nog nodig: jullie groepen.")).toBeVisible();
  await redo.click();
  await expect.poll(async () => (await keptDivision(visitor))?.colleagues?.length).toBe(COLLEAGUES);
  expect((await keptWeek(visitor)).groups.length).toBeGreaterThan(0);
  await undo.click();
  await expect(said(visitor, "Nog nodig: jullie groepen.")).toBeVisible();

  await pasteList(visitor, LIST);
  await addList(visitor).click();
  await saysThat(visitor, `Toegevoegd: ${COLLEAGUES} collega's. ${INTO_WEEK}`);
  const added = [await keptWeek(visitor), await keptDivision(visitor)];
  await pasteList(visitor, LIST);
  await expect(said(visitor, new RegExp(`^${COLLEAGUES} collega's gelezen\\. Er komt niets bij\\.$`))).toBeVisible();
  const there = page.getByRole("listitem").filter({ hasText: /^Regel \d+: deze collega staat er al bij\./ });
  await expect(there).toHaveCount(COLLEAGUES);
  await expect(addList(visitor), "there is nothing to add").toHaveCount(0);
  expect([await keptWeek(visitor), await keptDivision(visitor)]).toEqual(added);

  // What one document got after it is taken back alone, by the button of the week.
  await visitor.field("Nieuwe groepen").fill("plusklas");
  await visitor.button("Voeg groepen toe").click();
  await expect(said(visitor, "Toegevoegd: plusklas.")).toBeVisible();
  await expect(undo).toHaveCount(1);
  await undo.click();
  await expect.poll(async () => [await keptWeek(visitor), await keptDivision(visitor)]).toEqual(added);
});

test("a corrected list changes who is there by choice, one by one, and back", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(SCHOOL);
  await fillLessons(visitor);
  await pasteList(visitor, LIST);
  await addList(visitor).click();
  await saysThat(visitor, `Toegevoegd: ${COLLEAGUES} collega's.`);
  const before = [await keptWeek(visitor), await keptDivision(visitor)];
  const corrected = ROWS.map(([label, part, days]) => {
    if (label === "onderwijsassistent A") return [label, part, "ma di vr"].join("\t");
    return [label, label === "ib'er" ? "0,8" : part, days].join("\t");
  });
  await pasteList(visitor, corrected.join("\n"));
  await expect(said(visitor, "Bij 2 collega's die er al staan, is iets anders.")).toBeVisible();
  const rows = page.locator(".people-corrections > li");
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText("Onderwijsassistent A. Dagen: ma di vr (nu: ma di do).");
  expect([await keptWeek(visitor), await keptDivision(visitor)], "only told").toEqual(before);
  await assertGood(visitor);
  await rows.first().getByRole("button", { name: "Neem dit over" }).click();
  await saysThat(visitor, "Overgenomen: onderwijsassistent A.");
  await expect(page.locator("#school-melding")).toBeFocused();
  await expect(rows).toHaveCount(1);
  const presence = async () => (await keptWeek(visitor)).people[0].presence.map(({ weekday }) => weekday);
  await expect.poll(presence).toEqual(["monday", "tuesday", "friday"]);
  await visitor.button(UNDO).filter({ visible: true }).click();
  await expect.poll(async () => [await keptWeek(visitor), await keptDivision(visitor)]).toEqual(before);
  await expect(rows).toHaveCount(2);
});

test("days without lesson times wait, and what is not sure is said by name", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(SCHOOL);
  const rows = ["Functie\tWerkdagen", "leraar groep 4\t", "leraar groep 4 b\t", "onderwijsassistent A\tma di"];
  await pasteList(visitor, rows.join("\n"));
  await expect(page.getByText("In de week gaat dit niet mee:")).toBeVisible();
  await expect(page.getByText("Onderwijsassistent A: de dagen gaan pas mee als de lestijden er staan.")).toBeVisible();
  await expect(page.getByText("Leraar groep 4 b: op welke dagen? Bij groep 4 staan meer leraren.")).toBeVisible();
  await assertGood(visitor);
  await addList(visitor).click();
  await saysThat(visitor, "Toegevoegd: 3 collega's. In de week: 1 nieuwe groep en 1 nieuwe assistent.");
  const missing = "Nog nodig: de lestijden, 1 groep zonder leraar en 1 assistent zonder dagen en tijden.";
  await expect(said(visitor, missing)).toBeVisible();
  // Once the lesson times are there, the days that the colleague has are offered.
  const offer = page.getByRole("region", { name: "Dit staat er al" });
  await expect(offer).toBeHidden();
  await fillLessons(visitor);
  await expect(offer.getByText("In de week: 1 assistent met dagen.")).toBeVisible();
  await offer.getByRole("button", { name: "Neem het over" }).click();
  await saysThat(visitor, "Overgenomen. In de week: 1 assistent met dagen.");
  await expect(offer).toBeHidden();
  const { people } = await keptWeek(visitor);
  expect(people[0].presence.map(({ weekday }) => weekday)).toEqual(["monday", "tuesday"]);
});

test("a team that was typed for the tasks is offered to the week", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(TEAM);
  for (const label of ["leraar groep 3", "leraar groep 4", "leraar groep 5/6"]) {
    await visitor.field("Hoe noemen jullie deze collega?").first().fill(label);
    await visitor.button("Voeg een collega toe").click();
    await expect(said(visitor, `Toegevoegd: ${label}.`)).toBeVisible();
  }
  await page.getByRole("main").getByRole("link", { name: "Jullie school" }).click();
  await expect(visitor.heading("Jullie school")).toBeFocused();
  const offer = page.getByRole("region", { name: "Dit staat er al" });
  await expect(offer.getByText("In de week: 3 nieuwe groepen en 3 groepen met leraar.")).toBeVisible();
  await assertGood(visitor);
  await offer.getByRole("button", { name: "Neem het over" }).click();
  await saysThat(visitor, "Overgenomen. In de week: 3 nieuwe groepen en 3 groepen met leraar.");
  await expect(page.locator("#school-melding")).toBeFocused();
  await expect(offer).toBeHidden();
  await expect(said(visitor, "Dit staat er: 3 groepen en 3 collega's.")).toBeVisible();
  const week = await keptWeek(visitor);
  expect(taughtBy(week, "groep 4")).toEqual(["leraar groep 4: mo tu we th fr"]);
  await visitor.reload();
  await expect(offer, "it is not offered again").toBeHidden();
  await visitor.visit(CARDS);
  await holds(card(visitor, "friday"), /Groep 5\/6:\s*leraar groep 5\/6/);
});

test.describe(() => {
  test.use({ viewport: PHONE });

  test("on a phone and by keyboard alone a school is filled in: lesson times, team, groups, people", async ({ visitor }) => {
    const { page } = visitor;
    const { keyboard } = page;
    await visitor.visit("/inzet");
    await press(visitor, "Jullie school");
    await expect(visitor.heading("Jullie school")).toBeFocused();
    await assertGood(visitor);

    await press(visitor, "De lestijden van de school");
    await tabTo(visitor, "Van");
    // A browser with a 12-hour clock also asks for AM or PM; the end is suggested.
    await keyboard.type("0830AM");
    await press(visitor, "Maak elke dag zoals maandag");
    await expect(said(visitor, "Nog nodig: jullie groepen.")).toBeVisible();
    await toTop(visitor);
    await press(visitor, "Plak een lijst met collega's");
    await paste(visitor, "Plak hier de regels", LIST);
    await expect(said(visitor, `${COLLEAGUES} collega's gelezen.`)).toBeVisible();
    await assertGood(visitor);
    await press(visitor, "Voeg deze collega's toe");
    await expect(page.locator("#school-melding").filter({ hasText: `Toegevoegd: ${COLLEAGUES} collega's.` })).toBeFocused();

    await tabTo(visitor, "Nieuwe groepen");
    await keyboard.type("plusklas");
    await keyboard.press("Enter");
    await expect(said(visitor, "Toegevoegd: plusklas.")).toBeVisible();
    await tabTo(visitor, "Functie");
    await keyboard.type("leraarondersteuner");
    await press(visitor, "Voeg iemand toe");
    await expect(said(visitor, "Toegevoegd: leraarondersteuner A.")).toBeVisible();
    const { groups, people } = await keptWeek(visitor);
    expect([groups.length, people.length]).toEqual([9, 3]);
    await assertGood(visitor);

    await openFolds(visitor);
    await expect(visitor.field("Ochtend").first()).toBeVisible();
    await expect(page.getByLabel("Bron", { exact: true }).first()).toBeVisible();
    await assertGood(visitor);
  });

  test("with weeks that take turns every field still fits", async ({ visitor }) => {
    await addGroups(visitor, "1/2, unit 3-5");
    await addPeople(visitor, "onderwijsassistent");
    await takeTurns(visitor);
    await openFolds(visitor);
    await expect(visitor.page.getByLabel("Welke week").filter({ visible: true }).first()).toBeVisible();
    await assertGood(visitor);
  });
});

test("what is missing leads from the day cards, the roster and the tasks to this page", async ({ visitor }) => {
  const { page } = visitor;
  for (const path of ["/inzet", CARDS, ROSTER, "/taakverdeling", TEAM]) {
    await visitor.visit(path);
    await page.getByRole("main").getByRole("link", { name: /Jullie school$/ }).first().click();
    await expect(visitor.heading("Jullie school"), `from ${path}`).toBeFocused();
  }
});

test("a teacher can differ by half day", async ({ visitor }) => {
  await addGroups(visitor, "3, 4");
  const group = await groupFold(visitor, "leraar groep 4");
  await group.locator("summary").first().click();
  await group.getByText("Wisselt de leraar per dag of per week?").click();
  const monday = group.getByRole("group", { name: "Maandag" });
  await monday.getByLabel("Ochtend").fill("leraar duo");
  await monday.getByLabel("Ochtend").blur();
  await expect(monday.getByLabel("Middag")).toHaveValue("leraar duo");
  await monday.getByLabel("Middag").fill("leraar middag");
  await monday.getByLabel("Middag").blur();
  for (const who of ["leraar duo", "leraar middag", "leraar groep 4"]) {
    await expect(group.locator("summary").first()).toContainText(who);
  }
  await visitor.visit(CARDS);
  await holds(card(visitor, "monday"), "leraar duo; 's middags leraar middag");
  await holds(card(visitor, "tuesday"), "leraar groep 4");
});

test("a group gets another name, its years are chosen, and it is taken away and back", async ({ visitor }) => {
  const { page } = visitor;
  await addGroups(visitor, "3, De Vlinders");
  await openFolds(visitor);
  await expect(page.getByText("Kies de leerjaren.").filter({ visible: true })).toHaveCount(1);
  await expect(said(visitor, "1 groep zonder leerjaren")).toBeVisible();
  const fold = await groupFold(visitor, "De Vlinders");
  await fold.getByLabel("8", { exact: true }).check();
  await expect(page.getByText("Kies de leerjaren.").filter({ visible: true })).toHaveCount(0);
  await fold.getByLabel("Naam van de groep").fill("De Bijen");
  await fold.getByLabel("Naam van de groep").blur();
  await expect(fold.locator("summary").first()).toContainText("De Bijen");
  expect((await keptWeek(visitor)).groups.at(-1)).toMatchObject({ label: "De Bijen", years: ["8"] });
  await fold.getByRole("button", { name: /^Haal de groep weg/ }).click();
  await expect(page.locator("details[data-group]")).toHaveCount(1);
  await visitor.button(UNDO).filter({ visible: true }).click();
  await expect(page.locator("details[data-group]")).toHaveCount(2);
});

test("an assistant cannot be given a lesbevoegdheid, and someone in training may lead for a time", async ({ visitor }) => {
  await addPeople(visitor, "onderwijsassistent", "zij-instromer");
  const leads = (who) => visitor.page.locator("details", { hasText: who }).getByLabel("Mag een groep leiden?");
  await openFolds(visitor);
  await expect(leads("Onderwijsassistent A").getByRole("option")).toHaveText(["Nee: geen lesbevoegdheid"]);
  await expect(leads("Zij-instromer A").getByRole("option")).toHaveText([
    "Nee: geen lesbevoegdheid",
    "Ja, tijdelijk",
  ]);
});

test("two weeks that take turns, back to one: what goes is said and comes back", async ({ visitor }) => {
  const { page } = visitor;
  await addPeople(visitor, "onderwijsassistent");
  await takeTurns(visitor);
  await visitor.visit(ROSTER);
  const roster = page.getByRole("table", { name: "Wie werkt wanneer in week B" });
  const inWeekB = async () => {
    await visitor.visit(ROSTER);
    await page.getByLabel("Week", { exact: true }).selectOption({ label: "week B" });
    await expect(roster.getByText("groep 8")).toBeVisible();
  };
  await visitor.button("Open onderwijsassistent A, woensdag").click();
  await visitor.button("Voeg een blok toe").click();
  const block = page.locator("[data-block]").first();
  for (const [label, text] of [["Groep", "groep 8"], ["Doel", "rekenen"]]) {
    await block.getByLabel(label, { exact: true }).fill(text);
    await block.getByLabel(label, { exact: true }).blur();
  }
  await block.getByLabel("Welke week").selectOption({ label: "week B" });
  await expect(page.locator("[data-block]")).toHaveCount(0);
  await inWeekB();
  await visitor.visit(SCHOOL);
  await page.getByText("Ja, één week").click();
  await saysThat(visitor, "Eén blok van week B is weg.");
  await visitor.button(UNDO).filter({ visible: true }).click();
  await expect(page.getByRole("radio", { name: "Nee, week A en week B wisselen af" })).toBeChecked();
  await inWeekB();
});

test("lesson times by keyboard alone: one day, all days, a second time, and a group of its own", async ({ visitor }) => {
  const { page } = visitor;
  const { keyboard } = page;
  await addGroups(visitor, "groep 1/2");
  await page.locator("summary", { hasText: "De lestijden van de school" }).focus();
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  const school = page.locator("details", { hasText: "De lestijden van de school" });
  const monday = school.getByRole("group", { name: "Maandag" });
  await expect(monday.getByLabel("Van")).toBeFocused();
  // A browser with a 12-hour clock also asks for AM or PM.
  await keyboard.type("0830AM");
  // The other end is suggested, and the field that was typed in keeps the focus.
  await expect(monday.getByRole("button", { name: /^Nog een tijd/ })).toBeVisible();
  await expect.poll(() => times(monday)).toEqual(["08:30", "14:00"]);
  await school.getByRole("button", { name: "Maak elke dag zoals maandag" }).focus();
  await keyboard.press("Enter");
  const friday = school.getByRole("group", { name: "Vrijdag" });
  await expect(friday.getByRole("button", { name: /^Nog een tijd/ })).toBeVisible();
  await expect.poll(() => times(friday)).toEqual(["08:30", "14:00"]);
  await friday.getByRole("button", { name: /^Nog een tijd/ }).focus();
  await keyboard.press("Enter");
  await expect(friday.getByLabel("Van (tijd 2)")).toBeFocused();
  await friday.getByRole("button", { name: /^Haal weg.*vrijdag, tijd 2$/ }).focus();
  await keyboard.press("Enter");
  await expect(friday.getByLabel("Van")).toBeFocused();
  await visitor.button("Geef deze groep eigen tijden").focus();
  await keyboard.press("Enter");
  await expect(page.locator("summary", { hasText: "Eigen lestijden van groep 1/2" })).toBeFocused();
  const own = page.locator("details", { has: page.locator("summary", { hasText: "Eigen lestijden van groep 1/2" }) });
  await own.getByRole("group", { name: "Vrijdag" }).getByLabel("Tot").fill("12:00");
  await own.getByRole("group", { name: "Vrijdag" }).getByLabel("Tot").blur();
  await assertAccessible(page);
  await visitor.reload();
  await page.locator("summary", { hasText: "Eigen lestijden van groep 1/2" }).click();
  await expect.poll(() => times(own.getByRole("group", { name: "Vrijdag" }))).toEqual(["08:30", "12:00"]);
  await own.getByRole("button", { name: /^Gebruik weer de tijden van de school/ }).click();
  await expect(said(visitor, "Nu gelden voor groep 1/2 de lestijden van de school.")).toBeVisible();
  await expect(own).toHaveCount(0);
});

test("lesson times are pasted for several groups, and given to others in one go", async ({ visitor }) => {
  await visitor.visit(ROSTER);
  await open(visitor, "Plak uit Excel");
  const rows = ["Groep;Maandag;Vrijdag", "alle groepen;8.30-14.30;8.30-14.30", "groep 3 en 4;8.30-14.30;8.30-12.00", "groep 8;8.30-14.30;"];
  await visitor.field("Plak hier de regels").fill(rows.join("\n"));
  await visitor.button("Voeg toe").click();
  await expect(said(visitor, "Toegevoegd: 3 groepen.")).toBeVisible();
  await visitor.visit(SCHOOL);
  await open(visitor, "Eigen lestijden van groep 3");
  const also = visitor.page.getByRole("group", { name: "Voor welke groepen gelden deze tijden ook?" }).filter({ visible: true });
  await also.getByLabel("groep 8").check();
  await visitor.button("Geef deze groepen dezelfde tijden").filter({ visible: true }).click();
  await saysThat(visitor, "Eén groep heeft nu dezelfde tijden.");
});

test("someone may be at school twice a day, and other times in week A and B", async ({ visitor }) => {
  const { page } = visitor;
  await addPeople(visitor, "onderwijsassistent");
  await page.getByText("Nee, week A en week B wisselen af").click();
  await open(visitor, "Onderwijsassistent A");
  await open(visitor, "Dagen en tijden op school");
  const monday = page.locator("details", { hasText: "Dagen en tijden op school" }).getByRole("group", { name: "Maandag" }).first();
  await monday.getByLabel("Tot", { exact: true }).fill("12:00");
  await monday.getByLabel("Tot", { exact: true }).blur();
  await monday.getByRole("button", { name: /^Nog een tijd/ }).click();
  await expect(monday.getByLabel("Van (tijd 2)")).toBeVisible();
  await expect.poll(() => times(monday)).toEqual(["08:15", "12:00", "13:00", "14:00"]);
  await monday.getByLabel("Welke week (tijd 2)").selectOption({ label: "week B" });
  await assertGood(visitor);
  await visitor.reload();
  await open(visitor, "Onderwijsassistent A");
  await open(visitor, "Dagen en tijden op school");
  await expect.poll(() => times(monday)).toEqual(["08:15", "12:00", "13:00", "14:00"]);
  await expect(monday.getByLabel("Welke week (tijd 2)")).toHaveValue("b");
  // Back to one week: what is only in week B disappears.
  await page.getByText("Ja, één week").click();
  await expect(monday.getByLabel("Van (tijd 2)")).toHaveCount(0);
});
