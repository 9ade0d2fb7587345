"""The investigation: its sections, instruments, expertise, and how it is completed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.besluit.queries import acties_van
from naober.dossier.queries import dossier as zoek_dossier
from naober.fundament.koppen import als_stuk
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Fase, Leefgebied, Profiel
from naober.gemeente.profiel.gesprek import IETS_NODIG, NIETS_NODIG
from naober.gemeente.queries import profiel_van
from naober.gemeente.velden import leesbaar
from naober.ingang.queries import binnenkomsten_van
from naober.kern import TermijnStand
from naober.onderzoek.onderdelen.rules import Huisgenoot
from naober.onderzoek.queries import (
    Onderzoeksbeeld,
    Stand,
    behoeften_van,
    expertisevragen_van,
    meetbeelden,
    onderzoeksbeeld,
    overgenomen,
)
from naober.onderzoek.queries import expertisevraag as zoek_expertisevraag
from naober.onderzoek.queries import verslag as zoek_verslag
from naober.onderzoek.uitzoeken import (
    beantwoord_expertise,
    leg_meting_vast,
    leg_onderdeel_vast,
    leg_reactie_vast,
    rond_onderzoek_af,
    vraag_expertise,
)
from naober.plan.queries import plannen_van
from naober.werkplek.formulieren.onderdelen import (
    Afrondformulier,
    Expertiseantwoordformulier,
    Expertiseformulier,
    Metingformulier,
    Onderdeelformulier,
    Reactieformulier,
)
from naober.werkplek.termijnen import onderzoek_loopt_sinds
from naober.werkplek.toegang import bestaat, ingestuurd, medewerker, toon, toon_formulier, vandaag

T = TypeVar("T")

# The sections in the order of the work, under the words of the page.
_GROEPEN: tuple[tuple[str, str, tuple[Fase, ...]], ...] = (
    ("Eerst luisteren en begrijpen", "Dit komt voordat u afweegt op de trap.", ("afweging",)),
    ("Voordat u dit kiest", "Dit komt voordat deze hulp genoeg kan zijn of in het plan kan.", ("trede", "product")),
    ("Voordat het onderzoek klaar is", "Alles wat hier verplicht is, is nodig om af te ronden.", ("afronding",)),
    ("Tijdens en na de hulp", "Dit vraagt u terwijl de hulp loopt, en aan het einde.", ("einde",)),
)


@dataclass(frozen=True, slots=True)
class Regel:
    """A section on the page: its place in the profile, how it stands, and what was recorded as readable pairs."""

    nr: int
    stand: Stand
    antwoorden: list[tuple[str, list[tuple[str, str]], str]]


@medewerker("dossier.inzien")
def onderzoek(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The whole investigation of a household, to read back and to go on with."""
    dossier = bestaat(zoek_dossier(actor, pk))
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    beeld = onderzoeksbeeld(dossier, profiel, dag)
    groepen = [
        (naam, uitleg, [_regel(profiel, s) for s in beeld.standen if s.stuk.onderdeel.voor in fasen])
        for naam, uitleg, fasen in _GROEPEN
    ]
    return toon(
        request,
        "onderzoek",
        actor,
        profiel=profiel,
        dossier=dossier,
        beeld=beeld,
        groepen=[g for g in groepen if g[2]],
        gezin=beeld.feiten.gezin,
        leefgebieden=_leefgebieden(profiel, beeld, behoeften_van(dossier), acties_van(dossier)),
        meetbeelden=meetbeelden(dossier, profiel),
        expertisevragen=expertisevragen_van(dossier),
        expertisevelden=lambda v: _expertisevelden(actor, v),
        termijn=_termijn(profiel, dossier, beeld, dag),
        termijnregel=profiel.termijn("onderzoek"),
    )


def _termijn(profiel: Profiel, dossier: Any, beeld: Onderzoeksbeeld, dag: date) -> TermijnStand | None:
    """How the term of the investigation that runs stands; None when a plan was agreed for all that was asked, or the
    file has ended: then nobody waits for it."""
    if beeld.onderzoek is None or dossier.gesloten_op is not None:
        return None
    gevraagd = [b.ontvangen_op for b in binnenkomsten_van(dossier)] or [beeld.onderzoek.begonnen_op]
    sinds = onderzoek_loopt_sinds(gevraagd, plannen_van(dossier))
    return None if sinds is None else profiel.termijn("onderzoek").vanaf(sinds).stand(dag)


def _regel(profiel: Profiel, stand: Stand) -> Regel:
    onderdeel = stand.stuk.onderdeel
    rijen = []
    for rij in stand.rijen:
        velden = tuple(v for v in onderdeel.vraagt(profiel.leefgebieden) if v.in_overzicht)
        paren = leesbaar(velden, rij.antwoorden)
        paren += [(o["vraag"], f"{'ja' if o['antwoord'] else 'nee'}: {o['motivering']}") for o in rij.oordelen]
        if rij.uitkomst:
            paren.append(("Uitkomst", rij.uitkomst))
        rijen.append((rij.moment, paren, rij.vastgelegd_door.naam))
    return Regel(profiel.onderdelen.index(onderdeel) + 1, stand, rijen)


def _expertisevelden(actor: Actor, vraag: Any) -> list[tuple[str, str]]:
    """What an expert's answer says at the fields of the profile of that day."""
    bron = profiel_van(actor.gemeente, vraag.gevraagd_op).expertisebron(vraag.expertise)
    return leesbaar(bron.velden if bron else (), vraag.antwoorden)


def _leefgebieden(
    profiel: Profiel, beeld: Onderzoeksbeeld, behoeften: Sequence[Any], acties: Sequence[Any]
) -> list[tuple[Leefgebied, list[list[str]]]]:
    """All life domains of the whole household together: of each member the needs, with the help that answers them."""

    def van(gebied: Leefgebied, huisgenoot: Huisgenoot) -> list[str]:
        regels = []
        for b in behoeften:
            if b.leefgebied == gebied.code and b.persoon_id == huisgenoot.pk:
                hulp = "; ".join(a.omschrijving for a in acties if a.behoefte_id == b.pk and a.helpt)
                regels.append(f"{b.omschrijving} ({hulp})" if hulp else b.omschrijving)
        if regels:
            return regels
        gezegd = {
            i.antwoorden.get(gebied.code)
            for s in beeld.standen
            if s.stuk.onderdeel.leefgebieden and s.nummer in (0, huisgenoot.nummer)
            for i in s.stuk.ingevuld
        }
        if IETS_NODIG in gezegd:
            return [f"{IETS_NODIG}, nog geen behoefte"]
        if NIETS_NODIG in gezegd:
            return [NIETS_NODIG]
        return ["in het gesprek besproken"] if gebied.code in beeld.feiten.besproken else []

    return [(g, [van(g, h) for h in beeld.feiten.gezin]) for g in profiel.leefgebieden]


def _plek(lijst: Sequence[T], nr: int) -> T | None:
    """What stands at this place in the profile, counted from one."""
    return lijst[nr - 1] if 0 < nr <= len(lijst) else None


@medewerker("gesprek.vastleggen")
def onderdeel(request: HttpRequest, actor: Actor, pk: int, nr: int, wie: int) -> HttpResponse:
    """Fill in one section, by its place in the profile; for the household (nought), or for one member of it by the
    place in the household. No text stands in an address."""
    dossier = bestaat(zoek_dossier(actor, pk))
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    code = bestaat(_plek(profiel.onderdelen, nr)).code
    beeld = onderzoeksbeeld(dossier, profiel, dag)
    stand = bestaat(beeld.stand(code, wie))
    deel, huisgenoot = stand.stuk.onderdeel, stand.stuk.huisgenoot
    eerder = stand.rijen[-1].antwoorden if stand.rijen and not deel.momenten else {}
    velden = deel.vraagt(profiel.leefgebieden)
    toets = profiel.toets(deel.toets) if deel.toets else None
    formulier = Onderdeelformulier(
        deel, velden, toets, eerder, request.POST or None, bekend=overgenomen(dossier, profiel, beeld, stand)
    )
    klaar = ingestuurd(
        request,
        formulier,
        lambda: leg_onderdeel_vast(
            actor,
            dossier=dossier,
            onderdeel=code,
            inzending=formulier.inzending(huisgenoot.pk if huisgenoot else None),
            peildatum=dag,
        ),
        naar=lambda _: redirect("onderzoek", pk=pk),
    )
    return klaar or toon_formulier(
        request,
        "onderdeel",
        actor,
        formulier,
        profiel=profiel,
        dossier=dossier,
        onderdeel=deel,
        huisgenoot=huisgenoot,
    )


@medewerker("onderzoek.afronden")
def onderzoek_afronden(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Complete the investigation; the resident gets the report."""
    dossier = bestaat(zoek_dossier(actor, pk))
    formulier = Afrondformulier(request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: rond_onderzoek_af(
            actor, dossier=dossier, conclusie=formulier.cleaned_data["conclusie"], peildatum=vandaag()
        ),
        naar=lambda _: redirect("onderzoek", pk=pk),
    )
    return klaar or toon_formulier(
        request,
        "formulier",
        actor,
        formulier,
        dossier=dossier,
        titel="Onderzoek afronden",
        knop="Afronden en verslag maken",
        uitleg="De inwoner krijgt het verslag van het onderzoek, en kan erop reageren.",
    )


@medewerker("gesprek.vastleggen")
def reactie(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """What the resident says of the report."""
    dossier = bestaat(zoek_dossier(actor, pk))
    formulier = Reactieformulier(request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: leg_reactie_vast(
            actor, dossier=dossier, reactie=formulier.cleaned_data["reactie"], peildatum=vandaag()
        ),
        naar=lambda _: redirect("onderzoek", pk=pk),
    )
    return klaar or toon_formulier(
        request, "formulier", actor, formulier, dossier=dossier, titel="Reactie op het verslag", knop="Vastleggen",
        uitleg="De inwoner mag opmerkingen maken bij het verslag.",
    )  # fmt: skip


@medewerker("dossier.inzien")
def verslag(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The report of an investigation as it was made."""
    gevonden = bestaat(zoek_verslag(actor, pk))
    return als_stuk(bytes(gevonden.pdf), f"onderzoek-{gevonden.onderzoek_id}.pdf")


@medewerker("gesprek.vastleggen")
def meting(request: HttpRequest, actor: Actor, pk: int, nr: int) -> HttpResponse:
    """Apply an instrument of the profile at one of its moments."""
    dossier = bestaat(zoek_dossier(actor, pk))
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    instrument = bestaat(_plek(profiel.instrumenten, nr))
    personen = [(str(p.pk), p.naam) for p in dossier.huishouden.personen.all()]
    formulier = Metingformulier(instrument, personen, request.POST or None, initial={"gemeten_op": dag})
    klaar = ingestuurd(
        request,
        formulier,
        lambda: leg_meting_vast(actor, dossier=dossier, meting=formulier.meting(), peildatum=dag),
        naar=lambda _: redirect("onderzoek", pk=pk),
    )
    return klaar or toon_formulier(
        request, "formulier", actor, formulier, profiel=profiel, dossier=dossier, titel=instrument.naam,
        knop="Vastleggen", uitleg=instrument.uitleg or "", bron=instrument.bron, aanname=instrument.aanname,
    )  # fmt: skip


@medewerker("expertise.vragen")
def expertise(request: HttpRequest, actor: Actor, pk: int, nr: int) -> HttpResponse:
    """Ask for knowledge that the team lacks."""
    dossier = bestaat(zoek_dossier(actor, pk))
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    bron = bestaat(_plek(profiel.expertisebronnen, nr))
    toets = profiel.toets(bron.toets) if bron.toets else None
    formulier = Expertiseformulier(bron, toets, request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: vraag_expertise(actor, dossier=dossier, verzoek=formulier.verzoek(), peildatum=dag),
        naar=lambda _: redirect("onderzoek", pk=pk),
    )
    return klaar or toon_formulier(
        request, "expertise", actor, formulier, profiel=profiel, dossier=dossier, expertise=bron
    )


@medewerker("expertise.vragen")
def expertise_antwoord(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Record what the expert answered."""
    vraag = bestaat(zoek_expertisevraag(actor, pk))
    bron = profiel_van(actor.gemeente, vraag.gevraagd_op).expertisebron(vraag.expertise)
    formulier = Expertiseantwoordformulier(bron.velden if bron else (), request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: beantwoord_expertise(
            actor,
            vraag=vraag,
            antwoord=formulier.cleaned_data["antwoord"],
            antwoorden=formulier.antwoorden(),
            peildatum=vandaag(),
        ),
        naar=lambda _: redirect("onderzoek", pk=vraag.dossier_id),
    )
    return klaar or toon_formulier(
        request, "formulier", actor, formulier, dossier=vraag.dossier, titel="Antwoord vastleggen", knop="Vastleggen",
        uitleg=f"Gevraagd aan {vraag.bron}: {vraag.vraag}",
    )  # fmt: skip
