// The meeting: an agenda from what was counted, first why and then what, and decisions that stand in the plan with their history.
import { assertAccessible, assertNoSidewaysScroll } from "../support/checks.mjs";
import { press, type } from "../support/keyboard.mjs";
import { keepInScan, keptScan } from "../support/kept.mjs";
import { printed } from "../support/paper.mjs";
import { on, scanned } from "../support/plan.mjs";
import { expect, test } from "../support/site.mjs";
import { assertLegible, goOnTo, keptTeam, withoutFullScreen } from "../support/wall.mjs";

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
  await expect(page.locator("#punt"), "what is there now is read out").toBeFocused();
  await expect(visitor.button("Leg deze afspraak vast"), "first why").toHaveCount(0);
  await expect(page.getByText("Het team: Het midden is 'nog niet'. De antwoorden liggen uiteen.")).toBeVisible();
  await press(visitor, "Verder");
  await expect(visitor.heading("Dan: wat doen we?", 3)).toBeVisible();
  await expect(page.locator("#fase"), "the other part of the same point").toBeFocused();
  await expect(page.locator("#nieuwe-afspraak-maatregel"), "a measure of the statement is proposed").not.toHaveValue("");
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
  await expect(page.locator("#na-afloop")).toBeFocused();
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
  await expect(visitor.button("Groot op het bord"), "the focus is back where it came from").toBeFocused();

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

test("on the wall the decisions come one by one, legible, and a remote goes through them and back", async ({ visitor }) => {
  const { page } = visitor;
  await withoutFullScreen(visitor);
  await prepared(visitor);
  await page.getByRole("radio", { name: /20 minuten/ }).check();
  await visitor.button("Begin het gesprek").click();
  await goOnTo(visitor, "wie vertelt het aan wie er niet was?");
  // As long as a decision can be.
  const decisions = ["Wij hangen de volgorde in de teamkamer", `Wij lezen elke week voor, ${"en daarna praten we er samen over, ".repeat(5)}`.slice(0, 199)];
  for (const what of decisions) {
    await visitor.field("Wat spreken jullie af?").fill(what);
    await visitor.button("Leg deze afspraak vast").click();
    await expect(page.locator(".meeting-decided > li").filter({ hasText: what.trim() })).toHaveCount(1);
  }
  await visitor.button("Rond het gesprek af").click();
  await visitor.button("Groot op het bord").click();
  const wall = page.locator(".wall");
  const screens = [...decisions.map((what, at) => [`Afspraak ${at + 1} van 2`, what.trim()]), ["Dank jullie wel.", "Teamgesprek van"]];
  for (const [at, texts] of screens.entries()) {
    for (const text of texts) await expect(wall.getByText(text)).toBeVisible();
    await assertLegible(visitor, texts[0]);
    await assertAccessible(page);
    if (at < screens.length - 1) await page.keyboard.press("PageDown");
  }
  await page.keyboard.press("PageDown");
  await expect(wall.getByText("Dank jullie wel."), "there is nothing after it").toBeVisible();
  for (const [first] of [...screens].reverse().slice(1)) {
    await page.keyboard.press("PageUp");
    await expect(wall.getByText(first)).toBeVisible();
  }
  await page.keyboard.press("PageUp");
  await expect(wall.getByText("wie vertelt het aan wie er niet was?")).toBeVisible();
});

test("a decision is corrected in its place, and the plan tells it once", async ({ visitor }) => {
  const { page } = visitor;
  await prepared(visitor);
  await page.getByRole("radio", { name: /20 minuten/ }).check();
  await visitor.button("Begin het gesprek").click();
  await goOnTo(visitor, "Dan: wat doen we?");
  const measure = await page.locator("#nieuwe-afspraak-maatregel").inputValue();
  expect(measure).not.toBe("");
  await visitor.field("Wat spreken jullie af?").fill("Wij beginen klein");
  await visitor.button("Leg deze afspraak vast").click();
  await expect(status(visitor)).toContainText("Het staat ook in het actieplan");
  const decided = page.locator(".meeting-decided > li");
  await decided.getByRole("button", { name: "Verbeter" }).click();
  const field = page.locator("#nieuwe-verbetering-wat");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("Wij beginen klein");
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await decided.getByRole("button", { name: "Laat zoals het was" }).click();
  await expect(status(visitor)).toBeFocused();
  await expect(field).toHaveCount(0);
  await decided.getByRole("button", { name: "Verbeter" }).click();
  await field.fill("Wij beginnen klein");
  await decided.getByRole("button", { name: "Bewaar de verbetering" }).click();
  await expect(status(visitor)).toHaveText("Verbeterd, ook in het actieplan.");
  await expect(decided.getByText("Wij beginnen klein", { exact: false }).first()).toBeVisible();
  await visitor.reload();
  expect((await keptTeam(visitor)).meetings[0].decisions.map(({ what }) => what)).toEqual(["Wij beginnen klein"]);
  await visitor.visit(`/actieplan/${measure}`);
  await page.getByText("Wat er gebeurde").click();
  await expect(page.getByText("Teamgesprek van 30 november: Wij beginnen klein.")).toHaveCount(1);
  await expect(page.getByText("Wij beginen klein")).toHaveCount(0);
});

test("what is typed of a decision is there after another page, and the browser asks before it goes", async ({ visitor }) => {
  const { page } = visitor;
  await prepared(visitor);
  await page.getByRole("radio", { name: /20 minuten/ }).check();
  await visitor.button("Begin het gesprek").click();
  await goOnTo(visitor, "Dan: wat doen we?");
  // The field is not left.
  await visitor.field("Wat spreken jullie af?").pressSequentially("Nog niet af");
  let asked = 0;
  page.on("dialog", async (dialog) => {
    asked += 1;
    await dialog.dismiss();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked, "the browser asks").toBe(1);
  await page.getByRole("link", { name: "Terug naar het team" }).click();
  await page.getByRole("link", { name: "Het teamgesprek" }).first().click();
  await expect(visitor.field("Wat spreken jullie af?")).toHaveValue("Nog niet af");
  // It belongs to this point, so the meeting does not go on without it.
  await visitor.button("Verder").click();
  await expect(status(visitor)).toHaveText("Deze afspraak is nog niet vastgelegd. Leg hem vast, of maak het veld leeg. Ga dan verder.");
  await expect(visitor.field("Wat spreken jullie af?")).toBeFocused();
  await visitor.button("Leg deze afspraak vast").click();
  await expect(page.locator(".meeting-decided > li")).toHaveCount(1);
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => page.isClosed(), "once it is kept, nobody asks").toBe(true);
});

test("a meeting that was begun too early is left for a new agenda, and is found again", async ({ visitor }) => {
  const { page } = visitor;
  await prepared(visitor);
  await visitor.button("Begin het gesprek").click();
  await expect(page.getByText("Punt 1 van")).toBeVisible();
  await visitor.button("Maak een nieuwe agenda").click();
  await expect(page.getByRole("group", { name: /Een nieuwe agenda maken\?/ })).toBeFocused();
  await assertAccessible(page);
  await visitor.button("Ja, nieuwe agenda").click();
  await expect(visitor.heading("De agenda", 2)).toBeVisible();
  await expect(status(visitor)).toBeFocused();
  await page.locator(".meeting-list").getByRole("button", { name: "Bekijk" }).click();
  await expect(page.getByText("Punt 1 van")).toBeVisible();
  await expect(page.locator("#punt")).toBeFocused();
  // A year later it does not stand in the way.
  await on(visitor, "2027-11-30");
  await visitor.visit(MEETING);
  await expect(visitor.heading("De agenda", 2)).toBeVisible();
  await expect(page.locator(".meeting-list > li")).toHaveCount(1);
});

test("after the meeting, what was to be discussed is offered to be chosen", async ({ visitor }) => {
  const { page } = visitor;
  await prepared(visitor);
  await visitor.visit("/team/schoolversie");
  const asked = page.locator("#vervanging-volgorde");
  await asked.getByRole("radio", { name: /^Dit bespreken we/ }).check();
  await expect(status(visitor)).toContainText("Gekozen.");
  await visitor.visit(MEETING);
  await page.getByRole("radio", { name: /20 minuten/ }).check();
  await expect(page.locator(".meeting-points > li").filter({ hasText: "Hier praten we over" })).toHaveCount(1);
  await visitor.button("Begin het gesprek").click();
  await goOnTo(visitor, "wie vertelt het aan wie er niet was?");
  await visitor.button("Rond het gesprek af").click();
  await expect(visitor.heading("Kies nu wat jullie als school nemen", 3)).toBeVisible();
  await assertAccessible(page);
  await page.locator("section[aria-labelledby=nu-kiezen]").getByRole("link").click();
  await expect(page).toHaveURL(/\/team\/schoolversie\/?#vervanging-volgorde$/);
  await asked.getByRole("radio", { name: /^Het midden van het team/ }).check();
  await visitor.visit(MEETING);
  await expect(visitor.heading("Kies nu wat jullie als school nemen", 3)).toHaveCount(0);
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
