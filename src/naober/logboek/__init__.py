"""Who looked at whose data, when, what for and on which ground; what the resident and the privacy officer see of it.

Here live the log itself (append-only, a table for each month), the purpose with which a file is opened, the questions
of residents about who looked, the signs of odd reading, and the register of data breaches. The names are those of the
national standard *Logboek dataverwerkingen*; which processing activities there are, and their legal grounds, is data
(`naober.gemeente.landelijk` and the profile). No name and no citizen service number ever stands in the log.

Not here: who may see a file (`dossier`), what changed in it (the history and the timeline), the pages (`werkplek`)."""
