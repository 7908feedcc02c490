"""Reading CoNLL-U treebanks: tokens, tags, trees and GUM's named entities."""
import re
from dataclasses import dataclass, field

ENTITY = re.compile(r"\((\d+)-([a-z]+)-[^()]*(\))?|(\d+)\)")
KINDS = {"person": "person", "organization": "organisation", "place": "place", "time": None}
NAME_RELATIONS = {"flat", "compound", "nummod", "goeswith", "fixed"}
BIO = ["O"] + [f"{p}-{k}" for k in ("person", "organisation", "place", "other") for p in "BI"]


@dataclass
class Sentence:
    """One sentence; heads count from 1 and 0 is the root; bio is None where the treebank has no entities."""
    forms: list
    upos: list
    xpos: list
    feats: list
    heads: list
    labels: list
    bio: list | None = None
    spans: list = field(default_factory=list)


def read(path):
    """All sentences of a file; multiword ranges and empty nodes are left out."""
    text = open(path, encoding="utf-8").read()
    with_entities = "# global.Entity" in text
    result = []
    for block in text.split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if re.match(r"\d+\t", line)]
        if not rows:
            continue
        column = lambda k: [r[k] for r in rows]
        s = Sentence(column(1), column(3), column(4), column(5), [int(r[6]) for r in rows], column(7))
        if with_entities:
            s.spans = named_spans(s, column(9))
            s.bio = ["O"] * len(rows)
            for start, end, kind in s.spans:
                s.bio[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
        result.append(s)
    return result


def named_spans(s, misc):
    """Flat, non-overlapping (start, end, kind) spans whose head is a proper noun, trimmed to the name itself.

    GUM's spans are whole noun phrases ("the tall John Smith, who ..."); we keep the head, the parts of its name
    (flat, compound, numbers, proper-noun adjectives) and "of"-phrases that end in a proper noun.
    """
    open_, found = {}, []
    for i, m in enumerate(misc):
        value = next((p[7:] for p in m.split("|") if p.startswith("Entity=")), "")
        for number, kind, single, closing in ENTITY.findall(value):
            if closing:
                if open_.get(closing):
                    start, k = open_[closing].pop()
                    found.append((start, i + 1, k))
            elif single:
                found.append((i, i + 1, kind))
            else:
                open_.setdefault(number, []).append((i, kind))
    children = [[] for _ in s.forms]
    for i, h in enumerate(s.heads):
        if h:
            children[h - 1].append(i)
    trimmed = set()
    for start, end, kind in found:
        kind = KINDS.get(kind, "other")
        heads = [i for i in range(start, end) if not start <= s.heads[i] - 1 < end]
        if kind and len(heads) == 1 and s.upos[heads[0]] == "PROPN":
            trimmed.add((*name_part(s, children, heads[0], start, end), kind))
    result, covered = [], [False] * len(s.forms)
    for start, end, kind in sorted(trimmed, key=lambda x: (x[0] - x[1], x[0], x[2])):
        if not any(covered[start:end]):
            covered[start:end] = [True] * (end - start)
            result.append((start, end, kind))
    return sorted(result)


def name_part(s, children, head, start, end, proper=None):
    """The contiguous tokens around head, within start and end, that belong to its name."""
    proper = proper or [x.startswith("NNP") for x in s.xpos]
    member = {head}

    def add(i):
        for c in children[i]:
            if not start <= c < end:
                continue
            base = s.labels[c].split(":")[0]
            phrase = base == "nmod" and proper[c] and any(s.forms[k].lower() == "of" for k in children[c])
            phrase = phrase or (base == "conj" and proper[c] and i != head)
            inner = base in NAME_RELATIONS or (base == "amod" and proper[c])
            if inner or phrase:
                member.add(c)
                add(c)
                if phrase:
                    member.update(k for k in children[c] if s.labels[k] in ("case", "det", "cc"))
            elif base == "punct" and s.forms[c] in ("-", "–", "/", ".", "&"):
                member.add(c)
            elif base == "case" and s.forms[c] in ("'s", "’s") and c < head:
                member.add(c)
    add(head)
    # an inner hyphen, "&" or possessive may hang elsewhere: bridge gaps of one such token
    low = high = head
    bridge = lambda i: start <= i < end and s.forms[i] in ("-", "–", "/", "&", ".", "'s", "’s")
    while low - 1 in member or (bridge(low - 1) and low - 2 in member):
        low -= 1
    while high + 1 in member or (bridge(high + 1) and high + 2 in member):
        high += 1
    while low < head and s.upos[low] in ("DET", "PUNCT"):
        low += 1
    while high > head and s.forms[high] in ("-", "–", "/", "'s", "’s"):
        high -= 1
    return low, high + 1
