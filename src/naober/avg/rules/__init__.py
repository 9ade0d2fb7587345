"""The verdicts of this room: values and a date in, a refusal, a day or a comparison out."""

from naober.avg.rules.bewaren import Bewaarfeiten, Bewaaroordeel, bewaaroordeel
from naober.avg.rules.verschil import Verschil, vergelijk

__all__ = ["Bewaarfeiten", "Bewaaroordeel", "Verschil", "bewaaroordeel", "vergelijk"]
