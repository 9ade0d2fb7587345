"""The sections of the investigation, instruments, and a question to an expert: forms that the profile makes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from naober.gemeente.profiel import Expertisebron, Gegevensveld, Gespreksonderdeel, Instrument, Toets, Voorwaarde
from naober.gemeente.rules import Antwoord
from naober.gemeente.velden import Antwoorden
from naober.gezicht.formulier import Formulier
from naober.onderzoek.onderdelen.overnemen import Overgenomen
from naober.onderzoek.onderdelen.rules import Inzending
from naober.onderzoek.rules import Expertiseverzoek, Metingopname
from naober.werkplek.formulieren.velden import KIES, antwoorden, keuzes, lang, voeg_velden_toe

Blok = tuple[Voorwaarde, BoundField, BoundField]


class MetToets(Formulier):
    """A form that may carry a checklist: for each condition yes or no, and why."""

    voorwaarden: tuple[Voorwaarde, ...] = ()

    def voeg_toets_toe(self, toets: Toets | None) -> None:
        """Fields for the conditions of this checklist. Which are needed, the action says, with their source."""
        self.voorwaarden = toets.vragen if toets else ()
        for v in self.voorwaarden:
            self.fields[f"toets-{v.code}"] = forms.ChoiceField(
                label=v.vraag, choices=[("ja", "ja"), ("nee", "nee")], required=False, widget=forms.RadioSelect
            )
            self.fields[f"toets-{v.code}-reden"] = forms.CharField(label="Waarom?", required=False, widget=lang(2))

    def blokken(self) -> list[Blok]:
        return [(v, self[f"toets-{v.code}"], self[f"toets-{v.code}-reden"]) for v in self.voorwaarden]

    def oordelen(self) -> dict[str, Antwoord]:
        c = self.cleaned_data
        return {
            v.code: Antwoord(c[f"toets-{v.code}"] == "ja", c[f"toets-{v.code}-reden"])
            for v in self.voorwaarden
            if c[f"toets-{v.code}"]
        }


class Onderdeelformulier(MetToets):
    """One section of the investigation. Its fields carry the codes of the profile. `bekend`: what was said before,
    which a field begins with, and which the field says to look over."""

    def __init__(
        self,
        onderdeel: Gespreksonderdeel,
        velden: Sequence[Gegevensveld],
        toets: Toets | None,
        eerder: Antwoorden,
        *args: Any,
        bekend: Mapping[str, Overgenomen] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.velden = velden
        if onderdeel.momenten:
            self.fields["moment"] = forms.ChoiceField(label="Bij welk moment hoort dit?", required=False)
            keuzes(self, "moment", [(m, m) for m in onderdeel.momenten])
        self._namen = voeg_velden_toe(self, velden, "", {**{c: b.waarde for c, b in (bekend or {}).items()}, **eerder})
        for code, begin in (bekend or {}).items():
            veld = self.fields[code]
            veld.help_text = (
                f"{veld.help_text} Overgenomen uit {begin.waar}. Klopt het niet meer? Pas het dan aan.".strip()
            )
        self.voeg_toets_toe(toets)
        self.zonder_aanduiding = frozenset(self.fields)

    def van_velden(self) -> list[BoundField]:
        moment = [self["moment"]] if "moment" in self.fields else []
        return [*moment, *(self[naam] for naam in self._namen)]

    def inzending(self, persoon: int | None) -> Inzending:
        return Inzending(
            antwoorden=antwoorden(self, self.velden, ""),
            oordelen=self.oordelen(),
            persoon=persoon,
            moment=self.cleaned_data.get("moment", ""),
        )


class Afrondformulier(Formulier):
    conclusie = forms.CharField(
        label="Wat komt er uit het onderzoek?",
        widget=lang(6),
        help_text="In gewone woorden, aan de inwoner. Dit komt woord voor woord in het verslag dat de inwoner krijgt.",
    )


class Reactieformulier(Formulier):
    reactie = forms.CharField(
        label="Wat vindt de inwoner van het verslag?",
        widget=lang(4),
        help_text="In de woorden van de inwoner. Klopt er iets niet, schrijf dan op wat.",
    )


class Metingformulier(Formulier):
    """An instrument at one moment: a score for each dimension, or the fields that it has."""

    def __init__(self, instrument: Instrument, personen: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instrument = instrument
        self.fields["persoon"] = forms.ChoiceField(label="Over wie gaat het?", choices=[*KIES, *personen])
        self.fields["moment"] = forms.ChoiceField(
            label="Wanneer in het traject?", choices=[*KIES, *((m, m) for m in instrument.momenten)]
        )
        self.fields["gemeten_op"] = forms.DateField(label="Datum")
        schaal = [(str(s.waarde), f"{s.waarde}: {s.naam}" if s.naam else str(s.waarde)) for s in instrument.schaal]
        for d in instrument.dimensies:
            self.fields[f"score-{d.code}"] = forms.ChoiceField(
                label=d.naam, choices=[*KIES, *schaal], required=False, help_text=d.uitleg or ""
            )
        voeg_velden_toe(self, instrument.velden, "veld-")
        self.fields["toelichting"] = forms.CharField(label="Toelichting", required=False, widget=lang())
        self.zonder_aanduiding = frozenset(self.fields) - {"toelichting"}

    def meting(self) -> Metingopname:
        c = self.cleaned_data
        scores = {d.code: int(s) for d in self.instrument.dimensies if (s := c[f"score-{d.code}"])}
        return Metingopname(
            instrument=self.instrument.code,
            persoon=int(c["persoon"]),
            moment=c["moment"],
            scores=scores,
            antwoorden=antwoorden(self, self.instrument.velden, "veld-"),
            toelichting=c["toelichting"],
            gemeten_op=c["gemeten_op"],
        )


class Expertiseformulier(MetToets):
    """A question to someone with knowledge that the team lacks."""

    def __init__(self, expertise: Expertisebron, toets: Toets | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.expertise = expertise
        self.fields["bron"] = forms.ChoiceField(label="Aan wie?", choices=[*KIES, *((b, b) for b in expertise.bronnen)])
        self.fields["vorm"] = forms.ChoiceField(
            label="In welke vorm?", choices=[*KIES, *((v, v) for v in expertise.vormen)]
        )
        self.fields["vraag"] = forms.CharField(label="Wat wilt u weten?", widget=lang(4))
        self.voeg_toets_toe(toets)
        self.zonder_aanduiding = frozenset(self.fields)

    def van_velden(self) -> list[BoundField]:
        return [self["bron"], self["vorm"], self["vraag"]]

    def verzoek(self) -> Expertiseverzoek:
        c = self.cleaned_data
        return Expertiseverzoek(self.expertise.code, c["bron"], c["vorm"], c["vraag"], self.oordelen())


class Expertiseantwoordformulier(Formulier):
    antwoord = forms.CharField(label="Wat is er geantwoord?", widget=lang(5))

    def __init__(self, velden: Sequence[Gegevensveld], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.velden = velden
        voeg_velden_toe(self, velden, "veld-")

    def antwoorden(self) -> Mapping[str, Any]:
        return antwoorden(self, self.velden, "veld-")
