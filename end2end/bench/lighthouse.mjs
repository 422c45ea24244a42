// Lighthouse as it comes, for a telephone: on each kind of page with nothing kept, and on pages of the app with a school.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromeOptions } from "../../scripts/chrome.mjs";
import { colleaguesOf, openDivision, tasksOf } from "../support/division.mjs";
import { keepInScan } from "../support/kept.mjs";
import { pagesOfEachKind } from "../support/pages.mjs";
import { Visitor } from "../support/site.mjs";
import { citySchool } from "../support/weeks.mjs";
import { median } from "./report.mjs";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
/** The best of Lighthouse, and what a page that is only read and one of the app may score for speed. */
export const BUDGET = { read: 99, app: 95, others: 100 };
/** A machine that does other work scores lower: a page that falls short is measured so many times, and the median counts. */
const TIMES = 3;
/** Pages that a school comes back to. */
const WITH_SCHOOL = ["/resultaat", "/actieplan", "/inzet", "/inzet/rooster", "/taakverdeling", "/taakverdeling/lijst", "/gegevens"];

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** Opens a file with a school that has answered, planned a week and divided tasks. */
async function keepSchool(page, home) {
  const visitor = new Visitor(page, { home, expectMissing() {} });
  const { profile, week } = citySchool();
  const tasks = tasksOf(6, 1);
  const chosen = tasks.map(({ id }) => ({ task: id, colleague: 100, parts: 1 }));
  await openDivision(visitor, { tasks, colleagues: colleaguesOf(4, 100), chosen, next: 200 }, week);
  await keepInScan(visitor, { profile });
}


/** Judges the pages of a site, each a row of scores with the audits that cost points. */
export async function judge({ dist, home, library, only, tell }) {
  const { chromium } = await import("@playwright/test");
  const entry = createRequire(join(library, "package.json")).resolve("lighthouse");
  const { default: lighthouse } = await import(pathToFileURL(entry));
  const port = await freePort();
  const profile = mkdtempSync(join(tmpdir(), "taakkompas-bench-"));
  const options = chromeOptions();
  const context = await chromium.launchPersistentContext(profile, { ...options, args: [...options.args, `--remote-debugging-port=${port}`] });
  const rows = [];

  const once = async (path, isKept, isHidden) => {
    const flags = {
      port,
      output: "json",
      logLevel: "error",
      onlyCategories: CATEGORIES,
      disableStorageReset: isKept,
      // A page of a school's own is not to be found by others: that it cannot be is what it should be.
      skipAudits: isHidden ? ["is-crawlable"] : [],
    };
    const { lhr } = await lighthouse(home + path.slice(1) + (path === "/" ? "" : "/"), flags);
    if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`);
    return lhr;
  };

  const measure = async (path, isKept) => {
    const html = readFileSync(join(dist, path, "index.html"), "utf8");
    const isRead = html.includes(" data-waits");
    const isHidden = /<meta name="robots" content="[^"]*noindex/.test(html);
    const least = isRead && !isKept ? BUDGET.read : BUDGET.app;
    const speeds = [];
    let lhr;
    do {
      if (isKept) await clearCache(context);
      lhr = await once(path, isKept, isHidden);
      speeds.push(Math.round(lhr.categories.performance.score * 100));
    } while (speeds.length < TIMES && median(speeds) < least);
    const scores = Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(lhr.categories[name].score * 100)]));
    scores.performance = median(speeds);
    const isMet = scores.performance >= least && CATEGORIES.slice(1).every((name) => scores[name] >= BUDGET.others);
    const row = { path, isRead, isKept, isHidden, least, scores, speeds, isMet, costs: costs(lhr), timings: timings(lhr) };
    rows.push(row);
    tell(row);
  };

  try {
    const all = pagesOfEachKind(dist);
    const asked = only ? all.filter((path) => only.includes(path)) : all;
    for (const path of asked) await measure(path, false);
    const kept = WITH_SCHOOL.filter((path) => !only || only.includes(path));
    if (kept.length) {
      const page = await context.newPage();
      await keepSchool(page, home);
      await page.close();
      for (const path of kept) await measure(path, true);
    }
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
  return rows;
}

async function clearCache(context) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.clearBrowserCache");
  await page.close();
}

/** The audits that a page loses points by, of each category that is not full. */
function costs({ categories, audits }) {
  return Object.entries(categories).flatMap(([name, { score, auditRefs }]) => {
    if (score === 1) return [];
    const lost = auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.995);
    return lost.map(({ id }) => ({ category: name, audit: id, says: audits[id].displayValue ?? audits[id].title }));
  });
}

const timings = ({ audits }) =>
  Object.fromEntries(
    ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"].map((id) => [
      id,
      audits[id].numericValue,
    ]),
  );
