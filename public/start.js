// Starts the app. The only script in the page; its own tag holds the addresses, which change with every build.
const { js, wasm } = document.querySelector("script[data-js]").dataset;

try {
  const { default: start } = await import(js);
  await start({ module_or_path: wasm });
} catch (error) {
  document.getElementById("niet-gestart").hidden = false;
  throw error;
}
