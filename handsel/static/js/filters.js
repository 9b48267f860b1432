// Shows the results of a filter at once, where htmx is there; a select that submits its form.
export function filterForm(form) {
  const target = document.querySelector(form.dataset.target);
  if (!target || !window.htmx) return;
  const load = () => {
    const query = new URLSearchParams(new FormData(form));
    for (const [name, value] of [...query]) if (!value) query.delete(name, value);
    const address = `${form.getAttribute("action") || location.pathname}?${query}`;
    window.htmx.ajax("GET", address, { target, swap: "outerHTML" }).then(() => history.replaceState({}, "", address));
  };
  form.addEventListener("change", load);
}

export function autosubmit(element) {
  const form = element.form ?? element;
  element.addEventListener("change", () => form.requestSubmit());
}
