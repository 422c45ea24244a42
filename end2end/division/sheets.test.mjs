// A sheet for each colleague, to check and to sign.
import { assertAccessible, assertNoSidewaysScroll } from "../support/checks.mjs";
import { colleaguesOf, openDivision, tasksOf } from "../support/division.mjs";
import { printed, printedOn } from "../support/paper.mjs";
import { expect, PHONE, test } from "../support/site.mjs";

const SHEETS = "/taakverdeling/bladen";

/** Twenty-five colleagues with two tasks each, but the last. */
async function openDivided(visitor) {
  const tasks = tasksOf(48, 1).map((task) => ({ ...task, qualification: "none", may_share: false, most_people: 1 }));
  const chosen = tasks.map(({ id }, at) => ({ task: id, colleague: 100 + Math.floor(at / 2), parts: 1 }));
  await openDivision(visitor, { tasks, colleagues: colleaguesOf(25, 100), chosen, next: 200 });
}

test("each colleague has a sheet of paper, A4 or A5, and nothing else is printed", async ({ visitor }) => {
  await openDivided(visitor);
  await visitor.visit(SHEETS);
  await expect(visitor.page.locator("[data-colleague]")).toHaveCount(24);
  await expect(visitor.page.getByText("Nog zonder taken, en dus zonder blad:")).toBeVisible();
  const onPaper = async (width) => {
    const { sheets, sizes } = await printed(visitor);
    expect(sheets).toBe(24);
    for (const size of sizes) expect(Math.abs(size.width - width), `${size.width} points`).toBeLessThan(2);
  };
  await onPaper(595);
  await visitor.option("Op welk papier?", "A5").check();
  await expect(visitor.page.locator(".colleague-sheets-small")).toBeAttached();
  await onPaper(420);
  await visitor.page.emulateMedia({ media: "print" });
  await expect(visitor.page.getByText("Handtekening collega:").first()).toBeVisible();
  await expect(visitor.button("Print alle bladen")).toBeHidden();
});

test("signatures are on one page with the last tasks that they are about", async ({ visitor }) => {
  for (const [paper, count] of [["A4", 14], ["A4", 22], ["A4", 26], ["A4", 30], ["A5", 16], ["A5", 18], ["A5", 20]]) {
    const tasks = tasksOf(count, 1).map((task) => ({ ...task, qualification: "none", may_share: false, most_people: 1 }));
    const chosen = tasks.map(({ id }) => ({ task: id, colleague: 100, parts: 1 }));
    await openDivision(visitor, { tasks, colleagues: colleaguesOf(1, 100), chosen, next: 200 });
    await visitor.visit(SHEETS);
    await visitor.option("Op welk papier?", paper).check();
    await expect(visitor.page.locator(".colleague-sheets-small")).toHaveCount(paper === "A5" ? 1 : 0);
    const pages = await printedOn(visitor, ".colleague-sheet tbody th, .colleague-sign > p > span:first-child");
    const last = pages.at(-1);
    const of = (word) => last.filter((text) => text.startsWith(word)).length;
    expect(of("Handtekening"), `${count} tasks on ${paper}: both signatures`).toBe(2);
    expect(of("Taak"), `${count} tasks on ${paper}: tasks beside them`).toBeGreaterThanOrEqual(3);
    expect(pages.flat().filter((text) => text.startsWith("Taak")), "all tasks").toHaveLength(count);
  }
});

test.describe(() => {
  test.use({ viewport: PHONE });

  test("the sheets can be read on a phone, and without a division the way to one is there", async ({ visitor }) => {
    await visitor.visit(SHEETS);
    await expect(visitor.page.getByText("Er is nog geen verdeling.")).toBeVisible();
    await assertAccessible(visitor.page);
    await openDivided(visitor);
    await visitor.visit(SHEETS);
    await expect(visitor.heading("Taken van leraar groep 0", 2)).toBeVisible();
    await assertAccessible(visitor.page);
    await assertNoSidewaysScroll(visitor.page);
  });
});
