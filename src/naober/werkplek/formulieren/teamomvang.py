"""The assumptions under the size of the teams, to try others; nothing of it is kept."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from naober.gemeente.profiel import Teamomvang
from naober.gezicht.formulier import Formulier
from naober.regels.teamomvang import Aannamen, Gebiedscijfers

_SCORES = [("", "nog niet bekend"), ("0", "laag"), ("50", "gemiddeld"), ("100", "hoog")]
_HOOGSTE = 10_000_000


class Teamomvangformulier(Formulier):
    """Norms, weights and caseload for all areas, and of each area what is known of it."""

    eenmalig = False

    fte_van = forms.IntegerField(label="Te verdelen fte, ten minste", min_value=1, max_value=_HOOGSTE)
    fte_tot = forms.IntegerField(label="Te verdelen fte, ten hoogste", min_value=1, max_value=_HOOGSTE)
    inwoners_per_fte = forms.IntegerField(label="Inwoners per fte, als maat", min_value=1, max_value=_HOOGSTE)
    marge = forms.IntegerField(label="Hoeveel procent een gebied daarvan mag afwijken", min_value=0, max_value=100)
    caseload = forms.IntegerField(
        label="Cliënten per medewerker tegelijk (caseload)",
        help_text="Leeg zolang dit niet bekend is. Met een caseload volgt de fte uit het aantal cliënten.",
        min_value=1,
        max_value=_HOOGSTE,
        required=False,
    )

    def __init__(self, omvang: Teamomvang, aannamen: Aannamen, gebieden: Sequence[Gebiedscijfers], *args: Any) -> None:
        super().__init__(*args)
        self._omvang, self._aannamen, self._gebieden = omvang, aannamen, tuple(gebieden)
        for naam in ("fte_van", "fte_tot", "inwoners_per_fte", "marge"):
            self.fields[naam].initial = getattr(aannamen, naam)
        for indicator in omvang.indicatoren:
            label = f"Gewicht van: {indicator.naam}"
            self._getal(f"gewicht-{indicator.code}", label, indicator.gewicht, 0, 100)
        for klasse in omvang.klassen:
            self._getal(
                f"norm-{klasse.code}", f"Huishoudens per team bij {klasse.naam}", klasse.huishoudens_per_team, 1
            )
        for gebied in self._gebieden:
            self._getal(f"huishoudens-{gebied.code}", "Huishoudens", gebied.huishoudens, 0)
            for indicator in omvang.indicatoren:
                self.fields[f"score-{gebied.code}-{indicator.code}"] = forms.ChoiceField(
                    label=indicator.naam, choices=_SCORES, required=False
                )
            self._getal(f"zorggebruik-{gebied.code}", "Zorggebruik tot nu toe (inwoners)", None, 0)
            self._getal(f"clienten-{gebied.code}", "Cliënten tegelijk", None, 0)

    def _getal(self, naam: str, label: str, begin: int | None, minst: int, meest: int = _HOOGSTE) -> None:
        self.fields[naam] = forms.IntegerField(
            label=label, initial=begin, min_value=minst, max_value=meest, required=begin is not None
        )

    def algemeen(self) -> Iterator[BoundField]:
        """The fields that hold for every area."""
        vast = ("fte_van", "fte_tot", "inwoners_per_fte", "marge", "caseload")
        return (self[naam] for naam in self.fields if naam in vast or naam.startswith(("gewicht-", "norm-")))

    def per_gebied(self) -> Iterator[tuple[Gebiedscijfers, list[BoundField]]]:
        """Each area with its own fields."""
        for gebied in self._gebieden:
            scores = [f"score-{gebied.code}-{i.code}" for i in self._omvang.indicatoren]
            namen = [f"huishoudens-{gebied.code}", *scores, f"zorggebruik-{gebied.code}", f"clienten-{gebied.code}"]
            yield gebied, [self[naam] for naam in namen]

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or self.cleaned_data
        if (schoon.get("fte_tot") or 0) < (schoon.get("fte_van") or 0):
            self.add_error("fte_tot", "Dit is minder dan het minimum.")
        return schoon

    def aannamen(self) -> Aannamen:
        schoon = self.cleaned_data
        return replace(
            self._aannamen,
            klassen=tuple(replace(k, huishoudens_per_team=schoon[f"norm-{k.code}"]) for k in self._aannamen.klassen),
            gewichten={code: schoon[f"gewicht-{code}"] for code in self._aannamen.gewichten},
            **{n: schoon[n] for n in ("fte_van", "fte_tot", "inwoners_per_fte", "marge", "caseload")},
        )

    def cijfers(self) -> tuple[Gebiedscijfers, ...]:
        return tuple(self._van(gebied) for gebied in self._gebieden)

    def _van(self, gebied: Gebiedscijfers) -> Gebiedscijfers:
        schoon = self.cleaned_data
        scores = {i.code: schoon[f"score-{gebied.code}-{i.code}"] for i in self._omvang.indicatoren}
        return replace(
            gebied,
            huishoudens=schoon[f"huishoudens-{gebied.code}"],
            scores={code: int(score) for code, score in scores.items() if score},
            zorggebruik=schoon[f"zorggebruik-{gebied.code}"],
            clienten=schoon[f"clienten-{gebied.code}"],
        )
