// The day cards, and the school's own order of steps when someone is out.
import { assertAccessible, assertNoSidewaysScroll } from "../support/checks.mjs";
import { tabTo } from "../support/keyboard.mjs";
import { printed } from "../support/paper.mjs";
import { addGroups } from "../support/school.mjs";
import { expect, PHONE, test } from "../support/site.mjs";
import { citySchool, continuousDays, keepSchool, unitSchool } from "../support/weeks.mjs";

const CARDS = "/inzet/dagkaarten";
const PROTOCOL = "/inzet/vervanging";
const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"];
const FILL = "Vul de lege dagen in";
const BEGIN = "Begin met een volgorde die vaak past";
const OWN = "de assistent neemt de groep over";
const GROUPS = "1/2, 3, 4, 5, 6, 7, 8";

const cards = (visitor) => visitor.page.locator("[data-card]");
const card = (visitor, day) => visitor.page.locator(`[data-card=${day}]`);
const step = (visitor, number) => visitor.page.locator(".protocol-line").nth(number - 1);
const press = (visitor, key) => visitor.page.keyboard.press(key);

/** Waits until an element contains that text, visible or not. */
async function holds(locator, text) {
  await expect(locator.filter({ hasText: text })).toBeAttached();
}

/** Opens every fold of the page, including folds inside them. */
async function openFolds(visitor) {
  await visitor.page.evaluate(() => {
    for (const fold of document.querySelectorAll("main details")) fold.open = true;
  });
}

async function fillCards(visitor) {
  await visitor.visit(CARDS);
  await visitor.button(FILL).click();
  await expect(visitor.page.getByText("Alle vijf kaarten zijn ingevuld.")).toBeVisible();
}

/** Opens what the cards are made of; it is folded below them once they are filled in. */
async function openChange(visitor) {
  await visitor.page.locator(".day-cards-change > summary").click();
}

/** Opens the cards of a school with these groups. */
async function visitWithGroups(visitor, groups = GROUPS) {
  await addGroups(visitor, groups);
  await visitor.visit(CARDS);
}

test("five cards are there by keyboard alone, and one day is copied to all", async ({ visitor }) => {
  await visitor.visit(CARDS);
  await expect(cards(visitor)).toHaveCount(DAYS.length);
  await holds(card(visitor, "monday"), "Nog invullen: wie opneemt, wie beslist en wie het de ouders vertelt.");
  await tabTo(visitor, new RegExp(`^${FILL}$`));
  await press(visitor, "Enter");
  await expect(visitor.page.getByText("Alle vijf kaarten zijn ingevuld.")).toBeVisible();
  await expect(visitor.button(FILL)).toBeFocused();
  for (const day of DAYS) {
    await holds(card(visitor, day), "schoolleider, tot 7.15 uur");
    await expect(card(visitor, day).getByText("Nog invullen: wie"), day).toHaveCount(0);
  }
  await tabTo(visitor, /^Maandag ·/);
  await press(visitor, "Enter");
  await tabTo(visitor, /^Of in eigen woorden/);
  await visitor.page.keyboard.type("wie opent");
  await tabTo(visitor, /^Neem dit over op alle andere dagen/);
  await press(visitor, "Enter");
  await expect(visitor.page.getByText("Wat er bij maandag staat, staat nu bij alle dagen.")).toBeVisible();
  for (const day of DAYS) await holds(card(visitor, day), "schoolleider, wie opent, tot 7.15 uur");
  await visitor.reload();
  for (const day of DAYS) await holds(card(visitor, day), "schoolleider, wie opent, tot 7.15 uur");
});

test("one card shows at a time, and paper has all of them", async ({ visitor }) => {
  await fillCards(visitor);
  const seen = () => visitor.page.locator("[data-card]:visible");
  await expect(seen()).toHaveCount(1);
  await visitor.field("Welke kaart wil je zien?").selectOption("wednesday");
  await expect(seen()).toHaveAttribute("data-card", "wednesday");
  await visitor.field("Welke kaart wil je zien?").selectOption("alle");
  await expect(seen()).toHaveCount(DAYS.length);
  await visitor.field("Welke kaart wil je zien?").selectOption("friday");
  await visitor.page.emulateMedia({ media: "print" });
  await expect(seen()).toHaveCount(DAYS.length);
  for (const control of ["select:visible", "input:visible", "button:visible", "summary:visible"]) {
    await expect(visitor.page.locator(`main ${control}`), control).toHaveCount(0);
  }
});

test("the yes-list and the groups come on the cards and survive a reload", async ({ visitor }) => {
  await fillCards(visitor);
  await visitor.field("Wie zei er ja?").fill("leraar groep 4, deeltijd");
  await visitor.page.keyboard.press("Enter");
  const row = visitor.page.locator("[data-yes='0']");
  await expect(row).toBeFocused();
  await expect(row.getByText("Kies nog op welke dagen je mag bellen.")).toBeVisible();
  await row.getByRole("checkbox", { name: "dinsdag" }).check();
  await row.getByLabel("Vanaf hoe laat").fill("08:00");
  await row.getByLabel("Vanaf hoe laat").blur();
  await expect(visitor.page.getByText("Er staan nog geen groepen.")).toBeVisible();
  await visitor.link("Vul de groepen en leraren in bij Jullie school").click();
  await expect(visitor.heading("Jullie school")).toBeFocused();
  await visitWithGroups(visitor);
  await openChange(visitor);
  await expect(visitor.page.getByText("Er staan 7 groepen, met hun leraren.")).toBeVisible();
  const check = async () => {
    await holds(card(visitor, "tuesday"), "leraar groep 4, deeltijd, vanaf 8.00 uur");
    await holds(card(visitor, "monday"), "Vandaag staat er niemand op de ja-lijst.");
    await holds(card(visitor, "monday"), "leraar groep 4");
    await holds(card(visitor, "monday"), "verdelen over groep 5, 6, 7 en 8");
  };
  await check();
  await visitor.reload();
  await check();
});

test("a group that was split has others the next time, and the change can be taken back", async ({ visitor }) => {
  await visitWithGroups(visitor);
  const count = visitor.button(/^Deze groep is verdeeld\s*: groep 4/);
  await count.click();
  await expect(visitor.page.getByText("De volgende keer gaat groep 4 naar groep 3, 5, 6 en 7.")).toBeVisible();
  await expect(count).toBeFocused();
  await expect(visitor.page.getByText("(1 keer verdeeld)")).toBeVisible();
  await visitor.button("Zet de laatste wijziging terug").click();
  await expect(visitor.page.getByText("(1 keer verdeeld)")).toHaveCount(0);
});

test("a small school is not offered to split", async ({ visitor }) => {
  await visitor.visit("/zelfscan/schoolprofiel");
  await visitor.option(/Hoeveel groepen/, "1 tot en met 4").check();
  await fillCards(visitor);
  await expect(visitor.page.getByText("samenwerken met een school in de buurt")).toBeVisible();
  await expect(visitor.page.getByText("Deze groep is verdeeld")).toHaveCount(0);
  await visitor.visit(PROTOCOL);
  await visitor.button(BEGIN).click();
  await expect(step(visitor, 1)).toBeVisible();
  await expect(visitor.page.locator("[data-step=split]")).toHaveCount(0);
});

test("a line of the school's own that lets the assistant take the group is answered kindly, and both survive", async ({ visitor }) => {
  await visitor.visit(PROTOCOL);
  await visitor.button(BEGIN).click();
  await expect(step(visitor, 8)).toBeVisible();
  await visitor.field("Een stap in jullie eigen woorden").fill(OWN);
  await visitor.page.keyboard.press("Enter");
  const own = step(visitor, 8);
  await expect(own.locator("legend")).toBeFocused();
  const remark = () => own.getByText("Een onderwijsassistent heeft geen lesbevoegdheid.");
  await expect(remark()).toBeVisible();
  await expect(visitor.page.getByText("Bij de stappen 2 en 8 staat een opmerking.")).toBeVisible();
  await visitor.reload();
  await expect(remark()).toBeVisible();
  await expect(own.getByLabel("In jullie eigen woorden")).toHaveValue(OWN);
  await own.getByRole("button", { name: /^Neem deze zin over/ }).click();
  await expect(remark()).toHaveCount(0);
  await expect(own.getByLabel("In jullie eigen woorden")).toBeFocused();
  await expect(visitor.page.locator(".protocol-order").getByText("De assistent helpt bij zelfstandig werken")).toBeVisible();
  await visitor.button("Zet de laatste wijziging terug").click();
  await expect(remark()).toBeVisible();
});

test("steps are moved, taken away and put back by keyboard", async ({ visitor }) => {
  await visitor.visit(PROTOCOL);
  await tabTo(visitor, new RegExp(`^${BEGIN}$`));
  await press(visitor, "Enter");
  const first = await step(visitor, 1).locator("legend").textContent();
  const name = first.replace(/^Stap 1: /, "");
  await expect(step(visitor, 1).locator("legend")).toBeFocused();
  await tabTo(visitor, /^Zet lager/);
  await press(visitor, "Enter");
  await expect(visitor.page.getByText(`Nu stap 2 van 8: ${name}`)).toBeVisible();
  await expect(step(visitor, 2).getByRole("button", { name: /^Zet lager/ })).toBeFocused();
  await press(visitor, "Enter");
  await expect(visitor.page.getByText(`Nu stap 3 van 8: ${name}`)).toBeVisible();
  await expect(step(visitor, 3).getByRole("button", { name: /^Zet lager/ })).toBeFocused();
  await tabTo(visitor, /^Haal weg/);
  await press(visitor, "Enter");
  await expect(visitor.page.getByText(`Weggehaald: ${name}.`)).toBeVisible();
  await expect(visitor.page.locator(".protocol-line")).toHaveCount(7);
  await visitor.button("Zet de laatste wijziging terug").click();
  await expect(step(visitor, 8)).toBeVisible();
  await expect(step(visitor, 3).locator("legend")).toHaveText(`Stap 3: ${name}`);
});

test("the first step cannot go up, the last not down, and a limit takes a remark away", async ({ visitor }) => {
  await visitor.visit(PROTOCOL);
  await visitor.field("Een stap uit de lijst").selectOption("ib");
  await visitor.button("Voeg deze stap toe").click();
  const only = step(visitor, 1);
  await expect(only.getByText("Er is nog geen grens")).toBeVisible();
  await expect(only.getByRole("button", { name: /^Zet hoger/ })).toBeDisabled();
  await expect(only.getByRole("button", { name: /^Zet lager/ })).toBeDisabled();
  await only.getByLabel("Hooguit per maand").selectOption("2");
  await expect(only.getByText("Er is nog geen grens")).toHaveCount(0);
  await expect(visitor.page.locator(".protocol-order").getByText("hooguit 2 keer per maand")).toBeVisible();
  await visitor.field("Een stap uit de lijst").selectOption("ib");
  await visitor.button("Voeg deze stap toe").click();
  await expect(visitor.page.getByText("Deze stap staat er al: het is stap 1.")).toBeVisible();
});

/** Each card is on its own A5, or on both sides of one. */
async function assertOnA5(visitor, sidesOfCard) {
  const { sheets, sizes } = await printed(visitor);
  expect(sheets).toBe((await cards(visitor).count()) * sidesOfCard);
  for (const { width, height } of sizes) {
    expect(Math.abs(width - 420), `${width} × ${height}`).toBeLessThan(2);
    expect(Math.abs(height - 595), `${width} × ${height}`).toBeLessThan(2);
  }
}

/** Puts a school on the device of the visitor, who is on the page of the cards. */
async function visitWith(visitor, school) {
  await fillCards(visitor);
  await keepSchool(visitor, school);
}

test("the cards of a full city school go on A5, with the long lists on the back", async ({ visitor }) => {
  await visitWith(visitor, citySchool());
  await expect(cards(visitor), "one more where the weeks differ").toHaveCount(6);
  await assertOnA5(visitor, 2);
  // On a screen each card shows everything, once.
  const monday = card(visitor, "monday");
  await visitor.field("Welke kaart wil je zien?").selectOption("monday");
  await expect(monday.getByText("achterkant").filter({ visible: true })).toHaveCount(0);
  await expect(monday.getByText("verdelen over").filter({ visible: true })).toHaveCount(16);
  await expect(monday.getByText("Onderwijsassistent A:").filter({ visible: true })).toHaveCount(1);
  // On paper each list appears once, on its own side.
  await visitor.page.emulateMedia({ media: "print" });
  await expect(monday.getByText("verdelen over").filter({ visible: true })).toHaveCount(16);
  await expect(monday.getByText("Onderwijsassistent A:").filter({ visible: true })).toHaveCount(1);
  await expect(monday.getByText("Zie achterkant")).toBeVisible();
  const small = await visitor.page.evaluate(() => {
    const shown = [...document.querySelectorAll("[data-card] *")].filter((element) => element.checkVisibility());
    return shown.filter((element) => parseFloat(getComputedStyle(element).fontSize) < 11.9).map(({ className }) => className);
  });
  expect(small, "nothing is smaller than 9 points").toEqual([]);
});

test("one day is printed large, on A4", async ({ visitor }) => {
  await visitWith(visitor, continuousDays());
  await visitor.field("Welke kaart wil je zien?").selectOption("thursday");
  await visitor.button("Print deze kaart groot, op A4").click();
  await expect(visitor.page.locator(".day-cards-large")).toBeAttached();
  const { sheets, sizes } = await printed(visitor);
  expect(sheets).toBe(1);
  expect(Math.abs(sizes[0].width - 595)).toBeLessThan(2);
  await visitor.page.emulateMedia({ media: "print" });
  await expect(visitor.page.locator("[data-card]:visible")).toHaveAttribute("data-card", "thursday");
  const sizeOf = (locator) => locator.evaluate((element) => parseFloat(getComputedStyle(element).fontSize) * 0.75);
  expect(await sizeOf(card(visitor, "thursday").locator("dd").first()), "in points").toBeGreaterThanOrEqual(14);
  await visitor.page.emulateMedia({ media: "screen" });
  await visitor.button("Print alle kaarten op A5").click();
  await expect(visitor.page.locator(".day-cards-large")).toHaveCount(0);
  await visitor.page.emulateMedia({ media: "print" });
  expect(await sizeOf(card(visitor, "monday").locator("dd").first()), "in points").toBeGreaterThanOrEqual(14);
});

test("paper has lines to write on, and never says what is still open", async ({ visitor }) => {
  await visitor.visit(CARDS);
  await visitor.page.emulateMedia({ media: "print" });
  const monday = card(visitor, "monday");
  await expect(monday.locator(".write-line:visible").first()).toBeVisible();
  expect(await monday.innerText()).not.toMatch(/nog invullen/i);
});

test("the number of an office is called from the card, and that of a person is not kept", async ({ visitor }) => {
  await fillCards(visitor);
  const number = visitor.field("Nummer van het kantoor van de pool");
  await number.fill("06-12345678");
  await number.blur();
  await expect(visitor.page.getByText("Een 06-nummer is vaak van een persoon.")).toBeVisible();
  await expect(card(visitor, "monday").locator("a[href^='tel:']")).toHaveCount(0);
  await number.fill("038 123 45 67");
  await number.blur();
  await expect(card(visitor, "monday").locator("a[href='tel:0381234567']")).toBeAttached();
});

test.describe(() => {
  test.use({ viewport: PHONE });

  test("a small school without assistants gets day cards without splitting, on a phone", async ({ visitor }) => {
    await visitor.visit("/zelfscan/schoolprofiel");
    await visitor.option(/Hoeveel groepen/, "1 tot en met 4").check();
    await visitor.option(/assistenten/, /^Geen/).check();
    await visitor.visit("/inzet");
    await expect(visitor.page.getByText("Jullie vulden in dat er geen assistent of leraarondersteuner werkt.")).toBeVisible();
    await assertAccessible(visitor.page);
    await assertNoSidewaysScroll(visitor.page);
    await visitor.page.locator("[data-first=cards]").getByRole("link", { name: "Kaarten voor half acht" }).click();
    await expect(visitor.heading("Kaarten voor half acht")).toBeFocused();
    await expect(visitor.page.getByText("Daarom staat er niets over groepen verdelen.")).toBeVisible();
    await visitor.button(FILL).click();
    await expect(visitor.page.getByText("Alle vijf kaarten zijn ingevuld.")).toBeVisible();
    await visitWithGroups(visitor, "1/2/3, 4/5/6, 7/8");
    await openChange(visitor);
    await visitor.field("Welke kaart wil je zien?").selectOption("alle");
    for (const day of DAYS) {
      await holds(card(visitor, day), "Bel de school in de buurt waarmee jullie samenwerken.");
      const text = await card(visitor, day).innerText();
      expect(text, day).not.toMatch(/erdelen|assistent|niet stopt|Nog invullen/);
      expect(text, day).toMatch(/Groep 4\/5\/6:\s+leraar groep 4\/5\/6/);
    }
    await expect(visitor.page.getByText("Wat vandaag niet stopt").filter({ visible: true })).toHaveCount(0);
    await assertAccessible(visitor.page);
    await assertNoSidewaysScroll(visitor.page);
    await assertOnA5(visitor, 1);
    await visitor.visit("/inzet");
    await expect(visitor.page.getByText("5 van 5 kaarten")).toBeVisible();
    await expect(visitor.page.locator("[data-first=cards]"), "what is done is not first again").toHaveCount(0);
  });
});

test("a unit is not split, and its card is on one side", async ({ visitor }) => {
  await visitWith(visitor, unitSchool());
  await holds(card(visitor, "monday"), "de andere leraren van de unit vangen dit op");
  await holds(card(visitor, "monday"), "leraar a, leraar b en leraar c");
  await openChange(visitor);
  await expect(visitor.page.getByText(/Vink daarom bij .*een unit/)).toBeVisible();
  await expect(visitor.button(/^Deze groep is verdeeld/).filter({ visible: true })).toHaveCount(0);
  await visitWithGroups(visitor, "unit 9");
  await holds(card(visitor, "friday"), "Unit 9");
  await assertOnA5(visitor, 1);
});

test("with a continurooster supervision and the break at noon do not stop, and the card says when school is out", async ({ visitor }) => {
  await visitWith(visitor, continuousDays());
  for (const day of DAYS) {
    await holds(card(visitor, day), "Onderwijsassistent A: 9.00–9.45 groep 4; 12.00–12.15 toezicht; 12.15–12.45 pauze");
    await holds(card(visitor, day), "Uit om 14.15 uur: alle groepen");
    await holds(card(visitor, day), "verdelen over groep 5, 6, 7 en 8");
  }
  // In type that is read at arm's length, the lists go on the back.
  await assertOnA5(visitor, 2);
});

test("no day is today until the app runs", async ({ visitor }) => {
  const written = await visitor.page.request.get(visitor.address(CARDS));
  expect(await written.text()).not.toMatch(/\(vandaag\)|deze week"/);
});

test("answers in the scan say what to begin with, and change nothing by themselves", async ({ visitor }) => {
  await visitor.visit("/inzet");
  await expect(visitor.page.getByText("Dan staat hier welke stap eerst past")).toBeVisible();
  await visitor.visit("/zelfscan/vervanging");
  for (const statement of await visitor.page.locator("fieldset[data-statement]").all()) {
    await statement.getByRole("radio").nth(1).check();
  }
  await visitor.visit("/zelfscan/inzet");
  for (const statement of await visitor.page.locator("fieldset[data-statement]").all()) {
    await statement.getByRole("radio").first().check();
  }
  await visitor.visit("/inzet");
  await expect(visitor.page.locator("[data-first=blocks]").getByText("de week van de assistent nog niet vastligt")).toBeVisible();
  await assertAccessible(visitor.page);
  await assertNoSidewaysScroll(visitor.page);
  await tabTo(visitor, /^Reken met 10 minuten$/);
  await press(visitor, "Enter");
  await expect(visitor.page.getByText("Overleg staat nu op 10 minuten per koppel per week.")).toBeVisible();
  await expect(visitor.button("Reken met 10 minuten")).toHaveCount(0);
  await visitor.visit(PROTOCOL);
  await expect(visitor.page.getByText("Daarom komt eerst de ja-lijst, en dan pas een invaller.")).toBeVisible();
  await expect(visitor.page.locator(".protocol-line")).toHaveCount(0);
  await assertAccessible(visitor.page);
  await visitor.button(BEGIN).click();
  await expect(step(visitor, 2)).toBeVisible();
  await expect(step(visitor, 1)).toHaveAttribute("data-step", "said-yes");
  await expect(step(visitor, 2)).toHaveAttribute("data-step", "pool");
  const joined = visitor.page.locator("[data-step=join]").getByLabel("In jullie eigen woorden");
  await expect(joined).toHaveValue("Op de dagkaart staat welke leraar verantwoordelijk is.");
});

test.describe("on a phone", () => {
  test.use({ viewport: PHONE });

  test("the card is one tap from the landing page, and in sight at once", async ({ visitor }) => {
    await visitor.visit("/");
    const link = visitor.page.getByRole("link", { name: "Naar de kaart voor half acht" });
    await expect(link).toBeVisible();
    await fillCards(visitor);
    await visitor.visit("/");
    await expect(link).toBeInViewport();
    await link.click();
    await expect(visitor.heading("Kaarten voor half acht")).toBeFocused();
    await expect(visitor.page.locator("[data-card]:visible").getByText("schoolleider, tot 7.15 uur")).toBeInViewport();
    await expect(visitor.button(FILL)).toBeHidden();
    await openChange(visitor);
    await expect(visitor.button(FILL)).toBeVisible();
    await assertAccessible(visitor.page);
    await assertNoSidewaysScroll(visitor.page);
  });

  test("the day cards can be used by everyone, empty and filled", async ({ visitor }) => {
    await visitor.visit(CARDS);
    await assertAccessible(visitor.page);
    await assertNoSidewaysScroll(visitor.page);
    await fillCards(visitor);
    await visitor.field("Wie zei er ja?").fill("leraar groep 4, deeltijd");
    await visitor.button("Zet op de ja-lijst").click();
    await expect(visitor.page.locator("[data-yes='0']")).toBeVisible();
    await visitWithGroups(visitor);
    await visitor.field("Welke kaart wil je zien?").selectOption("alle");
    await openFolds(visitor);
    await expect(visitor.button(/^Deze groep is verdeeld/).first()).toBeVisible();
    await assertAccessible(visitor.page);
    await assertNoSidewaysScroll(visitor.page);
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: PHONE });

  test("the order can be used by everyone, empty and filled", async ({ visitor }) => {
    await visitor.visit(PROTOCOL);
    await assertAccessible(visitor.page);
    await assertNoSidewaysScroll(visitor.page);
    await visitor.button(BEGIN).click();
    await expect(step(visitor, 8)).toBeVisible();
    await visitor.field("Een stap in jullie eigen woorden").fill(OWN);
    await visitor.page.keyboard.press("Enter");
    await expect(visitor.page.getByText("Een onderwijsassistent heeft geen lesbevoegdheid.")).toBeVisible();
    await assertAccessible(visitor.page);
    await assertNoSidewaysScroll(visitor.page);
  });
});

test("a group that has no lessons on Friday is not on that card", async ({ visitor }) => {
  await visitor.visit("/inzet/rooster");
  await visitor.page.locator("summary", { hasText: "Plak uit Excel" }).click();
  const rows = ["Groep;Maandag;Vrijdag", "groep 1/2;8.30-14.30;", "groep 3;8.30-14.30;8.30-12.00"];
  const upper = ["groep 5", "groep 6", "groep 7", "groep 8"].map((label) => `${label};8.30-14.30;8.30-14.30`);
  await visitor.field("Plak hier de regels").fill([...rows, ...upper].join("\n"));
  await visitor.button("Voeg toe").click();
  await expect(visitor.page.getByRole("status").filter({ hasText: "Toegevoegd: 6 groepen." })).toBeVisible();
  await visitor.visit(CARDS);
  await holds(card(visitor, "monday"), "Groep 1/2:");
  await holds(card(visitor, "friday"), "Groep 8:");
  await expect(card(visitor, "friday").filter({ hasText: "Groep 1/2:" })).toHaveCount(0);
  await expect(card(visitor, "friday").filter({ hasText: /Groep 8:.*groep 3/ })).toHaveCount(0);
});
