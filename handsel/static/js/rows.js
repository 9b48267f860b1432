// Adds and removes rows of a formset. The server's extra rows and their "delete" boxes do the same without this.
export function rows(box) {
  const list = box.querySelector("[data-rows-list]");
  const template = box.querySelector("template[data-rows-empty]");
  const add = box.querySelector("[data-rows-add]");
  const total = box.querySelector("input[name$='-TOTAL_FORMS']");
  if (!list || !template || !add || !total) return;
  add.hidden = false;
  add.addEventListener("click", (event) => {
    event.preventDefault();
    const holder = document.createElement("div");
    holder.innerHTML = template.innerHTML.replaceAll("__prefix__", total.value);
    const row = holder.firstElementChild;
    list.append(row);
    total.value = String(Number(total.value) + 1);
    row.dispatchEvent(new CustomEvent("rows:added", { bubbles: true }));
    row.querySelector("input:not([type=hidden]), select, textarea")?.focus();
  });
  box.addEventListener("click", (event) => {
    const button = event.target.closest("[data-rows-remove]");
    if (!button) return;
    event.preventDefault();
    const row = button.closest("[data-rows-row]");
    const gone = row.querySelector("input[name$='-DELETE']");
    if (gone) {
      gone.type === "checkbox" ? (gone.checked = true) : (gone.value = "on");
      row.hidden = true;
    } else {
      row.querySelectorAll("input, select, textarea").forEach((field) => { field.value = ""; });
      row.hidden = true;
    }
    box.dispatchEvent(new CustomEvent("rows:removed", { bubbles: true }));
    add.focus();
  });
}
