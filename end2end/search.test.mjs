// The search over the whole site: from every page, by keyboard, and when there is nothing.
import { assertAccessible, assertNoSidewaysScroll } from "./support/checks.mjs";
import { expect, held, PHONE, test } from "./support/site.mjs";

const header = (visitor) => visitor.page.getByRole("banner").getByRole("searchbox", { name: "Zoek op de hele site" });
const field = (visitor) => visitor.page.getByRole("main").getByRole("searchbox", { name: "Waar zoek je naar?" });
const hits = (visitor) => visitor.page.locator("[data-found]");
const said = (visitor, text) => visitor.page.getByRole("status").filter({ hasText: text });

/** Records whether the index was asked for. */
function follow(visitor) {
  const asked = [];
  visitor.context.on("request", (request) => asked.push(request.url()));
  return () => asked.filter((url) => /\/text-index-[0-9a-f]+\.bin$/.test(url)).length;
}

test("from the landing page: the index comes when the field gets the focus, and not before", async ({ visitor }) => {
  const asked = follow(visitor);
  await visitor.visit("/");
  await visitor.page.waitForLoadState("networkidle");
  expect(asked()).toBe(0);
  await header(visitor).focus();
  await expect.poll(asked).toBe(1);
  await header(visitor).pressSequentially("griep");
  await header(visitor).press("Enter");
  await expect(visitor.heading("Zoeken")).toBeFocused();
  await expect(said(visitor, /\d+ keer gevonden voor 'griep'/)).toBeVisible();
  expect(visitor.path()).toBe("/zoeken?q=griep");
  await expect(field(visitor)).toHaveValue("griep");
  await expect(header(visitor), "one field is enough").toBeHidden();
  expect(await hits(visitor).count()).toBeGreaterThan(3);
  expect(asked(), "once").toBe(1);
});

test("from a finding: results lead to what was found, and back to the results", async ({ visitor }) => {
  await visitor.visit("/onderzoek/oz-05");
  await header(visitor).fill("pleinwagt");
  await header(visitor).press("Enter");
  await expect(said(visitor, "Wij lazen 'pleinwagt' als 'pleinwacht'.")).toBeVisible();
  const first = hits(visitor).first();
  await expect(first.getByText("Wat mag", { exact: true })).toBeVisible();
  await first.getByRole("link", { name: "Moet ik pleinwacht lopen, en is dat mijn pauze?" }).click();
  await expect(visitor.heading("Moet ik pleinwacht lopen, en is dat mijn pauze?")).toBeFocused();
  await visitor.page.goBack();
  await expect(field(visitor)).toHaveValue("pleinwagt");
  await expect(first).toBeVisible();
  await visitor.page.goBack();
  await expect(visitor.page.locator("[data-finding=OZ-05]")).toBeVisible();
});

test("every kind of thing is found, and opens", async ({ visitor }) => {
  await visitor.visit("/zoeken");
  for (const [typed, kind, name] of [
    ["vergaderen", "maatregel", "Halveer één vast overleg tot de volgende vakantie"],
    ["concierge", "rol", "Conciërge"],
    ["lerarentekort", "bevinding", "Top 3: te weinig leraren"],
    ["werkverdelingplan", "pagina", "Tekst voor het werkverdelingsplan"],
  ]) {
    await field(visitor).fill(typed);
    const hit = hits(visitor).filter({ has: visitor.page.getByRole("link", { name, exact: true }) });
    await expect(hit).toHaveAttribute("data-found", new RegExp(`^${kind}/`));
    await hit.getByRole("link").click();
    await expect(visitor.page.getByRole("heading", { level: 1 })).not.toHaveText("Zoeken");
    await expect(visitor.page).not.toHaveTitle(/^Deze pagina is er niet/);
    await visitor.page.goBack();
    await expect(field(visitor)).toHaveValue(typed);
  }
});

test("an address with a question shows its results, also after a reload", async ({ visitor }) => {
  await visitor.visit("/zoeken?q=zij%20instromers");
  await expect(said(visitor, "gevonden voor 'zij instromers'")).toBeVisible();
  const count = await hits(visitor).count();
  await visitor.reload();
  await expect(hits(visitor)).toHaveCount(count);
});

test("a plain form leads there before the app runs", async ({ visitor }) => {
  const release = await held(visitor);
  await visitor.page.goto(visitor.address("/"));
  await header(visitor).fill("invallen");
  await header(visitor).press("Enter");
  await expect(visitor.page).toHaveURL(/\/zoeken\/?\?q=invallen$/);
  release();
  await visitor.appStarted();
  await expect(hits(visitor).filter({ hasText: "Moet ik invallen als een leraar ziek is?" })).toBeVisible();
});

test("if nothing is found, the page says so and gives words that do find something", async ({ visitor }) => {
  await visitor.visit("/zoeken?q=zeppelin");
  await expect(said(visitor, "Niets gevonden voor 'zeppelin'. Probeer een ander woord.")).toBeVisible();
  await expect(hits(visitor)).toHaveCount(0);
  await assertAccessible(visitor.page);
  await visitor.page.getByRole("main").getByRole("link", { name: "vergaderen" }).click();
  await expect(said(visitor, "gevonden voor 'vergaderen'")).toBeVisible();
  await expect(field(visitor)).toHaveValue("vergaderen");
});

test("if nothing is about all of it, the page says for which word there is nothing, and shows little", async ({ visitor }) => {
  await visitor.visit("/zoeken?q=ventilatie%20in%20het%20lokaal");
  await expect(said(visitor, "Over 'ventilatie' vonden we niets. Dit komt er het dichtst bij:")).toBeVisible();
  await expect(visitor.page.getByText("het beste eerst")).toHaveCount(0);
  expect(await hits(visitor).count()).toBeLessThanOrEqual(5);
  await assertAccessible(visitor.page);
  await field(visitor).fill("lokaal");
  await expect(said(visitor, "gevonden voor 'lokaal', het beste eerst.")).toBeVisible();
});

test("on paper: the question, and the first ten", async ({ visitor }) => {
  await visitor.visit("/zoeken?q=invallen");
  await expect(hits(visitor).nth(10)).toBeVisible();
  await visitor.page.emulateMedia({ media: "print" });
  await expect(visitor.page.getByText("Gezocht naar 'invallen'. Dit zijn de eerste 10.")).toBeVisible();
  await expect(hits(visitor).nth(9)).toBeVisible();
  await expect(hits(visitor).nth(10)).toBeHidden();
});

test("if the index does not come, the page says so and tries again", async ({ visitor }) => {
  visitor.provokes(/net::ERR_FAILED/);
  await visitor.context.route("**/text-index-*.bin", (route) => route.abort());
  await visitor.visit("/zoeken?q=griep");
  await expect(visitor.page.getByRole("alert").filter({ hasText: "kon niet worden opgehaald" })).toBeVisible();
  await visitor.context.unroute("**/text-index-*.bin");
  await visitor.button("Probeer het opnieuw").click();
  await expect(said(visitor, "gevonden voor 'griep'")).toBeVisible();
});

test("back leads to the question before, and not through every letter", async ({ visitor }) => {
  await visitor.visit("/maatregelen");
  await header(visitor).fill("griep");
  await header(visitor).press("Enter");
  await expect(said(visitor, "gevonden voor 'griep'")).toBeVisible();
  await field(visitor).fill("");
  await field(visitor).pressSequentially("vergaderen", { delay: 40 });
  await expect(said(visitor, "gevonden voor 'vergaderen'")).toBeVisible();
  await field(visitor).press("Enter");
  await visitor.page.goBack();
  await expect(said(visitor, "gevonden voor 'griep'")).toBeVisible();
  await expect(field(visitor)).toHaveValue("griep");
  await visitor.page.goBack();
  await expect(visitor.heading("Alle maatregelen")).toBeVisible();
});

test("the overviews of the menu are found too", async ({ visitor }) => {
  for (const [typed, id] of [["aan de slag", "aan-de-slag"], ["samen met het team", "team"], ["wat mag en wat helpt", "weten"]]) {
    await visitor.visit(`/zoeken?q=${encodeURIComponent(typed)}`);
    await expect(hits(visitor).first()).toHaveAttribute("data-found", `pagina/${id}`);
  }
});

test("nothing moves when the results come", async ({ visitor }) => {
  for (const size of [PHONE, { width: 1280, height: 800 }]) {
    await visitor.page.setViewportSize(size);
    await visitor.visit("/zoeken?q=vergaderen");
    await expect(said(visitor, "gevonden voor 'vergaderen'")).toBeVisible();
    const shift = await visitor.page.evaluate(
      () =>
        new Promise((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0))).observe({
            type: "layout-shift",
            buffered: true,
          });
          setTimeout(() => resolve(0), 500);
        }),
    );
    expect(shift, `at ${size.width} px`).toBeLessThan(0.1);
  }
});

test("a list is searched in the same way", async ({ visitor }) => {
  await visitor.visit("/maatregelen");
  await visitor.field("Zoek op woorden").fill("vergaderen");
  await expect(visitor.page.locator('[data-measure="vergadering-halveren"]')).toBeVisible();
  await expect(visitor.page.getByRole("status").filter({ hasText: /Je ziet \d+ van de/ })).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: PHONE });

  test("by keyboard: search, read how much was found, and open the first", async ({ visitor }) => {
    const { page } = visitor;
    await visitor.visit("/");
    for (let steps = 0; steps < 10 && !(await header(visitor).evaluate((it) => it === document.activeElement)); steps += 1) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.type("onderwijsasistent taken");
    await page.keyboard.press("Enter");
    await expect(said(visitor, "gevonden voor 'onderwijsasistent taken'")).toBeVisible();
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    const first = hits(visitor).first().getByRole("link");
    const name = await first.textContent();
    for (let steps = 0; steps < 10 && !(await first.evaluate((it) => it === document.activeElement)); steps += 1) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await expect(visitor.heading(name)).toBeVisible();
  });

  test("the header stays on one row, and its field has no barrier", async ({ visitor }) => {
    await visitor.visit("/");
    const box = await header(visitor).boundingBox();
    const mark = await visitor.link("Taakkompas").first().boundingBox();
    expect(Math.abs(box.y + box.height / 2 - (mark.y + mark.height / 2))).toBeLessThan(6);
    expect(box.height).toBeGreaterThanOrEqual(44);
    expect(box.width, "room for a word").toBeGreaterThan(130);
    await expect(visitor.button("Zoek"), "there is no room for both").toBeHidden();
    await expect(header(visitor), "so it says itself what it is for").toHaveAttribute("placeholder", "Zoek");
    await assertAccessible(visitor.page);
    await assertNoSidewaysScroll(visitor.page);
  });
});
