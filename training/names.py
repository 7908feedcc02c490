"""Named-entity spans at run time: boundaries from the parse, types from the name head's scores summed over the span."""
from types import SimpleNamespace

import numpy as np

from conllu import BIO, name_part

KINDS = ["O", "person", "organisation", "place", "other"]


def type_scores(bio):
    """Scores [token, kind] from BIO scores: log-sum of B and I a kind, relative to the token's total."""
    bio = bio - bio.max(1, keepdims=True)
    p = np.exp(bio) / np.exp(bio).sum(1, keepdims=True)
    grouped = np.stack([p[:, 0]] + [p[:, BIO.index(f"B-{k}")] + p[:, BIO.index(f"I-{k}")] for k in KINDS[1:]], 1)
    return np.log(grouped + 1e-6)


def candidates(forms, upos, heads, labels):
    """Non-overlapping (start, end) of proper-noun phrases, longest first."""
    s = SimpleNamespace(forms=forms, upos=upos, heads=heads, labels=labels)
    children = [[] for _ in forms]
    for i, h in enumerate(heads):
        if h:
            children[h - 1].append(i)
    proper = [u == "PROPN" or (u in ("ADJ", "NOUN", "VERB") and f[:1].isupper()) for u, f in zip(upos, forms)]
    found = {name_part(s, children, i, 0, len(forms), proper) for i, u in enumerate(upos) if u == "PROPN"}
    covered, out = [False] * len(forms), []
    for start, end in sorted(found, key=lambda x: (x[0] - x[1], x)):
        if not any(covered[start:end]):
            covered[start:end] = [True] * (end - start)
            out.append((start, end))
    return sorted(out)


def spans(forms, upos, heads, labels, bio):
    """{(start, end, kind)} of a parsed sentence."""
    scores = type_scores(bio)
    out = set()
    for start, end in candidates(forms, upos, heads, labels):
        kind = KINDS[int(scores[start:end].sum(0).argmax())]
        if kind != "O":
            out.add((start, end, kind))
    return out
