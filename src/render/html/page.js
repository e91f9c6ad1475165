"use strict";
(() => {
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const form = document.getElementById("filters");
  const reveal = (element) => {
    for (let at = element; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
      if (at.hidden) at.hidden = false;
    }
  };

  // Filters: a finding is shown when its verdict is ticked, its source took part and its attribute was chosen.
  if (form) {
    form.hidden = false;
    const rows = all("[data-verdict]");
    const findings = all(".finding").length;
    const apply = () => {
      const verdicts = new Set(all("input[name=verdict]:checked", form).map((box) => box.value));
      const source = form.elements.source.value;
      const attribute = form.elements.attribute.value;
      let shown = 0;
      for (const row of rows) {
        const fits = verdicts.has(row.dataset.verdict)
          && (!source || row.dataset.sources.split(" ").includes(source))
          && (!attribute || row.dataset.attribute === attribute);
        row.hidden = !fits;
        if (fits && row.classList.contains("finding")) shown += 1;
      }
      form.elements.shown.value = `${shown} of ${findings} findings shown`;
    };
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    apply();
  }

  // A link to something hidden shows it, and says where it is.
  const arrive = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    reveal(target);
    target.scrollIntoView({ block: "center" });
  };
  window.addEventListener("hashchange", arrive);
  arrive();

  // Two articles side by side.
  const accounts = all(".account");
  const restore = document.getElementById("all-articles");
  const showAll = () => {
    for (const account of accounts) account.hidden = false;
    if (restore) restore.hidden = true;
  };
  if (restore) restore.addEventListener("click", showAll);
  for (const button of all("button.beside")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const wanted = button.dataset.sources.split(" ");
      for (const account of accounts) account.hidden = !wanted.includes(account.id);
      if (restore) restore.hidden = false;
      all("mark.here").forEach((mark) => mark.classList.remove("here"));
      const anchors = button.dataset.claims.split(" ").map((id) => document.getElementById(id)).filter(Boolean);
      for (const anchor of anchors) {
        const mark = anchor.matches(".anchor") ? anchor.parentElement.querySelector(`[id="${anchor.id}"] ~ mark`) : anchor;
        if (mark) mark.classList.add("here");
      }
      if (anchors[0]) anchors[0].scrollIntoView({ block: "center" });
    });
  }

  // Print everything, also what is folded.
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    folded.forEach((details) => { details.open = true; });
  });
  window.addEventListener("afterprint", () => folded.forEach((details) => { details.open = false; }));
})();
