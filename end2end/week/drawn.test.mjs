// The week as a drawing: bars that are dragged, stretched, and moved by keys alone; on a phone and on paper too.
import { readFileSync } from "node:fs";
import { assertAccessible, assertNoSidewaysScroll } from "../support/checks.mjs";
import { keptWeek, openRecord } from "../support/kept.mjs";
import { expect, PHONE, test } from "../support/site.mjs";
import { block, group, person } from "../support/weeks.mjs";

const ROSTER = "/inzet/rooster";
const STATUS = "#week-melding";

/** Opens a week of two assistants and three blocks, the first protected. */
async function openWeek(visitor) {
  const withAim = { groups: [3], aim: "lezen" };
  const week = {
    people: [person(1, "assistant", "A"), person(2, "assistant", "B")],
    groups: [group(3, "groep 4", ["4"], [])],
    blocks: [
      block(11, 1, "small-group", "monday", 525, 570, { ...withAim, protected: true }),
      block(12, 1, "small-group", "monday", 600, 645, withAim),
      block(13, 2, "small-group", "tuesday", 540, 585, withAim),
    ],
    next: 60,
  };
  const scan = JSON.parse(readFileSync("tests/records/v3.json", "utf8"));
  await openRecord(visitor, { ...scan, version: 5, documents: { week: { version: 1, week } } });
  await visitor.visit(ROSTER);
}

const bar = (visitor, row, id) => visitor.page.locator(`#balk-${row}-${id}`);
const kept = async (visitor, id) => (await keptWeek(visitor)).blocks.find((block) => block.id === id);

test("a bar is dragged to another time and day, and stretched at its end", async ({ visitor }) => {
  const { page } = visitor;
  await openWeek(visitor);
  await expect(bar(visitor, 0, 11)).toBeVisible();
  await assertAccessible(page);
  await bar(visitor, 0, 11).scrollIntoViewIfNeeded();
  const ruler = await page.locator("#tijdas").boundingBox();
  const perMinute = ruler.width / (7 * 60);
  const drag = async (id, row, byMinutes, byDays, atEnd) => {
    const box = await bar(visitor, row, id).boundingBox();
    const x = atEnd ? box.x + box.width - 2 : box.x + 4;
    const monday = await page.locator("[data-day='monday']").first().boundingBox();
    const tuesday = await page.locator("[data-day='tuesday']").first().boundingBox();
    const to = x + byMinutes * perMinute + byDays * (tuesday.x - monday.x);
    await page.mouse.move(x, box.y + 10);
    await page.mouse.down();
    await page.mouse.move((x + to) / 2, box.y + 10, { steps: 3 });
    await page.mouse.move(to, box.y + 10, { steps: 3 });
    await page.mouse.up();
  };
  await drag(11, 0, 30, 0, false);
  await expect.poll(async () => (await kept(visitor, 11)).span).toEqual({ from: 555, until: 600 });
  await drag(11, 0, 15, 0, true);
  await expect.poll(async () => (await kept(visitor, 11)).span).toEqual({ from: 555, until: 615 });
  await drag(12, 0, 0, 1, false);
  await expect.poll(async () => (await kept(visitor, 12)).weekday).toBe("tuesday");
  expect((await kept(visitor, 12)).span).toEqual({ from: 600, until: 645 });
  await expect(page.locator(".drawn-time:not(:empty)")).toHaveCount(0);
  // A drag is one change, and comes back in one go; what was said of it is past then.
  await expect(page.locator(STATUS)).not.toBeEmpty();
  await visitor.button("Zet de laatste wijziging terug").click();
  await expect.poll(async () => (await kept(visitor, 12)).weekday).toBe("monday");
  await expect(page.locator(STATUS)).toBeEmpty();
  // A press without a drag opens the day.
  await bar(visitor, 1, 13).click();
  await expect(visitor.heading("Onderwijsassistent B, dinsdag", 3)).toBeFocused();
});

test("by keyboard alone a bar is found, moved, made longer, put on another day, and left as it was", async ({ visitor }) => {
  const { page } = visitor;
  const { keyboard } = page;
  await openWeek(visitor);
  await bar(visitor, 0, 11).focus();
  await keyboard.press("ArrowRight");
  await expect(bar(visitor, 0, 12)).toBeFocused();
  await keyboard.press("ArrowDown");
  await expect(bar(visitor, 1, 13)).toBeFocused();
  // The nearest in time of the row above.
  await keyboard.press("ArrowUp");
  await expect(bar(visitor, 0, 11)).toBeFocused();
  await keyboard.press("ArrowRight");
  await expect(bar(visitor, 0, 12)).toBeFocused();
  await keyboard.press("Space");
  await keyboard.press("ArrowRight");
  await keyboard.press("Shift+ArrowRight");
  await keyboard.press("PageDown");
  await expect(bar(visitor, 0, 12)).toBeFocused();
  await expect(bar(visitor, 0, 12).getByText("10.05–10.55")).toBeVisible();
  expect((await kept(visitor, 12)).span, "not before it is put down").toEqual({ from: 600, until: 645 });
  await keyboard.press("Space");
  await expect(page.locator(STATUS).filter({ hasText: "Staat nu op dinsdag, 10.05–10.55." })).toBeVisible();
  await expect.poll(async () => kept(visitor, 12)).toMatchObject({ weekday: "tuesday", span: { from: 605, until: 655 } });
  await keyboard.press("Space");
  await keyboard.press("ArrowLeft");
  await keyboard.press("Escape");
  await expect(page.locator(STATUS).filter({ hasText: "Het blok staat waar het stond." })).toBeVisible();
  expect((await kept(visitor, 12)).span).toEqual({ from: 605, until: 655 });
  await keyboard.press("Enter");
  await expect(visitor.heading("Onderwijsassistent A, dinsdag", 3)).toBeFocused();
  await assertAccessible(page);
});

test("the rows are people or groups, and the name of a bar says all of it", async ({ visitor }) => {
  await openWeek(visitor);
  const name = "onderwijsassistent A, maandag 8.45–9.30, werken met een klein groepje, groep 4, lezen, gaat door";
  await expect(bar(visitor, 0, 11)).toHaveAccessibleName(name);
  await visitor.button("Per groep").click();
  await expect(visitor.page.getByRole("table", { name: "De week als tekening" }).getByRole("rowheader", { name: "Groep 4" })).toBeVisible();
  await expect(bar(visitor, 0, 13)).toBeVisible();
  await assertAccessible(visitor.page);
  await visitor.page.emulateMedia({ media: "print" });
  await expect(bar(visitor, 0, 13)).toBeVisible();
});

test.describe(() => {
  test.use({ viewport: PHONE });

  test("on a phone the drawing shows a day, and nothing scrolls sideways", async ({ visitor }) => {
    await openWeek(visitor);
    await expect(bar(visitor, 0, 11)).toBeVisible();
    await expect(bar(visitor, 1, 13)).toBeHidden();
    await visitor.page.locator("#rooster-dag").selectOption({ label: "dinsdag" });
    await expect(bar(visitor, 1, 13)).toBeVisible();
    await assertAccessible(visitor.page);
    await assertNoSidewaysScroll(visitor.page);
  });
});
