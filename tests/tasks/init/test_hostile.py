"""Whatever a list holds, `litlint init` makes a configuration of it that loads, and quickly."""

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.surveys import TODAY, bullets

from linter.config.load import from_toml
from linter.engine.files.lists import MemoryList
from linter.tasks.init.draft import draft

PIECES = st.sampled_from(
    [
        *("# ", "## ", "\n", "\n\n", "- ", "1. ", "| a | b |\n|---|---|\n| ", "```bibtex\n", "```\n", "<!-- ", " -->"),
        *(
            "[x](https://arxiv.org/abs/2309.12307)",
            "[](",
            "**",
            "`",
            "\\",
            '"',
            "'",
            "]",
            " > ",
            "{count}",
            "20 papers",
        ),
        *("paper link: [here](https://arxiv.org/pdf/2309.12307)\n", "@misc{a,\n  title={T}\n}\n", "[`READ`]", "  \n"),
        *(
            "\u202e",
            "\u2066",
            "\u200b",
            "\x1b[31m",
            "\x00",
            "\ufeff",
            "👩‍💻",
            "é",
            "\r",
            "\r\n",
            "\t",
            "ICLR 2024",
            "<h1>",
        ),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=6), max_size=40).map("".join)


@given(st.dictionaries(st.sampled_from(["README.md", "a/b.md", "a/#[x]*.md", "CONTRIBUTING.md"]), TEXTS, min_size=1))
@settings(deadline=None, max_examples=60)
def test_every_list_has_a_configuration(texts: dict[str, str]) -> None:
    files = {name: text.encode("utf-8", "surrogatepass") for name, text in texts.items()}
    drafted = draft(MemoryList(files), TODAY)

    from_toml(drafted.text, "litlint.toml")
    assert [char for char in drafted.text if char != "\n" and not char.isprintable()] == []
    assert draft(MemoryList(files), TODAY).text == drafted.text


def took(text: str) -> float:
    start = perf_counter()
    draft(MemoryList({"README.md": text}), TODAY)
    return perf_counter() - start


@pytest.mark.parametrize(
    "text",
    [
        "a" * 50_000,
        "*" * 20_000,
        "1 papers " * 5_000,
        "20 papers " * 5_000,
        "_a" * 20_000 + " 20 papers",
        "\n" * 100_000,
        "# a\n" * 5_000,
    ],
    ids=range(7),
)
def test_no_text_takes_more_than_time_in_proportion(text: str) -> None:
    small, large = took(text[: len(text) // 4] + "\n" + bullets(3)), took(text + "\n" + bullets(3))

    assert large < 1 + 12 * small
