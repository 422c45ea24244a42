// The scan with an introduction of somebody else: shown as theirs and as plain text, or refused in words; the scan itself stays as it is.
import { assertAccessible, assertNoSidewaysScroll } from "../support/checks.mjs";
import { introduction, sent } from "../support/introduction.mjs";
import { expect, test } from "../support/site.mjs";

const FORM = "/voor-beleid/eigen-inleiding";
const NOTICE = "Inleiding uit de link";
const SENDER = "Stichting De Wijde Blik";
const ALL_THE_SAME = "De zelfscan zelf werkt gewoon.";

const notice = (page) => page.getByRole("region", { name: NOTICE });
const themes = (page) => page.locator(".task-list .task-name").allTextContents();

/** What the page says besides the introduction. */
const ours = (page) =>
  page.locator("main").evaluate((main) => {
    const copy = main.cloneNode(true);
    copy.querySelector("section.notice")?.remove();
    return copy.textContent.replaceAll(/\s+/g, " ").trim();
  });

/** Gives the page the time in which what is wrong would have come. */
const settled = (page) => page.evaluate(() => new Promise((done) => setTimeout(done, 200)));

async function opened(visitor, fragment) {
  // Another document, also where only the fragment differs.
  await visitor.page.goto("about:blank");
  await visitor.visit(`/zelfscan#${fragment}`);
  return visitor.page;
}

test("a board makes a link; a school that opens it reads who says what, and begins with their themes", async ({ visitor, browser }) => {
  await visitor.visit(FORM);
  await assertAccessible(visitor.page);
  await visitor.field("van wie is de inleiding?").fill(SENDER);
  await visitor.field("Wat wil je de scholen zeggen?").fill("Beste teams,\n\nDit jaar kijken we samen naar de ochtend.");
  await visitor.page.getByLabel("Tijd in de werkdag").check();
  await visitor.page.getByLabel("Als een collega uitvalt").check();
  await expect(visitor.field("De link")).toHaveValue(/\/zelfscan\/#1/);
  const link = await visitor.field("De link").inputValue();
  expect(link.length).toBeLessThanOrEqual(1800);
  await assertAccessible(visitor.page);
  await assertNoSidewaysScroll(visitor.page);
  // A school, on another device.
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(link);
  await expect(notice(page)).toContainText(`Van ${SENDER}`);
  await expect(notice(page)).toContainText("De tekst is niet van Taakkompas");
  await expect(notice(page).locator("blockquote p")).toHaveText(["Beste teams,", "Dit jaar kijken we samen naar de ochtend."]);
  await expect(notice(page).getByRole("link")).toHaveText(["Tijd in de werkdag", "Als een collega uitvalt"]);
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  expect((await themes(page)).slice(0, 4)).toEqual(["Jullie school in het kort", "Tijd in de werkdag", "Als een collega uitvalt", "De week van de onderwijsassistent"]);
  // From theme to theme in that order, and then the others.
  await notice(page).getByRole("link", { name: "Tijd in de werkdag" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tijd in de werkdag");
  for (const next of ["Als een collega uitvalt", "De week van de onderwijsassistent", "Wie doet wat"]) {
    await page.getByRole("link", { name: "Volgende" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(next);
  }
  // Back in the scan it is still there; once put away it is gone, also after a reload.
  await page.getByRole("link", { name: "Scan en plan" }).first().click();
  await expect(notice(page)).toContainText(SENDER);
  await page.getByRole("button", { name: "Verberg deze inleiding" }).click();
  await expect(notice(page)).toHaveCount(0);
  expect((await themes(page))[1]).toBe("Als een collega uitvalt");
  await page.reload();
  await expect(page.locator("html[data-app=started]")).toBeAttached();
  await expect(notice(page)).toHaveCount(0);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(kept.includes(SENDER) || kept.includes("ochtend"), "nothing of it is kept").toBe(false);
  await context.close();
});

test("what looks like more than text is text, and what the scan says stays as it is", async ({ visitor }) => {
  await visitor.visit("/zelfscan");
  const usual = await ours(visitor.page);
  const usualHtml = await visitor.page.locator("main").evaluate((main) => main.querySelectorAll("*").length);
  for (const text of [
    "<script>document.title = 'x'</script>",
    "<img src=x onerror=\"document.title='x'\">",
    "</blockquote></section><h1>Taakkompas zegt</h1>",
    "<style>main{display:none}</style> <!-- ]]>",
    "javascript:alert(1) https://evil.example/ [klik](https://evil.example)",
    "&lt;b&gt; {{7*7}} ${7*7} %3Cscript%3E",
    "مرحبا, en welkom",
  ]) {
    const page = await opened(visitor, introduction(SENDER, text));
    await expect(notice(page).locator("blockquote p")).toHaveText([text]);
    expect(await notice(page).locator("blockquote :not(p, bdi), blockquote a").count(), text).toBe(0);
    expect(await ours(page), text).toBe(usual);
    expect(await page.title()).toContain("Taakkompas");
    const besides = await page.locator("main").evaluate((main) => main.querySelectorAll("*").length - main.querySelectorAll("section.notice, section.notice *").length);
    expect(besides, text).toBe(usualHtml);
  }
});

const REFUSED = [
  ["a mark that turns the direction", introduction(SENDER, "Dit is \u202etkerekrev"), "code 202E"],
  ["an isolate", introduction(SENDER, "\u2066weg\u2069"), "code 2066"],
  ["a control character", introduction(SENDER, "bel \u0007"), "code 0007"],
  ["a pile of marks", introduction(SENDER, `z${"\u0301".repeat(40)}`), "code 0301"],
  ["our own name", introduction("T a a k kompas", "Doe dit"), "kan niet Taakkompas heten"],
  ["letters with marks that look like ours", introduction("T\u00e4a\u0138\u0138\u00f8mp\u00e0s", "Doe dit"), "kan niet Taakkompas heten"],
  ["letters that look like others", introduction("\u0422aakkompas", "Doe dit"), "code 0422"],
  ["no sender", introduction("  ", "Doe dit"), "van wie de inleiding is"],
  ["no text", introduction(SENDER, " \n "), "Er staat geen tekst in"],
  ["a text of a megabyte", introduction(SENDER, "a".repeat(1_000_000)), "999400 tekens te lang"],
  ["a sender of a megabyte", introduction("a".repeat(1_000_000), "tekst"), "999940 tekens te lang"],
  ["a hundred lines", introduction(SENDER, "regel\n".repeat(100)), " regels"],
  ["four themes", introduction(SENDER, "tekst", ["inzet", "regie", "visie", "talent"]), "4 thema's"],
  ["a theme twice", introduction(SENDER, "tekst", ["inzet", "inzet"]), "dubbel"],
  ["broken encoding", sent(Buffer.from([0x7b, 0x22, 0x73, 0x22, 0x3a, 0x22, 0xc3, 0x28, 0x22, 0x7d])), "onderweg veranderd"],
  ["half a surrogate", sent(Buffer.from('{"s":"B","t":"\\ud800"}')), "onderweg veranderd"],
  ["something else", sent(Buffer.from('{"g":["inzet"],"a":[]}')), "onderweg veranderd"],
  ["no JSON", sent(Buffer.from("hallo")), "onderweg veranderd"],
  ["a link that was cut", introduction(SENDER, "Beste teams, dit is een inleiding.").slice(0, -9), "onderweg afgebroken"],
  ["a link that was changed", introduction(SENDER, "Beste teams").replace(/.$/, (sign) => (sign === "A" ? "B" : "A")), "onderweg veranderd"],
  ["a link of a later version", `2${introduction(SENDER, "Beste teams").slice(1)}`, "nieuwere Taakkompas"],
  ["a megabyte behind the #", `1${"A".repeat(1_000_000)}`, "onderweg"],
  ["markup behind the #", "<script>alert(1)</script>", "onderweg veranderd"],
];

for (const [what, fragment, says] of REFUSED) {
  test(`${what} is refused in words, and the scan works`, async ({ visitor }) => {
    await visitor.visit("/zelfscan");
    const usual = await ours(visitor.page);
    const page = await opened(visitor, fragment);
    await expect(notice(page)).toContainText(says);
    await expect(notice(page)).toContainText(ALL_THE_SAME);
    await expect(page.locator("blockquote")).toHaveCount(0);
    expect(await ours(page)).toBe(usual);
    await assertAccessible(page);
    await page.getByRole("button", { name: "Verberg deze melding" }).click();
    await expect(notice(page)).toHaveCount(0);
    await page.getByRole("link", { name: "Volgende" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Jullie school in het kort");
  });
}

test("the form says all that is wrong, at its field and while it is typed, and makes no link of it", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(FORM);
  const [sender, text] = [visitor.field("van wie is de inleiding?"), visitor.field("Wat wil je de scholen zeggen?")];
  const themes = page.getByRole("group", { name: "Met welke thema's beginnen zij?" });
  await sender.pressSequentially("Taakkompas");
  await expect(sender).toHaveAccessibleDescription(/kan niet Taakkompas heten/);
  await expect(text, "nobody was there yet").not.toHaveAttribute("aria-invalid");
  // What is pasted is not cut, however long it is.
  await text.fill("a".repeat(2_919));
  await expect(text).toHaveAccessibleDescription(/2919 van 600 tekens.*De tekst is 2319 tekens te lang\. Er passen er 600\./);
  for (const theme of ["Wie doet wat", "Taken verdelen", "Samen beslissen", "Verder dan dit schooljaar"]) await page.getByLabel(theme).check();
  await expect(themes).toContainText("Je koos 4 thema's. Kies er hooguit 3.");
  for (const field of [sender, text]) await expect(field, "all of it is said").toHaveAttribute("aria-invalid", "true");
  await expect(visitor.field("De link")).toHaveCount(0);
  await assertAccessible(page);
  await sender.fill(SENDER);
  await text.fill("Doe de scan");
  await page.getByLabel("Taken verdelen").uncheck();
  await expect(visitor.field("De link")).toHaveValue(/#1/);
  const link = await visitor.field("De link").inputValue();
  await text.focus();
  await page.keyboard.press("End");
  await page.keyboard.type("!");
  await expect(page.locator("blockquote.introduction p")).toHaveText("Doe de scan!");
  await expect(visitor.field("De link")).not.toHaveValue(link);
  await text.fill("");
  await text.blur();
  await expect(text).toHaveAccessibleDescription(/Schrijf nog wat je de scholen wilt zeggen\./);
});

test("what was written is there after a visit to another page, and is kept nowhere", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit(FORM);
  await visitor.field("van wie is de inleiding?").fill(SENDER);
  await visitor.field("Wat wil je de scholen zeggen?").fill("Beste teams");
  await page.getByLabel("Wie doet wat").check();
  // A link of the preview opens beside it.
  const [theme] = await Promise.all([visitor.context.waitForEvent("page"), page.locator(".notice").getByRole("link", { name: /nieuw tabblad/ }).click()]);
  await expect(theme.getByRole("heading", { level: 1 })).toBeVisible();
  await theme.close();
  await visitor.link("Voor beleid").last().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Voor beleid");
  await page.goBack();
  await expect(visitor.field("van wie is de inleiding?")).toHaveValue(SENDER);
  await expect(visitor.field("Wat wil je de scholen zeggen?")).toHaveValue("Beste teams");
  await expect(page.getByLabel("Wie doet wat")).toBeChecked();
  await expect(visitor.field("De link")).toHaveValue(/#1/);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(kept.includes(SENDER) || kept.includes("Beste teams")).toBe(false);
  await visitor.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const copied = async (button) => {
    await visitor.button(button).click();
    await expect(page.locator("#inleiding-melding")).toContainText("Gekopieerd.");
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const link = await visitor.field("De link").inputValue();
  expect(await copied("Kopieer alleen de link")).toBe(link);
  const message = await copied("Kopieer het bericht met de link");
  expect(message).toContain(link);
  expect(message).toContain(SENDER);
});

test("a link to a part of the site is no introduction, also where the menu leads from there to the scan", async ({ visitor }) => {
  await visitor.visit("/zelfscan/kort/ruimte");
  await visitor.page.locator("[data-statement=ruimte-stoppen]").getByRole("radio").first().check();
  // With an introduction that was put away: what shows one is here, so a wrong one would be there at once.
  const page = await opened(visitor, introduction(SENDER, "De eerste."));
  await page.getByRole("button", { name: "Verberg deze inleiding" }).click();
  await expect(notice(page)).toHaveCount(0);
  await visitor.link("Controleer je antwoorden").click();
  await page.locator("a[href$='terug=controle#ruimte-stoppen']").click();
  await page.waitForURL(/#ruimte-stoppen$/);
  await visitor.link("Scan en plan").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("De zelfscan");
  await expect(page).toHaveURL(/\/zelfscan\/?$/);
  await settled(page);
  await expect(notice(page)).toHaveCount(0);
  const part = await page.evaluate(() => [...document.querySelectorAll("[id]")].find(({ id, offsetHeight }) => id !== "inhoud" && offsetHeight > 0).id);
  for (const id of ["ruimte-stoppen", part]) {
    await page.evaluate((id) => (location.hash = id), id);
    await settled(page);
    await expect(notice(page), id).toHaveCount(0);
  }
});

test("an introduction that is unpacked late does not come over another", async ({ visitor }) => {
  const page = await opened(visitor, introduction("Bestuur A", "De eerste."));
  await expect(notice(page)).toContainText("Van Bestuur A");
  // What was unpacked waits until the test lets it go.
  await page.evaluate(() => {
    const whole = Response.prototype.arrayBuffer;
    globalThis.unpacked = [];
    Response.prototype.arrayBuffer = async function () {
      const buffer = await whole.call(this);
      await new Promise((go) => globalThis.unpacked.push(go));
      return buffer;
    };
  });
  const waiting = () => page.evaluate(() => globalThis.unpacked.length);
  const letGo = (at) => page.evaluate((at) => globalThis.unpacked[at](), at);
  await page.evaluate((other) => (location.hash = other), introduction("Bestuur B", "De tweede.", ["visie"]));
  await expect.poll(waiting).toBe(1);
  await page.evaluate((other) => (location.hash = other), introduction("Bestuur C", "De derde.", ["regie"]));
  await expect.poll(waiting).toBe(2);
  await letGo(1);
  await expect(notice(page)).toContainText("Van Bestuur C");
  const begins = await themes(page);
  await letGo(0);
  await settled(page);
  await expect(notice(page)).toContainText("Van Bestuur C");
  expect(await themes(page), "nor does it say where to begin").toEqual(begins);
});

test("another link in the same tab shows its own introduction, and the skip link none", async ({ visitor }) => {
  const page = await opened(visitor, introduction("Bestuur A", "De eerste."));
  await expect(notice(page)).toContainText("Van Bestuur A");
  await page.evaluate((other) => (location.hash = other), introduction("Bestuur B", "De tweede.", ["visie"]));
  await expect(notice(page)).toContainText("Van Bestuur B");
  expect((await themes(page))[1]).toBe("Verder dan dit schooljaar");
  await page.locator(".skip-link").focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#inhoud$/);
  await expect(notice(page)).toContainText("Van Bestuur B");
});
