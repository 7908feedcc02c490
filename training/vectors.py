"""What the reference answers to sentences of our own: python vectors.py parser.bin > ../test/corpus/parser.jsonl"""
import json
import sys

import names
from reference import Model

SENTENCES = """The harbour board said on Tuesday that it would not close the ferry line to Ostwick .
“ We were n’t told , ” Maria Delgado-Finch , a spokeswoman for the Northmarch Teachers ’ Union , told reporters .
Profits at Quillon & Sons rose 14.5 % to €3.2m , up from €2.8m a year earlier .
Why ?
Prime Minister Ola Brandt denied that Lake Tarn 's water had been sold to the Republic of Vessia .
Dr. Ahmed Zöllner — who resigned in 2019 — called the plan “ naïve … and expensive ” .
BREAKING : 3 dead after storm hits coast
According to a report seen by the Calder Post , more than 400 nurses have left since March , and few of them are coming back .
😀 @tillie_b lol that 's sooo İstanbul ２０２４"""


def answer(model, sentence):
    """Tokens, tags, heads, labels, names and rounded entity scores of one sentence, ready for JSON."""
    tokens = sentence.split(" ")
    parsed = model.parse(tokens)
    entities = parsed["scores"]["entities"]
    found = names.spans(tokens, parsed["upos"], parsed["heads"], parsed["deprels"], entities)
    scores = [[round(float(score), 3) for score in row] for row in entities]
    return dict(tokens=tokens, **{key: parsed[key] for key in ("upos", "heads", "deprels")}, names=sorted(found), scores=scores)


if __name__ == "__main__":
    model = Model(sys.argv[1])
    for sentence in SENTENCES.split("\n"):
        print(json.dumps(answer(model, sentence), ensure_ascii=False))
