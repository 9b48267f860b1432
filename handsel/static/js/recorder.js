// Records a video with the camera and puts it into the file field of its form. Without a camera the field stays.
const KINDS = ["video/webm;codecs=vp8,opus", "video/webm", "video/mp4"];
const BITS = 2_000_000;

export function recorder(box) {
  const input = box.querySelector("[data-recorder-file]");
  const panel = box.querySelector("[data-recorder-panel]");
  const kind = window.MediaRecorder && KINDS.find((each) => MediaRecorder.isTypeSupported(each));
  if (!input || !kind || !navigator.mediaDevices?.getUserMedia) return;
  const part = (name) => box.querySelector(`[data-recorder-${name}]`);
  const [screen, clock, state] = ["screen", "clock", "state"].map(part);
  const buttons = ["open", "start", "stop", "again", "drop", "off"];
  const most = Number(box.dataset.seconds);
  let stream, machine, ticking, address;

  const show = (...names) => {
    const had = panel.contains(document.activeElement);
    for (const name of buttons) part(name).hidden = !names.includes(name);
    if (had && names.length) part(names[0]).focus();
  };
  const close = () => {
    clearInterval(ticking);
    clock.hidden = true;
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = undefined;
  };
  const play = (file) => {
    if (address) URL.revokeObjectURL(address);
    address = file ? URL.createObjectURL(file) : undefined;
    screen.srcObject = null;
    screen.muted = false;
    screen.controls = Boolean(file);
    screen.hidden = !file;
    screen.classList.remove("recorder__screen--live");
    if (file) screen.src = address;
    else screen.removeAttribute("src");
  };
  const put = (file) => {
    const given = new DataTransfer();
    if (file) given.items.add(file);
    input.files = given.files;
  };

  const open = async () => {
    close();
    try {
      stream = await camera();
    } catch (error) {
      state.textContent = box.dataset.noCamera;
      show();
      return;
    }
    play();
    screen.srcObject = stream;
    screen.muted = true;
    screen.hidden = false;
    screen.classList.add("recorder__screen--live");
    screen.play().catch(() => {});
    state.textContent = box.dataset.ready;
    show("start", input.files[0] ? "drop" : "off");
  };
  const start = () => {
    const pieces = [];
    machine = new MediaRecorder(stream, { mimeType: kind, videoBitsPerSecond: BITS });
    machine.addEventListener("dataavailable", (event) => event.data.size && pieces.push(event.data));
    machine.addEventListener("stop", () => done(pieces), { once: true });
    machine.start(1000);
    const ends = performance.now() + most * 1000;
    const tick = () => {
      const left = Math.max(0, Math.ceil((ends - performance.now()) / 1000));
      clock.textContent = String(left);
      if (!left) stop();
    };
    tick();
    clock.hidden = false;
    ticking = setInterval(tick, 250);
    state.textContent = box.dataset.recording;
    show("stop");
  };
  const stop = () => machine?.state === "recording" && machine.stop();
  const done = (pieces) => {
    const bare = kind.split(";")[0];
    const file = new File(pieces, `video.${bare.endsWith("mp4") ? "mp4" : "webm"}`, { type: bare });
    close();
    put(file);
    play(file);
    state.textContent = box.dataset.recorded;
    show("again", "drop");
  };
  const drop = () => {
    close();
    put();
    play();
    state.textContent = box.dataset.gone;
    show("open");
  };

  const off = () => {
    close();
    play();
    state.textContent = "";
    show("open");
  };

  part("open").addEventListener("click", open);
  part("again").addEventListener("click", open);
  part("start").addEventListener("click", start);
  part("stop").addEventListener("click", stop);
  part("drop").addEventListener("click", drop);
  part("off").addEventListener("click", off);
  input.addEventListener("change", () => {
    close();
    play(input.files[0]);
    state.textContent = input.files[0] ? box.dataset.chosen : "";
    show(...(input.files[0] ? ["again", "drop"] : ["open"]));
  });
  window.addEventListener("pagehide", close);
  panel.hidden = false;
}

// Some machines have a camera and no microphone.
async function camera() {
  const picture = { width: { ideal: 1280 }, height: { ideal: 720 } };
  try {
    return await navigator.mediaDevices.getUserMedia({ video: picture, audio: true });
  } catch (error) {
    if (error.name !== "NotFoundError") throw error;
    return navigator.mediaDevices.getUserMedia({ video: picture });
  }
}
