// Which pages the built site has.
import { readdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** The folder of the site that the tests visit, as in playwright.config.mjs. */
export const TESTED_SITE = resolve(fileURLToPath(new URL("../..", import.meta.url)), process.env.E2E_DIST ?? "dist");

/** What the paths of the cards begin with, which other sites embed: no pages of the app. */
const CARDS = "/kaart/";

const allIn = (dist) => {
  const files = readdirSync(dist, { recursive: true }).filter((file) => file.split("/").at(-1) === "index.html");
  return files.map((file) => (dirname(file) === "." ? "/" : `/${dirname(file)}`)).sort();
};

/** Every address for which a built site has a page of its own, such as "/inzet/blokken". */
export const pagesIn = (dist) => allIn(dist).filter((path) => !path.startsWith(CARDS));

/** Every card of a built site. */
export const cardsIn = (dist) => allIn(dist).filter((path) => path.startsWith(CARDS));

/** Below these, all pages are of one kind, with other content; the named ones stand for the rest. */
const OF_ONE_KIND = {
  "/zelfscan/kort": ["vervanging"],
  "/actieplan": ["rooster-zichtbaar"],
  "/maatregelen": ["kaart-half-acht"],
  "/onderzoek": ["oz-05", "ws-10"],
  "/wat-mag": ["even-alleen-bij-de-groep"],
  "/taakomschrijvingen": ["onderwijsassistent", "begeleider"],
};

/** The pages of a built site, but of those of one kind only a few. The pages of a new room are among them by themselves. */
export function pagesOfEachKind(dist) {
  const pages = pagesIn(dist);
  for (const [above, names] of Object.entries(OF_ONE_KIND)) {
    const missing = names.filter((name) => !pages.includes(`${above}/${name}`));
    if (missing.length) throw new Error(`not in ${dist}, below ${above}: ${missing}`);
  }
  return pages.filter((page) => {
    const cut = page.lastIndexOf("/");
    return OF_ONE_KIND[page.slice(0, cut)]?.includes(page.slice(cut + 1)) ?? true;
  });
}
