// One page of each kind, as `scripts/size.mjs` has them and a few more: pages of one kind differ in their texts, and fetch the same.

/** A page that is only read. */
export const MEASURE = "/maatregelen/rooster-zichtbaar";

/** The other pages that are only read. */
export const READ = ["/", "/maatregelen", "/onderzoek", "/onderzoek/oz-05", "/wat-mag", "/weten", "/aan-de-slag", "/team", "/over", "/bronnen"];

/** Pages of the app, by room. */
export const OF_THE_APP = {
  scan: ["/zelfscan/vervanging", "/zelfscan/schoolprofiel"],
  plan: ["/resultaat", "/actieplan"],
  action: ["/actieplan/rooster-zichtbaar"],
  week: ["/inzet", "/inzet/mijn-kaart"],
  school: ["/jullie-school"],
  division: ["/taakverdeling"],
  descriptions: ["/taakomschrijvingen/onderwijsassistent"],
  data: ["/gegevens"],
  search: ["/zoeken"],
};
