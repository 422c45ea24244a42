// Runs the cases in the engines of this machine, and ends with a table of both.
// run.mjs [--dist dist] [--only <pattern of names>] [engines…]
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { serveSite } from "../../scripts/serve.mjs";
import { missing, NAMES, startBrowser, startDisplay, versionOf } from "./browsers.mjs";
import { CASES } from "./cases.mjs";
import { Visitor } from "./visitor.mjs";

const CASE_MS = 240_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dist: { type: "string", default: "dist" }, only: { type: "string", default: "" } },
});
const unknown = positionals.filter((name) => !NAMES.includes(name));
if (unknown.length) throw new Error(`No engine is called ${unknown.join(" or ")}; there are ${NAMES.join(", ")}.`);

/** The site with a script of ours before its own, which is asked to change the browser as a case needs. */
async function serveChanged(dist) {
  let changes = new URLSearchParams();
  const first = new URL("first.js", import.meta.url);
  const served = await serveSite({
    dist,
    base: "/",
    port: 0,
    extra: { "/first.js": first },
    change: (page) => page.replace("<head>", `<head><script src="/first.js?${changes}"></script>`),
  });
  return { ...served, change: (asked) => (changes = new URLSearchParams(asked)) };
}

/** One case in one engine, with a profile of its own: what went wrong, or nothing. */
async function tryCase(engine, { run }, site, display) {
  const folder = await mkdtemp(join(tmpdir(), "taakkompas-"));
  site.change({});
  let browser;
  const start = async () => {
    browser = await startBrowser(engine, join(folder, "profile"), display);
    versions.set(engine, await versionOf(browser));
    return Visitor.first(browser.driver, site);
  };
  const end = (how) => async () => {
    const { [how]: act } = browser;
    browser = undefined;
    await act();
  };
  const faults = async () => {
    const found = [];
    for (const tab of browser ? await browser.driver.getAllWindowHandles() : []) {
      found.push(...(await new Visitor(browser.driver, tab, site).faults()));
    }
    return found;
  };
  let timer;
  const late = new Promise((_, failed) => {
    timer = setTimeout(() => failed(new Error(`not done in ${CASE_MS / 1000} seconds`)), CASE_MS);
  });
  try {
    await Promise.race([run({ start, stop: end("quit"), kill: end("kill"), site, folder }), late]);
    const found = await faults();
    return found.length ? `errors in the page: ${found.join("; ")}` : undefined;
  } catch (error) {
    return error.message.split("\n")[0];
  } finally {
    clearTimeout(timer);
    await browser?.kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function tryEngine(engine, cases, site, display, outcomes) {
  for (const each of cases) {
    const begun = Date.now();
    const wrong = await tryCase(engine, each, site, display);
    outcomes.get(each).set(engine, wrong);
    const seconds = Math.round((Date.now() - begun) / 1000);
    console.log(`  ${wrong ? "FAILED" : "ok    "}  ${engine}, ${each.fault}: ${each.name} (${seconds} s)`);
    if (wrong) console.log(`          ${wrong}`);
  }
}

const wanted = positionals.length ? positionals : NAMES;
const lacking = new Map(wanted.map((name) => [name, missing(name)]).filter(([, programs]) => programs.length));
const engines = wanted.filter((name) => !lacking.has(name));
const cases = CASES.filter(({ name }) => new RegExp(values.only).test(name));
if (!cases.length) throw new Error(`No case has a name with ${values.only}.`);
const outcomes = new Map(cases.map((each) => [each, new Map()]));
const versions = new Map();

const begun = Date.now();
console.log(`${cases.length} cases in ${engines.join(", ") || "no engine"}; some 15 minutes for all in all three.`);

const site = await serveChanged(values.dist);
const display = engines.includes("WebKit") ? await startDisplay() : undefined;
try {
  for (const engine of engines) {
    console.log(`\n${engine}`);
    await tryEngine(engine, cases, site, display?.name, outcomes);
  }
} finally {
  await display?.stop();
  await site.close();
}

const all = [...outcomes].flatMap(([each, by]) => [...by].map(([engine, wrong]) => ({ each, engine, wrong })));
const failed = all.filter(({ wrong }) => wrong);
const widest = Math.max(...cases.map(({ name }) => name.length));
console.log(`\n${"case".padEnd(widest + 5)}${engines.map((name) => name.padStart(10)).join("")}`);
for (const [each, by] of outcomes) {
  const row = engines.map((name) => (by.get(name) ? "FAILED" : "ok").padStart(10)).join("");
  console.log(`${each.fault.padEnd(4)} ${each.name.padEnd(widest)}${row}`);
}
for (const { each, engine, wrong } of failed) console.log(`\nFailed in ${engine}: ${each.name}\n  ${wrong}`);
const minutes = Math.max(1, Math.round((Date.now() - begun) / 60_000));
console.log(`\n${all.length - failed.length} of ${all.length} went well, in ${minutes} minutes.`);
console.log(`${[...versions].map(([name, version]) => `${name} ${version}`).join(", ")}`);
for (const [name, programs] of lacking) {
  console.log(`Not tried in ${name}: ${programs.join(", ")} not found. See \`make engines\` in CONTRIBUTING.md.`);
}
process.exitCode = failed.length || !engines.length || (positionals.length && lacking.size) ? 1 : 0;
