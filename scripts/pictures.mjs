// pictures.mjs [--dist dist] [--base /] [path…]: takes pictures of pages, into target/pictures; without paths, of all.
import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { takePictures } from "../end2end/support/pictures.mjs";
import { launchChrome } from "./chrome.mjs";
import { serveSite } from "./serve.mjs";

const { values, positionals } = parseArgs({
  options: { dist: { type: "string", default: "dist" }, base: { type: "string", default: "/" } },
  allowPositionals: true,
});

/** Every path for which the site has a page of its own. */
function pagesIn(dist) {
  const files = readdirSync(dist, { recursive: true }).filter((file) => file.split("/").at(-1) === "index.html");
  return files.map((file) => (dirname(file) === "." ? "" : dirname(file))).sort();
}

const paths = positionals.length ? positionals.map((path) => path.replace(/^\/|\/$/g, "")) : pagesIn(values.dist);
const site = await serveSite({ ...values, port: 0 });
const browser = await launchChrome();
try {
  const page = await browser.newPage({ locale: "nl-NL", timezoneId: "Europe/Amsterdam", reducedMotion: "reduce" });
  for (const path of paths) {
    await page.goto(site.origin + values.base + path);
    await page.locator("html[data-app=started]").waitFor({ state: "attached" });
    await takePictures(page, path.replaceAll("/", "-") || "start");
  }
  console.log(`${paths.length} pages pictured in target/pictures`);
} finally {
  await browser.close();
  await site.close();
}
