"""What is given at an access request as JSON, as a letter that can be read, and as one file with every letter in it."""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from naober.avg.inzage import Gegevens, Inzage, Stuk, Versie
from naober.bewoners.models import Persoon
from naober.brief.zetten import Briefinhoud, Deel, OnzetbaarTeken, zet
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.kern import datum_voluit

_KOLOMMEN = ("Gegeven", "Wat er staat")
_RECHTEN = (
    "Klopt er iets niet? Vraag ons om het te verbeteren (AVG, art. 16).",
    "U kunt ons ook vragen gegevens te wissen of het gebruik te beperken (AVG, art. 17 en 18).",
    "U kunt bezwaar maken tegen het gebruik van uw gegevens (AVG, art. 21).",
    "Bent u het niet met ons eens? Maak bezwaar, of dien een klacht in bij de Autoriteit Persoonsgegevens.",
)
# Signs that the typeface of letters has for certain; another is tried, and described when it cannot be set.
_GEWOON = range(0x250)


def als_json(inzage: Inzage, profiel: Profiel) -> dict[str, Any]:
    """All that is given, for a machine (AVG art. 15 lid 3 and 20)."""
    return {
        "gemeente": profiel.gemeente.naam,
        "inwoner": inzage.persoon.naam,
        "opgesteld_op": inzage.dag.isoformat(),
        "grondslag": "AVG, art. 15",
        "gegevens": [_record(g) for g in inzage.gegevens],
        "niet_gegeven": [
            {"onderwerp": n.onderwerp, "aantal": n.aantal, "reden": n.reden, "bron": str(n.bron) if n.bron else ""}
            for n in inzage.niet
        ],
    }


def _record(g: Gegevens) -> dict[str, Any]:
    return {
        "tabel": g.tabel,
        "onderwerp": g.onderwerp,
        "nummer": g.nummer,
        "verwijderd": g.verwijderd,
        "velden": {v.kolom: v.waarde for v in g.velden if not v.weggelaten},
        "weggelaten": {v.kolom: v.weggelaten for v in g.velden if v.weggelaten},
        "eerder": [
            {
                "tot": e.tot,
                "gewijzigd_door": e.door,
                "velden": [{"veld": v.veld, "van": v.van, "naar": v.naar} for v in e.verschillen],
            }
            for e in g.eerder
        ],
    }


def json_tekst(inzage: Inzage, profiel: Profiel) -> str:
    """The JSON as it is handed over; the same data always give the same text."""
    return json.dumps(als_json(inzage, profiel), ensure_ascii=False, indent=2)


def afdruk(inzage: Inzage, profiel: Profiel) -> str:
    """SHA-256 of what is given, kept with the request: the proof of what it was, without keeping it twice."""
    return hashlib.sha256(json_tekst(inzage, profiel).encode()).hexdigest()


# --------------------------------------------------------------------------------------------------- the letter


def overzicht(inzage: Inzage, profiel: Profiel, actor: Actor, *, kenmerk: str, aan: str, zelf: bool) -> bytes:
    """Everything as a PDF that can be read and heard (PDF/UA-1): by kind, each record with what stood there before.

    `aan` is who asked, and `zelf` whether that is the resident: only then the address stands on it. A sign that the
    typeface lacks is described and not a reason to give nothing."""
    inhoud = brief(
        profiel,
        actor,
        inzage.persoon,
        onderwerp="Wat er over u is vastgelegd" if zelf else f"Wat er over {inzage.persoon.naam} is vastgelegd",
        kenmerk=kenmerk,
        aan=aan,
        zelf=zelf,
        dag=inzage.dag,
        delen=[*_vooraf(inzage), *_delen(inzage), _niet_gegeven(inzage), Deel("Uw rechten", punten=list(_RECHTEN))],
        bronnen=Deel("Regels", punten=["AVG, art. 15", "Wmo 2015, art. 5.3.2", "Jeugdwet, art. 7.3.10"]),
    )
    return zet_zeker(inhoud)


def brief(
    profiel: Profiel,
    actor: Actor,
    persoon: Persoon,
    *,
    onderwerp: str,
    kenmerk: str,
    aan: str,
    zelf: bool,
    dag: date,
    delen: Sequence[Deel],
    bronnen: Deel,
) -> Briefinhoud:
    """A letter about somebody's data. The address is on the envelope of the resident alone: who asks for a resident may
    not live there, and may not know where that is."""
    team, huishouden = profiel.team(actor.team), persoon.huishouden if zelf else None
    return Briefinhoud(
        onderwerp=onderwerp,
        aanhef=f"Beste {aan},",
        datum=datum_voluit(dag),
        kenmerk=kenmerk,
        kenmerktekst=f"Kenmerk {kenmerk}",
        afzender={
            "naam": profiel.gemeente.afzender,
            "team": team.naam if team else profiel.gemeente.teamnaam,
            "gemeente": profiel.gemeente.naam,
        },
        ontvanger={
            "naam": aan,
            "adres": huishouden.straatregel if huishouden else "",
            "woonplaats": huishouden.plaatsregel if huishouden else "",
        },
        ondertekenaar={"naam": actor.naam, "rol": profiel.rolnaam(sorted(actor.rollen)[0])},
        delen=delen,
        bronnen=bronnen,
    )


def _vooraf(inzage: Inzage) -> Iterator[Deel]:
    yield Deel(
        "Waarom krijgt u dit?",
        [
            "U vroeg om te zien wat de gemeente over u heeft vastgelegd. Hieronder staat alles, per onderwerp.",
            "Is iets later veranderd? Dan staat erbij wat er eerst stond.",
            "Brieven en documenten krijgt u als los bestand.",
            "Wij gebruiken de gegevens om te bekijken welke hulp nodig is, om te beslissen en om de hulp te volgen.",
            "Wij kregen ze van u, uit de basisregistratie personen, of van wie er bij staat.",
        ],
    )
    yield Deel(
        "Wat vindt u waar?",
        rijen=[(naam.capitalize(), f"{len(rijen)}") for naam, rijen in inzage.groepen],
        kolommen=("Onderwerp", "Hoeveel"),
    )


def _delen(inzage: Inzage) -> Iterator[Deel]:
    for naam, rijen in inzage.groepen:
        for nr, g in enumerate(rijen, start=1):
            kop = naam.capitalize() if len(rijen) == 1 else f"{naam.capitalize()} {nr} van {len(rijen)}"
            velden = [(v.veld, f"weggelaten: {v.weggelaten}" if v.weggelaten else v.waarde) for v in g.velden]
            alineas = ["Dit is verwijderd. Alleen wat er stond, is nog bekend."] if g.verwijderd else []
            yield Deel(kop, alineas, velden, [_versie(e) for e in g.eerder], _KOLOMMEN)


def _versie(versie: Versie) -> str:
    wat = "; ".join(f"{v.veld}: eerst {v.van or 'leeg'}, daarna {v.naar or 'leeg'}" for v in versie.verschillen)
    door = f" door {versie.door}" if versie.door else ""
    return f"Gewijzigd op {versie.tot}{door}. {wat}"


def _niet_gegeven(inzage: Inzage) -> Deel:
    if not inzage.niet:
        return Deel("Wat staat hier niet in?", ["Alles staat hierin. Er is niets weggelaten."])
    punten = [
        f"{n.aantal} keer {n.onderwerp}: {n.reden}" + (f" ({n.bron})" if n.bron and str(n.bron) not in n.reden else "")
        for n in inzage.niet
    ]
    return Deel("Wat staat hier niet in?", punten=punten)


def zet_zeker(inhoud: Briefinhoud) -> bytes:
    """Set the letter; signs outside the typeface are described in words, so that the rest is not lost."""
    while True:
        try:
            return zet(inhoud)
        except OnzetbaarTeken as fout:
            inhoud = _zonder(inhoud, fout.teken)


def _zonder(inhoud: Briefinhoud, teken: str) -> Briefinhoud:
    """The same letter with this sign described, and with it every sign of the same block of 128."""
    blok = range(ord(teken[0]) // 128 * 128, ord(teken[0]) // 128 * 128 + 128)
    if ord(teken[0]) in _GEWOON:
        blok = range(ord(teken[0]), ord(teken[0]) + 1)

    def schoon(tekst: str) -> str:
        return "".join(f"[teken U+{ord(c):04X}]" if ord(c) in blok else c for c in tekst)

    def deel(d: Deel) -> Deel:
        return replace(
            d,
            kop=schoon(d.kop),
            alineas=[schoon(a) for a in d.alineas],
            rijen=[(schoon(a), schoon(b)) for a, b in d.rijen],
            punten=[schoon(p) for p in d.punten],
        )

    return replace(
        inhoud,
        aanhef=schoon(inhoud.aanhef),
        ontvanger={k: schoon(v) for k, v in inhoud.ontvanger.items()},
        delen=[deel(d) for d in inhoud.delen],
    )


def als_zip(stukken: Sequence[Stuk], pdf: bytes, tekst: str) -> bytes:
    """The overview, the same for a machine, and every letter and document, in one file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archief:
        archief.writestr("overzicht.pdf", pdf)
        archief.writestr("gegevens.json", tekst)
        for stuk in stukken:
            archief.writestr(f"stukken/{stuk.naam}", stuk.inhoud)
    return buffer.getvalue()
