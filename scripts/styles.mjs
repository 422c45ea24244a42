// styles.mjs <dist>: combines the style sheets that the page names into two, in order: that of the frame, which every page
// needs, and that of the workshop: the rooms where a school works on a document. Fewer fetches, and smaller when compressed
// together; a page that is only read does not wait for the second. Without comments and spaces the frame's sheet is a quarter
// smaller after brotli.
//
// The frame's sheet stands in the page itself, so that a page is drawn as soon as it is there (0089). The policy allows that one
// style by its hash: it is added to the site's _headers here, and to docs/hosting by policy.mjs.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import process from "node:process";
import { transform } from "lightningcss";
import { contentHash, only } from "./assets.mjs";
import { hashOf, withStyle } from "./policy.mjs";

/** The rooms of the workshop: those whose `room.rs` says `Sheet::Workshop`. */
const WORKSHOP = ["plan", "week", "division", "basics", "descriptions", "team", "board", "policy"];

const dist = process.argv[2];
const index = join(dist, "index.html");
const html = readFileSync(index, "utf8");

// Trunk gives each sheet a name of its own, and keeps their order.
const sources = [...readFileSync("index.html", "utf8").matchAll(/rel="css" href="style\/([^"]+)"/g)].map(([, name]) => name);
const links = [...html.matchAll(/ *<link rel="stylesheet" href="([^"]+)"[^>]*>\n?/g)];
if (!links.length || links.length !== sources.length) {
  throw new Error(`index.html names ${sources.length} style sheets, and the site has ${links.length}`);
}
const sheets = { style: [], workshop: [] };
for (const [at, [, address]] of links.entries()) {
  const isOfWorkshop = WORKSHOP.includes(sources[at].split(/[/.]/)[0]);
  sheets[isOfWorkshop ? "workshop" : "style"].push(join(dist, "assets", basename(address)));
}

/** Writes some style sheets as one, without comments and spaces. */
function combined(name, files) {
  const code = Buffer.concat(files.map((file) => readFileSync(file)));
  const { code: all, warnings } = transform({ filename: `${name}.css`, code, minify: true });
  if (warnings.length) throw new Error(`${name}.css: ${JSON.stringify(warnings)}`);
  const file = `${name}-${contentHash(all)}.css`;
  for (const part of files) rmSync(part);
  writeFileSync(join(dist, "assets", file), all);
  return { file, text: `${Buffer.from(all)}` };
}

/** Refuses what has the browser look through all of a page, whatever changes in it (0087); on paper that does no harm. */
function refuseWide(sheet) {
  const wide = /\b(?:html|body|main):has\([^{]*/.exec(onScreen(sheet));
  if (wide) throw new Error(`"${wide[0]}": whatever changes in a page, the browser then looks through all of it; set an attribute on the page instead`);
}

/** A style sheet without what counts on paper only. */
function onScreen(sheet) {
  const begin = sheet.search(/@media print\b[^{]*\{/);
  if (begin < 0) return sheet;
  let at = sheet.indexOf("{", begin);
  let depth = 0;
  do {
    if (sheet[at] === "{") depth += 1;
    if (sheet[at] === "}") depth -= 1;
    at += 1;
  } while (depth > 0 && at < sheet.length);
  return sheet.slice(0, begin) + onScreen(sheet.slice(at));
}

const [first, ...others] = links.map(([link]) => link);
let page = html;
for (const link of others) page = page.replace(link, "");
const { file, text } = combined("style", sheets.style);
if (/<\/style|url\(/i.test(text)) throw new Error("the frame's style sheet ends the element it stands in, or names a file: both depend on the page");
refuseWide(text);
const address = links[0][1].replace(basename(links[0][1]), file);
page = page.replace(first, () => `<style data-file="${address}">${text}</style>\n`);
only(page, /\/workshop\.css"/g, "the address of the workshop's style sheet");
const workshop = combined("workshop", sheets.workshop);
refuseWide(workshop.text);
writeFileSync(index, page.replace("workshop.css", () => workshop.file));

const headers = join(dist, "_headers");
writeFileSync(headers, withStyle(readFileSync(headers, "utf8"), hashOf(text)));
