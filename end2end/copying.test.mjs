// A text that is copied: the button says so itself, and no longer once the text is another.
import { expect, test } from "./support/site.mjs";

test("the button that copied shows it, until the text is another", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await visitor.visit("/voor-beleid");
  const copy = visitor.button("Kopieer de code");
  const said = page.locator("#kaart-melding");
  await copy.click();
  await expect(copy).toHaveAttribute("data-copied");
  await expect(said).toContainText("Gekopieerd.");
  const drawn = await copy.evaluate((button) => getComputedStyle(button, "::after").content);
  expect(drawn, "in sight, and read out by the line only").toMatch(/^"Gekopieerd" \/ ""$/);
  await page.getByLabel("Soort", { exact: true }).selectOption({ label: "Maatregel" });
  await expect(copy).not.toHaveAttribute("data-copied");
  await expect(said).toHaveText("");
});
