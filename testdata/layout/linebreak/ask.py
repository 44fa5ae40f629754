#!/usr/bin/env python3
"""Asks the oracle where lines may break.

    ORACLE=/path/to/oracle ./ask.py FILE...

A file has a line for each text: the language, then the text in pieces, each a JSON string; the line may break between
the pieces. The oracle sets the text in a column of negative width, in which it breaks wherever it may, and says on what
line each character stands. The files are written anew. `ask.py --new SEED` writes random.txt with new random texts.
"""
import json, os, random, subprocess, sys, tempfile

QUESTION = """#set page(width: auto, height: auto, margin: 0pt)
#set text(hyphenate: false)
#for (k, (lang, s)) in json("texts.json").enumerate() [
  #set text(lang: lang)
  #let chars = s.codepoints()
  #block(width: -9pt, {
    for (i, c) in chars.enumerate() { [#metadata((k, i))<m>]; text(c) }
    [#metadata((k, chars.len()))<m>]
  })
]
#context [#metadata(query(<m>).map(m => (..m.value, m.location().position().y.pt())))<out>]
"""
# A few characters of every class.
ALPHABET = ("a b é я — \t ‐ ! ´ ￼ ) 」 } \u0301 ) ] ? 가 각 א - 中 字 😀 … , . ; 한 \u1100 \u1161 \u11a8 ー っ ァ 1 2 ( 「 [ % € $ £ "
            "\" ' “ ” ‘ ’ « » 🇩 / \u2060 \u200d \u200b \u00a0 \u00ad 👍 🏽 0 x").split(" ") + [" "] * 14


def ask(texts):
    breaks = []
    for at in range(0, len(texts), 3000):
        part = texts[at:at + 3000]
        with tempfile.TemporaryDirectory() as d:
            json.dump(part, open(d + "/texts.json", "w"))
            open(d + "/ask.typ", "w").write(QUESTION)
            answer = subprocess.run([os.environ["ORACLE"], "query", d + "/ask.typ", "<out>"], capture_output=True, check=True)
        lines = [[0] * (len(s) + 1) for _, s in part]
        for k, i, y in json.loads(answer.stdout)[0]["value"]:
            lines[k][i] = y
        for y in lines:  # a mark stands at the end of the line before the break
            breaks.append([i - 1 for i in range(2, len(y)) if y[i] > y[i - 1] + 0.01])
    return breaks


def write(path, texts):
    with open(path, "w") as out:
        for (lang, text), breaks in zip(texts, ask(texts)):
            bounds = [0, *breaks, len(text)]
            pieces = [json.dumps(text[a:b], ensure_ascii=not text.isprintable()) for a, b in zip(bounds, bounds[1:])]
            out.write(" ".join([lang, *pieces]) + "\n")


def read(path):
    texts = []
    for line in open(path):
        lang, rest = line.rstrip("\n").split(" ", 1)
        decoder, text = json.JSONDecoder(), ""
        while rest:
            piece, end = decoder.raw_decode(rest)
            text, rest = text + piece, rest[end:].lstrip(" ")
        texts.append((lang, text))
    return texts


if sys.argv[1] == "--new":
    pick = random.Random(int(sys.argv[2]))
    texts = ["".join(pick.choice(ALPHABET) for _ in range(pick.randint(3, 14))) for _ in range(2000)]
    write(os.path.dirname(os.path.abspath(__file__)) + "/random.txt", [(pick.choice(["en", "zh", "ja"]), t) for t in texts])
else:
    for path in sys.argv[1:]:
        write(path, read(path))
