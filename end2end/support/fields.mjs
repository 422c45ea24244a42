// What can be typed in on a page, and whether it is there after a reload.
import { expect } from "./site.mjs";

/** Kinds of input that nobody types in. */
const NOT_TYPED = ["button", "checkbox", "color", "file", "hidden", "image", "radio", "range", "reset", "submit"];

/** Fields that keep nothing, each with the reason. */
const KEEP_NOTHING = [
  [/^plak-|plakveld$|^wensen-tekst-|^antwoorden-tekst$/, "what is pasted waits for the button that adds it"],
  [/^nieuwe-|-nieuw$|^stap-eigen$/, "a new one waits for the button that adds it"],
  [/^toetsen-|^streepje-dag$|^telling-dag$|^ander-/, "a day or a count waits for the button that adds it"],
  [/^voorstel-les-/, "offered lesson times wait for the button that confirms them"],
  [/^alle-/, "what goes for all assistants waits for the button that fills it in"],
  [/^reden-/, "a reason goes with the button that turns an action down"],
  [/^inleiding-/, "an introduction is kept nowhere: it is in the link, and the page says so"],
  [/^adres$/, "what it finds is in the address of the page, and what it does not know is looked up, no work"],
  [/^wens-|^kaart-/, "someone's own wishes and card are kept nowhere: the page says so"],
];

/** Opens all folds, so that what is in them can be typed in. */
export async function unfold(page) {
  const closed = page.locator("main details:not([open])");
  // What is in a fold may come once it is open, and hold folds itself.
  for (let turn = 0; turn < 4 && (await closed.count()); turn += 1) {
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll("main details")) fold.open = true;
    });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }
}

/** Every field on the page that can be seen and typed in. */
export async function fieldsOn(page) {
  return page.evaluate((notTyped) => {
    const fields = [...document.querySelectorAll("main input, main textarea")];
    const open = fields.filter((field) => !notTyped.includes(field.type) && field.checkVisibility() && !field.readOnly && !field.disabled);
    return open.map(({ id, type, inputMode, labels, ariaLabel }) => {
      const label = (labels?.[0]?.innerText ?? ariaLabel ?? "").trim().replaceAll(/\s+/g, " ");
      return { id, type, inputMode, label };
    });
  }, NOT_TYPED);
}

/** What a field is for, apart from whom and which day it is about: of fields of one kind, one is tried. */
export const kindOf = ({ id, type, label }) =>
  `${type} ${id.split("-")[0]} ${label}`.replaceAll(/\d+/g, "#").replaceAll(/ \w+dag /g, " dag ");

/** Why a field may keep nothing; of a search, it is what it is. */
export const reasonToKeepNothing = ({ id, type }) =>
  type === "search" ? "a search" : KEEP_NOTHING.find(([which]) => which.test(id))?.[1];

/** What may be typed: a field may refuse some, such as words for hours, so the first that is accepted counts. */
function ways({ type, inputMode, label }) {
  if (type === "time" || type === "date") return [inParts(1), inParts(2), inParts(3)];
  // Which is tried first saves a reload, and nothing else hangs on it.
  const isNumber = type === "number" || inputMode === "numeric" || /uren|minuten|hooguit|hoeveel/i.test(label);
  const texts = isNumber ? ["7,5", "3", "4"] : ["getypt", "3", "4"];
  return texts.map((text) => (keyboard) => keyboard.type(text));
}

/** By its parts, in whatever order this browser has them: all of them where there was nothing, and else this one alone. */
const inParts = (changed) => async (keyboard, isEmpty) => {
  for (let part = 1; part <= 3; part += 1) {
    if (isEmpty || part === changed) await keyboard.press("ArrowUp");
    if (part < 3) await keyboard.press("ArrowRight");
  }
};

/** Types in a field and reloads without leaving it, until something is kept. Returns what was typed and what was there. */
export async function typeAndReload(visitor, field) {
  const { page } = visitor;
  const control = page.locator(`[id="${field.id}"]`);
  const tried = [];
  for (const type of ways(field)) {
    await control.focus();
    const before = await control.inputValue();
    await control.evaluate((element) => element.select?.());
    await type(page.keyboard, before === "");
    // A time or a date counts as changed with each part of it, and what it belongs to may find another place then.
    if (!["time", "date"].includes(field.type)) await expect(control).toBeFocused();
    const typed = await control.inputValue();
    if (typed === before || typed === "") continue;
    await visitor.reload();
    await unfold(page);
    // A field of what is there only now and then may be gone.
    const found = await control.inputValue({ timeout: 2_000 }).catch(() => "(no such field)");
    tried.push({ typed, found });
    if (found === typed) return { isKept: true, typed, found };
  }
  return { isKept: false, ...(tried[0] ?? { typed: "(nothing could be typed)", found: "" }), tried };
}
