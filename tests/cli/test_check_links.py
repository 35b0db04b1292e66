"""`litlint check --online` reports dead and moved links; a check without it knows nothing of links."""

import socket
from pathlib import Path

import pytest
from servers.arxiv import Arxiv
from servers.local import LocalServer, by_path, redirect, reply
from support.command import Litlint

SELECT = ("check", "--select", "LNK008,LNK009")


@pytest.fixture(autouse=True)
def _list(folder: Path, server: LocalServer) -> None:
    server.usual = by_path(
        {
            "/fine": reply(b"fine"),
            "/lamp": redirect("/new/lamp/", 301),
            "/new/lamp/": reply(b"lamp"),
            "/door": reply(status=403),
        }
    )
    (folder / "list.md").write_text(
        f"# Lanterns\n\n[a]({server.url}/fine) [b]({server.url}/lamp#part) [c]({server.url}/gone)\n", encoding="utf-8"
    )


def add(folder: Path, text: str) -> None:
    with (folder / "list.md").open("a", encoding="utf-8") as file:
        file.write(text)


def test_dead_and_moved_links_are_findings_online(litlint: Litlint, server: LocalServer) -> None:
    ran = litlint(*SELECT, "--online")

    assert ran.status == 1
    assert [line.partition(" ")[2] for line in ran.stdout.splitlines()] == [
        f"LNK009 page has moved to `{server.url}/new/lamp/#part`",
        "LNK008 link is dead: 127.0.0.1 answers 404",
    ]


def test_fix_takes_the_new_address(folder: Path, litlint: Litlint, server: LocalServer) -> None:
    litlint(*SELECT, "--online", "--fix")

    assert f"[b]({server.url}/new/lamp/#part)" in (folder / "list.md").read_text(encoding="utf-8")


def test_check_without_online_opens_no_connection_and_reads_no_answers(
    litlint: Litlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    litlint("links")
    litlint(*SELECT, "--online")

    def refuse(*_: object) -> None:
        raise AssertionError("a connection is opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    ran = litlint(*SELECT)

    assert (ran.status, ran.stdout, "not checked" in ran.stderr) == (0, "", False)


def test_what_could_not_be_checked_is_counted_and_is_no_finding(
    folder: Path, litlint: Litlint, server: LocalServer
) -> None:
    (folder / "list.md").write_text(f"# L\n\n[a]({server.url}/door)\n", encoding="utf-8")
    ran = litlint(*SELECT, "--online")

    assert (ran.status, ran.stdout) == (0, "")
    assert f"1 link not checked\nnot checked: {server.url}/door: 127.0.0.1 answers 403\n" in ran.stderr


def test_what_could_not_be_checked_fails_the_check_that_requires_the_network(
    folder: Path, litlint: Litlint, server: LocalServer
) -> None:
    (folder / "list.md").write_text(f"# L\n\n[a]({server.url}/door)\n", encoding="utf-8")
    ran = litlint(*SELECT, "--online", "--require-network")

    assert (ran.status, "error: 1 link could not be checked" in ran.stderr) == (2, True)


def test_configuration_says_what_is_left_out_and_what_is_fine(
    folder: Path, litlint: Litlint, server: LocalServer
) -> None:
    add(folder, f"[d]({server.url}/door)\n")
    (folder / "litlint.toml").write_text('[links]\naccept = [403]\nexclude = ["*/gone", "*/lamp*"]\n', encoding="utf-8")
    ran = litlint(*SELECT, "--online", "--require-network")

    assert (ran.status, ran.stdout) == (0, "")
    assert {seen.path for seen in server.seen} == {"/fine", "/door"}


def test_servers_are_asked_only_where_a_rule_wants_to_know(litlint: Litlint, server: LocalServer) -> None:
    litlint("check", "--select", "FMT,LNK001", "--online")

    assert server.seen == []


def test_servers_are_asked_for_files_that_are_reported_on(folder: Path, litlint: Litlint, server: LocalServer) -> None:
    (folder / "more.md").write_text(f"# L\n\n[a]({server.url}/fine)\n", encoding="utf-8")
    (folder / "litlint.toml").write_text('[per-file-ignores]\n"list.md" = ["LNK"]\n', encoding="utf-8")
    litlint(*SELECT, "--online")

    assert {seen.path for seen in server.seen} == {"/fine"}


def test_suppression_of_a_dead_link_is_not_idle_offline(folder: Path, litlint: Litlint) -> None:
    text = (folder / "list.md").read_text(encoding="utf-8")
    (folder / "list.md").write_text(text.rstrip("\n") + " <!-- litlint: ignore[LNK008,LNK009] -->\n", encoding="utf-8")
    codes = ("check", "--select", "LNK008,LNK009,SUP001")

    assert [litlint(*codes).stdout, litlint(*codes, "--online").stdout] == ["", ""]


def test_rules_of_links_ask_arxiv_for_nothing(folder: Path, litlint: Litlint, arxiv: Arxiv) -> None:
    add(folder, "\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307), Jane Doe.\n")
    online, offline = litlint(*SELECT, "--online"), litlint(*SELECT)

    assert (arxiv.batches, "arXiv" in online.stderr + offline.stderr) == ([], False)


def test_requests_to_arxiv_and_to_servers_are_limited_together(
    folder: Path, litlint: Litlint, arxiv: Arxiv, server: LocalServer
) -> None:
    add(folder, "\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307), Jane Doe.\n")
    litlint("check", "--select", "ARX006,LNK008", "--online", "--max-requests", "3")

    assert len(arxiv.batches) + len(server.seen) == 3


def test_text_on_standard_input_is_asked_about(litlint: Litlint, server: LocalServer) -> None:
    ran = litlint(*SELECT, "--online", "--stdin-filename", "list.md", stdin=f"# L\n\n[a]({server.url}/lost)\n")

    assert "LNK008" in ran.stdout
