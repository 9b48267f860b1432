// Lets a message be closed.
export function toast(element) {
  const close = element.querySelector("[data-toast-close]");
  if (!close) return;
  close.hidden = false;
  close.addEventListener("click", () => {
    element.remove();
    document.getElementById("content")?.focus();
  });
}
