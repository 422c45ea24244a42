// What is being typed is kept, however the page is left: a browser tells a change only when a field is left.
import { keptWeek } from "./support/kept.mjs";
import { expect, test } from "./support/site.mjs";

const WAYS = [
  ["by the back button", async ({ page }) => page.goBack()],
  ["by a reload", async ({ page }) => page.reload()],
  // A phone that puts the browser away, or a tab that is closed: the last thing the page hears.
  ["with the tab in the background", async ({ page }) => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })))],
];

for (const [way, leave] of WAYS) {
  test(`an aim that is being typed is kept when the page is left ${way}`, async ({ visitor }) => {
    const { page } = visitor;
    await visitor.visit("/inzet");
    await page.getByRole("link", { name: "Drie blokken die doorgaan" }).first().click();
    await visitor.button("Voeg een onderwijsassistent toe").click();
    const aim = page.getByLabel("Doel", { exact: true }).first();
    await aim.pressSequentially("sommen tot 20");
    await expect(aim).toBeFocused();
    await leave(visitor);
    await expect.poll(async () => (await keptWeek(visitor)).blocks[0].aim).toBe("sommen tot 20");
  });
}

test("a field that was typed in and left is told once", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit("/inzet/blokken");
  await visitor.button("Voeg een onderwijsassistent toe").click();
  const aim = page.getByLabel("Doel", { exact: true }).first();
  await aim.fill("lezen");
  await aim.blur();
  await aim.evaluate((field) => field.addEventListener("change", () => (window.told = (window.told ?? 0) + 1)));
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
  expect(await page.evaluate(() => window.told ?? 0)).toBe(0);
});

test("rows that were pasted and not added yet are there again after another page", async ({ visitor }) => {
  const { page } = visitor;
  const rows = "leraar groep 4; gewoon; ma di";
  await visitor.visit("/jullie-school");
  await page.locator("summary", { hasText: "Plak een lijst met collega's" }).click();
  await page.locator("#plak-collegas").fill(rows);
  await expect(page.getByText("1 collega gelezen.")).toBeVisible();
  await page.getByRole("link", { name: "Aan de slag", exact: true }).click();
  await expect(visitor.heading("Aan de slag")).toBeVisible();
  await page.goBack();
  await expect(page.locator("#plak-collegas")).toHaveValue(rows);
  await expect(page.getByText("1 collega gelezen.")).toBeVisible();
  await visitor.button("Voeg deze collega's toe").click();
  await expect(page.locator("#plak-collegas")).toHaveValue("");
});
