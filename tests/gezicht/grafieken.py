"""One chart of each kind, over invented figures, with a figure that is kept back and one that nobody knows."""

from collections.abc import Sequence
from datetime import date

from naober.gezicht.grafiek import Grafiek, geldstroom, lijnen, punten, staven, tegelkaart, trap_over_tijd
from naober.kern.cijfertabel import VERBORGEN, Cijfer, Cijfertabel, Kolom

TREDEN = ("Eigen kracht", "Sociaal netwerk", "Algemene voorziening", "Maatwerkvoorziening")


def tabel(titel: str, kolommen: Sequence[Kolom], rijen: Sequence[Sequence[Cijfer]]) -> Cijfertabel:
    return Cijfertabel(titel, kolommen, rijen, "verzonnen dossiers", date(2026, 11, 28), "Er ontbreekt niets.")


def prognose() -> Grafiek:
    euro = [Kolom("Verwacht", "bedrag"), Kolom("Ten minste", "bedrag"), Kolom("Ten hoogste", "bedrag")]
    rijen = [
        (str(2023 + j), 410_000_000 + j * 22_000_000, 400_000_000 + j * 12_000_000, 420_000_000 + j * 34_000_000)
        for j in range(6)
    ]
    t = tabel("Uitgaven aan hulp thuis", [Kolom("Jaar"), *euro], rijen)
    return lijnen(
        t, x="Jaar", y="Verwacht", laag="Ten minste", hoog="Ten hoogste", streef=450_000_000, streefnaam="begroting"
    )


def wachten() -> Grafiek:
    kolommen = [Kolom("Kwartaal"), Kolom("Team"), Kolom("Wachttijd", "getal", "dagen")]
    rijen: list[tuple[Cijfer, ...]] = [
        (f"{k}e kwartaal", team, 12 + 3 * k - nr * k)
        for nr, team in enumerate(("Noord", "Zuid", "Centrum"))
        for k in range(1, 5)
    ]
    rijen[5] = (*rijen[5][:2], VERBORGEN)
    rijen[6] = (*rijen[6][:2], None)
    return lijnen(tabel("Wachttijd per team", kolommen, rijen), x="Kwartaal", y="Wachttijd", reeks="Team")


def per_gebied() -> Grafiek:
    namen = ("Doorn", "Driebergen-Rijsenburg", "Leersum", "Amerongen", "Maarn en Maarsbergen", "Overberg <b>&")
    rijen: list[tuple[Cijfer, ...]] = [(naam, 120 + 37 * nr) for nr, naam in enumerate(namen)]
    rijen[3] = (namen[3], VERBORGEN)
    return tegelkaart(
        tabel("Bereik per gebied", [Kolom("Gebied"), Kolom("Inwoners", "aantal")], rijen),
        naam="Gebied",
        waarde="Inwoners",
    )


def per_vorm() -> Grafiek:
    rijen = [
        (p, v, 40 + 7 * n + 11 * m)
        for n, p in enumerate(("Begeleiding", "Dagbesteding", "Vervoer"))
        for m, v in enumerate(("in natura", "pgb"))
    ]
    t = tabel("Toekenningen per vorm", [Kolom("Hulp"), Kolom("Vorm"), Kolom("Toekenningen", "aantal")], rijen)
    return staven(t, naam="Hulp", waarde="Toekenningen", reeks="Vorm")


def klachten() -> Grafiek:
    t = tabel(
        "Klachten per jaar", [Kolom("Jaar"), Kolom("Klachten", "aantal")], [("2024", 18), ("2025", 24), ("2026", 9)]
    )
    return staven(t, naam="Jaar", waarde="Klachten")


def stroom() -> Grafiek:
    rijen = [
        ("Wmo", "Maatwerk", 310_000_000), ("Wmo", "Algemeen", 90_000_000), ("Jeugdwet", "Maatwerk", 240_000_000),
        ("Jeugdwet", "Team", 60_000_000), ("Maatwerk", "Zorg in natura", 480_000_000), ("Maatwerk", "Pgb", 70_000_000),
    ]  # fmt: skip
    t = tabel("Waar het geld heen gaat", [Kolom("Van"), Kolom("Naar"), Kolom("Bedrag", "bedrag")], rijen)
    return geldstroom(t, van="Van", naar="Naar", waarde="Bedrag")


def trap() -> Grafiek:
    rijen = [
        (str(2022 + j), trede, 30 + 8 * nr - (nr - 1) * 4 * j) for j in range(5) for nr, trede in enumerate(TREDEN)
    ]
    t = tabel("Hulp per trede", [Kolom("Jaar"), Kolom("Trede"), Kolom("Acties", "aantal")], rijen)
    return trap_over_tijd(t, x="Jaar", trede="Trede", waarde="Acties", treden=TREDEN)


def alle_grafieken() -> list[Grafiek]:
    return [prognose(), wachten(), per_gebied(), per_vorm(), klachten(), stroom(), trap()]


def teams() -> Grafiek:
    kolommen = [Kolom("Team"), *(Kolom(n, "procent", decimalen=1) for n in ("Cijfer", "Zeker boven", "Zeker onder"))]
    rijen: list[tuple[Cijfer, ...]] = [
        (f"Sociaal Dorpsteam {naam}", 60.0 + n, 48.0 + n, 71.0 + n) for n, naam in enumerate(("Doorn", "Maarsbergen"))
    ]
    rijen.append(("Sociaal Dorpsteam Leersum", VERBORGEN, VERBORGEN, VERBORGEN))
    t = tabel("Doelen bereikt per team", kolommen, rijen)
    return punten(t, naam="Team", waarde="Cijfer", laag="Zeker boven", hoog="Zeker onder")
