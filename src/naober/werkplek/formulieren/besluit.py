"""The decision and the test afterwards."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from naober.besluit.queries import LEVERINGSVORMEN
from naober.besluit.rules import Voornemen
from naober.gemeente.profiel import Product, Toets, Voorwaarde
from naober.gemeente.rules import Antwoord
from naober.gezicht.formulier import Formulier
from naober.werkplek.formulieren.velden import KIES, keuzes, lang


class Besluitformulier(Formulier):
    """A decision: the conditions that a professional answers, then what is granted and for how long.

    What a grant needs may be left open here: the action asks for it, with the source."""

    def __init__(self, product: Product, toets: Toets | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.product = product
        self.voorwaarden = [v for v in toets.voorwaarden if v.antwoord == "mens"] if toets else []
        for v in self.voorwaarden:
            self.fields[f"voorwaarde-{v.code}"] = forms.ChoiceField(
                label=v.vraag, choices=[("ja", "ja"), ("nee", "nee")], required=False, widget=forms.RadioSelect
            )
            self.fields[f"motivering-{v.code}"] = forms.CharField(label="Waarom?", required=False, widget=lang(2))
        self.fields["uitkomst"] = forms.ChoiceField(
            label="Besluit", choices=[("toegekend", "toekennen"), ("afgewezen", "afwijzen")], widget=forms.RadioSelect
        )
        self.fields["motivering"] = forms.CharField(
            label="Motivering, in gewone woorden", widget=lang(4), help_text="Komt in de brief aan de inwoner."
        )
        self.fields["aanvraag_op"] = forms.DateField(label="Datum van de aanvraag")
        self._voeg_toekenning_toe(product)
        self.zonder_aanduiding = frozenset(self.fields) - {"reden_zonder_einde", "geboortedatum_partner"}

    def _voeg_toekenning_toe(self, product: Product) -> None:
        self.fields["leveringsvorm"] = forms.ChoiceField(
            label="Hoe krijgt de inwoner het?",
            choices=[*KIES, *((v, LEVERINGSVORMEN[v]) for v in product.leveringsvormen)],
            required=False,
            initial=product.leveringsvormen[0] if len(product.leveringsvormen) == 1 else "",
        )
        for veld in product.velden:
            self.fields[f"gegeven-{veld.code}"] = forms.ChoiceField(
                label=veld.naam, choices=[*KIES, *((k, k) for k in veld.keuzes)], required=False
            )
        self.fields["ingang_op"] = forms.DateField(label="Eerste dag", required=False)
        self.fields["eind_op"] = forms.DateField(label="Laatste dag", required=False)
        self.fields["reden_zonder_einde"] = forms.CharField(
            label="Waarom geen laatste dag?",
            required=False,
            widget=lang(2),
            help_text="Hulp is in principe tijdelijk. Alleen invullen als er geen laatste dag is.",
        )
        if product.bijdrage == "wmo":
            self.fields["alleen_rolstoel"] = forms.BooleanField(label="Het gaat alleen om een rolstoel", required=False)
            self.fields["geboortedatum_partner"] = forms.DateField(
                label="Geboortedatum van de partner",
                required=False,
                help_text="Alleen als de inwoner getrouwd is of samenwoont. Het telt mee voor de eigen bijdrage.",
            )

    def blokken(self) -> list[tuple[Voorwaarde, BoundField, BoundField]]:
        """Each condition with its answer and its reason."""
        return [(v, self[f"voorwaarde-{v.code}"], self[f"motivering-{v.code}"]) for v in self.voorwaarden]

    def van_besluit(self) -> list[BoundField]:
        """What is decided, for a grant and a rejection alike."""
        return [self["uitkomst"], self["motivering"], self["aanvraag_op"]]

    def van_toekenning(self) -> list[BoundField]:
        """What only a grant needs."""
        eerder = {f"{deel}-{v.code}" for v in self.voorwaarden for deel in ("voorwaarde", "motivering")}
        return [self[n] for n in self.fields if n not in {"uitkomst", "motivering", "aanvraag_op", *eerder}]

    def voornemen(self) -> Voornemen:
        c = self.cleaned_data
        codes = [v.code for v in self.voorwaarden]
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
            gegevens={v.code: c[f"gegeven-{v.code}"] for v in self.product.velden},
            alleen_rolstoel=c.get("alleen_rolstoel", False),
            geboortedatum_partner=c.get("geboortedatum_partner"),
        )


class Toetsformulier(Formulier):
    uitkomst = forms.ChoiceField(
        label="Klopt dit besluit met de wet?",
        choices=[("rechtmatig", "ja, het is rechtmatig"), ("onrechtmatig", "nee, het is onrechtmatig")],
        widget=forms.RadioSelect,
    )
    grond = forms.ChoiceField(label="Grond", required=False)
    toelichting = forms.CharField(
        label="Uitleg", required=False, widget=lang(), help_text="Komt in de brief aan de inwoner."
    )

    def __init__(self, gronden: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "grond", gronden)
