// Says in words when a passkey could not be used; the account library's script tells it by an event.
export function passkey(message) {
  document.addEventListener("allauth.error", (event) => {
    event.preventDefault();
    const card = document.querySelector(".entrance__card, .manage");
    if (card && !card.contains(message)) card.prepend(message);
    message.hidden = false;
  });
}
