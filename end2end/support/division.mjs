// A division that is there already, opened from a file as a school would.
import { readFileSync } from "node:fs";

const RECORD = "tests/records/v3.json";

/** Tasks that all stay, of ten hours each; some need a lesbevoegdheid, some are for two. */
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

/** The rows of a team of so many, as a leader pastes them. */
export function teamRows(count) {
  const row = (at) => (at % 6 === 5 ? `onderwijsassistent ${at};weinig;ma di do` : `leraar groep ${at};gewoon;ma di wo do vr`);
  return Array.from({ length: count }, (_, at) => row(at)).join("\n");
}

/** Colleagues who are there already: so many teachers and assistants in turn, from this number on. */
export function colleaguesOf(count, first) {
  return Array.from({ length: count }, (_, at) => ({
    id: first + at,
    role: at % 5 === 4 ? "assistant" : "teacher",
    label: at % 5 === 4 ? `onderwijsassistent ${at}` : `leraar groep ${at}`,
    room: { label: "usual" },
  }));
}

/** Opens a file with this division in it, and with a week where one is given, and waits until it is there. */
export async function openDivision(visitor, division, week) {
  const scan = JSON.parse(readFileSync(RECORD, "utf8"));
  const kept = { ...scan, name: "De Linde", version: 4, division: { version: 1, division } };
  const text = JSON.stringify(week ? { ...kept, deployment: { version: 1, week } } : kept);
  await visitor.visit("/gegevens");
  await visitor
    .field("Open een bestand")
    .setInputFiles({ name: "taken.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await visitor.page.waitForFunction(() => {
    const texts = Object.entries(localStorage).filter(([key]) => key.startsWith("taakkompas:scan:"));
    return texts.some(([, text]) => JSON.parse(text).name === "De Linde");
  });
}

/** The division as it is kept on the device. */
export function keptDivision(visitor) {
  return visitor.page.evaluate(() => {
    const [, text] = Object.entries(localStorage).find(([key]) => key.startsWith("taakkompas:scan:")) ?? [];
    return text && JSON.parse(text).division.division;
  });
}
