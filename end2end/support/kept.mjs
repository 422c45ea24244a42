// What the site stores on the device, read and changed from outside.

const SCAN = "taakkompas:scan:";

/** The first scan on the device, as it is stored; nothing if there is none. */
export function keptScan({ page }) {
  return page.evaluate((scan) => {
    const [, text] = Object.entries(localStorage).find(([key]) => key.startsWith(scan)) ?? [];
    return text && JSON.parse(text);
  }, SCAN);
}

/** The week of that scan. */
export const keptWeek = async (visitor) => (await keptScan(visitor))?.documents?.week?.week;

/** The division of that scan. */
export const keptDivision = async (visitor) => (await keptScan(visitor))?.documents?.division?.division;

/** Merges these answers on the school and these documents into the record of that scan, as another tab would, and loads it. */
export async function keepInScan(visitor, parts) {
  await visitor.page.evaluate(
    ([scan, { profile, documents }]) => {
      const [key, text] = Object.entries(localStorage).find(([key]) => key.startsWith(scan));
      const record = JSON.parse(text);
      record.revision += 1;
      Object.assign(record.profile, profile);
      record.documents = { ...record.documents, ...documents };
      localStorage.setItem(key, JSON.stringify(record));
    },
    [SCAN, parts],
  );
  await visitor.reload();
}

/** Opens a file with this record in it, called "De Linde", as a school would, and waits until it is saved. */
export async function openRecord(visitor, record) {
  const buffer = Buffer.from(JSON.stringify({ ...record, name: "De Linde" }));
  await visitor.visit("/gegevens");
  await visitor.field("Open een bestand").setInputFiles({ name: "school.json", mimeType: "application/json", buffer });
  await visitor.page.waitForFunction((scan) => {
    const texts = Object.entries(localStorage).filter(([key]) => key.startsWith(scan));
    return texts.some(([, text]) => JSON.parse(text).name === "De Linde");
  }, SCAN);
}
