// Lets a text area grow with what is written; in a composer, Ctrl or Cmd with Enter sends.
export function grow(area) {
  const least = area.rows;
  const fit = () => {
    area.rows = Math.min(Math.max(16, least), Math.max(least, area.value.split("\n").length));
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
