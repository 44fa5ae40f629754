package grapheme

import (
	"strings"
	"testing"
)

// The clusters, with bars between, are those of the reference.
func TestClusters(t *testing.T) {
	for _, want := range []string{
		"", "a", "a|b", "\r\n|a", "\r|\r\n", "e\u0301|x", "👨‍👩‍👧‍👦|👋🏽", "😀|👨‍👩‍👧", "♥️|🏳️‍🌈", "🇩🇪|🇫🇷|🇩", "क्षि|न", "각|ᄀᆞ",
		"\r|\u0301", "\u06001|a", "1️⃣|*", "ก็", "a\u200d|😀", "\u200b|a",
	} {
		text := strings.ReplaceAll(want, "|", "")
		if got := strings.Join(Clusters(text), "|"); got != want {
			t.Errorf("%q is split into %q, want %q", text, got, want)
		}
		if parts := Clusters(text); parts != nil && Last(text) != len(parts[len(parts)-1]) {
			t.Errorf("the last cluster of %q is %d bytes long", text, Last(text))
		}
	}
}

func BenchmarkClusters(b *testing.B) {
	text := strings.Repeat("Grüße, 👨‍👩‍👧 und नमस्ते! ", 100)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Clusters(text)
	}
}
