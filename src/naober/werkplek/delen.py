"""With whom the data of a household are shared: to read, to decide, and to take back."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect

from naober.bewoners.bewoning import vertegenwoordigers_van
from naober.delen import actions
from naober.delen.inhoud import deel_voor_taak, stel_samen
from naober.delen.queries import (
    alleen_voor_leden,
    noodopeningen_van,
    oordeel_over,
    taken_van,
    toegangsverzoeken_van,
    toestemmingen_van,
    toestemmingsvragen_van,
    uitzonderingen_van,
    verstrekkingen_van,
)
from naober.delen.queries import (
    toestemming as zoek_toestemming,
)
from naober.delen.rules.delen import bijzonder_apart, stand_van
from naober.dossier.queries import bewoners_in, collega, collegas_met_rol
from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.deelkader import Kader, in_zin
from naober.gemeente.deelregels import kader_van
from naober.gemeente.profiel import Rol
from naober.gemeente.queries import profiel_van
from naober.gemeente.rechten import RECHTEN
from naober.plan.queries import actie as zoek_actie
from naober.register.queries import netwerken_van
from naober.werkplek.formulieren import delen as f
from naober.werkplek.toegang import bestaat, ingestuurd, medewerker, toon, toon_formulier, vandaag


def _kader(actor: Actor) -> Kader:
    return kader_van(actor.gemeente, vandaag())


def _ontvangernaam(kader: Kader, rij: Any) -> str:
    if rij.medewerker is not None and rij.ontvanger_soort == "medewerker":
        return str(rij.medewerker.naam)
    ontvanger = kader.ontvanger(rij.ontvanger)
    return ontvanger.naam if ontvanger else str(rij.ontvanger)


def _doel(kader: Kader, code: str) -> str:
    doel = kader.doel(code)
    return doel.naam if doel else code


@medewerker("dossier.inzien")
def delen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Everything that is shared of this file, with whom and on which ground, and who asked to look along."""
    dossier = bestaat(zoek_dossier(actor, pk))
    kader, dag = _kader(actor), vandaag()
    profiel = profiel_van(actor.gemeente, dag)
    mijn = netwerken_van(actor, profiel, dag)
    return toon(
        request,
        "delen",
        actor,
        dossier=dossier,
        dag=dag,
        toestemmingen=[
            (t, _ontvangernaam(kader, t), kader.namen(t.gegevens), _doel(kader, t.doel))
            for t in toestemmingen_van(dossier)
        ],
        gevraagd=[
            (v, in_zin(_ontvangernaam(kader, v)), kader.namen(v.gegevens)) for v in toestemmingsvragen_van(dossier)
        ],
        verstrekkingen=[
            (v, kader.namen(v.gegevens), _doel(kader, v.doel), alleen_voor_leden(v, profiel, mijn))
            for v in verstrekkingen_van(dossier)
        ],
        uitzonderingen=uitzonderingen_van(dossier),
        verzoeken=toegangsverzoeken_van(dossier),
        noodopeningen=noodopeningen_van(dossier),
        taken=taken_van(dossier),
    )


@medewerker("toestemming.vastleggen")
def toestemming_nieuw(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Record a consent."""
    dossier = bestaat(zoek_dossier(actor, pk))
    dag = vandaag()
    personen = {str(p.pk): p for p in bewoners_in(dossier, dag)}
    sprekers = {str(v.pk): v for p in personen.values() for v in vertegenwoordigers_van(p, dag)}
    formulier = f.Toestemmingformulier(
        _kader(actor),
        [(nr, p.naam) for nr, p in personen.items()],
        [(nr, f"{v.naam}, voor {v.persoon.naam}") for nr, v in sprekers.items()],
        _collegakeuzes(actor),
        request.POST or None,
    )

    def leg_vast() -> Any:
        namens = sprekers.get(formulier.cleaned_data["namens"])
        return actions.leg_toestemming_vast(
            actor, dossier=dossier, namens=namens, **_ingevuld(actor, formulier, personen), peildatum=dag
        )

    klaar = ingestuurd(request, formulier, leg_vast, naar=lambda _: redirect("delen", pk=pk))
    return klaar or toon_formulier(
        request, "formulier", actor, formulier,
        dossier=dossier, titel="Toestemming vastleggen", knop="Vastleggen",
        uitleg="De inwoner bepaalt wie iets uit het dossier krijgt. Hij kan dit altijd intrekken, zonder reden.",
    )  # fmt: skip


@medewerker("toestemming.vastleggen")
def toestemming_vragen(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Ask the resident for a consent, on their own pages."""
    dossier = bestaat(zoek_dossier(actor, pk))
    dag = vandaag()
    personen = {str(p.pk): p for p in bewoners_in(dossier, dag)}
    formulier = f.Toestemmingsvraagformulier(
        _kader(actor),
        [(nr, p.naam) for nr, p in personen.items()],
        [],
        _collegakeuzes(actor),
        request.POST or None,
    )

    def vraag() -> Any:
        waarom = formulier.cleaned_data["waarom"]
        return actions.vraag_toestemming(
            actor, dossier=dossier, waarom=waarom, **_ingevuld(actor, formulier, personen), peildatum=dag
        )

    klaar = ingestuurd(request, formulier, vraag, naar=lambda _: redirect("delen", pk=pk))
    return klaar or toon_formulier(
        request, "formulier", actor, formulier,
        dossier=dossier, titel="Toestemming vragen", knop="Vraag versturen",
        uitleg="De inwoner, of wie namens die spreekt, antwoordt in Mijn Naober. Tot die tijd krijgt niemand iets.",
    )  # fmt: skip


def _ingevuld(actor: Actor, formulier: Any, personen: Mapping[str, Any]) -> dict[str, Any]:
    """What both forms of a consent ask."""
    c, nummer = formulier.cleaned_data, formulier.collega
    return {
        "persoon": personen[c["persoon"]],
        "gevraagd": formulier.gevraagd(),
        "medewerker": collega(actor, nummer) if nummer else None,
        "huisgenoten": [personen[nr] for nr in c.get("huisgenoten", [])],
    }


def _collegakeuzes(actor: Actor) -> list[tuple[str, str]]:
    rollen = sorted(r for r in RECHTEN["dossier.inzien"].rollen if r is not Rol.BESLISSER)
    collegas = {str(m.pk): m.naam for rol in rollen for m in collegas_met_rol(actor, rol) if m.pk != actor.id}
    return sorted(collegas.items(), key=lambda rij: rij[1])


@medewerker("toestemming.vastleggen")
def toestemming_intrekken(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Take a consent back; from that moment nobody gets anything by it."""
    rij = bestaat(zoek_toestemming(actor, pk))
    formulier = f.Intrekformulier(request.POST or None, initial={"door": rij.gegeven_door})
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.trek_toestemming_in(
            actor, toestemming=rij, door=formulier.cleaned_data["door"], peildatum=vandaag()
        ),
        naar=lambda _: redirect("delen", pk=rij.dossier_id),
    )
    kader = _kader(actor)
    return klaar or toon_formulier(
        request, "formulier", actor, formulier,
        dossier=rij.dossier, titel="Toestemming intrekken", knop="Intrekken",
        uitleg=f"{_ontvangernaam(kader, rij)} krijgt daarna niets meer: {kader.namen(rij.gegevens).lower()}. "
        "Wie het dossier nu open heeft, ziet het bij de volgende klik niet meer.",
    )  # fmt: skip


@medewerker("gegevens.verstrekken")
def verstrekking_nieuw(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """First what is meant and what the rules say of it; then, when all of it may go, why and what exactly.

    What is meant stands in the address, as codes and numbers; nothing of the file is shown before the verdict."""
    dossier = bestaat(zoek_dossier(actor, pk))
    dag, kader = vandaag(), _kader(actor)
    profiel = profiel_van(actor.gemeente, dag)
    personen = {str(p.pk): p for p in bewoners_in(dossier, dag)}
    taken = {str(a.pk): a for a in taken_van(dossier)}
    wetten = dict.fromkeys(
        [*(p.wet for p in profiel.producten), "Participatiewet", "Wet gemeentelijke schuldhulpverlening"]
    )
    bedoeld: QueryDict | None = request.GET if "ontvanger" in request.GET else None
    vraag = f.Deelvraagformulier(
        kader,
        [(nr, p.naam) for nr, p in personen.items()],
        [(nr, f"{a.wie}: {a.omschrijving}") for nr, a in taken.items()],
        wetten,
        bedoeld,
    )
    gegevens: dict[str, Any] = {"dossier": dossier, "vraag": vraag, "oordelen": None}
    formulier = f.Verstrekformulier("")
    if bedoeld is not None and vraag.is_valid():
        c = vraag.cleaned_data
        persoon, taak = personen[c["persoon"]], taken.get(c.get("actie") or "")
        oordelen = oordeel_over(kader, dossier, persoon, vraag.deling(), eigen_taak=taak is not None)
        mag = all(o.mag for o in oordelen)
        regels = list(dict.fromkeys(o.regel for o in oordelen if o.regel))
        vast = mag and any(r.samengesteld for r in regels)
        noodzaak = regels[0].noodzaak if regels else ""
        formulier = f.Verstrekformulier(noodzaak, request.POST or None, samengesteld=vast)
        gegevens |= {
            "oordelen": [(kader.namen([o.gegevens]), o) for o in oordelen],
            "mag_delen": mag,
            "regels": regels,
            "bijzonder": bijzonder_apart(kader, c["gegevens"]),
            "ontvanger": kader.ontvanger(c["ontvanger"]),
            "persoon": persoon,
            "samengesteld": stel_samen(dossier, persoon, c["gegevens"]).wel if vast else (),
        }
        if mag:
            klaar = ingestuurd(
                request,
                formulier,
                lambda: actions.verstrek(
                    actor,
                    dossier=dossier,
                    persoon=persoon,
                    deling=vraag.deling(**formulier.ingevuld()),
                    actie=taak,
                    peildatum=dag,
                ),
                naar=lambda _: redirect("delen", pk=pk),
            )
            if klaar:
                return klaar
    return toon_formulier(request, "verstrekken", actor, formulier, **gegevens)


@medewerker("gegevens.verstrekken")
def uitzondering_nieuw(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """Record where the household itself did not decide."""
    dossier = bestaat(zoek_dossier(actor, pk))
    formulier = f.Uitzonderingformulier(request.POST or None)
    klaar = ingestuurd(
        request,
        formulier,
        lambda: actions.leg_uitzondering_vast(actor, dossier=dossier, **formulier.ingevuld(), peildatum=vandaag()),
        naar=lambda _: redirect("delen", pk=pk),
    )
    return klaar or toon_formulier(
        request, "formulier", actor, formulier,
        dossier=dossier, titel="Uitzondering op de eigen regie", knop="Vastleggen",
        uitleg="Het gezin heeft in principe zelf de regie. Leg vast waarom dat hier anders was.",
    )  # fmt: skip


@medewerker("dossier.inzien")
def wat_krijgt(request: HttpRequest, actor: Actor, pk: int) -> HttpResponse:
    """What the party that carries out this action gets of the file by its task, and what stays."""
    actie = bestaat(zoek_actie(actor, pk))
    return toon(
        request, "wat_krijgt", actor, dossier=actie.plan.dossier, actie=actie, keus=deel_voor_taak(_kader(actor), actie)
    )


@medewerker()
def beleid_delen(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The rules on sharing, the covenants, and the municipality's own rules on personal data, with their versions."""
    dag = vandaag()
    kader, profiel = _kader(actor), profiel_van(actor.gemeente, dag)
    return toon(
        request,
        "beleid_delen",
        actor,
        profiel=profiel,
        kader=kader,
        convenanten=[(stand_van(c, dag), [_partij(kader, p) for p in c.partijen]) for c in kader.ooit],
    )


def _partij(kader: Kader, code: str) -> str:
    ontvanger = kader.ontvanger(code)
    return ontvanger.naam if ontvanger else code
