// Copying citations. They are loaded when they are first wanted: a large list has megabytes of them.
"use strict";

(() => {
  const root = document.body.dataset.root;
  const known = new Map();
  const loading = new Map();
  let fileOf = new Map();

  litlint.citationFiles = (files) => {
    fileOf = new Map(files.flatMap((names, file) => names.map((name) => [name, file])));
  };
  litlint.citations = (texts) => {
    for (const [name, text] of Object.entries(texts)) known.set(name, text);
  };

  function load(file) {
    if (!loading.has(file)) {
      loading.set(file, new Promise((resolve, reject) => {
        const script = litlint.element("script", { src: `${root}data/${file}.js` });
        script.onload = resolve;
        script.onerror = () => {
          loading.delete(file);
          reject(new Error(file));
        };
        document.head.append(script);
      }));
    }
    return loading.get(file);
  }

  async function citations(names) {
    if (names.some((name) => !known.has(name))) await load("citations");
    const files = new Set(names.filter((name) => !known.has(name)).map((name) => fileOf.get(name)));
    await Promise.all([...files].map((file) => load(`citations-${file}`)));
    return names.map((name) => known.get(name)).join("\n");
  }

  async function write(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without permission, or without an encrypted connection, there is still the old way.
      const area = litlint.element("textarea", { readonly: true, class: "unseen", "aria-hidden": "true" });
      const before = document.activeElement;
      area.value = text;
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      before?.focus();
      if (!done) throw new Error("the browser does not let this page copy");
    }
  }

  litlint.copy = async (names) => {
    try {
      await write(await citations(names));
      litlint.say(`Copied the BibTeX of ${litlint.counted(names.length)}`);
    } catch {
      litlint.say("The BibTeX could not be copied");
    }
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-copy]");
    if (button) litlint.copy(button.dataset.copy.split(" "));
  });
})();
