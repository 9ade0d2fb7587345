"""Sentences about what residents do on their own pages, for themselves."""

from naober.agenda.aanvragen import vraag_zelf_aan
from naober.agenda.berichten import lees_berichten, leg_eigen_voortgang_vast, maak_opmerking
from naober.agenda.inwoner import stuur_document_in
from naober.besluit.actions import klaag_zelf
from naober.demo.verhaal.register import als
from naober.demo.verhaal.wereld import Wereld
from naober.identiteit.bewoners import Bewoner
from naober.kern import Fout
from naober.plan.models import Doel
from naober.plan.samen.inwoner import dien_mijn_plan_in


def inwoner(wereld: Wereld, naam: str) -> Bewoner:
    """This resident as one who is signed in, for themselves."""
    persoon = wereld.inwoners[naam]
    return Bewoner(wereld.gemeente, persoon.pk, persoon.pk, persoon.naam, persoon.naam)


@als('"{naam}" op Mijn Naober "{product}" aanvraagt omdat "{waarom}"')
def aanvragen(wereld: Wereld, naam: str, product: str, waarom: str) -> None:
    code = next((p.code for p in wereld.profiel.producten if p.naam == product), None)
    if code is None:
        raise Fout(f"{product!r} staat niet in het profiel.")
    wereld.onthoud(vraag_zelf_aan(inwoner(wereld, naam), product=code, waarom=waarom, peildatum=wereld.dag))


@als('"{naam}" op Mijn Naober een foto instuurt van "{wat}"')
def insturen(wereld: Wereld, naam: str, wat: str) -> None:
    beeld = b"\x89PNG\r\n\x1a\n" + wat.encode()
    wie = inwoner(wereld, naam)
    wereld.onthoud(stuur_document_in(wie, naam=wat, bestandsnaam="foto.png", inhoud=beeld, peildatum=wereld.dag))


@als('"{naam}" op Mijn Naober als opmerking schrijft: "{tekst}"')
def opmerking(wereld: Wereld, naam: str, tekst: str) -> None:
    wereld.onthoud(maak_opmerking(inwoner(wereld, naam), tekst=tekst, peildatum=wereld.dag))


@als('"{naam}" op Mijn Naober een eigen plan indient: "{tekst}"')
def eigen_plan(wereld: Wereld, naam: str, tekst: str) -> None:
    wereld.onthoud(dien_mijn_plan_in(inwoner(wereld, naam), tekst=tekst, peildatum=wereld.dag))


@als('"{naam}" op Mijn Naober bij het doel "{doel}" een {score:d} geeft: "{tekst}"')
def voortgang(wereld: Wereld, naam: str, doel: str, score: int, tekst: str) -> None:
    nummer = Doel.objects.get(plan=wereld.plan(), omschrijving=doel).pk
    wie = inwoner(wereld, naam)
    wereld.onthoud(leg_eigen_voortgang_vast(wie, doel=nummer, score=score, tekst=tekst, peildatum=wereld.dag))


@als('"{wie}" leest wat "{naam}" schreef')
def lezen(wereld: Wereld, wie: str, naam: str) -> None:
    dossier, persoon = wereld.dossier(naam), wereld.inwoners[naam]
    wereld.onthoud(lees_berichten(wereld.mensen[wie], dossier=dossier, persoon=persoon, peildatum=wereld.dag))


@als('"{naam}" op Mijn Naober klaagt over "{waarover}": "{tekst}"')
def klagen(wereld: Wereld, naam: str, waarover: str, tekst: str) -> None:
    wie = inwoner(wereld, naam)
    wereld.onthoud(klaag_zelf(wie, waarover=waarover, omschrijving=tekst, peildatum=wereld.dag))
