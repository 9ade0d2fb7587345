"""A letter to a whole group: who gets it, once, in the file and on their own pages; and the toolbox for providers."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from naober.agenda.groepsbrieven import Groep, groepsbrieven, stel_groepsbrief_op, verstuur_groepsbrief
from naober.agenda.models import Bericht, Bestand, Document, Groepsontvanger
from naober.besluit.models import Besluit
from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from tests.dossier.gevallen import HARDENBERG
from tests.dossier.opzet import Zaak, geweigerd, goed
from tests.pdf import controleer_pdf_ua

pytestmark = pytest.mark.django_db
TEKST = "Uw hulp bij het huishouden verandert in juli.\nU hoeft niets te doen. Wij bellen u in mei."


def voorlichter(zaak: Zaak) -> Actor:
    return Actor.van(zaak._medewerker("voorlichter", (Rol.BELEID,)))


@pytest.mark.eis("HAR-016", "UTR-027")
def test_een_groep_clienten_krijgt_een_brief_en_een_bericht_en_ieder_een_keer(client: Client, zaak: Zaak) -> None:
    ander = Zaak(HARDENBERG, nummer=1).tot("besluit")
    buiten = Zaak(HARDENBERG, nummer=2).tot("afspraak")
    zaak.tot("besluit")
    wie, dag = voorlichter(zaak), zaak.dag
    groep = Groep(product=zaak.besluit.product)
    brief = goed(stel_groepsbrief_op(wie, onderwerp="Uw hulp verandert", tekst=TEKST, groep=groep, peildatum=dag))
    (stand,) = groepsbrieven(wie)
    assert (stand.ontvangers, stand.verstuurd, stand.wacht) == (2, 0, 2)
    assert not Bericht.objects.filter(tekst__contains="verandert in juli").exists(), "er gaat nog niets uit"
    goed(verstuur_groepsbrief(wie, groepsbrief=brief, peildatum=dag))
    assert [s.verstuurd for s in groepsbrieven(wie)] == [2]
    geweigerd("groepsbrief.klaar", verstuur_groepsbrief, wie, groepsbrief=brief, peildatum=dag)
    ontvangers = {o.persoon_id: o for o in Groepsontvanger.objects.select_related("document", "bericht")}
    assert set(ontvangers) == {zaak.persoon.pk, ander.persoon.pk}
    assert buiten.persoon.pk not in ontvangers, "wie deze hulp niet heeft, krijgt niets"
    for z in (zaak, ander):
        o = ontvangers[z.persoon.pk]
        assert o.document is not None
        assert o.bericht is not None
        assert (o.document.persoon_id, o.document.dossier_id) == (z.persoon.pk, z.dossier.pk)
        assert "Wij bellen u in mei." in o.bericht.tekst
        pdf = controleer_pdf_ua(bytes(Bestand.objects.get(document=o.document).inhoud))
        assert z.persoon.naam in pdf
        assert "U hoeft niets te doen." in pdf
        assert Gebeurtenis.objects.filter(dossier=z.dossier, handeling="verstuur_groepsbrief").count() == 1
    assert Document.objects.filter(soort="brief", naam__startswith="Uw hulp verandert").count() == 2
    # Who sends sees numbers and no name; workers and providers read the letter in the toolbox, without one.
    client.force_login(Medewerker.objects.get(pk=wie.id))
    for pad in (reverse("voorlichting"), reverse("groepsbrief", args=[brief.pk])):
        blad = client.get(pad).content.decode()
        assert "Uw hulp verandert" in blad
        assert zaak.persoon.geslachtsnaam not in blad
    client.logout()
    toolbox = client.get(reverse("openbaar-toolbox", args=[HARDENBERG.slug])).content.decode()
    assert "Wij bellen u in mei." in toolbox
    assert zaak.profiel.product(zaak.besluit.product).in_zin in toolbox  # type: ignore[union-attr]
    assert zaak.persoon.geslachtsnaam not in toolbox


def test_wat_halverwege_stopt_gaat_verder_waar_het_was(zaak: Zaak, monkeypatch: pytest.MonkeyPatch) -> None:
    Zaak(HARDENBERG, nummer=1).tot("besluit")
    zaak.tot("besluit")
    wie, dag = voorlichter(zaak), zaak.dag
    brief = goed(stel_groepsbrief_op(wie, onderwerp="Uw hulp", tekst=TEKST, groep=Groep(), peildatum=dag))
    monkeypatch.setattr("naober.agenda.groepsbrieven.PER_KEER", 1)
    goed(verstuur_groepsbrief(wie, groepsbrief=brief, peildatum=dag))
    assert [s.wacht for s in groepsbrieven(wie)] == [1]
    goed(verstuur_groepsbrief(wie, groepsbrief=brief, peildatum=dag))
    assert Bericht.objects.filter(tekst__startswith="Uw hulp\n").values("persoon").distinct().count() == 2


def test_de_groep_is_te_kiezen_op_gebied_en_einde_en_een_moeilijke_of_lege_brief_wordt_geweigerd(zaak: Zaak) -> None:
    zaak.tot("besluit")
    wie, dag = voorlichter(zaak), zaak.dag
    huis = zaak.persoon.huishouden
    assert huis is not None
    Besluit.objects.update(eind_op=dag + timedelta(days=30))
    invoer = {"onderwerp": "Uw hulp", "tekst": TEKST, "peildatum": dag}
    goed(stel_groepsbrief_op(wie, groep=Groep(gebied=huis.gebied, eindigt_voor=dag + timedelta(days=31)), **invoer))
    later = Groep(eindigt_voor=dag + timedelta(days=30))
    geweigerd("groepsbrief.niemand", stel_groepsbrief_op, wie, groep=later, **invoer)
    elders = next(g.code for g in zaak.profiel.gebieden if g.code != huis.gebied)
    geweigerd("groepsbrief.niemand", stel_groepsbrief_op, wie, groep=Groep(gebied=elders), **invoer)
    geweigerd("groepsbrief.keuze", stel_groepsbrief_op, wie, groep=Groep(product="toverstaf"), **invoer)
    geweigerd("groepsbrief.leeg", stel_groepsbrief_op, wie, groep=Groep(), **{**invoer, "tekst": " "})
    ambtelijk = {**invoer, "tekst": "Indien u zulks wenst, kunt u bellen."}
    geweigerd("groepsbrief.taal", stel_groepsbrief_op, wie, groep=Groep(), **ambtelijk)
    geweigerd("recht.ontbreekt", stel_groepsbrief_op, zaak.anouk, groep=Groep(), **invoer)


def test_een_brief_van_een_andere_gemeente_is_er_niet(client: Client, zaak: Zaak) -> None:
    zaak.tot("besluit")
    wie = voorlichter(zaak)
    brief = goed(stel_groepsbrief_op(wie, onderwerp="X", tekst="Wij bellen u.", groep=Groep(), peildatum=zaak.dag))
    goed(verstuur_groepsbrief(wie, groepsbrief=brief, peildatum=zaak.dag))
    with in_scope(gemeente=327):
        assert groepsbrieven(wie) == []
    assert timezone.localdate() >= zaak.dag
