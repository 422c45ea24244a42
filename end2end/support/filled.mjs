// A whole school, opened from a file as a school would: done once for each worker, and what is stored is given to each test.
import { colleaguesOf, openDivision, tasksOf } from "./division.mjs";
import { keepInScan } from "./kept.mjs";
import { test, Visitor, Watch } from "./site.mjs";
import { citySchool } from "./weeks.mjs";

async function fill(visitor) {
  const { profile, week } = citySchool();
  const tasks = tasksOf(6, 1);
  const chosen = tasks.map(({ id }) => ({ task: id, colleague: 100, parts: 1 }));
  await openDivision(visitor, { tasks, colleagues: colleaguesOf(4, 100), chosen, next: 200 }, week);
  await keepInScan(visitor, { profile });
}

/** Tests of a visitor whose school has answered, planned a week and divided tasks. */
export const wholeSchool = test.extend({
  kept: [
    async ({ browser, home }, use) => {
      const context = await browser.newContext({ locale: "nl-NL" });
      const watch = new Watch(context, home);
      await fill(new Visitor(await context.newPage(), watch));
      await watch.close();
      await use(await context.storageState());
      await context.close();
    },
    { scope: "worker" },
  ],
  storageState: async ({ kept }, use) => {
    await use(kept);
  },
});
