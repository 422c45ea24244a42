// What a leader does on the site, counted and timed as it is done.
//
// An act is a click, a choice, a paste, an opened page, or a run of typing in one field. Looking takes time but is no act.
// The time is that of the keystroke-level model, in seconds, with finding what is clicked included.

const CLICK = 3;
const OPEN_PAGE = 3;
/** To copy it where it stands, and to paste it. */
const PASTE = 5 + 5;
const TYPE_CHARACTER = 0.3;
const LOOK = 10;

export class Acts {
  #done = [];

  /** Does something and counts it. */
  async #act(kind, seconds, what, does) {
    await does();
    this.#done.push({ kind, seconds, what, step: this.step });
  }

  constructor(visitor) {
    this.visitor = visitor;
  }

  /** Begins a part of the work. */
  begin(step) {
    this.step = step;
  }

  open(path) {
    return this.#act("open", OPEN_PAGE, path, () => this.visitor.visit(path));
  }

  click(locator) {
    return this.#act("click", CLICK, String(locator), () => locator.click());
  }

  /** Chooses an option of a list, or a file. */
  choose(locator, option) {
    return this.#act("choose", CLICK, `${locator} ${JSON.stringify(option)}`, () => locator.selectOption(option));
  }

  /** Counts what is done outside the page, such as in a dialog of the browser. */
  outside(kind, what) {
    this.#done.push({ kind, seconds: CLICK, what, step: this.step });
  }

  /** Pastes below what is in the field. */
  paste(locator, text) {
    return this.#paste(locator, "Control+End", text);
  }

  /** Pastes instead of what is in the field. */
  pasteAnew(locator, text) {
    return this.#paste(locator, "Control+A", text);
  }

  #paste(locator, key, text) {
    return this.#act("paste", PASTE, String(locator), async () => {
      await locator.focus();
      await this.visitor.page.keyboard.press(key);
      await this.visitor.page.keyboard.insertText(text);
    });
  }

  type(locator, text) {
    return this.#act("type", CLICK + text.length * TYPE_CHARACTER, `${locator} ${text}`, async () => {
      await locator.fill(text);
      await locator.blur();
    });
  }

  /** Looks at a preview or at what came of it; `sees` fails if it is not there. */
  async look(sees) {
    await sees();
    this.#done.push({ kind: "look", seconds: LOOK, what: "", step: this.step });
  }

  get count() {
    return this.#done.filter(({ kind }) => kind !== "look").length;
  }

  get seconds() {
    return Math.round(this.#done.reduce((sum, { seconds }) => sum + seconds, 0));
  }

  /** The acts and seconds of each part, one per line, with the sum. */
  table() {
    const steps = [...new Set(this.#done.map(({ step }) => step))];
    const line = (step) => {
      const own = this.#done.filter((one) => one.step === step);
      const acts = own.filter(({ kind }) => kind !== "look").length;
      const seconds = Math.round(own.reduce((sum, one) => sum + one.seconds, 0));
      return `${step}: ${acts} acts, ${seconds} s`;
    };
    return [...steps.map(line), `together: ${this.count} acts, ${this.seconds} s`].join("\n");
  }
}
