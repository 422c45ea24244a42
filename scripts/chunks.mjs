// chunks.mjs <dist> <chunks>: puts the chunks that were split off from the app into the site, next to the app. A chunk is
// minified as Trunk minifies the app, and gets a name that changes with its contents. <chunks>/files.json records which
// chunk needs which files, for the prerendering that follows. The app itself gets short names for its imports.
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { contentHash, only, shorter } from "./assets.mjs";
import { withShortImports } from "./imports.mjs";
import { optimize } from "./wasm-opt.mjs";

const LINK = "__wasm_split.js";
const GLUE = "./taakkompas_bg.js";
const [, , dist, chunks] = process.argv;
const assets = join(dist, "assets");

const index = readFileSync(join(dist, "index.html"), "utf8");
const appName = only(index, / data-js="[^"]*\/assets\/([^"/]+)\.js"/g, "the app's script in index.html")[1];
const programName = only(index, / data-wasm="[^"]*\/assets\/([^"/]+\.wasm)"/g, "the app's program in index.html")[1];

let link = readFileSync(join(chunks, LINK), "utf8");
const split = readdirSync(chunks).filter((file) => file.endsWith(".wasm") && file !== "app.wasm");
const small = await optimize("-Oz", join("target", "optimized", "chunks"), split.map((file) => readFileSync(join(chunks, file))));
/** The name on the site of each chunk's file. */
const names = new Map();
for (const [at, file] of split.entries()) {
  const stem = file.replace(/\.wasm$/, "");
  const name = `${stem.replace(/^split_/, "chunk-").replace(/^chunk_/, "chunk-shared-")}-${contentHash(small[at])}.wasm`;
  names.set(stem, name);
  writeFileSync(join(assets, name), small[at]);
}

const [program, app] = withShortImports(
  readFileSync(join(assets, programName)),
  readFileSync(join(assets, `${appName}.js`), "utf8"),
  GLUE,
);
const programFile = `taakkompas-${contentHash(program)}_bg.wasm`;
writeFileSync(join(assets, programFile), program);
rmSync(join(assets, programName));

// The two scripts refer to each other, so one hash of both goes into both names.
const both = contentHash(app, link, ...names.values());
const [appFile, linkFile] = [`taakkompas-${both}.js`, `chunks-${both}.js`];
link = link.replaceAll(/"\.\/((?:split|chunk)_\w+)\.wasm"/g, (_, stem) => `"./${names.get(stem)}"`);
link = link.replace('"./app.js"', `"./${appFile}"`);
writeFileSync(join(assets, linkFile), await shorter(link));
writeFileSync(join(assets, appFile), await shorter(app.replaceAll(`from "./${LINK}"`, `from "./${linkFile}"`)));
rmSync(join(assets, `${appName}.js`));
writeFileSync(join(dist, "index.html"), index.replaceAll(`${appName}.js`, appFile).replaceAll(programName, programFile));

// export const __wasm_split_load_scan = …(() => … "./chunk-scan-….wasm" …, [__chunk_6, …]))
const shared = new Map();
for (const [, number, file] of link.matchAll(/const (__chunk_\d+) = makeLoad\([^"]*"\.\/([^"]+)"/g)) shared.set(number, file);
const files = {};
for (const [, chunk, body] of link.matchAll(/export const __wasm_split_load_(\w+) = ([\s\S]*?\]\)\));/g)) {
  const own = [...body.matchAll(/"\.\/([^"]+)"/g)].map(([, file]) => file);
  const needs = [...body.matchAll(/__chunk_\d+/g)].map(([number]) => shared.get(number));
  files[chunk] = [...own, ...needs].map((file) => `assets/${file}`);
}
for (const [chunk, needs] of Object.entries(files)) {
  if (!needs.length || needs.some((file) => file.includes("undefined"))) throw new Error(`the files of ${chunk}: ${needs}`);
}
if (!Object.keys(files).length) throw new Error("no chunk was found");
writeFileSync(join(chunks, "files.json"), JSON.stringify(files));
