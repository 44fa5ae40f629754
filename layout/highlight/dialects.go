package highlight

// dialectOf gives the dialect of a grammar of chroma's.
func dialectOf(name string) dialect {
	switch name {
	case "NASM", "GAS", "ArmAsm", "TASM", "RGBDS Assembly", "Z80 Assembly":
		return assembly()
	case "CMake":
		return cmake()
	case "GraphQL":
		return graphql()
	case "HCL", "Terraform":
		return hcl()
	case "HTTP":
		return http()
	case "Nginx configuration file":
		return nginx()
	case "Protocol Buffer":
		return protobuf()
	case "Solidity":
		return solidity()
	case "VimL":
		return vim()
	case "Matlab", "Octave":
		return matlab()
	case "Objective-C":
		return objectiveC()
	case "vue":
		return vue()
	case "C", "GLSL", "Arduino", "HLSL", "Metal":
		return c()
	case "C++":
		return cpp()
	case "C#":
		return csharp()
	case "Java":
		return java()
	case "Go":
		return golang()
	case "Rust":
		return rust()
	case "JavaScript":
		return javascript()
	case "TypeScript", "react":
		return typescript()
	case "Python", "Python 2", "Cython", "Mojo":
		return python()
	case "Ruby", "Crystal":
		return ruby()
	case "PHP", "PHTML":
		return php()
	case "Perl":
		return perl()
	case "Lua", "Luau", "MoonScript":
		return lua()
	case "R":
		return r()
	case "Julia":
		return julia()
	case "Bash", "Bash Session", "Fish", "Tcsh":
		return bash()
	case "Kotlin":
		return kotlin()
	case "Swift":
		return swift()
	case "Scala":
		return scala()
	case "Dart":
		return dart()
	case "Groovy":
		return groovy()
	case "Haskell", "Elm", "Idris", "Agda":
		return haskell()
	case "Elixir":
		return elixir()
	case "Common Lisp", "EmacsLisp", "Scheme", "Racket", "Fennel", "Hy", "Janet":
		return lisp()
	case "Clojure":
		return clojure()
	case "OCaml", "ReasonML", "Standard ML":
		return ocaml()
	case "FSharp":
		return fsharp()
	case "Erlang":
		return erlang()
	case "Nix":
		return nix()
	case "Makefile":
		return makefile()
	case "Batchfile":
		return batch()
	case "HTML", "XML", "Svelte", "Angular2":
		return html()
	case "CSS":
		return css()
	case "SCSS", "Sass", "Stylus":
		return scss()
	case "Graphviz":
		return graphviz()
	case "JSON", "Jsonnet":
		return json()
	case "YAML":
		return yaml()
	case "TOML":
		return toml()
	case "INI", "properties", "Desktop file", "SYSTEMD":
		return ini()
	case "markdown":
		return markdown()
	case "TeX":
		return tex()
	case "Diff":
		return diff()
	case "SQL", "MySQL", "PostgreSQL SQL dialect", "Transact-SQL":
		return sql()
	}
	return dialect{escape: true}
}
