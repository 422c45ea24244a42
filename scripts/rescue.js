// The end of the app's script: what the app shows above a written page of which a part did not come; a page of a version that is gone; and,
// on the pages that fetch the app at once, what was left on the page when it is loaded again before the app has it, and what is left to
// do where `start.js` does not come.
{
  const page = document.documentElement;
  const script = document.querySelector("script[data-js]");
  const find = (id) => document.getElementById(id);
  const isLate = () => page.dataset.start === undefined;

  // What was touched is also in a note of the tab, one for each page, until the app has it.
  const NOTE = `taakkompas-left ${location.pathname}`;
  /** How long a note counts, in milliseconds: later, what is kept may be newer. */
  const LASTS = 600_000;
  // A choice has a value that nobody gave it: what is ticked counts.
  const isChoice = ({ type }) => type === "checkbox" || type === "radio";
  const stateOf = (field) => (isChoice(field) ? "checked" : "value");
  const nameOf = ({ id, name, value }) => id || `${name}=${value}`;
  const groupOf = (field) => (field.type === "radio" ? field.name : nameOf(field));
  const fields = () => [...document.querySelectorAll("#app :is(input:not([type=file]), select, textarea)")];
  const touched = () => fields().filter(({ dataset }) => dataset.touched !== undefined);
  const inTab = (act) => {
    try {
      act(sessionStorage);
    } catch {
      // Where nothing can be kept, it stands in the page only.
    }
  };
  const note = () => {
    const states = touched().map((field) => [nameOf(field), field[stateOf(field)]]);
    if (states.length) inTab((tab) => tab.setItem(NOTE, JSON.stringify([Date.now(), states])));
  };
  const forget = () => inTab((tab) => tab.removeItem(NOTE));
  const doAgain = (tab) => {
    const [when, states] = JSON.parse(tab.getItem(NOTE)) ?? [0];
    if (Date.now() - when > LASTS) return;
    const left = new Map(states);
    // What was touched in this load is newer.
    const newer = new Set(touched().map(groupOf));
    for (const field of fields()) {
      if (!left.has(nameOf(field)) || newer.has(groupOf(field))) continue;
      field[stateOf(field)] = left.get(nameOf(field));
      field.dataset.touched = "";
    }
  };

  const begin = () => {
    // It is run once more where it was asked for once more.
    if (find("deel-mist")) return;
    find("app").insertAdjacentHTML(
      "beforebegin",
      '<div id="deel-mist" class="start-notice" role="alert" hidden><p>Een deel van deze pagina is niet opgehaald. Lezen kan; invullen nog niet.</p><button type="button" class="button-quiet" id="deel-opnieuw">Probeer het opnieuw</button></div>',
    );
    // What was filled in before any script heard of it. After a reload a browser also fills in by itself what stood there.
    if (performance.getEntriesByType("navigation")[0]?.type === "navigate") {
      for (const field of document.querySelectorAll("#app :is(input, textarea)")) {
        if (isChoice(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue) field.dataset.touched = "";
      }
      for (const { dataset, options, selectedIndex } of document.querySelectorAll("#app select")) {
        if (selectedIndex > 0 && !options[selectedIndex].defaultSelected) dataset.touched = "";
      }
    }
    inTab(doAgain);
    note();
    // After those that mark what is touched: they hear of it on its way down. What is done on the page of the app is newer, and
    // from then on nobody listens: each choice would wait for it.
    const kinds = ["input", "change"];
    const hear = ({ isTrusted }) => {
      if (page.dataset.app === undefined) note();
      else if (isTrusted) end();
    };
    const end = () => {
      forget();
      for (const kind of kinds) removeEventListener(kind, hear);
    };
    for (const kind of kinds) addEventListener(kind, hear);
    new MutationObserver(() => setTimeout(end, 999)).observe(page, { attributeFilter: ["data-app"] });
    // The files that it needs may be gone, and another version there.
    addEventListener("page-missed", async () => {
      const text = await fetch(location.href, { cache: "no-store" }).then((answer) => answer.text(), () => "");
      const named = / data-js="([^"]+)"/.exec(text)?.[1];
      if (named && named !== script.dataset.js) location.reload();
    });
  };
  // It may be here before the page is.
  if (document.readyState === "loading") document.addEventListener("readystatechange", begin, { once: true });
  else begin();

  // What is touched is marked all the same; `start.js` is asked for once more, and again by who presses "Probeer het opnieuw".
  let asked = 0;
  const ask = async () => {
    if (!isLate()) return;
    asked += 1;
    find("niet-gestart").hidden = true;
    await import(`${script.src}?${asked}`).catch(() => {
      if (isLate()) find("niet-gestart").hidden = false;
    });
  };
  if (isLate()) {
    for (const kind of ["input", "change", "toggle"]) {
      addEventListener(kind, ({ target }) => isLate() && target instanceof Element && (target.dataset.touched = ""), true);
    }
    addEventListener("click", (event) => {
      if (!isLate() || !event.target.closest?.("#niet-gestart button")) return;
      event.preventDefault();
      ask();
    });
    addEventListener("load", ask, { once: true });
    setTimeout(ask, 6000);
  }
}
