// Nothing is lost: reload, crash, more tabs, shared computers, files, and storage that fails.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { findChrome } from "../scripts/chrome.mjs";
import { assertAccessible, assertNoSidewaysScroll } from "./support/checks.mjs";
import { browserTest, Visitor } from "./support/site.mjs";

const THEME = "/zelfscan/vervanging";
const SCAN = "taakkompas:scan:";
const MIDDLE = 2;

const statements = (visitor) => visitor.page.locator("fieldset[data-statement]");
const choice = (visitor, statement, option) => statements(visitor).nth(statement).getByRole("radio").nth(option);
const answered = (visitor) => visitor.page.locator("fieldset[data-statement] input:checked").count();
const saved = (visitor) => visitor.page.getByText("Bewaard op dit apparaat.", { exact: true });
const notice = (visitor, text) => visitor.page.locator(".notice").filter({ hasText: text });
const scanCard = (visitor, name) => visitor.page.getByRole("listitem").filter({ has: visitor.page.getByRole("heading", { name }) });

/** Answers the first statements of a theme, and waits until it is said that they are saved. */
async function answer(visitor, count = 1, path = THEME) {
  if (visitor.path() !== path) await visitor.visit(path);
  for (let statement = 0; statement < count; statement += 1) await choice(visitor, statement, MIDDLE).check();
  await saved(visitor).first().waitFor();
}

/** What is kept on the device: every key of ours with its text. */
function kept(visitor, area = "localStorage") {
  return visitor.page.evaluate(
    (area) => Object.fromEntries(Object.entries(window[area]).filter(([key]) => key.startsWith("taakkompas:"))),
    area,
  );
}

async function scans(visitor, area) {
  const all = Object.entries(await kept(visitor, area)).filter(([key]) => key.startsWith(SCAN));
  return all.map(([, text]) => JSON.parse(text));
}

async function setText(visitor, key, text) {
  await visitor.page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, text]);
}

async function name(visitor, text) {
  await visitor.field("Naam van de zelfscan die open is").fill(text);
  await saved(visitor).first().waitFor();
}

async function openFile(visitor, name, content) {
  const buffer = Buffer.isBuffer(content) ? content : Buffer.from(content);
  await visitor.field("Open een bestand").setInputFiles({ name, mimeType: "application/json", buffer });
}

async function downloaded(visitor, act) {
  const [download] = await Promise.all([visitor.page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

browserTest("every answer is saved at once, said so beside it, and there after a reload", async (visitor) => {
  await visitor.visit(THEME);
  assert.equal((await scans(visitor)).length, 0, "nothing is kept before there is something to keep");
  for (let statement = 0; statement < 3; statement += 1) {
    await choice(visitor, statement, MIDDLE).check();
    assert.equal(Object.keys((await scans(visitor))[0].answers).length, statement + 1);
  }
  await saved(visitor).first().waitFor();
  await visitor.reload();
  assert.equal(await answered(visitor), 3);
  const tab = await visitor.newTab();
  await visitor.page.close();
  await tab.visit(THEME);
  assert.equal(await answered(tab), 3, "in a new tab, after the old one was closed");
  await assertAccessible(tab.page);
});

browserTest("a crash of the tab loses nothing", async (visitor) => {
  await answer(visitor, 2);
  const tab = await visitor.newTab();
  const crashed = visitor.page.waitForEvent("crash");
  visitor.page.goto("chrome://crash").catch(() => {});
  await crashed;
  visitor.faults.splice(0);
  await tab.visit(THEME);
  assert.equal(await answered(tab), 2);
});

/** A browser with a profile on disk, that can be killed as a power cut would. */
async function startBrowser(profile) {
  const { chromium } = await import("playwright-core");
  const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
  const program = spawn(findChrome(), [...flags, `--user-data-dir=${profile}`, "--remote-debugging-port=0", "about:blank"]);
  const address = await new Promise((resolve, reject) => {
    let said = "";
    program.stderr.on("data", (data) => {
      said += data;
      const found = said.match(/DevTools listening on (ws:\S+)/);
      if (found) resolve(found[1]);
    });
    program.on("exit", () => reject(new Error(said)));
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  const kill = async () => {
    const ended = new Promise((resolve) => program.once("exit", resolve));
    program.kill("SIGKILL");
    await ended;
  };
  return { context, kill };
}

browserTest("a crash of the whole browser, a second after the last answer, loses nothing", async (visitor) => {
  const profile = await mkdtemp(join(tmpdir(), "taakkompas-"));
  try {
    let browser = await startBrowser(profile);
    const before = new Visitor(browser.context, await browser.context.newPage(), visitor.origin);
    await answer(before, 4);
    await before.page.waitForTimeout(1_000);
    await browser.kill();
    browser = await startBrowser(profile);
    const after = new Visitor(browser.context, await browser.context.newPage(), visitor.origin);
    await after.visit(THEME);
    assert.equal(await answered(after), 4);
    await browser.kill();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

browserTest("the copy that reached the disk is read where the first copy is lost or damaged", async (visitor) => {
  await answer(visitor, 3);
  await visitor.page.waitForTimeout(200);
  await visitor.page.evaluate(() => localStorage.clear());
  await visitor.page.evaluate(() => sessionStorage.clear());
  await visitor.reload();
  assert.equal(await answered(visitor), 3);
  const [key] = Object.keys(await kept(visitor));
  await setText(visitor, key, '{"format":"taakkompas-scan","version":2,"rev');
  await visitor.reload();
  assert.equal(await answered(visitor), 3);
  await notice(visitor, "die beschadigd is").waitFor();
  assert.equal(Object.values(await kept(visitor)).filter((text) => text.endsWith('"rev')).length, 1, "what was damaged is set aside");
});

browserTest("in two tabs one writes, the other reads along and can take over", async (visitor) => {
  await answer(visitor, 1);
  const other = await visitor.newTab();
  await other.visit(THEME);
  await notice(other, "ook open in een ander tabblad").waitFor();
  assert.equal(await answered(other), 1);
  await assertAccessible(other.page);
  await choice(visitor, 1, MIDDLE).check();
  await other.page.waitForFunction(() => document.querySelectorAll("fieldset[data-statement] input:checked").length === 2);
  // What is pressed where one reads along is not taken, and the page shows what is kept.
  await choice(other, 2, MIDDLE).click({ force: true }).catch(() => {});
  await other.page.waitForTimeout(200);
  assert.equal(await answered(other), 2);
  assert.equal(Object.keys((await scans(other))[0].answers).length, 2);
  await other.button("Hier verder werken").first().click();
  await notice(visitor, "ook open in een ander tabblad").waitFor();
  await choice(other, 2, MIDDLE).check();
  await saved(other).first().waitFor();
  assert.equal(Object.keys((await scans(other))[0].answers).length, 3);
  await other.page.close();
  await notice(visitor, "ook open in een ander tabblad").waitFor({ state: "detached" });
  assert.equal(await answered(visitor), 3, "once the other tab is closed, this one goes on with all of it");
  await choice(visitor, 3, MIDDLE).check();
  assert.equal(Object.keys((await scans(visitor))[0].answers).length, 4);
});

browserTest("without locks between tabs, the tab that wrote last writes and the other one says so", async (visitor) => {
  await visitor.context.addInitScript(() => Object.defineProperty(Navigator.prototype, "locks", { value: undefined }));
  await answer(visitor, 1);
  const other = await visitor.newTab();
  await other.visit(THEME);
  await choice(other, 1, MIDDLE).check();
  await notice(visitor, "ook open in een ander tabblad").waitFor();
  assert.equal(await answered(visitor), 2);
  await visitor.button("Hier verder werken").first().click();
  await notice(other, "ook open in een ander tabblad").waitFor();
  await choice(visitor, 2, MIDDLE).check();
  assert.equal(Object.keys((await scans(visitor))[0].answers).length, 3);
});

browserTest("on a shared computer: forgotten when the tab closes, kept through a reload", async (visitor) => {
  await visitor.visit("/zelfscan");
  await visitor.page.getByRole("radio", { name: /Vergeet als ik sluit/ }).check();
  await visitor.visit(THEME);
  await choice(visitor, 0, MIDDLE).check();
  await visitor.page.getByText("Bewaard tot je dit tabblad sluit.").first().waitFor();
  assert.deepEqual(await kept(visitor), {}, "nothing on the device");
  await visitor.reload();
  assert.equal(await answered(visitor), 1);
  const tab = await visitor.newTab();
  await visitor.page.close();
  await tab.visit(THEME);
  assert.equal(await answered(tab), 0);
});

browserTest("a scan that was kept can still be made one to forget, and the other way round", async (visitor) => {
  await answer(visitor, 2);
  await visitor.visit("/gegevens");
  await visitor.page.getByRole("radio", { name: /Vergeet als ik sluit/ }).check();
  await visitor.page.waitForTimeout(200);
  assert.deepEqual(await kept(visitor), {});
  await visitor.reload();
  await visitor.page.getByText("Verdwijnt als je dit tabblad sluit.").first().waitFor();
  await visitor.page.getByRole("radio", { name: /Bewaar op dit apparaat/ }).check();
  assert.equal(Object.keys((await scans(visitor))[0].answers).length, 2);
});

browserTest("several scans by name; last year's stays when next year's is made of it", async (visitor) => {
  await answer(visitor, 2);
  await visitor.visit("/gegevens");
  await name(visitor, "2026-2027");
  await visitor.button("Maak een kopie voor volgend jaar '2026-2027'").click();
  await scanCard(visitor, "2027-2028").getByText("Open in dit tabblad").waitFor();
  await answer(visitor, 5);
  await visitor.visit("/gegevens");
  await visitor.button("Open '2026-2027'").click();
  await scanCard(visitor, "2026-2027").getByText("Open in dit tabblad").waitFor();
  await visitor.visit(THEME);
  assert.equal(await answered(visitor), 2, "the open scan is this tab's, also after a new page");
  await visitor.visit("/gegevens");
  await visitor.button("Begin een nieuwe zelfscan").click();
  await visitor.reload();
  await visitor.visit(THEME);
  assert.equal(await answered(visitor), 0);
  assert.deepEqual((await scans(visitor)).map((scan) => scan.name).sort(), ["2026-2027", "2027-2028"]);
});

browserTest("a file is readable by people and opens again elsewhere, beside what is there", async (visitor) => {
  await answer(visitor, 3);
  await visitor.visit("/gegevens");
  await name(visitor, "De Linde 2026-2027");
  const file = await downloaded(visitor, () => visitor.button("Bewaar als bestand", { exact: true }).first().click());
  assert.equal(file.name, "taakkompas-de-linde-2026-2027.json");
  assert.match(file.text, /^\{\n {2}"lees_mij": "Dit is een zelfscan van Taakkompas: De Linde 2026-2027/);
  assert.equal(JSON.parse(file.text).in_woorden.length, 3);
  assert.match(JSON.parse(file.text).in_woorden[0], /: Meestal$/);

  await openFile(visitor, file.name, file.text);
  await visitor.page.getByText("'De Linde 2026-2027' is geopend als nieuwe zelfscan.").waitFor();
  assert.equal((await scans(visitor)).length, 2);

  await visitor.button("Wis alles van dit apparaat").click();
  await visitor.page.getByRole("group", { name: /Wil je alles wissen/ }).getByRole("button", { name: "Ja, wis" }).click();
  await visitor.page.getByText("Alles is gewist.").waitFor();
  await openFile(visitor, file.name, file.text);
  await visitor.visit(THEME);
  assert.equal(await answered(visitor), 3);
});

browserTest("a file that is not ours, damaged, newer, too big or hostile is refused, and what is on screen stays", async (visitor) => {
  await answer(visitor, 2);
  await visitor.visit("/gegevens");
  await name(visitor, "blijft");
  const alert = visitor.page.getByRole("alert");
  const refused = async (content, reason) => {
    await openFile(visitor, "bestand.json", content);
    await alert.filter({ hasText: reason }).waitFor();
    await alert.filter({ hasText: "Wat je op je scherm hebt, is niet veranderd." }).waitFor();
    assert.equal((await scans(visitor)).length, 1);
    assert.equal(await visitor.field("Naam van de zelfscan die open is").inputValue(), "blijft");
  };
  const [record] = await scans(visitor);
  await refused('{"hallo": "wereld"}', "geen bestand van Taakkompas");
  await refused(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe]), "geen bestand van Taakkompas");
  await refused("", "geen bestand van Taakkompas");
  await refused(JSON.stringify(record).slice(0, -20), "beschadigd");
  await refused(JSON.stringify({ ...record, profile: { groups: "drie" } }), "bij 'profile.groups' staat 'drie'");
  await refused(JSON.stringify({ ...record, version: 99 }), "nieuwere versie");
  await refused(Buffer.alloc(1_000_001, " "), "te groot");
  await refused("[".repeat(500_000), "geen bestand van Taakkompas");
  await refused(`{"format":"taakkompas-scan","version":2,"name":${"[".repeat(400_000)}`, "beschadigd");
  // Text that looks like markup stays text.
  await openFile(visitor, "bestand.json", JSON.stringify({ ...record, name: "<img src=x onerror=alert(1)>" }));
  await scanCard(visitor, "<img src=x onerror=alert(1)>").waitFor();
});

browserTest("erasing one or all, asked first, can be taken back until the page is left", async (visitor) => {
  await answer(visitor, 2);
  await visitor.page.getByRole("contentinfo").getByRole("link", { name: "Bekijk, bewaar of wis je gegevens" }).click();
  await name(visitor, "een");
  await visitor.button("Begin een nieuwe zelfscan").click();
  await name(visitor, "twee");
  const erase = async (label) => {
    await visitor.button(label).click();
    await visitor.button("Ja, wis").click();
  };
  await visitor.button("Wis 'een'").click();
  await visitor.button("Nee, laat staan").click();
  assert.equal((await scans(visitor)).length, 2);
  await erase("Wis 'een'");
  assert.deepEqual((await scans(visitor)).map((scan) => scan.name), ["twee"]);
  await assertAccessible(visitor.page);
  await assertNoSidewaysScroll(visitor.page);
  await visitor.button("Maak ongedaan").click();
  assert.equal((await scans(visitor)).length, 2);
  await erase("Wis alles van dit apparaat");
  assert.deepEqual(await kept(visitor), {});
  assert.deepEqual(await kept(visitor, "sessionStorage"), {});
  await visitor.page.waitForTimeout(300);
  await visitor.reload();
  await visitor.visit(THEME);
  assert.equal(await answered(visitor), 0, "nor does the second copy bring it back");
});

browserTest("where the browser keeps nothing, it is said, and all is still there to save as a file", async (visitor) => {
  await visitor.context.addInitScript(() => {
    for (const area of ["localStorage", "sessionStorage", "indexedDB"]) {
      Object.defineProperty(window, area, {
        get() {
          throw new DOMException("blocked", "SecurityError");
        },
      });
    }
  });
  await visitor.visit(THEME);
  await notice(visitor, "Je browser laat ons hier niets bewaren").waitFor();
  await choice(visitor, 0, MIDDLE).check();
  await visitor.page.getByText("Nog niet bewaard: je browser laat bewaren niet toe.").first().waitFor();
  await assertAccessible(visitor.page);
  const save = notice(visitor, "Je browser laat ons").getByRole("button", { name: "Bewaar als bestand" });
  const file = await downloaded(visitor, () => save.click());
  assert.equal(Object.keys(JSON.parse(file.text).answers).length, 1);
  await visitor.link("Resultaat").click();
  await visitor.page.goBack();
  assert.equal(await answered(visitor), 1);
  const [asked, closed] = [visitor.page.waitForEvent("dialog"), visitor.page.waitForEvent("close")];
  visitor.page.close({ runBeforeUnload: true });
  const dialog = await asked;
  assert.equal(dialog.type(), "beforeunload", "the browser asks before what is only here goes away");
  // A tab that was kept open here now and then takes Chromium along when it is closed after all.
  await dialog.accept();
  await closed;
});

browserTest("where only the first copy finds no room, the second one keeps it", async (visitor) => {
  await answer(visitor, 1);
  await visitor.page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await choice(visitor, 1, MIDDLE).check();
  await notice(visitor, "De opslag van je browser is vol").waitFor({ state: "detached" });
  await saved(visitor).first().waitFor();
  await visitor.reload();
  assert.equal(await answered(visitor), 2);
});

browserTest("where there is no room, what was there stays and there are ways on", async (visitor) => {
  await answer(visitor, 1);
  const [before] = await scans(visitor);
  await visitor.page.evaluate(() => {
    const full = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    window.roomy = Storage.prototype.setItem;
    Storage.prototype.setItem = full;
    IDBObjectStore.prototype.put = full;
  });
  await choice(visitor, 1, MIDDLE).check();
  await notice(visitor, "De opslag van je browser is vol").waitFor();
  await visitor.page.getByText("Nog niet bewaard: de opslag van je browser is vol.").first().waitFor();
  assert.deepEqual(await scans(visitor), [before]);
  await visitor.page.evaluate(() => {
    Storage.prototype.setItem = window.roomy;
  });
  await visitor.button("Probeer het opnieuw").click();
  await saved(visitor).first().waitFor();
  assert.equal(Object.keys((await scans(visitor))[0].answers).length, 2);
});

browserTest("a scan from a newer version is left as it is, told of, and offered as a file", async (visitor) => {
  await visitor.visit("/");
  const newer = '{"format":"taakkompas-scan","version":9,"revision":3,"iets":"nieuws"}';
  await setText(visitor, `${SCAN}nieuw`, newer);
  await visitor.reload();
  const told = notice(visitor, "nieuwere versie van Taakkompas");
  await told.waitFor();
  const file = await downloaded(visitor, () => told.getByRole("button", { name: "Bewaar als bestand" }).click());
  assert.equal(file.text, newer);
  await answer(visitor, 1);
  assert.equal((await kept(visitor))[`${SCAN}nieuw`], newer);
  await told.getByRole("button", { name: "Verberg deze melding" }).click();
  await told.waitFor({ state: "detached" });
  await visitor.visit("/gegevens");
  await assertAccessible(visitor.page);
});

browserTest("a scan from an older version opens whole, and says so", async (visitor) => {
  const old = await readFile(new URL("../tests/records/v1.json", import.meta.url), "utf8");
  await visitor.visit("/");
  await setText(visitor, `${SCAN}oud`, old);
  await visitor.visit("/gegevens");
  await scanCard(visitor, "De Linde 2026-2027").getByText(/7 antwoorden/).waitFor();
  await notice(visitor, "oudere versie van Taakkompas").waitFor();
  await name(visitor, "De Linde");
  const [{ version, answers, profile }] = await scans(visitor);
  assert.deepEqual([version, Object.keys(answers).length, profile.ib_word], [4, 7, "kc"]);
  await notice(visitor, "oudere versie van Taakkompas").waitFor({ state: "detached" });
});

browserTest("what another tab erases stays on screen, and is kept again only if asked", async (visitor) => {
  await answer(visitor, 2);
  const other = await visitor.newTab();
  await other.visit("/gegevens");
  await other.button("Wis alles van dit apparaat").click();
  await other.button("Ja, wis").click();
  await notice(visitor, "ergens anders gewist").waitFor();
  assert.equal(await answered(visitor), 2);
  await choice(visitor, 2, MIDDLE).check();
  assert.deepEqual(await scans(visitor), []);
  await visitor.button("Bewaar het opnieuw").click();
  await saved(visitor).first().waitFor();
  assert.equal(Object.keys((await scans(visitor))[0].answers).length, 3);
});
