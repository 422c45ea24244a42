// A proposed week: asked for, followed while it improves, accepted, locked and asked for again.
import { assertAccessible, assertNoSidewaysScroll } from "../support/checks.mjs";
import { keptWeek } from "../support/kept.mjs";
import { expect, PHONE, test } from "../support/site.mjs";
import { openWeek, weekOf } from "../support/week.mjs";

const PAGE = "/inzet/voorstel";
/** "Toch" if a figure becomes worse. */
const TAKE_OVER = /^Neem dit voorstel (toch )?over$/;

const said = (visitor) => visitor.page.locator("#week-melding");
const saysThat = (visitor, text) => expect(said(visitor).filter({ hasText: text })).toBeVisible({ timeout: 60_000 });
const locks = (visitor) => visitor.page.getByRole("region", { name: "Zet vast wat goed is" });
const groupAsks = (visitor, name) => visitor.page.locator("details[data-asks]").filter({ hasText: name });

/** Where the blocks of a week are, by their numbers. */
const places = (week) =>
  new Map(week.blocks.map(({ id, person, weeks, weekday, span }) => [id, JSON.stringify([person, weeks, weekday, span])]));

async function open(visitor, name) {
  await openWeek(visitor, weekOf(name));
  await visitor.visit(PAGE);
}

test("a school that has not begun is told what to do first", async ({ visitor }) => {
  await visitor.visit(PAGE);
  await expect(visitor.page.getByText("Er zijn nog geen groepen.")).toBeVisible();
  await visitor.button("Maak een voorstel").click();
  await saysThat(visitor, "Er zijn nog geen groepen.");
  await assertAccessible(visitor.page);
  await assertNoSidewaysScroll(visitor.page);
});

test("the city school asks, takes over, locks and asks again, and what is locked stays", async ({ visitor }) => {
  const { page } = visitor;
  await open(visitor, "city-95");
  const before = await keptWeek(visitor);
  await visitor.button("Maak een voorstel").click();
  await saysThat(visitor, "Het voorstel is klaar.");
  await expect(page.getByText(/^(Alles wat jullie vragen, past|Van de [\d.]+ minuten in twee weken)/)).toBeVisible();
  expect(await keptWeek(visitor), "nothing changes until it is taken over").toEqual(before);
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await visitor.button(TAKE_OVER).click();
  await saysThat(visitor, "Het voorstel staat nu in jullie rooster.");
  const taken = await keptWeek(visitor);
  expect(taken.blocks.length, `${taken.blocks.length} blocks`).toBeGreaterThan(before.blocks.length + 40);
  const stayed = places(taken);
  for (const [id, place] of places(before)) expect(stayed.get(id), "what is protected or held stays").toBe(place);

  // Someone's blocks are locked; then more is asked for than fits.
  await locks(visitor).locator("details").first().locator("summary").click();
  await locks(visitor).getByRole("button", { name: /^Zet alles vast.*onderwijsassistent A/ }).click();
  await expect(locks(visitor).locator("details").first().getByText(/(\d+) van \1 vast/)).toBeVisible();
  const held = (await keptWeek(visitor)).blocks.filter(({ locked, person }) => locked && person === taken.people[0].id);
  expect(held.length, `${held.length} blocks are held`).toBeGreaterThan(4);
  await page.getByLabel("Soort werk").first().selectOption({ label: "toezicht" });
  await page.getByRole("textbox", { name: "Minuten per week", exact: true }).first().fill("60");
  await visitor.button("Vraag dit voor alle groepen").click();
  await saysThat(visitor, "Toegevoegd bij alle 16 groepen.");
  await visitor.button("Maak een voorstel").click();
  await saysThat(visitor, "Het voorstel is klaar.");
  await expect(visitor.heading("Wat niet past", 3)).toBeVisible();
  await expect(page.getByText(/toezicht: \d+ minuten te kort in (elke week|week [AB])$/).first()).toBeVisible();
  await visitor.button(TAKE_OVER).click();
  await saysThat(visitor, "Het voorstel staat nu in jullie rooster.");
  const again = places(await keptWeek(visitor));
  for (const { id } of held) expect(again.get(id), "what is locked stays").toBe(stayed.get(id));

  await visitor.button("Zet de laatste wijziging terug").click();
  expect(places(await keptWeek(visitor))).toEqual(stayed);
});

test("lesson times are asked first, a request carries its aim, and before and after are in figures", async ({ visitor }) => {
  const { page } = visitor;
  const week = { ...weekOf("small"), lessons: [], asks: [], blocks: [] };
  await openWeek(visitor, { ...week, groups: week.groups.map((group) => ({ ...group, lessons: [] })) });
  await visitor.visit(PAGE);
  await expect(visitor.heading("Eerst: wanneer is er les?", 2)).toBeVisible();
  await visitor.button("Dit zijn onze lestijden").click();
  await saysThat(visitor, "De lestijden staan er.");
  await expect(visitor.heading("Eerst: wanneer is er les?", 2)).toBeHidden();
  expect((await keptWeek(visitor)).lessons.length).toBeGreaterThan(4);
  await page.locator("#alle-minuten").fill("75");
  await page.locator("#alle-blok").fill("30");
  await page.locator("#alle-doel").fill("technisch lezen");
  await visitor.button("Vraag dit voor alle groepen").click();
  await saysThat(visitor, "Toegevoegd bij alle 4 groepen.");
  await visitor.button("Maak een voorstel").click();
  await saysThat(visitor, "Het voorstel is klaar.");
  await expect(visitor.heading("Voor en na", 3)).toBeVisible();
  await expect(page.getByRole("row", { name: /^Blokken zonder doel 0 0$/ })).toBeVisible();
  await expect(page.getByText("15 minuten te kort").first()).toBeVisible();
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await visitor.button(TAKE_OVER).click();
  await saysThat(visitor, "Het voorstel staat nu in jullie rooster.");
  const placed = (await keptWeek(visitor)).blocks.filter(({ kind }) => kind === "small-group");
  expect(placed.length).toBeGreaterThan(4);
  for (const { aim, span } of placed) expect([aim, span.until - span.from]).toEqual(["technisch lezen", 30]);
});

test("the same is proposed if no worker can start, and a search can be stopped", async ({ visitor }) => {
  const { page } = visitor;
  await open(visitor, "unit");
  await visitor.button("Maak een voorstel").click();
  await saysThat(visitor, "Het voorstel is klaar.");
  const lines = () => page.locator(".proposal-days li").allTextContents();
  const byWorker = await lines();
  expect(byWorker.length).toBeGreaterThan(10);
  visitor.tolerates(/worker-/);
  await page.route("**/assets/worker-*.js", (route) => route.abort());
  await page.reload();
  await visitor.appStarted();
  await visitor.button("Maak een voorstel").click();
  await saysThat(visitor, "Er is een eerste voorstel.");
  await visitor.button("Stop met zoeken").click();
  await expect(visitor.button("Vraag opnieuw")).toBeFocused();
  await saysThat(visitor, "Gestopt met zoeken.");
  expect((await lines()).length, "what was found stays").toBeGreaterThan(10);
  await visitor.button("Vraag opnieuw").click();
  await saysThat(visitor, "Het voorstel is klaar.");
  await expect.poll(lines).toEqual(byWorker);
});

test("a change of the week takes back what was found for another", async ({ visitor }) => {
  const { page } = visitor;
  await open(visitor, "small");
  await visitor.button("Maak een voorstel").click();
  await expect(visitor.button(TAKE_OVER)).toBeVisible();
  await visitor.field("Minuten pauze").fill("20");
  await visitor.field("Minuten pauze").blur();
  await expect(page.getByRole("status").filter({ hasText: "De week is veranderd." })).toBeVisible();
  await expect(visitor.button(TAKE_OVER)).toBeHidden();
  await visitor.field("Minuten pauze").fill("zes");
  await visitor.field("Minuten pauze").blur();
  await saysThat(visitor, "'zes' is geen heel getal.");
  await page.reload();
  await visitor.appStarted();
  await expect(visitor.field("Minuten pauze")).toHaveValue("20");
});

test.describe(() => {
  test.use({ viewport: PHONE });

  test("at phone size and by keyboard alone a group asks, and gets a week", async ({ visitor }) => {
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
    await expect(ask.getByLabel("Minuten per week")).toBeFocused();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("30");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("30");
    for (let steps = 0; steps < 2; steps += 1) await page.keyboard.press("Tab");
    await expect(ask.getByLabel("Doel")).toBeFocused();
    await page.keyboard.type("weektaak");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(ask.getByRole("group", { name: "Moment 1" })).toBeVisible();
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    const [added] = (await keptWeek(visitor)).asks.filter(({ aim }) => aim === "weektaak");
    expect(added).toMatchObject({ kind: "independent-work", minutes: 30, block_minutes: 30, same_person: true });
    expect(added.preferred).toHaveLength(1);
    await visitor.button("Maak een voorstel").focus();
    await page.keyboard.press("Enter");
    await saysThat(visitor, "Het voorstel is klaar.");
    await expect(page.locator(".proposal-days").getByText(/groep 3\/4, zelfstandig werken begeleiden/).first()).toBeVisible();
    await visitor.button(TAKE_OVER).focus();
    await page.keyboard.press("Enter");
    await expect(said(visitor)).toBeFocused();
    expect((await keptWeek(visitor)).blocks.map(({ aim }) => aim)).toContain("weektaak");
  });
});
