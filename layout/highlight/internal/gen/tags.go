package main

// typstTags are tags that Typst knows (see testdata/tags.json) where chroma knows none or means another language: what
// they stand for, or the nearest that there is. A language of lines and #-comments is read as INI.
var typstTags = []struct{ grammar, tags string }{
	{"CSV", "tsv"},
	{"Clojure", "cljs"},
	{"Fortran", "for"},
	{"HTML", "asp, jsp, vue"},
	{"Haskell", "lhs, literate haskell, purescript, purs, cabal"},
	{"INI", "conf, crontab, fstab, gitignore, hosts, requirements.txt, resolv, ssh_config"},
	{"NASM", "asm, s"},
	{"Nim", "nimble"},
	{"OCaml", "camlp4, ocamllex, ocamlyacc"},
	{"ObjectPascal", "p"},
	{"Objective-C", "m, mm"},
	{"PHTML", "php, php3, php4, php5, php7, phps, phpt, phtml, inc"},
	{"Perl", "pod"},
	{"Puppet", "pp"},
	{"SCSS", "less"},
	{"Scala", "sbt, sc"},
	{"TeX", "cls, sty, rd"},
	{"verilog", "v"},
}
