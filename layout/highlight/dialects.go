package highlight

// dialectOf gives the dialect of a grammar of chroma's.
func dialectOf(name string) dialect {
	switch name {
	case "NASM", "GAS", "ArmAsm", "TASM", "RGBDS Assembly", "Z80 Assembly":
		return assemblyDialect()
	case "CMake":
		return cmakeDialect()
	case "GraphQL":
		return graphqlDialect()
	case "HCL", "Terraform":
		return hclDialect()
	case "HTTP":
		return httpDialect()
	case "Nginx configuration file":
		return nginxDialect()
	case "Protocol Buffer":
		return protobufDialect()
	case "Solidity":
		return solidityDialect()
	case "VimL":
		return vimDialect()
	case "Matlab", "Octave":
		return matlabDialect()
	case "Objective-C":
		return objectiveCDialect()
	case "C", "GLSL", "Arduino", "HLSL", "Metal":
		return cDialect()
	case "C++":
		return cppDialect()
	case "C#":
		return csharpDialect()
	case "Java":
		return javaDialect()
	case "Go":
		return golangDialect()
	case "Rust":
		return rustDialect()
	case "JavaScript":
		return javascriptDialect()
	case "TypeScript", "react":
		return typescriptDialect()
	case "Python", "Python 2", "Cython", "Mojo":
		return pythonDialect()
	case "Ruby", "Crystal":
		return rubyDialect()
	case "PHP", "PHTML":
		return phpDialect()
	case "Perl":
		return perlDialect()
	case "Lua", "Luau", "MoonScript":
		return luaDialect()
	case "R":
		return rDialect()
	case "Julia":
		return juliaDialect()
	case "Bash", "Bash Session", "Fish", "Tcsh":
		return bashDialect()
	case "Kotlin":
		return kotlinDialect()
	case "Swift":
		return swiftDialect()
	case "Scala":
		return scalaDialect()
	case "Dart":
		return dartDialect()
	case "Groovy":
		return groovyDialect()
	case "Haskell", "Elm", "Idris", "Agda":
		return haskellDialect()
	case "Elixir":
		return elixirDialect()
	case "Common Lisp", "EmacsLisp", "Scheme", "Racket", "Fennel", "Hy", "Janet":
		return lispDialect()
	case "Clojure":
		return clojureDialect()
	case "OCaml", "ReasonML", "Standard ML":
		return ocamlDialect()
	case "FSharp":
		return fsharpDialect()
	case "Erlang":
		return erlangDialect()
	case "Nix":
		return nixDialect()
	case "Makefile":
		return makefileDialect()
	case "Batchfile":
		return batchDialect()
	case "HTML", "XML", "Svelte", "Angular2":
		return htmlDialect()
	case "CSS":
		return cssDialect()
	case "SCSS", "Sass", "Stylus":
		return scssDialect()
	case "Graphviz":
		return graphvizDialect()
	case "JSON", "Jsonnet":
		return jsonDialect()
	case "YAML":
		return yamlDialect()
	case "TOML":
		return tomlDialect()
	case "INI", "properties", "Desktop file", "SYSTEMD":
		return iniDialect()
	case "markdown":
		return markdownDialect()
	case "TeX":
		return texDialect()
	case "Diff":
		return diffDialect()
	case "SQL", "MySQL", "PostgreSQL SQL dialect", "Transact-SQL":
		return sqlDialect()
	}
	return dialect{escape: true}
}
