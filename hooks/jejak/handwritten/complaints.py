"""What is said of faults in hand-written pages and in the nav, whoever finds them: we here, or MkDocs.

Texts to be filled with ``format``: the page's name below ``docs/`` first, then the link or the other name.
"""

LOST_FILE = 'docs/{}: tautan "{}" menuju berkas yang tidak ada.'
LOST_ANCHOR = 'docs/{}: tautan "{}" menuju bagian yang tidak ada.'
NO_FILE = 'docs/{}: tautan "{}" tidak menuju berkas; tulis seperti tentang.md.'
CONTESTED = "docs/{} dan docs/{} berebut satu alamat."
NOT_IN_NAV = "docs/{} belum disebut di nav (mkdocs.yml)."
LOST_IN_NAV = "mkdocs.yml: nav menyebut {}, yang tidak ada di docs/."
NO_EXTENSION = 'mkdocs.yml: perluasan Markdown "{}" tidak dapat dipakai.'
MEND = "Perbaiki yang di atas."
