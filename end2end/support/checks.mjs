// What must hold on every page, whatever it is about.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

function describe({ id, impact, help, nodes }) {
  const places = nodes.map(({ target, html, failureSummary }) => {
    const what = failureSummary.replace(/\s*\n\s*/g, " ");
    return `    ${target.flat().join(" ")}\n      ${html.slice(0, 200)}\n      ${what}`;
  });
  return `  ${id} (${impact}): ${help}\n${places.join("\n")}`;
}

/** In its current state, the page violates neither WCAG 2.2 AA nor axe's best practices. */
export async function assertAccessible(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(
    async (tags) => (await window.axe.run({ runOnly: { type: "tag", values: tags } })).violations,
    AXE_TAGS,
  );
  if (violations.length) throw new Error(`axe, on ${page.url()}:\n${violations.map(describe).join("\n")}`);
}

/** At this width, by default that of 1280 px zoomed to 400%, the page does not scroll sideways. */
export async function assertNoSidewaysScroll(page, width = 320) {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: 640 });
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    if (scrollWidth <= clientWidth) return undefined;
    const reaches = (element) => {
      const { left, right } = element.getBoundingClientRect();
      const spills = getComputedStyle(element).overflowX === "visible" ? left + element.scrollWidth : right;
      return Math.max(right, spills) > clientWidth + 1;
    };
    const tooWide = [...document.body.querySelectorAll("*")].filter(reaches);
    const holdsAnother = (element) => tooWide.some((other) => other !== element && element.contains(other));
    const innermost = tooWide.filter((element) => !holdsAnother(element));
    return { scrollWidth, places: innermost.slice(0, 5).map((element) => element.outerHTML.slice(0, 160)) };
  });
  await page.setViewportSize(before);
  if (wide) throw new Error(`${page.url()} is ${wide.scrollWidth} px wide at ${width} px:\n${wide.places.join("\n")}`);
}

/** With the spacing of WCAG 1.4.12, at this width, nothing of a text is cut off. */
export async function assertRoomForSpacing(page, width) {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: 640 });
  const cut = await page.evaluate(() => {
    // A sheet of the script's own, which the policy of the page allows.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`);
    // The words in a bar of the week are cut off where it is short: the bar is called by all of them, and they stand in the list below.
    const left = ".visually-hidden, .drawn-bar, svg, input, select, textarea";
    const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
    const isCut = (element) => {
      if (!element.getClientRects().length || element.closest(left)) return false;
      const { overflowX, overflowY } = getComputedStyle(element);
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      return (cuts(overflowX) && scrollWidth > clientWidth + 1) || (cuts(overflowY) && scrollHeight > clientHeight + 1);
    };
    document.adoptedStyleSheets = [sheet];
    const cut = [...document.body.querySelectorAll("*")].filter(isCut).map((element) => element.outerHTML.slice(0, 160));
    document.adoptedStyleSheets = [];
    return cut;
  });
  if (cut.length) throw new Error(`${page.url()} cuts off text at ${width} px:\n${cut.slice(0, 5).join("\n")}`);
  await page.setViewportSize(before);
}
