// styles.mjs <dist>: combines the style sheets that the page names into one, in order: one fetch instead of several,
// and smaller when compressed together.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import process from "node:process";
import { contentHash } from "./assets.mjs";

const dist = process.argv[2];
const index = join(dist, "index.html");
const html = readFileSync(index, "utf8");

const links = [...html.matchAll(/ *<link rel="stylesheet" href="([^"]+)"[^>]*>\n?/g)];
if (!links.length) throw new Error("index.html names no style sheet");
const files = links.map(([, address]) => join(dist, "assets", basename(address)));
const all = files.map((file) => readFileSync(file, "utf8")).join("\n");
const name = `style-${contentHash(all)}.css`;
writeFileSync(join(dist, "assets", name), all);
for (const file of files) rmSync(file);

const [first, ...others] = links.map(([link]) => link);
let page = html;
for (const link of others) page = page.replace(link, "");
const address = links[0][1].replace(basename(links[0][1]), name);
writeFileSync(index, page.replace(first, `<link rel="stylesheet" href="${address}">\n`));
