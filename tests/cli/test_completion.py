"""What shells offer while a command is typed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LITLINT = str(Path(sys.executable).parent / "litlint")


def answer(instruction: str, typed: str = "") -> str:
    """What `litlint` answers a shell that completes the last word of what is typed."""
    # fish hands over the word itself, the others its number.
    last = typed.rpartition(" ")[2] if instruction.startswith("fish") else str(typed.count(" "))
    words = {"COMP_WORDS": typed, "COMP_CWORD": last}
    ran = subprocess.run(
        [LITLINT], env={**os.environ, "_LITLINT_COMPLETE": instruction, **words}, capture_output=True, check=True
    )
    return ran.stdout.decode()


def in_bash(typed: str) -> list[str]:
    """What a real bash offers for the last word once it has read litlint's script."""
    words = " ".join(f"'{word}'" for word in typed.split(" "))
    script = (
        'eval "$(_LITLINT_COMPLETE=bash_source litlint)"; '
        f"COMP_WORDS=({words}); COMP_CWORD={typed.count(' ')}; _litlint_completion litlint; "
        "printf '%s\\n' \"${COMPREPLY[@]}\""
    )
    path = f"{Path(LITLINT).parent}{os.pathsep}{os.environ['PATH']}"
    ran = subprocess.run(["bash", "-c", script], env={**os.environ, "PATH": path}, capture_output=True, check=True)
    return ran.stdout.decode().splitlines()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_a_script(shell: str) -> None:
    assert f"_LITLINT_COMPLETE={shell}_complete" in answer(f"{shell}_source")


def test_commands_are_offered_with_their_help() -> None:
    kind, name, told = answer("zsh_complete", "litlint ru").splitlines()

    assert (kind, name) == ("plain", "rule")
    assert told.startswith("Explain the rule")


def test_formats_are_offered() -> None:
    assert answer("bash_complete", "litlint check --output-format sa") == "plain,sarif\n"
    assert "sarif" in answer("fish_complete", "litlint check --output-format sa")


def test_codes_are_offered_with_their_names_behind_those_that_were_typed() -> None:
    assert answer("zsh_complete", "litlint check --select FMT001,arx002").splitlines() == [
        *("plain", "FMT001,ARX002", "non-canonical-arxiv-url")
    ]
    assert "ARX002" in answer("bash_complete", "litlint rule ARX00")


def in_shell(*command: str) -> str:
    """What a shell prints to which litlint is known."""
    path = f"{Path(LITLINT).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(command, env={**os.environ, "PATH": path}, capture_output=True, check=True).stdout.decode()


@pytest.mark.skipif(shutil.which("fish") is None, reason="there is no fish")
def test_fish_completes() -> None:
    script = "_LITLINT_COMPLETE=fish_source litlint | source; complete -C 'litlint check --output-format sa'"

    assert in_shell("fish", "--no-config", "-c", script).split() == ["sarif"]


@pytest.mark.skipif(shutil.which("zsh") is None, reason="there is no zsh")
def test_zsh_takes_the_script() -> None:
    script = (
        'autoload -Uz compinit; compinit -u -D; eval "$(_LITLINT_COMPLETE=zsh_source litlint)"; print $_comps[litlint]'
    )

    assert in_shell("zsh", "-f", "-c", script) == "_litlint_completion\n"


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_bash_completes() -> None:
    assert in_bash("litlint check --output-format j") == ["json", "json-lines", "junit"]
    assert in_bash("litlint check --select STR00,ARX002") == ["STR00,ARX002"]
