// Asking the team with one link, and taking over what comes back: many answers at once, whatever a messenger did to them.
import { assertAccessible, assertNoSidewaysScroll } from "../support/checks.mjs";
import { colleaguesOf, openDivision, tasksOf } from "../support/division.mjs";
import { keptDivision } from "../support/kept.mjs";
import { expect, PHONE, test } from "../support/site.mjs";

const TEAM = "/taakverdeling/mensen";

const said = (visitor) => visitor.page.locator("#taken-melding");
const saysThat = (visitor, text) => expect(said(visitor).filter({ hasText: text })).toBeVisible({ timeout: 60_000 });
const answers = (visitor) => visitor.page.locator(".answers > li");

/** Opens the team with four tasks and three colleagues; the first has the first task in the chosen division. */
async function openTeam(visitor) {
  const tasks = tasksOf(4, 1);
  const colleagues = colleaguesOf(3, 50);
  const chosen = [{ task: tasks[0].id, colleague: colleagues[0].id, parts: 1 }];
  await openDivision(visitor, { tasks, colleagues, chosen, next: 60 });
  await visitor.visit(TEAM);
  return colleagues;
}

/** The link of the message for the team. */
async function linkOf(visitor) {
  await visitor.page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await visitor.button("Kopieer het bericht met de link").click();
  const message = await visitor.field("De tekst om te kopiëren").inputValue();
  return message.split("\n").find((line) => line.startsWith("http"));
}

test.describe(() => {
  test.use({ viewport: PHONE });

  test("a colleague opens the link on a phone, says what fits, and nothing of it is kept or sent", async ({ visitor }) => {
    const colleagues = await openTeam(visitor);
    const link = await linkOf(visitor);
    expect(link).toContain("/taakverdeling/mijn-wensen#taken=");
    const colleague = await visitor.newTab();
    await visitor.page.close();
    const { page } = colleague;
    await page.goto(link);
    await expect(page.getByText("In de link staan 4 taken van jullie school.")).toBeVisible();
    await expect(page.locator("#wens-good-1-lijst option")).toHaveCount(4);
    await expect(page.getByText("Kloppen jouw taken nog?")).toBeHidden();
    await colleague.field("Wie ben je op school?").selectOption(colleagues[0].label);
    await expect(page.getByText("Kloppen jouw taken nog?")).toBeVisible();
    await page.locator("#klopt-0").selectOption("Dit kost meer tijd");
    await colleague.field("Graag, taak 1").fill("Taak 3");
    await colleague.field("Graag, taak 1").blur();
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    const text = await page.locator(".wish-text").textContent();
    expect(text).toBe(`Taakkompas wensen 2\nIk ben: ${colleagues[0].label}\nKost meer: Taak 1\nGraag: Taak 3\nEinde wensen\n`);
    const mail = await page.getByRole("link", { name: "Open in je mail" }).getAttribute("href");
    expect(decodeURIComponent(mail.split("body=")[1]).replaceAll("\r\n", "\n")).toBe(text);
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    expect(kept, "kept nowhere").not.toContain("Kost meer");
  });

  test("half a link says so, and the list can be typed", async ({ visitor }) => {
    await visitor.visit("/taakverdeling/mijn-wensen#taken=eyJ2IjoxLCJ0Ijpb");
    await expect(visitor.page.getByText("De link is niet heel overgekomen.")).toBeVisible();
    await expect(visitor.field("Goed in, taak 1")).toBeVisible();
    await assertAccessible(visitor.page);
  });
});

test("three answers from a chat are taken over at once; what cannot be read or placed stays", async ({ visitor }) => {
  const colleagues = await openTeam(visitor);
  const { page } = visitor;
  const chat = [
    `[08:12, 3-3-2026] +31 6 00000000: *Taakkompas wensen 2*`,
    `*Ik ben:* ${colleagues[0].label}`,
    "*Goed in:* Taak\u00a02",
    "Einde wensen",
    "[08:20, 3-3-2026] Kim: Taakkompas wensen 1 Graag: Taak 3 Graag: Musical Einde wensen",
    "[08:31, 3-3-2026] Noa: Taakkompas wensen 1",
    "Graag: Schooltuin",
    "Einde wensen",
    "[08:40, 3-3-2026] Sam: Taakkompas wensen 1",
    "Graag: Taak 4",
  ].join("\n");
  await visitor.field("De teksten van je collega's").fill(chat);
  await expect(page.getByText("4 antwoorden gevonden. Eén daarvan kunnen we niet lezen.")).toBeVisible();
  await expect(answers(visitor)).toHaveCount(4);
  await expect(visitor.button("Neem 1 antwoord over"), "only the first says whose it is").toBeVisible();
  await answers(visitor).nth(1).getByLabel("Van wie is dit?").selectOption(colleagues[1].label);
  await expect(answers(visitor).nth(1).getByText("'Musical' staat niet in jullie lijst (graag).")).toBeVisible();
  await expect(answers(visitor).nth(2).getByText("Geen van deze taken staat in jullie lijst.")).toBeVisible();
  await expect(answers(visitor).nth(2).getByLabel("Van wie is dit?")).toBeHidden();
  await expect(answers(visitor).nth(3).getByText("Het einde ontbreekt: 'Einde wensen'.")).toBeVisible();
  await assertAccessible(page);
  await visitor.button("Neem 2 antwoorden over").click();
  await saysThat(visitor, "2 antwoorden zijn overgenomen. 2 antwoorden staan hieronder nog.");
  await expect(answers(visitor)).toHaveCount(2);
  await expect(visitor.field("De teksten van je collega's")).toHaveValue(/Schooltuin[^]*Taak 4/);
  const [first, second, third] = (await keptDivision(visitor)).colleagues;
  expect([first.wishes.good, second.wishes.like, third.wishes]).toEqual([[2], [3], null]);
  expect(JSON.stringify(await keptDivision(visitor)), "no sender is kept").not.toContain("Kim");
});

test("a board of tasks that no longer fit is told to the leader", async ({ visitor }) => {
  const colleagues = await openTeam(visitor);
  const text = `Taakkompas wensen 2\nIk ben: ${colleagues[0].label}\nKost meer: Taak 1\nEinde wensen`;
  await visitor.field("De teksten van je collega's").fill(text);
  await visitor.button("Neem 1 antwoord over").click();
  await saysThat(visitor, "1 antwoord is overgenomen.");
  await expect(visitor.page.getByText("Taak 1: één collega zegt: kost meer.")).toBeVisible();
  await visitor.page.reload();
  await expect(visitor.page.getByText("Taak 1: één collega zegt: kost meer.")).toBeVisible();
});
