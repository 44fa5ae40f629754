package lexer

import "strings"

// MarkupShorthand is the character that a Shorthand token of markup stands for.
func MarkupShorthand(text string) rune {
	switch text {
	case "...":
		return '…'
	case "~":
		return '\u00a0' // no-break space
	case "-":
		return '\u2212' // minus sign
	case "--":
		return '–'
	case "---":
		return '—'
	}
	return '\u00ad' // soft hyphen: -?
}

// mathShorthands has the shorthands of math by their first characters, longer ones first.
var mathShorthands = [...]struct {
	text string
	char rune
}{
	{"...", '…'}, {"->>", '↠'}, {"-->", '⟶'}, {"->", '→'}, {"-", '−'}, {"*", '∗'}, {"~~>", '⟿'}, {"~>", '⇝'},
	{"~", '∼'}, {"!=", '≠'}, {"::=", '⩴'}, {":=", '≔'}, {"==>", '⟹'}, {"=>", '⇒'}, {"=:", '≕'}, {"<==>", '⟺'},
	{"<-->", '⟷'}, {"<--", '⟵'}, {"<-<", '↢'}, {"<->", '↔'}, {"<<-", '↞'}, {"<<<", '⋘'}, {"<=>", '⇔'},
	{"<==", '⟸'}, {"<~~", '⬳'}, {"<=", '≤'}, {"<<", '≪'}, {"<-", '←'}, {"<~", '⇜'}, {">->", '↣'}, {">>>", '⋙'},
	{">=", '≥'}, {">>", '≫'}, {"|->", '↦'}, {"|=>", '⤇'}, {"|]", '⟧'}, {"||", '‖'}, {"[|", '⟦'},
}

// MathShorthandAt is the shorthand of math that s starts with: the character it stands for, and its length, which is 0
// where s starts with none.
func MathShorthandAt(s string) (char rune, n int) {
	for i := range mathShorthands {
		if sh := &mathShorthands[i]; sh.text[0] == s[0] && strings.HasPrefix(s, sh.text) {
			return sh.char, len(sh.text)
		}
	}
	return 0, 0
}
