"""FMT011: tags that the list does not know."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.entries.kinds import EntriesOptions
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.nearest import nearest

TAGS = '[entries]\ntags = ["READ", "UNREAD"]\n'
PAPER = "\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n"


class UnknownTag(FileRule):
    """A tag beside an entry's title that is not among `entries.tags`.

    What it does
        Reports the tags in entries' headings (``[`READ`]``, `[READ]`) that are not
        spelt as one of `entries.tags`, and names the nearest. Without that option
        nothing is reported. A word in brackets that is part of the title
        (`[MASK]` in the middle) is no tag.

    Why
        A tag is for finding entries by it; a misspelt one is found by nobody.

    Example
        Bad:
            #### Sparse Lanterns [`UNRAED`], where the tags are `READ` and `UNREAD`
        Good:
            #### Sparse Lanterns [`UNREAD`]
    """

    code = "FMT011"
    name = "unknown-tag"
    severity = Severity.WARNING
    options = ("entries.tags",)
    cases = (
        Case("in code", bad=f"#### Sparse Lanterns (Lamp) [`⟦RAED⟧`]{PAPER}", config=TAGS),
        Case("in plain brackets", bad=f"#### Sparse Lanterns [⟦TODO⟧]{PAPER}", config=TAGS),
        Case("in another case", bad=f"#### Sparse Lanterns [`⟦Unread⟧`]{PAPER}", config=TAGS),
        Case("before the title, beside a known one", bad=f"#### [⟦WIP⟧] Sparse Lanterns [READ]{PAPER}", config=TAGS),
        Case(
            "known tags", good=f"#### Sparse Lanterns (Lamp) [`READ`]{PAPER}\n#### Ropes [UNREAD]{PAPER}", config=TAGS
        ),
        Case(
            "a word in brackets inside the title",
            good=f"#### What [MASK] Tells of Lanterns [`READ`]{PAPER}",
            config=TAGS,
        ),
        Case("a short name and a venue", good=f"#### Sparse Lanterns (LAMP) (ACL 2023)\n{PAPER}", config=TAGS),
        Case("no tags are declared", good=f"#### Sparse Lanterns [`RAED`]{PAPER}"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such tag."""
        known = page.options[EntriesOptions].tags
        for entry in page.entries if known else ():
            for tag in entry.tags:
                if tag.text not in known:
                    guess = nearest(tag.text, known)
                    hint = f"did you mean `{guess.name}`?" if guess else f"known are {', '.join(known)}"
                    yield self.found(tag.span, f"tag `{tag.text}` is not among entries.tags; {hint}")
