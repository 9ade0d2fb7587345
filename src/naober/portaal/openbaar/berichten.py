"""What is told to everybody: the news of the profile, and what staff published in a register of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from naober.gemeente.profiel import Profiel, Register
from naober.gemeente.profiel.openbaar import Nieuws
from naober.gemeente.velden import Waarde
from naober.kern import Bron
from naober.register.queries import gepubliceerd

DRINGEND = "dringend bericht"
BIJEENKOMST = "bijeenkomst"


@dataclass(frozen=True, slots=True)
class Bericht:
    """A piece of news, a meeting, a milestone, a result or an urgent message. `voor` are codes of audiences; empty for
    everybody. `kanalen` are names of other channels that may take it over."""

    code: str
    titel: str
    tekst: str
    dag: date
    soort: str
    voor: tuple[str, ...]
    bron: Bron
    aanname: str | None = None
    tot: date | None = None
    voorbeeld: str = ""
    onbekend: str = ""
    wanneer: str = ""
    waar: str = ""
    gebied: str = ""
    met: str = ""
    kanalen: tuple[str, ...] = ()

    @property
    def dringend(self) -> bool:
        return self.soort == DRINGEND

    @property
    def bijeenkomst(self) -> bool:
        return self.soort == BIJEENKOMST


def berichten(profiel: Profiel, dag: date, voor: str = "", gebied: str = "") -> list[Bericht]:
    """What is told on `dag`, newest first and the urgent above all: to everybody, and to the audience `voor` in its own
    words. `gebied`: the name of an area, of which the meetings are shown. One query."""
    namen = {d.naam: d.code for d in profiel.openbaar.doelgroepen}
    alle = [
        *(_van_profiel(n, voor) for n in profiel.openbaar.nieuws),
        *(_van_register(register, pk, gegevens, namen) for register, pk, gegevens in gepubliceerd(profiel)),
    ]
    getoond = [
        b
        for b in alle
        if b.dag <= dag <= (b.tot or dag)
        and (not voor or not b.voor or voor in b.voor)
        and (not gebied or b.gebied in ("", gebied))
    ]
    return sorted(getoond, key=lambda b: (b.dringend, b.dag), reverse=True)


def dringend(profiel: Profiel, dag: date) -> list[Bericht]:
    """What stands on every page now, as during a crisis."""
    return [b for b in berichten(profiel, dag) if b.dringend]


def _van_profiel(n: Nieuws, voor: str) -> Bericht:
    return Bericht(
        code=n.code,
        titel=n.titel,
        tekst=n.tekst_voor(voor),
        dag=n.dag,
        soort="nieuws",
        voor=n.voor,
        bron=n.bron,
        aanname=n.aanname,
        tot=n.geldig_tot,
        voorbeeld=n.voorbeeld or "",
        onbekend=n.onbekend or "",
    )


def _van_register(register: Register, pk: int, gegevens: Mapping[str, Waarde], namen: dict[str, str]) -> Bericht:
    def tekst(code: str) -> str:
        waarde = gegevens.get(code)
        return "" if waarde is None else str(waarde)

    def lijst(code: str) -> tuple[str, ...]:
        waarde = gegevens.get(code) or ()
        return (waarde,) if isinstance(waarde, str) else tuple(waarde)

    return Bericht(
        code=f"bericht-{pk}",
        titel=tekst("titel"),
        tekst=tekst("tekst"),
        dag=date.fromisoformat(tekst("van")),
        soort=tekst("soort"),
        voor=tuple(namen[naam] for naam in lijst("voor") if naam in namen),
        bron=register.bron,
        tot=date.fromisoformat(tekst("tot")) if tekst("tot") else None,
        voorbeeld=tekst("voorbeeld"),
        onbekend=tekst("onbekend"),
        wanneer=tekst("wanneer"),
        waar=tekst("waar"),
        gebied=tekst("gebied"),
        met=tekst("met"),
        kanalen=lijst("kanalen"),
    )


# Plain links: nothing of another site is loaded, and nobody is followed, until somebody chooses to share.
_DELEN = (
    ("Facebook", "https://www.facebook.com/sharer/sharer.php", "u", ""),
    ("X (Twitter)", "https://twitter.com/intent/tweet", "url", "text"),
    ("WhatsApp", "https://wa.me/", "", "text"),
)


def deellinks(titel: str, adres: str) -> Sequence[tuple[str, str]]:
    """Where this can be shared, as name and address."""
    links = []
    for naam, site, als_adres, als_tekst in _DELEN:
        tekst = titel if als_adres else f"{titel} {adres}"
        vraag = {k: v for k, v in ((als_adres, adres), (als_tekst, tekst)) if k}
        links.append((naam, f"{site}?{urlencode(vraag)}"))
    return [*links, ("e-mail", f"mailto:?{urlencode({'subject': titel, 'body': adres})}".replace("+", "%20"))]
