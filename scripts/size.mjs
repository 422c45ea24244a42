// size.mjs [dist]: weighs, after brotli at its strongest, everything that a page of each kind needs to become usable, and the whole
// site as it is; counts the requests, and the programs of the site. What the app fetches later does not count. 1 KB is 1000 bytes.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import process from "node:process";
import { brotliCompressSync, constants } from "node:zlib";

/**
 * What a page of each kind may weigh until it is usable, in KB, and in how many requests that may come. The same sources give the same
 * files, in whatever folder; but how the app is cut shifts by some percent with any change of them.
 */
const PAGES = [
  ["the landing page", "index.html", 30, 6],
  ["a measure", "maatregelen/rooster-zichtbaar/index.html", 30, 6],
  ["all measures", "maatregelen/index.html", 30, 6],
  ["a finding", "onderzoek/ef-01/index.html", 30, 6],
  ["the rules", "wat-mag/index.html", 30, 6],
  ["about the site", "over/index.html", 30, 6],
  ["a theme of the scan", "zelfscan/vervanging/index.html", 262, 12],
  ["the school's profile", "zelfscan/schoolprofiel/index.html", 235, 10],
  ["the plan", "actieplan/index.html", 612, 20],
  ["the assistants' week", "inzet/index.html", 396, 15],
  ["the cards of the week", "inzet/dagkaarten/index.html", 655, 23],
  ["the roster", "inzet/rooster/index.html", 730, 24],
  ["the division of tasks", "taakverdeling/index.html", 342, 13],
  ["the list of tasks", "taakverdeling/lijst/index.html", 783, 26],
  ["three proposals", "taakverdeling/voorstellen/index.html", 722, 24],
  ["a colleague's wishes", "taakverdeling/mijn-wensen/index.html", 461, 19],
  ["the school", "jullie-school/index.html", 676, 24],
  ["a task description", "taakomschrijvingen/index.html", 660, 22],
  ["the team", "team/index.html", 30, 6],
  // Their own code is 24 to 118 KB; the rest they share with the plan and what reads records.
  ["a hand-in", "team/inleveren/index.html", 450, 19],
  ["a round of the team", "team/ronde/index.html", 678, 26],
  ["the team's meeting", "team/gesprek/index.html", 695, 25],
  ["a plan in a link", "team/plan/index.html", 561, 22],
  ["what schools ask of a board", "bestuur/index.html", 535, 19],
  ["a summary for the board", "bestuur/overdracht/index.html", 499, 19],
  ["what policy staff take along", "voor-beleid/index.html", 574, 20],
  ["a scan with an introduction", "voor-beleid/eigen-inleiding/index.html", 414, 17],
  ["what is kept", "gegevens/index.html", 430, 18],
];
/** What any page that is only read may weigh, in KB, and in how many requests. */
const READ_LIMIT = 30;
const READ_REQUESTS = 6;
/** Of which two fifths are the style of the frame, in each of the pages (0089), and a sixth the open data and the cards. */
const SITE_LIMIT = 33_500;
/** How many programs the app and its worker come in: each is a request, and a link on the pages that need it. */
const PROGRAMS_LIMIT = 54;

const dist = process.argv[2] ?? "dist";

/** The files that a page itself names: in links, scripts, images and the addresses of the app. */
function namedIn(page) {
  const html = readFileSync(join(dist, page), "utf8");
  const base = html.match(/ data-base="([^"]*)"/)[1];
  const rel = "stylesheet|icon|manifest|preload|modulepreload";
  const tags = html.match(new RegExp(`<(?:script|img|link\\b[^>]* rel="(?:${rel})")[^>]*>`, "g"));
  // A page that is only read waits with the app.
  const own = / data-waits/.test(html) ? tags.map((tag) => tag.replace(/ data-\w+="[^"]*"/g, "")) : tags;
  const addresses = own.flatMap((tag) => [...tag.matchAll(/ (?:href|src|data-js|data-wasm)="([^"]+)"/g)]);
  const needs = own.flatMap((tag) => / data-needs="([^"]*)"/.exec(tag)?.[1].split(" ") ?? []);
  return [...addresses.map(([, address]) => address.slice(base.length)), ...needs.map((file) => `assets/${file}`)];
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

const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
const packed = new Map();

/** The size of a file after brotli. */
function weigh(file) {
  if (!packed.has(file)) {
    const raw = readFileSync(join(dist, file));
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
    };
    packed.set(file, { raw: raw.length, brotli: brotliCompressSync(raw, { params }).length });
  }
  return packed.get(file);
}

/** Says what was weighed, and fails if it is too much. */
function judge(what, bytes, limit) {
  console.log(`${kb(bytes)} KB   ${what}; the limit is ${limit} KB`);
  if (bytes <= limit * 1000) return;
  console.error(`${what}: ${((bytes - limit * 1000) / 1000).toFixed(1)} KB too heavy.`);
  process.exitCode = 1;
}

/** All that a page needs: how many files, and their bytes. */
function needed(page) {
  const files = new Set([page]);
  for (const file of namedIn(page)) withImports(file, files);
  const total = [...files].reduce((sum, file) => sum + weigh(file).brotli, 0);
  return { files, total };
}

for (const [kind, page, limit, requests] of PAGES) {
  const { files, total } = needed(page);
  judge(`${kind}, in ${files.size} requests of at most ${requests}, after brotli`, total, limit);
  if (files.size <= requests) continue;
  console.error(`${kind}: ${files.size - requests} requests too many.`);
  process.exitCode = 1;
}

// The others to read, of which there are hundreds: the heaviest stands for them.
const isRead = (page) => page.endsWith("index.html") && / data-waits/.test(readFileSync(join(dist, page), "utf8"));
const read = readdirSync(dist, { recursive: true }).filter(isRead).map((page) => ({ page, ...needed(page) }));
const heaviest = read.reduce((most, one) => (one.total > most.total ? one : most));
judge(`the heaviest of ${read.length} pages to read, ${heaviest.page}`, heaviest.total, READ_LIMIT);
for (const { page, files } of read.filter(({ files }) => files.size > READ_REQUESTS)) {
  console.error(`${page}: ${files.size - READ_REQUESTS} requests too many.`);
  process.exitCode = 1;
}

const all = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const site = all.reduce((sum, { parentPath, path, name }) => sum + statSync(join(parentPath ?? path, name)).size, 0);
judge(`all ${all.length} files of the site`, site, SITE_LIMIT);

const programs = all.filter(({ name }) => name.endsWith(".wasm")).length;
console.log(`${String(programs).padStart(8)}      programs; the limit is ${PROGRAMS_LIMIT}`);
if (programs > PROGRAMS_LIMIT) {
  console.error(`${programs} programs: ${programs - PROGRAMS_LIMIT} too many.`);
  process.exitCode = 1;
}
