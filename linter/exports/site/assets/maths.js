// Formulas. Without scripts their LaTeX is shown, which can be read as well.
"use strict";

for (const element of document.querySelectorAll(".math")) {
  const source = element.textContent;
  // KaTeX trusts nothing by default: no links, no images, no styles. Its limits stop formulas that never end.
  katex.render(source, element, {
    displayMode: element.classList.contains("display"),
    throwOnError: false,
    maxSize: 20,
  });
}
