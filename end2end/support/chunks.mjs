// Which files of the app a page names. A chunk that is not worth a request has no file of its own (scripts/parts.mjs), so the names of files
// do not say what is in them; the pages do.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TESTED_SITE } from "./pages.mjs";

/** The files that a page needs besides the start of the app, and those that it needs only where something is kept, as patterns. */
export function filesOf(path) {
  const html = readFileSync(join(TESTED_SITE, path, "index.html"), "utf8");
  const names = (mark) => html.match(new RegExp(` data-${mark}="([^"]*)"`))?.[1].split(" ").filter(Boolean) ?? [];
  const needs = names("needs");
  const records = names("records").filter((name) => !needs.includes(name));
  if (!records.length) throw new Error(`${path}: what reads records is no file of its own any more`);
  return { needs, records };
}

/** The name of a file of the app, by its address; `undefined` for anything else. */
export const fileOf = (url) => url.match(/\/assets\/([^/?]+\.(?:wasm|bin))(?:\?|$)/)?.[1];

/** Addresses of these files. */
export const anyOf = (names) => (url) => names.includes(fileOf(url.href));
