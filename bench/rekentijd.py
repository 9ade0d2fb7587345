"""Time of the processors, beside the time of the clock: on a busy machine only the first says what the work costs."""

from pathlib import Path

import psutil  # type: ignore[import-untyped]


def van_ons() -> float:
    """Seconds that this process and its children that have ended worked so far."""
    return float(sum(psutil.Process().cpu_times()[:4]))


def van_server(map_: Path) -> float:
    """Seconds that the database server in this folder worked so far, with all who were connected to it."""
    server = psutil.Process(int((map_ / "postmaster.pid").read_text().split()[0]))
    som: float = sum(server.cpu_times()[:4])
    for kind in server.children():
        try:
            som += sum(kind.cpu_times()[:2])
        except psutil.NoSuchProcess:
            continue
    return som
