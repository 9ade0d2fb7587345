"""The delivery of one municipality in the demo, from the purchase of a year ago up to today."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice

from django.apps import apps
from django.db import connection
from pghistory.models import Event

from naober.bewoners.models import Persoon
from naober.demo.aanbieders import Eigenaardig
from naober.demo.bevolking import jaren_terug
from naober.demo.levering import geld, toewijzen, verkeer
from naober.demo.levering.gezin import Gezin, Vraag
from naober.demo.levering.inkoop import Partij, koop_in, stel_ruimten_vast
from naober.demo.levering.spel import Spel, gelukt, maak_spel
from naober.demo.verhaalpersonen import verhaalgebied, verhaalpersonen
from naober.fundament.databank.base import als_eigenaar
from naober.geld.controle import controleer
from naober.gemeente.profiel import Profiel
from naober.levering import actions as doen
from naober.levering.models import Aanbieder, Ruimte, Toewijzing

_DAG = timedelta(days=1)
# The people of the demo who get help, in years; they have a number that a message can carry.
_OUDER_DAN = 50
_HOEVEEL = 10
_NIET_UNIEK = "9332"
# Providers in the data of the demo: that of the account of a provider, a second, one for the day, and one that takes
# no messages.
_EIGEN, _TWEEDE, _DAGBESTEDING, _ZONDER_BERICHTEN = "DL", "BV", "SD", "ZB"
_JEUGD = "SG"


def speel_levering(profiel: Profiel, vandaag: date) -> bool:
    """Play it all, a step at a time, as messages are carried out in transactions of their own. False when this
    municipality has it already, or lacks a role, a product or residents for it; then nothing is played. What was
    broken off is taken away first: the spending room is laid down last, so without it the play did not end."""
    spel = maak_spel(profiel, vandaag)
    if spel is None:
        return False
    with spel.scope():
        begonnen, klaar = Aanbieder.objects.exists(), Ruimte.objects.exists()
    if klaar:
        return False
    if begonnen:
        _haal_weg(spel)
    with spel.scope():
        mensen = _mensen(profiel, vandaag)
    if len(mensen) < _HOEVEEL:
        return False
    _Verloop(spel, iter(mensen)).speel()
    return True


def _haal_weg(spel: Spel) -> None:
    """Empty the room of delivery in this municipality, with its history, and what was booked of it; nothing else points
    there. The households keep their files, and others are chosen. Only the owner may: the application removes
    nothing. What was granted before is booked again."""
    modellen = [m for app in ("geld", "levering") for m in apps.get_app_config(app).get_models() if m._meta.managed]
    modellen.sort(key=lambda m: issubclass(m, Event))  # What is removed leaves a row in its history.
    with als_eigenaar(), spel.scope(), connection.cursor() as cursor:
        for model in modellen:
            cursor.execute(f"delete from {connection.ops.quote_name(model._meta.db_table)}")  # noqa: S608  our own names
    controleer(spel.profiel.gemeente.code, spel.vandaag, herstel=True)


def _mensen(profiel: Profiel, vandaag: date) -> list[Persoon]:
    return bewoners_zonder_dossier(profiel, vandaag, jaren_terug(vandaag, _OUDER_DAN), _HOEVEEL)


def bewoners_zonder_dossier(
    profiel: Profiel, vandaag: date, grens: date, hoeveel: int, *, kind: bool = False
) -> list[Persoon]:
    """Residents of the area where the stories play, each of another household without a file, and of no story: born at
    last on this day, or of a child after it."""
    van_een_verhaal = [p.bsn for p in verhaalpersonen(vandaag)]
    rijen = Persoon.objects.filter(
        bsn__isnull=False, huishouden__gebied=verhaalgebied(profiel).code, huishouden__dossiers__isnull=True,
        huishouden__geheim_adres=False, overleden_op__isnull=True,
        **{"geboortedatum__gt" if kind else "geboortedatum__lte": grens},
    ).exclude(bsn__in=van_een_verhaal).select_related("huishouden").order_by("pk")  # fmt: skip
    eerste: dict[int | None, Persoon] = {}
    for persoon in islice(rijen, 20 * hoeveel):
        eerste.setdefault(persoon.huishouden_id, persoon)
    return list(eerste.values())[:hoeveel]


@dataclass
class _Verloop:
    """What happens in the order in which it happened."""

    spel: Spel
    mensen: Iterator[Persoon]
    partijen: list[Partij] = field(default_factory=list)

    def speel(self) -> None:
        """From the purchase of a year ago to what waits today."""
        spel = self.spel
        with spel.scope():
            self.partijen = koop_in(spel)
            lopend = self._eerste_hulp()
            self._verwijs_kind()
        verkeer.laat_antwoorden(spel, spel.maand(3) + 12 * _DAG)
        for terug, verwerk in ((3, self._keur_oudste_goed), (2, self._keur_vorige_goed)):
            dag = spel.maand(terug - 1) + 5 * _DAG
            verkeer.laat_antwoorden(spel, dag, maand=spel.maand(terug))
            with spel.scope():
                verwerk(spel.maand(terug), dag)
        weiger = {}
        with spel.scope():
            self._meld_resultaten(lopend)
            self._te_laat()
            if spel.uitgebreid:
                weiger[self._wijs_verkeerd_toe().nummer] = _NIET_UNIEK
        verkeer.meld_onbekende_start(spel, self._partij(_TWEEDE), lopend[2])
        verkeer.stuur_verkeerd_bestand(spel)
        anders = Eigenaardig(vergissingen=frozenset({lopend[1].nummer}), weiger=weiger)
        verkeer.laat_antwoorden(spel, spel.vandaag, maand=spel.maand(1), anders=anders)
        verkeer.vraag(spel, self._partij(_EIGEN), lopend[0], lopend[1])
        with spel.scope():
            verkeer.bespreek(spel, self._partij(_EIGEN))
            self._deze_week()
            if spel.uitgebreid:
                self._zonder_aanbieder()
            stel_ruimten_vast(spel, self.partijen)

    def _partij(self, kenmerk: str) -> Partij:
        return next((p for p in self.partijen if p.gegevens["kenmerk"] == kenmerk), self.partijen[0])

    def _gezin(
        self, hoeveelste: int, van: date, tot: date, tekst: tuple[str, str], *, wie: str = "anouk", vorm: str = "zin"
    ) -> Gezin:
        product = self.spel.product(self.spel.producten[min(hoeveelste, len(self.spel.producten) - 1)].product)
        vraag, nodig = tekst
        return Gezin(
            self.spel, next(self.mensen),
            Vraag(product.code, vraag, nodig, f"Elke week {product.in_zin}", van, tot, wie=wie, vorm=vorm),
        )  # fmt: skip

    def _eerste_hulp(self) -> list[Toewijzing]:
        """Three months ago: help that began, at three providers; one of these ends after two months."""
        spel, jaar, eerder = self.spel, self.spel.maand(-9) - _DAG, self.spel.maand(1) - _DAG
        rijen = []
        for product, kenmerk, tot, wie, tekst in (
            (0, _EIGEN, jaar, "anouk", ("De post en de dag lopen in de war.", "Overzicht over de week")),
            (0, _EIGEN, jaar, "bram", ("Sinds de ziekte komt er niets meer van.", "Zelf de dag regelen")),
            (0, _TWEEDE, eerder, "anouk", ("Na de verhuizing is niets op zijn plek.", "Het nieuwe huis op orde")),
            (1, _EIGEN, jaar, "bram", ("De dagen zijn leeg en thuis is het stil.", "Overdag onder de mensen")),
            (1, _DAGBESTEDING, jaar, "anouk", ("Er komt de hele dag niemand langs.", "Iets te doen hebben")),
        )[: 5 if spel.uitgebreid else 3]:
            gezin = self._gezin(product, spel.maand(3), tot, tekst, wie=wie).tot_besluit()
            rijen.append(toewijzen.wijs_toe(spel, gezin, self._partij(kenmerk), spel.maand(3) - 4 * _DAG))
            if len(rijen) == 1:
                toewijzen.volg(gezin, rijen[0], spel.maand(2))
            if len(rijen) == 2:
                geld.spreek_bijdrage_af(spel, gezin, spel.maand(3))
        return rijen

    def _meld_resultaten(self, lopend: list[Toewijzing]) -> None:
        """Of two who are helped the provider says how it goes; of a third, where there is one, that is asked still."""
        spel, tot = self.spel, self.spel.maand(1) - _DAG
        for toewijzing, wat in zip(
            lopend,
            (
                ("bereikt", "De post is bij en zij plant de week zelf.", 8),
                ("niet", "De dag loopt nog vaak vast. Na de middag komt er weinig meer van.", 6),
            ),
            strict=False,
        ):
            toewijzen.meld_resultaat(spel, toewijzing, spel.maand(3), tot, wat)

    def _verwijs_kind(self) -> None:
        """Where a provider for youth was found: a child that a doctor sent there."""
        partij = next((p for p in self.partijen if p.gegevens["kenmerk"] == _JEUGD), None)
        jong = bewoners_zonder_dossier(
            self.spel.profiel, self.spel.vandaag, jaren_terug(self.spel.vandaag, 14), 1, kind=True
        )
        if partij is not None and self.spel.uitgebreid and jong:
            toewijzen.verwijs(self.spel, jong[0], partij, self.spel.maand(3))

    def _keur_oudste_goed(self, maand: date, dag: date) -> None:
        """All are approved by two people, one with a line that is paid in part; the payment is released."""
        for partij in self.partijen:
            if factuur := geld.declaratie(partij, maand):
                if partij is self.partijen[0]:
                    geld.betaal_deels(self.spel, factuur, dag)
                geld.keur_goed(self.spel, factuur, dag)
        geld.betaal(self.spel, dag + 7 * _DAG, vrij=True)

    def _keur_vorige_goed(self, maand: date, dag: date) -> None:
        """One is approved by the first of two people; the others are in a payment that waits for a second person."""
        for partij in self.partijen:
            if factuur := geld.declaratie(partij, maand):
                door = ("henk",) if partij is self.partijen[0] else ("henk", "ingrid")
                geld.keur_goed(self.spel, factuur, dag, door=door)
        geld.betaal(self.spel, dag + 7 * _DAG, vrij=False)

    def _te_laat(self) -> None:
        """Allocated two months ago to a provider that takes no messages; the help did not begin."""
        tekst = ("De begeleider ging weg en er kwam geen nieuwe.", "Weer iemand die meedenkt")
        gezin = self._gezin(0, self.spel.geleden(60), self.spel.maand(-9) - _DAG, tekst).tot_besluit()
        toewijzen.wijs_toe(self.spel, gezin, self._partij(_ZONDER_BERICHTEN), self.spel.geleden(62))

    def _wijs_verkeerd_toe(self) -> Toewijzing:
        """An order that the provider is going to send back."""
        tekst = ("Na de opname is het thuis een chaos.", "Rust en regelmaat")
        gezin = self._gezin(0, self.spel.vandaag, self.spel.maand(-9) - _DAG, tekst, wie="bram").tot_besluit()
        return toewijzen.wijs_toe(self.spel, gezin, self._partij(_TWEEDE), self.spel.geleden(3))

    def _deze_week(self) -> None:
        """An order that nobody answered yet, and a report on a provider."""
        spel, tekst = self.spel, ("Alleen naar buiten gaan lukt niet meer.", "Weer zelf boodschappen doen")
        nieuw = self._gezin(0, spel.vandaag + 3 * _DAG, spel.maand(-9) - _DAG, tekst).tot_besluit()
        toewijzen.wijs_toe(spel, nieuw, self._partij(_EIGEN), spel.geleden(1))
        gelukt(
            doen.meld_bij_toezicht(
                spel.wie["cato"], aanbieder=self._partij(_TWEEDE).aanbieder, soort="kwaliteit", wet="Wmo 2015",
                gebeurd_op=spel.geleden(16), omschrijving="Drie keer kwam er niemand, zonder bericht.",
                peildatum=spel.geleden(14),
            )
        )  # fmt: skip

    def _zonder_aanbieder(self) -> None:
        """A grant for which nobody has a place, and a budget."""
        spel, jaar = self.spel, self.spel.maand(-9) - _DAG
        tekst = ("Afspraken raken kwijt en worden gemist.", "Weten wat er vandaag is")
        wacht = self._gezin(0, spel.geleden(10), jaar, tekst, wie="bram").tot_besluit()
        toewijzen.meld_aan(spel, wacht, self._partij(_TWEEDE), spel.geleden(8))
        tekst = ("De vaste begeleider moet blijven komen.", "Met dezelfde begeleider verder")
        geld.geef_pgb(spel, self._gezin(0, spel.maand(1), jaar, tekst, vorm="pgb"))
