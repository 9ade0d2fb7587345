"""`docs/rechten.md`: who may do what, written from the rights themselves and from what asks them.

Pages are read from the addresses of the site, operations from the table of the API, actions from the rooms; so what
is new stands in the list at once, and a test compares it with what is checked in."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from naober.api.operaties import OPERATIES
from naober.dossier.handeling import rechten_van_handelingen
from naober.dossier.inwoner import rechten_van_inwonerhandelingen
from naober.gemeente.inwonerrechten import INWONERRECHTEN
from naober.gemeente.profiel import Rol
from naober.gemeente.rechten import RECHTEN, Band, Recht, Stand


class Bereik(StrEnum):
    """Of how many municipalities a command reads or writes what is of residents."""

    GEEN = "geen"
    EEN = "de gemeente die u noemt"
    ELK = "elke gemeente, een voor een"
    ALLES = "alles"


class Namens(StrEnum):
    """On whose name stands what a command changes."""

    NIEMAND = "verandert niets van een inwoner"
    PROEF = "wie het in het verhaal doet"
    SYSTEEM = "het systeem, met opdracht en reden"
    MEDEWERKER = "de medewerker die u noemt"


@dataclass(frozen=True, slots=True)
class Beheeropdracht:
    """A command on the server: as which role of the database it works, what it touches, and where it refuses.

    `breed`: it sees every file of a municipality, and asks for that by name."""

    naam: str
    rol: str
    raakt: str
    bereik: Bereik = Bereik.GEEN
    namens: Namens = Namens.NIEMAND
    breed: bool = False
    weigert: str = ""


_PROEF = "buiten een ontwikkelomgeving"

# Whoever may run these has a shell on the server; no right of the system opens them to anybody else. What each needs is
# the password of its role, which stands in a file of its own (docs/beheer.md).
BEHEEROPDRACHTEN: tuple[Beheeropdracht, ...] = (
    Beheeropdracht("bevolking", "eigenaar en app", "verzonnen inwoners", Bereik.EEN, Namens.PROEF, True, _PROEF),
    Beheeropdracht("controleer", "app", "instellingen en de catalogus"),
    Beheeropdracht(
        "controleer_geld", "app", "rekent na wat voor hulp is verplicht, en boekt op verzoek wat afwijkt", Bereik.ELK,
        Namens.SYSTEEM, breed=True,
    ),
    Beheeropdracht("demo", "eigenaar en app", "verzonnen inwoners", Bereik.EEN, Namens.PROEF, True, _PROEF),
    Beheeropdracht(
        "herstel", "eigenaar en reserve", "zet een reservekopie terug en vernietigt opnieuw", Bereik.ALLES,
        Namens.SYSTEEM, breed=True, weigert="als de databank niet leeg is",
    ),
    Beheeropdracht("kaart", "app", "de sociale kaart, van en naar een bestand", Bereik.EEN, Namens.SYSTEEM, breed=True),
    Beheeropdracht(
        "kaart_bijhouden", "app", "de sociale kaart: vraagt om nakijken, en archiveert wat niemand nakeek", Bereik.ELK,
        Namens.SYSTEEM, breed=True,
    ),
    Beheeropdracht("laad_profielen", "app", "gemeenten en sociale kaart"),
    Beheeropdracht("logboek", "eigenaar", "maanden van het logboek van inzages; leest geen regel"),
    Beheeropdracht(
        "logboek_signalen", "app", "het logboek van inzages: maakt maanden vooruit, zoekt wat opvalt", Bereik.ELK,
        Namens.SYSTEEM, breed=True,
    ),
    Beheeropdracht("medewerker", "app", "accounts van medewerkers"),
    Beheeropdracht("migrate", "eigenaar", "tabellen; ziet zonder gemeente geen rij"),
    Beheeropdracht(
        "monitor", "app", "leest voor de cijfers en schrijft bestanden zonder namen", Bereik.ELK, breed=True,
    ),
    Beheeropdracht(
        "prognose", "app", "telt hulp per maand zonder namen, en voorspelt er per begrotingspost mee", Bereik.ELK,
        Namens.SYSTEEM, breed=True,
    ),
    Beheeropdracht("openapi", "geen", "niets: beschrijft de API"),
    Beheeropdracht(
        "overkomst", "app", "leest cliënten in die naar de gemeente overkomen", Bereik.EEN, Namens.MEDEWERKER,
        weigert="voor de wet het toelaat",
    ),
    Beheeropdracht(
        "landelijk", "app", "wie jeugdhulp of hulp onder de Wmo kreeg, met het burgerservicenummer", Bereik.EEN,
        Namens.MEDEWERKER, breed=True, weigert="een account zonder de rol van de backoffice",
    ),
    Beheeropdracht(
        "ruim_signalen_op", "app", "verwijdert signalen waarvan de bewaartermijn voorbij is", Bereik.ELK,
        Namens.SYSTEEM, breed=True,
    ),
    Beheeropdracht("rechten", "geen", "niets: maakt dit document"),
    Beheeropdracht("reservekopie", "reserve en app", "maakt een kopie; vult het register van vernietigingen aan",
                   Bereik.ALLES, breed=True),
    Beheeropdracht("rollen_sql", "geen", "niets: drukt SQL af voor de superuser"),
    Beheeropdracht("sleutel", "app", "sleutels van machines"),
    Beheeropdracht(
        "speel_aanbieder", "app", "verzonnen berichten van aanbieders", Bereik.EEN, Namens.SYSTEEM, True, _PROEF
    ),
    Beheeropdracht("stop_demo", "geen", "niets: stopt de databank van de demo", weigert="bij een met DATABASE_URL"),
    Beheeropdracht(
        "vernietig", "app", "wat op een goedgekeurde vernietigingslijst staat", Bereik.EEN, Namens.MEDEWERKER,
        breed=True, weigert="wat geen tweede persoon heeft goedgekeurd",
    ),
    Beheeropdracht(
        "verwerk_aanleveringen", "app", "bestanden met signalen van partners, en wie daarmee bedoeld is", Bereik.EEN,
        Namens.MEDEWERKER, breed=True, weigert="een account zonder de rol van de backoffice",
    ),
    Beheeropdracht(
        "verwerk_berichten", "app", "berichten van aanbieders die wachten", Bereik.EEN, Namens.MEDEWERKER, breed=True,
        weigert="een account zonder de rol van de backoffice",
    ),
    Beheeropdracht(
        "vroegsignalen_uit", "app", "signalen over schulden en wat ermee gebeurde, zonder namen", Bereik.EEN,
        Namens.MEDEWERKER, breed=True, weigert="een account zonder de rol van de backoffice",
    ),
    Beheeropdracht(
        "wissel_berichten_uit", "app", "berichten van en naar de postbus van het knooppunt", Bereik.EEN,
        Namens.SYSTEEM, breed=True,
    ),
    Beheeropdracht(
        "vernietig_opnieuw", "eigenaar", "na een herstel: wat volgens het register al was vernietigd", Bereik.ELK,
        Namens.SYSTEEM, breed=True,
    ),
)  # fmt: skip


# What a page that asks no right of a member of staff answers to `recht_van_pagina`: open to all, or a resident's own.
OPENBAAR, INWONER = "openbaar", "inwoner"


def paginas() -> list[tuple[str, str, str | None]]:
    """Every page: its address, its name, and the right it asks. None: every member of staff; `OPENBAAR`: everybody;
    `INWONER`: a resident who is signed in."""
    return sorted(_loop(get_resolver(), ""))


def _loop(resolver: URLResolver, voor: str) -> Iterator[tuple[str, str, str | None]]:
    for deel in resolver.url_patterns:
        patroon = voor + str(deel.pattern)
        if isinstance(deel, URLResolver) and patroon != "api/v1/":
            yield from _loop(deel, patroon)
        elif isinstance(deel, URLPattern):
            yield f"/{patroon}", deel.name or "", recht_van_pagina(deel.callback)


def recht_van_pagina(view: Callable[..., Any]) -> str | None:
    recht: str | None = getattr(view, "recht", OPENBAAR)
    return recht


_KOP = """\
# Rechten

Wie wat mag in Naober. Dit bestand is gemaakt met `manage.py rechten docs/rechten.md`; wijzig het niet met de hand.
De bron is `src/naober/gemeente/rechten.py`. De toets `tests/beveiliging/test_matrix.py` probeert elk adres en elke
operatie met elke rol en elke verhouding tot het dossier, en vergelijkt wat er gebeurt met wat hier staat.

Een recht alleen is niet genoeg. Er zijn vier sloten, en ze moeten alle vier open:

1. **De gemeente.** Wat van een andere gemeente is, bestaat niet. De databank houdt dat tegen.
2. **De rol.** Zonder het recht is het antwoord: verboden (403).
3. **De band.** Wat iemand niet mag zien, is er voor die persoon niet (404), met precies hetzelfde antwoord als voor een
   nummer dat niet bestaat. De databank houdt ook dat tegen, voor elke tabel met gegevens van inwoners.
4. **De stand.** In een afgerond dossier gaat alleen door wat doorloopt.

Wie over een product beslist, is geen recht maar het mandaat van de gemeente; welke dossiers een team deelt, staat in
het profiel.
"""


def lijst() -> str:
    """The whole document, in Markdown."""
    delen = [_KOP, _woorden(), _rechten(), _rollen(), _waar(), _iedereen(), _anderen(), _beheer()]
    return "\n".join(delen)


def _tabel(kop: Sequence[str], rijen: Sequence[Sequence[str]]) -> str:
    regels = [kop, ["---"] * len(kop), *rijen]
    return "\n".join(f"| {' | '.join(regel)} |" for regel in regels) + "\n"


def _woorden() -> str:
    rijen = [[b.value, b.uitleg] for b in Band] + [[s.value, s.uitleg] for s in Stand if s is not Stand.GEEN]
    return "## Band en stand\n\n" + _tabel(["woord", "betekenis"], rijen)


def _rechten() -> str:
    def rij(r: Recht) -> list[str]:
        toegang = "ja" if r.toegang else ""
        return [f"{r.naam} (`{r.code}`)", str(r.wet), r.band.value, r.stand.value, toegang]

    kop = ["iemand mag", "grond", "band", "stand", "alleen van de toegang"]
    return "## De rechten\n\n" + _tabel(kop, [rij(r) for r in RECHTEN.values()])


def _rollen() -> str:
    rijen = [[f"`{r.code}`", *("●" if rol in r.rollen else "" for rol in Rol)] for r in RECHTEN.values()]
    uitleg = "Een profiel geeft een rol haar eigen naam. Wie geen rol heeft, mag niets van dit alles.\n\n"
    return "## Wie heeft welk recht\n\n" + uitleg + _tabel(["recht", *(r.value for r in Rol)], rijen)


def _waar() -> str:
    handelingen = rechten_van_handelingen()
    delen = ["## Waar een recht voor nodig is\n"]
    for code in RECHTEN:
        regels = {
            "bladzijden": [f"`{pad}`" for pad, _, recht in paginas() if recht == code],
            "API": [f"`{op.methode} {op.pad}`" for op in OPERATIES if op.recht == code],
            "handelingen": [f"`{naam}`" for naam, recht in sorted(handelingen.items()) if recht == code],
        }
        delen.append(f"### `{code}`\n")
        delen += [f"- {soort}: {', '.join(wat)}" for soort, wat in regels.items() if wat]
        delen.append("")
    return "\n".join(delen)


def _iedereen() -> str:
    ingelogd = [f"`{pad}`" for pad, _, recht in paginas() if recht is None]
    ingelogd += [f"`{op.methode} {op.pad}` (API)" for op in OPERATIES if op.recht is None]
    open_ = [f"`{pad}`" for pad, _, recht in paginas() if recht == OPENBAAR]
    return (
        "## Zonder apart recht\n\n"
        f"- Voor elke medewerker die is ingelogd: {', '.join(ingelogd)}.\n"
        f"- Voor wie niet is ingelogd: {', '.join(open_)}, en `/api/v1/openapi.json`.\n"
    )


def _anderen() -> str:
    eigen = ", ".join(f"`{pad}`" for pad, _, recht in paginas() if recht == INWONER)
    handelingen = sorted(rechten_van_inwonerhandelingen().items())
    rijen = [
        [f"{r.naam} (`{r.code}`)", str(r.wet), ", ".join(f"`{n}`" for n, c in handelingen if c == r.code)]
        for r in INWONERRECHTEN.values()
    ]
    zelf = _tabel(["een inwoner mag", "grond", "handelingen"], rijen)
    return (
        "## Wie geen medewerker is\n\n"
        f"Een inwoner, of wie die vertegenwoordigt, komt na inloggen alleen op {eigen}, en ziet daar het eigen "
        "dossier. Elke keer wordt opnieuw gekeken of de vertegenwoordiging nog geldt. Wat van medewerkers is, blijft "
        "dicht, en een medewerker komt niet op de bladzijden van een inwoner.\n\n"
        f"{zelf}\n"
        "Verder heeft alleen een medewerker een account met rechten. Een raadslid, een aanbieder of een partner zonder "
        "account komt niet verder dan wie niet is ingelogd. Een aanbieder of partner met een account heeft de rol "
        "`uitvoerder` of een andere rol hierboven, en wat van de toegang is, blijft dan dicht.\n"
    )


def _beheer() -> str:
    rijen = [
        [f"`{o.naam}`", o.rol, o.raakt, o.bereik.value, "ja" if o.breed else "", o.namens.value, o.weigert]
        for o in BEHEEROPDRACHTEN
    ]
    kop = ["opdracht", "rol in de databank", "raakt", "inwoners van", "elk dossier", "staat op naam van", "weigert"]
    uitleg = (
        "Alleen voor wie op de server zelf kan inloggen en het wachtwoord van die rol heeft; dat staat per\n"
        "rol in een eigen bestand. Er is geen taak die vanzelf draait: wat elke nacht moet, is een opdracht\n"
        "vanuit een timer. Geen opdracht drukt een naam of nummer van een inwoner af. Wat Django zelf\n"
        "meebrengt (`dumpdata`, `shell`) werkt als app, en ziet zonder gemeente geen rij. De toets\n"
        "`tests/beveiliging/test_opdrachten.py` draait ze.\n"
        "\n"
    )
    return "## Opdrachten van de beheerder\n\n" + uitleg + _tabel(kop, rijen)
