"""Soft targets of an ensemble: python teach.py --out soft.npz runs/a runs/b … (probabilities averaged)."""
import argparse

import numpy as np
import torch

import data
from export import load


class Soft:
    """Stored targets by training sentence."""

    def __init__(self, path):
        z = np.load(path)
        self.lengths = z["lengths"]
        self.token = np.concatenate([[0], np.cumsum(self.lengths)])
        self.pair = np.concatenate([[0], np.cumsum(self.lengths * (self.lengths + 1))])
        self.tags, self.arcs, self.labels = z["tags"], z["arcs"], z["labels"]

    def targets(self, batch, b):
        """Padded targets of a batch; has is false where a sentence was changed so that they do not fit."""
        size, n = b["token"].shape
        tags = np.zeros((size, n, self.tags.shape[1]), np.float32)
        labels = np.zeros((size, n, self.labels.shape[1]), np.float32)
        arcs, has = np.zeros((size, n, n + 1), np.float32), np.zeros((size, n), bool)
        for k, s in enumerate(batch):
            i = s.get("index")
            if i is None:
                continue
            m, t, p = self.lengths[i], self.token[i], self.pair[i]
            has[k, :m] = True
            tags[k, :m], labels[k, :m] = self.tags[t:t + m], self.labels[t:t + m]
            arcs[k, :m, :m + 1] = self.arcs[p:p + m * (m + 1)].reshape(m, m + 1)
        return {k: torch.from_numpy(v) for k, v in dict(tags=tags, labels=labels, arcs=arcs, has=has).items()}


@torch.no_grad()
def label(models, train, temperature):
    """Averaged probabilities of the models for every training sentence."""
    out = [None] * len(train)
    forms = data.Forms(models[0].vocabulary)
    soft = lambda scores: torch.softmax(scores / temperature, -1)
    for index in data.batches(train, 2500):
        b = data.tensors([train[i] for i in index], forms)
        sums = [0, 0, 0]
        for m in models:
            x = m.encode(b)
            for k, scores in enumerate((m.tag(x), m.arcs(x, b), m.label_scores(x, b["heads"]))):
                sums[k] = sums[k] + soft(scores) / len(models)
        for k, i in enumerate(index):
            n = len(train[i]["forms"])
            out[i] = tuple(v.numpy().astype(np.float16) for v in (
                sums[0][k, :n], sums[1][k, :n, :n + 1].reshape(-1), sums[2][k, :n]))
    return out


def main():
    p = argparse.ArgumentParser()
    p.add_argument("runs", nargs="+")
    p.add_argument("--out", required=True)
    p.add_argument("--temperature", type=float, default=1.)
    a = p.parse_args()
    torch.set_num_threads(1)
    models, train = [], None
    for run in a.runs:
        m, train, _ = load(run)
        models.append(m)
    out = label(models, train, a.temperature)
    np.savez(a.out, lengths=np.array([len(s["forms"]) for s in train]), tags=np.concatenate([o[0] for o in out]),
             arcs=np.concatenate([o[1] for o in out]), labels=np.concatenate([o[2] for o in out]))


if __name__ == "__main__":
    main()
