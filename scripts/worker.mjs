// worker.mjs <dist> <program>: puts the worker into the site: its script, its program and the glue between them. Names
// change with the contents, and the page says where the script is.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { contentHash, only, shorter } from "./assets.mjs";
import { optimize } from "./wasm-opt.mjs";

const [, , dist, program] = process.argv;
const assets = join(dist, "assets");

const made = readFileSync(join(program, "search_bg.wasm"));
const [wasm] = await optimize("-O3", join("target", "optimized", "worker"), [made]);
const glue = readFileSync(join(program, "search.js"), "utf8");
const script = readFileSync("src/worker/worker.js", "utf8");
const hash = contentHash(wasm, glue, script);

/** Adds the hash to a file's name in a text, which must contain that name exactly once. */
function rename(text, name) {
  const named = name.replace(".", `-${hash}.`).replace("_bg", "");
  const { index } = only(text, new RegExp(`\\b${name.replace(".", "\\.")}`, "g"), name);
  return text.slice(0, index) + named + text.slice(index + name.length);
}

writeFileSync(join(assets, `search-${hash}.wasm`), wasm);
writeFileSync(join(assets, `search-${hash}.js`), await shorter(rename(glue, "search_bg.wasm")));
writeFileSync(join(assets, `worker-${hash}.js`), await shorter(rename(script, "search.js")));
const index = join(dist, "index.html");
writeFileSync(index, rename(readFileSync(index, "utf8"), "worker.js"));
