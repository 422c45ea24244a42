// Jullie school: what a school fills in once, as a school would.
import { expect } from "./site.mjs";

export const SCHOOL = "/jullie-school";

/** Adds these groups, such as "1/2, 3, 4", each with its usual teacher. */
export async function addGroups(visitor, names) {
  await visitor.visit(SCHOOL);
  await visitor.field("Nieuwe groepen").fill(names);
  await visitor.button("Voeg groepen toe").click();
  await expect(visitor.page.locator("#groepen-melding").filter({ hasText: /^Toegevoegd: / })).toBeVisible();
}

/** Adds people in these roles. */
export async function addPeople(visitor, ...roles) {
  await visitor.visit(SCHOOL);
  for (const role of roles) {
    await visitor.field("Functie").selectOption({ label: role });
    await visitor.button("Voeg iemand toe").click();
    await expect(visitor.page.getByRole("status").filter({ hasText: `Toegevoegd: ${role}` })).toBeVisible();
  }
}

/** Lets week A and week B take turns. */
export async function takeTurns(visitor) {
  await visitor.visit(SCHOOL);
  await visitor.page.getByText("Nee, week A en week B wisselen af").click();
  await expect(visitor.field("Een dag in week A")).toBeVisible();
}
