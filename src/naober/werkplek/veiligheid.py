"""The safety of a household: the reporting code step by step, what was handed over, and what was agreed."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse

from naober.dossier.queries import bewoners_in
from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.deelregels import kader_van as deelkader_van
from naober.gemeente.delen import Beleid
from naober.gemeente.queries import profiel_van
from naober.gezicht.formulier import Formulier
from naober.kaart.queries import voorzieningen_met_code
from naober.kern import Weigering
from naober.kern.tellen import KLEINSTE
from naober.veiligheid import actions, queries
from naober.veiligheid.beleid import kader_van
from naober.veiligheid.queries import beeld_van, jeugdigen_in
from naober.veiligheid.rules.kader import Veiligheidskader
from naober.veiligheid.rules.plan import OORDELEN
from naober.veiligheid.tellingen import tel
from naober.werkplek.formulieren import veiligheid as f
from naober.werkplek.formulieren.rond_besluit import Telformulier
from naober.werkplek.formulieren.velden import Redenformulier
from naober.werkplek.toegang import alleen_post, bestaat, ingestuurd, medewerker, toon, toon_formulier, vandaag


def _kader(actor: Actor) -> Veiligheidskader:
    return kader_van(actor.gemeente, vandaag())


def _mensen(dossier: Any) -> dict[str, Any]:
    return {str(p.pk): p for p in bewoners_in(dossier, vandaag())}


def _namen(mensen: dict[str, Any]) -> list[tuple[str, str]]:
    return [(nr, p.naam) for nr, p in mensen.items()]


def _blad(
    request: HttpRequest,
    actor: Actor,
    dossier: Any,
    formulier: Formulier,
    doe: Callable[[], object],
    *,
    titel: str,
    knop: str = "Vastleggen",
    uitleg: str = "",
    op: Beleid | None = None,
) -> HttpResponse:
    """One form of safety; afterwards, and back, to the page of this household's safety. `op`: the policy behind it."""
    gegevens = {"bron": op.bron, "aanname": op.aanname} if op else {}
    klaar = ingestuurd(request, formulier, doe, naar=lambda _: redirect("veiligheid", pk=dossier.pk))
    return klaar or toon_formulier(
        request, "formulier", actor, formulier, dossier=dossier, titel=titel, knop=knop, uitleg=uitleg,
        terug=reverse("veiligheid", args=[dossier.pk]), **gegevens,
    )  # fmt: skip


def _bij(
    naam: str,
    zoek: Callable[[Actor, int], Any],
    formulier: Callable[[Any, Veiligheidskader, QueryDict | None], Formulier],
    doe: Callable[..., object],
    titel: str,
    *,
    knop: str = "Vastleggen",
    uitleg: str = "",
) -> Callable[..., HttpResponse]:
    """The page of one form about something that was recorded: `zoek` finds it for who may see it, `formulier` is made
    for it, and `doe` gets it as `naam`, with what was filled in. `titel` may name something of it, as `{rij.wie}`."""

    @medewerker("veiligheid.bijhouden")
    def blad(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
        rij = bestaat(zoek(actor, pk))
        invoer = formulier(rij, _kader(actor), request.POST or None)
        return _blad(
            request, actor, rij.dossier, invoer,
            lambda: doe(actor, **{naam: rij}, **invoer.ingevuld(), peildatum=vandaag()),
            titel=titel.format(rij=rij), knop=knop, uitleg=uitleg,
        )  # fmt: skip

    return blad


def _reden(rij: Any, kader: Veiligheidskader, post: QueryDict | None) -> Formulier:
    return Redenformulier(post)


def _terug(rij: Any, kader: Veiligheidskader, post: QueryDict | None) -> Formulier:
    ontvanger = kader.ontvanger(rij.ontvanger)
    return f.Terugformulier(kader.weg(ontvanger) if ontvanger else (), post)


@medewerker("veiligheid.inzien")
def veiligheid(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """All that is recorded of the safety of this household, in a fixed number of queries."""
    dossier = bestaat(zoek_dossier(actor, pk))
    dag, kader = vandaag(), _kader(actor)
    codes = [c.voorziening for c in kader.beleid.contacten if c.voorziening]
    return toon(
        request,
        "veiligheid",
        actor,
        dossier=dossier,
        dag=dag,
        kader=kader,
        beeld=beeld_van(dossier, kader, dag),
        jeugdigen=jeugdigen_in(dossier, kader),
        risicos={o.code: o.naam for o in kader.verwijsindex.omstandigheden} if kader.verwijsindex else {},
        kaart=voorzieningen_met_code(codes),
    )


# ----------------------------------------------------------------------------------------------- meldcode


@medewerker("veiligheid.bijhouden")
def meldcode_nieuw(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Begin the reporting code."""
    dossier = bestaat(zoek_dossier(actor, pk))
    formulier = f.Beginformulier(_kader(actor), request.POST or None)
    return _blad(
        request, actor, dossier, formulier,
        lambda: actions.begin_meldcode(actor, dossier=dossier, begin=formulier.begin(), peildatum=vandaag()),
        titel="Meldcode beginnen", knop="Beginnen",
        uitleg="U hoeft niet zeker te weten wat er is. De stappen helpen u kijken, overleggen en beslissen.",
    )  # fmt: skip


@medewerker("veiligheid.bijhouden")
def meldcode_stap(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Record a step; which one stands in the address, as its code."""
    rij = bestaat(queries.meldcode(actor, pk))
    stap = bestaat(_kader(actor).stap(request.GET.get("stap", "") or _kader(actor).stappen[0].code))
    formulier = f.Stapformulier(stap, request.POST or None)
    return _blad(
        request, actor, rij.dossier, formulier,
        lambda: actions.zet_meldcodestap(actor, meldcode=rij, stap=formulier.invoer(), peildatum=vandaag()),
        titel=f"Stap {stap.nummer}: {stap.naam.lower()}", uitleg=stap.uitleg, op=stap,
    )  # fmt: skip


meldcode_gevaar = _bij(
    "meldcode", queries.meldcode, lambda rij, _, post: f.Gevaarformulier(post, initial={"acuut": rij.acuut}),
    actions.pas_gevaar_aan, "Is er nu gevaar?",
    uitleg="Zolang er gevaar is, gaat veiligheid voor. Een zwaardere trede mag dan meteen.",
)  # fmt: skip


meldcode_actie = _bij(
    "meldcode", queries.meldcode, lambda _, kader, post: f.Meldactieformulier(kader, post),
    actions.leg_meldactie_vast, "Vastleggen wat u deed",
)  # fmt: skip


meldcode_sluiten = _bij(
    "meldcode", queries.meldcode, lambda _, __, post: f.Verderformulier(post), actions.sluit_meldcode,
    "Meldcode afsluiten", knop="Afsluiten",
)  # fmt: skip


# --------------------------------------------------------------------------------------------- overdracht


@medewerker("veiligheid.bijhouden")
def melding_nieuw(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """First to whom, as each receiver asks something else; then what goes along, which the rules on sharing judge."""
    dossier = bestaat(zoek_dossier(actor, pk))
    kader = _kader(actor)
    ontvanger = kader.ontvanger(request.GET.get("ontvanger", ""))
    if ontvanger is None:
        keus = f.Ontvangerkeuze(kader)
        return toon_formulier(
            request, "melding_wie", actor, keus, dossier=dossier, ontvangers=kader.ontvangers,
            terug=reverse("veiligheid", args=[pk]),
        )  # fmt: skip
    mensen, delen = _mensen(dossier), deelkader_van(actor.gemeente, vandaag())
    formulier = f.Meldingformulier(
        delen, _namen(mensen), ontvanger.code, kader.toets_voor(ontvanger), request.POST or None
    )
    return _blad(
        request, actor, dossier, formulier,
        lambda: actions.doe_melding(
            actor,
            dossier=dossier,
            persoon=mensen[formulier.cleaned_data["persoon"]],
            melding=formulier.invoer(),
            peildatum=vandaag(),
        ),
        titel=f"Melden bij {ontvanger.naam}", knop="Melding vastleggen",
        uitleg=ontvanger.uitleg or "Leg vast wat u meldt. Bel of stuur de melding zelf naar de ontvanger.",
        op=ontvanger,
    )  # fmt: skip


@medewerker("veiligheid.bijhouden")
def meedenken(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Ask to think along, without data of a person."""
    dossier = bestaat(zoek_dossier(actor, pk))
    formulier = f.Meedenkformulier(_kader(actor), request.POST or None)
    return _blad(
        request, actor, dossier, formulier,
        lambda: actions.vraag_meedenken(actor, dossier=dossier, **formulier.ingevuld(), peildatum=vandaag()),
        titel="Vragen om mee te denken", knop="Vraag vastleggen",
        uitleg="Dit kan al vroeg, en zonder namen. Wilt u gegevens delen? Dat kan bij Delen en toestemming.",
    )  # fmt: skip


terugkoppeling = _bij(
    "overdracht", queries.overdracht, _terug, actions.leg_terugkoppeling_vast, "Bericht terug van {rij.ontvanger_naam}"
)


# ---------------------------------------------------------------------------------- plan en verwijsindex


@medewerker("veiligheid.bijhouden")
def veiligheidsplan_nieuw(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Agree on a safety plan."""
    dossier = bestaat(zoek_dossier(actor, pk))
    formulier = f.Veiligheidsplanformulier(request.POST or None)
    return _blad(
        request, actor, dossier, formulier,
        lambda: actions.maak_veiligheidsplan(actor, dossier=dossier, plan=formulier.invoer(), peildatum=vandaag()),
        titel="Veiligheidsplan maken", knop="Afspreken",
        uitleg="Afspraken om iedereen in huis veilig te houden. Loopt er al een plan? Dit komt daarvoor in de plaats.",
    )  # fmt: skip


@alleen_post
@medewerker("veiligheid.bijhouden")
def veiligheidsplan_sluiten(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """End a safety plan, once the violence has durably stopped."""
    rij = bestaat(queries.veiligheidsplan(actor, pk))
    uitkomst = actions.sluit_veiligheidsplan(actor, plan=rij, peildatum=vandaag())
    if isinstance(uitkomst, Weigering):
        terug = reverse("veiligheid", args=[rij.dossier_id])
        return toon(request, "geweigerd", actor, weigering=uitkomst, terug=terug, status=422)
    messages.success(request, "Het veiligheidsplan is gesloten.")
    return redirect("veiligheid", pk=rij.dossier_id)


@medewerker("veiligheid.bijhouden")
def geweld(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Judge whether the violence has durably stopped."""
    dossier = bestaat(zoek_dossier(actor, pk))
    formulier = f.Geweldformulier(_kader(actor), OORDELEN, request.POST or None)
    return _blad(
        request, actor, dossier, formulier,
        lambda: actions.beoordeel_geweld(actor, dossier=dossier, geweld=formulier.invoer(), peildatum=vandaag()),
        titel="Is het geweld gestopt?",
        uitleg="Duurzaam gestopt is het pas als u er op een eerdere dag ook naar keek.",
    )  # fmt: skip


@medewerker("veiligheid.bijhouden")
def verwijsindex_nieuw(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Report a youth to the index."""
    dossier = bestaat(zoek_dossier(actor, pk))
    kader = _kader(actor)
    jeugdigen = {str(p.pk): p for p in jeugdigen_in(dossier, kader)}
    formulier = f.Verwijsindexformulier(kader.verwijsindex, _namen(jeugdigen), request.POST or None)
    regel = kader.verwijsindex
    return _blad(
        request, actor, dossier, formulier,
        lambda: actions.meld_in_verwijsindex(
            actor,
            dossier=dossier,
            persoon=jeugdigen[formulier.cleaned_data["persoon"]],
            melding=formulier.invoer(),
            peildatum=vandaag(),
        ),
        titel="Melden in de Verwijsindex", knop="Melding vastleggen",
        uitleg=f"Voor jeugdigen tot {regel.onder if regel else 23} jaar. Anderen zien dat u er bent, niet waarom.",
        op=regel,
    )  # fmt: skip


match = _bij(
    "melding", queries.verwijsindexmelding, lambda _, __, post: f.Matchformulier(post), actions.leg_match_vast,
    "Match in de Verwijsindex", uitleg="Neem contact op met de ander en spreek af wie wat doet.",
)  # fmt: skip


verwijsindex_intrekken = _bij(
    "melding", queries.verwijsindexmelding, _reden, actions.trek_verwijsindex_in,
    "Melding in de Verwijsindex intrekken", knop="Intrekken",
)  # fmt: skip


# ------------------------------------------------------------------------------------- crisis en risico's


@medewerker("veiligheid.bijhouden")
def opschaling_nieuw(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Ask a party outside the team to act."""
    dossier = bestaat(zoek_dossier(actor, pk))
    kader = _kader(actor)
    formulier = f.Opschalingformulier(kader, request.POST or None)
    bron = kader.beleid.opschaling or kader.beleid.wvggz
    return _blad(
        request, actor, dossier, formulier,
        lambda: actions.schaal_op(actor, dossier=dossier, opschaling=formulier.invoer(), peildatum=vandaag()),
        titel="Een ander vragen in te grijpen",
        uitleg="Het team zet zelf geen dwang in. Wie dat wel kan, beslist daar zelf over. Het team blijft erbij.",
        op=bron,
    )  # fmt: skip


opschaling_afronden = _bij(
    "opschaling", queries.opschaling, lambda _, __, post: f.Uitkomstformulier(post), actions.rond_opschaling_af,
    "Hoe liep het af met {rij.partij_naam}?",
)  # fmt: skip


@medewerker("veiligheid.bijhouden")
def achtervang_nieuw(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Arrange a back-up for a crisis that is foreseen."""
    dossier = bestaat(zoek_dossier(actor, pk))
    regel = _kader(actor).beleid.achtervang
    formulier = f.Achtervangformulier(request.POST or None)
    return _blad(
        request, actor, dossier, formulier,
        lambda: actions.regel_achtervang(actor, dossier=dossier, achtervang=formulier.invoer(), peildatum=vandaag()),
        titel="Achtervang regelen", uitleg=regel.uitleg if regel else "Regel vooraf wie er is als het misgaat.",
        op=regel,
    )  # fmt: skip


@medewerker("veiligheid.bijhouden")
def markering_nieuw(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Let the file carry a risk."""
    dossier = bestaat(zoek_dossier(actor, pk))
    mensen = _mensen(dossier)
    formulier = f.Markeringformulier(_kader(actor), _namen(mensen), request.POST or None)

    def doe() -> object:
        c = formulier.cleaned_data
        wie = mensen.get(c["persoon"])
        dag = vandaag()
        return actions.markeer(actor, dossier=dossier, soort=c["soort"], reden=c["reden"], persoon=wie, peildatum=dag)

    return _blad(
        request, actor, dossier, formulier, doe, titel="Risico markeren",
        uitleg="Wie dit dossier opent, ziet het meteen. Schrijf alleen op wat u zag of hoorde.",
    )  # fmt: skip


markering_weg = _bij(
    "markering", queries.markering, _reden, actions.haal_markering_weg, "Risico weghalen", knop="Weghalen"
)


# ------------------------------------------------------------------------------------------------- tellen


@medewerker("veiligheid.tellen")
def veiligheid_tellingen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Counts without names: the reporting code and the index per organisation, reports, and whether it stopped."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    formulier = Telformulier(dag.year, request.GET or None, initial={"jaar": dag.year})
    jaar = int(formulier.cleaned_data["jaar"]) if formulier.is_valid() else dag.year
    telling = tel(actor, profiel, date(jaar, 1, 1), min(date(jaar, 12, 31), dag))
    return toon(
        request, "veiligheid_tellingen", actor, profiel=profiel, formulier=formulier, telling=telling,
        kader=_kader(actor), kleinste=KLEINSTE,
    )  # fmt: skip
