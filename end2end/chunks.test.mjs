// The app comes in chunks: what a page does not need is not waited for.
import { anyOf, fileOf, filesOf } from "./support/chunks.mjs";
import { keptScan } from "./support/kept.mjs";
import { expect, held, test } from "./support/site.mjs";
import { shownText } from "./support/text.mjs";

/** Records which files of the app came, and when the last one did. */
function follow(visitor) {
  const came = { names: new Set(), last: Date.now() };
  visitor.context.on("requestfinished", (request) => {
    came.last = Date.now();
    came.names.add(fileOf(request.url()));
  });
  return came;
}

const isOfLibrary = (name) => /^(?:chunk-)?library-/.test(name);

test("a page of the app fetches its own chunk, and the next one once a visitor turns to its link", async ({ visitor }) => {
  const { names } = follow(visitor);
  const { needs } = filesOf("zelfscan");
  await visitor.visit("/zelfscan");
  await expect.poll(() => needs.filter((name) => !names.has(name))).toEqual([]);
  // Longer than anything that starts by itself would wait.
  await visitor.page.waitForTimeout(2500);
  const parts = [...names].filter((name) => name && !name.startsWith("taakkompas-"));
  expect(parts.sort(), "nothing else").toEqual([...needs].sort());
  await visitor.page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Weten" }).hover();
  await expect.poll(() => [...names].some(isOfLibrary), "pointed at, not pressed").toBe(true);
  expect(visitor.path()).toBe("/zelfscan");
});

test("a page comes whole: its chunk and its text are there before the app takes over", async ({ visitor }) => {
  await visitor.visit("/maatregelen/rooster-zichtbaar");
  await expect(visitor.page.getByText("komt eraan")).toHaveCount(0);
  await expect(visitor.heading("De stappen", 2)).toBeVisible();
});

test("what is here works without a connection", async ({ visitor }) => {
  const { page, context } = visitor;
  const came = follow(visitor);
  visitor.tolerates(/ERR_INTERNET_DISCONNECTED .*\/icon\.svg/);
  await visitor.visit("/weten");
  const rules = page.getByRole("main").getByRole("link", { name: "Wat mag, wat moet, wat hoeft niet" });
  await rules.hover();
  await expect.poll(() => [...came.names].filter(isOfLibrary).length, "its chunk and its text").toBe(2);
  // The last of what the page needs is what unpacks its text.
  await expect.poll(() => Date.now() - came.last).toBeGreaterThan(1500);
  await context.setOffline(true);
  await rules.click();
  await expect(visitor.heading("Wat mag, wat moet, wat hoeft niet")).toBeVisible();
  await expect(page.getByRole("alert").filter({ visible: true })).toHaveCount(0);
});

test("a page of which a part does not come stays as it was written, says so, and tries again", async ({ visitor }) => {
  const { page, context } = visitor;
  visitor.provokes(/net::ERR_FAILED|Failed to fetch/);
  let tries = 0;
  await context.route("**/chunk-plan-*.wasm*", (route) => {
    tries += 1;
    return route.abort();
  });
  await page.goto(visitor.address("/actieplan"));
  const written = await shownText(page);
  const message = page.getByRole("alert").filter({ hasText: "niet opgehaald" });
  await expect(message).toBeVisible();
  expect(tries, "the preload, and three times by the app").toBeGreaterThanOrEqual(3);
  expect(await shownText(page)).toBe(written);
  await context.unroute("**/chunk-plan-*.wasm*");
  await message.getByRole("button").click();
  await expect(message).toBeHidden();
  await visitor.appStarted();
  await expect(visitor.heading("Het actieplan")).toBeVisible();
});

test("what reads a list is fetched once somebody opens the panel, and what was pasted waits for it", async ({ visitor }) => {
  const { page, context } = visitor;
  const came = follow(visitor);
  visitor.provokes(/net::ERR_FAILED|Failed to fetch/);
  await context.route("**/chunk-read_list-*.wasm*", (route) => route.abort());
  await visitor.visit("/taakverdeling/lijst");
  await page.waitForTimeout(1500);
  expect([...came.names].filter((name) => name?.startsWith("chunk-read_"))).toEqual([]);
  await page.getByText("Plak een lijst, of open een CSV-bestand").click();
  await page.getByLabel("Plak hier de regels").fill("Taak\tUren\nSinterklaas\t30");
  const missing = page.getByRole("alert").filter({ hasText: "Het onderdeel dat de regels leest kon niet worden opgehaald" });
  await expect(missing).toBeVisible();
  await expect(page.getByLabel("Plak hier de regels"), "nothing is lost").toHaveValue(/Sinterklaas/);
  await context.unroute("**/chunk-read_list-*.wasm*");
  await missing.getByRole("button", { name: "Probeer het opnieuw" }).click();
  await expect(page.getByText("1 taak komt erbij.")).toBeVisible();
  await expect(missing).toHaveCount(0);
});

test("when the chunk of the next page does not come, that page says so and tries again", async ({ visitor }) => {
  visitor.provokes(/net::ERR_FAILED|Failed to fetch/);
  await visitor.context.route("**/chunk-plan-*.wasm*", (route) => route.abort());
  await visitor.visit("/zelfscan");
  await visitor.page.evaluate(() => {
    const link = document.createElement("a");
    link.href = document.querySelector("script[data-base]").dataset.base + "actieplan";
    document.querySelector("main").append(link);
    link.click();
  });
  await expect(visitor.page.getByRole("alert").filter({ hasText: "De pagina kon niet worden opgehaald" })).toBeVisible();
  await expect(visitor.heading("Het actieplan")).toHaveCount(1);
  // The rest of the site is not held up by it.
  await visitor.page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Scan en plan" }).click();
  await expect(visitor.heading("De zelfscan")).toBeVisible();
  await visitor.page.goBack();
  await visitor.context.unroute("**/chunk-plan-*.wasm*");
  await visitor.button("Probeer het opnieuw").click();
  await expect(visitor.page.getByRole("alert").filter({ hasText: "opgehaald" })).toHaveCount(0);
  await expect(visitor.heading("Het actieplan")).toBeFocused();
});

test("what reads a scan is waited for where there is one, and the page says so if it does not come", async ({ visitor }) => {
  const { page, context } = visitor;
  const statement = page.locator("fieldset[data-statement]").first();
  await visitor.visit("/zelfscan/ruimte");
  await statement.getByRole("radio").first().check();
  await expect(page.getByRole("status").filter({ hasText: "Bewaard op dit apparaat." })).toBeVisible();
  visitor.provokes(/net::ERR_FAILED|Failed to fetch/);
  const isOfRecords = anyOf(filesOf("zelfscan/ruimte").records);
  await context.route(isOfRecords, (route) => route.abort());
  await page.reload();
  const message = page.getByRole("alert").filter({ hasText: "kon niet starten" });
  await expect(message).toBeVisible();
  await context.unroute(isOfRecords);
  await visitor.appStarted();
  await expect(message).toBeHidden();
  await expect(statement.getByRole("radio").first()).toBeChecked();
});

test("on a first visit what reads a scan is not fetched, and answers are saved without it, until another tab writes", async ({ visitor }) => {
  const { page } = visitor;
  const { records } = filesOf("zelfscan/ruimte");
  const release = await held(visitor, anyOf(records));
  const asked = [];
  page.on("request", (request) => asked.push(fileOf(request.url())));
  const askedForRecords = () => asked.filter((name) => records.includes(name));
  await visitor.visit("/zelfscan/ruimte");
  const statement = page.locator("fieldset[data-statement]").first();
  for (const nth of [0, 1]) {
    await statement.getByRole("radio").nth(nth).check();
    await expect(page.getByRole("status").filter({ hasText: "Bewaard op dit apparaat." })).toBeVisible();
  }
  expect((await keptScan(visitor)).answers).not.toEqual({});
  // Longer than anything that starts by itself would wait.
  await page.waitForTimeout(2500);
  expect(askedForRecords()).toEqual([]);
  // Another tab, where there is something to read, does wait for it.
  release();
  const other = await visitor.newTab();
  await other.visit("/zelfscan/ruimte");
  await expect(other.page.locator("fieldset[data-statement]").first().getByRole("radio").nth(1)).toBeChecked();
  expect(askedForRecords()).toEqual([]);
  await other.button("Hier verder werken").first().click();
  await other.page.locator("fieldset[data-statement]").nth(1).getByRole("radio").first().check();
  await expect(page.locator("fieldset[data-statement]").nth(1).getByRole("radio").first()).toBeChecked();
  expect(new Set(askedForRecords())).toEqual(new Set(records));
});

test("what comes beside the page as it was written comes once that is drawn", async ({ visitor }) => {
  const { page } = visitor;
  const release = await held(visitor, "**/workshop-*.css");
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(visitor.address("/inzet"), { waitUntil: "commit" });
  await expect(page.locator("html[data-start]")).toBeAttached();
  await page.waitForTimeout(700);
  expect(asked.filter((url) => url.includes(".wasm"))).toEqual([]);
  release();
  await visitor.appStarted();
  expect(asked.some((url) => url.includes(".wasm"))).toBe(true);
});

test("a scan can be saved as a file also if what has the words does not come", async ({ visitor }) => {
  visitor.provokes(/net::ERR_FAILED|Failed to fetch/);
  await visitor.context.route("**/chunk-documents-*.wasm*", (route) => route.abort());
  await visitor.context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
    Object.defineProperty(window, "indexedDB", { get: () => undefined });
  });
  await visitor.visit("/zelfscan/ruimte");
  await visitor.page.getByRole("radio").first().check();
  const given = visitor.page.waitForEvent("download");
  await visitor.button("Bewaar als bestand").first().click();
  const file = await (await given).createReadStream();
  const text = (await file.toArray()).join("");
  expect(text).toMatch(/"format":"taakkompas-scan"/);
  expect(text).toMatch(/"ruimte-/);
});
