"""Capitals of titles: taken from the heading, kept by braces."""

import pytest

from linter.bibtex.capitals import kept_capitals


@pytest.mark.parametrize(
    ("title", "model", "wanted"),
    [
        ("Longlora: efficient tuning", "LongLoRA: Efficient Tuning", "{LongLoRA}: efficient tuning"),
        ("A GPU lamp", "", "A {GPU} lamp"),
        ("{Old {Oil} llm} lamps", "LLM lamps", "{Old {Oil} llm} lamps"),
        ("An $llm$ of {an llm}", "LLM", "An $llm$ of {an llm}"),
        ("{A GPU lamp}", "", "{A GPU lamp}"),
        ("Lamps in $O(N)$", "", "Lamps in $O(N)$"),
        ("{\\'E}mile on an llm", "Émile on an LLM", "{\\'E}mile on an {LLM}"),
        ("iOS lamps", "IOS and iOS Lamps", "{iOS} lamps"),
        ("LAMPS FOR ALL", "Lamps for All", "LAMPS FOR ALL"),
        ("Lamps for all", "LAMPS FOR ALL", "Lamps for all"),
        ("BERT", "", "{BERT}"),
        ("", "LLM", ""),
    ],
)
def test_capitals_are_kept(title: str, model: str, wanted: str) -> None:
    assert kept_capitals(title, model) == wanted


def test_kept_capitals_are_kept_once() -> None:
    once = kept_capitals("Kv-cache of llms: A $K$-V study", "KV-Cache of LLMs")

    assert kept_capitals(once, "KV-Cache of LLMs") == once
