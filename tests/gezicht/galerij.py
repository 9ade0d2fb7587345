"""A page with every component, for the tests alone: its addresses, its form and its invented contents."""

from datetime import UTC, date, datetime
from types import SimpleNamespace as Los
from typing import Any

from django import forms
from django.contrib.staticfiles.urls import staticfiles_urlpatterns
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, URLResolver, path

from naober.gezicht.formulier import Formulier
from naober.kern import Bron, Weigering
from tests.gezicht.grafieken import alle_grafieken

BRON = Bron("Wmo 2015", "art. 2.3.2")
WEIGERING = Weigering(
    code="gesprek-ontbreekt",
    reden="Er is nog geen gesprek gevoerd over deze vraag. Zonder gesprek weten wij niet wat er nodig is.",
    bron=BRON,
    alternatief="Plan eerst een gesprek. Is er haast, kies dan voor hulp vooruitlopend op het besluit.",
)
GEMEENTE = Los(naam="Voorbeeldstad", slug="voorbeeldstad", telefoon="0123 45 67 89")


class Proefformulier(Formulier):
    """One field of each kind."""

    naam = forms.CharField(label="Roepnaam", help_text="Zoals de inwoner genoemd wil worden.", max_length=40)
    datum = forms.DateField(label="Datum van het gesprek")
    moment = forms.DateTimeField(label="Afspraak", required=False)
    uren = forms.IntegerField(label="Uren per week", min_value=1, max_value=40, required=False)
    plaats = forms.ChoiceField(label="Waar", choices=[("", "Kies een plaats"), ("thuis", "Thuis"), ("balie", "Balie")])
    veilig = forms.ChoiceField(
        label="Is het veilig thuis?",
        choices=[("ja", "Ja"), ("nee", "Nee"), ("onbekend", "Weet ik nog niet")],
        widget=forms.RadioSelect,
        help_text="Bij nee gaat veiligheid voor.",
    )
    domeinen = forms.MultipleChoiceField(
        label="Leefgebieden",
        choices=[("wonen", "Wonen"), ("geld", "Geld"), ("gezin", "Gezin en opvoeden")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    verslag = forms.CharField(label="Verslag", widget=forms.Textarea(attrs={"rows": 4}))
    gelezen = forms.BooleanField(label="De inwoner heeft het verslag gelezen")
    dossier = forms.IntegerField(widget=forms.HiddenInput, initial=7)


def kaart(titel: str, status: str, tekst: str = "", url: str | None = None) -> Los:
    return Los(titel=titel, status=status, tekst=tekst, url=url)


def treden(hoeveel: int = 6) -> list[Los]:
    """A ladder of so many treden, with cards of every status; treden of one place may have none."""
    namen = [
        "Eigen kracht", "Sociaal netwerk", "Vrijwillige inzet", "Algemene voorziening",
        "Ondersteuning door het wijkteam", "Collectief maatwerk", "Maatwerkvoorziening",
        "Specialistische hulp",
    ]  # fmt: skip
    kaarten = {
        0: [
            kaart(
                "Zelf koken",
                "gekozen",
                "Maakt drie dagen per week zelf eten, met een stappenplan van de ergotherapeut",
            )
        ],
        1: [
            kaart("Dochter doet boodschappen", "gekozen", "Elke zaterdag"),
            kaart("Buurvrouw houdt een oogje in het zeil", "overwogen", url="#kaart"),
        ],
        3: [
            kaart("Open eettafel", "afgevallen", "Kan niet lang achter elkaar zitten"),
            kaart("Maatje", "overwogen"),
        ],
        hoeveel - 1: [kaart("Hulp bij het huishouden", "overwogen", "Twee uur per week, zes maanden", url="#kaart")],
    }
    return [
        Los(
            naam=naam, nummer=nummer + 1, besluit=nummer >= hoeveel - 2,
            bron=Bron("Samen Voorbeeld", f"L{120 + nummer * 4}-{123 + nummer * 4}"),
            kaarten=kaarten.get(nummer, []),
        )
        for nummer, naam in enumerate(namen[:hoeveel])
    ]  # fmt: skip


def gebeurtenissen() -> list[Los]:
    def punt(dag: int, maand: int, soort: str, tekst: str, wet: str = "", *, gepland: bool = False) -> Los:
        return Los(
            moment=datetime(2026, maand, dag, 9, 30, tzinfo=UTC), soort=soort, tekst=tekst, wet=wet,
            actor="Consulent Zuid", bron=BRON if soort == "besluit" else None, gepland=gepland,
        )  # fmt: skip

    return [
        punt(14, 9, "toets", "Evaluatie van het plan met de inwoner en haar dochter", "Wmo 2015", gepland=True),
        punt(2, 6, "levering", "Start begeleiding van het gezin", "Jeugdwet", gepland=True),
        punt(20, 5, "besluit", "Hulp bij het huishouden toegekend voor zes maanden", "Wmo 2015"),
        punt(12, 5, "plan", "Plan besproken en akkoord", "Participatiewet"),
        punt(6, 5, "gesprek", "Keukentafelgesprek gevoerd; het verslag is naar de inwoner gestuurd", "Wmo 2015"),
        punt(4, 5, "vraag", "Vraag over achterstand bij de huur", "Wet gemeentelijke schuldhulpverlening"),
        punt(1, 5, "overig", "Dossier geopend"),
    ]


def galerij(request: HttpRequest) -> HttpResponse:
    form = Proefformulier(request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.meld_weigering(WEIGERING)
        form.meld_weigering(Weigering("te-veel", "Meer dan 20 uur kan hier niet.", BRON, "Vraag 20 uur aan.", "uren"))
    context: dict[str, Any] = {
        "form": form, "gemeente": GEMEENTE, "w": WEIGERING, "bron": BRON, "uiterste": date(2026, 6, 24),
        "treden": treden(int(request.GET.get("treden", "6"))), "gebeurtenissen": gebeurtenissen(),
        "navigatie": [
            Los(naam="Mijn dag", url="/", actief=True, teller=3),
            Los(naam="Zoeken", url="#zoeken", actief=False),
            Los(naam="Sociale kaart", url="#kaart", actief=False),
        ],
    }  # fmt: skip
    return render(request, "galerij.html", context)


def grafieken(request: HttpRequest) -> HttpResponse:
    return render(request, "grafieken.html", {"gemeente": GEMEENTE, "grafieken": alle_grafieken()})


def niet_gevonden(request: HttpRequest) -> HttpResponse:
    raise Http404


def kapot(request: HttpRequest) -> HttpResponse:
    return render(request, "500.html", status=500)


def verboden(request: HttpRequest) -> HttpResponse:
    return render(request, "403.html", {"exception": "Dit dossier hoort niet bij uw wijk."}, status=403)


urlpatterns: list[URLPattern | URLResolver] = [
    path("", galerij, name="galerij"),
    path("grafieken/", grafieken),
    path("weg/", niet_gevonden),
    path("kapot/", kapot),
    path("verboden/", verboden),
    *staticfiles_urlpatterns(),
]
