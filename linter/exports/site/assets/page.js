// What every page needs at once: whether there are scripts, a way to say something, and the key that begins a search.
"use strict";

// Classic scripts share this object: modules cannot be loaded by a page that is opened from a folder.
window.litlint = {};

document.documentElement.classList.add("js");

// Say something to those who see the page and to those who hear it.
litlint.say = (text) => {
  const status = document.getElementById("status");
  status.textContent = text;
  status.classList.add("shown");
  clearTimeout(litlint.saying);
  litlint.saying = setTimeout(() => status.classList.remove("shown"), 2500);
};

// An element with attributes and children; text stays text, whatever it holds.
litlint.element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false && value != null) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
};

litlint.counted = (number) => `${number.toLocaleString("en")} ${number === 1 ? "paper" : "papers"}`;

document.addEventListener("keydown", (event) => {
  const writes = event.target.closest("input, select, textarea, [contenteditable]");
  if (event.key !== "/" || writes || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  document.getElementById("q")?.focus();
});
