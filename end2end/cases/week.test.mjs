// Rosters and times as schools have them, one of each kind: what the page says of them, and what the week keeps.
import { keptWeek } from "../support/kept.mjs";
import { Panel } from "../support/pasted.mjs";
import { addGroups, SCHOOL, takeTurns } from "../support/school.mjs";
import { expect, test } from "../support/site.mjs";
import { openWeek, weekOf } from "../support/week.mjs";

const ROSTER = "/inzet/rooster";

const clock = (minutes) => `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, "0")}`;

/** The blocks of a week, one each: "mo 8.30-9.15 small-group groep 4". */
function blocksOf({ blocks, groups }) {
  const label = (id) => groups.find((group) => group.id === id).label;
  return blocks.map(({ weekday, weeks, span, kind, groups: of, aim }) =>
    [`${weekday.slice(0, 2)}${weeks === "every" ? "" : ` ${weeks}`}`, `${clock(span.from)}-${clock(span.until)}`, kind, of.map(label).join("|"), aim]
      .filter(Boolean)
      .join(" "),
  );
}

const presenceOf = ({ people }) =>
  people.flatMap(({ presence }) => presence.map(({ weekday, span }) => `${weekday.slice(0, 2)} ${clock(span.from)}-${clock(span.until)}`));

const row = (time, { group = "groep 4", what = "klein groepje" } = {}) => `oa A\tma\t${time}\t${group}\t${what}`;
const rows = (...all) => ["Wie\tDag\tTijd\tGroep\tWat", ...all].join("\n");

const TIMES = ["8.30-9.15", "08:30u-09:15u", "8u30-9u15", "0830-0915", "8.30 uur tot 9.15 uur", "van 8.30 tot 9.15", "8.30—9.15", "08:30:00-09:15:00"];

const WEEKS = [
  ...TIMES.map((time) => ({ what: time, text: rows(row(time)), kept: ["mo 8.30-9.15 small-group groep 4"] })),
  {
    what: "two times in one cell",
    text: rows(row("8.30-12.00 en 12.45-14.45 uur")),
    kept: ["mo 8.30-12.00 small-group groep 4", "mo 12.45-14.45 small-group groep 4"],
  },
  { what: "u. and t/m", text: rows(row("10.30 - 11.15u."), row("11:15 t/m 12:00")), kept: ["mo 10.30-11.15 small-group groep 4", "mo 11.15-12.00 small-group groep 4"] },
  {
    what: "a quarter past one is in the afternoon",
    text: rows(row("1.15-2.30")),
    says: [/'1\.15-2\.30' lezen we als de middag: 13\.15.14\.30\./],
    kept: ["mo 13.15-14.30 small-group groep 4"],
  },
  {
    what: "the break in a time",
    text: rows(row("8.30-14.30 (30 min pauze)")),
    says: ["van de pauze van 30 minuten weten we niet hoe laat. Zet die er zelf in."],
    kept: ["mo 8.30-14.30 small-group groep 4"],
  },
  {
    what: "days in short, and turned round",
    text: rows("oa A\tdins\t9.00-9.45\tgroep 4\toefenen", "oa A\twoe.\t9.00-9.45\tgroep 4\toefenen", "oa A\tma-di-do\t10.00-10.45\tgroep 4\toefenen", "oa A\tdo-di\t13.00-13.45\tgroep 4\toefenen"),
    says: [/^Regel 5 .*'do-di' is geen schooldag\./],
    kept: ["tu 9.00-9.45 extra-practice groep 4", "we 9.00-9.45 extra-practice groep 4", "mo 10.00-10.45 extra-practice groep 4", "tu 10.00-10.45 extra-practice groep 4", "th 10.00-10.45 extra-practice groep 4"],
  },
  {
    what: "work in the words of schools",
    text: rows(...["lunchpauze", "TSO", "kopiëren", "teamoverleg", "bso"].map((what, at) => row(`${9 + at}.00-${9 + at}.45`, { group: "", what }))),
    kept: ["mo 9.00-9.45 break", "mo 10.00-10.45 supervision", "mo 11.00-11.45 material", "mo 12.00-12.45 talking", "mo 13.00-13.45 elsewhere"],
  },
  {
    what: "work that nobody knows is asked",
    text: rows(row("9.00-9.45", { what: "blokje" }), row("10.00-10.45", { what: "gym" })),
    says: ["'blokje' kennen we niet als soort werk. Het blok komt erbij; kies daar het soort werk.", /'gym': .*Kies bij het blok het soort werk\./],
    kept: ["mo 9.00-9.45 unsaid groep 4 blokje", "mo 10.00-10.45 unsaid groep 4 gym"],
  },
  {
    what: "groups in all ways",
    text: rows(row("9.00-9.45", { group: "groepen 5 en 6" }), row("10.00-10.45", { group: "G5" }), row("11.00-11.45", { group: "groep 5 t/m 7" }), row("13.00-13.45", { group: "groep 8, 8" })),
    says: [/^Nieuwe groep: groep 5, groep 6, groep 7 en groep 8\.$/],
    kept: ["mo 9.00-9.45 small-group groep 5|groep 6", "mo 10.00-10.45 small-group groep 5", "mo 11.00-11.45 small-group groep 5|groep 6|groep 7", "mo 13.00-13.45 small-group groep 8"],
  },
  {
    what: "names, and a column about pupils",
    text: "Wie\tDag\tTijd\tGroep\tWat\tLeerling\nAnja\tma\t9.00-9.45\tgroep 4\toefenen\tJip\noa A\tma\t9.00-9.45\tgroep 4\toefenen\tJip",
    says: [/^Regel 2 .*'Anja' is geen functie\. Schrijf bijvoorbeeld 'onderwijsassistent A', geen naam\./, "Deze kolommen gebruiken we niet: Leerling."],
    kept: ["mo 9.00-9.45 extra-practice groep 4"],
  },
  {
    what: "a title, hard spaces and merged cells",
    text: "Rooster ondersteuning\n\nWie\tDag\tVan\tTot\tGroep\tSoort\noa\u00a0A\tma\t08:30:00\t09:15:00\tgroep\u00a04\toefenen\n\t\t9.15\t10.00\tgroep 5\toefenen",
    says: [/^Regel 1 .*titel, telt niet mee\./],
    kept: ["mo 8.30-9.15 extra-practice groep 4", "mo 9.15-10.00 extra-practice groep 5"],
  },
  {
    what: "a school of one week",
    text: "Wie\tDag\tTijd\tGroep\tWat\tWeek\noa A\tma\t9.00-9.45\tgroep 4\toefenen\toneven\noa A\tdi\t9.00-9.45\tgroep 4\toefenen\tB",
    says: [/^Regel 2 .*jullie week is elke week gelijk, dus dit blok ook\./, /^Regel 3 .*jullie week heeft geen week B\. Kies eerst twee weken\./],
    kept: ["mo a 9.00-9.45 extra-practice groep 4"],
  },
];

/** Of these nothing is kept but who is at school. */
const PEOPLE = [
  {
    what: "two rows of heads, with from and until below each day",
    text: "Wie\tUren\tMaandag\t\tDinsdag\t\n\t\tvan\ttot\tvan\ttot\noa A\t12\t8.30\t12.30\t9:00\t14:00",
    kept: ["mo 8.30-12.30", "tu 9.00-14.00"],
  },
  {
    what: "teachers and others in the list of assistants",
    text: "Functie\tUren\tMaandag\nleerkracht groep 3\t24\t8.30-14.30\nib'er\t16\t8.30-14.30\ndirecteur\t40\t8.30-17.00\noa A\t24:00\t8.30-14.30",
    says: [/'leerkracht groep 3' heeft een eigen groep\. Dat hoort bij Jullie school/, /'ib'er' staat niet in deze week\./, /'directeur' staat niet in deze week\./],
    kept: ["mo 8.30-14.30"],
  },
  {
    what: "a part of full time is not hours a week",
    text: "Functie\tUren\tMaandag\noa A\t0,6 fte\t8.30-12.00\noa B\t24 klokuren\t8.30-12.00",
    says: [/^Regel 2 .*'0,6 fte' is geen aantal uren\./],
    kept: ["mo 8.30-12.00"],
  },
];

async function openPanel(visitor) {
  await visitor.visit(ROSTER);
  const panel = new Panel(visitor, { fold: "Plak uit Excel", button: "Voeg toe" });
  await panel.open();
  return panel;
}

test("what schools paste in the roster is read, and what is not sure is said", async ({ visitor }) => {
  const panel = await openPanel(visitor);
  for (const { kept, says = [], ...pasted } of WEEKS) {
    const found = await panel.added({ ...pasted, says: says.length ? [...says] : [/^Dit komt erbij: [^.]*\.$/] }, async () => blocksOf(await keptWeek(visitor)));
    expect(found, pasted.what).toEqual(kept);
  }
  for (const { kept, says = [], ...pasted } of PEOPLE) {
    expect(await panel.added({ ...pasted, says }, async () => presenceOf(await keptWeek(visitor))), pasted.what).toEqual(kept);
  }
  await panel.field.fill("tijd\tma\tdi\n8.30-9.15\tgroep 3\tgroep 4");
  await panel.says([/^Regel 1 .*van wie is dit rooster\?/], "a roster of nobody");
});

test("odd and even weeks are A and B, and every other week is asked", async ({ visitor }) => {
  await takeTurns(visitor);
  const panel = await openPanel(visitor);
  const weeks = ["oneven", "even weken", "om en om", "A"].map((week, at) => `oa A\t${["ma", "di", "wo", "do"][at]}\t9.00-9.45\tgroep 4\toefenen\t${week}`);
  const found = await panel.added(
    {
      what: "weeks",
      text: ["Wie\tDag\tTijd\tGroep\tWat\tWeek", ...weeks].join("\n"),
      says: [/^Regel 4 .*'om en om': in welke week is het\? Schrijf 'A' of 'B', of 'oneven' of 'even'\./],
    },
    async () => blocksOf(await keptWeek(visitor)),
  );
  expect(found).toEqual(["mo a 9.00-9.45 extra-practice groep 4", "tu b 9.00-9.45 extra-practice groep 4", "th a 9.00-9.45 extra-practice groep 4"]);
});

test("the week says who is alone with a group, what is outside lessons, and keeps other work apart", async ({ visitor }) => {
  const { page } = visitor;
  const panel = await openPanel(visitor);
  const says = page.getByRole("region", { name: "Wat de week zegt" });
  const add = async (text) => {
    await panel.field.fill(text);
    await panel.button.click();
    await expect(panel.field).toHaveValue("");
  };
  // A break between two blocks, and work at the bso, ask for no break and count for nothing.
  await add(rows(row("8.30-12.00", { what: "klein groepje lezen" }), row("14.00-18.00", { group: "", what: "bso" })));
  await expect(says.getByText("100 procent vast werk met een doel")).toBeVisible();
  await expect(says.getByText(/half uur pauze/)).toHaveCount(0);
  await add("Groep\tMaandag\tVrijdag\ngroep 3\t8.30-14.30\t8.30-12.00");
  await add(rows("oa A\tvr\t13.15-14.00\tgroep 3\toefenen lezen"));
  await expect(says.getByText(/Dit blok valt 45 minuten buiten de lestijd van groep 3: .*vrijdag/)).toBeVisible();
  await add(rows(...["groep 5 alleen", "voor de klas", "groep draaien", "vervangt leerkracht"].map((what, at) => `oa A\t${["di", "wo", "do", "vr"][at]}\t9.00-10.00\tgroep 5\t${what}`)));
  await expect(says.getByText(/Onderwijsassistent A heeft geen lesbevoegdheid en staat 4 keer alleen bij een groep: /)).toBeVisible();
  await expect(says.getByRole("link", { name: "Lees wat mag, wat moet en wat niet hoeft" })).toBeVisible();
});

test("groups that are typed are those that are meant, and years that nobody said are chosen", async ({ visitor }) => {
  const { page } = visitor;
  await addGroups(visitor, "groep 8, 8, Unit 2, groep 5 t/m 8, 1/2A, De Vlinders");
  const years = Object.fromEntries((await keptWeek(visitor)).groups.map((group) => [group.label, group.years.join(" ")]));
  expect(years["Unit 2"]).toBe("");
  expect(years["De Vlinders"]).toBe("");
  expect(years["1/2A"] ?? years["groep 1/2A"]).toBe("1 2");
  expect(Object.values(years).filter((of) => of === "8"), "groep 8 is one group").toHaveLength(1);
  expect(Object.values(years), "until eight, not five and eight").toContain("5 6 7 8");
  await page.evaluate(() => document.querySelectorAll("main details").forEach((fold) => (fold.open = true)));
  // A unit stays together, whatever its years are.
  await expect(page.getByText("Kies de leerjaren.").filter({ visible: true })).toHaveCount(1);
});

test("one teacher who is with two groups at once is told", async ({ visitor }) => {
  await addGroups(visitor, "groep 3, groep 4");
  const { page } = visitor;
  await visitor.visit(SCHOOL);
  for (const label of ["groep 3", "groep 4"]) {
    const fold = page.locator("details[data-group]").filter({ has: page.locator("summary", { hasText: new RegExp(`^${label}`, "i") }) });
    await fold.locator("summary").first().click();
    await fold.locator("summary", { hasText: "Wisselt de leraar" }).click();
    const morning = fold.getByRole("group", { name: "Maandag" }).getByLabel("Ochtend");
    await morning.fill("leraar groep 3/4");
    await morning.blur();
  }
  await visitor.visit(ROSTER);
  const says = page.getByRole("region", { name: "Wat de week zegt" });
  await expect(says.getByText(/^Leraar groep 3\/4 staat op maandag.* bij twee of meer groepen: groep 3 en groep 4\. Klopt dat\?/).first()).toBeVisible();
});

test("a proposal spreads the work over those who are there, and says who is left over", async ({ visitor }) => {
  const { page } = visitor;
  await openWeek(visitor, weekOf("city-95"));
  await visitor.visit("/inzet/voorstel");
  await visitor.button("Maak een voorstel").click();
  await expect(page.locator("#week-melding").filter({ hasText: "Het voorstel is klaar." })).toBeVisible({ timeout: 60_000 });
  await visitor.button(/^Neem dit voorstel (toch )?over$/).click();
  await expect(page.locator("#week-melding").filter({ hasText: "Het voorstel staat nu in jullie rooster." })).toBeVisible();
  const { people, blocks } = await keptWeek(visitor);
  const own = people.filter(({ role }) => role === "assistant").map(({ id }) => blocks.filter(({ person, groups }) => person === id && groups.length).length);
  expect(Math.min(...own), `blocks with groups of each: ${own}`).toBeGreaterThan(0);
});
