// What schools could lose, by name: each is tried in every engine. The same cases in Chromium, with more around them, are in
// data.test.mjs and apart.test.mjs; here are those in which engines differ: what they store where, when it reaches the disk,
// what one tab sees of another, and what a kill leaves.
import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { hostOf } from "../support/host.mjs";
import { introduction } from "../support/introduction.mjs";
import { largestSchool } from "./largest.mjs";

const SCAN = "taakkompas:scan:";
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const MIDDLE = 2;
const READS_ALONG = "ook open in een ander tabblad";
const TAKE_OVER = "Hier verder werken";

const recordOf = (name) => readFile(new URL(`../../tests/records/${name}.json`, import.meta.url), "utf8");

function equal(what, found, wanted) {
  if (found !== wanted) throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}

function holds(what, condition) {
  if (!condition) throw new Error(`not so: ${what}`);
}

/** Everything on the device, to be put back later: what a power cut leaves of the first place. */
const onDevice = (tab) => tab.run(() => ({ ...localStorage }));

async function cutPower(tab, texts) {
  await tab.run((texts) => {
    localStorage.clear();
    sessionStorage.clear();
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
  }, texts);
}

const store = (tab, key, text) => tab.run((key, text) => localStorage.setItem(key, text), key, text);
const stored = (tab, key) => tab.run((key) => localStorage.getItem(key), key);

/** The writer, and a tab that reads along. */
async function twoTabs(start) {
  const writer = await start();
  await writer.visit();
  await writer.answer(0);
  const other = await writer.newTab();
  await other.visit();
  await other.notice(READS_ALONG);
  return [writer, other];
}

const SPOILED = {
  full: async (writer) => {
    holds("the browser stored a million characters", (await writer.run(() => window.engines.fill())) > 1_000_000);
  },
  blocked: async (...tabs) => {
    for (const tab of tabs) await tab.run(() => window.engines.block());
  },
};

const spoiled = Object.entries(SPOILED).flatMap(([way, spoil]) =>
  ["is taken over from", "is closed"].map((end) => ({
    fault: "1a",
    name: `localStorage ${way}: the writer ${end}, and the other tab has its answers`,
    async run({ start }) {
      const [writer, other] = await twoTabs(start);
      await spoil(writer, other);
      await writer.answer(1, 2, 3);
      if (end === "is closed") await writer.close();
      else await other.press(TAKE_OVER);
      await other.shows(4);
      await other.answer(4);
      await other.reload();
      await other.shows(5);
    },
  })),
);

/** Answers of which the disk has only the copies, as after a power cut. */
async function onlyInCopies(tab, before = [0], after = [1, 2, 3]) {
  await tab.visit();
  await tab.answer(...before);
  const texts = await onDevice(tab);
  await tab.answer(...after);
  await cutPower(tab, texts);
}

export const CASES = [
  ...spoiled,
  {
    fault: "1a",
    name: "in two tabs, one writes and the other reads along, takes over, and gives back when it is closed",
    async run({ start }) {
      const [writer, other] = await twoTabs(start);
      await writer.answer(1);
      await other.shows(2);
      await other.choose(2);
      await other.says("Nog niet bewaard: deze zelfscan is open in een ander tabblad.", ".saved-line [role=status]");
      await other.shows(2);
      await other.press(TAKE_OVER);
      await writer.notice(READS_ALONG);
      await other.answer(2);
      await other.close();
      await writer.shows(3);
      // It has the turn again: what is chosen before that is refused.
      await writer.isSaved();
      await writer.answer(3);
      await writer.reload();
      await writer.shows(4);
    },
  },
  {
    fault: "1b",
    name: "IndexedDB opens long after the app started: what it has comes together with what was answered until then",
    async run({ start, site }) {
      const tab = await start();
      await onlyInCopies(tab);
      site.change({ "late-copies": 1 });
      await tab.reload();
      await tab.shows(1);
      await tab.choose(4);
      await tab.shows(2);
      await tab.run(() => window.engines.openCopies());
      await tab.shows(5);
      await tab.isSaved();
      await tab.notice("uit twee tabbladen staan nu bij elkaar");
      site.change({});
      await tab.reload();
      await tab.shows(5);
    },
  },
  {
    fault: "1b",
    name: "IndexedDB opens long after the app started, with another answer: both scans are kept, and the page says so",
    async run({ start, site }) {
      const tab = await start();
      await onlyInCopies(tab, [0], [1]);
      site.change({ "late-copies": 1 });
      await tab.reload();
      await tab.choose(1, MIDDLE + 1);
      await tab.shows(2);
      await tab.run(() => window.engines.openCopies());
      await tab.notice("zijn er nu twee versies");
      await tab.shows(2);
      await tab.visit("/gegevens");
      await tab.eventually("two scans of two answers", () =>
        tab.run(() => {
          // Those that can be opened; where the two differ, they are named once more.
          const cards = [...document.querySelectorAll("main li")];
          return cards.filter((card) => /2 antwoorden.*(Maak een kopie|Open)/.test(card.textContent)).length === 2;
        }),
      );
    },
  },
  {
    fault: "1b",
    name: "IndexedDB is not there: what was said saved is there after the browser was closed",
    async run({ start, stop, site }) {
      site.change({ "no-copies": 1 });
      const tab = await start();
      await tab.visit();
      await tab.answer(0, 1, 2);
      await stop();
      const next = await start();
      await next.visit();
      await next.shows(3);
    },
  },
  {
    fault: "1c",
    name: "of three visits, the second while IndexedDB hangs and after a power cut, none is lost",
    async run({ start, site }) {
      const tab = await start();
      await onlyInCopies(tab);
      site.change({ "late-copies": 1 });
      await tab.reload();
      await tab.choose(4);
      await tab.isSaved();
      site.change({});
      await tab.reload();
      await tab.shows(5);
    },
  },
  {
    fault: "1c",
    name: "the browser is killed as soon as a change is said saved, five times after each other, and has every answer",
    async run({ start, kill }) {
      for (let answers = 0; answers < 5; answers += 1) {
        const tab = await start();
        await tab.visit();
        await tab.shows(answers);
        await tab.answer(answers);
        await kill();
      }
      const tab = await start();
      await tab.visit();
      await tab.shows(5);
    },
  },
  {
    fault: "1c",
    name: "closed, killed, then a session in which IndexedDB hangs, then one in which it does not: no answer is lost",
    async run({ start, kill, stop, site }) {
      const first = await start();
      await first.visit();
      await first.answer(0);
      await stop();
      const killed = await start();
      await killed.visit();
      await killed.shows(1);
      await killed.answer(1, 2, 3);
      await kill();
      site.change({ "late-copies": 1 });
      const slow = await start();
      await slow.visit();
      await slow.choose(4);
      await slow.isSaved();
      await stop();
      site.change({});
      const last = await start();
      await last.visit();
      await last.shows(5);
    },
  },
  {
    fault: "1c",
    name: "killed before anything else was stored, then a session in which IndexedDB hangs: in the end the list has every answer",
    async run({ start, kill, stop, site }) {
      const first = await start();
      await first.visit();
      await first.answer(0, 1, 2, 3);
      await kill();
      site.change({ "late-copies": 1 });
      const second = await start();
      await second.visit();
      await second.choose(4);
      await second.isSaved();
      await stop();
      site.change({});
      const third = await start();
      // Two scans beside each other, unless the first place had reached the disk already: that is for the engine to say.
      await third.visit("/gegevens");
      await third.eventually("five answers in the list", async () => {
        const counts = await third.run(() => {
          const cards = [...document.querySelectorAll("main li")];
          return cards.map((card) => Number(card.textContent.match(/(\d+) antwoord/)?.[1] ?? 0));
        });
        return counts.reduce((sum, count) => sum + count, 0) === 5;
      });
    },
  },
  {
    fault: "2",
    name: "without Web Locks, the tab that wrote last writes, and the other says so",
    async run({ start, site }) {
      site.change({ "no-locks": 1 });
      const one = await start();
      await one.visit();
      holds("there are no locks", await one.run(() => !navigator.locks));
      await one.answer(0);
      const other = await one.newTab();
      await other.visit();
      await other.choose(1);
      await one.notice(READS_ALONG);
      await one.shows(2);
      await one.press(TAKE_OVER);
      await other.notice(READS_ALONG);
      await one.answer(2);
      await one.reload();
      await one.shows(3);
    },
  },
  {
    fault: "2",
    name: "without Web Locks, two tabs that change at the same moment, six times, lose nothing they showed as accepted",
    async run({ start, site }) {
      site.change({ "no-locks": 1 });
      const one = await start();
      await one.visit();
      await one.answer(0);
      const other = await one.newTab();
      await other.visit();
      const tabs = [one, other];
      for (let round = 0; round < 6; round += 1) {
        const moment = Date.now() + 500;
        for (const [at, tab] of tabs.entries()) {
          const statement = 1 + ((2 * round + at) % 4);
          await tab.run((...of) => window.engines.chooseAt(...of), moment, statement, round % 2 ? MIDDLE : MIDDLE + 1);
        }
        await pause(moment + 300 - Date.now());
        const settled = () => {
          const line = document.querySelector(".saved-line [role=status]");
          return getComputedStyle(line).visibility === "visible" && /^Bewaard op|ander tabblad\.$/.test(line.textContent);
        };
        for (const tab of tabs) await tab.eventually("accepted or refused", () => tab.run(settled));
      }
      // One of the two writes now, and shows what is accepted.
      const most = Math.max(await one.countAnswers(), await other.countAnswers());
      holds("answers came in", most >= 3);
      for (const tab of tabs) {
        await tab.reload();
        await tab.shows(most);
      }
    },
  },
  {
    fault: "3",
    name: "a duplicated tab reads along, takes over, and is closed while it saves: what shows is said saved",
    async run({ start }) {
      const tab = await start();
      await tab.visit();
      await tab.answer(0, 1);
      const duplicate = await tab.duplicate();
      await duplicate.notice(READS_ALONG);
      await duplicate.shows(2);
      await duplicate.press(TAKE_OVER);
      await duplicate.answer(2);
      await duplicate.choose(3);
      await duplicate.close();
      await tab.eventually("the first tab writes again", () => tab.run((text) => !document.body.textContent.includes(text), READS_ALONG));
      await tab.isSaved();
      const shown = await tab.countAnswers();
      holds("what was said saved is shown", shown >= 3);
      await tab.reload();
      await tab.shows(shown);
    },
  },
  {
    fault: "4",
    name: "a part with a damaged name stays as it is, and so do the other parts",
    async run({ start }) {
      const tab = await start();
      await tab.visit("/");
      const record = JSON.stringify(JSON.parse(await recordOf("v6")));
      const text = record.replace('"division":', String.raw`"di\ud800ision":`);
      await store(tab, `${SCAN}a`, text);
      await tab.visit("/gegevens");
      await rename(tab, "verder");
      const kept = await stored(tab, `${SCAN}a`);
      holds("the damaged part is kept", kept.includes(String.raw`"di\ud800ision":`));
      holds("the other part is kept", kept.includes('"week":'));
    },
  },
  {
    fault: "4",
    name: "a part with half a character in it stays as it is when something else changes",
    async run({ start }) {
      const tab = await start();
      await tab.visit("/");
      const record = JSON.stringify(JSON.parse(await recordOf("v6")));
      const text = record.replace("sommen tot 20", String.raw`sommen \ud800 tot 20`);
      await store(tab, `${SCAN}a`, text);
      await tab.visit("/gegevens");
      await rename(tab, "verder");
      const kept = await stored(tab, `${SCAN}a`);
      holds("the damaged part is kept", kept.includes(String.raw`sommen \ud800 tot 20`));
      holds("the other part is kept", kept.includes('"division":'));
    },
  },
  {
    fault: "4",
    name: "a record that is thousands deep, or cut, is set aside and reported, and the site goes on",
    async run({ start }) {
      const tab = await start();
      await tab.visit("/");
      const deep = `{"format":"taakkompas-scan","version":6,"documents":{"week":${"[".repeat(100_000)}`;
      const cut = (await recordOf("v6")).slice(0, -40);
      await store(tab, `${SCAN}diep`, deep);
      await store(tab, `${SCAN}half`, cut);
      await tab.visit();
      await tab.notice("die beschadigd is");
      await tab.answer(0);
      equal("the deep text", await stored(tab, `${SCAN}diep`), deep);
      equal("the cut text", await stored(tab, `${SCAN}half`), cut);
    },
  },
  {
    fault: "5",
    name: "a translator replaces every text, then storage is full: the line says that it is not saved",
    async run({ start }) {
      const tab = await start();
      await tab.visit();
      await tab.answer(0);
      await tab.run(() => window.engines.translate());
      await tab.run(() => window.engines.fillBoth());
      await tab.choose(0, MIDDLE + 1);
      await tab.says("Nog niet bewaard: de opslag van je browser is vol.", ".saved-line [role=status]");
    },
  },
  {
    fault: "7",
    name: "the largest school opens from a file, is kept, is saved as a file, and that file opens again",
    async run({ start, stop, folder }) {
      const made = join(folder, "largest.json");
      const small = JSON.parse(await recordOf("week-v1")).week;
      const text = largestSchool(JSON.parse(await recordOf("v6")), small);
      await writeFile(made, text);
      const tab = await start();
      await tab.visit("/gegevens");
      await tab.openFile(made);
      await tab.says("is geopend als nieuwe zelfscan");
      await tab.press("Bewaar als bestand");
      const saved = await tab.eventually("a saved file", () =>
        tab.run(() => {
          window.engines.savedFile();
          return window.engines.fileText;
        }),
      );
      const weekOf = (text) => JSON.stringify(JSON.parse(text).documents.week);
      equal("the length of the week in the file", weekOf(saved).length, weekOf(text).length);
      holds("the week in the file is the one that was opened", weekOf(saved) === weekOf(text));
      const again = join(folder, "again.json");
      await writeFile(again, saved);
      await stop();
      const next = await start();
      await next.visit("/gegevens");
      await next.says("De Linde 2026-2027");
      await next.openFile(again);
      await next.says("is geopend als nieuwe zelfscan");
    },
  },
  {
    fault: "14",
    name: "the clock goes back a year: a new tab opens the scan that was worked on last, with all of it",
    async run({ start, site }) {
      const tab = await start();
      await tab.visit();
      await tab.answer(0, 1);
      await tab.visit("/gegevens");
      await tab.press("Begin een nieuwe zelfscan");
      site.change({ clock: -YEAR_MS });
      await tab.visit();
      await tab.shows(0);
      await tab.answer(0, 1, 2, 3);
      const other = await tab.newTab();
      await tab.close();
      await other.visit();
      await other.shows(4);
    },
  },
  {
    fault: "14",
    name: "the clock goes back a year between two answers, and the first place is lost: the copy has both",
    async run({ start, site }) {
      const tab = await start();
      await tab.visit();
      await tab.answer(0, 1, 2);
      const before = await onDevice(tab);
      site.change({ clock: -YEAR_MS });
      await tab.reload();
      await tab.answer(3);
      await cutPower(tab, before);
      await tab.reload();
      await tab.shows(4);
    },
  },
  {
    fault: "17",
    name: "a card in a page on another origin: its height, the keyboard in and out, nothing stored, no cookie",
    async run({ start, site }) {
      const card = `<iframe src="${site.origin}/kaart/maatregelen/rooster-zichtbaar/" title="kaart" style="display:block;width:320px;height:${CARD_REM}rem;border:0"></iframe>`;
      const tab = await start();
      await withHost(card, async (address) => {
        await tab.open(address);
        await tab.eventually("the card", () => tab.runIn("iframe", () => Boolean(document.querySelector("h1")?.textContent)));
        equal("the height of the frame", await tab.run(() => Math.round(document.querySelector("iframe").getBoundingClientRect().height)), CARD_REM * 16);
        // Beside a bar to scroll by, which takes room in some browsers.
        const cut = () =>
          tab.runIn("iframe", () => {
            const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
            return [scrollHeight - clientHeight, scrollWidth - clientWidth].join(" ");
          });
        equal("what is cut off", await cut(), "0 0");
        // Of a reader who set the text twice as large, both pages are. In a frame this narrow the card may scroll, and only down.
        const twice = () => void (document.documentElement.style.fontSize = "200%");
        await tab.run(twice);
        await tab.runIn("iframe", twice);
        equal("what is cut off of text at 200% at the side", (await cut()).split(" ")[1], "0");
        // The card is asked itself: WebKit does not tell a page that a frame of another origin has the focus.
        const isInCard = () => tab.runIn("iframe", () => document.hasFocus() && document.activeElement.tagName === "A");
        const focus = async () => (await tab.run(() => document.activeElement.id)) || ((await isInCard()) && "the card");
        // Out of a frame of another origin WebKit begins at the top of the page again, where the others go on behind it.
        const outside = ["voor", "na"];
        for (const [from, key] of [["voor", "Tab"], ["na", "Shift+Tab"]]) {
          await tab.run((id) => document.getElementById(id).focus(), from);
          for (const where of [["the card"], outside]) {
            await tab.key(key);
            await tab.eventually(`the focus on ${where.join(" or ")} after ${key}`, async () => where.includes(await focus()));
          }
        }
        const kept = await tab.runIn("iframe", () => {
          const count = (of) => {
            try {
              return of().length;
            } catch {
              // The browser gives a page of others no storage at all.
              return 0;
            }
          };
          return [document.cookie, count(() => localStorage), count(() => sessionStorage), document.querySelectorAll("html[data-app]").length].join(" ");
        });
        equal("what is stored", kept, " 0 0 0");
        equal("cookies", (await tab.cookies()).length, 0);
      });
    },
  },
  {
    fault: "17",
    name: "no page but a card may be framed on another origin",
    async run({ start, site }) {
      const paths = ["", "zelfscan/", "gegevens/", "maatregelen/rooster-zichtbaar/", "kaart/bestaat-niet/"];
      const frames = paths.map((path, at) => `<iframe id="f${at}" src="${site.origin}/${path}" title="${path}"></iframe>`).join("");
      const tab = await start();
      await withHost(`${frames}<iframe id="kaart" src="${site.origin}/kaart/zelfscan/" title="kaart"></iframe>`, async (address) => {
        await tab.open(address);
        await tab.eventually("the card", () => tab.runIn("#kaart", () => Boolean(document.querySelector("h1")?.textContent)));
        // All were asked for before the card was.
        for (const [at, path] of paths.entries()) {
          const shown = await tab.runIn(`#f${at}`, () => Boolean(document.querySelector("#app, .site-header, main h1"))).catch(() => false);
          equal(`whether /${path} is shown`, shown, false);
        }
      });
    },
  },
  {
    fault: "17",
    name: "an introduction in a link is shown, and a link that was cut says so",
    async run({ start }) {
      const tab = await start();
      const link = introduction("Stichting Kompas", "<b>Beste</b> teams", ["ruimte"]);
      await tab.visit(`/zelfscan/#${link}`);
      await tab.notice("<b>Beste</b> teams");
      await tab.says("Tijd in de werkdag", ".task-list li:nth-child(2)");
      const other = await tab.newTab();
      await other.visit(`/zelfscan/#${link.slice(0, -5)}`);
      await other.notice("onderweg afgebroken");
    },
  },
];

/** The height that `src/rooms/policy/model/card.rs` says. */
const CARD_REM = Number(/HEIGHT: u32 = (\d+);/.exec(readFileSync(new URL("../../src/rooms/policy/model/card.rs", import.meta.url), "utf8"))[1]);

/** Does something while a page of somebody else is served, with this in it. */
async function withHost(embedded, act) {
  const host = await hostOf(embedded);
  try {
    await act(host.address);
  } finally {
    await host.close();
  }
}

async function rename(tab, name) {
  await tab.eventually("a field for the name", () =>
    tab.run((name) => {
      const labels = [...document.querySelectorAll("label")];
      const field = labels.find((label) => label.textContent.includes("Naam van de zelfscan die open is"))?.control;
      if (!field) return false;
      field.value = name;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
      return true;
    }, name),
  );
  await tab.isSaved();
}
