// Plain radio buttons that keep what is chosen, also what was chosen before this script came.
const kept = JSON.parse(localStorage.getItem("answers") ?? "{}");
const keep = ({ type, name, value }) => {
  if (type !== "radio") return;
  kept[name] = value;
  localStorage.setItem("answers", JSON.stringify(kept));
};
document.querySelectorAll("input:checked").forEach(keep);
for (const radio of document.querySelectorAll("input")) radio.checked = kept[radio.name] === radio.value;
addEventListener("change", ({ target }) => keep(target));
