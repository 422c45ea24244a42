// Weeks of example schools, as they are stored: to put on a device before a test begins.
import { keepInScan } from "./kept.mjs";

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"];
const HALVES = ["morning", "afternoon"];

/** Minutes since midnight. */
const at = (hours, minutes) => hours * 60 + minutes;

const teacher = (label, weeks, days) =>
  days.flatMap((weekday) => HALVES.map((part) => ({ label, weeks, weekday, part })));

/** Duo partners who take turns on Wednesday. */
const duo = (label) => {
  const [begin, end] = [`leraar ${label} begin`, `leraar ${label} eind`];
  return [
    ...teacher(begin, "every", ["monday", "tuesday"]),
    ...teacher(begin, "a", ["wednesday"]),
    ...teacher(end, "b", ["wednesday"]),
    ...teacher(end, "every", ["thursday", "friday"]),
  ];
};

export const group = (id, label, years, teachers, isUnit = false) => ({
  id,
  label,
  years,
  is_unit: isUnit,
  teachers,
  lessons: [],
});

export const person = (id, role, letter) => ({
  id,
  role,
  lead: null,
  letter,
  roster_minutes: null,
  presence: [],
  hours: [],
  employer: "board",
  counts_as_staff: true,
});

export const block = (id, owner, kind, weekday, from, until, fields = {}) => ({
  id,
  weeks: "every",
  weekday,
  span: { from, until },
  kind,
  person: owner,
  groups: [],
  part: null,
  aim: "",
  teacher: null,
  place: null,
  arrangement: null,
  earmarked: false,
  protected: false,
  locked: false,
  may_move: true,
  ...fields,
});

const day = (weekday) => ({
  weekday,
  call: { role: "leader", words: "of wie opent" },
  call_until: at(7, 15),
  decides: { role: "leader", words: "" },
  decides_instead: { role: "coordinator", words: "van de onderbouw" },
  tells_parents: { role: "admin", words: "" },
  parents_by: at(7, 45),
});

const cards = (saidYes = []) => ({
  days: DAYS.map(day),
  said_yes: saidYes,
  most_receiving: 4,
  not_receiving: [],
  split_counts: [],
});

const yes = (label, weekdays, from = null) => ({ label, weekdays, weeks: "every", from });

/**
 * The city school: sixteen groups with duo partners, six assistants with protected blocks on every day, pupils with an
 * arrangement, breaks, and people on the yes-list.
 */
export function citySchool() {
  let last = 0;
  const next = () => (last += 1);
  const groups = Array.from({ length: 16 }, (_, number) => {
    const year = String(Math.floor(number / 2) + 1);
    const label = `${year}${number % 2 ? "b" : "a"}`;
    return group(next(), label, [year], duo(label));
  });
  const people = [..."ABCDEF"].map((letter) => person(next(), letter === "F" ? "teacher-supporter" : "assistant", letter));
  people.at(-1).letter = "A";
  const blocks = people.flatMap(({ id }, number) =>
    DAYS.flatMap((weekday, which) => {
      const of = (shift) => ({ groups: [groups[(number * 3 + which + shift) % 16].id], aim: "lezen", protected: true });
      return [
        block(next(), id, "small-group", weekday, at(8, 45), at(9, 30), of(0)),
        block(next(), id, "extra-practice", weekday, at(10, 45), at(11, 30), of(4)),
        block(next(), id, "one-pupil", weekday, at(11, 30), at(12, 0), { arrangement: "A", earmarked: true, may_move: false }),
        block(next(), id, "break", weekday, at(12, 15), at(12, 45)),
        block(next(), id, "independent-work", weekday, at(13, 15), at(14, 0), of(9)),
      ];
    }),
  );
  const saidYes = [
    yes("leraar groep 4, deeltijd", DAYS, at(8, 0)),
    yes("leraar groep 6, duo", ["monday", "thursday"]),
    yes("leraar groep 1/2, deeltijd", ["monday", "friday"], at(9, 0)),
    yes("vakleerkracht gym, bevoegd voor de groep", ["monday", "tuesday"]),
  ];
  const profile = { groups: "9-16", assistants: "4-plus", has_teacher_supporter: true, leader: "teaches", ib_word: "kc" };
  return { profile, week: { cycle: "2", people, groups, blocks, cards: cards(saidYes), next: next() } };
}

/** Three units with three teachers each, and one assistant. */
export function unitSchool() {
  const units = [
    ["unit 1-2", ["1", "2"]],
    ["unit 3-5", ["3", "4", "5"]],
    ["unit 6-8", ["6", "7", "8"]],
  ];
  const groups = units.map(([label, years], number) => {
    const teachers = ["a", "b", "c"].flatMap((letter) => teacher(`leraar ${letter}`, "every", DAYS));
    return group(number + 1, label, years, teachers, true);
  });
  const blocks = [block(5, 4, "small-group", "monday", at(9, 0), at(9, 45), { groups: [2], aim: "lezen", protected: true })];
  const profile = { groups: "9-16", group_forms: ["units"], assistants: "1" };
  return { profile, week: { people: [person(4, "assistant", "A")], groups, blocks, cards: cards(), next: 6 } };
}

/** Five equal days with short breaks: an assistant with supervision at noon and a break of her own. */
export function continuousDays() {
  const lessons = DAYS.flatMap((weekday) =>
    [
      [at(8, 30), at(12, 0)],
      [at(12, 30), at(14, 15)],
    ].map(([from, until]) => ({ weekday, span: { from, until } })),
  );
  const years = ["1", "2", "3", "4", "5", "6", "7", "8"];
  const groups = years.map((year, number) => group(number + 1, year, [year], teacher(`leraar groep ${year}`, "every", DAYS)));
  const blocks = DAYS.flatMap((weekday, which) => [
    block(10 + which * 3, 9, "small-group", weekday, at(9, 0), at(9, 45), { groups: [4], aim: "lezen", protected: true }),
    block(11 + which * 3, 9, "supervision", weekday, at(12, 0), at(12, 15), { part: "upper" }),
    block(12 + which * 3, 9, "break", weekday, at(12, 15), at(12, 45)),
  ]);
  const profile = { groups: "5-8", assistants: "1" };
  const people = [person(9, "assistant", "A")];
  return { profile, week: { lessons, people, groups, blocks, cards: cards(), next: 40 } };
}

/** Puts a school on the device of a visitor who has a scan there, and loads it. */
export async function keepSchool(visitor, { profile, week }) {
  await keepInScan(visitor, { profile, documents: { week: { version: 1, week } } });
}
