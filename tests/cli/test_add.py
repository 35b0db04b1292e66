"""`litlint add` writes an entry as its neighbours are, where it belongs, or says why not."""

from pathlib import Path

import pytest
from servers.arxiv import Arxiv, Paper
from servers.local import Behaviour, redirect, reply, reset
from support.command import Litlint

from linter.facts.snapshot import NAME, NOTHING_KNOWN
from linter.papers.arxiv_record import ArxivRecord

ONE, TWO, NEW = "2309.12307", "2305.12308", "2308.12309"
BULLETS = (
    "# Lanterns\n\n## Lamps\n\n"
    f"- **Sparse Lanterns**, 2023. [[Paper](https://arxiv.org/abs/{ONE})]\n"
    f"- **Ropes**, 2023. [[Paper](https://arxiv.org/abs/{TWO})]\n"
)


@pytest.fixture(autouse=True)
def _papers(folder: Path, arxiv: Arxiv) -> None:
    (folder / "README.md").write_text(BULLETS, encoding="utf-8")
    (folder / "litlint.toml").write_text('[entries]\norder = "newest-first"\n', encoding="utf-8")
    arxiv.add(Paper(NEW, ("Doors [at] `Night`",), published="2023-08-02"), Paper(ONE))


def text(folder: Path) -> str:
    return (folder / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("reference", [NEW, f"https://arxiv.org/pdf/{NEW}v1", f"10.48550/arXiv.{NEW}"])
def test_bullet_is_written_as_its_neighbours_between_them(folder: Path, litlint: Litlint, reference: str) -> None:
    ran = litlint("add", reference)
    line = rf"- **Doors \[at\] \`Night\`**, 2023. [[Paper](https://arxiv.org/abs/{NEW})]"

    assert (ran.status, ran.stdout) == (0, ""), ran.stderr
    assert text(folder) == BULLETS.replace("- **Ropes", f"{line}\n- **Ropes")
    assert litlint("check").status == 0


def test_dry_run_shows_a_diff_and_changes_nothing(folder: Path, litlint: Litlint) -> None:
    ran = litlint("add", NEW, "--dry-run")

    assert (ran.status, ran.stdout.count("\n+- **Doors"), text(folder)) == (0, 1, BULLETS)


def test_duplicate_is_shown_and_refused(folder: Path, litlint: Litlint) -> None:
    ran = litlint("add", ONE)

    assert (ran.status, "README.md:5: Sparse Lanterns" in ran.stderr, text(folder)) == (1, True, BULLETS)


def test_offline_asks_nobody(folder: Path, litlint: Litlint, arxiv: Arxiv) -> None:
    assert (litlint("add", NEW, "--offline").status, arxiv.batches, text(folder)) == (2, [], BULLETS)


@pytest.mark.parametrize("reference", ["2308.99999", "lanterns"])
def test_what_is_unknown_is_refused(folder: Path, litlint: Litlint, reference: str) -> None:
    assert (litlint("add", reference).status, text(folder)) == (2, BULLETS)


CITATION = f"@misc{{doe, title={{Doors at Night}}, author={{Jane Doe}}, eprint={{{NEW}}}, archivePrefix={{arXiv}}}}"
FAULTS: dict[str, Behaviour] = {
    "429": reply(status=429, Retry_After="0"),
    "503": reply(status=503),
    "reset": reset,
    "no XML": reply(b"Rate exceeded."),
    "truncated XML": reply(b'<feed xmlns="http://www.w3.org/2005/Atom"><entry>'),
    "redirect to the cloud's own service": redirect("http://169.254.169.254/latest/meta-data/"),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_paper_that_could_not_be_fetched_is_not_added_and_later_is(
    folder: Path, litlint: Litlint, arxiv: Arxiv, fault: Behaviour
) -> None:
    usual, arxiv.server.usual = arxiv.server.usual, fault
    ran = litlint("add", NEW)
    arxiv.server.usual = usual

    assert (ran.status, ran.stdout, text(folder)) == (2, "", BULLETS)
    assert f"error: {NEW} could not be fetched: " in ran.stderr
    assert litlint("add", NEW).status == 0


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_citation_needs_no_arxiv_and_says_that_it_was_not_compared(
    folder: Path, litlint: Litlint, arxiv: Arxiv, fault: Behaviour
) -> None:
    arxiv.server.usual = fault
    ran = litlint("add", "-", stdin=CITATION)

    assert ran.status == 0
    assert f"not compared with arXiv: {NEW} could not be fetched: " in ran.stderr
    assert f"- **Doors at Night**, 2023. [[Paper](https://arxiv.org/abs/{NEW})]\n" in text(folder)


def test_citation_that_was_not_compared_is_an_error_where_the_network_is_required(
    folder: Path, litlint: Litlint, arxiv: Arxiv
) -> None:
    arxiv.server.usual = reply(status=503)

    assert (litlint("add", "-", "--require-network", stdin=CITATION).status, text(folder)) == (2, BULLETS)


def test_no_network_at_all_is_said(
    folder: Path, litlint: Litlint, arxiv: Arxiv, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LITLINT_ARXIV_API", "http://127.0.0.1:9/api/query")
    ran = litlint("add", NEW)

    assert (ran.status, arxiv.batches, text(folder)) == (2, [], BULLETS)
    assert f"error: {NEW} could not be fetched: " in ran.stderr


def test_citation_of_another_paper_than_its_id_is_refused(folder: Path, litlint: Litlint) -> None:
    ran = litlint("add", "-", stdin=CITATION.replace("Doors at Night", "Ropes of the North"))

    assert (ran.status, text(folder)) == (2, BULLETS)
    assert "the citation is of 'Ropes of the North', and arXiv's 2308.12309 is 'Doors [at] `Night`'" in ran.stderr


def test_snapshot_is_enough_without_network(folder: Path, litlint: Litlint, arxiv: Arxiv) -> None:
    record = ArxivRecord(NEW, title="Doors at Night", authors=("Jane Doe",), source="list", confirmed_by=2)
    (folder / NAME).write_text(NOTHING_KNOWN.updated([record]).to_text(), encoding="utf-8")
    ran = litlint("add", NEW, "--offline")

    assert (ran.status, arxiv.batches, "**Doors at Night**, 2023." in text(folder)) == (0, [], True), ran.stderr


@pytest.mark.parametrize(
    "reference",
    [
        f"arXiv:{NEW}v2",
        f"<https://arxiv.org/abs/{NEW}>",
        f"http://export.arxiv.org/pdf/{NEW}v2.pdf#page=3",
        f"arxiv.org/abs/{NEW}?context=cs",
        f"https://alphaxiv.org/abs/{NEW}",
        f"https://huggingface.co/papers/{NEW}",
        f"https://ar5iv.labs.arxiv.org/html/{NEW}",
        f"https://doi.org/10.48550/arXiv.{NEW}",
        f"doi:10.48550/ARXIV.{NEW}",
    ],
)
def test_every_known_form_of_address_names_its_paper(litlint: Litlint, reference: str) -> None:
    ran = litlint("add", reference, "--dry-run")

    assert (ran.status, f"(https://arxiv.org/abs/{NEW})" in ran.stdout) == (0, True), ran.stderr


@pytest.mark.parametrize(
    ("stdin", "message"),
    [
        ("", "error: '' is no arXiv id or address, no DOI and no BibTeX"),
        ("lanterns " * 10_000, "lanterns lanterns lanterns lanterns lanterns lanterns lanter…' is no arXiv id"),
        ("@misc{a, title={A}, eprint={2308.12309}}\n@misc{b, title={B}}", "wanted one citation in BibTeX, found 2"),
        ("@comment{nothing}", "wanted one citation in BibTeX, found 0"),
        ("@misc{a, title={\x1b]0;x\x07Ropes}, eprint={2308.12309}}", "the citation is of ']0;xRopes'"),
        (b"@misc{a, title={\xff}}", "standard input is not UTF-8: byte 17"),
        (b"@" + b"x" * 1_000_000, "standard input has more than 1,000,000 bytes"),
    ],
)
def test_standard_input_that_is_no_reference_is_refused_in_a_line(
    folder: Path, litlint: Litlint, stdin: str | bytes, message: str
) -> None:
    ran = litlint("add", "-", stdin=stdin)

    assert (ran.status, ran.stdout, text(folder), "\x1b" in ran.stderr) == (2, "", BULLETS, False)
    assert message in ran.stderr
    assert len(ran.stderr) < 500


def test_place_is_named_from_the_working_directory(folder: Path, litlint: Litlint) -> None:
    (folder / "more").mkdir()
    more = "# Ropes\n\n## Lamps\n\n- **Knots**, 2023. [[Paper](https://arxiv.org/abs/2301.10001)]\n"
    (folder / "more" / "a.md").write_text(more, encoding="utf-8")
    ran = litlint("add", NEW, "--to", "more/a.md", "--section", "Lamps")

    assert (ran.status, text(folder)) == (0, BULLETS)
    assert "added: more/a.md:5: Doors [at] `Night`, in `Lamps` in more/a.md" in ran.stderr


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--to", "RAEDME.md"], "error: RAEDME.md is no file of the list that can be read; it may be README.md\n"),
        (["--section", "Lampes"], "error: no section is called 'Lampes'; it may be `Lamps` in README.md\n"),
        (["--offline", "--require-network"], "error: --require-network and --offline contradict each other\n"),
    ],
)
def test_wrong_options_name_the_right_ones(folder: Path, litlint: Litlint, options: list[str], message: str) -> None:
    ran = litlint("add", NEW, *options)

    assert (ran.status, ran.stderr, text(folder)) == (2, message, BULLETS)


def test_figures_that_the_list_has_are_drawn_anew(litlint: Litlint) -> None:
    litlint("figure")
    ran = litlint("add", NEW, "--section", "Lamps")

    assert "drew imgs/overview-light.svg\n" in ran.stderr
    assert litlint("figure", "--check").status == 0


def test_list_without_figures_gets_none(folder: Path, litlint: Litlint) -> None:
    litlint("add", NEW, "--section", "Lamps")

    assert not (folder / "imgs").exists()
