// Two whole schools, each from the lists that it has, as they are: title rows, headings, totals, hours each, people in
// words, weeks that alternate, answers out of mail and chat. What a leader does is counted and timed: see acts.mjs.
import { readFileSync } from "node:fs";
import { Acts } from "./support/acts.mjs";
import { keptDivision, keptWeek } from "./support/kept.mjs";
import { expect, test } from "./support/site.mjs";

const MOST_ACTS = 80;
const MOST_SECONDS = 15 * 60;
/** Of each assistant, where a week was proposed. */
const FEWEST_BLOCKS = 7;

const list = (school, name) => readFileSync(new URL(`support/whole-school/${school}/${name}`, import.meta.url), "utf8");

/** What a list should come to, row by row. */
const right = ({ folder }, name) =>
  list(folder, `${name}-right.tsv`)
    .trim()
    .split("\n")
    .map((row) => row.split("\t"));

const summary = (visitor, text) => visitor.page.locator("summary", { hasText: text }).first();
const rows = (visitor) => visitor.field("Plak hier de regels").filter({ visible: true });
const seen = (visitor, text) => () => {
  const found = visitor.page.getByRole("main").getByText(text).filter({ visible: true });
  return expect(found.first()).toBeVisible({ timeout: 60_000 });
};

/** Prints the page: the button of the site, and that of the browser, which no test can press. */
async function print(acts, button) {
  await acts.click(button);
  acts.clickElsewhere();
}

/** Pastes a list into the panel with this fold, looks at what comes of it, and adds it. */
async function addList(acts, { fold, text, finds, button, done }) {
  const { visitor } = acts;
  if (fold) await acts.click(summary(visitor, fold));
  await acts.pasteOver(rows(visitor), text);
  await acts.look(seen(visitor, finds));
  await acts.click(visitor.button(button).first());
  await acts.look(seen(visitor, done));
}

/** Pastes the list of the team. */
const addTeam = (acts, school, { finds, done }) =>
  addList(acts, {
    fold: "Plak een lijst met collega's",
    text: list(school.folder, school.team),
    finds,
    button: "Voeg deze collega's toe",
    done,
  });

async function fillInSchool(acts, school) {
  acts.begin("the team");
  await acts.open("/jullie-school");
  const added = {
    finds: /^25 collega's gelezen\. In de week: 12 nieuwe groepen, 12 groepen met leraar en 5 nieuwe assistenten\./,
    done: /^Toegevoegd: 25 collega's\./,
  };
  await addTeam(acts, school, added);

  acts.begin("lesson times");
  await acts.open("/inzet/rooster");
  const lessons = {
    fold: "Plak uit Excel",
    text: list(school.folder, "lessons.tsv"),
    finds: "12 groepen krijgen andere lestijden.",
    button: "Voeg toe",
    done: "Uren, dagen of lestijden zijn aangepast.",
  };
  await addList(acts, lessons);

  acts.begin("the days of assistants, and weeks that alternate");
  await acts.open("/jullie-school");
  await school.alternate(acts, school);
}

async function fillInWeek(acts, school) {
  const { visitor } = acts;
  acts.begin("the rosters of the assistants");
  await acts.open("/inzet/rooster");
  const roster = {
    fold: "Plak uit Excel",
    text: list(school.folder, "roster.tsv"),
    finds: new RegExp(`^Dit komt erbij: ${school.blocks} blokken`),
    button: "Voeg toe",
    done: new RegExp(`^Toegevoegd: ${school.blocks} blokken`),
  };
  await addList(acts, roster);
  if (school.asks) await askWeek(acts, school.asks);
  await print(acts, visitor.button("Print het rooster"));

  acts.begin("the cards");
  await acts.open("/inzet/dagkaarten");
  await acts.click(visitor.button("Vul de lege dagen in"));
  await acts.look(seen(visitor, "Alle vijf kaarten zijn ingevuld."));
  await print(acts, visitor.button("Print alle kaarten op A5"));
}

/** Asks the same for every group, and takes over the week that is proposed. */
async function askWeek(acts, aim) {
  const { visitor } = acts;
  acts.begin("a proposed week");
  await acts.open("/inzet/voorstel");
  await acts.type(visitor.field("Doel").first(), aim);
  await acts.click(visitor.button("Vraag dit voor alle groepen"));
  await acts.click(visitor.button("Maak een voorstel"));
  await acts.look(seen(visitor, "Het voorstel is klaar."));
  await acts.click(visitor.button(/^Neem dit voorstel (toch )?over$/));
  await acts.look(seen(visitor, "Het voorstel staat nu in jullie rooster."));
  await acts.open("/inzet/rooster");
}

async function fillInTasks(acts, school) {
  const { visitor } = acts;
  const { page } = visitor;
  acts.begin("the tasks");
  await acts.open("/taakverdeling/lijst");
  const tasks = {
    fold: "Plak een lijst",
    text: list(school.folder, school.tasks),
    finds: "60 taken komen erbij.",
    button: "Voeg deze taken toe",
    done: "60 taken toegevoegd.",
  };
  await addList(acts, tasks);
  for (const question of school.questions) {
    const asked = page.locator(".law-questions li").filter({ hasText: question });
    await acts.click(asked.getByRole("button", { name: /^Nee/ }));
  }

  acts.begin("the answers of the team");
  await acts.open("/taakverdeling/mensen");
  await acts.click(visitor.button("Kopieer het bericht met de link"));
  // Into a mail to the team.
  acts.pasteElsewhere();
  const text = visitor.field("De teksten van je collega's");
  for (const answers of school.answers(list(school.folder, "wishes.txt"))) await acts.paste(text, answers);
  await acts.look(seen(visitor, "15 antwoorden gevonden."));
  for (const [at, who] of school.unsigned) await acts.choose(page.locator(`#antwoord-${at}-van`), { label: who });
  await acts.click(visitor.button("Neem 15 antwoorden over"));
  await acts.look(seen(visitor, "15 antwoorden zijn overgenomen."));

  acts.begin("the board");
  await acts.open("/taakverdeling/stoppen");
  for (const stops of school.stops) {
    const card = page.getByRole("listitem").filter({ has: visitor.heading(stops, 4) });
    await acts.click(card.getByRole("button", { name: "Stoppen", exact: true }));
  }
  await acts.click(summary(visitor, "Verder met wat nu besloten is"));
  await acts.click(visitor.button("Verder met wat nu besloten is"));
}

async function divide(acts) {
  const { visitor } = acts;
  const { page } = visitor;
  const proposals = page.getByRole("article");
  acts.begin("three proposals");
  await acts.open("/taakverdeling/voorstellen");
  await acts.click(visitor.button("Vraag drie voorstellen"));
  await acts.look(async () => {
    await seen(visitor, "De drie voorstellen zijn klaar.")();
    await expect(proposals).toHaveCount(3);
  });
  for (const at of [1, 2]) await acts.look(() => expect(proposals.nth(at)).toBeVisible());
  await acts.click(visitor.button(/^Begin hiermee.*Goed in en graag/));
  await acts.look(() => expect(visitor.heading("Jullie verdeling", 2)).toBeVisible());

  acts.begin("the sheets");
  await acts.open("/taakverdeling/bladen");
  await print(acts, visitor.button("Print alle bladen"));

  acts.begin("the text for the plan");
  await acts.open("/taakverdeling/werkverdelingsplan");
  await acts.look(() => expect(page.locator(".plan-part").first()).toBeVisible());
  await acts.click(visitor.button("Kopieer de tekst"));
  await acts.look(seen(visitor, "Gekopieerd."));
  // Into the plan of the school.
  acts.pasteElsewhere();
  await print(acts, visitor.button("Print de tekst"));
  return page.evaluate(() => navigator.clipboard.readText());
}

const DAYS = [
  ["monday", "ma", "every"],
  ["tuesday", "di", "every"],
  ["wednesday", "wo", "a"],
  ["wednesday", "wo", "b"],
  ["thursday", "do", "every"],
  ["friday", "vr", "every"],
];

/** Who is with a group on each of these days, in the morning. */
const taught = ({ label, teachers }) => [
  label.startsWith("groep") ? label : `groep ${label}`,
  ...DAYS.map(([day, , week]) => {
    const is = (row) => row.weekday === day && row.part === "morning" && ["every", week].includes(row.weeks);
    return teachers.filter(is).map((row) => row.label).join(" + ");
  }),
];

/** The days of someone, such as "ma di wo (A)". */
function present({ presence }) {
  const days = [...new Map(DAYS.map(([day, short]) => [day, short]))];
  const week = { every: "", a: " (A)", b: " (B)" };
  return days
    .flatMap(([day, short]) => presence.filter((row) => row.weekday === day).map((row) => short + week[row.weeks]))
    .join(" ");
}

async function expectSchool(visitor, school) {
  const week = await keptWeek(visitor);
  expect(week.groups.map(taught), "teachers").toEqual(right(school, "teachers"));
  const assistants = week.people.map((person) => {
    const blocks = week.blocks.filter((block) => block.person === person.id);
    // A proposal moves blocks and adds some, so only the least is known.
    const count = school.asks ? Math.min(blocks.length, FEWEST_BLOCKS) : blocks.length;
    return [`${person.role} ${person.letter}`, present(person), count];
  });
  expect(assistants, "assistants").toEqual(school.assistants);
  await visitor.visit("/inzet/dagkaarten");
  const friday = (await visitor.page.locator("[data-card=friday]").first().textContent()).replace(/\s+/g, " ");
  for (const ends of school.friday) expect(friday).toContain(ends);
}

async function expectDivision(visitor, school, text) {
  const { tasks, colleagues, chosen } = await keptDivision(visitor);
  const rows = right(school, "tasks");
  const read = tasks.map((task) => {
    const people = task.people_rule === "everyone" ? "everyone" : String(task.most_people);
    return [task.label, String(task.size.minutes), people];
  });
  expect(read, "tasks").toEqual(rows);
  const minutes = ([, each, people]) => each * (people === "everyone" ? colleagues.length : people);
  expect(read.reduce((sum, row) => sum + minutes(row), 0), "minutes of all tasks").toBe(school.minutes);

  expect(colleagues.filter(({ wishes }) => wishes), "wishes").toHaveLength(15);
  const roleOf = new Map(colleagues.map(({ id, role }) => [id, role]));
  const taskOf = new Map(tasks.map((task) => [task.id, task]));
  for (const { task: id, colleague } of chosen) {
    const task = taskOf.get(id);
    expect([task.fixed, task.verdict], `${task.label} is not divided`).toEqual([null, null]);
    if (task.qualification !== "none") expect(roleOf.get(colleague), task.label).toBe("teacher");
  }
  const holders = new Map(tasks.map(({ id }) => [id, chosen.filter(({ task }) => task === id).length]));
  const asked = tasks.filter(({ law_question: question }) => question === "open");
  expect(asked.map(({ label }) => label), "what may be a lesson is asked, and waits").toEqual(school.asked);
  for (const { id, label, fixed, verdict, law_question: question, people_rule: rule, most_people: most } of tasks) {
    if (fixed || verdict || question === "open") continue;
    expect(holders.get(id), label).toBe(rule === "everyone" ? colleagues.length : most);
  }

  for (const [group, ...teachers] of right(school, "teachers")) {
    const line = text.split("\n").find((one) => one.toLowerCase().startsWith(`- ${group}: `.toLowerCase()));
    for (const teacher of teachers) expect(line, group).toContain(teacher);
  }
  for (const [label] of rows) expect(text).toContain(`- ${label}`);
}

/** A teacher who alternates on Wednesday is typed in, half day by half day; the afternoon follows. */
async function typeWednesdays(acts, group, first, second) {
  const { visitor } = acts;
  const fold = visitor.page.locator("details[data-group]").filter({
    has: visitor.page.locator("summary", { hasText: new RegExp(`^${group} ·`) }),
  });
  await acts.click(fold.locator("summary").first());
  await acts.click(fold.locator("summary", { hasText: "Wisselt de leraar" }));
  for (const [week, who] of [["A", first], ["B", second]].filter(([, who]) => who)) {
    await acts.type(fold.getByRole("group", { name: new RegExp(`^Woensdag.*${week}$`) }).getByLabel("Ochtend"), who);
  }
}

/** The list of the team once more: with the lesson times, it says when an assistant is there, and in which week. */
async function daysOfTheList(acts, school) {
  const present = /In de week: 5 assistenten met dagen\./;
  await addTeam(acts, school, { finds: present, done: present });
  await acts.type(acts.visitor.field("Een dag in week A"), "2026-08-24");
}

const SCHOOLS = [
  {
    folder: "wielewaal",
    team: "team.tsv",
    tasks: "tasks.tsv",
    blocks: 74,
    minutes: 140_880,
    asked: ["Techniekmiddagen"],
    // Only the list says in which week an assistant is there. "Om en om" says it nowhere.
    alternate: async (acts, school) => {
      await daysOfTheList(acts, school);
      await typeWednesdays(acts, "Groep 6", "leerkracht groep 6", "leerkracht groep 6 duo");
    },
    questions: [],
    // One by one, as they are opened.
    answers: (text) => text.split(/^=+\n/m),
    unsigned: [[13, "onderwijsassistent A"]],
    assistants: [
      ["assistant A", "ma di do vr", 17],
      ["assistant B", "ma di wo (A)", 10],
      ["assistant C", "wo (B) do vr", 9],
      ["assistant D", "ma di wo do", 18],
      ["teacher-supporter A", "ma di do vr", 20],
    ],
    friday: [
      "Uit om 12.00 uur: groep 1/2A, 1/2B, 1/2C, 3, 3/4 en 4",
      "Uit om 14.30 uur: groep 5, 5/6, 6, 7, 7/8 en 8",
    ],
    stops: ["Carnaval", "Suikerfeest", "Juffen- en meestersdag"],
  },
  {
    folder: "kompas",
    team: "team.csv",
    tasks: "tasks.csv",
    blocks: 52,
    minutes: 121_830,
    asked: [],
    // The list says in which week each of them is there.
    alternate: daysOfTheList,
    asks: "lezen en rekenen",
    questions: ["Verkeer", "Techniek"],
    // All in one go, from one conversation.
    answers: (text) => [text],
    unsigned: [[14, "Leerkracht 3a"]],
    assistants: [
      ["assistant A", "ma di do vr", FEWEST_BLOCKS],
      ["assistant B", "ma di wo", FEWEST_BLOCKS],
      ["assistant C", "wo (B) do vr", FEWEST_BLOCKS],
      ["assistant D", "ma di wo (A)", FEWEST_BLOCKS],
      ["teacher-supporter A", "ma di do vr", FEWEST_BLOCKS],
    ],
    friday: [
      "Uit om 12.00 uur: groep 1/2 geel, 1/2 blauw, 1/2 rood, 3a, 3b en 4",
      "Uit om 14.15 uur: groep 5a, 5b, 6, 7, 8a en 8b",
    ],
    stops: ["Carnavalsoptocht", "Kijkochtend", "Schoolfoto's"],
  },
];

for (const school of SCHOOLS) {
  test(`a whole school is done from its own lists in 80 acts, 15 minutes: ${school.folder}`, async ({ visitor }) => {
    test.slow();
    await visitor.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const acts = new Acts(visitor);
    await fillInSchool(acts, school);
    await fillInWeek(acts, school);
    await fillInTasks(acts, school);
    const text = await divide(acts);
    test.info().annotations.push({ type: "acts", description: acts.table() });
    await expectSchool(visitor, school);
    await expectDivision(visitor, school, text);
    expect(acts.sum.acts, acts.table()).toBeLessThanOrEqual(MOST_ACTS);
    expect(acts.sum.seconds, acts.table()).toBeLessThanOrEqual(MOST_SECONDS);
  });
}
