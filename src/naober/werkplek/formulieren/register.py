"""A line in a register, the place of a colleague, and which municipality to look at."""

from collections.abc import Sequence
from typing import Any

from django import forms

from naober.gemeente.bezetting import Plaats, werkgevers
from naober.gemeente.profiel import Gegevensveld, Profiel
from naober.gemeente.velden import Antwoorden, Waarde
from naober.gezicht.formulier import Formulier
from naober.werkplek.formulieren.velden import antwoorden, keuzes, voeg_velden_toe

VOOR = "veld-"


class Registerformulier(Formulier):
    """The subject, when there is a choice, and the fields of the register; `wijzigt` adds the way to end the line."""

    def __init__(
        self,
        velden: Sequence[Gegevensveld],
        onderwerpen: Sequence[tuple[str, str]],
        *args: Any,
        onderwerp: str = "",
        eerder: Antwoorden | None = None,
        wijzigt: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._velden, self._vast = velden, onderwerp
        if onderwerpen and not wijzigt:
            self.fields["onderwerp"] = forms.ChoiceField(label="Waar gaat dit over?")
            keuzes(self, "onderwerp", onderwerpen)
        voeg_velden_toe(self, velden, VOOR, eerder)
        self.zonder_aanduiding = frozenset(f"{VOOR}{v.code}" for v in velden if v.verplicht)
        if wijzigt:
            self.fields["vervallen"] = forms.BooleanField(
                label="Deze regel geldt niet meer", required=False, help_text="De regel blijft bewaard."
            )

    @property
    def onderwerp(self) -> str:
        return str(self.cleaned_data.get("onderwerp") or self._vast)

    @property
    def vervallen(self) -> bool:
        return bool(self.cleaned_data.get("vervallen"))

    def antwoorden(self) -> dict[str, Waarde]:
        return antwoorden(self, self._velden, VOOR)


class Medewerkerformulier(Formulier):
    organisatie = forms.ChoiceField(label="Bij welke organisatie in dienst?", required=False)
    functie = forms.ChoiceField(label="Welke functie?", required=False)
    specialisme = forms.ChoiceField(label="Welke achtergrond of welk specialisme?", required=False)
    expertises = forms.MultipleChoiceField(
        label="Welke andere expertise?", required=False, widget=forms.CheckboxSelectMultiple
    )
    banden = forms.MultipleChoiceField(
        label="Met welke andere organisaties is er een band?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Bijvoorbeeld een dienstverband, een bestuursfunctie of een eigen bedrijf.",
    )
    aanstelling = forms.ChoiceField(
        label="Aanstelling",
        choices=[("structureel", "structureel"), ("tijdelijk", "tijdelijk")],
        widget=forms.RadioSelect,
    )
    aanstelling_tot = forms.DateField(label="Tot en met welke dag, als die tijdelijk is?", required=False)

    def __init__(self, profiel: Profiel, collega: Any, *args: Any, **kwargs: Any) -> None:
        nu = {
            "organisatie": collega.organisatie,
            "functie": collega.functie,
            "specialisme": collega.specialisme,
            "expertises": collega.expertises,
            "banden": collega.banden,
            "aanstelling": collega.aanstelling or "structureel",
            "aanstelling_tot": collega.aanstelling_tot,
        }
        super().__init__(*args, initial=nu, **kwargs)
        keuzes(self, "organisatie", werkgevers(profiel), leeg=True)
        for veld, delen, leeg in (
            ("functie", profiel.functies, True),
            ("specialisme", profiel.expertises, True),
            ("expertises", profiel.expertises, False),
            ("banden", profiel.organisaties, False),
        ):
            keuzes(self, veld, [(d.code, d.naam) for d in delen], leeg=leeg)

    def plaats(self) -> Plaats:
        """What was filled in; the roles are those of the account, so they stay empty here."""
        c = self.cleaned_data
        return Plaats(
            rollen=frozenset(),
            organisatie=c["organisatie"],
            functie=c["functie"],
            expertises=tuple(c["expertises"]),
            specialisme=c["specialisme"],
            banden=tuple(c["banden"]),
            tijdelijk=c["aanstelling"] == "tijdelijk",
            tot=c["aanstelling_tot"],
        )


class Vergelijkformulier(Formulier):
    eenmalig = False

    met = forms.ChoiceField(label="Met welke gemeente?")

    def __init__(self, gemeenten: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "met", gemeenten)
