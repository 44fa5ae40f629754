package plugin

import (
	"bytes"
	"fmt"
	"strings"

	"chatdoc/eval/value"
)

// The protocol: what a plugin may import.
const (
	protocol    = "typst_env"
	receiveName = "wasm_minimal_protocol_write_args_to_buffer"
	sendName    = "wasm_minimal_protocol_send_result_to_host"
)

// checkImports looks whether there is all that the module takes from outside.
func (m *module) checkImports() error {
	for _, i := range m.imports {
		have, ok := provided(i)
		switch {
		case !ok:
			return value.Errorf("cannot find definition for import %s::%s with type %s", i.module, i.name, i.typ())
		case i.kind != functionKind:
			return value.Errorf("found definition for import %s::%s with type %s but found type Func(%s)",
				i.module, i.name, i.typ(), have)
		case !bytes.Equal(have.params, i.signature.params) || !bytes.Equal(have.results, i.signature.results):
			return value.Errorf("imported function type mismatch. expected %s but found %s", i.signature, have)
		}
	}
	return nil
}

// provided is the type of what a plugin gets for an import.
func provided(i imported) (s signature, ok bool) {
	const i32 = "\x7f"
	switch {
	case i.module != protocol:
	case i.name == receiveName:
		return signature{params: []byte(i32)}, true
	case i.name == sendName:
		return signature{params: []byte(i32 + i32)}, true
	}
	return s, false
}

// typ is the type of an import as the reference compiler shows it.
func (i imported) typ() string {
	if i.kind == functionKind {
		return fmt.Sprintf("Func(%s)", i.signature)
	}
	return [...]string{tableKind: "Table", memoryKind: "Memory", globalKind: "Global"}[i.kind]
}

func (s signature) String() string {
	return fmt.Sprintf("FuncType { core: FuncType { params: [%s], results: [%s] } }", typeNames(s.params), typeNames(s.results))
}

func typeNames(types []byte) string {
	names := make([]string, len(types))
	for i, t := range types {
		names[i] = typeName(t)
	}
	return strings.Join(names, ", ")
}
