// chunks.mjs <dist> <chunks>: puts the chunks that were split off from the app into the site, next to the app. They are put
// together to parts that are worth a request. A part is minified as Trunk minifies the app, and gets a name that changes
// with its contents. <chunks>/files.json records which room needs which files, for the prerendering that follows. The app
// itself gets short names for its imports, and all of them write their functions into the table in few pieces.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { contentHash, only, shorter } from "./assets.mjs";
import { withFewPieces } from "./elements.mjs";
import { withShortImports } from "./imports.mjs";
import { filesOfRooms, linkOf, merged, putTogether, roughWeight } from "./parts.mjs";
import { featuresOfBrowsers, optimize } from "./wasm-opt.mjs";

const LINK = "./__wasm_split.js";
/** Where the app's script takes what the other gives, and hands it to the program: as often as there are rooms. */
const TAKEN = /^import \* as import\d+ from "\.\/__wasm_split\.js";?$/gm;
const GIVEN = /"\.\/__wasm_split\.js": import\d+,/g;
const GLUE = "./taakkompas_bg.js";
const [, , dist, chunks] = process.argv;
const assets = join(dist, "assets");

const index = readFileSync(join(dist, "index.html"), "utf8");
const appName = only(index, / data-js="[^"]*\/assets\/([^"/]+)\.js"/g, "the app's script in index.html")[1];
const programName = only(index, / data-wasm="[^"]*\/assets\/([^"/]+\.wasm)"/g, "the app's program in index.html")[1];

const cut = readFileSync(join(chunks, LINK), "utf8");
const parts = putTogether(filesOfRooms(cut), (file) => roughWeight(readFileSync(join(chunks, `${file}.wasm`))));
const optimized = await optimize("-Oz", join("target", "optimized", "chunks"), await merged(parts, chunks, featuresOfBrowsers()));
const small = optimized.map(withFewPieces);
/** The name on the site of each part's file. */
const names = new Map();
for (const [at, { name }] of parts.entries()) {
  names.set(name, `${name}-${contentHash(small[at])}.wasm`);
  writeFileSync(join(assets, names.get(name)), small[at]);
}
const link = linkOf(cut, parts, (name) => `./${names.get(name)}`);

const [program, app] = withShortImports(
  withFewPieces(readFileSync(join(assets, programName))),
  readFileSync(join(assets, `${appName}.js`), "utf8"),
  GLUE,
);
const programFile = `taakkompas-${contentHash(program)}_bg.wasm`;
writeFileSync(join(assets, programFile), program);
rmSync(join(assets, programName));

const script = withLink(app, link) + readFileSync("scripts/rescue.js", "utf8");
const appFile = `taakkompas-${contentHash(script)}.js`;
writeFileSync(join(assets, appFile), await shorter(script));
rmSync(join(assets, `${appName}.js`));
const start = join(dist, "start.js");
writeFileSync(start, await shorter(readFileSync(start, "utf8")));
// Not only fetched but run: see rescue.js.
const [preload, address] = only(index, /<link rel="modulepreload" href="([^"]+)"[^>]*>/g, "the link to the app's script in index.html");
const run = `<script async type="module" fetchpriority="high" src="${address}"></script>`;
// The program waits until the page is drawn: see public/start.js.
const [early] = only(index, /<link rel="preload" [^>]*as="fetch"[^>]*>\n?/g, "the link to the app's program in index.html");
writeFileSync(
  join(dist, "index.html"),
  index.replace(early, "").replace(preload, run).replaceAll(`${appName}.js`, appFile).replaceAll(programName, programFile),
);

const needs = {};
for (const { name, rooms } of parts) for (const room of rooms) (needs[room] ??= []).push(`assets/${names.get(name)}`);
writeFileSync(join(chunks, "files.json"), JSON.stringify(needs));

/** The app's script with the one in it that fetches the parts: one file less to wait for. */
function withLink(app, link) {
  const names = [...link.matchAll(/^export const (\w+) =/gm)].map(([, name]) => name);
  const body = link.replaceAll(/^import .*$/gm, "").replaceAll(/^export /gm, "");
  const [first, ...others] = app.match(GIVEN) ?? [];
  if (!first) throw new Error(`the app's script takes nothing from ${LINK}`);
  const without = others.reduce((script, other) => script.replace(other, ""), app.replaceAll(TAKEN, ""));
  const script = without.replace(first, `"${LINK}": partsOfApp,`);
  return `${script}\nconst partsOfApp = (() => {\n${body}\nreturn { ${names.join(", ")} };\n})();\n`;
}
