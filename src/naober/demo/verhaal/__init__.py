"""Stories in Dutch Gherkin, as told by the municipalities' profiles: the sentences, and how a story is played.

The acceptance tests bind the same sentences to pytest-bdd; what a story claims (`Dan`) is checked there only.
"""
