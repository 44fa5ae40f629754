#!/usr/bin/env python3
"""Asks the oracle what things are called in the languages of names.txt, and writes that file and rtl.txt anew.

    ORACLE=/path/to/oracle ./ask.py

A line of names.txt has a language, perhaps with a region, and what the things below are called in it, in this order and
separated by commas. rtl.txt has the codes of two and three letters of the languages that are written from right to left.
"""
import json, os, subprocess, tempfile

THINGS = ["figure", "table", "raw", "equation", "heading", "outline", "bibliography", "page"]
NAMES = """#set page(numbering: "1")
#set math.equation(numbering: "1")
#let (lang, ..region) = "TAG".split("-")
#set text(lang: lang, region: region.at(0, default: none))
#figure([x])#figure(table[x])#figure(raw("x", block: true)) $ x $ #[= x]<x>
#outline()#bibliography(bytes("@book{a, title={b}}"), full: true)
#{
  show regex("^.+\\u{a0}1$"): it => [#metadata(it.text.slice(0, -3)) <page>]
  ref(<x>, form: "page")
}
#context {
  let supplements = (..query(figure), ..query(math.equation), query(heading).first()).map(it => it.supplement)
  let titles = query(heading).slice(1).map(it => it.body)
  [#metadata((..(..supplements, ..titles).map(it => it.text), query(<page>).first().value)) <out>]
}"""
RTL = """#let letters = "abcdefghijklmnopqrstuvwxyz".clusters()
#let two = letters.map(a => letters.map(b => a + b)).flatten()
#let three = two.map(a => letters.map(b => a + b)).flatten()
#for lang in (..two, ..three) {
  set text(lang: lang)
  block(height: 0pt, spacing: 0pt)[#metadata(lang) <lang>]
}
#context [#metadata(query(<lang>).filter(m => m.location().position().x > 99pt).map(m => m.value)) <out>]"""


def ask(question):
    with tempfile.TemporaryDirectory() as d:
        open(d + "/ask.typ", "w").write(question)
        answer = subprocess.run([os.environ["ORACLE"], "query", d + "/ask.typ", "<out>"], capture_output=True, text=True)
    if answer.returncode:
        raise SystemExit(answer.stderr)
    return json.loads(answer.stdout)[0]["value"]


tags = [line.rstrip("\n").split(": ")[0] for line in open("names.txt")]
with open("names.txt", "w") as out:
    for tag in tags:
        out.write(f"{tag}: {', '.join(ask(NAMES.replace('TAG', tag)))}\n")
with open("rtl.txt", "w") as out:
    out.write("\n".join(ask(RTL)) + "\n")
