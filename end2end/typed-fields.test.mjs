// In every room: what is typed in a field is there after a reload, also if the field was not left. The fields are those that
// the pages have, so that of a new page no field is forgotten; target/end2end/fields has the table.
import { mkdirSync, writeFileSync } from "node:fs";
import { fieldsOn, kindOf, reasonToKeepNothing, typeAndReload, unfold } from "./support/fields.mjs";
import { wholeSchool } from "./support/filled.mjs";
import { pagesOfEachKind, TESTED_SITE } from "./support/pages.mjs";
import { expect } from "./support/site.mjs";

const TABLE = "target/end2end/fields";
/** The fewest kinds of fields that these rooms keep: if none were found, this test would look at nothing. */
const FEWEST = { inzet: 8, "jullie-school": 4, taakverdeling: 4, actieplan: 1, gegevens: 1 };

const pages = pagesOfEachKind(TESTED_SITE);
const roomOf = (path) => path.split("/")[1];
const rooms = new Set(pages.map(roomOf));

for (const room of rooms) {
  wholeSchool(`in /${room}, what is being typed in a field is there after a reload`, async ({ visitor }) => {
    const { page } = visitor;
    const [seen, rows] = [new Set(), []];
    for (const path of pages.filter((path) => roomOf(path) === room)) {
      await visitor.visit(path);
      await expect(page.locator(".loading")).toHaveCount(0);
      await unfold(page);
      for (const field of await fieldsOn(page)) {
        if (seen.has(kindOf(field))) continue;
        seen.add(kindOf(field));
        const why = reasonToKeepNothing(field);
        rows.push({ path, field, why, ...(!why && (await typeAndReload(visitor, field))) });
      }
    }
    const row = ({ path, field: { type, id, label }, why, typed, found }) =>
      [path, type, id, label, why ?? typed, why ? "" : found].join("\t");
    mkdirSync(TABLE, { recursive: true });
    writeFileSync(`${TABLE}/${room || "home"}.tsv`, rows.map((one) => `${row(one)}\n`).join(""));
    expect(rows.filter(({ why, isKept }) => !why && !isKept).map(row), "fields in which something is lost").toEqual([]);
    expect(rows.filter(({ isKept }) => isKept).length).toBeGreaterThanOrEqual(FEWEST[room] ?? 0);
  });
}
