// Result, plan and action: what a school sees after a scan, and what it makes of it.
import assert from "node:assert/strict";
import { assertAccessible, assertNoSidewaysScroll } from "./support/checks.mjs";
import { browserTest } from "./support/site.mjs";

/** A quiet Monday, far from every holiday. */
const TODAY = new Date("2026-11-09T10:00:00+01:00");
/** Two themes at the lowest level, one in between, one that stands. */
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
    assert.equal(await statements.count(), 2, theme);
    for (const number of [0, 1]) await statements.nth(number).getByRole("radio").nth(level).check();
  }
}

/** Opens a fold of an action and gives the action. */
async function opened(action, fold) {
  await action.getByText(fold, { exact: true }).click();
  return action;
}

browserTest("before the scan, result and plan say what will come and lead to the scan", async (visitor) => {
  for (const path of ["/resultaat", "/actieplan"]) {
    await visitor.visit(path);
    await visitor.page.getByText("Hier komt").waitFor();
    assert.equal(await actions(visitor).count(), 0);
    await visitor.page.getByRole("main").getByRole("link", { name: "Start de zelfscan" }).click();
    await visitor.page.waitForURL(visitor.address("/zelfscan"));
  }
});

browserTest("a short scan gives one step with the words to use, and leads to the plan", async (visitor) => {
  await answer(visitor);
  await visitor.visit("/resultaat");
  await visitor.heading("Eén stap voor deze week", 2).waitFor();
  await visitor.page.getByText(/^Eerste stap, vandaag \(\d+ minuten\)/).waitFor();
  await visitor.heading("Dit staat", 2).waitFor();
  await visitor.heading("Hier is het meest te winnen", 2).waitFor();
  await visitor.page.getByRole("img", { name: /Acht thema's/ }).waitFor();
  await visitor.page.getByRole("link", { name: "Naar het actieplan" }).click();
  await visitor.page.waitForURL(visitor.address("/actieplan"));
  const goals = visitor.page.locator("section[data-goal]");
  assert.ok((await goals.count()) >= 1 && (await goals.count()) <= 3);
  assert.ok((await actions(visitor).count()) <= 6);
});

browserTest("an action that was rejected leaves, says so, and comes back", async (visitor) => {
  await answer(visitor);
  await visitor.visit("/actieplan");
  const before = await order(visitor);
  const first = await opened(actions(visitor).first(), "Ruil, stel uit of haal weg");
  const title = await first.getByRole("heading", { level: 3 }).textContent();
  await first.getByLabel(/Niet voor ons, want/).fill("geen tijd dit jaar");
  await first.getByRole("button", { name: "Haal uit het plan" }).click();

  await news(visitor).filter({ hasText: title }).waitFor();
  assert.deepEqual(await order(visitor), before.slice(1));
  await visitor.page.waitForFunction(() => document.activeElement?.textContent.includes("Uit het plan gehaald"));
  await visitor.page.getByText("Niet voor ons: geen tijd dit jaar").first().waitFor();

  await visitor.page.keyboard.press("Tab");
  await visitor.page.keyboard.press("Enter");
  await visitor.page.getByText("Teruggezet zoals het was.").waitFor();
  assert.deepEqual(await order(visitor), before);
  await visitor.page.waitForFunction((said) => document.activeElement?.textContent === said, title);
  assert.equal(await visitor.heading("Uit het plan gehaald", 2).count(), 0);
});

browserTest("what was taken out can be put back later too", async (visitor) => {
  await answer(visitor);
  await visitor.visit("/actieplan");
  const before = await order(visitor);
  const first = await opened(actions(visitor).first(), "Ruil, stel uit of haal weg");
  await first.getByRole("button", { name: "Stel uit" }).click();
  await visitor.heading("Uit het plan gehaald", 2).waitFor();
  await visitor.reload();
  assert.deepEqual(await order(visitor), before.slice(1));
  await visitor.page.getByRole("button", { name: "Zet terug" }).click();
  await visitor.page.getByText(/^Terug in het plan/).waitFor();
  assert.deepEqual(await order(visitor), before);
});

browserTest("an action moves by keyboard and the focus stays where it was", async (visitor) => {
  await answer(visitor);
  await visitor.visit("/actieplan");
  const goal = visitor.page.locator("section[data-goal]").filter({ has: visitor.page.locator("article:nth-of-type(2)") }).first();
  const inGoal = () => goal.locator("article").evaluateAll((all) => all.map((action) => action.dataset.measure));
  const before = await inGoal();
  assert.ok(before.length > 1, "a goal with more than one action");
  const button = goal.locator(`article[data-measure="${before[0]}"]`).getByRole("button", { name: "Zet lager" });
  await button.focus();
  await visitor.page.keyboard.press("Enter");
  await visitor.page.getByText(new RegExp(`^Verplaatst naar plek 2 van ${before.length}`)).waitFor();
  assert.deepEqual(await inGoal(), [before[1], before[0], ...before.slice(2)]);
  const isFocused = () => button.evaluate((element) => element === document.activeElement);
  await visitor.page.waitForTimeout(100);
  assert.ok(await isFocused(), "the same button has the focus");

  for (let place = 2; place <= before.length; place += 1) await visitor.page.keyboard.press("Enter");
  await visitor.page.getByText(/^Staat al onderaan/).waitFor();
  await visitor.page.waitForTimeout(100);
  assert.ok(await isFocused(), "at the end too");
});

browserTest("what the school decides is kept over a reload", async (visitor) => {
  await answer(visitor);
  await visitor.visit("/actieplan");
  let first = await opened(actions(visitor).first(), "Vul in: wie, wanneer, hoe ver");
  await first.getByLabel("Wie trekt het?").selectOption("teacher");
  await first.getByLabel("Samen met").selectOption("coordinator");
  await first.getByLabel("Klaar voor welke vakantie?").selectOption({ label: "Meivakantie 2027" });
  await first.getByLabel("Hoe ver is het?").selectOption("busy");
  await first.getByLabel("Notitie").fill("Na de studiedag");
  const noteHasFocus = await first.getByLabel("Notitie").evaluate((field) => field === document.activeElement);
  assert.ok(noteHasFocus, "typing does not lose the focus");

  await visitor.reload();
  first = actions(visitor).first();
  for (const said of ["Leraar en bouwcoördinator", "Meivakantie 2027", "Bezig", "Na de studiedag"]) {
    await first.getByText(new RegExp(`^${said}`)).first().waitFor();
  }
  assert.equal(await first.getByText("eigen keuze", { exact: true }).count(), 2, "who and when are marked");
  await opened(first, "Vul in: wie, wanneer, hoe ver");
  assert.equal(await first.getByLabel("Wie trekt het?").inputValue(), "teacher");
  assert.equal(await first.getByLabel("Samen met").inputValue(), "coordinator");
  assert.equal(await first.getByLabel("Hoe ver is het?").inputValue(), "busy");
});

browserTest("a swap takes the place, is marked, and the proposal stays to be seen", async (visitor) => {
  await answer(visitor);
  await visitor.visit("/actieplan");
  const before = await order(visitor);
  const first = await opened(actions(visitor).first(), "Ruil, stel uit of haal weg");
  const other = await first.getByLabel("Ruil voor").inputValue();
  await first.getByRole("button", { name: "Ruil deze actie" }).click();
  await visitor.page.getByText(/^Geruild\. Nu staat in het plan/).waitFor();
  assert.deepEqual(await order(visitor), [other, ...before.slice(1)]);
  await actions(visitor).first().getByText("eigen keuze", { exact: true }).waitFor();
  await visitor.page.getByText("Het voorstel van Taakkompas").click();
  await visitor.page.getByText(/Geruild voor/).first().waitFor();
});

browserTest("any measure can be read, added to the plan, and taken out again on its own page", async (visitor) => {
  await answer(visitor);
  await visitor.visit("/actieplan/functiehuis-vraag");
  await visitor.page.getByRole("button", { name: "Zet in het plan" }).click();
  await visitor.page.getByText(/^In het plan gezet/).waitFor();
  await visitor.heading("Waarom deze actie?", 2).waitFor();
  await visitor.page.getByText(/het rapport zet die niet/).waitFor();
  assert.ok((await visitor.page.locator("[data-finding]").count()) > 0);
  await visitor.link("Terug naar het actieplan").click();
  await visitor.page.waitForURL(visitor.address("/actieplan"));
  await visitor.page.locator('article[data-measure="functiehuis-vraag"]').waitFor();
});

browserTest("on paper there are no controls, and there is room to write", async (visitor) => {
  await answer(visitor);
  for (const path of ["/resultaat", "/actieplan", "/actieplan/rooster-zichtbaar"]) {
    await visitor.visit(path);
    await visitor.page.emulateMedia({ media: "print" });
    for (const control of ["button", "combobox", "textbox"]) {
      assert.equal(await visitor.page.getByRole(control).count(), 0, `${control} on ${path}`);
    }
    await visitor.page.getByText(/9 november 2026/).first().waitFor();
    if (path === "/actieplan") {
      assert.equal(await visitor.page.getByText("Onze afspraak:").count(), await actions(visitor).count());
    }
    await visitor.page.emulateMedia({ media: "screen" });
  }
});

browserTest("result, plan and action can be used by everyone, narrow too", async (visitor) => {
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
