// valid.mjs [dist]: the Nu checker of the W3C over every page and drawing of a site, as HTML and as SVG. No error and no warning is
// let through. It runs on this machine: vnu-jar brings the program, a JRE runs it.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const dist = process.argv[2] ?? "dist";
const jar = `${createRequire(import.meta.url)("vnu-jar")}`;
/** How many messages are shown. */
const SHOWN = 40;

const all = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const files = (kind) => all.filter(({ name }) => name.endsWith(kind)).map(({ parentPath, path, name }) => join(parentPath ?? path, name));
const [pages, drawings] = [files(".html"), files(".svg")];
if (!pages.length || !drawings.length) throw new Error(`${dist} has no pages or no drawings.`);

/** What the checker says of the files; without a limit to its stack it stops on deep pages. */
function check(paths, kind) {
  const run = spawnSync("java", ["-Xss4m", "-XX:+UseSerialGC", "-jar", jar, "--format", "json", "--exit-zero-always", kind, ...paths], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (run.error?.code === "ENOENT") throw new Error("There is no Java on this machine: scripts/setup.sh checks says what to do.");
  if (run.error || run.status !== 0) throw new Error(`The checker did not run: ${run.error ?? run.stderr}`);
  return JSON.parse(run.stderr).messages;
}

const begun = Date.now();
// A message of type info without a subtype explains the one before it.
const messages = [...check(pages, "--html"), ...check(drawings, "--svg")].filter(({ type, subType }) => type !== "info" || subType);
for (const { type, subType, url = "file:///", lastLine, lastColumn, message, extract = "" } of messages.slice(0, SHOWN)) {
  const place = relative(resolve(dist), fileURLToPath(new URL(url.replace(/^file:(?!\/\/)/, "file://"), "file:///")));
  console.error(`${subType ?? type}: ${place}:${lastLine}:${lastColumn}: ${message}\n    ${extract.replaceAll("\n", " ").trim()}`);
}
if (messages.length > SHOWN) console.error(`and ${messages.length - SHOWN} more`);

// What the framework and the template mark for themselves, in a page that is done.
const marked = pages.filter((page) => /<!(?!DOCTYPE html>)|-->|data-trunk|class=""/.test(readFileSync(page, "utf8")));
for (const page of marked.slice(0, SHOWN)) console.error(`${page}: a mark of the framework or of the template was left in`);

const seconds = ((Date.now() - begun) / 1000).toFixed(0);
console.log(`${pages.length} pages and ${drawings.length} drawings: ${messages.length} messages of the Nu checker, ${marked.length} with marks; ${seconds} s`);
if (messages.length || marked.length) process.exitCode = 1;
