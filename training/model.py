"""The network: form vector → recurrent layers → tag, arc, label and name heads."""
import torch
import torch.nn.functional as N
from torch import nn

import features as F

DISTANCES = [-32, -16, -10, -7, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 7, 10, 16, 32]  # lower edges; see bucket()


def bucket(distance):
    """0 … 18: which interval head − dependent falls into (tensor of integers)."""
    return torch.bucketize(distance, torch.tensor(DISTANCES), right=True)


class Scan(torch.autograd.Function):
    """c[t] = f[t] · c[t−1] + u[t] over axis 1; the first half of the channels runs forwards, the second backwards."""

    @staticmethod
    def run(f, u):
        n, h = f.shape[1], f.shape[2] // 2
        c = torch.empty_like(u)
        for half, first, step in ((slice(0, h), 0, 1), (slice(h, 2 * h), n - 1, -1)):
            fs, us, cs = f[..., half].unbind(1), u[..., half].unbind(1), c[..., half].unbind(1)
            cs[first].copy_(us[first])
            for t in range(first + step, n if step > 0 else -1, step):
                torch.addcmul(us[t], fs[t], cs[t - step], out=cs[t])
        return c

    @staticmethod
    def forward(ctx, f, u):
        c = Scan.run(f, u)
        ctx.save_for_backward(f, c)
        return c

    @staticmethod
    def backward(ctx, grad):
        f, c = ctx.saved_tensors
        h, zero = f.shape[2] // 2, torch.zeros_like(c[:, :1])
        later = torch.cat([torch.cat([f[:, 1:, :h], zero[..., :h]], 1), torch.cat([zero[..., h:], f[:, :-1, h:]], 1)], -1)
        # the gradient runs the other way: swap the halves, scan, swap back
        swap = lambda x: torch.cat([x[..., h:], x[..., :h]], -1)
        g = swap(Scan.run(swap(later), swap(grad)))
        before = torch.cat([torch.cat([zero[..., :h], c[:, :-1, :h]], 1), torch.cat([c[:, 1:, h:], zero[..., h:]], 1)], -1)
        return g * before, g


def linear(layer, x, fast):
    """A linear layer, in bfloat16 where fast (training on processors that have it)."""
    if not fast:
        return layer(x)
    with torch.autocast("cpu", torch.bfloat16):
        return layer(x).float()


class Recurrent(nn.Module):
    """One bidirectional layer: 'lstm', or 'sru' with an elementwise recurrence ('qrnn': it sees both neighbours too).

    sru: c[t] = f c[t−1] + (1 − f) z and y[t] = o tanh(c) + (1 − o) skip; f, o, z (and skip, where the width of the
    input differs from that of the output) are linear in the input.
    """

    def __init__(self, kind, inputs, hidden):
        super().__init__()
        self.kind, self.hidden = kind, hidden
        if kind == "lstm":
            self.forward_, self.backward_ = nn.LSTM(inputs, hidden, batch_first=True), nn.LSTM(inputs, hidden, batch_first=True)
            for cell in (self.forward_, self.backward_):
                nn.init.zeros_(cell.bias_ih_l0)
                nn.init.zeros_(cell.bias_hh_l0)
                cell.bias_hh_l0.data[hidden:2 * hidden] = 1
                cell.bias_hh_l0.requires_grad = False
                nn.init.orthogonal_(cell.weight_hh_l0)
                nn.init.xavier_uniform_(cell.weight_ih_l0)
            return
        self.same = inputs == 2 * hidden and kind == "sru"
        outputs = (6 if self.same else 8) * hidden
        self.project = nn.Linear(inputs, outputs)
        self.window = nn.Linear(2 * inputs, outputs, bias=False) if kind == "qrnn" else None
        bound = 1.5 * (3 / inputs) ** .5
        for weight in [self.project.weight] + ([self.window.weight] if self.window is not None else []):
            nn.init.uniform_(weight, -bound * .8, bound * .8)
        self.project.bias.data.zero_()
        self.project.bias.data[:4 * hidden] = torch.tensor([1.] * hidden * 2 + [0.] * hidden * 2)

    def forward(self, x, back, valid, fast=False):
        if self.kind == "lstm":
            ahead = self.forward_(x)[0]
            behind = self.backward_(turned(x, back))[0]
            return torch.cat([ahead, turned(behind, back)], -1)
        p = linear(self.project, x, fast)
        if self.window is not None:
            zero = torch.zeros_like(x[:, :1])
            near = torch.cat([torch.cat([zero, x[:, :-1]], 1), torch.cat([x[:, 1:], zero], 1)], -1)
            p = p + linear(self.window, near, fast)
        h2 = 2 * self.hidden
        f, o = torch.sigmoid(p[..., :2 * h2]).split(h2, -1)
        z = p[..., 2 * h2:3 * h2]
        c = Scan.apply(f, (1 - f) * z * valid)
        skip = x if self.same else p[..., 3 * h2:]
        return torch.lerp(skip, torch.tanh(c), o) * valid


def turned(x, back):
    """Each sentence reversed within its own length."""
    return x.gather(1, back.unsqueeze(-1).expand(-1, -1, x.shape[-1]))


def same_mask(x, rate, training):
    """Dropout with one mask for all positions of a sentence."""
    if not training or rate == 0:
        return x
    return x * (torch.rand(x.shape[0], 1, x.shape[-1]) > rate).float() / (1 - rate)


class Parser(nn.Module):
    def __init__(self, vocabulary, layers="lstm64,lstm64", dim=128, arc=96, label=96, label_kind="add",
                 dropout=0.33, word_drop=0.2, act="none", between=0):
        super().__init__()
        self.config = dict(layers=layers, dim=dim, arc=arc, label=label, label_kind=label_kind, act=act)
        v = self.vocabulary = vocabulary
        self.dropout, self.word_drop, self.act, self.fast = dropout, word_drop, act, False
        self.own = nn.Embedding(v.trained, dim)
        self.affix = nn.EmbeddingBag(F.SIZES["affix"], dim, mode="sum")
        self.shape = nn.Embedding(F.SIZES["shape"], dim)
        self.ngram = nn.EmbeddingBag(F.SIZES["ngram"], dim, mode="mean")
        for t, scale in ((self.own, .1), (self.affix, .1), (self.shape, .1), (self.ngram, .1)):
            nn.init.normal_(t.weight, std=scale)
        self.register_buffer("glove", torch.from_numpy(v.glove), persistent=False)
        self.register_buffer("has_glove", torch.from_numpy(v.has_glove), persistent=False)
        self.project = nn.Linear(v.glove.shape[1], dim, bias=False)
        nn.init.normal_(self.project.weight, std=.5)
        self.no_glove = nn.Parameter(torch.zeros(dim))
        self.bias = nn.Parameter(torch.zeros(dim))
        self.layers, width = nn.ModuleList(), dim
        for spec in layers.split(","):
            kind, hidden = spec.rstrip("0123456789"), int(spec.lstrip("abcdefghijklmnopqrstuvwxyz"))
            self.layers.append(Recurrent(kind, width, hidden))
            width = 2 * hidden
        self.tag = nn.Linear(width, len(v.tags))
        self.xpos, self.feats = nn.Linear(width, len(v.xpos)), nn.Linear(width, len(v.feats))
        self.bio, self.bio_form = nn.Linear(width, 9), nn.Linear(dim, 9, bias=False)
        nn.init.zeros_(self.bio_form.weight)
        self.dep, self.head = nn.Linear(width, arc), nn.Linear(width, arc)
        self.root = nn.Parameter(torch.randn(arc) * .1)
        self.key_bias = nn.Parameter(torch.zeros(arc))
        self.distance = nn.Linear(width, len(DISTANCES) + 1)
        nn.init.zeros_(self.distance.weight)
        self.label_dep, self.label_head = nn.Linear(width, label), nn.Linear(width, label, bias=False)
        self.label_root = nn.Parameter(torch.zeros(label))
        self.label_out = nn.Linear(label, len(v.labels))
        self.label_distance = nn.Embedding(len(DISTANCES) + 1, label)
        nn.init.zeros_(self.label_distance.weight)

    def form_vectors(self, batch):
        """Token vectors [sentence, position, dim], with word dropout while training."""
        token, word = batch["token"], batch["word"]
        spelled = self.affix(*batch["affix"]) + self.shape(batch["shape"]) + self.ngram(*batch["ngram"]) + self.bias
        vectors = torch.where(self.has_glove[word].unsqueeze(-1), self.project(self.glove[word]), self.no_glove)
        own = word * (word < self.vocabulary.trained)
        if self.training:
            keep_own = torch.rand(token.shape) > self.word_drop
            keep_glove = (torch.rand(token.shape) > self.word_drop / 2).unsqueeze(-1)
            x = spelled[token] + self.own(own[token] * keep_own) + torch.where(keep_glove, vectors[token], self.no_glove)
        else:
            x = (spelled + self.own(own) + vectors)[token]
        return torch.tanh(x) if self.act == "tanh" else torch.relu(x) if self.act == "relu" else x

    def encode(self, batch):
        n, lengths = batch["token"].shape[1], batch["lengths"].unsqueeze(1)
        place = torch.arange(n).unsqueeze(0)
        back = torch.where(place < lengths, lengths - 1 - place, place)
        valid = (place < lengths).unsqueeze(-1).float()
        x = N.dropout(self.form_vectors(batch), self.dropout * .6, self.training) * valid
        self.formed = same_mask(x, self.dropout, self.training)
        for i, layer in enumerate(self.layers):
            x = layer(x if i == 0 else same_mask(x, self.dropout, self.training), back, valid, self.fast and self.training)
        return same_mask(x, self.dropout, self.training)

    def names(self, x):
        """BIO scores of named entities, from the encoding and the form vectors of the same batch."""
        return self.bio(x) + self.bio_form(self.formed)

    def arcs(self, x, batch):
        """Scores [sentence, dependent, head]; head 0 is the root; beyond the sentence −1e4."""
        n = x.shape[1]
        q, k = torch.relu(self.dep(x)), torch.relu(self.head(x))
        q, k = same_mask(q, self.dropout * .6, self.training), same_mask(k, self.dropout * .6, self.training)
        k = torch.cat([self.root.expand(x.shape[0], 1, -1), k], 1)
        s = (q + self.key_bias) @ k.transpose(1, 2)
        place = torch.arange(n)
        which = bucket(place.unsqueeze(0) - place.unsqueeze(1))
        near = self.distance(x).gather(2, which.unsqueeze(0).expand(x.shape[0], -1, -1))
        s = torch.cat([s[..., :1], s[..., 1:] + near], -1)
        outside = torch.arange(n + 1).unsqueeze(0) > batch["lengths"].unsqueeze(1)
        outside = outside.unsqueeze(1) | torch.eye(n, n + 1, dtype=torch.bool).roll(1, 1).unsqueeze(0)
        return s.masked_fill(outside, -1e4)

    def label_scores(self, x, heads):
        """Scores [sentence, dependent, label] for the given heads."""
        d = self.label_dep(x)
        h = torch.cat([self.label_root.expand(x.shape[0], 1, -1), self.label_head(x)], 1)
        heads = heads.clamp(min=0)
        h = h.gather(1, heads.unsqueeze(-1).expand(-1, -1, h.shape[-1]))
        place = torch.arange(1, x.shape[1] + 1).unsqueeze(0)
        near = self.label_distance(torch.where(heads > 0, bucket(heads - place), bucket(heads * 0)))
        z = torch.relu(d + h + near)
        return self.label_out(same_mask(z, self.dropout * .6, self.training))
