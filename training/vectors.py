"""The reference's answers on sentences of our own: python vectors.py parser.bin > test/corpus/parser.jsonl"""
import sys, json
sys.path.insert(0, "/tmp/training"); sys.dont_write_bytecode = True
import names, features
from reference import Model
SENTENCES = """The harbour board said on Tuesday that it would not close the ferry line to Ostwick .
“ We were n’t told , ” Maria Delgado-Finch , a spokeswoman for the Northmarch Teachers ’ Union , told reporters .
Profits at Quillon & Sons rose 14.5 % to €3.2m , up from €2.8m a year earlier .
Why ?
Prime Minister Ola Brandt denied that Lake Tarn 's water had been sold to the Republic of Vessia .
Dr. Ahmed Zöllner — who resigned in 2019 — called the plan “ naïve … and expensive ” .
BREAKING : 3 dead after storm hits coast
According to a report seen by the Calder Post , more than 400 nurses have left since March , and few of them are coming back .
😀 @tillie_b lol that 's sooo İstanbul ２０２４""".split("\n")
m = Model(sys.argv[1])
for s in SENTENCES:
    t = s.split(" "); r = m.parse(t); e = r["scores"]["entities"]
    print(json.dumps(dict(tokens=t, upos=r["upos"], heads=r["heads"], deprels=r["deprels"],
        names=sorted(names.spans(t, r["upos"], r["heads"], r["deprels"], e)), scores=[[round(float(x), 3) for x in row] for row in e]), ensure_ascii=False))
