// Attaches each behaviour to what asks for it, now and in what htmx brings later. Every page works without this.
import { behave } from "./behave.js";
import { busy } from "./busy.js";
import { combobox } from "./combobox.js";
import { copy } from "./copy.js";
import { counter } from "./counter.js";
import { dialog } from "./dialog.js";
import { draft, draftDone } from "./draft.js";
import { fill } from "./fill.js";
import { fileDrop } from "./file-drop.js";
import { filterForm, autosubmit } from "./filters.js";
import { focus } from "./focus.js";
import { grow } from "./grow.js";
import { menu } from "./menu.js";
import { passkey } from "./passkey.js";
import { preview } from "./preview.js";
import { recorder } from "./recorder.js";
import { reveal } from "./reveal.js";
import { rows } from "./rows.js";
import { sum } from "./sum.js";
import { tabShown } from "./tab-shown.js";
import { themeSwitch } from "./theme-switch.js";
import { timeZone } from "./time-zone.js";
import { tips } from "./tips.js";
import { toast } from "./toast.js";

behave({
  "form[data-busy]": busy,
  "select[data-combobox]": combobox,
  "[data-copy]": copy,
  "[data-counter]": counter,
  "[data-dialog]": dialog,
  "form[data-draft]": draft,
  "[data-draft-done]": draftDone,
  "[data-fill]": fill,
  "input[type=file][data-file-drop]": fileDrop,
  "form[data-filter-form]": filterForm,
  "[data-autosubmit]": autosubmit,
  "[data-focus]": focus,
  "textarea[data-grow]": grow,
  "details[data-menu]": menu,
  "[data-passkey-error]": passkey,
  "[data-preview]": preview,
  "[data-recorder]": recorder,
  "[data-reveal]": reveal,
  "[data-rows]": rows,
  "[data-sum]": sum,
  ".tabs__tab[aria-current]": tabShown,
  "[data-theme-switch]": themeSwitch,
  "input[data-time-zone]": timeZone,
  "[data-tips]": tips,
  "[data-toast]": toast,
});
