"""All tests, by room; the plugins beside this file count requirements and guard CI."""
