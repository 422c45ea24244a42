// The self-scan: short and full, by mouse and by keyboard, forward and back.
import { assertAccessible, assertNoSidewaysScroll } from "./support/checks.mjs";
import { tabTo } from "./support/keyboard.mjs";
import { expect, PHONE, test } from "./support/site.mjs";

const THEMES = ["vervanging", "inzet", "afspraken", "ruimte", "talent", "regie", "expertise", "visie"];
const LOWEST = 0;
const HIGHEST = 3;
const UNKNOWN = 4;

const statements = (visitor) => visitor.page.locator("fieldset[data-statement]");
const heading = (visitor) => visitor.page.getByRole("heading", { level: 1 });

/** Waits until the visitor is at that path. */
async function at(visitor, path) {
  await visitor.page.waitForURL(() => visitor.path() === path);
}

async function next(visitor) {
  await visitor.page.getByRole("link", { name: "Volgende", exact: true }).click();
}

/** Chooses an option for every statement on the page; `option` maps the index of a statement to that of the option. */
async function answerPage(visitor, option) {
  const count = await statements(visitor).count();
  for (let number = 0; number < count; number += 1) {
    await statements(visitor).nth(number).getByRole("radio").nth(option(number)).check();
  }
  return count;
}

async function answerProfile(visitor, { assistants = "2 of 3" } = {}) {
  await visitor.option(/Hoeveel groepen/, "9 tot en met 16").check();
  await visitor.option(/Hoeveel onderwijsassistenten/, assistants).check();
  await visitor.option(/gepland werk liggen/, "4 tot 8 keer").check();
  await visitor.page.getByRole("checkbox", { name: /te veel naast het lesgeven/ }).check();
}

async function answerScan(visitor, folder, option) {
  let count = 0;
  for (const theme of THEMES) {
    await at(visitor, `/zelfscan/${folder}${theme}`);
    count += await answerPage(visitor, option);
    await next(visitor);
  }
  await at(visitor, "/resultaat");
  return count;
}

test("the short scan leads to a first step, by mouse", async ({ visitor }) => {
  await visitor.visit("/");
  await visitor.link("Start de zelfscan").click();
  await at(visitor, "/zelfscan/schoolprofiel");
  await answerProfile(visitor);
  await next(visitor);
  expect(await answerScan(visitor, "kort/", (number) => number)).toBe(16);
  await expect(visitor.heading(/^Eén stap /, 2)).toBeVisible();
  await visitor.visit("/zelfscan/controle");
  await expect(visitor.page.getByText("Je hebt alle 16 stellingen beantwoord.")).toBeVisible();
  await visitor.link("Bekijk het resultaat").click();
  await at(visitor, "/resultaat");
  await visitor.link("Naar het actieplan").first().click();
  await at(visitor, "/actieplan");
  await expect(visitor.page.locator("[data-measure]").first()).toBeVisible();
});

test("without support staff the short scan asks fourteen and passes a theme by", async ({ visitor }) => {
  await visitor.visit("/zelfscan/schoolprofiel");
  await answerProfile(visitor, { assistants: "Geen" });
  await next(visitor);
  await at(visitor, "/zelfscan/kort/vervanging");
  await expect(visitor.page.getByText("Stelling 1 van 14")).toBeVisible();
  await next(visitor);
  await at(visitor, "/zelfscan/kort/afspraken");
  await expect(visitor.page.getByText("Stelling 3 van 14")).toBeVisible();
});

const press = (visitor, key) => visitor.page.keyboard.press(key);

test("the whole way goes by keyboard alone", async ({ visitor }) => {
  await visitor.visit("/");
  await tabTo(visitor, "Start de zelfscan");
  await press(visitor, "Enter");
  await at(visitor, "/zelfscan/schoolprofiel");
  await tabTo(visitor, "1 tot en met 4");
  await press(visitor, "ArrowDown");
  await expect(visitor.option(/Hoeveel groepen/, "5 tot en met 8")).toBeChecked();
  await tabTo(visitor, "Geen");
  await press(visitor, "ArrowDown");
  await tabTo(visitor, "Nooit");
  await press(visitor, "ArrowDown");
  await tabTo(visitor, /^Wie er voor de groep staat/);
  await press(visitor, "Space");
  await tabTo(visitor, "Volgende");
  await press(visitor, "Enter");
  for (const theme of THEMES) {
    await at(visitor, `/zelfscan/kort/${theme}`);
    for (let number = 0; number < 2; number += 1) {
      await tabTo(visitor, /^Nog niet/);
      await press(visitor, "ArrowDown");
      const chosen = statements(visitor).nth(number).getByRole("radio").nth(1);
      await expect(chosen, `${theme}, ${number}`).toBeChecked();
      await expect(chosen, "the focus stays on the answer").toBeFocused();
    }
    await tabTo(visitor, "Volgende");
    await press(visitor, "Enter");
  }
  await at(visitor, "/resultaat");
  await tabTo(visitor, "Naar het actieplan");
  await press(visitor, "Enter");
  await at(visitor, "/actieplan");
  await expect(visitor.page.locator("[data-measure]").first()).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: PHONE });

  test("one statement a screen: a choice brings the next, and there is a way back", async ({ visitor }) => {
    await visitor.visit("/zelfscan/kort/vervanging");
    const [first, second] = [statements(visitor).nth(0), statements(visitor).nth(1)];
    await expect(first).toBeVisible();
    await expect(second).toBeHidden();
    const onwards = visitor.page.getByRole("link", { name: "Volgende", exact: true });
    await expect(onwards, "the next statement comes before the next page").toBeHidden();
    const saved = visitor.page.locator("div.saved-line").getByRole("status");
    await expect(saved, "said once").toHaveText("Wat je invult, wordt meteen bewaard op dit apparaat.");
    await first.locator("label").filter({ hasText: "Soms" }).click();
    await expect(second).toBeVisible();
    await expect(second).toBeFocused();
    await expect(onwards).toBeVisible();
    await expect(first).toBeHidden();
    await visitor.button("Vorige stelling").click();
    await expect(first).toBeVisible();
    await expect(first.getByRole("radio").nth(1)).toBeChecked();
    // The keyboard passes answers on its way: it decides by itself when to go on.
    await first.getByRole("radio").nth(1).focus();
    await press(visitor, "ArrowDown");
    await expect(first.getByRole("radio").nth(2)).toBeChecked();
    await visitor.page.waitForTimeout(700);
    await expect(first).toBeVisible();
    await visitor.button("Volgende stelling").click();
    await expect(second).toBeFocused();
    await expect(visitor.button("Volgende stelling")).toBeHidden();
    await second.getByText("Wat betekenen de antwoorden?", { exact: true }).click();
    await expect(second.getByRole("definition")).toHaveCount(4);
    await assertAccessible(visitor.page);
    await visitor.visit("/zelfscan/kort/vervanging#vervanging-werk-gaat-door");
    await expect(second, "a link to a statement leads to it").toBeVisible();
  });
});

function fullScan(name, option, shownAs) {
  test(`the full scan, ${name}`, async ({ visitor }) => {
    await visitor.visit("/zelfscan/vervanging");
    expect(await answerScan(visitor, "", option)).toBe(40);
    await visitor.visit("/zelfscan/controle");
    await expect(visitor.page.getByText("Je hebt alle 40 stellingen beantwoord.")).toBeVisible();
    for (const [word, count] of Object.entries(shownAs)) {
      await expect(visitor.page.getByText(word, { exact: true }), word).toHaveCount(count);
    }
    for (const path of ["/resultaat", "/actieplan"]) {
      await visitor.visit(path);
      await expect(heading(visitor)).toHaveCount(1);
    }
  });
}

fullScan("all lowest", () => LOWEST, { "Nog niet": 40 });
fullScan("all highest", () => HIGHEST, { Vast: 40 });
fullScan("all unknown", () => UNKNOWN, { "Weet ik niet": 40 });
fullScan("mixed", (number) => number, { "Nog niet": 8, Soms: 8, Meestal: 8, Vast: 8, "Weet ik niet": 8 });

test("a scan that was left half way goes on where it was", async ({ visitor }) => {
  await visitor.visit("/zelfscan/schoolprofiel");
  await answerProfile(visitor);
  await next(visitor);
  for (const theme of THEMES.slice(0, 3)) {
    await at(visitor, `/zelfscan/kort/${theme}`);
    await answerPage(visitor, () => HIGHEST);
    await next(visitor);
  }
  await visitor.visit("/");
  const goOn = visitor.link("Ga verder met de zelfscan");
  // It leads to the hub until the chunk that knows the next step has loaded.
  await expect(goOn).toHaveAttribute("href", /\/zelfscan\/kort\/ruimte$/);
  await goOn.click();
  await at(visitor, "/zelfscan/kort/ruimte");
  await visitor.visit("/zelfscan");
  await expect(visitor.page.getByText("Klaar", { exact: true })).toHaveCount(4);
  await visitor.visit("/zelfscan/controle");
  await expect(visitor.page.getByText("Overgeslagen", { exact: true })).toHaveCount(10);
});

test("back, forward and reload lose nothing, and the address keeps up", async ({ visitor }) => {
  const chosen = (number) => statements(visitor).first().getByRole("radio").nth(number);
  await visitor.visit("/zelfscan/kort/vervanging");
  await answerPage(visitor, () => 1);
  await next(visitor);
  await at(visitor, "/zelfscan/kort/inzet");
  await answerPage(visitor, () => 2);
  await next(visitor);
  await at(visitor, "/zelfscan/kort/afspraken");
  await visitor.page.goBack();
  await at(visitor, "/zelfscan/kort/inzet");
  await expect(chosen(2)).toBeChecked();
  await visitor.page.goBack();
  await at(visitor, "/zelfscan/kort/vervanging");
  await expect(chosen(1)).toBeChecked();
  await visitor.page.goForward();
  await at(visitor, "/zelfscan/kort/inzet");
  await visitor.reload();
  await expect(chosen(2)).toBeChecked();
  await visitor.page.goForward();
  await at(visitor, "/zelfscan/kort/afspraken");
  await visitor.link("Terug").click();
  await at(visitor, "/zelfscan/kort/inzet");
  await expect(chosen(2)).toBeChecked();
});

test("after back and forward a link still changes the address", async ({ visitor }) => {
  await visitor.visit("/zelfscan/kort/vervanging");
  await next(visitor);
  await at(visitor, "/zelfscan/kort/inzet");
  await next(visitor);
  await at(visitor, "/zelfscan/kort/afspraken");
  await visitor.page.goBack();
  await at(visitor, "/zelfscan/kort/inzet");
  await visitor.page.goForward();
  await at(visitor, "/zelfscan/kort/afspraken");
  await visitor.link("Terug").click();
  await at(visitor, "/zelfscan/kort/inzet");
});

test("an answer is changed from the check and the way leads back", async ({ visitor }) => {
  await visitor.visit("/zelfscan/kort/ruimte");
  await answerPage(visitor, () => LOWEST);
  await visitor.visit("/zelfscan/controle");
  await visitor.link(/^Wijzig.*Elk jaar stoppen we/).click();
  await visitor.page.waitForURL(/terug=controle#ruimte-stoppen$/);
  await expect(visitor.page.locator("#ruimte-stoppen")).toBeFocused();
  await statements(visitor).first().getByRole("radio", { name: /^Vast/ }).check();
  await visitor.link("Terug naar de controle").click();
  await at(visitor, "/zelfscan/controle");
  await expect(visitor.page.getByText("Vast", { exact: true })).toBeVisible();
  await expect(visitor.page.getByText("Vast", { exact: true })).toHaveCount(1);
});

test("an answer can be cleared, and the focus stays with its statement", async ({ visitor }) => {
  await visitor.visit("/zelfscan/ruimte");
  await answerPage(visitor, () => LOWEST);
  const first = statements(visitor).first();
  await first.getByRole("button", { name: /^Wis antwoord/ }).click();
  await expect(first.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(visitor.page.locator("[data-statement=ruimte-stoppen]")).toBeFocused();
  await visitor.reload();
  await expect(visitor.page.getByRole("radio", { checked: true })).toHaveCount(4);
});

test("a third worry is refused in words", async ({ visitor }) => {
  await visitor.visit("/zelfscan/schoolprofiel");
  const worries = visitor.page.getByRole("group", { name: /grootste zorg/ });
  const boxes = worries.getByRole("checkbox");
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await boxes.nth(2).click();
  await expect(worries.getByRole("checkbox", { checked: true })).toHaveCount(2);
  await expect(worries.getByText("Haal eerst een andere zorg weg")).toBeVisible();
  await boxes.nth(0).uncheck();
  await boxes.nth(2).check();
  await expect(worries.getByText("Haal eerst")).toHaveCount(0);
});

test("own holidays are kept, and dates that do not fit change nothing", async ({ visitor }) => {
  await visitor.visit("/zelfscan/preciezer");
  await visitor.field("Dag waarop het plan begint").fill("2026-11-23");
  const spring = () => visitor.page.getByRole("group", { name: /^voorjaarsvakantie 2027/i });
  await spring().getByLabel("Laatste dag").fill("2027-03-02");
  await expect(spring().getByText("door jullie ingevuld")).toBeVisible();
  await spring().getByLabel("Eerste dag").fill("2027-03-05");
  await expect(spring().getByText("De laatste dag is eerder dan de eerste.")).toBeVisible();
  await visitor.reload();
  await expect(spring().getByLabel("Laatste dag")).toHaveValue("2027-03-02");
  await expect(spring().getByLabel("Eerste dag")).toHaveValue("2027-02-20");
  await spring().getByRole("button", { name: /^Zet de gewone datum terug/ }).click();
  await expect(spring().getByText("gepubliceerde datum")).toBeVisible();
  await expect(spring().getByLabel("Laatste dag")).toHaveValue("2027-02-28");
  await visitor.option(/vakantieregio/, "Zuid").check();
  await expect(spring().getByLabel("Eerste dag")).toHaveValue("2027-02-13");
  await visitor.button("Volg weer de klok").click();
  await expect(visitor.page.getByText("volgens de klok van dit apparaat")).toBeVisible();
});

test("test weeks can be added, taken away and put back", async ({ visitor }) => {
  await visitor.visit("/zelfscan/preciezer");
  const tests = visitor.page.getByRole("group", { name: "Toetsweken" });
  await tests.getByLabel("Eerste dag").fill("2027-01-18");
  await tests.getByLabel("Laatste dag").fill("2027-01-29");
  await tests.getByRole("button", { name: "Voeg toetsweken toe" }).click();
  await tests.getByRole("button", { name: /^Haal weg/ }).click();
  await expect(tests.getByRole("listitem")).toHaveCount(0);
  await expect(tests.getByRole("button", { name: "Zet terug" })).toBeFocused();
  await visitor.page.keyboard.press("Enter");
  await expect(tests.getByRole("listitem")).toBeVisible();
});

for (const path of ["/", "/zelfscan", "/zelfscan/schoolprofiel", "/zelfscan/preciezer", "/zelfscan/kort/inzet", "/zelfscan/ruimte", "/zelfscan/controle"]) {
  test.describe("on a phone", () => {
    test.use({ viewport: PHONE });

    test(`${path} can be used by everyone, also on a narrow screen`, async ({ visitor }) => {
      await visitor.visit(path);
      await assertAccessible(visitor.page);
      await assertNoSidewaysScroll(visitor.page);
    });
  });
}
