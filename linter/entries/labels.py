"""What the label of a link means: `paper link`, `[Code]`, `PDF`, `项目主页`."""

from functools import lru_cache

from linter.entries.model import LinkKind
from linter.lazy import re
from linter.papers.addresses.hosts import WELL_KNOWN, HostKind, Hosts

_WORDS = {
    LinkKind.PAPER: """
        paper papers pdf arxiv preprint preprints abs abstract article publication publications manuscript proceedings
        openreview anthology doi acm ieee springer neurips nips iclr icml acl emnlp cvpr html report thesis biorxiv
        alphaxiv book chapter ebook textbook 论文 文章 原文 论文链接 论文地址 原文链接 论文原文 论文下载 论文下载链接
        预印本 論文 논문
        """,
    LinkKind.CODE: """
        code codes github repo repos repository git gitlab source implementation implementations pytorch tensorflow jax
        colab notebook notebooks codebase stars toolkit library 代码 源码 仓库 代码链接 代码地址 代码仓库 开源代码
        源代码 コード 코드
        """,
    LinkKind.PROJECT: """
        project homepage website site demo web webpage 主页 项目 项目主页 项目页 项目地址 项目链接 官网 网站 演示
        """,
    LinkKind.BLOG: "blog blogs post posts blogpost zhihu medium twitter tweet thread news reddit 知乎 博客 解读",
    LinkKind.DATA: "data dataset datasets benchmark benchmarks corpus 数据 数据集",
    LinkKind.VIDEO: "video videos youtube talk talks bilibili recording presentation 视频",
    LinkKind.OTHER: """
        model models weights checkpoint checkpoints huggingface hf slides poster doc docs documentation tutorial
        tutorials supp suppl supplementary supplement appendix bibtex cite leaderboard review reviews pypi npm discord
        模型
        """,
}
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split()}
# They neither say what a link is for nor make a title of a label.
_FILLER_WORDS = """
    link links url here this page pages official unofficial the a our and of in on to for by with full text pr original
    camera ready version extended tech technical read click view access static badge star hugging face open related
    online v1 v2 链接 地址 这里
"""
# Where a paper came out: the address tells whether that is what the link leads to, or a home page.
_OUTLETS = frozenset(("conference", "journal"))
_FILLERS = frozenset(_FILLER_WORDS.split()) | _OUTLETS
# Every word that may stand in a label.
KNOWN_WORDS = _FILLERS | _KINDS.keys()
_WORD = re.compile(r"[^\W_](?:[^\W_]|[’'](?=\w))*")
# What is in brackets, and shortcodes of emoji, say nothing.
_SILENT = re.compile(r"\([^()]*\)|（[^（）]*）|:[a-z0-9_+-]+:")
_NUMBER = re.compile(r"[0-9]+(?:v[0-9]+)?")
_LONGEST = 5  # words
# They name the kind and nothing else that a label may mean: a `Source` is also where something is taken from, a
# `Report` also lies in a repository, `GIT` and `ACL` are also names of methods.
_PLAIN_WORDS = """
    paper pdf arxiv preprint preprints manuscript openreview publication 论文 原文
    code codes codebase github gitlab repo repos repository implementation implementations 代码 源码 仓库
    """
_PLAIN = frozenset(_PLAIN_WORDS.split())

_PROGRAMS = frozenset({"jax", "pytorch", "tensorflow"})

_HOST_KINDS = {
    HostKind.PAPER: LinkKind.PAPER,
    HostKind.CODE: LinkKind.CODE,
    HostKind.PROJECT: LinkKind.PROJECT,
    HostKind.DEMO: LinkKind.PROJECT,
    HostKind.BLOG: LinkKind.BLOG,
    HostKind.DATA: LinkKind.DATA,
    HostKind.VIDEO: LinkKind.VIDEO,
}


@lru_cache(1024)  # entries have the same few labels, and each is looked at half a dozen times
def label_kind(label: str) -> LinkKind | None:
    """What a label says of its link; None where it says nothing (`here`) or is no label but a title or a name.

    The first word that says something decides: `Paper (code soon)` is a paper, `GitHub page` is code. Words in
    brackets and numbers do not count.
    """
    words = _words(label)
    return next((_KINDS[word] for word in words if word in _KINDS), None) if _are_a_label(words) else None


def plain_kind(label: str) -> LinkKind | None:
    """What a label says beyond doubt: None where it names two kinds (`Paper & Code`) or may mean something else."""
    words = _words(label)
    kinds = {_KINDS[word] for word in words if word in _KINDS}
    is_plain = len(kinds) == 1 and _are_a_label(words) and not _PLAIN.isdisjoint(words)
    return next(iter(kinds)) if is_plain else None


def header_kind(header: str, url: str, hosts: Hosts = WELL_KNOWN) -> LinkKind | None:
    """What the heading of a column says of a link in it: of several kinds that of the address, if that is one of them.

    Where it does not speak plainly (`Source`), a host of papers or of code knows better.
    """
    kind = label_kind(header)
    if kind is None or plain_kind(header) is not None:
        return kind
    hosted = kind_of(url, hosts)
    is_named = any(_KINDS.get(word) is hosted for word in _words(header))
    return hosted if is_named or hosted in (LinkKind.PAPER, LinkKind.CODE) else kind


def names_program(label: str) -> bool:
    """Whether a label is but the name of a program that code is written in: its own paper may begin with it, too."""
    return label.strip().lower() in _PROGRAMS


def names_outlet(label: str) -> bool:
    """Whether a label says that a paper came out in a journal or at a conference, and no kind: `journal version`."""
    words = _words(label)
    return not _OUTLETS.isdisjoint(words) and _are_a_label(words) and label_kind(label) is None


@lru_cache(1024)
def is_label(text: str) -> bool:
    """Whether a link's text is but a label, rather than a title or a name: `Paper`, `official code`, `here`, `📄`."""
    return _are_a_label(_words(text))


def _are_a_label(words: tuple[str, ...]) -> bool:
    return len(words) <= _LONGEST and all(word in _KINDS or word in _FILLERS for word in words)


def kind_of(url: str, hosts: Hosts = WELL_KNOWN) -> LinkKind:
    """What an address leads to, as far as its host says it."""
    return _HOST_KINDS.get(hosts.kind(url), LinkKind.OTHER)


@lru_cache(1024)
def _words(label: str) -> tuple[str, ...]:
    words = _WORD.findall(_SILENT.sub(" ", label).lower())
    return tuple(_unnumbered(word) for word in words if not _NUMBER.fullmatch(word))


def _unnumbered(word: str) -> str:
    """A word without the digits behind it, if that is one that labels are made of: `paper2`, `论文1`."""
    bare = word.rstrip("0123456789")
    return bare if bare in _KINDS else word
