// Pictures of pages, for people to look at: narrow, wide and on paper.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

const WIDTHS = [360, 1280];
const FOLDER = join("target", "pictures");

/** Writes <name>-360.png, <name>-1280.png and the print as <name>.pdf; with pdftoppm, also its sheets as pictures. */
export async function takePictures(page, name, folder = FOLDER) {
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize(before);

  const pdf = join(folder, `${name}.pdf`);
  await page.pdf({ path: pdf, format: "A4", preferCSSPageSize: true, printBackground: false });
  spawnSync("pdftoppm", ["-png", "-r", "80", pdf, join(folder, `${name}-print`)]);
}
