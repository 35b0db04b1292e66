// The table of what was found, a page of it at a time.
"use strict";

(() => {
  const element = litlint.element;
  const MOST_AUTHORS = 3;

  function shortened(authors) {
    const names = authors.split(", ");
    return names.length > MOST_AUTHORS ? `${names.slice(0, MOST_AUTHORS).join(", ")} et al.` : authors;
  }

  function link(url, label, title) {
    return element("a", { href: url, "aria-label": `${label}: ${title}` }, label);
  }

  litlint.Rows = class {
    // `table` is the one that is there without scripts; its head gets a column for choosing papers.
    constructor(table, categories) {
      this.body = table.tBodies[0];
      this.categories = categories;
      this.chosen = new Set();
      const all = element("input", { type: "checkbox", "aria-label": "Choose all papers of this page" });
      table.tHead.rows[0].prepend(element("th", { scope: "col", class: "pick" }, all));
      all.addEventListener("change", () => this.#chooseAll(all.checked));
      this.body.addEventListener("change", (event) => this.#choose(event.target));
      this.all = all;
    }

    show(papers) {
      this.body.replaceChildren(...papers.map((paper) => this.#row(paper)));
      this.all.checked = false;
    }

    #row(paper) {
      const pick = { type: "checkbox", value: paper.name, "aria-label": `Choose ${paper.title}` };
      const box = element("input", pick);
      box.checked = this.chosen.has(paper.name);
      const what = element("td", { class: "what" }, element("a", { href: `paper/${paper.name}.html` }, paper.title));
      if (paper.short) what.append(" ", element("span", { class: "short" }, paper.short));
      if (paper.authors) what.append(element("span", { class: "authors" }, shortened(paper.authors)));
      const homes = element("td");
      paper.categories.forEach((number, at) => {
        const [, title, , address] = this.categories[number];
        homes.append(at ? ", " : "", element("a", { href: address }, title));
      });
      const links = element("td", { class: "links" });
      if (paper.url) links.append(link(paper.url, "Paper", paper.title), " ");
      if (paper.code) links.append(link(paper.code, "Code", paper.title), " ");
      const copy = { type: "button", class: "copy", "data-copy": paper.name, "aria-label": `Copy BibTeX: ${paper.title}` };
      links.append(element("button", copy, "BibTeX"));
      const year = element("td", {}, paper.year ? String(paper.year) : "");
      return element("tr", {}, element("td", { class: "pick" }, box), what, year, element("td", {}, paper.venue), homes, links);
    }

    #choose(box) {
      if (box.checked) this.chosen.add(box.value);
      else this.chosen.delete(box.value);
      this.body.dispatchEvent(new CustomEvent("chosen", { bubbles: true }));
    }

    #chooseAll(isChosen) {
      for (const box of this.body.querySelectorAll("input")) {
        box.checked = isChosen;
        this.#choose(box);
      }
    }
  };
})();
