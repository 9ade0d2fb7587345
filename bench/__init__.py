"""The budgets of Naober, measured on a full municipality: `make bench`.

Every bound on time is a bound on the ratio to a floor that is measured in the same run, so that a slow or busy
machine does not decide; every count is a bound by itself. Going over one makes `make bench` fail.

    meten.py      warm up, take turns, medians; bounds
    gegevens.py   a database of its own with all residents, timed while it fills
    dossiers.py   thousands of files with everything in them, by INSERT ... SELECT
    stroom.py     pages under pressure from the real server, and a thousand letters on end
    proeven.py    what is measured, with which floor and which bound
    verslag.py    the table on the screen and build/bench.json
"""

# The folder of the bench's own database. It is emptied at every run, so no other folder is ever taken.
MAPNAAM = "pg-bench"
