// The whole roster: filled by choosing or pasting, navigated with arrow keys; and what the week says.
import { assertAccessible, assertNoSidewaysScroll } from "../support/checks.mjs";
import { keptWeek } from "../support/kept.mjs";
import { printed } from "../support/paper.mjs";
import { addPeople } from "../support/school.mjs";
import { expect, PHONE, test } from "../support/site.mjs";

const ROSTER = "/inzet/rooster";
const EMPTY = "Er staat nog niemand in de week. Vul bij Jullie school in wie er werken.";

const cell = (visitor, who, day) => visitor.page.getByRole("button", { name: `Open ${who}, ${day}`, exact: true });
const blocks = (visitor) => visitor.page.locator("[data-block]");
const open = (visitor, summary) => visitor.page.locator("summary", { hasText: summary }).click();
const group = (visitor, name) => visitor.page.getByRole("group", { name, exact: true });
const said = (visitor, text) => visitor.page.getByRole("status").filter({ hasText: text });
const says = (visitor) => visitor.page.getByRole("region", { name: "Wat de week zegt" });

/** Opens the roster of people in these roles. */
async function visitWith(visitor, ...roles) {
  await addPeople(visitor, ...roles);
  await visitor.visit(ROSTER);
}

async function addBlock(visitor, who, day, { kind, from, until, group, aim } = {}) {
  await cell(visitor, who, day).click();
  const before = await blocks(visitor).count();
  await visitor.button("Voeg een blok toe").click();
  const block = blocks(visitor).nth(before);
  await expect(block).toBeVisible();
  if (kind) await block.getByLabel("Soort werk").selectOption({ label: kind });
  for (const [label, value] of [["Tot", until], ["Van", from], ["Groep", group], ["Doel", aim]]) {
    if (!value) continue;
    await block.getByLabel(label, { exact: true }).fill(value);
    await block.getByLabel(label, { exact: true }).blur();
  }
  if (until) {
    await block.getByLabel("Tot", { exact: true }).fill(until);
    await block.getByLabel("Tot", { exact: true }).blur();
  }
  return block;
}

test("arrow keys go through the roster, and Enter opens a day", async ({ visitor }) => {
  const { page } = visitor;
  await visitWith(visitor, "onderwijsassistent", "leraarondersteuner");
  await cell(visitor, "onderwijsassistent A", "maandag").focus();
  await page.keyboard.press("ArrowRight");
  await expect(cell(visitor, "onderwijsassistent A", "dinsdag")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(cell(visitor, "leraarondersteuner A", "dinsdag")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(cell(visitor, "leraarondersteuner A", "dinsdag")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(visitor.heading("Leraarondersteuner A, dinsdag", 3)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(visitor.button("Voeg een blok toe")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(blocks(visitor).first().getByLabel("Soort werk")).toBeFocused();
  await visitor.button("Sluit deze dag").focus();
  await page.keyboard.press("Enter");
  await expect(cell(visitor, "leraarondersteuner A", "dinsdag")).toBeFocused();
  const table = page.getByRole("table", { name: "Wie werkt wanneer" });
  await expect(table.getByText("8.45–9.30")).toBeVisible();
  // A day without blocks has no empty list: of the ten days one has a list, with one block.
  await expect(table.getByRole("button", { name: /^Open / })).toHaveCount(10);
  await expect(table.getByRole("list")).toHaveCount(1);
  const filled = table.getByRole("cell").filter({ has: cell(visitor, "leraarondersteuner A", "dinsdag") });
  await expect(filled.getByRole("list").getByRole("listitem")).toHaveCount(1);
});

test("the week says what deserves a look, each with its reason, and it goes when it is mended", async ({ visitor }) => {
  await visitWith(visitor, "onderwijsassistent");
  await addBlock(visitor, "onderwijsassistent A", "maandag", { from: "08:30", until: "09:30", group: "groep 4", aim: "lezen" });
  await expect(says(visitor).getByText("100 procent vast werk met een doel")).toBeVisible();
  const second = await addBlock(visitor, "onderwijsassistent A", "maandag", { from: "09:00", until: "10:00" });
  await expect(says(visitor).getByText(/twee blokken tegelijk/)).toBeVisible();
  await expect(says(visitor).getByText(/heeft nog geen doel/)).toBeVisible();
  await second.getByLabel("Van").fill("10:00");
  await second.getByLabel("Van").blur();
  await expect(says(visitor).getByText(/twee blokken tegelijk/)).toHaveCount(0);
  await second.getByLabel("Soort werk").selectOption({ label: "opvangen" });
  await second.getByLabel("Groep").fill("groep 5");
  await second.getByLabel("Groep").blur();
  // The message is calm, and the school's own entry stays.
  await expect(says(visitor).getByText(/Dit is geen gewone oplossing/)).toBeVisible();
  await expect(blocks(visitor)).toHaveCount(2);
  await expect(says(visitor).getByText("50 procent vast werk met een doel")).toBeVisible();
  // The free half hour before the second block would be a break.
  await addBlock(visitor, "onderwijsassistent A", "maandag", { from: "09:30", until: "16:00", kind: "administratie" });
  await expect(says(visitor).getByText(/hoort daar een half uur pauze bij/)).toBeVisible();
  await visitor.reload();
  await expect(says(visitor).getByText(/hoort daar een half uur pauze bij/)).toBeVisible();
});

test("a place is full when more blocks are there than fit, and is free when it has more room", async ({ visitor }) => {
  const { page } = visitor;
  await visitWith(visitor, "onderwijsassistent", "onderwijsassistent");
  await open(visitor, "Plekken en hoeveel er past");
  await visitor.field("Nieuwe plek").fill("leeshoek");
  await visitor.button("Voeg de plek toe").click();
  await expect(group(visitor, "leeshoek")).toBeVisible();
  await expect(visitor.field("Nieuwe plek")).toBeFocused();
  await page.keyboard.type("Leeshoek");
  await visitor.button("Voeg de plek toe").click();
  await expect(said(visitor, "De plek 'Leeshoek' staat er al.")).toBeVisible();
  for (const who of ["onderwijsassistent A", "onderwijsassistent B"]) {
    const block = await addBlock(visitor, who, "maandag", { aim: "lezen" });
    await block.getByLabel("Plek").fill("leeshoek");
    await block.getByLabel("Plek").blur();
  }
  await expect(says(visitor).getByText(/Leeshoek: op maandag om 8.45 zijn er 2 blokken. Er past er 1./)).toBeVisible();
  await visitor.field("Hoeveel groepjes passen er tegelijk?").selectOption("2");
  await expect(says(visitor).getByText(/Leeshoek: op maandag/)).toHaveCount(0);
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await group(visitor, "leeshoek").getByRole("button", { name: "Haal weg" }).click();
  await expect(said(visitor, "Weggehaald: leeshoek.")).toBeVisible();
  await expect(blocks(visitor).first().getByLabel("Plek")).toHaveValue("");
});

const ROWS = [
  ["Functie", "Uren", "Maandag", "Dinsdag"],
  ["onderwijsassistent A", "24", '"8.30-12.00\n13.00-15.00"', "8:30 - 14:30"],
  ["onderwijsassistent B", "16", "8.30-14.30", ""],
  [""],
  ["Wie", "Dag", "Van", "Tot", "Groep", "Soort", "Doel", "Kleur"],
  ["onderwijsassistent A", "ma en di", "8:45", "9:30", "4", "klein groepje", "sommen", "rood"],
  ["Marieke", "ma", "8:45", "9:30", "4", "klein groepje", "sommen", ""],
];
const COPIED = ROWS.map((row) => row.join("\t")).join("\r\n");

test.describe("without JavaScript", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("rows copied from a spreadsheet are shown first, then added in one step, by keyboard alone", async ({ visitor }) => {
    const { page } = visitor;
    await visitor.visit(ROSTER);
    await page.locator("summary", { hasText: "Plak uit Excel" }).focus();
    await page.keyboard.press("Enter");
    const field = visitor.field("Plak hier de regels");
    await field.focus();
    await page.evaluate((text) => navigator.clipboard.writeText(text), COPIED);
    await page.keyboard.press("Control+V");
    await expect(said(visitor, "Dit komt erbij: 2 mensen, 2 blokken en 1 groep. 1 regel gaat niet mee.")).toBeVisible();
    await expect(page.getByText("Nieuw: onderwijsassistent A en onderwijsassistent B.")).toBeVisible();
    await expect(page.getByText("Nieuwe groep: groep 4.")).toBeVisible();
    await expect(page.getByText(/^Regel 7 \(Marieke · ma/)).toBeVisible();
    await expect(page.getByText("Deze kolommen gebruiken we niet: Kleur.")).toBeVisible();
    // Nothing is in the week yet.
    await expect(page.getByText(EMPTY)).toBeVisible();
    await open(visitor, "Bekijk de 2 blokken");
    await expect(page.getByText("Onderwijsassistent A, dinsdag 8.45–9.30 · groep 4 · sommen")).toBeVisible();
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    await visitor.button("Voeg toe").focus();
    await page.keyboard.press("Enter");
    await expect(said(visitor, "Toegevoegd: 2 mensen, 2 blokken en 1 groep.")).toBeFocused();
    const roster = page.getByRole("table", { name: "Wie werkt wanneer" });
    await expect(roster.getByText("groep 4 · sommen")).toHaveCount(2);
    // What was left out is still there to be corrected; pasted again, nothing is duplicated.
    await field.fill(COPIED.replace("Marieke", "onderwijsassistent B"));
    await expect(said(visitor, "Dit komt erbij: 1 blok.")).toBeVisible();
    await expect(page.getByText("2 blokken stonden er al en blijven zoals ze zijn.")).toBeVisible();
    await visitor.button("Voeg toe").click();
    await expect(said(visitor, "Toegevoegd: 1 blok.")).toBeVisible();
    await expect(field).toHaveValue("");
    // One undo for each paste.
    await visitor.button("Zet de laatste wijziging terug").click();
    await visitor.button("Zet de laatste wijziging terug").click();
    await expect(page.getByText(EMPTY)).toBeVisible();
  });
});

test("too many rows are refused, and the page goes on", async ({ visitor }) => {
  await visitor.visit(ROSTER);
  await open(visitor, "Plak uit Excel");
  // As one paste: the runner itself needs half a minute to type as many lines.
  await visitor.field("Plak hier de regels").evaluate((field) => {
    field.value = "oa A;ma;9.00-9.45;4\n".repeat(1001);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await expect(said(visitor, "Dit zijn 1001 regels. Er passen er 1000 per keer.")).toBeVisible();
  await expect(visitor.button("Voeg toe").filter({ visible: true })).toHaveCount(0);
  await visitor.field("Plak hier de regels").fill("oa A;ma;9.00-9.45;4");
  await visitor.button("Voeg toe").click();
  await expect(said(visitor, "Toegevoegd: 1 persoon, 1 blok en 1 groep.")).toBeVisible();
});

test("the ordinary roster is pasted for the person above it, and unknown work is asked", async ({ visitor }) => {
  await visitor.visit(ROSTER);
  await open(visitor, "Plak uit Excel");
  const table = "tijd\tma\tdi\n8.30-9.15\tgr 4 klein groepje\tgroep 5 alleen\n9.15-10.00\tpleinwacht\tblokje";
  const field = visitor.field("Plak hier de regels");
  await field.fill(table);
  await expect(visitor.page.getByText(/^Regel 1 .*van wie is dit rooster\?/)).toBeVisible();
  await field.fill(`Rooster onderwijsassistent A\n${table}`);
  await expect(visitor.page.getByText("'blokje' kennen we niet als soort werk.")).toBeVisible();
  await visitor.button("Voeg toe").click();
  await expect(said(visitor, "Toegevoegd: 1 persoon, 4 blokken en 2 groepen.")).toBeVisible();
  await expect(says(visitor).getByText("Kies nog wat voor werk dit is")).toBeVisible();
  await expect(says(visitor).getByText("heeft geen lesbevoegdheid en staat alleen bij een groep")).toBeVisible();
  await expect(says(visitor).getByRole("link", { name: "Lees wat mag, wat moet en wat niet hoeft" })).toBeVisible();
  await assertAccessible(visitor.page);
});

test("a roster that does not say whose it is asks so, and the choice puts it in the week", async ({ visitor }) => {
  const { page } = visitor;
  await visitWith(visitor, "onderwijsassistent", "leraarondersteuner");
  await expect(page.getByText("In de week: 2 mensen en nog geen groepen.")).toBeVisible();
  await open(visitor, "Plak uit Excel");
  const field = visitor.field("Plak hier de regels");
  const whose = visitor.field("Van wie is dit rooster?");
  await expect(whose).toBeHidden();
  const rows = ["\tmaandag\tdinsdag", "8.30-9.15\tgr 4 klein groepje\tgroep 5 klein groepje", "9.15-10.00\tpleinwacht\t"].join("\n");
  await field.fill(rows);
  await expect(whose.getByRole("option")).toHaveText(["Kies iemand", "Onderwijsassistent A", "Leraarondersteuner A"]);
  await expect(visitor.button("Voeg toe").filter({ visible: true })).toHaveCount(0);
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await whose.selectOption({ label: "Leraarondersteuner A" });
  await expect(said(visitor, "Dit komt erbij: 3 blokken en 2 groepen.")).toBeFocused();
  await expect(whose).toBeHidden();
  await expect(field).toHaveValue(`Rooster leraarondersteuner A\n${rows}`);
  await visitor.button("Voeg toe").click();
  await expect(said(visitor, "Toegevoegd: 3 blokken en 2 groepen.")).toBeVisible();
  const { people, blocks: placed } = await keptWeek(visitor);
  const { id } = people.find(({ role }) => role === "teacher-supporter");
  expect(placed.map(({ person, weekday }) => [person, weekday])).toEqual([[id, "monday"], [id, "monday"], [id, "tuesday"]]);
  const row = page.getByRole("table", { name: "Wie werkt wanneer" }).getByRole("row", { name: /^Leraarondersteuner A/ });
  await expect(row.getByText("groep 4")).toBeVisible();
});

test("on paper six assistants and five days stand on one sheet that lies on its side", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(ROSTER);
  await open(visitor, "Plak uit Excel");
  const letters = ["A", "B", "C", "D", "E", "F"];
  const moments = ["8.45-9.30", "9.30-10.15", "10.45-11.30", "13.00-13.45"];
  const rows = letters.flatMap((letter, at) => moments.map((moment) => `oa ${letter};ma t/m vr;${moment};groep ${at + 3};klein groepje;hardop lezen`));
  await visitor.field("Plak hier de regels").fill(`Wie;Dag;Tijd;Groep;Soort;Doel\n${rows.join("\n")}`);
  await visitor.button("Voeg toe").click();
  await expect(said(visitor, "Toegevoegd: 6 mensen, 120 blokken en 6 groepen.")).toBeVisible();
  const { sizes } = await printed(visitor, { printBackground: true });
  expect(sizes, "the drawing and the table, without what the week says").toHaveLength(2);
  for (const { width, height } of sizes) expect(width, `${width} by ${height} points`).toBeGreaterThan(height);
});

test.describe(() => {
  test.use({ viewport: PHONE });

  test("on a phone the roster shows one day, and nothing scrolls sideways", async ({ visitor }) => {
    await visitor.visit(ROSTER);
    await assertAccessible(visitor.page);
    await visitWith(visitor, "onderwijsassistent", "onderwijsassistent", "vakleerkracht");
    await visitor.page.getByLabel("Dag", { exact: true }).selectOption({ label: "donderdag" });
    const shown = visitor.page.getByRole("columnheader").filter({ visible: true });
    await expect(shown.filter({ hasText: /^Donderdag$/ })).toHaveCount(1);
    await expect(shown.filter({ hasText: /^Maandag$/ })).toHaveCount(0);
    await addBlock(visitor, "onderwijsassistent B", "donderdag", { group: "groep 4", aim: "hardop lezen" });
    for (const fold of await visitor.page.locator("summary").all()) await fold.click();
    await assertAccessible(visitor.page);
    await assertNoSidewaysScroll(visitor.page);
  });
});
