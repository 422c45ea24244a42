// The team, one's own wishes, three proposals to talk about, and the text for the werkverdelingsplan.
import { readFileSync } from "node:fs";
import { assertAccessible, assertNoSidewaysScroll } from "../support/checks.mjs";
import { colleaguesOf, openDivision, tasksOf, teamRows } from "../support/division.mjs";
import { keptDivision } from "../support/kept.mjs";
import { SCHOOL } from "../support/school.mjs";
import { expect, PHONE, test } from "../support/site.mjs";
import { citySchool, keepSchool } from "../support/weeks.mjs";

const TEAM = "/taakverdeling/mensen";
const WISHES = "/taakverdeling/mijn-wensen";
const PROPOSALS = "/taakverdeling/voorstellen";
const PLAN = "/taakverdeling/werkverdelingsplan";
const BOARD = "/taakverdeling/stoppen";

const said = (visitor) => visitor.page.locator("#taken-melding");
const saysThat = (visitor, text) => expect(said(visitor).filter({ hasText: text })).toBeVisible({ timeout: 60_000 });
const taskRow = (visitor, id) => visitor.page.locator(`details[data-task="${id}"]`);
/** By the summary of the row: its contents may name others. */
const person = (visitor, label) =>
  visitor.page.locator("details[data-person]").filter({ has: visitor.page.locator("summary", { hasText: label }) }).first();

/** Focuses an element and presses Enter. */
async function press(visitor, locator) {
  await locator.focus();
  await visitor.page.keyboard.press("Enter");
}

async function assertGood(visitor) {
  await assertAccessible(visitor.page);
  await assertNoSidewaysScroll(visitor.page);
}

/** Pastes a team at Jullie school, and opens who there are. */
async function pasteTeam(visitor, count) {
  const { page } = visitor;
  await visitor.visit(SCHOOL);
  await press(visitor, page.locator("summary").filter({ hasText: "Plak een lijst met collega's" }));
  await page.locator("#plak-collegas").focus();
  await page.keyboard.insertText(teamRows(count));
  await expect(page.getByText(`${count} collega's gelezen.`)).toBeVisible();
  await press(visitor, visitor.button("Voeg deze collega's toe"));
  await expect(page.locator("#school-melding").filter({ hasText: `Toegevoegd: ${count} collega's.` })).toBeVisible();
  await visitor.visit(TEAM);
}

test("without tasks the way is offered, not the proposals", async ({ visitor }) => {
  await visitor.visit(PROPOSALS);
  await expect(visitor.page.getByText("Er is nog geen taak om te verdelen.")).toBeVisible();
  await assertGood(visitor);
  await visitor.visit(PLAN);
  await expect(visitor.page.getByText("Er is nog geen verdeling.")).toBeVisible();
  await expect(visitor.page.locator(".plan-part"), "what to fill in is there already").toHaveCount(11);
  await assertGood(visitor);
});

test.describe(() => {
  test.use({ viewport: PHONE });

  test("the text for the plan on a phone and on paper has what the week knows", async ({ visitor }) => {
    const { page } = visitor;
    const { week } = JSON.parse(readFileSync("tests/records/week-v1.json", "utf8"));
    await openDivision(visitor, { tasks: tasksOf(4, 1), next: 60 }, week);
    await visitor.visit(PLAN);
    await expect(page.getByText("Groep 4: leraar begin van de week (ma)")).toBeVisible();
    await expect(page.getByText("Onderwijsassistent A: ma 8.15–15.00 (week A)")).toBeVisible();
    await expect(page.locator(".plan-part ol > li")).toHaveCount(week.protocol.lines.length);
    await assertGood(visitor);
    await page.emulateMedia({ media: "print" });
    await expect(visitor.heading("9. Vervanging", 2)).toBeVisible();
    await expect(page.locator(".plan-agreed .write-line").first()).toBeVisible();
    await expect(visitor.button("Kopieer de tekst")).toBeHidden();
    await expect(page.getByText("Er is nog geen verdeling.")).toBeHidden();
  });
});

test("by keyboard alone 24 people get three proposals, and one is chosen and changed twice with locks", async ({ visitor }) => {
  const { page } = visitor;
  const tasks = tasksOf(45, 1);
  // One colleague exists already, with wishes and last year's task: without those there are fewer than three proposals.
  const [own] = colleaguesOf(1, 50);
  const known = { ...own, label: "leraar tuin", wishes: { good: [4], like: [], drop: null } };
  await openDivision(visitor, {
    tasks: [{ ...tasks[0], verdict: null }, ...tasks.slice(1)],
    colleagues: [known],
    last_year: [{ task: 5, colleague: 50 }],
    next: 60,
  });
  await pasteTeam(visitor, 23);
  await assertGood(visitor);
  expect((await keptDivision(visitor)).colleagues).toHaveLength(24);

  // Before the board is done there are no proposals.
  await visitor.visit(PROPOSALS);
  await expect(page.getByText("Eerst: wat mag er af?")).toBeVisible();
  await expect(visitor.button(/^Vraag (een|twee|drie) voorstel/)).toHaveCount(0);
  await assertGood(visitor);
  await press(visitor, visitor.button("Ga verder zo"));

  await press(visitor, visitor.button("Vraag drie voorstellen"));
  await saysThat(visitor, "De drie voorstellen zijn klaar.");
  await expect(page.getByRole("article")).toHaveCount(3);
  expect((await keptDivision(visitor)).chosen, "nothing changes until one is chosen").toHaveLength(0);
  await press(visitor, visitor.button(/^Bekijk waarom.*Zo gelijk mogelijk/));
  await expect(visitor.heading("Waarom zo? Zo gelijk mogelijk", 3)).toBeFocused();
  await press(visitor, page.locator("summary").filter({ hasText: "Per taak: wie, waarom" }));
  const others = page.locator(".placed dd").filter({ hasText: /Tweede keus: |Het kan ook iemand anders zijn: / });
  await expect(others.first()).toBeAttached();
  await press(visitor, page.locator(".told summary").filter({ hasText: "Hetzelfde als tabel" }));
  await expect(page.getByRole("columnheader", { name: "Drukke periode" })).toBeVisible();
  await assertGood(visitor);

  await press(visitor, visitor.button(/^Begin hiermee.*Zo gelijk mogelijk/));
  await expect(visitor.heading("Jullie verdeling", 2)).toBeFocused();
  const begun = await keptDivision(visitor);
  expect(begun.chosen_aim).toBe("most-even");
  const folded = page.locator("details:not([open]) > summary").filter({ hasText: "De drie voorstellen" });
  await expect(folded).toBeVisible();
  await assertGood(visitor);

  // A task that anyone may do is given to someone else and locked there; so is a second one.
  for (const id of [2, 3]) {
    const row = taskRow(visitor, id);
    await press(visitor, row.locator("summary"));
    const give = row.getByLabel("Geef deze taak aan");
    await give.focus();
    await page.keyboard.press("End");
    await press(visitor, row.getByRole("button", { name: /^Geef\b/ }));
    await saysThat(visitor, `doet nu 'Taak ${id}'.`);
    await press(visitor, row.getByRole("button", { name: /^Staat vast/ }));
    await saysThat(visitor, "staat vast.");
  }
  const changed = await keptDivision(visitor);
  expect(changed.locks).toHaveLength(2);
  for (const lock of changed.locks) {
    expect(changed.chosen).toContainEqual(expect.objectContaining({ task: lock.task, colleague: lock.colleague }));
    const before = begun.chosen.find(({ task }) => task === lock.task);
    expect(before.colleague, "it was given to another").not.toBe(lock.colleague);
  }
  const held = taskRow(visitor, 2);
  await press(visitor, held.getByRole("button", { name: /^Geef\b/ }));
  await expect(held.getByText("Kies eerst een collega.")).toBeVisible();
  const asked = held.getByLabel("Geef deze taak aan");
  await expect(asked).toBeFocused();
  await expect(asked).toHaveAttribute("aria-invalid", "true");
  await page.keyboard.press("End");
  await press(visitor, held.getByRole("button", { name: /^Geef\b/ }));
  await saysThat(visitor, "Deze taak staat vast bij");

  // A task that needs a lesbevoegdheid is not offered to an assistant.
  const qualified = taskRow(visitor, 8);
  await press(visitor, qualified.locator("summary"));
  const [nobody, ...offered] = await qualified.getByRole("option").allTextContents();
  expect(nobody).toBe("kies een collega");
  expect(offered.length).toBeGreaterThan(10);
  expect(offered.filter((name) => !name.startsWith("Leraar"))).toEqual([]);
  await assertGood(visitor);

  await press(visitor, visitor.button("Vraag drie voorstellen, met wat vaststaat"));
  await saysThat(visitor, "De drie voorstellen zijn klaar.");
  await press(visitor, visitor.button(/^Begin hiermee.*Goed in en graag/));
  await saysThat(visitor, "Dit voorstel is nu jullie begin.");
  const again = await keptDivision(visitor);
  expect(again.chosen_aim).toBe("best-fit");
  for (const lock of changed.locks) {
    expect(again.chosen, "locks stay").toContainEqual(expect.objectContaining({ task: lock.task, colleague: lock.colleague }));
  }
  await press(visitor, visitor.button("Zet de laatste wijziging terug"));
  expect((await keptDivision(visitor)).chosen).toEqual(changed.chosen);

  await visitor.visit(PLAN);
  const headings = await page.locator(".plan-part h2").allTextContents();
  expect(headings.map((heading) => heading.split(".")[0])).toEqual([..."123456789", "10", "Hoe we besluiten"]);
  await expect(visitor.heading("Welke taken, en wie", 3)).toBeVisible();
  await assertGood(visitor);
  await visitor.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await press(visitor, visitor.button("Kopieer de tekst"));
  await saysThat(visitor, "Gekopieerd.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  // The list of the team also said who has which group.
  expect(copied).toMatch(/^Werkverdelingsplan.*\n\n1\. Wie welke groep en welke lessen geeft\n- Groep 1: leraar groep 1 \(ma, di, wo, do, vr\)\n/);
  expect(copied).toMatch(/\n- Groep 8: leraar groep 8 .*\nVul samen in: /);
  expect(copied).toMatch(/\nWelke taken, en wie:\n- Taak 1 \(10 uur\): /);
  expect(copied).toMatch(/\n8\. Werkdrukmiddelen\nVul samen in: .*\?\nOnze afspraak: \.{10}/);
  // Each visible line is copied, under its heading.
  for (const line of await page.locator(".plan-part li").allTextContents()) expect(copied, line).toContain(` ${line}\n`);
});

test("if copying is refused, the text is there, selected", async ({ visitor }) => {
  const { page } = visitor;
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await openDivision(visitor, { tasks: tasksOf(4, 1), next: 60 });
  await visitor.visit(TEAM);
  await visitor.button("Kopieer het bericht met de lijst").click();
  await saysThat(visitor, "Kopiëren mocht niet van je browser.");
  const field = visitor.field("De tekst om te kopiëren");
  await expect(field).toBeFocused();
  const message = await field.inputValue();
  const address = visitor.address("/taakverdeling/mijn-wensen");
  expect(message).toMatch(/^Wil je zeggen welke taken bij je passen\?/);
  expect(message).toContain(`ga naar ${address} en`);
  expect(message).toMatch(/\nLijst met taken:\n1. Taak 1\n2. Taak 2\n3. Taak 3\n4. Taak 4\nEinde lijst\n$/);
  expect(await page.evaluate(() => document.getSelection().toString().trim())).toBe(message.trim());
  await assertAccessible(page);
});

test.describe(() => {
  test.use({ viewport: PHONE });

  test("on a phone someone fills in wishes, which go to the leader as text and are kept nowhere", async ({ visitor }) => {
    const { page } = visitor;
    await visitor.visit(WISHES);
    await page.locator("summary").filter({ hasText: "Kreeg je een lijst met taken?" }).click();
    await visitor.field("De lijst met taken").fill(
      "Hoi,\n> Wil je je wensen invullen?\n> Lijst met taken:\n> Taak 1\n> Taak 2\n> Taak 3\n> Taak 4\n> Einde lijst\nGroet",
    );
    await expect(page.getByText("4 taken gelezen.")).toBeVisible();
    await expect(page.locator("#wens-good-1-lijst option")).toHaveCount(4);
    for (const [label, task] of [
      ["Goed in, taak 1", "Taak 2"],
      ["Graag, taak 1", "taak 3"],
      ["Liever niet meer", "Schoolkrant"],
      ["Mag stoppen", "Taak 4"],
    ]) {
      await visitor.field(label).fill(task);
      await visitor.field(label).blur();
    }
    await assertGood(visitor);
    const text = await page.locator(".wish-text").textContent();
    const download = page.waitForEvent("download");
    await visitor.button("Bewaar als bestand").click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("mijn-wensen.txt");
    expect(readFileSync(await file.path(), "utf8")).toBe(text);
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    expect(kept, "kept nowhere").not.toContain("Schoolkrant");

    // The leader uses another device: nothing of this tab is open there.
    const leader = await visitor.newTab();
    await page.close();
    await openDivision(leader, { tasks: tasksOf(6, 1), next: 60 });
    await pasteTeam(leader, 6);
    await person(leader, "Leraar groep 1").locator("summary").click();
    const row = person(leader, "Leraar groep 1");
    await row.getByLabel("Plak de tekst met wensen").fill("Goed in: Taak 2");
    await expect(row.getByText("Het begin ontbreekt")).toBeVisible();
    await row.getByLabel("Plak de tekst met wensen").fill(`Hoi, hier zijn mijn wensen.\n${text}\nGroet`);
    await expect(row.getByText("'Schoolkrant' staat niet in jullie lijst")).toBeVisible();
    await assertGood(leader);
    await row.getByRole("button", { name: /^Neem deze wensen over/ }).click();
    await saysThat(leader, "De wensen zijn overgenomen.");
    await expect(row.getByText("Hier ben ik goed in")).toBeVisible();
    const [, who] = (await keptDivision(leader)).colleagues;
    expect([who.wishes.good, who.wishes.like, who.wishes.drop, who.would_stop]).toEqual([[2], [3], null, 4]);
  });
});

test("a team of six is led to halving and sharing, and still may ask", async ({ visitor }) => {
  const { page } = visitor;
  // Five tasks each, together more than 60% of their room.
  const tasks = tasksOf(30, 1).map((task) => ({ ...task, size: { minutes: task.size.minutes * 2 } }));
  await openDivision(visitor, { tasks, next: 60 });
  await pasteTeam(visitor, 6);
  await visitor.visit(PROPOSALS);
  const small = page.getByRole("region", { name: "Jullie team is klein" });
  await expect(small.getByText("Met 6 collega's heeft iedereen al snel 5 taken.")).toBeVisible();
  await expect(small.getByText("Eerst: halveer")).toBeVisible();
  await expect(small.getByRole("link", { name: /buurschool/ })).toBeVisible();
  await assertGood(visitor);
  visitor.tolerates(/worker-/);
  await page.route("**/assets/worker-*.js", (route) => route.abort());
  // Room is the only data: the school chooses to begin without more, and gets one puzzle.
  await expect(visitor.link("Vraag eerst ieders wensen")).toBeVisible();
  await expect(visitor.button(/^Vraag een/)).toHaveCount(0);
  await press(visitor, visitor.button("Begin zonder wensen en zonder vorig jaar"));
  await expect(visitor.heading("De voorstellen", 2)).toBeFocused();
  await visitor.button("Vraag een eerste puzzel").click();
  await saysThat(visitor, "Er is een eerste puzzel.");
  await visitor.button("Stop met zoeken").click();
  await expect(visitor.button("Vraag opnieuw")).toBeFocused();
  await saysThat(visitor, "Gestopt met zoeken.");
  await expect(page.getByRole("article"), "what was found stays").toHaveCount(1);
  await expect(page.getByText("'Goed in en graag' kan pas als er wensen zijn.")).toBeVisible();
  await expect(page.getByText("'Zo veel als vorig jaar' kan pas als vorig jaar is ingevuld.")).toBeVisible();
  await expect(visitor.heading("Hier verschillen ze: praat hierover", 3)).toHaveCount(0);
});

/** Twelve tasks, of which one stops and one becomes smaller, divided among five people. */
function chosenDivision() {
  const tasks = tasksOf(12, 1).map((task) => ({ ...task, may_share: false, most_people: 1 }));
  tasks[1].verdict = "stop";
  tasks[2].verdict = { smaller: { freed: 300 } };
  const going = tasks.filter(({ verdict }) => verdict !== "stop");
  const chosen = going.map(({ id }, at) => ({ task: id, colleague: 20 + (at % 4), parts: 1 }));
  const colleagues = colleaguesOf(5, 20);
  colleagues[0].wishes = { good: [4], like: [], drop: null };
  return { year: 2026, tasks, colleagues, chosen, chosen_aim: "most-even", locks: [chosen[0]], next: 40 };
}

test("a school year ends: what will happen is said, asked once more, and taken back in one step", async ({ visitor }) => {
  const { page } = visitor;
  await openDivision(visitor, chosenDivision());
  await visitor.visit(PROPOSALS);
  const section = page.locator("details").filter({ hasText: "Is dit schooljaar voorbij?" });
  await press(visitor, section.locator("summary"));
  for (const line of [
    "Het schooljaar wordt 2027-2028.",
    "Dat geldt voor 11 taken.",
    "1 taak stopt en gaat van de lijst.",
    "1 taak is dan zo klein als afgesproken.",
    "Over 10 taken die bleven of werden overgedragen, beslissen jullie opnieuw.",
    "1 keuze staat niet meer vast.",
    "De wensen van 1 collega gaan weg",
  ]) {
    await expect(section.getByText(line)).toBeVisible();
  }
  const before = await keptDivision(visitor);
  const begin = section.getByRole("button", { name: "Begin aan het volgende schooljaar" });
  const asks = section.getByRole("group", { name: "Wil je aan het volgende schooljaar beginnen?" });
  await press(visitor, begin);
  await expect(asks).toBeFocused();
  await assertGood(visitor);
  await press(visitor, section.getByRole("button", { name: "Nee, laat staan" }));
  await expect(begin).toBeFocused();
  expect(await keptDivision(visitor), "nothing changes before it is asked").toEqual(before);

  await press(visitor, begin);
  await expect(asks).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(section.getByRole("button", { name: "Ja, begin" })).toBeFocused();
  await page.keyboard.press("Enter");
  await saysThat(visitor, "Het volgende schooljaar is begonnen. 1 taak ging van de lijst.");
  await expect(said(visitor)).toBeFocused();
  await expect(page.getByText("Eerst: wat mag er af?")).toBeVisible();
  await expect(section).toHaveCount(0);
  await assertGood(visitor);
  const after = await keptDivision(visitor);
  expect([after.year, after.tasks.length, after.chosen, after.locks]).toEqual([2027, 11, [], []]);
  const rows = before.chosen.map(({ task, colleague }) => ({ task, colleague }));
  expect(after.last_year).toEqual(rows);
  expect(after.tasks.find(({ id }) => id === 3).size).toEqual({ minutes: before.tasks[2].size.minutes - 300 });
  expect(after.tasks.filter(({ verdict }) => verdict)).toEqual([]);
  expect(after.colleagues.filter(({ wishes }) => wishes)).toEqual([]);

  await press(visitor, visitor.button("Zet de laatste wijziging terug"));
  await expect(section).toBeVisible();
  expect(await keptDivision(visitor), "one step gives all of it back").toEqual(before);
  await press(visitor, visitor.button("Doe de wijziging opnieuw"));
  await expect(page.getByText("Eerst: wat mag er af?")).toBeVisible();

  // The new year can be like the last.
  await press(visitor, visitor.button("Sla het bord over"));
  await press(visitor, visitor.button("Vraag twee voorstellen"));
  await saysThat(visitor, "De twee voorstellen zijn klaar.");
  await press(visitor, visitor.button(/^Begin hiermee.*Zo veel als vorig jaar/));
  await saysThat(visitor, "Dit voorstel is nu jullie begin.");
  const again = await keptDivision(visitor);
  expect(again.chosen.map(({ task, colleague }) => ({ task, colleague }))).toEqual(rows);
});

test("the people of the week come in, and a task that is handed over shows whose blocks it eats", async ({ visitor }) => {
  const { page } = visitor;
  const { profile, week } = citySchool();
  const colleague = { id: 20, role: "assistant", label: "assistent tuin", room: { minutes: 0 } };
  const teacher = { id: 21, role: "teacher", label: "leraar groep 4", room: { label: "usual" } };
  await openDivision(visitor, { tasks: tasksOf(4, 1), colleagues: [colleague, teacher], next: 60 }, week);
  await visitor.visit(TEAM);
  await expect(page.getByText("In jullie week staan 6 mensen die hier nog niet staan.")).toBeVisible();
  await press(visitor, person(visitor, "Assistent tuin").locator("summary").first());
  const inWeek = (label) => person(visitor, label).getByLabel("Staat in de week als");
  await inWeek("Assistent tuin").selectOption({ label: "Onderwijsassistent A" });
  await saysThat(visitor, /^De uren met leerlingen komen uit de week: \d+ uur per jaar\./);
  await expect(page.getByText("In jullie week staan 5 mensen die hier nog niet staan.")).toBeVisible();
  await assertGood(visitor);

  await press(visitor, visitor.button("Neem de mensen uit de week over"));
  await saysThat(visitor, "Uit de week overgenomen: 5 collega's.");
  await expect(said(visitor)).toBeFocused();
  await expect(visitor.button("Neem de mensen uit de week over")).toBeHidden();
  const { colleagues } = await keptDivision(visitor);
  expect(new Set(colleagues.map(({ in_week: id }) => id).filter(Boolean)).size).toBe(6);
  const came = colleagues.filter(({ id }) => id > 21);
  expect(came.map(({ role }) => role)).toEqual([...Array(4).fill("assistant"), "teacher-supporter"]);
  expect(came.filter(({ lead }) => lead && lead !== "no"), "who came to a lesbevoegdheid").toEqual([]);

  // A person of the week who is linked to a colleague is offered to nobody else.
  await press(visitor, person(visitor, "Leraar groep 4").locator("summary").first());
  await expect(inWeek("Leraar groep 4").getByRole("option")).toHaveText(["Niemand in de week"]);

  await visitor.visit(BOARD);
  const card = page.getByRole("listitem").filter({ has: visitor.heading("Taak 2", 4) });
  await card.getByRole("button", { name: "Overdragen", exact: true }).click();
  await card.getByLabel("Aan wie?").selectOption({ label: "onderwijsassistent" });
  const eats = card.getByRole("listitem").filter({ hasText: "Assistent tuin" });
  await expect(eats.getByText("Dit gaat dan af van deze blokken:")).toBeVisible();
  await assertGood(visitor);

  // This person leaves the week: the link shows nothing and blocks nothing.
  const [gone] = week.people;
  const rest = {
    people: week.people.filter(({ id }) => id !== gone.id),
    blocks: week.blocks.filter(({ person: id }) => id !== gone.id),
  };
  await keepSchool(visitor, { profile, week: { ...week, ...rest } });
  await visitor.visit(TEAM);
  await press(visitor, person(visitor, "Assistent tuin").locator("summary").first());
  await expect(inWeek("Assistent tuin").locator("option:checked")).toHaveText("Niemand in de week");
  await assertGood(visitor);
  await visitor.visit(BOARD);
  await expect(eats.first()).toBeVisible();
  await expect(eats.getByText("Dit gaat dan af van deze blokken:")).toHaveCount(0);
});

test("of what four people do, four have a part, and what everyone does is told once", async ({ visitor }) => {
  const { page } = visitor;
  const usual = tasksOf(2, 1).map((task) => ({ ...task, may_share: false, most_people: 1, verdict: "keep" }));
  const four = { ...usual[0], label: "Kerstviering", people_rule: "exactly", most_people: 4, per_person: true };
  const everyone = { ...usual[1], label: "Studiedag", people_rule: "everyone", per_person: true };
  four.size = { minutes: 720 };
  everyone.size = { minutes: 510 };
  const colleagues = colleaguesOf(6, 20);
  await openDivision(visitor, { tasks: [four, everyone], colleagues, begins_without: true, next: 60 });
  await visitor.visit(PROPOSALS);
  await press(visitor, visitor.button("Vraag een eerste puzzel"));
  await saysThat(visitor, "De eerste puzzel is klaar.");
  await expect(page.getByText("Dit telt bij iedereen al mee, met de uren per persoon: Studiedag (8,5 uur).")).toBeVisible();
  await press(visitor, visitor.button(/^Begin hiermee.*Zo gelijk mogelijk/));
  const { chosen } = await keptDivision(visitor);
  const of = (task) => chosen.filter((share) => share.task === task.id);
  expect(of(four).map((share) => share.parts)).toEqual([1, 1, 1, 1]);
  expect(of(everyone)).toHaveLength(6);
  await assertGood(visitor);
});
