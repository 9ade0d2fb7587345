"""The decision and the test afterwards."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from naober.besluit.queries import PER
from naober.besluit.rules import LEVERINGSVORMEN, VERHOUDINGEN, Voornemen
from naober.gemeente.profiel import Product, Profiel, Voorwaarde
from naober.gemeente.rules import Antwoord, toetsen_voor
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

    def __init__(
        self, profiel: Profiel, product: Product, *args: Any, trede: str = "", afgesproken: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.product, self._profiel = product, profiel
        self._voorwaarden: list[Voorwaarde] = []
        for code in toetsen_voor(profiel, product, trede or product.trede):
            self._voorwaarden += self._voeg_voorwaarden_toe(profiel, code, behalve=self._voorwaarden)
        # Only when there is a choice: without a budget in the product its conditions are not asked.
        self._pgb = self._voeg_voorwaarden_toe(
            profiel, product.toets_pgb if "pgb" in product.leveringsvormen else None, behalve=self._voorwaarden
        )
        self._besluit = self._voeg_besluit_toe(afgesproken)
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

    def _voeg_besluit_toe(self, afgesproken: bool) -> list[str]:
        eerder = set(self.fields)
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
        regels = self._profiel.besluitregels
        if regels and regels.weigergronden:
            self.fields["gronden"] = forms.MultipleChoiceField(
                label="Op welke grond wijst u af?",
                required=False,
                choices=[(g.code, g.naam) for g in regels.weigergronden],
                widget=forms.CheckboxSelectMultiple,
                help_text=f"Alleen bij afwijzen. {IN_BRIEF}",
            )
        if not afgesproken:
            self.fields["spoed"] = forms.BooleanField(
                label="Tijdelijke hulp met spoed, voordat het onderzoek klaar is",
                required=False,
                help_text="Het plan is nog niet afgesproken. Alleen wat niet kan wachten gaat nu, met een laatste dag.",
            )
        return [naam for naam in self.fields if naam not in eerder]

    def _voeg_toekenning_toe(self, product: Product) -> list[str]:
        """What only a grant needs. All of it stands in the letter, but for the birthday of the partner."""
        eerder = set(self.fields)
        self.fields["leveringsvorm"] = forms.ChoiceField(
            label="Hoe krijgt de inwoner het?",
            choices=[*KIES, *((v, LEVERINGSVORMEN[v]) for v in self._profiel.vormen_van(product))],
            required=False,
            initial=product.leveringsvormen[0] if len(product.leveringsvormen) == 1 else "",
        )
        # A budget is money too: whatever is not help in kind says how much it is.
        if len(product.soorten) > 1:
            self._keuze("vormsoort", "Welke soort zorg in natura?", product.soorten)
        if product.omvang is not None:
            per = "" if product.omvang.per == "toekenning" else f" per {product.omvang.per}"
            self.fields["omvang"] = forms.DecimalField(
                label=f"Hoeveel {product.omvang.eenheid}{per}?", required=False, max_digits=9, decimal_places=2
            )
        if set(product.leveringsvormen) - {"zin", "voucher"}:
            uitleg = "Alleen bij geld of een persoonsgebonden budget." if "zin" in product.leveringsvormen else ""
            self.fields["bedrag"] = Bedragveld(label="Hoeveel geld?", required=False, help_text=uitleg)
            self.fields["per"] = forms.ChoiceField(label="Per wanneer?", required=False, choices=[*KIES, *PER])
        voeg_velden_toe(self, product.velden, "gegeven-")
        self._voeg_regels_toe(product)
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

    def _keuze(self, naam: str, label: str, opties: Iterable[str]) -> None:
        self.fields[naam] = forms.ChoiceField(label=label, required=False, choices=[*KIES, *((o, o) for o in opties)])

    def _voeg_regels_toe(self, product: Product) -> None:
        """What the municipality or the product wants to know of a grant, only where it does."""
        regels = self._profiel.besluitregels
        if product.toegangswegen:
            self._keuze("toegangsweg", "Langs welke weg kwam de inwoner hier?", product.toegangswegen)
        if product.verblijf or product.zwaarder_dan:
            self.fields["reden_niet_lichter"] = forms.CharField(
                label="Waarom is lichtere hulp, of hulp aan huis, niet genoeg?",
                required=False,
                widget=lang(2),
                help_text=NIET_IN_BRIEF,
            )
        if any(g.afwijken for g in (product.duur, product.omvang) if g is not None):
            self.fields["afwijking"] = forms.CharField(
                label="Buiten de grens: van welke regel, en waarom?",
                required=False,
                widget=lang(2),
                help_text=NIET_IN_BRIEF,
            )
        if product.resultaat:
            self._keuze("resultaat", "Welk resultaat moet dit hebben?", product.resultaat)
        elif regels and regels.resultaat_vereist:
            self.fields["resultaat"] = forms.CharField(
                label="Wat bereikt de inwoner hiermee?", required=False, widget=lang(2), help_text=IN_BRIEF
            )
        if regels and regels.uitkomst_vereist:
            self.fields["verhouding"] = forms.ChoiceField(
                label="Is dit wat de inwoner verwachtte?", required=False, choices=[*KIES, *VERHOUDINGEN.items()]
            )

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
        return [self[naam] for naam in self._besluit]

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
            spoed=c.get("spoed", False),
            gronden=tuple(c.get("gronden", ())),
            verhouding=c.get("verhouding", ""),
            vormsoort=c.get("vormsoort", ""),
            omvang=c.get("omvang"),
            toegangsweg=c.get("toegangsweg", ""),
            reden_niet_lichter=c.get("reden_niet_lichter", ""),
            afwijking=c.get("afwijking", ""),
            resultaat=c.get("resultaat", ""),
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
