"""Carrying out one message that came in: what it is, whether it counts, what is wrong with it, and the answer.

Everything here runs in the transaction that holds the message (`wachtrij`), so either all of it happened or nothing."""

from collections.abc import Callable
from datetime import date

from django.db import IntegrityError, transaction

from naober import istandaard
from naober.gemeente.actor import Actor
from naober.istandaard import Leesfout
from naober.levering.models import Aanbieder, Ketenbericht
from naober.levering.verkeer import retour, uitvoeren
from naober.levering.verkeer.afwijzen import wijs_onleesbaar_af
from naober.levering.verkeer.declaraties import lees_begin, verwerk_declaratiebericht
from naober.levering.verkeer.ontvangen import keert_om
from naober.levering.verkeer.staat import klaar
from naober.levering.verkeer.stand import stand_voor
from naober.levering.verkeer.uitgaand import afzender_van
from naober.levering.verkeer.wachtrij import Vervolg

_S = Ketenbericht.Staat
# Kinds that are too large to carry out in one transaction: what goes on after the message was claimed.
LANG: dict[int, Callable[[int, Actor, date], bool]] = {323: verwerk_declaratiebericht}


def verwerk(bericht: Ketenbericht, machine: Actor, dag: date) -> Vervolg | None:
    """Carry out this message, as the machine of the municipality; what goes on afterwards when it is a large one."""
    lang = LANG.get(bericht.nummer or 0)
    if lang is not None and bericht.staat == _S.BEZIG:
        return _vervolg(lang, bericht.pk, machine, dag)
    gelezen = _lees(bytes(bericht.inhoud.bytes), als_declaratie=lang is not None)
    if isinstance(gelezen, Leesfout):
        wijs_onleesbaar_af(bericht, gelezen, machine, dag)
        return None
    # The queue went by the first bytes; what was read says what it is.
    lang = LANG.get(gelezen.soort.nummer)
    aanbieder = _neem_kop_over(bericht, gelezen)
    if fout := _past_niet(bericht, gelezen, aanbieder, machine):
        klaar(bericht, _S.AFGEWEZEN, fout)
    elif not _neem_identificatie(bericht):
        _dubbel(bericht, gelezen, machine, dag)
    elif gelezen.soort.is_retour:
        retour.verwerk(bericht, gelezen)
    elif lang is not None:
        bericht.staat = _S.BEZIG
        bericht.save()
        return _vervolg(lang, bericht.pk, machine, dag)
    else:
        _voer_uit(bericht, gelezen, machine, dag)
    return None


def _lees(data: bytes, *, als_declaratie: bool) -> istandaard.Bericht | Leesfout:
    """The message in this file; of an invoice the beginning, when its first bytes said so and it really is one."""
    if als_declaratie:
        begin = lees_begin(data)
        if not isinstance(begin, Leesfout) or begin.soort is None or begin.soort.nummer in LANG:
            return begin
    return istandaard.lees(data)


def _vervolg(lang: Callable[[int, Actor, date], bool], nummer: int, machine: Actor, dag: date) -> Vervolg:
    return lambda: lang(nummer, machine, dag)


def _neem_kop_over(bericht: Ketenbericht, gelezen: istandaard.Bericht) -> Aanbieder | None:
    soort, kop = gelezen.soort, gelezen.kop
    bericht.wet, bericht.nummer = soort.wet, soort.nummer
    gedraaid = keert_om(soort)
    bericht.afzender = kop["Ontvanger"] if gedraaid else kop["Afzender"]
    bericht.ontvanger = kop["Afzender"] if gedraaid else kop["Ontvanger"]
    bericht.identificatie = kop["IdentificatieRetour"] if gedraaid else kop["Identificatie"]
    bericht.dagtekening = kop["DagtekeningRetour"] if gedraaid else kop["Dagtekening"]
    return Aanbieder.objects.filter(agb=bericht.afzender).first() if len(bericht.afzender) == 8 else None


def _past_niet(bericht: Ketenbericht, gelezen: istandaard.Bericht, aanbieder: Aanbieder | None, machine: Actor) -> str:
    """Why a message that can be read is not for us; empty when it is."""
    if gelezen.soort.van_gemeente:
        return f"{gelezen.soort} hoort van de gemeente te komen, en niet van een aanbieder."
    if bericht.ontvanger != afzender_van(machine.gemeente):
        return f"Dit bericht is voor gemeente {bericht.ontvanger}, en niet voor deze gemeente."
    if aanbieder is None:
        return f"Er is geen aanbieder met AGB-code {bericht.afzender}. Neem de aanbieder op, en verwerk het opnieuw."
    if bericht.aanbieder_id not in (None, aanbieder.pk):
        return "Dit bericht is ingestuurd door een andere aanbieder dan erin staat."
    bericht.aanbieder = aanbieder
    return ""


def _neem_identificatie(bericht: Ketenbericht) -> bool:
    """Take the identification of this message; False when another of the same kind and sender has it. The database
    decides: of two at once, the second waits here and then finds it taken."""
    try:
        with transaction.atomic():
            bericht.telt = True
            bericht.save()
    except IntegrityError as fout:
        if getattr(getattr(fout.__cause__, "diag", None), "constraint_name", "") != "ketenbericht_eenmalig":
            raise
        bericht.telt = False
        return False
    return True


def _dubbel(bericht: Ketenbericht, gelezen: istandaard.Bericht, machine: Actor, dag: date) -> None:
    """The same file again does nothing; another file under the same identification is refused (TR056)."""
    eerste = Ketenbericht.objects.get(
        richting=bericht.richting, wet=bericht.wet, nummer=bericht.nummer, afzender=bericht.afzender,
        identificatie=bericht.identificatie, telt=True,
    )  # fmt: skip
    if eerste.sha256 == bericht.sha256:
        klaar(bericht, _S.DUBBEL, f"Dit bestand is al ontvangen als bericht {eerste.pk}. Er is niets mee gedaan.")
        return
    if gelezen.soort.is_retour:
        klaar(bericht, _S.AFGEWEZEN, f"Berichtnummer {bericht.identificatie} is al gebruikt in bericht {eerste.pk}.")
        return
    stand = istandaard.Geheugenstand(vandaag=dag, wet=gelezen.soort.wet)
    stand.berichten.add((gelezen.soort.nummer, bericht.identificatie))
    bevindingen = istandaard.controleer_op("TR056", gelezen, stand)
    klaar(bericht, _S.AFGEWEZEN, f"Berichtnummer {bericht.identificatie} is al gebruikt in bericht {eerste.pk}.")
    retour.noteer(bericht, gelezen, bevindingen)
    retour.antwoord(bericht, gelezen, bevindingen, dag)


def _voer_uit(bericht: Ketenbericht, gelezen: istandaard.Bericht, machine: Actor, dag: date) -> None:
    stand = stand_voor(gelezen, bericht.aanbieder_id or 0, dag)
    bevindingen = istandaard.controleer(gelezen, stand)
    retour.noteer(bericht, gelezen, bevindingen)
    if not any(b.technisch or not b.plaats for b in bevindingen):
        uitvoeren.voer_uit(bericht, gelezen, bevindingen, machine, dag)
        klaar(bericht, _S.VERWERKT)
    else:
        klaar(bericht, _S.AFGEWEZEN, "Het hele bericht is afgekeurd. Zie hieronder wat er mis is.")
    retour.antwoord(bericht, gelezen, bevindingen, dag)
