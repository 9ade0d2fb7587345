"""Who belongs to a household and who stands around it: what is typed for each change."""

from collections.abc import Iterable
from typing import Any

from django import forms

from naober.bewoners.rules import Adres, Machtiging
from naober.bewoners.soorten import Netwerksoort, Vertegenwoordigersoort
from naober.bewoners.soorten import keuzes as woorden
from naober.dossier.bewoners import GESLACHTEN, Kind, geslacht
from naober.dossier.omgeving import Contact
from naober.gezicht.formulier import Formulier
from naober.werkplek.formulieren.velden import KIES, keuzes, lang

Keuzes = Iterable[tuple[str, str]]
_ZOEK = "Achternaam met geboortedatum, postcode met huisnummer, of burgerservicenummer."


class Wijzigformulier(Formulier):
    """The base: the page gives each field in `lijsten` its choices, by the name of the field."""

    def __init__(self, lijsten: dict[str, Keuzes], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in self.fields:
            if naam in lijsten:
                keuzes(self, naam, lijsten[naam])


def _wie(label: str = "Wie?") -> forms.ChoiceField:
    return forms.ChoiceField(label=label)


def _dag(label: str) -> forms.DateField:
    return forms.DateField(label=label)


class Adresformulier(Wijzigformulier):
    """Fields of an address; a subclass says whether it may stay empty."""

    straat = forms.CharField(label="Straat", max_length=120)
    huisnummer = forms.IntegerField(label="Huisnummer", min_value=1, max_value=99999)
    toevoeging = forms.CharField(label="Toevoeging", max_length=10, required=False)
    postcode = forms.RegexField(r"^\s*[1-9][0-9]{3}\s?[A-Za-z]{2}\s*$", label="Postcode", max_length=10)
    plaats = forms.CharField(label="Plaats", max_length=80)
    gebied = forms.ChoiceField(label="Gebied")

    def adres(self) -> Adres | None:
        """The address, or None when it was left empty."""
        c = self.cleaned_data
        if not c.get("straat"):
            return None
        postcode = c["postcode"].replace(" ", "").upper()
        return Adres(c["straat"], c["huisnummer"] or 0, postcode, c["plaats"], c["gebied"], c["toevoeging"])


class Verhuisformulier(Adresformulier):
    op = _dag("Vanaf welke dag wonen zij daar?")
    geheim = forms.BooleanField(label="Dit adres is geheim", required=False)


class Uithuisformulier(Adresformulier):
    """Someone leaves; the address may stay empty for who leaves the municipality, but not half."""

    persoon = _wie("Wie gaat uit huis?")
    op = _dag("Vanaf welke dag?")
    field_order = ("persoon", "op")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in Adresformulier.base_fields:
            self.fields[naam].required = False
        self.fields["straat"].help_text = "Laat het adres leeg als dit buiten de gemeente is."

    def clean(self) -> dict[str, Any]:
        c: dict[str, Any] = super().clean() or self.cleaned_data
        nodig = ("straat", "huisnummer", "postcode", "plaats", "gebied")
        if any(c.get(n) for n in nodig):
            for naam in nodig:
                if not c.get(naam) and naam not in self.errors:
                    self.add_error(naam, "Vul het hele adres in, of laat het helemaal leeg.")
        return c


class Toevoegformulier(Wijzigformulier):
    zoek = forms.CharField(label="Wie komt erbij?", max_length=120, help_text=_ZOEK)
    op = _dag("Vanaf welke dag?")
    mede = forms.BooleanField(
        label="Naast het eigen adres, zoals een kind van ouders die niet samen wonen", required=False
    )


class Geheimformulier(Wijzigformulier):
    geheim = forms.ChoiceField(
        label="Is het adres geheim?", choices=[("ja", "ja"), ("nee", "nee, niet meer")], widget=forms.RadioSelect
    )
    reden = forms.CharField(label="Waarom?", widget=lang(2))


class Adresinzienformulier(Wijzigformulier):
    reden = forms.CharField(label="Waarom hebt u het adres nodig?", widget=lang(2))


class Ongeborenformulier(Wijzigformulier):
    ouder = _wie("Wie verwacht een kind?")
    verwacht_op = _dag("Wanneer wordt het kind verwacht?")
    geslachtsnaam = forms.CharField(
        label="Achternaam van het kind", max_length=120, required=False, help_text="Leeg: die van de ouder."
    )


class Geboorteformulier(Wijzigformulier):
    kind = _wie("Welk kind is geboren?")
    geboren_op = _dag("Geboortedatum")
    voornamen = forms.CharField(label="Voornamen", max_length=120)
    geslacht = forms.ChoiceField(label="Geslacht", choices=GESLACHTEN, widget=forms.RadioSelect)
    bsn = forms.CharField(label="Burgerservicenummer", max_length=20, required=False)

    def gegevens(self) -> Kind:
        c = self.cleaned_data
        return Kind(c["voornamen"], geslacht(c["geslacht"]), c["bsn"])


class Overlijdenformulier(Wijzigformulier):
    persoon = _wie()
    op = _dag("Op welke dag?")


class Relatieformulier(Wijzigformulier):
    persoon = _wie("Van wie uit dit huishouden?")
    zoek = forms.CharField(label="Met welke inwoner?", max_length=120, help_text=_ZOEK)
    soort = forms.CharField(label="Die ander is", max_length=40, help_text="Bijvoorbeeld moeder, broer of partner.")
    omgekeerd = forms.CharField(label="En omgekeerd", max_length=40, help_text="Bijvoorbeeld dochter, zus of partner.")
    mantelzorger = forms.BooleanField(label="Die ander is mantelzorger", required=False)


class Contactformulier(Wijzigformulier):
    persoon = _wie("Bij wie hoort dit contact?")
    naam = forms.CharField(label="Naam", max_length=120)
    soort = forms.ChoiceField(label="Waarvan kennen zij elkaar?", choices=[*KIES, *woorden(Netwerksoort)])
    relatie = forms.CharField(label="In eigen woorden", max_length=60, required=False, help_text="Zoals buurvrouw.")
    telefoon = forms.CharField(label="Telefoon", max_length=20, required=False)
    steun = forms.CharField(label="Wat doet deze persoon, of zou die kunnen doen?", required=False, widget=lang(2))
    mantelzorger = forms.BooleanField(label="Deze persoon is mantelzorger", required=False)

    def contact(self) -> Contact:
        c = self.cleaned_data
        soort = Netwerksoort(c["soort"])
        return Contact(c["naam"], soort, c["relatie"], c["telefoon"], c["steun"], c["mantelzorger"])


class Contacteindeformulier(Wijzigformulier):
    contact = _wie("Welk contact is er niet meer?")
    op = _dag("Laatste dag")


class Vertegenwoordigingformulier(Wijzigformulier):
    persoon = _wie("Wie wordt vertegenwoordigd?")
    soort = forms.ChoiceField(label="Als wat?", choices=[*KIES, *woorden(Vertegenwoordigersoort)])
    naam = forms.CharField(label="Naam van de vertegenwoordiger", max_length=120)
    telefoon = forms.CharField(label="Telefoon", max_length=20, required=False)
    grondslag = forms.CharField(
        label="Waarop berust dit?", max_length=200, help_text="De uitspraak van de rechter, of de machtiging."
    )
    omschrijving = forms.CharField(
        label="Waarvoor geldt de machtiging?", required=False, widget=lang(2), help_text="Alleen bij een gemachtigde."
    )
    van = _dag("Eerste dag")
    tot = forms.DateField(label="Laatste dag", required=False, help_text="Leeg als het einde nog niet bekend is.")

    def machtiging(self) -> Machtiging:
        c = self.cleaned_data
        soort = Vertegenwoordigersoort(c["soort"])
        return Machtiging(soort, c["naam"], c["grondslag"], c["van"], c["tot"], c["omschrijving"], c["telefoon"])


class Vertegenwoordigingeindeformulier(Wijzigformulier):
    vertegenwoordiging = _wie("Welke vertegenwoordiging eindigt?")
    op = _dag("Laatste dag")
