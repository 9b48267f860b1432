// Turns a link to a page with a question into the dialog that asks it; the link keeps working without this.
export function dialog(opener) {
  const target = document.getElementById(opener.dataset.dialog);
  if (!target || typeof target.showModal !== "function") return;
  opener.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (target.open) target.close();
    target.showModal();
    target.querySelector("[autofocus], .dialog__body input:not([type=hidden]), .dialog__body textarea, .dialog__body select")?.focus();
  });
  target.addEventListener("click", (event) => {
    if (event.target === target) target.close();
  });
  target.addEventListener("close", () => opener.focus());
}
