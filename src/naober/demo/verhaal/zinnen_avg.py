"""The sentences of stories about what a resident asks of their own data, and about keeping and destroying."""

from naober.avg.actions import (
    beslis_op_verzoek,
    keur_lijst_goed,
    registreer_verzoek,
    stel_identiteit_vast,
    stel_lijst_op,
    voer_vernietiging_uit,
    wijs_fout_aan,
)
from naober.avg.correcties import Plek
from naober.avg.models import Vernietigingslijst, Verzoek
from naober.avg.rules.verzoek import Beslissing, Indiening
from naober.demo.verhaal.register import als
from naober.demo.verhaal.wereld import Wereld


def _verzoek(wereld: Wereld, naam: str) -> Verzoek:
    return Verzoek.objects.filter(persoon=wereld.inwoners[naam]).latest("pk")


def _lijst(wereld: Wereld) -> Vernietigingslijst:
    return Vernietigingslijst.objects.filter(gemeente_id=wereld.gemeente).latest("pk")


@als('"{naam}" bij "{wie}" schriftelijk om {soort} van de eigen gegevens vraagt: "{tekst}"')
def vraagt(wereld: Wereld, naam: str, wie: str, soort: str, tekst: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        registreer_verzoek(
            wereld.mensen[wie],
            dossier=wereld.dossier(naam),
            persoon=wereld.inwoners[naam],
            indiening=Indiening(soort, tekst, wereld.dag, schriftelijk=True),
            peildatum=wereld.dag,
        )
    )


@als('"{wie}" vaststelt dat "{naam}" het zelf vraagt: "{hoe}"')
def herkent(wereld: Wereld, wie: str, naam: str, hoe: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        stel_identiteit_vast(wereld.mensen[wie], verzoek=_verzoek(wereld, naam), hoe=hoe, peildatum=wereld.dag)
    )


@als('"{wie}" aanwijst dat bij "{naam}" de voornaam "{nieuw}" moet zijn')
def wijst_aan(wereld: Wereld, wie: str, naam: str, nieuw: str) -> None:
    wereld.eis_geen_weigering()
    plek = Plek("bewoners.Persoon", wereld.inwoners[naam].pk, "voornamen")
    wereld.onthoud(
        wijs_fout_aan(
            wereld.mensen[wie], verzoek=_verzoek(wereld, naam), plek=plek, moet_zijn=nieuw, verklaring="",
            peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" het verzoek van "{naam}" toewijst omdat "{reden}"')
def wijst_toe(wereld: Wereld, wie: str, naam: str, reden: str) -> None:
    wereld.eis_geen_weigering()
    rij = _verzoek(wereld, naam)
    wereld.onthoud(
        beslis_op_verzoek(
            wereld.mensen[wie],
            verzoek=rij,
            beslissing=Beslissing("toegewezen", reden),
            aan_te_passen=[c.pk for c in rij.correcties.all()],
            peildatum=wereld.dag,
        )
    )


@als('"{wie}" een vernietigingslijst opstelt')
def stelt_op(wereld: Wereld, wie: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(stel_lijst_op(wereld.mensen[wie], peildatum=wereld.dag))


@als('"{wie}" de vernietigingslijst goedkeurt')
def keurt_goed(wereld: Wereld, wie: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(keur_lijst_goed(wereld.mensen[wie], lijst=_lijst(wereld), peildatum=wereld.dag))


@als('"{wie}" de vernietigingslijst uitvoert')
def voert_uit(wereld: Wereld, wie: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(voer_vernietiging_uit(wereld.mensen[wie], lijst=_lijst(wereld), peildatum=wereld.dag))
