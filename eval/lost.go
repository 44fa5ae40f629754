package eval

import (
	"strings"
	"unicode/utf8"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
	"chatdoc/parser/ast"
)

// lost is U+FFFD, which programs write where they could not read a character.
const lost = string(utf8.RuneError)

// warnLost warns of each character of a file's text that was lost before the file came here. Such a file is not wrong,
// but nobody means to show the sign that stands for the character. Comments may have it.
func warnLost(eng *value.Engine, file *source.File, root ast.Node) {
	if !strings.Contains(file.Text, lost) {
		return
	}
	ast.Walk(root, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.Text, *ast.Str, *ast.Raw, *ast.MathText:
			warnLostIn(eng, file, n.Span())
		}
		return true
	})
}

func warnLostIn(eng *value.Engine, file *source.File, span source.Span) {
	text := file.Slice(span)
	for at := 0; ; at += len(lost) {
		next := strings.Index(text[at:], lost)
		if next < 0 {
			return
		}
		at += next
		start := span.Start + uint32(at)
		here := source.Span{File: span.File, Start: start, End: start + uint32(len(lost))}
		eng.Sink.Warn(diag.Warnf(here, "U+FFFD stands in place of a character that was lost").
			Hint("the text was probably saved or copied in another encoding; write the character anew"))
	}
}
