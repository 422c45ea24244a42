// Pages that are only read need no app. It starts once a visitor asks for something, and where something of a school is kept.
import { assertAccessible, assertNoSidewaysScroll } from "./support/checks.mjs";
import { expect, held, test } from "./support/site.mjs";
import { shownText } from "./support/text.mjs";

const READ = [
  "/",
  "/maatregelen/rooster-zichtbaar",
  "/maatregelen",
  "/onderzoek",
  "/wat-mag",
  "/wat-mag/invallen-weigeren",
  "/onderzoek/oz-05",
  "/weten",
  "/aan-de-slag",
  "/team",
  "/over",
  "/bronnen",
  "/privacy",
  "/toegankelijkheid",
];
const started = (page) => page.locator("html[data-app=started]");

/** Goes to a page as a visitor does, and lets it be. */
async function read(visitor, path) {
  const fetched = [];
  visitor.page.on("request", (request) => fetched.push(request.url()));
  await visitor.page.goto(visitor.address(path));
  // Longer than anything that starts by itself would wait.
  await visitor.page.waitForTimeout(1500);
  return fetched;
}

for (const path of READ) {
  test(`${path} comes in at most six files, and starts the app once a visitor turns to a field`, async ({ visitor }) => {
    const { page } = visitor;
    const fetched = await read(visitor, path);
    expect(fetched.length, fetched.join("\n")).toBeLessThanOrEqual(6);
    expect(fetched.filter((url) => /\.wasm|\.bin/.test(url))).toEqual([]);
    await expect(started(page)).toHaveCount(0);
    const written = await shownText(page);
    await page.getByRole("searchbox", { name: "Zoek op de hele site" }).focus();
    await expect(started(page)).toBeAttached();
    await expect(page.getByRole("searchbox", { name: "Zoek op de hele site" }), "the focus stays").toBeFocused();
    expect(await shownText(page), "and so does the page").toBe(written);
  });
}

test("what is read can be copied, mailed and printed without the app", async ({ visitor }) => {
  const { page, context } = visitor;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => {
    window.print = () => {
      window.printed = true;
    };
  });
  await read(visitor, "/maatregelen/rooster-zichtbaar");
  await visitor.button("Kopieer deze tekst").first().click();
  await expect(visitor.button("Kopieer deze tekst").first(), "what is read out may be out of sight").toHaveAttribute("data-copied");
  await expect(page.getByRole("status").filter({ hasText: "Gekopieerd." })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Wat deed je vorige week/);
  await expect(visitor.link("Open in je mail").first()).toHaveAttribute("href", /^mailto:/);
  await visitor.button("Print deze maatregel").click();
  expect(await page.evaluate(() => window.printed)).toBe(true);
  await expect(started(page)).toHaveCount(0);
  await assertAccessible(page);
});

test("a link to an answer opens it, without the app", async ({ visitor }) => {
  const { page } = visitor;
  await read(visitor, "/wat-mag#pleinwacht-en-pauze");
  const answer = (id) => page.locator("details", { has: page.locator(`#${id}`) });
  await expect(answer("pleinwacht-en-pauze")).toHaveAttribute("open");
  await expect(page.locator("details.rule[open]")).toHaveCount(1);
  const other = await page.locator("details.rule > summary").first().getAttribute("id");
  await page.evaluate((id) => {
    location.hash = id;
  }, other);
  await expect(answer(other)).toHaveAttribute("open");
  await expect(started(page)).toHaveCount(0);
});

test("where a scan is kept the app starts by itself, but not if the visitor saves data", async ({ visitor }) => {
  const { page, context } = visitor;
  await visitor.visit("/zelfscan/ruimte");
  await page.getByRole("radio").first().check();
  await expect(page.getByRole("status").filter({ hasText: "Bewaard op dit apparaat." })).toBeVisible();
  await page.goto(visitor.address("/maatregelen/rooster-zichtbaar"));
  await expect(started(page)).toBeAttached();
  await context.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
  const fetched = await read(visitor, "/maatregelen/rooster-zichtbaar");
  expect(fetched.filter((url) => url.includes(".wasm"))).toEqual([]);
  await page.goto(visitor.address("/"));
  await expect(started(page), "the landing page says how far the scan is").toBeAttached();
  await expect(visitor.link("Ga verder met de zelfscan")).toBeVisible();
});

test("what the landing page shows stays when the app takes over, and comes along from another page", async ({ visitor }) => {
  const { page } = visitor;
  const examples = page.locator("figure.example");
  // The framework leaves marks.
  const kept = async () => (await page.locator("[data-kept]").innerHTML()).replaceAll("<!---->", "");
  await visitor.visit("/");
  await expect(examples).toHaveCount(3);
  const written = await kept();
  await page.getByRole("searchbox").focus();
  await expect(started(page)).toBeAttached();
  expect(await kept()).toBe(written);
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);
  await visitor.visit("/zelfscan");
  await page.getByRole("banner").getByRole("link", { name: "Taakkompas" }).click();
  await expect(examples).toHaveCount(3);
  expect(await kept()).toBe(written);
  await page.getByRole("link", { name: "Lees de regels" }).click();
  await expect(visitor.heading("Wat mag, wat moet, wat hoeft niet")).toBeFocused();
});

test("the next page is fetched when a visitor turns to its link, and nothing else", async ({ visitor }) => {
  const fetched = await read(visitor, "/weten");
  const before = fetched.length;
  await visitor.page.getByRole("main").getByRole("link", { name: "Wat mag, wat moet, wat hoeft niet" }).hover();
  // A host that serves folders adds a slash by sending on, which is one more request for the same page.
  const pages = () => [...new Set(fetched.slice(before).map((url) => new URL(url).pathname.replace(/\/$/, "")))];
  await expect.poll(pages).toEqual([new URL(visitor.address("/wat-mag")).pathname]);
  await visitor.page.waitForTimeout(500);
  expect(pages(), "nothing else").toEqual([new URL(visitor.address("/wat-mag")).pathname]);
});

test("what was ticked, typed, chosen and opened before the app is there, is there after, and is saved", async ({ visitor }) => {
  const { page } = visitor;
  const release = await held(visitor);
  const statement = page.locator("fieldset[data-statement]").first();
  const option = statement.getByRole("radio").nth(1);
  await page.goto(visitor.address("/zelfscan/ruimte"));
  await option.focus();
  await page.keyboard.press("Space");
  const fold = page.locator("main details").first();
  await fold.locator("summary").click();
  await option.focus();
  await expect(started(page)).toHaveCount(0);
  release();
  await expect(started(page)).toBeAttached();
  await expect(option).toBeChecked();
  await expect(option).toBeFocused();
  await expect(fold).toHaveAttribute("open");
  await expect(page.getByRole("status").filter({ hasText: "Bewaard op dit apparaat." })).toBeVisible();
  await visitor.reload();
  await expect(option).toBeChecked();
});

test("a list that was pasted before the app is there is read after", async ({ visitor }) => {
  const { page } = visitor;
  const release = await held(visitor);
  await page.goto(visitor.address("/jullie-school"));
  const field = page.locator("#plak-collegas");
  await page.locator("details", { has: field }).locator("summary").first().click();
  await field.fill("Functie\tFTE\nleerkracht 4\t0,8");
  release();
  await expect(started(page)).toBeAttached();
  await expect(field).toHaveValue(/leerkracht 4/);
  await expect(field).toBeFocused();
});

test("a filter that was chosen while the app was on its way is applied", async ({ visitor }) => {
  const { page } = visitor;
  const release = await held(visitor);
  await page.goto(visitor.address("/maatregelen"));
  const theme = page.locator("#thema");
  const [, , value] = await theme.locator("option").evaluateAll((options) => options.map((option) => option.value));
  await theme.focus();
  await theme.selectOption(value);
  release();
  await expect(started(page)).toBeAttached();
  await expect(theme).toHaveValue(value);
  await expect.poll(() => page.url()).toContain(`thema=`);
});

test("an address in capitals, or of the file of a page, leads to the page", async ({ visitor }) => {
  const { page } = visitor;
  // What the host answers first is that there is no such file.
  visitor.provokes(/404/);
  await page.goto(visitor.address("/Onderzoek/OZ-05"));
  await expect(page).toHaveURL(`${visitor.address("/onderzoek/oz-05")}/`);
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Deze pagina is er niet");
  for (const path of ["/index.html", "/onderzoek/oz-05/index.html"]) {
    await page.goto(visitor.address(path));
    const title = await page.getByRole("heading", { level: 1 }).innerText();
    await page.getByRole("searchbox", { name: "Zoek op de hele site" }).focus();
    await expect(started(page)).toBeAttached();
    await expect(page.getByRole("heading", { level: 1 }), path).toHaveText(title);
  }
});

test("who refers to a finding takes the link and the report along, without the app", async ({ visitor }) => {
  const { page, context } = visitor;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await read(visitor, "/onderzoek/oz-05");
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const said = page.getByRole("status").filter({ hasText: "Gekopieerd." });
  await visitor.button("Kopieer link").click();
  await expect(said).toBeVisible();
  expect(await copied()).toBe(visitor.address("/onderzoek/oz-05"));
  await page.getByText("Zo verwijs je").click();
  await visitor.button("Kopieer deze verwijzing").click();
  await expect.poll(copied).toMatch(/^Wageningen University en Tilburg University \(2020\).* Taakkompas, bevinding OZ-05, .*\/onderzoek\/oz-05$/);
  await expect(started(page)).toHaveCount(0);
  await assertAccessible(page);
});

test("data for search engines is no script: the policy lets it stand", async ({ visitor }) => {
  const { page } = visitor;
  await page.route(visitor.address("/over/"), async (route) => {
    const response = await route.fetch();
    const data = '<script type="application/ld+json">{"@context":"https://schema.org"}</script></head>';
    await route.fulfill({ response, body: (await response.text()).replace("</head>", data) });
  });
  // Whatever a visitor's console says fails the test.
  await page.goto(`${visitor.address("/over")}/`);
  await expect(page.locator("script[type='application/ld+json']")).toHaveCount(1);
});
