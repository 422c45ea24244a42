// The pages to read and to link to: research, measures, rules.
import assert from "node:assert/strict";
import { assertAccessible, assertNoSidewaysScroll } from "./support/checks.mjs";
import { PHONE, browserTest } from "./support/site.mjs";

const said = (visitor) => visitor.page.getByRole("status").filter({ hasText: /Je ziet|gevonden/ });
const findings = (visitor) => visitor.page.locator("[data-finding]");
const measures = (visitor) => visitor.page.locator("[data-measure]");

/** The list has come to say this. */
async function says(visitor, text) {
  await said(visitor).filter({ hasText: text }).waitFor();
}

browserTest("findings are filtered by kind and by words, and the address says so", async (visitor) => {
  await visitor.visit("/onderzoek");
  await says(visitor, "Je ziet alle 147 bevindingen.");
  await visitor.field("Soort").selectOption({ label: "Oorzaken van werkdruk" });
  await says(visitor, "Je ziet 33 van de 147 bevindingen.");
  assert.equal(await findings(visitor).count(), 33);
  assert.match(visitor.path(), /soort=cause/);

  await visitor.field("Zoek op woorden").pressSequentially("COORDINATOR xyz", { delay: 20 });
  await says(visitor, "Geen bevinding gevonden.");
  assert.equal(await visitor.field("Zoek op woorden").inputValue(), "COORDINATOR xyz");
  await visitor.field("Zoek op woorden").fill("vervanging");
  await visitor.page.waitForFunction(() => location.search.includes("zoek=vervanging"));
  const some = await findings(visitor).count();
  assert.ok(some > 0 && some < 33, `${some} findings`);

  // The focus stays where the visitor is.
  assert.ok(await visitor.field("Zoek op woorden").evaluate((field) => field === document.activeElement));

  await visitor.reload();
  await visitor.page.waitForFunction((count) => document.querySelectorAll("[data-finding]").length === count, some);
  assert.equal(await visitor.field("Soort").inputValue(), "cause");
  assert.equal(await visitor.field("Zoek op woorden").inputValue(), "vervanging");

  await visitor.button("Toon alles").click();
  await says(visitor, "Je ziet alle 147 bevindingen.");
  assert.equal(visitor.path(), "/onderzoek");
  assert.equal(await visitor.field("Soort").inputValue(), "");
});

browserTest("going back from a finding keeps the filter, and the menu takes it away", async (visitor) => {
  await visitor.visit("/onderzoek?soort=warning");
  await says(visitor, "Je ziet 16 van de 147 bevindingen.");
  const first = findings(visitor).first().getByRole("link");
  const title = await first.textContent();
  await first.click();
  await visitor.heading(title).waitFor();
  await visitor.page.goBack();
  await says(visitor, "Je ziet 16 van de 147 bevindingen.");
  assert.equal(await visitor.field("Soort").inputValue(), "warning");
  assert.match(visitor.path(), /^\/onderzoek\/?\?soort=warning$/);
  await visitor.page.goForward();
  await visitor.heading(title).waitFor();
  await visitor.page.goBack();
  await says(visitor, "Je ziet 16 van de 147 bevindingen.");

  await visitor.page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Onderzoek" }).click();
  await says(visitor, "Je ziet alle 147 bevindingen.");
  assert.equal(await visitor.field("Soort").inputValue(), "");
});

browserTest("measures are filtered by theme and by what a school has", async (visitor) => {
  await visitor.visit("/maatregelen");
  const all = await measures(visitor).count();
  await visitor.field("Thema").selectOption({ label: "De week van de onderwijsassistent" });
  await says(visitor, /Je ziet \d+ van de/);
  const ofTheme = await measures(visitor).count();
  await visitor.field("Kan zonder assistent").check();
  await visitor.page.waitForFunction((count) => document.querySelectorAll("[data-measure]").length < count, ofTheme);
  assert.ok(ofTheme < all);
  assert.match(visitor.path(), /thema=inzet/);
  assert.match(visitor.path(), /zonder-assistent=ja/);
});

browserTest("a finding and a measure open by their own address, and lead to each other", async (visitor) => {
  await visitor.visit("/onderzoek/oz-05");
  await visitor.page.getByRole("heading", { level: 1 }).waitFor();
  const title = await visitor.page.getByRole("heading", { level: 1 }).textContent();
  await visitor.reload();
  await visitor.heading(title).waitFor();
  assert.equal(await visitor.page.title(), `${title} · Taakkompas`);
  await visitor.page.getByRole("article").locator('a[href*="/maatregelen/"]').first().click();
  await visitor.page.getByRole("heading", { name: "De stappen" }).waitFor();
  assert.match(visitor.path(), /^\/maatregelen\/[a-z-]+$/);
  await visitor.focusOn(visitor.page.getByRole("heading", { level: 1 }));
  await visitor.page.getByRole("article").locator('a[href$="/onderzoek/oz-05"]').click();
  await visitor.heading(title).waitFor();
});

browserTest("a link to a rule shows that rule, from elsewhere and within the page", async (visitor) => {
  const isAt = (id) =>
    visitor.page.waitForFunction((wanted) => {
      const rule = document.getElementById(wanted);
      const { top = -1 } = rule?.getBoundingClientRect() ?? {};
      return top >= 0 && top < innerHeight && document.activeElement === rule;
    }, id);
  await visitor.visit("/wat-mag#pleinwacht-en-pauze");
  await isAt("pleinwacht-en-pauze");
  const jumps = visitor.page.getByRole("navigation", { name: "Vragen op deze pagina" });
  await jumps.getByRole("link", { name: "Moet ik invallen als een leraar ziek is?" }).click();
  await isAt("invallen-weigeren");
  assert.match(visitor.path(), /#invallen-weigeren$/);
  await visitor.page.goBack();
  await isAt("pleinwacht-en-pauze");
});

browserTest("a measure goes into the plan and comes out again, with the focus on the button", async (visitor) => {
  await visitor.visit("/zelfscan/ruimte");
  await visitor.page.getByRole("radio").first().check();
  await visitor.page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Maatregelen" }).click();
  await visitor.field("Soort").selectOption({ label: "Lange termijn" });
  await measures(visitor).last().getByRole("link").click();
  await visitor.button("Zet in mijn plan").click();
  await visitor.page.getByRole("status").filter({ hasText: "Deze maatregel staat nu in jullie plan." }).waitFor();
  await visitor.link("Bekijk de actie in het plan").waitFor();
  const back = visitor.button("Haal hem er weer uit");
  assert.ok(await back.evaluate((button) => button === document.activeElement), "the focus stays");
  await back.click();
  await visitor.button("Zet in mijn plan").waitFor();
});

browserTest("when the library does not come, the page says so and tries again", async (visitor) => {
  await visitor.context.route("**/library-*.bin", (route) => route.abort());
  await visitor.visit("/onderzoek/oz-05");
  await visitor.page.getByRole("alert").filter({ hasText: "kon niet worden opgehaald" }).waitFor();
  assert.equal(await visitor.page.getByRole("heading", { level: 1 }).count(), 1);
  await visitor.context.unroute("**/library-*.bin");
  await visitor.button("Probeer het opnieuw").click();
  await visitor.page.getByText("Wie zegt het").waitFor();
  assert.notEqual(visitor.faults.splice(0).length, 0);
});

const PAGES = [
  "/onderzoek",
  "/onderzoek/ws-02",
  "/maatregelen",
  "/maatregelen/rooster-zichtbaar",
  "/wat-mag",
  "/over",
  "/privacy",
  "/toegankelijkheid",
];

for (const path of PAGES) {
  browserTest(`${path} has no fault that axe finds, and fits a narrow screen`, async (visitor) => {
    await visitor.visit(path);
    await visitor.page.getByRole("heading", { level: 1 }).waitFor();
    await visitor.page.getByText("De tekst komt eraan.").waitFor({ state: "detached" });
    await assertAccessible(visitor.page);
    await assertNoSidewaysScroll(visitor.page);
  });
}

browserTest(
  "on a phone in the dark the lists have no fault that axe finds",
  async (visitor) => {
    for (const path of ["/onderzoek?soort=number", "/maatregelen?thema=visie", "/wat-mag"]) {
      await visitor.visit(path);
      await visitor.page.getByText("De tekst komt eraan.").waitFor({ state: "detached" });
      await assertAccessible(visitor.page);
    }
  },
  { viewport: PHONE, colorScheme: "dark" },
);
