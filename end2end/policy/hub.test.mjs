// What policy staff take along of a page: they choose one, and everything follows; files are what they say they are.
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { assertAccessible, assertNoSidewaysScroll } from "../support/checks.mjs";
import { expect, test } from "../support/site.mjs";

const HUB = "/voor-beleid";

/** By the whole of its label: "pagina" is in another one as well. */
const field = (visitor, label) => visitor.page.getByLabel(label, { exact: true });

async function choose(visitor, kind, page) {
  await field(visitor, "Soort").selectOption({ label: kind });
  if (page) await field(visitor, "Pagina").selectOption({ label: page });
}

/** What pressing a button saves: the name of the file, and its bytes. */
async function saved(visitor, button) {
  const [download] = await Promise.all([visitor.page.waitForEvent("download"), visitor.button(button).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("a choice is in the address, and everything is of what was chosen", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(HUB);
  await expect(page.locator("#link + .permalink")).toContainText("/zelfscan/");
  await assertAccessible(page);
  await choose(visitor, "Bevinding uit onderzoek");
  await expect(page.locator("#link + .permalink")).toContainText("/onderzoek/oz-01/");
  await choose(visitor, "Maatregel");
  const titles = await field(visitor, "Pagina").locator("option").allTextContents();
  await choose(visitor, "Maatregel", titles[3]);
  const address = await page.locator("#link + .permalink").textContent();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/maatregelen\/[a-z0-9-]+\/$/);
  const name = new URL(address).pathname.slice(1, -1);
  await expect(page).toHaveURL(new RegExp(`\\?pagina=${name}$`));
  for (const [label, says] of [
    ["In een zin", "Taakkompas"],
    ["APA", "Geraadpleegd op"],
    ["Kort", titles[3]],
    ["Langer", "Taakkompas is een gratis zelfscan"],
    ["Zet deze code op je pagina", `/kaart/${name}/"`],
  ]) {
    const text = await field(visitor, label).inputValue();
    expect(text, label).toContain(says);
    expect(text.includes(address.trim()) || label.startsWith("Zet"), `${label} names the page`).toBe(true);
  }
  await expect(page.locator(".policy-slide svg title")).toHaveText(titles[3]);
  await expect(page.locator(".policy-qr svg")).toHaveAttribute("aria-label", new RegExp(titles[3].slice(0, 20)));
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("main details")) fold.open = true;
  });
  await expect(field(visitor, "BibTeX")).toHaveValue(/^@(techreport|misc)\{/);
  await expect(field(visitor, "RIS")).toHaveValue(/^TY {2}- /);
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await visitor.reload();
  await expect(page.locator("#link + .permalink")).toContainText(name);
  await page.goBack();
  await expect(page, "the choices are one step of the history").not.toHaveURL(/pagina=/);
});

for (const [kind, name] of [["Thema van de zelfscan", "zelfscan/"], ["Wat mag, wat moet", "wat-mag/"], ["Taakomschrijving", "taakomschrijvingen/"]]) {
  test(`${kind} can be taken along, and has no barrier`, async ({ visitor }) => {
    await visitor.visit(HUB);
    await choose(visitor, kind);
    await expect(visitor.page.locator("#link + .permalink")).toContainText(name);
    await assertAccessible(visitor.page);
  });
}

test("an address chooses its page, and one that is not ours says so at its field", async ({ visitor }) => {
  const { page } = visitor;
  const shown = page.locator("#link + .permalink");
  await visitor.visit(`${HUB}?pagina=bestaat/niet`);
  await expect(page.getByText("Deze pagina kennen we niet.")).toBeVisible();
  const address = field(visitor, "Of plak het adres van een pagina van Taakkompas");
  await address.fill(visitor.address("/onderzoek/oz-05/"));
  await expect(shown).toContainText("/onderzoek/oz-05/");
  await expect(page.getByText("Deze pagina kennen we niet.")).toHaveCount(0);
  await expect(field(visitor, "Pagina").locator("optgroup").first()).toHaveAttribute("label", "Oorzaken van werkdruk");
  await address.fill("https://ander.example/onderzoek/oz-06/");
  await address.press("Tab");
  await expect(address).toHaveAttribute("aria-invalid", "true");
  await expect(address).toHaveAccessibleDescription(/Dit is geen adres van een pagina/);
  await expect(shown, "what was chosen stays").toContainText("/onderzoek/oz-05/");
  await assertAccessible(page);
  await choose(visitor, "Maatregel");
  await expect(address).toHaveValue("");
  await expect(address).not.toHaveAttribute("aria-invalid");
});

test("on paper every text to copy stands whole", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(`${HUB}?pagina=wat-mag/invallen-weigeren`);
  await page.emulateMedia({ media: "print" });
  for (const text of await page.locator(".policy-text").all()) {
    const [box, paper] = [text.locator("textarea"), text.locator(".paper-text")];
    await expect(box).toBeHidden();
    // A box has no carriage returns, which the lines of a file in RIS end in.
    expect((await paper.textContent()).replaceAll("\r", "")).toBe(await box.inputValue());
  }
  const cut = await page.locator(".paper-text").evaluateAll((all) => all.filter((text) => text.scrollHeight > text.clientHeight + 1 || text.scrollWidth > text.clientWidth + 1).length);
  expect(cut).toBe(0);
});

test("the card that is shown is that of what was chosen", async ({ visitor }) => {
  await visitor.visit(`${HUB}?pagina=onderzoek/oz-05`);
  const [card] = await Promise.all([visitor.context.waitForEvent("page"), visitor.link("Bekijk de kaart").click()]);
  await expect(card).toHaveURL(/\/kaart\/onderzoek\/oz-05\/$/);
  await expect(card.getByRole("link", { name: /^Lees verder/ })).toHaveAttribute("href", /\/onderzoek\/oz-05\/$/);
  await card.close();
});

test("every page to read leads here with itself chosen", async ({ visitor }) => {
  await visitor.page.goto(visitor.address("/maatregelen/rooster-zichtbaar"));
  await visitor.page.getByText("Zo verwijs je").click();
  await visitor.link("APA, QR-code, tekst en kaart voor je eigen site").click();
  await expect(visitor.page.locator("#link + .permalink")).toContainText("/maatregelen/rooster-zichtbaar/");
  await visitor.appStarted();
});

/** The dark modules of a drawing, as "x y". */
function modulesOf(svg) {
  const dark = new Set();
  const path = /<path d="([^"]+)"/.exec(svg)[1];
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = 0; at < Number(length); at += 1) dark.add(`${Number(x) + at} ${y}`);
  }
  return dark;
}

/** The dots on a side of each module in the picture. */
const DOTS = 16;

/** The dark modules of a picture in PNG with a bit for each dot, as "x y". */
function modulesIn(png, side) {
  const packed = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(packed));
  const width = 1 + (side * DOTS) / 8;
  const dark = new Set();
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const [row, dot] = [y * DOTS + DOTS / 2, x * DOTS + DOTS / 2];
      if (!(rows[row * width + 1 + (dot >> 3)] & (0x80 >> (dot & 7)))) dark.add(`${x} ${y}`);
    }
  }
  return dark;
}

test("the QR code is saved as a drawing and as a picture, and both are the same code", async ({ visitor, browser }) => {
  await visitor.visit(`${HUB}?pagina=maatregelen/rooster-zichtbaar`);
  const svg = await saved(visitor, "Bewaar de QR-code als SVG");
  expect(svg.name).toBe("taakkompas-maatregelen-rooster-zichtbaar-qr.svg");
  const png = await saved(visitor, "Bewaar de QR-code als PNG");
  expect(png.name).toBe("taakkompas-maatregelen-rooster-zichtbaar-qr.png");
  const drawn = modulesOf(svg.bytes.toString());
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg.bytes.toString())[1]);
  // A browser takes it for the picture that it is; its dots are read here, as a browser may change them in what a page reads back.
  const context = await browser.newContext();
  const page = await context.newPage();
  const size = await page.evaluate(async (bytes) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], { type: "image/png" }));
    return [picture.width, picture.height];
  }, png.bytes.toString("base64"));
  await context.close();
  expect(size).toEqual([side * DOTS, side * DOTS]);
  expect(modulesIn(png.bytes, side)).toEqual(drawn);
  await expect(visitor.page.locator("#link-melding")).toHaveText("Bewaard. Kijk bij je downloads.");
  // On the page it is the same code too.
  expect(modulesOf(await visitor.page.locator(".policy-qr svg").evaluate((svg) => svg.outerHTML))).toEqual(drawn);
});

test("citations and the slide are saved under the name of the page", async ({ visitor }) => {
  await visitor.visit(`${HUB}?pagina=onderzoek/oz-05`);
  await visitor.page.getByText("Voor Zotero, EndNote of Mendeley").click();
  const bib = await saved(visitor, "Bewaar als .bib");
  expect(bib.name).toBe("taakkompas-onderzoek-oz-05-verwijzing.bib");
  expect(bib.bytes.toString()).toMatch(/^@techreport\{rapport-2020,[\s\S]*@misc\{taakkompas-onderzoek-oz-05,/);
  const ris = await saved(visitor, "Bewaar als .ris");
  expect(ris.bytes.toString()).toMatch(/^TY {2}- RPRT\r\n[\s\S]*TY {2}- ELEC\r\n/);
  const slide = await saved(visitor, "Bewaar de dia als SVG");
  expect(slide.name).toBe("taakkompas-onderzoek-oz-05-dia.svg");
  expect(slide.bytes.toString()).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[\s\S]*<\/svg>\n$/);
});

test("what is copied is what is shown", async ({ visitor }) => {
  await visitor.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await visitor.visit(HUB);
  await visitor.button("Kopieer de code").click();
  await expect(visitor.page.locator("#kaart-melding")).toContainText("Gekopieerd.");
  const copied = await visitor.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await visitor.field("Zet deze code op je pagina").inputValue());
  expect(copied).toMatch(/^<iframe src="http:\/\/127\.0\.0\.1:\d+\/kaart\/zelfscan\/" title="[^"]+" .*style="[^"]+"><\/iframe>$/);
});
