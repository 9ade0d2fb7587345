"""The decision and the test afterwards."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from naober.besluit.queries import PER
from naober.besluit.rules import LEVERINGSVORMEN, Voornemen
from naober.gemeente.profiel import Product, Profiel, Voorwaarde
from naober.gemeente.rules import Antwoord
from naober.gezicht.formulier import Formulier
from naober.onderzoek.rules import Vondst
from naober.werkplek.formulieren.velden import KIES, Bedragveld, antwoorden, keuzes, lang, voeg_velden_toe

IN_BRIEF = "Komt in de brief."
NIET_IN_BRIEF = "Komt niet in de brief."

_VOORUIT = (
    " Hier stond al wat er bij de lichtere treden is opgeschreven. Schrijf het om voor de inwoner, en haal weg wat "
    "niet in een brief hoort."
)

Blok = tuple[Voorwaarde, BoundField, BoundField]


def uit_bevindingen(profiel: Profiel, trede: str, vondsten: Mapping[str, Vondst]) -> str:
    """The reasons found on the lighter rungs as sentences, for the decider to rewrite for the resident."""
    zinnen = []
    # A rung that has gone since has no lighter ones; the action then says that it cannot be decided upon.
    bestaat = any(t.code == trede for t in profiel.trap.treden)
    for lichter in profiel.trap.lichter_dan(trede) if bestaat else ():
        vondst = vondsten.get(lichter.code)
        if vondst is not None and (reden := vondst.reden.strip()):
            zinnen.append(f"{lichter.naam}: {reden}{'' if reden[-1] in '.!?' else '.'}")
    return "\n".join(zinnen)


class Besluitformulier(Formulier):
    """A decision: the conditions that a professional answers, then what is granted and for how long.

    What a grant needs may be left open here: the action asks for it, with the source."""

    def __init__(self, profiel: Profiel, product: Product, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.product = product
        self._voorwaarden = self._voeg_voorwaarden_toe(profiel, product.toets)
        # Only when there is a choice: without a budget in the product its conditions are not asked.
        self._pgb = self._voeg_voorwaarden_toe(
            profiel, product.toets_pgb if "pgb" in product.leveringsvormen else None, behalve=self._voorwaarden
        )
        self._voeg_besluit_toe()
        self._toekenning = self._voeg_toekenning_toe(product)
        self.zonder_aanduiding = frozenset(self.fields) - {"reden_zonder_einde", "geboortedatum_partner"}

    def _voeg_voorwaarden_toe(
        self, profiel: Profiel, toets: str | None, behalve: Iterable[Voorwaarde] = ()
    ) -> list[Voorwaarde]:
        """Fields for what a person answers; what the system knows it fills in itself."""
        al = {v.code for v in behalve}
        lijst = profiel.toets(toets).vragen if toets else ()
        gevraagd = [v for v in lijst if v.antwoord == "mens" and v.code not in al]
        for v in gevraagd:
            self.fields[f"voorwaarde-{v.code}"] = forms.ChoiceField(
                label=v.vraag,
                choices=[("ja", "ja"), ("nee", "nee")],
                required=False,
                widget=forms.RadioSelect,
                help_text=IN_BRIEF,
            )
            self.fields[f"motivering-{v.code}"] = forms.CharField(
                label="Waarom?", required=False, widget=lang(2), help_text=NIET_IN_BRIEF
            )
        return gevraagd

    def _voeg_besluit_toe(self) -> None:
        self.fields["uitkomst"] = forms.ChoiceField(
            label="Besluit",
            choices=[("toegekend", "toekennen"), ("afgewezen", "afwijzen")],
            widget=forms.RadioSelect,
            help_text=IN_BRIEF,
        )
        self.fields["motivering"] = forms.CharField(
            label="Motivering, in gewone woorden",
            widget=lang(6),
            help_text="Komt woord voor woord in de brief." + (_VOORUIT if self.initial.get("motivering") else ""),
        )
        self.fields["aanvraag_op"] = forms.DateField(label="Datum van de aanvraag", help_text=IN_BRIEF)

    def _voeg_toekenning_toe(self, product: Product) -> list[str]:
        """What only a grant needs. All of it stands in the letter, but for the birthday of the partner."""
        eerder = set(self.fields)
        self.fields["leveringsvorm"] = forms.ChoiceField(
            label="Hoe krijgt de inwoner het?",
            choices=[*KIES, *((v, LEVERINGSVORMEN[v]) for v in product.leveringsvormen)],
            required=False,
            initial=product.leveringsvormen[0] if len(product.leveringsvormen) == 1 else "",
        )
        # A budget is money too: whatever is not help in kind says how much it is.
        if set(product.leveringsvormen) - {"zin"}:
            uitleg = "Alleen bij geld of een persoonsgebonden budget." if "zin" in product.leveringsvormen else ""
            self.fields["bedrag"] = Bedragveld(label="Hoeveel geld?", required=False, help_text=uitleg)
            self.fields["per"] = forms.ChoiceField(label="Per wanneer?", required=False, choices=[*KIES, *PER])
        voeg_velden_toe(self, product.velden, "gegeven-")
        self.fields["ingang_op"] = forms.DateField(label="Eerste dag", required=False)
        self.fields["eind_op"] = forms.DateField(label="Laatste dag", required=False)
        self.fields["reden_zonder_einde"] = forms.CharField(
            label="Waarom geen laatste dag?",
            required=False,
            widget=lang(2),
            help_text="Hulp is in principe tijdelijk. Alleen invullen als er geen laatste dag is.",
        )
        if product.bijdrage == "wmo":
            self.fields["geboortedatum_partner"] = forms.DateField(
                label="Geboortedatum van de partner",
                required=False,
                help_text=(
                    "Alleen als de inwoner getrouwd is of samenwoont. Het telt mee voor de eigen bijdrage. "
                    + NIET_IN_BRIEF
                ),
            )
        return [naam for naam in self.fields if naam not in eerder]

    def blokken(self) -> list[Blok]:
        """Each condition with its answer and its reason."""
        return self._blokken(self._voorwaarden)

    def blokken_pgb(self) -> list[Blok]:
        """The conditions that count only when the resident gets a budget."""
        return self._blokken(self._pgb)

    def _blokken(self, voorwaarden: Iterable[Voorwaarde]) -> list[Blok]:
        return [(v, self[f"voorwaarde-{v.code}"], self[f"motivering-{v.code}"]) for v in voorwaarden]

    def van_besluit(self) -> list[BoundField]:
        """What is decided, for a grant and a rejection alike."""
        return [self["uitkomst"], self["motivering"], self["aanvraag_op"]]

    def van_toekenning(self) -> list[BoundField]:
        """What only a grant needs."""
        return [self[naam] for naam in self._toekenning]

    def voornemen(self) -> Voornemen:
        c = self.cleaned_data
        codes = [v.code for v in (*self._voorwaarden, *self._pgb)]
        return Voornemen(
            uitkomst=c["uitkomst"],
            aanvraag_op=c["aanvraag_op"],
            motivering=c["motivering"],
            ingang_op=c["ingang_op"],
            eind_op=c["eind_op"],
            reden_zonder_einde=c["reden_zonder_einde"],
            leveringsvorm=c["leveringsvorm"],
            antwoorden={
                code: Antwoord(c[f"voorwaarde-{code}"] == "ja", c[f"motivering-{code}"])
                for code in codes
                if c[f"voorwaarde-{code}"]
            },
            gegevens=antwoorden(self, self.product.velden, "gegeven-"),
            bedrag=c.get("bedrag"),
            per=c.get("per", ""),
            geboortedatum_partner=c.get("geboortedatum_partner"),
        )


class Toetsformulier(Formulier):
    uitkomst = forms.ChoiceField(
        label="Klopt dit besluit met de wet?",
        choices=[("rechtmatig", "ja, het is rechtmatig"), ("onrechtmatig", "nee, het is onrechtmatig")],
        widget=forms.RadioSelect,
    )
    grond = forms.ChoiceField(label="Grond", required=False, help_text="Bij onrechtmatig. Komt in de brief.")
    toelichting = forms.CharField(
        label="Uitleg",
        required=False,
        widget=lang(),
        help_text="Bij onrechtmatig komt dit woord voor woord in de brief aan de inwoner.",
    )

    def __init__(self, gronden: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "grond", gronden)
