import pytest

from linter.errors import UsageError
from linter.exports.site.repository import Repository


@pytest.mark.parametrize("url", ["https://github.com/doe/lanterns", "https://github.com/doe/lanterns.git/"])
def test_lines_are_shown_as_they_are_written(url: str) -> None:
    repository = Repository.of(url)

    assert repository.lines("papers/oil & tin.md", 3, 9) == (
        "https://github.com/doe/lanterns/blob/HEAD/papers/oil%20%26%20tin.md?plain=1#L3-L9"
    )
    assert repository.lines("a.md", 3, 3).endswith("#L3")


def test_gitlab_has_its_own_layout() -> None:
    assert Repository.of("https://gitlab.com/doe/lists/lanterns").lines("a.md", 3, 9) == (
        "https://gitlab.com/doe/lists/lanterns/-/blob/HEAD/a.md?plain=1#L3-9"
    )


@pytest.mark.parametrize(
    "url",
    [
        "github.com/doe/lanterns",
        "javascript://github.com/doe/lanterns",
        "https://github.com/doe",
        "https://token@github.com/doe/lanterns",
        "https://github.com/doe/lanterns?tab=x",
        'https://github.com/doe/"><script>',
        "git@github.com:doe/lanterns.git",
    ],
)
def test_what_is_no_repository_is_refused(url: str) -> None:
    with pytest.raises(UsageError, match="--repository takes an address as"):
        Repository.of(url)


@pytest.mark.parametrize(
    "remote",
    [
        "https://github.com/doe/lanterns.git",
        "https://user:secret@github.com/doe/lanterns\n",
        "git@github.com:doe/lanterns.git",
        "ssh://git@github.com/doe/lanterns",
    ],
)
def test_remote_names_the_repository_without_what_gives_access(remote: str) -> None:
    assert Repository.of_remote(remote) == Repository("https://github.com/doe/lanterns")


@pytest.mark.parametrize(
    "remote", ["/srv/lanterns.git", "https://git.lanterns.example/doe/lanterns", "", "git@github.com:x"]
)
def test_remote_elsewhere_names_none(remote: str) -> None:
    assert Repository.of_remote(remote) is None
