"""The face for staff: pages and forms only. It reads through `queries`, writes through `actions`."""
