// Moves the focus to a summary of errors, also when it arrives without a new page.
export function focus(element) {
  element.focus({ preventScroll: false });
}
