// Lists of tasks as schools have them, one of each kind: what the page says of them, and what it keeps.
import { keptDivision } from "../support/kept.mjs";
import { Panel } from "../support/pasted.mjs";
import { expect, test } from "../support/site.mjs";

const LIST = "/taakverdeling/lijst";

const SHORT = { january: "jan", february: "feb", march: "mrt", april: "apr", may: "mei", june: "jun", july: "jul", august: "aug", september: "sep", october: "okt", november: "nov", december: "dec" };

/** How many people a task is for: "4", "hooguit 4", "iedereen". */
function people({ people_rule: rule, most_people: most }) {
  if (rule === "everyone") return "iedereen";
  return rule === "exactly" || most === 1 ? String(most) : `hooguit ${most}`;
}

/** A task as it is kept, in short: "Sinterklaas · 12 p.p. · 4 · nov". */
function short(task) {
  const { label, size, per_person: each, months, weekday, group, qualification, fixed, law_question: question } = task;
  const hours = size.minutes ? `${size.minutes / 60}${each ? " p.p." : ""}` : size.label;
  const parts = [
    label,
    hours,
    people(task),
    months.map((month) => SHORT[month]).join(" "),
    weekday,
    group,
    qualification === "none" ? "" : qualification,
    fixed,
    question === "open" ? "vraag" : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

const keptTasks = async (visitor) => (await keptDivision(visitor)).tasks.map(short);

async function openPanel(visitor) {
  await visitor.visit(LIST);
  const panel = new Panel(visitor, { fold: "Plak een lijst", button: "Voeg deze taken toe" });
  await panel.open();
  return panel;
}

/** Nothing is said of these lists: all of it was read. */
const CLEAN = [
  {
    what: "a head in the words of the school",
    text: "TAAK\tAANTAL UREN\tMAAND(EN)\nSINTERKLAAS\t30\tNOV",
    kept: ["SINTERKLAAS · 30 · 1 · nov"],
  },
  { what: "an activity is a task", text: "Activiteit\tUren\nKerst\t20", kept: ["Kerst · 20 · 1"] },
  {
    what: "hours each, and people",
    text: "Taak\tUren per deelnemer\tAantal deelnemers\nSinterklaas\t12\t4\nStudiedag 1\t8,5\t18",
    kept: ["Sinterklaas · 12 p.p. · 4", "Studiedag 1 · 8.5 p.p. · 18"],
  },
  { what: "hours each in the cell", text: "Taak\tUren\tAantal personen\nKerst\t15 p.p.\t4", kept: ["Kerst · 15 p.p. · 4"] },
  {
    what: "every way to write hours",
    text: [
      ["Taak", "Uren"],
      ...["1u30", "1 uur 30", "1:30:00", "1½ uur", "0:45", "20u.", "20 klokuren", "1.659,00", "1 659", "\u200b30", "12.50"].map((hours, at) => [
        `Taak ${"abcdefghijk"[at]}`,
        hours,
      ]),
    ]
      .map((row) => row.join("\t"))
      .join("\n"),
    kept: [1.5, 1.5, 1.5, 1.5, 0.75, 20, 20, 1659, 1659, 30, 12.5].map((hours, at) => `Taak ${"abcdefghijk"[at]} · ${hours} · 1`),
  },
  {
    what: "dates are no more than their month",
    text: "Taak\tUren\tPeriode\nA\t30\t5 december\nB\t30\t1 september\nC\t30\t5/12\nD\t30\t10 okt - 5 dec\nE\t30\tjuni 2026\nF\t30\teind mei",
    kept: ["A · 30 · 1 · dec", "B · 30 · 1 · sep", "C · 30 · 1 · dec", "D · 30 · 1 · okt nov dec", "E · 30 · 1 · jun", "F · 30 · 1 · mei"],
  },
  {
    what: "days in words",
    text: "Taak\tUren\tDag\nA\t5\twoensdagmiddag\nB\t5\tdagelijks\nC\t5\tvrijdagochtend",
    kept: ["A · 5 · 1 · wednesday", "B · 5 · 1", "C · 5 · 1 · friday"],
  },
  {
    what: "columns that hold nothing, hard spaces, signs of formulas",
    text: "Taak\u00a0;Uren;;;;\r\n=Kerst;1\u00a0200,5;;;;\r\n;;;;;\r\n@kerst;3;;;;\r\n",
    kept: ["=Kerst · 1200.5 · 1", "@kerst · 3 · 1"],
  },
  {
    what: "a category before the task, without a head",
    text: "Vieringen\tSinterklaas\t30\nVieringen\tKerst\t20\nUitjes\tKamp\t40",
    kept: ["Sinterklaas · 30 · 1", "Kerst · 20 · 1", "Kamp · 40 · 1"],
  },
  { what: "commas without a head", text: "Sinterklaas,30,nov\nKerst,20,dec", kept: ["Sinterklaas · 30 · 1 · nov", "Kerst · 20 · 1 · dec"] },
  { what: "a column that is empty", text: "Sinterklaas\t\t30\nKerst\t\t20", kept: ["Sinterklaas · 30 · 1", "Kerst · 20 · 1"] },
  { what: "marks of a list", text: "•\tKerst\t20\n- Pasen\t12\n1. Sportdag\t8", kept: ["Kerst · 20 · 1", "Pasen · 12 · 1", "Sportdag · 8 · 1"] },
  { what: "letters that were written twice", text: "CoÃ¶rdinatie;12", kept: ["Coördinatie · 12 · 1"] },
];

/** Of these lists something is not sure, and the page says what. */
const SAID = [
  {
    what: "a title, a heading and totals",
    text: "Takenoverzicht\t\t\t\n\nTaak\tUren\tMaanden\tPersonen\nVieringen\t\t\t\nSinterklaas\t30\tnov\t4\nSubtotaal vieringen\t30\t\t\nTotaal\t30\t\t",
    says: ["1 taak komt erbij.", "Niet meegeteld: 1 titel, 1 kop en 2 totalen."],
    kept: ["Sinterklaas · 30 · 4 · nov"],
  },
  {
    what: "a column that is not used",
    text: "Omschrijving taak\tKlokuren\tPeriode\tOpmerking\nKerst\t30\tdec\tmet ouders",
    says: ["Deze kolom gebruiken we niet: 'Opmerking'."],
    kept: ["Kerst · 30 · 1 · dec"],
  },
  {
    what: "hours that are about right",
    text: "Taak\tUren\nA\t± 20\nB\t10-15\nC\t2x per jaar 3 uur",
    says: [/'± 20' is geen vast getal\. We rekenen met 20 uur\./, /'10-15' is geen vast getal\. We rekenen met 15 uur\./, /Regel 4: .*6 uur/],
    kept: ["A · 20 · 1", "B · 15 · 1", "C · 6 · 1"],
  },
  {
    what: "hours that nobody knows yet",
    text: "Taak\tUren\nKerst\t20\nA\tn.t.b.\nB\t?\nC\t-\nD\tpm",
    says: ["5 taken komen erbij.", ...["n.t.b.", "?", "-", "pm"].map((open) => `de uren staan nog open ('${open}'). De taak gaat mee als 'middel'.`)],
    kept: ["Kerst · 20 · 1", "A · medium · 1", "B · medium · 1", "C · medium · 1", "D · medium · 1"],
  },
  {
    what: "hours a week are no hours a year",
    text: "Taak\tUren per week\nPleinwacht\t2",
    says: [/is per week, niet per jaar\. Met 40 schoolweken is dat 80 uur\./],
    kept: ["Pleinwacht · medium · 1"],
  },
  {
    what: "months that say no month",
    text: "Taak\tUren\tPeriode\nA\t30\tnajaar\nB\t30\t12-3\nC\t30\t2x per jaar",
    says: [/'najaar' bij 'maanden' is niet precies/, /'12-3' bij 'maanden' kan twee dingen betekenen/, /Regel 4: '2x per jaar' bij 'maanden'/],
    kept: ["A · 30 · 1 · sep okt nov", "B · 30 · 1", "C · 30 · 1"],
  },
  {
    what: "people from four to six",
    text: "Taak\tUren\tPersonen\nStudiedag\t153\t4-6",
    says: ["'4-6' is geen vast aantal. We rekenen met 6 mensen."],
    kept: ["Studiedag · 153 · hooguit 6"],
  },
  {
    what: "a name of someone who is not there",
    text: "Taak\tUren\tWie\nKerst\t20\tAnja",
    says: ["de taak gaat mee, maar 'Anja' staat niet bij de mensen."],
    kept: ["Kerst · 20 · 1"],
  },
  {
    what: "two lines in one cell",
    text: "Taak\tUren\tMaanden\r\nSinterklaas\r\nincl. inkopen\t30\tnov",
    says: ["Regel 2: deze regel en regel 3 lezen we als één taak."],
    kept: ["Sinterklaas incl. inkopen · 30 · 1 · nov"],
  },
  {
    what: "one task over more rows",
    text: "Taak\tUren\tWie\nSinterklaas\t12\t\n\t12\tKim\n\t12\tJip",
    says: ["Regel 2: de regels tot en met 4 hebben geen eigen naam. Ze tellen hierbij mee."],
    kept: ["Sinterklaas · 12 p.p. · 3"],
  },
  {
    what: "hours behind the name",
    text: "Sinterklaas 30 uur\nPasen (12 uur)",
    says: [/'30 uur' stond bij de naam\. Dat lezen we als de uren\./, /'12 uur' stond bij de naam/],
    kept: ["Sinterklaas · 30 · 1", "Pasen · 12 · 1"],
  },
  {
    what: "one task for several groups",
    text: "Taak\tUren\tGroep\nUitje\t20\t3\nUitje\t20\t4",
    says: ["Bij 2 regels staat de taak er vaker. Daarom staat er nu iets achter, zoals 'groep 3'."],
    kept: ["Uitje (groep 3) · 20 · iedereen · groep 3", "Uitje (groep 4) · 20 · iedereen · groep 4"],
  },
  {
    what: "people in words",
    text: "Taak\tUren\tPersonen\nA\t153\t18\nC\t20\t4 personen\nD\t20\tvier",
    says: [/is 153 uur per persoon, of van de 18 mensen samen/],
    kept: ["A · 153 · 18", "C · 20 · 4", "D · 20 · 4"],
  },
  {
    what: "hours of everyone",
    text: "Taak\tUren\tPersonen\nA\t153\t18\nB\t153\thele team",
    says: [/is 153 uur per persoon, of van iedereen samen/],
    kept: ["A · 153 · 18", "B · 153 · iedereen"],
  },
  {
    what: "a cell with a fault of a spreadsheet",
    text: "Taak\tUren\nKerst\t20\nSint\t#VERW!",
    says: [/'#VERW!' kunnen we niet lezen bij 'uren per jaar'/],
    kept: ["Kerst · 20 · 1", "Sint · medium · 1"],
  },
];

test("what is clear in a list of tasks is read, and nothing is said about it", async ({ visitor }) => {
  const panel = await openPanel(visitor);
  for (const { what, text, kept } of CLEAN) {
    const comes = kept.length === 1 ? "1 taak komt erbij." : `${kept.length} taken komen erbij.`;
    await panel.field.fill(text);
    await panel.says([comes], what);
    await expect(visitor.page.locator("#taken-problemen"), what).toHaveCount(0);
    expect(await panel.added({ what, text, says: [comes] }, () => keptTasks(visitor)), what).toEqual(kept);
  }
});

test("what is not sure in a list of tasks is kept, and the page says what", async ({ visitor }) => {
  const panel = await openPanel(visitor);
  for (const { kept, ...pasted } of SAID) {
    expect(await panel.added(pasted, () => keptTasks(visitor)), pasted.what).toEqual(kept);
  }
});

test("a list of six hundred rows is taken as far as it fits, and the rest is told", async ({ visitor }) => {
  const panel = await openPanel(visitor);
  const rows = Array.from({ length: 600 }, (_, at) => `Taak nummer ${at + 1}\t${(at % 9) + 1}`);
  await panel.field.evaluate((field, text) => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, ["Taak\tUren", ...rows].join("\n"));
  await panel.says(["400 taken komen erbij. 200 regels gaan niet mee."], "600 rows");
  await panel.button.click();
  await expect.poll(async () => (await keptDivision(visitor)).tasks.length).toBe(400);
});

test("a row that is being changed when the text becomes another is gone without a fault", async ({ visitor }) => {
  const panel = await openPanel(visitor);
  await panel.field.fill("Taak\tUren\nKerst\t20\nKamp\tveel te veel");
  await visitor.page.getByText("Verander regel 3").click();
  await visitor.field("Regel 3").pressSequentially(";x");
  await panel.field.evaluate((field) => {
    field.value = "Taak\tUren\nPasen\t12";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await panel.says(["1 taak komt erbij."], "another text");
  await expect(visitor.field("Regel 3")).toHaveCount(0);
});

test("a file with stacked accents or too much text is not put in the field", async ({ visitor }) => {
  const panel = await openPanel(visitor);
  const open = (text) =>
    visitor.field("Open een CSV-bestand").setInputFiles({ name: "taken.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await open(`Taak;Uren\nKerst${"\u0316".repeat(20_000)};20`);
  await panel.says(["1 taak komt erbij."], "stacked accents");
  expect((await panel.field.inputValue()).length).toBeLessThan(100);
  await open(`Taak;Uren\n${"Kerst vieren met de hele school;20\n".repeat(20_000)}`);
  await panel.says(["Dit is te veel tekst voor een keer."], "too much");
  await panel.says(["Wat er al stond, staat er nog. 1 taak komt erbij."], "what was there");
  expect((await panel.field.inputValue()).length).toBeLessThan(100);
});

const utf16 = (text, isLittle, mark) => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, "utf16le");
  return isLittle ? bytes : bytes.swap16();
};

test("a file is read in whatever encoding a spreadsheet saved it", async ({ visitor }) => {
  const panel = await openPanel(visitor);
  const text = "sep=;\r\nTaak;Uren\r\nCoördinatie – één;20\r\n";
  for (const [what, buffer] of [
    ["UTF-16, as 'Unicode-tekst'", utf16(text, true, true)],
    ["UTF-16, the other way round", utf16(text, false, true)],
    ["UTF-16 without a mark", utf16(text, true, false)],
    ["UTF-8", Buffer.from(text, "utf8")],
    ["UTF-8 that was saved twice", Buffer.from("CoÃ¶rdinatie â€“ Ã©Ã©n;20", "utf8")],
    ["Windows-1252", Buffer.from(text.replace("–", "\x96"), "latin1")],
    ["Mac Roman", Buffer.from("Taak;Uren\rCo\x9ardinatie \xd0 \x8e\x8en;20\r", "latin1")],
  ]) {
    await visitor.field("Open een CSV-bestand").setInputFiles({ name: "taken.csv", mimeType: "text/csv", buffer });
    await panel.says(["1 taak komt erbij."], what);
    await panel.button.click();
    await expect.poll(() => keptTasks(visitor), what).toEqual(["Coördinatie – één · 20 · 1"]);
    await visitor.button("Zet de laatste wijziging terug").filter({ visible: true }).click();
    await panel.field.fill("");
  }
});

test("what a browser cannot draw in time is not put in the field, or without what makes it so", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const panel = await openPanel(visitor);
  const paste = async (text) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await panel.field.focus();
    await page.keyboard.press("Control+V");
  };
  await paste("Sinterklaas en Kerst met de hele school\t20\n".repeat(25_000));
  await panel.says(["Dit is te veel tekst voor een keer. Plak het in delen."], "a megabyte");
  await expect(panel.field).toHaveValue("");
  await paste(`Taak\tUren\nKerst${"\u0316".repeat(100_000)}\t20`);
  await panel.says(["1 taak komt erbij."], "stacked accents");
  await expect(panel.field).toHaveValue("Taak\tUren\nKerst\u0316\u0316\t20");
  await panel.field.press("Control+End");
  await paste("\nPasen\t12");
  await panel.says(["2 taken komen erbij."], "an ordinary paste is the browser's own");
});
