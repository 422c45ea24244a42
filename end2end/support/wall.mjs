// The team's document, and what a wall must be.
import { press } from "./keyboard.mjs";
import { expect } from "./site.mjs";
import { keptScan } from "./kept.mjs";

/** What is stored of the team. */
export const keptTeam = async (visitor) => (await keptScan(visitor))?.documents?.team?.team;

/** The same pages without the screen filled: the browser refuses, as many do. */
export const withoutFullScreen = ({ page }) =>
  page.addInitScript(() => {
    globalThis.timesAsked = 0;
    Element.prototype.requestFullscreen = () => {
      globalThis.timesAsked += 1;
      return Promise.reject(new TypeError("not allowed"));
    };
  });

/** At 1920 × 1080, all text of the wall is at least 40 px, and all of it fits on the screen. */
export async function assertLegible({ page }, name) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await expect(page.locator(".wall")).toBeVisible();
  const found = await page.evaluate(() => {
    const holdsText = (element) =>
      element.matches("input") || [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent.trim());
    const texts = [...document.querySelectorAll(".wall, .wall *")].filter((element) => element.checkVisibility() && holdsText(element));
    const seen = texts.filter((element) => !element.closest(".visually-hidden"));
    const small = seen.filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 40);
    const outside = [...document.querySelectorAll("h1, p, button, a")].filter(
      (element) => element.checkVisibility() && !element.closest(".wall") && element.getClientRects().length,
    );
    const { scrollHeight, clientHeight } = document.querySelector(".wall-shown");
    return {
      texts: seen.length,
      small: small.map((element) => element.outerHTML.slice(0, 120)),
      outside: outside.map((element) => element.outerHTML.slice(0, 120)),
      left: Math.max(0, scrollHeight - clientHeight - 1),
    };
  });
  expect(found.texts, name).toBeGreaterThan(3);
  expect(found, name).toEqual({ texts: found.texts, small: [], outside: [], left: 0 });
  await page.setViewportSize(before);
}

/** Goes on with "Verder" in a meeting, by keyboard, until a question is asked. */
export async function goOnTo(visitor, question) {
  for (let steps = 0; steps < 12; steps += 1) {
    // On paper it is there all the time.
    if (await visitor.page.getByText(question).first().isVisible()) return;
    await press(visitor, "Verder");
  }
  throw new Error(`nobody asks '${question}'`);
}
