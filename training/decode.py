"""Rivalling arcs, the maximum spanning tree with exactly one root (Chu-Liu/Edmonds), labels of which a head has each argument once."""
import numpy as np

ARGUMENTS = [{"ccomp"}, {"nsubj", "nsubj:pass"}]
# Arcs of a dependent are rivals when they are less than GAP behind its best one in log-probability; a sentence has at most
# MOST_RIVALS a token. The log-probability of a rival's best label counts LABEL_WEIGHT times that of the arc.
GAP, MOST_RIVALS, LABEL_WEIGHT = 2, 2, 2


def weigh(arcs, label_scores):
    """Arc scores [dependent, head] to which is added, for rivals, how certain their labels are by label_scores(dependents, heads)."""
    near = arcs > arcs.max(1, keepdims=True) - GAP
    near &= near.sum(1, keepdims=True) > 1
    near &= np.cumsum(near.sum(1, keepdims=True), 0) <= MOST_RIVALS * len(arcs)
    scores = label_scores(*np.nonzero(near))
    weighed = arcs.copy()
    weighed[near] += LABEL_WEIGHT * log_softmax(scores).max(1, initial=-np.inf)
    return weighed


def log_softmax(scores):
    """Log-probabilities from scores, over the last axis."""
    shifted = scores - scores.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))


def tree(scores):
    """Heads (1-based, 0 = root) of the best tree with one root, from scores [dependent, head]."""
    n = scores.shape[0]
    greedy = scores.argmax(1)
    if is_tree(greedy):
        return greedy
    full = np.full((n + 1, n + 1), -1e9)
    full[1:] = scores
    heads = edmonds(full)
    if (heads[1:] == 0).sum() == 1:
        return heads[1:]
    best, answer = -np.inf, None
    for root in np.argsort(-full[1:, 0], kind="stable") + 1:
        single = full.copy()
        single[1:, 0] = -1e9
        single[root, 0] = full[root, 0]
        heads = edmonds(single)
        total = single[np.arange(1, n + 1), heads[1:]].sum()
        if total > best:
            best, answer = total, heads[1:]
    return answer


def is_tree(heads):
    """Whether every token reaches the root and exactly one is attached to it."""
    if (heads == 0).sum() != 1:
        return False
    state = [0] * (len(heads) + 1)
    state[0] = 2
    for i in range(1, len(heads) + 1):
        path, j = [], i
        while state[j] == 0:
            state[j] = 1
            path.append(j)
            j = heads[j - 1]
        if state[j] == 1:
            return False
        for k in path:
            state[k] = 2
    return True


def edmonds(scores):
    """Heads of the maximum arborescence rooted in 0; scores [dependent, head], row 0 unused."""
    n = scores.shape[0]
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(n, bool)
    inside[cycle] = True
    outer = [i for i in range(n) if not inside[i]]
    m = len(outer)
    small = np.full((m + 1, m + 1), -np.inf)
    small[:m, :m] = scores[np.ix_(outer, outer)]
    own = scores[cycle, heads[cycle]]
    leave = scores[np.ix_(outer, cycle)]
    small[:m, m] = leave.max(1)
    exits = leave.argmax(1)
    enter = scores[np.ix_(cycle, outer)] - own[:, None]
    small[m, :m] = enter.max(0)
    entries = enter.argmax(0)
    sub = edmonds(small)
    result = heads.copy()
    for a, i in enumerate(outer):
        if i:
            result[i] = cycle[exits[a]] if sub[a] == m else outer[sub[a]]
    entry = sub[m]
    result[cycle[entries[entry]]] = outer[entry]
    return result


def find_cycle(heads):
    seen = np.zeros(len(heads), int)
    for start in range(1, len(heads)):
        i = start
        while i and seen[i] == 0:
            seen[i] = start
            i = heads[i]
        if i and seen[i] == start:
            cycle, j = [i], heads[i]
            while j != i:
                cycle.append(j)
                j = heads[j]
            return np.array(cycle)
    return None


def unique_labels(scores, heads, labels):
    """Best label of each token from scores [dependent, label]; a head has at most one dependent of each argument."""
    found = scores.argmax(1)
    for group in ARGUMENTS:
        inside = np.array([label in group for label in labels])
        lead = np.where(inside, scores, -np.inf).max(1) - np.where(inside, -np.inf, scores).max(1)
        holders = {}
        for i in np.flatnonzero(inside[found]):
            holder = holders.get(heads[i])
            wins = holder is None or lead[i] > lead[holder]
            loser = holder if wins else i
            if wins:
                holders[heads[i]] = i
            if loser is not None:
                found[loser] = np.where(inside, -np.inf, scores[loser]).argmax()
    return found
