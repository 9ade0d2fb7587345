"""The model of the social domain of a municipality: themes that are calculated apart, linked, and varied as scenarios.

What it assumes is policy (`rekenmodel` of the profile) or typed in by who calculates; how it calculates stands in
`rules`, pure and the same for the same seed.
"""
