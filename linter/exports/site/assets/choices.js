// The filters beside the table: what can be chosen, and how many papers each choice would leave.
"use strict";

(() => {
  const MANY = 10;
  const element = litlint.element;

  function box(name, value, label) {
    const count = element("span", { class: "count" });
    const input = element("input", { type: "checkbox", name, value });
    return { input, count, line: element("label", { class: "choice" }, input, element("span", {}, label), count) };
  }

  function group(title, ...content) {
    return element("fieldset", {}, element("legend", {}, title), ...content);
  }

  litlint.Choices = class {
    // `changed` is called when a choice was made.
    constructor(place, data, changed) {
      this.categories = data.categories.map(([name, title]) => box("category", name, title));
      this.venues = data.venues.map((venue) => box("venue", venue, venue));
      this.code = box("code", "1", "Has code");
      this.years = data.years;
      this.from = this.#yearField("from", "From");
      this.to = this.#yearField("to", "To");
      place.append(this.#panel(data));
      place.addEventListener("change", changed);
    }

    #yearField(name, label) {
      const options = this.years.map((year) => element("option", { value: year }));
      const field = element("select", { name }, element("option", { value: "" }, "any"), ...options);
      return { field, options, line: element("label", { class: "year" }, label, field) };
    }

    #panel(data) {
      const isWide = matchMedia("(min-width: 62rem)").matches;
      return element(
        "details",
        { class: "panel", open: isWide },
        element("summary", {}, "Filters"),
        group("Code", this.code.line),
        group("Years", element("div", { class: "years" }, this.from.line, this.to.line)),
        group("Category", ...this.#byGroup(data.categories)),
        group("Venue", ...this.#folded(this.venues)),
        element("button", { type: "reset" }, "Clear all"),
      );
    }

    #byGroup(categories) {
      const lines = [];
      categories.forEach(([, , group], at) => {
        if (group && group !== categories[at - 1]?.[2]) lines.push(element("p", { class: "group" }, group));
        lines.push(this.categories[at].line);
      });
      return lines;
    }

    #folded(boxes) {
      const lines = boxes.map((one) => one.line);
      if (lines.length <= MANY) return lines;
      const more = element("summary", {}, `${lines.length - MANY} more venues`);
      return [...lines.slice(0, MANY), element("details", { class: "more" }, more, ...lines.slice(MANY))];
    }

    read() {
      const ticked = (boxes) => boxes.filter((one) => one.input.checked).map((one) => one.input.value);
      return {
        category: ticked(this.categories),
        venue: ticked(this.venues),
        from: this.from.field.value,
        to: this.to.field.value,
        code: this.code.input.checked,
      };
    }

    write(state) {
      const tick = (boxes, values) => boxes.forEach((one) => (one.input.checked = values.includes(one.input.value)));
      tick(this.categories, state.category);
      tick(this.venues, state.venue);
      this.code.input.checked = state.code;
      this.from.field.value = state.from;
      this.to.field.value = state.to;
    }

    // `counts` has for each category, venue and year the papers that choosing it would leave.
    show(counts) {
      const put = (boxes, numbers) =>
        boxes.forEach((one, at) => {
          litlint.put(one.count, numbers[at].toLocaleString("en"));
          one.line.classList.toggle("none", !numbers[at]);
        });
      put(this.categories, counts.category);
      put(this.venues, counts.venue);
      put([this.code], [counts.code]);
      this.years.forEach((year, at) => {
        for (const { options } of [this.from, this.to]) litlint.put(options[at], `${year} (${counts.year[at]})`);
      });
    }
  };

  // Text is put only where it changed, for laying out is what takes time.
  litlint.put = (place, text) => {
    if (place.textContent !== text) place.textContent = text;
  };
})();
