"""The JSON Schema of the configuration."""

from linter.config.kinds import options
from linter.config.model import Config
from linter.config.schema import json_schema


def test_schema_knows_every_key() -> None:
    assert list(json_schema()["properties"]) == list(options(Config))


def test_keys_are_in_kebab_case_at_every_depth() -> None:
    assert list(json_schema()["$defs"]["ArxivOptions"]["properties"]) == ["link-form", "version"]


def test_unknown_keys_are_forbidden_at_every_depth() -> None:
    schema = json_schema()
    tables = [schema, *(table for table in schema["$defs"].values() if table["type"] == "object")]

    assert all(table["additionalProperties"] is False for table in tables)


def test_schema_knows_no_null() -> None:
    assert "null" not in str(json_schema()).lower()
