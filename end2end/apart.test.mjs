// What two tabs, or two visits, saved apart from each other: nothing of it is lost. The rules themselves are tried on
// 100,000 simulated browsers, in src/kit/records/model/tests; these are the cases by name in a real one.
import { readFile } from "node:fs/promises";
import { assertAccessible, assertNoSidewaysScroll } from "./support/checks.mjs";
import { expect, test } from "./support/site.mjs";

const THEME = "/zelfscan/vervanging";
const MIDDLE = 2;

const choice = (visitor, statement, option = MIDDLE) =>
  visitor.page.locator("fieldset[data-statement]").nth(statement).getByRole("radio").nth(option);
const answered = (visitor) => visitor.page.locator("fieldset[data-statement]").getByRole("radio", { checked: true });
const saved = (visitor) => visitor.page.getByText("Bewaard op dit apparaat.", { exact: true });
const notice = (visitor, text) => visitor.page.locator(".notice").filter({ hasText: text });

async function answer(visitor, ...which) {
  for (const statement of which) {
    await choice(visitor, statement).check();
    await expect(saved(visitor).first()).toBeVisible();
  }
}

/** Everything on the device, to be put back later: what a power cut leaves of it. */
const onDevice = ({ page }) => page.evaluate(() => ({ ...localStorage }));

async function cutPower({ page }, texts) {
  await page.evaluate((texts) => {
    localStorage.clear();
    sessionStorage.clear();
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
  }, texts);
}

/** From the next page on, opening the second copies takes this long; for ever, if it is not said how long. */
function slowCopies({ context }, milliseconds) {
  return context.addInitScript((milliseconds) => {
    Object.defineProperty(IDBOpenDBRequest.prototype, "onsuccess", {
      set(heard) {
        const late = (event) => (sessionStorage.quick ? heard.call(this, event) : setTimeout(() => heard.call(this, event), milliseconds));
        if (milliseconds || sessionStorage.quick) this.addEventListener("success", late);
      },
    });
  }, milliseconds);
}

const WAYS = {
  full: ({ page }) =>
    page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    }),
  blocked: ({ page }) =>
    page.evaluate(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("blocked", "SecurityError");
        },
      });
    }),
};

for (const [way, spoil] of Object.entries(WAYS)) {
  for (const end of ["taken over", "closed"]) {
    test(`what only the second copy has, because the first is ${way}, is there for the other tab once the writer is ${end}`, async ({
      visitor,
    }) => {
      await visitor.visit(THEME);
      await answer(visitor, 0);
      const other = await visitor.newTab();
      await other.visit(THEME);
      await expect(notice(other, "ook open in een ander tabblad")).toBeVisible();
      await spoil(visitor);
      await spoil(other);
      await answer(visitor, 1, 2, 3);
      if (end === "closed") await visitor.page.close();
      else await other.button("Hier verder werken").first().click();
      await expect(answered(other)).toHaveCount(4);
      await answer(other, 4);
      await other.reload();
      await expect(answered(other)).toHaveCount(5);
    });
  }
}

test("a second copy that takes longer than the page waits is said saved once it is there, and not before", async ({ visitor }) => {
  const { page } = visitor;
  // The page waits 5 seconds for a copy; here as long as nothing, and what came of the copy is held back.
  await visitor.context.addInitScript(() => {
    const { setTimeout } = window;
    window.setTimeout = (ring, milliseconds, ...more) => {
      if (!window.held || milliseconds !== 5000) return setTimeout(ring, milliseconds, ...more);
      return setTimeout(() => {
        ring();
        window.waitsNoLonger = true;
      }, 50);
    };
    Object.defineProperty(IDBTransaction.prototype, "oncomplete", {
      set(heard) {
        this.addEventListener("complete", (event) => {
          const tell = () => heard.call(this, event);
          if (window.held) window.held.push(tell);
          else tell();
        });
      },
    });
  });
  await visitor.visit(THEME);
  await answer(visitor, 0);
  await WAYS.full(visitor);
  await page.evaluate(() => (window.held = []));
  await choice(visitor, 1).check();
  const isFull = page.getByText("Nog niet bewaard: de opslag van je browser is vol.").first();
  await page.waitForFunction(() => window.waitsNoLonger && window.held.length);
  await expect(isFull).toBeVisible();
  await page.evaluate(() => window.held.splice(0).forEach((tell) => tell()));
  await expect(saved(visitor).first()).toBeVisible();
  await expect(isFull).toBeHidden();
  await visitor.reload();
  await expect(answered(visitor)).toHaveCount(2);
});

test("second copies that open late come together with what was answered until then", async ({ visitor }) => {
  await visitor.visit(THEME);
  await answer(visitor, 0);
  const before = await onDevice(visitor);
  await answer(visitor, 1, 2, 3);
  await cutPower(visitor, before);
  await slowCopies(visitor, 2500);
  await visitor.reload();
  await expect(answered(visitor)).toHaveCount(1);
  await choice(visitor, 4).check();
  await expect(answered(visitor)).toHaveCount(5);
  await expect(saved(visitor).first()).toBeVisible();
  await expect(notice(visitor, "uit twee tabbladen staan nu bij elkaar")).toBeVisible();
  await visitor.page.evaluate(() => (sessionStorage.quick = true));
  await visitor.reload();
  await expect(answered(visitor)).toHaveCount(5);
});

test("of three visits, the second without the second copies, none is lost", async ({ visitor }) => {
  await visitor.visit(THEME);
  await answer(visitor, 0);
  const before = await onDevice(visitor);
  await answer(visitor, 1, 2, 3);
  await cutPower(visitor, before);
  await slowCopies(visitor);
  await visitor.reload();
  await choice(visitor, 4).check();
  // Not before it is clear that there will be no second copy for now.
  await expect(saved(visitor).first()).toBeVisible({ timeout: 15_000 });
  await visitor.page.evaluate(() => (sessionStorage.quick = true));
  await visitor.reload();
  await expect(answered(visitor)).toHaveCount(5);
});

test("without locks, two tabs that change at once lose nothing", async ({ visitor }) => {
  await visitor.context.addInitScript(() => Object.defineProperty(Navigator.prototype, "locks", { value: undefined }));
  await visitor.visit(THEME);
  await answer(visitor, 0);
  const other = await visitor.newTab();
  await other.visit(THEME);
  for (const statement of [1, 3]) {
    const press = (tab, which) =>
      tab.page.evaluate((which) => {
        document.querySelectorAll("fieldset[data-statement]")[which].querySelectorAll("input[type=radio]")[2].click();
      }, which);
    await Promise.all([press(visitor, statement), press(other, statement + 1)]);
    // Whoever reads along by now did not accept the answer, and says so.
    for (const tab of [visitor, other]) {
      const takeOver = tab.button("Hier verder werken").first();
      await expect(takeOver.or(saved(tab).first()).first()).toBeVisible();
    }
  }
  // What each showed as accepted is there for both once they are opened again.
  const shown = Math.max(await answered(visitor).count(), await answered(other).count());
  expect(shown).toBeGreaterThanOrEqual(3);
  for (const tab of [visitor, other]) {
    await tab.reload();
    await expect.poll(() => answered(tab).count()).toBeGreaterThanOrEqual(shown);
  }
});

test("two visits that contradict each other stay beside each other, and the page says so", async ({ visitor }) => {
  await visitor.visit(THEME);
  await answer(visitor, 0);
  const before = await onDevice(visitor);
  await answer(visitor, 1);
  await cutPower(visitor, before);
  await slowCopies(visitor, 2500);
  await visitor.reload();
  await choice(visitor, 1, MIDDLE + 1).check();
  await expect(notice(visitor, "zijn er nu twee versies")).toBeVisible();
  await expect(choice(visitor, 1, MIDDLE + 1), "what was just chosen stays on the screen").toBeChecked();
  await notice(visitor, "zijn er nu twee versies").getByRole("link", { name: "Kies wat telt" }).click();
  await expect(visitor.page.getByRole("listitem").filter({ hasText: /2 antwoorden.*(Maak een kopie|Open)/ })).toHaveCount(2);
});

const versions = (visitor) => visitor.page.locator("[data-versions]");
const parts = (visitor) => versions(visitor).locator("fieldset");

/** Two versions of one scan on the device, as two visits leave them that went on from one: made from a scan that was saved. */
async function twoVersions(visitor) {
  await visitor.visit(THEME);
  await answer(visitor, 0, 1, 2);
  const asked = await visitor.page.locator("fieldset[data-statement]").evaluateAll((statements) =>
    Object.fromEntries(statements.map((statement) => [statement.id, statement.querySelector("legend").textContent])),
  );
  await visitor.page.evaluate((level) => {
    const key = Object.keys(localStorage).find((key) => key.startsWith("taakkompas:scan:"));
    const record = JSON.parse(localStorage.getItem(key));
    const [first, second, third] = Object.keys(record.answers);
    const since = (line, change) => {
      const other = structuredClone(record);
      other.lineage = `${record.lineage} ${line}:${record.revision + 1}`;
      other.revision = record.revision + 1;
      change(other);
      return JSON.stringify(other);
    };
    const left = since("links", (scan) => {
      scan.answers[first] = level[0];
      scan.profile = { ...scan.profile, groups: "1-4" };
    });
    const right = since("rechts", (scan) => {
      scan.answers[second] = level[1];
      delete scan.answers[third];
      scan.name = "De Linde";
      scan.profile = { ...scan.profile, groups: "5-8" };
      const added = { stance: "added", progress: "not-yet", note: "op maandag" };
      scan.decisions = { by_measure: { "rooster-zichtbaar": added }, order: [] };
    });
    localStorage.removeItem(key);
    localStorage.setItem("taakkompas:scan:links", left);
    localStorage.setItem("taakkompas:scan:rechts", right);
    sessionStorage.setItem("taakkompas:open", "links");
  }, ["3", "0"]);
  // The second copies of before are not about these.
  await visitor.page.evaluate(
    () =>
      new Promise((done) => {
        const open = indexedDB.open("taakkompas");
        open.onsuccess = () => {
          const clearing = open.result.transaction("records", "readwrite");
          clearing.objectStore("records").clear();
          clearing.oncomplete = () => done(open.result.close());
        };
      }),
  );
  await visitor.visit("/gegevens");
  await expect(versions(visitor)).toBeVisible();
  return asked;
}

const onDeviceScans = (visitor) =>
  visitor.page.evaluate(() =>
    Object.entries({ ...localStorage })
      .filter(([key]) => key.startsWith("taakkompas:scan:"))
      .map(([key, text]) => [key.slice("taakkompas:scan:".length), JSON.parse(text)]),
  );

test("of two versions the school chooses answer by answer, by keyboard, and both stay until the choice is saved", async ({ visitor }) => {
  const asked = await twoVersions(visitor);
  const { page } = visitor;
  const before = new Map(await onDeviceScans(visitor));
  const [left, right] = [before.get("links"), before.get("rechts")];
  const [first, second, third] = Object.keys(left.answers);
  const group = (name) => versions(visitor).getByRole("group", { name });
  // Where they differ, and only there: name, groups, three statements, the plan.
  await expect(parts(visitor)).toHaveCount(6);
  await expect(group("Hoeveel groepen heeft jullie school?").getByRole("radio")).toHaveCount(2);
  await expect(group("Hoe heet deze zelfscan?").getByLabel(/De Linde/), "only one version has a name").toBeChecked();
  await expect(group("Hoeveel groepen heeft jullie school?").getByRole("radio", { checked: true })).toHaveCount(0);
  const plan = group(/^Het actieplan/);
  await expect(plan).toContainText("Daarom kies je het als geheel");
  await plan.getByText("Bekijk wat er verschilt").click();
  await expect(plan).toContainText("op maandag");
  await assertAccessible(page);
  await assertNoSidewaysScroll(page, 360);

  const keep = visitor.button("Maak hiervan de versie die telt");
  await expect(versions(visitor)).toContainText("Kies nog op 3 plekken.");
  await keep.focus();
  await page.keyboard.press("Enter");
  await expect(group("Hoeveel groepen heeft jullie school?"), "what is still to choose has the focus").toBeFocused();
  expect(await onDeviceScans(visitor)).toHaveLength(2);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(group("Hoeveel groepen heeft jullie school?").getByLabel(/^1 tot en met 4/)).toBeChecked();
  // That of version 2, then by the arrows, there and back, that of version 1.
  const radios = (statement) => group(asked[statement]).getByRole("radio");
  await radios(first).nth(1).press("Space");
  await expect(radios(first).nth(1)).toBeChecked();
  await radios(second).nth(1).press("Space");
  await page.keyboard.press("ArrowUp");
  await expect(radios(second).first()).toBeChecked();
  await expect(radios(third).first(), "only version 1 has an answer").toBeChecked();
  await expect(versions(visitor)).toContainText("Alles is gekozen.");
  await keep.press("Enter");

  const done = page.locator("#gewist");
  await expect(done).toContainText("Je keuze is bewaard en telt nu.");
  await expect(done).toBeFocused();
  await expect(versions(visitor)).toHaveCount(0);
  const [[id, kept], ...others] = await onDeviceScans(visitor);
  expect(others).toEqual([]);
  expect(before.has(id)).toBe(false);
  expect(kept.answers).toEqual({ [first]: right.answers[first], [second]: left.answers[second], [third]: left.answers[third] });
  expect([kept.name, kept.profile.groups, kept.decisions.by_measure["rooster-zichtbaar"].note]).toEqual(["De Linde", left.profile.groups, "op maandag"]);
  await assertAccessible(page);
  await visitor.button("Maak ongedaan").click();
  await expect.poll(async () => (await onDeviceScans(visitor)).length).toBe(3);
  await visitor.visit(THEME);
  await expect(answered(visitor)).toHaveCount(3);
});

test("all of one version is chosen with one press, and that version is what counts", async ({ visitor }) => {
  await twoVersions(visitor);
  const right = new Map(await onDeviceScans(visitor)).get("rechts");
  await visitor.button("Alles van versie 2").click();
  await expect(versions(visitor)).toContainText("Overal is versie 2 gekozen. Alles is gekozen.");
  await visitor.button("Maak hiervan de versie die telt").click();
  await expect(visitor.page.locator("#gewist")).toContainText("Je keuze is bewaard");
  const [[, kept]] = await onDeviceScans(visitor);
  for (const part of ["name", "answers", "profile", "decisions"]) expect(kept[part], part).toEqual(right[part]);
});

test("whoever leaves before the choice is said saved finds it again, on every visit, until it is", async ({ visitor }) => {
  const asked = await twoVersions(visitor);
  const { page } = visitor;
  const before = new Map(await onDeviceScans(visitor));
  const [left, right] = [before.get("links"), before.get("rechts")];
  const [first, second, third] = Object.keys(left.answers);
  const radios = (statement) => versions(visitor).getByRole("group", { name: asked[statement] }).getByRole("radio");
  const keep = visitor.button("Maak hiervan de versie die telt");
  // The copies are made, and nobody hears of it: what is chosen is stored, and not said saved.
  const deafen = () => page.evaluate(() => Object.defineProperty(IDBTransaction.prototype, "oncomplete", { set() {} }));
  const chosen = async () => {
    const [[, kept], ...others] = (await onDeviceScans(visitor)).filter(([id]) => !before.has(id));
    expect(others, "leaving again and again stores nothing more").toEqual([]);
    return kept;
  };

  await visitor.button("Alles van versie 2").click();
  await radios(second).first().check();
  await deafen();
  await keep.click();
  await expect(page.locator("#keuze-bewaren")).toContainText("Je keuze staat op je scherm en is nog niet bewaard.");
  await expect(versions(visitor)).toHaveCount(0);
  const answers = { [first]: right.answers[first], [second]: left.answers[second] };
  await expect.poll(async () => (await chosen()).answers).toEqual(answers);

  // On the next visit every page says so, and the choice is as it was made.
  await visitor.visit(THEME);
  await notice(visitor, "staan er twee versies").getByRole("link", { name: "Kies wat telt" }).click();
  await expect(versions(visitor)).toContainText("Je koos al welke versie telt.");
  await expect(versions(visitor)).toContainText("Alles is gekozen.");
  for (const [statement, side] of [[first, 1], [second, 0], [third, 1]]) await expect(radios(statement).nth(side)).toBeChecked();
  await assertAccessible(page);
  await assertNoSidewaysScroll(page, 360);
  // It can be chosen otherwise, and left again.
  await radios(third).first().check();
  await deafen();
  await keep.click();
  await expect(page.locator("#keuze-bewaren")).toContainText("is nog niet bewaard.");
  answers[third] = left.answers[third];
  await expect.poll(async () => (await chosen()).answers).toEqual(answers);

  await visitor.reload();
  await expect(radios(third).first()).toBeChecked();
  await keep.click();
  await expect(page.locator("#gewist")).toContainText("Je keuze is bewaard en telt nu.");
  const scans = await onDeviceScans(visitor);
  expect(scans).toHaveLength(1);
  expect([scans[0][1].answers, scans[0][1].name]).toEqual([answers, "De Linde"]);
  await visitor.reload();
  await expect(visitor.button("Begin een nieuwe zelfscan")).toBeVisible();
  await expect(versions(visitor), "it is done for good").toHaveCount(0);
});

test("where nothing can be saved, what was chosen stays on the screen and both versions stay on the device", async ({ visitor }) => {
  await twoVersions(visitor);
  await visitor.button("Alles van versie 1").click();
  await visitor.page.evaluate(() => {
    Storage.prototype.setItem = IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await visitor.button("Maak hiervan de versie die telt").click();
  await expect(visitor.page.locator("#keuze-bewaren")).toContainText("Versie 1 en versie 2 staan er allebei nog.");
  await expect(notice(visitor, "De opslag van je browser is vol")).toBeVisible();
  expect((await onDeviceScans(visitor)).map(([id]) => id).sort()).toEqual(["links", "rechts"]);
});

test("on a translated page the line still says what came of saving", async ({ visitor }) => {
  await visitor.visit(THEME);
  await answer(visitor, 0);
  // As a translator does: every text gets another one in its place.
  await visitor.page.evaluate(() => {
    for (const line of document.querySelectorAll("[role=status], .saved-line")) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        const font = document.createElement("font");
        font.textContent = "Saved on this device.";
        text.replaceWith(font);
      }
    }
    Storage.prototype.setItem = IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await choice(visitor, 0, MIDDLE + 1).check();
  await expect(visitor.page.getByText("Nog niet bewaard: de opslag van je browser is vol.").first()).toBeVisible();
});

test("a damaged name of a part hides no other part, and all stay as they are", async ({ visitor }) => {
  await visitor.visit("/");
  const record = JSON.parse(await readFile(new URL("../tests/records/v6.json", import.meta.url), "utf8"));
  const text = JSON.stringify(record).replace('"division":', String.raw`"di\ud800ision":`);
  await visitor.page.evaluate((text) => localStorage.setItem("taakkompas:scan:a", text), text);
  await visitor.visit("/gegevens");
  await visitor.field("Naam van de zelfscan die open is").fill("verder");
  await expect(saved(visitor).first()).toBeVisible();
  const kept = await visitor.page.evaluate(() => localStorage.getItem("taakkompas:scan:a"));
  expect(kept).toContain(String.raw`"di\ud800ision":`);
  expect(kept).toContain('"week":');
});
