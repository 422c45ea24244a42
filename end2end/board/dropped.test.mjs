// Summaries that are dropped on the page of the board, wherever they fall.
import { expect, test } from "../support/site.mjs";
import { any } from "../support/summaries.mjs";

/** Drops texts on what is there; whether the browser was kept from opening the first itself. */
async function drop({ page }, selector, texts) {
  return page.locator(selector).first().evaluate((element, texts) => {
    const dataTransfer = new DataTransfer();
    for (const [at, text] of texts.entries()) dataTransfer.items.add(new File([text], `school-${at}.json`));
    const send = (kind) => !element.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
    return send("dragover") && send("drop");
  }, texts);
}

test("files that fall beside the field are read there, with what is there already", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit("/bestuur");
  const said = page.locator("#gelezen");
  for (const [at, selector] of ["h1", "#plak-samenvattingen", ".site-footer"].entries()) {
    const texts = [any(2 * at), any(2 * at + 1)].map((one) => JSON.stringify(one));
    expect(await drop(visitor, selector, texts), selector).toBe(true);
    await expect(said, selector).toContainText(`In beeld: ${2 * at + 2} scholen.`);
    await expect(said).toBeFocused();
    expect(visitor.path()).toBe("/bestuur");
  }
});
