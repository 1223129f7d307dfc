"use strict";
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const recall = (key) => { try { return localStorage.getItem(`contradict-${key}`); } catch { return null; } };
  const remember = (key, value) => { try { localStorage.setItem(`contradict-${key}`, value); } catch { /* no storage: for this page only */ } };

  document.documentElement.classList.add("js");

  const entries = () => all(".entry");
  let place = 0; // of the entry that keys act on: a click replaces what had the focus
  const current = () => entries()[place];

  document.addEventListener("focusin", (event) => {
    const found = entries().indexOf(event.target.closest(".entry"));
    if (found >= 0) place = found;
  });

  const show = (entry) => {
    const card = one(".card", entry);
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "start" });
  };

  let begun = false;
  const step = (by) => {
    const link = one(`.masthead [data-key="${by > 0 ? "j" : "k"}"]`) ?? beyond(by);
    if (link) { link.click(); return; }
    if (one(".entry.alone") || !entries().length) return;
    if (begun || document.activeElement?.closest(".entry")) place = Math.min(Math.max(place + by, 0), entries().length - 1);
    begun = true;
    show(current());
  };

  // Behind the last conflict of a page is the next page.
  const beyond = (by) => {
    const last = by > 0 ? entries().length - 1 : 0;
    return begun && place === last ? one(`#queue .pages [rel=${by > 0 ? "next" : "prev"}]`) : null;
  };

  const press = (key) => {
    const entry = current();
    const found = (entry && one(`[data-key="${key}"]`, entry)) ?? one(`.masthead [data-key="${key}"]`);
    if (!found) return;
    begun = true;
    found.click();
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

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.closest("input")) event.target.blur();
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

  // What was clicked is gone after an answer: the focus goes to the conflict that it was about.
  let judged = null;
  document.addEventListener("htmx:before:request", (event) => {
    judged = event.target.closest?.(".judging")?.id ?? null;
  });
  document.addEventListener("htmx:after:swap", () => {
    if (!judged) return;
    const entry = document.getElementById(judged)?.closest(".entry");
    judged = null;
    if (entry) one(".card", entry).focus({ preventScroll: true });
  });
})();
