// The team's picture on the page of the team, and the one version of the school that comes of it.
import { assertAccessible, assertNoSidewaysScroll, assertRoomForSpacing } from "../support/checks.mjs";
import { keptScan } from "../support/kept.mjs";
import { expect, test } from "../support/site.mjs";
import { openTeam } from "../support/team-picture.mjs";

test("the picture says in words, bars and a table what the team sees, and each can be read by everyone", async ({ visitor }) => {
  await openTeam(visitor);
  await visitor.visit("/team");
  const picture = visitor.page.locator(".team-picture");
  await expect(picture.getByText("Gemaakt uit 15 codes.")).toBeVisible();
  await expect(picture.getByText("De meesten weten dit niet.").first()).toBeVisible();
  await expect(picture.getByText("Leraren 'meestal'. Ondersteuners 'nog niet'.")).toBeVisible();
  await expect(picture.locator(".team-bars > li")).toHaveCount(3);
  await assertAccessible(visitor.page);
  await picture.getByText("Alles in een tabel").click();
  await expect(picture.getByRole("table").getByRole("row")).toHaveCount(4);
  await assertAccessible(visitor.page);
  await assertNoSidewaysScroll(visitor.page);
  await assertRoomForSpacing(visitor.page, 320);
  // What a pointer, a reader or a script finds is no more than what is on the page.
  const hidden = await picture.evaluate((element) =>
    [...element.querySelectorAll("*")].flatMap((of) =>
      [...of.attributes].filter(({ name }) => name === "title" || name.startsWith("data-") || name.startsWith("aria-")).map(({ name, value }) => `${name}=${value}`),
    ),
  );
  expect(new Set(hidden)).toEqual(new Set(["aria-hidden=true", "aria-label=Alle stellingen"]));
});

test("one version of the school is chosen by keyboard, is the scan's answer after a reload, and can be taken back", async ({ visitor }) => {
  await openTeam(visitor);
  const before = (await keptScan(visitor)).answers["inzet-week"];
  await visitor.visit("/team/schoolversie");
  const week = visitor.page.locator("#inzet-week");
  await assertAccessible(visitor.page);
  await week.getByRole("radio", { name: /^Het midden van het team/ }).focus();
  await visitor.page.keyboard.press("Space");
  await expect(visitor.page.locator("#team-melding")).toContainText("Gekozen.");
  const taken = (await keptScan(visitor)).answers["inzet-week"];
  expect(taken).not.toEqual(before);
  await visitor.reload();
  await expect(week.getByRole("radio", { name: /^Het midden van het team/ })).toBeChecked();
  await assertAccessible(visitor.page);
  await assertNoSidewaysScroll(visitor.page);
  await week.getByRole("button", { name: /^Wis keuze/ }).click();
  await expect(visitor.page.locator("#team-melding")).toContainText("Terug naar jullie eigen antwoord.");
  expect((await keptScan(visitor)).answers["inzet-week"]).toEqual(before);
  await visitor.button("Neem over wat is voorgesteld").click();
  await expect(visitor.page.getByRole("radio", { checked: true })).toHaveCount(3);
});

test("without a picture the pages say what comes first", async ({ visitor }) => {
  await visitor.visit("/team/schoolversie");
  await expect(visitor.page.getByText("Er is nog geen beeld van het team.")).toBeVisible();
  await assertAccessible(visitor.page);
  await visitor.visit("/team/spelregels");
  await assertAccessible(visitor.page);
  await assertNoSidewaysScroll(visitor.page);
});

test("a file and a copy for next year hold the picture and no code", async ({ visitor }) => {
  await openTeam(visitor);
  await visitor.visit("/gegevens");
  const [download] = await Promise.all([
    visitor.page.waitForEvent("download"),
    visitor.button(/^Bewaar als bestand/).first().click(),
  ]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  const { team } = JSON.parse(Buffer.concat(chunks).toString()).documents.team;
  expect(Object.keys(team.rounds[0])).not.toContain("codes");
  expect(team.rounds[0].kept).toHaveLength(5);
});
