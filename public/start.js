// Starts the app. The only script in the page; its own tag holds the addresses, which change with every build.
//
// A page that is only read waits (`data-waits`): until a visitor turns to something that needs the app, or, where something
// of a school is kept, until the browser has nothing else to do.
const page = document.documentElement;
// Where it did not come in time the app's script asked once more (scripts/rescue.js): the first to come does the work.
if (page.dataset.start !== undefined) await new Promise(() => {});
page.dataset.start = "";
// It does not wait for the style of the page, only for the page.
if (document.readyState === "loading") await new Promise((read) => document.addEventListener("readystatechange", read, { once: true }));
const script = document.querySelector("script[data-js]");
const { base, waits, missing, needs = "", records } = script.dataset;
const find = (id) => document.getElementById(id);
const root = find("app");
const stopped = find("niet-gestart");
const savesData = navigator.connection?.saveData;
const isStarted = () => page.dataset.app !== undefined;
const around = ({ target }, what) => !isStarted() && target instanceof Element && root.contains(target) && target.closest(what);
const on = (kinds, act) => {
  for (const kind of kinds) addEventListener(kind, act, true);
};

// Hosts tell capitals apart, and people do not.
if (missing !== undefined) {
  const { pathname, search, hash } = location;
  const there = base + pathname.slice(base.length).toLowerCase().replace(/(^|\/)index\.html$/, "$1");
  if (there !== pathname) location.replace(there + search + hash);
}

// Only here is it known where the site is hosted.
for (const link of document.querySelectorAll("[data-address]")) link.textContent = link.href;

// What is touched before the app is there is marked: the app takes it over (src/kit/browser/web/left.rs).
on(["input", "change", "toggle"], (event) => {
  const touched = around(event, "input, select, textarea, details");
  if (touched) touched.dataset.touched = "";
});

// To print and to copy need no app. Once it runs, its own buttons do.
on(["click"], async (event) => {
  const button = around(event, "[data-does]");
  if (!button) return;
  const { does, of, line, done, refused } = button.dataset;
  const text = of ? find(of).textContent : button.dataset.text;
  if (does === "print") return print();
  delete button.dataset.copied;
  // Where the connection is not safe, the browser has no clipboard.
  const isCopied = await Promise.resolve().then(() => navigator.clipboard.writeText(text)).then(() => true, () => false);
  if (isCopied) button.dataset.copied = "";
  find(line).textContent = isCopied ? done : refused;
});

// The style is in the page. Where it does not count there, it comes as a file: the settings of the host may be of another version.
const asFile = ({ dataset }) => Object.assign(document.createElement("link"), { rel: "stylesheet", href: dataset.file });
const styleOf = (page) => page.querySelector("style[data-file]");
const written = styleOf(document);
if (written && !written.sheet) written.replaceWith(asFile(written));

const sheetsOf = (page) => page.querySelectorAll("link[rel=stylesheet]");
// A style sheet that did not come is asked for once more. So is one that does not answer: the browser draws nothing before it.
for (const link of sheetsOf(document)) {
  const askAgain = () => {
    try {
      // Of one that did not come, that throws.
      link.sheet.cssRules;
    } catch {
      link.replaceWith(Object.assign(link.cloneNode(), { href: link.href + "?" + Date.now() }));
    }
  };
  link.onerror = askAgain;
  // It may have failed before.
  setTimeout(askAgain, performance.getEntriesByName(link.href).length ? 99 : 8000);
}

// An answer that the address asks for is open.
const unfold = () => {
  const asked = find(location.hash.slice(1))?.closest("summary");
  if (asked && !isStarted()) asked.parentElement.open = true;
};
unfold();
addEventListener("hashchange", unfold);

// The next page is fetched when a visitor turns to its link; the app does so itself.
const fetched = new Set([location.href.split("#")[0]]);
on(["pointerover", "focusin", "pointerdown"], (event) => {
  const link = around(event, "a[href]");
  const address = link && link.href.split("#")[0];
  if (!address || savesData || link.origin !== location.origin || fetched.has(address)) return;
  fetched.add(address);
  document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href: address }));
});

// A file that is dropped on a page: never the browser's own view of it. Once the app runs, the link in the footer leads to the
// page that opens files, and that takes it from here; a page that takes files itself has `data-takes-files`. A field for files
// takes its own, and so does the browser where the app cannot start.
let startNow = () => {};
function lead() {
  if (!isStarted()) return stopped.hidden ? setTimeout(lead, 99) : stopped.firstElementChild.append(" Je bestand is niet geopend.");
  const link = document.querySelector(".site-footer p a");
  const isTakenHere = document.querySelector("[data-takes-files]");
  if (!isTakenHere && link.pathname !== location.pathname) link.click();
  dispatchEvent(new Event("files-dropped"));
}
for (const kind of ["dragover", "drop"]) {
  addEventListener(kind, (event) => {
    const { dataTransfer, target } = event;
    if (!stopped.hidden || event.defaultPrevented || !dataTransfer?.types.includes("Files") || target.type === "file") return;
    event.preventDefault();
    if (kind === "dragover") return;
    window.droppedFiles = [...dataTransfer.files];
    startNow();
    lead();
  });
}

/** Whether something is stored under a name that begins so. */
function isStored(name) {
  try {
    return [localStorage, sessionStorage].some((area) => Object.keys(area).some((key) => key.startsWith(name)));
  } catch {
    return false;
  }
}

/** Whether something of a school is kept here, as far as a page can tell without the app. */
async function isKept() {
  if (isStored("taakkompas:")) return true;
  // Where one may not be read, the other may.
  try {
    return (await indexedDB.databases()).some(({ name }) => name === "taakkompas");
  } catch {
    return false;
  }
}

function whenIdle(act) {
  const idle = () => (window.requestIdleCallback ?? setTimeout)(act);
  if (document.readyState === "complete") idle();
  else addEventListener("load", idle);
}

// What the page says above itself while it waits for the app. The style hides it once the app runs, or another notice
// stands there, and shows the button once it takes long. It stands before the notice of `scripts/rescue.js`, whichever script comes
// first: the style sees only what comes after it.
const hasScan = isStored("taakkompas:scan:");
const waitsFor = hasScan ? "We halen je scan en plan op." : "We maken de pagina klaar. Wat je invult, blijft staan.";
stopped.insertAdjacentHTML(
  "afterend",
  `<div id="wacht" class="start-notice" role="status" hidden><p>${waitsFor}</p><button type="button" class="button-quiet">Duurt het lang? Probeer het opnieuw</button></div>`,
);
const late = find("wacht");
let slow;
let isUp = false;
let tries = 0;
let stop = new AbortController();

/** Says what is waited for, unless it comes soon. */
function waitFor() {
  stopped.hidden = late.hidden = true;
  clearTimeout(slow);
  slow = setTimeout(() => {
    late.hidden = isStarted();
  }, hasScan ? 700 : 3000);
}

// The page as it was written comes first, also over the line: the app and what the page needs of it are fetched once that is
// drawn. A page that nobody sees is not drawn, and neither is one that waits for its style: after a while they do without.
const drawn = new Promise((isDrawn) => {
  if (document.hidden) isDrawn();
  requestAnimationFrame(() => requestAnimationFrame(isDrawn));
  setTimeout(isDrawn, 2000);
});

/** Fetches what the page needs along with the app: on its way already when the app asks for it. */
function fetchNeeds() {
  const files = [...needs.split(" "), ...(hasScan ? records.split(" ") : [])];
  for (const file of new Set(files.filter(Boolean))) {
    const href = `${base}assets/${file}`;
    document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "anonymous", href }));
  }
}

/** Fetches the app and starts it; what was under way before ends. */
async function begin() {
  stop.abort();
  stop = new AbortController();
  const { signal } = stop;
  const { js, wasm } = script.dataset;
  // Another address: a browser may remember for a year that a file was missing.
  const mark = tries ? "?" + Date.now() : "";
  tries += 1;
  waitFor();
  try {
    const [program, { default: start }] = await Promise.all([fetch(wasm + mark, { signal }), import(js + mark)]);
    if (signal.aborted) return;
    await start({ module_or_path: program });
    isUp = true;
  } catch (error) {
    if (signal.aborted) return;
    if (tries < 2 || (await isRenewed())) return begin();
    stopped.hidden = false;
    throw error;
  }
}

/** A page that was kept from before a new version names files that are gone. Whether there is a newer, whose files it then names. */
async function isRenewed() {
  const text = await fetch(location.href, { cache: "no-store" }).then((answer) => answer.text(), () => "");
  const newer = new DOMParser().parseFromString(text, "text/html");
  const named = newer.querySelector("script[data-js]")?.dataset;
  if (!named || named.js === script.dataset.js) return false;
  Object.assign(script.dataset, named);
  const style = styleOf(newer);
  document.head.append(...(style ? [asFile(style)] : []), ...sheetsOf(newer));
  return true;
}

// "Probeer het opnieuw": what is there already goes on by itself (scripts/parts.mjs, src/kit/browser/web/fetched.rs).
addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || !event.target.closest("#niet-gestart button, #wacht button")) return;
  event.preventDefault();
  waitFor();
  if (isUp) dispatchEvent(new Event("again"));
  else begin();
});
if (waits !== undefined) {
  const asked = new Promise((start) => {
    startNow = start;
    on(["pointerover", "pointerdown", "focusin", "keydown"], (event) => {
      if (around(event, "input, select, textarea, form, button:not([data-does])")) start();
    });
    // With a plan, the landing page is the school's own, so it does not wait.
    isKept().then((kept) => kept && (location.pathname === base ? start() : savesData || whenIdle(start)));
  });
  await asked;
}
await drawn;
fetchNeeds();
await begin();
