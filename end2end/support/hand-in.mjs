// Colleagues who hand in, each with a browser of their own, and what messengers and fingers do to a code.
import { expect } from "./site.mjs";
import { Visitor, Watch } from "./site.mjs";

export const HAND_IN = "/team/inleveren";
export const ROUND = "/team/ronde";

/** A code of a revision that is not there yet, the seventh: right, and not to be opened by this version. */
export const NEWER = "8WM9S-346Q3-D25VT-4QXGG";

export const GROUPS = { teacher: "Leraren", support: "Ondersteuners", ib: "Intern begeleiders", leader: "Schoolleiding" };
const LEVELS = ["Nog niet", "Soms", "Meestal", "Vast"];

/** A colleague in a context of their own, with nothing on the device. */
export async function colleague(browser, home, work) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const watch = new Watch(context, home);
  const done = await work(new Visitor(await context.newPage(), watch));
  await watch.close();
  await context.close();
  return done;
}

/** Chooses role group and scan, and begins. */
export async function begin(visitor, { role, kind }) {
  const { page } = visitor;
  await page.getByRole("radio", { name: new RegExp(`^${GROUPS[role]}`) }).check();
  await page.getByRole("radio", { name: new RegExp(`^${kind}`) }).check();
  await visitor.button("Begin met invullen").click();
}

/** Answers all statements of the part that is shown; `answer` says what, by their number from the first. */
async function answerPart(page, answer, from) {
  const statements = page.locator("fieldset.statement");
  const count = await statements.count();
  for (let at = 0; at < count; at += 1) {
    const says = answer(from + at);
    if (says !== undefined) await statements.nth(at).getByRole("radio", { name: says }).check();
  }
  return count;
}

/** Fills in and returns the code. Left open is what `answer` gives nothing for. */
export async function handIn(visitor, who) {
  const { page } = visitor;
  await visitor.visit(HAND_IN);
  await begin(visitor, who);
  const answer = who.answer ?? ((at) => LEVELS[(at + who.turn) % LEVELS.length]);
  for (let from = 0; ; ) {
    await expect(page.locator("fieldset.statement").first()).toBeVisible();
    const part = await page.locator(".scan-line .hint").textContent();
    from += await answerPart(page, answer, from);
    const next = page.getByRole("button", { name: /^(Volgende|Naar mijn code)$/ });
    const isLast = (await next.textContent()) === "Naar mijn code";
    await next.click();
    if (isLast) break;
    await expect(page.locator(".scan-line .hint")).not.toHaveText(part);
  }
  return codeOn(page);
}

/** The code that the page shows. */
export async function codeOn(page) {
  await expect(page.locator(".hand-in-code")).toBeVisible();
  const groups = await page.locator(".hand-in-code [aria-hidden] > span").allTextContents();
  return groups.join("-");
}

/** With another character at a place of a group, both from one, as somebody types it over. */
export function mistyped(code, group, place) {
  const groups = code.split("-");
  const letters = [...groups[group - 1]];
  letters[place - 1] = letters[place - 1] === "7" ? "9" : "7";
  groups[group - 1] = letters.join("");
  return groups.join("-");
}

/** A row of a round that is open, on this device. */
export async function beginRound(visitor, name) {
  await visitor.visit(ROUND);
  await visitor.field("Naam van de ronde (mag leeg)").fill(name);
  await visitor.button("Begin de ronde").click();
  await expect(visitor.page.locator("#deze-ronde")).toHaveText(name || /^Ronde van /);
}

/** Pastes in the field and waits until it was read. */
export async function pasteCodes(visitor, text) {
  await visitor.field("Plak hier de codes").fill(text);
  await expect(visitor.page.locator("#codes-gelezen")).toHaveText(/gevonden|geen code/);
}
