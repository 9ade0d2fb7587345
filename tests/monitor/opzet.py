"""Figures, a target, a story and an answer after help, for whoever tests tables and actions of the monitor."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from naober.monitor.actions import leg_nabevraging_vast
from naober.monitor.models import (
    BewaardScenario,
    Doelregel,
    Gelijkheidsvraag,
    Indicatorwaarde,
    Nabevraging,
    Streefwaarde,
    Telling,
    VastgesteldRapport,
)
from naober.plan.models import Actie
from tests.dossier.opzet import Zaak


def afgerond(zaak: Zaak) -> Actie:
    """Help of this household that has ended; straight into the table: what ending asks is not what this is about."""
    actie = zaak.actie
    Actie.objects.filter(pk=actie.pk).update(
        begonnen_op=zaak.dag - timedelta(days=30), afgerond_op=zaak.dag, afloop="bereikt"
    )
    return actie


def nabevraging_invoer(zaak: Zaak) -> dict[str, Any]:
    return {"actie": afgerond(zaak), "hulp": "goed", "tevreden": "ja", "sterker": "deels", "van_wie": "Hendrika"}


IN_DOSSIER = ((leg_nabevraging_vast, "actie", nabevraging_invoer),)


def vul(zaak: Zaak) -> None:
    """A row in each table of the monitor."""
    dag, wie = zaak.dag, zaak.anouk.id
    cijfer = Indicatorwaarde.objects.create(
        indicator="proef", van=dag, tot=dag, waarde=Decimal(12), herkomst="proef", volledig="Alles telt mee.",
        wijze="handmatig", dag=dag, medewerker_id=wie,
    )  # fmt: skip
    Streefwaarde.objects.create(
        indicator="proef", soort="geen", vanaf=dag, document="Proef", reden="Proef", dag=dag, medewerker_id=wie
    )
    Doelregel.objects.create(
        soort="bijstelling", doel="proef", titel="Proef", tekst="Zo.", wat="kader", waarde=cijfer, van=dag, dag=dag,
        medewerker_id=wie,
    )  # fmt: skip
    Nabevraging.objects.create(
        dossier=zaak.dossier, actie=zaak.actie, hulp="goed", tevreden="ja", sterker="ja", van_wie="Hendrika", dag=dag,
        door_id=wie,
    )  # fmt: skip
    Gelijkheidsvraag.objects.create(
        cijfer="uitval", kenmerken=["gebied"], periode="2025", doel="gelijke-behandeling", toelichting="Proef", dag=dag,
        medewerker_id=wie,
    )  # fmt: skip
    Telling.objects.create(stand=timezone.now(), dag=dag, regels=1)
    BewaardScenario.objects.create(naam="Proef", thema="proef", dag=dag, medewerker_id=wie)
    VastgesteldRapport.objects.create(
        halfjaar="2015-1", titel="Proef", peil=dag, inhoud=b"%PDF-", afdruk="a", dag=dag, medewerker_id=wie
    )
