// Three digits after a point or comma are thousands, one or two are cents, in every language.
function amount(typed) {
  const [, whole, cents] = typed.trim().match(/^(.*?)(?:[.,](\d{1,2}))?$/s);
  return Number(`${whole.replaceAll(/[.,'’\s]/g, "")}.${cents ?? 0}`);
}

// Keeps the sum of several amounts up to date; the server counts again.
export function sum(box) {
  const shown = box.querySelector("[data-sum-shown]");
  if (!shown) return;
  const count = () => {
    const parts = [...box.querySelectorAll("[data-sum-part]")].map((input) => amount(input.value));
    const total = parts.reduce((all, part) => (part > 0 && Number.isFinite(part) ? all + part : all), 0);
    const digits = Number.isInteger(total) ? 0 : 2;
    const options = { style: "currency", currency: "USD", currencyDisplay: "narrowSymbol" };
    Object.assign(options, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    shown.textContent = total.toLocaleString(document.documentElement.lang, options);
  };
  box.addEventListener("input", count);
  box.addEventListener("rows:removed", count);
}
