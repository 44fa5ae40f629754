package std

import (
	"chatdoc/eval/value"
	"chatdoc/layout"
)

var (
	pdfArtifact     = element("pdf.artifact", "Marks content as decoration that does not belong to what a document says.")
	_               = value.Settable(pdfArtifact, "kind", artifactOther, "What the decoration is.")
	pdfArtifactBody = value.Required[*value.Content](pdfArtifact, "body", "The content.")

	_ = layout.Shows(pdfArtifact, showArtifact)
)

// artifactKind is a kind of decoration.
type artifactKind uint8

const artifactOther artifactKind = 3

// Cast brings the Caster.
func (artifactKind) Cast() *value.Caster[artifactKind] {
	return value.Words[artifactKind]("header", "footer", "page", "other")
}

// showArtifact shows the body, as it would be without the mark.
func showArtifact(_ *layout.Engine, c *value.Content, _ *value.Chain) (*value.Content, error) {
	return pdfArtifactBody.Of(c), nil
}
