"""A configuration may come from a stranger's pull request: what is out of all bounds is refused, soon, with its key."""

import time

import pytest

from linter.config.bounds import LARGEST, LONGEST_TEXT, MOST_ITEMS
from linter.config.load import from_toml, load
from linter.errors import ConfigError

HALF = LARGEST // 2 - 10

# Each text with what is said of it; all end with the name of the file and the key, where there is one.
OUT_OF_BOUNDS = {
    "a list in lists": (f"include = {'[' * 90}{']' * 90}", r"include(\[0\])+: more than 20 lists and tables"),
    "lists deeper than pydantic reads": (
        f"include = {'[' * 400}{']' * 400}",
        r"include(\[0\])+: more than 20 lists and tables",
    ),
    "lists deeper than tomllib reads": (f"include = {'[' * 9000}{']' * 9000}", "too many lists and tables"),
    "a table in tables": ("severity = " + "{a=" * 300 + "1" + "}" * 300, r"severity(\.a)+: more than 20"),
    "a key of many steps": ("a." * HALF + "a = 1", "a key of more than 64 steps"),
    "a key of many steps in quotes": ('"a".' * 9000 + "a = 1", "a key of more than 64 steps"),
    "a number of thousands of digits": (f"max-file-size = {'9' * 5000}", "a number is too large"),
    "the same in hexadecimal": (f"max-file-size = 0x{'9' * 5000}", "max-file-size: wanted a number of at most 64 bits"),
    "a number beyond 64 bits": (f"[bibtex]\nindent = {2**63}", r"bibtex\.indent: wanted a number of at most 64 bits"),
    "a long text": (f'[entries]\ntags = ["{"a" * 5000}"]', r"entries\.tags\[0\]: a text of 5,000 characters"),
    "a long pattern": (f'include = ["{"*a" * 3000}"]', r"include\[0\]: a text of 6,000 characters"),
    "a long key": (f'[counts]\n"{"*a" * 3000}" = []', "counts: a key of 6,000 characters"),
    "many items": (f"[entries]\npreprints = {['a'] * 3000}", r"entries\.preprints: 3,000 items; wanted at most 2,000"),
    "many tables": ('[[kinds]]\nstyle = "bullet"\n' * 3000, "kinds: 3,000 items"),
    "a large file": ("#" * LARGEST + "\n", "larger than 1,000,000 bytes"),
}
WHATEVER_TAKES_LONG = {
    "blanks": "a" + " " * LARGEST,
    "dots": "." * LARGEST,
    "parted dots": "a" + " ." * HALF,
    "quotes": '"' * LARGEST,
    "escaped quotes": '\\"' * HALF,
    "escaped quotes in a text": 'a = "' + '\\"' * HALF,
    "single quotes": "'" * LARGEST,
    "one word": "a" * LARGEST,
    "short keys of many steps": ("a." * 60 + "b = 1\n") * (LARGEST // 130),
    "unknown keys": "".join(f"a{number} = 1\n" for number in range(1999)),
    "wrong values": f"include = {[1] * 1999}",
}


@pytest.mark.parametrize(("text", "wanted"), OUT_OF_BOUNDS.values(), ids=OUT_OF_BOUNDS)
def test_what_is_out_of_bounds_is_refused_with_its_key(text: str, wanted: str) -> None:
    before = time.process_time()
    with pytest.raises(ConfigError, match=rf"^list/litlint\.toml: (?:not TOML: |has )?{wanted}"):
        from_toml(text, "list/litlint.toml")

    assert time.process_time() - before < 5


@pytest.mark.parametrize("text", WHATEVER_TAKES_LONG.values(), ids=WHATEVER_TAKES_LONG)
def test_no_configuration_takes_long_to_be_refused_in_few_words(text: str) -> None:
    before = time.process_time()
    with pytest.raises(ConfigError) as refused:
        from_toml(text[:LARGEST], "litlint.toml")

    assert time.process_time() - before < 10
    assert len(str(refused.value)) < 50_000


def test_what_is_within_bounds_is_taken() -> None:
    text = f'[entries]\ntags = {["a"] * MOST_ITEMS}\nfields = ["{"a" * LONGEST_TEXT}"]\n'

    assert len(from_toml(text, "litlint.toml").entries.tags) == MOST_ITEMS


def test_dots_in_texts_and_comments_are_no_steps() -> None:
    text = f"# {'1.' * 100}\n[entries]\ntags = [\"{'a.' * 100}\", '{'a.' * 100}'] # {'.' * 100}\n"

    assert len(from_toml(text, "litlint.toml").entries.tags) == 2


def test_large_file_is_not_read_to_its_end(tmp_path) -> None:
    with (tmp_path / "litlint.toml").open("wb") as file:
        file.truncate(10**12)  # a hole of a terabyte

    with pytest.raises(ConfigError, match=r"litlint\.toml: larger than"):
        load(tmp_path / "litlint.toml")


PATHS = ("../a.md", "/etc/a.md", "a/../../b.md", "~/a.md", "C:\\\\a.md", "\\\\\\\\server\\\\a.md", "a\\u0000.md")
NAMING = {
    "taxonomy[0].file": '[[taxonomy]]\narea = "all"\nfile = "{}"\nsections = ["Knots"]\n',
    "tables[0].file": '[[tables]]\nfile = "{}"\n',
    "counts": '[counts]\n"{}" = ["{{count}}"]\n',
    "required-sections": '[required-sections]\n"{}" = ["Knots"]\n',
}
PATTERNS = ("../*.md", "a/../b.md", "~/a.md", "C:/*.md", "a\\u0000.md")
MATCHING = {
    "include": 'include = ["{}"]\n',
    "exclude": 'exclude = ["{}"]\n',
    "per-file-ignores": 'per-file-ignores = {{ "{}" = ["ARX"] }}\n',
    "kinds[0].files": '[[kinds]]\nstyle = "bullet"\nfiles = ["{}"]\n',
    "duplicates.groups[0]": '[duplicates]\nunique-within = "group"\ngroups = [["{}"]]\n',
    "duplicates.pairs[0].places": '[[duplicates.pairs]]\nplaces = ["{}", "b.md"]\n',
}
OUTSIDE = [(key, text, path) for key, text in NAMING.items() for path in PATHS] + [
    (key, text, pattern) for key, text in MATCHING.items() for pattern in PATTERNS
]


@pytest.mark.parametrize(("key", "text", "path"), OUTSIDE)
def test_path_out_of_the_list_is_refused_with_its_key(key: str, text: str, path: str) -> None:
    with pytest.raises(ConfigError) as refused:
        from_toml(text.format(path), "list/litlint.toml")

    assert str(refused.value).startswith(f"list/litlint.toml: {key}")


def test_environment_is_not_put_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANTERN", "a.md")

    config = from_toml('include = ["$LANTERN", "${LANTERN}", "%LANTERN%"]\n', "litlint.toml")

    assert config.include == ("$LANTERN", "${LANTERN}", "%LANTERN%")


def test_another_file_cannot_be_brought_in() -> None:
    for key in ("extend", "extends", "inherit", "plugins"):
        with pytest.raises(ConfigError, match=f"unknown key {key}"):
            from_toml(f'{key} = "litlint.toml"\n', "litlint.toml")
