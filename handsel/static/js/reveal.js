// Lets people look at a password that they type; when it is sent it is hidden again, as browsers expect.
export function reveal(button) {
  const field = document.getElementById(button.dataset.reveal);
  if (!field) return;
  const show = (open) => {
    field.type = open ? "text" : "password";
    button.textContent = open ? button.dataset.hide : button.dataset.show;
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    show(field.type === "password");
    field.focus();
  });
  field.form?.addEventListener("submit", () => show(false));
}
