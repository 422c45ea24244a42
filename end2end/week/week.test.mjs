// The assistants' week begins small: three protected blocks, in minutes, and back again.
import { assertAccessible, assertNoSidewaysScroll } from "../support/checks.mjs";
import { tabTo, type } from "../support/keyboard.mjs";
import { keepInScan, keptScan, keptWeek } from "../support/kept.mjs";
import { expect, PHONE, test } from "../support/site.mjs";

const blocks = (visitor) => visitor.page.locator("[data-block]");
const saved = (visitor) => visitor.page.getByText("Bewaard op dit apparaat.", { exact: true });
const sheet = (visitor) => visitor.page.getByRole("table");

test("an assistant gets three blocks by keyboard alone, and a week sheet", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit("/inzet");
  await visitor.link("Drie blokken die doorgaan").focus();
  await page.keyboard.press("Enter");
  await expect(visitor.heading("Drie blokken die doorgaan")).toBeFocused();
  await tabTo(visitor, "Voeg een onderwijsassistent toe");
  await page.keyboard.press("Enter");
  await expect(visitor.heading("Onderwijsassistent A", 2)).toBeFocused();
  await expect(blocks(visitor)).toHaveCount(3);
  await expect(page.getByText("0 van 3 blokken ingevuld.")).toBeVisible();
  for (const [group, aim] of [
    ["groep 4", "sommen tot 20"],
    ["groep 3", "letters en klanken"],
    ["groep 4", "tafels oefenen"],
  ]) {
    await type(visitor, "Groep", group);
    await type(visitor, "Met welke leraar", `leraar ${group}`);
    await type(visitor, "Plek", "leeshoek");
    await type(visitor, "Doel", aim);
    await page.keyboard.press("Tab");
  }
  await expect(page.getByText("Alle blokken zijn ingevuld.")).toBeVisible();
  await expect(saved(visitor)).toBeVisible();
  await expect(sheet(visitor).getByText("sommen tot 20 · met leraar groep 4 · leeshoek")).toBeVisible();
  const { version, week } = (await keptScan(visitor)).documents.week;
  expect(version).toBe(2);
  expect([week.people.length, week.blocks.length, week.places.length]).toEqual([1, 3, 1]);
  expect(week.groups.map(({ label }) => label)).toEqual(["groep 4", "groep 3"]);
  await visitor.reload();
  await expect(page.getByText("Alle blokken zijn ingevuld.")).toBeVisible();
  await expect(blocks(visitor).first().getByLabel("Doel")).toHaveValue("sommen tot 20");
  await page.getByRole("link", { name: "Terug naar het overzicht van de week" }).click();
  await expect(visitor.heading("De week van de onderwijsassistent")).toBeVisible();
  await expect(page.getByText("Klaar", { exact: true })).toBeVisible();
});

test("what was changed comes back, step by step, and again", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit("/inzet/blokken");
  await visitor.button("Voeg een leraarondersteuner toe").click();
  await expect(visitor.heading("Leraarondersteuner A", 2)).toBeVisible();
  await blocks(visitor).first().getByRole("button", { name: "Haal blok weg" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Het blok is weggehaald." })).toBeVisible();
  await expect(blocks(visitor)).toHaveCount(2);
  await visitor.button("Zet de laatste wijziging terug").click();
  await expect(blocks(visitor).nth(2)).toBeVisible();
  await visitor.button(/^Haal deze assistent weg/).click();
  await expect(blocks(visitor).first()).toHaveCount(0);
  await visitor.button("Zet de laatste wijziging terug").click();
  await expect(blocks(visitor).nth(2)).toBeVisible();
  await visitor.button("Doe de wijziging opnieuw").click();
  await expect(blocks(visitor).first()).toHaveCount(0);
});

test("what cannot be says why, and leaves what was there", async ({ visitor }) => {
  await visitor.visit("/inzet/blokken");
  await visitor.button("Voeg een onderwijsassistent toe").click();
  const first = blocks(visitor).first();
  await first.getByLabel("Tot").fill("08:00");
  await first.getByLabel("Tot").blur();
  await expect(visitor.page.getByRole("status").filter({ hasText: "De eindtijd is niet later dan de begintijd." })).toBeVisible();
  const week = await keptWeek(visitor);
  expect(week.blocks[0].span.until).toBe(585);
});

test("a week from a newer version is left as it is, and a new one begins only if the school chooses that", async ({ visitor }) => {
  await visitor.visit("/inzet/blokken");
  await visitor.button("Voeg een onderwijsassistent toe").click();
  await expect(saved(visitor)).toBeVisible();
  const newer = '{"version":9,"week":{"iets":"nieuws"}}';
  await keepInScan(visitor, { documents: { week: JSON.parse(newer) } });
  await expect(visitor.page.getByText("Deze week komt uit een nieuwere versie van Taakkompas")).toBeVisible();
  await expect(blocks(visitor)).toHaveCount(0);
  await assertAccessible(visitor.page);
  // An answer elsewhere keeps the week unchanged.
  await visitor.visit("/zelfscan/ruimte");
  await visitor.page.getByRole("radio").first().check();
  await expect(saved(visitor).first()).toBeVisible();
  expect(JSON.stringify((await keptScan(visitor)).documents.week)).toBe(newer);
  await visitor.visit("/inzet/blokken");
  await visitor.button("Begin een nieuwe week").click();
  await expect(visitor.button("Voeg een onderwijsassistent toe")).toBeVisible();
});

test("a measure leads to where it is done, and is ticked from there", async ({ visitor }) => {
  await visitor.visit("/zelfscan/inzet");
  for (const statement of await visitor.page.locator("fieldset[data-statement]").all()) {
    await statement.getByRole("radio").first().check();
  }
  await visitor.visit("/maatregelen/rooster-zichtbaar");
  await visitor.page.getByRole("article").getByRole("link", { name: "Drie blokken die doorgaan" }).click();
  await expect(visitor.heading("Drie blokken die doorgaan")).toBeVisible();
  await visitor.button(/^Zet op gedaan.*Hang het weekrooster op/).click();
  await expect(visitor.page.getByText("staat op gedaan in jullie plan.")).toBeVisible();
  const { decisions } = await keptScan(visitor);
  expect(decisions.by_measure["rooster-zichtbaar"].progress).toBe("done");
});

test.describe(() => {
  test.use({ viewport: PHONE });

  test("the week can be used on a phone, and on paper only the sheet is left", async ({ visitor }) => {
    for (const path of ["/inzet", "/inzet/blokken"]) {
      await visitor.visit(path);
      await assertAccessible(visitor.page);
      await assertNoSidewaysScroll(visitor.page);
    }
    await visitor.button("Voeg een onderwijsassistent toe").click();
    await blocks(visitor).first().getByLabel("Doel").fill("hardop lezen met vier kinderen uit de groep van juf");
    await blocks(visitor).first().getByLabel("Doel").blur();
    await assertAccessible(visitor.page);
    await assertNoSidewaysScroll(visitor.page);
    await visitor.page.emulateMedia({ media: "print" });
    await expect(visitor.page.getByRole("textbox").filter({ visible: true })).toHaveCount(0);
    await expect(visitor.page.getByRole("button").filter({ visible: true })).toHaveCount(0);
    await expect(sheet(visitor)).toBeVisible();
  });
});
