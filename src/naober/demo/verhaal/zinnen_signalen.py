"""Sentences about signals: reporting one, following it up, and closing it."""

from typing import Any

from naober.demo.verhaal.register import als
from naober.demo.verhaal.wereld import Tabel, Wereld, paren
from naober.signalen import actions as doen
from naober.signalen.models import Signaal, Signaalzaak
from naober.signalen.rules import Inzending, Wie


def zaak_van(wereld: Wereld, naam: str) -> Signaalzaak:
    """The case of the latest signal about who is called so."""
    persoon = wereld.inwoners[naam]
    signalen = Signaal.objects.filter(geslachtsnaam=persoon.geslachtsnaam, geboortedatum=persoon.geboortedatum)
    return Signaalzaak.objects.get(pk=signalen.latest("pk").zaak_id)


@als('"{wie}" een signaal meldt over "{naam}":')
def meldt(wereld: Wereld, wie: str, naam: str, datatable: Tabel) -> None:
    """`soort` and `afzender` are codes, `tekst` what was seen; what else stands in the table answers its questions."""
    velden, persoon = dict(paren(datatable)), wereld.inwoners[naam]
    over = Wie(geslachtsnaam=persoon.geslachtsnaam, geboortedatum=persoon.geboortedatum)
    vast = {k: velden.pop(k, "") for k in ("soort", "afzender", "tekst", "organisatie", "leefwereld")}
    inzending = Inzending(
        vast["soort"], vast["afzender"], vast["tekst"], over, organisatie=vast["organisatie"],
        leefwereld=vast["leefwereld"], antwoorden=velden,
        gebied=persoon.huishouden.gebied if persoon.huishouden else "",
    )  # fmt: skip
    wereld.onthoud(doen.meld_signaal(wereld.mensen[wie], inzending=inzending, peildatum=wereld.dag))


@als('"{wie}" het signaal over "{naam}" oppakt')
def pakt_op(wereld: Wereld, wie: str, naam: str) -> None:
    zaak, actor = zaak_van(wereld, naam), wereld.mensen[wie]
    if zaak.huishouden_id is None:
        doen.koppel_signaal(
            actor, signaal=zaak.signalen.latest("pk"), persoon=wereld.inwoners[naam], reden="Er is er maar een.",
            peildatum=wereld.dag,
        )  # fmt: skip
    wereld.onthoud(doen.pak_signaal_op(actor, zaak=zaak_van(wereld, naam), peildatum=wereld.dag))


@als('"{wie}" bij het signaal over "{naam}" langsgaat en iemand spreekt')
def spreekt(wereld: Wereld, wie: str, naam: str) -> None:
    doe: dict[str, Any] = {
        "zaak": zaak_van(wereld, naam),
        "soort": "huisbezoek",
        "bereikt": True,
        "peildatum": wereld.dag,
    }
    wereld.onthoud(doen.leg_poging_vast(wereld.mensen[wie], **doe))


@als('"{wie}" het signaal over "{naam}" afsluit met "{resultaat}"')
def sluit_af(wereld: Wereld, wie: str, naam: str, resultaat: str) -> None:
    doe: dict[str, Any] = {
        "zaak": zaak_van(wereld, naam),
        "resultaat": resultaat,
        "niveau": "team",
        "peildatum": wereld.dag,
    }
    wereld.onthoud(doen.sluit_signaalzaak(wereld.mensen[wie], toelichting="Gesproken.", **doe))


@als('"{wie}" bij het signaal "{soort}" over "{naam}" stuurt wat erbij hoort')
def stuurt(wereld: Wereld, wie: str, soort: str, naam: str) -> None:
    zaak = zaak_van(wereld, naam)
    wereld.onthoud(doen.stuur_stuk(wereld.mensen[wie], zaak=zaak, soort=soort, peildatum=wereld.dag))
