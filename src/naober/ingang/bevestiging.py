"""What the confirmation of a report says. Dutch at B1, with what the law says that the resident must be told.

Of what was recorded only the report itself gets in: nothing that a third party told, no findings, no danger."""

from datetime import date

from naober.brief.zetten import Briefinhoud, Deel
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.ingang.models import Binnenkomst
from naober.kern import datum_voluit, leeftijd_op

_ZELF_VANAF = 16
_VOLWASSEN = 18
_DAGEN_EIGEN_PLAN = 7


def kenmerk_van(b: Binnenkomst) -> str:
    return f"M-{b.ontvangen_op.year}-{b.pk:06d}"


def bevestigingsbrief(profiel: Profiel, actor: Actor, b: Binnenkomst, dag: date) -> Briefinhoud:
    """The letter that confirms this report: when it came in, what was asked, and what happens now.

    Source: Wmo 2015, art. 2.3.2 lid 1 to 3; under eighteen also Jeugdwet art. 4.1.2 and 2.6 lid 1."""
    if b.persoon is None or b.persoon.huishouden is None:
        raise AssertionError("zonder inwoner is er niemand om te schrijven")
    persoon, huishouden = b.persoon, b.persoon.huishouden
    leeftijd = leeftijd_op(persoon.geboren_of_verwacht, dag)
    kind = leeftijd < _ZELF_VANAF
    team = profiel.team(b.team) or profiel.team(actor.team)
    kenmerk = kenmerk_van(b)
    return Briefinhoud(
        onderwerp="Wij hebben uw melding ontvangen",
        aanhef="Beste ouders of verzorgers," if kind else f"Beste {persoon.naam},",
        datum=datum_voluit(dag),
        kenmerk=kenmerk,
        kenmerktekst=f"Kenmerk {kenmerk}",
        afzender={
            "naam": profiel.gemeente.afzender,
            "team": team.naam if team else profiel.gemeente.teamnaam,
            "gemeente": profiel.gemeente.naam,
        },
        ontvanger={
            "naam": f"De ouders of verzorgers van {persoon.naam}" if kind else persoon.naam,
            "adres": huishouden.adres,
            "woonplaats": f"{huishouden.postcode[:4]} {huishouden.postcode[4:]}  {huishouden.plaats}",
        },
        ondertekenaar={"naam": actor.naam, "rol": profiel.rolnaam(sorted(actor.rollen)[0])},
        delen=[
            _ontvangen(profiel, b),
            _nu(profiel, b, team.naam if team else profiel.gemeente.teamnaam),
            _ondersteuning(),
            _eigen_plan(b.ontvangen_op, leeftijd),
            Deel("Hebt u vragen?", [f"Bel ons: {profiel.gemeente.telefoon}. Noem het kenmerk {kenmerk}."]),
        ],
        bronnen=Deel("Waar staat dit?", punten=_regels(leeftijd)),
    )


def _ontvangen(profiel: Profiel, b: Binnenkomst) -> Deel:
    ingang = profiel.ingang(b.ingang)
    datum = datum_voluit(b.ontvangen_op)
    tekst = f"Op {datum} kregen wij uw melding, via: {ingang.naam if ingang else b.ingang}."
    if b.soort == Binnenkomst.Soort.SIGNAAL:
        return Deel(
            "Wat hebben wij ontvangen?", [tekst, "Iemand anders heeft ons verteld dat u misschien hulp nodig hebt."]
        )
    regels = [r.strip() for r in b.omschrijving.splitlines() if r.strip()]
    return Deel("Wat hebben wij ontvangen?", [tekst, "Dit is uw vraag, zoals wij die opschreven:", *regels])


def _nu(profiel: Profiel, b: Binnenkomst, team: str) -> Deel:
    onderzoek = profiel.termijn("onderzoek")
    uiterlijk = datum_voluit(onderzoek.vanaf(b.ontvangen_op).uiterste_datum)
    return Deel(
        "Wat gebeurt er nu?",
        [
            (
                f"Een medewerker neemt contact met u op: {team}. U hoeft niet opnieuw te bellen, "
                "en u hoeft uw verhaal niet opnieuw te vertellen."
            ),
            f"Samen bekijken wij wat u nodig hebt. Dit heet het onderzoek. Het is uiterlijk {uiterlijk} klaar.",
        ],
    )


def _ondersteuning() -> Deel:
    return Deel(
        "Gratis hulp van een cliëntondersteuner",
        [
            (
                "U kunt iemand vragen die met u meedenkt en bij het gesprek is. Deze cliëntondersteuner is "
                "onafhankelijk en werkt voor u. Het is gratis, ook voor wie voor u zorgt. Zeg het ons als u dit wilt. "
                "U mag ook een familielid of vriend meenemen."
            )
        ],
    )


def _eigen_plan(ontvangen: date, leeftijd: int) -> Deel:
    uiterlijk = datum_voluit(date.fromordinal(ontvangen.toordinal() + _DAGEN_EIGEN_PLAN))
    alineas = [
        (
            "U mag zelf een plan maken. Daarin schrijft u wat er speelt en welke hulp u wilt. "
            "Dit heet een persoonlijk plan. "
            f"U geeft het ons binnen {_DAGEN_EIGEN_PLAN} dagen na uw melding, dus uiterlijk {uiterlijk}. "
            "Wij gebruiken het bij het onderzoek."
        )
    ]
    if leeftijd < _VOLWASSEN:
        alineas.append(
            "Gaat het om hulp voor een kind? Dan mag u samen met familie en bekenden een plan maken. "
            "Dit heet een familiegroepsplan. U kunt ook gratis praten met een vertrouwenspersoon jeugd."
        )
    return Deel("Uw eigen plan", alineas)


def _regels(leeftijd: int) -> list[str]:
    regels = [
        "Wmo 2015, art. 2.3.2 lid 1: wij bevestigen uw melding en doen onderzoek",
        "Wmo 2015, art. 2.3.2 lid 2: uw persoonlijk plan",
        "Wmo 2015, art. 2.3.2 lid 3: gratis cliëntondersteuning",
    ]
    if leeftijd < _VOLWASSEN:
        regels += [
            "Jeugdwet, art. 4.1.2: het familiegroepsplan",
            "Jeugdwet, art. 2.6 lid 1 onder f: de vertrouwenspersoon",
        ]
    return regels
