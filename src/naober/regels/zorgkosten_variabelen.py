"""OpenFisca variables for a municipal allowance for high care costs; amounts are whole cents."""

from typing import Any

import numpy as np

from naober.regels.stelsel import PERSOON, invoer, variabele

_BRON = "Wmo 2015, art. 2.1.7"

for _naam, _soort, _label in (
    ("inkomen_zorgkosten", int, "Inkomen van het huishouden, in centen"),
    ("minimuminkomen", int, "Minimuminkomen van zo'n huishouden over dezelfde tijd, in centen"),
    ("hoge_zorgkosten", bool, "Hoge zorgkosten zijn aannemelijk"),
    ("extra_zorgkosten", bool, "Extra hoge zorgkosten zijn aangetoond"),
    ("collectieve_verzekering", bool, "Gebruikt de collectieve aanvullende zorgverzekering"),
):
    invoer(_naam, entiteit=PERSOON, soort=_soort, label=_label)


@variabele(entiteit=PERSOON, soort=bool, label="Inkomen boven de grens van de regeling", bron=_BRON)
def inkomen_boven_grens(persoon: Any, maand: Any, parameters: Any) -> Any:
    regel = parameters(maand).gemeentelijk.tegemoetkoming_zorgkosten
    # 64-bit: a percentage of cents does not fit in the 32 bits of an OpenFisca integer.
    inkomen = persoon("inkomen_zorgkosten", maand).astype(np.int64)
    return inkomen * 100 > persoon("minimuminkomen", maand).astype(np.int64) * regel.inkomensgrens


@variabele(entiteit=PERSOON, soort=int, label="Tegemoetkoming voor hoge zorgkosten, per jaar", bron=_BRON)
def tegemoetkoming_zorgkosten(persoon: Any, maand: Any, parameters: Any) -> Any:
    regel = parameters(maand).gemeentelijk.tegemoetkoming_zorgkosten
    krijgt = (
        regel.regeling
        & persoon("hoge_zorgkosten", maand)
        & ~persoon("collectieve_verzekering", maand)
        & ~persoon("inkomen_boven_grens", maand)
    )
    return np.where(krijgt, regel.bedrag + persoon("extra_zorgkosten", maand) * regel.extra, 0)
