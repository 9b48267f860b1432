// Lets files be dropped onto a file field, and lists what was chosen.
const size = (bytes) => bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

export function fileDrop(input) {
  const box = document.createElement("div");
  box.className = "file-drop";
  input.replaceWith(box);
  const list = document.createElement("ul");
  list.className = "file-drop__list";
  list.setAttribute("aria-live", "polite");
  box.append(input, list);
  const show = () => {
    list.replaceChildren(...(input.multiple ? [...input.files] : []).map((file) => {
      const line = document.createElement("li");
      line.textContent = `${file.name} · ${size(file.size)}`;
      return line;
    }));
  };
  const over = (on) => (event) => {
    event.preventDefault();
    box.classList.toggle("file-drop--over", on);
  };
  box.addEventListener("dragover", over(true));
  box.addEventListener("dragleave", over(false));
  box.addEventListener("drop", (event) => {
    over(false)(event);
    const given = new DataTransfer();
    for (const file of input.multiple ? event.dataTransfer.files : [...event.dataTransfer.files].slice(0, 1)) given.items.add(file);
    input.files = given.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  input.addEventListener("change", show);
  input.form?.addEventListener("reset", () => setTimeout(show));
}
