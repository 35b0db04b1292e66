"""DUP004: nearly one title twice in a section."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.rules.base import Case, ListRule
from linter.rules.context import PaperList
from linter.rules.copies import related


class SimilarTitle(ListRule):
    """Two titles in a section that are so alike that they are probably one paper.

    What it does
        Compares titles that differ in a letter or two, in a plural or a little word,
        or of which one lacks the subtitle or the name before the colon. Different
        arXiv identifiers, DOIs, addresses at one site or authors say that there are
        two papers, and so do other numbers, names, parts and versions (`II`, `v2`,
        `++`, `Revisited`) and other words: then the rule is silent, and whenever it is
        in doubt. Copies that share an identifier or an address are DUP001's and
        DUP002's, those in different sections DUP005's. A suppression at one of the
        titles waives each pair that it belongs to, at both ends: of three titles, the
        other two still name each other.

    Why
        The paper was added again from another page that spells it otherwise, or one of
        the two titles has a slip.

    Example
        Bad:
            ## Local Attention

            - [⟦Sparse Lanterns Light Long Corridors⟧](https://arxiv.org/abs/2309.12307)
            - [⟦Sparse Lanterns Light Long Coridors⟧](https://openreview.net/forum?id=lantern)
    """

    code = "DUP004"
    name = "similar-title"
    severity = Severity.WARNING
    cases = (
        Case(
            "without a little word, in the heading style",
            bad=(
                "# T\n\n## A\n\n#### ⟦The Lighting of Long Corridors⟧ (Wick)\n\n"
                "paper link: [here](https://arxiv.org/abs/2309.12307)\n\n"
                "#### ⟦Lighting of Long Corridors⟧\n\npaper link: [here](https://jane.org/l.pdf)\n"
            ),
        ),
        Case(
            "without the subtitle, in a table",
            bad=(
                "| Title | Paper |\n|---|---|\n"
                "| ⟦Lighting Long Corridors⟧ | [paper](https://arxiv.org/abs/2309.12307) |\n"
                "| Dense Lanterns | [paper](https://arxiv.org/abs/2309.12308) |\n"
                "| ⟦Lighting Long Corridors: A Study of Lanterns⟧ | [paper](https://doi.org/10.1145/3411.22) |\n"
            ),
        ),
        Case(
            "without the name before the colon",
            bad=(
                "- **⟦Wick: Lighting Long Corridors Sparsely⟧** [[paper]](https://arxiv.org/abs/2309.12307)\n"
                "- **⟦Lighting Long Corridors Sparsely⟧** [[paper]](https://doi.org/10.1145/3411.22)\n"
            ),
        ),
        Case(
            "the short form of a term, and two letters that changed places",
            bad=(
                "[⟦Lighting Corridors with Large Language Models⟧](https://arxiv.org/abs/2309.12307)\n\n"
                "[⟦Lighting Corridros with LLMs⟧](https://doi.org/10.1145/3411.22)\n"
            ),
        ),
        Case(
            "different ids",
            good=(
                "- [Sparse Lanterns Light Long Corridors](https://arxiv.org/abs/2309.12307)\n"
                "- [Sparse Lanterns Light Long Coridors](https://arxiv.org/abs/2309.12308)\n"
            ),
        ),
        Case(
            "different papers of one site",
            good=(
                "- [Sparse Lanterns Light Long Corridors](https://openreview.net/forum?id=one)\n"
                "- [Sparse Lanterns Light the Long Corridors](https://openreview.net/forum?id=two)\n"
            ),
        ),
        Case(
            "parts, versions and follow-ups",
            good=(
                "- [Lighting Long Corridors Sparsely](https://arxiv.org/abs/2309.12307)\n"
                "- [Lighting Long Corridors Sparsely, Part II](https://jane.org/l2.pdf)\n"
                "- [Lighting Long Corridors Sparsely 2.0](https://doi.org/10.1145/3411.22)\n"
                "- [Lighting Long Corridors Sparsely++](https://openreview.net/forum?id=lantern)\n"
                "- [Revisiting Lighting Long Corridors Sparsely](https://aclanthology.org/2023.acl-long.1)\n"
            ),
        ),
        Case(
            "another word or another name",
            good=(
                "- [Wick: Lighting Long Corridors with Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"
                "- [Wick: Lighting Long Corridors with Dense Lanterns](https://jane.org/l2.pdf)\n"
                "- [Wick: Lighting Short Corridors with Sparse Lanterns](https://doi.org/10.1145/3411.22)\n"
                "- [WiCk: Lighting Long Corridors without Sparse Lanterns](https://openreview.net/forum?id=lantern)\n"
            ),
        ),
        Case(
            "prefixes that turn the meaning",
            good=(
                "- [Synchronous Lighting of Long Corridors](https://arxiv.org/abs/2309.12307)\n"
                "- [Asynchronous Lighting of Long Corridors](https://jane.org/l2.pdf)\n"
            ),
        ),
        Case(
            "other authors",
            good=(
                "- [Sparse Lanterns Light Long Corridors](https://arxiv.org/abs/2309.12307), Jane Doe, J. Roe, 2023.\n"
                "- [Sparse Lantern Light Long Corridors](https://jane.org/l2.pdf), Ann Poe, M. Moe, 2023.\n"
            ),
        ),
        Case(
            "the same title is DUP003's, the same id DUP001's",
            good=(
                "- [Sparse Lanterns Light Long Corridors](https://arxiv.org/abs/2309.12307)\n"
                "- [Sparse lanterns light long corridors](https://jane.org/l2.pdf)\n"
                "- [Dense Lanterns Light Long Corridors](https://arxiv.org/abs/2309.12308)\n"
                "- [Dense Lantern Light Long Corridors](https://arxiv.org/abs/2309.12308)\n"
            ),
        ),
        Case(
            "in two sections",
            good=(
                "## A\n\n- [Sparse Lanterns Light Long Corridors](https://arxiv.org/abs/2309.12307)\n\n"
                "## B\n\n- [Sparse Lantern Light Long Corridors](https://jane.org/l2.pdf)\n"
            ),
        ),
    )

    def check(self, papers: PaperList) -> Iterator[Diagnostic]:
        """Yields one finding for each of the titles."""
        copies = papers.copies
        for copy, like in copies.of_like_titles.items():
            address = copies.address(copy)
            others = [other for other in like if other.section == copy.section and copies.address(other) is not address]
            if others:
                # Of several one may be waived: what is left of them stands in `related`.
                theirs = f"that of `{others[0].entry.title}`" if len(others) == 1 else "that of others"
                message = f"title is nearly {theirs}, in {copy.section_title} too"
                yield self.found(copy.entry.place, message, file=copy.file, related=related(others))
