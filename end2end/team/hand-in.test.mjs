// Handing in without a server: twenty colleagues, each with a browser of their own, and the one who collects.
import { readFileSync } from "node:fs";
import { assertAccessible, assertNoSidewaysScroll } from "../support/checks.mjs";
import { keptScan } from "../support/kept.mjs";
import { press, tabTo, toTop } from "../support/keyboard.mjs";
import { expect, PHONE, test } from "../support/site.mjs";
import { on, scanned } from "../support/plan.mjs";
import { goOnTo } from "../support/wall.mjs";
import { begin, beginRound, codeOn, colleague, HAND_IN, handIn, mistyped, NEWER, pasteCodes, ROUND } from "../support/hand-in.mjs";

const team = async (visitor) => (await keptScan(visitor))?.documents?.team?.team;

/** What a visitor is asked about, and could be traced by: nothing of it may be kept. */
async function assertNothingKept({ page }, code) {
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  for (const part of [code, code.replaceAll("-", ""), "inzet-week", "teacher"]) expect(kept).not.toContain(part);
}

const TWENTY = [
  ...Array.from({ length: 12 }, (_, at) => ({ role: "teacher", kind: at % 3 ? "Kort" : "Helemaal", turn: (at % 2) * 2 })),
  ...Array.from({ length: 5 }, (_, at) => ({ role: "support", kind: at % 2 ? "Kort" : "Helemaal", turn: at })),
  ...Array.from({ length: 2 }, (_, at) => ({ role: "ib", kind: "Helemaal", turn: at })),
  { role: "leader", kind: "Helemaal", turn: 3 },
];

test("twenty colleagues hand in by code, the leader sees where they differ, and what the meeting decides is in the plan", async ({
  browser,
  home,
  visitor,
}) => {
  test.setTimeout(360_000);
  // The leader's own scan, and so a plan.
  await scanned(visitor);
  const codes = [];
  for (let first = 0; first < TWENTY.length; first += 4) {
    const four = TWENTY.slice(first, first + 4);
    codes.push(...(await Promise.all(four.map((who) => colleague(browser, home, (own) => handIn(own, who))))));
  }
  expect(new Set(codes).size, "also those who answer the same have a code of their own").toBe(20);
  expect(codes.map((code) => code.replaceAll("-", "").length)).toEqual(
    TWENTY.map(({ kind }) => (kind === "Kort" ? 20 : 30)),
  );

  const { page } = visitor;
  await on(visitor, "2026-11-30");
  await beginRound(visitor, "herfst");
  await expect(page.getByText("Er is nog geen code binnen.")).toBeVisible();
  await assertAccessible(page);
  const wrong = [3, 8, 14].map((at, number) => [at, mistyped(codes[at], number + 2, 3)]);
  const [mangled, wrapped] = [5, 16];
  const lines = codes.map((code, at) => {
    const typed = wrong.find(([whose]) => whose === at)?.[1];
    if (typed) return `[08:${10 + at}, 30-11-2026] Collega ${at}: ${typed}`;
    if (at === mangled) return `> ${code.split("-").join("‑").toLowerCase()}‎`;
    if (at === wrapped) {
      const link = encodeURIComponent(`https://taakkompas.example/team/inleveren#${code.replaceAll("-", "")}`);
      return `https://eur01.safelinks.protection.outlook.com/?url=${link}&data=05%7C02&reserved=0`;
    }
    return `Collega ${at} zegt: ${code} groet`;
  });
  // One twice, and one that a newer version made. There is no older revision yet: this is the first.
  await pasteCodes(visitor, [...lines, `nog een keer ${codes[0]}`, NEWER, "Tot morgen!"].join("\n"));
  await expect(page.locator("#codes-gelezen")).toHaveText(
    "22 codes gevonden: 17 nieuw, 1 uit een nieuwere versie, 1 dubbel, 3 met een fout.",
  );
  const rows = page.locator(".round-rows > li");
  await expect(rows).toHaveCount(3);
  for (const [number, [at]] of wrong.entries()) {
    await expect(rows.nth(number)).toContainText(`Regel ${at + 1}: hier klopt iets niet. In groep ${number + 2} klopt iets niet.`);
    await expect(rows.nth(number)).toContainText(`Bedoelde je ${codes[at]}?`);
  }
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await page.getByText("Alle 23 regels één voor één").click();
  await expect(page.getByText("Regel 21: dezelfde code als in regel 1. We tellen hem één keer.")).toBeVisible();
  await expect(page.getByText("Regel 22: een code uit een nieuwere versie. We bewaren hem tot we hem kunnen lezen.")).toBeVisible();
  await assertAccessible(page);
  await visitor.button("Neem 18 codes op").click();
  await expect(page.locator("#team-melding")).toContainText("17 codes zijn opgenomen. 1 code is bewaard voor een nieuwere versie.");
  await expect(visitor.field("Plak hier de codes")).toHaveValue(wrong.map(([at]) => lines[at]).join("\n"));
  await expect(page.getByText("Er zijn 17 codes binnen. 1 code uit een nieuwere versie wacht.")).toBeVisible();
  for (let left = 3; left > 0; left -= 1) {
    const offers = visitor.button(/^Neem over/);
    await expect(offers).toHaveCount(left);
    await offers.first().click();
  }
  await expect(page.getByText("Er zijn 20 codes binnen.")).toBeVisible();
  await visitor.button("Maak het veld leeg").click();

  await visitor.button("Maak het beeld").click();
  await expect(page.getByRole("group", { name: /Is iedereen binnen/ })).toBeVisible();
  await assertAccessible(page);
  await visitor.button("Ja, maak het beeld").click();
  await expect(page.locator("#team-melding")).toHaveText("Het beeld is gemaakt.");
  await expect(visitor.link("Bekijk het beeld van het team")).toBeVisible();
  await visitor.reload();
  await expect(page.getByText("Het beeld staat er. Voor een nieuw beeld zijn nog 5 codes nodig.")).toBeVisible();
  const [round] = (await team(visitor)).rounds;
  expect([...round.codes].sort(), "each as it was meant").toEqual([...codes].sort());
  expect([round.newer, round.shown]).toEqual([[NEWER], [20]]);
  await assertAccessible(page);
  await visitor.link("Bekijk het beeld van het team").click();
  await expect(page).toHaveURL(/\/team\/?$/);

  // What the leader sees, first their own scan beside the team.
  const picture = page.locator(".team-picture");
  await expect(picture.getByText("Gemaakt uit 20 codes.")).toBeVisible();
  await expect(picture.getByText(/^De zelfscan zegt '.+', het team '.+'\.$/).first()).toBeVisible();
  const apart = picture.locator("li").filter({ hasText: "De antwoorden liggen uiteen." });
  await expect(apart.first()).toBeVisible();
  const differences = await apart.locator("strong").allTextContents();
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);

  // The meeting, on one of these differences.
  await page.getByRole("link", { name: "Bereid het teamgesprek voor" }).click();
  await page.getByRole("radio", { name: /20 minuten/ }).check();
  const point = page.locator(".meeting-points > li").filter({ hasText: "Hier praten we over" });
  await expect(point).toHaveCount(1);
  const about = (await point.locator(".meeting-point").textContent()).replace("Hier praten we over", "").trim();
  expect(differences, "the agenda is of this team's differences").toContain(about);
  await visitor.button("Begin het gesprek").click();
  await goOnTo(visitor, "Eerst: waarom is het zo?");
  await expect(page.locator("#punt")).toHaveText(about);
  await goOnTo(visitor, "Dan: wat doen we?");
  await visitor.field("Wat spreken jullie af?").fill("Wij proberen dit in twee groepen");
  const measure = await page.locator("#nieuwe-afspraak-maatregel").inputValue();
  expect(measure, "a measure of the statement is proposed").not.toBe("");
  await visitor.button("Leg deze afspraak vast").click();
  await expect(page.locator("#team-melding")).toContainText("Het staat ook in het actieplan");

  // And after a reload it stands in the plan, with its history.
  await visitor.reload();
  expect((await team(visitor)).meetings[0].decisions.map(({ what }) => what)).toEqual(["Wij proberen dit in twee groepen"]);
  await visitor.visit(`/actieplan/${measure}`);
  await page.getByText("Wat er gebeurde").click();
  await expect(page.getByText("Teamgesprek van 30 november: Wij proberen dit in twee groepen.")).toHaveCount(1);
  await assertAccessible(page);
});

test("a code is taken out before it is in a picture; closing warns, and the codes go", async ({ browser, home, visitor }) => {
  test.setTimeout(120_000);
  const who = (turn) => ({ role: "ib", kind: "Kort", turn });
  const codes = await Promise.all([0, 1, 2].map((turn) => colleague(browser, home, (own) => handIn(own, who(turn)))));
  const { page } = visitor;
  await beginRound(visitor, "proef");
  await pasteCodes(visitor, codes.join("\n"));
  await visitor.button("Neem 3 codes op").click();
  await expect(page.getByText("Voor een beeld zijn er 5 nodig. Er ontbreken nog 2 codes.")).toBeVisible();
  await expect(visitor.button("Maak het beeld")).toHaveCount(0);
  await page.getByText("Een code weer uit de ronde halen").click();
  await visitor.field("De code die eruit moet").fill(mistyped(codes[2], 4, 1));
  await visitor.button("Haal deze code eruit").click();
  await expect(page.locator("#team-melding")).toHaveText("In groep 4 klopt iets niet.");
  await visitor.field("De code die eruit moet").fill(codes[2].toLowerCase());
  await visitor.button("Haal deze code eruit").click();
  await expect(page.getByText("Er zijn 2 codes binnen.")).toBeVisible();
  await assertAccessible(page);
  await visitor.button("Sluit de ronde").click();
  await expect(page.getByText("2 codes zitten nog in geen beeld. Die gaan weg en tellen nooit mee.").last()).toBeVisible();
  await visitor.button("Ja, sluit de ronde").click();
  await expect(visitor.heading("Begin een ronde", 2)).toBeVisible();
  await expect(page.getByText(/: geen beeld\. 2 codes telden niet mee\.$/)).toBeVisible();
  for (const code of codes) expect(JSON.stringify(await team(visitor))).not.toContain(code);
  await assertAccessible(page);
  await visitor.button(/Verwijder deze ronde/).click();
  await visitor.button("Ja, verwijder").click();
  await expect(page.getByText("Eerdere rondes")).toHaveCount(0);
});

test("codes that one scan on this device has go into no other", async ({ visitor }) => {
  const codes = readFileSync("src/rooms/team/model/tests/codes-1.txt", "utf8").split("\n").slice(0, 8);
  const { page } = visitor;
  await beginRound(visitor, "herfst");
  await pasteCodes(visitor, codes.join("\n"));
  await visitor.button("Neem 8 codes op").click();
  await expect(page.getByText("Er zijn 8 codes binnen.")).toBeVisible();
  await visitor.visit("/gegevens");
  await visitor.button("Begin een nieuwe zelfscan").click();
  await beginRound(visitor, "nog een keer");
  await pasteCodes(visitor, codes.slice(0, 7).join("\n"));
  const says = "niet opgenomen. Deze code is op dit toestel al ingeleverd, bij een andere zelfscan. Daar telt hij, en niet ook hier.";
  await expect(page.locator(".round-rows > li")).toHaveText(codes.slice(0, 7).map((_, at) => `Regel ${at + 1}: ${says}`));
  await expect(visitor.button(/^Neem \d+ codes? op$/)).toHaveCount(0);
  await assertAccessible(page);
  // Nor by a link.
  await visitor.visit(`${HAND_IN}#${codes[0].replaceAll("-", "")}`);
  await visitor.button("Neem op in de ronde").click();
  await expect(page.locator("#ontvangen-melding")).toHaveText(says.replace("niet opgenomen. ", ""));
  await visitor.visit(ROUND);
  await expect(page.getByText("Er is nog geen code binnen.")).toBeVisible();
});

test("a code that comes after its colleague is in a picture is not taken, and the row says why", async ({ browser, home, visitor }) => {
  const [code, changed] = await colleague(browser, home, async (own) => {
    const first = await handIn(own, { role: "teacher", kind: "Kort", answer: () => "Soms" });
    await own.button("Terug naar de stellingen").click();
    await own.page.getByRole("radio", { name: "Vast" }).first().check();
    await own.button("Naar mijn code").click();
    return [first, await codeOn(own.page)];
  });
  expect(changed).not.toBe(code);
  const others = readFileSync("src/rooms/team/model/tests/codes-1.txt", "utf8").split("\n").slice(0, 8);
  const { page } = visitor;
  await beginRound(visitor, "herfst");
  await pasteCodes(visitor, [...others, code].join("\n"));
  await visitor.button("Neem 9 codes op").click();
  await visitor.button("Maak het beeld").click();
  await visitor.button("Ja, maak het beeld").click();
  await expect(page.locator("#team-melding")).toHaveText("Het beeld is gemaakt.");
  await pasteCodes(visitor, changed);
  await expect(page.locator(".round-rows > li")).toHaveText([
    "Regel 1: niet opgenomen. Van deze collega zit al een code in het beeld. Daarbij blijft het.",
  ]);
  await expect(visitor.button(/^Neem \d+ codes? op$/)).toHaveCount(0);
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
});

test.describe(() => {
  test.use({ viewport: PHONE });

  test("what was handed in is not there for the next person on the device", async ({ visitor }) => {
    const { page } = visitor;
    await visitor.visit(HAND_IN);
    await begin(visitor, { role: "support", kind: "Kort" });
    await page.getByRole("radio", { name: "Meestal" }).first().check();
    const next = page.getByRole("button", { name: /^(Volgende|Naar mijn code)$/ });
    while (await next.count()) await next.click();
    await visitor.button("Mijn code is gescand").click();
    await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Weten" }).click();
    await expect(visitor.heading("Wat mag en wat helpt")).toBeVisible();
    await page.goBack();
    await expect(page.getByRole("radio", { name: /^Ondersteuners/ })).not.toBeChecked();
    await expect(page.locator(".hand-in-code")).toHaveCount(0);
  });

  test("a colleague fills in on a phone; nothing is kept, and leaving with unsent answers asks first", async ({ visitor }) => {
    const { page } = visitor;
    await visitor.visit(HAND_IN);
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    await visitor.button("Begin met invullen").click();
    await expect(page.locator("#inlever-melding")).toHaveText("Kies eerst bij welke groep je hoort.");
    await begin(visitor, { role: "support", kind: "Kort" });
    await expect(page.locator("fieldset.statement").first()).toBeVisible();
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    // Nothing answered: no code, and a way back.
    const next = page.getByRole("button", { name: /^(Volgende|Naar mijn code)$/ });
    while (await next.count()) await next.click();
    await expect(page.getByText("Je hebt nog niets beantwoord.")).toBeVisible();
    await expect(page.locator(".hand-in-code")).toHaveCount(0);
    await assertAccessible(page);
    await visitor.button("Terug naar de stellingen").click();
    await page.getByRole("radio", { name: "Meestal" }).first().check();
    // The menu is under the thumb: what was filled in is there again.
    await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Weten" }).click();
    await expect(visitor.heading("Wat mag en wat helpt")).toBeVisible();
    await page.goBack();
    await expect(page.getByRole("radio", { name: "Meestal" }).first()).toBeChecked();
    await visitor.button("Naar mijn code").click();
    const code = await codeOn(page);
    await expect(page.getByText("Je hebt 1 van de 9 stellingen beantwoord. Overslaan mag.")).toBeVisible();
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    await assertNothingKept(visitor, code);
    await expect(page.getByRole("img", { name: /^QR-code/ })).toBeVisible();
    // Kept only if a colleague asks for it, in a file of their own.
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      visitor.button(/^Bewaar als bestand/).click(),
    ]);
    expect(download.suggestedFilename()).toBe("mijn-inlevercode.txt");
    const file = readFileSync(await download.path(), "utf8");
    expect(file).toContain(`${code}\n`);
    expect(file).toContain(`${visitor.address(HAND_IN)}#${code.replaceAll("-", "")}`);
    await assertNothingKept(visitor, code);

    // A changed answer gives another code, which comes instead of the first.
    await visitor.button("Terug naar de stellingen").click();
    await page.getByRole("radio", { name: "Vast" }).first().check();
    await visitor.button("Naar mijn code").click();
    const changed = await codeOn(page);
    expect(changed).not.toBe(code);
    await expect(page.getByText("Je code is veranderd."), "nothing was sent yet").toHaveCount(0);
    let asked = 0;
    page.on("dialog", async (dialog) => {
      asked += 1;
      await dialog.dismiss();
    });
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked, "the browser asks").toBe(1);
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await visitor.button("Kopieer de code").click();
    await expect(visitor.field("De tekst om te kopiëren")).toHaveValue(`Mijn antwoorden voor ons team, als code:\n${changed}`);
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked, "what could not be copied was not sent").toBe(2);
    await visitor.button("Mijn code is gescand").click();
    await expect(page.locator("#inlever-melding")).toHaveText("Dan is je code ingeleverd. Je mag deze pagina sluiten.");

    const leader = await visitor.newTab();
    await beginRound(leader, "");
    await pasteCodes(leader, `${code}\n${changed}`);
    // Which of the two is the later one only the text can say, so that is told before anything is taken.
    await expect(leader.page.locator(".round-rows > li")).toHaveText([
      "Regel 2: van deze collega staan er meer codes in de tekst. Alleen de onderste telt. Staat de nieuwste bovenaan? Haal de onderste dan uit de tekst.",
    ]);
    await leader.button("Neem 2 codes op").click();
    await expect(leader.page.getByText("Er is 1 code binnen.")).toBeVisible();
    await assertAccessible(leader.page);
    await assertNoSidewaysScroll(leader.page);

    await visitor.button("Wis dit voor een volgende collega").click();
    await assertAccessible(page);
    await visitor.button("Ja, wis alles").click();
    await expect(page.getByRole("radio", { name: /^Ondersteuners/ })).not.toBeChecked();
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => page.isClosed(), "with nothing filled in, it closes").toBe(true);
  });

  test("the link in the QR code leads to the code, and into the round that is on this device", async ({ browser, home, visitor }) => {
    const code = await colleague(browser, home, (own) => handIn(own, { role: "teacher", kind: "Kort", turn: 1 }));
    const { page } = visitor;
    const link = `${HAND_IN}#${code.replaceAll("-", "")}`;
    await visitor.visit(link);
    await expect(visitor.heading("Dit is een ingeleverde code", 2)).toBeVisible();
    expect(await codeOn(page)).toBe(code);
    await expect(page.getByText("Op dit toestel loopt geen ronde.")).toBeVisible();
    await expect(visitor.button("Neem op in de ronde")).toHaveCount(0);
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    await beginRound(visitor, "");
    await visitor.visit(link);
    await visitor.button("Neem op in de ronde").click();
    await expect(page.locator("#ontvangen-melding")).toHaveText("De code is opgenomen in de ronde.");
    // Whoever has this device next finds it in no address of this tab.
    await expect.poll(() => page.evaluate(() => location.hash)).toBe("");
    expect(await codeOn(page), "and it is still shown").toBe(code);
    await visitor.button("Neem op in de ronde").click();
    await expect(page.locator("#ontvangen-melding")).toHaveText("Deze code is al ingeleverd. We tellen hem één keer.");
    await assertAccessible(page);
    expect((await team(visitor)).rounds[0].codes).toEqual([code]);
    // What does not come over whole is told, and nothing is taken.
    const follow = (hash) => page.evaluate((hash) => (location.hash = hash), hash);
    await follow(mistyped(code, 2, 4));
    await expect(page.getByText("Deze code is niet heel overgekomen.")).toBeVisible();
    await expect(page.getByText("In groep 2 klopt iets niet.")).toBeVisible();
    await assertAccessible(page);
    await follow(code.slice(0, 11));
    await expect(page.getByText("Er missen 10 tekens.")).toBeVisible();
    await follow(NEWER);
    await expect(page.getByText("Deze code komt uit een nieuwere versie van Taakkompas.")).toBeVisible();
    await visitor.button("Neem op in de ronde").click();
    await expect(page.locator("#ontvangen-melding")).toHaveText("De code is bewaard. Hij telt mee zodra deze versie hem kan lezen.");
    await assertAccessible(page);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe("");
    await visitor.link("Zelf invullen? Begin hier.").click();
    await expect(visitor.button("Begin met invullen")).toBeVisible();
    await expect(page.locator("#stap")).toBeFocused();
    // The skip link leads to a part of the page, and is no code.
    await page.locator(".skip-link").focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#inhoud$/);
    await expect(visitor.button("Begin met invullen")).toBeVisible();
    await visitor.reload();
    await expect(visitor.button("Begin met invullen")).toBeVisible();
  });
});

test("a round goes by keyboard alone, and its invitation stands on one sheet", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(ROUND);
  await toTop(visitor);
  await tabTo(visitor, "Naam van de ronde (mag leeg)");
  await page.keyboard.type("winter");
  await press(visitor, "Begin de ronde");
  await expect(visitor.heading("winter", 2)).toBeVisible();
  await press(visitor, "Laat de QR-code groot zien");
  await expect(page.getByRole("img", { name: /^QR-code van de link/ })).toBeVisible();
  await assertAccessible(page);
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await press(visitor, "Kopieer het bericht");
  await expect(visitor.field("De tekst om te kopiëren")).toHaveValue(new RegExp(`\\n${visitor.address(HAND_IN)}\\n`));
  await tabTo(visitor, "Plak hier de codes");
  await page.keyboard.insertText(NEWER);
  await press(visitor, "Neem 1 code op");
  await expect(page.getByText("1 code uit een nieuwere versie wacht.")).toBeVisible();
  await expect(page.locator("#team-melding")).toBeFocused();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".round-poster")).toBeVisible();
  await expect(page.locator("#plak-codes")).toBeHidden();
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test("in spring one invitation leads to both: how it goes at school, and whether one's tasks still fit", async ({ visitor }) => {
  const { page } = visitor;
  await on(visitor, "2026-11-30");
  await beginRound(visitor, "jaar");
  await expect(page.getByText("Vraag ook naar de taken")).toHaveCount(0);
  await on(visitor, "2027-03-15");
  await visitor.visit(ROUND);
  const pasted = visitor.field("Plak hier dat bericht, of alleen de link");
  await pasted.fill("https://elders.example/");
  await expect(page.getByText("Dit is geen link naar 'Mijn wensen voor de taken'.")).toBeVisible();
  const wishes = `${visitor.address("/taakverdeling/mijn-wensen")}#taken=eyJ0IjpbXX0`;
  await pasted.fill(`Hoi allemaal,\n${wishes}\ngroet`);
  await expect(page.getByText("In het bericht staan nu allebei de links.")).toBeVisible();
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await visitor.button("Kopieer het bericht").click();
  const message = await visitor.field("De tekst om te kopiëren").inputValue();
  expect(message.split("\n")).toEqual(expect.arrayContaining([visitor.address(HAND_IN), wishes]));
  expect(message).toContain("Wie verzamelt, kan jouw code lezen.");
});

test("a colleague fills in with the keyboard alone", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(HAND_IN);
  await toTop(visitor);
  await tabTo(visitor, /^Schoolleiding/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: /^Intern begeleiders/ })).toBeChecked();
  await press(visitor, "Begin met invullen");
  await expect(page.locator("#stap")).toBeFocused();
  await tabTo(visitor, "Nog niet");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Soms" }).first()).toBeChecked();
  const next = page.getByRole("button", { name: "Volgende" });
  while (await next.count()) {
    const part = await page.locator(".scan-line .hint").textContent();
    await press(visitor, "Volgende");
    await expect(page.locator(".scan-line .hint")).not.toHaveText(part);
  }
  await press(visitor, "Naar mijn code");
  expect(await codeOn(page)).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/);
  await expect(page.locator("#stap")).toBeFocused();
});
