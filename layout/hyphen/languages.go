package hyphen

// languages are those that Typst 0.14 hyphenates: the code, the patterns' tag in hyph-utf8, and the letters that stay
// together at the start and at the end of a word.
var languages = []struct {
	code, patterns string
	left, right    int
}{
	{"af", "af", 1, 2},
	{"be", "be", 2, 2},
	{"bg", "bg", 2, 2},
	{"ca", "ca", 2, 2},
	{"da", "da", 2, 2},
	{"de", "de-1996", 2, 2},
	{"el", "el-monoton", 1, 1},
	{"en", "en-us", 2, 3},
	{"es", "es", 2, 2},
	{"et", "et", 2, 3},
	{"fi", "fi", 2, 2},
	{"fr", "fr", 2, 2},
	{"hr", "hr", 2, 2},
	{"hu", "hu", 2, 2},
	{"is", "is", 2, 2},
	{"it", "it", 2, 2},
	{"ka", "ka", 1, 2},
	{"ku", "kmr", 2, 2},
	{"la", "la", 2, 2},
	{"lt", "lt", 2, 2},
	{"mn", "mn-cyrl", 2, 2},
	{"nb", "no", 2, 2},
	{"nl", "nl", 2, 2},
	{"nn", "no", 2, 2},
	{"no", "no", 2, 2},
	{"pl", "pl", 2, 2},
	{"pt", "pt", 2, 3},
	{"ru", "ru", 2, 2},
	{"sl", "sl", 2, 2},
	{"sq", "sq", 2, 2},
	{"sr", "sh-cyrl", 2, 2},
	{"sv", "sv", 2, 2},
	{"tk", "tk", 2, 2},
	{"tr", "tr", 2, 2},
	{"uk", "uk", 2, 2},
}
