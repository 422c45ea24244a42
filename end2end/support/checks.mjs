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
