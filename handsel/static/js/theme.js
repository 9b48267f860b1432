// Sets the chosen appearance before the first paint; runs in the head, not as a module, on purpose.
(function () {
  document.documentElement.classList.remove("no-js");
  document.documentElement.classList.add("js");
  try {
    const chosen = localStorage.getItem("theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch (error) {
    // Storage may be closed to us; the system's choice stands.
  }
})();
