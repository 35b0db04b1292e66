"""FMT012: entry headings that end in punctuation or hold doubled blanks."""

from collections.abc import Iterator, Sequence

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.entries.kinds import TitlesOptions
from linter.lazy import re
from linter.markdown.model import Emphasis, Heading, Inline, Link, LinkForm, Text
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.span import Span

TRAILING = re.compile(r"(?<![.,:;\\])(?!\.\.)[.,:;]+\Z")
KEPT = '[titles]\nfinal-stop = "keep"\n'
BLANKS = re.compile(r" {2,}")
# What a full stop belongs to, and what a colon or semicolon closes: `etc.`, `Inc.`, `U.S.`, `:rocket:`, `&amp;`.
WHOLE = re.compile(
    r"(?:\b(?:etc|vs|al|inc|ltd|co|corp|jr|sr|dr|st|approx|dept|univ|vol|no|ed|eds|resp|cf)\.|\b(?:[^\W\d_]\.)+"
    r"|:[a-z0-9_+-]+:|&#?\w+;)\Z",
    re.IGNORECASE,
)


class HeadingPunctuation(FileRule):
    """An entry's heading that ends in `.`, `,`, `:` or `;`, or that holds doubled blanks.

    What it does
        Looks at the headings of entries alone. Question and exclamation marks,
        dots that stand for more (`...`), abbreviations (`etc.`, `vs.`, `Inc.`,
        `U.S.`), emoji codes and what stands before a badge or a tag are left alone,
        and so is a full stop where `titles.final-stop` keeps it.

    Why
        The heading is the title, which has no full stop, and the same title is
        written in one way all over the list. The fix may change the heading's
        anchor, and so asks for `--unsafe-fixes`.

    Example
        Bad:
            #### Sparse Lanterns⟦.⟧

            paper link: [here](https://arxiv.org/abs/2309.12307)
        Good:
            #### Sparse Lanterns

            paper link: [here](https://arxiv.org/abs/2309.12307)
    """

    code = "FMT012"
    name = "heading-punctuation"
    severity = Severity.INFO
    fixable = Applicability.UNSAFE
    options = ("titles.final-stop",)
    BODY = "\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n"
    cases = (
        Case("a comma", bad=f"#### Sparse Lanterns⟦,⟧{BODY}", good=f"#### Sparse Lanterns{BODY}"),
        Case("a colon, behind a short name", bad=f"### Lanterns (L)⟦:⟧{BODY}", good=f"### Lanterns (L){BODY}"),
        Case("a semicolon before closing hashes", bad=f"## Lanterns⟦;⟧ ##{BODY}", good=f"## Lanterns ##{BODY}"),
        Case("in bold", bad=f"#### **Sparse Lanterns⟦.⟧**{BODY}", good=f"#### **Sparse Lanterns**{BODY}"),
        Case(
            "in a linked title",
            bad="#### [Sparse Lanterns⟦.⟧](https://arxiv.org/abs/2309.12307)\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n",
            good="#### [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n",
        ),
        Case("two marks", bad=f"#### Sparse Lanterns⟦.,⟧{BODY}", good=f"#### Sparse Lanterns{BODY}"),
        Case("underlined", bad=f"# A\n\nLanterns⟦.⟧\n---{BODY}", good=f"# A\n\nLanterns\n---{BODY}"),
        Case("doubled blanks", bad=f"#### Sparse⟦  ⟧Lanterns{BODY}", good=f"#### Sparse Lanterns{BODY}"),
        Case(
            "doubled blanks, twice, and a full stop",
            bad=f"#### Sparse⟦  ⟧**Lanterns⟦   ⟧(L)**⟦.⟧{BODY}",
            good=f"#### Sparse **Lanterns (L)**{BODY}",
        ),
        Case("question and exclamation marks", good=f"#### Are Lanterns All You Need?{BODY}\n#### Light!{BODY}"),
        Case("dots that stand for more", good=f"#### To Be Continued...{BODY}\n#### And So On…{BODY}"),
        Case(
            "abbreviations",
            good=(
                f"#### Moths, Flies etc.{BODY}\n#### Lanterns in the U.S.{BODY}\n"
                f"#### Doe et al.{BODY}\n#### Lamp Inc.{BODY}"
            ),
        ),
        Case(
            "emoji, badges, tags, code, formulas",
            good=(
                f"#### Lanterns. 🏮{BODY}\n#### Lanterns :lantern:{BODY}\n#### Moths. ![x](https://img.shields.io/x.svg){BODY}"
                f"\n#### Wicks. `READ`{BODY}\n#### On $x.${BODY}\n#### Using `a  b.`{BODY}"
            ),
        ),
        Case("an escape and a reference", good=f"#### Lanterns\\.{BODY}\n#### Moths &hearts;{BODY}"),
        Case("a full stop that the list keeps", good=f"#### Lanterns.{BODY}", config=KEPT),
        Case("a comma where full stops are kept", bad=f"#### Lanterns⟦,⟧{BODY}", config=KEPT),
        Case("a section's heading", good=f"## Papers:\n\n## 1.  Light.\n\n#### Lanterns{BODY}"),
        Case("inside the title", good=f"#### Lanterns: Moths, v. 2.0; A Study{BODY}"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for the heading's end and one for each run of blanks."""
        for entry in page.entries:
            if entry.heading is not None:
                yield from self._ending(page, entry.heading)
                yield from self._blanks(page, entry.heading)

    def _ending(self, page: Page, heading: Heading) -> Iterator[Diagnostic]:
        last = _last(page.document.inlines(heading))
        written = page.source[last.span] if last else ""
        found = TRAILING.search(written)
        is_kept = page.options[TitlesOptions].final_stop == "keep" and found is not None and found[0] == "."
        if last and found and not is_kept and not WHOLE.search(written):
            span = Span(last.span.start + found.start(), last.span.end)
            yield self.found(span, f"entry heading ends in `{found[0]}`", fix=_replaced(span, "", "Remove it"))

    def _blanks(self, page: Page, heading: Heading) -> Iterator[Diagnostic]:
        for text in _texts(page.document.inlines(heading)):
            for found in BLANKS.finditer(page.source.text, text.span.start, text.span.end):
                span = Span(*found.span())
                fix = _replaced(span, " ", "Leave one blank")
                yield self.found(span, f"{len(span)} blanks in an entry heading, not one", fix=fix)


def _replaced(span: Span, content: str, message: str) -> Fix:
    return Fix.replace(span, content, message=message, applicability=Applicability.UNSAFE)


def _texts(inlines: Sequence[Inline]) -> Iterator[Text]:
    """The plain text among inlines, also what is emphasised or a link's."""
    for inline in inlines:
        if isinstance(inline, Text):
            yield inline
        elif isinstance(inline, Emphasis) or (isinstance(inline, Link) and not inline.is_image):
            yield from _texts(inline.children)


def _last(inlines: Sequence[Inline]) -> Text | None:
    """The plain text that inlines end in."""
    last = inlines[-1] if inlines else None
    is_title = isinstance(last, Link) and not last.is_image and last.form in (LinkForm.INLINE, LinkForm.REFERENCE)
    if last is not None and (is_title or isinstance(last, Emphasis)):
        return _last(last.children)
    return last if isinstance(last, Text) else None
