"""The daily work around a file: appointments, tasks, contact moments, notes, documents, drafts and work lists.

What does not live here: the substance of the help (talks, plans, decisions have their own rooms), and who works on
a file (the room `dossier`, with absence and hand-over).
"""
