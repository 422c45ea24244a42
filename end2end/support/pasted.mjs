// Rows from a spreadsheet, as a school has them: pasted, seen in the preview, added, and taken back for the next.
import { expect } from "./site.mjs";

const UNDO = "Zet de laatste wijziging terug";

/** A panel to paste in, on the page that is open. */
export class Panel {
  constructor(visitor, { fold, button }) {
    this.visitor = visitor;
    this.fold = visitor.page.locator("details").filter({ has: visitor.page.locator("summary", { hasText: fold }) }).last();
    this.summary = visitor.page.locator("summary", { hasText: fold });
    this.field = this.fold.getByLabel("Plak hier de regels");
    this.button = this.fold.getByRole("button", { name: button });
  }

  /** Opens the fold. */
  async open() {
    await this.summary.click();
    await expect(this.field).toBeVisible();
  }

  /** The preview holds each of these lines, in words that a visitor can see. */
  async says(lines, what) {
    for (const line of lines) {
      const found = this.fold.getByText(line).filter({ visible: true });
      await expect(found.first(), `${what}: ${line}`).toBeVisible();
    }
  }

  /** Pastes rows, looks at the preview, and adds them; gives what `kept` then finds, and takes it back. */
  async added({ what, text, says }, kept) {
    await this.field.fill(text);
    await this.says(says, what);
    await this.button.click();
    const undo = this.visitor.button(UNDO).filter({ visible: true });
    await expect(undo, what).toBeEnabled();
    const found = await kept();
    await undo.click();
    await this.field.fill("");
    return found;
  }
}
