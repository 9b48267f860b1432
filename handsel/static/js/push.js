// The button that lets this browser show push messages.

const place = document.querySelector("[data-push]");
const button = place?.querySelector("[data-push-on]");
const words = place?.querySelector("[data-push-state]");

function bytes(text) {
  const padded = text.replaceAll("-", "+").replaceAll("_", "/").padEnd(Math.ceil(text.length / 4) * 4, "=");
  return Uint8Array.from(atob(padded), (sign) => sign.charCodeAt(0));
}

function key(subscription, name) {
  const raw = String.fromCharCode(...new Uint8Array(subscription.getKey(name)));
  return btoa(raw).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

async function keep(subscription) {
  const form = new FormData();
  form.set("csrfmiddlewaretoken", place.querySelector("[name=csrfmiddlewaretoken]").value);
  form.set("endpoint", subscription.endpoint);
  form.set("p256dh", key(subscription, "p256dh"));
  form.set("auth", key(subscription, "auth"));
  const answer = await fetch(place.dataset.push, { method: "POST", body: form });
  words.textContent = (await answer.json()).message;
  button.hidden = answer.ok;
}

async function turnOn() {
  button.disabled = true;
  try {
    if ((await Notification.requestPermission()) !== "granted") throw new Error("refused");
    const worker = await navigator.serviceWorker.register(place.dataset.pushScript);
    await navigator.serviceWorker.ready;
    await keep(await worker.pushManager.subscribe({
      userVisibleOnly: true, applicationServerKey: bytes(place.dataset.pushKey),
    }));
  } catch {
    words.textContent = place.dataset.pushRefused;
  }
  button.disabled = false;
}

if (button && "serviceWorker" in navigator && "PushManager" in window) {
  button.hidden = false;
  button.addEventListener("click", turnOn);
} else if (words) {
  words.textContent = place.dataset.pushMissing;
}
