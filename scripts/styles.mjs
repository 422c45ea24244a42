// styles.mjs <dist>: combines the style sheets that the page names into two, in order: that of the frame, which every page
// needs, and that of the workshop: the rooms where a school works on a document. Fewer fetches, and smaller when compressed
// together; a page that is only read does not wait for the second. Without comments and spaces the frame's sheet is a quarter
// smaller after brotli.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import process from "node:process";
import { transform } from "lightningcss";
import { contentHash, only } from "./assets.mjs";

/** The rooms of the workshop: those whose `room.rs` says `Sheet::Workshop`. */
const WORKSHOP = ["plan", "week", "division", "basics", "descriptions", "team", "board"];

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

/** Writes some style sheets as one, without comments and spaces, and returns its name. */
function combined(name, files) {
  const code = Buffer.concat(files.map((file) => readFileSync(file)));
  const { code: all, warnings } = transform({ filename: `${name}.css`, code, minify: true });
  if (warnings.length) throw new Error(`${name}.css: ${JSON.stringify(warnings)}`);
  const file = `${name}-${contentHash(all)}.css`;
  for (const part of files) rmSync(part);
  writeFileSync(join(dist, "assets", file), all);
  return file;
}

const [first, ...others] = links.map(([link]) => link);
let page = html;
for (const link of others) page = page.replace(link, "");
const address = links[0][1].replace(basename(links[0][1]), combined("style", sheets.style));
page = page.replace(first, `<link rel="stylesheet" href="${address}">\n`);
only(page, /\/workshop\.css"/g, "the address of the workshop's style sheet");
writeFileSync(index, page.replace("workshop.css", combined("workshop", sheets.workshop)));
