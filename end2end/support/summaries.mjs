// Summaries of schools that do not exist, from a seed, written by hand: in the form that the model freezes.
const NAMES = ["Linde", "Eik", "Wilg", "Beuk", "Populier", "Kastanje", "Vlier", "Meidoorn", "Zwaluw", "Kievit", "Reiger", "Merel"];
const PLACES = ["Oosterdorp", "Westerveld", "Noorderhoek", "Zuidwijk", "Middelburen", "Nieuwland", "Oudekerk", "Hoogveen"];
const THEMES = ["vervanging", "inzet", "afspraken", "ruimte", "talent", "regie", "expertise", "visie"];
const SAYS = ["", "Wij zoeken dit al een tijd.", "Graag een antwoord voor 1 mei.", "Drie collega's willen meedenken.", "Kom kijken op dinsdag."];
const ACTIONS = [
  ["functiehuis-vraag", "functions"],
  ["pool-vaste-afspraak", "pool"],
  ["mail-bestuur-vervanging", "pool"],
  ["extra-handen-formatie", "formation"],
  ["uren-drie-jaar", "formation"],
  ["leerplekken-drie-jaar", "training"],
  ["werkdruk-in-de-rie", "other"],
];

/** Numbers from a seed (mulberry32). */
function numbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** The school with this number. */
export function school(number) {
  const [name, place] = [NAMES[number % NAMES.length], PLACES[Math.floor(number / NAMES.length) % PLACES.length]];
  return { name: `De ${name} ${Math.floor(number / 96)}`, place };
}

/** A summary with these parts; of the school with this number. */
export function summary(number, parts = {}) {
  return { "taakkompas-bestuur": 1, made: "2026-11-30T14:20", ...school(number), ...parts };
}

/** A summary from a seed. */
export function any(number, seed = 1) {
  const next = numbers(seed * 100_003 + number);
  const says = () => SAYS[next(SAYS.length)];
  const some = (list, most) => [...new Set(Array.from({ length: next(most + 1) }, () => list[next(list.length)]))];
  return summary(number, {
    goals: some(THEMES, 3).map((goal) => ({ goal, says: says() })),
    asks: some(ACTIONS, 3).map(([measure, question]) => ({ question, measure, says: says() })),
    offers: some(THEMES, 2).map((theme) => ({ theme, says: says() })),
    levels: some(THEMES, 2).map((theme) => ({ theme, level: String(next(4)) })),
  });
}

/** A file as a test chooses it. */
export const file = (name, text) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });

/** One file with this many summaries, a line each. */
export const lines = (count, seed) => Array.from({ length: count }, (_, at) => JSON.stringify(any(at, seed))).join("\n");
