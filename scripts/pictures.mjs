// pictures.mjs [--dist dist] [--base /] [path…]: takes pictures of pages, into target/pictures; without paths, of all.
import process from "node:process";
import { parseArgs } from "node:util";
import { pagesIn } from "../end2end/support/pages.mjs";
import { takePictures } from "../end2end/support/pictures.mjs";
import { launchChrome } from "./chrome.mjs";
import { serveSite } from "./serve.mjs";

const { values, positionals } = parseArgs({
  options: { dist: { type: "string", default: "dist" }, base: { type: "string", default: "/" } },
  allowPositionals: true,
});

const asked = positionals.length ? positionals : pagesIn(values.dist);
const paths = asked.map((path) => path.replace(/^\/|\/$/g, ""));
const site = await serveSite({ ...values, port: 0 });
const browser = await launchChrome();
try {
  const page = await browser.newPage({ locale: "nl-NL", timezoneId: "Europe/Amsterdam", reducedMotion: "reduce" });
  for (const path of paths) {
    await page.goto(site.origin + values.base + path);
    // A page that is only read has no app.
    if (!(await page.locator("script[data-waits]").count())) {
      await page.locator("html[data-app=started]").waitFor({ state: "attached" });
    }
    await takePictures(page, path.replaceAll("/", "-") || "start");
  }
  console.log(`${paths.length} pages pictured in target/pictures`);
} finally {
  await browser.close();
  await site.close();
}
