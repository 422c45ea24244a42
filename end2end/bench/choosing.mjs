// How long a choice takes to be seen, on a very slow processor: from the press to the frame that shows it.

const SLOWED = 6;
const PAUSE_MS = 500;

/** Runs in a page: notes for each press of a radio button how long it was until the frame after it was drawn. */
function watch() {
  window.delays = [];
  addEventListener(
    "click",
    ({ target, timeStamp, detail }) => {
      // The click of the label comes first; that of its radio button follows from it, at the same time.
      if (!(target instanceof HTMLInputElement) || target.type !== "radio" || window.pressed === undefined) return;
      const pressed = detail > 0 ? timeStamp : window.pressed;
      window.pressed = undefined;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.delays.push(performance.now() - pressed);
        port2.postMessage(0);
      });
    },
    true,
  );
  addEventListener(
    "pointerup",
    ({ timeStamp }) => {
      window.pressed = timeStamp;
    },
    true,
  );
}

/** Runs in a page: a radio button that is in sight and not chosen, another each time; where it is. */
function next(turn) {
  const labels = [...document.querySelectorAll("label")].filter((label) => {
    const radio = label.control;
    return radio?.type === "radio" && !radio.checked && label.getBoundingClientRect().width > 0;
  });
  const label = labels[(turn * 7) % labels.length];
  label.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = label.getBoundingClientRect();
  return { x: left + Math.min(20, width / 2), y: top + height / 2 };
}

/** A visitor on a page of radio buttons, who stays: `choose` makes so many choices, and returns how long each took. */
export async function openToChoose(browser, address, viewport, isReady) {
  const context = await browser.newContext({ viewport, locale: "nl-NL" });
  const page = await context.newPage();
  await page.goto(address);
  await isReady(page);
  const devtools = await context.newCDPSession(page);
  await page.evaluate(watch);
  return {
    async choose(count, from) {
      await page.bringToFront();
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
      await page.evaluate(() => {
        window.delays = [];
      });
      for (let turn = from; turn < from + count; turn += 1) {
        const { x, y } = await page.evaluate(next, turn);
        await page.waitForTimeout(PAUSE_MS);
        await page.mouse.click(x, y);
        await page.waitForFunction((made) => window.delays.length > made, turn - from, { polling: 50 });
        await page.waitForTimeout(PAUSE_MS);
      }
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
      return page.evaluate(() => window.delays);
    },
    close: () => context.close(),
  };
}
