// Lets a text area grow with what is written; in a composer, Ctrl or Cmd with Enter sends.
export function grow(area) {
  const fit = () => {
    area.rows = Math.min(10, Math.max(2, area.value.split("\n").length));
  };
  area.addEventListener("input", fit);
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      area.form?.requestSubmit();
    }
  });
  fit();
}
