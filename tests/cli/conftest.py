"""The command line, run in a folder of its own."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from servers.arxiv import Arxiv, running_arxiv
from servers.local import LocalServer, reply, running
from servers.registry import Registry, running_registry
from support.command import Litlint, Ran

from linter.cli.main import cli


@pytest.fixture(autouse=True)
def _interruptible() -> Iterator[None]:
    """Lets an interrupt interrupt, which a shell has ignored by what it starts in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, an empty folder."""
    for name in ("NO_COLOR", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435200")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def litlint(folder: Path) -> Litlint:  # noqa: ARG001  the command is run in it
    """Runs `litlint` with arguments, and with text or bytes on standard input."""

    def run(*arguments: str, stdin: str | bytes = b"") -> Ran:
        done = CliRunner().invoke(cli, arguments, input=stdin)
        return Ran(done.exit_code, done.stdout_bytes.decode(), done.stderr_bytes.decode())

    return run


@pytest.fixture
def arxiv(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Arxiv]:
    """arXiv's interface without papers, which the command asks; its cache is the test's own."""
    monkeypatch.setenv("LITLINT_CACHE_DIR", str(folder / ".cache"))
    with running_arxiv() as arxiv:
        monkeypatch.setenv("LITLINT_ARXIV_API", f"{arxiv.server.url}/api/query")
        monkeypatch.setenv("LITLINT_ARXIV_INTERVAL", "0.01")
        monkeypatch.setenv("LITLINT_UNSAFE_ALLOW_PRIVATE", "1")
        yield arxiv


@pytest.fixture
def registry(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Registry]:
    """The resolver of DOIs without works, which the command asks; its cache is the test's own."""
    monkeypatch.setenv("LITLINT_CACHE_DIR", str(folder / ".cache"))
    monkeypatch.setattr("linter.facts.doi_registry._PAUSE", 0.001)
    with running_registry() as registry:
        monkeypatch.setenv("LITLINT_DOI_RESOLVER", f"{registry.server.url}/")
        monkeypatch.setenv("LITLINT_UNSAFE_ALLOW_PRIVATE", "1")
        yield registry


@pytest.fixture
def server(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalServer]:
    """A server that answers `fine` unless it is told otherwise, and may be asked without a pause."""
    monkeypatch.setenv("LITLINT_CACHE_DIR", str(folder / ".cache"))
    monkeypatch.setenv("LITLINT_UNSAFE_ALLOW_PRIVATE", "1")
    monkeypatch.setattr("linter.facts.courtesy.SPACING", 0.0)
    monkeypatch.setattr("linter.facts.probe._PAUSE", 0.001)
    with running(reply(b"fine")) as server:
        yield server
