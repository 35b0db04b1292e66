"""Made-up titles of papers, in the shapes and with the repetitions of real ones, and what people make of them.

Words follow Zipf's law over a vocabulary that grows with the list, as in real titles: a few hundred common words, and a
long tail of rare ones and of names. A tenth of the titles are of families that share most of their words (`A Survey
of …`, `Overview of the … Shared Task`), which is what makes looking for near copies hard.
"""

import re
from bisect import bisect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from random import Random

NOUNS = """
    lanterns corridors rivers moths letters lamps bridges gardens windows harbours markets orchards tunnels towers
    signals maps engines kitchens ladders mirrors archives glaciers meadows pigeons violins kettles bicycles compasses
    libraries storms valleys carpets clocks rooftops stations islands forests candles theatres lighthouses
    illumination navigation cultivation translation restoration memory attention retrieval compression alignment
    reasoning generation evaluation representation segmentation forecasting planning routing inference quantization
"""
ADJECTIVES = """
    sparse dense long short quiet distant efficient robust adaptive hierarchical local global latent dynamic static
    scalable unsupervised recurrent structured noisy modular seasonal nocturnal coastal wooden fragile careful uneven
    synthetic interpretable continual federated multilingual urban alpine luminous portable hidden
"""
ACTIONS = """
    lighting reading counting mapping crossing repairing learning understanding improving rethinking measuring scaling
    tracing sorting guiding painting building cleaning comparing folding
"""
_LINKS = "for for for for with with with via via of of of in in in and and on by to from under through without"
_LANGUAGES = "Danish Swahili Basque Tamil Welsh Quechua Finnish Maltese Yoruba Icelandic"
_SYLLABLES = "ka ro lin mo ve ta su ner pel dor ish ga lu min tor ba fen ri zo hal cre wym an el"
_ENDINGS = "ation ity ing er ism ence ics ology ment al ive ous"
LINKS, LANGUAGES, SYLLABLES, ENDINGS = (text.split() for text in (_LINKS, _LANGUAGES, _SYLLABLES, _ENDINGS))

# What many titles say word for word.
FAMILIES = (
    "A Survey of {a} {n}",
    "A Survey on {n} for Large Language Models",
    "A Comprehensive Survey of {a} {n} in the Era of Large Language Models",
    "Large Language Models for {a} {n}: A Survey",
    "Large Language Models Are {a} {n}",
    "{n} Is All You Need",
    "Towards {a} {n} with Large Language Models",
    "Overview of the {x} Shared Task on {n} in {l} and {l}",
    "Findings of the {i} Shared Task on Machine Translation of {n}",
    "Team {x} at Shared Task {i}: {a} {n} with Pretrained Transformers",
    "A Benchmark for {a} {n} in Low-Resource Languages such as {l}",
    "Deep Learning for {x}: Challenges and Opportunities",
)


@dataclass
class Writer:
    """Writes titles, the same ones for one seed; `size` is how many there will be, for the vocabulary's length."""

    seed: int
    size: int
    random: Random = field(init=False)

    def __post_init__(self) -> None:
        self.random = Random(self.seed)
        tail = max(2000, round(10 * self.size**0.65))  # Heaps's law
        rare = list(dict.fromkeys(self._coined() for _ in range(tail)))
        common = NOUNS.split()
        self.random.shuffle(common)
        self._nouns = common + [word for word in rare if not word.endswith(("al", "ive", "ous", "ing"))]
        self._adjectives = ADJECTIVES.split() + [word for word in rare if word.endswith(("al", "ive", "ous"))]
        self._actions = ACTIONS.split() + [word for word in rare if word.endswith("ing")]
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(self._nouns))))
        self._topics: list[str] = []
        self._topics = [self._phrase() for _ in range(tail)]

    def titles(self) -> Iterator[str]:
        """Distinct titles, `size` of them."""
        seen: set[str] = set()
        while len(seen) < self.size:
            title = self._family() if self.random.random() < 0.1 else self._title()
            key = re.sub(r"\W", "", title).casefold()
            if key not in seen:
                seen.add(key)
                yield title

    def name(self) -> str:
        """A short name, as papers give themselves."""
        text = "".join(self.random.choice(SYLLABLES) for _ in range(self.random.randint(2, 4)))
        shape = self.random.random()
        if shape < 0.4:
            return text[0].upper() + text[1:] + self.random.choice(("Net", "LM", "Former", "GPT", "RAG", "Bench"))
        return text.upper()[:6] if shape < 0.7 else text.capitalize()

    def _coined(self) -> str:
        stem = "".join(self.random.choice(SYLLABLES) for _ in range(self.random.randint(1, 3)))
        return stem + self.random.choice(ENDINGS)

    def _pick(self, words: Sequence[str]) -> str:
        known = min(len(words), len(self._weights))
        return words[bisect(self._weights, self.random.random() * self._weights[known - 1], 0, known - 1)]

    def _phrase(self) -> str:
        """Half of the phrases are known ones, for words keep company (`neural networks`)."""
        if self._topics and self.random.random() < 0.5:
            return self._pick(self._topics)
        shape = self.random.random()
        head = self._pick(self._nouns)
        if shape < 0.55:
            head = f"{self._pick(self._adjectives)} {head}"
        if shape < 0.2:
            head = f"{self._pick(self._nouns).removesuffix('s')}-{self.random.choice(('aware', 'guided'))} {head}"
        return f"{self._pick(self._actions)} {head}" if shape > 0.75 else head

    def _title(self) -> str:
        parts = [self._phrase()]
        for _ in range(self.random.choice((1, 1, 2, 2, 2, 3))):
            parts += [self.random.choice(LINKS), self._phrase()]
        text = capitalised(" ".join(parts))
        shape = self.random.random()
        if shape < 0.4:
            return f"{self.name()}: {text}"
        return f"{text}: {capitalised(self._phrase())} {capitalised(self._phrase())}" if shape < 0.55 else text

    def _family(self) -> str:
        return self.random.choice(FAMILIES).format(
            a=capitalised(self._pick(self._adjectives)),
            n=capitalised(self._pick(self._nouns)),
            x=self.name(),
            l=self.random.choice(LANGUAGES),
            i=self.random.randint(1, 30),
        )


def capitalised(text: str) -> str:
    """A text in title case, its little words in small letters."""
    return " ".join(word if word in LINKS else word[0].upper() + word[1:] for word in text.split())


Change = Callable[[str, Random], str | None]


def mistyped(word: str, random: Random) -> str:
    """A word with a letter missing, doubled, replaced, or in its neighbour's place."""
    at = random.randrange(1, len(word) - 1)
    match random.randrange(4):
        case 0:
            return word[:at] + word[at + 1 :]
        case 1:
            return word[:at] + word[at] + word[at:]
        case 2:
            return word[:at] + random.choice("aeioulnrst") + word[at + 1 :]
        case _:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _plain_words(title: str, length: int) -> list[re.Match[str]]:
    """The words of prose of at least a length: no names, which have capitals inside."""
    return [found for found in re.finditer(r"[A-Za-z]+", title) if len(found[0]) >= length and found[0][1:].islower()]


def _with_slips(title: str, random: Random, number: int) -> str | None:
    places = _plain_words(title, 5)
    if len(places) < number:
        return None
    for found in sorted(random.sample(places, number), key=lambda place: -place.start()):
        title = title[: found.start()] + mistyped(found[0], random) + title[found.end() :]
    return title


def _letter_slip(title: str, random: Random) -> str | None:
    return _with_slips(title, random, 1)


def _double_slip(title: str, random: Random) -> str | None:
    return _with_slips(title, random, 2)


def _missing_word(title: str, random: Random) -> str | None:
    places = _plain_words(title, 2)
    if len(places) < 5:
        return None
    found = random.choice(places)
    return " ".join(f"{title[: found.start()]} {title[found.end() :]}".split())


def _little_word(title: str, random: Random) -> str | None:
    found = re.search(r" (for|with|via|of|in|by|on) ", title)
    return (
        f"{title[: found.start()]} {random.choice(('in', 'by', 'on', 'of'))} {title[found.end() :]}" if found else None
    )


def _swapped_words(title: str, random: Random) -> str | None:
    name, colon, text = title.rpartition(": ")
    words = text.split()
    if len(words) < 5:
        return None
    at = random.randrange(len(words) - 1)
    if not {*words[at : at + 2]}.isdisjoint(LINKS):
        return None
    words[at : at + 2] = reversed(words[at : at + 2])
    return f"{name}{colon}{' '.join(words)}"


def _without_subtitle(title: str, _: Random) -> str | None:
    before, _, behind = title.partition(": ")
    return before if behind and len(before.split()) >= 3 else None


def _without_name(title: str, _: Random) -> str | None:
    before, _, behind = title.partition(": ")
    return behind if behind and " " not in before and len(behind.split()) >= 3 else None


def _other_number(title: str, random: Random) -> str | None:
    found = random.choice(_plain_words(title, 5) or [None])
    if found is None:
        return None
    word = found[0].removesuffix("s") if found[0].endswith("s") else f"{found[0]}s"
    return title[: found.start()] + word + title[found.end() :]


def _other_spelling(title: str, _: Random) -> str | None:
    found = re.search(r"iz(?=ation|ing|e)|is(?=ation)", title)
    return f"{title[: found.start() + 1]}{'s' if found[0] == 'iz' else 'z'}{title[found.end() :]}" if found else None


def _short_term(title: str, _: Random) -> str | None:
    return title.replace("Large Language Models", "LLMs") if "Large Language Models" in title else None


def _in_latex(title: str, random: Random) -> str | None:
    found = random.choice([place for place in _plain_words(title, 4) if "o" in place[0]] or [None])
    word = found[0].replace("o", '{\\"o}') if found else ""
    return f"{title[: found.start()]}{{{word}}}{title[found.end() :]}".replace("-", "--") if found else None


def _in_small_letters(title: str, _: Random) -> str:
    return title.lower().replace("-", "‐").replace(":", " –") + "."


SLIPS: dict[str, Change] = {
    "letter slip": _letter_slip,
    "double slip": _double_slip,
    "missing word": _missing_word,
    "little word": _little_word,
    "swapped words": _swapped_words,
    "dropped subtitle": _without_subtitle,
    "dropped short name": _without_name,
    "plural": _other_number,
    "spelling": _other_spelling,
    "llm": _short_term,
    "latex": _in_latex,
    "case, dashes": _in_small_letters,
}
"""What people make of a title when they write it down; None where a title gives no occasion."""


def _sibling(title: str, random: Random) -> str | None:
    """A paper with a name that is a letter away, and another word (`Reformer: …`, `RoFormer: …`)."""
    name, colon, text = (_other_words(title, random, NOUNS.split()) or "").partition(": ")
    if not colon or " " in name or len(name) < 4:
        return None
    at = random.randrange(1, len(name) - 1)
    letter = random.choice([one for one in "bdfgkmpvwz" if one != name[at].lower()])
    return f"{name[:at]}{letter.upper() if name[at].isupper() else letter}{name[at + 1 :]}: {text}"


def _other_words(title: str, random: Random, words: Sequence[str]) -> str | None:
    found = random.choice([one for one in _plain_words(title, 4) if one[0].lower() in words] or [None])
    other = random.choice([word for word in words if found is None or word != found[0].lower()])
    return title[: found.start()] + other.capitalize() + title[found.end() :] if found else None


LOOK_ALIKES: dict[str, Change] = {
    "part II": lambda title, _: f"{title}, Part II",
    "version 2": lambda title, _: f"{title} v2",
    "2.0": lambda title, _: f"{title} 2.0",
    "++": lambda title, _: f"{title}++",
    "revisited": lambda title, _: f"{title} Revisited",
    "rethinking": lambda title, _: f"Rethinking {title}",
    "survey": lambda title, _: f"{title}: A Survey",
    "extended": lambda title, _: f"{title} (Extended Version)",
    "other name": _sibling,
    "other adjective": lambda title, random: _other_words(title, random, ADJECTIVES.split()),
    "other noun": lambda title, random: _other_words(title, random, NOUNS.split()),
    "other action": lambda title, random: _other_words(title, random, ACTIONS.split()),
    "other language": lambda title, random: _other_words(title, random, [name.lower() for name in LANGUAGES]),
    "without": lambda title, _: title.replace(" with ", " without ", 1) if " with " in title else None,
}
"""Titles of other papers that look like a title: parts, versions, follow-ups, siblings."""
