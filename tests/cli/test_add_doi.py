"""`litlint add` takes DOIs of publishers: from the list, the snapshot, the dump, else from the DOI's registry."""

import json
from pathlib import Path

import pytest
from servers.arxiv import Arxiv
from servers.local import (
    Behaviour,
    bomb,
    cut_short,
    drip,
    endless,
    packed,
    redirect,
    reply,
    reset,
    silence,
)
from servers.registry import CSL, PAGE, Registry, at_agency
from support.command import Litlint

from linter.facts.snapshot import NAME, NOTHING_KNOWN
from linter.papers.arxiv_record import ArxivRecord

DOI = "10.5555/3600006.3613165"
BULLETS = (
    "# Lanterns\n\n## Lamps\n\n"
    "- **Sparse Lanterns**, 2023. [[Paper](https://arxiv.org/abs/2309.12307)]\n"
    "- **Ropes of the North**, 2019. [[Paper](https://dl.acm.org/doi/abs/10.5555/1234.5678)]\n"
)
DOORS = {
    "DOI": DOI.upper(),
    "type": "proceedings-article",
    "title": ["Doors &amp; Hinges in <i>O</i>(n) Time"],
    "author": [{"given": "Jane", "family": "Doe"}, {"name": "The Lamp Team"}],
    "issued": {"date-parts": [[2021, 10, 23]]},
    "container-title": ["Proceedings of the 29th Symposium on Lamp Systems"],
    "page": "611-626",
}
LINE = rf"- **Doors & Hinges in O(n) Time**, 2021. [[Paper](https://doi.org/{DOI})]"


@pytest.fixture(autouse=True)
def _list(folder: Path, registry: Registry) -> None:
    (folder / "README.md").write_text(BULLETS, encoding="utf-8")
    (folder / "litlint.toml").write_text('[entries]\norder = "newest-first"\n', encoding="utf-8")
    registry.works[DOI] = DOORS


def text(folder: Path) -> str:
    return (folder / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "reference",
    [
        DOI,
        DOI.upper(),
        f"doi:{DOI}",
        f"DOI: {DOI}",
        f"urn:doi:{DOI}",
        f"info:doi/{DOI}",
        f"https://doi.org/{DOI}",
        f"HTTP://DX.DOI.ORG/{DOI}",
        f"<https://www.doi.org/{DOI}>",
        f"doi.org/{DOI}",
        f"dx.doi.org/{DOI}",
        f"https://doi.org/{DOI.replace('/', '%2F')}",
        f"https://dl.acm.org/doi/pdf/{DOI}",
        f"dl.acm.org/doi/{DOI}",
        f"https://link.springer.com/content/pdf/{DOI}.pdf?pdf=button#page=2",
    ],
)
def test_every_spelling_of_a_doi_names_its_paper(
    folder: Path, litlint: Litlint, registry: Registry, reference: str
) -> None:
    ran = litlint("add", reference)

    assert (ran.status, ran.stdout, registry.asked) == (0, "", [DOI]), ran.stderr
    assert text(folder) == BULLETS.replace("- **Ropes", f"{LINE}\n- **Ropes")


def test_entry_passes_a_check(litlint: Litlint) -> None:
    litlint("add", DOI)

    assert litlint("check").status == 0


def test_citation_says_what_the_registry_says(folder: Path, litlint: Litlint) -> None:
    (folder / "README.md").write_text("# Lanterns\n\n## Lamps\n", encoding="utf-8")
    ran = litlint("add", DOI, "--section", "Lamps")

    assert ran.status == 0, ran.stderr
    assert text(folder) == (
        f"# Lanterns\n\n## Lamps\n\n### Doors & Hinges in O(n) Time\n\npaper link: [here](https://doi.org/{DOI})\n\ncitation:\n\n"
        "```bibtex\n@inproceedings{doe2021doors,\n  title={Doors \\& Hinges in {$O(n)$} Time},\n"
        "  author={Jane Doe and {The Lamp Team}},\n  booktitle={Proceedings of the 29th Symposium on Lamp Systems},\n"
        f"  pages={{611--626}},\n  year={{2021}},\n  doi={{{DOI}}}\n}}\n```\n"
    )


@pytest.mark.parametrize("reference", ["10.5555/1234.5678", "https://dl.acm.org/doi/pdf/10.5555/1234.5678"])
def test_paper_of_the_list_is_shown_and_nobody_is_asked(
    folder: Path, litlint: Litlint, registry: Registry, reference: str
) -> None:
    ran = litlint("add", reference)

    assert (ran.status, text(folder), registry.server.seen) == (1, BULLETS, [])
    assert "the list has it already: README.md:6: Ropes of the North, in Lamps" in ran.stderr


def test_paper_that_the_list_has_by_its_title_is_shown(folder: Path, litlint: Litlint, registry: Registry) -> None:
    registry.works[DOI] = {**DOORS, "title": "Sparse Lanterns"}
    ran = litlint("add", DOI)

    assert (ran.status, "README.md:5: Sparse Lanterns" in ran.stderr, text(folder)) == (1, True, BULLETS)


def test_snapshot_knows_which_paper_of_arxiv_has_a_doi(
    folder: Path, litlint: Litlint, registry: Registry, arxiv: Arxiv
) -> None:
    record = ArxivRecord("2110.12309", title="Doors at Night", doi=f"{DOI.upper()} 10.1/other", source="list")
    (folder / NAME).write_text(NOTHING_KNOWN.updated([record]).to_text(), encoding="utf-8")
    ran = litlint("add", DOI)

    assert (ran.status, registry.server.seen, arxiv.batches) == (0, [], []), ran.stderr
    assert f"{DOI} is arXiv's 2110.12309\n" in ran.stderr
    assert "- **Doors at Night**, 2021. [[Paper](https://arxiv.org/abs/2110.12309)]\n" in text(folder)


def test_paper_that_the_list_has_by_the_arxiv_id_of_a_doi_is_shown(
    folder: Path, litlint: Litlint, registry: Registry
) -> None:
    record = ArxivRecord("2309.12307", title="Sparse Lanterns", doi=DOI, source="list")
    (folder / NAME).write_text(NOTHING_KNOWN.updated([record]).to_text(), encoding="utf-8")
    ran = litlint("add", DOI)

    assert (ran.status, registry.server.seen, text(folder)) == (1, [], BULLETS)
    assert "README.md:5: Sparse Lanterns" in ran.stderr


def test_dump_knows_which_paper_of_arxiv_has_a_doi(folder: Path, litlint: Litlint, registry: Registry) -> None:
    record = {"id": "2110.12309", "title": "Doors at Night", "update_date": "2024-03-11", "doi": DOI.upper()}
    dump = folder / "dump.json"
    dump.write_text(json.dumps(record) + "\n", encoding="utf-8")
    assert litlint("sync", "--from", str(dump)).status == 0
    ran = litlint("add", DOI, "--offline")

    assert (ran.status, registry.server.seen) == (0, []), ran.stderr
    assert "(https://arxiv.org/abs/2110.12309)" in text(folder)


def test_offline_asks_nobody_and_takes_what_was_answered_before(
    folder: Path, litlint: Litlint, registry: Registry
) -> None:
    ran = litlint("add", DOI, "--offline")

    assert (ran.status, registry.server.seen, text(folder)) == (2, [], BULLETS)
    assert f"error: nothing is known of {DOI}: " in ran.stderr
    assert litlint("add", DOI, "--dry-run").status == 0
    assert (litlint("add", DOI, "--offline").status, registry.asked) == (0, [DOI])
    assert LINE in text(folder)


def test_who_first_looks_and_then_writes_asks_once(litlint: Litlint, registry: Registry) -> None:
    litlint("add", DOI, "--dry-run")
    litlint("add", DOI)

    assert registry.asked == [DOI]


LAST_WORDS: dict[str, tuple[Behaviour, str]] = {
    "204": (reply(status=204), "127.0.0.1 does not say what"),
    "406": (reply(status=406), "127.0.0.1 does not say what"),
    "404 of the agency": (reply(status=404), "127.0.0.1 does not say what"),
    "a page instead": (reply(PAGE, Content_Type="text/html; charset=utf-8"), "127.0.0.1 does not say what"),
    "403": (reply(PAGE, status=403), "127.0.0.1 answers 403"),
    "no title": (reply(b'{"author": []}', Content_Type=CSL), "127.0.0.1 tells no title of"),
}
PASSING: dict[str, tuple[Behaviour, str]] = {
    "429": (reply(status=429, Retry_After="0"), "127.0.0.1 answers 429"),
    "503": (reply(status=503), "127.0.0.1 answers 503"),
    "503 for hours": (reply(status=503, Retry_After="7200"), "asks to wait 7,200 seconds"),
    "reset": (reset, "connection broken off"),
    "broken JSON": (reply(json.dumps(DOORS).encode()[:-20], Content_Type=CSL), "answers no CSL-JSON: Invalid JSON"),
    "cut short": (cut_short(json.dumps(DOORS).encode()), "peer closed connection"),
    "deep JSON": (reply(b"[" * 100_000, Content_Type=CSL), "answers no CSL-JSON: Invalid JSON: recursion"),
    "another type of JSON": (reply(b"[1]", Content_Type=CSL), "answers no CSL-JSON: Input should be an object"),
    "wrong author": (reply(b'{"title": "T", "author": 3}', Content_Type=CSL), "answers no CSL-JSON: author: "),
    "huge": (endless, "answer is larger than 10,000,000 bytes"),
    "bomb": (bomb(20_000_000), "answer is larger than 10,000,000 bytes"),
    "private address": (redirect("http://10.0.0.1/works/1"), "private address"),
    "the cloud's own service": (redirect("http://169.254.169.254/latest/meta-data/"), "where no request is sent"),
    "loopback as IPv6": (redirect("http://[::ffff:127.0.0.1]:9/"), "where no request is sent"),
    "another scheme": (redirect("file:///etc/passwd"), "no address that can be visited"),
    "a circle": (redirect("/agency/a"), "redirects"),
}


@pytest.mark.parametrize(("fault", "message"), [*LAST_WORDS.values(), *PASSING.values()], ids=[*LAST_WORDS, *PASSING])
def test_fault_of_an_agency_ends_the_run_and_a_later_one_recovers(
    folder: Path, litlint: Litlint, registry: Registry, fault: Behaviour, message: str
) -> None:
    usual, registry.server.usual = registry.server.usual, at_agency(fault, registry.server.usual)
    ran = litlint("add", DOI)
    registry.server.usual = usual

    assert (ran.status, ran.stdout, text(folder)) == (2, "", BULLETS)
    assert message in ran.stderr
    assert (ran.stderr.count("error: "), ran.stderr.count("Traceback")) == (1, 0)
    assert litlint("add", DOI).status == 0


@pytest.mark.parametrize("fault", [silence, drip(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 1000)], ids=["silence", "drip"])
def test_agency_that_keeps_one_waiting_gets_its_time_and_no_more(
    folder: Path, litlint: Litlint, registry: Registry, fault: Behaviour
) -> None:
    registry.server.usual = at_agency(fault, registry.server.usual)
    ran = litlint("add", DOI, "--timeout", "0.2")

    assert (ran.status, text(folder), f"error: {DOI} could not be fetched: time-out" in ran.stderr) == (
        2,
        BULLETS,
        True,
    )


def test_unknown_doi_is_told_from_one_that_nobody_describes(folder: Path, litlint: Litlint, registry: Registry) -> None:
    registry.works["10.5555/2"] = None
    unknown, undescribed = litlint("add", "10.5555/1"), litlint("add", "10.5555/2")

    assert (unknown.status, unknown.stderr) == (2, "error: there is no DOI 10.5555/1\n")
    assert undescribed.status == 2
    assert "does not say what 10.5555/2 is: give the citation as BibTeX, with `-`" in undescribed.stderr
    assert text(folder) == BULLETS


def test_busy_agency_is_asked_again(folder: Path, litlint: Litlint, registry: Registry) -> None:
    registry.server.script = [reply(status=429, Retry_After="0"), reply(status=503)]

    assert litlint("add", DOI).status == 0
    assert LINE in text(folder)


def test_packed_answer_is_unpacked(folder: Path, litlint: Litlint, registry: Registry) -> None:
    registry.server.usual = packed(json.dumps(DOORS).encode())

    assert litlint("add", DOI).status == 0
    assert LINE in text(folder)


@pytest.mark.parametrize(("most", "status"), [("0", 2), ("1", 2), ("2", 0)])
def test_requests_are_counted_with_redirects(litlint: Litlint, registry: Registry, most: str, status: int) -> None:
    assert litlint("add", DOI, "--max-requests", most).status == status
    assert len(registry.server.seen) == int(most)


def test_no_secret_is_sent_and_the_format_is_asked_for(litlint: Litlint, registry: Registry) -> None:
    litlint("add", DOI)

    assert {seen.headers["Accept"] for seen in registry.server.seen} == {CSL}
    assert all(seen.headers["User-Agent"].startswith("litlint/") for seen in registry.server.seen)
    assert not any({"Cookie", "Authorization"} & set(seen.headers) for seen in registry.server.seen)


@pytest.mark.parametrize(
    ("resolver", "permission", "message"),
    [
        ("file:///etc/passwd", "1", "LITLINT_DOI_RESOLVER is 'file:///etc/passwd', not an address of the web"),
        ("lanterns", "1", "LITLINT_DOI_RESOLVER is 'lanterns', not an address of the web"),
        ("http://127.0.0.1:9/", "", "LITLINT_DOI_RESOLVER leads to a private address, 127.0.0.1"),
        ("http://[::1]:9/", "", "LITLINT_DOI_RESOLVER leads to a private address"),
        ("http://169.254.169.254/", "1", "LITLINT_DOI_RESOLVER: 169.254.169.254 "),
    ],
)
def test_resolver_that_may_not_be_asked_is_refused(
    folder: Path,
    litlint: Litlint,
    monkeypatch: pytest.MonkeyPatch,
    resolver: str,
    permission: str,
    message: str,
) -> None:
    monkeypatch.setenv("LITLINT_DOI_RESOLVER", resolver)
    monkeypatch.setenv("LITLINT_UNSAFE_ALLOW_PRIVATE", permission)
    ran = litlint("add", DOI)

    assert (ran.status, message in ran.stderr, text(folder)) == (2, True, BULLETS), ran.stderr


def test_no_network_at_all_is_said(
    folder: Path, litlint: Litlint, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LITLINT_DOI_RESOLVER", "http://127.0.0.1:9/")
    ran = litlint("add", DOI)

    assert (ran.status, registry.server.seen, text(folder)) == (2, [], BULLETS)
    assert f"error: {DOI} could not be fetched: " in ran.stderr


def test_proxy_is_sent_the_request(folder: Path, litlint: Litlint, registry: Registry) -> None:
    ran = litlint("add", DOI, "--proxy", "http://127.0.0.1:9")

    assert (ran.status, registry.server.seen, text(folder)) == (2, [], BULLETS)
    assert f"error: {DOI} could not be fetched: " in ran.stderr


def test_doi_that_has_another_name_now_gets_that(folder: Path, litlint: Litlint, registry: Registry) -> None:
    registry.works["10.5555/old"] = DOORS
    ran = litlint("add", "10.5555/old")

    assert (ran.status, LINE in text(folder)) == (0, True)
    assert f"10.5555/old is now {DOI}\n" in ran.stderr


def test_damaged_cache_is_no_obstacle(folder: Path, litlint: Litlint) -> None:
    (folder / ".cache").mkdir()
    (folder / ".cache" / "works.sqlite3").write_bytes(b"no database" * 1000)

    assert litlint("add", DOI).status == 0
