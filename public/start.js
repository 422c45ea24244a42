// Starts the app. The only script in the page; its own tag holds the addresses, which change with every build.
const { js, wasm } = document.querySelector("script[data-js]").dataset;

// A file that is dropped on a page: never the browser's own view of it. Once the app runs, the link in the footer leads to the
// page that opens files, and that takes it from here. A field for files takes its own.
function lead() {
  if (!document.documentElement.dataset.app) return setTimeout(lead, 99);
  const link = document.querySelector(".site-footer p a");
  if (link.pathname !== location.pathname) link.click();
  dispatchEvent(new Event("files-dropped"));
}
for (const kind of ["dragover", "drop"]) {
  addEventListener(kind, (event) => {
    const { dataTransfer, target } = event;
    if (event.defaultPrevented || !dataTransfer?.types.includes("Files") || target.type === "file") return;
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
  document.getElementById("niet-gestart").hidden = false;
  throw error;
}
