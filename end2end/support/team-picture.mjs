// What a team has behind it: a round that is closed, of which only the picture is kept.
import { readFileSync } from "node:fs";
import { openRecord } from "./kept.mjs";

const RECORD = "tests/records/v3.json";

/** Ten teachers and five assistants on three statements: one that they see in different ways, one alike, one that few know. */
const KEPT = [
  ["inzet-week", "teacher", { counts: [1, 2, 3, 4, 0, 0, 0] }, 10],
  ["inzet-week", "support", { counts: [2, 2, 1, 0, 0, 0, 0] }, 5],
  ["inzet-overleg", "teacher", { most: "2" }, 10],
  ["inzet-overleg", "support", { most: "2" }, 5],
  ["regie-samen", "teacher", { most: "unknown" }, 10],
];

/** A closed round of fifteen; each round of a file has marks of its own. */
export function round(id, name, closed, firstMark = 1) {
  const kept = KEPT.map(([statement, group, told, people]) => ({ statement, group, people, told }));
  return { id, name, since: "2026-10-05", closed, kept, marks: Array.from({ length: 15 }, (_, at) => at + firstMark) };
}

/** The record of a school with this round in it. */
export function recordOfTeam(more = {}) {
  const scan = JSON.parse(readFileSync(RECORD, "utf8"));
  const team = { rounds: [round(1, "herfst", "2026-10-12")], choices: [], counting: null, meetings: [], next: 2, ...more };
  return { ...scan, version: 5, documents: { team: { version: 1, team } } };
}

/** Opens a file of a school with this round in it. */
export const openTeam = (visitor, more) => openRecord(visitor, recordOfTeam(more));
