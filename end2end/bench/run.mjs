// Measures the built site beside three others with the same text, in one run, and says whether each figure is within its budget.
// run.mjs [--dist dist] [--rounds 7] [--choices 160] [--parts loading,choosing,lighthouse] [--pages /,/over]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { launchChrome, onPath } from "../../scripts/chrome.mjs";
import { serveSite } from "../../scripts/serve.mjs";
import { openToChoose } from "./choosing.mjs";
import { buildLeptos, buildStatic, buildSurvey } from "./contenders/build.mjs";
import { textsOf } from "./contenders/text.mjs";
import { judge } from "./lighthouse.mjs";
import { answer, load } from "./loading.mjs";
import { PAGES, READ, SCAN } from "./pages.mjs";
import { compare, compared, lighthouseTable, median, percentile, spreadOf, table, UNITS } from "./report.mjs";

const { values } = parseArgs({
  options: {
    dist: { type: "string", default: "dist" },
    rounds: { type: "string", default: "7" },
    choices: { type: "string", default: "160" },
    parts: { type: "string", default: "loading,choosing,lighthouse" },
    pages: { type: "string" },
  },
});
const { dist } = values;
const parts = values.parts.split(",");
const rounds = Number(values.rounds);
const TARGET = "target/bench";
const LIBRARY = join(process.env.TOOLS ?? "", "bench");
const NAMES = ["ours", "static", "Leptos", "SurveyJS"];
/** How many times another's figure ours may be. */
const BUDGETS = { paint: 1.1, interactive: 1.1, answer: 1.3, readBytes: 0.1, scanBytes: 0.75, choice: 1.2 };
const WIDTHS = { "a telephone": { width: 412, height: 823 }, "a wide screen": { width: 1280, height: 800 } };
/** A block of choices with one site, then one with the other, so that what else the machine does counts for both. */
const BLOCK = 10;

const started = performance.now();
const say = (line) => console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
const version = (name) => JSON.parse(readFileSync(join(LIBRARY, "node_modules", name, "package.json"), "utf8")).version;
const load1 = () => loadavg()[0].toFixed(2);

const browser = await launchChrome();
const sites = {};
const compares = [];
const facts = {
  machine: `${cpus().length} × ${cpus()[0].model.trim()}`,
  chrome: browser.version(),
  versions: Object.fromEntries(["lighthouse", "survey-core", "survey-js-ui"].map((name) => [name, version(name)])),
  load: { before: load1() },
  rounds,
};
let figures = {};
let kept = {};
let choices = {};
let lighthouse = [];

async function build() {
  const blank = await browser.newPage();
  const texts = await textsOf(dist, blank);
  await blank.close();
  const of = (name) => ({ target: join(TARGET, name), dist, texts, library: LIBRARY });
  buildStatic(of("static"));
  facts.questions = buildSurvey(of("SurveyJS"));
  await buildLeptos({ ...of("Leptos"), tools: { wasmOpt: onPath(["wasm-opt"]) } });
  for (const name of NAMES) {
    sites[name] = await serveSite({ dist: name === "ours" ? dist : join(TARGET, name), base: "/", port: 0, packs: true });
  }
  facts.words = Object.fromEntries([...texts].map(([path, { words }]) => [path, words]));
}

const address = (name, { path }) => `${sites[name].origin}/${path}`;

/** The contenders in another order each round. */
const inTurn = (round) => NAMES.map((_, at) => NAMES[(at + round) % NAMES.length]);

async function measureLoading() {
  figures = Object.fromEntries(PAGES.map(({ name }) => [name, Object.fromEntries(NAMES.map((site) => [site, []]))]));
  kept = Object.fromEntries(NAMES.map((site) => [site, []]));
  // Once for nothing: what the server packs, it packs now.
  for (const page of PAGES) for (const name of NAMES) await load(browser, address(name, page));
  for (let round = 0; round < rounds; round += 1) {
    for (const page of PAGES) {
      for (const name of inTurn(round)) figures[page.name][name].push(await load(browser, address(name, page)));
    }
    for (const name of inTurn(round)) kept[name].push(await answer(browser, address(name, SCAN)));
    say(`round ${round + 1} of ${rounds}, load ${load1()}`);
  }
  const all = (page, name, what) => figures[page.name][name].map((figure) => figure[what]);
  const beside = (page, than, what, unit, times, says) => {
    const ours = all(page, "ours", what);
    const row = { ours: median(ours), other: median(all(page, than, what)), spread: spreadOf(ours, UNITS[unit]) };
    compares.push(compare({ what: `${page.name}: ${says}`, unit, than, times, ...row }));
  };
  for (const page of READ) {
    beside(page, "static", "lcp", "ms", BUDGETS.paint, "largest paint");
    beside(page, "static", "tti", "ms", BUDGETS.interactive, "time to interactive");
  }
  const stored = (name) => kept[name].map((figure) => figure.stored);
  compares.push(
    compare({
      what: `${SCAN.name}: first answer kept`,
      unit: "ms",
      ours: median(stored("ours")),
      other: median(stored("static")),
      than: "static",
      times: BUDGETS.answer,
      spread: spreadOf(stored("ours"), UNITS.ms),
    }),
  );
  for (const page of READ) beside(page, "SurveyJS", "bytes", "bytes", BUDGETS.readBytes, "bytes");
  beside(SCAN, "SurveyJS", "bytes", "bytes", BUDGETS.scanBytes, "bytes");
}

async function measureChoosing() {
  const ready = {
    ours: (page) => page.locator("html[data-app=started]").waitFor({ state: "attached" }),
    static: (page) => page.locator("input[type=radio]").first().waitFor({ state: "attached" }),
  };
  for (const [width, viewport] of Object.entries(WIDTHS)) {
    const open = (name) => openToChoose(browser, address(name, SCAN), viewport, ready[name]);
    const visitors = { ours: await open("ours"), static: await open("static") };
    const delays = { ours: [], static: [] };
    // The first choices are of programs that were never run yet; they count too.
    while (delays.static.length < Number(values.choices)) {
      for (const name of ["ours", "static"]) {
        delays[name].push(...(await visitors[name].choose(BLOCK, delays[name].length)));
      }
    }
    choices[width] = delays;
    await Promise.all(Object.values(visitors).map((visitor) => visitor.close()));
    const [ours, other] = [delays.ours, delays.static].map((all) => percentile(all, 0.98));
    const spread = `median ${UNITS.tenths(median(delays.ours))}, of ${delays.ours.length}`;
    compares.push(
      compare({
        what: `choice to paint, 98th percentile, ${width}`,
        unit: "tenths",
        ours,
        other,
        than: "plain radios",
        times: BUDGETS.choice,
        spread,
      }),
    );
    say(`choices on ${width}, load ${load1()}`);
  }
}

async function measureLighthouse() {
  const tell = ({ path, isKept, scores, speeds }) =>
    say(`${path}${isKept ? " with a school" : ""}: ${Object.values(scores).join(", ")} (speed ${speeds.join(", ")}), load ${load1()}`);
  lighthouse = await judge({ dist, home: `${sites.ours.origin}/`, library: LIBRARY, only: values.pages?.split(","), tell });
}

/** Every figure of every contender: what the budgets do not ask too. */
function figuresTable() {
  const rows = PAGES.flatMap(({ name }) =>
    NAMES.map((site) => {
      const of = (what, unit) => {
        const all = figures[name][site].map((figure) => figure[what]);
        return unit ? `${unit(median(all))} (${spreadOf(all, unit)})` : median(all);
      };
      const { ms, bytes } = UNITS;
      return [name, site, of("fcp", ms), of("lcp", ms), of("tti", ms), bytes(median(figures[name][site].map((one) => one.bytes))), of("requests")];
    }),
  );
  return table(["page", "site", "first paint", "largest paint", "interactive", "bytes", "requests"], rows);
}

function keptTable() {
  const rows = NAMES.map((site) => {
    const of = (what) => {
      const all = kept[site].map((figure) => figure[what]);
      return `${UNITS.ms(median(all))} (${spreadOf(all, UNITS.ms)})`;
    };
    return [site, of("pressed"), of("stored"), [...new Set(kept[site].map(({ area }) => area))].join(", ")];
  });
  return table(["site", "could be pressed", "was kept", "where"], rows);
}

function choicesTable() {
  const rows = Object.entries(choices).flatMap(([width, delays]) =>
    Object.entries(delays).map(([site, all]) => [
      width,
      site === "static" ? "plain radios" : site,
      ...[0.5, 0.9, 0.98, 1].map((part) => UNITS.tenths(percentile(all, part))),
      all.length,
    ]),
  );
  return table(["width", "site", "median", "90%", "98%", "worst", "choices"], rows);
}

function costsList() {
  const by = new Map();
  for (const { path, isKept, isMet, costs } of lighthouse) {
    if (isMet) continue;
    for (const { category, audit, says } of costs) {
      const name = `${category}: ${audit}`;
      by.set(name, [...(by.get(name) ?? []), `${path}${isKept ? " with a school" : ""} (${says})`]);
    }
  }
  return [...by].map(([name, pages]) => `- ${name}: ${pages.join("; ")}`).join("\n");
}

function report() {
  const { questions, versions } = facts;
  const text = [
    "# Ours beside others",
    `${facts.machine}, Chromium ${facts.chrome}, Lighthouse ${versions.lighthouse}, SurveyJS ${versions["survey-core"]} (${questions} questions); ` +
      `load ${facts.load.before} before, ${facts.load.after} after; ${rounds} rounds. How it is measured: end2end/bench/README.md.`,
    compares.length > 0 && compared(compares),
  ];
  if (parts.includes("loading")) text.push("## Every figure: median (least-most)", figuresTable(), "## First answer", keptTable());
  if (parts.includes("choosing")) text.push("## From choice to paint", choicesTable());
  if (lighthouse.length) {
    text.push("## Lighthouse, mobile", lighthouseTable(lighthouse));
    text.push("\\* Not to be found, by intent: without the audit `is-crawlable`, which would fail.", costsList());
  }
  return `${text.filter(Boolean).join("\n\n")}\n`;
}

try {
  await build();
  say(`sites built, load ${load1()}`);
  if (parts.includes("loading")) await measureLoading();
  if (parts.includes("choosing")) await measureChoosing();
  if (parts.includes("lighthouse")) await measureLighthouse();
} finally {
  await browser.close();
  await Promise.all(Object.values(sites).map((site) => site.close()));
}
facts.load.after = load1();
const text = report();
mkdirSync(TARGET, { recursive: true });
writeFileSync(join(TARGET, "report.md"), text);
writeFileSync(join(TARGET, "report.json"), `${JSON.stringify({ facts, compares, figures, kept, choices, lighthouse }, undefined, 1)}\n`);
console.log(`\n${text}`);
const missed = [...compares, ...lighthouse].filter(({ isMet }) => !isMet).length;
console.log(missed ? `${missed} NOT MET; also in ${TARGET}/report.md` : `All met; also in ${TARGET}/report.md`);
process.exitCode = missed ? 1 : 0;
