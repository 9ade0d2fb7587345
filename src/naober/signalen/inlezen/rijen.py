"""From a row of a delivery to what the room knows: which partner, which kind of signal, on which ground. Pure."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from naober.gemeente.profiel.signalen import Signaalbron, Signaalgrond, Signaalsoort
from naober.gemeente.signaalkader import Signaalkader
from naober.kern import Bron, Weigering
from naober.signalen.aanlevering import Kolomkaart, Partnersoort, Signaalrij
from naober.signalen.aanlevering.velden import VELDEN
from naober.signalen.rules import DREIGT, GEWOON, Inzending, Wie, controleer_inzending

_BGS = Bron("Besluit gemeentelijke schuldhulpverlening", "art. 2 en 3")
SCHULDEN = "schulden"


def controleer_partner(
    kader: Signaalkader, afzender: str, organisatie: str, inspanning: bool
) -> Partnersoort | Weigering | None:
    """What this partner is in the national standard, or why it may deliver nothing today."""
    soort = _soort_van(kader, afzender)
    if soort is None:
        bron = kader.bron(afzender)
        wie = f"{bron.naam} geeft" if bron else "Deze partner geeft"
        namen = ", ".join(b.naam.lower() for b in kader.bronnen if _soort_van(kader, b.code))
        return Weigering(
            "aanlevering.partner", f"{wie} hier geen signalen over schulden.", _BGS, f"Kies: {namen}.", "afzender"
        )
    if not organisatie.strip():
        return Weigering(
            "aanlevering.organisatie", "Er staat niet van wie dit bestand komt.", _BGS, "Vul de organisatie in.",
            "organisatie",
        )  # fmt: skip
    # Nobody in particular: only whether anything may be received at all.
    proef = Inzending(
        soort.code, afzender, wie=Wie(straat="x", huisnummer=1), organisatie=organisatie, inspanning=inspanning,
        antwoorden={v.code: "1" for v in soort.velden if v.soort == "getal"},
    )  # fmt: skip
    mag = controleer_inzending(kader, proef)
    if isinstance(mag, Weigering):
        return mag
    partner = kader.bron(afzender)
    return next((p for p in Partnersoort if partner is not None and p == partner.partner), None)


def kaart_van(kolommen: Mapping[str, str], partner: Partnersoort | None) -> Kolomkaart | Weigering:
    """The columns of this partner. Refused for a field that we do not know."""
    if onbekend := sorted(set(kolommen) - set(VELDEN)):
        return Weigering(
            "aanlevering.kolommen", f"Dit veld kennen wij niet: {onbekend[0][:40]}.", _BGS,
            f"Kies: {', '.join(VELDEN)}.", "kolommen",
        )  # fmt: skip
    return Kolomkaart(dict(kolommen), partner)


def inzending_van(
    kader: Signaalkader, rij: Signaalrij, afzender: str, organisatie: str, dag: date
) -> tuple[Inzending, Signaalsoort, Signaalgrond] | Weigering:
    """The row as the room takes in a signal, of the partner that the row says; or why it may not be received."""
    bron = kader.bron(afzender)
    if bron is None or bron.partner != rij.partnersoort:
        bron = next((b for b in kader.bronnen if b.partner == rij.partnersoort and _soort_van(kader, b.code)), None)
    soort = _soort_van(kader, bron.code) if bron is not None else None
    if bron is None or soort is None:
        return Weigering(
            "aanlevering.soort", "Van dit soort signaalpartner mag de gemeente hier geen signalen ontvangen.", _BGS,
            "Laat deze rijen weg.", "partnersoort",
        )  # fmt: skip
    inzending = _inzending(rij, soort, bron, organisatie, dag)
    mag = controleer_inzending(kader, inzending)
    return mag if isinstance(mag, Weigering) else (inzending, *mag)


def _inzending(rij: Signaalrij, soort: Signaalsoort, bron: Signaalbron, organisatie: str, dag: date) -> Inzending:
    wie = rij.wie
    bedrag = None if rij.centen is None else Decimal(rij.centen) / 100
    gegeven = {
        "bedrag": "" if bedrag is None else f"{bedrag:.2f}".replace(".", ","),
        "ontstaan": rij.ontstaan_op.isoformat() if rij.ontstaan_op else "",
    }
    return Inzending(
        soort.code, bron.code,
        wie=Wie(
            voornamen=(wie.voornamen or wie.voorletters)[:120], voorvoegsel=wie.voorvoegsel[:20],
            geslachtsnaam=wie.achternaam[:120], geboortedatum=wie.geboortedatum, straat=wie.straat[:120],
            huisnummer=wie.huisnummer, toevoeging=wie.toevoeging[:10], postcode=wie.postcode, plaats=wie.plaats[:80],
        ),
        ernst=DREIGT if rij.crisis else GEWOON, gezien_op=rij.signaal_op or dag, organisatie=organisatie,
        antwoorden={v.code: gegeven[v.code] for v in soort.velden if gegeven.get(v.code)}, bedrag=bedrag,
        weet_ervan=True if rij.warm else None, inspanning=True, kenmerk=rij.kenmerk,
    )  # fmt: skip


def _soort_van(kader: Signaalkader, afzender: str) -> Signaalsoort | None:
    """The kind of signal about debts that this partner gives."""
    return next((s for s in kader.soorten if s.groep == SCHULDEN and afzender in s.bronnen), None)
