package lib

import "chatdoc/eval/value"

// sysModule is the module sys: the version of the language, and what the command line says.
func sysModule(inputs *value.Dict) *value.Module {
	s := value.NewScope()
	s.Define("version", &value.Version{Parts: []uint32{0, 14, 2}})
	s.Define("inputs", value.Share(inputs))
	return value.NewModule("sys", s)
}
