// Lets people choose light or dark and remembers it in this browser.
export function themeSwitch(group) {
  const root = document.documentElement;
  const buttons = [...group.querySelectorAll("[data-theme-set]")];
  const show = () => {
    for (const button of buttons) button.setAttribute("aria-pressed", String((root.dataset.theme ?? "") === button.dataset.themeSet));
  };
  group.hidden = false;
  group.addEventListener("click", (event) => {
    const button = event.target.closest("[data-theme-set]");
    if (!button) return;
    const chosen = button.dataset.themeSet;
    if (chosen) root.dataset.theme = chosen;
    else delete root.dataset.theme;
    try {
      if (chosen) localStorage.setItem("theme", chosen);
      else localStorage.removeItem("theme");
    } catch (error) {
      // Not remembered, but shown.
    }
    show();
  });
  show();
}
