"""The file of a baseline: what it holds, and what it may not hold."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linter.engine.baseline_file import BrokenBaselineError, read_baseline, to_text
from linter.engine.recognize import Remembered
from linter.errors import InputError
from linter.reports.fingerprint import Fingerprint

ONE = Remembered(Fingerprint("a.md", "LNK001", "[a]()", "", "x … y"), "link has no target", "Text.")
LINE = to_text({ONE: 1}).splitlines()[1].rstrip(",")
TEXT = st.text(st.characters(), max_size=12)
FINDINGS = st.builds(Remembered, st.builds(Fingerprint, TEXT, TEXT, TEXT, TEXT, TEXT), TEXT, TEXT)


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "known.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.dictionaries(FINDINGS, st.integers(1, 9)))
def test_law_what_is_written_is_read(tmp_path: Path, findings: dict[Remembered, int]) -> None:
    text = to_text(findings)

    assert read_baseline(written(tmp_path, text)) == findings
    assert len(text.split("\n")) == len(findings) + 4


def test_half_a_surrogate_pair_in_the_name_of_a_file_survives(tmp_path: Path) -> None:
    name = os.fsdecode(b"l\xe4mp.md")
    findings = {Remembered(Fingerprint(name, "LNK001", "", "", ""), "", ""): 1}

    assert read_baseline(written(tmp_path, to_text(findings))) == findings


def test_what_steers_a_terminal_is_escaped() -> None:
    findings = {Remembered(Fingerprint("a\x1b[2J\n.md", "LNK001", "\u202e", "", ""), "\x9b", ""): 1}

    assert set("\x1b\u202e\x9b") & set(to_text(findings)) == set()


def test_lines_for_one_finding_add_up_as_after_a_merge_of_both_sides(tmp_path: Path) -> None:
    text = f'[\n{LINE},\n{LINE.replace(": 1}", ": 2}")},\n{{"version": 1}}\n]\n'

    assert read_baseline(written(tmp_path, text)) == {ONE: 3}


def test_empty_file_accepts_nothing(tmp_path: Path) -> None:
    assert read_baseline(written(tmp_path, "")) == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "line 1: not JSON"),
        ("{}", "not a baseline"),
        ("[]", "not a baseline"),
        ('[{"version": 2}]', "not a baseline"),
        ("[\n<<<<<<< a\n=======\n>>>>>>> b\n]", "line 2: a merge left its marks"),
        ('[1, {"version": 1}]', "finding 1: wanted an object with the keys file, code, "),
        (f'[{LINE[:-1]}, "more": 1}}, {{"version": 1}}]', "finding 1: wanted an object"),
        (f'[{LINE.replace("[a]()", "")}, {LINE.replace(": 1}", ": 0}")}, {{"version": 1}}]', "finding 2: count"),
        (f'[{LINE.replace(": 1}", ": true}")}, {{"version": 1}}]', "finding 1: count"),
        (f'[{LINE.replace(": 1}", ": 1e999}")}, {{"version": 1}}]', "finding 1: count"),
        (f'[{LINE.replace(": 1}", ": " + "9" * 5000 + "}")}, {{"version": 1}}]', "known.json: "),
        (f'[{LINE.replace(": 1}", ": NaN}")}, {{"version": 1}}]', "NaN is no number"),
        (LINE.replace('"x … y"', "7").join(["[", ', {"version": 1}]']), "finding 1: around is no text"),
        ("[" * 100_000, "nested too deeply"),
        (b"\xff", "not UTF-8"),
    ],
)
def test_broken_file_is_told_what_is_wrong(tmp_path: Path, text: str | bytes, said: str) -> None:
    with pytest.raises(BrokenBaselineError) as error:
        read_baseline(written(tmp_path, text))

    assert said in str(error.value)
    assert len(str(error.value)) < 400


def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(InputError, match="no regular file"):
        read_baseline(tmp_path / "pipe")


def test_file_without_end_is_not_read_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linter.engine.baseline_file._LARGEST", 1000)

    with pytest.raises(InputError, match="larger than 1,000 bytes"):
        read_baseline(Path("/dev/zero"))
