"""What stands behind a grant in the demo: played by the same actions as a visitor's, whatever day it is."""

from collections import Counter
from datetime import date, timedelta

import pytest

from naober.agenda.models import Taak
from naober.demo.accounts import zorg_voor_accounts
from naober.demo.bevolking import laad_bevolking
from naober.demo.levering import verkeer
from naober.demo.levering.spelen import speel_levering
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Profiel
from naober.kaart.laden import laad_profielen
from naober.levering.models import (
    Afkeuring,
    Betaalbatch,
    Bijdrageafspraak,
    Contract,
    Declaratie,
    Ketenbericht,
    Levering,
    Pgbplan,
    Prestatiebesluit,
    Resultaatmelding,
    Toewijzing,
    Verzoek,
)
from naober.levering.queries.inkoop import dekking, ruimte_overzicht
from naober.levering.queries.opdrachten import eigen_opdrachten

# Just past the turn of the year: what is of last month and of three months ago is of another year.
DAG = date(2027, 1, 2)


def _wie(kort: str, profiel: Profiel) -> Actor:
    return Actor.van(Medewerker.objects.get(gebruikersnaam=f"{kort}.{profiel.gemeente.slug}"))


@pytest.mark.django_db(transaction=True)
def test_de_demo_laat_de_levering_zien_tot_vandaag_ook_als_zij_eerst_is_afgebroken(
    klein: Profiel, monkeypatch: pytest.MonkeyPatch
) -> None:
    laad_profielen(DAG)
    zorg_voor_accounts(klein, "een-wachtwoord")
    laad_bevolking(klein, DAG)
    with monkeypatch.context() as m:
        m.setattr(verkeer, "laat_antwoorden", _breek_af)
        with pytest.raises(ConnectionError):
            speel_levering(klein, DAG)
    with in_scope(gemeente=160, breed=True):
        assert Toewijzing.objects.exists(), "zij was op weg"
    assert speel_levering(klein, DAG)
    with in_scope(gemeente=160, breed=True):
        _contracten(klein)
        _berichten()
        _geld()
        assert Levering.objects.filter(eind__isnull=True).count() == 5
        assert Levering.objects.exclude(eind=None).count() == 1
        assert set(Resultaatmelding.objects.values_list("stand", flat=True)) == {"bereikt", "niet"}
        assert Taak.objects.filter(herkomst="resultaat").exists()
        # To a provider that takes no messages, two months ago, and nobody came.
        lang = DAG - timedelta(days=42)
        assert Toewijzing.objects.filter(aanbieder__agb="", leveringen=None, ingang__lt=lang).exists()
    # Once is enough: whoever starts the demo again finds it as it was.
    assert not speel_levering(klein, DAG + timedelta(days=1))


def _breek_af(*_: object) -> None:
    raise ConnectionError


def _contracten(profiel: Profiel) -> None:
    lopend = Contract.objects.filter(stand=Contract.Stand.LOOPT)
    assert lopend.count() == 6
    assert lopend.values("procedure").distinct().count() == 4
    assert lopend.filter(einde__range=(DAG, DAG + timedelta(days=365))).exists()
    cato = _wie("cato", profiel)
    standen = {wie.naam: stand for wie, stand in ruimte_overzicht(cato, DAG)}
    assert standen["Thuiszorg De Linde"].procent > 70
    assert [d.aanbieders for d in dekking(cato, profiel, DAG) if d.aanbieders] == [1, 3, 4]
    # The provider sees its own and nothing of another.
    ayla = _wie("ayla", profiel)
    namen = {o.toewijzing.aanbieder.naam for o in eigen_opdrachten(ayla)}
    assert namen == {"Thuiszorg De Linde"}


def _berichten() -> None:
    standen = Counter(Ketenbericht.objects.values_list("richting", "nummer", "staat"))
    assert standen["uit", 301, "klaar"] == standen["uit", 301, "afgekeurd"] == 1
    assert standen["uit", 301, "beantwoord"] == 6
    assert standen["in", None, "afgewezen"] == 1
    # A child that a doctor sent to a provider goes by the messages of the other law.
    assert set(Ketenbericht.objects.filter(wet="ijw").values_list("nummer", flat=True)) == {
        301,
        302,
        305,
        306,
        323,
        325,
    }
    assert not Ketenbericht.objects.filter(staat__in=("ontvangen", "bezig", "storing", "ingehouden")).exists()
    codes = set(Afkeuring.objects.values_list("retourcode", flat=True))
    assert codes == {"9019", "9332", "9346"}
    assert set(Verzoek.objects.values_list("soort", "stand")) == {(315, "open"), (317, "open")}
    assert Ketenbericht.objects.filter(gesprek__isnull=False).distinct().count() == 1


def _geld() -> None:
    een, goed = Declaratie.objects.filter(stand="beoordeeld"), Declaratie.objects.filter(stand="betaald")
    assert een.filter(goedkeuringen__isnull=False).count() == 1
    assert een.filter(afgewezen=1).count() == 1
    assert goed.filter(betaling__batch__stand=Betaalbatch.Stand.VRIJGEGEVEN).count() == 4
    [batch] = Betaalbatch.objects.filter(stand=Betaalbatch.Stand.VRIJGEGEVEN)
    assert b"pain.001.001.09" in bytes(batch.bestand or b"")
    deels = Prestatiebesluit.objects.get()
    assert 0 < deels.centen < deels.prestatie.centen
    assert Pgbplan.objects.count() == Bijdrageafspraak.objects.count() == 1
