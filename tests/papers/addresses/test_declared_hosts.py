import pytest

from linter.papers.addresses.hosts import HostKind, Hosts

HOSTS = Hosts(
    {
        HostKind.PAPER: ["press.example.org", "github.com/papers"],
        HostKind.PREPRINT: ["drafts.example.org"],
        HostKind.BADGE: ["arxiv.org/badges", "marks.example.org"],
        HostKind.IGNORED: ["ads.example.org"],
        HostKind.CODE: ["Forge.example.org"],
    }
)


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://press.example.org/a", HostKind.PAPER),
        ("https://www.press.example.org/a", HostKind.PAPER),
        ("https://press.example.org/a.png", HostKind.IMAGE),
        ("https://github.com/papers/a", HostKind.PAPER),
        ("https://github.com/doe/a", HostKind.CODE),
        ("https://forge.example.org", HostKind.CODE),
        ("https://drafts.example.org/a", HostKind.PAPER),
        ("https://marks.example.org/a", HostKind.BADGE),
        ("https://ads.example.org/a", HostKind.IGNORED),
        ("https://example.org/a", HostKind.OTHER),
        ("https://arxiv.org/abs/2309.12307", HostKind.PAPER),
        ("", HostKind.OTHER),
    ],
)
def test_kind_with_declared_hosts(url: str, kind: HostKind) -> None:
    assert HOSTS.kind(url) is kind


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://drafts.example.org/a", HostKind.PREPRINT),
        ("https://press.example.org/a", HostKind.PAPER),
        ("https://arxiv.org/pdf/2309.12307", HostKind.PREPRINT),
        ("https://www.biorxiv.org/content/a", HostKind.PREPRINT),
        ("https://aclanthology.org/2023.acl-long.1", HostKind.PAPER),
        ("https://github.com/doe/a", HostKind.CODE),
    ],
)
def test_preprints_apart(url: str, kind: HostKind) -> None:
    assert HOSTS.kind_apart(url) is kind


def test_only_what_a_list_declares_so_is_ignored() -> None:
    assert HOSTS.ignores("https://ads.example.org/a")
    assert not HOSTS.ignores("https://press.example.org/a")
    assert not Hosts().ignores("https://ads.example.org/a")
