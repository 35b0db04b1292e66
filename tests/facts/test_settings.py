"""What the environment may say of the network, and what not."""

import pytest

from linter.errors import UsageError
from linter.facts.settings import NetworkSettings, RegistrySettings


@pytest.fixture(autouse=True)
def _nothing_said(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LITLINT_ARXIV_API", "LITLINT_ARXIV_INTERVAL", "LITLINT_DOI_RESOLVER", "LITLINT_UNSAFE_ALLOW_PRIVATE"):
        monkeypatch.delenv(name, raising=False)


def test_arxiv_is_asked_once_in_three_seconds() -> None:
    settings = NetworkSettings.of_environment()

    assert (settings.interval, settings.allows_private) == (3.0, False)
    assert settings.api.startswith("https://export.arxiv.org/")


@pytest.mark.parametrize("api", ["", "https://export.arxiv.org/api/query", "http://arxiv.org/api/query"])
def test_arxiv_itself_is_not_asked_more_often(monkeypatch: pytest.MonkeyPatch, api: str) -> None:
    monkeypatch.setenv("LITLINT_ARXIV_API", api)
    monkeypatch.setenv("LITLINT_ARXIV_INTERVAL", "0.5")

    with pytest.raises(UsageError, match="LITLINT_ARXIV_INTERVAL"):
        NetworkSettings.of_environment()


def test_arxiv_may_be_asked_less_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LITLINT_ARXIV_INTERVAL", "10")

    assert NetworkSettings.of_environment().interval == 10


def test_another_server_may_be_asked_more_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LITLINT_ARXIV_API", "https://lanterns.example/api")
    monkeypatch.setenv("LITLINT_ARXIV_INTERVAL", "0")

    assert NetworkSettings.of_environment() == NetworkSettings("https://lanterns.example/api", 0.0)


@pytest.mark.parametrize("interval", ["-1", "nan", "inf", "three", "1e9"])
def test_interval_is_a_number_of_seconds(monkeypatch: pytest.MonkeyPatch, interval: str) -> None:
    monkeypatch.setenv("LITLINT_ARXIV_INTERVAL", interval)

    with pytest.raises(UsageError, match="LITLINT_ARXIV_INTERVAL"):
        NetworkSettings.of_environment()


@pytest.mark.parametrize("api", ["http://127.0.0.1:8000/", "http://localhost/api", "http://10.0.0.1/", "http://[::1]/"])
def test_private_interface_needs_permission(monkeypatch: pytest.MonkeyPatch, api: str) -> None:
    monkeypatch.setenv("LITLINT_ARXIV_API", api)
    with pytest.raises(UsageError, match="private"):
        NetworkSettings.of_environment()
    monkeypatch.setenv("LITLINT_UNSAFE_ALLOW_PRIVATE", "1")

    assert NetworkSettings.of_environment().allows_private


@pytest.mark.parametrize("api", ["file:///etc/passwd", "lanterns", "ftp://lanterns.example/", "https://"])
def test_interface_is_an_address_of_the_web(monkeypatch: pytest.MonkeyPatch, api: str) -> None:
    monkeypatch.setenv("LITLINT_ARXIV_API", api)

    with pytest.raises(UsageError, match="LITLINT_ARXIV_API"):
        NetworkSettings.of_environment()


def test_dois_are_resolved_where_they_are_for_everybody() -> None:
    assert RegistrySettings.of_environment() == RegistrySettings("https://doi.org", allows_private=False)


@pytest.mark.parametrize(
    "resolver", ["http://127.0.0.1:8000/", "http://localhost/", "http://10.0.0.1", "http://[::1]/"]
)
def test_private_resolver_needs_permission(monkeypatch: pytest.MonkeyPatch, resolver: str) -> None:
    monkeypatch.setenv("LITLINT_DOI_RESOLVER", resolver)
    with pytest.raises(UsageError, match="LITLINT_DOI_RESOLVER leads to a private address"):
        RegistrySettings.of_environment()
    monkeypatch.setenv("LITLINT_UNSAFE_ALLOW_PRIVATE", "1")

    assert RegistrySettings.of_environment() == RegistrySettings(resolver, allows_private=True)


def test_a_wrong_resolver_is_no_concern_of_who_asks_arxiv(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LITLINT_DOI_RESOLVER", "lanterns")

    assert NetworkSettings.of_environment() == NetworkSettings()
