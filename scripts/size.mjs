// size.mjs [dist]: weighs, after brotli at its strongest, everything that the landing page needs to become usable. The
// parts and the library, which the app fetches later, do not count. 1 KB is 1000 bytes.
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import process from "node:process";
import { brotliCompressSync, constants } from "node:zlib";

const LIMIT_KB = 200;

const dist = process.argv[2] ?? "dist";
const html = readFileSync(join(dist, "index.html"), "utf8");
const base = html.match(/ data-base="([^"]*)"/)[1];

/** The files that the page itself names: in links, scripts, images and the addresses of the app. */
function namedInPage() {
  const rel = "stylesheet|icon|manifest|preload|modulepreload";
  const tags = html.match(new RegExp(`<(?:script|img|link\\b[^>]* rel="(?:${rel})")[^>]*>`, "g"));
  const addresses = tags.flatMap((tag) => [...tag.matchAll(/ (?:href|src|data-js|data-wasm)="([^"]+)"/g)]);
  return addresses.map(([, address]) => address.slice(base.length));
}

/** The files that a module imports, directly or indirectly, including itself. */
function withImports(file, seen) {
  if (seen.has(file)) return;
  seen.add(file);
  if (!file.endsWith(".js")) return;
  const code = readFileSync(join(dist, file), "utf8");
  for (const [, address] of code.matchAll(/\bfrom\s*["'](\.{1,2}\/[^"']+)["']/g)) {
    withImports(normalize(join(dirname(file), address)), seen);
  }
}

const files = new Set(["index.html"]);
for (const file of namedInPage()) withImports(file, files);

const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
let total = 0;
console.log("raw KB   brotli KB  file");
for (const file of files) {
  const raw = readFileSync(join(dist, file));
  const packed = brotliCompressSync(raw, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
    },
  }).length;
  total += packed;
  console.log(`${kb(raw.length)} ${kb(packed)}   ${file}`);
}
console.log(`${" ".repeat(8)} ${kb(total)}   in all; the limit is ${LIMIT_KB} KB (1 KB = 1000 bytes)`);
if (total > LIMIT_KB * 1000) {
  console.error(`The landing page is ${((total - LIMIT_KB * 1000) / 1000).toFixed(1)} KB too heavy.`);
  process.exitCode = 1;
}
