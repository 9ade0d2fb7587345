"""The generalist of the team for adults, from the reception on: guidance on every life domain, and the word on more."""

from typing import Any

import pytest

from naober.besluit.actions import geef_advies, neem_besluit
from naober.ingang.actions import pak_op
from naober.plan.actions import spreek_af
from naober.plan.models import Actie
from naober.plan.rules import heeft_besluit_nodig
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.plan.samenspel import zelf


@pytest.mark.eis("UTR-329")
def test_de_generalist_krijgt_de_vraag_begeleidt_zelf_en_bepaalt_of_aanvullende_zorg_erbij_komt(utrecht: Zaak) -> None:
    z = utrecht
    # The reception takes it in; with several problems at once it goes to the team of the area.
    vraag = z.wachtende_vraag()
    assert (vraag.team, vraag.ontvangen_door_id) == ("sociaal-noordwest", z.kees.id)
    geweigerd("dossier.niet-betrokken", pak_op, z.elders, binnenkomst=vraag, peildatum=z.dag)
    z.binnenkomst = goed(pak_op(z.anouk, binnenkomst=vraag, peildatum=z.dag))
    assert z.binnenkomst.dossier is not None
    z.dossier = z.binnenkomst.dossier
    z.gedaan.append("vraag")
    z.tot("actie")
    # Whatever the life domain: the team guides without a decision.
    begeleiding = zelf(z, trede="buurtteam", uitvoerder="team", wie="Anouk", omschrijving="Begeleiding thuis")
    assert not heeft_besluit_nodig(z.profiel, begeleiding.trede, begeleiding.product)
    assert heeft_besluit_nodig(z.profiel, z.actie.trede, z.actie.product)
    z.plan = goed(spreek_af(z.anouk, plan=z.plan, akkoord_van="De inwoner", peildatum=z.dag))
    actie = Actie.objects.get(pk=z.actie.pk)
    # Additional care: the word is the generalist's, with why the team itself is not enough; the order is not.
    geweigerd("mandaat.geen", neem_besluit, z.anouk, actie=actie, voornemen=z.voornemen(), peildatum=z.dag)
    doe: dict[str, Any] = {
        "actie": actie, "strekking": "toekennen", "motivering": "Het is zwaar en blijvend.", "peildatum": z.dag
    }  # fmt: skip
    waarom = "Het team kan dit niet zelf: het vraagt elke dag iemand."
    geweigerd("mandaat.geen-advies", geef_advies, z.erbij(z.berta), **doe, waarom_niet_lichter=waarom)
    geweigerd("advies.niet-lichter", geef_advies, z.anouk, **doe)
    advies = goed(geef_advies(z.anouk, **doe, waarom_niet_lichter=waarom))
    assert (advies.adviseur_id, advies.strekking) == (z.anouk.id, "toekennen")
