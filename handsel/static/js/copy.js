// Copies the text that a button names, and says so in its place for a moment.
export function copy(button) {
  if (!navigator.clipboard) {
    button.hidden = true;
    return;
  }
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    const words = button.querySelector(".button__text") ?? button;
    const before = words.textContent;
    words.textContent = button.dataset.copied || "✓";
    setTimeout(() => { words.textContent = before; }, 1500);
  });
}
