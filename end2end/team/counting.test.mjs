// Counting in the room: choosing, asking, entering, looking; on the wall with a remote; and what is printed for it.
import { assertAccessible, assertNoSidewaysScroll } from "../support/checks.mjs";
import { press, type } from "../support/keyboard.mjs";
import { printed } from "../support/paper.mjs";
import { expect, test } from "../support/site.mjs";
import { assertLegible, keptTeam, withoutFullScreen } from "../support/wall.mjs";

const COUNTING = "/team/tellen";
const status = ({ page }) => page.locator("#team-melding");

/** Leaves three of the eight that are proposed. */
async function chooseThree({ page }) {
  await page.getByText("Kies andere stellingen").click();
  for (let left = 8; left > 3; left -= 1) {
    const box = page.locator(".count-theme").getByRole("checkbox", { checked: true }).first();
    await box.focus();
    await page.keyboard.press("Space");
  }
  await expect(page.getByText("3 stellingen gekozen.")).toBeVisible();
}

/** Types what was counted, by keyboard, and enters it. */
async function enter(visitor, counts) {
  for (const [label, people] of Object.entries(counts)) await type(visitor, label, String(people));
  await visitor.page.keyboard.press("Enter");
}

test("three statements are counted by keyboard, one is corrected, and a reload stays where it was", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(COUNTING);
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await chooseThree(visitor);
  await press(visitor, "Begin met tellen");
  await expect(page.getByText("Stelling 1 van 3")).toBeVisible();
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await press(visitor, "Laat zien wat het team zegt");
  await expect(status(visitor)).toHaveText("Vul minstens één aantal in. Of sla deze stelling over.");
  await visitor.field("Soms (1 vinger)").fill("drie");
  await page.keyboard.press("Enter");
  await expect(page.locator("#nieuwe-telling-2-fout")).toHaveText("'drie' is geen aantal. Typ een heel getal, of laat het leeg.");
  await visitor.field("Soms (1 vinger)").fill("");
  await visitor.heading(/./, 1).focus();
  await enter(visitor, { "Nog niet (0 vingers)": 6, "Vast (3 vingers)": 5, "Weet ik niet": 1 });
  await expect(page.getByText("Het midden is 'nog niet'.")).toBeVisible();
  await expect(page.locator("[data-choice='3'] .count-number")).toHaveText("5");
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await visitor.reload();
  await expect(page.getByText("Stelling 1 van 3"), "a reload stays").toBeVisible();
  await page.getByText("Verbeter de telling").click();
  await expect(visitor.field("Vast (3 vingers)")).toHaveValue("5");
  await visitor.field("Vast (3 vingers)").fill("7");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Het midden is 'vast'.")).toBeVisible();
  await press(visitor, "Volgende stelling");
  await expect(page.getByText("Stelling 2 van 3")).toBeVisible();
  await expect(page.locator("#stelling"), "what is there now is read out").toBeFocused();
  await enter(visitor, { "Meestal (2 vingers)": 14 });
  await expect(page.getByText("Bijna iedereen zegt 'meestal'.")).toBeVisible();
  await press(visitor, "Volgende stelling");
  await press(visitor, "Sla deze stelling over");
  await expect(page.getByText("2 van de 3 stellingen zijn geteld.")).toBeVisible();
  await expect(page.locator("#overzicht")).toBeFocused();
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await page.locator(".count-overview > li").nth(2).getByRole("button", { name: "Vul in" }).click();
  await expect(page.getByText("Stelling 3 van 3")).toBeVisible();
  await visitor.heading(/./, 1).focus();
  await enter(visitor, { "Weet ik niet": 9, "Soms (1 vinger)": 4 });
  await expect(page.getByText("De meesten weten dit niet.")).toBeVisible();
  await press(visitor, "Naar het overzicht");
  await expect(page.getByText("Alle 3 stellingen zijn geteld.")).toBeVisible();
  const kept = (await keptTeam(visitor)).counting;
  expect(kept.steps.map(({ counts }) => counts)).toEqual([
    [6, 0, 0, 7, 1, 0, 0],
    [0, 0, 14, 0, 0, 0, 0],
    [0, 4, 0, 0, 9, 0, 0],
  ]);
  await page.getByRole("link", { name: "Neem dit mee naar het gesprek" }).click();
  await expect(visitor.heading("Het teamgesprek")).toBeVisible();
  await expect(page.locator(".meeting-points").getByText("Hier praten we over")).not.toHaveCount(0);
});

test("on the wall a remote goes on and back, every text is 40 px or more, and Escape leaves", async ({ visitor }) => {
  const { page } = visitor;
  await withoutFullScreen(visitor);
  await visitor.visit(COUNTING);
  await chooseThree(visitor);
  await visitor.button("Begin met tellen").click();
  await visitor.button("Groot op het bord").click();
  const wall = page.locator(".wall");
  await expect(wall.getByText("Stelling 1 van 3")).toBeVisible();
  expect(await page.evaluate(() => globalThis.timesAsked), "asked once, and refused").toBe(1);
  await assertLegible(visitor, "asking");
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await page.keyboard.press("PageDown");
  await expect(wall.getByLabel("Nog niet (0 vingers)")).toBeVisible();
  await assertLegible(visitor, "entering");
  await assertAccessible(page);
  await wall.getByLabel("Nog niet (0 vingers)").fill("8");
  await wall.getByLabel("Vast (3 vingers)").fill("4");
  await page.keyboard.press("ArrowLeft");
  await expect(wall.getByLabel("Vast (3 vingers)"), "an arrow in a field stays there").toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(wall.getByText("8 keer nog niet en 4 keer vast.")).toBeVisible();
  await assertLegible(visitor, "counted");
  await assertAccessible(page);
  await page.keyboard.press("ArrowRight");
  await expect(wall.getByText("Stelling 2 van 3")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(wall.getByText("8 keer nog niet en 4 keer vast.")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await expect(wall.getByText("Stelling 3 van 3"), "what was not counted is left").toBeVisible();
  await page.keyboard.press("PageUp");
  await expect(wall.getByText("Stelling 2 van 3")).toBeVisible();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("PageDown");
  await expect(wall.getByText("1 van de 3 stellingen is geteld.")).toBeVisible();
  await assertLegible(visitor, "done");
  await page.keyboard.press("Escape");
  await expect(wall).toHaveCount(0);
  await expect(visitor.heading("Samen tellen")).toBeVisible();
  await expect(visitor.heading("Wat het team zei", 2)).toBeVisible();
  await expect(visitor.button("Groot op het bord"), "the focus is back where it came from").toBeFocused();
});

test("a counting that was begun in the wrong way is begun again, after asking", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(COUNTING);
  await visitor.button("Begin met tellen").click();
  await expect(page.getByText("Stelling 1 van 8")).toBeVisible();
  await visitor.button("Begin een nieuwe telling").click();
  await assertAccessible(page);
  await visitor.button("Nee, laat staan").click();
  await expect(visitor.button("Begin een nieuwe telling")).toBeFocused();
  await visitor.button("Begin een nieuwe telling").click();
  await visitor.button("Ja, begin opnieuw").click();
  await expect(visitor.heading("Welke stellingen?", 2)).toBeVisible();
  await expect(status(visitor)).toBeFocused();
  expect((await keptTeam(visitor))?.counting ?? null, "nothing of it is kept").toBeNull();
});

test("the time begins with a press, is told in half minutes, and can be hidden", async ({ visitor }) => {
  const { page } = visitor;
  await page.clock.install({ time: new Date("2026-11-30T15:30:00+01:00") });
  await visitor.visit(COUNTING);
  await visitor.button("Begin met tellen").click();
  const time = page.getByRole("timer");
  await expect(time).toHaveText("");
  await visitor.button("Start de tijd: 2 minuten").click();
  await expect(time).toHaveText("Nog 2 minuten");
  await page.clock.runFor(61_000);
  await expect(time).toHaveText("Nog 1 minuut");
  await visitor.button("Verberg de tijd").click();
  await expect(time).toHaveText("");
  await page.clock.runFor(70_000);
  await visitor.button("Toon de tijd").click();
  await expect(time).toHaveText("De tijd is om. Rond rustig af.");
  await visitor.button("Sla deze stelling over").click();
  await expect(visitor.button("Start de tijd: 2 minuten"), "each statement has its own").toBeVisible();
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving, "nothing moves").toBe(0);
});

test("on paper it is counted quietly: few are not shown, and no field keeps what may not be seen", async ({ visitor }) => {
  const { page } = visitor;
  await withoutFullScreen(visitor);
  await visitor.visit(COUNTING);
  await page.getByRole("radio", { name: /Stil, op papier/ }).check();
  await visitor.button("Begin met tellen").click();
  await expect(page.getByText("Laat iemand tellen die geen schoolleider is.")).toBeVisible();
  await visitor.field("Nog niet").fill("2");
  await visitor.field("Vast").fill("2");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Minder dan vijf mensen.")).toBeVisible();
  await expect(page.locator(".count-figure")).toHaveCount(0);
  await page.getByText("Verbeter de telling").click();
  await expect(visitor.field("Vast")).toHaveValue("");
  await assertAccessible(page);
  await visitor.button("Groot op het bord").click();
  await assertLegible(visitor, "too few on the wall");
  await page.keyboard.press("Escape");
});

test("cards and sheets come out of the printer on sheets of their own", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit("/team/kaarten");
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await page.evaluate(() => {
    globalThis.print = () => {};
  });
  await visitor.button("Print de kaarten").click();
  await expect.poll(async () => (await printed(visitor)).sheets).toBe(2);
  await page.getByRole("radio", { name: /Twee op een blad/ }).check();
  await expect.poll(async () => (await printed(visitor)).sheets).toBe(3);
  await visitor.button("Print de twee bladen").click();
  await expect.poll(async () => (await printed(visitor)).sheets).toBe(2);
});
