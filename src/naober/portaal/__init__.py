"""The pages of residents: their own file, or that of whom they speak for. In plain Dutch at level B1.

No member of staff acts here, so the database shows no file at all; what the pages show comes from functions that give
only what is of the one person in scope (0001). Not here: signing in (`identiteit`), who looked (`logboek`)."""
