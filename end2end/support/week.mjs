// A week that is there already, opened from a file as a school would.
import { readFileSync } from "node:fs";

const RECORD = "tests/records/v4.json";
const WEEKS = "src/domain/tests/optima/cases";

/** A week of the six that the proposals are judged on, such as "city-95". */
export const weekOf = (name) => JSON.parse(readFileSync(`${WEEKS}/${name}.json`, "utf8"));

/** Opens a file with this week in it, and waits until it is there. */
export async function openWeek(visitor, week) {
  const scan = JSON.parse(readFileSync(RECORD, "utf8"));
  const text = JSON.stringify({ ...scan, name: "De Linde", deployment: { version: 1, week } });
  await visitor.visit("/gegevens");
  await visitor
    .field("Open een bestand")
    .setInputFiles({ name: "week.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await visitor.page.waitForFunction(() => {
    const texts = Object.entries(localStorage).filter(([key]) => key.startsWith("taakkompas:scan:"));
    return texts.some(([, text]) => JSON.parse(text).name === "De Linde");
  });
}

/** The week as it is kept on the device. */
export function keptWeek(visitor) {
  return visitor.page.evaluate(() => {
    const [, text] = Object.entries(localStorage).find(([key]) => key.startsWith("taakkompas:scan:")) ?? [];
    return text && JSON.parse(text).deployment.week;
  });
}
