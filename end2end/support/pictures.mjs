// Pictures of pages, for people to look at: of every width that people have, in the dark, and on paper.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** A phone, a tablet, a laptop, a large screen; two of them also in the dark. */
const SCREENS = [
  [360, "light"],
  [768, "light"],
  [1280, "light"],
  [1920, "light"],
  [360, "dark"],
  [1280, "dark"],
];
const FOLDER = join("target", "pictures");

/** Writes <name>-<width>.png, <name>-<width>-dark.png and the print as <name>.pdf; with pdftoppm, also its sheets as pictures. */
export async function takePictures(page, name, folder = FOLDER) {
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  for (const [width, colorScheme] of SCREENS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: width < 768 ? 740 : 900 });
    const file = `${name}-${width}${colorScheme === "dark" ? "-dark" : ""}.png`;
    await page.screenshot({ path: join(folder, file), fullPage: true });
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(before);

  const pdf = join(folder, `${name}.pdf`);
  await page.pdf({ path: pdf, format: "A4", preferCSSPageSize: true, printBackground: false });
  spawnSync("pdftoppm", ["-png", "-r", "80", pdf, join(folder, `${name}-print`)]);
}
