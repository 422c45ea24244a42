// Streepjes, the agreement on one page, and the assistant's own card that is kept nowhere.
import assert from "node:assert/strict";
import { assertAccessible, assertNoSidewaysScroll } from "./support/checks.mjs";
import { browserTest, PHONE } from "./support/site.mjs";

/** A Monday in the period that closes with the Christmas holiday of 2026. */
const TODAY = new Date("2026-11-23T10:00:00+01:00");
const BLOCKS = "/inzet/blokken";
const LOG = "/inzet/streepjes";
const AGREEMENTS = "/inzet/afspraken";
const OWN_CARD = "/inzet/mijn-kaart";

const main = (visitor) => visitor.page.getByRole("main");
const sums = (visitor) => visitor.page.locator(".log-sums");
const lines = (visitor) => visitor.page.locator(".log-lines > li");
const saved = (visitor) => main(visitor).getByText("Bewaard op dit apparaat.", { exact: true });
const undo = (visitor) => visitor.button("Zet de laatste wijziging terug");
/** The button of the one block of this Monday: it puts a streepje and takes it back. */
const press = (visitor) => visitor.page.locator(".log-planned").getByRole("button");

/** A school with one assistant and three blocks: on Monday, Tuesday and Thursday, each with its own group. */
async function withBlocks(visitor, groups = ["groep 4", "groep 5", "groep 6"]) {
  await visitor.page.clock.setFixedTime(TODAY);
  await visitor.visit(BLOCKS);
  await visitor.button("Voeg een onderwijsassistent toe").click();
  for (const [number, group] of groups.entries()) {
    const block = visitor.page.getByRole("group", { name: `Blok ${number + 1}`, exact: true });
    await block.getByLabel("Groep", { exact: true }).fill(group);
    await block.getByLabel("Groep", { exact: true }).press("Tab");
  }
  await saved(visitor).waitFor();
}

/** With a first day: two weeks and a Monday ago, so seven blocks are planned until today. */
async function withCount(visitor) {
  await withBlocks(visitor);
  await visitor.visit(LOG);
  await visitor.field("Eerste dag").fill("2026-11-09");
  await sums(visitor).getByText("Alle 7 geplande blokken gingen door.", { exact: true }).waitFor();
}

/** What is on paper, as text. */
async function onPaper(visitor, read) {
  await visitor.page.emulateMedia({ media: "print" });
  try {
    return await read(await main(visitor).innerText());
  } finally {
    await visitor.page.emulateMedia({ media: "screen" });
  }
}

browserTest("a streepje is put, counted, kept over a reload, and taken back", async (visitor) => {
  await withCount(visitor);
  await visitor.heading("Gepland op maandag 23 november 2026", 3).waitFor();
  assert.equal(await press(visitor).count(), 1);

  await visitor.field("Waarom ging het niet door?").selectOption({ label: "Een andere groep opgevangen" });
  await press(visitor).focus();
  await visitor.page.keyboard.press("Enter");
  await sums(visitor).getByText("Van de 7 geplande blokken gingen er 6 door.", { exact: true }).waitFor();
  await visitor.page.getByRole("status").filter({ hasText: /^Streepje gezet op 23 november: onderwijsassistent A/ }).waitFor();
  await visitor.page.locator(".log-planned").getByText("Ging niet door: een andere groep opgevangen").waitFor();
  assert.match(await press(visitor).textContent(), /^Haal streepje weg/);
  assert.ok(await press(visitor).evaluate((button) => button === document.activeElement), "the focus stays on the button");
  await sums(visitor).getByRole("img", { name: /Geplande blokken die doorgingen/ }).waitFor();
  const row = sums(visitor).getByRole("row", { name: /^Tot de kerstvakantie 2026/ });
  assert.deepEqual(await row.getByRole("cell").allTextContents(), ["7", "6", "1 (45 minuten)", "0"]);
  assert.equal(await lines(visitor).count(), 1);
  await saved(visitor).waitFor();

  await visitor.reload();
  await sums(visitor).getByText("Van de 7 geplande blokken gingen er 6 door.", { exact: true }).waitFor();
  await press(visitor).click();
  await sums(visitor).getByText("Alle 7 geplande blokken gingen door.", { exact: true }).waitFor();
  assert.match(await press(visitor).textContent(), /^Zet streepje/);
  assert.equal(await lines(visitor).count(), 0);
});

browserTest("a streepje goes from the list, and comes back", async (visitor) => {
  await withCount(visitor);
  await press(visitor).click();
  await lines(visitor).first().getByRole("button", { name: /^Haal weg.*maandag 23 november 2026/ }).click();
  await lines(visitor).first().waitFor({ state: "detached" });
  await visitor.focusOn(visitor.page.locator("#streepjes-melding"));
  assert.match(await visitor.page.locator("#streepjes-melding").textContent(), /^Weggehaald: maandag 23 november 2026/);
  await sums(visitor).getByText("Alle 7 geplande blokken gingen door.", { exact: true }).waitFor();
  await undo(visitor).click();
  await lines(visitor).first().waitFor();
  await sums(visitor).getByText("Van de 7 geplande blokken gingen er 6 door.", { exact: true }).waitFor();
});

browserTest("another day has other blocks, and a day without school has none", async (visitor) => {
  await withCount(visitor);
  await visitor.field("Welke dag?").fill("2026-11-19");
  await visitor.heading("Gepland op donderdag 19 november 2026", 3).waitFor();
  await press(visitor).click();
  await visitor.page.locator("#streepje-melding").filter({ hasText: "Streepje gezet op 19 november" }).waitFor();
  await visitor.field("Welke dag?").fill("2026-11-26");
  await visitor.heading("Gepland op donderdag 26 november 2026", 3).waitFor();
  await press(visitor).click();
  await visitor.page.locator("#streepje-melding").filter({ hasText: "Telt mee vanaf die dag." }).waitFor();
  await sums(visitor).getByText("Van de 7 geplande blokken gingen er 6 door.", { exact: true }).waitFor();
  for (const day of ["2026-11-21", "2026-12-22"]) {
    await visitor.field("Welke dag?").fill(day);
    await visitor.page.getByText("Op deze dag is er geen school.").waitFor();
    assert.equal(await press(visitor).count(), 0, day);
  }
});

browserTest("without blocks the ib'er's work can be counted, and wrong numbers are refused in words", async (visitor) => {
  await visitor.page.clock.setFixedTime(TODAY);
  await visitor.visit(LOG);
  await visitor.page.getByText("Er staan nog geen blokken in de week.").waitFor();
  const said = visitor.page.locator("#streepje-melding");
  const put = visitor.button("Zet een streepje voor dit werk");
  await visitor.field("Hoeveel blokken?").fill("99");
  await put.click();
  await said.filter({ hasText: "99 kan niet. Kies een getal van 1 tot 50." }).waitFor();
  await visitor.field("Hoeveel blokken?").fill("");
  await put.click();
  await said.filter({ hasText: "Vul twee getallen in" }).waitFor();
  assert.equal(await lines(visitor).count(), 0);
  await visitor.field("Hoeveel blokken?").fill("2");
  await visitor.field("Hoeveel minuten samen?").fill("90");
  await put.click();
  await sums(visitor).getByText("Daarnaast viel ander werk weg: ib'er 2 blokken (1½ uur).").waitFor();
  await main(visitor).getByRole("link", { name: "Zet eerst de blokken neer die doorgaan" }).click();
  await visitor.page.waitForURL(visitor.address(BLOCKS));
});

browserTest("an emergency is written down, changed and taken away, calmly", async (visitor) => {
  await withBlocks(visitor);
  await visitor.visit(LOG);
  const part = visitor.page.locator(".log-emergencies");
  const said = visitor.page.locator("#nood-melding");
  await part.getByRole("button", { name: "Noodsituatie vastleggen" }).click();
  const form = part.getByRole("group", { name: "Noodsituatie vastleggen" });
  await visitor.focusOn(form.getByLabel("Welke dag?"));
  await form.getByRole("button", { name: "Leg vast" }).click();
  await said.filter({ hasText: "Vul nog in: de naam van de groep." }).waitFor();
  await form.getByLabel("Welke groep?").fill("groep 5");
  await form.getByLabel("Wat deden de leerlingen?").fill("weektaak");
  await form.getByLabel("Was deze persoon het ermee eens?").selectOption({ label: "Ja" });
  await assertAccessible(visitor.page);
  await form.getByRole("button", { name: "Leg vast" }).click();
  await visitor.focusOn(said);
  const card = part.getByRole("article");
  await card.getByText("Onderwijsassistent A, groep 5").waitFor();
  assert.equal(await form.count(), 0);

  await card.getByRole("button", { name: /^Pas aan/ }).click();
  // The focus comes once the form is shown: typing before that would go elsewhere.
  await visitor.focusOn(form.getByLabel("Welke dag?"));
  assert.equal(await form.getByLabel("Wat deden de leerlingen?").inputValue(), "weektaak");
  await form.getByLabel("Wat doen jullie om dit te voorkomen?").fill("ja-lijst aanvullen");
  await form.getByRole("button", { name: "Leg vast" }).click();
  await card.getByText("ja-lijst aanvullen").waitFor();
  assert.equal(await card.count(), 1);
  await visitor.reload();
  await card.getByText("ja-lijst aanvullen").waitFor();
  await card.getByRole("button", { name: /^Haal weg/ }).click();
  await card.waitFor({ state: "detached" });
  await undo(visitor).click();
  await card.getByText("ja-lijst aanvullen").waitFor();
});

browserTest("an agreement is filled in and printed, one pair on one page", async (visitor) => {
  await withBlocks(visitor);
  await visitor.visit(AGREEMENTS);
  const choice = visitor.field("Wie maken deze afspraak?");
  const options = await choice.getByRole("option").allTextContents();
  assert.deepEqual(options, ["4", "5", "6"].map((number) => `Onderwijsassistent A met groep ${number} (nog leeg)`));
  await visitor.field("Tijdens het blok").fill("samen lezen in de gang");
  await visitor.field("Tijdens het blok").press("Tab");
  await saved(visitor).waitFor();

  await choice.selectOption({ label: options[1] });
  await visitor.heading("Onderwijsassistent A met groep 5", 2).waitFor();
  assert.equal(await visitor.field("Tijdens het blok").inputValue(), "");
  await visitor.button(/^Zet voorbeeld klaar.*Voor het blok/).click();
  await visitor.focusOn(visitor.field("Voor het blok"));
  assert.match(await visitor.field("Voor het blok").inputValue(), /^De leraar legt op maandag/);
  await visitor.field("Na het blok").fill("kort praten bij de deur");
  await visitor.field("Na het blok").press("Tab");
  await visitor.field("Wanneer kijken jullie er weer naar?").fill("2027-01-15");
  await saved(visitor).waitFor();

  await onPaper(visitor, async (text) => {
    for (const part of ["Onderwijsassistent A met groep 5", "kort praten bij de deur", "De leraar legt op maandag", "15 januari 2027"]) {
      assert.ok(text.includes(part), `${part} in\n${text}`);
    }
    for (const part of ["groep 4", "groep 6", "samen lezen in de gang", "Bijvoorbeeld"]) {
      assert.ok(!text.includes(part), `${part} in\n${text}`);
    }
    assert.equal(await visitor.page.locator(".agreement-sheet:visible").count(), 1);
    assert.equal(await visitor.page.locator("main textarea:visible").count(), 0);
  });

  await visitor.reload();
  await choice.selectOption({ label: "Onderwijsassistent A met groep 5 (2 van 7 ingevuld)" });
  assert.equal(await visitor.field("Na het blok").inputValue(), "kort praten bij de deur");
  assert.equal(await visitor.field("Wanneer kijken jullie er weer naar?").inputValue(), "2027-01-15");
});

browserTest("an agreement that is full to the brim fits on one sheet", async (visitor) => {
  await withBlocks(visitor);
  await visitor.visit(AGREEMENTS);
  const fields = visitor.page.locator(".agreement-form textarea");
  for (let number = 0; number < 7; number += 1) {
    await fields.nth(number).fill("Wij spreken dit samen af en kijken er later naar. ".repeat(6).slice(0, 299));
    await fields.nth(number).press("Tab");
  }
  await saved(visitor).waitFor();
  const pdf = await visitor.page.pdf({ format: "A4", preferCSSPageSize: true });
  assert.equal(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length, 1);
});

browserTest("examples come only when asked, and leave what was written", async (visitor) => {
  await withBlocks(visitor);
  await visitor.visit(AGREEMENTS);
  await visitor.field("Na het blok").fill("ons eigen idee");
  await visitor.field("Na het blok").press("Tab");
  await visitor.button("Zet voorbeelden klaar in alle lege velden").click();
  await visitor.focusOn(visitor.field("Voor het blok"));
  const texts = await visitor.page.locator(".agreement-form textarea").evaluateAll((all) => all.map((area) => area.value));
  assert.ok(texts.every((text) => text !== ""), texts.join("\n"));
  assert.equal(await visitor.field("Na het blok").inputValue(), "ons eigen idee");
  await undo(visitor).click();
  assert.equal(await visitor.field("Voor het blok").inputValue(), "");
  await visitor.button("Maak dit blad leeg").click();
  await visitor.focusOn(visitor.page.locator("#afspraak-melding"));
  assert.equal(await visitor.field("Na het blok").inputValue(), "");
});

browserTest("before there is a pair, the agreement leads to the blocks", async (visitor) => {
  await visitor.visit(AGREEMENTS);
  await main(visitor).getByRole("link", { name: "Zet de blokken neer die doorgaan" }).click();
  await visitor.page.waitForURL(visitor.address(BLOCKS));
});

/** All that this browser keeps of the site, as one text. */
function kept(visitor) {
  return visitor.page.evaluate(async () => {
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of Array.from(database.objectStoreNames)) {
        found.push(await done(database.transaction(store).objectStore(store).getAll()));
      }
      database.close();
    }
    return JSON.stringify(found);
  });
}

async function nothingIsKept(visitor) {
  const text = await kept(visitor);
  for (const part of ["geheim", "2026-11-10", "2027-01-12"]) assert.ok(!text.includes(part), part);
}

browserTest("her own card is printed, kept nowhere, and empty after the page is left", async (visitor) => {
  await withBlocks(visitor);
  await visitor.visit(OWN_CARD);
  await visitor.page.getByText("Wat je hier typt, bewaren we nergens.").waitFor();
  assert.ok((await kept(visitor)).includes("groep 4"), "the school's week is kept");
  await visitor.field("1. Dit gaat goed en moet zo blijven").fill("geheim vast moment");
  await visitor.field("2. Dit wil ik anders").fill("geheim later weten");
  await visitor.field("Welke dag?").fill("2026-11-10");
  await visitor.button("Zet deze dag erbij").click();
  await visitor.field("Welke dag?").fill("2027-01-12");
  await visitor.button("Zet deze dag erbij").click();
  await visitor.page.locator(".own-card-periods").getByText("Tot de kerstvakantie 2026: 1 dag").waitFor();
  await visitor.page.locator(".own-card-periods").getByText("Tot de voorjaarsvakantie 2027: 1 dag").waitFor();

  await onPaper(visitor, async (text) => {
    for (const part of ["geheim vast moment", "geheim later weten", "Dit is mijn idee", "10 november 2026", "12 januari 2027"]) {
      assert.ok(text.includes(part), `${part} in\n${text}`);
    }
    assert.ok(!text.includes("Bijvoorbeeld"), text);
  });
  await visitor.field("Print mijn telling mee, op een eigen blad").uncheck();
  await onPaper(visitor, (text) => assert.ok(!text.includes("10 november 2026"), text));

  await nothingIsKept(visitor);
  await visitor.link("Terug naar het overzicht van de week").click();
  await visitor.page.waitForURL(visitor.address("/inzet"));
  await nothingIsKept(visitor);
  await visitor.page.goBack();
  await visitor.heading("Drie dingen die ik wil inbrengen").waitFor();
  for (const value of await visitor.page.locator("main textarea").evaluateAll((all) => all.map((area) => area.value))) {
    assert.equal(value, "");
  }
  assert.equal(await visitor.page.locator(".own-card-day").count(), 0);
  await visitor.field("3. Dit is mijn idee, of dit wil ik leren").fill("geheim idee");
  await visitor.reload();
  assert.equal(await visitor.field("3. Dit is mijn idee, of dit wil ik leren").inputValue(), "");
  await nothingIsKept(visitor);
});

browserTest("a full card fits on A5 and on A4", async (visitor) => {
  await visitor.visit(OWN_CARD);
  for (const field of await visitor.page.locator("main textarea").all()) {
    await field.fill("Ik wil dit graag met jullie bespreken en ik denk mee. ".repeat(8).slice(0, 399));
  }
  for (const paper of ["A4", "A5"]) {
    await visitor.option("Op welk papier?", paper).check();
    const pdf = await visitor.page.pdf({ format: paper, preferCSSPageSize: true });
    assert.equal(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length, 1, paper);
  }
});

for (const path of [LOG, AGREEMENTS, OWN_CARD]) {
  browserTest(
    `${path} can be used by everyone, empty and filled, also on a narrow screen`,
    async (visitor) => {
      await visitor.page.clock.setFixedTime(TODAY);
      await visitor.visit(path);
      await visitor.page.getByRole("heading", { level: 1 }).waitFor();
      await assertAccessible(visitor.page);
      await assertNoSidewaysScroll(visitor.page);
      await withCount(visitor);
      await press(visitor).click();
      await visitor.button("Zet een streepje voor dit werk").click();
      await saved(visitor).waitFor();
      await visitor.visit(path);
      await visitor.page.getByRole("heading", { level: 1 }).waitFor();
      if (path === AGREEMENTS) await visitor.button("Zet voorbeelden klaar in alle lege velden").click();
      if (path === OWN_CARD) await visitor.button("Zet deze dag erbij").click();
      await assertAccessible(visitor.page);
      await assertNoSidewaysScroll(visitor.page);
    },
    { viewport: PHONE },
  );
}
