// A conversation that shows new messages as they come. Without this file the page shows them when it is loaded.

const room = document.querySelector("[data-room]");
const lines = room?.querySelector("[data-room-lines]");
const scroll = room?.querySelector("[data-room-scroll]");
const token = () => document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
const paged = new URLSearchParams(location.search).has("before");
let last = Number(room?.dataset.roomLast ?? 0);
let read = last;
let busy = false;
let again = false;

const atEnd = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 120;
const toEnd = () => { scroll.scrollTop = scroll.scrollHeight; };

async function fetchNew() {
  if (busy) { again = true; return; }
  busy = true;
  try {
    const days = lines.querySelectorAll("[data-day]");
    const day = days.length ? days[days.length - 1].dataset.day : "";
    const answer = await fetch(`${room.dataset.roomMessages}?after=${last}&day=${day}`);
    if (answer.ok && !answer.redirected) show(await answer.text(), answer.headers);
  } finally {
    busy = false;
  }
  if (again) { again = false; await fetchNew(); }
}

function show(html, headers) {
  const stay = !atEnd();
  if (html.trim()) {
    room.querySelector("[data-room-nothing]")?.remove();
    lines.insertAdjacentHTML("beforeend", html);
    again ||= headers.get("X-Room-More") === "1";
  }
  last = Math.max(last, Number(headers.get("X-Room-Last")));
  markSeen(Number(headers.get("X-Room-Seen")));
  if (!stay) toEnd();
  if (headers.get("X-Room-State") !== room.dataset.roomState) location.reload();
  markRead();
}

function markSeen(upTo) {
  const mine = [...lines.querySelectorAll(".chat-line--mine")];
  const seen = mine.filter((line) => Number(line.id.replace("message-", "")) <= upTo).pop();
  for (const line of mine) if (line !== seen) line.querySelector(".chat-line__state")?.remove();
  if (!seen || seen.querySelector(".chat-line__state")) return;
  const word = document.createElement("p");
  word.className = "chat-line__state";
  word.textContent = room.dataset.roomSeen;
  seen.querySelector(".chat-line__words").append(word);
}

function markRead() {
  if (document.hidden || last <= read) return;
  read = last;
  const form = new FormData();
  form.set("csrfmiddlewaretoken", token());
  form.set("up_to", String(last));
  fetch(room.dataset.roomRead, { method: "POST", body: form, keepalive: true });
}

if (room && !paged) {
  toEnd();
  document.addEventListener("live", (event) => {
    if (event.detail.name === "room" || event.detail.name === "resync") fetchNew();
  });
  document.addEventListener("visibilitychange", markRead);
  document.body.addEventListener("room-said", async () => {
    await fetchNew();
    toEnd();
    room.querySelector("textarea")?.focus();
  });
}

// Enter sends where there is a keyboard to say Shift+Enter with; on a phone Enter makes a line.
room?.addEventListener("keydown", (event) => {
  const sends = event.key === "Enter" && !event.shiftKey && !event.isComposing && matchMedia("(pointer: fine)").matches;
  if (!sends || event.target.tagName !== "TEXTAREA") return;
  event.preventDefault();
  event.target.form.requestSubmit();
});
