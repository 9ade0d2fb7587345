"""Loose ends in the signals of a profile: a code that is nowhere, a kind that can never come in, a code twice."""

from collections.abc import Iterable, Iterator, Mapping, Set

from naober.gemeente.landelijk import signaalwet
from naober.gemeente.profiel import Profiel

Plek = tuple[int | str, ...]
Los = Iterator[tuple[Plek, str]]
# Of each list with codes: how one of it is called.
LIJSTEN = {
    "gronden": "grond", "soorten": "soort signaal", "bronnen": "afzender", "niveaus": "niveau",
    "resultaten": "resultaat", "contactsoorten": "contactsoort", "prioriteit": "regel", "leefwerelden": "leefwereld",
    "wortels": "oorzaak",
}  # fmt: skip


def losse_signalen(p: Profiel) -> Los:
    """Codes of the signals of this profile that point nowhere. What it leaves out stands in the national part."""
    eigen, wet = p.signalen, signaalwet()
    bekend: dict[str, Set[str]] = {
        naam: {deel.code for beleid in (eigen, wet) for deel in getattr(beleid, naam)} for naam in LIJSTEN
    }
    bekend["team"] = {t.code for t in p.teams}
    bekend["organisatie"] = {o.code for o in p.organisaties}
    bekend["aanbod"] = {v.code for v in p.voorzieningen} | {q.code for q in p.producten}
    bekend["convenant"] = {c.code for c in p.delen.convenanten}
    bekend["preventie"] = {n.code for n in p.kaart.preventieniveaus}
    for i, soort in enumerate(eigen.soorten):
        yield from _soort(("signalen", "soorten", i), {
            "gronden": ("grond", soort.gronden, bekend["gronden"]),
            "bronnen": ("afzender", soort.bronnen, bekend["bronnen"]),
            "niet_sluiten_op": ("resultaat", soort.niet_sluiten_op, bekend["resultaten"]),
            "aanbod": ("product of voorziening", soort.aanbod, bekend["aanbod"]),
            "team": ("team", (soort.team,) if soort.team else (), bekend["team"]),
        })  # fmt: skip
        if not soort.gronden:
            yield ("signalen", "soorten", i, "gronden"), "is leeg, dus dit signaal kan nooit worden aangenomen"
    for i, bron in enumerate(eigen.bronnen):
        plek = ("signalen", "bronnen", i, "organisaties")
        yield from _mist(plek, "organisatie", bron.organisaties, bekend["organisatie"])
    for i, niveau in enumerate(eigen.niveaus):
        plek = ("signalen", "niveaus", i, "preventie")
        yield from _mist(
            plek, "niveau van preventie", (niveau.preventie,) if niveau.preventie else (), bekend["preventie"]
        )
    for i, grond in enumerate(eigen.gronden):
        plek = ("signalen", "gronden", i, "convenant")
        yield from _mist(plek, "convenant", (grond.convenant,) if grond.convenant else (), bekend["convenant"])


def _soort(plek: Plek, velden: Mapping[str, tuple[str, Iterable[str], Set[str]]]) -> Los:
    for veld, (wat, codes, bekend) in velden.items():
        yield from _mist((*plek, veld), wat, codes, bekend)


def _mist(plek: Plek, wat: str, codes: Iterable[str], bekend: Set[str]) -> Los:
    for code in codes:
        if code not in bekend:
            namen = ", ".join(sorted(bekend)) or "geen"
            yield plek, f"verwijst naar {code!r}, maar zo'n {wat} bestaat niet; bekend: {namen}"
