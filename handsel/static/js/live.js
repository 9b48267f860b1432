// One event stream per page: says "live" on the document for each thing that is new, and keeps the counts in the frame.
// The most particular element says what the page follows: data-live-room before the frame's data-live-pass.

const holder = document.querySelector("[data-live-room]") ?? document.querySelector("[data-live-pass]");
const pass = holder?.dataset.liveRoom ?? holder?.dataset.livePass;
const REST = 60_000;
let stream = null;
let waiting = 0;
let resting = 0;

function say(name, data) {
  document.dispatchEvent(new CustomEvent("live", { detail: { name, topic: data.t ?? "", id: data.id ?? 0 } }));
}

function listen() {
  if (stream || !pass) return;
  stream = new EventSource(`/live/?pass=${encodeURIComponent(pass)}`);
  for (const name of ["room", "person", "resync"]) {
    stream.addEventListener(name, (event) => say(name, JSON.parse(event.data)));
  }
  stream.addEventListener("error", () => {
    if (stream?.readyState !== EventSource.CLOSED) return;
    stop(); // the pass is too old: ask now and then instead
    resting = setInterval(() => say("resync", {}), REST);
  });
}

function stop() {
  stream?.close();
  stream = null;
}

async function count() {
  for (const place of document.querySelectorAll("[data-live-count]")) {
    const answer = await fetch(place.dataset.liveCount, { headers: { "X-Requested-With": "fetch" } });
    if (answer.ok && !answer.redirected) place.innerHTML = await answer.text();
  }
}

document.addEventListener("live", (event) => {
  if (event.detail.name === "room") return;
  clearTimeout(waiting);
  waiting = setTimeout(count, 150);
});

// Browsers open few connections to one host: a page that nobody looks at for a minute gives its own back.
let hidden = 0;
document.addEventListener("visibilitychange", () => {
  clearTimeout(hidden);
  if (document.hidden) {
    hidden = setTimeout(stop, REST);
  } else if (!stream && !resting) {
    listen();
    say("resync", {});
  }
});
addEventListener("pagehide", stop);
addEventListener("pageshow", (event) => { if (event.persisted) { listen(); say("resync", {}); } });
listen();

// Following a line of the bell list reads it off, without waiting for an answer.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-notice-read]");
  const token = document.querySelector("[name=csrfmiddlewaretoken]")?.value;
  if (!link || !token) return;
  fetch(link.dataset.noticeRead, {
    method: "POST", keepalive: true, headers: { "X-CSRFToken": token, "X-Quiet": "1" },
  });
});
