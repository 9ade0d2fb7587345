"""What is done: by who keeps up contracts, the back office, and providers."""

from naober.levering.actions.contract import koppel_account, neem_aanbieder_op
from naober.levering.actions.leveren import start_levering, stop_levering
from naober.levering.actions.toewijzen import verwijder_toewijzing

__all__ = ["koppel_account", "neem_aanbieder_op", "start_levering", "stop_levering", "verwijder_toewijzing"]
