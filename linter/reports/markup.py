"""XML out of the texts of lists, which hold what XML forbids."""

from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element, SubElement

from linter.reports.escape import visible


def element(parent: Element | None, tag: str, **attributes: str | int) -> Element:
    """A new element, the parent's last child where there is one; what no XML may hold stands in it as an escape."""
    shown = {name: visible(str(value)) for name, value in attributes.items()}
    return Element(tag, shown) if parent is None else SubElement(parent, tag, shown)


def document(root: Element) -> str:
    """A document of XML 1.0, laid out for reading."""
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode").replace("##[", "#&#35;[")  # no command where it is printed into a log
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'
