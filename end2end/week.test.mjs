// The assistants' week begins small: three protected blocks, in minutes, and back again.
import assert from "node:assert/strict";
import { assertAccessible, assertNoSidewaysScroll } from "./support/checks.mjs";
import { PHONE, browserTest } from "./support/site.mjs";

const SCAN = "taakkompas:scan:";

const blocks = (visitor) => visitor.page.locator("[data-block]");
const saved = (visitor) => visitor.page.getByText("Bewaard op dit apparaat.", { exact: true });
const sheet = (visitor) => visitor.page.getByRole("table");

/** The scan as it is kept on the device. */
function kept(visitor) {
  return visitor.page.evaluate((scan) => {
    const [, text] = Object.entries(localStorage).find(([key]) => key.startsWith(scan)) ?? [];
    return text && JSON.parse(text);
  }, SCAN);
}

const keptWeek = async (visitor) => (await kept(visitor))?.deployment;

/** Types into what has the focus and goes on, as with the keyboard alone. */
async function type(visitor, label, text) {
  const { page } = visitor;
  for (let steps = 0; steps < 40; steps += 1) {
    const at = await page.evaluate(() => document.activeElement?.labels?.[0]?.textContent);
    if (at === label) break;
    await page.keyboard.press("Tab");
  }
  assert.equal(await page.evaluate(() => document.activeElement?.labels?.[0]?.textContent), label);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

browserTest("an assistant gets three blocks by keyboard alone, and a week sheet", async (visitor) => {
  const { page } = visitor;
  await visitor.visit("/inzet");
  await visitor.link("Drie blokken die doorgaan").focus();
  await page.keyboard.press("Enter");
  await visitor.focusOn(visitor.heading("Drie blokken die doorgaan"));
  for (let steps = 0; steps < 10; steps += 1) {
    if (await page.evaluate(() => document.activeElement?.textContent === "Voeg een onderwijsassistent toe")) break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await visitor.focusOn(visitor.heading("Onderwijsassistent A", 2));
  assert.equal(await blocks(visitor).count(), 3);
  await page.getByText("0 van 3 blokken ingevuld.").waitFor();
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
  await page.getByText("Alle blokken zijn ingevuld.").waitFor();
  await saved(visitor).waitFor();
  await sheet(visitor).getByText("sommen tot 20 · met leraar groep 4 · leeshoek").waitFor();
  const { version, week } = await keptWeek(visitor);
  assert.deepEqual(
    [version, week.people.length, week.blocks.length, week.groups.map(({ label }) => label), week.places.length],
    [1, 1, 3, ["groep 4", "groep 3"], 1],
  );
  await visitor.reload();
  await page.getByText("Alle blokken zijn ingevuld.").waitFor();
  assert.equal(await blocks(visitor).first().getByLabel("Doel").inputValue(), "sommen tot 20");
  await page.getByRole("link", { name: "Terug naar het overzicht van de week" }).click();
  await visitor.heading("De week van de onderwijsassistent").waitFor();
  await page.getByText("Klaar", { exact: true }).waitFor();
});

browserTest("what was changed comes back, step by step, and again", async (visitor) => {
  const { page } = visitor;
  await visitor.visit("/inzet/blokken");
  await visitor.button("Voeg een leraarondersteuner toe").click();
  await visitor.heading("Leraarondersteuner A", 2).waitFor();
  await blocks(visitor).first().getByRole("button", { name: "Haal blok weg" }).click();
  await page.getByRole("status").filter({ hasText: "Het blok is weggehaald." }).waitFor();
  assert.equal(await blocks(visitor).count(), 2);
  await visitor.button("Zet de laatste wijziging terug").click();
  await blocks(visitor).nth(2).waitFor();
  await visitor.button(/^Haal deze assistent weg/).click();
  await blocks(visitor).first().waitFor({ state: "detached" });
  await visitor.button("Zet de laatste wijziging terug").click();
  await blocks(visitor).nth(2).waitFor();
  await visitor.button("Doe de wijziging opnieuw").click();
  await blocks(visitor).first().waitFor({ state: "detached" });
});

browserTest("what cannot be says why, and leaves what was there", async (visitor) => {
  await visitor.visit("/inzet/blokken");
  await visitor.button("Voeg een onderwijsassistent toe").click();
  const first = blocks(visitor).first();
  await first.getByLabel("Tot").fill("08:00");
  await first.getByLabel("Tot").blur();
  await visitor.page.getByRole("status").filter({ hasText: "De eindtijd is niet later dan de begintijd." }).waitFor();
  const { week } = await keptWeek(visitor);
  assert.equal(week.blocks[0].span.until, 585);
});

browserTest("a week from a newer version is left as it is, and only who chooses so begins anew", async (visitor) => {
  await visitor.visit("/inzet/blokken");
  await visitor.button("Voeg een onderwijsassistent toe").click();
  await saved(visitor).waitFor();
  const newer = '{"version":9,"week":{"iets":"nieuws"}}';
  await visitor.page.evaluate(
    ([scan, newer]) => {
      const [key, text] = Object.entries(localStorage).find(([key]) => key.startsWith(scan));
      const record = JSON.parse(text);
      record.revision += 1;
      record.deployment = JSON.parse(newer);
      localStorage.setItem(key, JSON.stringify(record));
    },
    [SCAN, newer],
  );
  await visitor.reload();
  await visitor.page.getByText("Deze week komt uit een nieuwere versie van Taakkompas").waitFor();
  assert.equal(await blocks(visitor).count(), 0);
  await assertAccessible(visitor.page);
  // An answer elsewhere carries the week along untouched.
  await visitor.visit("/zelfscan/ruimte");
  await visitor.page.getByRole("radio").first().check();
  await saved(visitor).first().waitFor();
  assert.equal(JSON.stringify(await keptWeek(visitor)), newer);
  await visitor.visit("/inzet/blokken");
  await visitor.button("Begin een nieuwe week").click();
  await visitor.button("Voeg een onderwijsassistent toe").waitFor();
});

browserTest("a measure leads to where it is done, and is ticked from there", async (visitor) => {
  await visitor.visit("/zelfscan/inzet");
  for (const statement of await visitor.page.locator("fieldset[data-statement]").all()) {
    await statement.getByRole("radio").first().check();
  }
  await visitor.visit("/maatregelen/rooster-zichtbaar");
  const add = visitor.button("Zet in mijn plan");
  if (await add.isVisible()) await add.click();
  await visitor.page.getByRole("article").getByRole("link", { name: "Drie blokken die doorgaan" }).click();
  await visitor.heading("Drie blokken die doorgaan").waitFor();
  await visitor.button(/^Zet op gedaan.*Hang het weekrooster op/).click();
  await visitor.page.getByText("staat op gedaan in jullie plan.").waitFor();
  const { decisions } = await kept(visitor);
  assert.equal(decisions.by_measure["rooster-zichtbaar"].progress, "done");
});

browserTest(
  "the week can be used on a phone, and on paper only the sheet is left",
  async (visitor) => {
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
    assert.equal(await visitor.page.getByRole("textbox").filter({ visible: true }).count(), 0);
    assert.equal(await visitor.page.getByRole("button").filter({ visible: true }).count(), 0);
    assert.ok(await sheet(visitor).isVisible());
  },
  { viewport: PHONE },
);
