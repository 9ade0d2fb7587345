"""The door of the demo: a visitor chooses an invented resident, and sees what that resident sees.

Its address exists on the server of the demo only (`settings.PROEF`). In earnest a resident signs in at a provider."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count, Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.fundament.scope import in_scope
from naober.gemeente.queries import Plaats, gemeenten
from naober.identiteit.bewoners import open_sessie
from naober.kern.kalender import leeftijd_op

_HOOGSTENS = 12


@dataclass(frozen=True, slots=True)
class Proefinwoner:
    """An invented resident to look along with: who, how old, and what there is to see."""

    nummer: int
    naam: str
    leeftijd: int
    besluiten: int


def proef_inwoner(request: HttpRequest) -> HttpResponse:
    """Choose a resident and be signed in as one. Refused (404): outside the demo, and a resident who is not offered."""
    if not settings.PROEF:
        raise Http404
    lijst = [(plaats, _inwoners(plaats)) for plaats in gemeenten()]
    if request.method == "POST":
        for plaats, inwoners in lijst:
            for wie in inwoners:
                if request.POST.get("wie") == f"{plaats.code}-{wie.nummer}":
                    open_sessie(request, plaats.code, wie.nummer, wie.nummer)
                    return redirect("mijn-overzicht")
        raise Http404
    return render(request, "demo/deur.html", {"lijst": lijst})


def _inwoners(plaats: Plaats) -> list[Proefinwoner]:
    """Who is in the file of a household, those with most decisions first."""
    dag = timezone.localdate()
    met_dossier = Exists(Dossier.objects.filter(huishouden=OuterRef("huishouden")))
    with in_scope(gemeente=plaats.code, breed=True):
        rijen = Persoon.objects.filter(met_dossier, overleden_op__isnull=True, geboortedatum__lte=dag)
        rijen = rijen.annotate(aantal_=Count("besluiten")).order_by("-aantal_", "geboortedatum", "pk")
        gekozen = [(p, p.geboortedatum) for p in rijen[:_HOOGSTENS]]
    return [Proefinwoner(p.pk, p.naam, leeftijd_op(geboren, dag), p.aantal_) for p, geboren in gekozen if geboren]
