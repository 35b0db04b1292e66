// The table of all papers: from what is typed and chosen to what is shown, and to the address, which holds all of it.
"use strict";

(() => {
  const PER_PAGE = 50;
  const FIELDS = ["name", "title", "short", "authors", "year", "venue", "categories", "ids", "url", "code"];
  const element = litlint.element;
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  // The papers come newest first, so that their number is their age.
  const ORDERS = {
    best: ["Best match", (one, other, scores) => (scores ? scores[other.number] - scores[one.number] : 0)],
    newest: ["Newest first", () => 0],
    oldest: ["Oldest first", (one, other) => other.number - one.number],
    title: ["Title", (one, other) => collator.compare(one.title, other.title)],
    venue: ["Venue", (one, other) => !one.venue - !other.venue || collator.compare(one.venue, other.venue)],
  };
  const LISTS = ["category", "venue"];
  const TEXTS = ["q", "from", "to", "sort"];

  function read(address) {
    const given = new URLSearchParams(address);
    const state = { code: given.get("code") === "1", page: Math.max(1, Number.parseInt(given.get("page"), 10) || 1) };
    for (const name of TEXTS) state[name] = given.get(name) ?? "";
    for (const name of LISTS) state[name] = given.getAll(name);
    if (!Object.hasOwn(ORDERS, state.sort)) state.sort = "";
    return state;
  }

  function written(state) {
    const given = new URLSearchParams();
    for (const name of TEXTS) if (state[name]) given.set(name, state[name]);
    for (const name of LISTS) for (const value of state[name]) given.append(name, value);
    if (state.code) given.set("code", "1");
    if (state.page > 1) given.set("page", state.page);
    const text = given.toString();
    return text ? `?${text}` : location.pathname;
  }

  // Which papers pass each filter, a bit for each, so that one pass tells what every other choice would leave.
  const [WORDS, CATEGORY, VENUE, YEAR, CODE] = [1, 2, 4, 8, 16];
  const ALL = 31;

  function passed(paper, state, scores) {
    const { from, to, category, venue } = state;
    return (
      (!scores || scores[paper.number] ? WORDS : 0) |
      (!category.length || paper.categories.some((number) => category.includes(number)) ? CATEGORY : 0) |
      (!venue.length || venue.includes(paper.venue) ? VENUE : 0) |
      ((!from || paper.year >= from) && (!to || (paper.year && paper.year <= to)) ? YEAR : 0) |
      (!state.code || paper.code ? CODE : 0)
    );
  }

  class Page {
    constructor(data) {
      this.papers = data.papers.map((values, number) => ({ number, ...Object.fromEntries(FIELDS.map((field, at) => [field, values[at]])) }));
      this.categories = data.categories;
      this.years = [...new Set(this.papers.map((paper) => paper.year).filter(Boolean))].sort((one, other) => other - one);
      this.venues = this.#venues();
      this.index = new litlint.Index(this.papers, (paper) => [
        [paper.ids, 9], [paper.short, 6], [paper.title, 5], [paper.authors, 4], [paper.venue, 2], [String(paper.year), 1],
      ]);
      this.form = document.getElementById("filters");
      this.results = document.getElementById("results");
      this.rows = new litlint.Rows(this.results.querySelector("table"), this.categories);
      const changed = () => this.#change(true);
      this.choices = new litlint.Choices(this.form.querySelector(".choices"), { categories: this.categories, venues: this.venues, years: this.years }, changed);
      this.#makeBar();
      this.#listen();
      this.#open();
    }

    #venues() {
      const counts = new Map();
      for (const { venue } of this.papers) if (venue) counts.set(venue, (counts.get(venue) ?? 0) + 1);
      return [...counts.keys()].sort((one, other) => counts.get(other) - counts.get(one) || collator.compare(one, other));
    }

    #makeBar() {
      const options = Object.entries(ORDERS).map(([name, [label]]) => element("option", { value: name }, label));
      this.sort = element("select", { name: "sort" }, ...options);
      this.count = element("p", { class: "count", role: "status" });
      this.copyChosen = element("button", { type: "button", hidden: true });
      this.copyFound = element("button", { type: "button" });
      this.turn = element("nav", { class: "turn", "aria-label": "Pages of papers" });
      const order = element("label", {}, "Sort by ", this.sort);
      this.results.querySelector("[data-bar]").replaceChildren(this.count, order, this.copyFound, this.copyChosen);
      this.results.querySelector(".pages")?.remove();
      this.results.append(this.turn);
    }

    #listen() {
      const query = this.form.elements.q;
      query.addEventListener("input", () => this.#change(false));
      this.sort.addEventListener("change", () => this.#change(true));
      this.form.addEventListener("submit", (event) => event.preventDefault());
      this.form.addEventListener("reset", () => setTimeout(() => this.#change(true)));
      this.copyFound.addEventListener("click", () => litlint.copy(this.found.map((paper) => paper.name)));
      this.copyChosen.addEventListener("click", () => litlint.copy([...this.rows.chosen]));
      this.results.addEventListener("chosen", () => this.#showChosen());
      this.turn.addEventListener("click", (event) => this.#turnTo(event));
      addEventListener("popstate", () => this.#open());
    }

    // Show what the address says.
    #open() {
      const state = read(location.search);
      this.form.elements.q.value = state.q;
      this.choices.write(state);
      this.#show(state);
    }

    // Show what was typed or chosen, and put it into the address: as a step to go back to, or while somebody types in
    // place of the last one, and then not for each key, for browsers take a hundred in half a minute.
    #change(isStep) {
      const chosen = this.sort.value;
      const query = this.form.elements.q.value.trim();
      const usual = this.state.q ? "best" : "newest";
      const state = { ...this.choices.read(), q: query, sort: chosen === usual ? "" : chosen, page: 1 };
      clearTimeout(this.waiting);
      if (isStep) history.pushState(null, "", written(state));
      else this.waiting = setTimeout(() => history.replaceState(null, "", written(state)), 200);
      this.#show(state);
    }

    #show(state) {
      this.state = state;
      const match = this.index.search(state.q);
      const inside = { ...state, category: this.#numbers(state.category), from: Number(state.from), to: Number(state.to) };
      const order = state.sort || (state.q ? "best" : "newest");
      this.found = this.#count(inside, match?.scores);
      this.found.sort((one, other) => ORDERS[order][1](one, other, match?.scores) || one.number - other.number);
      this.sort.value = order;
      this.#showPage(match?.isNear);
      this.#showChosen();
    }

    #numbers(names) {
      return names.map((name) => this.categories.findIndex(([known]) => known === name));
    }

    // The papers that pass all filters. Beside each choice stands how many pass all the others.
    #count(state, scores) {
      const counts = { category: this.categories.map(() => 0), code: 0 };
      const venues = new Map(this.venues.map((venue) => [venue, 0]));
      const years = new Map(this.years.map((year) => [year, 0]));
      const found = [];
      for (const paper of this.papers) {
        const bits = passed(paper, state, scores);
        if (bits === ALL) found.push(paper);
        if ((bits | CATEGORY) === ALL) for (const number of paper.categories) counts.category[number] += 1;
        if ((bits | VENUE) === ALL && paper.venue) venues.set(paper.venue, venues.get(paper.venue) + 1);
        if ((bits | YEAR) === ALL && paper.year) years.set(paper.year, years.get(paper.year) + 1);
        if ((bits | CODE) === ALL && paper.code) counts.code += 1;
      }
      this.choices.show({ ...counts, venue: [...venues.values()], year: [...years.values()] });
      return found;
    }

    #showPage(isNear) {
      const pages = Math.max(1, Math.ceil(this.found.length / PER_PAGE));
      const page = Math.min(this.state.page, pages);
      this.rows.show(this.found.slice((page - 1) * PER_PAGE, page * PER_PAGE));
      const near = isNear && this.found.length ? ", by words that are spelt alike" : "";
      litlint.put(this.count, this.found.length ? `${litlint.counted(this.found.length)}${near}` : "No paper is like that");
      litlint.put(this.copyFound, `Copy BibTeX of ${this.found.length === 1 ? "it" : "all of these"}`);
      this.copyFound.hidden = !this.found.length;
      const step = (number, label, rel) => element("a", { href: written({ ...this.state, page: number }), rel, "data-page": number }, label);
      this.turn.replaceChildren(
        page > 1 ? step(page - 1, "← Previous", "prev") : "",
        element("span", {}, `Page ${page} of ${pages}`),
        page < pages ? step(page + 1, "Next →", "next") : "",
      );
    }

    #turnTo(event) {
      const link = event.target.closest("a");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const state = { ...this.state, page: Number(link.dataset.page) };
      history.pushState(null, "", written(state));
      this.#show(state);
      this.results.focus();
    }

    #showChosen() {
      const { size } = this.rows.chosen;
      this.copyChosen.hidden = !size;
      litlint.put(this.copyChosen, `Copy BibTeX of ${size.toLocaleString("en")} chosen`);
    }
  }

  litlint.papers = (data) => new Page(data);
})();
