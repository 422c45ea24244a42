// A school with its whole short scan filled in, and its plan on any day.
import { expect } from "./site.mjs";

/** How the school answers the two short statements of each theme, in the order in which they are asked. */
export const LEVELS = { vervanging: 0, inzet: 0, afspraken: 1, ruimte: 1, talent: 2, regie: 1, expertise: 2, visie: 1 };
/** The day on which the school fills in its scan. */
export const BEGIN = "2026-11-09";

/** The actions of the plan. */
export const actions = (visitor) => visitor.page.locator("article.action[data-measure]");

/** Opens an action of the plan, and one of its folds; returns the action. */
export async function opened(action, fold) {
  const card = action.locator("details.action-fold");
  if ((await card.getAttribute("open")) === null) await card.locator("> summary").click();
  if (fold) await action.getByText(fold, { exact: true }).click();
  return action;
}

/** What hides the rare acts of an action. */
export const MORE = "Meer: verschuif, ruil, haal weg, deel";

/** Sets the clock. */
export const on = (visitor, day) => visitor.page.clock.setFixedTime(new Date(`${day}T10:00:00+01:00`));

/** Opens the plan on a day. */
export async function open(visitor, day) {
  await on(visitor, day);
  await visitor.visit("/actieplan");
  await expect(actions(visitor)).not.toHaveCount(0);
}

/** Fills in the whole short scan, quietly: what is stored is what the pages would store. */
export async function scanned(visitor) {
  await on(visitor, BEGIN);
  for (const [theme, level] of Object.entries(LEVELS)) {
    await visitor.visit(`/zelfscan/kort/${theme}`);
    const statements = visitor.page.locator("fieldset[data-statement]");
    await expect(statements, theme).toHaveCount(2);
    for (const number of [0, 1]) await statements.nth(number).getByRole("radio").nth(level).check();
  }
}
