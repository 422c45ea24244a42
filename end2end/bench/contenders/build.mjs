// Makes the three sites that ours is measured beside, each in a folder of its own, from the pages that were written for `dist` and
// from the statements in src/content, so that their text is always that of ours.
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { PAGES, SCAN } from "../pages.mjs";
import { pageOf } from "./text.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, "../../..");
const CONTENT = join(ROOT, "src/content/nl");
const LEPTOS = join(HERE, "../leptos");
const WASM = "wasm32-unknown-unknown";

/** The answers to a statement, as src/kit/words/labels.rs and src/rooms/scan/model/scan.rs have them; a run checks them with ours. */
const LEVELS = ["Nog niet", "Soms", "Meestal", "Vast"];
const OTHERS = ["Weet ik niet", "Niet van toepassing"];

/** An empty folder of a site, with our headers. */
function folder(target, dist) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  copyFileSync(join(dist, "_headers"), join(target, "_headers"));
  return (name, text) => {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    writeFileSync(join(target, name), text);
  };
}

/** The page as one would write it by hand: its text, a style sheet, and on the page of the scan a script of ten lines. */
export function buildStatic({ target, dist, texts }) {
  const write = folder(target, dist);
  write("assets/plain.css", readFileSync(join(HERE, "plain.css")));
  write("assets/plain.js", readFileSync(join(HERE, "plain.js")));
  for (const { path } of PAGES) {
    const head = ['<link rel="stylesheet" href="/assets/plain.css">'];
    if (path === SCAN.path) head.push('<script defer src="/assets/plain.js"></script>');
    write(`${path}index.html`, pageOf(texts.get(path), head, texts.get(path).body));
  }
}

/** A questionnaire of SurveyJS: all statements of the full scan, one page for each theme, with the theme that is measured first. */
function questionnaire(parse) {
  const read = (name) => parse(readFileSync(join(CONTENT, name), "utf8"));
  const choices = ({ levels }) => [
    ...LEVELS.map((label, at) => ({ value: `level-${at}`, text: `${label}: ${levels[at]}` })),
    ...OTHERS.map((text, at) => ({ value: `other-${at}`, text })),
  ];
  const question = (statement) => ({
    type: "radiogroup",
    name: statement.id,
    title: statement.text,
    description: statement.help,
    choices: choices(statement),
  });
  const pages = read("themes.toml").theme.map(({ id, label, intro }) => ({
    name: id,
    title: label,
    description: intro,
    elements: read(`statements/${id}.toml`).statement.map(question),
  }));
  const first = SCAN.path.split("/").at(-2);
  pages.sort((a, b) => (b.name === first) - (a.name === first));
  const count = pages.reduce((sum, { elements }) => sum + elements.length, 0);
  const files = readdirSync(join(CONTENT, "statements")).length;
  if (files !== pages.length) throw new Error(`${files} files of statements, ${pages.length} themes`);
  return { count, pages };
}

/** SurveyJS from its own shortened files, without the fonts that its style could bring; returns how many questions it asks. */
export function buildSurvey({ target, dist, texts, library }) {
  const write = folder(target, dist);
  // It sets styles in its elements, which our policy refuses; without it, the headers are shorter.
  const headers = readFileSync(join(dist, "_headers"), "utf8");
  write("_headers", headers.replace(/^ +Content-Security-Policy:.*\n/m, ""));
  const packages = join(library, "node_modules");
  const files = ["survey-core/survey.core.min.js", "survey-core/i18n/dutch.min.js", "survey-js-ui/survey-js-ui.min.js"];
  const scripts = files.map((file) => {
    const name = `assets/${file.split("/").at(-1)}`;
    write(name, readFileSync(join(packages, file)));
    return `<script defer src="/${name}"></script>`;
  });
  write("assets/survey.css", readFileSync(join(packages, "survey-core/survey-core.fontless.min.css")));
  write("assets/survey.js", readFileSync(join(HERE, "survey.js")));
  const { parse } = createRequire(join(library, "package.json"))("smol-toml");
  const { count, pages } = questionnaire(parse);
  for (const { path } of PAGES) {
    const asked = path === SCAN.path ? { pages } : { elements: [{ type: "html", name: "text", html: texts.get(path).body }] };
    // Who only reads has nothing to hand in.
    const shown = path === SCAN.path ? asked : { ...asked, showNavigationButtons: false };
    write(`${path}page.js`, `globalThis.bench = ${JSON.stringify({ language: "nl", questionnaire: shown })};\n`);
    const head = [
      '<link rel="stylesheet" href="/assets/survey.css">',
      ...scripts,
      '<script defer src="page.js"></script>',
      '<script defer src="/assets/survey.js"></script>',
    ];
    write(`${path}index.html`, pageOf(texts.get(path), head, '<div id="app"></div>'));
  }
  return count;
}

/** A text in the lines that bare Leptos reads: "html" with what is only read, or "question" with name, legend, texts and options. */
function inParts(body) {
  const flat = body.replace(/\s+/g, " ");
  const parts = flat.split(/(<fieldset\b.*?<\/fieldset>)/).filter((part) => part.trim());
  const line = (part) => {
    if (!part.startsWith("<fieldset")) return ["html", part];
    const [, legend, rest] = part.match(/<legend>(.*?)<\/legend>(.*)<\/fieldset>/);
    const options = [...rest.matchAll(/<label>\s*<input([^>]*)>(.*?)<\/label>/g)];
    if (!options.length) throw new Error(`no options: ${legend}`);
    const read = (attributes, name) => attributes.match(new RegExp(` ${name}="([^"]*)"`))[1];
    const plain = (html) => html.replace(/<[^>]*>/g, "").trim();
    const [before, after] = [rest.slice(0, options[0].index), rest.slice(options.at(-1).index + options.at(-1)[0].length)];
    const choices = options.flatMap(([, attributes, label]) => [read(attributes, "value"), plain(label)]);
    return ["question", read(options[0][1], "name"), plain(legend), before, after, ...choices];
  };
  return parts.map((part) => line(part).join("\t")).join("\n");
}

/** The app in end2end/bench/leptos, built with the settings of ours; it fetches the text of the page that it is on. */
export async function buildLeptos({ target, dist, texts, tools }) {
  const build = join(ROOT, "target/bench/leptos-build");
  const flags = "--cfg=erase_components";
  const env = { ...process.env, CARGO_TARGET_DIR: build, CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS: flags };
  const run = (program, args, cwd = ROOT) => execFileSync(program, args, { cwd, env, stdio: ["ignore", "ignore", "inherit"] });
  run("cargo", ["build", "--quiet", "--release", "--locked", "--offline", "--target", WASM], LEPTOS);
  const bound = join(build, "bound");
  const wasm = join(build, WASM, "release/bare-leptos.wasm");
  run("wasm-bindgen", ["--target", "web", "--no-typescript", "--out-dir", bound, "--out-name", "app", wasm]);
  const features = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];
  const program = join(bound, "app_bg.wasm");
  run(tools.wasmOpt, ["-Oz", ...features.map((name) => `--enable-${name}`), program, "-o", program]);
  const { minify } = await import("terser");
  const { code } = await minify(readFileSync(join(bound, "app.js"), "utf8"), { module: true });

  const write = folder(target, dist);
  write("assets/app.js", code);
  write("assets/app.wasm", readFileSync(program));
  write("assets/plain.css", readFileSync(join(HERE, "plain.css")));
  write("assets/start.js", 'import start from "./app.js";\nstart({ module_or_path: "/assets/app.wasm" });\n');
  for (const { path } of PAGES) {
    write(`${path}text.tsv`, inParts(texts.get(path).body));
    const head = [
      '<link rel="stylesheet" href="/assets/plain.css">',
      '<link rel="modulepreload" href="/assets/app.js">',
      '<link rel="preload" as="fetch" href="/assets/app.wasm" crossorigin>',
      '<link rel="preload" as="fetch" href="text.tsv" crossorigin>',
      '<script type="module" src="/assets/start.js"></script>',
    ];
    write(`${path}index.html`, pageOf(texts.get(path), head, ""));
  }
}
