// component-runner.mjs <wasm> <arguments…>: what cargo calls to run browser tests that were compiled to wasm.
// wasm-bindgen-test-runner serves them, Chrome runs them; so no driver has to match this machine's Chrome.
// The program is not cut in parts here: a part that a component asks for never comes.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";
import { createInterface } from "node:readline";
import { launchChrome } from "./chrome.mjs";

const PATIENCE_MS = 120_000;

/** The module that the macro of wasm_split_helpers names for what the cut puts in its place. */
const CUT = "__wasm_split_placeholder__";

/** What stands in for it. */
function uncut(program) {
  const asked = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(program)));
  const names = asked.filter(({ module }) => module === CUT).map(({ name }) => name);
  return names.map((name) => `export function ${name}() {}`).join("\n");
}

const runner = spawn("wasm-bindgen-test-runner", process.argv.slice(2), {
  env: { ...process.env, NO_HEADLESS: "1", WASM_BINDGEN_TEST_ADDRESS: "127.0.0.1:0" },
  stdio: ["ignore", "pipe", "inherit"],
});
const ended = new Promise((resolve, reject) => {
  runner.on("error", reject);
  runner.on("close", resolve);
});

/** The address the runner serves on; nothing when it ends first, having found no tests for a browser. */
async function address() {
  for await (const line of createInterface(runner.stdout)) {
    const found = line.match(/now available at (http:\S+)/);
    if (found) return found[1];
    console.log(line);
  }
}

/** Opens the tests and resolves to whether all passed. */
async function run(url) {
  const browser = await launchChrome();
  try {
    const page = await browser.newPage();
    const said = [];
    page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => said.push(`uncaught: ${error.stack ?? error}`));
    const standIn = uncut(process.argv[2]);
    await page.route(/\/wasm-bindgen-test(\.js)?$/, async (route) => {
      const glue = await (await route.fetch()).text();
      await route.fulfill({ contentType: "text/javascript", body: glue.replaceAll(`from "${CUT}"`, `from "./${CUT}.js"`) });
    });
    await page.route(`**/${CUT}.js`, (route) => route.fulfill({ contentType: "text/javascript", body: standIn }));
    page.on("response", (response) => response.ok() || said.push(`${response.status()}: ${response.url()}`));
    await page.goto(url);
    const output = page.locator("#output");
    try {
      await output.filter({ hasText: /test result: (ok|FAILED)/ }).waitFor({ timeout: PATIENCE_MS });
    } catch {
      console.log(`${await output.textContent()}\n${said.join("\n")}`);
      console.error(`The component tests did not end within ${PATIENCE_MS / 1000} seconds.`);
      return false;
    }
    const result = await output.textContent();
    console.log(result);
    return result.includes("test result: ok");
  } finally {
    await browser.close();
  }
}

try {
  const url = await address();
  process.exitCode = url ? Number(!(await run(url))) : await ended;
} finally {
  runner.kill();
}
