# `make help` lists the targets. Each makes the virtual environment .venv where there is none.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
USE := $(VENV)/.installed
DEV := $(VENV)/.installed-dev
SITE := $(VENV)/.installed-site
WEB := $(VENV)/.installed-web
LOCK := $(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header --no-annotate --no-emit-index-url

.DEFAULT_GOAL := help
.PHONY: check test test-lowest browser-test lint fix docs manual site locks help

check: $(USE) ## set up, and check this list and its figures
	$(BIN)/litlint check .
	$(BIN)/litlint figure --check

test: $(DEV) ## set up and run the tests, but those in a browser
	@echo "tests/browser is left out: it needs Chromium and node, and is what \`make browser-test\` runs"
	$(BIN)/pytest --numprocesses auto

test-lowest: ## the same with the oldest dependencies that pyproject.toml allows, in build/lowest
	$(PYTHON) -m venv --clear build/lowest
	build/lowest/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .github/locks/uv.txt
	build/lowest/bin/uv pip install --quiet --python build/lowest/bin/python --resolution lowest-direct --editable '.[dev]'
	for fetch in commonmark csl_schema report_schemas; do build/lowest/bin/python tests/fetch_$$fetch.py || exit 1; done
	build/lowest/bin/pytest --numprocesses auto

browser-test: $(WEB) ## set up and run the tests in Chromium, which must be there
	$(BIN)/pytest tests/browser --numprocesses auto --dist loadgroup

lint: $(DEV) ## ruff, mypy, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

fix: $(DEV) ## repair what is mechanical, in the code and in the list, and write what is made from the list
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/python docs/index_pages.py
	$(BIN)/litlint check --fix .
	$(BIN)/litlint figure

docs: $(DEV) ## rewrite what is made from the rules
	$(BIN)/python docs/generate.py

manual: $(DEV) ## build the manual's site in build/docs, with warnings as errors
	$(BIN)/mkdocs build --quiet --strict

site: $(SITE) ## write this list's site into build/site; with BASE_URL=https://… also its sitemap
	$(BIN)/litlint site . --out build/site --title "Long-Context Language Models" \
	  --introduction README.md#the-list $(if $(BASE_URL),--base-url "$(BASE_URL)")

locks: | $(VENV)/bin/python ## write .github/locks anew, with the newest packages that pyproject.toml allows
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .github/locks/uv.txt
	echo hatchling | $(LOCK) --python-version 3.12 pyproject.toml - --output-file .github/locks/litlint.txt
	echo uv | $(LOCK) --python-version 3.11 - --output-file .github/locks/uv.txt

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /make \1\t/p' Makefile | expand -t 19

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "litlint needs Python 3.11 or later; name one: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(USE): pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(DEV): pyproject.toml tests/fetch_commonmark.py tests/fetch_csl_schema.py tests/fetch_report_schemas.py | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	$(BIN)/python tests/fetch_commonmark.py
	$(BIN)/python tests/fetch_csl_schema.py
	$(BIN)/python tests/fetch_report_schemas.py
	@touch $@ $(USE)

$(SITE): pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[site]'
	@touch $@ $(USE)

$(WEB): pyproject.toml tests/fetch_web_tools.py tests/web/package-lock.json | $(DEV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,browser]'
	$(BIN)/python tests/fetch_web_tools.py
	@touch $@ $(USE) $(DEV)
