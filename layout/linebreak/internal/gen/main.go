// Gen writes classes.bin: the line breaking class of every code point, from the Unicode Character Database.
//
// The argument is a folder with LineBreak.txt, EastAsianWidth.txt, UnicodeData.txt and emoji/emoji-data.txt of Unicode
// 15.0, the version that Typst 0.14 follows; Debian 12 has them in the package unicode-data.
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

const last = 0x10ffff

// names are the classes in the order of their numbers in package linebreak. CQ and OQ are CP and OP of East Asian width, IP
// is ID that is unassigned and pictographic.
var names = strings.Fields("AL B2 BA BB BK CB CL CM CP CQ CR EB EM EX GL H2 H3 HL HY ID IP IN IS JL JT JV LF NL NS NU OP OQ PO PR QU RI SP SY WJ ZWJ ZW")

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: gen FOLDER")
	}
	if err := os.WriteFile("classes.bin", pack(classes(os.Args[1])), 0o644); err != nil {
		log.Fatal(err)
	}
}

// classes gives each code point the number of its class.
func classes(folder string) []byte {
	breaks := property(folder, "LineBreak.txt", 1)
	width := property(folder, "EastAsianWidth.txt", 1)
	pictographic := property(folder, "emoji/emoji-data.txt", 1)
	category := property(folder, "extracted/DerivedGeneralCategory.txt", 1)
	numbers := map[string]byte{}
	for i, name := range names {
		numbers[name] = byte(i)
	}
	out := make([]byte, last+1)
	for r := range out {
		name := resolve(breaks[r])
		wide := width[r] == "F" || width[r] == "W" || width[r] == "H"
		switch {
		case r >= 0xe1000: // so says the data of ICU4X 1.x, although the last two planes are for private use, hence AL
			name = "ID"
		case breaks[r] == "" && isFutureIdeograph(r):
			name = "ID"
		case breaks[r] == "" && 0x20a0 <= r && r <= 0x20cf:
			name = "PR"
		case name == "CP" && wide:
			name = "CQ"
		case name == "OP" && wide:
			name = "OQ"
		}
		if name == "ID" && pictographic[r] == "Extended_Pictographic" && category[r] == "Cn" {
			name = "IP"
		}
		number, ok := numbers[name]
		if !ok {
			log.Fatalf("U+%04X has the unknown class %s", r, name)
		}
		out[r] = number
	}
	return out
}

// resolve is rule LB1. As in ICU4X, even the marks of SA are AL.
func resolve(name string) string {
	switch name {
	case "AI", "SA", "SG", "XX", "":
		return "AL"
	case "CJ":
		return "NS"
	}
	return name
}

// isFutureIdeograph reports whether an unassigned code point counts as ID (see the head of LineBreak.txt).
func isFutureIdeograph(r int) bool {
	for _, block := range [][2]int{
		{0x3400, 0x4dbf}, {0x4e00, 0x9fff}, {0xf900, 0xfaff}, {0x20000, 0x2fffd}, {0x30000, 0x3fffd},
		{0x1f000, 0x1faff}, {0x1fc00, 0x1fffd},
	} {
		if block[0] <= r && r <= block[1] {
			return true
		}
	}
	return false
}

// property reads a file of lines "first..last;value". In emoji-data.txt the last property of a code point counts,
// which is Extended_Pictographic.
func property(folder, name string, field int) []string {
	data, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil {
		log.Fatal(err)
	}
	values := make([]string, last+1)
	for line := range strings.Lines(string(data)) {
		line, _, _ = strings.Cut(line, "#")
		fields := strings.Split(line, ";")
		if len(fields) <= field {
			continue
		}
		first, end, isRange := strings.Cut(strings.TrimSpace(fields[0]), "..")
		if !isRange {
			end = first
		}
		for r := hex(first); r <= hex(end); r++ {
			values[r] = strings.TrimSpace(fields[field])
		}
	}
	return values
}

func hex(s string) int {
	n, err := strconv.ParseInt(s, 16, 32)
	if err != nil {
		log.Fatal(err)
	}
	return int(n)
}

// pack makes two stages of the classes: the number of each block of 128 code points, then the distinct blocks.
func pack(classes []byte) []byte {
	const size = 128
	var index, blocks []byte
	known := map[string]byte{}
	for at := 0; at < len(classes); at += size {
		block := string(classes[at : at+size])
		number, ok := known[block]
		if !ok {
			if len(known) > 255 {
				log.Fatal("more than 256 blocks")
			}
			number = byte(len(known))
			known[block] = number
			blocks = append(blocks, block...)
		}
		index = append(index, number)
	}
	fmt.Printf("%d blocks, %d bytes\n", len(known), len(index)+len(blocks))
	return append(index, blocks...)
}
