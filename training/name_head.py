"""Trains the type head for named-entity spans on the frozen encoder: python name_head.py runs/name.

Scores of a span = mean over its tokens of (inside · h + form · x) + before · h[start − 1] + after · h[end] + bias, with
h the encoding and x the form vector. The result is stored beside the network as names.pt.
"""
import sys

import numpy as np
import torch
import torch.nn.functional as N

import conllu
import data
from export import load
from names import KINDS, candidates


class TypeHead(torch.nn.Module):
    def __init__(self, width, dim):
        super().__init__()
        self.inside, self.form = torch.nn.Linear(width, len(KINDS)), torch.nn.Linear(dim, len(KINDS), bias=False)
        self.before, self.after = (torch.nn.Linear(width, len(KINDS), bias=False) for _ in range(2))
        for p in self.parameters():
            torch.nn.init.zeros_(p)

    def forward(self, h, x, before, after):
        return self.inside(h) + self.form(x) + self.before(before) + self.after(after)


@torch.no_grad()
def examples(model, sentences, encoded, forms, gold_trees=True):
    """(pooled h, pooled x, h before, h after, kind) of gold spans and of candidates that are none."""
    rows, kinds, model = [], [], model.eval()
    for index in data.batches(encoded, 3000):
        b = data.tensors([encoded[i] for i in index], forms)
        h = model.encode(b).numpy()
        x = model.formed.numpy()
        for k, i in enumerate(index):
            s = sentences[i]
            if not s.bio:
                continue
            gold = {(a, e): kind for a, e, kind in s.spans}
            for a, e in set(gold) | set(candidates(s.forms, s.upos, s.heads, s.labels)):
                kind = gold.get((a, e), "O")
                if kind == "O" and any(a < y and z < e for z, y in gold):
                    continue
                zero = np.zeros_like(h[k, 0])
                rows.append((h[k, a:e].mean(0), x[k, a:e].mean(0), h[k, a - 1] if a else zero,
                             h[k, e] if e < len(s.forms) else zero))
                kinds.append(KINDS.index(kind))
    return [torch.from_numpy(np.stack([r[c] for r in rows])) for c in range(4)], torch.tensor(kinds)


def main():
    torch.set_num_threads(1)
    torch.manual_seed(1)
    run, decay, drop = sys.argv[1], float((sys.argv + ["", "3e-3"])[3]) if len(sys.argv) > 3 else 3e-3, .5
    model, train, dev = load(run)
    forms = data.Forms(model.vocabulary)
    read = lambda n: conllu.read(f"/work/shared/corpora/ud/{n}.conllu")
    ewt, gum = len(read("ewt-train")), read("gum-train")
    inputs, kinds = examples(model, gum, train[ewt:], forms)
    dev_inputs, dev_kinds = examples(model, read("gum-dev"), dev["gum"], forms)
    head = TypeHead(inputs[0].shape[1], inputs[1].shape[1])
    optimiser = torch.optim.AdamW(head.parameters(), lr=3e-3, weight_decay=decay)
    print(len(kinds), "spans", np.bincount(kinds.numpy()))
    for epoch in range(40):
        head.train()
        for g in optimiser.param_groups:
            g["lr"] = 5e-3 * (1 - epoch / 40)
        for part in torch.randperm(len(kinds)).split(128):
            part_in = [N.dropout(v[part], drop) for v in inputs]
            loss = N.cross_entropy(head(*part_in), kinds[part], label_smoothing=.05)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        if epoch % 5 == 4:
            with torch.no_grad():
                guess = head(*dev_inputs).argmax(1)
                right = (guess == dev_kinds)
                print(epoch + 1, f"loss {loss:.3f} train {(head(*inputs).argmax(1) == kinds).float().mean():.3f}",
                      f"dev {right.float().mean():.3f}, gold spans {right[dev_kinds > 0].float().mean():.3f}")
    torch.save(head.state_dict(), f"{run}/names.pt")


if __name__ == "__main__":
    main()
