"""What the law or an agreement asks of every municipality about its help, made of the same data as its own figures.

Here: which fields, which codes, what is merged and what is missing. The fixed positions of the files that CBS takes in
are published by CBS alone; what comes out here is a table with their fields and codes, and a report of what is lacking.
"""
