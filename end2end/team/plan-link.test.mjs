// The plan as a link: made by the school, read by somebody else, taken over beside what is there, and said when it is cut.
import { readdirSync, readFileSync } from "node:fs";
import { assertAccessible, assertNoSidewaysScroll } from "../support/checks.mjs";
import { openRecord } from "../support/kept.mjs";
import { actions, open, scanned } from "../support/plan.mjs";
import { expect, test } from "../support/site.mjs";

const PAGE = "/team/plan";

async function linkOf(visitor) {
  await visitor.visit(PAGE);
  const field = visitor.field("De link");
  await expect(field).toHaveValue(/#1/);
  return field.inputValue();
}

test("a school shares its plan as a link; who opens it reads the plan and takes it over", async ({ visitor, browser }) => {
  await scanned(visitor);
  await open(visitor, "2026-11-09");
  const count = await actions(visitor).count();
  const link = await linkOf(visitor);
  expect(link.length).toBeLessThanOrEqual(1800);
  await assertAccessible(visitor.page);
  await assertNoSidewaysScroll(visitor.page);
  // Somebody else, on another device.
  const other = await browser.newContext();
  const page = await other.newPage();
  await page.goto(link);
  await expect(page.getByText("Iemand deelde dit plan met je.")).toBeVisible();
  await expect(page.locator("ol.team-lines > li")).toHaveCount(count);
  // Who does it stands at each action, also where the school kept who usually does.
  const lines = await page.locator("ol.team-lines .team-says").allTextContents();
  expect(lines).toHaveLength(count);
  for (const line of lines) expect(line).toMatch(/^\p{Lu}[^·]+ · klaar voor de /u);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("scan"))), "nothing is kept by reading").toEqual([]);
  await assertAccessible(page);
  await page.getByRole("button", { name: "Neem over op dit apparaat" }).click();
  await expect(page.locator("#team-melding")).toContainText("overgenomen in een nieuwe zelfscan");
  await expect(page.locator("#team-melding"), "the button hid itself").toBeFocused();
  await assertAccessible(page);
  await page.getByRole("link", { name: "Naar het plan" }).click();
  await expect(page.locator("article.action[data-measure]")).toHaveCount(count);
  await page.reload();
  await expect(page.locator("article.action[data-measure]")).toHaveCount(count);
  await other.close();
});

test("a link that was cut, changed or is of a later version says so and shows nothing else", async ({ visitor }) => {
  await scanned(visitor);
  await open(visitor, "2026-11-09");
  const link = await linkOf(visitor);
  const [address, fragment] = link.split("#");
  const at = Math.floor(fragment.length / 2);
  const changed = fragment.slice(0, at) + (fragment[at] === "A" ? "B" : "A") + fragment.slice(at + 1);
  const cases = [
    [fragment.slice(0, -10), "onderweg afgebroken"],
    [fragment.slice(0, 5), "onderweg afgebroken"],
    [changed, "onderweg veranderd"],
    [`2${fragment.slice(1)}`, "nieuwere Taakkompas"],
    [`1___${fragment.slice(4)}`, "onderweg veranderd"],
    // Without its first character, or another beginning: it was sent as a plan, so one's own is not shown.
    [fragment.slice(1), /onderweg veranderd|nieuwere Taakkompas|onderweg afgebroken/],
    [`x${fragment}`, "onderweg veranderd"],
  ];
  for (const [wrong, says] of cases) {
    const tab = await visitor.context.newPage();
    await tab.goto(`${address}#${wrong}`);
    await expect(tab.getByText(says), String(says)).toBeVisible();
    await expect(tab.locator("ol.team-lines")).toHaveCount(0);
    await expect(tab.getByLabel("De link"), "nor the school's own").toHaveCount(0);
    await assertAccessible(tab);
    await tab.close();
  }
});

test("another link in the same tab shows its own plan, and the skip link is no plan", async ({ visitor }) => {
  const { page } = visitor;
  await scanned(visitor);
  await open(visitor, "2026-11-09");
  const count = await actions(visitor).count();
  const link = await linkOf(visitor);
  const [address, fragment] = link.split("#");
  await page.goto(`${address}#${fragment.slice(0, -10)}`);
  await expect(page.getByText("onderweg afgebroken")).toBeVisible();
  // The whole link is pasted in the same tab: only the part behind the # changes, so the page is not loaded again.
  await page.evaluate((whole) => (location.hash = whole), fragment);
  await expect(page.locator("ol.team-lines > li")).toHaveCount(count);
  await expect(page.getByText("onderweg afgebroken")).toHaveCount(0);
  await page.locator(".skip-link").focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#inhoud$/);
  await expect(page.locator("ol.team-lines > li"), "it is still what was sent").toHaveCount(count);
  await page.reload();
  await expect(visitor.field("De link"), "without it, the own plan").toHaveValue(/#1/);
});

/** Every measure of the site, each with owners, a holiday and a progress of its own: more than a link holds. */
function everything() {
  const folder = "src/content/nl/measures";
  const texts = readdirSync(folder).sort().map((file) => readFileSync(`${folder}/${file}`, "utf8"));
  const ids = texts.flatMap((text) => [...text.matchAll(/^\[\[measure\]\]\nid = "([^"]+)"/gm)].map(([, id]) => id));
  const roles = ["leader", "coordinator", "teacher", "assistant", "ib", "specialist", "admin", "pmr", "team"];
  const dues = ["2026-christmas", "2026-spring", "2026-may", "2026-summer", "2027-autumn"];
  const progress = ["not-yet", "busy", "done", "stopped"];
  const decision = (_, at) => {
    const turn = (at * 7919) % 1009;
    const second = (turn + 1 + (Math.floor(turn / 9) % 8)) % 9;
    return { stance: "added", pullers: [roles[turn % 9], roles[second]], due: dues[turn % 5], progress: progress[Math.floor(turn / 5) % 4] };
  };
  return { by_measure: Object.fromEntries(ids.map((id, at) => [id, decision(id, at)])), order: ids };
}

test("a plan that is too long for a link is offered as a file", async ({ visitor }) => {
  const record = JSON.parse(readFileSync("tests/records/v3.json", "utf8"));
  await openRecord(visitor, { ...record, decisions: everything() });
  await visitor.visit(PAGE);
  await expect(visitor.page.getByText(/^Dit plan is te lang voor een link \(\d{4} tekens\)\./)).toBeVisible();
  await expect(visitor.field("De link")).toHaveCount(0);
  await expect(visitor.button(/^Bewaar als bestand/).first()).toBeVisible();
  await assertAccessible(visitor.page);
  await assertNoSidewaysScroll(visitor.page);
});

test("without a plan the page leads to the scan", async ({ visitor }) => {
  await visitor.visit(PAGE);
  await expect(visitor.page.getByText("Er is nog geen plan om te delen.")).toBeVisible();
  await assertAccessible(visitor.page);
});
