// Puts the words that a button names into a text area, for editing before they are sent.
export function fill(button) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const area = document.querySelector(button.dataset.fill);
    if (!area) return;
    area.value = area.value.trim() ? `${area.value.trim()}\n\n${button.dataset.fillWords}` : button.dataset.fillWords;
    area.dispatchEvent(new Event("input", { bubbles: true }));
    area.focus();
    button.closest("details")?.removeAttribute("open");
  });
}
