"""Keeping up providers, their accounts, and whether they have room."""

from datetime import date

from naober.dossier.handeling import Gedaan, handeling, weiger_bij_botsing
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.kaart.models import Organisatie
from naober.kern import Weigering
from naober.levering.models import Aanbieder, Aanbiederaccount, Beschikbaarheid, Contractproduct
from naober.levering.queries.inkoop import contractproduct as contractproduct_van
from naober.levering.rules.contract import WET, controleer_aanbieder
from naober.levering.rules.keuze import controleer_beschikbaarheid

for _regel, _reden, _veld in (
    ("aanbieder_agb_uniek", "Er is al een aanbieder met deze AGB-code.", "agb"),
    ("aanbieder_naam_uniek", "Er is al een aanbieder met deze naam.", "naam"),
):
    weiger_bij_botsing(_regel, Weigering("aanbieder.bestaat", _reden, WET, "Werk die aanbieder bij.", _veld))


@handeling(recht="contract.beheren", wet=WET)
def neem_aanbieder_op(
    actor: Actor,
    *,
    naam: str,
    agb: str = "",
    klachtenregeling: str,
    iban: str = "",
    cultuursensitief: str = "",
    gezindten: list[str] | None = None,
    clientenorganisatie: bool = False,
    organisatie: Organisatie | None = None,
    peildatum: date,
) -> Gedaan[Aanbieder] | Weigering:
    """Take a provider in. Refused by `controleer_aanbieder`, and a name or AGB code that is there already."""
    if fout := controleer_aanbieder(naam=naam, agb=agb, klachtenregeling=klachtenregeling, iban=iban):
        return fout
    rij = Aanbieder.objects.create(
        naam=naam.strip(), agb=agb, klachtenregeling=klachtenregeling.strip(), iban=iban.replace(" ", ""),
        cultuursensitief=cultuursensitief.strip(), gezindten=gezindten or [], clientenorganisatie=clientenorganisatie,
        organisatie=organisatie,
    )  # fmt: skip
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, f"Aanbieder {rij.naam} opgenomen.")


@handeling(recht="contract.beheren", wet=WET)
def wijzig_aanbieder(
    actor: Actor,
    *,
    aanbieder: Aanbieder,
    naam: str,
    agb: str = "",
    klachtenregeling: str,
    iban: str = "",
    cultuursensitief: str = "",
    gezindten: list[str] | None = None,
    clientenorganisatie: bool = False,
    organisatie: Organisatie | None = None,
    actief: bool = True,
    peildatum: date,
) -> Gedaan[Aanbieder] | Weigering:
    """Say anew what is known of a provider; one that is not active any more is not shown to who chooses. Refused by
    `controleer_aanbieder`, and a name or AGB code of another."""
    if fout := controleer_aanbieder(naam=naam, agb=agb, klachtenregeling=klachtenregeling, iban=iban):
        return fout
    vers = Aanbieder.objects.select_for_update(of=("self",)).get(pk=aanbieder.pk)
    vers.naam, vers.agb, vers.klachtenregeling = naam.strip(), agb, klachtenregeling.strip()
    vers.iban, vers.cultuursensitief = iban.replace(" ", ""), cultuursensitief.strip()
    vers.gezindten, vers.clientenorganisatie, vers.actief = gezindten or [], clientenorganisatie, actief
    vers.organisatie = organisatie
    vers.save()
    return Gedaan(vers, None, Gebeurtenis.Soort.OVERIG, f"Gegevens van aanbieder {vers.naam} bijgewerkt.")


@handeling(recht="contract.beheren", wet=WET)
def koppel_account(
    actor: Actor, *, aanbieder: Aanbieder, medewerker: Medewerker, peildatum: date
) -> Gedaan[Aanbiederaccount] | Weigering:
    """Let this account work for this provider from today, and for no other any more. Refused for an account without
    the role of provider, and for one that has another role besides: it would see more than a provider may."""
    if medewerker.rollen != [Rol.AANBIEDER] or medewerker.gemeente_id != actor.gemeente:
        reden = "Dit account heeft niet alleen de rol van aanbieder."
        return Weigering("aanbieder.account-rol", reden, WET, "Maak een eigen account voor de aanbieder.", "medewerker")
    rij, _ = Aanbiederaccount.objects.update_or_create(
        medewerker=medewerker, defaults={"aanbieder": aanbieder, "van": peildatum, "tot": None}
    )
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, f"Een account werkt voor aanbieder {aanbieder.naam}.")


@handeling(recht="wachttijd.melden", wet=WET)
def leg_beschikbaarheid_vast(
    actor: Actor,
    *,
    contractproduct: Contractproduct,
    wachttijd_weken: int | None = None,
    stop: bool = False,
    reden: str = "",
    peildatum: date,
) -> Gedaan[Beschikbaarheid] | Weigering:
    """How long somebody waits for this from today, or that nobody can be added (a client stop, with a reason). Refused:
    a product of another provider, a time that cannot be, and nothing at all."""
    eigen = contractproduct_van(actor, contractproduct.pk)
    if eigen is None:
        reden = "Dit product is niet van uw organisatie."
        return Weigering("wachttijd.niet-van-u", reden, WET, "Kies een product uit uw lijst.", "contractproduct")
    if fout := controleer_beschikbaarheid(wachttijd_weken, stop, reden):
        return fout
    rij = Beschikbaarheid.objects.create(
        contractproduct=eigen, op=peildatum, wachttijd_weken=wachttijd_weken, stop=stop, reden=reden.strip(),
        door_id=actor.id,
    )  # fmt: skip
    wat = "geen nieuwe cliënten" if stop else f"wachttijd {wachttijd_weken} weken"
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, f"{eigen.contract.aanbieder.naam}, {eigen.product}: {wat}.")
