// pictures.mjs [--dist dist] [--base /] [--kept file] [path…]: takes pictures of pages, into target/pictures; without paths, of a
// few of each kind. With a file as "Bewaar als bestand" gives it, of the pages of that school.
import process from "node:process";
import { parseArgs } from "node:util";
import { pagesOfEachKind } from "../end2end/support/pages.mjs";
import { takePictures } from "../end2end/support/pictures.mjs";
import { launchChrome } from "./chrome.mjs";
import { serveSite } from "./serve.mjs";

const { values, positionals } = parseArgs({
  options: { dist: { type: "string", default: "dist" }, base: { type: "string", default: "/" }, kept: { type: "string" } },
  allowPositionals: true,
});

const asked = positionals.length ? positionals : pagesOfEachKind(values.dist);
const paths = asked.map((path) => path.replace(/^\/|\/$/g, ""));
const site = await serveSite({ ...values, port: 0 });
const browser = await launchChrome();
try {
  const page = await browser.newPage({ locale: "nl-NL", timezoneId: "Europe/Amsterdam", reducedMotion: "reduce" });
  if (values.kept) {
    await page.goto(`${site.origin}${values.base}gegevens`);
    await page.locator("html[data-app=started]").waitFor({ state: "attached" });
    await page.getByLabel("Open een bestand").setInputFiles(values.kept);
    await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith("taakkompas:scan:")));
  }
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
