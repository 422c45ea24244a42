// The pages to read and to link to: research, measures, rules.
import { assertAccessible, assertNoSidewaysScroll } from "./support/checks.mjs";
import { hostOf } from "./support/host.mjs";
import { printed } from "./support/paper.mjs";
import { expect, PHONE, test } from "./support/site.mjs";

const said = (visitor) => visitor.page.getByRole("status").filter({ hasText: /Je ziet|gevonden/ });
const findings = (visitor) => visitor.page.locator("[data-finding]");
const measures = (visitor) => visitor.page.locator("[data-measure]");

/** Waits until the list announces this text. */
async function says(visitor, text) {
  await expect(said(visitor).filter({ hasText: text })).toBeVisible();
}

/** Opens a page by the main menu and the overview that it leads to. */
async function throughTheMenu(visitor, name) {
  await visitor.page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Weten" }).click();
  await visitor.page.getByRole("main").getByRole("link", { name, exact: true }).click();
}

test("findings are filtered by kind and by words, and the address says so", async ({ visitor }) => {
  await visitor.visit("/onderzoek");
  await says(visitor, "Je ziet alle 147 bevindingen.");
  await visitor.field("Soort").selectOption({ label: "Oorzaken van werkdruk" });
  await says(visitor, "Je ziet 33 van de 147 bevindingen.");
  await expect(findings(visitor)).toHaveCount(33);
  expect(visitor.path()).toMatch(/soort=cause/);

  await visitor.field("Zoek op woorden").pressSequentially("COORDINATOR xyz", { delay: 20 });
  await says(visitor, "Geen bevinding gevonden.");
  await expect(visitor.field("Zoek op woorden")).toHaveValue("COORDINATOR xyz");
  await visitor.field("Zoek op woorden").fill("vervanging");
  await expect(visitor.page).toHaveURL(/zoek=vervanging/);
  const some = await findings(visitor).count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(33);

  // The focus stays where the visitor is.
  await expect(visitor.field("Zoek op woorden")).toBeFocused();

  await visitor.reload();
  await expect(findings(visitor)).toHaveCount(some);
  await expect(visitor.field("Soort")).toHaveValue("cause");
  await expect(visitor.field("Zoek op woorden")).toHaveValue("vervanging");

  await visitor.button("Toon alles").click();
  await says(visitor, "Je ziet alle 147 bevindingen.");
  expect(visitor.path()).toBe("/onderzoek");
  await expect(visitor.field("Soort")).toHaveValue("");
});

test("going back from a finding keeps the filter, and the menu takes it away", async ({ visitor }) => {
  await visitor.visit("/onderzoek?soort=warning");
  await says(visitor, "Je ziet 16 van de 147 bevindingen.");
  const first = findings(visitor).first().getByRole("link");
  const title = await first.textContent();
  await first.click();
  await expect(visitor.heading(title)).toBeVisible();
  await visitor.page.goBack();
  await says(visitor, "Je ziet 16 van de 147 bevindingen.");
  await expect(visitor.field("Soort")).toHaveValue("warning");
  expect(visitor.path()).toMatch(/^\/onderzoek\/?\?soort=warning$/);
  await visitor.page.goForward();
  await expect(visitor.heading(title)).toBeVisible();
  await visitor.page.goBack();
  await says(visitor, "Je ziet 16 van de 147 bevindingen.");

  await throughTheMenu(visitor, "Wat het onderzoek zegt");
  await says(visitor, "Je ziet alle 147 bevindingen.");
  await expect(visitor.field("Soort")).toHaveValue("");
});

test("measures are filtered by theme and by what a school has", async ({ visitor }) => {
  await visitor.visit("/maatregelen");
  const all = await measures(visitor).count();
  await visitor.field("Thema").selectOption({ label: "De week van de onderwijsassistent" });
  await says(visitor, /Je ziet \d+ van de/);
  const ofTheme = await measures(visitor).count();
  await visitor.field("Kan zonder assistent").check();
  await expect.poll(() => measures(visitor).count()).toBeLessThan(ofTheme);
  expect(ofTheme).toBeLessThan(all);
  expect(visitor.path()).toMatch(/thema=inzet/);
  expect(visitor.path()).toMatch(/zonder-assistent=ja/);
});

test("a finding and a measure open by their own address, and lead to each other", async ({ visitor }) => {
  await visitor.visit("/onderzoek/oz-05");
  await expect(visitor.page.getByRole("heading", { level: 1 })).toBeVisible();
  const title = await visitor.page.getByRole("heading", { level: 1 }).textContent();
  await visitor.reload();
  await expect(visitor.heading(title)).toBeVisible();
  await expect(visitor.page).toHaveTitle(`${title} · Taakkompas`);
  await visitor.page.getByRole("main").locator('a[href*="/maatregelen/"]').first().click();
  await expect(visitor.page.getByRole("heading", { name: "De stappen" })).toBeVisible();
  expect(visitor.path()).toMatch(/^\/maatregelen\/[a-z-]+$/);
  await expect(visitor.page.getByRole("heading", { level: 1 })).toBeFocused();
  await visitor.page.getByRole("main").locator('a[href$="/onderzoek/oz-05"]').click();
  await expect(visitor.heading(title)).toBeVisible();
});

test("a link to a rule shows that rule, and each has a page of its own", async ({ visitor }) => {
  const isAt = (id) =>
    visitor.page.waitForFunction((wanted) => {
      const rule = document.getElementById(wanted);
      const { top = -1 } = rule?.getBoundingClientRect() ?? {};
      return top >= 0 && top < innerHeight && document.activeElement === rule;
    }, id);
  await visitor.visit("/wat-mag#pleinwacht-en-pauze");
  await isAt("pleinwacht-en-pauze");
  const rules = visitor.page.locator("details.rule");
  await expect(rules.and(visitor.page.locator("[open]")), "only what was asked for is open").toHaveCount(1);
  const other = rules.filter({ has: visitor.page.locator("#invallen-weigeren") });
  await other.locator("summary").first().click();
  await other.getByRole("link", { name: /^Alleen deze vraag/ }).click();
  await expect(visitor.heading("Moet ik invallen als een leraar ziek is?")).toBeFocused();
  expect(visitor.path()).toBe("/wat-mag/invallen-weigeren");
  await visitor.page.goBack();
  await isAt("pleinwacht-en-pauze");
});

test("an answer is a tap away on a phone, and only what is open goes on paper", async ({ visitor }) => {
  await visitor.page.setViewportSize(PHONE);
  await visitor.visit("/wat-mag");
  const first = visitor.page.locator("details.rule").first();
  await expect(first.locator("summary").first(), "the first question stands on the first screen").toBeInViewport();
  const all = await printed(visitor, { format: "A4" });
  expect(all.sheets, "all of it, compact").toBeLessThanOrEqual(7);
  await first.locator("summary").first().click();
  await expect(first.locator(".fold-body > p").first()).toBeInViewport();
  expect((await printed(visitor, { format: "A4" })).sheets, "what is open").toBeLessThan(all.sheets);
  await visitor.page.emulateMedia({ media: "print" });
  await expect(visitor.page.locator("details.rule").nth(1)).toBeHidden();
});

test("a measure goes into the plan and comes out again, with the focus on the button", async ({ visitor }) => {
  await visitor.visit("/zelfscan/ruimte");
  await visitor.page.getByRole("radio").first().check();
  await throughTheMenu(visitor, "Alle maatregelen");
  await visitor.field("Soort").selectOption({ label: "Lange termijn" });
  await measures(visitor).last().getByRole("link").click();
  await visitor.button("Zet in mijn plan").click();
  await expect(visitor.page.getByRole("status").filter({ hasText: "Deze maatregel staat nu in jullie plan." })).toBeVisible();
  await expect(visitor.link("Bekijk de actie in het plan")).toBeVisible();
  const back = visitor.button("Haal hem er weer uit");
  await expect(back, "the focus stays").toBeFocused();
  await back.click();
  await expect(visitor.button("Zet in mijn plan")).toBeVisible();
});

test("when the library does not come, the page stays as it was written, says so and tries again", async ({ visitor }) => {
  const { page } = visitor;
  visitor.provokes(/net::ERR_FAILED/);
  await visitor.context.route("**/library-*.bin", (route) => route.abort());
  await page.goto(visitor.address("/onderzoek/oz-05"));
  const message = page.getByRole("alert").filter({ hasText: "niet opgehaald" });
  await expect(message, "who only reads needs nothing of it").toBeHidden();
  await expect(page.getByText("Wie zegt het")).toBeVisible();
  await page.getByRole("searchbox", { name: "Zoek op de hele site" }).focus();
  await expect(message).toBeVisible();
  await expect(page.getByText("Wie zegt het")).toBeVisible();
  await visitor.context.unroute("**/library-*.bin");
  await message.getByRole("button").click();
  await visitor.appStarted();
  await expect(message).toBeHidden();
  await expect(page.getByText("Wie zegt het")).toBeVisible();
});

test("when the library of the next page does not come, that page says so and tries again", async ({ visitor }) => {
  const { page } = visitor;
  visitor.provokes(/net::ERR_FAILED/);
  await visitor.context.route("**/library-*.bin", (route) => route.abort());
  await visitor.visit("/zelfscan");
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Weten" }).click();
  await page.getByRole("main").getByRole("link", { name: "Wat mag, wat moet, wat hoeft niet" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "kon niet worden opgehaald" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await visitor.context.unroute("**/library-*.bin");
  await visitor.button("Probeer het opnieuw").click();
  await expect(page.getByRole("alert").filter({ hasText: "opgehaald" }).filter({ visible: true })).toHaveCount(0);
});

test("a source that is past its day says so, by the clock of the reader", async ({ visitor }) => {
  const past = visitor.page.getByText("Kijk of er een nieuwe versie is.");
  await visitor.page.clock.setFixedTime(new Date("2026-11-28T12:00:00Z"));
  await visitor.visit("/bronnen");
  await expect(visitor.page.getByText("gelezen op 28 november 2026").first()).toBeVisible();
  await expect(past).toHaveCount(0);
  await visitor.page.clock.setFixedTime(new Date("2027-08-02T12:00:00Z"));
  await visitor.reload();
  await expect(past.first()).toBeVisible();
});

test("the address of a measure that went into another leads on and says so", async ({ visitor }) => {
  await visitor.visit("/maatregelen/uren-na-juli");
  await expect(visitor.page.getByText("Deze komt ervoor in de plaats.")).toBeVisible();
  await expect(visitor.page.locator('[data-measure="vier-kolommen"]')).toBeVisible();
});

const PAGES = [
  "/onderzoek",
  "/onderzoek/ws-02",
  "/maatregelen",
  "/maatregelen/rooster-zichtbaar",
  "/wat-mag",
  "/over",
  "/bronnen",
  "/privacy",
  "/toegankelijkheid",
];

for (const path of PAGES) {
  test(`${path} has no fault that axe finds, and fits a narrow screen`, async ({ visitor }) => {
    await visitor.visit(path);
    await expect(visitor.page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(visitor.page.getByText("De tekst komt eraan.")).toHaveCount(0);
    await assertAccessible(visitor.page);
    await assertNoSidewaysScroll(visitor.page);
  });
}

test.describe("on a phone in the dark", () => {
  test.use({ viewport: PHONE, colorScheme: "dark" });

  test("on a phone in the dark the lists have no fault that axe finds", async ({ visitor }) => {
    for (const path of ["/onderzoek?soort=number", "/maatregelen?thema=visie", "/wat-mag"]) {
      await visitor.visit(path);
      await expect(visitor.page.getByText("De tekst komt eraan.")).toHaveCount(0);
      await assertAccessible(visitor.page);
    }
  });
});

test("the words of a first step are copied or mailed from the page of a measure", async ({ visitor }) => {
  await visitor.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await visitor.page.setViewportSize(PHONE);
  await visitor.visit("/maatregelen/een-taak-een-trekker");
  await visitor.button("Kopieer deze tekst").click();
  await expect(visitor.page.getByRole("status").filter({ hasText: "Gekopieerd." })).toBeVisible();
  const words = "Zullen we het deze keer met één of twee trekkers proberen? Wie lijkt dat leuk? Nee is ook een goed antwoord.";
  expect(await visitor.page.evaluate(() => navigator.clipboard.readText())).toBe(words);
  const mail = new URL(await visitor.page.getByRole("link", { name: "Open in je mail" }).getAttribute("href"));
  expect(mail.protocol).toBe("mailto:");
  expect(decodeURIComponent(mail.search)).toContain(words);
  await assertAccessible(visitor.page);
  await assertNoSidewaysScroll(visitor.page);
});

test("beside what they mean, the terms of schools are whole words", async ({ visitor }) => {
  await visitor.page.setViewportSize({ width: 1280, height: 900 });
  await visitor.visit("/over");
  const terms = visitor.page.locator(".facts dt");
  await expect(terms.filter({ hasText: "Werkverdelingsplan" })).toBeVisible();
  const broken = await terms.evaluateAll((elements) => {
    const range = document.createRange();
    const isBroken = (text, { 0: word, index }) => {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return range.getClientRects().length > 1;
    };
    const texts = elements.flatMap(({ childNodes }) => [...childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE));
    const words = (text) => [...text.data.matchAll(/\S+/g)].filter((word) => isBroken(text, word)).map(([word]) => word);
    return texts.flatMap(words);
  });
  expect(broken).toEqual([]);
});

test("what is written of the open data and of changes stays with the app, and comes along from another page", async ({ visitor }) => {
  const { page } = visitor;
  const kept = async () => (await page.locator("[data-kept]").innerHTML()).replaceAll("<!---->", "");
  const written = new Map();
  for (const path of ["/data", "/wijzigingen"]) {
    await page.goto(visitor.address(path));
    written.set(path, await kept());
    await visitor.appStarted();
    expect(await kept(), path).toBe(written.get(path));
    await assertAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await assertNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  // From one to the other, in the app: the part of the page that was opened is not that of the next.
  await page.getByRole("main").getByRole("link", { name: "Of haal het op als data" }).click();
  await expect(visitor.heading("Open data")).toBeFocused();
  await expect.poll(kept).toBe(written.get("/data"));
  await page.goBack();
  await expect(visitor.heading("Wat er veranderde")).toBeVisible();
  await expect.poll(kept).toBe(written.get("/wijzigingen"));
  await page.getByRole("banner").getByRole("link", { name: "Taakkompas" }).click();
  await expect(visitor.heading("Werk beter verdelen op de basisschool")).toBeVisible();
  await expect(page.getByText("Waar het vandaan komt")).toBeVisible();
});

test("the zip is downloaded by its version, and a page elsewhere may read the lists", async ({ visitor }) => {
  const { page } = visitor;
  await page.goto(visitor.address("/data"));
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download de zip" }).click()]);
  expect(file.suggestedFilename()).toMatch(/^taakkompas-\d{4}-\d{2}-\d{2}\.zip$/);
  // On a page of somebody else. It goes by the name of this machine: a browser lets no page without an address ask this machine anything.
  const host = await hostOf("");
  visitor.provokes(/CORS policy|Failed to load resource|request to another place/);
  await page.goto(host.address);
  const asked = (path) =>
    page.evaluate(async (address) => {
      try {
        return (await (await fetch(address)).json()).type;
      } catch {
        return "refused";
      }
    }, visitor.address(path));
  expect(await asked("/data/regels.json")).toBe("collection");
  expect(await asked("/maatregelen/rooster-zichtbaar.json")).toBe("refused");
  await host.close();
});
