"""The encodings and line ends that a text may have in other people's files."""

from collections.abc import Callable, Mapping

CONTROLS = "".join(map(chr, [*range(1, 9), *range(14, 32), 0x7F, 0x9B]))
# What a reader of UTF-8 makes a text of; the lists' own words are "é" and "Halls".
READABLE: Mapping[str, Callable[[str], bytes]] = {
    "UTF-8": str.encode,
    "byte-order mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "two byte-order marks": lambda text: b"\xef\xbb\xbf" * 2 + text.encode(),
    "byte-order mark alone": lambda _: b"\xef\xbb\xbf",
    "nothing": lambda _: b"",
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "CR": lambda text: text.replace("\n", "\r").encode(),
    "mixed line ends": lambda text: text.replace("\n", "\r\n", 2).replace("\r\n", "\r", 1).encode(),
    "line ends alone": lambda _: b"\r\r\n\n\r",
    "what Unicode calls line ends": lambda text: text.replace("Halls", "H\u2028\u2029\x0ba\x0c\x1c\x85lls").encode(),
    "no final line end": lambda text: text.rstrip("\n").encode(),
    "bidirectional controls": lambda text: text.replace("Halls", "H\u202eall\u2066s\u200f").encode(),
    "combining characters": lambda text: text.replace("Halls", "H" + "\u0301" * 300 + "alls").encode(),
    "wide characters": lambda text: text.replace("Halls", "灯🏮👨\u200d👩\u200d👧").encode(),
    "controls": lambda text: text.replace("Halls", CONTROLS).encode(),
    "no characters": lambda text: text.replace("Halls", "\ufffe\uffff\U0010ffff\ue000").encode(),
}
UNREADABLE: Mapping[str, Callable[[str], bytes]] = {
    "UTF-16 with a mark": lambda text: text.encode("utf-16"),
    "UTF-16, little end first": lambda text: text.encode("utf-16-le"),
    "UTF-16, big end first": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "UTF-16 of Han alone": lambda _: "灯廊".encode("utf-16"),
    "UTF-32": lambda text: text.encode("utf-32"),
    "Latin-1": lambda text: text.encode("latin-1", "replace"),
    "GB18030": lambda text: text.encode("gb18030"),
    "NUL": lambda text: text.encode() + b"\0",
    "NULs alone": lambda _: b"\0" * 100,
    "half a surrogate pair": lambda text: text.encode() + b"\xed\xa0\x80\n",
    "a surrogate pair in UTF-8": lambda text: text.encode() + b"\xed\xa0\xbd\xed\xb8\x80\n",
    "too long a form": lambda text: text.encode() + b"\xc0\xaf\n",
    "a character cut off": lambda text: text.encode() + b"\xf0\x9f\x8f",
}
ENCODINGS = {**READABLE, **UNREADABLE}
