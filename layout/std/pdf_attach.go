package std

import (
	"regexp"
	"slices"
	"strings"

	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
	"chatdoc/lexer/diag"
)

var (
	pdfAttach             = element("pdf.attach", "Attaches a file to the document.")
	pdfAttachPath         = value.Required[attachedPath](pdfAttach, "path", "The path under which the file is attached, and read.")
	pdfAttachData         = value.Required[value.Bytes](pdfAttach, "data", "What is in the file, where it is not read.")
	pdfAttachRelationship = value.Settable(pdfAttach, "relationship", value.Maybe[relationship]{}, "What the file is to the document.")
	pdfAttachType         = value.Settable(pdfAttach, "mime-type", value.Maybe[string]{}, "The media type of the file.")
	pdfAttachDescription  = value.Settable(pdfAttach, "description", value.Maybe[string]{}, "What is in the file, in words.")

	_ = layout.Shows(pdfAttach, showNothing)
	_ = layout.Attaches(pdfAttach, attachment)
)

var _ = func() bool {
	pdfAttach.Locatable = true
	pdfAttach.Construct = constructAttachment
	return true
}()

// attachedPath is the path of a file as a document gives it, and as seen from the root. It is a value so that it can take
// the place of the argument.
type attachedPath struct{ given, resolved string }

// Type is that of what documents see.
func (attachedPath) Type() *value.Type { return value.StrType }

// Cast brings the Caster: a string.
func (attachedPath) Cast() *value.Caster[attachedPath] {
	return &value.Caster[attachedPath]{
		Info: value.Types(value.StrType),
		From: func(v value.Value) (attachedPath, error) {
			if p, ok := v.(attachedPath); ok {
				return p, nil
			}
			s, err := value.Cast[string](v)
			return attachedPath{given: s}, err
		},
		Into: func(p attachedPath) value.Value { return value.Str(p.given) },
	}
}

// relationship is what a file is to the document it is attached to.
type relationship uint8

// Cast brings the Caster: one less than in frames.
func (relationship) Cast() *value.Caster[relationship] {
	return value.Words[relationship]("source", "data", "alternative", "supplement")
}

// constructAttachment reads the file where its data are not given.
func constructAttachment(call *value.Call) (*value.Content, error) {
	path := value.PosAt[string](call, "path")
	data := value.Opt[value.Bytes](call, nil)
	if err := call.Err(); err != nil {
		return nil, err
	}
	if path.Span.IsDetached() {
		return nil, value.Errorf("cannot access file system from here")
	}
	place := call.Engine.World.Place(path.Span.File).Join(path.V)
	if data == nil {
		read, err := call.Engine.World.Bytes(call.Engine.World.ID(place))
		if err != nil {
			return nil, diag.At(err, path.Span)
		}
		data = read
	}
	call.Args.Items = slices.Insert(call.Args.Items, 0,
		value.Arg{Value: attachedPath{path.V, strings.TrimPrefix(place.Path, "/")}, Span: path.Span, ValueSpan: path.Span},
		value.Arg{Value: data, Span: path.Span, ValueSpan: path.Span})
	return value.Construct(pdfAttach, call)
}

// mediaType is what the type of a file has to look like.
var mediaType = regexp.MustCompile(`^[A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+$`)

func attachment(c *value.Content) (file frame.Attachment, err error) {
	file.Path = pdfAttachPath.Of(c).resolved
	file.Data = pdfAttachData.Of(c)
	file.Description = pdfAttachDescription.Of(c).V
	if r := pdfAttachRelationship.Of(c); r.Some {
		file.Relationship = frame.Relationship(r.V + 1)
	}
	if t := pdfAttachType.Of(c); t.Some {
		file.Type = t.V
		if !mediaType.MatchString(t.V) {
			err = value.Errorf("invalid mime type")
		}
	}
	return file, err
}

func showNothing(*layout.Engine, *value.Content, *value.Chain) (*value.Content, error) {
	return value.Empty(), nil
}
