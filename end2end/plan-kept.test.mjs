// A plan over a school year: what was shown stays, a date that has passed asks, and every action tells its story.
import { assertAccessible, assertNoSidewaysScroll } from "./support/checks.mjs";
import { press, tabTo, toTop } from "./support/keyboard.mjs";
import { keptScan } from "./support/kept.mjs";
import { actions, BEGIN, LEVELS, MORE, on, open, opened as openedCard, scanned } from "./support/plan.mjs";
import { expect, test } from "./support/site.mjs";

const AFTER_CHRISTMAS = "2027-01-04";
const AFTER_SPRING = "2027-03-08";
const AFTER_MAY = "2027-05-17";

const questions = (visitor) => visitor.page.locator("details[data-asks]");

/** Opens the question about an action; only the first is open from the start. */
async function opened(visitor, id) {
  const question = visitor.page.locator(`details[data-asks="${id}"]`);
  if ((await question.getAttribute("open")) === null) await question.locator("summary").click();
  return question;
}
const gone = (visitor) => visitor.page.getByRole("status").filter({ hasText: /\w/ }).first();

/** What each action says of its date, its hours and its reason. */
const facts = (visitor) =>
  actions(visitor).evaluateAll((all) =>
    all.map((action) => {
      const rows = [...action.querySelectorAll(".action-facts > div")].map((row) => row.textContent.replace(/\s+/g, " "));
      const reason = action.querySelector(".action-head + .fold-body > p")?.textContent;
      return [action.dataset.measure, reason, ...rows.filter((row) => /^(Klaar voor|Tijd per persoon)/.test(row))];
    }),
  );

test("what was shown as the plan stays over a school year, and says so once", async ({ visitor }) => {
  await scanned(visitor);
  await visitor.visit("/resultaat");
  await expect(visitor.heading("Hier is het meest te winnen", 2)).toBeVisible();
  await open(visitor, BEGIN);
  await expect(visitor.page.getByText("Dit plan staat er zoals het op 9 november 2026 was.")).toBeVisible();
  await visitor.page.getByRole("button", { name: "Gelezen" }).click();
  await expect(visitor.page.getByText(/^Dit plan staat er zoals/)).toHaveCount(0);
  await expect(visitor.heading("Doel 1: Een rustige ochtend, ook als er iemand uitvalt", 2)).toBeVisible();
  const shown = await facts(visitor);
  const stored = (await keptScan(visitor)).documents.plan;
  for (const day of ["2026-12-07", AFTER_CHRISTMAS, AFTER_SPRING, AFTER_MAY, "2027-09-06"]) {
    await open(visitor, day);
    expect(await facts(visitor), day).toEqual(shown);
    await expect(visitor.page.getByText(/^Dit plan staat er zoals/), "told once").toHaveCount(0);
    expect((await keptScan(visitor)).documents.plan, `reading writes nothing on ${day}`).toEqual(stored);
  }
});

test("another answer changes nothing by itself: the new proposal is an offer", async ({ visitor }) => {
  await scanned(visitor);
  await open(visitor, BEGIN);
  const begins = visitor.page.getByText(/^9 november 2026: In het plan, klaar voor/);
  await expect(begins, "also where the plan was kept just now").toHaveCount(await actions(visitor).count());
  const shown = await facts(visitor);
  for (const theme of ["vervanging", "inzet"]) {
    await visitor.visit(`/zelfscan/kort/${theme}`);
    for (const number of [0, 1]) await visitor.page.locator("fieldset[data-statement]").nth(number).getByRole("radio").nth(3).check();
  }
  await open(visitor, BEGIN);
  expect(await facts(visitor)).toEqual(shown);
  await visitor.page.getByText(/^Een nieuw voorstel: \d+ verschil/).click();
  const offer = visitor.page.locator(".offer");
  const rows = offer.getByRole("listitem");
  // What is folded is made once it is opened.
  await expect(rows.nth(1)).toBeVisible();
  const before = await rows.count();
  const left = await rows.first().getByRole("link").textContent();
  await rows.first().getByRole("button", { name: "Laat zo" }).click();
  await expect(rows.getByRole("link", { name: left, exact: true }), "what was left is not offered again").toHaveCount(0);
  expect(await rows.count()).toBeLessThan(before);
  expect(await facts(visitor), "leaving changes nothing").toEqual(shown);
  await offer.getByRole("button", { name: "Neem alles over" }).click();
  await expect(offer).toHaveCount(0);
  expect(await facts(visitor)).not.toEqual(shown);
  await visitor.page.getByRole("button", { name: "Zet terug" }).first().click();
  await expect(visitor.page.getByText("Teruggezet zoals het was.")).toBeVisible();
  await expect.poll(() => facts(visitor)).toEqual(shown);
});

test("over three holidays actions are done and moved, and the story is printed", async ({ visitor }) => {
  await scanned(visitor);
  await open(visitor, BEGIN);
  await open(visitor, AFTER_CHRISTMAS);
  await expect(visitor.heading("Even terugkijken", 2)).toBeVisible();
  const asked = await questions(visitor).evaluateAll((all) => all.map((question) => question.dataset.asks));
  expect(asked.length).toBeGreaterThan(1);
  await expect(questions(visitor).and(visitor.page.locator("[open]")), "one at a time").toHaveCount(1);
  const question = (id) => visitor.page.locator(`details[data-asks="${id}"]`);

  await question(asked[0]).getByLabel("Een regel erbij (mag leeg blijven)").fill("Hangt in de teamkamer");
  await question(asked[0]).getByRole("button", { name: "Gelukt" }).click();
  await expect(question(asked[0])).toHaveCount(0);
  await expect(gone(visitor)).toContainText("Gedaan:");
  await question(asked[1]).getByRole("button", { name: "Bijna" }).click();
  await expect(question(asked[1])).toHaveCount(0);

  await open(visitor, AFTER_SPRING);
  await opened(visitor, asked[1]);
  await question(asked[1]).getByLabel("Schuif door naar").selectOption({ label: "Zomervakantie 2027" });
  await question(asked[1]).getByRole("button", { name: "Schuif door", exact: true }).click();
  await expect(question(asked[1])).toHaveCount(0);

  await open(visitor, AFTER_MAY);
  await expect(visitor.page.locator(`article.action[data-measure="${asked[0]}"]`)).toContainText("Gedaan op 4 januari 2027");
  await visitor.page.getByText("Print ook een blad per actie", { exact: true }).click();
  await visitor.page.getByRole("button", { name: "Kies alle acties" }).click();
  await visitor.page.emulateMedia({ media: "print" });
  const done = visitor.page.locator(`[data-sheet="${asked[0]}"]`);
  for (const line of ["9 november 2026 In het plan, klaar voor de", "4 januari 2027 Gedaan. Hangt in de teamkamer."]) {
    await expect(done.locator(".story").getByText(line)).toBeVisible();
  }
  const moved = visitor.page.locator(`[data-sheet="${asked[1]}"] .story li`);
  await expect(moved).toHaveText([
    /^9 november 2026/,
    /^4 januari 2027 Bijna gelukt\. Nu klaar voor de voorjaarsvakantie 2027\.$/,
    /^8 maart 2027 Doorgeschoven: klaar voor de zomervakantie 2027 in plaats van de voorjaarsvakantie 2027\.$/,
  ]);
  await expect(moved.first()).toBeVisible();
  await expect(visitor.page.getByRole("button")).toHaveCount(0);
});

test("the same by keyboard on a narrow screen", async ({ visitor }) => {
  await visitor.page.setViewportSize({ width: 360, height: 740 });
  await scanned(visitor);
  await open(visitor, BEGIN);
  await toTop(visitor);
  await press(visitor, "Gelezen");
  await expect(visitor.page.getByText(/^Dit plan staat er zoals/)).toHaveCount(0);

  await open(visitor, AFTER_CHRISTMAS);
  const [first, second] = await questions(visitor).evaluateAll((all) => all.map((question) => question.dataset.asks));
  await toTop(visitor);
  await tabTo(visitor, "Een regel erbij (mag leeg blijven)");
  await visitor.page.keyboard.type("Met zijn tweeën");
  await press(visitor, "Gelukt");
  await expect(visitor.page.locator(`details[data-asks="${first}"]`)).toHaveCount(0);
  await expect(visitor.page.locator(":focus"), "the focus is where it says so").toContainText("Gedaan:");
  await press(visitor, "Bijna");
  await expect(visitor.page.locator(`details[data-asks="${second}"]`)).toHaveCount(0);

  await open(visitor, AFTER_SPRING);
  // The oldest is asked first.
  const third = await questions(visitor).first().getAttribute("data-asks");
  await toTop(visitor);
  await tabTo(visitor, "Schuif door naar");
  await visitor.page.keyboard.press("ArrowDown");
  await press(visitor, "Schuif door");
  await expect(visitor.page.locator(`details[data-asks="${third}"]`)).toHaveCount(0);
  await expect(visitor.page.locator(`article.action[data-measure="${first}"]`)).toContainText("Gedaan op 4 januari 2027");
  await assertNoSidewaysScroll(visitor.page);
});

/** By keyboard: to a button, link or fold, and presses it. What has the focus is in sight. */
async function pressInSight(visitor, name) {
  await tabTo(visitor, name);
  await expect(visitor.page.locator(":focus"), `${name} is in sight`).toBeInViewport();
  await visitor.page.keyboard.press("Enter");
}

/** By keyboard: to the first group of choices that the focus comes to next, and chooses the one at this place. */
async function chooseByKeyboard({ page }, place) {
  const { keyboard } = page;
  const at = () =>
    page.evaluate(() => {
      const { activeElement: radio } = document;
      if (radio?.type !== "radio") return -1;
      return [...radio.closest("fieldset").querySelectorAll("input[type=radio]")].indexOf(radio);
    });
  let now = -1;
  for (let steps = 0; steps < 60 && now < 0; steps += 1) {
    await keyboard.press("Tab");
    now = await at();
  }
  // Space chooses what has the focus; from there the arrows move the choice.
  await keyboard.press("Space");
  for (let steps = 0; steps < 6 && now !== place; steps += 1) {
    await keyboard.press(now < place ? "ArrowDown" : "ArrowUp");
    now = await at();
  }
  expect(now, `choice ${place} on ${page.url()}`).toBe(place);
  await expect(page.locator(":focus")).toBeChecked();
}

/** By keyboard, from the landing page: the profile of a school, and the whole short scan, one statement a screen. */
async function scannedByKeyboard(visitor, levels) {
  const { page } = visitor;
  const at = (path) => page.waitForURL(() => visitor.path() === path);
  await visitor.visit("/");
  await pressInSight(visitor, "Start de zelfscan");
  await at("/zelfscan/schoolprofiel");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  for (const place of [1, 1, 2]) await chooseByKeyboard(visitor, place);
  await tabTo(visitor, /^Wie er voor de groep staat/);
  await page.keyboard.press("Space");
  await pressInSight(visitor, "Volgende");
  for (const [theme, level] of Object.entries(levels)) {
    await at(`/zelfscan/kort/${theme}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await chooseByKeyboard(visitor, level);
    await pressInSight(visitor, "Volgende stelling");
    await expect(page.locator("fieldset[data-statement]").nth(1)).toBeFocused();
    await chooseByKeyboard(visitor, level);
    await pressInSight(visitor, "Volgende");
  }
  await at("/resultaat");
}

// From the landing page to the paper: no pointer, no storage that was filled in, no focus but where the keys bring it. A new
// day begins with a visit to the plan by its address.
test("the whole year by keyboard on a narrow screen: a scan, three actions, a second scan, and the story on paper", async ({ visitor }) => {
  test.setTimeout(180_000);
  const { page } = visitor;
  await page.setViewportSize({ width: 360, height: 740 });
  await on(visitor, BEGIN);
  await scannedByKeyboard(visitor, LEVELS);
  await assertNoSidewaysScroll(page);
  await pressInSight(visitor, "Naar het actieplan");
  await expect(actions(visitor)).not.toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();

  await open(visitor, AFTER_CHRISTMAS);
  const [first, second] = await questions(visitor).evaluateAll((all) => all.map((question) => question.dataset.asks));
  await pressInSight(visitor, "Gelukt");
  await expect(page.locator(`details[data-asks="${first}"]`)).toHaveCount(0);
  await pressInSight(visitor, "Bijna");
  await expect(page.locator(`details[data-asks="${second}"]`)).toHaveCount(0);
  await open(visitor, AFTER_SPRING);
  const third = await questions(visitor).first().getAttribute("data-asks");
  await pressInSight(visitor, "Schuif door");
  await expect(page.locator(`details[data-asks="${third}"]`)).toHaveCount(0);

  // The second scan: a copy for next year, other answers, and the two beside each other.
  await open(visitor, AFTER_MAY);
  await pressInSight(visitor, "Bekijk, bewaar of wis je gegevens");
  await expect(visitor.heading("Jouw gegevens")).toBeFocused();
  await pressInSight(visitor, /^Maak een kopie voor volgend jaar/);
  await expect(page.getByText(/^De kopie '.*' is gemaakt en geopend\./)).toBeVisible();
  await pressInSight(visitor, "Verder met de zelfscan");
  await expect(visitor.heading("De zelfscan")).toBeFocused();
  await pressInSight(visitor, /^Als een collega uitvalt/);
  await expect(page.locator("fieldset[data-statement]")).not.toHaveCount(0);
  await chooseByKeyboard(visitor, 2);
  await pressInSight(visitor, "Volgende stelling");
  await chooseByKeyboard(visitor, 2);
  await pressInSight(visitor, "Scan en plan");
  await expect(visitor.heading("De zelfscan")).toBeFocused();
  await pressInSight(visitor, "Bekijk het resultaat");
  await expect(visitor.heading("Het resultaat")).toBeFocused();
  await pressInSight(visitor, "Vergelijk met een eerdere scan");
  const table = page.locator("table[data-compare]");
  await expect(table.getByRole("row").nth(1).getByRole("cell").nth(0)).toHaveText("Nog niet");
  await assertNoSidewaysScroll(page);

  // The story of the first scan, printed.
  await pressInSight(visitor, "Bekijk, bewaar of wis je gegevens");
  await expect(visitor.heading("Jouw gegevens")).toBeFocused();
  await pressInSight(visitor, /^Open '/);
  await pressInSight(visitor, "Verder met de zelfscan");
  await expect(visitor.heading("De zelfscan")).toBeFocused();
  await pressInSight(visitor, "Bekijk het resultaat");
  await pressInSight(visitor, "Naar het actieplan");
  await expect(actions(visitor)).not.toHaveCount(0);
  await pressInSight(visitor, "Print ook een blad per actie");
  await expect(visitor.button("Kies alle acties")).toBeVisible();
  await pressInSight(visitor, "Kies alle acties");
  await page.evaluate(() => {
    window.print = () => {
      window.printed = true;
    };
  });
  await pressInSight(visitor, "Print het plan met deze bladen");
  await page.waitForFunction(() => window.printed);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(`[data-sheet="${first}"] .story`)).toContainText("4 januari 2027 Gedaan.");
  await expect(page.locator(`[data-sheet="${second}"] .story`)).toContainText("Bijna gelukt.");
  await expect(page.locator(`[data-sheet="${third}"] .story`)).toContainText("8 maart 2027 Doorgeschoven");
});

test("a second scan stands beside the first, next to what was done between", async ({ visitor }) => {
  await scanned(visitor);
  await open(visitor, BEGIN);
  await visitor.visit("/resultaat");
  await expect(visitor.page.getByText("Vergelijk met een eerdere scan"), "with one scan there is nothing to compare").toHaveCount(0);
  await open(visitor, AFTER_CHRISTMAS);
  const first = actions(visitor).first();
  const title = await first.getByRole("heading", { level: 3 }).textContent();
  await openedCard(first);
  await first.getByRole("button", { name: "Gedaan" }).click();
  await expect(first).toContainText("Gedaan op 4 januari 2027");

  await on(visitor, AFTER_MAY);
  await visitor.visit("/gegevens");
  await visitor.page.getByRole("button", { name: /^Maak een kopie voor volgend jaar/ }).click();
  await visitor.visit("/zelfscan/kort/vervanging");
  for (const number of [0, 1]) {
    await visitor.page.locator("fieldset[data-statement]").nth(number).getByRole("radio").nth(2).check();
  }
  await visitor.visit("/resultaat");
  await visitor.page.getByText("Vergelijk met een eerdere scan", { exact: true }).click();
  const table = visitor.page.locator("table[data-compare]");
  await expect(table.getByRole("row")).toHaveCount(9);
  const changed = table.getByRole("row").nth(1);
  await expect(changed.getByRole("cell").nth(0)).toHaveText("Nog niet");
  await expect(changed.getByRole("cell").nth(1)).toHaveText("Meestal");
  await expect(table).toContainText(`${title} (4 januari 2027)`);
  await expect(visitor.page.getByText(/^Hoger dan toen: 'Als een collega uitvalt'\. /)).toBeVisible();
  await expect(visitor.page.getByText(/Of het een door het ander komt, weet je hier niet mee/)).toBeVisible();
  await assertAccessible(visitor.page);
  await visitor.page.setViewportSize({ width: 320, height: 740 });
  await assertNoSidewaysScroll(visitor.page);
});

test("postponing asks until when, and asks again when that is over", async ({ visitor }) => {
  await scanned(visitor);
  await open(visitor, BEGIN);
  const first = actions(visitor).first();
  const id = await first.getAttribute("data-measure");
  await openedCard(first, MORE);
  await first.getByLabel("Stel uit tot na welke vakantie?").selectOption({ label: "Voorjaarsvakantie 2027" });
  await first.getByRole("button", { name: "Stel uit" }).click();
  await expect(visitor.page.getByText(/^Uitgesteld tot na de voorjaarsvakantie 2027/).first()).toBeVisible();
  await open(visitor, AFTER_SPRING);
  const question = await opened(visitor, id);
  await expect(question).toContainText("Dit stelden jullie uit tot na de voorjaarsvakantie 2027.");
  await question.getByRole("button", { name: "Zet terug in het plan" }).click();
  await expect(visitor.page.locator(`article.action[data-measure="${id}"]`)).toBeVisible();
});

test("questions, offer and story can be used by everyone", async ({ visitor }) => {
  await scanned(visitor);
  await open(visitor, BEGIN);
  await open(visitor, AFTER_CHRISTMAS);
  await questions(visitor).first().getByRole("button", { name: "Gelukt" }).click();
  for (const fold of await visitor.page.locator("details").all()) {
    await fold.evaluate((element) => {
      element.open = true;
    });
  }
  await assertAccessible(visitor.page);
  await assertNoSidewaysScroll(visitor.page);
});
