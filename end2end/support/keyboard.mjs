// A visitor with a keyboard and nothing else.

const MOST_STEPS = 400;

/** The name of the element in focus: its label, its name, or its contents. */
const focused = (page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    const text = element?.labels?.length ? element.labels[0].textContent : (element?.textContent ?? "");
    return text.trim().replace(/\s+/g, " ");
  });

/** Presses Tab until an element with this name is in focus. */
export async function tabTo({ page }, name) {
  const isThere = (text) => (name instanceof RegExp ? name.test(text) : text === name);
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    await page.keyboard.press("Tab");
    if (isThere(await focused(page))) return;
  }
  throw new Error(`${name} is not reached with Tab on ${page.url()}`);
}

/** Tabs to a button, link or fold, and presses it. */
export async function press(visitor, name) {
  await tabTo(visitor, name);
  await visitor.page.keyboard.press("Enter");
}

/** Tabs to a field and replaces its contents. */
export async function type(visitor, label, text) {
  await tabTo(visitor, label);
  await visitor.page.keyboard.press("Control+A");
  await visitor.page.keyboard.type(text);
}

/** Tabs to a field and enters a text the way pasting does. */
export async function paste(visitor, label, text) {
  await tabTo(visitor, label);
  await visitor.page.keyboard.insertText(text);
}

/** Returns to the top of the page, as after loading it. */
export async function toTop({ page }) {
  await page.evaluate(() => {
    document.activeElement?.blur();
    window.scrollTo(0, 0);
    document.querySelector("h1")?.focus();
  });
}
