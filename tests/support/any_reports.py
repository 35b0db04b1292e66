"""Reports of anything: texts, names of files and messages with whatever characters."""

from hypothesis import strategies as st

from linter.diagnostics import Applicability, Diagnostic, Edit, Fix, Related, Severity
from linter.reports.report import Report, RuleText
from linter.text.source import Source
from linter.text.span import Span

# What has been used against readers of reports, and what columns are counted wrong for.
_PIECES = st.sampled_from(
    [
        "]]>",
        "<!--",
        "%0A::set-output name=x::y",
        "##[add-mask]",
        "\x1b[2J",
        "\0",
        "\u202e",
        "\ufffe\uffff",
        "🏮",
        "灯",
        "e\u0301",
        "\r\n",
    ]
)
ANYTHING = st.text(st.characters(codec=None), max_size=20)
_TEXT = st.lists(_PIECES | st.text(max_size=20), max_size=20).map("".join)
_MESSAGES = st.lists(_PIECES | ANYTHING, max_size=5).map("".join)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Up to three findings in one file, each with a fix and a related place."""
    text, file = draw(_TEXT), draw(ANYTHING)
    places = st.integers(0, len(text))
    spans = [Span(*sorted((draw(places), draw(places)))) for _ in range(draw(st.integers(1, 3)))]
    findings = [
        Diagnostic(
            *("TST001", "made-up", draw(st.sampled_from(Severity)), draw(_MESSAGES), span, file),
            fix=Fix((Edit(span, draw(st.text(max_size=9))),), draw(_MESSAGES), draw(st.sampled_from(Applicability))),
            related=(Related(file, span, draw(_MESSAGES)),),
        )
        for span in spans
    ]
    rules = {"TST001": RuleText("Made up.", "What it does\n    Nothing.", Severity.ERROR)}
    return Report(findings, {file: Source(file, text)}, (file, "clean.md"), draw(st.sampled_from(Severity)), rules)
