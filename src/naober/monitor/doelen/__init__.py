"""Goals of the policy with their indicators: what was measured, what is aimed at, what is told beside it and what was
adjusted. The trees themselves stand in the profile; the expressions that count are in `indicatoren`."""
