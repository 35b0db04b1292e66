"""Hosts that serve `https`, so that a link to them needs no `http`."""

from linter.papers.addresses.hosts import KNOWN_HOSTS
from linter.papers.addresses.urls import split

# Each with and without `www.`; other subdomains may be anyone's and are named one by one.
_MORE_HOSTS = """
    aaai.org ai.facebook.com ai.google ai.googleblog.com ai.meta.com ai.stanford.edu allenai.org alphaxiv.org
    amazon.com amazon.science anaconda.org anthropic.com apache.org api.semanticscholar.org apple.com ar5iv.org
    arxiv-vanity.com arxiv.org blog.csdn.net blog.openai.com cacm.acm.org cambridge.org cdn.openai.com chatgpt.com
    claude.ai cloud.google.com cohere.com creativecommons.org crfm.stanford.edu cs.cmu.edu cs.stanford.edu dblp.org
    dblp.uni-trier.de deepmind.com deepmind.google developer.nvidia.com developers.google.com discord.com discord.gg
    docs.google.com docs.python.org drive.google.com dropbox.com dx.doi.org export.arxiv.org facebook.com gnu.org
    google.com groups.google.com hal.archives-ouvertes.fr hal.inria.fr hf.co ieee.org inspirehep.net instagram.com
    keras.io lightning.ai machinelearning.apple.com meta.com microsoft.com mistral.ai mlr.press mlsys.org naacl.org
    ndss-symposium.org nlp.stanford.edu npmjs.com numpy.org nvidia.com opensource.org papers.cool papers.ssrn.com
    paperswithcode.com platform.openai.com play.google.com plos.org pubmed.ncbi.nlm.nih.gov python.org pytorch.org
    raw.githubusercontent.com research.facebook.com research.fb.com research.google research.google.com
    research.nvidia.com s3.amazonaws.com scholar.archive.org scholar.google.com scikit-learn.org scipy.org scirate.com
    slideshare.net springer.com stackoverflow.com stanford.edu tensorflow.org thecvf.com together.ai w3.org
    web.archive.org web.stanford.edu wikipedia.org
    """
# What stands one label before these is a user's or a language's own site, under the certificate of all.
_TENANTS = """
    blogspot.com github.io githubusercontent.com gitlab.io hashnode.dev hf.space medium.com netlify.app notion.site
    onlinelibrary.wiley.com pages.dev readthedocs.io s3.amazonaws.com stackexchange.com streamlit.app substack.com
    vercel.app wikimedia.org wikipedia.org wordpress.com
    """
_WITHOUT = frozenset({"aclanthology.info", "hits.dwyl.com", "videolectures.net"})
_HOSTS = (KNOWN_HOSTS | frozenset(_MORE_HOSTS.split())) - _WITHOUT
_TENANT_HOSTS = frozenset(_TENANTS.split())
_HTTP, _USUAL_PORT = "http", ":80"


def secured(url: str) -> str | None:
    """The address with `https` of one with `http` at a host that is known to serve both; None for any other."""
    parts = split(url)
    if parts.scheme != _HTTP or parts.user or not serves_https(parts.host):
        return None
    scheme_end = len(_HTTP)
    host_end = len(f"{_HTTP}://{parts.host}")
    if not parts.port:
        return f"https{url[scheme_end:]}"
    is_usual = url.startswith(_USUAL_PORT, host_end) and parts.port == _USUAL_PORT[1:]
    return f"https{url[scheme_end:host_end]}{url[host_end + len(_USUAL_PORT) :]}" if is_usual else None


def serves_https(host: str) -> bool:
    """Whether a host, in lower case, is known to serve `https`."""
    _, _, parent = host.partition(".")
    return host.removeprefix("www.") in _HOSTS or parent in _TENANT_HOSTS
