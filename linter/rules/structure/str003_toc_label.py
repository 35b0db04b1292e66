"""STR003: labels of a table of contents that differ from their headings."""

from collections.abc import Iterator, Sequence
from html import escape

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.entries.contents.listing import AnyHeading
from linter.entries.heading_label import heading_label
from linter.entries.model import ContentsItem
from linter.lazy import re
from linter.markdown.model import LinkForm
from linter.papers.titles.spelling import words
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.rules.material import Material

SHORTCODE = re.compile(r":[a-z0-9_+-]+:")
NUMBERING = re.compile(
    r"(?:(?:chapter|part|phase|section|stage|step)\s+)?(?:[\s(]*(?:\d+|[ivxlc]+(?=[.)])|[a-z](?=[.)]))[.):]?)+(?=[\s.)])",
    re.IGNORECASE,
)
ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
LEAST_STEM, MOST_LOST = 3, 2
LEAST_LIKENESS, MOST_COMPARED = 85, 200


class TocLabel(FileRule):
    """A label in a table of contents that is unlike the heading it leads to.

    What it does
        Compares words: markup, case, punctuation, emoji and numbering in front do
        not count. A shortened label is fine (*Survey* for *Survey Papers*, *RAG* for
        *Retrieval-Augmented Generation*), and so are a remark in brackets behind one
        and a translation beside it (*灯笼 Lanterns* for *灯笼*). The fix takes the
        heading's text, but not where the two differ in a few letters: which of them is
        misspelt is a guess.

    Why
        The reader expects something else than what the link leads to. Mostly the
        heading was renamed or respelt and its label forgotten.

    Example
        Bad:
            # Lanterns

            * [⟦Foundations⟧](#preliminaries)
            * [Dense](#dense)

            ## Preliminaries

            ## Dense
        Good:
            # Lanterns

            * [Preliminaries](#preliminaries)
            * [Dense](#dense)

            ## Preliminaries

            ## Dense
    """

    code = "STR003"
    name = "toc-label"
    severity = Severity.WARNING
    needs = Material.CONTENTS
    fixable = Applicability.SAFE
    cases = (
        Case(
            "another name",
            bad="# T\n\n- [A](#a)\n- [⟦Windows⟧](#local-attention)\n\n## A\n\n## Local Attention\n",
            good="# T\n\n- [A](#a)\n- [Local Attention](#local-attention)\n\n## A\n\n## Local Attention\n",
        ),
        Case(
            "a translation beside it",
            good="# T\n\n- [灯笼 Lanterns](#灯笼)\n- [Doors 门](#doors)\n\n## 灯笼\n\n## Doors\n",
        ),
        Case(
            "a slip, in either",
            bad="# T\n\n- [A](#a)\n- [⟦Preiliminaries⟧](#preliminaries)\n\n## A\n\n## Preliminaries\n",
        ),
        Case(
            "more than the heading says",
            bad="# T\n\n- [A](#a)\n- [⟦Local and Sparse Attention⟧](#local-attention)\n\n## A\n\n## Local Attention\n",
            good="# T\n\n- [A](#a)\n- [Local Attention](#local-attention)\n\n## A\n\n## Local Attention\n",
        ),
        Case(
            "the heading's markup, as far as it works in a label",
            bad="# T\n\n- [A](#a)\n- [⟦Code⟧](#on-kv-x)\n\n## A\n\n## On `KV` [x](y.md)\n",
            good="# T\n\n- [A](#a)\n- [On KV x](#on-kv-x)\n\n## A\n\n## On `KV` [x](y.md)\n",
        ),
        Case(
            "two labels that changed places",
            bad="# T\n\n- [⟦Dense⟧](#sparse)\n- [⟦Sparse⟧](#dense)\n\n## Sparse\n\n## Dense\n",
            good="# T\n\n- [Sparse](#sparse)\n- [Dense](#dense)\n\n## Sparse\n\n## Dense\n",
        ),
        Case(
            "markup, case, punctuation, emoji and numbering",
            good=(
                "# T\n\n- [**KV cache**](#-kv-cache)\n- [Hardware / System](#hardwaresystem)\n- [1.2 Data](#13-data)\n"
                "- [Part 2: IO aware](#io-aware)\n- [🔧 Tools](#star-tools)\n\n## 🚀 `KV` Cache\n\n"
                "## Hardware/System\n\n## 1.3 Data\n\n## IO-Aware\n\n## :star: Tools\n"
            ),
        ),
        Case(
            "shortened labels",
            good=(
                "# T\n\n- [Survey](#survey-papers)\n- [RAG](#retrieval-augmented-generation)\n"
                "- [Intro](#introduction)\n- [Fusion](#fusion-in-decoder-fid)\n\n"
                "## Survey Papers\n\n## Retrieval-Augmented Generation\n\n"
                "## Introduction\n\n## Fusion in Decoder (FiD)\n"
            ),
        ),
        Case(
            "a letter lost at the end, where nobody knows which is right",
            bad="# T\n\n- [⟦Local Attentio⟧](#local-attention)\n- [B](#b)\n\n## Local Attention\n\n## B\n",
        ),
        Case(
            "more than an abbreviation says",
            good=(
                "# T\n\n- [Retrieval-Augmented Generation](#rag)\n- [Sparse Lanterns (SLX)](#slx)\n- [A](#a)\n\n"
                "## RAG\n\n## SLX\n\n## A\n"
            ),
        ),
        Case("a remark", good="# T\n\n- [A (12 papers)](#a)\n- [Dense [new]](#dense)\n\n## A\n\n## Dense\n"),
        Case("a picture", good="# T\n\n- [A](#a)\n- [![x](y.png)](#dense)\n\n## A\n\n## Dense\n"),
        Case("a second link", good="# T\n\n- [A](#a) ([more](#dense))\n- [Dense](#dense)\n\n## A\n\n## Dense\n"),
        Case("a link in a sentence", good="# T\n\nSee [there](#dense).\n\n## Dense\n"),
        Case("another page", good="# T\n\n- [A](#a)\n- [B](#b)\n- [C](other.md)\n\n## A\n\n## B\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such label; what follows an item's first link is no label."""
        for listing in page.listings:
            for item in (row.items[0] for row in listing.contents.rows if row.items):
                heading = None if item in listing.by_name else listing.headings.get(item)
                title = page.document.plain_text(heading) if heading else ""
                if heading and not _is_like(item.label, title):
                    place, wanted = item.link.text_span, _label(page, item, heading)
                    is_guess = wanted is None or _is_slip(item.label, title)
                    fix = None if is_guess else Fix.replace(place, wanted or "", message="Take the heading's text")
                    yield self.found(place, f"label is not its heading's `{title.strip()}`", fix=fix)


def _label(page: Page, item: ContentsItem, heading: AnyHeading) -> str | None:
    """A heading's text as the label of an item; None where that is an element with others inside."""
    if item.link.form is not LinkForm.HTML:
        return heading_label(page.document, heading)
    is_plain = "<" not in page.source[item.link.text_span]
    return escape(page.document.plain_text(heading).strip(), quote=False) if is_plain else None


def _is_like(label: str, title: str) -> bool:
    """Whether a label says what a heading says, or part of it; a label or a heading without words is like any."""
    wanted = _words(title)
    # `Retrieval-Augmented Generation (RAG)` for a section `RAG`.
    asides = (aside[1:-1] for aside in ASIDE.findall(label))
    if any(_words(aside) == wanted for aside in asides):
        return True
    for text in (label, ASIDE.sub(" ", label)):
        found = _words(text)
        if not found or not wanted or "".join(found) == "".join(wanted):
            return True
        if _is_short_for(found, wanted) or _is_initials(wanted, found) or _is_translated(found, wanted):
            return True
    return False


def _is_slip(label: str, title: str) -> bool:
    """Whether a label and a heading differ in a few letters."""
    from rapidfuzz import fuzz

    one, other = ("".join(_words(text))[:MOST_COMPARED] for text in (label, title))
    return fuzz.ratio(one, other) >= LEAST_LIKENESS


def _words(text: str) -> list[str]:
    text = SHORTCODE.sub(" ", text)
    numbering = NUMBERING.match(text)
    return words(text[numbering.end() :] if numbering else text) or words(text)


def _is_short_for(label: Sequence[str], title: Sequence[str]) -> bool:
    """Whether all of a label's words stand in a title in this order, or are its initials; words may be cut short."""
    remaining = iter(title)
    if all(any(_is_stem(word, other) for other in remaining) for word in label):
        return True
    return _is_initials(label, title)


def _is_translated(label: Sequence[str], title: Sequence[str]) -> bool:
    """Whether a label says what a title says, and something besides in letters of another script."""
    is_latin = title[0].isascii()
    return any(word.isascii() is not is_latin for word in label) and title == [
        word for word in label if word.isascii() is is_latin
    ]


def _is_initials(name: Sequence[str], title: Sequence[str]) -> bool:
    return len(name) == 1 and len(name[0]) >= 2 and name[0] == "".join(word[0] for word in title)


def _is_stem(word: str, other: str) -> bool:
    shorter, longer = sorted((word, other), key=len)
    if word == other:
        return True
    # `intro` for `introduction`, and plurals; a letter or two that are missing are a slip.
    is_cut = len(longer) - len(shorter) > MOST_LOST or longer in (f"{shorter}s", f"{shorter}es")
    return is_cut and len(shorter) >= LEAST_STEM and longer.startswith(shorter)
