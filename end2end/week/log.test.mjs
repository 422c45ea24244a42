// Streepjes, the one-page agreement, and the assistant's own card, which is not stored.
import { assertAccessible, assertNoSidewaysScroll } from "../support/checks.mjs";
import { printed } from "../support/paper.mjs";
import { expect, PHONE, test } from "../support/site.mjs";

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
/** The button of the one block of this Monday: it adds a streepje or removes it. */
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
  await expect(saved(visitor)).toBeVisible();
}

/** With a first day: two weeks ago, on a Monday, so seven blocks are planned up to today. */
async function withCount(visitor) {
  await withBlocks(visitor);
  await visitor.visit(LOG);
  await visitor.field("Eerste dag").fill("2026-11-09");
  await expect(sums(visitor).getByText("Alle 7 geplande blokken gingen door.", { exact: true })).toBeVisible();
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

test("a streepje is put, counted, kept over a reload, and taken back", async ({ visitor }) => {
  await withCount(visitor);
  await expect(visitor.heading("Gepland op maandag 23 november 2026", 3)).toBeVisible();
  await expect(press(visitor)).toHaveCount(1);

  await visitor.field("Waarom ging het niet door?").selectOption({ label: "Een andere groep opgevangen" });
  await press(visitor).focus();
  await visitor.page.keyboard.press("Enter");
  await expect(sums(visitor).getByText("Van de 7 geplande blokken gingen er 6 door.", { exact: true })).toBeVisible();
  await expect(visitor.page.getByRole("status").filter({ hasText: /^Streepje gezet op 23 november: onderwijsassistent A/ })).toBeVisible();
  await expect(visitor.page.locator(".log-planned").getByText("Ging niet door: een andere groep opgevangen")).toBeVisible();
  await expect(press(visitor)).toHaveText(/^Haal streepje weg/);
  await expect(press(visitor), "the focus stays on the button").toBeFocused();
  await expect(sums(visitor).getByRole("img", { name: /Geplande blokken die doorgingen/ })).toBeVisible();
  const row = sums(visitor).getByRole("row", { name: /^Tot de kerstvakantie 2026/ });
  await expect(row.getByRole("cell")).toHaveText(["7", "6", "1 (45 minuten)", "0"]);
  await expect(lines(visitor)).toHaveCount(1);
  await expect(saved(visitor)).toBeVisible();

  await visitor.reload();
  await expect(sums(visitor).getByText("Van de 7 geplande blokken gingen er 6 door.", { exact: true })).toBeVisible();
  await press(visitor).click();
  await expect(sums(visitor).getByText("Alle 7 geplande blokken gingen door.", { exact: true })).toBeVisible();
  await expect(press(visitor)).toHaveText(/^Zet streepje/);
  await expect(lines(visitor)).toHaveCount(0);
});

test("a streepje goes from the list, and comes back", async ({ visitor }) => {
  await withCount(visitor);
  await press(visitor).click();
  await lines(visitor).first().getByRole("button", { name: /^Haal weg.*maandag 23 november 2026/ }).click();
  await expect(lines(visitor).first()).toHaveCount(0);
  await expect(visitor.page.locator("#streepjes-melding")).toBeFocused();
  await expect(visitor.page.locator("#streepjes-melding")).toHaveText(/^Weggehaald: maandag 23 november 2026/);
  await expect(sums(visitor).getByText("Alle 7 geplande blokken gingen door.", { exact: true })).toBeVisible();
  await undo(visitor).click();
  await expect(lines(visitor).first()).toBeVisible();
  await expect(sums(visitor).getByText("Van de 7 geplande blokken gingen er 6 door.", { exact: true })).toBeVisible();
});

test("another day has other blocks, and a day without school has none", async ({ visitor }) => {
  await withCount(visitor);
  await visitor.field("Welke dag?").fill("2026-11-19");
  await expect(visitor.heading("Gepland op donderdag 19 november 2026", 3)).toBeVisible();
  await press(visitor).click();
  await expect(visitor.page.locator("#streepje-melding").filter({ hasText: "Streepje gezet op 19 november" })).toBeVisible();
  await visitor.field("Welke dag?").fill("2026-11-26");
  await expect(visitor.heading("Gepland op donderdag 26 november 2026", 3)).toBeVisible();
  await press(visitor).click();
  await expect(visitor.page.locator("#streepje-melding").filter({ hasText: "Telt mee vanaf die dag." })).toBeVisible();
  await expect(sums(visitor).getByText("Van de 7 geplande blokken gingen er 6 door.", { exact: true })).toBeVisible();
  for (const day of ["2026-11-21", "2026-12-22"]) {
    await visitor.field("Welke dag?").fill(day);
    await expect(visitor.page.getByText("Op deze dag is er geen school.")).toBeVisible();
    await expect(press(visitor), day).toHaveCount(0);
  }
});

test("without blocks the ib'er's work can be counted, and wrong numbers are refused in words", async ({ visitor }) => {
  await visitor.page.clock.setFixedTime(TODAY);
  await visitor.visit(LOG);
  await expect(visitor.page.getByText("Er staan nog geen blokken in de week.")).toBeVisible();
  const said = visitor.page.locator("#streepje-melding");
  const put = visitor.button("Zet een streepje voor dit werk");
  await visitor.field("Hoeveel blokken?").fill("99");
  await put.click();
  await expect(said.filter({ hasText: "99 kan niet. Kies een getal van 1 tot 50." })).toBeVisible();
  await visitor.field("Hoeveel blokken?").fill("");
  await put.click();
  await expect(said.filter({ hasText: "Vul twee getallen in" })).toBeVisible();
  await expect(lines(visitor)).toHaveCount(0);
  await visitor.field("Hoeveel blokken?").fill("2");
  await visitor.field("Hoeveel minuten samen?").fill("90");
  await put.click();
  await expect(sums(visitor).getByText("Daarnaast viel ander werk weg: ib'er 2 blokken (1½ uur).")).toBeVisible();
  await main(visitor).getByRole("link", { name: "Zet eerst de blokken neer die doorgaan" }).click();
  await visitor.page.waitForURL(visitor.address(BLOCKS));
});

test("an emergency is written down, changed and taken away, calmly", async ({ visitor }) => {
  await withBlocks(visitor);
  await visitor.visit(LOG);
  const part = visitor.page.locator(".log-emergencies");
  const said = visitor.page.locator("#nood-melding");
  await part.getByRole("button", { name: "Noodsituatie vastleggen" }).click();
  const form = part.getByRole("group", { name: "Noodsituatie vastleggen" });
  await expect(form.getByLabel("Welke dag?")).toBeFocused();
  await form.getByRole("button", { name: "Leg vast" }).click();
  await expect(said.filter({ hasText: "Vul nog in: de naam van de groep." })).toBeVisible();
  await form.getByLabel("Welke groep?").fill("groep 5");
  await form.getByLabel("Wat deden de leerlingen?").fill("weektaak");
  await form.getByLabel("Was deze persoon het ermee eens?").selectOption({ label: "Ja" });
  await assertAccessible(visitor.page);
  await form.getByRole("button", { name: "Leg vast" }).click();
  await expect(said).toBeFocused();
  const card = part.getByRole("article");
  await expect(card.getByText("Onderwijsassistent A, groep 5")).toBeVisible();
  await expect(form).toHaveCount(0);

  await card.getByRole("button", { name: /^Pas aan/ }).click();
  // The focus moves once the form is visible: typing before that would go elsewhere.
  await expect(form.getByLabel("Welke dag?")).toBeFocused();
  await expect(form.getByLabel("Wat deden de leerlingen?")).toHaveValue("weektaak");
  await form.getByLabel("Wat doen jullie om dit te voorkomen?").fill("ja-lijst aanvullen");
  await form.getByRole("button", { name: "Leg vast" }).click();
  await expect(card.getByText("ja-lijst aanvullen")).toBeVisible();
  await expect(card).toHaveCount(1);
  await visitor.reload();
  await expect(card.getByText("ja-lijst aanvullen")).toBeVisible();
  await card.getByRole("button", { name: /^Haal weg/ }).click();
  await expect(card).toHaveCount(0);
  await undo(visitor).click();
  await expect(card.getByText("ja-lijst aanvullen")).toBeVisible();
});

test("an agreement is filled in and printed, one pair on one page", async ({ visitor }) => {
  await withBlocks(visitor);
  await visitor.visit(AGREEMENTS);
  const choice = visitor.field("Wie maken deze afspraak?");
  const options = await choice.getByRole("option").allTextContents();
  expect(options).toEqual(["4", "5", "6"].map((number) => `Onderwijsassistent A met groep ${number} (nog leeg)`));
  await visitor.field("Tijdens het blok").fill("samen lezen in de gang");
  await visitor.field("Tijdens het blok").press("Tab");
  await expect(saved(visitor)).toBeVisible();

  await choice.selectOption({ label: options[1] });
  await expect(visitor.heading("Onderwijsassistent A met groep 5", 2)).toBeVisible();
  await expect(visitor.field("Tijdens het blok")).toHaveValue("");
  await visitor.button(/^Zet voorbeeld klaar.*Voor het blok/).click();
  await expect(visitor.field("Voor het blok")).toBeFocused();
  await expect(visitor.field("Voor het blok")).toHaveValue(/^De leraar legt op maandag/);
  await visitor.field("Na het blok").fill("kort praten bij de deur");
  await visitor.field("Na het blok").press("Tab");
  await visitor.field("Wanneer kijken jullie er weer naar?").fill("2027-01-15");
  await expect(saved(visitor)).toBeVisible();

  await onPaper(visitor, async (text) => {
    for (const part of ["Onderwijsassistent A met groep 5", "kort praten bij de deur", "De leraar legt op maandag", "15 januari 2027"]) {
      expect(text, `${part} in\n${text}`).toContain(part);
    }
    for (const part of ["groep 4", "groep 6", "samen lezen in de gang", "Bijvoorbeeld"]) {
      expect(text, `${part} in\n${text}`).not.toContain(part);
    }
    await expect(visitor.page.locator(".agreement-sheet:visible")).toHaveCount(1);
    await expect(visitor.page.getByRole("main").getByRole("textbox")).toHaveCount(0);
  });

  await visitor.reload();
  await choice.selectOption({ label: "Onderwijsassistent A met groep 5 (2 van 7 ingevuld)" });
  await expect(visitor.field("Na het blok")).toHaveValue("kort praten bij de deur");
  await expect(visitor.field("Wanneer kijken jullie er weer naar?")).toHaveValue("2027-01-15");
});

test("an agreement that is full to the brim fits on one sheet", async ({ visitor }) => {
  await withBlocks(visitor);
  await visitor.visit(AGREEMENTS);
  const fields = visitor.page.locator(".agreement-form textarea");
  for (let number = 0; number < 7; number += 1) {
    await fields.nth(number).fill("Wij spreken dit samen af en kijken er later naar. ".repeat(6).slice(0, 299));
    await fields.nth(number).press("Tab");
  }
  await expect(saved(visitor)).toBeVisible();
  expect((await printed(visitor, { format: "A4" })).sheets).toBe(1);
});

test("examples come only when asked, and leave what was written", async ({ visitor }) => {
  await withBlocks(visitor);
  await visitor.visit(AGREEMENTS);
  await visitor.field("Na het blok").fill("ons eigen idee");
  await visitor.field("Na het blok").press("Tab");
  await visitor.button("Zet voorbeelden klaar in alle lege velden").click();
  await expect(visitor.field("Voor het blok")).toBeFocused();
  const texts = await visitor.page.locator(".agreement-form textarea").evaluateAll((all) => all.map((area) => area.value));
  expect(texts).not.toContain("");
  await expect(visitor.field("Na het blok")).toHaveValue("ons eigen idee");
  await undo(visitor).click();
  await expect(visitor.field("Voor het blok")).toHaveValue("");
  await visitor.button("Maak dit blad leeg").click();
  await expect(visitor.page.locator("#afspraak-melding")).toBeFocused();
  await expect(visitor.field("Na het blok")).toHaveValue("");
});

test("before there is a pair, the agreement leads to the blocks", async ({ visitor }) => {
  await visitor.visit(AGREEMENTS);
  await main(visitor).getByRole("link", { name: "Zet de blokken neer die doorgaan" }).click();
  await visitor.page.waitForURL(visitor.address(BLOCKS));
});

/** Everything that this browser stores of the site, as one text. */
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
  for (const part of ["geheim", "2026-11-10", "2027-01-12"]) expect(text, part).not.toContain(part);
}

test("her own card is printed or sent, kept nowhere, and there until the tab is loaded again", async ({ visitor }) => {
  await withBlocks(visitor);
  await visitor.visit(OWN_CARD);
  await expect(visitor.page.getByText("Wat je hier typt, bewaren we nergens.")).toBeVisible();
  expect(await kept(visitor), "the school's week is kept").toContain("groep 4");
  await visitor.field("1. Dit gaat goed en moet zo blijven").fill("geheim vast moment");
  await visitor.field("2. Dit wil ik anders").fill("geheim later weten");
  await visitor.field("Welke dag?").fill("2026-11-10");
  await visitor.button("Zet deze dag erbij").click();
  await visitor.field("Welke dag?").fill("2027-01-12");
  await visitor.button("Zet deze dag erbij").click();
  await expect(visitor.page.locator(".own-card-periods").getByText("Tot de kerstvakantie 2026: 1 dag")).toBeVisible();
  await expect(visitor.page.locator(".own-card-periods").getByText("Tot de voorjaarsvakantie 2027: 1 dag")).toBeVisible();

  await onPaper(visitor, async (text) => {
    for (const part of ["geheim vast moment", "geheim later weten", "Dit is mijn idee", "10 november 2026", "12 januari 2027"]) {
      expect(text, `${part} in\n${text}`).toContain(part);
    }
    expect(text, text).not.toContain("Bijvoorbeeld");
  });
  await visitor.field("Print mijn telling mee, op een eigen blad").uncheck();
  await onPaper(visitor, (text) => expect(text, text).not.toContain("10 november 2026"));

  await nothingIsKept(visitor);
  await visitor.link("Terug naar het overzicht van de week").click();
  await visitor.page.waitForURL(visitor.address("/inzet"));
  await nothingIsKept(visitor);
  await visitor.page.goBack();
  await expect(visitor.heading("Drie dingen die ik wil inbrengen")).toBeVisible();
  await expect(visitor.field("1. Dit gaat goed en moet zo blijven"), "a tap on the menu loses nothing").toHaveValue("geheim vast moment");
  await expect(visitor.page.locator(".own-card-day")).toHaveCount(2);
  const mail = decodeURIComponent(await visitor.link("Open in je mail").getAttribute("href"));
  expect(mail).toContain("2. Dit wil ik anders\r\ngeheim later weten");
  expect(mail).not.toContain("3. Dit is mijn idee");
  await visitor.button("Maak alles leeg").click();
  await visitor.button("Ja, maak leeg").click();
  for (const value of await visitor.page.locator("main textarea").evaluateAll((all) => all.map((area) => area.value))) {
    expect(value).toBe("");
  }
  await expect(visitor.page.locator(".own-card-day")).toHaveCount(0);
  await visitor.field("3. Dit is mijn idee, of dit wil ik leren").fill("geheim idee");
  // That a page wants to be asked is told to the browser by the page: after the next picture it knows.
  await visitor.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const asked = visitor.page.waitForEvent("dialog");
  const reloaded = visitor.reload();
  const dialog = await asked;
  expect(dialog.type(), "the browser asks before the card goes away").toBe("beforeunload");
  await dialog.accept();
  await reloaded;
  await expect(visitor.field("3. Dit is mijn idee, of dit wil ik leren")).toHaveValue("");
  await nothingIsKept(visitor);
});

test("a full card fits on A5 and on A4", async ({ visitor }) => {
  await visitor.visit(OWN_CARD);
  for (const field of await visitor.page.getByRole("main").getByRole("textbox").all()) {
    await field.fill("Ik wil dit graag met jullie bespreken en ik denk mee. ".repeat(8).slice(0, 399));
  }
  for (const paper of ["A4", "A5"]) {
    await visitor.option("Op welk papier?", paper).check();
    expect((await printed(visitor, { format: paper })).sheets, paper).toBe(1);
  }
});

for (const path of [LOG, AGREEMENTS, OWN_CARD]) {
  test.describe("on a phone", () => {
    test.use({ viewport: PHONE });

    test(`${path} can be used by everyone, empty and filled, also on a narrow screen`, async ({ visitor }) => {
      await visitor.page.clock.setFixedTime(TODAY);
      await visitor.visit(path);
      await expect(visitor.page.getByRole("heading", { level: 1 })).toBeVisible();
      await assertAccessible(visitor.page);
      await assertNoSidewaysScroll(visitor.page);
      await withCount(visitor);
      await press(visitor).click();
      await visitor.button("Zet een streepje voor dit werk").click();
      await expect(saved(visitor)).toBeVisible();
      await visitor.visit(path);
      await expect(visitor.page.getByRole("heading", { level: 1 })).toBeVisible();
      if (path === AGREEMENTS) await visitor.button("Zet voorbeelden klaar in alle lege velden").click();
      if (path === OWN_CARD) await visitor.button("Zet deze dag erbij").click();
      await assertAccessible(visitor.page);
      await assertNoSidewaysScroll(visitor.page);
    });
  });
}
