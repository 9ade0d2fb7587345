"""The conversation, the weighing on the ladder, light follow-up."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.forms import BoundField

from naober.gemeente.profiel import Gespreksonderdeel, Profiel, Voorwaarde
from naober.gemeente.rules import Antwoord
from naober.gezicht.formulier import Formulier, Veld
from naober.onderzoek.queries import BEELDEN, HOEDANIGHEDEN, MANTELZORG, PLAATSEN, VOLSTAAT
from naober.onderzoek.rules import Gespreksverslag, Tafelgenoot, Vondst, bevindingstoets
from naober.werkplek.formulieren.velden import KIES, lang


class Gespreksformulier(Formulier):
    """The conversation. Rows for people and needs have a fixed number, so that it works without script."""

    DEELNEMERS = 5
    BEHOEFTEN = 4

    gevoerd_op = forms.DateField(label="Wanneer was het gesprek?", required=False)
    plaats = forms.ChoiceField(
        label="Waar was het gesprek?", choices=PLAATSEN, required=False, widget=forms.RadioSelect
    )
    plaats_reden = forms.CharField(label="Als het niet thuis was: waar, en waarom?", required=False, max_length=200)
    eigen_woorden = forms.CharField(
        label="Wat vertelt de inwoner?",
        required=False,
        widget=lang(4),
        help_text="In de woorden van de inwoner. Wat u zelf vindt, schrijft u hieronder.",
    )
    verslag = forms.CharField(label="Wat is er besproken, en wat ziet u?", widget=lang(6))
    eigen_kracht = forms.CharField(label="Wat gaat goed en wat kan de inwoner zelf?", required=False, widget=lang())
    mantelzorg = forms.ChoiceField(
        label="Is er een mantelzorger?",
        choices=MANTELZORG,
        required=False,
        widget=forms.RadioSelect,
        help_text="Een mantelzorger zorgt langdurig en onbetaald voor iemand uit de eigen omgeving.",
    )
    mantelzorg_steun = forms.CharField(label="Hoe helpen we de mantelzorger?", required=False, widget=lang())
    clientondersteuning = forms.BooleanField(
        label="Ik heb verteld dat gratis onafhankelijke cliëntondersteuning mogelijk is", required=False
    )

    def __init__(self, profiel: Profiel, personen: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.profiel = profiel
        namen = list(personen)
        for leefgebied in profiel.leefgebieden:
            self.fields[f"leefgebied-{leefgebied.code}"] = forms.CharField(
                label=leefgebied.naam, required=False, widget=lang(2)
            )
        for nr in range(1, self.DEELNEMERS + 1):
            self.fields[f"deelnemer-{nr}-naam"] = forms.CharField(
                label=f"Aanwezige {nr}", required=False, max_length=120
            )
            self.fields[f"deelnemer-{nr}-als"] = forms.ChoiceField(
                label=f"In welke rol ({nr})?", required=False, choices=[*KIES, *HOEDANIGHEDEN]
            )
        for nr in range(1, self.BEHOEFTEN + 1):
            self.fields[f"behoefte-{nr}-omschrijving"] = forms.CharField(
                label=f"Wat is nodig ({nr})?", required=False, max_length=200
            )
            self.fields[f"behoefte-{nr}-persoon"] = forms.ChoiceField(
                label=f"Voor wie ({nr})?", required=False, choices=[*KIES, *namen]
            )
            self.fields[f"behoefte-{nr}-leefgebied"] = forms.ChoiceField(
                label=f"Leefgebied ({nr})",
                required=False,
                choices=[*KIES, *((v.code, v.naam) for v in profiel.leefgebieden)],
            )
            self.fields[f"behoefte-{nr}-gevraagd"] = forms.CharField(
                label=f"Gevraagd is ({nr})", required=False, max_length=200
            )
        self._label_rijen()
        # What the action calls by one name stands here in rows; a refusal stands at the first of them.
        self.plekken = {"deelnemers": "deelnemer-1-naam", "leefgebieden": f"leefgebied-{profiel.leefgebieden[0].code}"}

    def _label_rijen(self) -> None:
        """Rows may stay empty, as the text above them says; mandatory sections may not, as the action says."""
        self.geeist = {g.code.replace("-", "_") for g in self.profiel.gesprek if g.verplicht}
        rijen = {naam for naam in self.fields if naam.startswith(("deelnemer-", "behoefte-", "leefgebied-"))}
        self.zonder_aanduiding = frozenset(self.geeist | rijen | {"gevoerd_op"})

    def onderdelen(self) -> list[tuple[Veld, Gespreksonderdeel]]:
        """The sections of the profile that have a field of their own, in its order."""
        velden = {v.name: v for v in self if isinstance(v, Veld)}
        return [
            (velden[naam], onderdeel)
            for onderdeel in self.profiel.gesprek
            if onderdeel.code != "plaats" and (naam := onderdeel.code.replace("-", "_")) in velden
        ]

    def clean(self) -> dict[str, Any]:
        c: dict[str, Any] = super().clean() or self.cleaned_data
        for nr in range(1, self.DEELNEMERS + 1):
            if bool(c.get(f"deelnemer-{nr}-naam")) != bool(c.get(f"deelnemer-{nr}-als")):
                self.add_error(f"deelnemer-{nr}-als", "Vul bij elke aanwezige een naam én een rol in.")
        for nr in range(1, self.BEHOEFTEN + 1):
            velden = [c.get(f"behoefte-{nr}-{v}") for v in ("omschrijving", "persoon", "leefgebied")]
            if any(velden) and not all(velden):
                self.add_error(
                    f"behoefte-{nr}-omschrijving", "Vul bij een behoefte in wat nodig is, voor wie en welk leefgebied."
                )
        return c

    def gesprek(self) -> Gespreksverslag:
        c = self.cleaned_data
        return Gespreksverslag(
            verslag=c["verslag"],
            deelnemers=tuple(
                Tafelgenoot(c[f"deelnemer-{nr}-naam"], c[f"deelnemer-{nr}-als"])
                for nr in range(1, self.DEELNEMERS + 1)
                if c[f"deelnemer-{nr}-naam"]
            ),
            eigen_kracht=c["eigen_kracht"],
            mantelzorg=c["mantelzorg"],
            mantelzorg_steun=c["mantelzorg_steun"],
            clientondersteuning=c["clientondersteuning"],
            eigen_woorden=c["eigen_woorden"],
            plaats=c["plaats"] or "thuis",
            plaats_reden=c["plaats_reden"],
            leefgebieden={v.code: c[f"leefgebied-{v.code}"] for v in self.profiel.leefgebieden},
        )

    def behoeften(self) -> list[dict[str, Any]]:
        c = self.cleaned_data
        return [
            {
                "persoon_id": int(c[f"behoefte-{nr}-persoon"]),
                "leefgebied": c[f"behoefte-{nr}-leefgebied"],
                "omschrijving": c[f"behoefte-{nr}-omschrijving"],
                "gevraagd": c[f"behoefte-{nr}-gevraagd"],
            }
            for nr in range(1, self.BEHOEFTEN + 1)
            if c[f"behoefte-{nr}-omschrijving"]
        ]


class Afwegingsformulier(Formulier):
    """A finding per rung of the municipality's own ladder."""

    def __init__(self, profiel: Profiel, eerder: Mapping[str, Vondst], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # The heaviest rung needs no finding: there is nothing above it.
        self.treden = list(profiel.trap.lichter_dan(profiel.trap.treden[-1].code))
        self._toetsen = {t.code: bevindingstoets(profiel, t) for t in self.treden}
        for trede in self.treden:
            vondst = eerder.get(trede.code)
            self._voeg_vragen_toe(trede.code, vondst)
            self.fields[f"{trede.code}-volstaat"] = forms.ChoiceField(
                label=f"Is dit genoeg: {trede.naam}?",
                choices=[("", "nog niet bekeken"), *VOLSTAAT],
                required=False,
                initial=vondst.volstaat if vondst else "",
            )
            self.fields[f"{trede.code}-reden"] = forms.CharField(
                label="Waarom wel of niet?",
                required=False,
                widget=lang(2),
                initial=vondst.reden if vondst else "",
            )
        self.bewaard = {naam: veld.initial for naam, veld in self.fields.items()}

    def _voeg_vragen_toe(self, trede: str, vondst: Vondst | None) -> None:
        """The questions of the checklist of this rung, above its finding."""
        for voorwaarde in self._vragen(trede):
            eerder = vondst.antwoorden.get(voorwaarde.code) if vondst else None
            self.fields[f"{trede}-toets-{voorwaarde.code}"] = forms.ChoiceField(
                label=voorwaarde.vraag,
                choices=[("ja", "ja"), ("nee", "nee")],
                required=False,
                widget=forms.RadioSelect,
                initial=("ja" if eerder.waarde else "nee") if eerder else None,
            )

    def _vragen(self, trede: str) -> tuple[Voorwaarde, ...]:
        toets = self._toetsen[trede]
        return toets.vragen if toets else ()

    def vragen(self, trede: str) -> list[tuple[BoundField, Voorwaarde]]:
        """The fields of the checklist of this rung, each with its condition."""
        return [(self[f"{trede}-toets-{v.code}"], v) for v in self._vragen(trede)]

    def vondsten(self) -> dict[str, Vondst]:
        """Rungs that were filled in and changed; a reason without a choice counts, so that it is not lost."""
        c = self.cleaned_data
        gevonden = {}
        for t in self.treden:
            antwoorden = {v.code: c[f"{t.code}-toets-{v.code}"] for v in self._vragen(t.code)}
            namen = {f"{t.code}-volstaat", f"{t.code}-reden", *(f"{t.code}-toets-{code}" for code in antwoorden)}
            ingevuld = c[f"{t.code}-volstaat"] or c[f"{t.code}-reden"].strip() or any(antwoorden.values())
            if ingevuld and namen & set(self.changed_data):
                gegeven = {code: Antwoord(w == "ja") for code, w in antwoorden.items() if w}
                gevonden[t.code] = Vondst(c[f"{t.code}-volstaat"], c[f"{t.code}-reden"], gegeven)
        return gevonden


class Waarnemingsformulier(Formulier):
    waargenomen_op = forms.DateField(label="Wanneer is het gezien of verteld?", required=False)
    van_wie = forms.CharField(label="Van wie komt dit?", max_length=120, help_text="Uzelf, of bijvoorbeeld een kind.")
    beeld = forms.ChoiceField(label="Hoe gaat het?", choices=BEELDEN, widget=forms.RadioSelect)
    tekst = forms.CharField(label="Wat is er gezien of verteld?", widget=lang(4))
    zonder_aanduiding = frozenset({"waargenomen_op"})

    def waarneming(self) -> dict[str, Any]:
        return {naam: self.cleaned_data[naam] for naam in ("waargenomen_op", "van_wie", "beeld", "tekst")}


class Vervalformulier(Formulier):
    """Why a need asks for no answer any more."""

    reden = forms.CharField(label="Waarom vervalt deze behoefte?", widget=lang())
