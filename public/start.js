// Starts the app. Its tag holds the addresses of the build.
const { js, wasm } = document.querySelector("script[data-js]").dataset;
const stopped = document.getElementById("niet-gestart");

// A dropped file, unless a field takes it or the app cannot start: the link in the footer leads to the page that opens it.
function lead() {
  if (!document.documentElement.dataset.app) {
    return stopped.hidden ? setTimeout(lead, 99) : stopped.append(" Je bestand is niet geopend.");
  }
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
    lead();
  });
}

try {
  const { default: start } = await import(js);
  await start({ module_or_path: wasm });
} catch (error) {
  stopped.hidden = false;
  throw error;
}
