"""What Python's difflib makes of the same clauses: python3 difflib_peer.py CLAUSES.json

Clauses are matched by SequenceMatcher over whole clauses; those it calls replaced are taken in their order and
matched word by word.
"""

import difflib
import json
import sys


def words_of(clauses):
    return [tuple(clause["text"].split()) for clause in clauses]


texts = json.load(open(sys.argv[1], encoding="utf-8"))
old, new = words_of(texts["old"]["clauses"]), words_of(texts["new"]["clauses"])
for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
    if kind == "replace":
        for one, other in zip(old[a:b], new[c:d]):
            difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
