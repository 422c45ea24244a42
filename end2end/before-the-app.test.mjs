// What is done on a written page before the app is there is there after, on every kind of page of the app: ticked by keyboard, typed, chosen,
// opened; and the page stays where it was, with the focus, the selection and the scroll.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { keptScan } from "./support/kept.mjs";
import { OF_THE_APP } from "./support/kinds.mjs";
import { pagesOfEachKind, TESTED_SITE } from "./support/pages.mjs";
import { expect, held, PHONE, test } from "./support/site.mjs";

/** Pages of which the app is fetched at once. */
const PAGES = pagesOfEachKind(TESTED_SITE).filter((path) => !readFileSync(join(TESTED_SITE, path, "index.html"), "utf8").includes(" data-waits"));
const GROUPS = 6;
/** So many folds are opened: a page of tasks has hundreds of one kind. */
const MOST_FOLDS = 12;
/** A machine that does other work takes its time. */
const START = { timeout: 60_000 };
/** As Chrome's own "slow 4G". */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const started = (page) => page.locator("html[data-app=started]");

/** Does something with every native control that is written in the page, as far as it can be seen; what it says afterwards. */
async function touchAll(page) {
  await unfoldByHand(page);
  const controls = page.locator("main").locator("input, select, textarea").filter({ visible: true });
  const seen = new Set();
  for (const control of await controls.all()) {
    const { id, tag, type, kind, isOff } = await control.evaluate((element) => ({
      id: element.id,
      tag: element.tagName,
      type: element.type,
      kind: [element.tagName, element.type, (element.name || element.id).replaceAll(/\d+/g, "#")].join(" "),
      isOff: element.disabled || element.readOnly || element.type === "file",
    }));
    if (isOff || seen.has(kind)) continue;
    seen.add(kind);
    if (tag === "SELECT") {
      const other = await control.evaluate((select) => [...select.options].find((option) => !option.selected && !option.disabled)?.value);
      if (other !== undefined) await control.selectOption(other);
    } else if (type === "radio" || type === "checkbox") {
      await control.focus();
      await page.keyboard.press("Space");
    } else {
      // Of a holiday, another day is taken as long as it is near.
      const day = type === "date" ? nextDay(await control.inputValue()) : "";
      const texts = { number: "3", time: /-tot$/.test(id) ? "12:15" : "09:15", date: day, search: "overleg" };
      // A number of a person is refused, and so is text that is no number.
      await control.fill(/nummer|telefoon/.test(id) ? "0301234567" : (texts[type] ?? "groep 4"));
    }
  }
  return seen.size;
}

/** The day after a date, as a field has it; some day if it has none. */
function nextDay(date) {
  const day = new Date(date || "2026-11-30");
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** Opens the folds that are closed, also those in them, by keyboard. */
async function unfoldByHand(page) {
  const closed = page.locator("main details:not([open]) > summary").filter({ visible: true });
  for (let turn = 0; turn < MOST_FOLDS && (await closed.count()); turn += 1) await closed.first().press("Enter");
}

/** What was touched, as the page has it now. */
const states = (page) =>
  page.evaluate(() => {
    const controls = [...document.querySelectorAll("main :is(input, select, textarea)")].filter(({ dataset }) => dataset.touched !== undefined);
    const isLost = (element) => element.type === "radio" && !element.checked;
    const folds = [...document.querySelectorAll("main details[data-touched][open]")];
    return {
      controls: controls.filter((element) => !isLost(element)).map((element) => ({
        id: element.id,
        name: element.name,
        value: element.value,
        isTicked: element.checked ?? null,
      })),
      // Behind the dot a fold says what is in it, which changes with that.
      folds: folds.map((fold) => fold.querySelector("summary").textContent.split("·")[0].trim()),
    };
  });

/** Those of them that the page of the app does not have. */
const lostOf = (page, before) =>
  page.evaluate(({ controls, folds }) => {
    const lost = controls.filter(({ id, name, value, isTicked }) => {
      const found = id
        ? document.getElementById(id)
        : [...document.querySelectorAll("main input")].find((input) => input.name === name && input.value === value);
      return !found || (["radio", "checkbox"].includes(found.type) ? found.checked !== isTicked : found.value !== value);
    });
    const open = [...document.querySelectorAll("main details[open] > summary")].map((summary) => summary.textContent.split("·")[0].trim());
    return [...lost, ...folds.filter((fold) => !open.includes(fold))];
  }, before);

/** Where the visitor is in the page. */
const place = (page) =>
  page.evaluate(() => {
    const { activeElement: focus } = document;
    const selection = focus.selectionStart === undefined ? null : [focus.selectionStart, focus.selectionEnd];
    const says = [focus.tagName, focus.id || focus.name || focus.textContent.slice(0, 40), focus.type === "radio" ? focus.value : ""];
    return { scroll: Math.round(scrollY), top: Math.round(focus.getBoundingClientRect().top), focus: says.join(" "), selection };
  });

/** Forgets all that is kept, also the copy of it: the next page is a newcomer's, who is asked all that a newcomer is asked. */
async function forgetAll(page) {
  const { origin } = new URL(page.url());
  await page.evaluate(() => sessionStorage.clear());
  await page.goto("about:blank");
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Storage.clearDataForOrigin", { origin, storageTypes: "local_storage,indexeddb" });
  await devtools.detach();
}

for (let group = 0; group < GROUPS; group += 1) {
  test(`what was done before the app is there is there after, on every kind of page (${group + 1} of ${GROUPS})`, async ({ visitor }) => {
    const { page } = visitor;
    const wrong = [];
    let touched = 0;
    const its = PAGES.filter((_, at) => at % GROUPS === group);
    for (const path of its) {
      const release = await held(visitor);
      await page.goto(visitor.address(path), { waitUntil: "domcontentloaded" });
      await expect(page.locator("html[data-start]")).toBeAttached();
      touched += await touchAll(page);
      const before = await states(page);
      release();
      await expect(started(page), path).toBeAttached(START);
      await page.waitForTimeout(50);
      const lost = await lostOf(page, before);
      if (lost.length) wrong.push({ path, lost });
      await page.context().unrouteAll({ behavior: "ignoreErrors" });
      await forgetAll(page);
    }
    console.log(`${its.length} pages, ${touched} controls`);
    expect(wrong).toEqual([]);
  });
}

test("what nobody touched is not taken for touched, on any page", async ({ visitor }) => {
  const { page } = visitor;
  for (const path of PAGES) {
    const release = await held(visitor);
    await page.goto(visitor.address(path), { waitUntil: "load" });
    await expect(page.locator("html[data-start]")).toBeAttached();
    await page.waitForTimeout(50);
    expect(await page.locator("[data-touched]").count(), path).toBe(0);
    release();
    await page.context().unrouteAll({ behavior: "ignoreErrors" });
  }
});

for (const [room, paths] of Object.entries(OF_THE_APP)) {
  test(`the app moves neither the page, nor the focus, nor the caret: ${room}`, async ({ visitor }) => {
    const { page } = visitor;
    const wrong = [];
    for (const path of paths) {
      const release = await held(visitor);
      await page.goto(visitor.address(path), { waitUntil: "domcontentloaded" });
      await expect(page.locator("html[data-start]")).toBeAttached();
      const texts = page.locator("main").locator("textarea, input:is([type=text], [type=search], :not([type]))").filter({ visible: true });
      const others = page.locator("main").locator("input, select, summary, a[href]").filter({ visible: true });
      const control = (await texts.count()) ? texts.first() : others.nth(Math.floor((await others.count()) / 2));
      await control.focus();
      if (await texts.count()) {
        await page.keyboard.type("overleg");
        await control.evaluate((element) => element.setSelectionRange(1, 3));
      }
      await page.evaluate(() => scrollBy(0, 120));
      const before = await place(page);
      release();
      await expect(started(page), path).toBeAttached(START);
      await page.waitForTimeout(100);
      const after = await place(page);
      // What is above may get longer: what the visitor looks at stays where it is.
      const isSame = Math.abs(after.top - before.top) <= 2;
      if (!isSame || after.focus !== before.focus || `${after.selection}` !== `${before.selection}`) wrong.push({ path, before, after });
      await page.evaluate(() => localStorage.clear());
      await page.context().unrouteAll({ behavior: "ignoreErrors" });
    }
    expect(wrong).toEqual([]);
  });
}

for (const path of ["/zelfscan/vervanging", "/zelfscan/kort/vervanging"]) {
  test(`on slow 4G an answer ticked by keyboard on ${path} before the app is there is kept and saved`, async ({ visitor }) => {
    const { page, context } = visitor;
    const network = await context.newCDPSession(page);
    await network.send("Network.enable");
    await network.send("Network.emulateNetworkConditions", SLOW_4G);
    await page.goto(visitor.address(path), { waitUntil: "commit" });
    const option = page.locator("fieldset[data-statement]").first().getByRole("radio").nth(1);
    await option.focus();
    await page.keyboard.press("Space");
    await expect(started(page)).toHaveCount(0);
    await expect(started(page)).toBeAttached(START);
    await expect(option).toBeChecked();
    await expect(option).toBeFocused();
    await expect.poll(async () => Object.keys((await keptScan(visitor))?.answers ?? {}).length).toBe(1);
    await visitor.reload();
    await expect(option).toBeChecked();
  });
}

test("what is ticked before the app is there is kept in the tab until the app has it", async ({ visitor }) => {
  const { page } = visitor;
  const noted = () => page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("taakkompas-left")));
  const option = page.locator("fieldset[data-statement]").first().getByRole("radio").nth(1);
  const release = await held(visitor);
  const open = async (path) => {
    await page.goto(visitor.address(path), { waitUntil: "domcontentloaded" });
    await expect(page.locator("html[data-start]")).toBeAttached();
  };
  await open("/zelfscan/vervanging");
  await option.focus();
  await page.keyboard.press("Space");
  // Neither a reload nor a look at another page loses it, and no other page takes it for its own.
  for (const path of ["/zelfscan/vervanging", "/zelfscan/inzet", "/zelfscan/vervanging"]) {
    await open(path);
    const isItsOwn = path === "/zelfscan/vervanging";
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(isItsOwn ? 1 : 0);
    if (isItsOwn) await expect(option).toBeChecked();
  }
  // What is ticked in this load is newer than the note.
  const other = page.locator("fieldset[data-statement]").first().getByRole("radio").nth(3);
  await other.focus();
  await page.keyboard.press("Space");
  release();
  await expect(started(page)).toBeAttached(START);
  await expect(other).toBeChecked();
  await expect.poll(async () => Object.keys((await keptScan(visitor))?.answers ?? {}).length).toBe(1);
  await expect.poll(noted, "the app has it").toEqual([]);

  // The app of another page leaves alone what was ticked here.
  const third = await held(visitor);
  await open("/zelfscan/afspraken");
  await option.focus();
  await page.keyboard.press("Space");
  third();
  await visitor.context.unrouteAll({ behavior: "ignoreErrors" });
  await visitor.visit("/zelfscan/inzet");
  await page.waitForTimeout(1500);
  await visitor.visit("/zelfscan/afspraken");
  await expect(option).toBeChecked();
  await expect.poll(noted).toEqual([]);

  // After ten minutes what is kept may be newer.
  await page.evaluate((path) => {
    const field = document.querySelector("fieldset[data-statement] input:not(:checked)");
    const states = [[field.id || `${field.name}=${field.value}`, true]];
    sessionStorage.setItem(`taakkompas-left ${path}`, JSON.stringify([Date.now() - 601_000, states]));
  }, new URL(page.url()).pathname);
  await visitor.reload();
  await expect(option).toBeChecked();

  const again = await held(visitor);
  await open("/gegevens");
  await page.evaluate(() => sessionStorage.setItem(`taakkompas-left ${location.pathname}`, "no note"));
  await open("/gegevens");
  again();
  await expect(started(page), "a note that cannot be read stops nothing").toBeAttached(START);
});

test("on a phone the statement that a visitor is at is the one that is shown", async ({ visitor }) => {
  const { page } = visitor;
  await page.setViewportSize(PHONE);
  const release = await held(visitor);
  await page.goto(visitor.address("/zelfscan/vervanging"), { waitUntil: "domcontentloaded" });
  const third = page.locator("fieldset[data-statement]").nth(2);
  await third.getByRole("radio").nth(3).focus();
  await expect(page.locator("html[data-start]")).toBeAttached();
  release();
  await expect(started(page)).toBeAttached(START);
  await expect(page.locator("fieldset[data-statement]").filter({ visible: true })).toHaveCount(1);
  await expect(third.getByRole("radio").nth(3)).toBeFocused();
  await expect(third.getByRole("radio").nth(3)).toBeInViewport();
});
