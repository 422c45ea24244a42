// At any size: a page that says how far it is, reading that is stopped, and as many files as there are schools. How long it takes and how
// long the page is held is measured apart (`scripts/speed-board.mjs`).
import { expect, test } from "../support/site.mjs";
import { any, file } from "../support/summaries.mjs";

test("reading says how far it is and can be stopped; what was read until then stays", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit("/bestuur");
  const devtools = await visitor.context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await page.evaluate((texts) => {
    const transfer = new DataTransfer();
    for (const [name, text] of texts) transfer.items.add(new File([text], name));
    const input = document.querySelector("#samenvattingen");
    input.files = transfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, Array.from({ length: 6 }, (_, part) => [`deel-${part}.ndjson`, Array.from({ length: 1500 }, (_, at) => JSON.stringify(any(part * 1500 + at))).join("\n")]));
  await expect(page.locator("#hoever")).toContainText(/We lezen bestand \d van 6\. Tot nu toe [\d.]+00 samenvattingen\./);
  await visitor.button("Stop met lezen").click();
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await expect(page.locator("#gelezen")).toContainText(/^Gestopt\. [\d.]+ samenvattingen gelezen\. In beeld: [\d.]+ scholen\./);
  const schools = Number((await page.locator("#gelezen").textContent()).match(/In beeld: ([\d.]+)/)[1].replace(".", ""));
  expect(schools).toBeGreaterThan(50);
  expect(schools).toBeLessThan(9000);
  // It stays stopped, and the next reading adds to it.
  await page.locator("#samenvattingen").setInputFiles([file("later.json", JSON.stringify(any(9500)))]);
  await expect(page.locator("#gelezen")).toContainText(`1 samenvatting gelezen. In beeld: ${(schools + 1).toLocaleString("nl-NL")} scholen.`);
});

test("what is added while another is being read is read after it, and counted with it", async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit("/bestuur");
  const devtools = await visitor.context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await page.locator("#samenvattingen").setInputFiles([file("veel.ndjson", Array.from({ length: 3000 }, (_, at) => JSON.stringify(any(at))).join("\n"))]);
  await expect(page.locator("#hoever")).toContainText("We lezen bestand 1 van 1.");
  await page.locator("#samenvattingen").setInputFiles([file("nog-een.json", JSON.stringify(any(9500))), file("foto.json", "geen samenvatting")]);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await expect(page.locator("#gelezen")).toHaveText("3.001 samenvattingen gelezen. In beeld: 3.001 scholen. 1 is overgeslagen: zie hieronder.", { timeout: 30_000 });
});

test("as many files as there are schools are read, and the same again counts once", async ({ visitor }) => {
  test.slow();
  const { page } = visitor;
  await visitor.visit("/bestuur");
  const files = Array.from({ length: 700 }, (_, at) => file(`school-${at}.json`, JSON.stringify(any(at))));
  await page.locator("#samenvattingen").setInputFiles(files);
  await expect(page.locator("#gelezen")).toHaveText("700 samenvattingen gelezen. In beeld: 700 scholen.", { timeout: 30_000 });
  await page.locator("#samenvattingen").setInputFiles(files.slice(0, 300));
  await expect(page.locator("#gelezen")).toHaveText("300 samenvattingen gelezen. In beeld: 700 scholen. 300 stonden er al.");
});
