// Brings the tab of this page into the row, where the row is longer than the screen is wide.
export function tabShown(tab) {
  const row = tab.parentElement.getBoundingClientRect();
  const own = tab.getBoundingClientRect();
  if (own.left >= row.left && own.right <= row.right) return;
  tab.parentElement.scrollBy({ left: own.left + own.width / 2 - row.left - row.width / 2, behavior: "instant" });
}
