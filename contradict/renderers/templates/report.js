"use strict";
(() => {
  const root = document.documentElement;
  const themes = { auto: "automatic", light: "light", dark: "dark" };

  // A page opened from a file may have no storage: then choices last as long as the page.
  const recall = (key) => { try { return localStorage.getItem(`contradict-${key}`); } catch { return null; } };
  const remember = (key, value) => { try { localStorage.setItem(`contradict-${key}`, value); } catch { /* see above */ } };

  let theme = recall("theme") in themes ? recall("theme") : "auto";
  root.dataset.theme = theme;
  root.classList.add("js");

  document.addEventListener("DOMContentLoaded", () => {
    const one = (selector) => document.querySelector(selector);
    const all = (selector, within = document) => [...within.querySelectorAll(selector)];
    const cards = all(".card");
    const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

    const showTheme = () => {
      one("#theme").textContent = theme[0].toUpperCase() + theme.slice(1);
      one("#theme").setAttribute("aria-label", `Colour scheme: ${themes[theme]}`);
      root.dataset.theme = theme;
    };
    one("#theme").addEventListener("click", () => {
      const names = Object.keys(themes);
      theme = names[(names.indexOf(theme) + 1) % names.length];
      remember("theme", theme);
      showTheme();
    });
    showTheme();

    // What can be searched for; surroundings are left out, or a search would find too much.
    const words = new Map();
    const wordsOf = (card) => {
      if (!words.has(card)) {
        words.set(card, plain(all("h2, .positions, blockquote, figcaption, .reason, .identity", card).map((part) => part.textContent).join(" ")));
      }
      return words.get(card);
    };

    const filter = () => {
      const outcomes = new Set(all("[name=outcome]:checked").map((box) => box.value));
      const statuses = new Set(all("[name=status]:checked").map((box) => box.value));
      const kind = one("#kind").value;
      const source = one("#source").value;
      const terms = plain(one("#find").value).split(/\s+/).filter(Boolean);
      for (const card of cards) {
        card.hidden = !(outcomes.has(card.dataset.outcome)
          && (!card.dataset.status || statuses.has(card.dataset.status))
          && (!kind || card.dataset.kind === kind)
          && (!source || card.dataset.sources.split(" ").includes(source))
          && terms.every((term) => wordsOf(card).includes(term)));
      }
      const left = cards.filter((card) => !card.hidden).length;
      one("#shown").textContent = `${left} of ${cards.length} shown`;
      one("#nothing").hidden = left > 0;
    };

    const reset = () => {
      for (const box of all("[name=outcome], [name=status]")) box.checked = true;
      for (const field of all("#kind, #source, #find")) field.value = "";
      filter();
    };

    if (cards.length) {
      one(".filters").addEventListener("input", filter);
      for (const button of all(".reset")) button.addEventListener("click", reset);
      filter(); // browsers keep what was typed when a page is loaded again
    }

    for (const button of all(".unfold button")) {
      button.addEventListener("click", () => {
        const whole = button.closest("figure").querySelector("blockquote").classList.toggle("whole");
        button.setAttribute("aria-expanded", String(whole));
        button.textContent = whole ? "Show less" : "Show the whole sentence";
      });
    }

    const step = (by) => {
      const visible = cards.filter((card) => !card.hidden);
      const current = visible.indexOf(document.activeElement?.closest(".card"));
      const next = visible[Math.min(Math.max(current + by, 0), visible.length - 1)];
      next?.focus({ preventScroll: true });
      next?.scrollIntoView({ block: "start" });
    };

    const surroundings = () => {
      const card = document.activeElement?.closest(".card") ?? cards.find((each) => !each.hidden);
      const details = card ? all(".context", card).filter((each) => !each.closest(".more:not([open])")) : [];
      const open = details.some((each) => !each.open);
      for (const each of details) each.open = open;
    };

    const help = one("#help");
    const keys = one("#keys");
    keys.checked = recall("keys") !== "off";
    keys.addEventListener("change", () => remember("keys", keys.checked ? "on" : "off"));
    one("#help-open").addEventListener("click", () => help.showModal());
    one("#help-close").addEventListener("click", () => help.close());

    const actions = {
      j: () => step(1),
      k: () => step(-1),
      o: surroundings,
      "/": () => one("#find")?.focus(),
      "?": () => help.showModal(),
    };
    document.addEventListener("keydown", (event) => {
      const field = event.target.closest("input[type=search], select");
      if (event.key === "Escape" && event.target.id === "find") {
        event.target.value = "";
        filter();
      }
      if (field || help.open || !keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!Object.hasOwn(actions, event.key)) return;
      event.preventDefault();
      actions[event.key]();
    });
  });
})();
