"""Training of staff in handling data: who followed what, until when it holds, and who is behind."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.gemeente.profiel import Rol
from naober.register.models import Registratie
from naober.register.rules import controleer_inhoud, wie_achter
from tests.dossier.gevallen import profiel_uit
from tests.register.opzet import DAG, gemeente
from tests.werkplek.test_beleid import binnen

VANDAAG = DAG["leusden"]
INGEVULD = {"waarover": ["privacy"], "titel": "Zorgvuldig", "gevolgd": "2016-02-01", "geldig-tot": "2017-02-28"}


def test_wie_geen_geldige_regel_heeft_loopt_achter_per_onderwerp() -> None:
    register = profiel_uit("leusden").register("scholing-gegevens")
    assert register is not None
    regels = [
        ("1", INGEVULD),
        ("2", {**INGEVULD, "waarover": ["privacy", "informatieveiligheid"], "geldig-tot": ""}),
        ("2", {**INGEVULD, "waarover": ["digitale weerbaarheid", "digitale duurzaamheid"], "geldig-tot": "2017-03-01"}),
    ]
    wie = [("1", "Anke"), ("2", "Bas"), ("3", "Cor")]
    achter = {a.naam: a for a in wie_achter(register, wie, regels, VANDAAG)}
    assert set(achter) == {"Anke", "Cor"}, "van Bas geldt vandaag alles nog"
    assert achter["Anke"].liep_tot == date(2017, 2, 28)
    assert "privacy" in achter["Anke"].mist
    assert (len(achter["Cor"].mist), achter["Cor"].liep_tot) == (4, None)
    bas = wie_achter(register, wie[1:2], regels, date(2017, 3, 2))
    assert [a.mist for a in bas] == [("digitale weerbaarheid", "digitale duurzaamheid")]


@pytest.mark.parametrize(
    ("anders", "code", "veld"),
    [
        ({"gevolgd": "2017-03-02"}, "register.nog-niet", "veld-gevolgd"),
        ({"geldig-tot": "2016-01-31"}, "register.dagen", "veld-geldig-tot"),
        ({"titel": ""}, "register.veld", "veld-titel"),
    ],
)
def test_scholing_in_de_toekomst_of_zonder_titel_wordt_geweigerd(anders: dict[str, str], code: str, veld: str) -> None:
    profiel = profiel_uit("leusden")
    register = profiel.register("scholing-gegevens")
    assert register is not None
    weigering = controleer_inhoud(profiel, register, "1", INGEVULD | anders, dag=VANDAAG)
    assert weigering is not None
    assert (weigering.code, weigering.veld) == (code, veld)
    assert controleer_inhoud(profiel, register, "1", INGEVULD, dag=VANDAAG) is None


@pytest.mark.django_db
@pytest.mark.eis("LEU-228")
def test_scholing_wordt_per_medewerker_vastgelegd_en_wie_achterloopt_staat_bovenaan(client: Client) -> None:
    leider = binnen(client, "leusden", Rol.TEAMLEIDER, team="sociaal-team")
    collega = binnen(client, "leusden", Rol.GENERALIST, team="sociaal-team")
    ander = binnen(client, "leusden", Rol.INGANG, team="larikslaan2")
    for wie, naam in ((leider, "Lia Leider"), (collega, "Coen Collega"), (ander, "Anna Ander")):
        wie.naam = naam
        wie.save()
    adres = f"{reverse('registers')}?code=scholing-gegevens"
    client.force_login(leider)
    blad = client.get(adres).content.decode()
    assert "Coen Collega" in blad
    assert "nog niet gevolgd" in blad
    assert "Anna Ander" not in blad, "een teamleider ziet het eigen team"
    alles = ["informatieveiligheid", "digitale weerbaarheid", "privacy", "digitale duurzaamheid"]
    vandaag = timezone.localdate()
    invoer = {"veld-waarover": alles, "veld-titel": "Veilig werken", "veld-gevolgd": vandaag.isoformat()}
    assert client.post(adres, {**invoer, "onderwerp": str(collega.pk)}).status_code == 302
    assert client.post(adres, {**invoer, "onderwerp": str(ander.pk)}).status_code == 422
    bij = client.get(f"{reverse('medewerker-instellen')}?wie={collega.pk}").content.decode()
    assert "Veilig werken" in bij
    binnen(client, "leusden", Rol.PRIVACYFUNCTIONARIS)
    blad = client.get(adres).content.decode()
    achter = blad[blad.index("Wie achterloopt</h2>") : blad.index("Toevoegen</h2>")]
    assert "Anna Ander" in achter
    assert "Coen Collega" not in achter
    assert client.post(adres, {**invoer, "onderwerp": str(ander.pk)}).status_code == 302
    client.force_login(ander)
    eigen = client.get(adres).content.decode()
    assert "Niemand loopt achter" in eigen
    assert "Vastleggen</button>" not in eigen
    with gemeente("leusden"):
        assert set(Registratie.objects.values_list("onderwerp", flat=True)) == {str(collega.pk), str(ander.pk)}
