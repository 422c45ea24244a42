// A proposed week: asked, followed while it gets better, taken over, locked and asked again.
import assert from "node:assert/strict";
import { assertAccessible, assertNoSidewaysScroll } from "./support/checks.mjs";
import { PHONE, browserTest } from "./support/site.mjs";
import { keptWeek, openWeek, weekOf } from "./support/week.mjs";

const PAGE = "/inzet/voorstel";

const said = (visitor) => visitor.page.locator("#week-melding");
const saysThat = (visitor, text) => said(visitor).filter({ hasText: text }).waitFor({ timeout: 60_000 });
const locks = (visitor) => visitor.page.getByRole("region", { name: "Zet vast wat goed is" });
const groupAsks = (visitor, name) => visitor.page.locator("details[data-asks]").filter({ hasText: name });

/** Where the blocks of a week are, by their numbers. */
const places = (week) =>
  new Map(week.blocks.map(({ id, person, weeks, weekday, span }) => [id, JSON.stringify([person, weeks, weekday, span])]));

async function open(visitor, name) {
  await openWeek(visitor, weekOf(name));
  await visitor.visit(PAGE);
}

browserTest("a school that has not begun is told what to do first", async (visitor) => {
  await visitor.visit(PAGE);
  await visitor.page.getByText("Er zijn nog geen groepen.").waitFor();
  await visitor.button("Maak een voorstel").click();
  await saysThat(visitor, "Er zijn nog geen groepen.");
  await assertAccessible(visitor.page);
  await assertNoSidewaysScroll(visitor.page);
});

browserTest("the city school asks, takes over, locks and asks again, and what is locked stays", async (visitor) => {
  const { page } = visitor;
  await open(visitor, "city-95");
  const before = await keptWeek(visitor);
  await visitor.button("Maak een voorstel").click();
  await saysThat(visitor, "Het voorstel is klaar.");
  await page.getByText(/^(Alles wat jullie vragen, past|Van de [\d.]+ minuten in twee weken)/).waitFor();
  assert.deepEqual(await keptWeek(visitor), before, "nothing changes until it is taken over");
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await visitor.button("Neem dit voorstel over").click();
  await saysThat(visitor, "Het voorstel staat nu in jullie rooster.");
  const taken = await keptWeek(visitor);
  assert.ok(taken.blocks.length > before.blocks.length + 40, `${taken.blocks.length} blocks`);
  const stayed = places(taken);
  for (const [id, place] of places(before)) assert.equal(stayed.get(id), place, "what is protected or held stays");

  // Someone's blocks are held; then more is asked than fits.
  await locks(visitor).locator("details").first().locator("summary").click();
  await locks(visitor).getByRole("button", { name: /^Zet alles vast.*onderwijsassistent A/ }).click();
  await locks(visitor).locator("details").first().getByText(/(\d+) van \1 vast/).waitFor();
  const held = (await keptWeek(visitor)).blocks.filter(({ locked, person }) => locked && person === taken.people[0].id);
  assert.ok(held.length > 4, `${held.length} blocks are held`);
  await page.getByLabel("Soort werk").first().selectOption({ label: "toezicht" });
  await page.getByRole("textbox", { name: "Minuten per week", exact: true }).first().fill("60");
  await visitor.button("Vraag dit voor alle groepen").click();
  await saysThat(visitor, "Toegevoegd bij alle 16 groepen.");
  await visitor.button("Maak een voorstel").click();
  await saysThat(visitor, "Het voorstel is klaar.");
  await visitor.heading("Wat niet past", 3).waitFor();
  await page.getByText(/toezicht: \d+ minuten te kort in (elke week|week [AB])$/).first().waitFor();
  await visitor.button("Neem dit voorstel over").click();
  await saysThat(visitor, "Het voorstel staat nu in jullie rooster.");
  const again = places(await keptWeek(visitor));
  for (const { id } of held) assert.equal(again.get(id), stayed.get(id), "what is locked stays");

  await visitor.button("Zet de laatste wijziging terug").click();
  assert.deepEqual(places(await keptWeek(visitor)), stayed);
});

browserTest("the same is proposed where no worker can start, and a search can be stopped", async (visitor) => {
  const { page } = visitor;
  await open(visitor, "unit");
  await visitor.button("Maak een voorstel").click();
  await saysThat(visitor, "Het voorstel is klaar.");
  const lines = () => page.locator(".proposal-days li").allTextContents();
  const byWorker = await lines();
  assert.ok(byWorker.length > 10);
  await page.route("**/assets/worker-*.js", (route) => route.abort());
  await page.reload();
  await visitor.appStarted();
  await visitor.button("Maak een voorstel").click();
  await saysThat(visitor, "Er is een eerste voorstel.");
  await visitor.button("Stop met zoeken").click();
  await visitor.focusOn(visitor.button("Vraag opnieuw"));
  await saysThat(visitor, "Gestopt met zoeken.");
  assert.ok((await lines()).length > 10, "what was found stays");
  await visitor.button("Vraag opnieuw").click();
  await saysThat(visitor, "Het voorstel is klaar.");
  assert.deepEqual(await lines(), byWorker);
  visitor.faults.splice(0, visitor.faults.length, ...visitor.faults.filter((fault) => !fault.includes("worker-")));
});

browserTest("a change of the week takes back what was found for another", async (visitor) => {
  const { page } = visitor;
  await open(visitor, "small");
  await visitor.button("Maak een voorstel").click();
  await visitor.button("Neem dit voorstel over").waitFor();
  await visitor.field("Minuten pauze").fill("20");
  await visitor.field("Minuten pauze").blur();
  await page.getByRole("status").filter({ hasText: "De week is veranderd." }).waitFor();
  assert.equal(await visitor.button("Neem dit voorstel over").isVisible(), false);
  await visitor.field("Minuten pauze").fill("zes");
  await visitor.field("Minuten pauze").blur();
  await saysThat(visitor, "'zes' is geen heel getal.");
  await page.reload();
  await visitor.appStarted();
  assert.equal(await visitor.field("Minuten pauze").inputValue(), "20");
});

browserTest(
  "at phone size and by keyboard alone a group asks, and gets a week",
  async (visitor) => {
    const { page } = visitor;
    await open(visitor, "small");
    const group = groupAsks(visitor, "Groep 3/4").first();
    await group.locator("summary").focus();
    await page.keyboard.press("Enter");
    await group.getByLabel("Nog iets vragen").focus();
    await page.keyboard.type("zelfstandig");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const ask = group.locator("[data-ask=independent-work]");
    await visitor.focusOn(ask.getByLabel("Minuten per week"));
    await page.keyboard.press("Control+A");
    await page.keyboard.type("30");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("30");
    for (let steps = 0; steps < 2; steps += 1) await page.keyboard.press("Tab");
    await visitor.focusOn(ask.getByLabel("Doel"));
    await page.keyboard.type("weektaak");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await ask.getByRole("group", { name: "Moment 1" }).waitFor();
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    const [added] = (await keptWeek(visitor)).asks.filter(({ aim }) => aim === "weektaak");
    assert.deepEqual(
      [added.kind, added.minutes, added.block_minutes, added.same_person, added.preferred.length],
      ["independent-work", 30, 30, true, 1],
    );
    await visitor.button("Maak een voorstel").focus();
    await page.keyboard.press("Enter");
    await saysThat(visitor, "Het voorstel is klaar.");
    await page.locator(".proposal-days").getByText(/groep 3\/4, zelfstandig werken begeleiden/).first().waitFor();
    await visitor.button("Neem dit voorstel over").focus();
    await page.keyboard.press("Enter");
    await visitor.focusOn(said(visitor));
    assert.ok((await keptWeek(visitor)).blocks.some(({ aim }) => aim === "weektaak"));
  },
  { viewport: PHONE },
);
