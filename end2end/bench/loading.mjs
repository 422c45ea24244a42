// What loading a page takes, on a slow line and a slow processor: paints, time to interactive, bytes, and the first answer kept.

/** As Chrome's own "slow 4G": 150 ms before an answer begins, 1.6 Mbit/s. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const SLOWED = 4;
const PHONE = { width: 412, height: 823 };
/** A page is interactive from the last long task before so long a time without one; so long nothing may come in either. */
const QUIET_MS = 2_000;
const MOST_MS = 60_000;
/** An answer that is not kept after so long is lost. */
const LOST_MS = 30_000;

/** Runs in a page before anything of it: notes the paints and the long tasks that the browser reports. */
function watch() {
  const seen = { paints: {}, largest: 0, long: [] };
  window.seen = seen;
  const on = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  on("paint", ({ name, startTime }) => {
    seen.paints[name] = startTime;
  });
  on("largest-contentful-paint", ({ startTime }) => {
    seen.largest = startTime;
  });
  on("longtask", ({ startTime, duration }) => {
    seen.long.push([startTime, startTime + duration]);
  });
}

/** Runs in a page before anything of it: ticks the first radio button once it is painted, and notes when that is stored. */
function answerFirst() {
  const kept = {};
  window.kept = kept;
  const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function setItem(key, value) {
    set.call(this, key, value);
    const says = `${key} ${value}`;
    if (kept.stored === undefined && kept.value && says.includes(kept.value) && says.includes(kept.name)) {
      kept.stored = performance.now();
      kept.area = this === localStorage ? "localStorage" : "sessionStorage";
    }
  };
  const look = () => {
    const radio = [...document.querySelectorAll("input[type=radio]")].find((input) => {
      const { width, height } = (input.closest("label") ?? input).getBoundingClientRect();
      return width > 0 && height > 0;
    });
    if (!radio) return requestAnimationFrame(look);
    // After this frame: what a visitor presses was seen.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // SurveyJS puts a number of its own behind the name of a question.
      Object.assign(kept, { value: radio.value, name: radio.name.replace(/_sq_\d+$/, ""), pressed: performance.now() });
      radio.click();
    };
    port2.postMessage(0);
  };
  requestAnimationFrame(look);
}

/** A page of a new visitor; `use` gets it and the requests that it made. */
async function asNewVisitor(browser, script, use) {
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true, locale: "nl-NL" });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const wire = { bytes: 0, requests: 0, open: 0, last: Date.now(), failed: [] };
    await devtools.send("Network.enable");
    devtools.on("Network.requestWillBeSent", () => {
      wire.requests += 1;
      wire.open += 1;
    });
    const done = (bytes) => {
      wire.bytes += bytes;
      wire.open -= 1;
      wire.last = Date.now();
    };
    devtools.on("Network.loadingFinished", ({ encodedDataLength }) => done(encodedDataLength));
    devtools.on("Network.loadingFailed", ({ errorText }) => {
      wire.failed.push(errorText);
      done(0);
    });
    await devtools.send("Network.emulateNetworkConditions", SLOW_4G);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
    await page.addInitScript(script);
    return await use(page, wire);
  } finally {
    await context.close();
  }
}

/** Until nothing came in and nothing held the page for a while. */
async function untilQuiet(page, wire) {
  const begun = Date.now();
  for (;;) {
    await page.waitForTimeout(100);
    const since = await page.evaluate(() => performance.now() - Math.max(0, ...window.seen.long.map(([, end]) => end)));
    if (wire.open <= 0 && Date.now() - wire.last > QUIET_MS && since > QUIET_MS) return;
    if (Date.now() - begun > MOST_MS) throw new Error(`${page.url()} does not become quiet`);
  }
}

/** From when on a page does what it is asked: after it was painted, read and no longer held. */
function interactive({ first, read, long }) {
  let since = Math.max(first, read);
  for (const [from, end] of long) {
    if (end <= since) continue;
    if (from - since > QUIET_MS) break;
    since = end;
  }
  return since;
}

/** Loads a page as a new visitor; times in ms since the visitor asked for it. */
export function load(browser, address) {
  return asNewVisitor(browser, watch, async (page, wire) => {
    await page.goto(address, { waitUntil: "load", timeout: MOST_MS });
    await untilQuiet(page, wire);
    const seen = await page.evaluate(() => {
      const { domContentLoadedEventEnd } = performance.getEntriesByType("navigation")[0];
      return { ...window.seen, read: domContentLoadedEventEnd, words: document.body.innerText.split(/\s+/).length };
    });
    const first = seen.paints["first-contentful-paint"];
    if (!first || !seen.largest) throw new Error(`${address} was not painted`);
    if (wire.failed.length) throw new Error(`${address}: ${wire.failed.join(", ")}`);
    return {
      fcp: first,
      lcp: seen.largest,
      tti: interactive({ first, read: seen.read, long: seen.long }),
      bytes: wire.bytes,
      requests: wire.requests,
      words: seen.words,
    };
  });
}

/** Loads a page as a new visitor who answers at once; when it could be given, and when it was kept, if ever. */
export function answer(browser, address) {
  return asNewVisitor(browser, answerFirst, async (page) => {
    await page.goto(address, { waitUntil: "commit", timeout: MOST_MS });
    const isKept = page.waitForFunction(() => window.kept.stored !== undefined, undefined, { timeout: LOST_MS, polling: 100 });
    await isKept.catch(() => {});
    const { pressed, stored = Infinity, area = "lost" } = await page.evaluate(() => window.kept);
    if (pressed === undefined) throw new Error(`${address} asks nothing`);
    return { pressed, stored, area };
  });
}
