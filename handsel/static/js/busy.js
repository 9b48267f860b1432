// Keeps a form from being sent twice, and shows that it is on its way.
export function busy(form) {
  const release = () => {
    form.removeAttribute("aria-busy");
    for (const button of form.querySelectorAll("[data-waiting]")) button.removeAttribute("data-waiting");
  };
  form.addEventListener("submit", (event) => {
    if (form.getAttribute("aria-busy") === "true") {
      event.preventDefault();
      return;
    }
    form.setAttribute("aria-busy", "true");
    event.submitter?.setAttribute("data-waiting", "");
  });
  form.addEventListener("htmx:afterRequest", release);
  window.addEventListener("pageshow", release);
}
