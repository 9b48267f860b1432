// Says how many characters are left; screen readers hear it when the writer pauses.
export function counter(input) {
  const words = document.getElementById(input.dataset.counter);
  if (!words) return;
  const limit = Number(words.dataset.limit);
  const say = () => {
    const left = limit - input.value.replace(/\r\n/g, "\n").length;
    const kind = left < 0 ? "over" : "left";
    const form = Math.abs(left) === 1 ? "One" : "Many";
    const text = words.dataset[kind + form].replace("{n}", Math.abs(left).toLocaleString(document.documentElement.lang));
    words.textContent = text;
    words.classList.toggle("field__counter--over", left < 0);
  };
  const spoken = document.createElement("span");
  spoken.className = "visually-hidden";
  spoken.setAttribute("aria-live", "polite");
  words.after(spoken);
  let pause;
  input.addEventListener("input", () => {
    say();
    clearTimeout(pause);
    pause = setTimeout(() => { spoken.textContent = words.textContent; }, 1000);
  });
  if (input.value) say();
}
