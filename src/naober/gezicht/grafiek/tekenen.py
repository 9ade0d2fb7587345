"""From a chart of Altair to SVG: without a browser, and fit for the content security policy of the pages."""

import html
import json
import re
import threading
from collections import OrderedDict
from collections.abc import Callable
from functools import cache, wraps
from hashlib import sha256
from typing import TYPE_CHECKING, Any, ParamSpec

from django.conf import settings

from naober.gezicht.grafiek.model import BREED, SMAL, Grafiek, Maat
from naober.kern.cijfertabel import Cijfertabel

if TYPE_CHECKING:
    import altair as alt

# The colours as the neutral theme has them; the style sheet gives each its token by this value (grafiek.css), so that a
# municipality's own colours hold on a page, and a printed report has these.
REEKS = ("#176173", "#b25c00", "#7c3a78", "#56791f", "#9c2f2a", "#4b5656", "#2f7788", "#8a5300")
BAND, LIJN, TEKST, VLAK = "#c2dde2", "#dcd9d1", "#333e3f", "#e4e1da"
LETTER = "Source Sans 3"
# From light to dark, for a map; the words stand in each tile.
VERLOOP = ("#e0eef0", "#c2dde2", "#8dbcc6", "#2f7788", "#176173", "#0d3842")
# The converter keeps one engine; two threads at once would make two.
_EEN_TEGELIJK = threading.Lock()
_MEESTE = 256
_getekend: OrderedDict[bytes, Grafiek] = OrderedDict()
# Names, roles and states are for the picture as a whole: inside it they would only repeat themselves to who listens.
_BINNENIN = re.compile(r' (?:role|aria-[a-z]+|class|tabindex|pointer-events|xmlns:xlink)="[^"]*"')
_LEEG = re.compile(r'<path[^>]*(?: d="(?:M0,0h0v0h0Z)?"|display="none")[^>]*/>')
_OPMAAK = {
    "background": None,
    "font": LETTER,
    "view": {"stroke": None},
    "axis": {
        "labelColor": TEKST, "titleColor": TEKST, "gridColor": LIJN, "domainColor": LIJN, "tickColor": LIJN,
        "labelFontSize": 14, "titleFontSize": 14, "titleFontWeight": "normal", "labelLimit": 220,
    },
    "axisX": {"grid": False},
    "legend": {
        "orient": "top", "labelColor": TEKST, "titleColor": TEKST, "labelFontSize": 14, "titleFontSize": 14,
        "symbolStrokeWidth": 3, "labelLimit": 240,
    },
    "text": {"color": TEKST, "fontSize": 14},
}  # fmt: skip


P = ParamSpec("P")


def onthouden(functie: Callable[P, Grafiek]) -> Callable[P, Grafiek]:
    """The same figures give the same picture: each process draws it once, as drawing takes longer than the rest of a
    page. Only figures that may be shown come here, so nothing is kept that should not be."""

    @wraps(functie)
    def binnen(*args: P.args, **kwargs: P.kwargs) -> Grafiek:
        sleutel = sha256(f"{functie.__name__} {args!r} {kwargs!r}".encode()).digest()
        with _EEN_TEGELIJK:
            if (bekend := _getekend.get(sleutel)) is not None:
                _getekend.move_to_end(sleutel)
                return bekend
        nieuw = functie(*args, **kwargs)
        with _EEN_TEGELIJK:
            _getekend[sleutel] = nieuw
            while len(_getekend) > _MEESTE:
                _getekend.popitem(last=False)
        return nieuw

    return binnen


def maak_grafiek(
    soort: str, tabel: Cijfertabel, beschrijving: str, teken: Callable[[Maat], "alt.TopLevelMixin"], *, hoog: int = 300
) -> Grafiek:
    """Draw it for a wide and for a narrow place."""
    breed, smal = (
        _teken(teken(maat), tabel.titel, beschrijving, "smal" if maat.smal else "breed")
        for maat in (Maat(BREED, hoog, False), Maat(SMAL, hoog, True))
    )
    return Grafiek(soort, tabel, beschrijving, breed, smal)


def _teken(beeld: "alt.TopLevelMixin", titel: str, beschrijving: str, maat: str) -> str:
    # What Altair would check costs more than drawing does; what is wrong in a chart, the converter refuses as well.
    spec: dict[str, Any] = beeld.to_dict(validate=False)
    tekst = json.dumps({**spec, "config": _OPMAAK}, sort_keys=True)
    omzetter = _omzetter()
    with _EEN_TEGELIJK:
        kaal: str = omzetter.vegalite_to_svg(
            tekst, format_locale="nl-NL", time_format_locale="nl-NL", allowed_base_urls=[], show_warnings=False
        )
    nummer = sha256(f"{maat}{titel}{tekst}".encode()).hexdigest()[:12]
    return _toegankelijk(kaal, nummer, titel, beschrijving)


@cache
def _omzetter() -> Any:
    import vl_convert

    letters = settings.BOUW / "lettertypen"
    if letters.is_dir():
        vl_convert.register_font_directory(str(letters))
    return vl_convert


def _toegankelijk(svg: str, nummer: str, titel: str, beschrijving: str) -> str:
    """One picture with a title and a description; nothing inside it is told apart, and nothing carries a style."""
    svg = _LEEG.sub("", _BINNENIN.sub("", svg))
    begin, _, rest = svg.partition(">")
    maten = " ".join(re.findall(r'(?:xmlns|width|height|viewBox)="[^"]*"', begin))
    kop = (
        f'<svg {maten} role="img" aria-labelledby="t{nummer} d{nummer}">'
        f'<title id="t{nummer}">{html.escape(titel)}</title><desc id="d{nummer}">{html.escape(beschrijving)}</desc>'
    )
    return kop + rest


def bron(rijen: list[dict[str, Any]]) -> Any:
    """Rows as a chart of Altair takes them, without a data frame."""
    import altair as alt

    return alt.InlineData(values=rijen)
