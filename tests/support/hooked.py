"""Scratch repositories in which the real pre-commit runs the hooks of .pre-commit-hooks.yaml."""

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

HOOKS = yaml.safe_load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


@dataclass
class Repository:
    """A repository with a configuration for pre-commit; `environment` is what programs in it are run with."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Runs a program in the repository's folder."""
        return subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False
        )

    def git(self, *arguments: str) -> str:
        """What git prints; it must not fail."""
        done = self.run("git", *arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def write(self, files: Mapping[str, str]) -> None:
        """Writes files by name."""
        for name, text in files.items():
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_bytes(text.encode())

    def text(self, name: str) -> str:
        """A file as it stands."""
        return (self.folder / name).read_bytes().decode()

    def install(self, *ids: str, **changes: object) -> None:
        """Lets git run some hooks before each commit, with the litlint that is installed here; `changes` are keys.

        Hooks of the kind `language: system` are run as others are, but are not installed from a network before.
        """
        hooks = [{**hook, "language": "system", "verbose": True, **changes} for hook in HOOKS if hook["id"] in ids]
        assert len(hooks) == len(ids)
        self.write({".pre-commit-config.yaml": yaml.safe_dump({"repos": [{"repo": "local", "hooks": hooks}]})})
        types = ("pre-commit", "pre-merge-commit")
        done = self.run(
            sys.executable, "-m", "pre_commit", "install", *(f"--hook-type={name}" for name in types), "--overwrite"
        )
        assert done.returncode == 0, done.stdout

    def commit(self, *arguments: str) -> tuple[bool, str]:
        """Commits all that there is: whether git did it, and what the hooks said."""
        self.git("add", "--all")
        done = self.run("git", "commit", "--message", "More", *arguments)
        return done.returncode == 0, done.stdout + done.stderr

    def hook(self, hook_id: str, *arguments: str) -> tuple[int, str]:
        """Runs one hook without a commit: its status, and what it said."""
        done = self.run(sys.executable, "-m", "pre_commit", "run", "--verbose", hook_id, *arguments)
        return done.returncode, done.stdout + done.stderr
