"""Addresses of files, and back."""

from pathlib import Path

import pytest

from linter.server.uris import path_of, scheme_of, uri_of


@pytest.mark.parametrize("name", ["a.md", "a b.md", "灯 🏮.md", "a;b?c#d%41.md", "\udcff.md", "a:b.md"])
def test_path_comes_back_from_its_address(tmp_path: Path, name: str) -> None:
    assert path_of(uri_of(tmp_path / name)) == tmp_path / name


def test_what_need_not_be_escaped_may_be() -> None:
    assert path_of("file:///list/%72eadme%2Emd") == Path("/list/readme.md")
    assert path_of("FILE://localhost/list/readme.md") == Path("/list/readme.md")


@pytest.mark.parametrize("uri", ["", "readme.md", "untitled:Untitled-1", "https://x/a.md", "file:a.md", "file:///a%00"])
def test_other_addresses_name_no_file(uri: str) -> None:
    assert path_of(uri) is None


def test_scheme_is_told_in_small_letters() -> None:
    assert (scheme_of("Untitled:Untitled-1"), scheme_of("file:///a")) == ("untitled", "file")
