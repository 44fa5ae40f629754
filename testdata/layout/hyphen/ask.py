#!/usr/bin/env python3
"""Asks the oracle how to hyphenate.

    ORACLE=/path/to/oracle ./ask.py FILE...

Each file is for the language of its name and has a word or text a line, with U+2010 (‐) where it may be divided. The
files are written anew.
"""
import json, os, subprocess, sys, tempfile

QUESTION = """#set page(width: auto, height: auto, margin: 0pt)
#for (k, (lang, hyphenate, s)) in json("texts.json").enumerate() [
  #set text(lang: lang, hyphenate: hyphenate)
  #let chars = s.codepoints()
  #block(width: -9pt, {
    for (i, c) in chars.enumerate() { [#metadata((k, i))<m>]; text(c) }
    [#metadata((k, chars.len()))<m>]
  })
]
#context [#metadata(query(<m>).map(m => (..m.value, m.location().position().y.pt())))<out>]
"""


def lines(texts):
    """For each text, where it breaks when set in a column of negative width."""
    with tempfile.TemporaryDirectory() as d:
        json.dump(texts, open(d + "/texts.json", "w"))
        open(d + "/ask.typ", "w").write(QUESTION)
        answer = subprocess.run([os.environ["ORACLE"], "query", d + "/ask.typ", "<out>"], capture_output=True, check=True)
    heights = [[0] * (len(s) + 1) for _, _, s in texts]
    for k, i, y in json.loads(answer.stdout)[0]["value"]:
        heights[k][i] = y
    return [{i - 1 for i in range(2, len(y)) if y[i] > y[i - 1] + 0.01} for y in heights]


for path in sys.argv[1:]:
    lang = os.path.basename(path).split(".")[0]
    texts = [line.rstrip("\n").replace("‐", "") for line in open(path)]
    at = lines([(lang, True, t) for t in texts])
    plain = lines([(lang, False, t) for t in texts])
    with open(path, "w") as out:
        for text, a, b in zip(texts, at, plain):
            out.write("".join(("‐" if i in a - b else "") + c for i, c in enumerate(text)) + "\n")
