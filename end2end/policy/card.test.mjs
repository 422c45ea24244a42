// The card in a page on another origin: it fits in its frame, is reached and left by keyboard, stores nothing, and is all that may be
// framed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assertAccessible, assertNoSidewaysScroll, assertRoomForSpacing } from "../support/checks.mjs";
import { hostOf } from "../support/host.mjs";
import { cardsIn, TESTED_SITE } from "../support/pages.mjs";
import { expect, test } from "../support/site.mjs";

const CARDS = cardsIn(TESTED_SITE);
const CARD = "/kaart/maatregelen/rooster-zichtbaar";
const NARROW = 320;
const REM = 16;
/** How much of the frame the largest card takes: a height that is much more than it needs would be a hole in the page of a host. */
const LEAST_FILLED = 0.8;

/** The code that a host pastes, of a card. */
async function codeOf(visitor, card = CARD) {
  await visitor.visit(`/voor-beleid?pagina=${card.replace("/kaart/", "")}`);
  return visitor.field("Zet deze code op je pagina").inputValue();
}

const heightIn = (code) => Number(/height:(\d+)rem/.exec(code)[1]);

/** A page of somebody else with the card of that code, as a visitor sees it. */
async function framed(visitor, embedded, { style, use }) {
  const host = await hostOf(embedded, style);
  visitor.tolerates(/request to another place: http:\/\/localhost:/);
  try {
    await visitor.page.goto(host.address);
    await use(visitor.page);
  } finally {
    await host.close();
  }
}

/** How wide the frame is, and how large the text: twice as large takes as many lines where it is twice as wide. */
const FITS = [[NARROW, 1], [2 * NARROW, 2]];

test("every card fits in its frame at 320 pixels and with text at 200% at 640; in a narrow frame large text scrolls", async ({ visitor }) => {
  const { page } = visitor;
  expect(CARDS.length).toBeGreaterThan(250);
  const height = heightIn(await codeOf(visitor));
  const tall = { 1: 0, 2: 0 };
  const tooTall = [];
  const cut = [];
  for (const path of CARDS) {
    await page.goto(visitor.address(`${path}/`));
    for (const [wide, times] of FITS) {
      await page.setViewportSize({ width: wide, height: height * REM * times });
      const { needed, width } = await page.evaluate((size) => {
        document.documentElement.style.fontSize = `${size}%`;
        const main = document.querySelector("main");
        main.style.minHeight = "0";
        const needed = main.getBoundingClientRect().height;
        main.style.minHeight = "";
        return { needed, width: document.documentElement.scrollWidth };
      }, 100 * times);
      tall[times] = Math.max(tall[times], needed / (REM * times));
      if (needed > height * REM * times || width > wide) tooTall.push({ path, times, needed: needed / (REM * times), width });
    }
    // Whoever cannot read it without scrolling reaches all of it by scrolling down, and the link by keyboard.
    await page.setViewportSize({ width: NARROW, height: height * REM * 2 });
    const reached = await page.evaluate(() => {
      const link = document.querySelector("a");
      link.focus();
      const { bottom } = link.getBoundingClientRect();
      return { isSeen: bottom <= innerHeight + 1, width: document.documentElement.scrollWidth };
    });
    if (!reached.isSeen || reached.width > NARROW) cut.push({ path, ...reached });
  }
  console.log(`${CARDS.length} cards in ${height} rem; the largest takes ${tall[1].toFixed(1)} rem, and ${tall[2].toFixed(1)} with text at 200%`);
  expect(tooTall).toEqual([]);
  expect(cut).toEqual([]);
  expect(tall[1] / height).toBeGreaterThan(LEAST_FILLED);
});

test("no card ends within a sentence", async () => {
  for (const path of CARDS) {
    const html = readFileSync(join(TESTED_SITE, path, "index.html"), "utf8");
    expect(html.includes("…"), path).toBe(false);
  }
});

test("in a page on another origin the card has its height, and nothing of it is cut off", async ({ visitor }) => {
  const code = await codeOf(visitor);
  for (const [size, width] of [[100, 900], [100, NARROW], [200, 2 * NARROW]]) {
    await framed(visitor, code, {
      style: `html{font-size:${size}%}`,
      use: async (page) => {
        await page.setViewportSize({ width, height: 900 });
        const frame = page.frameLocator("iframe");
        await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
        const box = await page.locator("iframe").boundingBox();
        expect(Math.round(box.height)).toBe((heightIn(code) * REM * size) / 100);
        expect(Math.round(box.width)).toBe(width);
        // As a browser does of which the reader set the text larger: in the frame too.
        await frame.locator("html").evaluate((html, size) => (html.style.fontSize = `${size}%`), size);
        const cut = await frame.locator("html").evaluate((html) => [html.scrollHeight - innerHeight, html.scrollWidth - innerWidth]);
        expect(cut, `${size}% at ${width}`).toEqual([0, 0]);
      },
    });
  }
});

test("the keyboard gets into the card and out of it, and its link opens a tab of its own", async ({ visitor }) => {
  await framed(visitor, await codeOf(visitor), {
    use: async (page) => {
      const link = page.frameLocator("iframe").getByRole("link");
      await page.locator("#voor").focus();
      await page.keyboard.press("Tab");
      await expect(link).toBeFocused();
      await page.keyboard.press("Tab");
      await expect(page.locator("#na")).toBeFocused();
      await page.keyboard.press("Shift+Tab");
      await expect(link).toBeFocused();
      const [opened] = await Promise.all([visitor.context.waitForEvent("page"), page.keyboard.press("Enter")]);
      await expect(opened).toHaveURL(visitor.address("/maatregelen/rooster-zichtbaar/"));
      await opened.close();
      await page.keyboard.press("Shift+Tab");
      await expect(page.locator("#voor")).toBeFocused();
      expect(page.url(), "the page of the host stays").toContain("http://localhost:");
    },
  });
});

test("in a frame with a sandbox the link opens its page, with what the hub says to allow", async ({ visitor }) => {
  const code = await codeOf(visitor);
  await visitor.page.getByText("Voor je webbeheerder").click();
  const advice = await visitor.page.getByRole("listitem").filter({ hasText: "Gebruik je 'sandbox'?" }).textContent();
  const allowed = [...advice.matchAll(/'(allow-[a-z-]+)'/g)].map(([, name]) => name);
  expect(allowed).not.toEqual([]);
  await framed(visitor, code.replace("<iframe ", `<iframe sandbox="${allowed.join(" ")}" `), {
    use: async (page) => {
      const link = page.frameLocator("iframe").getByRole("link");
      const [opened] = await Promise.all([visitor.context.waitForEvent("page"), link.click()]);
      await expect(opened).toHaveURL(visitor.address("/maatregelen/rooster-zichtbaar/"));
      await expect(opened.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await opened.evaluate(() => self.origin), "the page is out of the sandbox").toBe(new URL(visitor.address("/")).origin);
      await opened.close();
    },
  });
});

test("a card runs no script, stores nothing and sets no cookie", async ({ browser, home }) => {
  const host = await hostOf(`<iframe src="${home}kaart/zelfscan/" title="kaart" width="100%" height="480"></iframe>`);
  const context = await browser.newContext();
  const page = await context.newPage();
  const requests = [];
  page.on("request", (request) => requests.push(new URL(request.url())));
  await page.goto(host.address, { waitUntil: "networkidle" });
  const [, frame] = page.frames();
  const kept = await frame.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await globalThis.caches?.keys())?.length ?? 0,
    scripts: document.scripts.length,
    isStarted: document.documentElement.dataset.app ?? null,
  }));
  expect(kept).toEqual({ cookie: "", local: 0, session: 0, databases: 0, caches: 0, scripts: 0, isStarted: null });
  expect(await context.cookies()).toEqual([]);
  expect((await context.storageState()).origins).toEqual([]);
  // The page and its style: that is all.
  const ours = requests.filter(({ origin }) => origin === new URL(home).origin).map(({ pathname }) => pathname);
  expect(ours).toEqual(["/kaart/zelfscan/", "/kaart/kaart.css"]);
  await context.close();
  await host.close();
});

test("no other page may be framed, and no card that is missing", async ({ visitor, home }) => {
  const paths = ["", "zelfscan/", "gegevens/", "voor-beleid/", "maatregelen/rooster-zichtbaar/", "bestaat-niet/", "kaart/bestaat-niet/", "404.html"];
  visitor.provokes(/frame-ancestors/);
  visitor.tolerates(/status of 404/);
  const frames = paths.map((path) => `<iframe src="${home}${path}" title="${path}"></iframe>`).join("");
  await framed(visitor, `${frames}<iframe src="${home}kaart/zelfscan/" title="kaart"></iframe>`, {
    use: async (page) => {
      await page.waitForLoadState("networkidle");
      const [, ...all] = page.frames();
      expect(all).toHaveLength(paths.length + 1);
      const shown = [];
      for (const frame of all) shown.push(await frame.evaluate(() => document.querySelector("h1")?.textContent ?? null).catch(() => null));
      const isOurs = (at) => all[at].url().startsWith(home);
      expect(paths.filter((_, at) => isOurs(at)), "framed all the same").toEqual([]);
      expect(isOurs(paths.length) && shown.at(-1)).toBe("De zelfscan voor basisscholen");
    },
  });
});

for (const colorScheme of ["light", "dark"]) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("a card of each kind has no barrier", async ({ visitor }) => {
      const { page } = visitor;
      const kinds = ["zelfscan", "zelfscan/inzet", "maatregelen/rooster-zichtbaar", "onderzoek/oz-05", "wat-mag/invallen-weigeren", "taakomschrijvingen/begeleider"];
      for (const kind of kinds) {
        await page.goto(visitor.address(`/kaart/${kind}/`));
        await assertAccessible(page);
        await assertNoSidewaysScroll(page);
        await assertRoomForSpacing(page, NARROW);
        const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        expect(ground).toBe(colorScheme === "dark" ? "rgb(28, 34, 35)" : "rgb(255, 253, 248)");
      }
    });
  });
}

/** Where a card leads: to its page, and of a measure that went into another to the page of that other. */
function pageOf(card) {
  const own = card.replace("/kaart", "");
  const html = readFileSync(join(TESTED_SITE, own, "index.html"), "utf8");
  if (!html.includes("data-retired=")) return `${own}/`;
  const [, other] = /<link rel="canonical" href="(?:https?:\/\/[^/"]+)?([^"]+)"/.exec(html);
  expect(other).not.toBe(`${own}/`);
  return other;
}

test("a card weighs little, and leads to its own page", async () => {
  const heavy = CARDS.map((path) => [path, readFileSync(join(TESTED_SITE, path, "index.html"), "utf8")]);
  for (const [path, html] of heavy) {
    expect(html.length, path).toBeLessThan(2_500);
    expect(html).toContain(`${pageOf(path)}" target="_blank" rel="noopener"`);
  }
});
