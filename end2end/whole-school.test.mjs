// Two whole schools, each from the lists that it has, as they are: title rows, headings, totals, hours each, people in
// words, weeks that alternate, answers out of mail and chat. What a leader does is counted and timed: see acts.mjs.
import { readFileSync } from "node:fs";
import { Acts } from "./support/acts.mjs";
import { keptDivision, keptWeek } from "./support/kept.mjs";
import { expect, test } from "./support/site.mjs";

const MOST_ACTS = 80;
const MOST_SECONDS = 15 * 60;

const list = (school, name) => readFileSync(new URL(`support/whole-school/${school}/${name}`, import.meta.url), "utf8");

/** The rows of a list in which nothing has to be read: label, minutes each, people. */
const rightTasks = (school) =>
  list(school, "tasks-right.tsv")
    .trim()
    .split("\n")
    .map((row) => row.split("\t"));

const summary = (visitor, text) => visitor.page.locator("summary", { hasText: text }).first();
const rows = (visitor) => visitor.field("Plak hier de regels");
const seen = (visitor, text, within = visitor.page.getByRole("main")) => () =>
  expect(within.getByText(text).filter({ visible: true }).first()).toBeVisible({ timeout: 60_000 });

/** Prints the page: the button of the site, and that of the browser, which no test can press. */
async function print(acts, button) {
  await acts.click(button);
  acts.outside("click", "print");
}

/** Pastes a list into the panel with this fold, looks at what comes of it, and adds it. */
async function addList(acts, { fold, text, finds, button, done }) {
  const { visitor } = acts;
  if (fold) await acts.click(summary(visitor, fold));
  await acts.pasteAnew(rows(visitor), text);
  await acts.look(seen(visitor, finds));
  await acts.click(visitor.button(button).first());
  await acts.look(seen(visitor, done));
}

async function fillInSchool(acts, school) {
  const { visitor } = acts;
  acts.begin("the team");
  await acts.open("/jullie-school");
  const team = {
    fold: "Plak een lijst met collega's",
    text: list(school.folder, school.team),
    finds: /^25 collega's gelezen\. In de week: 12 nieuwe groepen, 12 groepen met leraar en 5 nieuwe assistenten\./,
    button: "Voeg deze collega's toe",
    done: /^Toegevoegd: 25 collega's\./,
  };
  await addList(acts, team);

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
  await acts.click(visitor.button("Neem het over"));
  await acts.look(seen(visitor, /^Overgenomen\. In de week: 5 assistenten met dagen\./));
  await school.alternate(acts);
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
  await print(acts, visitor.button("Print het rooster"));

  acts.begin("the cards");
  await acts.open("/inzet/dagkaarten");
  await acts.click(visitor.button("Vul de lege dagen in"));
  await acts.look(seen(visitor, "Alle vijf kaarten zijn ingevuld."));
  await print(acts, visitor.button("Print alle kaarten op A5"));
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
    await acts.click(page.locator(".law-questions li").filter({ hasText: question }).getByRole("button", { name: /^Nee/ }));
  }

  acts.begin("the answers of the team");
  await acts.open("/taakverdeling/mensen");
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
  acts.begin("three proposals");
  await acts.open("/taakverdeling/voorstellen");
  await acts.click(visitor.button("Vraag drie voorstellen"));
  const proposals = page.getByRole("article");
  await acts.look(async () => {
    await seen(visitor, "De drie voorstellen zijn klaar.")();
    await expect(proposals).toHaveCount(3);
  });
  for (let at = 1; at < 3; at += 1) await acts.look(() => expect(proposals.nth(at)).toBeVisible());
  await acts.click(visitor.button(/^Begin hiermee.*Goed in en graag/));
  await acts.look(() => expect(visitor.heading("Jullie verdeling", 2)).toBeVisible());

  acts.begin("the sheets");
  await acts.open("/taakverdeling/bladen");
  await print(acts, visitor.button("Print alle bladen"));

  acts.begin("the text for the plan");
  await acts.open("/taakverdeling/werkverdelingsplan");
  await acts.look(() => expect(page.locator(".plan-part").first()).toBeVisible());
  await visitor.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await acts.click(visitor.button("Kopieer de tekst"));
  await acts.look(seen(visitor, "Gekopieerd."));
  await print(acts, visitor.button("Print de tekst"));
  return page.evaluate(() => navigator.clipboard.readText());
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

export const unused = 0;
const SCHOOLS = [
  {
    folder: "wielewaal",
    team: "team.tsv",
    tasks: "tasks.tsv",
    blocks: 74,
    // "Om en om" does not say which week.
    alternate: async (acts) => {
      await acts.type(acts.visitor.field("Een dag in week A"), "2026-08-24");
      await typeWednesdays(acts, "Groep 6", "leerkracht groep 6", "leerkracht groep 6 b");
    },
    questions: [],
    // One by one, as they are opened.
    answers: (text) => text.split(/^=+\n/m),
    unsigned: [[13, "onderwijsassistent A"]],
    stops: ["Carnaval", "Suikerfeest", "Juffen- en meestersdag"],
  },
  {
    folder: "kompas",
    team: "team.csv",
    tasks: "tasks.csv",
    blocks: 52,
    alternate: async (acts) => {
      await acts.click(acts.visitor.page.getByLabel("Nee, week A en week B wisselen af"));
      await acts.type(acts.visitor.field("Een dag in week A"), "2026-08-24");
      await typeWednesdays(acts, "Groep 8a", "", "Leerkracht 8a duo");
    },
    questions: ["Verkeer", "Techniek"],
    // All in one go, from one conversation.
    answers: (text) => [text],
    unsigned: [[14, "Leerkracht 3a"]],
    stops: ["Carnavalsoptocht", "Kijkochtend", "Schoolfoto's"],
  },
];

for (const school of SCHOOLS) {
  test(`a whole school from its own lists, in at most ${MOST_ACTS} acts and a quarter of an hour: ${school.folder}`, async ({
    visitor,
  }) => {
    test.slow();
    const acts = new Acts(visitor);
    await fillInSchool(acts, school);
    await fillInWeek(acts, school);
    await fillInTasks(acts, school);
    const text = await divide(acts);
    console.log(`${school.folder}\n${acts.table()}`);
    const [week, division] = [await keptWeek(visitor), await keptDivision(visitor)];
    if (process.env.WHOLE_OUT) {
      const { writeFileSync } = await import("node:fs");
      writeFileSync(`${process.env.WHOLE_OUT}/${school.folder}.json`, JSON.stringify({ week, division, text }, null, 1));
      const record = await visitor.page.evaluate(() => Object.entries(localStorage));
      writeFileSync(`${process.env.WHOLE_OUT}/${school.folder}-storage.json`, JSON.stringify(record));
    }
    expect(acts.count, acts.table()).toBeLessThanOrEqual(MOST_ACTS);
    expect(acts.seconds, acts.table()).toBeLessThanOrEqual(MOST_SECONDS);
  });
}
