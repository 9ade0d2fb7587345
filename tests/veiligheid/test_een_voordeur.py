"""Two teams behind one front door: they consult each other and hand a household over, each seeing what is theirs."""

import pytest

from naober.dossier.actions import betrek, draag_over
from naober.dossier.models import Betrokkenheid
from naober.dossier.queries import dossier as zoek_dossier
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from tests.dossier.opzet import Zaak, goed

pytestmark = pytest.mark.django_db
JEUGD = "jeugd-en-gezin"


@pytest.mark.eis("UTR-137", "UTR-138")
def test_team_sociaal_en_jeugd_en_gezin_delen_een_voordeur_en_een_huishouden_binnen_de_privacy(utrecht: Zaak) -> None:
    zaak = utrecht.tot("vraag")
    deuren = [p for p in zaak.profiel.toegangspunten if p.soort == "hoofdlocatie"]
    assert len(deuren) == 10
    assert all(JEUGD in deur.teams and any(t.startswith("sociaal-") for t in deur.teams) for deur in deuren)
    team = zaak.profiel.team(JEUGD)
    assert team is not None
    assert "L2183-2185" in team.bron.plaats
    janna = Actor.van(zaak._medewerker("janna", (Rol.GENERALIST,), JEUGD))
    collega = Actor.van(zaak._medewerker("jorn", (Rol.GENERALIST,), JEUGD))
    # Nobody of the other team sees the household by itself.
    assert zoek_dossier(janna, zaak.dossier.pk) is None
    wie = {"dossier": zaak.dossier, "peildatum": zaak.dag}
    medewerker = zaak._medewerker("janna", (Rol.GENERALIST,), JEUGD)
    goed(betrek(zaak.anouk, medewerker=medewerker, rol=Rol.GENERALIST, **wie))
    # Consulted: both see it, and the regie stays where it was.
    assert zoek_dossier(janna, zaak.dossier.pk) is not None
    assert zoek_dossier(zaak.anouk, zaak.dossier.pk) is not None
    regie = Betrokkenheid.objects.filter(dossier=zaak.dossier, regie=True, tot__isnull=True)
    assert regie.get().medewerker_id == zaak.anouk.id
    # Handed over, in one step, to the other team.
    goed(draag_over(zaak.anouk, naar=medewerker, reden="Het gaat nu vooral om de kinderen.", **wie))
    assert regie.get().medewerker_id == janna.id
    # Also in the new team only who works in it sees it.
    assert zoek_dossier(collega, zaak.dossier.pk) is None
    # And the first team stays of use in the household by being asked: both see it again.
    goed(betrek(janna, medewerker=zaak.staf["anouk"], rol=Rol.GENERALIST, **wie))
    assert {a.id for a in (janna, zaak.anouk) if zoek_dossier(a, zaak.dossier.pk)} == {janna.id, zaak.anouk.id}
    assert regie.get().medewerker_id == janna.id
