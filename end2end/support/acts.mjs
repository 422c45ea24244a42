// What a leader does on the site, counted and timed as it is done.
//
// An act is a click, a choice, a paste, an opened page, or a run of typing in one field. Looking takes time but is no
// act. The time follows the keystroke-level model, with rounded figures:
//
// - a click or a choice: 3 seconds, finding it included; opening a page the same;
// - a paste: 5 seconds, and 5 to copy what is pasted where it stands;
// - typing: 0.3 seconds a character, after a click in the field;
// - looking at a preview or at what came of it: 10 seconds.

const CLICK = 3;
const COPY = 5;
const PASTE = 5;
const CHARACTER = 0.3;
const LOOK = 10;

export class Acts {
  #done = [];
  #step = "";

  constructor(visitor) {
    this.visitor = visitor;
  }

  /** Begins a part of the work. */
  begin(step) {
    this.#step = step;
  }

  /** What has been done counts only once it is done. */
  async #act(seconds, does) {
    await does();
    this.#count(1, seconds);
  }

  #count(acts, seconds) {
    this.#done.push({ step: this.#step, acts, seconds });
  }

  open(path) {
    return this.#act(CLICK, () => this.visitor.visit(path));
  }

  click(locator) {
    return this.#act(CLICK, () => locator.click());
  }

  choose(locator, option) {
    return this.#act(CLICK, () => locator.selectOption(option));
  }

  /** Pastes below what is in the field. */
  paste(locator, text) {
    return this.#paste(locator, "Control+End", text);
  }

  /** Pastes instead of what is in the field. */
  pasteOver(locator, text) {
    return this.#paste(locator, "Control+A", text);
  }

  #paste(locator, key, text) {
    return this.#act(COPY + PASTE, async () => {
      await locator.focus();
      await this.visitor.page.keyboard.press(key);
      await this.visitor.page.keyboard.insertText(text);
    });
  }

  type(locator, text) {
    return this.#act(CLICK + text.length * CHARACTER, async () => {
      await locator.fill(text);
      await locator.blur();
    });
  }

  /** A click that no test can make, such as in the dialog of the browser. */
  clickElsewhere() {
    this.#count(1, CLICK);
  }

  /** A paste outside the site, of what the site copied. */
  pasteElsewhere() {
    this.#count(1, PASTE);
  }

  /** Looks at a preview or at what came of it; `sees` fails if it is not there. */
  async look(sees) {
    await sees();
    this.#count(0, LOOK);
  }

  /** How many acts, and how many seconds. */
  get sum() {
    return sum(this.#done);
  }

  /** The acts and seconds of each part, one per line, and the sum. */
  table() {
    const steps = [...new Set(this.#done.map(({ step }) => step))];
    const line = (step, done) => `${step}: ${sum(done).acts} acts, ${sum(done).seconds} s`;
    const parts = steps.map((step) => line(step, this.#done.filter((one) => one.step === step)));
    return [...parts, line("together", this.#done)].join("\n");
  }
}

function sum(done) {
  const acts = done.reduce((sum, one) => sum + one.acts, 0);
  return { acts, seconds: Math.round(done.reduce((sum, one) => sum + one.seconds, 0)) };
}
