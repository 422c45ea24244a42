// The team's picture on the page of the team, and the one version of the school that comes of it.
import { readFileSync } from "node:fs";
import { assertAccessible, assertNoSidewaysScroll, assertRoomForSpacing } from "../support/checks.mjs";
import { keptScan } from "../support/kept.mjs";
import { beginRound, pasteCodes } from "../support/hand-in.mjs";
import { on } from "../support/plan.mjs";
import { expect, test } from "../support/site.mjs";
import { openTeam, recordOfTeam, round } from "../support/team-picture.mjs";

test("the picture says in words, bars and a table what the team sees, and each can be read by everyone", async ({ visitor }) => {
  await openTeam(visitor);
  await visitor.visit("/team");
  const picture = visitor.page.locator(".team-picture");
  await expect(picture.getByText("Gemaakt uit 15 codes.")).toBeVisible();
  await expect(picture.getByText("De meesten weten dit niet.").first()).toBeVisible();
  await expect(picture.getByText("Leraren 'meestal'. Ondersteuners 'soms'.")).toBeVisible();
  await expect(picture.locator(".team-bars > li")).toHaveCount(3);
  await assertAccessible(visitor.page);
  await picture.getByText("Alles in een tabel").click();
  await expect(picture.getByRole("table").getByRole("row")).toHaveCount(4);
  await assertAccessible(visitor.page);
  await assertNoSidewaysScroll(visitor.page);
  await assertRoomForSpacing(visitor.page, 320);
  // What a pointer, a reader or a script finds is no more than what is on the page.
  const hidden = await picture.evaluate((element) =>
    [...element.querySelectorAll("*")].flatMap((of) =>
      [...of.attributes].filter(({ name }) => name === "title" || name.startsWith("data-") || name.startsWith("aria-")).map(({ name, value }) => `${name}=${value}`),
    ),
  );
  expect(new Set(hidden)).toEqual(new Set(["aria-hidden=true", "aria-label=Alle stellingen"]));
});

test("one version of the school is chosen by keyboard, is the scan's answer after a reload, and can be taken back", async ({ visitor }) => {
  await openTeam(visitor);
  const before = (await keptScan(visitor)).answers["inzet-week"];
  await visitor.visit("/team/schoolversie");
  const week = visitor.page.locator("#inzet-week");
  await assertAccessible(visitor.page);
  await week.getByRole("radio", { name: /^Het midden van het team/ }).focus();
  await visitor.page.keyboard.press("Space");
  await expect(visitor.page.locator("#team-melding")).toContainText("Gekozen.");
  const taken = (await keptScan(visitor)).answers["inzet-week"];
  expect(taken).not.toEqual(before);
  await visitor.reload();
  await expect(week.getByRole("radio", { name: /^Het midden van het team/ })).toBeChecked();
  await assertAccessible(visitor.page);
  await assertNoSidewaysScroll(visitor.page);
  await week.getByRole("button", { name: /^Wis keuze/ }).click();
  await expect(visitor.page.locator("#team-melding")).toContainText("Terug naar jullie eigen antwoord.");
  await expect(week, "the button hid itself").toBeFocused();
  expect((await keptScan(visitor)).answers["inzet-week"]).toEqual(before);
});

test("taking over all that is proposed asks first, and is taken back in one press", async ({ visitor }) => {
  await openTeam(visitor);
  const answers = async () => (await keptScan(visitor)).answers;
  const before = await answers();
  await visitor.visit("/team/schoolversie");
  const status = visitor.page.locator("#team-melding");
  const checked = visitor.page.getByRole("radio", { checked: true });
  await visitor.button("Neem over wat is voorgesteld").click();
  await expect(visitor.page.getByRole("group", { name: /^3 stellingen krijgen het antwoord dat wij voorstellen\./ })).toBeFocused();
  await assertAccessible(visitor.page);
  await visitor.button("Nee, laat staan").click();
  await expect(checked, "nothing was taken yet").toHaveCount(0);
  expect(await answers()).toEqual(before);
  await visitor.button("Neem over wat is voorgesteld").click();
  await visitor.button("Ja, neem over").click();
  await expect(checked).toHaveCount(3);
  await expect(status).toHaveText("3 stellingen overgenomen zoals voorgesteld.");
  await expect(status).toBeFocused();
  await assertAccessible(visitor.page);
  await visitor.button("Draai dit terug voor 3 stellingen").click();
  await expect(checked).toHaveCount(0);
  await expect(status).toHaveText("3 stellingen hebben weer jullie eigen antwoord.");
  await expect(status).toBeFocused();
  expect(await answers()).toEqual(before);
});

test("without a picture the pages say what comes first", async ({ visitor }) => {
  await visitor.visit("/team/schoolversie");
  await expect(visitor.page.getByText("Er is nog geen beeld van het team.")).toBeVisible();
  await assertAccessible(visitor.page);
  await visitor.visit("/team/spelregels");
  await assertAccessible(visitor.page);
  await assertNoSidewaysScroll(visitor.page);
});

test("a file and a copy for next year hold the picture and no code, also of a round that is open", async ({ visitor }) => {
  const codes = readFileSync("src/rooms/team/model/tests/codes-1.txt", "utf8").split("\n").slice(0, 9);
  const holdsNone = (text, what) => {
    for (const code of codes) for (const written of [code, code.replaceAll("-", "")]) expect(text, what).not.toContain(written);
  };
  await beginRound(visitor, "herfst");
  await pasteCodes(visitor, codes.join("\n"));
  await visitor.button("Neem 9 codes op").click();
  await visitor.button("Maak het beeld").click();
  await visitor.button("Ja, maak het beeld").click();
  await expect(visitor.page.locator("#team-melding")).toHaveText("Het beeld is gemaakt.");
  const kept = await keptScan(visitor);
  for (const code of codes) expect(JSON.stringify(kept), "here they are").toContain(code);

  await visitor.visit("/gegevens");
  const [download] = await Promise.all([
    visitor.page.waitForEvent("download"),
    visitor.button(/^Bewaar als bestand/).first().click(),
  ]);
  const file = readFileSync(await download.path(), "utf8");
  holdsNone(file, "the file");
  const [round] = JSON.parse(file).documents.team.team.rounds;
  expect(round.name).toBe("herfst");
  expect(round.told.length, "what the picture tells").toBeGreaterThan(0);

  await visitor.button(/^Maak een kopie voor volgend jaar/).click();
  await expect(visitor.page.getByText("Open in dit tabblad")).toBeVisible();
  const texts = () =>
    visitor.page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith("taakkompas:scan:")).map(([, text]) => text));
  await expect.poll(async () => (await texts()).length, "the copy is stored beside the first").toBe(2);
  const [copy] = (await texts()).filter((text) => !text.includes(codes[0]));
  holdsNone(copy, "the copy");
  expect(JSON.parse(copy).documents.team.team.rounds[0].name).toBe("herfst");
});

test("two rounds stand side by side, beside what was decided and done in between", async ({ visitor }) => {
  await on(visitor, "2026-11-30");
  const decision = { id: 4, what: "Elk koppel krijgt tien minuten", who: ["teacher"], by: "2026-spring", statement: "inzet-overleg" };
  const meeting = { id: 3, day: "2026-10-20", length: "20", points: [], at: 0, decisions: [decision] };
  await openTeam(visitor, { rounds: [round(1, "najaar", "2026-10-12"), round(2, "winter", "2026-11-20", 20)], meetings: [meeting], next: 5 });
  await visitor.visit("/team/ronde");
  await expect(visitor.heading("Vorige ronde naast deze", 2)).toBeVisible();
  const table = visitor.page.getByRole("table");
  await expect(table.getByRole("columnheader")).toHaveText(["Thema", "najaar", "winter", "Wat jullie afspraken en deden"]);
  await expect(table.getByText("Afgesproken: Elk koppel krijgt tien minuten.")).toHaveCount(1);
  await assertAccessible(visitor.page);
  await assertNoSidewaysScroll(visitor.page);
  await assertRoomForSpacing(visitor.page, 320);
});

test("somebody else collected: their picture comes from a file, beside the school's own scan, and comes once", async ({ visitor }) => {
  const { page } = visitor;
  await openTeam(visitor, { rounds: [], next: 1 });
  await visitor.visit("/team/ronde");
  const choose = (name, text) =>
    visitor.field("Kies het bestand met het beeld").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  const status = page.locator("#team-melding");
  await choose("foto.json", "geen bestand van ons");
  await expect(status).toContainText("Dit is geen bestand van Taakkompas.");
  await expect(status).toContainText("Wat je op je scherm hebt, is niet veranderd.");
  await choose("leeg.json", JSON.stringify(recordOfTeam({ rounds: [], next: 1 })));
  await expect(status).toContainText("In dit bestand staat geen beeld.");
  const file = JSON.stringify(recordOfTeam());
  await choose("taakkompas-verzameld.json", file);
  await expect(status).toHaveText("1 beeld is overgenomen.");
  await expect(status).toBeFocused();
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await choose("taakkompas-verzameld.json", file);
  await expect(status).toHaveText("1 beeld stond hier al.");
  await expect(visitor.link("Bekijk het overgenomen beeld"), "there is nothing new to look at").toHaveCount(0);
  await visitor.reload();
  await expect(visitor.heading("Eerdere rondes", 2)).toBeVisible();
  await visitor.visit("/team");
  await expect(page.locator(".team-picture").getByText("Gemaakt uit 15 codes.")).toBeVisible();
  await expect(page.locator(".team-picture").getByText(/^De zelfscan /).first()).toBeVisible();
});

test("what cannot be read is saved as a file without the codes in it", async ({ visitor }) => {
  const [code] = readFileSync("src/rooms/team/model/tests/codes-1.txt", "utf8").split("\n");
  await openTeam(visitor, { rounds: [{ id: 1, name: "herfst", since: "geen dag", codes: [code] }] });
  await visitor.visit("/team");
  const notice = visitor.page.locator(".notice").filter({ hasText: "Wat hier van het team staat, kunnen we niet lezen" });
  await expect(notice.getByText("De codes van collega's gaan niet mee in het bestand.")).toBeVisible();
  await assertAccessible(visitor.page);
  const [download] = await Promise.all([
    visitor.page.waitForEvent("download"),
    notice.getByRole("button", { name: "Bewaar als bestand" }).click(),
  ]);
  const saved = readFileSync(await download.path(), "utf8");
  expect(saved).toContain("herfst");
  expect(saved).not.toContain(code);
  expect(JSON.stringify(await keptScan(visitor)), "on the device it stays as it is").toContain(code);
  await assertNoSidewaysScroll(visitor.page);
});

test("what was put right when it was opened is told", async ({ visitor }) => {
  await openTeam(visitor, { choices: [{ statement: "inzet-week", take: "middle", own: "2" }] });
  await visitor.visit("/team");
  await expect(visitor.page.getByText("1 keuze voor de school is weg. Die zei niets.")).toBeVisible();
  await assertAccessible(visitor.page);
});
