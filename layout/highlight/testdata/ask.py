#!/usr/bin/env python3
"""Asks the oracle anew for every sample, or those that are named: the text of testdata/samples/*.txt stays, the letters
below it are written anew.

    ORACLE=/path/to/oracle testdata/ask.py [SAMPLE...]

A new sample is a file with a line "lang TAG" and then the text, each line after "> ".
"""
import glob, json, os, subprocess, sys, tempfile

QUESTION = """#set page(width: auto, height: auto)
#let t(v) = [#metadata(v) <r>]
#show text: it => context { it; t((it.text, text.fill.to-hex())) }
#show underline: it => { t("u+"); it.body; t("u-") }
#show strong: it => { t("b+"); it.body; t("b-") }
#show emph: it => { t("i+"); it.body; t("i-") }
#show raw.line: it => t("nl") + it.body
#raw(read("text"), lang: sys.inputs.lang, block: true)
"""
COLORS = {"#74747c": "c", "#1d6c76": "x", "#6b6b6f": "r", "#198810": "s", "#8b41b1": "p", "#d73948": "k",
          "#b60157": "n", "#4b69c6": "e", "#16718d": "m", "#301414": "a", "#000000": "."}
MARKS = {"b": "B", "i": "I", "u": "U", "bu": "H", "bi": "J", "iu": "V"}


def ask(lang, text):
    with tempfile.TemporaryDirectory() as d:
        open(d + "/text", "w").write(text)
        open(d + "/ask.typ", "w").write(QUESTION)
        command = [os.environ["ORACLE"], "--input", "lang=" + lang, "query", d + "/ask.typ", "<r>"]
        answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    marks, mask = set(), ""
    for value in (r["value"] for r in json.loads(answer)):
        if value == "nl":
            mask += "\n"
        elif isinstance(value, str):
            (marks.add if value[1] == "+" else marks.discard)(value[0])
        else:
            letter = COLORS[value[1]]
            if marks:
                letter = letter.upper() if letter != "." else MARKS["".join(sorted(marks))]
            mask += "".join(" " if c == " " else letter for c in value[0])
    return mask[1:]


for path in sys.argv[1:] or glob.glob(os.path.dirname(__file__) + "/samples/*.txt"):
    head, *lines = open(path).read().rstrip("\n").split("\n")
    text = [line[2:] for line in lines if line.startswith(">")]
    with open(path, "w") as out:
        out.write(head + "\n")
        for line, mask in zip(text, ask(head.removeprefix("lang "), "\n".join(text)).split("\n"), strict=True):
            out.write(f"> {line}\n| {mask}".rstrip() + "\n")
