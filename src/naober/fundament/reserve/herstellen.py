"""Putting a backup back: refused when it would go wrong, all or nothing when it goes, compared when it is there."""

import subprocess
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import IO

from django.apps import apps
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from naober.fundament.reserve.gereedschap import (
    Leiding,
    gpg,
    hoofdversie,
    is_ingebed,
    leiding,
    omgeving,
    programma,
    reden,
    verbind,
)
from naober.fundament.reserve.maken import lees_manifest, som_van
from naober.fundament.reserve.manifest import Manifest, Verbinding, achterlopende_reeksen, lees_stand, verschillen
from naober.fundament.rollen import APP, EIGENAAR, RESERVE
from naober.kern.weigering import Fout

Meld = Callable[[str], None]
_LEEG = """
select count(*) from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
"""


def herstel(map_: Path, meld: Meld, *, ouder: bool = False) -> Manifest:
    """Put the backup in this folder into the empty database of the settings, and prove that all of it is there.

    The restore is one transaction: killed halfway, the database is as empty as before. `ouder` lets a backup from
    before the last migrations in; run `migrate` after it. Refused (`Fout`), with nothing changed: a file that is
    broken or no backup of ours, other migrations, a database that is not empty, missing roles, an older server.
    Refused after the fact: a restored database that differs from the manifest; that one may not be used."""
    manifest = lees_manifest(map_)
    controleer_bestand(map_, manifest)
    controleer_migraties(manifest, ouder=ouder)
    eigenaar, reserve = leiding("EIGENAAR"), leiding("RESERVE")
    with verbind(eigenaar) as verbinding:
        _controleer_doel(verbinding, manifest)
        server = hoofdversie(verbinding)
    # Before anything is written: without this role there would be nothing to compare with afterwards.
    verbind(reserve).close()
    meld(f"De kopie van {manifest.moment:%d-%m-%Y %H:%M} UTC wordt teruggezet.")
    _zet_terug(map_ / manifest.bestand, manifest, eigenaar, server)
    with verbind(eigenaar) as verbinding:
        verbinding.execute("analyze")
    meld(f"Nu worden {len(manifest.stand.tabellen)} tabellen vergeleken.")
    _vergelijk(reserve, manifest, server)
    # Who had signed in by then, and may have signed out since, does not come back to life.
    with verbind(eigenaar) as verbinding:
        verbinding.execute("delete from django_session")
    return manifest


def na_herstel(moment: datetime, meld: Meld) -> None:
    """What the rooms do once a backup of this moment is back: `na_herstel` in their AppConfig. Refused as they do."""
    for config in apps.get_app_configs():
        for doe in getattr(config, "na_herstel", ()):
            doe(moment, meld)


def controleer_bestand(map_: Path, manifest: Manifest) -> None:
    """Refuse (`Fout`) a file that is not, sign for sign, the one that was made."""
    pad = map_ / manifest.bestand
    if Path(manifest.bestand).name != manifest.bestand or not pad.is_file():
        raise Fout("Het bestand van deze reservekopie ontbreekt.", waar=str(pad), wat_nu="Haal haar opnieuw op.")
    if pad.stat().st_size != manifest.bytes or som_van(pad) != manifest.sha256:
        raise Fout(
            "Deze reservekopie is beschadigd of veranderd.",
            waar=str(pad),
            waarom="Het bestand is niet gelijk aan wat het manifest zegt (sha256). Er is niets teruggezet.",
            wat_nu="Haal de kopie opnieuw op van de plek waar u haar bewaart, of neem een andere.",
        )


def controleer_migraties(manifest: Manifest, *, ouder: bool) -> None:
    """Refuse (`Fout`) a backup whose tables are not those of this version of Naober."""
    # The migrations of this version, whatever database there is.
    hier = {f"{app}.{naam}" for app, naam in MigrationLoader(None, ignore_no_migrations=True).disk_migrations}
    kopie = set(manifest.stand.migraties)
    if nieuwer := sorted(kopie - hier):
        raise Fout(
            f"Deze reservekopie is gemaakt met een nieuwere of andere versie van Naober ({manifest.versie}).",
            waarom=f"Deze versie kent niet: {_opsomming(nieuwer)}.",
            wat_nu=f"Zet eerst versie {manifest.versie} neer, met dezelfde code als toen, en herstel daarmee.",
        )
    if not ouder and (nog := sorted(hier - kopie)):
        raise Fout(
            f"Deze reservekopie is van voor een wijziging van de tabellen (versie {manifest.versie}).",
            waarom=f"In de kopie ontbreekt: {_opsomming(nog)}.",
            wat_nu="Herstel met de versie van toen en werk daarna bij. Of zet haar hier terug met --ouder, en draai "
            "daarna manage.py migrate.",
        )


def _opsomming(namen: list[str]) -> str:
    return ", ".join(namen[:5]) + (f" en nog {len(namen) - 5}" if len(namen) > 5 else "")


def _controleer_doel(verbinding: Verbinding, manifest: Manifest) -> None:
    rollen = verbinding.execute(
        "select r from unnest(%s::text[]) r where not exists (select from pg_roles where rolname = r)",
        [[APP, EIGENAAR, RESERVE]],
    ).fetchall()
    if rollen:
        raise Fout(
            f"Op deze server ontbreekt: {', '.join(str(r) for (r,) in rollen)}.",
            wat_nu="Voer eerst als superuser de uitvoer uit van manage.py rollen_sql, en zet de wachtwoorden.",
        )
    rij = verbinding.execute(_LEEG).fetchone()
    naam = verbinding.info.dbname
    if rij is None or rij[0] != 0:
        raise Fout(
            f"De databank {naam} is niet leeg.",
            waarom="Een reservekopie gaat alleen in een lege databank; wat er nu staat, blijft dus staan.",
            wat_nu=f"Stop de server, hernoem haar (alter database {naam} rename to {naam}_oud) en maak met "
            "manage.py rollen_sql een nieuwe.",
        )
    if hoofdversie(verbinding) < manifest.postgres:
        raise Fout(
            f"Deze server is PostgreSQL {hoofdversie(verbinding)}, en de kopie is van {manifest.postgres}.",
            waarom="Terug naar een oudere hoofdversie kan PostgreSQL niet.",
            wat_nu=f"Herstel op PostgreSQL {manifest.postgres} of nieuwer.",
        )


def _zet_terug(pad: Path, manifest: Manifest, eigenaar: Leiding, server: int) -> None:
    """Run pg_restore in one transaction. What was encrypted is never on disk in the clear."""
    opdracht = [programma("pg_restore", server, ingebed=is_ingebed()), "--no-password", "--exit-on-error"]
    opdracht += ["--single-transaction", f"--dbname={eigenaar['dbname']}"]
    with pad.open("rb") as bestand, tempfile.TemporaryFile() as klachten:
        lopend = []
        invoer: IO[bytes] | None = bestand
        if manifest.versleuteld:
            slot = subprocess.Popen([*gpg(), "--decrypt"], stdin=bestand, stdout=subprocess.PIPE, stderr=klachten)  # noqa: S603
            lopend.append(slot)
            invoer = slot.stdout
        terug = subprocess.Popen(  # noqa: S603
            opdracht,
            env=omgeving(eigenaar),
            stdin=invoer,
            stdout=subprocess.DEVNULL,
            stderr=klachten,
        )
        if lopend and lopend[0].stdout:
            lopend[0].stdout.close()
        codes = [terug.wait(), *(proces.wait() for proces in lopend)]
        if any(codes):
            klachten.seek(0)
            raise Fout(
                "De reservekopie is niet teruggezet; de databank is nog leeg.",
                waarom=reden(klachten.read(), "Het programma stopte halverwege."),
                wat_nu="Is zij versleuteld, dan moet de geheime sleutel in de sleutelring staan van wie dit doet. "
                "Los de oorzaak op en probeer het opnieuw.",
            )


def _vergelijk(reserve: Leiding, manifest: Manifest, server: int) -> None:
    with verbind(reserve) as verbinding:
        fouten = verschillen(manifest.stand, lees_stand(verbinding), zelfde_versie=server == manifest.postgres)
        fouten += [f"reeks van {plek}: geeft een nummer dat al bestaat" for plek in achterlopende_reeksen(verbinding)]
    if fouten:
        raise Fout(
            "Er is teruggezet, maar het is niet gelijk aan de reservekopie. Gebruik deze databank niet.",
            waar=connection.settings_dict["NAME"],
            waarom="; ".join(fouten[:20]),
            wat_nu="Verwijder deze databank, en herstel opnieuw of met een andere kopie.",
        )
