// Words in which a school writes that someone has a group: what a description makes of them.
import { keptScan } from "../support/kept.mjs";
import { expect, test } from "../support/site.mjs";

test("who would have a group alone, in whatever words, is never independent without a lesbevoegdheid", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit("/taakomschrijvingen/onderwijsassistent");
  const fold = page.locator(".description-begin");
  if (!(await fold.evaluate(({ open }) => open))) await fold.locator("summary").click();
  await visitor.button("Maak een begin").click();
  await expect(page.locator("#omschrijving-kop")).toBeFocused();
  const group = page.locator(".description-group").first();
  const tasks = group.locator(".description-task");
  await group.locator("summary").last().click();
  for (const what of [
    "Je leidt vier dagen per week de kleutergroep.",
    "Je bent op woensdag alleen in groep 5.",
    "Je staat voor groep 4 op vrijdag.",
    "Je geeft zelfstandig les aan groep 5.",
  ]) {
    const count = await tasks.count();
    await group.getByLabel("Nieuwe taak").fill(what);
    await group.getByLabel("Nieuwe taak").press("Tab");
    await group.getByRole("button", { name: "Voeg deze taak toe" }).click();
    const task = tasks.nth(count);
    await expect(task).toContainText(what);
    await expect(task.locator("summary").first()).toBeFocused();
    await task.evaluate((own) => (own.querySelector("details") ?? own).setAttribute("open", ""));
    await expect(task.getByLabel("Hoe ver gaat het?").getByRole("option"), what).toHaveText(["Onder verantwoordelijkheid van de leraar", "Niet"]);
    await expect(task.getByText("Een onderwijsassistent heeft geen lesbevoegdheid.").first(), what).toBeVisible();
    await group.locator("summary").last().evaluate((summary) => (summary.parentElement.open = true));
  }
  await expect(page.locator('[data-reach="independent"]').filter({ hasText: /kleutergroep|alleen in groep 5|voor groep 4/ })).toHaveCount(0);
  expect(JSON.stringify(await keptScan(visitor)), "the words are kept as they were written").toContain("Je bent op woensdag alleen in groep 5.");
});
