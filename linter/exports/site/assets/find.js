// The search: an index from words to papers. A query is compared with each word once, and not with each paper, which is
// what keeps 16,000 papers fast.
"use strict";

litlint.Index = class {
  // `texts` gives the fields of each paper with their weights: `[[text, weight], …]`.
  constructor(papers, texts) {
    this.size = papers.length;
    const places = new Map();
    papers.forEach((paper, number) => {
      for (const [text, weight] of texts(paper)) {
        for (const word of litlint.wordsOf(text)) {
          if (!places.has(word)) places.set(word, new Map());
          const weights = places.get(word);
          weights.set(number, Math.max(weights.get(number) ?? 0, weight));
        }
      }
    });
    this.words = [...places.keys()];
    this.numbers = [...places.values()].map((weights) => Int32Array.from(weights.keys()));
    this.weights = [...places.values()].map((weights) => Uint8Array.from(weights.values()));
  }

  // The scores of all papers for a query, 0 for those that lack one of its words; null for a query without words.
  // Only where no paper has all words as typed, words that are a typo away count too: `isNear` says so.
  search(query) {
    const typed = [...new Set(litlint.wordsOf(query))];
    if (!typed.length) return null;
    for (const isNear of [false, true]) {
      const scores = this.#scores(typed, isNear);
      if (isNear || scores.some((score) => score > 0)) return { scores, isNear };
    }
    return null;
  }

  #scores(typed, isNear) {
    const total = new Float32Array(this.size).fill(1);
    const own = new Float32Array(this.size);
    for (const word of typed) {
      own.fill(0);
      this.#score(word, isNear, own);
      for (let at = 0; at < this.size; at += 1) total[at] = own[at] && total[at] && total[at] + own[at];
    }
    return total;
  }

  #score(typed, isNear, scores) {
    for (let at = 0; at < this.words.length; at += 1) {
      const likeness = litlint.Index.likeness(typed, this.words[at], isNear);
      if (!likeness) continue;
      const numbers = this.numbers[at];
      const weights = this.weights[at];
      for (let place = 0; place < numbers.length; place += 1) {
        const score = likeness * weights[place];
        if (score > scores[numbers[place]]) scores[numbers[place]] = score;
      }
    }
  }

  static likeness(typed, word, isNear) {
    if (word === typed) return 4;
    if (word.startsWith(typed)) return 2;
    if (typed.length > 2 && word.includes(typed)) return 1;
    return isNear && litlint.isNear(typed, word) ? 1 : 0;
  }
};
