// The scan as a file, beside what can be lost, and a file that is dropped on any page.
import { readFile } from "node:fs/promises";
import { assertAccessible } from "./support/checks.mjs";
import { keptScan } from "./support/kept.mjs";
import { BEGIN, on, open, scanned } from "./support/plan.mjs";
import { expect, test } from "./support/site.mjs";

const bar = (visitor) => visitor.page.getByRole("group", { name: "Deze zelfscan als bestand" });

async function keepAsFile(visitor) {
  const button = bar(visitor).getByRole("button", { name: "Bewaar als bestand" });
  const [download] = await Promise.all([visitor.page.waitForEvent("download"), button.click()]);
  return readFile(await download.path(), "utf8");
}

test("result and plan say when the scan was last kept as a file, and whether it changed since", async ({ visitor }) => {
  await visitor.visit("/resultaat");
  await expect(bar(visitor), "nothing to lose yet").toHaveCount(0);
  await scanned(visitor);
  await visitor.visit("/resultaat");
  await expect(bar(visitor)).toContainText("Laatst bewaard als bestand: nooit.");
  await expect(visitor.page.getByText("zeven dagen niet bezoekt"), "this browser forgets nothing").toHaveCount(0);
  const file = await keepAsFile(visitor);
  expect(file).toMatch(/^\{\n {2}"lees_mij": "Dit is een zelfscan van Taakkompas/);
  await expect(bar(visitor)).toContainText("op 9 november 2026. Sindsdien is er niets veranderd.");
  await expect(bar(visitor).getByRole("status")).toContainText("kunnen wij niet zien");
  await expect(bar(visitor).getByRole("button")).toBeFocused();
  await assertAccessible(visitor.page);

  await open(visitor, BEGIN);
  await expect(bar(visitor)).toContainText("Laatst bewaard als bestand: op 9 november 2026.");
  await visitor.visit("/gegevens");
  await visitor.field("Naam van de zelfscan die open is").fill("De Linde");
  await expect(bar(visitor)).toContainText("Sindsdien is er iets veranderd.");
  await visitor.visit("/actieplan");
  await expect(bar(visitor)).toContainText("op 9 november 2026. Sindsdien is er iets veranderd.");
  await on(visitor, "2026-12-03");
  await keepAsFile(visitor);
  await expect(bar(visitor)).toContainText("op 3 december 2026. Sindsdien is er niets veranderd.");
});

test("where the browser makes no file, that is said and no day is noted", async ({ visitor }) => {
  await scanned(visitor);
  await visitor.visit("/resultaat");
  await visitor.page.evaluate(() => {
    URL.createObjectURL = () => {
      throw new Error("no room");
    };
  });
  await bar(visitor).getByRole("button").click();
  await expect(bar(visitor).getByRole("status")).toContainText("Je browser kon geen bestand maken.");
  await expect(bar(visitor)).toContainText("Laatst bewaard als bestand: nooit.");
});

test("a browser that forgets a site after a week says so where the plan is", async ({ visitor }) => {
  await visitor.context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "vendor", { get: () => "Apple Computer, Inc." });
  });
  await scanned(visitor);
  for (const path of ["/resultaat", "/actieplan"]) {
    await visitor.visit(path);
    await expect(bar(visitor)).toContainText("zeven dagen niet bezoekt");
  }
});

/** Drops files on what is there; whether the browser was kept from opening the first itself. */
async function drop(visitor, selector, files) {
  return visitor.page.locator(selector).first().evaluate((element, files) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of files) dataTransfer.items.add(new File([text], name));
    const send = (kind) => !element.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
    return send("dragover") && send("drop");
  }, files);
}

const dropped = (visitor) => visitor.page.locator("#gevallen");

test("a scan that is dropped on a page is recognised, and opened beside what is there once that is asked for", async ({ visitor }) => {
  await scanned(visitor);
  const here = await keptScan(visitor);
  const text = JSON.stringify({ ...here, name: "De Linde", revision: 1, lineage: undefined });
  for (const path of ["/", "/maatregelen", "/inzet/blokken", "/gegevens"]) {
    await visitor.visit(path);
    expect(await drop(visitor, "main", [{ name: "linde.json", text }]), path).toBe(true);
    await expect(dropped(visitor)).toContainText("Dit is een zelfscan: 'De Linde', 16 antwoorden");
    expect(visitor.path()).toBe("/gegevens");
    await expect(dropped(visitor)).toBeFocused();
    expect(Object.keys(await visitor.page.evaluate(() => ({ ...localStorage }))).filter((key) => key.startsWith("taakkompas:scan:"))).toHaveLength(1);
  }
  await assertAccessible(visitor.page);
  await dropped(visitor).getByRole("button", { name: "Laat maar" }).click();
  await expect(dropped(visitor)).toBeEmpty();
  await drop(visitor, "main", [{ name: "linde.json", text }]);
  await dropped(visitor).getByRole("button", { name: "Open deze zelfscan" }).click();
  await expect(visitor.page.getByText("'De Linde' is geopend als nieuwe zelfscan.")).toBeVisible();
  expect(await visitor.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("taakkompas:scan:")).length)).toBe(2);
});

test("the same scan from a file twice: the page says so, keeps one, and leads back", async ({ visitor }) => {
  const { page } = visitor;
  await scanned(visitor);
  await visitor.visit("/gegevens");
  await visitor.field("Naam van de zelfscan die open is").fill("Onze school");
  const here = await keptScan(visitor);
  const other = JSON.stringify({ ...here, name: "De Linde", revision: 1, lineage: undefined });
  const stored = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("taakkompas:scan:")).length);
  const choose = (text) =>
    visitor.field("Open een bestand").setInputFiles({ name: "linde.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await choose(other);
  await expect(page.getByText("'De Linde' is geopend als nieuwe zelfscan.")).toBeVisible();
  await expect(page.getByText("Deze zelfscan stond er al")).toHaveCount(0);
  await choose(other);
  await expect(page.getByText("Deze zelfscan stond er al, precies zo. Nu staat hij er twee keer.")).toBeVisible();
  expect(await stored()).toBe(3);
  await assertAccessible(page);
  await visitor.button("Houd er één").press("Enter");
  await expect.poll(stored).toBe(2);
  await expect(page.locator("#gewist"), "with the way back").toBeFocused();
  await expect(page.locator("#gewist")).toContainText("De dubbele 'De Linde' is gewist.");
  await expect(page.getByRole("heading", { name: "De Linde" }), "one card").toHaveCount(1);

  // From a page where a file was dropped, back to that page; and back to the scan that was open.
  await visitor.visit("/maatregelen");
  await drop(visitor, "main", [{ name: "linde.json", text: JSON.stringify({ ...here, name: "De Berk", revision: 1, lineage: undefined }) }]);
  await dropped(visitor).getByRole("button", { name: "Terug naar waar je was" }).click();
  await expect(visitor.heading("Alle maatregelen")).toBeVisible();
  await visitor.visit("/gegevens");
  await drop(visitor, "main", [{ name: "linde.json", text: JSON.stringify({ ...here, name: "De Berk", revision: 1, lineage: undefined }) }]);
  await expect(dropped(visitor).getByRole("button", { name: "Terug naar waar je was" }), "nobody was led here").toHaveCount(0);
  await dropped(visitor).getByRole("button", { name: "Open deze zelfscan" }).click();
  await visitor.button("Terug naar 'De Linde'").click();
  await expect(page.getByRole("heading", { name: /^De Linde/ })).toContainText("Open in dit tabblad");
  await expect(visitor.button("Terug naar 'De Linde'")).toHaveCount(0);
});

test("something else that is dropped is answered with what it is and what to do", async ({ visitor }) => {
  const cases = [
    ["lijst.xlsx", "PK\u0003\u0004 xl/workbook.xml", "Dit is een Excel-bestand, geen zelfscan."],
    ["plan.pdf", "%PDF-1.7", "Dit is een PDF, geen zelfscan."],
    ["taken.csv", "taak;uren", "Dit is een bestand met tekst, geen zelfscan."],
    ["kapot.json", '{"format":"taakkompas-scan","version":6,', "Dit bestand is beschadigd"],
  ];
  for (const [name, text, says] of cases) {
    await visitor.visit("/taakverdeling/lijst");
    await visitor.page.locator("summary", { hasText: "Plak" }).first().click();
    expect(await drop(visitor, "#taken-plakveld", [{ name, text }, { name: "twee.txt", text }])).toBe(true);
    await expect(dropped(visitor)).toContainText(says);
    await expect(dropped(visitor)).toContainText(`We keken naar het eerste: '${name}'.`);
  }
  await dropped(visitor).getByRole("button", { name: "Begrepen" }).click();
  await expect(dropped(visitor)).toBeEmpty();
});

test("a text that is dragged and a field for files are left to the browser", async ({ visitor }) => {
  await visitor.visit("/gegevens");
  expect(await drop(visitor, "#bestand", [{ name: "linde.json", text: "{}" }])).toBe(false);
  const isTextTaken = await visitor.page.locator("#naam").evaluate((field) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData("text/plain", "De Linde");
    return !field.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
  });
  expect(isTextTaken).toBe(false);
  await expect(dropped(visitor)).toBeEmpty();
});

test("where the app does not start, a file is left to the browser, and one that was dropped before is said not to be open", async ({
  visitor,
}) => {
  visitor.provokes(/net::ERR_FAILED|uncaught/);
  let fail;
  const dropped = new Promise((resolve) => (fail = resolve));
  await visitor.context.route("**/*.wasm*", async (route) => {
    await dropped;
    await route.abort();
  });
  await visitor.page.goto(visitor.address("/"));
  const message = visitor.page.getByRole("alert").filter({ hasText: "kon niet starten" });
  const file = [{ name: "linde.json", text: "{}" }];
  await expect.poll(() => drop(visitor, "main", file), "it is kept while the app may start").toBe(true);
  await expect(message).toBeHidden();
  fail();
  await expect(message).toContainText("Je bestand is niet geopend.");
  expect(await drop(visitor, "main", file), "the browser does with it what it does").toBe(false);
  await expect(message.getByRole("paragraph"), "told once").toHaveText(/niet geopend\.$/);
});
