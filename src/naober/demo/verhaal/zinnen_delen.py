"""Sentences about consent, sharing and looking along."""

from naober.delen.actions import (
    Deling,
    Gevraagd,
    leg_toestemming_vast,
    leg_uitzondering_vast,
    trek_toestemming_in,
    verstrek,
)
from naober.delen.models import Toestemming
from naober.demo.verhaal.register import als
from naober.demo.verhaal.wereld import Tabel, Wereld, paren
from naober.gemeente.deelregels import kader_van
from naober.gemeente.models import Medewerker
from naober.kern import Fout


def _code(lijst: object, naam: str) -> str:
    """The code of what is called so, in a list of the rules on sharing."""
    gevonden = next((d.code for d in lijst if d.naam == naam), None)  # type: ignore[attr-defined]
    if gevonden is None:
        raise Fout(f"{naam!r} staat niet in de regels over delen.")
    return str(gevonden)


@als('"{wie}" vastlegt dat "{naam}" deze delen met "{ontvanger}" wil delen om {doel}:')
def toestemming(wereld: Wereld, wie: str, naam: str, ontvanger: str, doel: str, datatable: Tabel) -> None:
    kader = kader_van(wereld.gemeente, wereld.dag)
    gegevens = tuple(_code(kader.gegevens, rij[0]) for rij in datatable)
    collega = wereld.mensen.get(ontvanger)
    wereld.onthoud(
        leg_toestemming_vast(
            wereld.mensen[wie],
            dossier=wereld.dossier(naam),
            persoon=wereld.inwoners[naam],
            gevraagd=Gevraagd(
                gegevens, _code(kader.doelen, doel), "" if collega else _code(kader.ontvangers, ontvanger)
            ),
            medewerker=Medewerker.objects.get(pk=collega.id) if collega else None,
            peildatum=wereld.dag,
        )
    )


@als('"{naam}" de toestemming voor "{ontvanger}" intrekt bij "{wie}"')
def intrekken(wereld: Wereld, naam: str, ontvanger: str, wie: str) -> None:
    collega = wereld.mensen.get(ontvanger)
    kader = kader_van(wereld.gemeente, wereld.dag)
    rijen = Toestemming.objects.filter(dossier=wereld.dossier(naam), ingetrokken_op__isnull=True)
    rij = rijen.get(medewerker_id=collega.id) if collega else rijen.get(ontvanger=_code(kader.ontvangers, ontvanger))
    wereld.onthoud(trek_toestemming_in(wereld.mensen[wie], toestemming=rij, door=naam, peildatum=wereld.dag))


@als('"{wie}" gegevens van "{naam}" deelt met "{ontvanger}":')
def delen(wereld: Wereld, wie: str, naam: str, ontvanger: str, datatable: Tabel) -> None:
    kader = kader_van(wereld.gemeente, wereld.dag)
    velden = dict(paren(datatable))
    delen_ = tuple(_code(kader.gegevens, deel) for deel in velden["delen"].split("; "))
    wereld.onthoud(
        verstrek(
            wereld.mensen[wie],
            dossier=wereld.dossier(naam),
            persoon=wereld.inwoners[naam],
            deling=Deling(
                _code(kader.ontvangers, ontvanger),
                delen_,
                _code(kader.doelen, velden["doel"]),
                velden["wet"],
                inhoud=velden["wat"],
                noodzaak=velden["waarom"],
                verteld=velden.get("verteld", ""),
            ),
            peildatum=wereld.dag,
        )
    )


@als('"{wie}" een uitzondering op de regie van "{naam}" vastlegt:')
def uitzondering(wereld: Wereld, wie: str, naam: str, datatable: Tabel) -> None:
    velden = dict(paren(datatable))
    wereld.onthoud(
        leg_uitzondering_vast(
            wereld.mensen[wie],
            dossier=wereld.dossier(naam),
            waarop=velden["waarop"],
            reden=velden["reden"],
            verteld=velden["verteld"],
            peildatum=wereld.dag,
        )
    )
