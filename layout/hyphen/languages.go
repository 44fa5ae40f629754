package hyphen

import _ "embed"

// languages are those that Typst 0.14 hyphenates: the code, the patterns, and the letters that stay together at the start
// and at the end of a word.
var languages = []Language{
	{"af", trieAf, 1, 2},
	{"be", trieBe, 2, 2},
	{"bg", trieBg, 2, 2},
	{"ca", trieCa, 2, 2},
	{"da", trieDa, 2, 2},
	{"de", trieDe1996, 2, 2},
	{"el", trieElMonoton, 1, 1},
	{"en", trieEnUs, 2, 3},
	{"es", trieEs, 2, 2},
	{"et", trieEt, 2, 3},
	{"fi", trieFi, 2, 2},
	{"fr", trieFr, 2, 2},
	{"hr", trieHr, 2, 2},
	{"hu", trieHu, 2, 2},
	{"is", trieIs, 2, 2},
	{"it", trieIt, 2, 2},
	{"ka", trieKa, 1, 2},
	{"ku", trieKmr, 2, 2},
	{"la", trieLa, 2, 2},
	{"lt", trieLt, 2, 2},
	{"mn", trieMnCyrl, 2, 2},
	{"nb", trieNo, 2, 2},
	{"nl", trieNl, 2, 2},
	{"nn", trieNo, 2, 2},
	{"no", trieNo, 2, 2},
	{"pl", triePl, 2, 2},
	{"pt", triePt, 2, 3},
	{"ru", trieRu, 2, 2},
	{"sl", trieSl, 2, 2},
	{"sq", trieSq, 2, 2},
	{"sr", trieShCyrl, 2, 2},
	{"sv", trieSv, 2, 2},
	{"tk", trieTk, 2, 2},
	{"tr", trieTr, 2, 2},
	{"uk", trieUk, 2, 2},
}

// The patterns by their tags in hyph-utf8, as internal/gen packs them. They are read in place, which takes no time to load.
var (
	//go:embed tries/af.bin
	trieAf trie
	//go:embed tries/be.bin
	trieBe trie
	//go:embed tries/bg.bin
	trieBg trie
	//go:embed tries/ca.bin
	trieCa trie
	//go:embed tries/da.bin
	trieDa trie
	//go:embed tries/de-1996.bin
	trieDe1996 trie
	//go:embed tries/el-monoton.bin
	trieElMonoton trie
	//go:embed tries/en-us.bin
	trieEnUs trie
	//go:embed tries/es.bin
	trieEs trie
	//go:embed tries/et.bin
	trieEt trie
	//go:embed tries/fi.bin
	trieFi trie
	//go:embed tries/fr.bin
	trieFr trie
	//go:embed tries/hr.bin
	trieHr trie
	//go:embed tries/hu.bin
	trieHu trie
	//go:embed tries/is.bin
	trieIs trie
	//go:embed tries/it.bin
	trieIt trie
	//go:embed tries/ka.bin
	trieKa trie
	//go:embed tries/kmr.bin
	trieKmr trie
	//go:embed tries/la.bin
	trieLa trie
	//go:embed tries/lt.bin
	trieLt trie
	//go:embed tries/mn-cyrl.bin
	trieMnCyrl trie
	//go:embed tries/nl.bin
	trieNl trie
	//go:embed tries/no.bin
	trieNo trie
	//go:embed tries/pl.bin
	triePl trie
	//go:embed tries/pt.bin
	triePt trie
	//go:embed tries/ru.bin
	trieRu trie
	//go:embed tries/sh-cyrl.bin
	trieShCyrl trie
	//go:embed tries/sl.bin
	trieSl trie
	//go:embed tries/sq.bin
	trieSq trie
	//go:embed tries/sv.bin
	trieSv trie
	//go:embed tries/tk.bin
	trieTk trie
	//go:embed tries/tr.bin
	trieTr trie
	//go:embed tries/uk.bin
	trieUk trie
)
