package font

import "testing"

func TestEmbeddedIdentities(t *testing.T) {
	for _, f := range embeddedFonts() {
		got, err := identifyFaces(f.file)
		if err != nil || len(got) != 1 || got[0].Info != f.Info {
			t.Errorf("%s is written down as\n%+v, but the file says\n%+v (%v)", f.Info.PostScript, f.Info, got[0].Info, err)
		}
		if err := f.Err(); err != nil {
			t.Errorf("%s: %v", f.Info.PostScript, err)
		}
	}
}
