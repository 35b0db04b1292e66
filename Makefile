# `make help` lists the targets. Each makes the virtual environment .venv where there is none.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
USE := $(VENV)/.installed
DEV := $(VENV)/.installed-dev
SITE := $(VENV)/.installed-site
WEB := $(VENV)/.installed-web

.DEFAULT_GOAL := help
.PHONY: check test browser-test lint fix docs manual site help

check: $(USE) ## set up, and check this list and its figures
	$(BIN)/litlint check .
	$(BIN)/litlint figure --check

test: $(DEV) ## set up and run the tests, but those in a browser
	@echo "tests/browser is left out: it needs Chromium and node, and is what \`make browser-test\` runs"
	$(BIN)/pytest --numprocesses auto

browser-test: $(WEB) ## set up and run the tests in Chromium, which must be there
	$(BIN)/pytest tests/browser

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

$(WEB): pyproject.toml tests/fetch_web_tools.py | $(DEV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,browser]'
	$(BIN)/python tests/fetch_web_tools.py
	@touch $@ $(USE) $(DEV)
