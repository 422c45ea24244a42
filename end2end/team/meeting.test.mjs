// The meeting: an agenda from what was counted, first why and then what, and decisions that stand in the plan with their history.
import { assertAccessible, assertNoSidewaysScroll } from "../support/checks.mjs";
import { press, type } from "../support/keyboard.mjs";
import { keepInScan, keptScan } from "../support/kept.mjs";
import { printed } from "../support/paper.mjs";
import { on, scanned } from "../support/plan.mjs";
import { expect, test } from "../support/site.mjs";
import { assertLegible, keptTeam, withoutFullScreen } from "../support/wall.mjs";

const MEETING = "/team/gesprek";
const DAY = "2026-11-30";
const status = ({ page }) => page.locator("#team-melding");

/** A team that was counted: it is far apart on one statement, and alike on another. */
const COUNTED = {
  counting: {
    day: DAY,
    way: "hands",
    steps: [
      { statement: "vervanging-volgorde", counts: [6, 0, 0, 5, 1, 0, 0] },
      { statement: "inzet-overleg", counts: [0, 0, 11, 1, 0, 0, 0] },
      { statement: "regie-samen", counts: [1, 0, 0, 0, 9, 0, 0] },
    ],
    at: 3,
  },
  next: 1,
};

/** A school with a plan and a counted team, on its page of the meeting. */
async function prepared(visitor) {
  await scanned(visitor);
  await on(visitor, DAY);
  await visitor.visit("/actieplan");
  await keepInScan(visitor, { documents: { team: { version: 1, team: COUNTED } } });
  await visitor.visit(MEETING);
}

/** Goes on with "Verder" until a question is asked. */
async function goOnTo(visitor, question) {
  for (let steps = 0; steps < 12; steps += 1) {
    // On paper it is there all the time.
    if (await visitor.page.getByText(question).first().isVisible()) return;
    await press(visitor, "Verder");
  }
  throw new Error(`nobody asks '${question}'`);
}

test("a meeting of twenty minutes, by keyboard: the decision stands in the plan with its history after a reload", async ({ visitor }) => {
  const { page } = visitor;
  await prepared(visitor);
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await page.getByRole("radio", { name: /20 minuten/ }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("Samen 20 minuten.")).toBeVisible();
  await press(visitor, "Begin het gesprek");
  await expect(page.getByText("Punt 1 van")).toBeVisible();
  await assertAccessible(page);
  await goOnTo(visitor, "Eerst: waarom is het zo?");
  await expect(visitor.button("Leg deze afspraak vast"), "first why").toHaveCount(0);
  await expect(page.getByText("Het team: Het midden is 'nog niet'. De antwoorden liggen uiteen.")).toBeVisible();
  await press(visitor, "Verder");
  await expect(visitor.heading("Dan: wat doen we?", 3)).toBeVisible();
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await press(visitor, "Leg deze afspraak vast");
  await expect(status(visitor)).toHaveText("Schrijf op wat jullie afspreken. Leeg laten kan niet.");
  // With a measure of the statement: the first that is not in the plan, so that the plan gets it.
  const options = await page
    .locator("#nieuwe-afspraak-maatregel option")
    .evaluateAll((all) => all.map(({ value, textContent }) => [value, textContent.trim()]));
  const [id, title] = options.find(([value, text]) => value && !text.startsWith("In het plan"));
  await type(visitor, "Wat spreken jullie af?", "De volgorde hangt in de teamkamer");
  await page.locator("#nieuwe-afspraak-wie").selectOption({ label: "Bouwcoördinator" });
  await page.locator("#nieuwe-afspraak-samen").selectOption({ label: "Assistent" });
  await page.locator("#nieuwe-afspraak-klaar").selectOption({ label: "Voorjaarsvakantie 2027" });
  await page.locator("#nieuwe-afspraak-maatregel").selectOption(id);
  await press(visitor, "Leg deze afspraak vast");
  await expect(status(visitor)).toHaveText(`Afgesproken. Het staat ook in het actieplan, bij de geschiedenis van '${title}'.`);
  // And one that is about no measure.
  await visitor.field("Wat spreken jullie af?").fill("Ieder noemt één taak die weg kan");
  await page.locator("#nieuwe-afspraak-maatregel").selectOption("");
  await visitor.button("Leg deze afspraak vast").click();
  await expect(status(visitor)).toHaveText("Afgesproken. Dit staat bij het gesprek, niet in het actieplan.");
  await goOnTo(visitor, "Gaan we dit doen? Wie trekt het, en wanneer is het klaar?");
  const asked = await page.locator("#punt").textContent();
  await expect(page.locator("#nieuwe-afspraak-maatregel option:checked")).toHaveText(`In het plan: ${asked}`);
  const inPlan = await page.locator("#nieuwe-afspraak-maatregel").inputValue();
  await type(visitor, "Wat spreken jullie af?", "Wij beginnen in de bovenbouw");
  await press(visitor, "Leg deze afspraak vast");
  await expect(status(visitor)).toContainText("Het staat ook in het actieplan");
  await goOnTo(visitor, "wie vertelt het aan wie er niet was?");
  await press(visitor, "Rond het gesprek af");
  await expect(visitor.heading("Teamgesprek van 30 november 2026", 2)).toBeVisible();
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  const summary = await page.locator(".meeting-summary").textContent();
  expect(summary).toContain("De volgorde hangt in de teamkamer (bouwcoördinator en assistent, klaar voor de voorjaarsvakantie 2027)");
  expect(summary).not.toMatch(/nog niet|vast|uiteen|1[12]/i);

  await visitor.reload();
  await expect(visitor.heading("Teamgesprek van 30 november 2026", 2), "a reload stays").toBeVisible();
  expect((await keptTeam(visitor)).meetings[0].decisions.map(({ measure }) => measure)).toEqual([id, undefined, inPlan]);
  await visitor.visit(`/actieplan/${id}`);
  await page.getByText("Wat er gebeurde").click();
  await expect(page.getByText("Teamgesprek van 30 november: De volgorde hangt in de teamkamer.")).toBeVisible();
  await expect(page.getByText("Door jullie toegevoegd")).toBeVisible();
  await page.getByText("Vul in: wie, wanneer, hoe ver").click();
  await expect(visitor.field("Wie trekt het?").locator("option:checked")).toHaveText("Bouwcoördinator");
  await expect(visitor.field("Samen met").locator("option:checked")).toHaveText("Assistent");
  await visitor.visit(`/actieplan/${inPlan}`);
  await page.getByText("Wat er gebeurde").click();
  await expect(page.getByText("Teamgesprek van 30 november: Wij beginnen in de bovenbouw.")).toBeVisible();
});

test("the wall of a meeting is legible, goes on with a remote, and what was decided is taken away after asking", async ({ visitor }) => {
  const { page } = visitor;
  await withoutFullScreen(visitor);
  await prepared(visitor);
  await page.getByRole("radio", { name: /20 minuten/ }).check();
  await visitor.button("Begin het gesprek").click();
  await visitor.button("Groot op het bord").click();
  const wall = page.locator(".wall");
  const seen = [];
  for (let steps = 0; steps < 12; steps += 1) {
    const text = (await wall.locator(".wall-shown").textContent()).replaceAll(/\s+/g, " ");
    seen.push(text);
    await assertLegible(visitor, text);
    await assertAccessible(page);
    if (text.includes("Dank jullie wel.")) break;
    await page.keyboard.press(["PageDown", "ArrowRight", " "][steps % 3]);
    await expect(wall.locator(".wall-shown")).not.toHaveText(text);
  }
  expect(seen.length).toBeGreaterThan(6);
  expect(seen.at(-1)).toContain("Dank jullie wel.");
  expect(seen.join(" "), "no counts").not.toMatch(/\d+ (keer|mensen)/);
  await assertNoSidewaysScroll(page);
  await page.keyboard.press("PageUp");
  await expect(wall.getByText("wie vertelt het aan wie er niet was?")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(wall).toHaveCount(0);

  await visitor.field("Wat spreken jullie af?").fill("Wij proberen het twee weken");
  const measure = page.locator("#nieuwe-afspraak-maatregel");
  await measure.selectOption({ index: 1 });
  const id = await measure.inputValue();
  await visitor.button("Leg deze afspraak vast").click();
  await expect(page.locator(".meeting-decided > li")).toHaveCount(1);
  await page.locator(".meeting-decided").getByRole("button", { name: "Haal weg" }).click();
  await expect(page.getByText("Deze afspraak weghalen? De actie in het plan blijft zoals die is.")).toBeVisible();
  await assertAccessible(page);
  await visitor.button("Ja, haal weg").click();
  await expect(status(visitor)).toContainText("De afspraak is weg. In het actieplan staat");
  await expect(page.locator(".meeting-decided")).toHaveCount(0);
  expect(JSON.stringify((await keptScan(visitor)).documents.plan), "the plan still tells it").toContain("Wij proberen het twee weken");
  expect(id).not.toBe("");

  await visitor.button("Rond het gesprek af").click();
  await page.locator(".meeting-list").getByRole("button", { name: "Haal weg" }).click();
  await expect(page.getByText("Dit gesprek met 0 afspraken weghalen? Acties in het plan blijven staan.")).toBeVisible();
  await visitor.button("Ja, haal weg").click();
  await expect(visitor.heading("De agenda", 2)).toBeVisible();
  expect((await keptTeam(visitor)).meetings).toEqual([]);
});

test("points are moved and taken out before the meeting begins, and the agenda is printed", async ({ visitor }) => {
  const { page } = visitor;
  await prepared(visitor);
  const points = page.locator(".meeting-points > li");
  const texts = () => points.locator(".meeting-point").allTextContents();
  const before = await texts();
  await points.nth(1).getByRole("button", { name: "Later" }).click();
  expect(await texts()).toEqual([before[0], before[2], before[1], ...before.slice(3)]);
  await points.nth(2).getByRole("button", { name: "Eerder" }).click();
  expect(await texts()).toEqual(before);
  await points.nth(1).getByRole("button", { name: "Haal weg" }).click();
  expect(await texts()).toEqual([before[0], ...before.slice(2)]);
  await expect(page.getByText(/^Samen \d+ van de 45 minuten\./)).toBeVisible();
  await assertAccessible(page);
  await visitor.button("Terug naar ons voorstel").click();
  expect(await texts()).toEqual(before);
  const { sheets } = await printed(visitor);
  expect(sheets).toBeGreaterThanOrEqual(1);
  expect(sheets).toBeLessThanOrEqual(4);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".meeting-paper")).toBeVisible();
  await expect(visitor.button("Begin het gesprek")).toBeHidden();
});
