package std

import "chatdoc/eval/value"

// pdfModule is the module pdf of the elements whose names begin so, and of the name that one of them had once.
func pdfModule(defined *value.Scope) *value.Module {
	embed := &value.Binding{
		Value: pdfAttach.Func, Deprecated: "the name `embed` is deprecated, use `attach` instead", Until: "0.15.0",
	}
	defined.Bind("embed", embed)
	defined.Arrange([]string{"attach", "embed", "artifact"})
	return value.NewModule("pdf", defined)
}
