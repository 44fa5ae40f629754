#!/usr/bin/env python3
"""Asks the oracle how numbers are written, and writes the files here anew.

    ORACLE=/path/to/oracle ./ask.py

systems.txt has a line for each number: a pattern of one symbol, the number, and how it is written. patterns.txt has a
pattern as JSON, the numbers, and the answer as JSON, or `error MESSAGE`; its questions are kept.
"""
import json, os, subprocess, tempfile

SYSTEMS = "1aAiIαΑ*א一壹あいアイㄱ가١۱१১ক①⓵"
NUMBERS = [*range(0, 131), 144, 199, 200, 201, 215, 270, 299, 300, 304, 344, 390, 399, 400, 401, 416, 444, 499, 500, 515,
           599, 600, 676, 677, 700, 702, 703, 704, 729, 800, 815, 900, 999, 1000, 1001, 1010, 1011, 1015, 1099, 1100, 1101,
           1111, 1999, 2000, 2019, 2024, 2208, 2209, 3999, 4000, 4001, 4999, 5000, 8000, 9000, 9001, 40000, 49000, 400000, 490000, 900000, 100001000, 2000300000000, 1000000010000000, 9999, 10000, 10001,
           10010, 10011, 10100, 11000, 11111, 12345, 18278, 18279, 20000, 36000, 65536, 90000, 99999, 100000, 100001,
           100010, 100100, 101000, 110000, 111111, 999999, 1000000, 1000010, 1001000, 1010101, 2000000, 3999999, 9999999,
           10000000, 10000001, 10010010, 12000034, 100000000, 100000001, 100010000, 100100000, 100110000, 101000000,
           110000000, 123456789, 1000000000, 1000000010, 1010101010, 10**11, 10**12, 10**12 + 1, 10**12 + 10**4,
           2**40, 10**13, 10**15, 10**16, 10**16 + 1, 11 * 10**16, 10**17, 10**18, 1001001001001001001,
           1230000000000000000, 2**63 - 1]
LONGEST = 48  # longer answers are not asked for or kept


def ask(code):
    with tempfile.TemporaryDirectory() as d:
        open(d + "/ask.typ", "w").write("#metadata(" + code + ") <v>")
        answer = subprocess.run([os.environ["ORACLE"], "query", d + "/ask.typ", "<v>"], capture_output=True, text=True)
    if answer.returncode:
        return "error " + next(json.loads(line)["message"] for line in answer.stderr.splitlines() if line.startswith("{"))
    return json.loads(answer.stdout)[0]["value"]


def short(system, n):
    """Whether the answer is not out of hand."""
    return n < 60 * LONGEST or system not in "*iIאαΑ" or system in "iI" and n < 40000000 or system in "αΑ" and n < 10**6


def systems():
    with open("systems.txt", "w") as out:
        for system in SYSTEMS:
            numbers = [n for n in NUMBERS if short(system, n)]
            texts = ask(json.dumps(numbers).replace("[", "(").replace("]", ")") + f'.map(n => numbering("{system}", n))')
            for n, text in zip(numbers, texts):
                if len(text) <= LONGEST:
                    out.write(f"{system} {n} {text}\n")


def patterns():
    lines = [line.split(" = ")[0] for line in open("patterns.txt").read().splitlines()]
    with open("patterns.txt", "w") as out:
        for line in lines:
            pattern, end = json.JSONDecoder().raw_decode(line)
            literal = '"' + "".join(f"\\u{{{ord(c):x}}}" for c in pattern) + '"'
            answer = ask(f"numbering({', '.join([literal, *line[end:].split()])})")
            if not answer.startswith("error "):
                answer = json.dumps(answer, ensure_ascii=not answer.isprintable())
            out.write(f"{line} = {answer}\n")


systems()
patterns()
