// The whole roster: filled by choosing, moved through with arrow keys; and what the week says.
import assert from "node:assert/strict";
import { assertAccessible, assertNoSidewaysScroll } from "./support/checks.mjs";
import { PHONE, browserTest } from "./support/site.mjs";

const cell = (visitor, who, day) => visitor.page.getByRole("button", { name: new RegExp(`^Open.*${who}, ${day}$`) });
const blocks = (visitor) => visitor.page.locator("[data-block]");
const says = (visitor) => visitor.page.getByRole("region", { name: "Wat de week zegt" });

async function addPeople(visitor, ...roles) {
  for (const role of roles) {
    await visitor.field("Functie").selectOption({ label: role });
    await visitor.button("Voeg iemand toe").click();
    await visitor.page.getByRole("status").filter({ hasText: `Toegevoegd: ${role}` }).waitFor();
  }
}

async function addBlock(visitor, who, day, { kind, from, until, group, aim } = {}) {
  await cell(visitor, who, day).click();
  const before = await blocks(visitor).count();
  await visitor.button("Voeg een blok toe").click();
  const block = blocks(visitor).nth(before);
  await block.waitFor();
  if (kind) await block.getByLabel("Soort werk").selectOption({ label: kind });
  for (const [label, value] of [["Tot", until], ["Van", from], ["Groep", group], ["Doel", aim]]) {
    if (!value) continue;
    await block.getByLabel(label, { exact: true }).fill(value);
    await block.getByLabel(label, { exact: true }).blur();
  }
  if (until) {
    await block.getByLabel("Tot", { exact: true }).fill(until);
    await block.getByLabel("Tot", { exact: true }).blur();
  }
  return block;
}

browserTest("arrow keys go through the roster, and Enter opens a day", async (visitor) => {
  const { page } = visitor;
  await visitor.visit("/inzet/rooster");
  await addPeople(visitor, "onderwijsassistent", "leraarondersteuner");
  await cell(visitor, "onderwijsassistent A", "maandag").focus();
  await page.keyboard.press("ArrowRight");
  await visitor.focusOn(cell(visitor, "onderwijsassistent A", "dinsdag"));
  await page.keyboard.press("ArrowDown");
  await visitor.focusOn(cell(visitor, "leraarondersteuner A", "dinsdag"));
  await page.keyboard.press("ArrowDown");
  await visitor.focusOn(cell(visitor, "leraarondersteuner A", "dinsdag"));
  await page.keyboard.press("Enter");
  await visitor.focusOn(visitor.heading("Leraarondersteuner A, dinsdag", 3));
  await page.keyboard.press("Tab");
  await visitor.focusOn(visitor.button("Voeg een blok toe"));
  await page.keyboard.press("Enter");
  await visitor.focusOn(blocks(visitor).first().getByLabel("Soort werk"));
  await visitor.button("Sluit deze dag").focus();
  await page.keyboard.press("Enter");
  await visitor.focusOn(cell(visitor, "leraarondersteuner A", "dinsdag"));
  await page.getByRole("table", { name: "Wie werkt wanneer" }).getByText("8.45–9.30").waitFor();
});

browserTest("the week says what deserves a look, each with its reason, and it goes when it is mended", async (visitor) => {
  await visitor.visit("/inzet/rooster");
  await addPeople(visitor, "onderwijsassistent");
  await addBlock(visitor, "onderwijsassistent A", "maandag", { from: "08:30", until: "09:30", group: "groep 4", aim: "lezen" });
  await says(visitor).getByText("100 procent vast werk met een doel").waitFor();
  const second = await addBlock(visitor, "onderwijsassistent A", "maandag", { from: "09:00", until: "10:00" });
  await says(visitor).getByText(/twee blokken tegelijk/).waitFor();
  await says(visitor).getByText(/heeft nog geen doel/).waitFor();
  await second.getByLabel("Van").fill("10:00");
  await second.getByLabel("Van").blur();
  await says(visitor).getByText(/twee blokken tegelijk/).waitFor({ state: "detached" });
  await second.getByLabel("Soort werk").selectOption({ label: "opvangen" });
  await second.getByLabel("Groep").fill("groep 5");
  await second.getByLabel("Groep").blur();
  // Calm, and the school's own entry stays.
  await says(visitor).getByText(/Dit is geen gewone oplossing/).waitFor();
  assert.equal(await blocks(visitor).count(), 2);
  await says(visitor).getByText("50 procent vast werk met een doel").waitFor();
  await addBlock(visitor, "onderwijsassistent A", "maandag", { from: "11:00", until: "16:00", kind: "administratie" });
  await says(visitor).getByText(/hoort daar een half uur pauze bij/).waitFor();
  await visitor.reload();
  await says(visitor).getByText(/hoort daar een half uur pauze bij/).waitFor();
});

browserTest("an assistant cannot be given a lesbevoegdheid, and someone in training may lead for a time", async (visitor) => {
  await visitor.visit("/inzet/rooster");
  await addPeople(visitor, "onderwijsassistent", "zij-instromer");
  const leads = (who) => visitor.page.locator("details", { hasText: who }).getByLabel("Mag een groep leiden?");
  for (const summary of await visitor.page.locator("summary").all()) await summary.click();
  assert.deepEqual(await leads("Onderwijsassistent A").locator("option").allTextContents(), ["Nee: geen lesbevoegdheid"]);
  assert.deepEqual(await leads("Zij-instromer A").locator("option").allTextContents(), [
    "Nee: geen lesbevoegdheid",
    "Ja, tijdelijk",
  ]);
});

browserTest("two weeks that take turns, back to one: what goes is said and comes back", async (visitor) => {
  await visitor.visit("/inzet/rooster");
  await addPeople(visitor, "onderwijsassistent");
  await visitor.page.getByText("Nee, week A en week B wisselen af").click();
  const block = await addBlock(visitor, "onderwijsassistent A", "woensdag", { group: "groep 8", aim: "rekenen" });
  await block.getByLabel("Welke week").selectOption({ label: "week B" });
  await blocks(visitor).first().waitFor({ state: "detached" });
  await visitor.page.getByLabel("Week", { exact: true }).selectOption({ label: "week B" });
  await visitor.page.getByRole("table", { name: "Wie werkt wanneer in week B" }).getByText("groep 8").waitFor();
  await visitor.page.getByText("Ja, één week").click();
  await visitor.page.getByRole("status").filter({ hasText: "Eén blok van week B is weg." }).waitFor();
  await visitor.button("Zet de laatste wijziging terug").click();
  await visitor.page.getByRole("table", { name: "Wie werkt wanneer in week B" }).getByText("groep 8").waitFor();
});

browserTest(
  "on a phone the roster shows one day, and nothing scrolls sideways",
  async (visitor) => {
    await visitor.visit("/inzet/rooster");
    await assertAccessible(visitor.page);
    await addPeople(visitor, "onderwijsassistent", "onderwijsassistent", "vakleerkracht");
    await visitor.page.getByLabel("Dag", { exact: true }).selectOption({ label: "donderdag" });
    const shown = visitor.page.getByRole("columnheader").filter({ visible: true });
    assert.ok((await shown.allTextContents()).includes("Donderdag"));
    assert.ok(!(await shown.allTextContents()).includes("Maandag"));
    await addBlock(visitor, "onderwijsassistent B", "donderdag", { group: "groep 4", aim: "hardop lezen" });
    for (const fold of await visitor.page.locator("summary").all()) await fold.click();
    await assertAccessible(visitor.page);
    await assertNoSidewaysScroll(visitor.page);
  },
  { viewport: PHONE },
);
