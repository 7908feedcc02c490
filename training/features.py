"""What the model sees of a form: word key, affixes, shape and character n-grams, all hashed by FNV-1a.

Bit-exactly specified in FORMAT.md; the TypeScript side repeats this file.
"""
VARIANTS = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
                          "‑": "-", "‐": "-", "\u00a0": " "})
SIZES = {"affix": 8192, "shape": 512, "ngram": 8192}


def fnv1a(text):
    """FNV-1a, 32 bits, over the UTF-8 bytes of text."""
    h = 0x811C9DC5
    for b in text.encode("utf-8"):
        h = ((h ^ b) * 0x01000193) & 0xFFFFFFFF
    return h


def plain(form):
    """The form with quotation-mark and hyphen variants joined; case kept."""
    return form.translate(VARIANTS).replace("…", "...")


def digits_to_zero(word):
    return "".join("0" if "0" <= c <= "9" else c for c in word)


def shape(form):
    """X, x, d for capital, small letter, digit; other characters as they are; runs cut to two, whole to eight."""
    out = []
    for c in form:
        if "0" <= c <= "9":
            k = "d"
        elif c.lower() != c:
            k = "X"
        elif c.upper() != c:
            k = "x"
        else:
            k = c
        if len(out) >= 2 and out[-1] == k and out[-2] == k:
            continue
        out.append(k)
    return "".join(out[:8])


def features(form):
    """(lower-cased word, affix ids, shape id, n-gram ids); characters are Unicode code points."""
    text = plain(form)
    word = text.lower()
    affixes = []
    for k in range(1, 5):
        if len(word) >= k:
            affixes.append(fnv1a(f"p{k}{word[:k]}") % SIZES["affix"])
            affixes.append(fnv1a(f"s{k}{word[-k:]}") % SIZES["affix"])
    padded = f"<{digits_to_zero(word)}>"
    ngrams = [fnv1a(padded[i:i + k]) % SIZES["ngram"] for k in (3, 4) for i in range(len(padded) - k + 1)][:64]
    return word, affixes, fnv1a("w" + shape(text)) % SIZES["shape"], ngrams
