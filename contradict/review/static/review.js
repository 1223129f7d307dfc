"use strict";
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const recall = (key) => { try { return localStorage.getItem(`contradict-${key}`); } catch { return null; } };
  const remember = (key, value) => { try { localStorage.setItem(`contradict-${key}`, value); } catch { /* no storage: for this page only */ } };

  document.documentElement.classList.add("js");

  // The entry that the editor came to last; a click replaces only a part of it.
  let here = null;
  const entries = () => all(".entry");
  const looked = () => document.activeElement?.closest(".entry") ?? one(".entry.alone");

  document.addEventListener("focusin", (event) => {
    here = event.target.closest(".entry") ?? here;
  });

  const show = (entry) => {
    const card = one(".card", entry);
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "start" });
  };

  // Behind the last conflict of a page is the next page.
  const step = (by) => {
    const own = one(`.masthead [data-key="${by > 0 ? "j" : "k"}"]`);
    const place = entries().indexOf(here);
    const next = place < 0 ? entries()[0] : entries()[place + by];
    if (own) own.click();
    else if (one(".entry.alone")) return;
    else if (next) show(next);
    else one(`#queue .pages [rel=${by > 0 ? "next" : "prev"}]`)?.click();
  };

  // Only what has the focus is judged: never something that she has scrolled or filtered away.
  const press = (key) => {
    const entry = looked();
    const found = (entry && one(`[data-key="${key}"]`, entry)) ?? one(`.masthead [data-key="${key}"]`);
    found?.click();
  };

  const help = one("#help");
  const keys = one("#keys");
  keys.checked = recall("keys") !== "off";
  keys.addEventListener("change", () => remember("keys", keys.checked ? "on" : "off"));
  one("#help-close").addEventListener("click", () => help.close());
  const opener = one("#help-open");
  if (opener) {
    opener.hidden = false;
    opener.addEventListener("click", () => help.showModal());
  }

  const actions = {
    j: () => step(1),
    k: () => step(-1),
    "/": () => one("#find")?.focus(),
    "?": () => help.showModal(),
  };
  for (const key of ["c", "w", "n", "f", "u", "o"]) actions[key] = () => press(key);

  const leave = (field) => {
    const entry = field.closest(".entry");
    if (entry) one(".card", entry).focus({ preventScroll: true });
    else field.blur();
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.closest("input")) leave(event.target);
    if (event.target.closest("input:not([type=checkbox]), select, textarea")) return;
    if (help.open || !keys.checked || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!Object.hasOwn(actions, event.key)) return;
    event.preventDefault();
    actions[event.key]();
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest(".unfold button");
    if (!button) return;
    const whole = one("blockquote", button.closest("figure")).classList.toggle("whole");
    button.setAttribute("aria-expanded", String(whole));
    button.textContent = whole ? "Show less" : "Show the whole sentence";
  });

  // The name that was typed beside one conflict holds for all of them.
  document.addEventListener("input", (event) => {
    if (!event.target.matches(".by")) return;
    for (const field of all(".by")) field.value = event.target.value;
  });

  // A button that was clicked is gone after the answer: the focus goes to its conflict, unless the
  // editor has gone on meanwhile, for the next key must not judge what she no longer looks at.
  document.addEventListener("htmx:after:swap", () => {
    if (document.activeElement !== document.body || !here?.isConnected) return;
    one(".card", here).focus({ preventScroll: true });
  });
})();
