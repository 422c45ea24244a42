// An existing week, opened from a file as a school would.
import { readFileSync } from "node:fs";
import { openRecord } from "./kept.mjs";

const RECORD = "tests/records/v5.json";
const WEEKS = "src/rooms/week/model/tests/optima/cases";

/** One of the six weeks that the proposals are judged on, such as "city-95". */
export const weekOf = (name) => JSON.parse(readFileSync(`${WEEKS}/${name}.json`, "utf8"));

/** Opens a file with this week in it. */
export async function openWeek(visitor, week) {
  const scan = JSON.parse(readFileSync(RECORD, "utf8"));
  await openRecord(visitor, { ...scan, documents: { week: { version: 1, week } } });
}
