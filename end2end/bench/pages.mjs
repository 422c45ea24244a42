// The pages that are measured beside others of the same text.

/** Only read: nothing of them needs the app. */
export const READ = [
  { name: "landing", path: "" },
  { name: "a measure", path: "maatregelen/rooster-zichtbaar/" },
  { name: "a finding", path: "onderzoek/ef-01/" },
  { name: "the rules", path: "wat-mag/" },
  { name: "about", path: "over/" },
];

/** One theme of the full scan. */
export const SCAN = { name: "a theme of the scan", path: "zelfscan/vervanging/" };

export const PAGES = [...READ, SCAN];
