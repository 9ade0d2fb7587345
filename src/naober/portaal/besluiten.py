"""The pages on which a resident follows a question, applies, reads a decision, objects and complains."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from naober.agenda.aanvragen import vraag_zelf_aan
from naober.besluit.actions import klaag_zelf, maak_zelf_bezwaar
from naober.besluit.rules.vervolg import klachttermijn, termijn_bezwaarbesluit
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.gezicht.jinja import datum
from naober.identiteit.bewoners import Bewoner
from naober.portaal.formulieren import Aanvraagformulier, Bezwaarformulier, Klachtformulier
from naober.portaal.mijnbesluit import (
    aanvraagstanden,
    mijn_bezwaren,
    mijn_klachten,
    mijn_uitleg,
    mijn_voorwaarden,
    vatbaar,
    vraagstanden,
)
from naober.portaal.mijnplan import mijn_behoeften, mijn_berichten, mijn_meldingen
from naober.portaal.queries import MijnBesluit, mijn_besluiten, mijn_dossiers, mijn_plan
from naober.portaal.toegang import bewoner, toon, vandaag, vel

VOORTGANG = "mijn-voortgang"


@bewoner("ingang", "onderzoek", "besluit")
def voortgang(request: HttpRequest, wie: Bewoner) -> HttpResponse:
    """Waar is mijn vraag: each question, application, decision, objection and complaint with its days and terms."""
    dag = vandaag()
    profiel = profiel_van(wie.gemeente, dag)
    dossiers = mijn_dossiers()
    return toon(
        request,
        "voortgang",
        wie,
        profiel=profiel,
        vragen=vraagstanden(profiel, mijn_meldingen(), mijn_plan(), dag),
        aanvragen=aanvraagstanden(profiel, mijn_berichten(), dag),
        besluiten=mijn_besluiten(profiel),
        bezwaren=mijn_bezwaren(profiel),
        klachten=mijn_klachten(profiel),
        loopt=any(d.gesloten_op is None for d in dossiers),
        kan_klagen=bool(dossiers),
        klachtenroute=_klachtenroute(profiel),
    )


def _klachtenroute(profiel: Profiel) -> str:
    return (profiel.besluitregels and profiel.besluitregels.klachtenroute) or ""


@bewoner("besluit")
def aanvraag(request: HttpRequest, wie: Bewoner) -> HttpResponse:
    """Apply for a provision: only what is not known already is asked."""
    profiel = profiel_van(wie.gemeente, vandaag())
    producten = [(p.code, p.naam) for p in sorted(profiel.producten, key=lambda p: p.naam) if p.besluit_nodig]
    ander = "" if not wie.samen else "Mijn ouder of voogd" if wie.namens is None else wie.naam
    formulier = Aanvraagformulier(producten, ander, request.POST if request.method == "POST" else None)
    contact = next((d.regisseur for d in mijn_dossiers() if d.gesloten_op is None), "")
    bekend = [("Voor wie", wie.naam), ("Wat er nodig is", "; ".join(mijn_behoeften()) or "Nog niet onderzocht")]
    return vel(
        request, wie, formulier,
        lambda: vraag_zelf_aan(wie, **formulier.ingevuld(), peildatum=vandaag()),
        titel="Hulp aanvragen", knop="Aanvraag versturen", terug=reverse(VOORTGANG),
        uitleg=("Wij beginnen altijd met een onderzoek: wat kunt u zelf, wie kan u helpen, en wat is er in de buurt?",
                "Wat wij al weten, vragen wij u niet nog een keer."),
        bekend=[*bekend, ("Uw contactpersoon", contact)],
        gelukt="Uw aanvraag is ontvangen. Hieronder staat wanneer u uiterlijk een besluit krijgt.",
    )  # fmt: skip


@bewoner("besluit")
def besluit(request: HttpRequest, wie: Bewoner, pk: int) -> HttpResponse:
    """One decision: what it means, what was looked at, and what one can do against it."""
    profiel = profiel_van(wie.gemeente, vandaag())
    gevonden = _besluit(profiel, pk)
    return toon(
        request,
        "besluit",
        wie,
        profiel=profiel,
        besluit=gevonden,
        product=profiel.product(gevonden.product),
        uitleg=mijn_uitleg(pk),
        voorwaarden=mijn_voorwaarden(pk),
        vatbaar=vatbaar(profiel, gevonden),
        bezwaren=[b for b in mijn_bezwaren(profiel) if b.besluit == pk],
        eerst_praten=_eerst_praten(profiel),
        dag=vandaag(),
    )


def _besluit(profiel: Profiel, pk: int) -> MijnBesluit:
    gevonden = next((b for b in mijn_besluiten(profiel) if b.nummer == pk), None)
    if gevonden is None:
        raise Http404
    return gevonden


def _eerst_praten(profiel: Profiel) -> Any:
    """The rule that an objection or complaint is talked over first, where the profile has it."""
    return profiel.besluitregels if profiel.besluitregels and profiel.besluitregels.informeel_eerst else None


@bewoner("besluit")
def bezwaar(request: HttpRequest, wie: Bewoner, pk: int) -> HttpResponse:
    """Object to a decision."""
    dag = vandaag()
    profiel = profiel_van(wie.gemeente, dag)
    gevonden = _besluit(profiel, pk)
    tegen = vatbaar(profiel, gevonden)
    formulier = Bezwaarformulier(
        [(v.kenmerk, f"{v.kenmerk} van {datum(v.genomen_op)}: {v.wat}") for v in tegen],
        request.POST if request.method == "POST" else None,
    )
    uitleg = [f"U bent het niet eens met het besluit over {gevonden.wat}."]
    for v in tegen:
        te_laat = " Die dag is voorbij. Schrijf er dan bij waarom u later bent." if v.tot < dag else ""
        uitleg.append(f"Bezwaar tegen {v.kenmerk} is op tijd tot en met {datum(v.tot)}.{te_laat}")
    regel = _eerst_praten(profiel)
    if regel:
        uitleg.append("Wij bellen u eerst om er samen over te praten. Vaak komen wij er samen uit. U houdt uw bezwaar.")
    uiterlijk = termijn_bezwaarbesluit(profiel, gevonden.wet, tegen[0].genomen_op).uiterste_datum
    return vel(
        request, wie, formulier,
        lambda: maak_zelf_bezwaar(wie, besluit=pk, **formulier.ingevuld(), peildatum=vandaag()),
        titel="Bezwaar maken", knop="Bezwaar versturen", terug=reverse("mijn-besluit", args=[pk]), uitleg=uitleg,
        bron=regel.bron if regel else tegen[0].bron,
        gelukt=f"Uw bezwaar is ontvangen op {datum(dag)}. U krijgt uiterlijk op {datum(uiterlijk)} een antwoord.",
    )  # fmt: skip


@bewoner("besluit")
def klacht(request: HttpRequest, wie: Bewoner) -> HttpResponse:
    """Complain about how one was treated; of help without a decision this is the way."""
    dag = vandaag()
    profiel = profiel_van(wie.gemeente, dag)
    formulier = Klachtformulier(request.POST if request.method == "POST" else None)
    uitleg = ["U bent niet tevreden over hoe u bent geholpen of behandeld. Klagen kan altijd, ook zonder besluit."]
    if route := _klachtenroute(profiel):
        uitleg.append(route)
    regel = _eerst_praten(profiel)
    if regel:
        uitleg.append("Wij bellen u eerst om er samen over te praten.")
    uiterlijk = klachttermijn(profiel, dag)
    return vel(
        request, wie, formulier,
        lambda: klaag_zelf(wie, **formulier.ingevuld(), peildatum=vandaag()),
        titel="Een klacht indienen", knop="Klacht versturen", terug=reverse(VOORTGANG), uitleg=uitleg,
        bron=regel.bron if regel else uiterlijk.bron,
        gelukt=f"Uw klacht is ontvangen op {datum(dag)}. U krijgt uiterlijk op {datum(uiterlijk.uiterste_datum)} "
               "een antwoord.",
    )  # fmt: skip
