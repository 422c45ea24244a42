// The app comes in parts: what a page does not need is not waited for.
import assert from "node:assert/strict";
import { browserTest } from "./support/site.mjs";

const PARTS = ["scan", "plan", "week", "division", "descriptions", "reading", "data"];
const partOf = (url) => url.match(/\/part-([a-z]+)-[0-9a-f]+\.wasm$/)?.[1];

/** Follows which parts were asked for and came. */
function follow(visitor) {
  const parts = { asked: new Set(), came: new Set() };
  visitor.context.on("request", (request) => parts.asked.add(partOf(request.url())));
  visitor.context.on("requestfinished", (request) => parts.came.add(partOf(request.url())));
  return parts;
}

async function until(holds, what) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(what);
}

browserTest("the landing page starts without any part; they come once it has settled", async (visitor) => {
  const parts = follow(visitor);
  await visitor.visit("/");
  const early = PARTS.filter((part) => parts.asked.has(part));
  assert.deepEqual(early, []);
  await until(() => PARTS.every((part) => parts.came.has(part)), "all parts come by themselves");
});

browserTest("a page comes whole: its part and its text are there before the app takes over", async (visitor) => {
  await visitor.visit("/maatregelen/rooster-zichtbaar");
  assert.equal(await visitor.page.getByText("komt eraan").count(), 0);
  assert.ok(await visitor.heading("De stappen", 2).isVisible());
});

browserTest("once everything came, all pages work without a connection", async (visitor) => {
  const parts = follow(visitor);
  await visitor.visit("/");
  // The last that comes: what unpacks the text of the library.
  await until(() => parts.came.has("library"), "all parts and the library come");
  await visitor.context.setOffline(true);
  const menu = visitor.page.getByRole("navigation", { name: "Hoofdmenu" });
  for (const [name, heading] of [
    ["Zelfscan", "De zelfscan"],
    ["Resultaat", "Het resultaat"],
    ["Onderzoek", "Wat het onderzoek zegt"],
    ["Wat mag", "Wat mag, wat moet, wat hoeft niet"],
  ]) {
    await menu.getByRole("link", { name }).click();
    await visitor.heading(heading).waitFor();
  }
  assert.equal(await visitor.page.getByRole("alert").filter({ visible: true }).count(), 0);
  // The browser's own question for the icon; a disconnected one cannot answer it.
  const others = visitor.faults.splice(0).filter((fault) => !fault.includes("/icon.svg"));
  assert.deepEqual(others, []);
});

browserTest("when a part does not come, the page says so and tries again", async (visitor) => {
  await visitor.context.route("**/part-plan-*.wasm", (route) => route.abort());
  await visitor.visit("/actieplan");
  await visitor.page.getByRole("alert").filter({ hasText: "De pagina kon niet worden opgehaald" }).waitFor();
  assert.equal(await visitor.heading("Het actieplan").count(), 1);
  // The rest of the site is not held up by it.
  await visitor.page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Zelfscan" }).click();
  await visitor.heading("De zelfscan").waitFor();
  await visitor.page.goBack();
  await visitor.context.unroute("**/part-plan-*.wasm");
  await visitor.button("Probeer het opnieuw").click();
  await visitor.page.getByRole("alert").filter({ hasText: "opgehaald" }).waitFor({ state: "detached" });
  await visitor.focusOn(visitor.heading("Het actieplan"));
  assert.notEqual(visitor.faults.splice(0).length, 0);
});

browserTest("a scan can be saved as a file also where the part with the words does not come", async (visitor) => {
  await visitor.context.route("**/part-data-*.wasm", (route) => route.abort());
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
  assert.match(text, /"format":"taakkompas-scan"/);
  assert.match(text, /"ruimte-/);
  assert.notEqual(visitor.faults.splice(0).length, 0);
});
