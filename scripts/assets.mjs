// Shared by the scripts that put files into the site: minifying them, and naming them after their contents.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { minify } from "terser";

/** A short hash of these contents, in this order: a file with different contents gets a different name. */
export function contentHash(...contents) {
  const all = createHash("sha256");
  for (const content of contents) all.update(content);
  return all.digest("hex").slice(0, 16);
}

/** The one match of a pattern. */
export function only(text, pattern, what) {
  const found = [...text.matchAll(pattern)];
  if (found.length !== 1) throw new Error(`${what}: found ${found.length} times, not once`);
  return found[0];
}

/** Makes a program smaller and faster, with features that browsers may be expected to have; "-Oz" or "-O3" (speed). */
export function optimize(level, from, to) {
  const [, flags] = only(readFileSync("index.html", "utf8"), / data-wasm-opt-params="([^"]*)"/g, "the flags of wasm-opt");
  execFileSync("wasm-opt", [level, ...flags.split(" "), from, "-o", to], { stdio: ["ignore", "inherit", "pipe"] });
  return readFileSync(to);
}

/** The same script, minified. */
export async function shorter(script) {
  const { code } = await minify(script, { module: true, compress: { passes: 2 } });
  return code;
}
