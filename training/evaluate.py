"""Accuracy of a model on encoded sentences, measured as the project's parse.mjs does."""
import numpy as np
import torch

import data
from conllu import BIO
from decode import tree, unique_labels, weigh


def spans(tags):
    """Typed spans of a BIO index list."""
    out, start, kind = set(), None, None
    for i, t in enumerate([BIO[t] for t in tags] + ["O"]):
        if start is not None and t != f"I-{kind}":
            out.add((start, i, kind))
            start = None
        if t != "O" and start is None:
            start, kind = i, t[2:]
    return out


def f1(gold, found):
    hit = sum(len(g & f) for g, f in zip(gold, found))
    total = sum(map(len, gold)) + sum(map(len, found))
    return 200 * hit / max(1, total)


def all_labels(model, x):
    """A function that gives the label scores of any arcs of one encoded sentence."""
    n = x.shape[1]
    heads = torch.arange(n + 1).unsqueeze(1).expand(-1, n)
    scores = model.label_scores(x.expand(n + 1, -1, -1), heads).numpy()
    return lambda dependents, heads: scores[heads, dependents]


@torch.no_grad()
def accuracy(model, sentences, forms):
    """{upos, uas, las, names, spans}: percentages; names is typed, spans untyped F1."""
    model.eval()
    labels = [l.split(":")[0] for l in model.vocabulary.labels]
    n = pos = uas = las = 0
    gold_spans, found_spans = [], []
    for index in data.batches(sentences, 3000):
        b = data.tensors([sentences[i] for i in index], forms)
        x = model.encode(b)
        tags, bio = model.tag(x).argmax(-1).numpy(), model.names(x).argmax(-1).numpy()
        arcs = torch.log_softmax(model.arcs(x, b), -1).numpy()
        heads = np.zeros(tags.shape, np.int64)
        for k, i in enumerate(index):
            m = len(sentences[i]["forms"])
            heads[k, :m] = tree(weigh(arcs[k, :m, :m + 1], all_labels(model, x[k:k + 1, :m])))
        guess = model.label_scores(x, torch.from_numpy(heads)).numpy()
        for k, i in enumerate(index):
            s, m = sentences[i], len(sentences[i]["forms"])
            n += m
            pos += (tags[k, :m] == s["tags"]).sum()
            right = heads[k, :m] == s["heads"]
            named = unique_labels(guess[k, :m], heads[k, :m], model.vocabulary.labels)
            uas += right.sum()
            las += sum(r and labels[a] == labels[g] for r, a, g in zip(right, named, s["labels"]))
            if s["bio"][0] >= 0:
                gold_spans.append(spans(s["bio"]))
                found_spans.append(spans(bio[k, :m]))
    untyped = lambda l: [{(a, b) for a, b, _ in s} for s in l]
    return dict(upos=round(100 * pos / n, 2), uas=round(100 * uas / n, 2), las=round(100 * las / n, 2),
                names=round(f1(gold_spans, found_spans), 1), spans=round(f1(untyped(gold_spans), untyped(found_spans)), 1))
