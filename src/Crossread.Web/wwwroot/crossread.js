// Keys for those who like them; everything works without. They can be switched off, and stay off.
"use strict";
(() => {
  const kept = "crossread.keys";
  const places = { s: "/", q: "/statements", f: "#facts", d: "#differences", w: "#statements", c: "#coverage", o: "#origins", t: "#timeline", a: "#articles" };
  const help = [
    ["j / k", "next / previous entry"], ["o or Enter", "open it"], ["n / p", "next / previous difference"],
    ["g s, g q", "go to stories, statements"], ["g f, d, w, c, o, t, a", "go to facts, differences, who said what, coverage, origins, timeline, articles"],
    ["/", "search"], ["?", "this help"], ["Esc", "close"],
  ];
  let going = false;
  let dialog = null;

  const isOn = () => { try { return localStorage.getItem(kept) !== "off"; } catch { return true; } };
  const setOn = on => { try { localStorage.setItem(kept, on ? "on" : "off"); } catch { /* not kept */ } };
  const visible = element => element.getClientRects().length > 0;

  function element(name, text) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    return made;
  }

  function step(selector, by) {
    const all = [...document.querySelectorAll(selector)].filter(visible);
    if (all.length === 0) return;
    const now = all.findIndex(e => e.classList.contains("current"));
    // From nowhere, the step goes to what the reader sees.
    const seen = all.findIndex(e => e.getBoundingClientRect().bottom > 80);
    const next = now >= 0 ? now + by : by > 0 ? Math.max(seen, 0) : Math.max(seen - 1, 0);
    const chosen = all[Math.min(Math.max(next, 0), all.length - 1)];
    document.querySelectorAll(".current").forEach(e => e.classList.remove("current"));
    chosen.classList.add("current");
    const link = chosen.querySelector("a[href]");
    if (link) link.focus({ preventScroll: true });
    chosen.scrollIntoView({ block: chosen.getBoundingClientRect().height > innerHeight * 0.8 ? "start" : "center" });
  }

  function open() {
    const link = document.querySelector(".current a[href]");
    if (link) link.click();
  }

  function showHelp() {
    if (!dialog) {
      dialog = element("dialog");
      dialog.setAttribute("aria-label", "Keys");
      dialog.append(element("h2", "Keys"));
      const list = element("dl");
      for (const [keys, meaning] of help) {
        const term = element("dt");
        term.append(element("kbd", keys));
        list.append(term, element("dd", meaning));
      }
      const label = element("label");
      const box = element("input");
      box.type = "checkbox";
      box.checked = isOn();
      box.addEventListener("change", () => setOn(box.checked));
      label.append(box, " Keys are on");
      const close = element("button", "Close");
      close.addEventListener("click", () => dialog.close());
      const choices = element("p");
      choices.className = "choices";
      choices.append(label, close);
      dialog.append(list, choices);
      document.body.append(dialog);
    }
    if (!dialog.open) dialog.showModal();
  }

  const typing = target => target instanceof HTMLElement && target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]") !== null;

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (typing(event.target)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (!isOn() || (dialog && dialog.open)) return;
    const first = going;
    going = false;
    if (first && places[event.key]) {
      const place = places[event.key];
      if (!place.startsWith("#")) location.assign(place);
      else if (document.getElementById(place.slice(1))) location.hash = place;
      event.preventDefault();
      return;
    }
    switch (event.key) {
      case "j": step(".item", 1); break;
      case "k": step(".item", -1); break;
      case "n": step(".differing, tr.differs", 1); break;
      case "p": step(".differing, tr.differs", -1); break;
      case "o": open(); break;
      case "Enter": if (document.activeElement !== document.body) return; open(); break;
      case "g": going = true; break;
      case "/": document.getElementById("q")?.focus(); break;
      case "?": showHelp(); break;
      default: return;
    }
    event.preventDefault();
  });

  // A link that names words by their place alone: have the server mark them.
  function land() {
    const words = /^#p(\d+-\d+)$/.exec(location.hash);
    if (words && location.pathname.startsWith("/articles/") && !document.getElementById(location.hash.slice(1))
        && new URLSearchParams(location.search).get("at") !== words[1])
      location.replace(`${location.pathname}?at=${words[1]}${location.hash}`);
  }

  addEventListener("hashchange", land);
  land();
  const button = document.getElementById("keys");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", showHelp);
  }
})();
