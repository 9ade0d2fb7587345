"""Help with debts in a household's file: the trajectory, the debts, the steps and the proposal to the creditors."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse

from naober.dossier.queries import bewoners_in
from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.schuldhulpkader import Schuldhulpkader
from naober.gemeente.schuldhulpregels import schuldhulpkader
from naober.gezicht.formulier import Formulier
from naober.inkomen import actions as doen
from naober.inkomen import queries as lezen
from naober.inkomen.rules.woorden import stapnaam
from naober.kern import Bedrag
from naober.werkplek.formulieren import schuldhulp as f
from naober.werkplek.formulieren.velden import Redenformulier
from naober.werkplek.toegang import bestaat, ingestuurd, medewerker, toon, toon_formulier, vandaag


def _kader(actor: Actor) -> Schuldhulpkader:
    return schuldhulpkader(actor.gemeente, vandaag())


def _blad(
    request: HttpRequest, actor: Actor, dossier: Any, formulier: Formulier, doe: Callable[[], object], *, titel: str,
    knop: str = "Vastleggen", uitleg: str = "",
) -> HttpResponse:  # fmt: skip
    """One form of debt help; afterwards, and back, to the page of this household's debts."""
    klaar = ingestuurd(request, formulier, doe, naar=lambda _: redirect("schulden", pk=dossier.pk))
    return klaar or toon_formulier(
        request, "formulier", actor, formulier, dossier=dossier, titel=titel, knop=knop, uitleg=uitleg,
        terug=reverse("schulden", args=[dossier.pk]),
    )  # fmt: skip


def _bij(
    naam: str,
    zoek: Callable[[Actor, int], Any],
    formulier: Callable[[Any, Schuldhulpkader, QueryDict | None], Any],
    doe: Callable[..., object],
    titel: str,
    *,
    als: tuple[str, str] | None = None,
    knop: str = "Vastleggen",
    uitleg: str = "",
) -> Callable[..., HttpResponse]:
    """The page of one form about something that was recorded, as in `veiligheid`. `als`: the method of the form that
    makes a value of what was filled in, and under which name the action takes it; else it takes the fields."""

    @medewerker("schuldhulp.bijhouden")
    def blad(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
        rij = bestaat(zoek(actor, pk))
        invoer = formulier(rij, _kader(actor), request.POST or None)

        def voer_uit() -> object:
            gegeven = {als[1]: getattr(invoer, als[0])()} if als else invoer.ingevuld()
            return doe(actor, **{naam: rij}, **gegeven, peildatum=vandaag())

        dossier = rij.dossier if naam == "traject" else rij.traject.dossier
        return _blad(request, actor, dossier, invoer, voer_uit, titel=titel, knop=knop, uitleg=uitleg)

    return blad


def _vandaag(soort: type[Formulier]) -> Callable[..., Formulier]:
    return lambda _rij, _kader, post: soort(post, initial={"dag": vandaag()})


@medewerker("schuldhulp.inzien")
def schulden(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """All help with debts of this household, in a fixed number of queries."""
    dossier = bestaat(zoek_dossier(actor, pk))
    beelden = lezen.beeld_van(dossier)
    return toon(
        request, "schulden", actor, dossier=dossier, dag=vandaag(), kader=_kader(actor), beelden=beelden,
        loopt=any(b.loopt for b in beelden), stapnaam=stapnaam,
        koppelbaar=lezen.koppelbaar_bij([b.traject for b in beelden], _kader(actor)),
        signalen={z.pk: z for z in lezen.signaalzaken_bij(dossier)},
    )  # fmt: skip


@medewerker("schuldhulp.bijhouden")
def schuldhulp_nieuw(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Somebody of this household asks for help with debts."""
    dossier = bestaat(zoek_dossier(actor, pk))
    mensen = {str(p.pk): p for p in bewoners_in(dossier, vandaag())}
    signalen = {str(z.pk): z for z in lezen.signaalzaken_bij(dossier)}
    formulier = f.Aanmeldformulier(
        _kader(actor), [(nr, p.naam) for nr, p in mensen.items()],
        [(nr, f"ja, het signaal van {z.eerste_op:%d-%m-%Y}") for nr, z in signalen.items()],
        request.POST or None, initial={"dag": vandaag()},
    )  # fmt: skip

    def doe() -> object:
        c = formulier.cleaned_data
        return doen.begin_schuldhulp(
            actor, dossier=dossier, persoon=mensen[c["persoon"]], partner=mensen.get(c.get("partner", "")),
            aanmelding=formulier.aanmelding(), signaalzaak=signalen.get(c.get("signaalzaak", "")), peildatum=vandaag(),
        )  # fmt: skip

    return _blad(
        request, actor, dossier, formulier, doe, titel="Hulp bij schulden", knop="Beginnen",
        uitleg="Het eerste gesprek is binnen vier weken. U wordt het vaste gezicht voor de inwoner.",
    )  # fmt: skip


bedreiging = _bij(
    "traject", lezen.schuldhulptraject,
    lambda _, kader, post: f.Bedreigingformulier(kader, post, initial={"dag": vandaag()}),
    doen.meld_bedreiging, "Er dreigt iets", uitleg="Dan is het eerste gesprek binnen drie werkdagen.",
)  # fmt: skip
schuldgesprek = _bij(
    "traject", lezen.schuldhulptraject,
    lambda _, kader, post: f.Schuldgesprekformulier(kader, post, initial={"dag": vandaag()}),
    doen.leg_schuldgesprek_vast, "Eerste gesprek over schulden", als=("gesprek", "gesprek"),
    uitleg="Na dit gesprek begint de termijn voor het besluit.",
)  # fmt: skip
besluit_elders = _bij(
    "traject", lezen.schuldhulptraject,
    lambda _, kader, post: f.Eldersformulier(
        post, initial={"dag": vandaag(), "door": (kader.beleid.besluit.door or "") if kader.beleid.besluit else ""}
    ),
    doen.leg_besluit_elders_vast, "Besluit van een andere organisatie",
    uitleg="De inwoner krijgt de brief van die organisatie, en maakt daar bezwaar.",
)  # fmt: skip
schuldhulp_einde = _bij(
    "traject", lezen.schuldhulptraject,
    lambda rij, _, post: f.Eindeformulier(rij.toelating == "toelating", post, initial={"dag": vandaag()}),
    doen.beeindig_schuldhulp, "Schuldhulp beëindigen", knop="Beëindigen",
)  # fmt: skip
schuld_nieuw = _bij(
    "traject", lezen.schuldhulptraject,
    lambda _, __, post: f.Schuldformulier(post, initial={"peildatum_schuld": vandaag()}),
    doen.leg_schuld_vast, "Schuld vastleggen", als=("invoer", "schuld"),
)  # fmt: skip
voorstel = _bij(
    "traject", lezen.schuldhulptraject, _vandaag(f.Dagformulier), doen.dien_voorstel_in, "Voorstel aan de schuldeisers",
    knop="Indienen", uitleg="Elke schuldeiser krijgt hetzelfde voorstel. Leg daarna vast wat elk antwoordt.",
)  # fmt: skip
schuld_wijzigen = _bij(
    "schuld", lezen.schuld,
    lambda rij, _, post: f.Schuldformulier(
        post,
        initial={
            "schuldeiser": rij.schuldeiser, "bedrag": Bedrag(rij.bedrag_centen).naar_euro().replace("€", "").strip(),
            "soort": rij.soort, "peildatum_schuld": vandaag(), "zakelijk": rij.zakelijk, "prive": rij.prive,
            "kvk": rij.kvk, "postcode": rij.postcode,
        },
        stond=True,
    ),
    doen.wijzig_schuld, "Schuld bijwerken", als=("invoer", "invoer"),
)  # fmt: skip
schuld_vervallen = _bij(
    "schuld", lezen.schuld, lambda _, __, post: Redenformulier(post, vraag="Waarom is dit geen schuld?"),
    doen.laat_schuld_vervallen, "Schuld laten vervallen", knop="Laten vervallen",
)  # fmt: skip
schuldeiser_antwoord = _bij(
    "schuld", lezen.schuld, lambda _, __, post: f.Antwoordformulier(post), doen.leg_antwoord_vast,
    "Antwoord van de schuldeiser",
)  # fmt: skip
stap_bijwerken = _bij(
    "stap", lezen.schuldhulpstap, lambda rij, _, post: f.Bijwerkformulier(rij.soort, rij.van, post),
    doen.werk_schuldhulpstap_bij, "Stap bijwerken",
)  # fmt: skip
voorstel_afronden = _bij(
    "regeling", lezen.schuldregeling, _vandaag(f.Voorstelformulier), doen.rond_voorstel_af, "Hoe het voorstel afliep"
)
dwangakkoord = _bij(
    "regeling", lezen.schuldregeling, _vandaag(f.Dagformulier), doen.vraag_dwangakkoord, "Dwangakkoord vragen",
    uitleg="De rechter kan een schuldeiser die weigert, dwingen om mee te doen.",
)  # fmt: skip


@medewerker("schuldhulp.bijhouden")
def schuldhulp_koppelen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Which action of the household's plan this help is."""
    rij = bestaat(lezen.schuldhulptraject(actor, pk))
    acties = {str(a.pk): a for a in lezen.koppelbare_acties(rij, _kader(actor))}
    formulier = f.Koppelformulier([(nr, a.omschrijving) for nr, a in acties.items()], request.POST or None)
    return _blad(
        request, actor, rij.dossier, formulier,
        lambda: doen.koppel_schuldhulp(
            actor, traject=rij, actie=acties[formulier.cleaned_data["actie"]], peildatum=vandaag()
        ),
        titel="In het plan", knop="Koppelen",
        uitleg="Schuldhulp is deel van het ene plan van het huishouden. Het besluit staat bij die actie.",
    )  # fmt: skip


@medewerker("schuldhulp.bijhouden")
def stap_nieuw(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """First which step, as each asks something else; then the step."""
    rij = bestaat(lezen.schuldhulptraject(actor, pk))
    paar = f.stapcodes().get(request.GET.get("stap", ""))
    if paar is None:
        return toon_formulier(
            request, "schuldstap_kiezen", actor, f.Stapkeuze(), dossier=rij.dossier,
            terug=reverse("schulden", args=[rij.dossier_id]),
        )  # fmt: skip
    # When the court lets a moratorium begin is for the court: no day is put there for it.
    begin = {} if paar[0] == "moratorium" else {"van": vandaag()}
    formulier = f.Stapformulier(_kader(actor), *paar, request.POST or None, initial=begin)
    return _blad(
        request, actor, rij.dossier, formulier,
        lambda: doen.zet_schuldhulpstap(actor, traject=rij, stap=formulier.stap(), peildatum=vandaag()),
        titel=stapnaam(*paar),
    )  # fmt: skip
