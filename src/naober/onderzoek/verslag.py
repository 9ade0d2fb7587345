"""The report of an investigation to the resident (Wmo 2015 art. 2.3.2 lid 8), in Dutch at B1.

Of what staff typed only this gets in: the conclusion, the needs as they were named, and the sections that say on
their form that they stand in the report. All else stays in the file, as with every letter.
"""

from collections.abc import Sequence
from datetime import date

from naober.bewoners.models import Persoon
from naober.brief.zetten import Briefinhoud, Deel
from naober.dossier.models import Dossier
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel, Rol
from naober.gemeente.velden import leesbaar
from naober.kern import datum_voluit, leeftijd_op
from naober.onderzoek.models import Behoefte, Gesprek, Onderzoek

# From this age someone acts alone in matters of care (BW boek 7, art. 447) and gets the letter personally.
_ZELF_VANAF = 16


def verslagbrief(
    profiel: Profiel, actor: Actor, dossier: Dossier, onderzoek: Onderzoek, peildatum: date
) -> Briefinhoud:
    """The report as text: what was needed, what was looked at together, what comes of it, and how to react."""
    behoeften = list(
        Behoefte.objects.filter(dossier=dossier, vervallen_op__isnull=True).select_related("persoon").order_by("pk")
    )
    gesprekken = list(Gesprek.objects.filter(onderzoek=onderzoek).order_by("gevoerd_op", "pk"))
    naam, aanhef = _lezer(dossier, behoeften, peildatum)
    huishouden, kenmerk = dossier.huishouden, f"onderzoek {onderzoek.pk}"
    team = profiel.team(actor.team)
    rol = Rol.GENERALIST if Rol.GENERALIST in actor.rollen else sorted(actor.rollen)[0]
    return Briefinhoud(
        onderwerp="Verslag van ons onderzoek",
        aanhef=aanhef,
        datum=datum_voluit(peildatum),
        kenmerk=kenmerk,
        kenmerktekst=f"Kenmerk {kenmerk}",
        afzender={
            "naam": profiel.gemeente.afzender,
            "team": team.naam if team else profiel.gemeente.teamnaam,
            "gemeente": profiel.gemeente.naam,
        },
        ontvanger={
            "naam": naam,
            "adres": huishouden.adres,
            "woonplaats": f"{huishouden.postcode[:4]} {huishouden.postcode[4:]}  {huishouden.plaats}",
        },
        ondertekenaar={"naam": actor.naam, "rol": profiel.rolnaam(rol)},
        delen=[
            Deel("Waarom krijgt u deze brief?", [_waarom(gesprekken)]),
            Deel("Wat komt eruit?", _alineas(onderzoek.conclusie)),
            Deel("Wat is er nodig?", punten=[f"{b.persoon.naam}: {b.omschrijving}" for b in behoeften]),
            *_onderdelen(profiel, onderzoek),
            _reageren(profiel),
        ],
        bronnen=Deel("Regels", punten=["Wmo 2015, art. 2.3.2 lid 4, 8 en 9"]),
    )


def _lezer(dossier: Dossier, behoeften: Sequence[Behoefte], dag: date) -> tuple[str, str]:
    persoon = behoeften[0].persoon if behoeften else Persoon.objects.filter(huishouden=dossier.huishouden).first()
    if persoon is None:
        return "De bewoners", "Beste bewoners,"
    if leeftijd_op(persoon.geboren_of_verwacht, dag) < _ZELF_VANAF:
        return f"De ouders of verzorgers van {persoon.naam}", "Beste ouders of verzorgers,"
    return persoon.naam, f"Beste {persoon.naam},"


def _waarom(gesprekken: Sequence[Gesprek]) -> str:
    dagen = " en op ".join(datum_voluit(d) for d in sorted({g.gevoerd_op for g in gesprekken}))
    return f"Wij spraken met u op {dagen}. Daarna hebben we samen gekeken wat er nodig is. Hier leest u wat eruit komt."


def _onderdelen(profiel: Profiel, onderzoek: Onderzoek) -> list[Deel]:
    delen = []
    for rij in onderzoek.onderdelen.select_related("persoon").order_by("pk"):
        onderdeel = profiel.onderdeel(rij.code)
        if onderdeel is None or not onderdeel.in_verslag:
            continue
        kop = f"{onderdeel.vraag} ({rij.persoon.naam})" if rij.persoon else onderdeel.vraag
        delen.append(Deel(kop, rijen=leesbaar(onderdeel.vraagt(profiel.leefgebieden), rij.antwoorden)))
    return delen


def _reageren(profiel: Profiel) -> Deel:
    return Deel(
        "Klopt er iets niet?",
        [
            "Vertel het ons. Wij schrijven uw reactie bij het verslag.",
            "Hebt u hulp nodig waarover de gemeente beslist? Dan kunt u die nu aanvragen.",
            f"Bel {profiel.gemeente.telefoon}, of schrijf naar {profiel.gemeente.postadres}.",
        ],
    )


def _alineas(tekst: str) -> list[str]:
    return [regel.strip() for regel in tekst.splitlines() if regel.strip()]
