#!/usr/bin/env python3
"""Asks the oracle about smart quotes, and writes the files here anew.

    ORACLE=/path/to/oracle ./ask.py [--new SEED]

languages.txt has a language, perhaps with a region, and the quotes for 'a' "b" in it, then its alternative quotes.
sequences.txt and random.txt have a text with straight quotes, as JSON, and with those that Typst makes of them where
they are ‹ › and « »; U+FFFC is an object, such as an equation. With --new, random.txt is made up anew. Needs pdftotext
of poppler-utils.
"""
import json, os, random, subprocess, sys, tempfile

MARKS = "‹›«»′″’"
ALPHABET = "a é ß 1 ½ Ⅷ ² 五 漢 Ⓐ ª क ( [ { < ) ] . , - — / “ ” ‘ $ 😀 % \t \u00a0 \u3000 \u2028 \ufffc _ \\".split(" ")

SETUP = """#set page(width: auto, height: auto, margin: 9pt)
#let straight(s) = for c in s.codepoints() {
  if c == "\\"" { smartquote() } else if c == "'" { smartquote(double: false) } else if c == "\\u{fffc}" { box(width: 1pt) } else { text(c) }
}
#let data = json("data.json")
"""
TEXTS = SETUP + """#set smartquote(quotes: (single: "‹›", double: "«»"))
#for s in data { page(text(dir: ltr, straight(s))) }
"""
LANGUAGES = SETUP + """
#for (tag, alternative) in data {
  let (lang, ..region) = tag.split("-")
  set text(lang: lang, region: region.at(0, default: none), dir: ltr)
  set smartquote(alternative: alternative)
  page({ straight("'x'"); linebreak(); straight("\\"x\\"") })
}
"""
# Which quotes have narrow spaces (U+202F) inside, which are lost in the text of a PDF: width tells.
WIDTHS = SETUP + """
#for ((tag, alternative), quotes) in data {
  let (lang, ..region) = tag.split("-")
  set text(lang: lang, region: region.at(0, default: none), dir: ltr)
  set smartquote(alternative: alternative)
  let same(a, b) = calc.abs((measure(a).width - measure(b).width).pt()) < 0.001
  for (s, (open, close)) in ("'x'", "\\"x\\"").zip(quotes) {
    let candidates = ((open, close), (open + "\\u{202f}", "\\u{202f}" + close))
    context [#metadata(candidates.find(((open, close)) => same(straight(s), text(open + "x" + close)))) <out>]
  }
}
"""


def run(command, source, data, *more):
    """The text of each page, or the values that a query finds."""
    with tempfile.TemporaryDirectory() as d:
        json.dump(data, open(d + "/data.json", "w"))
        open(d + "/ask.typ", "w").write(source)
        out = [d + "/ask.pdf"] if command == "compile" else []
        answer = subprocess.run([os.environ["ORACLE"], command, d + "/ask.typ", *out, *more], capture_output=True, text=True)
        if answer.returncode:
            raise SystemExit(answer.stderr)
        if command == "query":
            return [found["value"] for found in json.loads(answer.stdout)]
        answer = subprocess.run(["pdftotext", "-raw", *out, "-"], capture_output=True, text=True, check=True)
        return answer.stdout.split("\f")[:len(data)]


def languages():
    tags = [line.split()[0] for line in open("languages.txt")]
    questions = [(tag, alternative) for tag in tags for alternative in (False, True)]
    answers = run("compile", LANGUAGES, questions)
    quotes = [[line.split("x") for line in text.strip().split("\n")] for text in answers]
    quotes = [open + "…" + close for open, close in run("query", WIDTHS, list(zip(questions, quotes)), "<out>")]
    with open("languages.txt", "w") as out:
        for i, tag in enumerate(tags):
            out.write(" ".join([tag, *quotes[4 * i:4 * i + 4]]) + "\n")


def straight(text):
    return text.translate({ord(c): "'\""[c in "«»″"] for c in MARKS})


def fill(text, marks):
    """Puts the marks in place of the straight quotes."""
    marks = iter(marks)
    filled = "".join(next(marks) if c in "'\"" else c for c in text)
    assert next(marks, None) is None, (text, filled)
    return filled


def sequences(name, texts):
    answers = run("compile", TEXTS, texts)
    with open(name, "w") as out:
        for text, answer in zip(texts, answers):
            filled = fill(text, [c for c in answer if c in MARKS])
            out.write(json.dumps(filled, ensure_ascii=not filled.isprintable()) + "\n")


def some(rng):
    alphabet = rng.sample(ALPHABET, 4) + [" ", "a"]
    return "".join(rng.choice(["'", '"', rng.choice(alphabet)]) for _ in range(rng.randint(2, 14)))


languages()
sequences("sequences.txt", [straight(json.loads(line)) for line in open("sequences.txt")])
if sys.argv[1:2] == ["--new"]:
    rng = random.Random(sys.argv[2])
    sequences("random.txt", [some(rng) for _ in range(400)])
else:
    sequences("random.txt", [straight(json.loads(line)) for line in open("random.txt")])
