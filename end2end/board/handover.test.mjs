// The page of the school: it ticks, explains, reads and sends; what it sent opens at the board, and nothing else goes along.
import { readFileSync } from "node:fs";
import { assertAccessible, assertNoSidewaysScroll } from "../support/checks.mjs";
import { keptScan } from "../support/kept.mjs";
import { askedBeforeReload } from "../support/leaving.mjs";
import { open, scanned } from "../support/plan.mjs";
import { expect, test } from "../support/site.mjs";

const PAGE = "/bestuur/overdracht";
const READ = "Wij hebben dit gelezen. Dit mag naar het bestuur.";

async function named(visitor) {
  await visitor.visit(PAGE);
  await visitor.field("Naam van de school").fill("De Linde");
  await visitor.field("Plaats").fill("Gouda");
  await visitor.field("Plaats").blur();
}

/** By the whole of its label: what it is about has one like it. */
const ownQuestion = ({ page }) => page.getByLabel("Jullie vraag", { exact: true });

const preview = ({ page }) => page.locator("#dit-krijgt-het-bestuur");

test("a school sees what goes along before it sends, and a change takes the way to send away", async ({ visitor }) => {
  const { page } = visitor;
  await scanned(visitor);
  await open(visitor, "2026-11-09");
  await named(visitor);
  // The day that it is made, and not the day that the plan is made for: of two summaries the last one counts.
  const today = await page.evaluate(() => new Date().toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" }));
  await expect(preview(visitor)).toContainText(`De Linde, Gouda, ${today}`);
  await expect(preview(visitor)).toContainText("Onze doelen");
  await expect(preview(visitor)).not.toContainText("Hoe het ervoor staat");
  await expect(visitor.heading("Stuur het zelf op", 3)).toHaveCount(0);
  await assertAccessible(page);
  await visitor.field(READ).check();
  await expect(visitor.heading("Stuur het zelf op", 3)).toBeVisible();
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  // One tick more, and it has to be read again.
  await page.getByRole("group", { name: "Hier kunnen wij een ander mee helpen" }).getByLabel("Taken verdelen", { exact: true }).check();
  await expect(visitor.heading("Stuur het zelf op", 3)).toHaveCount(0);
  await expect(visitor.field(READ)).not.toBeChecked();
  await expect(page.getByText("Je hebt iets veranderd. Lees het nog een keer na en vink het aan.")).toBeVisible();
  await expect(preview(visitor)).toContainText("Hier kunnen wij een ander mee helpen");
  // A level goes along only once it is ticked.
  await page.getByText("Willen jullie ook niveaus laten zien?").click();
  await page.getByRole("group", { name: "Hoe het ervoor staat" }).getByRole("checkbox").first().check();
  await expect(preview(visitor)).toContainText("Hoe het ervoor staat");
  await page.getByRole("group", { name: "Hoe het ervoor staat" }).getByRole("checkbox").first().uncheck();
  await expect(preview(visitor)).not.toContainText("Hoe het ervoor staat");
});

test("what is ticked, explained and added is kept, and goes to the board as a file, a text and a link", async ({ visitor, browser }) => {
  const { page } = visitor;
  await scanned(visitor);
  await open(visitor, "2026-11-09");
  await named(visitor);
  await visitor.field("Waar gaat jullie vraag over?").selectOption("Scholing");
  await ownQuestion(visitor).fill("Een cursus voor assistenten, <b>in</b> de school");
  await visitor.button("Voeg deze vraag toe").click();
  await expect(preview(visitor)).toContainText("Een cursus voor assistenten, <b>in</b> de school");
  const help = page.getByRole("group", { name: "Hier kunnen wij een ander mee helpen" });
  await help.getByLabel("Taken verdelen", { exact: true }).check();
  await visitor.field("Uitleg bij 'Taken verdelen' (mag leeg)").fill("Kom kijken op dinsdag");
  await visitor.field("Uitleg bij 'Taken verdelen' (mag leeg)").blur();
  // An explanation of something that is not ticked is kept here, and goes nowhere.
  await help.getByLabel("Samen beslissen", { exact: true }).check();
  await visitor.field("Uitleg bij 'Samen beslissen' (mag leeg)").fill("alleen voor onszelf");
  await visitor.field("Uitleg bij 'Samen beslissen' (mag leeg)").blur();
  await help.getByLabel("Samen beslissen", { exact: true }).uncheck();
  await page.reload();
  await expect(preview(visitor)).toContainText("Kom kijken op dinsdag");
  expect((await keptScan(visitor)).documents.board.handover.school).toBe("De Linde");
  await visitor.field(READ).check();
  const link = await page.locator("#bestuur-link").inputValue();
  expect(link.length).toBeLessThanOrEqual(1800);
  const downloading = page.waitForEvent("download");
  await visitor.button(/^Bewaar als bestand/).last().click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("taakkompas-bestuur-de-linde-gouda.json");
  const sent = readFileSync(await download.path(), "utf8");
  expect(sent).not.toContain("alleen voor onszelf");
  const { lees, ...summary } = JSON.parse(sent);
  expect(lees.join("\n")).toContain("Hier hebben wij het bestuur voor nodig");
  expect(Object.keys(summary).sort()).toEqual(["asks", "goals", "made", "name", "offers", "place", "taakkompas-bestuur"]);
  // The board, on another device: the link opens, and the file adds nothing that was not there.
  const other = await browser.newContext({ locale: "nl-NL" });
  const board = await other.newPage();
  await board.goto(link);
  await expect(board.locator("#gelezen")).toContainText("1 samenvatting gelezen. In beeld: 1 school.");
  await expect(board.getByText("Een cursus voor assistenten, <b>in</b> de school").first()).toBeVisible();
  await expect(board, "the link does not stay in the address").toHaveURL(/\/bestuur\/?$/);
  await board.locator("#samenvattingen").setInputFiles(await download.path());
  await expect(board.locator("#gelezen")).toContainText("In beeld: 1 school.");
  await expect(board.locator("[data-question=training]")).toContainText("1 vraag");
  expect(await board.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("scan"))), "nothing is kept by reading").toEqual([]);
  // Once emptied, the same link is read again, in the same tab.
  await board.getByRole("button", { name: "Maak deze pagina leeg" }).click();
  await board.getByRole("button", { name: "Ja, maak leeg" }).click();
  await expect(board.locator(".board-seen")).toHaveCount(0);
  await board.evaluate((link) => (location.href = link), link);
  await expect(board.locator("#gelezen")).toContainText("1 samenvatting gelezen. In beeld: 1 school.");
  await expect(board).toHaveURL(/\/bestuur\/?$/);
  await other.close();
});

test("without a plan a school can still ask and offer", async ({ visitor }) => {
  await visitor.visit(PAGE);
  await expect(visitor.page.getByText("Er is nog geen plan.")).toBeVisible();
  await expect(preview(visitor)).toContainText("Vul nog in: de naam van de school.");
  await named(visitor);
  await expect(preview(visitor)).toContainText("Er is nog niets aangevinkt.");
  await expect(visitor.field(READ), "there is nothing to send").toBeHidden();
  await ownQuestion(visitor).fill("Wanneer praten we over de formatie?");
  await visitor.button("Voeg deze vraag toe").click();
  await visitor.field(READ).check();
  await expect(visitor.heading("Stuur het zelf op", 3)).toBeVisible();
  await assertAccessible(visitor.page);
});

test("what is typed is read at once, and a question that was not added is said before the tick", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(PAGE);
  await named(visitor);
  const help = page.getByRole("group", { name: "Hier kunnen wij een ander mee helpen" });
  await help.getByLabel("Taken verdelen", { exact: true }).check();
  await visitor.field(READ).check();
  await expect(visitor.heading("Stuur het zelf op", 3)).toBeVisible();
  // The field is not left.
  await visitor.field("Uitleg bij 'Taken verdelen' (mag leeg)").pressSequentially("Kom kijken ");
  await expect(preview(visitor)).toContainText("Kom kijken");
  await expect(visitor.field("Uitleg bij 'Taken verdelen' (mag leeg)")).toHaveValue("Kom kijken ");
  await expect(visitor.heading("Stuur het zelf op", 3)).toHaveCount(0);
  const draft = page.getByText("Je vraag hierboven gaat nog niet mee. Voeg hem toe of haal hem weg.");
  await expect(draft).toHaveCount(0);
  await ownQuestion(visitor).pressSequentially("Wanneer praten we?");
  await expect(draft).toBeVisible();
  await expect(preview(visitor)).not.toContainText("Wanneer praten we?");
  await assertAccessible(page);
  expect(await askedBeforeReload(visitor), "the browser asks before the draft goes away").toBe("beforeunload");
  await visitor.button("Voeg deze vraag toe").click();
  await expect(draft).toHaveCount(0);
  await expect(page.locator("#eigen-vraag-melding")).toHaveText("De vraag staat erbij.");
  await expect(preview(visitor)).toContainText("Wanneer praten we?");
});

test("an action that needs no board by itself goes along once it is ticked", async ({ visitor }) => {
  const { page } = visitor;
  await scanned(visitor);
  await open(visitor, "2026-11-09");
  await named(visitor);
  const asks = page.getByRole("group", { name: "Hier hebben wij het bestuur voor nodig" });
  await asks.getByText("Andere acties uit jullie plan").click();
  const box = asks.locator("details").getByRole("checkbox").first();
  await expect(box).not.toBeChecked();
  const title = (await asks.locator("details .choice-text").first().textContent()).trim();
  await expect(preview(visitor)).not.toContainText(title);
  await box.check();
  await expect(preview(visitor)).toContainText(title);
  await expect(box, "the fold stays as it is").toBeVisible();
  await assertAccessible(page);
});
