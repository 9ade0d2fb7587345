"""What came of help, counted in the store: the paths of households, movement over the ladder, areas and teams side by
side, figures that are read together, and outcomes by group. Every table here may be shown: small numbers are gone."""
