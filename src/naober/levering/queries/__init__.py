"""What others read; each takes the actor."""

from naober.levering.queries.contracten import aanbieder
from naober.levering.queries.toewijzingen import toewijzing

__all__ = ["aanbieder", "toewijzing"]
