"""Jejak Kota Cerdas: what is known → what is said → where it goes.

    records/   WHAT IS KNOWN    strict YAML → frozen, typed records, or located problems
    story/     WHAT IT SAYS     record → what a reader is told; no HTML, no addresses
    publish/   WHERE IT GOES    catalogue → pages, search entries, files
    bare.py    an adapter       no builder at all
    site.py    another one      the only module that imports mkdocs; both share production.py

Data flows down this list and never back up; ``tests/test_architecture.py`` holds the house to it.
"""
