"""`python -m linter` does what `litlint` does."""

from linter.cli.main import run

run()
