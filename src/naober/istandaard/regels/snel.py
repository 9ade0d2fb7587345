"""Whether a common line keeps all rules, at once.

Nearly every line of a declaration is a debit with nothing wrong with it. Asking each rule apart costs ten times what
libxml2 takes for that line; these functions ask all of them in one go. True means that no rule is broken; False
only that it has to be looked into. What is broken, and how it is said, is up to the rules themselves
(`declaratie.py`); that the two never differ is a test."""

from datetime import date, timedelta

from naober.istandaard.bericht import Prestatieregel
from naober.istandaard.regels.declaratie import haalt_elfproef
from naober.istandaard.regels.lijn import Lijn
from naober.istandaard.regels.stand import VERWIJDERD, Toewijzing
from naober.istandaard.volume import keer_in_periode, keer_in_totaal

_EURO, _MINUUT, _UUR = "83", "01", "04"
_DAG = timedelta(days=1)


def los_in_orde(r: Prestatieregel, k: Lijn) -> bool:
    """Nothing is technically wrong with this line on its own."""
    _, _, vorige, _, _, _, begin, eind, volume, eenheid, tarief, bedrag, debet = r
    return (
        debet == "D"
        and vorige is None
        and (tarief is None) == (eenheid == _EURO)
        and k.vroegst <= begin <= eind <= k.dagtekening
        and eind >= k.oudst
        and begin.month == eind.month
        and begin.year == eind.year
        and (tarief is not None or bedrag == volume)
        and haalt_elfproef(r[0])
    )


def naast_in_orde(r: Prestatieregel, t: Toewijzing, tot: date) -> bool:
    """The period and product of this line fit its allocation, and the last day that is declared."""
    _, _, _, _, categorie, code, begin, eind, *_ = r
    einde = t.eind
    return (
        t.ingang <= begin
        and (einde is None or eind <= einde)
        and (t.categorie is None or t.categorie == categorie)
        and (t.code is None or t.code == code)
        and t.reden_wijziging != VERWIJDERD
        and (begin.day == 1 or begin == t.ingang)
        and (eind == einde or (eind + _DAG).day == 1)
        and eind <= tot
    )


def in_orde(r: Prestatieregel, k: Lijn) -> bool:
    """This line fits its allocation and the contract, and was not declared before. Books its volume when it does."""
    bsn, referentie, _, _, categorie, code, begin, eind, volume, eenheid, tarief, bedrag, debet = r
    t, stand = k.toewijzing, k.stand
    if debet != "D" or t is None or t.omvang is None or t.budget is not None:
        return False
    toegewezen = t.omvang.eenheid
    if eenheid != toegewezen and (eenheid, toegewezen) != (_MINUUT, _UUR):
        return False
    if not (
        t.bsn == bsn
        and naast_in_orde(r, t, k.tot)
        and (tarief is None or bedrag == volume * tarief)
        and stand.prestatie(referentie) is None
        and not stand.debet_bestaat(r)
        and stand.product_bestaat(categorie, code, begin)
    ):
        return False
    if tarief is not None and stand.tarief(categorie, code, eenheid, begin) != tarief:
        return False
    # In minutes whatever is in time, so that it can be compared and added up.
    hoeveel = volume * 60 if eenheid == _UUR else volume
    maat = t.omvang.volume * 60 if toegewezen == _UUR else t.omvang.volume
    if hoeveel > maat * keer_in_periode(t, begin, eind):
        return False
    keer = keer_in_totaal(t)
    if keer is None:
        return True
    if hoeveel > k.nog_volume(t, keer * t.omvang.volume):
        return False
    k.volume[t.nummer] += hoeveel
    return True
