// The site comes up wherever it is hosted.
import assert from "node:assert/strict";
import { browserTest } from "./support/site.mjs";

const oneHeading = (visitor) => visitor.page.getByRole("heading", { level: 1 });

browserTest("the landing page opens", async (visitor) => {
  await visitor.visit("/");
  assert.equal(await oneHeading(visitor).count(), 1);
  assert.match(await visitor.page.title(), /Taakkompas$/);
});

browserTest("a page inside opens by its own address, and again after a reload", async (visitor) => {
  await visitor.visit("/zelfscan");
  const heading = await oneHeading(visitor).textContent();
  await visitor.reload();
  assert.equal(await oneHeading(visitor).textContent(), heading);
  assert.equal(visitor.path(), "/zelfscan");
});

browserTest("an unknown address is answered as not found, by a page that leads on", async (visitor) => {
  await visitor.visit("/bestaat-niet", { status: 404 });
  assert.equal(await oneHeading(visitor).count(), 1);
  const home = new URL(visitor.address("/")).pathname;
  assert.ok((await visitor.page.locator(`a[href="${home}"]`).count()) > 0, `a link to ${home}`);
});

browserTest(
  "without JavaScript the page says what it needs",
  async (visitor) => {
    await visitor.page.goto(visitor.address("/"));
    assert.match(await visitor.page.locator("noscript").textContent(), /JavaScript/);
    assert.equal(await oneHeading(visitor).count(), 1);
  },
  { javaScriptEnabled: false },
);

browserTest("when the app does not load, the page says so", async (visitor) => {
  await visitor.context.route("**/*.wasm", (route) => route.abort());
  await visitor.page.goto(visitor.address("/"));
  await visitor.page.getByRole("alert").filter({ hasText: "kon niet starten" }).waitFor();
  assert.notEqual(visitor.faults.splice(0).length, 0);
});
