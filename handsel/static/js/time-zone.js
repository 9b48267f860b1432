// Guesses the time zone of somebody who signs up.
export function timeZone(input) {
  if (input.value && input.value !== "UTC") return;
  const guess = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (guess) input.value = guess;
}
