"""What a word of a title is, how many it has at least, and how these are written."""

from linter.lazy import re

# Fewer words are as likely the name of a method, a journal or a person.
TITLE_WORDS = 3
# A heading of fewer is as likely that of a section.
HEADING_WORDS = 4
# A word of a title, or of what may be one: an initial or a lone sign is none.
WORD = re.compile(r"[^\W\d_]{2,}")
_LONG_WORD = re.compile(r"[^\W\d_][\w-]{3,}")


def has_title_words(text: str, least: int = TITLE_WORDS) -> bool:
    """Whether a text has as many words as most titles have at least, or so many."""
    return len(text.split()) >= least


def is_title_case(text: str) -> bool:
    """Whether a text is written as titles are, rather than as remarks."""
    words = _LONG_WORD.findall(text)
    return len(words) >= TITLE_WORDS and sum(word[0].isupper() for word in words) * 4 >= len(words) * 3
