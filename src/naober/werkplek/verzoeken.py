"""Requests of residents about their own data: taken in, handled, answered, and what was given."""

import re
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.avg import actions
from naober.avg.antwoordbrief import aan_wie, kenmerk_van
from naober.avg.bewaren import bewaaroordeel_van
from naober.avg.correcties import Plek, in_plaats, keuzes
from naober.avg.inzage import stukken_van
from naober.avg.queries import (
    anderen_in,
    brief_bij,
    correcties_bij,
    correcties_van,
    grenzen_van,
    inzage_bij,
    open_verzoeken,
    stand_van,
    verzoeken_van,
    weglatingen_bij,
)
from naober.avg.queries import antwoordbrief as zoek_brief
from naober.avg.queries import verzoek as zoek_verzoek
from naober.avg.queries import weglating as zoek_weglating
from naober.avg.rules.bewaren import uitleg
from naober.avg.rules.verzoek import WEGLAATGRONDEN
from naober.avg.uitvoer import als_zip, json_tekst, overzicht
from naober.dossier.queries import bewoners_in
from naober.dossier.queries import dossier as zoek_dossier
from naober.fundament.koppen import als_stuk
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.werkplek.formulieren import avg as formulieren
from naober.werkplek.formulieren.velden import Redenformulier
from naober.werkplek.rond_besluit import vraag_in
from naober.werkplek.toegang import alleen_post, bestaat, ingestuurd, medewerker, toon, toon_formulier, vandaag


@medewerker("verzoek.registreren")
def verzoeken(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What waits for an answer, with the last day for it."""
    dag = vandaag()
    standen = [stand_van(v, dag) for v in open_verzoeken(actor)]
    return toon(request, "verzoeken", actor, standen=standen)


@medewerker("dossier.inzien")
def dossier_gegevens(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """How long this file is kept, what residents asked about their data, and which limits hold."""
    gevonden, dag = bestaat(zoek_dossier(actor, pk)), vandaag()
    oordeel = bewaaroordeel_van(gevonden, actor.gemeente, dag)
    return toon(
        request,
        "dossier_gegevens",
        actor,
        dossier=gevonden,
        standen=[stand_van(v, dag) for v in verzoeken_van(gevonden)],
        grenzen=grenzen_van(gevonden),
        oordeel=oordeel,
        bewaren=uitleg(oordeel),
    )


@medewerker("dossier.inzien")
def correcties(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """What residents say is wrong, beside what stands."""
    gevonden = bestaat(zoek_dossier(actor, pk))
    return toon(request, "correcties", actor, dossier=gevonden, correcties=correcties_van(gevonden))


@medewerker("verzoek.registreren")
def nieuw_verzoek(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Take in a request."""
    gevonden = bestaat(zoek_dossier(actor, pk))
    mensen = {str(p.pk): p for p in bewoners_in(gevonden, vandaag())}
    formulier = formulieren.Verzoekformulier(
        [(k, p.naam) for k, p in mensen.items()],
        request.POST or None,
        initial={"ontvangen_op": vandaag(), "door": "zelf", "schriftelijk": True},
    )
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.registreer_verzoek(
            actor,
            dossier=gevonden,
            persoon=mensen[formulier.cleaned_data["persoon"]],
            indiening=formulier.indiening(),
            peildatum=vandaag(),
        ),
        naar=lambda rij: redirect("verzoek", pk=rij.pk) if rij else redirect("dossier-gegevens", pk=pk),
    )
    return klaar or toon_formulier(
        request,
        "formulier",
        actor,
        formulier,
        dossier=gevonden,
        titel="Verzoek over de eigen gegevens",
        knop="Vastleggen",
        uitleg="De inwoner krijgt binnen een maand antwoord. Help als het verzoek nog niet duidelijk is.",
    )


@medewerker("verzoek.registreren")
def verzoek(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One request: its term, who asks, what was done, and what is given or corrected."""
    gevonden, dag = bestaat(zoek_verzoek(actor, pk)), vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    inzage = inzage_bij(gevonden, profiel, dag) if gevonden.soort == "inzage" else None
    return toon(
        request,
        "verzoek",
        actor,
        profiel=profiel,
        dossier=gevonden.dossier,
        verzoek=gevonden,
        stand=stand_van(gevonden, dag),
        groepen=[(naam, len(rijen)) for naam, rijen in inzage.groepen] if inzage else [],
        niet=inzage.niet if inzage else (),
        verzwegen=bool(inzage and inzage.verzwegen),
        weglatingen=[(w, WEGLAATGRONDEN[w.grond]) for w in weglatingen_bij(gevonden)],
        correcties=correcties_bij(gevonden),
        brief=brief_bij(gevonden),
    )


def _formulier(
    request: HttpRequest, actor: Actor, gevonden: Any, formulier: Any, doe: Any, titel: str, knop: str, uitleg: str = ""
) -> HttpResponse:
    """A page with one form about one request, which leads back to it."""
    return vraag_in(
        request,
        actor,
        formulier,
        doe,
        dossier=gevonden.dossier,
        naar=redirect("verzoek", pk=gevonden.pk),
        titel=titel,
        knop=knop,
        uitleg=uitleg,
    )


@alleen_post
@medewerker("verzoek.behandelen")
def identiteit_vragen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The resident was asked who they are; the term stands still."""
    gevonden = bestaat(zoek_verzoek(actor, pk))
    return _formulier(
        request, actor, gevonden, formulieren.Vastformulier(request.POST),
        lambda: actions.vraag_identiteit(actor, verzoek=gevonden, peildatum=vandaag()),
        "Vragen wie het is", "Vastleggen dat het is gevraagd",
    )  # fmt: skip


@medewerker("verzoek.behandelen")
def identiteit(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """It was established who asks."""
    gevonden = bestaat(zoek_verzoek(actor, pk))
    formulier = formulieren.Identiteitformulier(request.POST or None)
    return _formulier(
        request, actor, gevonden, formulier,
        lambda: actions.stel_identiteit_vast(
            actor, verzoek=gevonden, hoe=formulier.cleaned_data["hoe"], peildatum=vandaag()
        ),
        "Vaststellen wie het is", "Vastleggen", "Niemand krijgt gegevens te zien voordat dit vaststaat.",
    )  # fmt: skip


@medewerker("verzoek.behandelen")
def verlengen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Take more time, and say so."""
    gevonden = bestaat(zoek_verzoek(actor, pk))
    formulier = formulieren.Verlengformulier(request.POST or None)
    return _formulier(
        request, actor, gevonden, formulier,
        lambda: actions.verleng_verzoek(actor, verzoek=gevonden, **formulier.cleaned_data, peildatum=vandaag()),
        "Termijn verlengen", "Verlengen", "Dit kan één keer, en alleen voordat de maand voorbij is.",
    )  # fmt: skip


def _plekken(gevonden: Any, actor: Actor) -> list[tuple[str, str]]:
    inzage = inzage_bij(gevonden, profiel_van(actor.gemeente, vandaag()), vandaag())
    return keuzes(inzage.gegevens)


@medewerker("verzoek.behandelen")
def weglaten(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Leave a record out of what is given."""
    gevonden = bestaat(zoek_verzoek(actor, pk))
    inzage = inzage_bij(gevonden, profiel_van(actor.gemeente, vandaag()), vandaag())
    lijst = [(f"{g.tabel}:{g.nummer}:", f"{g.onderwerp.capitalize()} {g.nummer}: {_kort(g)}") for g in inzage.gegevens]
    formulier = formulieren.Weglaatformulier(lijst, request.POST or None)

    def doe() -> Any:
        plek = Plek.van(formulier.cleaned_data["wat"]) or Plek("", 0, "")
        c = formulier.cleaned_data
        return actions.laat_weg(
            actor, verzoek=gevonden, tabel=plek.tabel, rij=plek.rij, grond=c["grond"], reden=c["reden"],
            peildatum=vandaag(),
        )  # fmt: skip

    return _formulier(
        request, actor, gevonden, formulier, doe, "Een gegeven weglaten", "Weglaten",
        "Alleen wat over een ander gaat, of wat de veiligheid in gevaar brengt. De inwoner leest dat er iets weg is.",
    )  # fmt: skip


def _kort(g: Any) -> str:
    tekst = next((v.waarde for v in g.velden if len(v.waarde) > 20), g.velden[0].waarde if g.velden else "verwijderd")
    return re.sub(r"\s+", " ", tekst)[:60]


@alleen_post
@medewerker("verzoek.behandelen")
def weer_tonen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Give all the same what was left out."""
    gevonden = bestaat(zoek_weglating(actor, pk))
    return _formulier(
        request, actor, gevonden.verzoek, formulieren.Vastformulier(request.POST),
        lambda: actions.toon_weer(actor, weglating=gevonden, peildatum=vandaag()),
        "Toch geven", "Toch geven",
    )  # fmt: skip


@medewerker("verzoek.behandelen")
def fout_aanwijzen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Point at what is wrong according to the resident."""
    gevonden = bestaat(zoek_verzoek(actor, pk))
    formulier = formulieren.Correctieformulier(_plekken(gevonden, actor), request.POST or None)

    def doe() -> Any:
        c = formulier.cleaned_data
        plek = Plek.van(c["wat"]) or Plek("", 0, "")
        return actions.wijs_fout_aan(
            actor, verzoek=gevonden, plek=plek, moet_zijn=c["moet_zijn"], verklaring=c["verklaring"],
            peildatum=vandaag(),
        )  # fmt: skip

    return _formulier(
        request, actor, gevonden, formulier, doe, "Wat klopt er niet?", "Vastleggen",
        "Feiten kunt u verbeteren. Bij een oordeel van een professional komt de verklaring van de inwoner ernaast.",
    )  # fmt: skip


@medewerker("verzoek.beslissen")
def verzoek_beslissen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Decide on a request; the letter goes out, and what was granted is done."""
    gevonden = bestaat(zoek_verzoek(actor, pk))
    aanpasbaar = [
        (str(c.pk), f"{c.veld_voluit}: {c.stond or 'leeg'} wordt {c.moet_zijn}")
        for c in correcties_bij(gevonden)
        if c.moet_zijn and in_plaats(Plek(c.tabel, c.rij, c.veld))
    ]
    anderen = anderen_in(gevonden.dossier, gevonden, vandaag()) if gevonden.soort == "wissen" else 0
    formulier = formulieren.Beslisformulier(gevonden.soort, aanpasbaar, anderen, request.POST or None)
    return _formulier(
        request, actor, gevonden, formulier,
        lambda: actions.beslis_op_verzoek(actor, verzoek=gevonden, **formulier.ingevuld(), peildatum=vandaag()),
        f"Beslissen op het verzoek om {gevonden.get_soort_display()}", "Beslissen en brief maken",
        "Tegen dit besluit kan de inwoner bezwaar maken.",
    )  # fmt: skip


@medewerker("verzoek.beslissen")
def beperking_opheffen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """A limit on use ends."""
    gevonden = bestaat(zoek_verzoek(actor, pk))
    formulier = Redenformulier(request.POST or None)
    return _formulier(
        request, actor, gevonden, formulier,
        lambda: actions.hef_beperking_op(
            actor, verzoek=gevonden, reden=formulier.cleaned_data["reden"], peildatum=vandaag()
        ),
        "Beperking opheffen", "Opheffen", "Vertel het eerst de inwoner.",
    )  # fmt: skip


# ------------------------------------------------------------------------------------------- what is handed over


def _te_geven(actor: Actor, pk: int) -> Any:
    """A request for access of which it is known who asks; else there is nothing to give."""
    gevonden = bestaat(zoek_verzoek(actor, pk))
    if (
        gevonden.soort != "inzage"
        or gevonden.identiteit_op is None
        or gevonden.uitkomst in ("afgewezen", "ingetrokken")
    ):
        raise Http404
    return gevonden


def _overzicht(actor: Actor, gevonden: Any) -> tuple[Any, bytes, str]:
    dag = gevonden.besloten_op or vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    inzage = inzage_bij(gevonden, profiel, dag)
    aan, zelf = aan_wie(gevonden)
    pdf = overzicht(inzage, profiel, actor, kenmerk=kenmerk_van(gevonden), aan=aan, zelf=zelf)
    return inzage, pdf, json_tekst(inzage, profiel)


@medewerker("verzoek.behandelen")
def inzage_pdf(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Everything held about the resident, to read."""
    _, pdf, _ = _overzicht(actor, _te_geven(actor, pk))
    return als_stuk(pdf, f"overzicht-{pk}.pdf", opslaan=True)


@medewerker("verzoek.behandelen")
def inzage_json(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The same for a machine."""
    gevonden = _te_geven(actor, pk)
    dag = gevonden.besloten_op or vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    tekst = json_tekst(inzage_bij(gevonden, profiel, dag), profiel)
    return als_stuk(tekst.encode(), f"gegevens-{pk}.json", soort="application/json", opslaan=True)


@medewerker("verzoek.behandelen")
def inzage_stukken(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Both, with every letter and document, in one file."""
    inzage, pdf, tekst = _overzicht(actor, _te_geven(actor, pk))
    return als_stuk(als_zip(stukken_van(inzage), pdf, tekst), f"inzage-{pk}.zip", soort="application/zip", opslaan=True)


@medewerker("verzoek.registreren")
def antwoord(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The letter that answered the request, as it was sent."""
    gevonden = bestaat(zoek_brief(actor, pk))
    return als_stuk(bytes(gevonden.pdf), f"antwoord-{pk}.pdf", opslaan=True)
