// Makes a select searchable: a field that filters a list of options, chips for several. The select stays the truth.
let count = 0;
const make = (tag, name, attributes = {}) => {
  const element = document.createElement(tag);
  element.className = name;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

class Combobox {
  constructor(select) {
    this.select = select;
    this.many = select.multiple;
    const id = `combobox-${++count}`;
    this.root = make("div", "combobox");
    this.box = make("div", "combobox__box");
    this.input = make("input", "combobox__input", {
      type: "text", role: "combobox", autocomplete: "off", "aria-expanded": "false", "aria-autocomplete": "list", "aria-controls": id,
    });
    this.list = make("div", "combobox__list", { role: "listbox", id });
    this.list.hidden = true;
    const label = document.querySelector(`label[for="${CSS.escape(select.id)}"]`);
    if (label) {
      this.input.setAttribute("aria-label", label.textContent.trim());
      this.list.setAttribute("aria-label", label.textContent.trim());
    }
    for (const name of ["aria-describedby", "aria-invalid"]) {
      if (select.hasAttribute(name)) this.input.setAttribute(name, select.getAttribute(name));
    }
    this.input.id = `${select.id}_search`;
    if (label) label.htmlFor = this.input.id;
    select.required = false;
    select.replaceWith(this.root);
    this.box.append(this.input);
    this.root.append(this.box, this.list, select);
    this.listen();
    this.show();
  }

  listen() {
    this.input.addEventListener("input", () => this.search());
    this.input.addEventListener("click", () => this.search());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.take(option);
    });
    this.root.addEventListener("focusout", (event) => {
      if (!this.root.contains(event.relatedTarget)) this.leave();
    });
  }

  show() {
    this.box.querySelectorAll(".combobox__chip").forEach((chip) => chip.remove());
    if (!this.many) {
      const chosen = this.select.selectedOptions[0];
      this.input.value = chosen?.value ? chosen.text.trim() : "";
      this.input.placeholder = chosen && !chosen.value ? chosen.text.trim() : "";
      return;
    }
    for (const option of this.select.selectedOptions) {
      const chip = make("span", "combobox__chip");
      const remove = make("button", "", { type: "button", "aria-label": `× ${option.text.trim()}` });
      remove.textContent = "×";
      remove.addEventListener("click", () => {
        option.selected = false;
        this.changed();
        this.input.focus();
      });
      chip.append(option.text.trim(), remove);
      this.input.before(chip);
    }
  }

  async search() {
    const words = plain(this.input.value.trim());
    const suggest = this.select.dataset.suggest;
    const ticket = (this.ticket = (this.ticket ?? 0) + 1);
    let found;
    if (suggest && words) {
      const answer = await fetch(`${suggest}${suggest.includes("?") ? "&" : "?"}q=${encodeURIComponent(words)}`, { headers: { Accept: "application/json" } });
      if (ticket !== this.ticket || !answer.ok) return;
      found = await answer.json();
      if (ticket !== this.ticket) return;
    } else {
      const current = this.select.selectedOptions[0]?.text.trim();
      const all = !words || (!this.many && this.input.value === current);
      found = [...this.select.options]
        .filter((option) => option.value && (all || plain(option.text).includes(words)))
        .map((option) => ({ value: option.value, label: option.text.trim() }));
    }
    const chosen = new Set(this.many ? [...this.select.selectedOptions].map((option) => option.value) : []);
    this.draw(found.filter((option) => !chosen.has(String(option.value))).slice(0, 60));
  }

  draw(options) {
    this.list.replaceChildren(...options.map((option, place) => {
      const line = make("div", "combobox__option", { role: "option", id: `${this.list.id}-${place}`, "aria-selected": "false" });
      line.dataset.value = option.value;
      line.textContent = option.label;
      return line;
    }));
    this.active = -1;
    this.list.hidden = options.length === 0;
    this.input.setAttribute("aria-expanded", String(options.length > 0));
    this.input.removeAttribute("aria-activedescendant");
    if (options.length && this.input.value) this.point(0);
  }

  point(place) {
    const options = [...this.list.children];
    if (!options.length) return;
    options[this.active]?.setAttribute("aria-selected", "false");
    this.active = (place + options.length) % options.length;
    options[this.active].setAttribute("aria-selected", "true");
    options[this.active].scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", options[this.active].id);
  }

  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (this.list.hidden) this.search().then(() => this.point(0));
      else this.point(this.active + step);
    } else if (event.key === "Enter" && !this.list.hidden && this.active >= 0) {
      event.preventDefault();
      this.take(this.list.children[this.active]);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.stopPropagation();
      this.close();
    } else if (event.key === "Backspace" && this.many && !this.input.value && this.select.selectedOptions.length) {
      this.select.selectedOptions[this.select.selectedOptions.length - 1].selected = false;
      this.changed();
    }
  }

  take(line) {
    let option = [...this.select.options].find((one) => one.value === line.dataset.value);
    if (!option) {
      option = new Option(line.textContent, line.dataset.value);
      this.select.add(option);
    }
    option.selected = true;
    this.changed();
    if (this.many) this.input.value = "";
  }

  changed() {
    this.close();
    this.show();
    this.select.dispatchEvent(new Event("change", { bubbles: true }));
  }

  leave() {
    this.close();
    if (this.many) this.input.value = "";
    else this.settle();
  }

  settle() {
    const empty = [...this.select.options].find((option) => !option.value);
    if (!this.input.value.trim() && empty && this.select.value) {
      empty.selected = true;
      this.select.dispatchEvent(new Event("change", { bubbles: true }));
    }
    this.show();
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
  }
}

export function combobox(select) {
  new Combobox(select);
}
