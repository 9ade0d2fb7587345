"""A store of one invented municipality, in the codes of its profile: enough households to tell figures apart by, and a
few that are too rare to be shown."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from naober.gemeente.profiel import Profiel
from naober.monitor.motor import Motor, motor_voor
from naober.monitor.namen import namen_van
from naober.monitor.tijd import heel_jaar
from naober.monitor.uitkomsten.bron import Cijferbron
from naober.monitor.winkel.lezen import Inhoud, Manifest, Winkel, map_van, schrijf_manifest
from tests.monitor.winkels import winkel

# Households by what happens to them: (how many, rungs in their order by place from the end, stopped, comes back).
WEGEN = (
    (30, (-1,), False, False), (20, (-2, -1), False, False), (12, (-1, -2), True, False), (8, (-2,), True, True),
    (2, (-1, -2, -1), False, False),
)  # fmt: skip
TYPEN = ("alleen", "alleen", "samen-met-kinderen", "samen")


def buurt(profiel: Profiel, nummer: int) -> dict[str, list[dict[str, Any]]]:
    """The tables, with everything in year `nummer`: 72 households over the first areas of the profile."""
    treden = [t.code for t in profiel.trap.treden]
    gebieden, producten = [g.code for g in profiel.gebieden][:3], [p.code for p in profiel.producten][:2]
    leefgebieden = [v.code for v in profiel.leefgebieden]
    uit: dict[str, list[dict[str, Any]]] = {}

    def erbij(tabel: str, **rij: Any) -> None:
        uit.setdefault(tabel, []).append(rij)

    hh = 0
    for aantal, plekken, gestopt, terug in WEGEN:
        for nr in range(aantal):
            hh += 1
            gebied = gebieden[hh % len(gebieden)]
            team = profiel.team_van_gebied(gebied)
            waar = {"huishouden": hh, "dossier": hh, "gebied": gebied, "team": team.code if team else ""}
            wie = {**waar, "persoon": hh}
            begin = date(nummer, 1, 4) + timedelta(days=nr)
            erbij("huishouden", huishouden=hh, gebied=gebied, personen=1, kinderen=0, huishoudtype=TYPEN[hh % 4])
            erbij("persoon", persoon=hh, huishouden=hh, gebied=gebied, geboortejaar=nummer - (30 if hh % 2 else 82))
            erbij("dossier", **waar, geopend=begin)
            erbij("vraag", **wie, vraag=hh, ontvangen=begin, status="opgepakt", opgepakt=begin)
            if hh % 3:
                erbij("gesprek", **waar, dag=begin + timedelta(days=7), mantelzorg="ja")
            erbij("behoefte", **wie, behoefte=hh, leefgebied=leefgebieden[hh % 2], gesteld=begin + timedelta(days=7))
            erbij("doel", **waar, doel=hh, gesteld=begin + timedelta(days=14), beoordeeld=date(nummer, 12, 1),
                  oordeel="bereikt" if hh % 4 else "niet")  # fmt: skip
            for stap, plek in enumerate(plekken):
                van, klaar = begin + timedelta(days=20 + 40 * stap), stap < len(plekken) - 1
                trede = treden[plek]
                erbij(
                    "actie", **wie, actie=hh * 10 + stap, leefgebied=leefgebieden[hh % 2], trede=trede,
                    tredenr=len(treden) + plek + 1, product=producten[hh % 2], uitvoerder="aanbieder", soort="hulp",
                    gepland=begin + timedelta(days=14), begonnen=van,
                    afgerond=van + timedelta(days=40) if klaar or gestopt else None,
                    afloop="vervangen" if klaar else "bereikt" if gestopt and hh % 5 else "niet" if gestopt else "",
                )  # fmt: skip
                if stap:
                    erbij(
                        "schaling", **wie, schaling=hh * 10 + stap, trede_van=treden[plekken[stap - 1]],
                        trede_naar=trede, lichter=plek < plekken[stap - 1], dag=van,
                    )  # fmt: skip
            if terug:
                erbij("vraag", **wie, vraag=1000 + hh, ontvangen=date(nummer, 11, 1), status="opgepakt")
            erbij("besluit", **wie, besluit=hh, product=producten[hh % 2], trede=treden[plekken[0]], wet="Wmo 2015",
                  uitkomst="toegekend", soort="maatwerk", vorm="zin", genomen=begin + timedelta(days=16),
                  ingang=begin + timedelta(days=20), resultaat="bereikt" if hh % 3 else "niet",
                  resultaat_op=date(nummer, 12, 1))  # fmt: skip
            erbij("toewijzing", **wie, toewijzing=hh, product=producten[hh % 2], trede=treden[plekken[0]],
                  wet="Wmo 2015", aanbieder=1, ingang=begin + timedelta(days=20))  # fmt: skip
            erbij("levering", toewijzing=hh, begin=begin + timedelta(days=20), toegekend=10_000)
            for wat in ("hulp", "tevreden", "eigen-kracht"):
                erbij("ervaring", **wie, product=producten[hh % 2], wat=wat, via="bevraging", dag=date(nummer, 12, 1),
                      score=10 if hh % 4 else 5)  # fmt: skip
    return uit


def zet_winkel(map_: Path, profiel: Profiel, nummer: int, nu: datetime) -> None:
    """Make this the store of the municipality, as if it was just filled."""
    gemeente = profiel.gemeente.code
    pad = Path(map_) / map_van(gemeente).name
    pad.mkdir(parents=True)
    bestanden = winkel(pad, **buurt(profiel, nummer))
    inhoud = {naam: Inhoud(tuple(b.name for b in bij), 0, "") for naam, bij in bestanden.items()}
    schrijf_manifest(Manifest(gemeente, nu, inhoud))


def bron(motor: Motor, profiel: Profiel, nummer: int) -> Cijferbron:
    """A source for tests without a database: no names of providers, and no figures that are stored."""
    manifest = Manifest(profiel.gemeente.code, datetime(nummer + 1, 3, 1, tzinfo=UTC), {})
    dag = date(nummer + 1, 3, 1)
    return Cijferbron(Winkel(manifest, motor, ""), profiel, dag, heel_jaar(nummer), namen_van(profiel, {}))


def buurtmotor(map_: Path, profiel: Profiel, nummer: int) -> Motor:
    return motor_voor(winkel(map_, **buurt(profiel, nummer)), draden=1)


def kolom(rijen: Sequence[Sequence[Any]], nr: int) -> list[Any]:
    return [r[nr] for r in rijen]
