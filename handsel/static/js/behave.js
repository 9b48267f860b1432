// Runs each behaviour once on each element that its selector finds.
const done = new WeakMap();

export function behave(behaviours) {
  const attach = (root) => {
    for (const [selector, behaviour] of Object.entries(behaviours)) {
      const found = [...root.querySelectorAll(selector)];
      if (root.matches?.(selector)) found.unshift(root);
      for (const element of found) {
        const known = done.get(element) ?? new Set();
        if (known.has(selector)) continue;
        known.add(selector);
        done.set(element, known);
        behaviour(element);
      }
    }
  };
  attach(document.body);
  document.body.addEventListener("htmx:load", (event) => attach(event.detail.elt));
  document.body.addEventListener("rows:added", (event) => attach(event.target));
}
