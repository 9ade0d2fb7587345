"""Where policy lets only who works with a client see their data, a colleague at the next desk does not either."""

import pytest

from naober.dossier.actions import betrek
from naober.dossier.queries import dossier as zoek_dossier
from naober.fundament.scope import actieve_scope
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.gemeente.zicht import scope_van
from tests.beveiliging.tabellen import sql
from tests.dossier.opzet import Zaak, goed


def ziet(zaak: Zaak, wie: Actor) -> tuple[bool, bool]:
    """By the query of the file, and in the database itself."""
    with actieve_scope(scope_van(wie)):
        rijen = sql("select count(*) from onderzoek_behoefte where dossier_id = %s", [zaak.dossier.pk])
        return zoek_dossier(wie, zaak.dossier.pk) is not None, rijen != [(0,)]


@pytest.mark.eis("UTR-303")
def test_alleen_de_medewerker_die_met_de_client_werkt_ziet_diens_gegevens(utrecht: Zaak) -> None:
    zaak = utrecht
    zaak.tot("gesprek")
    assert ziet(zaak, zaak.anouk) == (True, True)
    assert zaak.bram.team == zaak.anouk.team, "een collega van hetzelfde team"
    assert ziet(zaak, zaak.bram) == (False, False)
    # Another organisation that takes part sees nothing by itself either.
    partner = Actor.van(zaak._medewerker("partner", (Rol.GENERALIST,), zaak.geval.ander_team))
    assert ziet(zaak, partner) == (False, False)
    goed(
        betrek(
            zaak.anouk, dossier=zaak.dossier, medewerker=zaak.staf["bram"], rol=Rol.GENERALIST, peildatum=zaak.dag
        )
    )  # fmt: skip
    assert ziet(zaak, zaak.bram) == (True, True)
