// The site loads wherever it is hosted.
import { scanned } from "./support/plan.mjs";
import { expect, test } from "./support/site.mjs";

const oneHeading = (visitor) => visitor.page.getByRole("heading", { level: 1 });

test("the landing page opens", async ({ visitor }) => {
  await visitor.visit("/");
  await expect(oneHeading(visitor)).toHaveCount(1);
  await expect(visitor.page).toHaveTitle(/Taakkompas$/);
});

test("a page inside opens by its own address, and again after a reload", async ({ visitor }) => {
  await visitor.visit("/zelfscan");
  const heading = await oneHeading(visitor).textContent();
  await visitor.reload();
  await expect(oneHeading(visitor)).toHaveText(heading);
  expect(visitor.path()).toBe("/zelfscan");
});

test("an unknown address is answered as not found, by a page that leads on", async ({ visitor }) => {
  await visitor.visit("/bestaat-niet", { status: 404 });
  await expect(oneHeading(visitor)).toHaveCount(1);
  const home = new URL(visitor.address("/")).pathname;
  await expect(visitor.page.locator(`a[href="${home}"]`), `a link to ${home}`).not.toHaveCount(0);
});

test.describe(() => {
  test.use({ javaScriptEnabled: false });

  test("without JavaScript the page says what it needs", async ({ visitor }) => {
    await visitor.page.goto(visitor.address("/"));
    expect(await visitor.page.locator("noscript").textContent()).toContain("Lezen kan zonder JavaScript.");
    await expect(oneHeading(visitor)).toHaveCount(1);
  });
});

test("when the app does not load, the page says so", async ({ visitor }) => {
  visitor.provokes(/net::ERR_FAILED|uncaught/);
  await visitor.context.route("**/*.wasm*", (route) => route.abort());
  const says = visitor.page.getByRole("alert").filter({ hasText: "kon niet starten" });
  await visitor.page.goto(visitor.address("/zelfscan"));
  await expect(says).toBeVisible();
  await visitor.page.goto(visitor.address("/"));
  await expect(says, "who only reads needs no app").toBeHidden();
  await visitor.page.getByRole("searchbox", { name: "Zoek op de hele site" }).focus();
  await expect(says).toBeVisible();
});

test("the link of a plan leads to where the site is", async ({ visitor }) => {
  await scanned(visitor);
  await visitor.visit("/team/plan");
  await expect(visitor.field("De link")).toHaveValue(/#1/);
  const [address] = (await visitor.field("De link").inputValue()).split("#");
  expect(address.replace(/\/$/, "")).toBe(visitor.address("/team/plan"));
});
