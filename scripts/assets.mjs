// Shared by the scripts that put files into the site: minifying scripts, and naming files after their contents.
import { createHash } from "node:crypto";
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

/** The same script, minified. */
export async function shorter(script) {
  const { code } = await minify(script, { module: true, compress: { passes: 2 } });
  return code;
}
