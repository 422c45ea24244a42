// An existing division, opened from a file as a school would.
import { readFileSync } from "node:fs";
import { openRecord } from "./kept.mjs";

const RECORD = "tests/records/v3.json";

/** Tasks that all stay, of ten hours each; some need a lesbevoegdheid, some are for two people. */
export function tasksOf(count, first) {
  return Array.from({ length: count }, (_, at) => ({
    id: first + at,
    label: `Taak ${at + 1}`,
    size: { minutes: 600 + (at % 4) * 300 },
    months: at % 6 ? [] : ["november", "december"],
    verdict: "keep",
    qualification: at % 7 ? "none" : "group",
    may_share: at % 9 === 8,
    most_people: at % 9 === 8 ? 2 : 1,
  }));
}

/** The rows of a team of this size, as a leader pastes them. */
export function teamRows(count) {
  const row = (at) => (at % 6 === 5 ? `onderwijsassistent ${at};weinig;ma di do` : `leraar groep ${at};gewoon;ma di wo do vr`);
  return Array.from({ length: count }, (_, at) => row(at)).join("\n");
}

/** Existing colleagues: `count` teachers and assistants, in turn, numbered from `first`. */
export function colleaguesOf(count, first) {
  return Array.from({ length: count }, (_, at) => ({
    id: first + at,
    role: at % 5 === 4 ? "assistant" : "teacher",
    label: at % 5 === 4 ? `onderwijsassistent ${at}` : `leraar groep ${at}`,
    room: { label: "usual" },
  }));
}

/** Opens a file with this division in it, and with a week if one is given. */
export async function openDivision(visitor, division, week) {
  const scan = JSON.parse(readFileSync(RECORD, "utf8"));
  const documents = { division: { version: 1, division }, ...(week && { week: { version: 1, week } }) };
  await openRecord(visitor, { ...scan, version: 5, documents });
}
