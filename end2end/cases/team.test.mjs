// Lists of a team and wishes of colleagues as schools have them, one of each kind: what the page says, and what it keeps.
import { colleaguesOf, openDivision, tasksOf } from "../support/division.mjs";
import { keptDivision, keptWeek } from "../support/kept.mjs";
import { Panel } from "../support/pasted.mjs";
import { SCHOOL } from "../support/school.mjs";
import { expect, test } from "../support/site.mjs";

/** How much room someone has: hours, a word, or what follows from working time in thousandths. */
function roomOf({ minutes, label, "from-role": part }) {
  if (minutes !== undefined) return `${minutes / 60} uur`;
  return label ?? `wtf ${part ?? "?"}`;
}

/** Someone as the record has them: "leraar groep 3 · teacher · wtf 600 · mo tu". */
const short = ({ label, role, room, days }) =>
  [label, role, roomOf(room), days.map((day) => day.slice(0, 2)).join(" ")].filter(Boolean).join(" · ");

const keptTeam = async (visitor) => (await keptDivision(visitor)).colleagues.map(short);

const days = (rows) => rows.map((said, at) => `leraar ${"abcdefghij"[at]}; gewoon; ${said}`).join("\n");
const onDays = (rows) => rows.map((said, at) => `leraar ${"abcdefghij"[at]} · teacher · usual · ${said}`.replace(/ · $/, ""));

const TEAMS = [
  {
    what: "the page's own words as a head",
    text: "Functie\tRuimte\tDagen\nleraar groep 3\tgewoon\tma di",
    says: [/^1 collega gelezen\./],
    kept: ["leraar groep 3 · teacher · usual · mo tu"],
  },
  {
    what: "a part of full time under WTF",
    text: "Functie\tWTF\tWerkdagen\nleraar groep 3\t0,6\tma-di-do",
    says: [/^1 collega gelezen\./],
    kept: ["leraar groep 3 · teacher · wtf 600 · mo tu th"],
  },
  { what: "hours under Wie", text: "Wie\tUren\nleraar groep 3\t120", says: [/^1 collega gelezen\./], kept: ["leraar groep 3 · teacher · 120 uur"] },
  {
    what: "the example of the roster",
    text: "Functie\tUren\tMaandag\tDinsdag\nonderwijsassistent A\t24\t8.30-14.30\t8.30-12.30",
    says: ["Regel 2: '24' lezen we als uren per week. Hier horen uren voor taken in een heel jaar."],
    kept: ["onderwijsassistent A · assistant · wtf ? · mo tu"],
    atSchool: [["assistant", [["monday", 510, 870], ["tuesday", 510, 750]]]],
  },
  {
    what: "crosses under the days",
    text: "Functie\tMa\tDi\tWo\tDo\tVr\nleraar groep 3\tx\tx\t\tx\t",
    says: [/^1 collega gelezen\./],
    kept: ["leraar groep 3 · teacher · wtf ? · mo tu th"],
  },
  {
    what: "days between all signs",
    text: days(["ma-di-do", "ma, do, vr", "ma/di/do/vr", "ma. do. vr.", "ma+di", "ma t/m vr m.u.v. wo"]),
    says: [/^6 collega's gelezen\./],
    kept: onDays(["mo tu th", "mo th fr", "mo tu th fr", "mo th fr", "mo tu", "mo tu th fr"]),
  },
  {
    what: "days of which something is not clear",
    text: days(["do-di", "ma di wo (om en om)", "woensdagochtend", "Spellingspeurders op do"]),
    says: [
      "Regel 1: 'do-di' kunnen we niet lezen bij 'dagen'.",
      "Regel 2: 'ma di wo (om en om)' bij 'dagen'",
      "Regel 3: 'woensdagochtend' bij 'dagen'",
      "Regel 4: 'spellingspeurders' bij 'dagen' gebruiken we niet. De dagen wel.",
    ],
    kept: onDays(["", "mo tu we", "we", "th"]),
  },
  {
    what: "a number that may be hours or a part",
    text: "leraar groep 1\t0,6",
    says: ["is '0,6' een deel van voltijd, of uren per jaar? Schrijf '0,6 fte' of '0,6 uur'."],
    kept: ["leraar groep 1 · teacher · wtf ?"],
  },
  {
    what: "functions in other words",
    text: "groepsleerkracht 5/6\nlk 1/2A\nLB leerkracht gr. 8\nleraar De Vlinders\npabo-stagiaire",
    says: [/^5 collega's gelezen\./],
    kept: [
      "groepsleerkracht 5/6 · teacher · wtf ?",
      "lk 1/2A · teacher · wtf ?",
      "LB leerkracht gr. 8 · teacher · wtf ?",
      "leraar De Vlinders · teacher · wtf ?",
      "pabo-stagiaire · student · wtf ?",
    ],
  },
  {
    what: "names beside a function",
    text: "Naam\tFunctie\tTaakuren\nKim J.\tleerkracht\t60",
    says: ["Is dit een naam? Schrijf de functie, zoals 'leraar groep 4'."],
    kept: ["Kim J. · teacher · 60 uur"],
  },
  {
    what: "a label twice",
    text: "leraar groep 3; gewoon\nleraar groep 3; veel",
    says: ["Regel 2: deze functie staat ook op regel 1. Zet er een letter bij."],
    kept: ["leraar groep 3 · teacher · usual"],
  },
  {
    what: "names in one cell, with hours",
    text: "Functie\tUren\nAnja, Kim, Jip en Fatima\t60\nleraar groep 4\t80",
    says: ["Regel 2: hier staan 4 mensen in één vak. Zet ieder op een eigen regel."],
    kept: ["leraar groep 4 · teacher · 80 uur"],
  },
];

test("a list of the team is read in the words of the school, and what is not sure is said", async ({ visitor }) => {
  await visitor.visit(SCHOOL);
  const panel = new Panel(visitor, { fold: "Plak een lijst met collega's", button: "Voeg deze collega's toe" });
  await panel.open();
  const times = ({ weekday, span }) => [weekday, span.from, span.until];
  for (const { kept, atSchool, ...pasted } of TEAMS) {
    const [team, people] = await panel.added(pasted, async () => [await keptTeam(visitor), (await keptWeek(visitor))?.people]);
    expect(team, pasted.what).toEqual(kept);
    // Who has a roster is in the week too, with the times of the list.
    if (atSchool) expect(people.map(({ role, presence }) => [role, presence.map(times)])).toEqual(atSchool);
  }
});

const TEAM = "/taakverdeling/mensen";
const LONG = "Sinterklaas en Kerst met alle groepen van de onderbouw en de middenbouw";

async function openTeam(visitor) {
  const tasks = tasksOf(5, 1);
  tasks[4].label = LONG;
  const colleagues = colleaguesOf(2, 50);
  await openDivision(visitor, { tasks, colleagues, next: 60 });
  await visitor.visit(TEAM);
  return colleagues;
}

test("wishes are read whatever a chat or a mail made of them", async ({ visitor }) => {
  const [first] = await openTeam(visitor);
  const { page } = visitor;
  const field = visitor.field("De teksten van je collega's");
  const wishes = async () => (await keptDivision(visitor)).colleagues[0].wishes;
  const answers = page.locator(".answers > li");
  const from = `Ik ben: ${first.label}`;
  for (const { what, text, says = [], kept } of [
    {
      what: "a chat: a sender before the first line, bold, hard spaces, signs that are not seen",
      text: `[08:12, 3-3-2026] +31 6 00000000: *Taakkompas\u00a0wensen\u00a02*\n${from}\n*Goed in:*\u200b Taak\u00a01\nEinde wensen`,
      kept: { good: [1], like: [], drop: null },
    },
    {
      what: "all on one line",
      text: `Taakkompas wensen 2 ${from} Goed in: Taak 1 Graag: Taak 2 Liever niet meer: Taak 3 Einde wensen`,
      kept: { good: [1], like: [2], drop: 3 },
    },
    {
      what: "a line that a mail broke, quoted, with dashes",
      text: `> Taakkompas wensen 2\n> - ${from}\n> - Goed in: Sinterklaas en Kerst met alle groepen van de onderbouw\n> en de middenbouw\n> - Graag: Taak 2\n> Einde wensen`,
      kept: { good: [5], like: [2], drop: null },
    },
    {
      what: "a sentence between the lines",
      text: `Taakkompas wensen 2\n${from}\nDit zijn ze:\nGoed in: Taak 4\nEinde wensen`,
      says: ["Regel 3 lazen we niet: 'Dit zijn ze:'."],
      kept: { good: [4], like: [], drop: null },
    },
  ]) {
    await field.fill(text);
    for (const line of says) await expect(answers.getByText(line), what).toBeVisible();
    await visitor.button("Neem 1 antwoord over").click();
    await expect(field, what).toHaveValue("");
    await expect.poll(wishes, what).toMatchObject(kept);
  }

  // Wishes for tasks that nobody knows do not replace those that are there.
  for (const [text, says] of [
    [`Taakkompas wensen 2\n${from}\nGoed in: Musical\nEinde wensen`, "Geen van deze taken staat in jullie lijst."],
    [`Taakkompas wensen 2\n${from}\nGoed in: Taak 1`, "Het einde ontbreekt: 'Einde wensen'."],
    [`Taakkompas wensen 1\nGraag: Taak 1\nGraag: Taak 2\nGraag: Taak 3\nGraag: Taak 4\nEinde wensen`, "Bij 'Graag' passen er 3."],
  ]) {
    await field.fill(text);
    await expect(answers.getByText(says)).toBeVisible();
    await expect(visitor.button(/^Neem \d+ antwoord/).filter({ visible: true })).toHaveCount(0);
    expect((await wishes()).good).toEqual([4]);
  }
});

test("a list of tasks that a mail broke is whole again for a colleague", async ({ visitor }) => {
  await visitor.visit("/taakverdeling/mijn-wensen");
  await visitor.page.locator("summary", { hasText: "Kreeg je een lijst met taken?" }).click();
  const list = "Hoi!\n> Lijst met taken:\n> 1. Afscheid van de leerlingen van groep\n> acht\n> 2. Kerst\n> Einde lijst\nGroet";
  await visitor.field("De lijst met taken").fill(list);
  await expect(visitor.page.getByText("2 taken gelezen. Je kunt ze nu kiezen.")).toBeVisible();
  const options = visitor.page.locator("#wens-good-1-lijst option");
  await expect.poll(() => options.evaluateAll((all) => all.map(({ value }) => value))).toEqual(["Afscheid van de leerlingen van groep acht", "Kerst"]);
});

/** Case for the law: one teacher with little room, and two who have much and may not teach. */
test("nobody without a lesbevoegdheid is proposed a task that asks one, whatever a list says", async ({ visitor }) => {
  const of = (id, role, label, hours) => ({ id, role, label, room: { minutes: hours * 60 } });
  const colleagues = [of(50, "teacher", "leraar groep 5", 60), of(51, "assistant", "onderwijsassistent", 300), of(52, "caretaker", "conciërge", 300)];
  await openDivision(visitor, { tasks: [], colleagues, board_skipped: true, next: 60 });
  await visitor.visit("/taakverdeling/lijst");
  const panel = new Panel(visitor, { fold: "Plak een lijst", button: "Voeg deze taken toe" });
  await panel.open();
  const rows = [
    "Taak\tUren",
    "Rapporten schrijven\t20",
    "Plusgroep\t60",
    "Lesgeven groep 5 op vrijdag\t60",
    "Invallen bij ziekte\t40",
    "MR-lid\t60",
    "Preventiemedewerker\t20",
    "Pabostudenten begeleiden\t30",
    "Schoolfruit\t20",
    "Schooltuin\t20",
  ];
  await panel.field.fill(rows.join("\n"));
  await panel.says(
    [
      /^Regel 4: dit is lesgeven of een groep leiden\. Dat vraagt een lesbevoegdheid/,
      /^Regel 5: dit is lesgeven of een groep leiden/,
      /^Regel 2: dit vraagt meestal een lesbevoegdheid/,
      /^Regel 6: leden van een raad worden gekozen/,
      /^Regel 7: een preventiemedewerker wordt benoemd/,
    ],
    "the law",
  );
  await panel.button.click();
  await expect.poll(async () => (await keptDivision(visitor)).tasks.length).toBe(rows.length - 1);
  await visitor.visit("/taakverdeling/voorstellen");
  await visitor.button("Begin zonder wensen en zonder vorig jaar").click();
  await visitor.button(/^Vraag /).click();
  await visitor.button(/^Begin hiermee/).first().click({ timeout: 60_000 });
  await expect(visitor.heading("Jullie verdeling", 2)).toBeVisible();
  const { tasks, chosen } = await keptDivision(visitor);
  const labels = new Map(tasks.map(({ id, label }) => [id, label]));
  const others = chosen.filter(({ colleague }) => colleague !== 50).map(({ task }) => labels.get(task));
  expect(others.length, "they do get what they may do").toBeGreaterThan(0);
  for (const label of others) expect(["Schoolfruit", "Schooltuin"]).toContain(label);
  for (const label of ["MR-lid", "Preventiemedewerker"]) expect(chosen.map(({ task }) => labels.get(task))).not.toContain(label);
});
