"""Forms in the look of the house: fields linked to their errors, and a refusal that keeps what was typed.

Fields are plain Django; this module dresses them. `Weergave` is the form renderer of the settings and
`Formulier` the base class of every form on a page.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting
from django.forms.widgets import DateTimeBaseInput
from django.http import QueryDict
from django.template.loader import get_template
from django.utils.datastructures import MultiValueDict
from django.utils.safestring import SafeString

from naober.gezicht.schrijver import SCHRIJVERVELD
from naober.kern import Weigering, datum_voluit

# Django's own widget templates that are replaced. Options of a group need their own markup; the other widgets
# only need classes, which the bound field gives.
_EIGEN_SJABLOON = {
    "django/forms/widgets/radio.html": "gezicht/formulier/keuzes.html",
    "django/forms/widgets/checkbox_select.html": "gezicht/formulier/keuzes.html",
}

# The first class that fits decides, so a subclass stands before its parent.
_KLASSEN: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxSelectMultiple, "utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom"),
    (forms.RadioSelect, "utrecht-radio-button utrecht-radio-button--html-input"),
    (forms.CheckboxInput, "utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom"),
    (forms.Select, "utrecht-select utrecht-select--html-select"),
    (forms.Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
    (forms.FileInput, "naober-bestand"),
    (forms.widgets.Input, "utrecht-textbox utrecht-textbox--html-input"),
)


# Signs. Enough for the longest account, and a limit on what one form can write.
LANGSTE_TEKST = 10_000
SLEUTELVELD = "sleutel"
STANDVELD = "stand"
# What a form sends beside its own fields: how it was sent, and not what was typed.
CONCEPTKNOP = "bewaar-concept"
CONCEPT_WEG = "concept-weg"
_TECHNISCH = frozenset({"csrfmiddlewaretoken", SCHRIJVERVELD, SLEUTELVELD, STANDVELD, CONCEPTKNOP, CONCEPT_WEG})


def getypt(gegevens: QueryDict) -> dict[str, list[str]]:
    """What somebody filled in, by name, without what the form itself added."""
    return {naam: [str(w) for w in waarden] for naam, waarden in gegevens.lists() if naam not in _TECHNISCH}


@dataclass(frozen=True, slots=True)
class Verschil:
    """A field in which something else stands now than what was typed."""

    veld: str
    nu: str
    getypt: str


@dataclass(frozen=True, slots=True)
class Botsing:
    """The form was opened before something changed: what happened since, in words, and the fields that differ."""

    sindsdien: tuple[str, ...]
    verschillen: tuple[Verschil, ...]


class Geweigerd(ValidationError):
    """A refusal as a form error, so that the page can show its source and its alternative too."""

    def __init__(self, weigering: Weigering) -> None:
        super().__init__(weigering.reden, code=weigering.code)
        self.weigering = weigering


@dataclass(frozen=True, slots=True)
class Foutregel:
    """One error as the page shows it; `weigering` is there when it came from a business action."""

    tekst: str
    weigering: Weigering | None = None


class Veld(BoundField):
    """A field with its data: knows its classes, its errors and where the error summary should point."""

    @property
    def soort(self) -> str:
        """How the field is laid out: "keuzes" (a group with a legend), "vinkje" (one box) or "gewoon"."""
        if self.use_fieldset:
            return "keuzes"
        return "vinkje" if isinstance(self.field.widget, forms.CheckboxInput) else "gewoon"

    @property
    def radio(self) -> bool:
        """True for a group in which one answer excludes the others."""
        widget = self.field.widget
        return isinstance(widget, forms.RadioSelect) and not widget.allow_multiple_selected

    @property
    def verplicht_getoond(self) -> bool:
        """True when the label should say that the field may stay empty: only among fields that may not."""
        if self.field.required or self.name in getattr(self.form, "zonder_aanduiding", ()):
            return False
        return any(v.required for v in self.form.fields.values())

    @property
    def foutregels(self) -> list[Foutregel]:
        """The errors of this field, in order."""
        return _regels(self.errors)

    @property
    def anker(self) -> str:
        """The id that the error summary links to: the input, or the group of options."""
        return str(self.auto_id if self.use_fieldset else self.id_for_label)

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        """Add the classes of the component library and what assistive technology needs to know."""
        widget = widget or self.field.widget
        attrs = super().build_widget_attrs(attrs, widget)
        if widget.is_hidden:
            return attrs
        klassen = next((k for soort, k in _KLASSEN if isinstance(widget, soort)), "")
        # Only the classes of the component library have a form for a field at fault.
        if self.errors and not klassen.startswith("naober-"):
            klassen += f" {klassen.split()[0]}--invalid"
        attrs["class"] = " ".join(filter(None, (klassen, widget.attrs.get("class"))))
        if self.use_fieldset:
            # Said once, on the group; a single radio button may not carry it.
            attrs.pop("aria-invalid", None)
        elif self.field.required:
            attrs["aria-required"] = "true"
        return attrs


class Weergave(TemplatesSetting):
    """The form renderer: the page's own environment, with the templates of this room."""

    form_template_name = "gezicht/formulier/formulier.html"
    field_template_name = "gezicht/formulier/veld.html"
    bound_field_class = Veld

    def get_template(self, template_name: str) -> Any:
        """Find a template, ours before Django's own. Refused with TemplateDoesNotExist when there is none."""
        return get_template(_EIGEN_SJABLOON.get(template_name, template_name))


class _Kiezer(DateTimeBaseInput):
    """A browser's own picker. It drops what it cannot read, so such a text is shown in a plain box."""

    notatie: str
    lezer: type[forms.Field]

    def __init__(self, attrs: Mapping[str, Any] | None = None) -> None:
        super().__init__(attrs=dict(attrs or {}), format=self.notatie)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Give the value as the browser wants it, whatever way of writing it came in."""
        leesbaar = True
        if isinstance(value, str) and value:
            try:
                value = self.lezer().clean(value)
            except ValidationError:
                leesbaar = False
        context = super().get_context(name, value, attrs)
        if not leesbaar:
            context["widget"]["type"] = "text"
        return context


class Datumkiezer(_Kiezer):
    """A date, chosen from a calendar or typed."""

    input_type = "date"
    notatie = "%Y-%m-%d"
    lezer = forms.DateField
    template_name = "django/forms/widgets/date.html"


class Momentkiezer(_Kiezer):
    """A date with a time of day."""

    input_type = "datetime-local"
    notatie = "%Y-%m-%dT%H:%M"
    lezer = forms.DateTimeField
    template_name = "django/forms/widgets/datetime.html"


_KIEZERS: dict[type[forms.Widget], type[_Kiezer]] = {
    forms.DateInput: Datumkiezer,
    forms.DateTimeInput: Momentkiezer,
}


_DJANGO_DATUM = forms.DateField.default_error_messages["invalid"]
_GEEN_DATUM = "Deze dag bestaat niet, of is niet te lezen. Schrijf hem zo: 31-12-2026."
_TE_LANG = (
    "Deze tekst heeft %(show_value)d tekens; er passen er %(limit_value)d. "
    "Kort de tekst in, of zet een deel ervan in een ander veld."
)


class Formulier(forms.Form):
    """The base of every form on a page.

    `{{ form }}` shows errors, refusals and fields; the page adds the button. A page that lays out its
    own fields shows `{{ form.meldingen() }}` first, which also carries the hidden fields, and then each field
    by itself. A text over more lines takes at most `LANGSTE_TEKST` signs.
    """

    # Carried out once, however often it is sent: the form carries a key that is new on every empty form and
    # stays the same while it is corrected. Off for what only looks something up.
    eenmalig = True

    # Fields whose label does not say that they may stay empty: the action will ask for them, with its source,
    # or the text above them says it for the whole row.
    zonder_aanduiding: frozenset[str] = frozenset()
    # Where a refusal stands whose field has another name here, as the first of some rows.
    plekken: Mapping[str, str] = {}
    # By the code of a refusal: where it is put right, in words and as an address. Set by the page.
    wegen: Mapping[str, tuple[str, str]] = {}
    # By the name of a field: what is kept now. Often not what the empty form begins with, for that may be a suggestion.
    bewaard: Mapping[str, Any] = {}

    # Set by the page: drafts of this form are kept at this address. Empty where there are none.
    concept_pad = ""
    # When the draft was kept that this form goes on with.
    concept_van: datetime | None = None
    botsing: Botsing | None = None
    _concept: MultiValueDict[str, str] | None = None

    # The browser's own check would speak before ours, in its own language and one field at a time.
    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        if self.eenmalig:
            self.fields[SLEUTELVELD] = forms.UUIDField(
                required=False,
                initial=uuid4,
                widget=forms.HiddenInput,
                error_messages={"invalid": "Dit formulier is niet goed aangekomen. Open het opnieuw."},
            )

    def __getitem__(self, name: str) -> BoundField:
        """A field, dressed on its first use: forms also add fields after they were made."""
        if veld := self.fields.get(name):
            if kiezer := _KIEZERS.get(type(veld.widget)):
                veld.widget = kiezer(veld.widget.attrs)
                veld.widget.is_required = veld.required
            if veld.error_messages.get("required") == forms.Field.default_error_messages["required"]:
                veld.error_messages["required"] = _leeg(veld)
            if type(veld) is forms.DateField and veld.error_messages["invalid"] == _DJANGO_DATUM:
                veld.error_messages["invalid"] = _GEEN_DATUM
            if isinstance(veld, forms.CharField) and isinstance(veld.widget, forms.Textarea) and not veld.max_length:
                # No maxlength in the page: a browser would cut a pasted text off without a word.
                veld.max_length = LANGSTE_TEKST
                veld.validators = [*veld.validators, MaxLengthValidator(LANGSTE_TEKST, _TE_LANG)]
        return super().__getitem__(name)

    @property
    def sleutel(self) -> str:
        """The key with which this form was sent; empty when it came without one, as from a program."""
        try:
            return str(UUID(self.data.get(SLEUTELVELD, ""))) if self.eenmalig else ""
        except ValueError:
            return ""

    def herneem(self, gegevens: Mapping[str, Sequence[str]], moment: datetime) -> None:
        """Show what was typed before instead of the values of an empty form; its key is new all the same."""
        self._concept = MultiValueDict({naam: list(waarden) for naam, waarden in gegevens.items()})
        self.concept_van = moment

    def get_initial_for_field(self, field: forms.Field, field_name: str) -> Any:
        if self._concept is None or field_name in _TECHNISCH or isinstance(field, forms.FileField):
            return super().get_initial_for_field(field, field_name)
        return field.widget.value_from_datadict(self._concept, MultiValueDict(), self.add_prefix(field_name))

    def draag_stand(self, stand: int) -> None:
        """Carry the state of the file as it was when the form was opened."""
        self.fields[STANDVELD] = forms.IntegerField(required=False, initial=stand, widget=forms.HiddenInput)

    @property
    def stand(self) -> int | None:
        """The state with which this form was opened; None when it came without one, as from a program."""
        tekst = self.data.get(STANDVELD, "")
        return int(tekst) if tekst.isdecimal() and len(tekst) <= 18 else None

    def meld_botsing(self, sindsdien: Sequence[str], stand: int) -> None:
        """Show that something changed since the form was opened. What was typed stays; sent again, it counts."""
        self.draag_stand(stand)
        getypt: Any = self.data
        gegevens = getypt.copy()
        gegevens[STANDVELD] = str(stand)
        self.data = gegevens
        self.botsing = Botsing(tuple(sindsdien), tuple(self._verschillen()))

    def _verschillen(self) -> Iterator[Verschil]:
        for veld in self.visible_fields():
            nu, nieuw = _in_woorden(veld, self.bewaard.get(veld.name)), _in_woorden(veld, veld.data)
            if nu and nieuw and nu != nieuw:
                yield Verschil(str(veld.label), nu, nieuw)

    def ingevuld(self) -> dict[str, Any]:
        """What was filled in, by the names of the fields; without what the form carries for itself, as its key."""
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if naam not in _TECHNISCH}

    def meld_weigering(self, weigering: Weigering) -> None:
        """Show the refusal of an action on this form, at its field or above them all. What was typed stays.

        The form is invalid afterwards. Call it on a form that was filled in; a refusal of an action that came
        without a form is shown by the macro `weigering` of `gezicht/onderdelen.html`.
        """
        if not self.is_bound:
            raise ValueError("Een weigering hoort bij een ingevuld formulier; dit formulier kreeg geen gegevens.")
        self.is_valid()  # Django takes an error only after its own check
        plek = self.plekken.get(weigering.veld or "", weigering.veld)
        veld = plek if plek in self.fields else None
        self.add_error(veld, Geweigerd(weigering))

    @property
    def foutregels(self) -> list[Foutregel]:
        """The errors of the form as a whole: refusals, rules over several fields, hidden fields."""
        regels = _regels(self.non_field_errors())
        for veld in self.hidden_fields():
            # What nobody can see has no label; the name helps whoever made the form.
            wat = "" if veld.name == SLEUTELVELD else f"{veld.name}: "
            regels += [Foutregel(f"{wat}{tekst}") for tekst in veld.errors]
        return regels

    def meldingen(self) -> SafeString:
        """The errors and refusals above the fields, with a link to each field at fault."""
        return self.render("gezicht/formulier/meldingen.html")


def _regels(fouten: Any) -> list[Foutregel]:
    return [Foutregel(str(fout.messages[0]), getattr(fout, "weigering", None)) for fout in fouten.as_data()]


def _in_woorden(veld: BoundField, waarde: Any) -> str:
    """A value of a field as one reads it: of a choice its name, of a date the day."""
    if waarde is None or waarde == "" or isinstance(veld.field, forms.FileField):
        return ""
    if isinstance(veld.field, forms.ChoiceField):
        keuzes: Any = veld.field.widget
        namen = {str(k): str(n) for k, n in keuzes.choices if isinstance(n, str)}
        lijst = waarde if isinstance(waarde, list | tuple) else [waarde]
        return ", ".join(namen.get(str(w), str(w)) for w in lijst)
    if isinstance(veld.field, forms.DateField):
        with suppress(ValidationError):
            dag = veld.field.to_python(waarde)
            return datum_voluit(dag) if dag else ""
    return str(waarde).strip()


def _leeg(veld: forms.Field) -> str:
    """Say what to do with a field that stayed empty."""
    if isinstance(veld.widget, forms.CheckboxInput):
        return "Vink dit aan om verder te gaan."
    if isinstance(veld.widget, forms.Select | forms.RadioSelect):
        return "Maak een keuze."
    return "Vul dit in."
