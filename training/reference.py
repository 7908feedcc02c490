"""Reference inference on the exported file, numpy alone; the TypeScript side must give the same.

python reference.py parser.bin [--vectors vectors.json]: accuracy on the development sets; test vectors.
"""
import argparse
import json
import struct

import numpy as np

import features as F
from decode import log_softmax, tree, unique_labels, weigh


class Model:
    def __init__(self, path):
        raw = open(path, "rb").read()
        assert raw[:4] == b"NRP1"
        size = struct.unpack("<I", raw[4:8])[0]
        self.header = json.loads(raw[12:12 + size])
        base = 12 + size
        stored = {}
        for t in self.header["tensors"]:
            dtype = np.dtype(t["dtype"]).newbyteorder("<")
            count = int(np.prod(t["shape"]))
            stored[t["name"]] = np.frombuffer(raw, dtype, count, base + t["offset"]).reshape(t["shape"])
        self.t = {t["name"]: stored[t["name"]].astype(np.float32) * (stored[t["scale"]][:, None] if "scale" in t else 1)
                  for t in self.header["tensors"] if t["dtype"] != "uint8"}
        words = stored["vocabulary"].tobytes().decode().split("\n")
        self.index = {w: i for i, w in enumerate(words)}
        self.cache = {}

    def vector(self, form):
        """The input vector of a form (cached; at run time the first layer's input product is cached instead)."""
        if form not in self.cache:
            word, affixes, shape, ngrams = F.features(form)
            row = self.index.get(word) or self.index.get(F.digits_to_zero(word), 0)
            t = self.t
            x = t["words"][row] + t["affix"][affixes].sum(0) + t["shape"][shape]
            if ngrams:
                x = x + t["ngram"][ngrams].mean(0)
            a = self.header["activation"]
            self.cache[form] = np.tanh(x) if a == "tanh" else np.maximum(x, 0) if a == "relu" else x
        return self.cache[form]

    def encode(self, tokens):
        x = np.stack([self.vector(f) for f in tokens])
        for i, layer in enumerate(self.header["layers"]):
            x = lstm(self.t, f"layer{i}", layer["hidden"], x)
        return x

    def scores(self, tokens):
        """(tag scores, arc scores [dependent, head], name scores, encoding)."""
        t, x = self.t, self.encode(tokens)
        n = len(tokens)
        apply = lambda k: x @ t[f"{k}.weight"].T + t[f"{k}.bias"]
        query = np.maximum(apply("arc.dependent"), 0) + t["arc.query_bias"]
        key = np.concatenate([t["arc.root"][None], np.maximum(apply("arc.head"), 0)])
        arcs = query @ key.T
        place = np.arange(n)
        which = bucket(self.header["distances"], place[None] - place[:, None])
        arcs[:, 1:] += np.take_along_axis(apply("arc.distance"), which, 1)
        arcs[place, place + 1] = -1e4
        names = apply("entity")
        if "entity.form" in t:
            names = names + np.stack([self.vector(f) for f in tokens]) @ t["entity.form"].T
        return apply("tag"), arcs, names, x

    def label_scores(self, x, dependents, heads):
        """Scores [arc, label] of some arcs; dependents count from 0, heads from 1 (0 is the root)."""
        t = self.t
        d = (x @ t["label.dependent.weight"].T + t["label.dependent.bias"])[dependents]
        h = np.concatenate([t["label.root"][None], x @ t["label.head.weight"].T])[heads]
        distance = np.where(heads > 0, heads - dependents - 1, 0)
        z = np.maximum(d + h + t["label.distance"][bucket(self.header["distances"], distance)], 0)
        return z @ t["label.output.weight"].T + t["label.output.bias"]

    def parse(self, tokens):
        """Everything about a sentence: scores and the final answer."""
        h = self.header
        tags, arcs, names, x = self.scores(tokens)
        heads = tree(weigh(log_softmax(arcs), lambda *rivals: self.label_scores(x, *rivals)))
        labels = self.label_scores(x, np.arange(len(heads)), heads)
        pick = lambda s, values: [values[i] for i in s.argmax(1)]
        return dict(upos=pick(tags, h["tags"]), heads=[int(i) for i in heads], deprels=[h["labels"][i] for i in unique_labels(labels, heads, h["labels"])],
                    entities=pick(names, h["entities"]), scores=dict(tags=tags, arcs=arcs, labels=labels, entities=names))


def bucket(edges, distance):
    """How many edges are ≤ distance."""
    return np.searchsorted(np.array(edges), distance, side="right")


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def lstm(t, name, size, x):
    sides = []
    for side in ("forward", "backward"):
        w, r = t[f"{name}.{side}.input"], t[f"{name}.{side}.recurrent"]
        p = x @ w.T + t[f"{name}.{side}.bias"]
        h, c, out = np.zeros(size, np.float32), np.zeros(size, np.float32), np.zeros((len(x), size), np.float32)
        for k in range(len(x)) if side == "forward" else reversed(range(len(x))):
            g = p[k] + r @ h
            c = sigmoid(g[size:2 * size]) * c + sigmoid(g[:size]) * np.tanh(g[2 * size:3 * size])
            h = sigmoid(g[3 * size:]) * np.tanh(c)
            out[k] = h
        sides.append(out)
    return np.concatenate(sides, 1)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("model")
    p.add_argument("--corpora", required=True)
    p.add_argument("--vectors", default="")
    a = p.parse_args()
    import conllu
    from evaluate import f1, spans
    model = Model(a.model)
    vectors = []
    for name in ("ewt", "gum"):
        n = pos = uas = las = 0
        gold, found = [], []
        for k, s in enumerate(conllu.read(f"{a.corpora}/{name}-dev.conllu")):
            r = model.parse(s.forms)
            if k % 23 == 5 and len(vectors) < (10 if name == "ewt" else 20):
                rounded = {key: [[round(float(x), 4) for x in row] for row in v] for key, v in r["scores"].items()}
                vectors.append(dict(tokens=s.forms, **{key: v for key, v in r.items() if key != "scores"}, scores=rounded))
            n += len(s.forms)
            for i in range(len(s.forms)):
                pos += r["upos"][i] == s.upos[i]
                if r["heads"][i] == s.heads[i]:
                    uas += 1
                    las += r["deprels"][i].split(":")[0] == s.labels[i].split(":")[0]
            if s.bio:
                bio = model.header["entities"]
                gold.append(spans([bio.index(b) for b in s.bio]))
                found.append(spans([bio.index(b) for b in r["entities"]]))
        percent = lambda x: round(100 * x / n, 2)
        line = dict(upos=percent(pos), uas=percent(uas), las=percent(las))
        if gold:
            bare = lambda l: [{(x, y) for x, y, _ in s} for s in l]
            line |= dict(names=round(f1(gold, found), 1), spans=round(f1(bare(gold), bare(found)), 1))
        print(f"{name}-dev", json.dumps(line), flush=True)
    if a.vectors:
        json.dump(vectors, open(a.vectors, "w"), ensure_ascii=False)


if __name__ == "__main__":
    main()
