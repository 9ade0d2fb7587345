"""The Jinja2 environment of every page: what a template may call, and how Dutch writes dates and numbers."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache, lru_cache
from itertools import chain, cycle
from typing import Any

from django.contrib.staticfiles import finders
from django.http import HttpRequest
from django.template.backends.utils import csrf_input
from django.templatetags.static import static
from django.urls import get_script_prefix, get_urlconf, reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.html import format_html
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from naober.gemeente.landelijk import noodnummer
from naober.gemeente.velden import weergave
from naober.gezicht.schrijver import schrijverveld
from naober.kern import Bedrag, datum_voluit

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def omgeving(**opties: Any) -> Environment:
    """Make the environment. A name that a page forgot to fill is an error, never an empty place."""
    opties.update(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    env = Environment(**opties)  # noqa: S701  # autoescape is on, two lines up
    env.globals.update(static=static, url=url, thema=thema, noodnummer=nood)
    env.filters.update(
        veldwaarde=weergave, regelwaarde=regelwaarde,
        datum=datum, daglang=daglang, tijd=tijd, datumtijd=datumtijd, iso=iso,
        bedrag=bedrag, getal=getal, aantal=aantal, tabelrijen=tabelrijen,
    )  # fmt: skip
    return env


def url(naam: str, *args: Any, **kwargs: Any) -> str:
    """Return the path of a named page, with its arguments by place or by name."""
    return reverse(naam, args=args, kwargs=kwargs) if kwargs else _adres(naam, args, get_urlconf(), get_script_prefix())


def nood(code: str) -> str:
    """The number for who is not safe now, as the national rules have it today."""
    return noodnummer(code, timezone.localdate())


# A list repeats the same few pages for other numbers, and finding the way costs more than writing the row.
@lru_cache(maxsize=20_000)
def _adres(naam: str, args: tuple[Any, ...], urlconf: str | None, voorvoegsel: str) -> str:
    return reverse(naam, urlconf=urlconf, args=args)


def eenmaal(request: HttpRequest) -> dict[str, Any]:
    """For every template: the hidden fields against forged forms and of who has the page open, made once for a page
    instead of for each of its forms."""
    return {"csrf_input": SimpleLazyObject(lambda: format_html("{}{}", csrf_input(request), schrijverveld(request)))}


@cache
def thema(slug: str) -> str:
    """Return the address of a municipality's own colours; empty when it wears the neutral ones."""
    pad = f"naober/thema/{slug}.css"
    return static(pad) if _SLUG.fullmatch(slug) and finders.find(pad) else ""


def _plaatselijk(moment: date | datetime) -> date | datetime:
    # What is stored in UTC is read at the clock of the Netherlands, or an evening would get the wrong day.
    return timezone.localtime(moment) if isinstance(moment, datetime) and timezone.is_aware(moment) else moment


def datum(dag: date | datetime | None) -> str:
    """Write a date out: "3 maart 2026". No date gives an empty text."""
    if dag is None:
        return ""
    dag = _plaatselijk(dag)
    return datum_voluit(dag)


def daglang(dag: date | datetime | None) -> str:
    """Write a date out with its day of the week: "dinsdag 3 maart 2026". No date gives an empty text."""
    return "" if dag is None else f"{DAGEN[_plaatselijk(dag).weekday()]} {datum(dag)}"


def tijd(moment: datetime | None) -> str:
    """Write the time of day: "14.30 uur". No moment gives an empty text."""
    return "" if moment is None else f"{_plaatselijk(moment):%H.%M} uur"


def datumtijd(moment: datetime | None) -> str:
    """Write date and time: "3 maart 2026, 14.30 uur". No moment gives an empty text."""
    return "" if moment is None else f"{datum(moment)}, {tijd(moment)}"


def iso(moment: date | datetime) -> str:
    """Write a date or moment for the machine that reads `<time datetime>`."""
    return _plaatselijk(moment).isoformat()


def bedrag(centen: int | Bedrag | None) -> str:
    """Write cents as euros: "€ 1.234,50", with a space that does not break. None gives an empty text."""
    if centen is None:
        return ""
    return (centen if isinstance(centen, Bedrag) else Bedrag(centen)).naar_euro()


def getal(waarde: int | float | None, decimalen: int | None = None) -> str:
    """Write a number with Dutch marks: "12.345,6"; `decimalen` rounds it. None gives an empty text."""
    if waarde is None:
        return ""
    tekst = f"{waarde:,}" if decimalen is None else f"{waarde:,.{decimalen}f}"
    return tekst.translate(str.maketrans(",.", ".,"))


def regelwaarde(waarde: bool | int | date) -> str:
    """Write a value that the policy gives to a calculation: a date in full, a number as it stands."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return getal(waarde) if isinstance(waarde, int) else datum(waarde)


def aantal(waarde: int, enkelvoud: str, meervoud: str) -> str:
    """Write a number with its unit: "1 dag", "3 dagen"."""
    return f"{getal(waarde)} {enkelvoud if waarde == 1 else meervoud}"


# What a template writes of a table, and what the page gets: the roles hold when the table is laid out as cards. Text of
# people is escaped before, so it never looks like this. The mark is where the name of the column comes.
_KOP = "\0"
_RIJ = '<tr class="utrecht-table__row" role="row">'
_CELLEN = {
    "<td>": f'<td role="cell" class="utrecht-table__cell"{_KOP}>',
    '<td class="getal">': f'<td role="cell" class="utrecht-table__cell utrecht-table__cell--numeric-column"{_KOP}>',
    '<th scope="row">': f'<th scope="row" role="rowheader" class="utrecht-table__cell rijkop"{_KOP}>',
}


def tabelrijen(rijen: Markup, kolommen: Sequence[str | tuple[str, str]]) -> Markup:
    """Rows of plain <tr>, <td>, <td class="getal"> and <th scope="row">, as the table of the design system has them.

    Every cell is told the name of its column, so that a row can be read on its own.
    Refused (ValueError): rows that do not have a cell for every column."""
    koppen = [format_html(' data-kop="{}"', kolom if isinstance(kolom, str) else kolom[0]) for kolom in kolommen]
    html = str(rijen).replace(_KOP, "").replace("<tr>", _RIJ)
    for kort, lang in _CELLEN.items():
        html = html.replace(kort, lang)
    voor, *cellen = html.split(_KOP)
    if len(cellen) % len(koppen):
        raise ValueError(f"{len(cellen)} cellen passen niet in rijen van {len(koppen)} kolommen.")
    # Every piece was safe already; escaping each of hundreds of cells once more was a tenth of a page.
    return Markup(voor + "".join(chain.from_iterable(zip(cycle(koppen), cellen, strict=False))))  # noqa: S704
