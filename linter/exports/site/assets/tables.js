// Tables of the list: each column can be sorted and filtered.
"use strict";

(() => {
  const FEWEST_ROWS = 4;
  const MOST_CHOICES = 12;
  const UNITS = { k: 1e3, m: 1e6, b: 1e9 };
  const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

  // The number that a cell begins with: `155.9K/14.4K` is 155,900.
  function numberIn(text) {
    const found = /^[~≈<>≤≥]?\s*(-?\d[\d,]*\.?\d*)\s*([kmb]?)\b/i.exec(text);
    return found ? Number(found[1].replaceAll(",", "")) * (UNITS[found[2].toLowerCase()] ?? 1) : null;
  }

  function textOf(row, column) {
    return row.cells[column]?.textContent.trim() ?? "";
  }

  function sorted(rows, column, sign) {
    const keyed = rows.map((row) => [row, textOf(row, column), numberIn(textOf(row, column))]);
    const isNumeric = keyed.filter(([, , number]) => number !== null).length > keyed.length / 2;
    keyed.sort(([, text, number], [, otherText, otherNumber]) => {
      if (!isNumeric) return sign * order.compare(text, otherText);
      // What has no number comes last, whichever way the others are sorted.
      if (number === null || otherNumber === null) return (number === null) - (otherNumber === null);
      return sign * (number - otherNumber);
    });
    return keyed.map(([row]) => row);
  }

  function sortButton(table, column) {
    const header = table.tHead.rows[0].cells[column];
    const button = litlint.element("button", { type: "button", class: "sort" }, ...header.childNodes);
    header.append(button);
    button.addEventListener("click", () => {
      const isUp = header.getAttribute("aria-sort") === "ascending";
      for (const cell of table.tHead.rows[0].cells) cell.removeAttribute("aria-sort");
      header.setAttribute("aria-sort", isUp ? "descending" : "ascending");
      table.tBodies[0].append(...sorted([...table.tBodies[0].rows], column, isUp ? -1 : 1));
    });
  }

  function filterField(table, column, name) {
    const values = [...new Set([...table.tBodies[0].rows].map((row) => textOf(row, column)))].sort(order.compare);
    const label = { "aria-label": `Filter by ${name}`, class: "filter" };
    if (values.length > MOST_CHOICES) return litlint.element("input", { ...label, type: "search", size: 4 });
    const choices = values.map((value) => litlint.element("option", { value }, value || "(empty)"));
    return litlint.element("select", label, litlint.element("option", { value: "*" }, "all"), ...choices);
  }

  function enhance(table) {
    const header = table.tHead.rows[0];
    const names = [...header.cells].map((cell) => cell.textContent.trim() || "the first column");
    const fields = names.map((name, column) => filterField(table, column, name));
    const rows = [...table.tBodies[0].rows];
    const count = litlint.element("p", { class: "count", role: "status" });

    function filter() {
      const wanted = fields.map((field) => field.value.trim().toLowerCase());
      let shown = 0;
      for (const row of rows) {
        row.hidden = !fields.every((field, column) => {
          const text = textOf(row, column).toLowerCase();
          if (field.tagName === "SELECT") return field.value === "*" || text === wanted[column];
          return text.includes(wanted[column]);
        });
        shown += !row.hidden;
      }
      count.textContent = shown === rows.length ? "" : `${shown} of ${rows.length} rows`;
    }

    for (const column of names.keys()) sortButton(table, column);
    const line = litlint.element("tr", { class: "filters" }, ...fields.map((field) => litlint.element("td", {}, field)));
    table.tHead.append(line);
    line.addEventListener("input", filter);
    table.parentElement.before(count);
  }

  for (const area of document.querySelectorAll("div.table")) {
    const table = area.querySelector("table");
    // A table that is wider than the page is scrolled, by keys too.
    area.tabIndex = 0;
    area.setAttribute("role", "region");
    const names = [...table.tHead.rows[0].cells].slice(0, 3).map((cell) => cell.textContent.trim());
    area.setAttribute("aria-label", `Table: ${names.join(", ")}`);
    if (table.tBodies[0]?.rows.length >= FEWEST_ROWS) enhance(table);
  }
})();
