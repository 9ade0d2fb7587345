"""The desk by telephone: who waits to be called back, what was asked, and the answer."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Aard
from naober.gemeente.queries import profiel_van
from naober.ingang.loket import VRAAGSOORT, beantwoord, per_vraagsoort, wachtrij, zet_in_wachtrij
from naober.ingang.queries import binnenkomst as zoek_binnenkomst
from naober.ingang.rules import Bericht
from naober.werkplek.formulieren.ingang import Antwoordformulier, Loketformulier
from naober.werkplek.toegang import bestaat, ingestuurd, medewerker, toon_formulier, vandaag

_DAGEN_TERUG = 90


@medewerker("binnenkomst.registreren")
def telefoonloket(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The queue of one's own team, longest waiting first, how often each kind of question came, and a form."""
    dag = vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    loket = profiel.openbaar.loket
    formulier = Loketformulier(loket.vraagsoorten if loket else (), request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: zet_in_wachtrij(
            actor,
            bericht=Bericht(
                aard=Aard.VRAAG,
                tekst=formulier.cleaned_data["tekst"],
                naam=formulier.cleaned_data["naam"],
                contact=formulier.cleaned_data["contact"],
            ),
            vraagsoort=formulier.cleaned_data["vraagsoort"],
            peildatum=dag,
        ),
        naar=lambda _: redirect("telefoonloket"),
    )
    if klaar:
        return klaar
    return toon_formulier(
        request,
        "telefoonloket",
        actor,
        formulier,
        profiel=profiel,
        loket=loket,
        rij=[(b, str(b.gegevens.get(VRAAGSOORT, ""))) for b in wachtrij(actor)],
        geteld=per_vraagsoort(profiel, dag - timedelta(days=_DAGEN_TERUG), dag),
    )


@medewerker("binnenkomst.aanvullen")
def beantwoorden(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """What somebody without a file was answered."""
    gevonden = bestaat(zoek_binnenkomst(actor, pk))
    formulier = Antwoordformulier(request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: beantwoord(
            actor, binnenkomst=gevonden, antwoord=formulier.cleaned_data["antwoord"], peildatum=vandaag()
        ),
        naar=lambda _: redirect("binnenkomst", pk=pk),
    )
    return klaar or toon_formulier(
        request, "vraagformulier", actor, formulier, b=gevonden, titel="Beantwoorden", knop="Vastleggen",
        uitleg="Bel of mail eerst. Schrijf daarna op wat u hebt geantwoord. De vraag wacht dan niet meer.",
    )  # fmt: skip
