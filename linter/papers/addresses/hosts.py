"""What kind of site an address belongs to."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import lru_cache

from linter.lazy import re
from linter.papers.addresses.arxiv import read_url
from linter.papers.addresses.redirects import destination
from linter.papers.addresses.urls import domains, split


class HostKind(StrEnum):
    """What is to be found at an address, as far as the address alone says it.

    Demos, and what is ignored, are only those that a list declares. Preprints are papers where it is not asked for
    them apart.
    """

    PAPER = "paper"
    PREPRINT = "preprint"
    CODE = "code"
    PROJECT = "project"
    BLOG = "blog"
    DATA = "data"
    VIDEO = "video"
    DEMO = "demo"
    BADGE = "badge"
    IMAGE = "image"
    IGNORED = "ignored"
    OTHER = "other"


# A host stands for its subdomains too; the longest one that fits decides.
_HOSTS = {
    HostKind.PAPER: """
        aaai.org/ocs aaai.org/papers academic.oup.com aclanthology.info aclanthology.org aclweb.org annualreviews.org
        archives-ouvertes.fr biorxiv.org cell.com ceur-ws.org chemrxiv.org citeseerx.ist.psu.edu/document
        citeseerx.ist.psu.edu/viewdoc computer.org cv-foundation.org/openaccess diglib.eg.org direct.mit.edu
        distill.pub/2016 distill.pub/2017 distill.pub/2018 distill.pub/2019 distill.pub/2020 distill.pub/2021
        dl.acm.org doi.org drops.dagstuhl.de ecva.net/papers elifesciences.org eprint.iacr.org epubs.siam.org
        frontiersin.org hal.inria.fr hal.science hindawi.com iclr.cc/virtual icml.cc/virtual ieeexplore.ieee.org
        ijcai.org intechopen.com iopscience.iop.org isca-archive.org isca-speech.org jair.org jamanetwork.com jmlr.org
        journals.aps.org journals.plos.org journals.sagepub.com jstor.org link.springer.com mdpi.com medrxiv.org
        nature.com ncbi.nlm.nih.gov nejm.org neurips.cc/virtual nips.cc/virtual ojs.aaai.org onlinelibrary.wiley.com
        openaccess.thecvf.com openreview.net osf.io/preprints papers.neurips.cc papers.nips.cc peerj.com pnas.org
        preprints.org proceedings.iclr.cc proceedings.mlr.press proceedings.mlsys.org proceedings.neurips.cc
        projecteuclid.org psycnet.apa.org pubs.acs.org pubs.aip.org pubs.rsc.org researchgate.net/publication
        researchsquare.com roboticsproceedings.org royalsocietypublishing.org science.org sciencedirect.com
        scitepress.org semanticscholar.org spiedigitallibrary.org springeropen.com ssrn.com tandfonline.com
        techrxiv.org thelancet.com usenix.org vldb.org worldscientific.com
        """,
    HostKind.CODE: """
        anonymous.4open.science bitbucket.org codeberg.org colab.research.google.com gist.github.com gitee.com
        github.com gitlab.com modelscope.cn/models pypi.org replicate.com sourceforge.net
        """,
    HostKind.PROJECT: "github.io gitlab.io pages.dev readthedocs.io sites.google.com netlify.app vercel.app",
    HostKind.BLOG: """
        blog.google blogs.nvidia.com blogspot.com csdn.net distill.pub hashnode.dev huggingface.co/blog juejin.cn
        kexue.fm lesswrong.com linkedin.com lmsys.org/blog medium.com mp.weixin.qq.com notion.site
        openai.com/blog openai.com/index openai.com/research reddit.com spaces.ac.cn substack.com towardsdatascience.com
        twitter.com wandb.ai wordpress.com x.com zhihu.com zhuanlan.zhihu.com
        """,
    HostKind.DATA: """
        commoncrawl.org dataverse.harvard.edu figshare.com huggingface.co/datasets kaggle.com/datasets
        modelscope.cn/datasets opendatalab.com zenodo.org
        """,
    HostKind.VIDEO: "bilibili.com slideslive.com ted.com videolectures.net vimeo.com youtu.be youtube.com",
    HostKind.BADGE: """
        api.star-history.com awesome.re badge.fury.io badgen.net codecov.io contrib.rocks hits.dwyl.com
        hits.seeyoufarm.com hits.sh img.badgesize.io img.shields.io shields.io visitor-badge.laobi.icu
        """,
    # What a venue has of papers, one page for all.
    HostKind.OTHER: "aclanthology.org/events aclanthology.org/venues aclanthology.org/volumes openreview.net/group",
    HostKind.IMAGE: "camo.githubusercontent.com user-images.githubusercontent.com",
}
_PREPRINT_NAMES = """
    archives-ouvertes.fr biorxiv.org chemrxiv.org eprint.iacr.org hal.inria.fr hal.science medrxiv.org osf.io/preprints
    preprints.org researchsquare.com ssrn.com techrxiv.org
    """
_PREPRINT_HOSTS = dict.fromkeys(_PREPRINT_NAMES.split(), HostKind.PREPRINT)
_KINDS = {host: kind for kind, hosts in _HOSTS.items() for host in hosts.split()}
# The hosts whose kind is known, without their subdomains.
KNOWN_HOSTS = frozenset(host.partition("/")[0] for host in _KINDS)
_BLOG_NAMES = frozenset({"blog", "blogs"})
_IMAGE_PATH = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico|tiff?)$", re.IGNORECASE)
_BADGE_PATH = re.compile(r"/(?:actions/workflows/|badges?/|colab-badge)|badge[^/]{0,40}\.svg$", re.IGNORECASE)
# Of journals and of conferences that publish with Open Journal Systems: `/ojs/index.php/JOL/article/view/6064/5920`.
_ARTICLE_PATH = re.compile(
    r"/index\.php/(?:[\w.-]{1,60}/){1,2}(?:article|paper)/(?:view|download)[a-z]{0,8}/[0-9]", re.IGNORECASE
)
# Of research groups and companies, which call the page of a paper so: `/research/publication/long-lamps/`.
_PUBLICATION_PATH = re.compile(r"/publications?/[^/]", re.IGNORECASE)
_REPOSITORY = re.compile(r"/[^/]+/[^/]+")
_REPOSITORY_HOSTS = frozenset({"github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gitee.com"})


class Hosts:
    """Which host is of which kind: those that are known, and those that a list declares, with their subdomains."""

    def __init__(self, declared: Mapping[HostKind, Iterable[str]] | None = None) -> None:
        """Takes hosts by kind; `host/step` is the part of a host whose paths begin so."""
        self._declared = {host.lower(): kind for kind, hosts in (declared or {}).items() for host in hosts}
        self._all = {**_KINDS, **self._declared} if self._declared else _KINDS
        self._kind_of = lru_cache(65536)(self._told)  # it is asked half a dozen times of every link

    def kind(self, url: str) -> HostKind:
        """The kind of what an address leads to, of preprints too that it is a paper.

        Paper hosts are preprint servers, publishers, proceedings and arXiv with its mirrors. An account at a code host
        (`github.com/name`) is no code.
        """
        return self._kind_of(url)

    def _told(self, url: str) -> HostKind:
        parts = split(url)
        declared = _listed_kind(self._declared, parts.host, parts.path) if self._declared else None
        if declared in (HostKind.IGNORED, HostKind.BADGE):
            return declared
        address = read_url(url)
        if address and address.is_paper:
            return HostKind.PAPER
        parts = split(destination(url))
        kind = _listed_kind(self._all, parts.host, parts.path) or HostKind.OTHER
        if kind is HostKind.BADGE or (_BADGE_PATH.search(parts.path) and _IMAGE_PATH.search(parts.path)):
            return HostKind.BADGE
        if _IMAGE_PATH.search(parts.path) and kind is not HostKind.CODE:
            return HostKind.IMAGE
        if declared:
            return HostKind.PAPER if declared is HostKind.PREPRINT else declared
        if parts.host.removeprefix("www.") in _REPOSITORY_HOSTS and not _REPOSITORY.match(parts.path):
            return HostKind.OTHER
        return kind if kind is not HostKind.OTHER else _kind_by_path(parts.host, parts.path)

    def ignores(self, url: str) -> bool:
        """Whether a list wants nothing to do with an address."""
        return bool(self._declared) and self.kind(url) is HostKind.IGNORED

    def has_demos(self, url: str) -> bool:
        """Whether a list declares that there are demos at an address."""
        return bool(self._declared) and self.kind(url) is HostKind.DEMO

    def kind_apart(self, url: str) -> HostKind:
        """The kind of what an address leads to, preprints apart from papers that came out elsewhere."""
        kind = self.kind(url)
        if kind is not HostKind.PAPER:
            return kind
        parts = split(url)
        declared = _listed_kind(self._declared, parts.host, parts.path)
        if declared:
            return declared
        is_preprint = read_url(url) is not None or _listed_kind(_PREPRINT_HOSTS, parts.host, parts.path) is not None
        return HostKind.PREPRINT if is_preprint else HostKind.PAPER


def _listed_kind(known: Mapping[str, HostKind], host: str, path: str) -> HostKind | None:
    first_step = _first_step(path)
    kinds = (known.get(f"{domain}/{first_step}") or known.get(domain) for domain in domains(host))
    return next(filter(None, kinds), None)


def _kind_by_path(host: str, path: str) -> HostKind:
    """The kind of an address at a host that nobody knows."""
    if _ARTICLE_PATH.search(path) or _PUBLICATION_PATH.search(path):
        return HostKind.PAPER
    return HostKind.BLOG if _is_blog(host, path) else HostKind.OTHER


def _is_blog(host: str, path: str) -> bool:
    return _first_step(path) in _BLOG_NAMES or not _BLOG_NAMES.isdisjoint(host.split("."))


def _first_step(path: str) -> str:
    return path.strip("/").partition("/")[0].lower()


WELL_KNOWN = Hosts()


def host_kind(url: str) -> HostKind:
    """The kind of what an address leads to, by the hosts that are known without a declaration."""
    return WELL_KNOWN.kind(url)
