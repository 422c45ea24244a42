// Runs in every page before anything of the site. What the address asks for changes the browser for good; what `engines`
// offers is done when a case asks for it. It is here, not in the driver: Firefox runs scripts of a driver in a world apart.
{
  const asked = new URL(document.currentScript.src).searchParams;
  const faults = [];
  addEventListener("error", ({ message }) => message && faults.push(message));
  addEventListener("unhandledrejection", ({ reason }) => faults.push(String(reason)));
  addEventListener("securitypolicyviolation", ({ violatedDirective }) => faults.push(violatedDirective));

  const refuse = (name) => {
    throw new DOMException(name, name);
  };

  if (asked.has("no-locks")) Object.defineProperty(Navigator.prototype, "locks", { value: undefined });
  if (asked.has("no-copies")) Object.defineProperty(window, "indexedDB", { value: undefined });
  // Opening succeeds only when a case lets it, by `engines.openCopies`.
  const held = [];
  if (asked.has("late-copies")) {
    Object.defineProperty(IDBOpenDBRequest.prototype, "onsuccess", {
      set(heard) {
        this.addEventListener("success", (event) => held.push(() => heard.call(this, event)));
      },
    });
  }
  if (asked.has("clock")) {
    const Real = Date;
    const off = Number(asked.get("clock"));
    window.Date = class extends Real {
      constructor(...parts) {
        super(...(parts.length ? parts : [Real.now() + off]));
      }

      static now() {
        return Real.now() + off;
      }
    };
  }

  // What is saved as a file is kept for a case that asks for it, besides the download.
  let file;
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    file = blob;
    return createObjectURL.call(URL, blob);
  };

  window.engines = {
    faults,

    /** The second copies open now, late as it is. */
    openCopies() {
      for (const open of held.splice(0)) open();
    },

    /** Fills the first place until not one more letter fits: the limit of the browser itself. */
    fill() {
      const fits = (length) => {
        try {
          localStorage.setItem("vol", "x".repeat(length));
          return true;
        } catch {
          return false;
        }
      };
      let length = 0;
      for (let step = 2 ** 24; step >= 1; step /= 2) if (fits(length + step)) length += step;
      return length;
    },

    block() {
      Object.defineProperty(window, "localStorage", { get: () => refuse("SecurityError") });
    },

    /** Neither place has room. */
    fillBoth() {
      Storage.prototype.setItem = IDBObjectStore.prototype.put = () => refuse("QuotaExceededError");
    },

    /** As a translator does: every text of the lines that say what came of saving gets another one in its place. */
    translate() {
      for (const line of document.querySelectorAll("[role=status], .saved-line")) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        for (const text of texts) {
          const font = document.createElement("font");
          font.textContent = "Saved on this device.";
          text.replaceWith(font);
        }
      }
    },

    /** Chooses an answer at this moment, by the clock of the machine. */
    chooseAt(moment, statement, option) {
      const radio = document.querySelectorAll("fieldset[data-statement]")[statement].querySelectorAll("input[type=radio]")[option];
      setTimeout(() => radio.click(), moment - Date.now());
    },

    /** The text of the file that was saved last, once it is there. */
    savedFile() {
      if (file) file.text().then((text) => (window.engines.fileText = text));
    },
  };
}
