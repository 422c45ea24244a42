// The plan in a calendar: the file is read back by two other libraries than the one that wrote it.
import { readFile } from "node:fs/promises";
import ICAL from "ical.js";
import { convertIcsCalendar } from "ts-ics";
import { assertAccessible } from "./support/checks.mjs";
import { BEGIN, MORE, open, opened, scanned } from "./support/plan.mjs";
import { expect, test } from "./support/site.mjs";

const LATER = "2027-01-12";
const CHANGE_TO_SUMMER_TIME = "2027-03-28";

/** The events of a calendar file, on which two readers that know nothing of each other agree. */
function events(text) {
  const found = asMozillaReads(text);
  expect(asAnotherReads(text)).toEqual(found);
  return found;
}

function asAnotherReads(text) {
  const day = ({ date, type }) => {
    expect(type, "whole days").toBe("DATE");
    return date.toISOString().slice(0, 10);
  };
  return convertIcsCalendar(undefined, text).events.map((event) => ({
    id: event.uid,
    version: event.sequence ?? 0,
    first: day(event.start),
    end: day(event.end),
    title: event.summary,
    text: event.description,
  }));
}

function asMozillaReads(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    expect(event.startDate.isDate && event.endDate.isDate, "whole days").toBe(true);
    return {
      id: event.uid,
      version: Number(component.getFirstPropertyValue("sequence")),
      first: event.startDate.toString(),
      end: event.endDate.toString(),
      title: event.summary,
      text: event.description,
    };
  });
}

async function given(visitor, press) {
  const [download] = await Promise.all([visitor.page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

async function wholePlan(visitor) {
  const button = visitor.page.getByRole("button", { name: "Maak het agendabestand" });
  if (!(await button.isVisible())) await visitor.page.getByText("Zet het plan in je agenda", { exact: true }).click();
  return given(visitor, () => button.click());
}

test("the plan goes into a calendar, twice with the same ids, and what moved has a higher version", async ({ visitor }) => {
  await scanned(visitor);
  await open(visitor, BEGIN);
  const first = await wholePlan(visitor);
  expect(first.name).toBe("actieplan.ics");
  await expect(visitor.page.getByText("actieplan.ics is gemaakt. Open het bestand met je agenda.")).toBeVisible();
  await expect(visitor.page.getByText("De vakanties van regio Midden en twee vaste momenten: Schooljaar regio Midden.")).toBeVisible();
  await assertAccessible(visitor.page);
  const before = events(first.text);
  expect(before.length).toBeGreaterThan(4);
  expect(new Set(before.map((event) => event.id)).size, "every event has an id of its own").toBe(before.length);
  expect(before.some((event) => event.title === "Kijk terug op jullie actieplan")).toBe(true);
  const ready = before.find((event) => event.title.startsWith("Klaar: "));
  expect(ready.text).toMatch(/^Klaar als: /);
  expect((await wholePlan(visitor)).text, "the same day, the same file").toBe(first.text);
  const isBefore = (event) => event.first < CHANGE_TO_SUMMER_TIME;
  expect(new Set(before.map(isBefore)).size, "days on both sides of the change to summer time").toBe(2);
  for (const { first: day, end } of before) {
    expect((Date.parse(end) - Date.parse(day)) / 86_400_000 % 1, "whole days on both sides of it").toBe(0);
  }

  await visitor.reload();
  const title = ready.title.replace("Klaar: ", "");
  const card = visitor.page.locator("article.action").filter({ has: visitor.page.getByRole("heading", { name: title, exact: true }) });
  await opened(card, "Vul in: wie, wanneer, hoe ver");
  await card.getByLabel("Klaar voor welke vakantie?").selectOption({ label: "Zomervakantie 2027" });
  const after = events((await wholePlan(visitor)).text);
  const moved = after.find((event) => event.id === ready.id);
  expect(moved.version).toBeGreaterThan(ready.version);
  expect(moved.first > ready.first).toBe(true);

  await open(visitor, LATER);
  const later = events((await wholePlan(visitor)).text);
  const ids = new Set([...before, ...after].map((event) => event.id));
  expect(later.every((event) => ids.has(event.id)), "months later the ids are the same").toBe(true);
  expect(later.every((event) => event.first >= LATER), "and nothing is in the past").toBe(true);
});

test("one action goes into a calendar, is shared without the school, and is done with one press", async ({ visitor }) => {
  await scanned(visitor);
  await open(visitor, BEGIN);
  const card = visitor.page.locator("article.action").first();
  const id = await card.getAttribute("data-measure");
  await opened(card, MORE);
  await card.getByText("Deel deze actie, of zet die in je agenda", { exact: true }).click();
  const file = await given(visitor, () => card.getByRole("button", { name: "Zet in mijn agenda" }).click());
  expect(file.name).toBe(`${id}.ics`);
  expect(events(file.text).map((event) => event.title.split(":")[0])).toEqual(["Begin", "Klaar"]);
  const mail = await card.getByRole("link", { name: "Open in je mail" }).last().getAttribute("href");
  expect(decodeURIComponent(mail)).toContain(`/maatregelen/${id}`);
  const title = await card.getByRole("heading", { level: 3 }).textContent();
  expect(decodeURIComponent(mail), "the idea comes first").toContain(`subject=${title}: een idee voor onze school`);
  await card.getByRole("button", { name: "Gedaan" }).click();
  await expect(card).toContainText("Gedaan op 9 november 2026");
  await expect(card.getByRole("button", { name: "Gedaan" })).toHaveCount(0);
});

test("the school year of each region is a file to subscribe to", async ({ visitor }) => {
  await visitor.visit("/");
  for (const region of ["noord", "midden", "zuid"]) {
    const response = await visitor.page.request.get(visitor.address(`/schooljaar-${region}.ics`));
    expect(response.ok()).toBe(true);
    const found = events(await response.text());
    expect(found.filter((event) => event.title === "Zomervakantie").length).toBeGreaterThan(1);
    expect(found.filter((event) => event.title === "Laatste dag voor het formatieplan").length).toBeGreaterThan(1);
    const spring = found.find((event) => event.title === "Voorjaarsvakantie" && event.first.startsWith("2027"));
    const days = (Date.parse(spring.end) - Date.parse(spring.first)) / 86_400_000;
    expect(days, "nine days, and none lost at a change of the clock").toBe(9);
    const may = found.find((event) => event.title === "Meivakantie" && event.first.startsWith("2027"));
    expect((Date.parse(may.end) - Date.parse(may.first)) % 86_400_000).toBe(0);
  }
});
