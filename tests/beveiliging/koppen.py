"""What the headers of an answer lack of the best grade, and what a page may not hold."""

import re

from django.http import HttpResponse

from naober.fundament.koppen import KOPPEN

STATIC = "/static/naober/naober.css"
# As a browser would not keep to the policy for the page: each of these would be blocked, or worse, allowed.
_IN_DE_BLADZIJDE = re.compile(
    r"<script(?![^>]*\bsrc=)|<style\b|\bstyle\s*=\s*[\"']|\son[a-z]+\s*=\s*[\"']|javascript:|\bhx-on", re.IGNORECASE
)
_VAN_ELDERS = re.compile(r"<(?:script|link|img|iframe|object|embed|form)\b[^>]*\b(?:src|href|action)=\"(?:https?:)?//")
# What is typed may be a name, and an address ends in logs: a form that is sent with GET holds choices only.
_FORMULIER = re.compile(r"(<form\b[^>]*>)(.*?)</form>", re.DOTALL)
_TYPVELD = re.compile(r'<textarea\b|<input\b(?![^>]*\btype="(?:hidden|radio|checkbox|submit|date)")')


def csp(antwoord: HttpResponse) -> dict[str, set[str]]:
    delen = [d.split() for d in antwoord.headers["Content-Security-Policy"].split(";")]
    return {naam: set(waarden) for naam, *waarden in delen}


def _voor_iedereen_gelijk(antwoord: HttpResponse) -> bool:
    """A style sheet, or a public page without a form of anybody's."""
    pad: str = antwoord.request["PATH_INFO"]  # type: ignore[attr-defined]
    return pad == STATIC or (pad.startswith("/in/") and not antwoord.cookies)


def gebreken(antwoord: HttpResponse) -> list[str]:
    """What of the best grade this answer lacks; empty is good."""
    fout = [kop for kop, waarde in KOPPEN.items() if antwoord.headers.get(kop) != waarde]
    beleid = csp(antwoord) if "Content-Security-Policy" in antwoord.headers else {}
    if beleid.get("default-src") != {"'none'"}:
        fout.append("default-src")
    if any("unsafe" in w or w in ("*", "https:", "http:") for waarden in beleid.values() for w in waarden):
        fout.append("ruime csp")
    fout += [naam for naam in ("frame-ancestors", "base-uri") if beleid.get(naam) != {"'none'"}]
    if beleid.get("script-src", set()) - {"'self'"} or beleid.get("style-src", set()) - {"'self'"}:
        fout.append("script of stijl van elders")
    if antwoord.headers.get("Cross-Origin-Opener-Policy") != "same-origin":
        fout.append("opener")
    if antwoord.headers.get("Referrer-Policy") != "same-origin":
        fout.append("referrer")
    if antwoord.headers.get("X-Frame-Options") != "DENY":
        fout.append("frame")
    if "no-store" not in antwoord.headers.get("Cache-Control", "") and not _voor_iedereen_gelijk(antwoord):
        fout.append("bewaren")
    if antwoord.headers.get("Content-Type", "").startswith("text/html"):
        tekst = antwoord.content.decode()
        fout += _IN_DE_BLADZIJDE.findall(tekst) + _VAN_ELDERS.findall(tekst)
        fout += [k for k, i in _FORMULIER.findall(tekst) if 'method="post"' not in k and _TYPVELD.search(i)]
    if "Server" in antwoord.headers or "X-Powered-By" in antwoord.headers:
        fout.append("zegt wat er draait")
    return fout
