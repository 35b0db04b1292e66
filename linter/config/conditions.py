"""What the configuration's JSON Schema says of values that depend on each other, or have a form of their own.

`declarations.py` and the options say the same to those who load a configuration, and more: that a host is of one class,
or that what is required is not forbidden, no schema can say.
"""

from collections.abc import Mapping
from itertools import combinations
from typing import Any

from linter.entries.model import FieldName, Style
from linter.rules.registry import records
from linter.text.list_paths import OUTSIDE

Schema = dict[str, Any]
# A letter, figure, hyphen or underscore; said by what it is not, for `\w` is not the same in all languages.
_NAME = r"[^\s\x00-,./:-@\[-^`{-\x7f]+"
_HOST = rf"^{_NAME}(?:\.{_NAME})+(?:/[^\s/?#]+)?$"
_PLACEHOLDER = r"\{(?:count|papers|files|sections)\}"
_COUNT = rf"^(?![\s\S]*{_PLACEHOLDER}[\s\S]*{_PLACEHOLDER})[\s\S]*{_PLACEHOLDER}"
_SIZE = r"^(?=0*[1-9])[0-9]{1,15}\s*(?:[KMGkmg]?[Bb])?$"
_DATE = r"^(?=[\s\S]*YYYY)(?=[\s\S]*M)"
_INSIDE = rf"^(?!{OUTSIDE})"
_ONE_OF = ("part", "between", "label", "badge", "bibtex")
_SELECTORS = ("select", "extend-select", "ignore", "extend-ignore")


def add_conditions(schema: Schema, extents: Mapping[Style, tuple[str, ...]], deepest: Mapping[Style, int]) -> None:
    """Write the conditions into the schema of the configuration.

    `extents` are those that each style has, `deepest` how deep its levels go.
    """
    kinds = schema["$defs"]
    _add_selectors(schema)
    kinds["DeclaredKind"]["allOf"] = [_of_style(style, extents[style], deepest[style]) for style in Style]
    kinds["DeclaredKind"]["properties"]["from"]["propertyNames"] = {
        "enum": [name.value for name in FieldName if name is not FieldName.PAPER]
    }
    kinds["FieldSource"] |= {
        "anyOf": [{"required": [way]} for way in (*_ONE_OF, "column")],
        "not": {"anyOf": [{"required": list(two)} for two in (*combinations(_ONE_OF, 2), ("bibtex", "column"))]},
    }
    kinds["FieldSource"]["properties"]["between"]["contains"] = {"minLength": 1}
    kinds["FieldSource"]["properties"]["label"]["anyOf"][1]["minItems"] = 1
    for hosts in kinds["HostsOptions"]["properties"].values():
        hosts["items"]["pattern"] = _HOST
    for mark in kinds["SkipOptions"]["properties"]["between"]["items"]["prefixItems"]:
        mark["minLength"] = 1
    kinds["DatesOptions"]["properties"]["forms"]["items"]["pattern"] = _DATE
    kinds["EntriesOptions"] |= _if(
        {"order": {"enum": ["alphabetical", "appended"]}}, {"properties": {"order-by": {"const": "year"}}}
    )
    kinds["DeclaredPair"]["properties"]["places"] |= {"minItems": 2, "maxItems": 2}
    kinds["DeclaredPair"]["properties"]["places"]["items"]["pattern"] = r"^(?!!)[\s\S]*[^ #]"
    kinds["DuplicatesOptions"]["allOf"] = [
        _if({"groups": {"minItems": 1}}, {"properties": {"unique-within": {"const": "group"}}} | _has("unique-within")),
        _if({"unique-within": {"const": "group"}}, {"properties": {"groups": {"minItems": 1}}} | _has("groups")),
    ]
    kinds["DeclaredColumn"] |= _if({"values": {"minItems": 1}}, {"properties": {"type": {"const": "enumeration"}}})
    kinds["DeclaredTable"] |= _if(
        {"descending": {"const": True}}, {"properties": {"order": {"minLength": 1}}} | _has("order")
    )
    for owner in ("DeclaredTable", "DeclaredFile"):
        kinds[owner]["properties"]["file"]["pattern"] = rf"{_INSIDE}[\s\S]*\S"
    required = schema["properties"]["required-sections"]["anyOf"]
    by_file = next(one for one in required if one["type"] == "object")
    for names in (by_file, schema["properties"]["counts"]):
        names["propertyNames"] |= {"pattern": rf"{_INSIDE}[\s\S]*\S"}
    schema["properties"]["counts"]["additionalProperties"]["items"]["pattern"] = _COUNT
    size = schema["properties"]["max-file-size"]["anyOf"]
    next(one for one in size if one["type"] == "string")["pattern"] = _SIZE


def _add_selectors(schema: Schema) -> None:
    """Every code, prefix of codes and `ALL`, by name: an editor can offer them."""
    prefixes = {code[:length] for code in records() for length in range(1, len(code) + 1)}
    schema["$defs"]["Selector"] = {
        "description": "A rule by its code, rules by a prefix of their codes, or all of them.",
        "enum": ["ALL", *sorted(prefixes)],
        "type": "string",
    }
    selector = {"$ref": "#/$defs/Selector"}
    for key in _SELECTORS:
        schema["properties"][key]["items"] = selector
    schema["properties"]["severity"]["propertyNames"] = selector
    schema["properties"]["per-file-ignores"]["additionalProperties"]["items"] = selector


def _of_style(style: Style, extents: tuple[str, ...], deepest: int) -> Schema:
    """What a kind of a style may say."""
    said: Schema = {
        "extent": {"enum": list(extents)},
        "levels": {"items": {"maximum": deepest}} if deepest else {"maxItems": 0},
    }
    sources: Schema = {}
    if style is not Style.TABLE:
        said |= {"category": {"type": "string"}, "paper-link": {"properties": {"column": False}}}
        sources["column"] = False
    if style is not Style.HEADING:
        sources["part"] = {"not": {"const": "heading"}}
    said["from"] = {"additionalProperties": {"properties": sources}}
    return _if({"style": {"const": style.value}}, {"properties": said})


def _if(properties: Schema, then: Schema) -> Schema:
    """The schema that says: where these keys are there and so, it is also like that."""
    return {"if": {"properties": properties, **_has(*properties)}, "then": then}


def _has(*keys: str) -> Schema:
    return {"required": list(keys)}
