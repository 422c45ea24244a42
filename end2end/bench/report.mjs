// What the measurements come to: each figure beside its budget, in words and in tables.

const sorted = (numbers) => numbers.toSorted((a, b) => a - b);

export function median(numbers) {
  const all = sorted(numbers);
  const middle = Math.floor(all.length / 2);
  return all.length % 2 ? all[middle] : (all[middle - 1] + all[middle]) / 2;
}

/** The least number that so great a part of the numbers does not exceed. */
export const percentile = (numbers, part) => sorted(numbers)[Math.ceil(numbers.length * part) - 1];

export const UNITS = {
  ms: (value) => `${value.toFixed(0)} ms`,
  tenths: (value) => `${value.toFixed(1)} ms`,
  bytes: (value) => `${(value / 1000).toFixed(1)} KB`,
};

/** A figure of ours beside that of another, of which it may be so many times. */
export function compare({ what, unit, ours, other, than, times, spread = "" }) {
  const ratio = ours / other;
  return { what, unit, ours, other, than, times, ratio, spread, isMet: ratio <= times };
}

/** From the least to the most, as what lies around a median. */
export const spreadOf = (numbers, unit) => `${unit(Math.min(...numbers)).replace(/ \w+$/, "")}-${unit(Math.max(...numbers))}`;

export function table(heads, rows) {
  const all = [heads, heads.map(() => "---"), ...rows];
  return all.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

const verdict = (isMet) => (isMet ? "met" : "**NOT MET**");

export function compared(rows) {
  return table(
    ["figure", "ours", "beside", "ratio", "budget", "", "ours, least-most"],
    rows.map(({ what, unit, ours, other, than, times, ratio, spread, isMet }) => [
      what,
      UNITS[unit](ours),
      `${UNITS[unit](other)} (${than})`,
      ratio.toFixed(2),
      `≤ ${times}`,
      verdict(isMet),
      spread,
    ]),
  );
}

/** The score of a page, one line. */
export function lighthouseTable(rows) {
  return table(
    ["page", "kind", "performance", "accessibility", "best practices", "SEO", "budget", ""],
    rows.map(({ path, isRead, isKept, isHidden, least, scores, isMet }) => [
      path,
      isKept ? "app, with a school" : isRead ? "read" : "app",
      scores.performance,
      scores.accessibility,
      scores["best-practices"],
      `${scores.seo}${isHidden ? "*" : ""}`,
      `${least}, 100, 100, 100`,
      verdict(isMet),
    ]),
  );
}
