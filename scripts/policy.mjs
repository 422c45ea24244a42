// policy.mjs <dist>: writes into docs/hosting which style the pages of this site may have in themselves: its hash is in the policy.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { only } from "./assets.mjs";

const SETTINGS = fileURLToPath(new URL("../docs/hosting", import.meta.url));
/** In the policy of pages, which have scripts; a card has its style in a file. */
const STYLES = /(?<='wasm-unsafe-eval'; )style-src 'self'(?: '(sha256-[^']+)')?/g;

/** The hash of a style, as a policy names it. */
export const hashOf = (style) => `sha256-${createHash("sha256").update(style).digest("base64")}`;

/** Settings of a host, with the policy that allows the style with this hash. */
export function withStyle(settings, hash) {
  only(settings, STYLES, "the styles that the policy allows");
  return settings.replace(STYLES, () => `style-src 'self' '${hash}'`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = process.argv[2] ?? "dist";
  const [, hash] = only(readFileSync(join(dist, "_headers"), "utf8"), STYLES, "the styles that the policy allows");
  if (!hash) throw new Error(`${dist}/_headers allows no style by its hash: build the site first, with "make dist"`);
  for (const name of readdirSync(SETTINGS)) {
    const file = join(SETTINGS, name);
    const settings = readFileSync(file, "utf8");
    if (settings.includes("style-src")) writeFileSync(file, withStyle(settings, hash));
  }
}
