"""The network: form vector → recurrent layers → tag, arc, label and name heads."""
import torch
import torch.nn.functional as N
from torch import nn

import features as F

DISTANCES = [-32, -16, -10, -7, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 7, 10, 16, 32]  # lower edges; see bucket()


def bucket(distance):
    """0 … 18: which interval head − dependent falls into (tensor of integers)."""
    return torch.bucketize(distance, torch.tensor(DISTANCES), right=True)


class Recurrent(nn.Module):
    """One bidirectional LSTM layer."""

    def __init__(self, inputs, hidden):
        super().__init__()
        self.hidden = hidden
        self.forward_, self.backward_ = nn.LSTM(inputs, hidden, batch_first=True), nn.LSTM(inputs, hidden, batch_first=True)
        for cell in (self.forward_, self.backward_):
            nn.init.zeros_(cell.bias_ih_l0)
            nn.init.zeros_(cell.bias_hh_l0)
            cell.bias_hh_l0.data[hidden:2 * hidden] = 1
            cell.bias_hh_l0.requires_grad = False
            nn.init.orthogonal_(cell.weight_hh_l0)
            nn.init.xavier_uniform_(cell.weight_ih_l0)

    def forward(self, x, back):
        ahead = self.forward_(x)[0]
        behind = self.backward_(turned(x, back))[0]
        return torch.cat([ahead, turned(behind, back)], -1)


def turned(x, back):
    """Each sentence reversed within its own length."""
    return x.gather(1, back.unsqueeze(-1).expand(-1, -1, x.shape[-1]))


def same_mask(x, rate, training):
    """Dropout with one mask for all positions of a sentence."""
    if not training or rate == 0:
        return x
    return x * (torch.rand(x.shape[0], 1, x.shape[-1]) > rate).float() / (1 - rate)


class Parser(nn.Module):
    def __init__(self, vocabulary, layers="lstm64,lstm64", dim=128, arc=96, label=96,
                 dropout=0.33, word_drop=0.2, act="none"):
        super().__init__()
        self.config = dict(layers=layers, dim=dim, arc=arc, label=label, act=act)
        v = self.vocabulary = vocabulary
        self.dropout, self.word_drop, self.act = dropout, word_drop, act
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
            hidden = int(spec.removeprefix("lstm"))
            self.layers.append(Recurrent(width, hidden))
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
            x = layer(x if i == 0 else same_mask(x, self.dropout, self.training), back)
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
