// The page of the board: many summaries at once, what is asked by question, bad files named and skipped, what changed, the
// answer to a school, and what goes out: CSV, a workbook, one A4, the round.
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { assertAccessible, assertNoSidewaysScroll } from "../support/checks.mjs";
import { askedBeforeReload } from "../support/leaving.mjs";
import { printed } from "../support/paper.mjs";
import { expect, test } from "../support/site.mjs";
import { any, file, lines, summary } from "../support/summaries.mjs";

const PAGE = "/bestuur";

const said = ({ page }) => page.locator("#gelezen");

async function choose(visitor, files) {
  await visitor.page.locator("#samenvattingen").setInputFiles(files);
}

async function downloaded(visitor, button) {
  const coming = visitor.page.waitForEvent("download");
  await visitor.button(button).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The files of a zip, by name. */
function unzipped(bytes) {
  const files = {};
  let at = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size, length, extra, comment] = [10, 20, 28, 30, 32].map((offset) => (offset === 20 ? bytes.readUInt32LE(at + 20) : bytes.readUInt16LE(at + offset)));
    const begins = bytes.readUInt32LE(at + 42);
    const name = bytes.toString("utf8", at + 46, at + 46 + length);
    const data = begins + 30 + bytes.readUInt16LE(begins + 26) + bytes.readUInt16LE(begins + 28);
    const packed = bytes.subarray(data, data + size);
    files[name] = (method === 8 ? inflateRawSync(packed) : packed).toString("utf8");
    at += 46 + length + extra + comment;
  }
  return files;
}

/** Opens a school and gives its part of the page. */
async function opened({ page }, name) {
  const schools = page.getByRole("region", { name: "School voor school" });
  await schools.getByText(name, { exact: true }).click();
  return schools;
}

const THREE = [
  summary(0, {
    goals: [{ goal: "inzet" }],
    asks: [{ question: "pool", measure: "pool-vaste-afspraak", says: "Voor mei" }],
    levels: [{ theme: "inzet", level: "0" }],
  }),
  summary(1, {
    goals: [{ goal: "inzet" }],
    asks: [{ question: "pool", measure: "pool-vaste-afspraak" }, { question: "functions", says: "Een groeipad" }],
  }),
  summary(2, { offers: [{ theme: "inzet", says: "Kom kijken" }], levels: [{ theme: "inzet", level: "3" }] }),
];
const files = (all) => all.map((one, at) => file(`school-${at}.json`, JSON.stringify(one)));

test("what schools ask stands by question, with what they could do together and who can help", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(PAGE);
  await expect(page.getByText("Er gaat niets naar een server. Sluit je dit tabblad")).toBeVisible();
  await choose(visitor, files(THREE));
  await expect(said(visitor)).toHaveText("3 samenvattingen gelezen. In beeld: 3 scholen.");
  await expect(said(visitor), "what came of it is in sight").toBeFocused();
  const questions = await page.locator("[data-question]").evaluateAll((all) => all.map((one) => one.dataset.question));
  expect(questions, "a fixed order").toEqual(["functions", "pool", "formation", "training", "other"]);
  const pool = page.locator("[data-question=pool]");
  await expect(pool).toContainText("2 vragen van 2 scholen");
  await expect(pool.locator("li strong")).toHaveText(["De Eik 0, Oosterdorp", "De Linde 0, Oosterdorp"]);
  await expect(pool).toContainText("Voor mei");
  await expect(page.locator("[data-question=training]")).toContainText("Hier vraagt nu geen school om.");
  const together = page.getByRole("region", { name: "Wat scholen samen kunnen doen" });
  await expect(together).toContainText("Pool en vervanging: 2 scholen vragen dit.");
  await expect(together).toContainText("Kan helpen: De Wilg 0, Oosterdorp");
  await expect(page.getByRole("region", { name: "Wie een ander kan helpen" })).toContainText("Kom kijken");
  // Levels stand with the school that told them, and nowhere else.
  await expect(page.locator(".board-seen")).not.toContainText("Nog niet");
  const schools = page.getByRole("region", { name: "School voor school" });
  await schools.getByText("De Linde 0, Oosterdorp").click();
  await expect(schools).toContainText("Nog niet");
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
});

test("what is wrong is named by file and line, and the rest is read", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(PAGE);
  const hostile = summary(3, { name: "De \u202eednil" });
  await choose(visitor, [
    ...files(THREE),
    file("foto.json", "\u0000\u0001"),
    { name: "echt.png", mimeType: "image/png", buffer: Buffer.from([0xff, 0xd8, 0xff]) },
    file("later.json", JSON.stringify({ ...summary(4), "taakkompas-bestuur": 9 })),
    file("omgekeerd.json", JSON.stringify(hostile)),
    file("lijst.ndjson", `${JSON.stringify(any(50))}\n{"taakkompas-bestuur":1}\n`),
    file("groot.json", JSON.stringify({ ...summary(5), lees: "x".repeat(70_000) })),
    file("markup.json", JSON.stringify(summary(6, { name: "<img src=x onerror=alert(1)>" }))),
  ]);
  await expect(said(visitor)).toHaveText("5 samenvattingen gelezen. In beeld: 5 scholen. 6 zijn overgeslagen: zie hieronder.");
  await page.getByText("Nog 1 regel", { exact: true }).click();
  const notice = page.locator(".notice", { hasText: "Dit hebben we overgeslagen." });
  for (const told of [
    "foto.json: Er zit geen samenvatting in.",
    "echt.png: Dit is geen tekst",
    "later.json: Dit komt uit een nieuwere Taakkompas. Bewaar eerst de ronde",
    "omgekeerd.json: Dit kan een school niet zo gemaakt hebben.",
    "lijst.ndjson, regel 2: Deze regel is niet heel",
    "groot.json: Dit is te groot",
  ]) {
    await expect(notice).toContainText(told);
  }
  await expect(page.getByText("<img src=x onerror=alert(1)>").first()).toBeVisible();
  await assertAccessible(page);
});

test("mails that are pasted are read, and a second round says what changed", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(PAGE);
  await choose(visitor, files(THREE));
  await expect(said(visitor)).toContainText("In beeld: 3 scholen.");
  await expect(page.getByText("Kies ook de bestanden van de vorige ronde")).toBeVisible();
  const round = await downloaded(visitor, "Bewaar de hele ronde");
  expect(round.name).toMatch(/^taakkompas-ronde-\d{4}-\d\d-\d\d\.ndjson$/);
  expect(round.bytes.toString().trim().split("\n")).toHaveLength(3);
  // Half a year later, on a page that knows nothing: the round of then and the files of now.
  await visitor.reload();
  await expect(page.locator(".board-seen")).toHaveCount(0);
  const later = { ...THREE[0], made: "2027-05-10T09:00", goals: [{ goal: "talent" }], asks: [{ question: "formation", says: "Uren voor een conciërge" }] };
  await choose(visitor, [{ name: round.name, mimeType: "application/x-ndjson", buffer: round.bytes }, file("nu.json", JSON.stringify(later))]);
  await expect(said(visitor)).toHaveText("4 samenvattingen gelezen. In beeld: 3 scholen.");
  const changed = page.getByRole("region", { name: "Wat er veranderde sinds de vorige keer" });
  await expect(changed).toContainText("Vergeleken: 1 school.");
  await expect(changed).toContainText("vraagt nieuw: Uren voor een conciërge (Formatie)");
  await expect(changed).toContainText("noemt deze vraag niet meer: Maak met de pool een vaste afspraak (Pool en vervanging)");
  await expect(changed).toContainText("geeft dit doel nu door: Taken verdelen");
  await visitor.field("Wanneer begon deze ronde?").fill("2027-05-01");
  await expect(changed).toContainText("Nog niets nieuws in deze ronde van: De Eik 0, Oosterdorp; De Wilg 0, Oosterdorp.");
  await assertAccessible(page);
});

test("a board answers a school, and takes along a workbook, a CSV and one A4", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(PAGE);
  await choose(visitor, [...files(THREE), file("formule.json", JSON.stringify(summary(7, { asks: [{ question: "other", says: "=HYPERLINK(\"x\")" }] })))]);
  await expect(said(visitor)).toContainText("In beeld: 4 scholen.");
  const schools = page.getByRole("region", { name: "School voor school" });
  await schools.getByText("De Linde 0, Oosterdorp").click();
  await schools.getByLabel("Ons antwoord op vraag 1: Pool en vervanging").fill("Ja, vanaf maart.");
  await schools.getByLabel("Nog iets aan deze school (mag leeg)").fill("Tot dinsdag");
  await schools.getByLabel("Nog iets aan deze school (mag leeg)").blur();
  await expect(schools.getByLabel("Dit stuur je op")).toHaveValue(/Ons antwoord: Ja, vanaf maart\./);
  const mail = await schools.getByRole("link", { name: "Open in je mail" }).getAttribute("href");
  const body = decodeURIComponent(mail.split("&body=")[1]);
  for (const part of ["Aan De Linde 0, Oosterdorp", "1. Pool en vervanging: Maak met de pool een vaste afspraak", "Ons antwoord: Ja, vanaf maart.", "Tot dinsdag"]) {
    expect(body).toContain(part);
  }
  expect(body).not.toContain("Nog niet");
  await assertAccessible(page);
  const csv = (await downloaded(visitor, "Bewaar als CSV")).bytes.toString("utf8");
  expect(csv.startsWith("\ufeff\"Soort\";\"Vraag\";\"Waarover\";\"School\";\"Plaats\";\"Uitleg\";\"Ons antwoord\";\"Datum van de samenvatting\"\r\n")).toBe(true);
  expect(csv).toContain("\"Voor mei\";\"Ja, vanaf maart.\";\"2026-11-30\"");
  expect(csv).toContain("\"Tot dinsdag\"");
  expect(csv).toContain("\" =HYPERLINK(\"\"x\"\")\"");
  const { name, bytes } = await downloaded(visitor, "Bewaar als rekenblad (Excel)");
  expect(name).toMatch(/\.xlsx$/);
  const parts = unzipped(bytes);
  const sheet = parts["xl/worksheets/sheet1.xml"];
  expect(sheet).toContain("=HYPERLINK(&quot;x&quot;)");
  expect(sheet).not.toContain("<f>");
  expect(sheet).not.toContain("Nog niet");
  expect((sheet.match(/<row /g) ?? []).length).toBe(csv.trim().split("\r\n").length);
  expect(parts["xl/workbook.xml"]).toContain("Scholen aan het bestuur");
  expect((await printed(visitor)).sheets).toBe(1);
});

test("a newer summary leaves answers with questions that did not change, and what is gone stays in sight", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(PAGE);
  const first = { ...THREE[0], asks: [...THREE[0].asks, { question: "other", says: "Een hek" }] };
  await choose(visitor, files([first, THREE[1]]));
  await expect(said(visitor)).toContainText("In beeld: 2 scholen.");
  const schools = await opened(visitor, "De Linde 0, Oosterdorp");
  await schools.getByLabel("Ons antwoord op vraag 1: Pool en vervanging").fill("Ja, vanaf maart.");
  await schools.getByLabel("Ons antwoord op vraag 2: Iets anders").fill("Dat komt er.");
  const newer = { ...THREE[0], made: "2026-12-10T09:00", asks: [...THREE[0].asks, { question: "formation", says: "Uren voor een conciërge" }] };
  await choose(visitor, [file("nieuwer.json", JSON.stringify(newer))]);
  await expect(schools.getByLabel("Ons antwoord op vraag 2: Formatie")).toHaveValue("");
  await expect(schools.getByLabel("Ons antwoord op vraag 1: Pool en vervanging")).toHaveValue("Ja, vanaf maart.");
  await expect(page.getByText("1 school vraagt iets niet meer waar een antwoord op stond.")).toBeVisible();
  await expect(schools.getByText("Deze vraag staat niet meer in de samenvatting: Een hek. Jullie antwoord was: Dat komt er.")).toBeVisible();
  await expect(schools.getByLabel("Dit stuur je op")).toHaveValue(/Ons antwoord: Ja, vanaf maart\.[\s\S]*nog geen antwoord:\n2\. Formatie: Uren voor een conciërge/);
  await expect(schools.getByLabel("Dit stuur je op")).not.toHaveValue(/Dat komt er/);
  await assertAccessible(page);
  await schools.getByRole("button", { name: "Haal dit antwoord weg" }).click();
  await expect(schools.getByText("Deze vraag staat niet meer")).toHaveCount(0);
});

test("what is being typed, a pasted text and schools brought together are not lost unasked", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(PAGE);
  await choose(visitor, files(THREE));
  await expect(said(visitor)).toContainText("In beeld: 3 scholen.");
  // Three files that are nowhere together yet.
  await page.locator("#gevraagd").click();
  expect(await askedBeforeReload(visitor)).toBe("beforeunload");
  await downloaded(visitor, "Bewaar de hele ronde");
  await expect(page.locator("#meenemen-melding")).toContainText("De ronde staat bij je downloads.");
  const schools = await opened(visitor, "De Linde 0, Oosterdorp");
  const answer = schools.getByLabel("Ons antwoord op vraag 1: Pool en vervanging");
  // The field is not left.
  await answer.pressSequentially("Ja, vanaf  maart ");
  await expect(answer).toHaveValue("Ja, vanaf  maart ");
  await expect(schools.getByLabel("Dit stuur je op")).toHaveValue(/Ons antwoord: Ja, vanaf {2}maart\n/);
  expect(await askedBeforeReload(visitor)).toBe("beforeunload");
  await expect(answer).toHaveValue("Ja, vanaf  maart ");
  await downloaded(visitor, "Bewaar de hele ronde");
  await visitor.field("Of plak hier berichten van scholen").fill("Beste bestuurder,");
  expect(await askedBeforeReload(visitor)).toBe("beforeunload");
});

test("a round that was saved gives the answers back, and no school gets them", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(PAGE);
  await choose(visitor, files(THREE));
  await expect(said(visitor)).toContainText("In beeld: 3 scholen.");
  let schools = await opened(visitor, "De Linde 0, Oosterdorp");
  await schools.getByLabel("Ons antwoord op vraag 1: Pool en vervanging").fill("Ja, vanaf maart.");
  await schools.getByLabel("Nog iets aan deze school (mag leeg)").fill("Tot dinsdag");
  await opened(visitor, "De Eik 0, Oosterdorp");
  await expect(schools.getByLabel("Dit stuur je op").first()).not.toHaveValue(/vanaf maart/);
  const round = await downloaded(visitor, "Bewaar de hele ronde");
  const kept = round.bytes.toString().trim().split("\n").map((line) => JSON.parse(line));
  expect(kept.filter((line) => "taakkompas-bestuur" in line)).toHaveLength(3);
  expect(kept.filter((line) => "taakkompas-antwoord" in line).map((line) => line.answer)).toEqual(["Ja, vanaf maart.", "Tot dinsdag"]);
  await visitor.button("Maak deze pagina leeg").click();
  await expect(page.getByText("Wat niet in een bewaarde ronde staat, is dan weg.")).toBeVisible();
  await visitor.button("Ja, maak leeg").click();
  await expect(page.locator(".board-seen")).toHaveCount(0);
  await choose(visitor, [{ name: round.name, mimeType: "application/x-ndjson", buffer: round.bytes }]);
  await expect(said(visitor)).toHaveText("3 samenvattingen gelezen. In beeld: 3 scholen. Er kwamen 2 antwoorden van jullie mee.");
  schools = await opened(visitor, "De Linde 0, Oosterdorp");
  await expect(schools.getByLabel("Ons antwoord op vraag 1: Pool en vervanging")).toHaveValue("Ja, vanaf maart.");
  await expect(schools.getByLabel("Nog iets aan deze school (mag leeg)")).toHaveValue("Tot dinsdag");
  // The same summary again, and the round once more: nothing is new and nothing is lost.
  await choose(visitor, files(THREE));
  await expect(said(visitor)).toHaveText("3 samenvattingen gelezen. In beeld: 3 scholen. 3 stonden er al.");
  await expect(schools.getByLabel("Ons antwoord op vraag 1: Pool en vervanging")).toHaveValue("Ja, vanaf maart.");
});

test("a date that has not come, names that look alike and a scan are said", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(PAGE);
  await choose(visitor, [
    file("een.json", JSON.stringify(summary(0, { name: "De Horizon", place: "Zeist" }))),
    file("twee.json", JSON.stringify(summary(0, { name: "Horizon", place: "Zeist", made: "2091-03-03T10:00" }))),
    file("zelfscan.json", JSON.stringify({ format: "taakkompas-scan", version: 5 })),
  ]);
  await expect(page.getByText("De datum ligt in de toekomst bij: Horizon, Zeist.")).toBeVisible();
  await expect(page.getByText("Deze namen lijken op elkaar: 'De Horizon, Zeist' en 'Horizon, Zeist'.")).toBeVisible();
  await expect(page.getByText("zelfscan.json: Dit is een zelfscan, geen samenvatting voor het bestuur.")).toBeVisible();
  await page.getByRole("navigation", { name: "Delen van deze pagina" }).getByRole("button", { name: "School voor school" }).click();
  await expect(page.locator("#per-school")).toBeFocused();
  await assertAccessible(page);
});

test("of 6,600 schools one A4 stays one, and the page can be emptied", async ({ visitor }) => {
  test.slow();
  const { page } = visitor;
  await visitor.visit(PAGE);
  await choose(visitor, [file("alles.ndjson", lines(6600))]);
  await expect(said(visitor)).toContainText("In beeld: 6.600 scholen.", { timeout: 60_000 });
  const { sheets, sizes } = await printed(visitor);
  expect(sheets).toBe(1);
  expect(Math.round(sizes[0].height)).toBe(842);
  await visitor.field("Zoek een school of plaats").fill("zuidwijk");
  await visitor.field("Zoek een school of plaats").blur();
  await expect(page.getByText("828 scholen")).toBeVisible();
  await assertAccessible(page);
  await visitor.button("Maak deze pagina leeg").click();
  await visitor.button("Ja, maak leeg").click();
  await expect(page.locator(".board-seen")).toHaveCount(0);
});
