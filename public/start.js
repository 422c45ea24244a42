// Starts the app. The only script in the page; its own tag holds the addresses, which change with every build.
//
// A page that is only read waits (`data-waits`): until a visitor turns to something that needs the app, or, where something
// of a school is kept, until the browser has nothing else to do.
const { base, js, wasm, waits, missing } = document.querySelector("script[data-js]").dataset;
const page = document.documentElement;
const root = document.getElementById("app");
const stopped = document.getElementById("niet-gestart");
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
  const text = of ? document.getElementById(of).textContent : button.dataset.text;
  if (does === "print") return print();
  const says = await navigator.clipboard.writeText(text).then(() => done, () => refused);
  document.getElementById(line).textContent = says;
});

// An answer that the address asks for is open.
const unfold = () => {
  const asked = document.getElementById(location.hash.slice(1))?.closest("summary");
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
// page that opens files, and that takes it from here. A field for files takes its own, and so does the browser where the app
// cannot start.
let startNow = () => {};
function lead() {
  if (!isStarted()) return stopped.hidden ? setTimeout(lead, 99) : stopped.append(" Je bestand is niet geopend.");
  const link = document.querySelector(".site-footer p a");
  if (link.pathname !== location.pathname) link.click();
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

/** Whether something of a school is kept here, as far as a page can tell without the app. */
async function isKept() {
  // Where one may not be read, the other may.
  try {
    if ([localStorage, sessionStorage].some((area) => Object.keys(area).some((key) => key.startsWith("taakkompas:")))) return true;
  } catch {}
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
try {
  const { default: start } = await import(js);
  await start({ module_or_path: wasm });
} catch (error) {
  stopped.hidden = false;
  throw error;
}
