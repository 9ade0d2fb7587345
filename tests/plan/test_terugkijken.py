"""Every plan has a day to look back, and the system says so when that day has come."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from naober.plan.actions import maak_plan
from naober.plan.models import Plan
from tests.dossier.opzet import Zaak, geweigerd


def mijn_dag(client: Client, zaak: Zaak) -> str:
    client.force_login(zaak.staf["anouk"])
    antwoord = client.get("/")
    assert antwoord.status_code == 200
    return " ".join(antwoord.content.decode().split())


def wanneer(zaak: Zaak, dag: date, client: Client) -> str:
    """The row of this household on the first page of the day, with its day to look back on `dag`."""
    Plan.objects.update(evaluatie_op=dag)
    pagina = mijn_dag(client, zaak)
    begin = pagina.index(f"{dag.day} ", pagina.index("Dossiers waarin u werkt"))
    return pagina[begin : pagina.index("</tr>", begin)]


@pytest.mark.eis("HAR-053")
def test_elk_plan_heeft_een_dag_om_terug_te_kijken_en_het_systeem_meldt_dat_die_er_is(
    zaak: Zaak, client: Client
) -> None:
    zaak.tot("gesprek")
    geweigerd(
        "plan.evaluatie",
        maak_plan, zaak.anouk, dossier=zaak.dossier, doelen=[("Thuis wonen", "stabilisatie")], evaluatie_op=zaak.dag,
        peildatum=zaak.dag,
    )  # fmt: skip
    zaak.tot("plan")
    vandaag = timezone.localdate()
    assert ">nu<" in wanneer(zaak, vandaag, client)
    assert ">nu<" in wanneer(zaak, vandaag - timedelta(days=40), client)
    assert ">nu<" not in wanneer(zaak, vandaag + timedelta(days=40), client)
