// faces.mjs icons <dist>: makes, of the icons in SVG, those of platforms that do not read SVG.
// faces.mjs messages <dist>: makes a PNG of each SVG in <dist>/og, and removes the SVG, for messages that link to a page.
// Chrome draws both, with the words in a font that comes with npm, so that every machine makes the same picture.
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";
import { launchChrome } from "./chrome.mjs";

/** The icons: name, the SVG it is drawn from, its width and height. */
const ICONS = [
  ["icon-192.png", "icon.svg", 192],
  ["icon-512.png", "icon.svg", 512],
  ["icon-maskable-512.png", "icon-maskable.svg", 512],
  // Without a see-through edge: a phone puts black behind that.
  ["apple-touch-icon.png", "icon-maskable.svg", 180],
];
const FAVICON = ["favicon.ico", "icon.svg", 32];
const MESSAGE = { width: 1200, height: 630 };
const WEIGHTS = [400, 600];

const [what, dist] = process.argv.slice(2);

/** A PNG in the container of Windows: one picture, said in 22 bytes before it. */
export function ico(png, size) {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // of one picture
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // planes
  head.writeUInt16LE(32, 12); // bits of a dot
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

/** The font as style rules that hold it. */
function fonts() {
  const { resolve } = createRequire(import.meta.url);
  return WEIGHTS.map((weight) => {
    const file = readFileSync(resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`));
    return `@font-face{font-family:Face;font-weight:${weight};src:url(data:font/woff2;base64,${file.toString("base64")})}`;
  }).join("");
}

/** Draws an SVG of this size. */
async function draw(page, svg, { width, height }, style = "") {
  await page.setViewportSize({ width, height });
  await page.setContent(`<style>${style}body{margin:0}svg{display:block;width:${width}px;height:${height}px}</style>${svg}`);
  await page.evaluate(() => document.fonts.ready);
  return page.screenshot({ omitBackground: true });
}

const browser = await launchChrome();
try {
  const page = await browser.newPage();
  if (what === "icons") {
    for (const [name, from, size] of [...ICONS, FAVICON]) {
      const png = await draw(page, readFileSync(join(dist, from), "utf8"), { width: size, height: size });
      writeFileSync(join(dist, name), name.endsWith(".ico") ? ico(png, size) : png);
    }
  } else {
    const folder = join(dist, "og");
    const style = fonts();
    for (const name of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
      const png = await draw(page, readFileSync(join(folder, name), "utf8"), MESSAGE, style);
      writeFileSync(join(folder, name.replace(/svg$/, "png")), png);
      rmSync(join(folder, name));
    }
  }
} finally {
  await browser.close();
}
