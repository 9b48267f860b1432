// Keeps unsent words in the browser: nothing typed is lost to a closed tab. `data-draft` names the place; whoever signs
// in on this machine finds their own words alone.
const place = (name) => `draft:${document.body.dataset.reader || "nobody"}:${name}`;
const kept = (form) => [...form.elements].filter(
  (field) => field.name && (field.matches("textarea, input[type=text]")) && !field.name.startsWith("csrf"),
);

export function draft(form) {
  const key = place(form.dataset.draft);
  let store;
  try {
    store = window.localStorage;
    const saved = JSON.parse(store.getItem(key) ?? "{}");
    for (const field of kept(form)) {
      if (!field.value && saved[field.name]) {
        field.value = saved[field.name];
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
  } catch (error) {
    return;
  }
  const save = () => {
    const words = Object.fromEntries(kept(form).filter((field) => field.value).map((field) => [field.name, field.value]));
    try {
      if (Object.keys(words).length) store.setItem(key, JSON.stringify(words));
      else store.removeItem(key);
    } catch (error) {
      // The store is full or closed: the form still works.
    }
  };
  let pause;
  form.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(save, 400);
  });
  form.addEventListener("submit", () => {
    clearTimeout(pause);
    if (form.dataset.draftKeep === undefined) store.removeItem(key);
    else save();
  });
}

// `data-draft-keep` on the form: a submit that a lost session swallows loses nothing; the page that shows what was
// sent says `data-draft-done`.
export function draftDone(element) {
  try {
    window.localStorage.removeItem(place(element.dataset.draftDone));
  } catch (error) {
    // No store: nothing was kept.
  }
}
