"""The pages of who keeps up contracts, beside the contracts: buying, minimum prices, providers, supervision."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kaart.queries import organisaties
from naober.kern import Weigering
from naober.levering import actions as doen
from naober.levering import queries as zoek
from naober.levering.queries import contractbeheer as lezen
from naober.levering.queries.inkoop import afrekening as lees_afrekening
from naober.levering.queries.inkoop import managementinformatie
from naober.levering.queries.resultaten import resultaat_per_product
from naober.levering.rules.contract import EERSTE_JAAR, volgende_stap
from naober.levering.rules.toezicht import MOET_DOOR
from naober.werkplek.formulieren import inkoop as formulieren
from naober.werkplek.formulieren.levering import Aanbiederwijziging
from naober.werkplek.toegang import bestaat, getal, ingestuurd, los_blad, medewerker, toon, toon_formulier, vandaag

BEHEER = "contract.beheren"


def _boven(*meer: tuple[str, str]) -> list[tuple[str, str]]:
    """The pages above one of these."""
    return [("Contracten", reverse("contracten")), *meer]


@medewerker(BEHEER)
def inkoop_nieuw(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Begin a purchase."""
    formulier = formulieren.Inkoopformulier(profiel_van(actor.gemeente, vandaag()), request.POST or None)
    klaar = ingestuurd(
        request, formulier, lambda: doen.begin_inkoop(actor, **formulier.ingevuld(), peildatum=vandaag()),
        naar=lambda rij: redirect("inkooptraject", rij.pk) if rij else redirect("contracten"),
    )  # fmt: skip
    return klaar or toon_formulier(
        request, "los_formulier", actor, formulier, titel="Inkoop beginnen", knop="Beginnen",
        uitleg="De stappen volgen uit de procedure.", terug=reverse("contracten"), kruimels=_boven(),
    )  # fmt: skip


@medewerker(BEHEER)
def inkooptraject(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One purchase: the steps that were taken, and the one that comes now."""
    traject = bestaat(zoek.inkooptraject(actor, pk))
    procedure = profiel_van(actor.gemeente, vandaag()).inkoop.procedure(traject.procedure)
    gedaan = {s.stap: s for s in lezen.stappen_van(traject)}
    nu = volgende_stap(procedure, gedaan) if procedure else None
    formulier = formulieren.Stapformulier(request.POST or None, initial={"stap": nu or ""})
    klaar = ingestuurd(
        request, formulier,
        lambda: doen.leg_inkoopstap_vast(actor, traject=traject, **formulier.invoer(), peildatum=vandaag()),
        naar=lambda _: redirect("inkooptraject", pk),
    )  # fmt: skip
    return klaar or toon_formulier(
        request, "inkooptraject", actor, formulier, traject=traject, procedure=procedure, gedaan=gedaan,
        nu=next((s for s in procedure.stappen if s.code == nu), None) if procedure else None,
    )  # fmt: skip


@medewerker(BEHEER)
def minimumprijzen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The minimum prices that were laid down, and a new one."""
    profiel = profiel_van(actor.gemeente, vandaag())
    formulier = formulieren.Minimumprijsformulier(profiel, request.POST or None)
    klaar = ingestuurd(
        request, formulier, lambda: doen.stel_minimumprijs_vast(actor, **formulier.ingevuld(), peildatum=vandaag()),
        naar=lambda _: redirect("minimumprijzen"),
    )  # fmt: skip
    return klaar or toon_formulier(
        request, "minimumprijzen", actor, formulier, profiel=profiel, prijzen=lezen.minimumprijzen(actor),
        regels=profiel.inkoop.minimumprijzen, namen={p.code: p.naam for p in profiel.producten},
    )  # fmt: skip


@medewerker(BEHEER)
def geleverd(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What was established in a year under the contracts of each body that buys for several municipalities."""
    profiel = profiel_van(actor.gemeente, vandaag())
    jaren = range(vandaag().year, EERSTE_JAAR - 1, -1)
    gevraagd = getal(request.GET.get("jaar", ""))
    jaar = gevraagd if gevraagd is not None and gevraagd in jaren else vandaag().year - 1
    beelden = [(v, managementinformatie(actor, v.code, jaar)) for v in profiel.inkoop.verbanden]
    return toon(request, "geleverd", actor, profiel=profiel, jaar=jaar, jaren=jaren, beelden=beelden)


@medewerker(BEHEER)
def afrekening(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """What each municipality pays of a year under a contract, by the rule of the policy."""
    c = bestaat(zoek.contract(actor, pk))
    vastgesteld = lezen.verantwoordingen_van(c)
    jaren = sorted({v.jaar for v in vastgesteld}, reverse=True)
    gevraagd = getal(request.POST.get("jaar", ""))
    jaar = gevraagd if gevraagd in jaren else next(iter(jaren), None)
    kosten = {v.van_gemeente: v.centen for v in vastgesteld if v.jaar == jaar}
    formulier = formulieren.Afrekenformulier(jaren, jaar, list(kosten), request.POST or None)
    gewichten = formulier.gewichten() if formulier.is_bound and formulier.is_valid() else None
    uitkomst = None if jaar is None else lees_afrekening(actor, c, jaar, gewichten or None, vandaag())
    return toon(
        request, "afrekening", actor, c=c, jaar=jaar, kosten=kosten, formulier=formulier,
        weigering=uitkomst if isinstance(uitkomst, Weigering) else None,
        delen=None if isinstance(uitkomst, Weigering) else uitkomst,
    )  # fmt: skip


# ---------------------------------------------------------------------------------------------- een aanbieder


@medewerker(BEHEER)
def aanbieder(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One provider: what is known of it, its contracts and accounts, and what was reported about it."""
    a = bestaat(zoek.aanbieder(actor, pk))
    return toon(
        request, "aanbieder", actor, a=a, contracten=lezen.contracten_van(a), accounts=lezen.accounts_van(a),
        meldingen=lezen.meldingen_over(a), plek=a.organisatie.naam if a.organisatie else "",
        resultaten=resultaat_per_product(actor, profiel_van(actor.gemeente, vandaag()), a),
    )  # fmt: skip


def _van(a: Any) -> tuple[str, str]:
    return a.naam, reverse("aanbieder", args=[a.pk])


@medewerker(BEHEER)
def aanbieder_wijzigen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Say anew what is known of a provider."""
    a = bestaat(zoek.aanbieder(actor, pk))
    velden = ("naam", "agb", "klachtenregeling", "iban", "cultuursensitief", "clientenorganisatie", "actief")
    begin = {**{v: getattr(a, v) for v in velden}, "gezindten": "\n".join(a.gezindten)}
    op_kaart = {str(o.pk): o for o in organisaties(actor)}
    formulier = Aanbiederwijziging(
        [(nr, o.naam) for nr, o in op_kaart.items()],
        request.POST or None,
        initial={**begin, "organisatie": a.organisatie_id},
    )
    return los_blad(
        request, actor, formulier,
        lambda: doen.wijzig_aanbieder(actor, aanbieder=a, **formulier.invoer(op_kaart), peildatum=vandaag()),
        reverse("aanbieder", args=[pk]), titel="Gegevens bijwerken", knop="Opslaan", uitleg=a.naam,
        kruimels=_boven(_van(a)),
    )  # fmt: skip


@medewerker(BEHEER)
def aanbieder_account(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Let an account work for this provider."""
    a = bestaat(zoek.aanbieder(actor, pk))
    te_koppelen = {str(m.pk): m for m in lezen.te_koppelen(actor)}
    formulier = formulieren.Accountformulier(
        [(nr, f"{m.naam} ({m.gebruikersnaam}){_nu(m)}") for nr, m in te_koppelen.items()], request.POST or None
    )
    return los_blad(
        request, actor, formulier,
        lambda: doen.koppel_account(
            actor, aanbieder=a, medewerker=te_koppelen[formulier.cleaned_data["medewerker"]], peildatum=vandaag()
        ),
        reverse("aanbieder", args=[pk]), titel="Account koppelen", knop="Koppelen", kruimels=_boven(_van(a)),
        uitleg=f"Wie met dit account inlogt, werkt voor {a.naam} en ziet alleen wat aan {a.naam} is toegewezen.",
    )  # fmt: skip


def _nu(account: Any) -> str:
    return f", werkt nu voor {account.nu_bij}" if account.nu_bij else ""


# ----------------------------------------------------------------------------------------------- het toezicht


@medewerker(BEHEER)
def toezichtmeldingen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """What went wrong at providers, what is open first."""
    return toon(
        request, "toezichtmeldingen", actor, dag=vandaag(), moet_door=MOET_DOOR,
        meldingen=zoek.toezichtmeldingen(actor), aanbieders=zoek.aanbieders(actor),
    )  # fmt: skip


@medewerker(BEHEER)
def toezicht_nieuw(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Record a calamity, violence or doubts about quality or lawfulness at this provider."""
    a = bestaat(zoek.aanbieder(actor, pk))
    formulier = formulieren.Toezichtformulier(profiel_van(actor.gemeente, vandaag()), request.POST or None)
    klaar = ingestuurd(
        request, formulier,
        lambda: doen.meld_bij_toezicht(actor, aanbieder=a, **formulier.ingevuld(), peildatum=vandaag()),
        naar=lambda rij: redirect("toezichtmelding", rij.pk) if rij else redirect("aanbieder", pk),
    )  # fmt: skip
    return klaar or toon_formulier(
        request, "los_formulier", actor, formulier, titel="Calamiteit of zorg melden", knop="Vastleggen",
        uitleg=f"Over {a.naam}. Schrijf geen namen van inwoners op.", terug=reverse("aanbieder", args=[pk]),
        kruimels=_boven(_van(a)),
    )  # fmt: skip


@medewerker(BEHEER)
def toezichtmelding(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One report: what happened, who supervises, what was asked of the provider and how that went."""
    m = bestaat(zoek.toezichtmelding(actor, pk))
    return toon(request, "toezichtmelding", actor, m=m, dag=vandaag(), moet_door=MOET_DOOR)


@medewerker(BEHEER)
def toezicht_maatregel(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Ask a measure of the provider."""
    m = bestaat(zoek.toezichtmelding(actor, pk))
    formulier = formulieren.Maatregelformulier(request.POST or None)
    return los_blad(
        request, actor, formulier,
        lambda: doen.vraag_maatregel(actor, melding=m, **formulier.ingevuld(), peildatum=vandaag()),
        reverse("toezichtmelding", args=[pk]), titel="Maatregel vragen", uitleg=m.aanbieder.naam, kruimels=_bij(m),
    )  # fmt: skip


@medewerker(BEHEER)
def toezicht_sluiten(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Close a report, with how the measure went."""
    m = bestaat(zoek.toezichtmelding(actor, pk))
    formulier = formulieren.Sluitformulier(request.POST or None)
    return los_blad(
        request, actor, formulier,
        lambda: doen.sluit_toezichtmelding(actor, melding=m, **formulier.ingevuld(), peildatum=vandaag()),
        reverse("toezichtmelding", args=[pk]), titel="Melding afsluiten", knop="Afsluiten", uitleg=m.aanbieder.naam,
        kruimels=_bij(m),
    )  # fmt: skip


def _bij(m: Any) -> list[tuple[str, str]]:
    lijst = ("Calamiteiten en zorgen", reverse("toezichtmeldingen"))
    return _boven(lijst, (f"Melding {m.pk}", reverse("toezichtmelding", args=[m.pk])))
