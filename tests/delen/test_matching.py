"""Finding work: what was gathered for it stands in fields, and employers get those of them that they need."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from naober.delen.actions import Deling, Gevraagd, verstrek
from naober.gemeente.deelregels import kader_van
from naober.gemeente.profiel import Ontvangersoort
from naober.identiteit.bewoners import Bewoner, als_bewoner
from naober.onderzoek.rules import Metingopname
from naober.onderzoek.uitzoeken import leg_meting_vast
from naober.portaal.queries import mijn_verstrekkingen
from tests.delen.opzet import anders, kader, toestemming
from tests.dossier.opzet import Zaak, geweigerd, goed

pytestmark = pytest.mark.django_db

DIAGNOSE = {
    "mogelijkheden": "Lopend en staand werk.",
    "vaardigheden": "Rijdt heftruck.",
    "onmogelijkheden": "Kan niet tillen door de rug.",
    "motivatie": "Wil weg van huis.",
    "verdiencapaciteit": "tussen 40% en 100%",
}
ONTWIKKELING = {
    "passend": "Magazijn met hulpmiddelen.",
    "loonwaarde": "70",
    "aanpassing": "Een tilhulp.",
    "verloop": "Viel een maand uit.",
}
MEE = (
    "Welk werk kan iemand aan?: Lopend en staand werk.\nWelke vaardigheden heeft iemand nu?: Rijdt heftruck.\n"
    "Welke arbeid is passend?: Magazijn met hulpmiddelen.\nLoonwaarde: 70 procent\n"
    "Welke aanpassing van de werkplek is nodig?: Een tilhulp."
)
BLIJFT = ("door de rug", "Wil weg", "40%", "Viel een maand")
WERK = Deling("werkgeversservicepunt", ("werk",), "werk", "Participatiewet", noodzaak="Een magazijn zoekt iemand.")


def meet(zaak: Zaak, instrument: str, antwoorden: dict[str, str], moment: str = "tijdens") -> None:
    opname = Metingopname(instrument, zaak.persoon.pk, moment, antwoorden=antwoorden)
    goed(leg_meting_vast(zaak.anouk, dossier=zaak.dossier, meting=opname, peildatum=zaak.dag))


def deel(zaak: Zaak, deling: Deling = WERK) -> Any:
    return verstrek(zaak.anouk, dossier=zaak.dossier, persoon=zaak.persoon, deling=deling, peildatum=zaak.dag)


@pytest.mark.eis("HAR-301")
def test_voor_werk_wordt_geordend_vastgelegd_en_werkgevers_krijgen_alleen_de_velden_die_matching_vraagt(
    zaak: Zaak, client: Client
) -> None:
    zaak.tot("vraag")
    diagnose, ontwikkeling = (zaak.profiel.instrument(code) for code in ("diagnose-werk", "ontwikkeling-werk"))
    assert diagnose is not None
    assert ontwikkeling is not None
    assert {v.code for v in (*diagnose.velden, *ontwikkeling.velden) if v.deelsoort == "werk"} == {
        "mogelijkheden", "vaardigheden", "passend", "loonwaarde", "aanpassing", "begeleiding",
    }  # fmt: skip
    # What is gathered goes into its fields: an answer that has no place is not kept.
    los = Metingopname(
        "diagnose-werk", zaak.persoon.pk, "tijdens", antwoorden={**DIAGNOSE, "verdiencapaciteit": "veel"}
    )
    geweigerd("meting.veld", leg_meting_vast, zaak.anouk, dossier=zaak.dossier, meting=los, peildatum=zaak.dag)

    geweigerd("delen.geen-toestemming", deel, zaak)
    toestemming(
        zaak, Gevraagd(("contact", "hulpvraag", "gezondheid", "werk"), "werk", ontvanger="werkgeversservicepunt")
    )
    geweigerd("verstrekking.niets-vastgelegd", deel, zaak)
    meet(zaak, "diagnose-werk", {**DIAGNOSE, "vaardigheden": "Nog geen."}, "bij de start")
    meet(zaak, "diagnose-werk", DIAGNOSE)
    meet(zaak, "ontwikkeling-werk", ONTWIKKELING)

    # Even with consent, finding work asks no health, no need and no report; and nobody types anything beside it.
    for soort in ("hulpvraag", "gezondheid", "gesprek", "plan"):
        geweigerd("delen.geen-regel", deel, zaak, anders(WERK, gegevens=("werk", soort)))
    geweigerd("verstrekking.samengesteld", deel, zaak, anders(WERK, inhoud="Hij kan niet tillen door de rug."))

    params = {"persoon": zaak.persoon.pk, "ontvanger": WERK.ontvanger, "van_wet": WERK.van_wet, "gegevens": ["werk"],
              "doel": "werk"}  # fmt: skip
    client.force_login(zaak.staf["anouk"])
    html = client.get(reverse("verstrekking-nieuw", args=[zaak.dossier.pk]), params).content.decode()
    assert "Magazijn met hulpmiddelen." in html
    assert not [woord for woord in BLIJFT if woord in html]
    assert 'name="inhoud"' not in html

    rij = goed(deel(zaak))
    assert (rij.inhoud, rij.grond, rij.regel) == (MEE, "toestemming", "matching-wbp")
    bewoner = Bewoner(zaak.gemeente, zaak.persoon.pk, zaak.persoon.pk, zaak.persoon.naam, "")
    with als_bewoner(bewoner):
        gedeeld = mijn_verstrekkingen(kader(zaak))
    assert [(g.wie, g.wat, g.inhoud, g.waarom) for g in gedeeld] == [
        ("Het werkgeversservicepunt", "Werk en opleiding", MEE, "Een magazijn zoekt iemand.")
    ]


@pytest.mark.eis("GOO-024")
def test_de_werkpartners_krijgen_wat_zij_nodig_hebben_om_iemand_bij_een_gewone_werkgever_te_plaatsen(
    gooi: Zaak,
) -> None:
    gooi.tot("vraag")
    for code, naam in (("werkgeversservicepunt", "Werkgeversservicepunt"), ("tomingroep", "Tomingroep")):
        wie = kader_van(gooi.gemeente, gooi.dag).ontvanger(code)
        assert wie is not None
        assert (wie.naam, wie.soort, wie.bron.plaats) == (naam, Ontvangersoort.ORGANISATIE, "L1133-1135")
        team = gooi.profiel.team(code)
        assert team is not None
        assert (team.soort, team.organisatie) == ("partner", code)
    antwoorden = {"passend": "Tuinwerk.", "vaardigheden": "Snoeien.", "nodig": "Een vaste collega.", "beperking": "NAH"}
    meet(gooi, "passend-werk", antwoorden)
    naar = anders(WERK, ontvanger="tomingroep", gegevens=("contact", "werk"))
    geweigerd("delen.geen-toestemming", deel, gooi, naar)
    toestemming(gooi, Gevraagd(("contact", "werk"), "werk", ontvanger="tomingroep"))
    rij = goed(deel(gooi, naar))
    assert rij.ontvanger_naam == "Tomingroep"
    assert "Tuinwerk." in rij.inhoud
    assert "NAH" not in rij.inhoud
