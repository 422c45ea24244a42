// The task descriptions: three finished by keyboard alone, saved, and printed in full and on one page.
import { assertAccessible, assertNoSidewaysScroll } from "./support/checks.mjs";
import { openDivision, tasksOf } from "./support/division.mjs";
import { keepInScan, keptScan } from "./support/kept.mjs";
import { press, tabTo, toTop, type } from "./support/keyboard.mjs";
import { printed } from "./support/paper.mjs";
import { expect, PHONE, test } from "./support/site.mjs";
import { citySchool, keepSchool } from "./support/weeks.mjs";

const TODAY = new Date("2026-11-23T10:00:00+01:00");
const PAGE = "/taakomschrijvingen";
const START = "Maak een begin";
const READY = "Klaar om te bespreken";
const UNDO = "Zet de laatste wijziging terug";

const rows = (visitor) => visitor.page.locator(".description-row");
const state = (visitor, text) => rows(visitor).filter({ hasText: text });
const sheets = async (visitor) => (await printed(visitor, { format: "A4" })).sheets;
const openFolds = (visitor) =>
  visitor.page.evaluate(() => {
    for (const fold of document.querySelectorAll("main details")) fold.open = true;
  });

async function begin(visitor, { today = TODAY, path = PAGE } = {}) {
  await visitor.page.clock.setFixedTime(today);
  await visitor.visit(path);
}

/** Returns from a role's page to the overview, with the pointer. */
async function toOverview(visitor) {
  const overview = visitor.heading("Taakomschrijvingen");
  if (await overview.isVisible()) return;
  await visitor.link("Alle functies en jullie omschrijvingen").click();
  await expect(overview).toBeFocused();
}

/** Opens a role's page, from wherever the visitor is. */
async function openRole(visitor, role) {
  await toOverview(visitor);
  await visitor.page.locator(".task-name").getByText(role, { exact: true }).click();
  await expect(visitor.page.getByRole("heading", { level: 1 })).toBeFocused();
}

/** Starts a description for a role, with the pointer. */
async function start(visitor, role) {
  await openRole(visitor, role);
  const fold = visitor.page.locator(".description-begin");
  if (!(await fold.evaluate((fold) => fold.open))) await fold.locator("summary").click();
  if (await visitor.field("Welk vak of specialisme?").count()) {
    await visitor.page.locator("#nieuw-vak").fill("muziek");
    await visitor.page.locator("#nieuw-vak").press("Tab");
  }
  await visitor.button(START).click();
  await expect(visitor.page.locator("#omschrijving-kop")).toBeFocused();
}

/** Fills in what a template leaves open: three times. */
async function finish(visitor) {
  await press(visitor, "Overleg, voorbereiden en begeleiding");
  for (const [label, minutes] of [
    ["Tijd voor overleg", "30"],
    ["Tijd om voor te bereiden", "45"],
    ["Tijd voor begeleiding", "20"],
  ]) {
    await type(visitor, label, minutes);
  }
  await visitor.page.keyboard.press("Tab");
}

test("by keyboard alone three descriptions are finished, and a reload keeps them", async ({ visitor }) => {
  await begin(visitor);
  for (const role of ["Onderwijsassistent", "Conciërge", "Leraarondersteuner"]) {
    await toTop(visitor);
    await press(visitor, role);
    await expect(visitor.heading(`Taakomschrijving ${role[0].toLowerCase()}${role.slice(1)}`)).toBeFocused();
    await press(visitor, START);
    await expect(visitor.heading(`${role} A`, 2)).toBeFocused();
    await finish(visitor);
    await expect(state(visitor, `${role} A`).getByText(READY)).toBeVisible();
    await assertAccessible(visitor.page);
    await press(visitor, "Alle functies en jullie omschrijvingen");
    await expect(visitor.heading("Taakomschrijvingen")).toBeFocused();
  }
  await expect(rows(visitor)).toHaveCount(3);
  await assertAccessible(visitor.page);
  await visitor.reload();
  await expect(rows(visitor)).toHaveCount(3);
  await expect(state(visitor, READY)).toHaveCount(3);
  await press(visitor, "Conciërge A");
  await expect(visitor.heading("Conciërge A", 2)).toBeVisible();
});

test("of two in one role each has an address, which a reload and a change of letter keep", async ({ visitor }) => {
  const { page } = visitor;
  await begin(visitor);
  await start(visitor, "Conciërge");
  await start(visitor, "Conciërge");
  await expect(visitor.heading("Conciërge B", 2)).toBeVisible();
  await expect(rows(visitor)).toHaveCount(2);
  const second = page.url();
  expect(second).toMatch(/\/taakomschrijvingen\/concierge\/?\?nummer=\d+$/);
  await visitor.link("Conciërge A").click();
  await expect(visitor.heading("Conciërge A", 2)).toBeFocused();
  expect(page.url()).not.toBe(second);
  await page.goBack();
  await expect(visitor.heading("Conciërge B", 2)).toBeVisible();
  expect(page.url()).toBe(second);
  await page.getByText("Wie en waarvoor", { exact: true }).click();
  await visitor.field(/^Letter/).selectOption("D");
  await expect(visitor.heading("Conciërge D", 2)).toBeVisible();
  await expect(visitor.field(/^Letter/)).toBeVisible();
  await visitor.reload();
  await expect(visitor.heading("Conciërge D", 2)).toBeVisible();
  // An unknown number opens none, without a message.
  await visitor.visit(`${PAGE}/concierge/?nummer=99`);
  await expect(visitor.heading("Het voorbeeld", 2)).toBeVisible();
  await expect(rows(visitor)).toHaveCount(2);
});

test.describe("on a phone", () => {
  test.use({ viewport: PHONE });

  test("a role can be read and linked to before anything is filled in", async ({ visitor }) => {
    await begin(visitor, { path: `${PAGE}/leraarondersteuner` });
    await expect(visitor.heading("Taakomschrijving leraarondersteuner")).toBeVisible();
    await expect(visitor.heading("Het voorbeeld", 2)).toBeVisible();
    const law = "Een leraarondersteuner heeft met deze functie geen lesbevoegdheid.";
    await expect(visitor.page.locator(".description-example").getByText(law).first()).toBeVisible();
    await expect(visitor.link(/\/taakomschrijvingen\/leraarondersteuner$/)).toBeVisible();
    await expect(visitor.page.locator('.description-example [data-reach="independent"]').getByText("groep overnemen")).toHaveCount(0);
    await openFolds(visitor);
    await expect(visitor.page.getByText("Dit beslist jullie bestuur, niet deze omschrijving.")).toBeVisible();
    await assertAccessible(visitor.page);
    await assertNoSidewaysScroll(visitor.page);
    expect(await sheets(visitor)).toBeLessThanOrEqual(3);
    await visitor.visit(`${PAGE}/bestaat-niet`, { status: 404 });
  });
});

test("what needs a lesbevoegdheid is never offered as independent, and says why with the source", async ({ visitor }) => {
  await begin(visitor);
  await start(visitor, "Onderwijsassistent");
  await openFolds(visitor);
  const task = visitor.page.locator(".description-task").filter({ hasText: "De groep overnemen als leraar." });
  const choice = task.getByLabel("Hoe ver gaat het?");
  await expect(choice.getByRole("option")).toHaveText([
    "Onder verantwoordelijkheid van de leraar",
    "Niet",
  ]);
  await expect(task.getByText("Een onderwijsassistent heeft geen lesbevoegdheid.").first()).toBeVisible();
  // The sources are linked once the library is loaded.
  await expect(task.getByRole("link").first()).toBeVisible();
  // A task reworded so that it takes over a group is refused if it would go further.
  const own = visitor.page.locator(".description-task").filter({ hasText: "Je legt op maandag het oefenmateriaal" });
  await own.getByLabel("Wat gebeurt er?").fill("Je neemt de groep over.");
  await own.getByLabel("Wat gebeurt er?").press("Tab");
  await expect(visitor.page.locator("#omschrijving-melding").filter({ hasText: "Zelfstandig kan hier niet." })).toBeVisible();
  await expect(own.getByText("Zelfstandig kan hier niet.")).toBeVisible();
  await expect(visitor.page.locator('[data-reach="independent"]').filter({ hasText: "neemt de groep over" })).toHaveCount(0);
  await assertAccessible(visitor.page);
  await assertNoSidewaysScroll(visitor.page);
});

test("tasks are added, moved, taken out and come back", async ({ visitor }) => {
  await begin(visitor);
  await start(visitor, "Conciërge");
  const group = visitor.page.locator(".description-group").first();
  const tasks = group.locator(".description-task");
  const count = await tasks.count();
  const first = await tasks.first().locator(".description-what").textContent();
  await tasks.first().locator("summary").click();
  await tasks.first().getByRole("button", { name: /^Zet lager/ }).click();
  await expect(tasks.nth(1).locator("summary")).toBeFocused();
  await expect(tasks.nth(1).locator(".description-what")).toHaveText(first);
  await group.locator("summary").last().click();
  await group.getByLabel("Nieuwe taak").fill("Je verzorgt de vissen in de hal.");
  await group.getByLabel("Nieuwe taak").press("Tab");
  await group.getByRole("button", { name: "Voeg deze taak toe" }).click();
  await expect(tasks.nth(count).locator("summary")).toBeFocused();
  await tasks.nth(count).locator("summary").click();
  await tasks.nth(count).getByRole("button", { name: /^Haal weg/ }).click();
  await expect(visitor.page.locator("#omschrijving-melding")).toBeFocused();
  await expect(tasks).toHaveCount(count);
  await visitor.button(UNDO).click();
  await expect(tasks.nth(count)).toBeVisible();
  await rows(visitor).getByRole("button", { name: /^Haal weg/ }).click();
  await expect(rows(visitor)).toHaveCount(0);
  await visitor.button(UNDO).click();
  await expect(rows(visitor)).toBeVisible();
});

test("the week of the assistant comes along, and says so", async ({ visitor }) => {
  await begin(visitor);
  await start(visitor, "Conciërge");
  await keepSchool(visitor, citySchool());
  await start(visitor, "Onderwijsassistent");
  const week = visitor.page.locator(".description-group").filter({ hasText: "Vaste blokken in de week" });
  await expect(week.getByText("uit jullie week").first()).toBeVisible();
  expect(await week.locator(".description-task").count()).toBeGreaterThan(3);
  await visitor.page.getByText("Uren van het jaar", { exact: true }).click();
  await visitor.field("Werktijdfactor").fill("0,1");
  await visitor.field("Werktijdfactor").press("Tab");
  await expect(visitor.page.locator(".description-sum").getByText("Bespreek wat eraf kan.")).toBeVisible();
  await assertAccessible(visitor.page);
});

test("a function of the division comes along as a function, and not where it needs a lesbevoegdheid", async ({ visitor }) => {
  const assistant = { id: 20, role: "assistant", label: "onderwijsassistent A", room: { label: "usual" } };
  const named = (id, label, qualification) => ({ id, label, kind: "function", holders: [20], size: { minutes: 5400 }, qualification });
  const functions = [named(8, "Coördinator overblijf", "none"), named(9, "Invallen bovenbouw", "none")];
  const tasks = [...tasksOf(2, 1), ...functions];
  await visitor.page.clock.setFixedTime(TODAY);
  await openDivision(visitor, { tasks, colleagues: [assistant], chosen: [{ task: 2, colleague: 20, parts: 1 }], next: 30 });
  await visitor.visit(PAGE);
  await start(visitor, "Onderwijsassistent");
  const group = visitor.page.locator(".description-group").filter({ hasText: "Functie uit de taakverdeling: hoort bij het contract" });
  await expect(group.locator(".description-task")).toHaveCount(1);
  await group.locator(".description-task summary").click();
  await expect(group.getByLabel("Tijd voor deze taak")).toHaveValue("90");
  const own = visitor.page.locator(".description-group").filter({ hasText: "Taken uit de taakverdeling" });
  await expect(own.locator(".description-task").filter({ hasText: "Taak 2" })).toHaveCount(1);
  // What is a lesson has no holder without a lesbevoegdheid, whatever the file says.
  await expect(visitor.page.locator(".description-task").filter({ hasText: "Invallen bovenbouw" })).toHaveCount(0);
  await assertAccessible(visitor.page);
  await assertNoSidewaysScroll(visitor.page);
});

test("the short form of every role is one page, the whole one a few", async ({ visitor }) => {
  await begin(visitor);
  await visitor.page.evaluate(() => {
    window.print = () => {};
  });
  const roles = await visitor.page.locator(".task-name").allTextContents();
  expect(roles).toHaveLength(22);
  for (const role of roles) {
    await start(visitor, role);
    await visitor.button("Print de hele omschrijving").click();
    const whole = await sheets(visitor);
    expect(whole, role).toBeGreaterThanOrEqual(1);
    expect(whole, role).toBeLessThanOrEqual(4);
    await visitor.button("Print de korte vorm op één blad").click();
    await expect(visitor.page.locator("[data-paper=short]")).toBeAttached();
    expect(await sheets(visitor), role).toBe(1);
  }
});

/** Fills the open description to the limit: its texts, and eight tasks in the short form, at their full length. */
async function fillToTheBrim(visitor) {
  const { descriptions } = (await keptScan(visitor)).documents;
  const long = (length) => `${"Wij spreken dit samen af en kijken er later naar. ".repeat(20).slice(0, length - 1)}.`;
  const [description] = descriptions.book.descriptions;
  description.texts.purpose.text = long(600);
  description.texts.guide.text = long(80);
  const tasks = description.groups.flatMap((group) => group.tasks);
  for (const [at, task] of tasks.entries()) {
    Object.assign(task, { what: long(240), short: at < 8, time: { minutes: 135, per: "week" } });
  }
  await keepInScan(visitor, { documents: { descriptions } });
}

test("a short form that is full to the brim is one page", async ({ visitor }) => {
  await begin(visitor);
  await start(visitor, "Onderwijsassistent");
  await fillToTheBrim(visitor);
  await visitor.page.evaluate(() => {
    window.print = () => {};
  });
  await expect(visitor.page.getByText("In de korte vorm staan 8 van hooguit 8 taken.")).toBeVisible();
  await visitor.button("Print de korte vorm op één blad").click();
  await expect(visitor.page.locator("[data-paper=short]")).toBeAttached();
  expect(await sheets(visitor)).toBe(1);
});

test.describe(() => {
  test.use({ viewport: PHONE });

  test("on a phone it fits, empty and filled", async ({ visitor }) => {
    await begin(visitor);
    await assertAccessible(visitor.page);
    await assertNoSidewaysScroll(visitor.page);
    await start(visitor, "Vakspecialist op meerdere scholen");
    await openFolds(visitor);
    await expect(visitor.page.getByText("Dit beslist jullie bestuur, niet deze omschrijving.")).toBeVisible();
    await assertAccessible(visitor.page);
    await assertNoSidewaysScroll(visitor.page);
  });
});

test("if the examples do not come, the page says so and tries again, where one is and on the next page", async ({ visitor }) => {
  const { page } = visitor;
  visitor.provokes(/status of 503/);
  let blocked = true;
  await page.route(/descriptions.*\.bin/, (route) => (blocked ? route.fulfill({ status: 503 }) : route.continue()));
  await page.clock.setFixedTime(TODAY);
  await page.goto(visitor.address(`${PAGE}/concierge`));
  const message = page.getByRole("alert").filter({ hasText: "niet opgehaald" });
  await expect(message, "the page stays as it was written").toBeVisible();
  blocked = false;
  await message.getByRole("button").click();
  await expect(visitor.button(START)).toBeVisible();

  blocked = true;
  await visitor.visit("/zelfscan");
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Aan de slag" }).click();
  await page.getByRole("main").getByRole("link", { name: "Taakomschrijvingen" }).click();
  await openRole(visitor, "Conciërge");
  await expect(page.getByText("Het voorbeeld kon niet worden opgehaald.").first()).toBeVisible();
  blocked = false;
  // A link below the pointer may have asked for them again in the meantime.
  await expect(async () => {
    const again = visitor.button("Probeer het opnieuw").first();
    if (await again.isVisible()) await again.click({ timeout: 1000 });
    await expect(visitor.button(START)).toBeVisible({ timeout: 1000 });
  }).toPass();
});
