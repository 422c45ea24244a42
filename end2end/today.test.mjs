// The landing page of a school with a plan is its own page: the next step, what is busy, what the year asks.
import { assertAccessible, assertNoSidewaysScroll } from "./support/checks.mjs";
import { press, toTop } from "./support/keyboard.mjs";
import { BEGIN, on, open, scanned } from "./support/plan.mjs";
import { expect, test } from "./support/site.mjs";

const step = (visitor) => visitor.page.locator("article[data-step]");

async function home(visitor, day) {
  await on(visitor, day);
  await visitor.visit("/");
  await expect(visitor.heading("Vandaag")).toBeVisible();
}

test("without a plan it is the landing page, and with one the school's own", async ({ visitor }) => {
  await visitor.visit("/");
  await expect(visitor.page.getByRole("link", { name: "Start de zelfscan" }).first()).toBeVisible();
  await scanned(visitor);
  await open(visitor, BEGIN);
  await home(visitor, BEGIN);
  await expect(visitor.page.getByText("Met deze week erbij zijn er nog 6 schoolweken tot de kerstvakantie 2026.")).toBeVisible();
  await expect(visitor.page.getByRole("link", { name: "Ga verder met de zelfscan" })).toHaveCount(0);
  await expect(step(visitor)).toContainText("Eerste stap");
  await assertAccessible(visitor.page);
  await visitor.page.getByRole("link", { name: "Open het actieplan" }).click();
  await expect(visitor.heading("Het actieplan")).toBeFocused();
  await visitor.page.goBack();
  await expect(visitor.heading("Vandaag")).toBeVisible();
});

test("what is done makes room for the next step, by keyboard on a narrow screen", async ({ visitor }) => {
  await visitor.page.setViewportSize({ width: 360, height: 740 });
  await scanned(visitor);
  await open(visitor, BEGIN);
  await home(visitor, BEGIN);
  const first = await step(visitor).getAttribute("data-step");
  await toTop(visitor);
  await press(visitor, "Gedaan");
  await expect(step(visitor)).not.toHaveAttribute("data-step", first);
  await expect(visitor.page.locator(":focus")).toContainText("Gedaan:");
  await expect(visitor.page.getByText("Er is één actie gedaan.")).toBeVisible();
  await assertNoSidewaysScroll(visitor.page);
  await visitor.reload();
  await expect(step(visitor)).not.toHaveAttribute("data-step", first);
});

test("before a holiday it asks one question about each action, and in spring what the year asks", async ({ visitor }) => {
  await scanned(visitor);
  await open(visitor, BEGIN);
  await home(visitor, "2026-12-15");
  await expect(visitor.page.getByText("Dit is de laatste schoolweek voor de kerstvakantie 2026.")).toBeVisible();
  await expect(visitor.heading("Voor de vakantie", 2)).toBeVisible();
  const asked = visitor.page.locator("details[data-asks]");
  const count = await asked.count();
  expect(count).toBeGreaterThan(1);
  const [one, other] = await asked.evaluateAll((all) => all.map((question) => question.dataset.asks));
  const about = async (id) => {
    const question = visitor.page.locator(`details[data-asks="${id}"]`);
    if ((await question.getAttribute("open")) === null) await question.locator("summary").click();
    return question;
  };
  for (const id of [one, other]) {
    const title = await visitor.page.locator(`details[data-asks="${id}"] > summary`).textContent();
    await expect(visitor.page.getByText(title, { exact: true }), "said in one place").toHaveCount(1);
  }
  const done = await about(one);
  await expect(done.getByRole("group").getByRole("button", { name: /^(Gelukt|Bijna|We stoppen)$/ })).toHaveCount(3);
  await expect(done.getByRole("button", { name: "Schuif door", exact: true })).toBeVisible();
  await expect(done).toContainText("Dit is klaar voor de kerstvakantie 2026, spraken jullie af. Lukt dat?");
  await done.getByLabel("Een regel erbij (mag leeg blijven)").fill("Hangt in de gang");
  await done.getByRole("button", { name: "Gelukt" }).click();
  await expect(done).toHaveCount(0);
  await expect(visitor.page.locator(":focus"), "where the question was").toContainText("Gedaan:");
  const moved = await about(other);
  await expect(moved.getByLabel("Schuif door naar"), "a later holiday").toHaveValue("2026-spring");
  await moved.getByRole("button", { name: "Schuif door", exact: true }).click();
  await expect(asked).toHaveCount(count - 2);
  await assertAccessible(visitor.page);
  await home(visitor, "2027-03-09");
  await expect(visitor.heading("Even terugkijken", 2)).toBeVisible();
  await expect(visitor.heading("Dit vraagt het schooljaar nu", 2)).toBeVisible();
  await expect(visitor.page.getByText(/formatieplan vast voor 1 mei.*uiterlijk 30 april/)).toBeVisible();
  await expect(visitor.page.getByText(/werkverdelingsplan, volgens de cao po/)).toBeVisible();
  await assertAccessible(visitor.page);
});
