// Result, plan and action: what a school sees after a scan, and what it does with it.
import { assertAccessible, assertNoSidewaysScroll } from "./support/checks.mjs";
import { printed } from "./support/paper.mjs";
import { MORE, opened } from "./support/plan.mjs";
import { expect, test } from "./support/site.mjs";

/** A quiet Monday, far from every holiday. */
const TODAY = new Date("2026-11-09T10:00:00+01:00");
/** Two themes at the lowest level, one in between, one at the highest. */
const ANSWERS = { vervanging: 0, inzet: 0, ruimte: 1, talent: 3 };

const actions = (visitor) => visitor.page.locator("article[data-measure]");
const order = (visitor) => actions(visitor).evaluateAll((all) => all.map((action) => action.dataset.measure));
const news = (visitor) => visitor.page.getByRole("status").filter({ hasText: /\w/ }).first();

/** Fills in the short scan of these themes. */
async function answer(visitor, answers = ANSWERS) {
  await visitor.page.clock.setFixedTime(TODAY);
  for (const [theme, level] of Object.entries(answers)) {
    await visitor.visit(`/zelfscan/kort/${theme}`);
    const statements = visitor.page.locator("fieldset[data-statement]");
    await expect(statements, theme).toHaveCount(2);
    for (const number of [0, 1]) await statements.nth(number).getByRole("radio").nth(level).check();
  }
}

test("before the scan, result and plan say what will come and lead to the scan", async ({ visitor }) => {
  for (const path of ["/resultaat", "/actieplan"]) {
    await visitor.visit(path);
    await expect(visitor.page.getByText("Hier komt")).toBeVisible();
    await expect(actions(visitor)).toHaveCount(0);
    await visitor.page.getByRole("main").getByRole("link", { name: "Start de zelfscan" }).click();
    await visitor.page.waitForURL(visitor.address("/zelfscan"));
  }
});

test("a short scan gives one step with the words to use, and leads to the plan", async ({ visitor }) => {
  await answer(visitor);
  await visitor.visit("/resultaat");
  await expect(visitor.heading("Eén stap voor deze week", 2)).toBeVisible();
  await expect(visitor.page.getByText(/^Eerste stap, vandaag \(\d+ minuten\)/)).toBeVisible();
  await expect(visitor.heading("Dit gaat al goed", 2)).toBeVisible();
  await expect(visitor.heading("Hier is het meest te winnen", 2)).toBeVisible();
  await expect(visitor.page.getByRole("img", { name: /Acht thema's/ })).toBeVisible();
  await visitor.page.getByRole("link", { name: "Naar het actieplan" }).click();
  await visitor.page.waitForURL(visitor.address("/actieplan"));
  const goals = visitor.page.locator("section[data-goal]");
  await expect(goals).not.toHaveCount(0);
  expect(await goals.count()).toBeLessThanOrEqual(3);
  expect(await actions(visitor).count()).toBeLessThanOrEqual(6);
});

test("an action that was rejected leaves, says so, and comes back", async ({ visitor }) => {
  await answer(visitor);
  await visitor.visit("/actieplan");
  const before = await order(visitor);
  const first = await opened(actions(visitor).first(), MORE);
  const title = await first.getByRole("heading", { level: 3 }).textContent();
  await first.getByLabel(/Niet voor ons, want/).fill("geen tijd dit jaar");
  await first.getByRole("button", { name: "Haal uit het plan" }).click();

  await expect(news(visitor).filter({ hasText: title })).toBeVisible();
  await expect.poll(() => order(visitor)).toEqual(before.slice(1));
  await expect(visitor.page.locator(":focus")).toContainText("Uit het plan gehaald");
  await expect(visitor.page.getByText("Niet voor ons: geen tijd dit jaar").first()).toBeVisible();

  await visitor.page.keyboard.press("Tab");
  await visitor.page.keyboard.press("Enter");
  await expect(visitor.page.getByText("Teruggezet zoals het was.")).toBeVisible();
  await expect.poll(() => order(visitor)).toEqual(before);
  await expect(visitor.page.locator(":focus")).toContainText(title);
  await expect(visitor.heading("Nu niet in het plan", 2)).toHaveCount(0);
});

/** How far two elements are apart from top to bottom, in pixels. */
async function apart(one, other) {
  const [above, below] = [await one.boundingBox(), await other.boundingBox()].sort((a, b) => a.y - b.y);
  return below.y - (above.y + above.height);
}

test("what happened, and the way back, stand beside the card that it is about", async ({ visitor }) => {
  await visitor.page.setViewportSize({ width: 360, height: 740 });
  await answer(visitor);
  await visitor.visit("/actieplan");
  const last = await opened(actions(visitor).last());
  await last.getByRole("button", { name: "Gedaan" }).focus();
  await visitor.page.keyboard.press("Enter");
  const line = last.locator(".news");
  await expect(line).toBeFocused();
  await expect(line).toContainText("Gedaan:");
  expect(await apart(line, last.locator(".action-tools"))).toBeLessThan(60);
  await expect(news(visitor), "said once").toBeVisible();
  await visitor.page.keyboard.press("Tab");
  await visitor.page.keyboard.press("Enter");
  await expect(line).toContainText("Teruggezet zoals het was.");
  await expect(last.getByRole("button", { name: "Gedaan" })).toBeVisible();

  const withTwo = visitor.page.locator("section[data-goal]").filter({ has: visitor.page.locator("article:nth-of-type(2)") });
  const goal = visitor.page.locator(`section[data-goal="${await withTwo.last().getAttribute("data-goal")}"]`);
  const card = await opened(goal.locator("article").first(), MORE);
  const id = await card.getAttribute("data-measure");
  const moved = visitor.page.locator(`article[data-measure="${id}"]`);
  await moved.getByRole("button", { name: "Zet lager" }).focus();
  await visitor.page.keyboard.press("Enter");
  await expect(moved.locator(".news")).toContainText("Verplaatst naar plek 2");
  await expect(moved.getByRole("button", { name: "Zet lager" })).toBeFocused();
  await expect(moved.locator(".news")).toBeInViewport();
  await moved.getByRole("button", { name: "Haal uit het plan" }).click();
  await expect(goal.locator("> .news"), "where the card was").toBeFocused();
  await expect(goal.locator("> .news")).toContainText("Uit het plan gehaald:");
});

test("from the plan to the region of the holidays, with the focus on the question", async ({ visitor }) => {
  await answer(visitor);
  await visitor.visit("/actieplan");
  await visitor.link("Verander de regio of de datums").press("Enter");
  const region = visitor.page.getByRole("group", { name: "In welke vakantieregio ligt jullie school?" });
  await expect(region).toBeFocused();
  await expect(region).toBeInViewport();
  await region.getByRole("radio", { name: "Zuid" }).check();
  await visitor.page.goBack();
  await expect(visitor.page.getByText("De datums volgen de vakanties van regio Zuid.")).toBeVisible();
});

test("on the first visit the plan begins on the first screen of a phone", async ({ visitor }) => {
  await visitor.page.setViewportSize({ width: 360, height: 740 });
  await answer(visitor);
  for (const theme of ["afspraken", "regie", "expertise", "visie"]) {
    await visitor.visit(`/zelfscan/kort/${theme}`);
    for (const radio of [0, 1]) await visitor.page.locator("fieldset[data-statement]").nth(radio).getByRole("radio").nth(1).check();
  }
  await visitor.visit("/resultaat");
  await expect(visitor.heading("Eén stap voor deze week", 2)).toBeVisible();
  await expect(visitor.page.getByText(/^Dit plan staat er zoals/), "the result is no plan").toHaveCount(0);
  await visitor.visit("/actieplan");
  const notice = visitor.page.locator(".kept-notice");
  await expect(notice).toContainText("Dit plan staat er zoals het op 9 november 2026 was.");
  expect((await notice.boundingBox()).height).toBeLessThan(200);
  await notice.getByText("Wat betekent dat?").click();
  await expect(notice.getByText(/schuiven niet vanzelf/)).toBeVisible();
});

test("what was taken out can be put back later too", async ({ visitor }) => {
  await answer(visitor);
  await visitor.visit("/actieplan");
  const before = await order(visitor);
  const first = await opened(actions(visitor).first(), MORE);
  await first.getByRole("button", { name: "Stel uit" }).click();
  await expect(visitor.heading("Nu niet in het plan", 2)).toBeVisible();
  await visitor.reload();
  await expect.poll(() => order(visitor)).toEqual(before.slice(1));
  await visitor.page.getByRole("button", { name: "Zet terug" }).click();
  await expect(visitor.page.getByText(/^Terug in het plan/)).toBeVisible();
  await expect.poll(() => order(visitor)).toEqual(before);
});

test("an action moves by keyboard and the focus stays where it was", async ({ visitor }) => {
  await answer(visitor);
  await visitor.visit("/actieplan");
  const goal = visitor.page.locator("section[data-goal]").filter({ has: visitor.page.locator("article:nth-of-type(2)") }).first();
  const inGoal = () => goal.locator("article").evaluateAll((all) => all.map((action) => action.dataset.measure));
  const before = await inGoal();
  expect(before.length, "a goal with more than one action").toBeGreaterThan(1);
  const first = goal.locator(`article[data-measure="${before[0]}"]`);
  await opened(first, MORE);
  const button = first.getByRole("button", { name: "Zet lager" });
  await button.focus();
  await visitor.page.keyboard.press("Enter");
  await expect(visitor.page.getByText(new RegExp(`^Verplaatst naar plek 2 van ${before.length}`))).toBeVisible();
  await expect.poll(inGoal).toEqual([before[1], before[0], ...before.slice(2)]);
  await expect(button, "the same button has the focus").toBeFocused();

  // Each key press goes to the element in focus: the action only reaches the end if the button keeps it.
  for (let place = 2; place <= before.length; place += 1) await visitor.page.keyboard.press("Enter");
  await expect(visitor.page.getByText(/^Staat al onderaan/)).toBeVisible();
  await expect(button, "at the end too").toBeFocused();
});

test("what the school decides is kept over a reload", async ({ visitor }) => {
  await answer(visitor);
  await visitor.visit("/actieplan");
  let first = await opened(actions(visitor).first(), "Vul in: wie, wanneer, hoe ver");
  await first.getByLabel("Wie trekt het?").selectOption("teacher");
  await first.getByLabel("Samen met").selectOption("coordinator");
  await first.getByLabel("Klaar voor welke vakantie?").selectOption({ label: "Meivakantie 2027" });
  await first.getByLabel("Hoe ver is het?").selectOption("busy");
  await first.getByLabel("Notitie").fill("Na de studiedag");
  await expect(first.getByLabel("Notitie"), "typing does not lose the focus").toBeFocused();

  await visitor.reload();
  first = await opened(actions(visitor).first());
  for (const said of ["Leraar en bouwcoördinator", "Meivakantie 2027", "Bezig", "Na de studiedag"]) {
    await expect(first.getByText(new RegExp(`^${said}`)).first()).toBeVisible();
  }
  await expect(first.getByText("eigen keuze", { exact: true }), "who and when are marked").toHaveCount(2);
  await opened(first, "Vul in: wie, wanneer, hoe ver");
  await expect(first.getByLabel("Wie trekt het?")).toHaveValue("teacher");
  await expect(first.getByLabel("Samen met")).toHaveValue("coordinator");
  await expect(first.getByLabel("Hoe ver is het?")).toHaveValue("busy");
});

test("a swap takes the place, is marked, and the proposal stays to be seen", async ({ visitor }) => {
  await answer(visitor);
  await visitor.visit("/actieplan");
  const before = await order(visitor);
  const first = await opened(actions(visitor).first(), MORE);
  const other = await first.getByLabel("Ruil voor").inputValue();
  await first.getByRole("button", { name: "Ruil deze actie" }).click();
  await expect(visitor.page.getByText(/^Geruild\. Nu staat in het plan/)).toBeVisible();
  await expect.poll(() => order(visitor)).toEqual([other, ...before.slice(1)]);
  await expect(actions(visitor).first().getByText("eigen keuze", { exact: true })).toBeVisible();
  await visitor.page.getByText("Het voorstel van Taakkompas").click();
  await expect(visitor.page.getByText(/Geruild voor/).first()).toBeVisible();
});

test("any measure can be read, added to the plan, and taken out again on its own page", async ({ visitor }) => {
  await answer(visitor);
  await visitor.visit("/actieplan/functiehuis-vraag");
  await visitor.page.getByRole("button", { name: "Zet in het plan" }).click();
  await expect(visitor.page.getByText(/^In het plan gezet/)).toBeVisible();
  await expect(visitor.heading("Waarom deze actie?", 2)).toBeVisible();
  await expect(visitor.page.getByText(/het rapport zet die niet/)).toBeVisible();
  await expect(visitor.page.locator("[data-finding]")).not.toHaveCount(0);
  await visitor.link("Terug naar het actieplan").click();
  await visitor.page.waitForURL(visitor.address("/actieplan"));
  await expect(visitor.page.locator('article[data-measure="functiehuis-vraag"]')).toBeVisible();
});

test("on paper there are no controls", async ({ visitor }) => {
  await answer(visitor);
  for (const path of ["/resultaat", "/actieplan", "/actieplan/rooster-zichtbaar"]) {
    await visitor.visit(path);
    await visitor.page.emulateMedia({ media: "print" });
    for (const control of ["button", "combobox", "textbox", "checkbox"]) {
      await expect(visitor.page.getByRole(control), `${control} on ${path}`).toHaveCount(0);
    }
    await expect(visitor.page.getByText(/9 november 2026/).first()).toBeVisible();
    await visitor.page.emulateMedia({ media: "screen" });
  }
});

test("the plan is printed on one sheet, with room to sign, and a sheet for each action that was asked for", async ({ visitor }) => {
  await answer(visitor);
  await visitor.visit("/actieplan");
  const count = await actions(visitor).count();
  const rows = visitor.page.locator(".plan-on-paper").getByRole("row");
  await visitor.page.emulateMedia({ media: "print" });
  await expect(rows.filter({ has: visitor.page.locator('[scope="row"]') })).toHaveCount(count);
  for (const room of ["School:", "Besproken op:", "Paraaf schoolleider:", "Paraaf PMR:"]) {
    await expect(visitor.page.getByText(room, { exact: true })).toBeVisible();
  }
  expect((await printed(visitor, { format: "A4" })).sheets).toBe(1);

  await visitor.page.emulateMedia({ media: null });
  await visitor.page.getByText("Print ook een blad per actie", { exact: true }).click();
  const choices = visitor.page.getByRole("checkbox");
  await expect(choices).toHaveCount(count);
  await choices.nth(1).check();
  const sheets = visitor.page.locator("[data-sheet]");
  await expect(sheets).toHaveCount(1);
  await expect(sheets.getByRole("heading", { name: "De stappen", includeHidden: true }), "the steps are here before it prints").toHaveCount(1);
  expect((await printed(visitor, { format: "A4" })).sheets).toBe(2);
  await visitor.page.getByRole("button", { name: "Kies alle acties" }).click();
  await expect(sheets).toHaveCount(count);
  const order = await sheets.evaluateAll((all) => all.map((sheet) => sheet.dataset.sheet));
  expect(order, "in the order of the plan").toEqual(await actions(visitor).evaluateAll((all) => all.map((action) => action.dataset.measure)));
  expect((await printed(visitor, { format: "A4" })).sheets).toBe(1 + count);
});

test("a plan is one screen: every action in two lines with its part of the year, and opens", async ({ visitor }) => {
  await answer(visitor);
  await visitor.visit("/actieplan");
  const [first] = await actions(visitor).all();
  await expect(first.getByText(/klaar voor de kerstvakantie 2026$/)).toBeVisible();
  await expect(first.getByText(/^Eerste stap/)).toBeHidden();
  await expect(first.locator(".year-line > rect")).toHaveCount(5);
  await expect(first.locator(".year-line > .bar-2"), "ready within this period").toHaveCount(1);
  const heights = await actions(visitor).evaluateAll((all) => all.map((action) => action.getBoundingClientRect().height));
  expect(Math.max(...heights)).toBeLessThan(120);
  await first.locator("summary").first().press("Enter");
  await expect(first.getByText(/^Eerste stap/)).toBeVisible();
});

test("result, plan and action can be used by everyone, narrow too", async ({ visitor }) => {
  await answer(visitor);
  for (const path of ["/resultaat", "/actieplan", "/actieplan/rooster-zichtbaar"]) {
    await visitor.visit(path);
    await visitor.page.waitForLoadState("networkidle");
    for (const fold of await visitor.page.locator("details").all()) {
      await fold.evaluate((element) => {
        element.open = true;
      });
    }
    await assertAccessible(visitor.page);
    await assertNoSidewaysScroll(visitor.page);
  }
});
