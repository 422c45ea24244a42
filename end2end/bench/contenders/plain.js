// Plain radios that keep what is chosen.
const kept = JSON.parse(localStorage.getItem("answers") ?? "{}");
for (const [name, value] of Object.entries(kept)) {
  const radio = [...document.getElementsByName(name)].find((input) => input.value === value);
  if (radio) radio.checked = true;
}
addEventListener("change", ({ target }) => {
  if (target.type !== "radio") return;
  kept[target.name] = target.value;
  localStorage.setItem("answers", JSON.stringify(kept));
});
