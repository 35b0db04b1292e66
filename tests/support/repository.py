"""A git repository of a test's own, which no settings of the machine reach."""

import subprocess
from pathlib import Path

import pytest

_SETTINGS = {
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_SYSTEM": "/dev/null",
    "GIT_AUTHOR_NAME": "Jane Doe",
    "GIT_AUTHOR_EMAIL": "jane@lanterns.example",
    "GIT_COMMITTER_NAME": "Jane Doe",
    "GIT_COMMITTER_EMAIL": "jane@lanterns.example",
    "GIT_ALLOW_PROTOCOL": "file",
}


class Repository:
    """A work tree with the branch `main`."""

    def __init__(self, root: Path, patch: pytest.MonkeyPatch, *options: str) -> None:
        self.root = root
        for name, value in _SETTINGS.items():
            patch.setenv(name, value)
        root.mkdir(exist_ok=True)
        self.git("init", "-q", "-b", "main", *options)

    def git(self, *words: str) -> str:
        """What git prints. Fails where git does."""
        done = subprocess.run(["git", *words], cwd=self.root, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def write(self, name: str, text: str | bytes) -> None:
        """Put a file into the work tree."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def commit(self, **files: str) -> str:
        """Commit all that there is and some Markdown files, by name without their ending; the commit's name."""
        for name, text in files.items():
            self.write(f"{name}.md", text)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "Change")
        return self.git("rev-parse", "HEAD")
