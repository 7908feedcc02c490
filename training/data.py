"""Vocabularies, form features as arrays, length-bucketed batches and the noise of training."""
from collections import Counter

import numpy as np
import torch

import features as F


class Vocabulary:
    """The word list (index 0 is 'unknown'), the GloVe row of each word and the label sets."""

    def __init__(self, sentences, glove_words, glove_matrix, size):
        counts = Counter()
        for s in sentences:
            for f in s.forms:
                w = F.plain(f).lower()
                counts[w] += 1
                if F.digits_to_zero(w) != w:
                    counts[F.digits_to_zero(w)] += 1
        trained = sorted((w for w, n in counts.items() if n >= 2), key=lambda w: (-counts[w], w))
        rank = {w: i for i, w in enumerate(glove_words)}
        seen_once = {w for w, n in counts.items() if n == 1 and w in rank}
        words = ["\x00"] + trained
        present = set(words)
        for w in glove_words:
            if len(words) >= size:
                break
            if w not in present and "\n" not in w:
                words.append(w)
        # words[: self.trained] own a learned row; the others have their GloVe vector alone
        self.words, self.trained = words, 1 + len(trained)
        self.index = {w: i for i, w in enumerate(words)}
        self.counts = np.array([0] + [counts[w] for w in trained])
        self.glove = np.zeros((len(words), glove_matrix.shape[1]), np.float32)
        self.has_glove = np.zeros(len(words), bool)
        for i, w in enumerate(words):
            if w in rank:
                self.glove[i], self.has_glove[i] = glove_matrix[rank[w]], True
        column = lambda k: sorted({v for s in sentences for v in getattr(s, k)})
        self.tags, self.xpos, self.labels = column("upos"), column("xpos"), column("labels")
        seen = Counter(v for s in sentences for v in s.feats)
        self.feats = ["?"] + [v for v, n in sorted(seen.items()) if n >= 10]

    def row(self, word):
        """A word's row; digits as zeros are the second try, 0 the last."""
        return self.index.get(word) or self.index.get(F.digits_to_zero(word), 0)


class Forms:
    """Features per distinct form, looked up once."""

    def __init__(self, vocabulary):
        self.vocabulary, self.ids, self.rows = vocabulary, {}, []

    def id(self, form):
        if form not in self.ids:
            word, affixes, shape, ngrams = F.features(form)
            self.ids[form] = len(self.rows)
            self.rows.append((self.vocabulary.row(word), affixes, shape, ngrams))
        return self.ids[form]


def encode(sentences, vocabulary):
    """Sentences as integer arrays."""
    t, x, l = ({v: i for i, v in enumerate(c)} for c in (vocabulary.tags, vocabulary.xpos, vocabulary.labels))
    f = {v: i for i, v in enumerate(vocabulary.feats)}
    from conllu import BIO
    b = {v: i for i, v in enumerate(BIO)}
    out = []
    for s in sentences:
        out.append(dict(forms=s.forms, tags=[t.get(v, 0) for v in s.upos], xpos=[x.get(v, 0) for v in s.xpos],
                        feats=[f.get(v, 0) for v in s.feats], heads=s.heads, labels=[l.get(v, 0) for v in s.labels],
                        bio=[b[v] for v in s.bio] if s.bio else [-100] * len(s.forms)))
    return out


def noisy(s, rng, rate):
    """A copy of a sentence as headlines and sloppy writers have it: other case, no final full stop."""
    if rng.random() > rate:
        return s
    kind, n = rng.integers(5), len(s["forms"])
    if kind == 0:
        return {**s, "forms": [f.lower() for f in s["forms"]]}
    if kind == 1:
        return {**s, "forms": [f.upper() for f in s["forms"]]}
    if kind == 2:
        return {**s, "forms": [f[:1].upper() + f[1:] if len(f) > 3 else f for f in s["forms"]]}
    if n > 3 and s["forms"][-1] in (".", "!", "?") and n not in s["heads"]:
        short = {k: v[:-1] for k, v in s.items() if k not in ("arcs", "soft", "index")}
        short["cut"] = s.get("index")
        return short
    return s


def batches(sentences, tokens, rng=None):
    """Index lists of about equal length sentences, about `tokens` tokens each; shuffled where rng is given."""
    order = sorted(range(len(sentences)),
                   key=lambda i: len(sentences[i]["forms"]) + (rng.random() * 2 if rng is not None else 0))
    out, now = [], []
    for i in order:
        if now and (len(now) + 1) * len(sentences[i]["forms"]) > tokens:
            out.append(now)
            now = []
        now.append(i)
    out.append(now)
    if rng is not None:
        rng.shuffle(out)
    return out


def tensors(batch, forms):
    """Padded tensors of a list of encoded sentences; features are per distinct form of the batch."""
    length = max(len(s["forms"]) for s in batch)
    local, rows = {}, []
    token = np.zeros((len(batch), length), np.int64)
    gold = {k: np.full((len(batch), length), -100, np.int64) for k in ("tags", "xpos", "feats", "heads", "labels", "bio")}
    lengths = np.array([len(s["forms"]) for s in batch])
    for b, s in enumerate(batch):
        for i, form in enumerate(s["forms"]):
            k = local.get(form)
            if k is None:
                k = local[form] = len(rows)
                rows.append(forms.rows[forms.id(form)])
            token[b, i] = k
        for k, v in gold.items():
            v[b, :len(s["forms"])] = s[k]
    bag = lambda k: (torch.tensor(np.concatenate([np.asarray(r[k], np.int64) for r in rows])),
                     torch.tensor(np.cumsum([0] + [len(r[k]) for r in rows[:-1]])))
    return dict(token=torch.from_numpy(token), word=torch.tensor([r[0] for r in rows]), affix=bag(1),
                shape=torch.tensor([r[2] for r in rows]), ngram=bag(3), lengths=torch.from_numpy(lengths),
                **{k: torch.from_numpy(v) for k, v in gold.items()})
