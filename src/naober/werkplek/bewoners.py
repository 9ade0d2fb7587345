"""Who belongs to a household, and who stands around it: one page to read, and a form for each change."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from naober.besluit.queries import CLIENT, clienten_van
from naober.bewoners.bewoning import Omgeving, omgeving_van
from naober.bewoners.queries import zoek_een_persoon
from naober.bewoners.soorten import Vertegenwoordigersoort
from naober.dossier import bewoners as wonen
from naober.dossier import omgeving as rondom
from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kern import Weigering
from naober.werkplek.formulieren import bewoners as f
from naober.werkplek.toegang import bestaat, ingestuurd, medewerker, toon, toon_formulier, vandaag


@medewerker("dossier.inzien")
def omgeving(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Who belongs here now and before, their relations, contacts and representatives."""
    dossier = bestaat(zoek_dossier(actor, pk))
    dag = vandaag()
    return toon(
        request,
        "omgeving",
        actor,
        dossier=dossier,
        dag=dag,
        omgeving=omgeving_van(dossier.huishouden, dag),
        clienten=clienten_van(dossier),
        clientbron=CLIENT,
    )


@dataclass(frozen=True, slots=True)
class Zaak:
    """What a change works with: the file, its people and contacts by number, and what was typed."""

    actor: Actor
    dossier: Any
    rijen: Mapping[str, Mapping[str, Any]]
    formulier: Any
    dag: date

    @property
    def c(self) -> dict[str, Any]:
        schoon: dict[str, Any] = self.formulier.cleaned_data
        return schoon

    def rij(self, veld: str) -> Any:
        """What was chosen in this field."""
        return self.rijen[veld][self.c[veld]]

    def vast(self) -> dict[str, Any]:
        return {"dossier": self.dossier, "peildatum": self.dag}


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One change: its form and its action, and what the page says."""

    titel: str
    knop: str
    formulier: type[f.Wijzigformulier]
    doe: Callable[[Zaak], Any]
    uitleg: str = ""


def _voeg_toe(z: Zaak) -> Any:
    ander = zoek_een_persoon(z.actor, z.c["zoek"])
    if isinstance(ander, Weigering):
        return ander
    return wonen.voeg_toe_aan_huishouden(z.actor, **z.vast(), persoon=ander, op=z.c["op"], mede=z.c["mede"])


def _relatie(z: Zaak) -> Any:
    ander = zoek_een_persoon(z.actor, z.c["zoek"])
    if isinstance(ander, Weigering):
        return ander
    velden = {naam: z.c[naam] for naam in ("soort", "omgekeerd", "mantelzorger")}
    return rondom.leg_relatie_vast(z.actor, **z.vast(), persoon=z.rij("persoon"), ander=ander, **velden)


# By the last part of the address.
WIJZIGINGEN: dict[str, Wijziging] = {
    "verhuizen": Wijziging(
        "Het huishouden verhuist",
        "Verhuizing vastleggen",
        f.Verhuisformulier,
        lambda z: wonen.verhuis(z.actor, **z.vast(), adres=z.formulier.adres(), op=z.c["op"], geheim=z.c["geheim"]),
        "Het dossier gaat mee. Het oude adres blijft bekend.",
    ),
    "uit-huis": Wijziging(
        "Iemand gaat uit huis",
        "Vastleggen",
        f.Uithuisformulier,
        lambda z: wonen.ga_uit_huis(
            z.actor, **z.vast(), persoon=z.rij("persoon"), op=z.c["op"], adres=z.formulier.adres()
        ),
        "Dat deze persoon hier woonde, blijft bekend.",
    ),
    "erbij": Wijziging("Iemand komt erbij", "Toevoegen", f.Toevoegformulier, _voeg_toe),
    "geheim-adres": Wijziging(
        "Geheim adres",
        "Vastleggen",
        f.Geheimformulier,
        lambda z: wonen.zet_adres_geheim(z.actor, **z.vast(), geheim=z.c["geheim"] == "ja", reden=z.c["reden"]),
        "Een geheim adres staat op geen scherm en is niet te vinden. Alleen brieven gaan erheen.",
    ),
    "ongeboren": Wijziging(
        "Een kind wordt verwacht",
        "Vastleggen",
        f.Ongeborenformulier,
        lambda z: wonen.meld_ongeboren_kind(
            z.actor,
            **z.vast(),
            ouder=z.rij("ouder"),
            verwacht_op=z.c["verwacht_op"],
            geslachtsnaam=z.c["geslachtsnaam"],
        ),
        "Het kind hoort vanaf nu bij dit huishouden. Na de geboorte loopt alles door.",
    ),
    "geboorte": Wijziging(
        "Een kind is geboren",
        "Geboorte vastleggen",
        f.Geboorteformulier,
        lambda z: wonen.leg_geboorte_vast(
            z.actor,
            **z.vast(),
            kind=z.rij("kind"),
            gegevens=z.formulier.gegevens(),
            geboren_op=z.c["geboren_op"],
        ),
    ),
    "overlijden": Wijziging(
        "Iemand is overleden",
        "Vastleggen",
        f.Overlijdenformulier,
        lambda z: wonen.leg_overlijden_vast(z.actor, **z.vast(), persoon=z.rij("persoon"), op=z.c["op"]),
        "Ook als een zwangerschap voorbij is. Wat is vastgelegd, blijft staan.",
    ),
    "relatie": Wijziging("Relatie met een inwoner", "Vastleggen", f.Relatieformulier, _relatie),
    "contact": Wijziging(
        "Iemand uit het netwerk",
        "Vastleggen",
        f.Contactformulier,
        lambda z: rondom.leg_netwerkcontact_vast(
            z.actor, **z.vast(), persoon=z.rij("persoon"), contact=z.formulier.contact()
        ),
        "Schrijf niet meer op dan nodig is. Vraag de inwoner of dit contact hier mag staan.",
    ),
    "contact-eindigt": Wijziging(
        "Een contact is er niet meer",
        "Vastleggen",
        f.Contacteindeformulier,
        lambda z: rondom.beeindig_netwerkcontact(z.actor, **z.vast(), contact=z.rij("contact"), op=z.c["op"]),
    ),
    "vertegenwoordiger": Wijziging(
        "Wie spreekt namens een inwoner",
        "Vastleggen",
        f.Vertegenwoordigingformulier,
        lambda z: rondom.leg_vertegenwoordiging_vast(
            z.actor, **z.vast(), persoon=z.rij("persoon"), machtiging=z.formulier.machtiging()
        ),
        "Waarover iemand mag spreken, volgt uit de wet. Gezag van ouder of voogd eindigt met achttien jaar.",
    ),
    "vertegenwoordiger-eindigt": Wijziging(
        "Een vertegenwoordiging eindigt",
        "Vastleggen",
        f.Vertegenwoordigingeindeformulier,
        lambda z: rondom.beeindig_vertegenwoordiging(
            z.actor, **z.vast(), vertegenwoordiging=z.rij("vertegenwoordiging"), op=z.c["op"]
        ),
    ),
}


def wijzig(wat: str) -> Callable[..., HttpResponse]:
    """The page of one change: the form, and the action when it is sent in."""
    wijziging = WIJZIGINGEN[wat]
    recht = "adres.geheim" if wat == "geheim-adres" else wonen.RECHT

    @medewerker(recht)
    def view(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
        zaak = _zaak(request, actor, pk, wijziging.formulier)
        klaar = ingestuurd(
            request, zaak.formulier, lambda: wijziging.doe(zaak), naar=lambda _: redirect("omgeving", pk=pk)
        )
        return klaar or _pagina(request, zaak, wijziging.titel, wijziging.knop, wijziging.uitleg)

    return view


@medewerker("adres.geheim")
def adres_inzien(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """The secret address, once, after a reason that stands on the timeline."""
    zaak = _zaak(request, actor, pk, f.Adresinzienformulier)
    klaar = ingestuurd(
        request,
        zaak.formulier,
        lambda: wonen.bekijk_geheim_adres(actor, **zaak.vast(), reden=zaak.c["reden"]),
        naar=lambda adres: (
            redirect("omgeving", pk=pk)
            if adres is None
            else toon(request, "adres", actor, dossier=zaak.dossier, adres=adres)
        ),
    )
    uitleg = "Dat u het adres inziet en waarom, komt op de tijdlijn."
    return klaar or _pagina(request, zaak, "Geheim adres inzien", "Inzien", uitleg)


def _zaak(request: HttpRequest, actor: Actor, pk: int, formulier: type[f.Wijzigformulier]) -> Zaak:
    dossier = bestaat(zoek_dossier(actor, pk))
    dag = vandaag()
    om = omgeving_van(dossier.huishouden, dag)
    rijen = _rijen(om, dag)
    lijsten: dict[str, f.Keuzes] = {
        veld: [(nr, _naam(rij)) for nr, rij in keuze.items()] for veld, keuze in rijen.items()
    }
    lijsten["gebied"] = [(g.code, g.naam) for g in profiel_van(actor.gemeente, dag).gebieden]
    begin = {"op": dag, "van": dag}
    return Zaak(actor, dossier, rijen, formulier(lijsten, request.POST or None, initial=begin), dag)


def _rijen(om: Omgeving, dag: date) -> dict[str, dict[str, Any]]:
    """What can be chosen in each field, by number."""
    personen = {str(v.persoon.pk): v.persoon for v in om.nu}
    return {
        "persoon": personen,
        "ouder": {nr: p for nr, p in personen.items() if not p.ongeboren},
        "kind": {nr: p for nr, p in personen.items() if p.ongeboren},
        "contact": {str(c.pk): c for c in om.netwerk if c.tot is None or c.tot > dag},
        "vertegenwoordiging": {str(v.pk): v for v in om.vertegenwoordigers if v.tot is None or v.tot > dag},
    }


def _naam(rij: Any) -> str:
    if not hasattr(rij, "reikwijdte"):
        return str(rij.naam)
    return f"{rij.naam}, {Vertegenwoordigersoort(rij.soort).woord} van {rij.persoon.naam}"


def _pagina(request: HttpRequest, zaak: Zaak, titel: str, knop: str, uitleg: str) -> HttpResponse:
    return toon_formulier(
        request,
        "formulier",
        zaak.actor,
        zaak.formulier,
        dossier=zaak.dossier,
        titel=titel,
        knop=knop,
        uitleg=uitleg,
    )
