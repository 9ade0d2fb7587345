"""The shared face: page frame, components, forms and signature pictures of every screen.

What lives here knows how things look and read, never what they mean: no business rule, no query, no view.
"""
