// Tasks as a school has them.

const LARGE = ["Sinterklaas", "Musical groep 8", "Kamp groep 8", "Ict-coördinator", "Rapporten schrijven"];
const OTHERS = [
  "Kerst", "Pasen", "Carnaval", "Schoolreis", "Sportdag", "Koningsspelen", "Avondvierdaagse", "Kinderboekenweek",
  "Informatieavond", "Open dag", "Nieuwsbrief", "Website", "Ouderapp", "Schoolfotograaf", "Hulpouders", "Schoolgids",
  "Toetskalender", "Leerlingenraad", "Bibliotheek", "Leermiddelen", "Magazijn", "Schoolfruit", "Schooltuin",
  "Gevonden voorwerpen", "Keuken", "Luizencontrole", "Versiering hal", "Laptops", "Ontruiming", "Verkeersexamen",
  "Pleinrooster", "Zaalrooster", "Notulen", "Studiedagen", "Teamuitje", "Schoolkas", "Nieuwe collega's",
  "Verjaardagen", "Weeksluiting", "Sporttoernooi",
];

/** The 45 tasks of a school with a mountain of them. */
export const MOUNTAIN = [...LARGE, ...OTHERS];

/** The same as rows of a spreadsheet: task, hours, months, day, most people. */
export const MOUNTAIN_ROWS = MOUNTAIN.map((name, at) =>
  [name, LARGE.includes(name) ? "60" : `${8 + (at % 7)},5`, at % 3 ? "" : "nov, dec", "", String(1 + (at % 3))].join("\t"),
).join("\n");
