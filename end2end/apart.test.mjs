// What two tabs, or two visits, saved apart from each other: nothing of it is lost. The rules themselves are tried on
// 100,000 simulated browsers, in src/kit/records/model/tests; these are the cases by name in a real one.
import { readFile } from "node:fs/promises";
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
  await notice(visitor, "zijn er nu twee versies").getByRole("link", { name: "Bekijk wat er staat" }).click();
  await expect(visitor.page.getByRole("listitem").filter({ hasText: /2 antwoorden/ })).toHaveCount(2);
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
