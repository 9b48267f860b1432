// Shows the beginning of what is being written, cut at a word as the server cuts it.
export function preview(area) {
  const shown = document.getElementById(area.dataset.preview);
  if (!shown) return;
  const most = Number(shown.dataset.length);
  area.addEventListener("input", () => {
    const line = area.value.trim().split(/\s+/).join(" ");
    const cut = line.length <= most ? line : `${line.slice(0, most - 1).replace(/ [^ ]*$/, "").replace(/[,;:. ]+$/, "")}…`;
    shown.textContent = cut || shown.dataset.empty;
  });
}
