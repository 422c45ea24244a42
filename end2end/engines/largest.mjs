// A school that fills a week up to every limit, with the longest texts there may be, in characters that take the most room.
// The limits are those of src/rooms/week/model; the native tests hold the same school against them (tests/saving/weeks.rs).
const WIDE = "\u{1f600}";
const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"];
const PEOPLE = 60;
const GROUPS = 80;
const BLOCKS = 2000;
const ENTRIES = 2000;
const EMERGENCIES = 200;
const AGREEMENTS = 200;
const GROUPS_OF_A_BLOCK = 8;
const AGREED = ["before", "during", "after", "decides_alone", "talking", "when_ill", "own_ideas"];

const many = (count, each) => Array.from({ length: count }, (_, at) => each(at));
const long = (length) => WIDE.repeat(length);

/** The text of a record with such a week, made from one with a small week. */
export function largestSchool(record, small) {
  const [person] = small.people;
  const [group] = small.groups;
  const [block] = small.blocks;
  const firstGroup = PEOPLE + 1;
  const firstBlock = firstGroup + GROUPS;
  const groupIds = many(GROUPS, (at) => firstGroup + at);
  const week = {
    ...small,
    people: many(PEOPLE, (at) => ({ ...person, id: at + 1, letter: letters(at), presence: [], hours: [] })),
    groups: groupIds.map((id, at) => ({
      ...group,
      id,
      label: `${String(at).padStart(2, "0")}${long(28)}`,
      years: [],
      has_no_years: true,
      teachers: [],
      lessons: [],
    })),
    blocks: many(BLOCKS, (at) => ({
      ...block,
      id: firstBlock + at,
      weeks: "every",
      weekday: DAYS[at % 5],
      person: 1 + (at % PEOPLE),
      groups: groupIds.slice(0, GROUPS_OF_A_BLOCK),
      aim: long(80),
      place: null,
    })),
    asks: [],
    places: [],
    cards: { ...small.cards, not_receiving: [], split_counts: [] },
    log: {
      since: null,
      entries: many(ENTRIES, () => ({ ...small.log.entries[0], who: { person: 1 }, named: [] })),
      emergencies: many(EMERGENCIES, () => ({
        ...small.log.emergencies[0],
        person: 1,
        group: firstGroup,
        responsible: long(200),
        pupils_did: long(200),
        prevention: long(200),
      })),
    },
    agreements: many(AGREEMENTS, (at) => ({
      ...small.agreements[0],
      person: 1 + Math.floor(at / GROUPS),
      group: groupIds[at % GROUPS],
      ...Object.fromEntries(AGREED.map((field) => [field, long(300)])),
    })),
    next: firstBlock + BLOCKS,
  };
  return JSON.stringify({ ...record, documents: { ...record.documents, week: { version: 2, week } } });
}

const letters = (at) => (at < 26 ? "" : "A") + String.fromCharCode(65 + (at % 26));
