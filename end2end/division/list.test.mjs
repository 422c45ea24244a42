// The list of tasks and the board of what may stop: pasted, opened from a file, chosen, and decided by keyboard alone.
import { assertAccessible, assertNoSidewaysScroll } from "../support/checks.mjs";
import { colleaguesOf, openDivision, tasksOf } from "../support/division.mjs";
import { keptDivision } from "../support/kept.mjs";
import { tabTo } from "../support/keyboard.mjs";
import { expect, PHONE, test } from "../support/site.mjs";
import { MOUNTAIN, MOUNTAIN_ROWS } from "../support/tasks.mjs";

const LIST = "/taakverdeling/lijst";
const BOARD = "/taakverdeling/stoppen";

const said = (visitor, text) => expect(visitor.page.locator("#taken-melding").filter({ hasText: text })).toBeVisible();
const pasted = (visitor, text) => expect(visitor.page.locator("#taken-plakmelding").filter({ hasText: text })).toBeVisible();
const summary = (visitor, text) => visitor.page.locator("summary", { hasText: text });
const card = (visitor, name) =>
  visitor.page.getByRole("listitem").filter({ has: visitor.page.getByRole("heading", { name, exact: true }) });
const row = (visitor, name) => visitor.page.locator("li.task-row").filter({ hasText: name }).first();

async function paste(visitor, text) {
  await summary(visitor, "Plak een lijst").click();
  await visitor.field("Plak hier de regels").fill(text);
}

async function addMountain(visitor) {
  await visitor.visit(LIST);
  await paste(visitor, MOUNTAIN_ROWS);
  await visitor.button("Voeg deze taken toe").click();
  await said(visitor, "45 taken toegevoegd.");
}

test("by keyboard alone 45 pasted tasks come to 12 that stop or become smaller", async ({ visitor }) => {
  const { page } = visitor;
  const { keyboard } = page;
  await visitor.visit(LIST);
  await summary(visitor, "Plak een lijst").focus();
  await keyboard.press("Enter");
  await visitor.field("Plak hier de regels").focus();
  await keyboard.insertText(MOUNTAIN_ROWS);
  await pasted(visitor, "45 taken komen erbij.");
  await keyboard.press("Tab");
  await expect(summary(visitor, "Bekijk wat erbij komt: 45 taken")).toBeFocused();
  await tabTo(visitor, "Voeg deze taken toe");
  await keyboard.press("Enter");
  await said(visitor, "45 taken toegevoegd.");
  await expect(page.locator("#taken-totaal").filter({ hasText: "45 taken in de lijst" })).toBeVisible();
  await visitor.link("Ga verder: wat mag er af?").focus();
  await keyboard.press("Enter");
  await expect(visitor.heading("Wat mag er af?")).toBeFocused();

  // Each decision is a button; after it the focus is on the next card, or on what is asked of this one.
  await page.locator("[data-lane=''] .board-choice").first().focus();
  for (let at = 0; at < 12; at += 1) {
    const open = page.locator("[data-lane=''] .board-card");
    const id = await open.first().getAttribute("data-task");
    const next = await open.nth(1).getAttribute("data-task");
    const lane = at % 2 ? "smaller" : "stop";
    await page.locator(`#bord-${id}-naar-${lane}`).focus();
    await keyboard.press("Enter");
    await expect(page.locator(`[data-lane='${lane}'] [data-task='${id}']`)).toBeVisible();
    // A task that becomes smaller asks by how much; half is suggested.
    await expect(page.locator(at % 2 ? `#bord-${id}-eraf` : `#bord-${next}-naar-keep`)).toBeFocused();
  }
  await expect(page.locator("#bord-telling").filter({ hasText: "12 taken gestopt of kleiner" })).toBeVisible();
  await expect(page.locator("#bord-telling").filter({ hasText: "Over 33 taken is nog niet besloten." })).toBeVisible();
  const { tasks } = await keptDivision(visitor);
  expect(tasks).toHaveLength(MOUNTAIN.length);
  expect(tasks.filter(({ verdict }) => verdict === "stop")).toHaveLength(6);
  expect(tasks.filter(({ verdict }) => verdict?.smaller)).toHaveLength(6);
  await assertAccessible(page);

  await visitor.reload();
  await expect(page.locator("#bord-telling").filter({ hasText: "12 taken gestopt of kleiner" })).toBeVisible();

  // The rest of the division opens after the board, or deliberately without it.
  await visitor.visit("/taakverdeling");
  await expect(page.getByText("12 van 45 besloten")).toBeVisible();
  await expect(visitor.link("Drie voorstellen om over te praten")).toHaveCount(0);
  await visitor.visit(BOARD);
  await summary(visitor, "Verder met wat nu besloten is").focus();
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await expect(visitor.button("Verder met wat nu besloten is")).toBeFocused();
  await keyboard.press("Enter");
  await said(visitor, "Jullie gaan verder met wat nu besloten is.");
  await visitor.visit("/taakverdeling");
  await expect(visitor.link("Drie voorstellen om over te praten")).toBeVisible();
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
});

test("a CSV of a spreadsheet is read: semicolons, decimal commas, quotes, Windows-1252, a mark at the beginning", async ({ visitor }) => {
  const { page } = visitor;
  const text = [
    "Taak;Uren per jaar;Maanden;Mensen;Delen mag",
    '"Conciërge; sleutels";7,5;;1;nee',
    '"Feest ""De Linde""";12,25;nov, dec;3;ja',
    "Coördinatie één;veel;;1;nee",
    "=cmd|'/c calc'!A1;2;;1;nee",
    ";4;;1;nee",
    "Feest;4;morgen;1;nee",
  ].join("\r\n");
  await visitor.visit(LIST);
  await summary(visitor, "Plak een lijst").click();
  const open = (buffer) =>
    visitor.field("Open een CSV-bestand").setInputFiles({ name: "taken.csv", mimeType: "text/csv", buffer });
  await open(Buffer.from(text, "latin1"));
  await pasted(visitor, "5 taken komen erbij.");
  const problems = page.locator("#taken-problemen");
  await expect(problems.getByText(/^Regel 4: 'veel' kunnen we niet lezen bij 'uren per jaar'/)).toBeVisible();
  await expect(problems.getByText(/^Regel 5: de regels tot en met 6 hebben geen eigen naam/)).toBeVisible();
  await expect(problems.getByText(/^Regel 7: 'morgen' kunnen we niet lezen bij 'maanden'/)).toBeVisible();
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await visitor.button("Voeg deze taken toe").click();
  await said(visitor, "5 taken toegevoegd.");
  const { tasks } = await keptDivision(visitor);
  const [first, second] = tasks;
  expect([first.label, first.size]).toEqual(["Conciërge; sleutels", { minutes: 450 }]);
  expect([second.label, second.size, second.months]).toEqual(['Feest "De Linde"', { minutes: 735 }, ["november", "december"]]);

  // The same with a byte order mark, as UTF-8: nothing is duplicated.
  await open(Buffer.from(`\ufeff${text}`, "utf8"));
  await expect(problems.getByText("Regel 2: 'Conciërge; sleutels' staat al in de lijst.")).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    visitor.button("Bewaar de lijst voor een rekenblad").click(),
  ]);
  const stream = await download.createReadStream();
  const parts = [];
  for await (const part of stream) parts.push(part);
  const written = Buffer.concat(parts).toString("utf8");
  expect(written).toMatch(/^\ufeffTaak;Uren per jaar;/);
  expect(written, written).toContain('"Conciërge; sleutels";"7,5"');
  expect(written, "no cell begins as a formula").not.toMatch(/^=/m);
});

test("a planner list with a title, headings and totals goes in whole, and a row is changed in the preview", async ({ visitor }) => {
  const { page } = visitor;
  const rows = [
    "Takenoverzicht 2026-2027\t\t\t",
    "\t\t\t",
    "Taak\tUren per deelnemer\tAantal deelnemers\tPeriode",
    "Vieringen\t\t\t",
    "Sinterklaas\t12\t4\tokt - dec",
    "Kerst\tveel\t3\tdec",
    "Subtotaal vieringen\t48\t\t",
    "Studiedagen\t\t\t",
    "Studiedag 1\t8,5\t18\tseptember",
    "Totaal\t201\t\t",
  ];
  await visitor.visit(LIST);
  await paste(visitor, rows.join("\n"));
  await pasted(visitor, "3 taken komen erbij.");
  await expect(page.getByText("Niet meegeteld: 1 titel, 2 koppen en 2 totalen.")).toBeVisible();
  const problems = page.locator("#taken-problemen");
  await expect(problems.getByText(/^Regel 6: 'veel' kunnen we niet lezen/)).toBeVisible();
  await summary(visitor, "Verander regel 6").click();
  const field = visitor.field("Regel 6");
  await expect(field).toHaveValue("Kerst; veel; 3; dec");
  await field.fill("Kerst; 15; 3; dec");
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await visitor.button("Lees opnieuw").click();
  await expect(problems).toHaveCount(0);
  await visitor.button("Voeg deze taken toe").click();
  await said(visitor, "3 taken toegevoegd.");
  const { tasks } = await keptDivision(visitor);
  const short = tasks.map((task) => [task.label, task.size.minutes, task.per_person, task.people_rule, task.most_people]);
  expect(short).toEqual([
    ["Sinterklaas", 720, true, "exactly", 4],
    ["Kerst", 900, true, "exactly", 3],
    ["Studiedag 1", 510, true, "exactly", 18],
  ]);
});

test("what was typed for other rows is kept when one of them is read, or when the list changes", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(LIST);
  await paste(visitor, ["Taak\tUren\tPeriode", "Kerst\tveel\tdec", "Pasen\tweinig\tapr", "Kamp\tgenoeg\tjuni"].join("\n"));
  await pasted(visitor, "3 taken komen erbij.");
  const problems = page.locator("#taken-problemen");
  for (const line of [2, 3, 4]) await summary(visitor, `Verander regel ${line}`).click();
  const field = (line) => page.locator(`#taken-plakveld-regel-${line}`);
  await field(3).fill("Pasen; 12; apr");
  // Another task changes the list, and the preview is made again.
  await visitor.field("Of typ zelf een taak").fill("Rapporten");
  await visitor.button("Voeg de taak toe").click();
  await said(visitor, "Toegevoegd: Rapporten.");
  await expect(field(3)).toHaveValue("Pasen; 12; apr");
  await summary(visitor, "Verander regel 2").click();
  await field(2).fill("Kerst; 20; dec");
  await page.getByRole("button", { name: /^Lees opnieuw ?: Regel 2$/ }).click();
  await expect(problems.getByRole("listitem")).toHaveCount(1);
  await expect(visitor.field("Plak hier de regels")).toHaveValue(
    ["Taak\tUren\tPeriode", "Kerst\t20\tdec", "Pasen\t12\tapr", "Kamp\tgenoeg\tjuni"].join("\n"),
  );
  // What is not read yet is read before anything is added.
  await summary(visitor, "Verander regel 4").click();
  await field(4).fill("Kamp; 40; juni");
  await visitor.button("Voeg deze taken toe").click();
  await said(visitor, "Je hebt regels veranderd. Die zijn nu gelezen. Kijk of het klopt, en voeg dan toe.");
  await expect(problems).toHaveCount(0);
  await visitor.button("Voeg deze taken toe").click();
  await said(visitor, "3 taken toegevoegd.");
  const { tasks } = await keptDivision(visitor);
  expect(tasks.map((task) => [task.label, task.size.minutes ?? task.size.label])).toEqual([
    ["Rapporten", "medium"],
    ["Kerst", 1200],
    ["Pasen", 720],
    ["Kamp", 2400],
  ]);
});

test("a file of another kind is answered with what to do", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(LIST);
  await summary(visitor, "Plak een lijst").click();
  const open = (name, begin) =>
    visitor.field("Open een CSV-bestand").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(begin, "latin1") });
  await open("taken.xlsx", "PK\x03\x04\x14\0\x06\0[Content_Types].xmlxl/workbook.xml");
  await pasted(visitor, "Dit is een Excel-bestand. Kopieer de regels en plak ze hieronder.");
  await open("taken.pdf", "%PDF-1.7\n1 0 obj\nendobj\n");
  await pasted(visitor, "Dit is een PDF.");
  await expect(visitor.button("Voeg deze taken toe")).toBeHidden();
  await assertAccessible(page);
});

test("what may be a lesson is asked, and not divided before the answer", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(LIST);
  await visitor.field("Of typ zelf een taak").fill("Verlengde instructie");
  await visitor.button("Voeg de taak toe").click();
  await said(visitor, "Toegevoegd: Verlengde instructie.");
  const questions = page.locator(".law-questions");
  await expect(questions.getByText("Bij 1 taak is nog een vraag over lesbevoegdheid.")).toBeVisible();
  await assertAccessible(page);
  await questions.getByRole("button", { name: /^Ja/ }).click();
  await expect(questions).toBeHidden();
  const { tasks } = await keptDivision(visitor);
  expect([tasks[0].qualification, tasks[0].law_question]).toEqual(["group", "answered"]);
});

test("usual tasks are chosen, a task is set in all ways, and it all comes back after a reload", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(LIST);
  await summary(visitor, "Kies uit gewone taken").click();
  for (const name of [/^Sinterklaas/, /^Luizencontrole/, /^Lid van de MR/]) await page.getByRole("checkbox", { name }).check();
  await assertAccessible(page);
  await visitor.button("Voeg de gekozen taken toe").click();
  await said(visitor, "3 taken toegevoegd.");
  await expect(page.getByRole("checkbox", { name: /^Sinterklaas/ })).toBeDisabled();
  await visitor.field("Of typ zelf een taak").fill("Schoolkrant");
  await visitor.button("Voeg de taak toe").click();
  await said(visitor, "Toegevoegd: Schoolkrant.");
  await visitor.field("Grootte: Schoolkrant").selectOption("large");
  await row(visitor, "Schoolkrant").locator("summary").click();
  const own = row(visitor, "Schoolkrant");
  await own.getByLabel("Uren per jaar").fill("7,5");
  await own.getByLabel("Uren per jaar").blur();
  await own.getByLabel("maart").check();
  await own.getByLabel("Op welke dag moet iemand er zijn?").selectOption({ label: "woensdag" });
  await own.getByLabel("Hoeveel mensen doen dit?").selectOption({ label: "precies een aantal" });
  await own.getByLabel("Met hoeveel?").fill("4");
  await own.getByLabel("Met hoeveel?").blur();
  await own.getByLabel("De uren zijn").selectOption({ label: "per persoon" });
  await expect(own.getByText("met 4 mensen · uren per persoon")).toBeVisible();
  await own.getByLabel("Hoeveel mensen doen dit?").selectOption({ label: "hooguit een aantal" });
  await own.getByLabel("De uren zijn").selectOption({ label: "van de hele taak" });
  await own.getByLabel("Met hoeveel?").fill("2");
  await own.getByLabel("Met hoeveel?").blur();
  await own.getByLabel("Is er een lesbevoegdheid nodig?").selectOption({ label: "ja, voor één vak" });
  await own.getByLabel("Voor welk vak?").fill("taal");
  await own.getByLabel("Voor welk vak?").blur();
  await own.getByLabel("Nodig certificaat").fill("EHBO");
  await own.getByLabel("Nodig certificaat").blur();
  await own.getByLabel("Waarde voor leerlingen").selectOption({ label: "veel" });
  await own.getByLabel("Niet door dezelfde persoon als").selectOption({ label: "Luizencontrole" });
  await expect(own.getByText("Luizencontrole en").or(own.getByRole("button", { name: /Mag toch/ })).first()).toBeVisible();
  await row(visitor, "Lid van de MR").locator("summary").click();
  await expect(row(visitor, "Lid van de MR").getByText("Er is nog niemand ingevuld die dit mag doen.")).toBeVisible();
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await own.getByLabel("Uren per jaar").fill("veel");
  await own.getByLabel("Uren per jaar").blur();
  await said(visitor, "'veel' is geen aantal uren.");
  await expect(own.locator(".field-error").filter({ hasText: "'veel' is geen aantal uren." })).toBeVisible();
  await expect(own.getByLabel("Uren per jaar")).toHaveAttribute("aria-invalid", "true");
  await visitor.reload();
  const kept = (await keptDivision(visitor)).tasks.find(({ label }) => label === "Schoolkrant");
  expect(kept).toMatchObject({
    size: { minutes: 450 },
    months: ["march"],
    weekday: "wednesday",
    most_people: 2,
    may_share: true,
    qualification: { subject: { subject: "taal" } },
    certificate: "EHBO",
    worth: "much",
  });
  const shown = "mrt · woensdag · hooguit 2 mensen · lesbevoegdheid taal · EHBO";
  await expect(row(visitor, "Schoolkrant").getByText(shown)).toBeVisible();
  // Nothing has changed since, so there is nothing to undo, and no button that does nothing.
  const back = visitor.button("Zet de laatste wijziging terug");
  const again = visitor.button("Doe de wijziging opnieuw");
  expect([await back.count(), await again.count()]).toEqual([0, 0]);
  await visitor.field("Grootte: Luizencontrole").selectOption("large");
  await back.focus();
  await page.keyboard.press("Enter");
  await expect(again).toBeFocused();
  await expect(back).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(back).toBeFocused();
});

test.describe(() => {
  test.use({ viewport: PHONE });

  test("on a phone a task is a card, and it goes only to a role that may", async ({ visitor }) => {
    const { page } = visitor;
    await visitor.visit(LIST);
    await paste(visitor, "Taak\tLesbevoegdheid\nRapporten\tja\nSchoolfruit\tnee");
    await visitor.button("Voeg deze taken toe").click();
    await said(visitor, "2 taken toegevoegd.");
    await visitor.link("Ga verder: wat mag er af?").click();
    await expect(card(visitor, "Schoolfruit")).toBeVisible();
    const decide = (name, choice) => card(visitor, name).getByRole("button", { name: choice, exact: true }).click();
    await decide("Rapporten", "Overdragen");
    const roles = await card(visitor, "Rapporten").getByLabel("Aan wie?").getByRole("option").allTextContents();
    expect(roles.slice(1), "only functions that may have a lesbevoegdheid").toEqual(["iemand met een andere functie"]);
    await expect(card(visitor, "Rapporten").getByText("Kies een functie. Tot dan telt deze taak als niet besloten.")).toBeVisible();
    await decide("Schoolfruit", "Overdragen");
    await expect(card(visitor, "Schoolfruit").getByText(/Scholen geven deze taak ook wel aan: .*conciërge/)).toBeVisible();
    await card(visitor, "Schoolfruit").getByLabel("Aan wie?").selectOption({ label: "conciërge" });
    await expect(card(visitor, "Schoolfruit").getByText("Bij de mensen staat nog geen conciërge.")).toBeVisible();
    await expect(page.locator(".board-figures").getByText("1 taak, 25 uur")).toBeVisible();
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    await decide("Schoolfruit", "Kleiner");
    await card(visitor, "Schoolfruit").getByLabel("Hoeveel uur gaat eraf?").fill("30");
    await card(visitor, "Schoolfruit").getByLabel("Hoeveel uur gaat eraf?").blur();
    await said(visitor, "De taak kost 25 uur. Kies minder uren die eraf gaan, of kies stoppen.");
    await expect(card(visitor, "Schoolfruit").locator(".field-error").filter({ hasText: "De taak kost 25 uur." })).toBeVisible();
    await assertAccessible(page);

    // Hands are counted in what opens on a card.
    await expect(page.getByText("Nog niemand noemde een taak om te stoppen.")).toBeVisible();
    await card(visitor, "Schoolfruit").locator("summary").click();
    const hands = card(visitor, "Schoolfruit").getByLabel("Hoeveel collega's willen hiermee stoppen?");
    await hands.fill("veel");
    await hands.blur();
    await expect(card(visitor, "Schoolfruit").getByText("'veel' is geen aantal.")).toBeVisible();
    await hands.fill("7");
    await hands.blur();
    await expect(card(visitor, "Schoolfruit").getByText("7 collega's willen hiermee stoppen")).toBeVisible();
    await expect(page.getByText("Bovenaan staat wat de meesten willen stoppen.")).toBeVisible();
    await decide("Rapporten", "Houden");
    await said(visitor, "'Rapporten' staat nu bij 'Houden'. Alles is besproken.");
    await expect(page.locator("#bord-telling").filter({ hasText: "Over alle taken is besloten." })).toBeVisible();
    // Pressed again, a decision is taken back.
    await decide("Rapporten", "Houden");
    await said(visitor, "'Rapporten' staat nu bij 'Nog te bespreken'. Nog 1 taak te bespreken.");
    await assertAccessible(page);
  });
});

test("a card is dragged to a column, moved by arrow keys, and shown large on a wall", async ({ visitor }) => {
  const { page } = visitor;
  await addMountain(visitor);
  await visitor.visit(BOARD);
  const inLane = (lane) => page.locator(`[data-lane='${lane}'] .board-card`);
  const id = await inLane("").first().getAttribute("data-task");
  const handle = page.locator(`#bord-${id}-greep`);
  await handle.scrollIntoViewIfNeeded();
  const from = await handle.boundingBox();
  const to = await page.locator("[data-lane='stop']").boundingBox();
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, from.y + 20, { steps: 5 });
  await expect(page.locator("[data-lane='stop'].is-over")).toBeVisible();
  // Escape leaves everything as it was.
  await handle.press("Escape");
  await page.mouse.up();
  await expect(inLane("")).toHaveCount(45);
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, from.y + 20, { steps: 5 });
  await page.mouse.up();
  await expect(page.locator(`[data-lane='stop'] [data-task='${id}']`)).toBeVisible();
  expect((await keptDivision(visitor)).tasks.find((task) => String(task.id) === id).verdict).toBe("stop");

  await handle.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator(`[data-lane='hand-over'] [data-task='${id}']`).or(page.locator("#taken-melding.field-error"))).toBeVisible();
  await handle.focus();
  await page.keyboard.press("ArrowLeft");
  await assertAccessible(page);
  await visitor.button("Groot op het scherm").click();
  await expect(page.locator(".site-header")).toBeHidden();
  await expect(inLane("").first()).toBeVisible();
  await assertAccessible(page);
  await visitor.button("Groot op het scherm").click();
  await expect(page.locator(".site-header")).toBeVisible();
});

test("an empty list and an empty board say where to begin", async ({ visitor }) => {
  await visitor.visit("/taakverdeling");
  await assertAccessible(visitor.page);
  await visitor.visit(BOARD);
  await expect(visitor.page.getByText("Er staan nog geen taken op het bord.").first()).toBeVisible();
  await assertAccessible(visitor.page);
  await assertNoSidewaysScroll(visitor.page);
  await visitor.link("Begin met de lijst").click();
  await expect(visitor.page.getByText("Er staan nog geen taken in de lijst.")).toBeVisible();
  await assertNoSidewaysScroll(visitor.page);
});

test.describe("on a phone", () => {
  test.use({ viewport: PHONE });

  test("who did a task last year is ticked in a fold of its own, and nobody who may not", async ({ visitor }) => {
    const { page } = visitor;
    // By number: an open row names the other tasks.
    const rowOf = (id) => page.locator(`li.task-row[data-task="${id}"]`);
    await openDivision(visitor, { tasks: tasksOf(8, 1), colleagues: colleaguesOf(30, 20), next: 90 });
    await visitor.visit(LIST);
    await rowOf(2).locator("summary").first().click();
    const fold = rowOf(2).locator("summary", { hasText: "Vorig jaar: niet ingevuld" });
    await fold.focus();
    await page.keyboard.press("Enter");
    const group = rowOf(2).getByRole("group", { name: "Wie deed dit vorig jaar?" });
    await expect(group).toBeVisible();
    await expect(group.getByRole("checkbox")).toHaveCount(30);
    await page.keyboard.press("Tab");
    await expect(group.getByRole("checkbox", { name: "Leraar groep 0" })).toBeFocused();
    await page.keyboard.press("Space");
    await group.getByRole("checkbox", { name: "Onderwijsassistent 4" }).check();
    await expect(rowOf(2).getByText("Vorig jaar: leraar groep 0 en onderwijsassistent 4")).toBeVisible();
    expect((await keptDivision(visitor)).last_year).toEqual([{ task: 2, colleague: 20 }, { task: 2, colleague: 24 }]);
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    await group.getByRole("checkbox", { name: "Leraar groep 0" }).uncheck();
    await expect(rowOf(2).getByText("Vorig jaar: onderwijsassistent 4")).toBeVisible();

    // A task that needs a lesbevoegdheid was done by someone who has one.
    await rowOf(8).locator("summary").first().click();
    await rowOf(8).locator("summary", { hasText: "Vorig jaar:" }).click();
    const qualified = rowOf(8).getByRole("checkbox", { name: /groep|assistent/ });
    const names = await qualified.evaluateAll((boxes) => boxes.map((box) => box.labels[0].textContent));
    expect(names).toHaveLength(24);
    expect(names.filter((name) => !name.startsWith("Leraar"))).toEqual([]);

    // The school year is saved with the list.
    await visitor.field("Voor welk schooljaar is deze lijst?").selectOption({ index: 1 });
    const { year } = await keptDivision(visitor);
    expect(year, `${year}`).toBeGreaterThanOrEqual(2026);

    await visitor.reload();
    await expect(visitor.field("Voor welk schooljaar is deze lijst?")).toHaveValue(String(year));
    await rowOf(2).locator("summary").first().click();
    await expect(rowOf(2).getByText("Vorig jaar: onderwijsassistent 4")).toBeVisible();
  });
});
