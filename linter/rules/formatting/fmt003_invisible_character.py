"""FMT003: characters that nobody sees."""

from collections.abc import Iterator
from dataclasses import replace

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.lazy import re
from linter.markdown.model import Heading, Link, LinkForm, TextBlock
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.anchors import anchor_of
from linter.text.characters import Invisible, Unseen, invisible_characters
from linter.text.cover import Cover
from linter.text.span import Span

# What may open a line before its text, with blanks of any kind.
OPENING = re.compile(r"(?:[^\S\r\n]|>|(?:[-*+]|\d{1,9}[.)]|#{1,6})(?=\s))*+")
# What would open a block if nothing stood before it.
BLOCK_START = re.compile(r"\s|[>|=]|<[a-zA-Z/!?]|```|~~~|\$\$|---|\*\*\*|___|(?:[-*+]|#{1,6}|\d{1,9}[.)])(?:\s|\Z)|\Z")


class InvisibleCharacter(FileRule):
    """Tabs, no-break spaces, characters without width, byte-order marks and control characters in text.

    What it does
        Reports each run of them. What belongs where it stands is fine: tabs that
        indent, joiners and selectors inside an emoji, joiners between letters of a
        script that uses them; code, formulas and HTML are left alone. Characters
        that turn the direction of text, and any of these inside a URL, are errors.
        The fix puts a plain blank in the place of what parts words and removes the
        rest; where the line would become another kind of block, or a heading lose
        the anchor that a link names, it is unsafe.

    Why
        A title with such a character is not found by searching for it, a link is
        dead, and text that runs in another direction may say something else to a
        reader than to a program.

    Example
        Bad:
            - Sparse⟦\u00a0⟧Lanterns⟦\u200b⟧, 2023.
        Good:
            - Sparse Lanterns, 2023.
    """

    code = "FMT003"
    name = "invisible-character"
    severity = Severity.WARNING
    fixable = Applicability.SAFE
    cases = (
        Case("a tab between words", bad="- Lanterns⟦\t⟧2023\n", good="- Lanterns 2023\n"),
        Case("a byte-order mark", bad="⟦\ufeff⟧# Lanterns\n", good="# Lanterns\n"),
        Case("a control character", bad="Lant⟦\x08⟧erns\n", good="Lanterns\n"),
        Case("a soft hyphen", bad="Lan⟦\u00ad⟧terns\n", good="Lanterns\n"),
        Case("what other programs take for a line end", bad="Lanterns⟦\u2028⟧2023\n", good="Lanterns 2023\n"),
        Case("a blank is there already", bad="Sparse⟦\u00a0⟧ Lanterns⟦\u00a0⟧\n", good="Sparse Lanterns\n"),
        Case("several are one finding", bad="a⟦\u00a0\u00a0⟧b⟦\u200b\u200b\u200b⟧c\n", good="a bc\n"),
        Case("text turned around", bad="see ⟦\u202e⟧snretnaL⟦\u202c⟧\n", good="see snretnaL\n"),
        Case("inside a URL", bad="[x](https://a.org/a⟦\u200b⟧b)\n", good="[x](https://a.org/ab)\n"),
        Case(
            "inside a URL in HTML",
            bad='<a href="https://a.org/⟦\u200b⟧">x</a>\n',
            good='<a href="https://a.org/">x</a>\n',
        ),
        Case("in a heading and in a cell", bad="# A⟦\u00a0⟧B\n\n| a⟦\t⟧b |\n|---|\n", good="# A B\n\n| a b |\n|---|\n"),
        Case("a joiner outside an emoji", bad="Lan⟦\u200d⟧terns\n", good="Lanterns\n"),
        Case("what would make another block is not mended unasked", bad="⟦\u200b⟧- one\n\n#⟦\u00a0⟧Lanterns\n"),
        Case("before an item's text", bad="- ⟦\u200b⟧[Lanterns](a)\n", good="- [Lanterns](a)\n"),
        Case("tabs that indent", good="-\tone\n\t- two\n\n1.\tthree\n\n\tcode\n"),
        Case("tabs beside a table's pipes", good="|\ta\t|\tb\t|\n|---|---|\n|\t1\t|\t2\t|\n"),
        Case("a tab at a line's end is FMT002's", good="one\t\ntwo\n"),
        Case(
            "emoji",
            good=(
                "👨\u200d👩\u200d👧 🏳\ufe0f\u200d🌈 1\ufe0f\u20e3 ❤\ufe0f ©\ufe0f\n"
                "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f\n"
            ),
        ),
        Case("scripts that join letters", good="می\u200cخواهم and क्\u200dष\n"),
        Case(
            "inside code, formulas and HTML",
            good="`a\u00a0b` $x\u00a0y$ <b title='\u00a0'>\n\n```\na\tb\u200b\n```\n\n<p>\u00a0</p>\n",
        ),
        Case("other spaces are seen", good="全角\u3000空白 and thin\u2009space\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each run of such a character."""
        runs = list(invisible_characters(page.source.text))
        if not runs:
            return
        places = _Places(page)
        for run in runs:
            link = places.link(run.span)
            if link is None and places.is_fine(run):
                continue
            is_error = link is not None or run.kind is Unseen.TURNS
            message = f"{run.name} inside {'a URL' if link else 'text'}"
            severity = Severity.ERROR if is_error else Severity.WARNING
            fix = _fix(page.source.text, places, run, link)
            if places.loses_anchor(run, fix.edits[0].content):
                fix = replace(fix, applicability=Applicability.UNSAFE)
            yield self.found(run.span, message, severity=severity, fix=fix)


class _Places:
    """Where in a page a character may be what it is."""

    def __init__(self, page: Page) -> None:
        self._source = page.source
        self._links = Cover((link.url_span, link) for link in page.links)
        self._verbatim = Cover((span, True) for span in page.document.verbatim)
        contents = (block.content for block in page.document.walk() if isinstance(block, TextBlock))
        self._texts = Cover((content.span(0, len(content.text)), True) for content in contents)
        self._openings: dict[int, int] = {}
        named = {link.url[1:] for link in page.links if link.url.startswith("#")}
        self._named_headings = Cover(
            (anchor.heading.content.span(0, len(anchor.heading.content.text)), page.document.plain_text(anchor.heading))
            for anchor in page.document.anchors
            if isinstance(anchor.heading, Heading) and anchor.name in named
        )

    def loses_anchor(self, run: Invisible, content: str) -> bool:
        """Whether a heading that a link names would have another anchor with `content` in a run's place."""
        title = self._named_headings.innermost(run.span)
        return title is not None and anchor_of(title) != anchor_of(title.replace(run.char * len(run.span), content))

    def link(self, span: Span) -> Link | None:
        """The link whose address holds a place."""
        return self._links.innermost(span)

    def is_fine(self, run: Invisible) -> bool:
        """Whether a run stands inside code, formulas or HTML, or is a tab that lays out."""
        if self._verbatim.innermost(run.span):
            return True
        if run.char != "\t":
            return False
        is_last = self._source.text[run.span.end : run.span.end + 1] in ("", "\r", "\n", " ")
        return is_last or run.span.start < self.opening_end(run.span) or not self._texts.innermost(run.span)

    def opening_end(self, span: Span) -> int:
        """Where the text of a place's line begins, behind blanks and markers."""
        row = self._source.row(span.start)
        if row not in self._openings:
            found = OPENING.match(self._source.text, self._source.line_starts[row - 1])
            self._openings[row] = found.end() if found else 0
        return self._openings[row]


def _fix(text: str, places: _Places, run: Invisible, link: Link | None) -> Fix:
    before, after = text[max(0, run.span.start - 1) : run.span.start], text[run.span.end : run.span.end + 1]
    is_beside_blank = before in ("", "\n", "\r", " ", "\t") or after in ("", "\n", "\r", " ", "\t")
    is_inside_url = link is not None and link.form is not LinkForm.BARE
    content = "" if run.kind is not Unseen.PARTS or is_beside_blank or is_inside_url else " "
    # A byte-order mark at the top of a file is nothing to GitHub.
    is_opening = run.span.start <= places.opening_end(run.span) and not (run.char == "\ufeff" and run.span.start == 0)
    changes_block = is_opening and (
        BLOCK_START.match(text, run.span.end) or (before and not before.isspace() and run.kind is Unseen.PARTS)
    )
    applicability = Applicability.UNSAFE if changes_block else Applicability.SAFE
    message = "Put a blank in its place" if content else "Remove it"
    return Fix.replace(run.span, content, message=message, applicability=applicability)
