// A visitor in one tab of a browser that a driver runs: what the cases need of it, and no more. Things that should come are
// waited for; what a case finds otherwise, it says.
import { setTimeout as pause } from "node:timers/promises";

const PATIENCE_MS = 20_000;
const START_MS = 30_000;
const THEME = "/zelfscan/vervanging";
const MIDDLE = 2;

/** By the numbers that WebDriver has for them. */
const KEYS = { Tab: "\uE004", Shift: "\uE008" };

const SAVED = "Bewaard op dit apparaat.";

export class Visitor {
  #driver;
  #tab;
  #site;

  constructor(driver, tab, site) {
    this.#driver = driver;
    this.#tab = tab;
    this.#site = site;
  }

  static async first(driver, site) {
    return new Visitor(driver, await driver.getWindowHandle(), site);
  }

  /** Another window of the same browser: a tab in the background would be slowed down, in every engine in its own way. */
  async newTab() {
    await this.#driver.switchTo().newWindow("window");
    return new Visitor(this.#driver, await this.#driver.getWindowHandle(), this.#site);
  }

  /** The tab that a duplicate of this one is: it begins with what this one has for itself. */
  async duplicate() {
    const before = await this.#driver.getAllWindowHandles();
    await this.run(() => void window.open(location.href));
    const [tab] = await this.eventually("the duplicate", async () => {
      const fresh = (await this.#driver.getAllWindowHandles()).filter((handle) => !before.includes(handle));
      return fresh.length && fresh;
    });
    const duplicate = new Visitor(this.#driver, tab, this.#site);
    await duplicate.appStarted();
    return duplicate;
  }

  async focus() {
    await this.#driver.switchTo().window(this.#tab);
  }

  /** Runs a function in the page. */
  async run(script, ...parts) {
    await this.focus();
    return this.#driver.executeScript(`return (${script})(...arguments)`, ...parts);
  }

  /** Waits until something holds, and resolves to it. */
  async eventually(what, probe, patience = PATIENCE_MS) {
    const until = Date.now() + patience;
    let last;
    for (;;) {
      try {
        const found = await probe();
        if (found) return found;
        last = "";
      } catch (error) {
        last = `: ${error.message}`;
      }
      if (Date.now() > until) throw new Error(`not ${what}${last}`);
      await pause(50);
    }
  }

  async visit(path = THEME) {
    await this.focus();
    await this.#driver.get(this.#site.origin + path);
    await this.appStarted();
  }

  /** Opens a page of somebody else, which has no app to wait for. */
  async open(address) {
    await this.focus();
    await this.#driver.get(address);
  }

  /** Presses a key as a hand does, for what has the focus: "Tab", or "Shift+Tab". */
  async key(name) {
    await this.focus();
    const parts = name.split("+").map((part) => KEYS[part]);
    const actions = this.#driver.actions();
    for (const part of parts) actions.keyDown(part);
    for (const part of parts.toReversed()) actions.keyUp(part);
    await actions.perform();
  }

  /** Runs a function in a frame of the page, the first by this selector. */
  async runIn(selector, script, ...parts) {
    await this.focus();
    const frame = await this.#driver.findElement({ css: selector });
    await this.#driver.switchTo().frame(frame);
    try {
      return await this.#driver.executeScript(`return (${script})(...arguments)`, ...parts);
    } finally {
      await this.#driver.switchTo().defaultContent();
    }
  }

  async cookies() {
    return this.#driver.manage().getCookies();
  }

  async reload() {
    await this.focus();
    await this.#driver.navigate().refresh();
    await this.appStarted();
  }

  /** Waits until the app runs. A page that is only read starts it once a visitor turns to the search. */
  async appStarted() {
    await this.run(() => {
      if (!document.querySelector("script[data-waits]")) return;
      document.querySelector(".site-search").dispatchEvent(new Event("pointerover", { bubbles: true }));
    });
    await this.eventually("the app started", () => this.run(() => document.documentElement.dataset.app === "started"), START_MS);
  }

  async close() {
    await this.focus();
    await this.#driver.close();
  }

  /** Chooses an answer, and waits for nothing. */
  async choose(statement, option = MIDDLE) {
    await this.eventually(`statement ${statement} on the page`, () =>
      this.run(
        (statement, option) => {
          const fieldset = document.querySelectorAll("fieldset[data-statement]")[statement];
          const radio = fieldset?.querySelectorAll("input[type=radio]")[option];
          radio?.click();
          return Boolean(radio);
        },
        statement,
        option,
      ),
    );
  }

  /** Answers these statements, each of which the page says is saved. */
  async answer(...statements) {
    for (const statement of statements) {
      await this.choose(statement);
      await this.isSaved();
    }
  }

  async isSaved(patience) {
    try {
      await this.says(SAVED, ".saved-line [role=status]", patience);
    } catch (error) {
      const line = await this.run(() => document.querySelector(".saved-line [role=status]")?.textContent);
      const notices = await this.run(() => [...document.querySelectorAll(".notice :is(h2, h3, strong)")].map((part) => part.textContent));
      const told = [`${await this.countAnswers()} answers`, `the line "${line}"`, ...notices].join(", ");
      throw new Error(`not said saved; there are ${told}`, { cause: error });
    }
  }

  /** Waits until something in sight that fits the selector holds the text. */
  async says(text, selector = "main", patience = PATIENCE_MS) {
    const found = () =>
      this.run(
        (text, selector) =>
          [...document.querySelectorAll(selector)].some(
            (part) => part.textContent.includes(text) && getComputedStyle(part).visibility === "visible",
          ),
        text,
        selector,
      );
    await this.eventually(`"${text}" on the page`, found, patience);
  }

  async notice(text) {
    await this.says(text, ".notice");
  }

  async press(label) {
    await this.eventually(`a button "${label}"`, () =>
      this.run((label) => {
        const button = [...document.querySelectorAll("button")].find((button) => button.textContent.trim() === label);
        button?.click();
        return Boolean(button);
      }, label),
    );
  }

  countAnswers() {
    return this.run(() => document.querySelectorAll("fieldset[data-statement] input[type=radio]:checked").length);
  }

  /** Waits until this many answers are on the page. */
  async shows(count, patience) {
    let shown;
    const is = async () => (shown = await this.countAnswers()) === count;
    try {
      await this.eventually(`${count} answers`, is, patience);
    } catch (error) {
      throw new Error(`${count} answers should be shown, there are ${shown}`, { cause: error });
    }
  }

  /** Gives a file to the field that opens one. */
  async openFile(path) {
    await this.focus();
    await this.#driver.findElement({ css: "input[type=file]" }).sendKeys(path);
  }

  /** What went wrong in the page without anybody seeing it. */
  async faults() {
    return this.run(() => window.engines?.faults ?? []);
  }
}
