// Words: how texts and queries are cut into them, and when two are alike.
"use strict";

(() => {
  const MARKS = /\p{M}+/gu;
  const WORDS = /[\p{L}\p{N}]+/gu;
  // Identifiers stay whole: `2309.12307`, `hep-th/9901001`, `10.1000/xyz`.
  const ID = /^(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7}|10\.\d{4,}\/\S+)/;
  const BEFORE_ID = /^(?:https?:\/\/)?(?:www\.)?(?:arxiv\.org\/(?:abs|pdf|html)\/|(?:dx\.)?doi\.org\/|arxiv:|doi:)/;
  const SHORTEST_WITH_TYPO = 4;

  // A text in small letters without accents.
  litlint.folded = (text) => text.normalize("NFKD").replace(MARKS, "").toLowerCase();

  litlint.wordsOf = (text) =>
    litlint.folded(text).split(/\s+/).flatMap((part) => {
      const id = ID.exec(part.replace(BEFORE_ID, ""));
      return id ? [id[0].replace(/v\d+$/, "")] : part.match(WORDS) ?? [];
    });

  // Whether a word begins with something that one typo away is what was typed: a letter too many, too few, another one,
  // or two in the wrong order.
  litlint.isNear = (typed, word) => {
    if (typed.length < SHORTEST_WITH_TYPO) return word.startsWith(typed);
    let same = 0;
    while (same < typed.length && typed[same] === word[same]) same += 1;
    return (
      same === typed.length ||
      word.startsWith(typed.slice(same + 1), same + 1) ||
      word.startsWith(typed.slice(same + 1), same) ||
      word.startsWith(typed.slice(same), same + 1) ||
      (typed[same] === word[same + 1] &&
        typed[same + 1] === word[same] &&
        word.startsWith(typed.slice(same + 2), same + 2))
    );
  };
})();
