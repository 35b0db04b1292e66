import pytest

from linter.markdown.document import parse
from linter.markdown.near_links import Slip, near_links
from linter.text.source import Source


def found_in(text: str) -> list[tuple[Slip, str, str, str]]:
    source = Source("x.md", text)
    return [(near.slip, source[near.span], source[near.text_span], near.target) for near in near_links(parse(source))]


URL = "https://a.org/x"


@pytest.mark.parametrize(
    ("text", "slip", "words", "target"),
    [
        (f"[a b] ({URL})", Slip.GAP, "a b", URL),
        (f"[[a]]\t({URL})", Slip.GAP, "[a]", URL),
        (f"[论文]（{URL}）", Slip.GAP, "论文", URL),
        (f'[a] ({URL} "title")', Slip.GAP, "a", f'{URL} "title"'),
        ("![a] (figs/a.png)", Slip.GAP, "a", "figs/a.png"),
        ("[a] (../x.md#y)", Slip.GAP, "a", "../x.md#y"),
        ("[a] (arxiv.org/abs/2309.12307)", Slip.GAP, "a", "arxiv.org/abs/2309.12307"),
        (f"(a b)[{URL}]", Slip.SWAPPED, "a b", URL),
        (f"[a][{URL}]", Slip.WRONG_BRACKETS, "a", URL),
        (f"[a]({URL} y)", Slip.BLANKS, "a", f"{URL} y"),
        ("![a](figs of mine/a.png)", Slip.BLANKS, "a", "figs of mine/a.png"),
        (f"[a]([b c]({URL}))", Slip.PASTED, "a", f"[b c]({URL})"),
        (f"[a]({URL}", Slip.UNCLOSED_TARGET, "a", URL),
        (f"[a b({URL})", Slip.UNCLOSED_TEXT, "a b", URL),
        (f"[[a]({URL})", Slip.UNCLOSED_OUTER, f"[a]({URL})", ""),
        (f"[a [b]({URL}) c](https://b.org)", Slip.NESTED, f"a [b]({URL}) c", "https://b.org"),
        (f'[a]({URL} "t)', Slip.TITLE, "a", f'{URL} "t'),
    ],
)
def test_slip_is_found_with_its_parts(text: str, slip: Slip, words: str, target: str) -> None:
    assert found_in(f"Before {text}\n") == [(slip, text, words, target)]


def test_text_that_never_opens_is_found_where_it_closes() -> None:
    assert found_in(f"a b]({URL}) c\n") == [(Slip.UNOPENED_TEXT, f"]({URL})", "", URL)]


def test_several_on_one_line_are_told_apart() -> None:
    text = f"* T [a] ({URL}) [b]({URL}) [c] ({URL})\n"

    assert [words for _, _, words, _ in found_in(text)] == ["a", "c"]


def test_places_hold_in_lists_quotes_tables_and_headings() -> None:
    text = f"# [a] ({URL})\n\n> - [b] ({URL})\n\n| x | y |\n|---|---|\n| [c] ({URL}) | z |\n"

    assert [words for _, _, words, _ in found_in(text)] == ["a", "b", "c"]


def test_unclosed_address_ends_before_punctuation() -> None:
    assert found_in(f"As [a]({URL}, so.\n") == [(Slip.UNCLOSED_TARGET, f"[a]({URL}", "a", URL)]


def test_bracket_closed_on_another_line_is_no_target() -> None:
    assert found_in(f"[a]({URL}\nb (c) d)\n") == [(Slip.UNCLOSED_TARGET, f"[a]({URL}", "a", URL)]


@pytest.mark.parametrize(
    "text",
    [
        f"[a]({URL})",
        f"[[a]({URL})]",
        f"([a]({URL}))",
        f"[![a](x.png)]({URL})",
        f"[a][b] [b]\n\n[b]: {URL}",
        f"- [ ] ({URL})",
        f"- [x] ({URL})",
        f"[1] ({URL})",
        f"[1, 2–4] ({URL})",
        f"[^1] ({URL})",
        f"[a] (see {URL})",
        f"[a] ({URL}, p. 3)",
        "[a] (see below)",
        "[a] (ICLR/NeurIPS)",
        "[a] (v1.0)",
        "[a] (#12)",
        "(Doe, 2020)[1]",
        "(a)[b]",
        "[a][b]",
        "f[x](y)",
        "[0, 1) and (0, 1]",
        f"\\[a\\] ({URL})",
        f"`[a] ({URL})`",
        f"$[a] ({URL})$",
        f"<!-- [a] ({URL}) -->",
        f"```\n[a] ({URL})\n```",
        f"<div>[a] ({URL})</div>",
        f"[a]: {URL}",
        "[a](b c d)",
        "[a](see notes/remarks)",
    ],
)
def test_what_only_looks_like_a_link_is_passed_over(text: str) -> None:
    assert found_in(f"{text}\n") == []


@pytest.mark.parametrize(
    "unit",
    [
        "[",
        "]",
        "](",
        "[a](",
        "[a](https://a.org ",
        "[a](https://",
        "[a] (https://a.org ",
        "[[a](https://a.org) ",
        "[a]((",
        "(a)[",
        "[a][",
        "![a](x ",
        '[a] (http://a.org "',
        "[a]  ",
    ],
)
def test_endless_text_takes_no_endless_time(unit: str) -> None:
    found_in(unit * (20_000 // len(unit)) + "\n")
    found_in(unit * (20_000 // len(unit)) + ")" * 5_000 + "]" * 5_000 + "\n")
