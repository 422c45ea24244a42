// The list of tasks and the board of what may stop: pasted, opened from a file, chosen, and decided by keyboard alone.
import assert from "node:assert/strict";
import { assertAccessible, assertNoSidewaysScroll } from "./support/checks.mjs";
import { colleaguesOf, openDivision, tasksOf } from "./support/division.mjs";
import { PHONE, browserTest } from "./support/site.mjs";
import { MOUNTAIN, MOUNTAIN_ROWS, keptDivision } from "./support/tasks.mjs";

const LIST = "/taakverdeling/lijst";
const BOARD = "/taakverdeling/stoppen";

const said = (visitor, text) => visitor.page.locator("#taken-melding").filter({ hasText: text }).waitFor();
const pasted = (visitor, text) => visitor.page.locator("#taken-plakmelding").filter({ hasText: text }).waitFor();
const summary = (visitor, text) => visitor.page.locator("summary", { hasText: text });
const card = (visitor, name) =>
  visitor.page.locator("li.board-card").filter({ has: visitor.page.getByRole("heading", { name, exact: true }) });
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

browserTest("by keyboard alone 45 pasted tasks come to 12 that stop or become smaller", async (visitor) => {
  const { page } = visitor;
  const { keyboard } = page;
  await visitor.visit(LIST);
  await summary(visitor, "Plak een lijst").focus();
  await keyboard.press("Enter");
  await visitor.field("Plak hier de regels").focus();
  await keyboard.insertText(MOUNTAIN_ROWS);
  await pasted(visitor, "45 taken komen erbij.");
  await keyboard.press("Tab");
  await visitor.focusOn(summary(visitor, "Bekijk wat erbij komt: 45 taken"));
  await keyboard.press("Tab");
  await visitor.focusOn(visitor.button("Voeg deze taken toe"));
  await keyboard.press("Enter");
  await said(visitor, "45 taken toegevoegd.");
  await page.locator("#taken-totaal").filter({ hasText: "45 taken in de lijst" }).waitFor();
  await visitor.link("Ga verder: wat mag er af?").focus();
  await keyboard.press("Enter");
  await visitor.focusOn(visitor.heading("Wat mag er af?"));

  // From the first choice on, with Tab and the first letter of what it becomes.
  await page.getByLabel("Besluit").first().focus();
  for (let at = 0; at < 12; at += 1) {
    const focused = page.locator("select:focus");
    await keyboard.type(at % 2 ? "k" : "s");
    await keyboard.press("Tab");
    if (at % 2) {
      // What becomes smaller asks by how much; half is filled in.
      await page.locator('input[id$="-eraf"]:focus').waitFor();
      await keyboard.press("Tab");
    }
    for (let fields = 0; fields < 3; fields += 1) await keyboard.press("Tab");
    await focused.waitFor();
  }
  await page.locator("#bord-telling").filter({ hasText: "12 taken gestopt of kleiner" }).waitFor();
  await page.locator("#bord-telling").filter({ hasText: "Over 33 taken is nog niet besloten." }).waitFor();
  const { tasks } = await keptDivision(visitor);
  assert.equal(tasks.length, MOUNTAIN.length);
  assert.equal(tasks.filter(({ verdict }) => verdict === "stop").length, 6);
  assert.equal(tasks.filter(({ verdict }) => verdict?.smaller).length, 6);
  await assertAccessible(page);

  await visitor.reload();
  await page.locator("#bord-telling").filter({ hasText: "12 taken gestopt of kleiner" }).waitFor();

  // The division opens after the board, or knowingly without it.
  await visitor.visit("/taakverdeling");
  await page.getByText("12 van 45 besloten").waitFor();
  assert.equal(await visitor.link("Drie voorstellen om over te praten").count(), 0);
  await visitor.visit(BOARD);
  await summary(visitor, "Verder met wat nu besloten is").focus();
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await visitor.focusOn(visitor.button("Verder met wat nu besloten is"));
  await keyboard.press("Enter");
  await said(visitor, "Jullie gaan verder met wat nu besloten is.");
  await visitor.visit("/taakverdeling");
  await visitor.link("Drie voorstellen om over te praten").waitFor();
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
});

browserTest("a CSV of a spreadsheet is read: semicolons, decimal commas, quotes, Windows-1252, a mark at the begin", async (visitor) => {
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
  await pasted(visitor, "3 taken komen erbij. 3 regels gaan niet mee.");
  const problems = page.locator("#taken-problemen");
  await problems.getByText(/^Regel 4: 'veel' kunnen we niet lezen bij 'uren per jaar'/).waitFor();
  await problems.getByText("Regel 6: er staat geen naam van een taak.").waitFor();
  await problems.getByText(/^Regel 7: 'morgen' kunnen we niet lezen bij 'maanden'/).waitFor();
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await visitor.button("Voeg deze taken toe").click();
  await said(visitor, "3 taken toegevoegd. Wat niet meeging, staat nog in het veld.");
  const { tasks } = await keptDivision(visitor);
  const [first, second] = tasks;
  assert.deepEqual([first.label, first.size], ["Conciërge; sleutels", { minutes: 450 }]);
  assert.deepEqual([second.label, second.size, second.months], ['Feest "De Linde"', { minutes: 735 }, ["november", "december"]]);

  // The same with a mark at the begin, as UTF-8: nothing is doubled.
  await open(Buffer.from(`\ufeff${text}`, "utf8"));
  await problems.getByText("Regel 2: 'Conciërge; sleutels' staat al in de lijst.").waitFor();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    visitor.button("Bewaar de lijst voor een rekenblad").click(),
  ]);
  const stream = await download.createReadStream();
  const parts = [];
  for await (const part of stream) parts.push(part);
  const written = Buffer.concat(parts).toString("utf8");
  assert.ok(written.startsWith("\ufeffTaak;Uren per jaar;"), written);
  assert.ok(written.includes('"Conciërge; sleutels";"7,5"'), written);
  assert.ok(!/^=/m.test(written), "no cell begins as a formula");
});

browserTest("usual tasks are chosen, a task is set in all ways, and it all comes back after a reload", async (visitor) => {
  const { page } = visitor;
  await visitor.visit(LIST);
  await summary(visitor, "Kies uit gewone taken").click();
  for (const name of [/^Sinterklaas/, /^Luizencontrole/, /^Lid van de MR/]) await page.getByRole("checkbox", { name }).check();
  await assertAccessible(page);
  await visitor.button("Voeg de gekozen taken toe").click();
  await said(visitor, "3 taken toegevoegd.");
  assert.ok(await page.getByRole("checkbox", { name: /^Sinterklaas/ }).isDisabled());
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
  await own.getByLabel("Mag de taak gedeeld worden?").selectOption({ label: "hooguit 2 mensen" });
  await own.getByLabel("Is er een lesbevoegdheid nodig?").selectOption({ label: "ja, voor één vak" });
  await own.getByLabel("Voor welk vak?").fill("taal");
  await own.getByLabel("Voor welk vak?").blur();
  await own.getByLabel("Nodig certificaat").fill("EHBO");
  await own.getByLabel("Nodig certificaat").blur();
  await own.getByLabel("Waarde voor leerlingen").selectOption({ label: "veel" });
  await own.getByLabel("Niet door dezelfde persoon als").selectOption({ label: "Luizencontrole" });
  await own.getByText("Luizencontrole en").or(own.getByRole("button", { name: /Mag toch/ })).first().waitFor();
  await row(visitor, "Lid van de MR").locator("summary").click();
  await row(visitor, "Lid van de MR").getByText("Er is nog niemand ingevuld die dit mag doen.").waitFor();
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await own.getByLabel("Uren per jaar").fill("veel");
  await own.getByLabel("Uren per jaar").blur();
  await said(visitor, "'veel' is geen aantal uren.");
  await own.locator(".field-error").filter({ hasText: "'veel' is geen aantal uren." }).waitFor();
  assert.equal(await own.getByLabel("Uren per jaar").getAttribute("aria-invalid"), "true");
  await visitor.reload();
  const kept = (await keptDivision(visitor)).tasks.find(({ label }) => label === "Schoolkrant");
  assert.deepEqual(
    [kept.size, kept.months, kept.weekday, kept.most_people, kept.may_share, kept.qualification, kept.certificate, kept.worth],
    [{ minutes: 450 }, ["march"], "wednesday", 2, true, { subject: { subject: "taal" } }, "EHBO", "much"],
  );
  await row(visitor, "Schoolkrant").getByText("mrt · woensdag · hooguit 2 mensen · lesbevoegdheid taal · EHBO").waitFor();
  // Nothing was changed since: there is nothing to take back, so no button that does nothing.
  const back = visitor.button("Zet de laatste wijziging terug");
  const again = visitor.button("Doe de wijziging opnieuw");
  assert.deepEqual([await back.count(), await again.count()], [0, 0]);
  await visitor.field("Grootte: Luizencontrole").selectOption("large");
  await back.focus();
  await page.keyboard.press("Enter");
  await visitor.focusOn(again);
  assert.equal(await back.count(), 0);
  await page.keyboard.press("Enter");
  await visitor.focusOn(back);
});

browserTest(
  "on a phone a task is a card, and it goes only to a role that may",
  async (visitor) => {
    const { page } = visitor;
    await visitor.visit(LIST);
    await paste(visitor, "Taak\tLesbevoegdheid\nRapporten\tja\nSchoolfruit\tnee");
    await visitor.button("Voeg deze taken toe").click();
    await said(visitor, "2 taken toegevoegd.");
    await visitor.link("Ga verder: wat mag er af?").click();
    await card(visitor, "Schoolfruit").waitFor();
    const choices = (name) => card(visitor, name).getByLabel("Besluit").locator("option").allTextContents();
    await card(visitor, "Rapporten").getByLabel("Besluit").selectOption({ label: "overdragen" });
    const roles = await card(visitor, "Rapporten").getByLabel("Aan wie?").locator("option").allTextContents();
    assert.deepEqual(roles.slice(1), ["iemand met een andere functie"], "only who may have a lesbevoegdheid");
    assert.equal((await choices("Schoolfruit")).length, 5);
    await card(visitor, "Rapporten").getByText("Kies een functie. Tot dan telt deze taak als niet besloten.").waitFor();
    await card(visitor, "Schoolfruit").getByLabel("Besluit").selectOption({ label: "overdragen" });
    await card(visitor, "Schoolfruit").getByText(/Scholen geven deze taak ook wel aan: .*conciërge/).waitFor();
    await card(visitor, "Schoolfruit").getByLabel("Aan wie?").selectOption({ label: "conciërge" });
    await card(visitor, "Schoolfruit").getByText("Bij de mensen staat nog geen conciërge.").waitFor();
    await page.getByText("1 taak, 25 uur").waitFor();
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    await card(visitor, "Schoolfruit").getByLabel("Besluit").selectOption({ label: "kleiner maken" });
    await card(visitor, "Schoolfruit").getByLabel("Hoeveel uur gaat eraf?").fill("30");
    await card(visitor, "Schoolfruit").getByLabel("Hoeveel uur gaat eraf?").blur();
    await said(visitor, "De taak kost 25 uur. Kies minder uren die eraf gaan, of kies stoppen.");
    await card(visitor, "Schoolfruit").locator(".field-error").filter({ hasText: "De taak kost 25 uur." }).waitFor();
    await assertAccessible(page);

    // Hands are counted, and what is decided can be hidden: a card that is decided then stays until asked again.
    await page.getByText("Nog niemand noemde een taak om te stoppen.").waitFor();
    const hands = card(visitor, "Schoolfruit").getByLabel("Hoeveel collega's willen hiermee stoppen?");
    await hands.fill("veel");
    await hands.blur();
    await card(visitor, "Schoolfruit").getByText("'veel' is geen aantal.").waitFor();
    await hands.fill("7");
    await hands.blur();
    await card(visitor, "Schoolfruit").getByText("7 collega's willen hiermee stoppen").waitFor();
    await page.getByText("Bovenaan staat wat de meesten willen stoppen.").waitFor();
    await visitor.field("Toon alleen wat nog open is").check();
    await said(visitor, "Je ziet 1 van 2 taken.");
    assert.equal(await card(visitor, "Schoolfruit").count(), 0);
    await card(visitor, "Rapporten").getByLabel("Besluit").selectOption({ label: "houden" });
    await page.locator("#bord-telling").filter({ hasText: "Over alle taken is besloten." }).waitFor();
    assert.equal(await card(visitor, "Rapporten").count(), 1);
    await visitor.field("Toon alleen wat nog open is").uncheck();
    await said(visitor, "Je ziet alle taken.");
    await card(visitor, "Schoolfruit").waitFor();
    await assertAccessible(page);
  },
  { viewport: PHONE },
);

browserTest("an empty list and an empty board say where to begin", async (visitor) => {
  await visitor.visit("/taakverdeling");
  await assertAccessible(visitor.page);
  await visitor.visit(BOARD);
  await visitor.page.getByText("Er staan nog geen taken op het bord.").first().waitFor();
  await assertAccessible(visitor.page);
  await assertNoSidewaysScroll(visitor.page);
  await visitor.link("Begin met de lijst").click();
  await visitor.page.getByText("Er staan nog geen taken in de lijst.").waitFor();
  await assertNoSidewaysScroll(visitor.page);
});

browserTest(
  "who did a task last year is ticked in a fold of its own, and nobody who may not",
  async (visitor) => {
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
    await group.waitFor();
    assert.equal(await group.getByRole("checkbox").count(), 30);
    await page.keyboard.press("Tab");
    await visitor.focusOn(group.getByRole("checkbox", { name: "Leraar groep 0" }));
    await page.keyboard.press("Space");
    await group.getByRole("checkbox", { name: "Onderwijsassistent 4" }).check();
    await rowOf(2).getByText("Vorig jaar: leraar groep 0 en onderwijsassistent 4").waitFor();
    assert.deepEqual((await keptDivision(visitor)).last_year, [{ task: 2, colleague: 20 }, { task: 2, colleague: 24 }]);
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    await group.getByRole("checkbox", { name: "Leraar groep 0" }).uncheck();
    await rowOf(2).getByText("Vorig jaar: onderwijsassistent 4").waitFor();

    // What needs a lesbevoegdheid was done by who has one.
    await rowOf(8).locator("summary").first().click();
    await rowOf(8).locator("summary", { hasText: "Vorig jaar:" }).click();
    const qualified = rowOf(8).getByRole("checkbox", { name: /groep|assistent/ });
    const names = await qualified.evaluateAll((boxes) => boxes.map((box) => box.labels[0].textContent));
    assert.ok(names.length === 24 && names.every((name) => name.startsWith("Leraar")), names.join());

    // Which school year it is about, is kept with the list.
    await visitor.field("Voor welk schooljaar is deze lijst?").selectOption({ index: 1 });
    const { year } = await keptDivision(visitor);
    assert.ok(year >= 2026, `${year}`);

    await visitor.reload();
    assert.equal(await visitor.field("Voor welk schooljaar is deze lijst?").inputValue(), String(year));
    await rowOf(2).locator("summary").first().click();
    await rowOf(2).getByText("Vorig jaar: onderwijsassistent 4").waitFor();
  },
  { viewport: PHONE },
);
