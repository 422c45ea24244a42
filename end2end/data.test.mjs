// Nothing is lost: reload, crash, several tabs, shared computers, files, and storage that fails.
import { chromium } from "@playwright/test";
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChrome } from "../scripts/chrome.mjs";
import { assertAccessible, assertNoSidewaysScroll } from "./support/checks.mjs";
import { expect, test, Visitor, Watch } from "./support/site.mjs";

const THEME = "/zelfscan/vervanging";
const SCAN = "taakkompas:scan:";
const MIDDLE = 2;

const statements = (visitor) => visitor.page.locator("fieldset[data-statement]");
const choice = (visitor, statement, option) => statements(visitor).nth(statement).getByRole("radio").nth(option);
const answered = (visitor) => visitor.page.locator("fieldset[data-statement]").getByRole("radio", { checked: true });
const saved = (visitor) => visitor.page.getByText("Bewaard op dit apparaat.", { exact: true });
const notice = (visitor, text) => visitor.page.locator(".notice").filter({ hasText: text });
const scanCard = (visitor, name) => visitor.page.getByRole("listitem").filter({ has: visitor.page.getByRole("heading", { name }) });

/** Answers the first statements of a theme, and waits until the page says that they are saved. */
async function answer(visitor, count = 1, path = THEME) {
  if (visitor.path() !== path) await visitor.visit(path);
  for (let statement = 0; statement < count; statement += 1) await choice(visitor, statement, MIDDLE).check();
  await expect(saved(visitor).first()).toBeVisible();
}

/** What is stored on the device: every key of ours with its text. */
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

/** The second copies, which are on the disk: the number of answers of each scan. */
function copies(visitor) {
  return visitor.page.evaluate(async () => {
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // Opened only once the app has created it: the app could not use a database without its store.
    if (!(await indexedDB.databases()).some(({ name }) => name === "taakkompas")) return [];
    const database = await done(indexedDB.open("taakkompas"));
    const texts = await done(database.transaction("records").objectStore("records").getAll());
    database.close();
    return texts.map((text) => JSON.parse(text).answers).filter(Boolean).map((answers) => Object.keys(answers).length);
  });
}

/** Waits until the second copies are of scans with these numbers of answers. */
async function onDisk(visitor, ...counts) {
  await expect.poll(() => copies(visitor), "second copies").toEqual(counts);
}

async function setText(visitor, key, text) {
  await visitor.page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, text]);
}

async function name(visitor, text) {
  await visitor.field("Naam van de zelfscan die open is").fill(text);
  await expect(saved(visitor).first()).toBeVisible();
}

async function openFile(visitor, name, content) {
  const buffer = Buffer.isBuffer(content) ? content : Buffer.from(content);
  await visitor.field("Open een bestand").setInputFiles({ name, mimeType: "application/json", buffer });
}

async function downloaded(visitor, act) {
  const [download] = await Promise.all([visitor.page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

test("every answer is saved at once, the page says so next to it, and it is there after a reload", async ({ visitor }) => {
  await visitor.visit(THEME);
  expect(await scans(visitor), "nothing is kept before there is something to keep").toHaveLength(0);
  for (let statement = 0; statement < 3; statement += 1) {
    await choice(visitor, statement, MIDDLE).check();
    expect(Object.keys((await scans(visitor))[0].answers)).toHaveLength(statement + 1);
  }
  await expect(saved(visitor).first()).toBeVisible();
  await visitor.reload();
  await expect(answered(visitor)).toHaveCount(3);
  const tab = await visitor.newTab();
  await visitor.page.close();
  await tab.visit(THEME);
  await expect(answered(tab), "in a new tab, after the old one was closed").toHaveCount(3);
  await assertAccessible(tab.page);
});

test("of a change that is not on the disk yet, the line never says that it is saved, not even for a frame", async ({ visitor }) => {
  await answer(visitor, 1);
  await onDisk(visitor, 1);
  await expect(saved(visitor).first()).toBeVisible();
  const drawn = await visitor.page.evaluate(
    () =>
      new Promise((done) => {
        const radio = document.querySelectorAll("fieldset[data-statement]")[1].querySelector("input[type=radio]");
        const line = document.querySelector(".saved-line [role=status]");
        const seen = [];
        const look = () => {
          const says = getComputedStyle(line).visibility === "visible" ? line.textContent : "";
          seen.push(says);
          if (seen.length < 120 && !(seen.length > 1 && says.startsWith("Bewaard"))) requestAnimationFrame(look);
          else done(seen);
        };
        radio.click();
        requestAnimationFrame(look);
      }),
  );
  expect(drawn[0], "in the frame that shows the choice").toBe("");
  expect(drawn.at(-1)).toBe("Bewaard op dit apparaat.");
});

test("a crash of the tab loses nothing", async ({ visitor }) => {
  await answer(visitor, 2);
  const tab = await visitor.newTab();
  const crashed = visitor.page.waitForEvent("crash");
  visitor.page.goto("chrome://crash").catch(() => {});
  await crashed;
  await tab.visit(THEME);
  await expect(answered(tab)).toHaveCount(2);
});

/** A browser with a profile on disk, which can be killed as a power cut would. */
async function startBrowser(profile) {
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

test("a crash of the whole browser, as soon as the second copy is on the disk, loses nothing", async ({ visitor }) => {
  const profile = await mkdtemp(join(tmpdir(), "taakkompas-"));
  try {
    let browser = await startBrowser(profile);
    const watch = new Watch(browser.context, visitor.address("/"));
    const before = new Visitor(await browser.context.newPage(), watch);
    // The app waits only so long for the database of the second copy: on a slow machine, a first visit creates it.
    await before.visit("/");
    await answer(before, 4);
    await onDisk(before, 4);
    await watch.close();
    await browser.kill();
    browser = await startBrowser(profile);
    const after = new Visitor(await browser.context.newPage(), new Watch(browser.context, visitor.address("/")));
    await after.visit(THEME);
    await expect(answered(after)).toHaveCount(4);
    await browser.kill();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test("the copy that reached the disk is read if the first copy is lost or damaged", async ({ visitor }) => {
  await answer(visitor, 3);
  await onDisk(visitor, 3);
  await visitor.page.evaluate(() => localStorage.clear());
  await visitor.page.evaluate(() => sessionStorage.clear());
  await visitor.reload();
  await expect(answered(visitor)).toHaveCount(3);
  // The page shows what it found on the disk before the first copy is put back.
  await expect.poll(async () => (await scans(visitor)).length).toBe(1);
  const key = Object.keys(await kept(visitor)).find((key) => key.startsWith(SCAN));
  await setText(visitor, key, '{"format":"taakkompas-scan","version":2,"rev');
  await visitor.reload();
  await expect(answered(visitor)).toHaveCount(3);
  await expect(notice(visitor, "die beschadigd is")).toBeVisible();
  expect(Object.values(await kept(visitor)).filter((text) => text.endsWith('"rev')), "what was damaged is set aside").toHaveLength(1);
});

test("in two tabs one writes, the other reads along and can take over", async ({ visitor }) => {
  await answer(visitor, 1);
  const other = await visitor.newTab();
  await other.visit(THEME);
  await expect(notice(other, "ook open in een ander tabblad")).toBeVisible();
  await expect(answered(other)).toHaveCount(1);
  await assertAccessible(other.page);
  await choice(visitor, 1, MIDDLE).check();
  await expect(answered(other)).toHaveCount(2);
  // A choice in the tab that reads along is not accepted, and the page shows what is stored.
  const pressed = other.page.evaluate(() => new Promise((resolve) => addEventListener("change", () => resolve(), { once: true })));
  await choice(other, 2, MIDDLE).click();
  await pressed;
  await expect(answered(other)).toHaveCount(2);
  expect(Object.keys((await scans(other))[0].answers)).toHaveLength(2);
  await other.button("Hier verder werken").first().click();
  await expect(notice(visitor, "ook open in een ander tabblad")).toBeVisible();
  await choice(other, 2, MIDDLE).check();
  await expect(saved(other).first()).toBeVisible();
  expect(Object.keys((await scans(other))[0].answers)).toHaveLength(3);
  await other.page.close();
  await expect(notice(visitor, "ook open in een ander tabblad")).toHaveCount(0);
  await expect(answered(visitor), "once the other tab is closed, this one goes on with all of it").toHaveCount(3);
  await choice(visitor, 3, MIDDLE).check();
  expect(Object.keys((await scans(visitor))[0].answers)).toHaveLength(4);
});

test("a choice that comes after another tab's save shows what is stored, not what was pressed", async ({ visitor }) => {
  await visitor.context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "locks", { value: undefined });
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, heard, ...more) {
      const unlessDeaf = (event) => globalThis.isDeaf || heard.call(this, event);
      add.call(this, type, type === "storage" ? unlessDeaf : heard, ...more);
    };
  });
  await answer(visitor, 1);
  // From now on this tab can read what another one writes.
  await visitor.reload();
  const other = await visitor.newTab();
  await other.visit(THEME);
  // What the other tab writes, this one has not heard by the time of its own choice.
  await visitor.page.evaluate(() => (globalThis.isDeaf = true));
  await choice(other, 1, MIDDLE).check();
  await expect(saved(other).first()).toBeVisible();
  await expect(answered(visitor)).toHaveCount(1);
  await choice(visitor, 2, MIDDLE).evaluate((radio) => radio.click());
  await expect(notice(visitor, "ook open in een ander tabblad")).toBeVisible();
  await expect(choice(visitor, 1, MIDDLE), "that of the other tab came instead").toBeChecked();
  await expect(choice(visitor, 2, MIDDLE)).not.toBeChecked();
  await expect(answered(visitor)).toHaveCount(2);
});

test("without locks between tabs, the tab that wrote last writes and the other one says so", async ({ visitor }) => {
  await visitor.context.addInitScript(() => Object.defineProperty(Navigator.prototype, "locks", { value: undefined }));
  await answer(visitor, 1);
  const other = await visitor.newTab();
  await other.visit(THEME);
  await choice(other, 1, MIDDLE).check();
  await expect(notice(visitor, "ook open in een ander tabblad")).toBeVisible();
  await expect(answered(visitor)).toHaveCount(2);
  await visitor.button("Hier verder werken").first().click();
  await expect(notice(other, "ook open in een ander tabblad")).toBeVisible();
  await choice(visitor, 2, MIDDLE).check();
  expect(Object.keys((await scans(visitor))[0].answers)).toHaveLength(3);
});

test("on a shared computer: forgotten when the tab closes, kept through a reload", async ({ visitor }) => {
  await visitor.visit("/zelfscan");
  await visitor.page.getByRole("radio", { name: /Vergeet als ik sluit/ }).check();
  await visitor.visit(THEME);
  await choice(visitor, 0, MIDDLE).check();
  await expect(visitor.page.getByText("Bewaard tot je dit tabblad sluit.").first()).toBeVisible();
  expect(await kept(visitor), "nothing on the device").toEqual({});
  await visitor.reload();
  await expect(answered(visitor)).toHaveCount(1);
  const tab = await visitor.newTab();
  await visitor.page.close();
  await tab.visit(THEME);
  await expect(answered(tab)).toHaveCount(0);
});

test("a scan that was kept can still be made one to forget, and the other way round", async ({ visitor }) => {
  await answer(visitor, 2);
  await visitor.visit("/gegevens");
  await expect(visitor.page.getByRole("radio", { name: /Bewaar op dit apparaat/ })).toBeChecked();
  await visitor.page.getByRole("radio", { name: /Vergeet als ik sluit/ }).check();
  await onDisk(visitor);
  expect(await kept(visitor)).toEqual({});
  await visitor.reload();
  await expect(visitor.page.getByText("Verdwijnt als je dit tabblad sluit.").first()).toBeVisible();
  await visitor.page.getByRole("radio", { name: /Bewaar op dit apparaat/ }).check();
  expect(Object.keys((await scans(visitor))[0].answers)).toHaveLength(2);
});

test("several scans by name; last year's stays when next year's is made of it", async ({ visitor }) => {
  await answer(visitor, 2);
  await visitor.visit("/gegevens");
  await name(visitor, "2026-2027");
  await visitor.button("Maak een kopie voor volgend jaar '2026-2027'").click();
  await expect(scanCard(visitor, "2027-2028").getByText("Open in dit tabblad")).toBeVisible();
  await answer(visitor, 5);
  await visitor.visit("/gegevens");
  await visitor.button("Open '2026-2027'").click();
  await expect(scanCard(visitor, "2026-2027").getByText("Open in dit tabblad")).toBeVisible();
  await visitor.visit(THEME);
  await expect(answered(visitor), "the open scan is this tab's, also after a new page").toHaveCount(2);
  await visitor.visit("/gegevens");
  await visitor.button("Begin een nieuwe zelfscan").click();
  await visitor.reload();
  await visitor.visit(THEME);
  await expect(answered(visitor)).toHaveCount(0);
  expect((await scans(visitor)).map((scan) => scan.name).sort()).toEqual(["2026-2027", "2027-2028"]);
});

test("a file is readable by people and opens again elsewhere, next to what is there", async ({ visitor }) => {
  await answer(visitor, 3);
  await visitor.visit("/gegevens");
  await name(visitor, "De Linde 2026-2027");
  const file = await downloaded(visitor, () => visitor.button("Bewaar als bestand", { exact: true }).first().click());
  expect(file.name).toBe("taakkompas-de-linde-2026-2027.json");
  expect(file.text).toMatch(/^\{\n {2}"lees_mij": "Dit is een zelfscan van Taakkompas: De Linde 2026-2027/);
  expect(JSON.parse(file.text).in_woorden).toHaveLength(3);
  expect(JSON.parse(file.text).in_woorden[0]).toMatch(/: Meestal$/);

  await openFile(visitor, file.name, file.text);
  await expect(visitor.page.getByText("'De Linde 2026-2027' is geopend als nieuwe zelfscan.")).toBeVisible();
  expect(await scans(visitor)).toHaveLength(2);

  await visitor.button("Wis alles van dit apparaat").click();
  await visitor.page.getByRole("group", { name: /Wil je alles wissen/ }).getByRole("button", { name: "Ja, wis" }).click();
  await expect(visitor.page.getByText("Alles is gewist.")).toBeVisible();
  await openFile(visitor, file.name, file.text);
  await expect(visitor.page.getByText("'De Linde 2026-2027' is geopend als nieuwe zelfscan.")).toBeVisible();
  await visitor.visit(THEME);
  await expect(answered(visitor)).toHaveCount(3);
});

test("a file that is not ours, damaged, newer, too big or hostile is refused, and what is on screen stays", async ({ visitor }) => {
  await answer(visitor, 2);
  await visitor.visit("/gegevens");
  await name(visitor, "blijft");
  const alert = visitor.page.getByRole("alert");
  const refused = async (content, reason) => {
    await openFile(visitor, "bestand.json", content);
    await expect(alert.filter({ hasText: reason })).toBeVisible();
    await expect(alert.filter({ hasText: "Wat je op je scherm hebt, is niet veranderd." })).toBeVisible();
    expect(await scans(visitor)).toHaveLength(1);
    await expect(visitor.field("Naam van de zelfscan die open is")).toHaveValue("blijft");
  };
  const [record] = await scans(visitor);
  await refused('{"hallo": "wereld"}', "geen bestand van Taakkompas");
  await refused(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe]), "geen bestand van Taakkompas");
  await refused("", "geen bestand van Taakkompas");
  await refused(JSON.stringify(record).slice(0, -20), "beschadigd");
  await refused(JSON.stringify({ ...record, profile: { groups: "drie" } }), "bij 'profile.groups' staat 'drie'");
  await refused(JSON.stringify({ ...record, version: 99 }), "nieuwere versie");
  await refused(Buffer.alloc(20_000_001, " "), "te groot");
  await refused("[".repeat(500_000), "geen bestand van Taakkompas");
  await refused(`{"format":"taakkompas-scan","version":2,"name":${"[".repeat(400_000)}`, "beschadigd");
  // Text that looks like markup stays text.
  await openFile(visitor, "bestand.json", JSON.stringify({ ...record, name: "<img src=x onerror=alert(1)>" }));
  await expect(scanCard(visitor, "<img src=x onerror=alert(1)>")).toBeVisible();
});

test("erasing one or all, asked first, can be taken back until the page is left", async ({ visitor }) => {
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
  expect(await scans(visitor)).toHaveLength(2);
  await erase("Wis 'een'");
  expect((await scans(visitor)).map((scan) => scan.name)).toEqual(["twee"]);
  await assertAccessible(visitor.page);
  await assertNoSidewaysScroll(visitor.page);
  await visitor.button("Maak ongedaan").click();
  expect(await scans(visitor)).toHaveLength(2);
  await erase("Wis alles van dit apparaat");
  expect(await kept(visitor)).toEqual({});
  expect(await kept(visitor, "sessionStorage")).toEqual({});
  await onDisk(visitor);
  await visitor.reload();
  await visitor.visit(THEME);
  await expect(answered(visitor), "nor does the second copy bring it back").toHaveCount(0);
});

test("what was erased is erased in the second copy too, and what was taken back is there again", async ({ visitor }) => {
  await answer(visitor, 2);
  await visitor.visit("/gegevens");
  await name(visitor, "een");
  await onDisk(visitor, 2);
  const erase = async () => {
    await visitor.button("Wis 'een'").click();
    await visitor.button("Ja, wis").click();
    await onDisk(visitor);
  };
  await erase();
  await visitor.button("Maak ongedaan").click();
  await onDisk(visitor, 2);
  await visitor.reload();
  await expect(scanCard(visitor, "een")).toBeVisible();
  await erase();
  await visitor.reload();
  await expect(visitor.heading("Jouw gegevens")).toBeVisible();
  await expect(scanCard(visitor, "een")).toHaveCount(0);
  await visitor.visit(THEME);
  await expect(answered(visitor)).toHaveCount(0);
});

test("if the browser stores nothing, the page says so, and everything can still be saved as a file", async ({ visitor }) => {
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
  await expect(notice(visitor, "Je browser laat ons hier niets bewaren")).toBeVisible();
  await choice(visitor, 0, MIDDLE).check();
  await expect(visitor.page.getByText("Nog niet bewaard: je browser laat bewaren niet toe.").first()).toBeVisible();
  await assertAccessible(visitor.page);
  const save = notice(visitor, "Je browser laat ons").getByRole("button", { name: "Bewaar als bestand" });
  const file = await downloaded(visitor, () => save.click());
  expect(Object.keys(JSON.parse(file.text).answers)).toHaveLength(1);
  await visitor.link("Weten").click();
  await visitor.page.goBack();
  await expect(answered(visitor)).toHaveCount(1);
  const [asked, closed] = [visitor.page.waitForEvent("dialog"), visitor.page.waitForEvent("close")];
  visitor.page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type(), "the browser asks before what is only here goes away").toBe("beforeunload");
  // If the tab were kept open here, closing it later would sometimes crash Chromium.
  await dialog.accept();
  await closed;
});

test("if only the first copy finds no room, the second one keeps it", async ({ visitor }) => {
  await answer(visitor, 1);
  const room = await visitor.page.evaluate(() => {
    const fits = (length) => {
      try {
        localStorage.setItem("vol", "x".repeat(length));
        return true;
      } catch {
        return false;
      }
    };
    let length = 0;
    for (let step = 2 ** 24; step >= 1; step /= 2) if (fits(length + step)) length += step;
    return length;
  });
  expect(room, "the browser's own limit was met").toBeGreaterThan(1_000_000);
  const before = await kept(visitor);
  await choice(visitor, 1, MIDDLE).check();
  await onDisk(visitor, 2);
  expect(await kept(visitor), "nothing went into the first copy").toEqual(before);
  await expect(notice(visitor, "De opslag van je browser is vol")).toHaveCount(0);
  await expect(saved(visitor).first()).toBeVisible();
  await visitor.reload();
  await expect(answered(visitor)).toHaveCount(2);
});

test("if there is no room, what was there stays and there are ways on", async ({ visitor }) => {
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
  await expect(notice(visitor, "De opslag van je browser is vol")).toBeVisible();
  await expect(visitor.page.getByText("Nog niet bewaard: de opslag van je browser is vol.").first()).toBeVisible();
  expect(await scans(visitor)).toEqual([before]);
  await visitor.page.evaluate(() => {
    Storage.prototype.setItem = window.roomy;
  });
  await visitor.button("Probeer het opnieuw").click();
  await expect(saved(visitor).first()).toBeVisible();
  expect(Object.keys((await scans(visitor))[0].answers)).toHaveLength(2);
});

test("a scan from a newer version is left as it is, reported, and offered as a file", async ({ visitor }) => {
  await visitor.visit("/");
  const newer = '{"format":"taakkompas-scan","version":9,"revision":3,"iets":"nieuws"}';
  await setText(visitor, `${SCAN}nieuw`, newer);
  await visitor.reload();
  const told = notice(visitor, "nieuwere versie van Taakkompas");
  await expect(told).toBeVisible();
  const file = await downloaded(visitor, () => told.getByRole("button", { name: "Bewaar als bestand" }).click());
  expect(file.text).toBe(newer);
  await answer(visitor, 1);
  expect((await kept(visitor))[`${SCAN}nieuw`]).toBe(newer);
  await told.getByRole("button", { name: "Verberg deze melding" }).click();
  await expect(told).toHaveCount(0);
  await visitor.visit("/gegevens");
  await assertAccessible(visitor.page);
});

test("a scan from an older version opens whole, and says so", async ({ visitor }) => {
  const old = await readFile(new URL("../tests/records/v1.json", import.meta.url), "utf8");
  await visitor.visit("/");
  await setText(visitor, `${SCAN}oud`, old);
  await visitor.visit("/gegevens");
  await expect(scanCard(visitor, "De Linde 2026-2027").getByText(/7 antwoorden/)).toBeVisible();
  await expect(notice(visitor, "oudere versie van Taakkompas")).toBeVisible();
  await name(visitor, "De Linde");
  const [{ version, answers, profile }] = await scans(visitor);
  expect([version, Object.keys(answers).length, profile.ib_word]).toEqual([6, 7, "kc"]);
  await expect(notice(visitor, "oudere versie van Taakkompas")).toHaveCount(0);
});

test("what another tab erases stays on screen, and is kept again only if asked", async ({ visitor }) => {
  await answer(visitor, 2);
  const other = await visitor.newTab();
  await other.visit("/gegevens");
  await other.button("Wis alles van dit apparaat").click();
  await other.button("Ja, wis").click();
  await expect(notice(visitor, "ergens anders gewist")).toBeVisible();
  await expect(answered(visitor)).toHaveCount(2);
  await choice(visitor, 2, MIDDLE).check();
  expect(await scans(visitor)).toEqual([]);
  await visitor.button("Bewaar het opnieuw").click();
  await expect(saved(visitor).first()).toBeVisible();
  expect(Object.keys((await scans(visitor))[0].answers)).toHaveLength(3);
});
