"""FMT010: labels of fields that are misspelt or unknown, and fields that an entry may not have."""

from collections import Counter
from collections.abc import Iterator

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.entries.fields import Field, Form, unqualified
from linter.entries.kinds import EntriesOptions
from linter.entries.label_spelling import meant_label
from linter.entries.model import Style
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.misspelling import Spellings
from linter.text.nearest import nearest

FEWEST = 3  # so often written alike, a label is meant as it is
PAPER = "paper link: [here](https://arxiv.org/abs/2309.12307)\n"
CITATION = "citation:\n```bibtex\n@misc{a, title={Sparse Lanterns}}\n```\n"
FORBIDDEN = (
    '[[kinds]]\nstyle = "bullet"\nforbidden = ["rating", "code"]\nfrom = { rating = { between = ["Score: ", ")"] } }\n'
)
DECLARED = '[entries]\nfields = ["paper link", "github link", "citation"]\n'


class UnknownField(FileRule):
    """A field whose label is misspelt, or none that the list knows.

    What it does
        Reports labels before a link or above a citation that differ in one letter
        from a usual label (`papar link:`, `gihub link:`, `citaton:`). Where
        `entries.fields` declares the labels, every other one on a line of its own
        below an entry's heading is reported, with the nearest; what brackets add
        (`github (Keras)`) does not count. The fix puts the right label in its place
        where only one is near. A label that the file has three times is meant so.
        Where a kind of entries is declared, what `kinds.forbidden` names is reported
        in its entries.

    Why
        A field with another label is found neither by readers who search for it
        nor by tools that read the list.

    Example
        Bad:
            #### Sparse Lanterns

            ⟦papar link⟧: [here](https://arxiv.org/abs/2309.12307)
        Good:
            #### Sparse Lanterns

            paper link: [here](https://arxiv.org/abs/2309.12307)
    """

    code = "FMT010"
    name = "unknown-field"
    severity = Severity.WARNING
    fixable = Applicability.SAFE
    options = ("entries.fields", "kinds.forbidden")
    cases = (
        Case(
            "what the kind forbids",
            bad=(
                "- **Sparse Lanterns** (Score: ⟦5⟧). [pdf](https://arxiv.org/abs/2309.12307) "
                "⟦[code](https://github.com/a/b)⟧\n"
            ),
            config=FORBIDDEN,
        ),
        Case(
            "what no kind forbids",
            good="- **Sparse Lanterns**. [pdf](https://arxiv.org/abs/2309.12307)\n",
            config=FORBIDDEN,
        ),
        Case(
            "a label in bold, with a capital",
            bad=f"#### T\n\n{PAPER}\n**⟦Gihub Link⟧:** [here](https://github.com/a/b)\n",
            good=f"#### T\n\n{PAPER}\n**Github Link:** [here](https://github.com/a/b)\n",
        ),
        Case(
            "the label of a citation",
            bad=f"#### T\n\n{PAPER}\n⟦citaton⟧:\n```bibtex\n@misc{{a, title={{T}}}}\n```\n",
            good=f"#### T\n\n{PAPER}\ncitation:\n```bibtex\n@misc{{a, title={{T}}}}\n```\n",
        ),
        Case(
            "a list item below a bullet",
            bad="- **Sparse Lanterns**, 2023\n  - ⟦Papre⟧: [link](https://arxiv.org/abs/2309.12307)\n",
            good="- **Sparse Lanterns**, 2023\n  - Paper: [link](https://arxiv.org/abs/2309.12307)\n",
        ),
        Case(
            "a statement below a bullet",
            bad=f"- **Sparse Lanterns**, 2023\n  - ⟦Auhtors⟧: Jane Doe\n  - {PAPER}",
            good=f"- **Sparse Lanterns**, 2023\n  - Authors: Jane Doe\n  - {PAPER}",
        ),
        Case(
            "a label that is not declared, near one that is",
            bad=f"#### T\n\n{PAPER}\n⟦githubs link⟧: [here](https://github.com/a/b)\n",
            good=f"#### T\n\n{PAPER}\ngithub link: [here](https://github.com/a/b)\n",
            config=DECLARED,
        ),
        Case(
            "a label that is not declared, near none",
            bad=f"#### T\n\n{PAPER}\n⟦slides link⟧: [here](https://jane.org/b)\n\n{CITATION}",
            config=DECLARED,
        ),
        Case(
            "further labels, where none are declared",
            good=f"#### T\n\n{PAPER}\npage link: [here](https://jane.org)\n\nnotation: [here](https://jane.org/n)\n",
        ),
        Case(
            "what brackets add",
            good=f"#### T\n\n{PAPER}\ngithub link(Keras): https://github.com/a/b\n\n{CITATION}",
            config=DECLARED,
        ),
        Case(
            "case and blanks",
            good=f"#### T\n\nPaper  Link: [here](https://arxiv.org/abs/2309.12307)\n\n{CITATION}",
            config=DECLARED,
        ),
        Case(
            "names of models before their links",
            good="- **Sparse Lanterns**, 2023\n  - Piper: [paper](https://arxiv.org/abs/2309.12307)\n  - Coder: [link](https://github.com/a/b)\n",
        ),
        Case(
            "a label that the file has again and again",
            good="".join(
                f"#### Lantern {n}\n\n{PAPER}\nsource-d link: [here](https://a.org/{n})\n\n" for n in range(3)
            ),
        ),
        Case(
            "a sentence",
            good=f"#### T\n\n{PAPER}\nWe liked the papar: see [here](https://jane.org/b) for more of it\n",
            config=DECLARED,
        ),
        Case("a note", good=f"#### T\n\n{PAPER}\nNote: ropes were cheap then\n\nPiper: it reads\n", config=DECLARED),
        Case("inside code", good=f"#### T\n\n{PAPER}\n```\npapar link: [here](https://a.org)\n```\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such label."""
        yield from self._forbidden(page)
        declared = page.options[EntriesOptions].fields
        labels = [
            (field, entry.style is Style.HEADING and field.form is not Form.INLINE and _is_linked(field))
            for entry, fields in page.fields.items()
            for field in fields
            if field.is_prefix
        ]
        vocabulary = _Vocabulary([unqualified(field.label) for field, _ in labels], declared)
        for field, is_free in labels:
            if vocabulary.has(field.label) or (field.form is Form.INLINE and not _is_marked(field)):
                continue
            wanted = vocabulary.meant(field.label)
            if wanted:
                fix = Fix.replace(field.label_span, wanted, message="Correct the label")
                yield self.found(field.label_span, f"field label `{field.label}` is misspelt for `{wanted}`", fix=fix)
            elif declared and is_free:
                guess = nearest(field.label, declared)
                hint = f"; did you mean `{guess.name}`?" if guess else ""
                yield self.found(field.label_span, f"field label `{field.label}` is not among entries.fields{hint}")

    def _forbidden(self, page: Page) -> Iterator[Diagnostic]:
        for entry in page.entries:
            for name in entry.kind.forbidden if entry.kind else ():
                place = entry.place(name)
                if place:
                    yield self.found(place, f"entry says its {name.value}, which is forbidden of its kind")


class _Vocabulary:
    """The labels that a file's entries may have: the declared ones, else usual ones and those it has often."""

    def __init__(self, used: list[str], declared: tuple[str, ...]) -> None:
        frequent = [label for label, count in Counter(used).items() if count >= FEWEST]
        self._is_declared = bool(declared)
        self._known = {unqualified(label) for label in (declared or frequent)}
        self._spellings = Spellings(declared or frequent)

    def has(self, label: str) -> bool:
        """Whether a label is among them as it is."""
        return unqualified(label) in self._known

    def meant(self, label: str) -> str | None:
        """The label that a misspelt one was meant to be."""
        usual = meant_label(label)
        if usual and (not self._is_declared or self.has(usual)):
            return usual
        return self._spellings.meant(label) if not usual and (self._is_declared or label.endswith("link")) else None


def _is_linked(field: Field) -> bool:
    return field.link is not None or field.citation is not None


def _is_marked(field: Field) -> bool:
    """Whether a label among other text says itself that it is one."""
    return field.citation is not None or field.label.casefold().endswith(("link", "links"))
