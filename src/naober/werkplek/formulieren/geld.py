"""What is filled in about invoices, payments, pgb and contributions."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from naober.besluit.rules.nemen import LEVERINGSVORMEN
from naober.gemeente.profiel import Product, Profiel
from naober.gemeente.profiel.geld import Pgbregels
from naober.gemeente.rules import Antwoord
from naober.gemeente.velden import Antwoorden
from naober.gezicht.formulier import Formulier
from naober.kern import Bedrag
from naober.levering.rules.bijdrage import OORDELEN
from naober.levering.rules.declaratie import Factuurregel
from naober.levering.rules.pgb import Pgbplan
from naober.levering.rules.pgbcontrole import BEREIKT, OVEREENKOMSTEN, UITKOMSTEN, Controle
from naober.werkplek.formulieren.velden import KIES, Bedragveld, antwoorden, keuzes, lang, voeg_velden_toe

JA_NEE = [("ja", "ja"), ("nee", "nee")]
EENHEDEN = (("01", "minuut"), ("04", "uur"), ("14", "etmaal"), ("16", "dagdeel"), ("82", "stuks"), ("83", "euro’s"))


class Factuurformulier(Formulier):
    aanbieder = forms.TypedChoiceField(label="Aanbieder", coerce=int)
    wet = forms.ChoiceField(label="Wet", choices=[("iwmo", "Wmo 2015"), ("ijw", "Jeugdwet")])
    nummer = forms.CharField(label="Factuurnummer", max_length=12, help_text="Alleen letters en cijfers.")
    van = forms.DateField(label="Eerste dag van de periode")
    tot = forms.DateField(label="Laatste dag van de periode")
    dagtekening = forms.DateField(label="Datum van de factuur")
    bestand = forms.FileField(
        label="Regels als bestand",
        required=False,
        help_text=(
            "Een CSV-bestand met per regel: kenmerk, toewijzing, categorie, product, begin, eind, volume, eenheid, "
            "tarief, bedrag, crediteert. Zonder bestand telt de regel hieronder."
        ),
    )
    referentie = forms.CharField(label="Kenmerk van de regel", required=False, max_length=20)
    toewijzing = forms.IntegerField(label="Toewijzingsnummer", required=False, min_value=1, max_value=999_999_999)
    categorie = forms.CharField(label="Productcategorie", required=False, max_length=2)
    code = forms.CharField(label="Productcode", required=False, max_length=5)
    volume = forms.IntegerField(label="Hoeveel?", required=False, min_value=0, max_value=99_999_999)
    eenheid = forms.ChoiceField(label="Eenheid", required=False, choices=[*KIES, *EENHEDEN])
    tarief = Bedragveld(label="Tarief per eenheid", required=False)
    bedrag = Bedragveld(label="Bedrag", required=False)
    crediteert = forms.CharField(
        label="Kenmerk van de regel die dit terugdraait",
        required=False,
        max_length=20,
        help_text="Alleen bij een credit.",
    )
    plekken = {"regels": "bestand"}

    def __init__(self, aanbieders: Iterable[tuple[int, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lijst = [(str(pk), naam) for pk, naam in aanbieders]
        keuzes(self, "aanbieder", lijst, leeg=len(lijst) != 1)
        self.zonder_aanduiding = frozenset(
            {"referentie", "toewijzing", "categorie", "code", "volume", "eenheid", "tarief", "bedrag"}
        )

    def clean(self) -> dict[str, Any]:
        schoon = super().clean() or self.cleaned_data
        if bestand := schoon.get("bestand"):
            if bestand.size > 1024 * 1024:
                self.add_error("bestand", "Dit bestand is groter dan 1 MB. Stuur een grote declaratie als bericht.")
                return schoon
            try:
                self._regels = _lees_csv(bestand.read().decode("utf-8-sig"))
            except (ValueError, UnicodeDecodeError) as fout:
                self.add_error("bestand", f"Dit bestand is niet te lezen: {fout}")
            return schoon
        nodig = ("referentie", "toewijzing", "categorie", "code", "eenheid", "bedrag")
        for naam in nodig:
            if not self.errors.get(naam) and not schoon.get(naam):
                self.add_error(naam, "Vul dit in, of voeg een bestand toe.")
        return schoon

    def regels(self) -> list[Factuurregel]:
        if self.cleaned_data.get("bestand"):
            return self._regels
        c = self.cleaned_data
        return [
            Factuurregel(
                referentie=c["referentie"], toewijzing=c["toewijzing"], categorie=c["categorie"], code=c["code"],
                begin=c["van"], eind=c["tot"], volume=c["volume"] or 0, eenheid=c["eenheid"], tarief=c["tarief"],
                bedrag=c["bedrag"], crediteert=c["crediteert"],
            )
        ]  # fmt: skip


def _lees_csv(tekst: str) -> list[Factuurregel]:
    """Lines as a spreadsheet saves them, with semicolons or commas; the first may name the columns."""
    uit = []
    for nummer, regel in enumerate(filter(str.strip, tekst.splitlines()), start=1):
        cellen = [cel.strip().strip('"') for cel in regel.split(";" if ";" in regel else ",")]
        if nummer == 1 and cellen[0].lower() in ("kenmerk", "referentie"):
            continue
        if len(cellen) not in (10, 11):
            raise ValueError(f"regel {nummer} heeft {len(cellen)} cellen; verwacht 10 of 11.")
        uit.append(_csvregel(nummer, [*cellen, ""][:11]))
    return uit


def _csvregel(nummer: int, c: list[str]) -> Factuurregel:
    try:
        return Factuurregel(
            referentie=c[0], toewijzing=int(c[1]), categorie=c[2], code=c[3], begin=date.fromisoformat(c[4]),
            eind=date.fromisoformat(c[5]), volume=int(c[6]), eenheid=c[7],
            tarief=Bedrag.van_euro(c[8]) if c[8] else None, bedrag=Bedrag.van_euro(c[9]), crediteert=c[10],
        )  # fmt: skip
    except (ValueError, OverflowError) as fout:
        raise ValueError(f"regel {nummer}: {fout}") from fout


class Regelbesluit(Formulier):
    bedrag = Bedragveld(label="Hoeveel betalen wij van deze regel?")
    reden = forms.CharField(label="Waarom?", widget=lang(2))


class Toelichting(Formulier):
    toelichting = forms.CharField(label="Waarom wordt de factuur afgewezen?", widget=lang(2))


class Betaalformulier(Formulier):
    uitvoeren_op = forms.DateField(label="Op welke dag betaalt de bank?")


class Steekproefformulier(Formulier):
    van = forms.DateField(label="Eerste dag")
    tot = forms.DateField(label="Laatste dag")
    omvang = forms.IntegerField(label="Hoeveel trekkingen?", min_value=1, max_value=5_000)
    zaad = forms.IntegerField(
        label="Startgetal", min_value=0, max_value=2**53, help_text="Met hetzelfde getal trekt u dezelfde regels."
    )


class Steekproefoordeel(Formulier):
    uitkomst = forms.ChoiceField(
        label="Klopt deze regel?",
        choices=[("rechtmatig", "rechtmatig"), ("fout", "niet rechtmatig"), ("onzeker", "niet vast te stellen")],
        widget=forms.RadioSelect,
    )
    fout = Bedragveld(label="Hoeveel had niet betaald mogen worden?", required=False)
    toelichting = forms.CharField(label="Toelichting", required=False, widget=lang(2))

    def gegeven(self) -> dict[str, Any]:
        return {**self.ingevuld(), "fout": self.cleaned_data["fout"] or Bedrag(0)}


class Pgbplanformulier(Formulier):
    motivering = forms.CharField(label="Waarom wil de inwoner een pgb en geen hulp in natura?", widget=lang(3))
    natura = Bedragveld(label="Wat kost de goedkoopste passende hulp in natura, per eenheid?", required=False)
    gevraagd = Bedragveld(label="Wat vraagt de gekozen hulp, per eenheid?", required=False)
    zelf_regelen = forms.BooleanField(label="De inwoner kan de levering zelf regelen", required=False)
    besproken_op = forms.DateField(label="Wanneer is dit samen met de inwoner besproken?", required=False)

    def __init__(self, beleid: Pgbregels, product: Product, *args: Any, **kwargs: Any) -> None:
        eerder: Antwoorden = kwargs.pop("eerder", {})
        super().__init__(*args, **kwargs)
        self._beleid, self._velden = beleid, beleid.plan.velden if beleid.plan else ()
        voeg_velden_toe(self, self._velden, "gegeven-", eerder)
        self._uitsluitingen = [u for u in beleid.uitsluitingen if not u.wetten or product.wet in u.wetten]
        for u in self._uitsluitingen:
            self.fields[f"uitsluiting-{u.code}"] = _ja_nee(u.vraag)
        for nummer, taak in enumerate(beleid.taken):
            self.fields[f"taak-{nummer}"] = _ja_nee(f"Kan de inwoner dit zelf: {taak}?")
        if beleid.hulp_van:
            hulp = [*KIES, *((h, h) for h in beleid.hulp_van)]
            self.fields["hulp"] = forms.ChoiceField(label="Wie helpt daarbij?", required=False, choices=hulp)
            self.fields["hulp_naam"] = forms.CharField(label="Naam van wie helpt", required=False, max_length=120)
        if beleid.helpers:
            lijst = [*KIES, *((h.code, h.naam) for h in beleid.helpers)]
            self.fields["helper"] = forms.ChoiceField(label="Wie gaat de hulp geven?", required=False, choices=lijst)
            self.fields["helper_naam"] = forms.CharField(
                label="Naam van wie de hulp geeft", required=False, max_length=120
            )
        if beleid.netwerk is not None:
            self.fields["netwerk_reden"] = forms.CharField(
                label="Betaling van het netwerk: waarom is dit een uitzondering?", required=False, widget=lang(2)
            )
            self.fields["netwerk_misbruik"] = forms.CharField(
                label="Hoe wordt misbruik voorkomen?", required=False, widget=lang(2)
            )
        if product.code in beleid.buiten_gemeente:
            self.fields["buiten_gemeente"] = forms.BooleanField(
                label="Bij een aanbieder buiten de gemeente", required=False
            )
        self.zonder_aanduiding |= {"helper", *(n for n in self.fields if n.startswith(("taak-", "uitsluiting-")))}

    def plan(self) -> Pgbplan:
        c = self.cleaned_data
        return Pgbplan(
            motivering=c["motivering"],
            gegevens=antwoorden(self, self._velden, "gegeven-"),
            taken={t: c[f"taak-{n}"] == "ja" for n, t in enumerate(self._beleid.taken) if c[f"taak-{n}"]},
            uitsluitingen={
                u.code: c[f"uitsluiting-{u.code}"] == "ja" for u in self._uitsluitingen if c[f"uitsluiting-{u.code}"]
            },
            natura=c["natura"],
            gevraagd=c["gevraagd"],
            besproken_op=c["besproken_op"],
            zelf_regelen=c["zelf_regelen"],
            buiten_gemeente=c.get("buiten_gemeente", False),
            **{
                naam: c.get(naam, "")
                for naam in ("hulp", "hulp_naam", "helper", "helper_naam", "netwerk_reden", "netwerk_misbruik")
            },
        )


def _ja_nee(vraag: str) -> forms.ChoiceField:
    return forms.ChoiceField(label=vraag, required=False, choices=JA_NEE, widget=forms.RadioSelect)


class Overeenkomstformulier(Formulier):
    soort = forms.ChoiceField(label="Wat voor overeenkomst is het?")
    met = forms.CharField(label="Met wie?", max_length=120)
    natuurlijk_persoon = forms.BooleanField(label="Dit is een persoon, geen organisatie", required=False)
    uit_netwerk = forms.BooleanField(label="Iemand uit het sociale netwerk", required=False)
    ingang = forms.DateField(label="Vanaf welke dag?")
    einde = forms.DateField(label="Laatste dag", required=False)
    tarief = Bedragveld(label="Tarief", required=False)
    eenheid = forms.CharField(label="Per", required=False, max_length=30, help_text="Bijvoorbeeld: uur.")

    def __init__(self, beleid: Pgbregels | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        soorten = beleid.overeenkomsten if beleid and beleid.overeenkomsten else OVEREENKOMSTEN
        keuzes(self, "soort", [(s, s) for s in soorten])


class Controleformulier(Formulier):
    contact = forms.ChoiceField(label="Hoe was er contact met de inwoner?")
    van = forms.DateField(label="Over welke periode? Vanaf")
    tot = forms.DateField(label="Tot en met")
    besteed = Bedragveld(label="Hoeveel is er besteed?", required=False)
    bevindingen = forms.CharField(label="Wat is er gevonden?", widget=lang(4))
    kwaliteit = forms.CharField(label="Hoe is de kwaliteit van de hulp?", required=False, widget=lang(2))
    uitkomst = forms.ChoiceField(
        label="Is het budget goed besteed?", choices=list(UITKOMSTEN.items()), widget=forms.RadioSelect
    )
    grond = forms.ChoiceField(label="Op welke grond niet?", required=False)

    def __init__(self, beleid: Pgbregels, doelen: Sequence[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._doelen = doelen
        wijzen = beleid.controle.contact if beleid.controle else ("huisbezoek", "gesprek", "telefoon")
        keuzes(self, "contact", [(w, w) for w in wijzen])
        keuzes(self, "grond", [(g.code, g.naam) for g in beleid.gronden if g.soort == "intrekken"])
        for nummer, doel in enumerate(doelen):
            self.fields[f"doel-{nummer}"] = forms.ChoiceField(
                label=f"Hoe ver is dit bereikt: {doel[:200]}",
                choices=[(b, b) for b in BEREIKT],
                widget=forms.RadioSelect,
            )

    def controle(self) -> Controle:
        c = self.cleaned_data
        namen = ("contact", "van", "tot", "besteed", "bevindingen", "kwaliteit", "uitkomst", "grond")
        gegeven: dict[str, Any] = {n: c[n] for n in namen}
        gegeven["besteed"] = c["besteed"].centen if c["besteed"] else None
        return Controle(**gegeven, doelen={doel: c[f"doel-{n}"] for n, doel in enumerate(self._doelen)})


class Intrekformulier(Formulier):
    grond = forms.ChoiceField(label="Op welke grond stopt het pgb?")
    motivering = forms.CharField(label="Motivering, in gewone woorden", widget=lang(3), help_text="Komt in de brief.")
    per_op = forms.DateField(label="Vanaf welke dag?")

    def __init__(self, beleid: Pgbregels, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "grond", [(g.code, g.naam) for g in beleid.gronden if g.soort == "intrekken"])


class Bijdrageoordeel(Formulier):
    soort = forms.ChoiceField(
        label="Waarom betaalt dit huishouden geen bijdrage?", choices=list(OORDELEN.items()), widget=forms.RadioSelect
    )
    reden = forms.CharField(label="Waaruit blijkt dat?", widget=lang(3))
    van = forms.DateField(label="Vanaf welke dag?")
    tot = forms.DateField(label="Tot en met", required=False)


class Naturaformulier(Formulier):
    wat = forms.CharField(label="Wat doet het huishouden?", required=False, widget=lang(2))
    opbrengst = Bedragveld(label="Hoeveel levert dat de gemeente op, per maand?", required=False)
    van = forms.DateField(label="Vanaf welke dag?")
    tot = forms.DateField(label="Tot en met", required=False)
    zonder_aanduiding = frozenset({"wat"})

    def __init__(self, profiel: Profiel, toets: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._vragen = profiel.toets(toets).vragen
        for v in self._vragen:
            self.fields[f"voorwaarde-{v.code}"] = _ja_nee(v.vraag)
            self.fields[f"reden-{v.code}"] = forms.CharField(
                label="Waaruit blijkt dat?", required=False, widget=lang(2)
            )
        self.plekken = {"voorwaarden": f"voorwaarde-{self._vragen[0].code}"}

    def gegeven(self) -> dict[str, Any]:
        c = self.cleaned_data
        uit = {
            v.code: Antwoord(c[f"voorwaarde-{v.code}"] == "ja", c[f"reden-{v.code}"])
            for v in self._vragen
            if c[f"voorwaarde-{v.code}"]
        }
        return {"antwoorden": uit, **{n: c[n] for n in ("wat", "opbrengst", "van", "tot")}}


class Wlzformulier(Formulier):
    weegt_mee = forms.BooleanField(label="De bijdrage weegt mee om in de Wmo te blijven", required=False)
    toelichting = forms.CharField(label="Wat zei de inwoner?", required=False, widget=lang(2))


class Overgangformulier(Formulier):
    product = forms.ChoiceField(label="Wat had dit huishouden al?")
    sinds = forms.DateField(label="Sinds welke dag?")

    def __init__(self, producten: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "product", list(producten))


class Bijkoopformulier(Formulier):
    besluit = forms.TypedChoiceField(label="Bij welke hulp?", coerce=int)
    uren = forms.DecimalField(label="Hoeveel uren per week?", min_value=Decimal(0), max_value=168, decimal_places=2)
    bij = forms.CharField(label="Bij wie?", required=False, max_length=120)
    van = forms.DateField(label="Vanaf welke dag?")
    tot = forms.DateField(label="Tot en met", required=False)

    def __init__(self, besluiten: Iterable[tuple[int, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "besluit", [(str(pk), naam) for pk, naam in besluiten])


class Eindeformulier(Formulier):
    tot = forms.DateField(label="Tot en met welke dag?")


class Opbrengstformulier(Formulier):
    jaar = forms.IntegerField(label="Over welk jaar?", min_value=2007, max_value=2150)
    bedrag = Bedragveld(label="Hoeveel is er ontvangen?")
    leveringsvorm = forms.ChoiceField(label="Bij welke vorm?", choices=list(LEVERINGSVORMEN.items()))
    post = forms.ChoiceField(label="Begrotingsregel", required=False)
    product = forms.ChoiceField(label="Welke hulp?", required=False)
    toelichting = forms.CharField(label="Toelichting", required=False, widget=lang(2))

    def __init__(self, profiel: Profiel, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes(self, "post", [(p.code, p.naam) for p in profiel.geld.posten if p.onderdeel == "bijdrage"])
        keuzes(self, "product", [(p.code, p.naam) for p in profiel.producten if p.bijdrage != "geen"])
