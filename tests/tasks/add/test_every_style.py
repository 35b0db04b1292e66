"""What is added is read back where it belongs, beside entries that are as they were, and a check finds nothing new."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.adding import BIBTEX, NEW, Scratch
from support.made_up import STYLES, made_list, main_file

from linter.diagnostics import Severity
from linter.errors import LitlintError, UsageError

TITLE = "Doors at Night: A Study of Hinges"
SECTION = {"headings": "Part One of Local Attention"}
WRITTEN = {
    "numbered": f"9. [**{TITLE}.**](https://arxiv.org/abs/{NEW}) _Jane Doe, Richard Roe._ ICLR 2024.",
    "titled": f"- {TITLE} <br> ICLR 2024 [[Paper]](https://arxiv.org/abs/{NEW})",
    "linked": f"* [{TITLE}](https://arxiv.org/abs/{NEW}). Jane Doe, Richard Roe. *ICLR 2024*.",
    "tabular": f"| [{TITLE}](https://arxiv.org/abs/{NEW}) | ICLR | 2024 |  |",
    "pictured": f"|[{TITLE}](https://arxiv.org/abs/{NEW}) <br> Jane Doe, Richard Roe | |[Paper](https://arxiv.org/abs/{NEW})|",
    "paragraphs": f"**[{TITLE}](https://arxiv.org/abs/{NEW})**  \nJane Doe, Richard Roe. ICLR 2024.",
    "headings": f"### {TITLE}\n\npaper link: [here](https://arxiv.org/abs/{NEW})\n\ncitation:\n\n```bibtex\n{BIBTEX}```",
}


@pytest.mark.parametrize("style", WRITTEN)
def test_entry_is_written_as_its_neighbours_without_what_is_not_known(style: str, tmp_path: Path) -> None:
    files = made_list(style, 32)
    file = main_file(files) if style != "headings" else "papers/local.md"
    added = Scratch.of(tmp_path, files).added(section=SECTION.get(style, "Local Attention"))

    assert WRITTEN[style] in added.after[file]


def test_neighbours_that_say_what_is_not_told_apart_are_not_imitated(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"nothing tells what the number in `- Venue: \w+ \d{4}` is"):
        Scratch.of(tmp_path, made_list("stacked", 32)).added(section="Local Attention")


@pytest.mark.parametrize("style", WRITTEN)
def test_check_finds_nothing_new_and_others_are_as_they_were(style: str, tmp_path: Path) -> None:
    files = made_list(style, 32)
    scratch = Scratch.of(tmp_path, files)
    before = scratch.found()
    scratch.write(added := scratch.added(section=SECTION.get(style, "Local Attention")))

    [entry] = [one for name in added.after for one in scratch.entries(name) if one.title == TITLE]
    assert (entry.arxiv.base if entry.arxiv else None, entry.section.title) == (
        NEW,
        SECTION.get(style, "Local Attention"),
    )
    assert scratch.found() == before


@pytest.mark.parametrize("style", WRITTEN)
def test_paper_that_was_added_is_a_duplicate(style: str, tmp_path: Path) -> None:
    scratch = Scratch.of(tmp_path, made_list(style, 32))
    scratch.write(scratch.added(section=SECTION.get(style, "Local Attention")))
    again = scratch.added(section=SECTION.get(style, "Local Attention"))

    assert ([copy.title for copy in again.copies], again.after) == ([TITLE], {})


HOSTILE = st.text(
    st.sampled_from([*"ab 01.,:;!?-_*`[]()<>|\\#$~^&{}\"'@/+=%", "é", "灯", "\u202e", "\x1b", "\n", "\t", "‐", "🔥"]),
    min_size=1,
    max_size=40,
)
MADE = {style: made_list(style, 12) for style in STYLES}


@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=HOSTILE, author=HOSTILE, key=st.sampled_from(["doe2024doors", "a b", "{,}"]))
def test_whatever_a_title_holds_is_one_title_or_refused(
    style: str, words: str, author: str, key: str, tmp_path: Path
) -> None:
    scratch = Scratch.of(tmp_path / style, MADE[style])
    text = f"@misc{{{key},\n title = {{Doors {words} Hinges}}, author = {{{author} Roe}}, eprint = {{{NEW}}}\n}}"
    before = scratch.found(Severity.WARNING)
    try:
        added = scratch.added(text, section=SECTION.get(style, "Local Attention"))
    except LitlintError:
        return
    scratch.write(added)
    written = "".join(added.after.values())

    assert [entry.arxiv.base for name in added.after for entry in scratch.entries(name) if entry.arxiv].count(NEW) == 1
    assert scratch.found(Severity.WARNING) == before
    assert not {"\x1b", "\u202e", "\t"} & set(written)
