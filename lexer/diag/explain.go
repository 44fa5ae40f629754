package diag

import "strings"

// Explanation is what there is to say of a code. Each is a file in the folder codes, named after its code:
//
//	What is wrong, in a line
//
//	A paragraph on why that is, and what to do.
//
//	-- messages --
//	the messages with the code, a line each, where … stands for any text
//	-- wrong.typ --
//	a document with the mistake
//	-- right.typ --
//	the document without it
//
// Further files are those that the documents import. What no document shows, such as a file that cannot be written, has
// none.
type Explanation struct {
	Code          Code
	Summary, Text string
	Messages      []string
	Files         map[string]string
}

// Explanations are those of all codes, in the order of the alphabet.
func Explanations() []*Explanation { return explained().list }

// Explain gives the explanation of a code, nil for one that is none.
func Explain(code Code) *Explanation {
	for _, e := range explained().list {
		if e.Code == code {
			return e
		}
	}
	return nil
}

func parseExplanation(code Code, text string) *Explanation {
	e := &Explanation{Code: code, Files: map[string]string{}}
	file := ""
	for line := range strings.Lines(text) {
		if name, ok := strings.CutPrefix(line, "-- "); ok {
			file = strings.TrimSuffix(name, " --\n")
			continue
		}
		e.Files[file] += line
	}
	e.Summary, e.Text, _ = strings.Cut(strings.TrimSpace(e.Files[""]), "\n\n")
	e.Messages = strings.Split(strings.TrimSpace(e.Files["messages"]), "\n")
	delete(e.Files, "")
	delete(e.Files, "messages")
	return e
}
