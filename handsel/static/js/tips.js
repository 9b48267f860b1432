// Lets tips be asked for once a letter is long enough, and shows the words that a tip is about in the letter.
export function tips(panel) {
  const area = document.getElementById(panel.dataset.tips);
  const ask = panel.querySelector("[data-tips-ask]");
  const count = panel.querySelector("[data-tips-count]");
  if (!area || !ask || !count) return;
  const least = Number(panel.dataset.least);
  const say = () => {
    const missing = least - [...area.value.trim().replace(/\r\n?/g, "\n")].length;
    const words = missing === 1 ? count.dataset.one : count.dataset.many;
    ask.disabled = missing > 0;
    count.textContent = missing > 0 ? words.replace("{n}", missing) : "";
  };
  area.addEventListener("input", say);
  say();
  panel.addEventListener("click", (event) => {
    const button = event.target.closest("[data-find]");
    const start = button ? area.value.indexOf(button.dataset.find) : -1;
    if (start < 0) return;
    area.focus();
    area.setSelectionRange(start, start + button.dataset.find.length);
  });
}
