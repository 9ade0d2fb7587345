"""Help that was allocated: one page of it, and what the municipality does with it afterwards."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.gemeente.rechten import heeft_recht
from naober.gezicht.formulier import Formulier
from naober.levering import actions as doen
from naober.levering import queries as zoek
from naober.levering.queries import toewijzingen as lezen
from naober.levering.queries.resultaten import resultaten_van
from naober.levering.rules.toewijzen import REDENEN_WIJZIGING
from naober.werkplek.formulieren import toewijzing as formulieren
from naober.werkplek.toegang import bestaat, los_blad, medewerker, toon, vandaag

MAKEN = "toewijzing.maken"


@medewerker(MAKEN)
def toewijzing(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """One allocation: for whom and what, how far the help is, how it was found, and what can be done with it."""
    t = bestaat(zoek.toewijzing(actor, pk))
    profiel = profiel_van(actor.gemeente, vandaag())
    return toon(
        request, "toewijzing", actor, profiel=profiel, t=t, omvang=lezen.omvang_van(t), kruimels=_boven(actor, t),
        naam=lezen.naam_van(actor, t), leveringen=lezen.leveringen_van(t), checks=lezen.checks_van(t),
        resultaten=resultaten_van(actor, t),
        overdrachten=lezen.overdrachten_van(t), voucher=lezen.voucherstand(profiel, t), redenen=REDENEN_WIJZIGING,
    )  # fmt: skip


def _boven(actor: Actor, t: Any) -> list[tuple[str, str]]:
    """The page above an allocation: the list of all, or the file for who sees that."""
    if lezen.verwerkt(actor):
        return [("Toewijzen", reverse("toewijzingen"))]
    return [(f"Dossier {t.dossier_id}", reverse("dossier", args=[t.dossier_id]))]


def _blad(
    request: HttpRequest, actor: Actor, t: Any, formulier: Formulier, doe: Callable[[], object], **gegevens: Any
) -> HttpResponse:
    """A form about one allocation; back to its page, or to the file for who may not open that."""
    boven, naar = _boven(actor, t), reverse("toewijzing", args=[t.pk])
    if heeft_recht(actor.rollen, MAKEN):
        boven = [*boven, (f"Toewijzing {t.nummer}", naar)]
    else:
        naar = boven[-1][1]
    gegevens.setdefault("uitleg", f"{t.aanbieder.naam}, toewijzing {t.nummer}")
    return los_blad(request, actor, formulier, doe, naar, kruimels=boven, **gegevens)


@medewerker(MAKEN)
def toewijzing_wijzigen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Another last day, total or budget, with the questions that the policy asks when help goes on longer."""
    t = bestaat(zoek.toewijzing(actor, pk))
    toetsen = lezen.verlengtoetsen(profiel_van(actor.gemeente, vandaag()), t)
    formulier = formulieren.Wijzigformulier(t, [toets for toets, _ in toetsen], request.POST or None)
    return _blad(
        request, actor, t, formulier,
        lambda: doen.wijzig_toewijzing(
            actor, toewijzing=t, wijziging=formulier.wijziging(), antwoorden=formulier.antwoorden(),
            toelichting=formulier.cleaned_data["toelichting"], peildatum=vandaag(),
        ),
        titel="Verlengen of wijzigen", knop="Wijzigen", regels=[regel for _, regel in toetsen],
        sjabloon="toewijzing_wijzigen",
    )  # fmt: skip


@medewerker(MAKEN)
def toewijzing_beeindigen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Help ends on this day."""
    t = bestaat(zoek.toewijzing(actor, pk))
    formulier = formulieren.Eindformulier(request.POST or None, initial={"einde": vandaag()})
    return _blad(
        request, actor, t, formulier,
        lambda: doen.wijzig_toewijzing(
            actor, toewijzing=t, wijziging=formulier.wijziging(), toelichting=formulier.cleaned_data["toelichting"],
            peildatum=vandaag(),
        ),
        titel="Hulp beëindigen", knop="Beëindigen",
    )  # fmt: skip


@medewerker(lezen.VERWERKEN)
def toewijzing_verwijderen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Undo an allocation that was sent by mistake."""
    t = bestaat(zoek.toewijzing(actor, pk))
    formulier = formulieren.Verwijderformulier(request.POST or None)
    return _blad(
        request, actor, t, formulier,
        lambda: doen.verwijder_toewijzing(actor, toewijzing=t, **formulier.ingevuld(), peildatum=vandaag()),
        titel="Toewijzing verwijderen", knop="Verwijderen",
        uitleg=f"Alleen voor een vergissing. {t.aanbieder.naam} krijgt bericht dat toewijzing {t.nummer} vervalt.",
    )  # fmt: skip


@medewerker(MAKEN)
def toewijzing_overdragen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Hand somebody over warmly to the provider of this allocation."""
    t = bestaat(zoek.toewijzing(actor, pk))
    andere = {str(a.pk): a for a in lezen.andere_van(actor, t)}
    formulier = formulieren.Overdrachtformulier(
        [(nr, f"{a.aanbieder.naam}, toewijzing {a.nummer}") for nr, a in andere.items()], request.POST or None
    )

    def draag_over() -> object:
        c = formulier.ingevuld()
        van = andere.get(c.pop("van"))
        return doen.draag_warm_over(actor, toewijzing=t, van=van, **c, peildatum=vandaag())

    return _blad(
        request, actor, t, formulier, draag_over, titel="Warm overdragen",
        uitleg=f"Naar {t.aanbieder.naam}, toewijzing {t.nummer}",
    )  # fmt: skip


@medewerker("besluit.volgen")
def toewijzing_check(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Whether the help is there and does what it should, as somebody saw and heard."""
    t = bestaat(zoek.toewijzing(actor, pk))
    formulier = formulieren.Checkformulier(request.POST or None)
    return _blad(
        request, actor, t, formulier,
        lambda: doen.leg_leveringscheck_vast(actor, toewijzing=t, **formulier.ingevuld(), peildatum=vandaag()),
        titel="Hulp nakijken",
    )  # fmt: skip
