package diag

import (
	"encoding/json"
	"io"

	"chatdoc/lexer/source"
)

// JSON writes each diagnostic as an object on a line of its own, for programs. Lines and characters of a range count
// from 0, characters in code points; the end is exclusive. A diagnostic without a place has the path "" and the range
// null.
func JSON(w io.Writer, list List, files Files) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	for _, d := range list {
		if err := encoder.Encode(asJSON(d, files)); err != nil {
			return err
		}
	}
	return nil
}

type jsonDiagnostic struct {
	Severity string `json:"severity"`
	Code     Code   `json:"code"`
	Message  string `json:"message"`
	jsonPlace
	Hints []string    `json:"hints"`
	Trace []jsonTrace `json:"trace"`
}

type jsonTrace struct {
	Message string `json:"message"`
	jsonPlace
}

type jsonPlace struct {
	Path  string     `json:"path"`
	Range *jsonRange `json:"range"`
}

type jsonRange struct {
	Start jsonPosition `json:"start"`
	End   jsonPosition `json:"end"`
}

type jsonPosition struct {
	Line      int `json:"line"`
	Character int `json:"character"`
}

func asJSON(d *Diagnostic, files Files) jsonDiagnostic {
	out := jsonDiagnostic{
		Severity:  d.Severity.String(),
		Code:      CodeOf(d),
		Message:   d.Message,
		jsonPlace: asJSONPlace(d.Span, files),
		Hints:     append([]string{}, d.Hints...), // [], not null
		Trace:     []jsonTrace{},
	}
	for _, t := range d.Trace {
		out.Trace = append(out.Trace, jsonTrace{t.String(), asJSONPlace(t.Span, files)})
	}
	return out
}

func asJSONPlace(span source.Span, files Files) jsonPlace {
	if span.IsDetached() {
		return jsonPlace{}
	}
	file := files(span.File)
	if file == nil {
		return jsonPlace{}
	}
	start, end := file.Position(span.Start), file.Position(span.End)
	return jsonPlace{file.Name, &jsonRange{jsonPosition{start.Line, start.Column}, jsonPosition{end.Line, end.Column}}}
}
