"""Laws of checking and repairing.

They hold for texts put together from sound and broken pieces, and for clean lists of every style with defects in them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st
from support.made_up import STYLES, made_list, main_file
from support.plants import PLANTS

from linter.config.model import Config
from linter.diagnostics import Applicability, Severity, applied
from linter.engine.edits import Repair, compatible
from linter.engine.files.lists import MemoryList
from linter.engine.fix import fix
from linter.engine.precedence import ORDER
from linter.engine.run import check
from linter.entries.read import read_outline
from linter.markdown.document import parse
from linter.markdown.model import CodeBlock, CodeSpan, Inline, Math, MathBlock, TextBlock
from linter.text.characters import without_unseen
from linter.text.source import Source

TODAY = date(2026, 1, 15)
ID = re.compile(r"\d{4}\.\d{5}")
PIECES = (
    "# Sparse Lanterns",
    "## Local Lanterns",
    "### Window Lanterns",
    "## Table of Contents\n\n* [Local Lanterns](#local-lantern)\n* [Rope](#rope-lanterns)",
    "## Rope Lanterns",
    "##Glued Heading",
    "**A Bold Heading**",
    "#### Lanterns: Reading Far\npaper link: [here](https://arxiv.org/abs/2309.12307)",
    "#### Lanterns II\npaper link: [here](http://www.arxiv.org/abs/2310.00001v2?x=y)",
    "```bibtex\n@article{a2023, title={Lanterns: Reading Far}, author={A. Lamp}, year={2023}}\n```",
    "```bibtex\n@article{b2023,\n  title={Lanterns}\n  year={2023}}\n```",
    "- [Ropes and Knots](https://arxiv.org/pdf/2401.00001). A. Rope, 2024.",
    "- **Knots**, B. Rope. [paper] (https://arxiv.org/abs/2402.00002) [code](htttps://github.com/a/b)",
    "- **Nets** [paper](https://arxiv.org/abs/2301.99999v1) [code]()",
    "- **Later** [paper](https://arxiv.org/abs/2712.00001)",
    "| Name | Paper |\n|---|---|\n| Lamp | [Lamps](https://alphaxiv.org/abs/2309.12307) |",
    "see [there](#Rope-Lanterns) and [here](gone.md)  ",
    "a\u00a0no-break blank, a zero\u200bwidth one and a\ttab",
    "prose ends here <!-- litlint: ignore[ARX002,ARX999] -->",
    "<!-- litlint: ignore[DUP001] -->",
    "$$\na_b [c](d)\n$$",
    "for $a_b [c] (d) \t http://arxiv.org$ and `[x] (http://a.org) ` <!-- http://arxiv.org/abs/2309.12307v1 -->",
    "```python\n[x] (htttp://a) \t\n```",
    "> a quote with http://arxiv.org/abs/2309.12307",
    "",
)
TEXTS = st.builds(
    lambda pieces, gap, end, last: gap.join(pieces).replace("\n", end) + last,
    st.lists(st.sampled_from(PIECES), max_size=10),
    st.sampled_from(("\n", "\n\n")),
    st.sampled_from(("\n", "\r\n")),
    st.sampled_from(("", "\n", "\n\n\n")),
)
PIECED = st.dictionaries(st.sampled_from(("README.md", "papers/a.md", "papers/b.md")), TEXTS, min_size=1)


@st.composite
def with_defects(draw: st.DrawFn) -> dict[str, str]:
    """A clean list of some style with a few defects in one file."""
    files = made_list(draw(st.sampled_from(sorted(STYLES))), count=8, seed=draw(st.integers(1, 3)))
    name = main_file(files)
    for plant in draw(st.lists(st.sampled_from(PLANTS), max_size=6)):
        planted = plant.planted(files[name], draw(st.integers(0, 3)))
        files[name] = planted[0] if planted else files[name]
    end = draw(st.sampled_from(("\n", "\r\n")))
    return {name: text.replace("\n", end) for name, text in files.items()}


LISTS = PIECED | with_defects()


def counts(files: dict[str, str]) -> Counter[tuple[str, str]]:
    """How many findings that matter each rule has in each file.

    The rules that judge a whole address count as one: mending its brackets may bring out what else is wrong with it.
    """
    findings = check(MemoryList(files), Config(), today=TODAY).findings
    found = [one for one in findings if one.severity is not Severity.INFO]
    return Counter((one.file, "address" if one.code in ORDER else one.code) for one in found)


@given(LISTS)
@settings(max_examples=60, deadline=None)
def test_second_repair_changes_nothing(files: dict[str, str]) -> None:
    once = {**files, **fix(MemoryList(files), Config(), today=TODAY).texts}

    assert fix(MemoryList(once), Config(), today=TODAY).texts == {}


@given(LISTS)
@settings(max_examples=60, deadline=None)
def test_second_unsafe_repair_changes_nothing(files: dict[str, str]) -> None:
    once = {**files, **fix(MemoryList(files), Config(), unsafe=True, today=TODAY).texts}

    assert fix(MemoryList(once), Config(), unsafe=True, today=TODAY).texts == {}


@given(LISTS)
@example({"README.md": "\n".join((PIECES[6], PIECES[11], PIECES[19], PIECES[12]))})
@settings(max_examples=60, deadline=None)
def test_repair_makes_no_new_finding(files: dict[str, str]) -> None:
    repaired = {**files, **fix(MemoryList(files), Config(), today=TODAY).texts}

    assert counts(repaired) - counts(files) == Counter()


@given(LISTS)
@settings(max_examples=60, deadline=None)
def test_what_has_a_safe_fix_is_gone_afterwards(files: dict[str, str]) -> None:
    repaired = {**files, **fix(MemoryList(files), Config(), today=TODAY).texts}
    left = check(MemoryList(repaired), Config(), today=TODAY).findings

    assert [one for one in left if one.fix and one.fix.applicability is Applicability.SAFE] == []


@given(LISTS)
@settings(max_examples=60, deadline=None)
def test_every_paper_named_before_is_still_named(files: dict[str, str]) -> None:
    for name, text in fix(MemoryList(files), Config(), today=TODAY).texts.items():
        assert set(ID.findall(without_unseen(files[name]))) <= set(ID.findall(without_unseen(text)))


def protected(name: str, text: str) -> Counter[str]:
    """What no safe fix may alter: formulas, code, comments that are no suppressions, and values of citations."""
    document = parse(Source(name, text))
    kept = [comment.text for comment in document.comments if "litlint:" not in comment.text]
    for block in document.walk():
        if isinstance(block, MathBlock) or (isinstance(block, CodeBlock) and block.info != "bibtex"):
            kept.append(block.content.text)
        elif isinstance(block, TextBlock):
            kept += [one.text for one in inlines(document.inlines(block)) if isinstance(one, Math | CodeSpan)]
    for held in read_outline(document).citation_blocks:
        kept += [field.value for citation in held.bibliography.citations for field in citation.fields]
    return Counter(piece.replace("\r\n", "\n") for piece in kept)


def inlines(found: Iterable[Inline]) -> Iterator[Inline]:
    """Inlines and all that stand in them."""
    for one in found:
        yield one
        yield from inlines(one.children)


@given(LISTS)
@settings(max_examples=60, deadline=None)
def test_formulas_code_comments_and_citations_stay_as_they_are(files: dict[str, str]) -> None:
    for name, text in fix(MemoryList(files), Config(), today=TODAY).texts.items():
        assert protected(name, files[name]) - protected(name, text) == Counter()


@given(LISTS)
@settings(max_examples=60, deadline=None)
def test_no_repair_is_refused(files: dict[str, str]) -> None:
    assert fix(MemoryList(files), Config(), today=TODAY).refused == ()


@given(LISTS)
@settings(max_examples=30, deadline=None)
def test_same_list_has_the_same_findings(files: dict[str, str]) -> None:
    turned = dict(reversed(files.items()))

    assert check(MemoryList(files), Config(), today=TODAY) == check(MemoryList(turned), Config(), today=TODAY)


@given(LISTS)
@settings(max_examples=30, deadline=None)
def test_wanted_files_choose_among_the_findings_and_change_none(files: dict[str, str]) -> None:
    name = min(files)
    whole = check(MemoryList(files), Config(), today=TODAY).findings

    assert check(MemoryList(files), Config(), report={name}, today=TODAY).findings == tuple(
        one for one in whole if one.file == name
    )


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_repairs_change_the_text_under_their_edits_alone(text: str) -> None:
    findings = check(MemoryList({"a.md": text}), Config(), today=TODAY).findings
    repairs = compatible(Repair(one, one.fix) for one in findings if one.fix)
    edits = sorted(edit for repair in repairs for edit in repair.fix.edits)
    new = applied(text, edits)

    shift = at = 0
    for edit in edits:
        assert new[at + shift : edit.span.start + shift] == text[at : edit.span.start]
        shift += len(edit.content) - len(edit.span)
        at = edit.span.end
    assert new[at + shift :] == text[at:]
