package trace

import (
	"encoding/base64"
	"slices"
	"strings"
	"testing"

	"policybench/signing/report"
)

// What is left of a word in base64 stands in every text around it, and is none where it
// tells too little.
func TestAlignments(t *testing.T) {
	for _, c := range []struct {
		word string
		want []string // behind no, one and two bytes
	}{
		{"expiry", []string{"ZXhwaXJ5", "V4cGlye", "leHBpcn"}},
		{"olicy", []string{"b2xpY3", "9saWN5", "vbGlje"}},
		{"abcde", []string{"YWJjZG", "FiY2Rl", "hYmNkZ"}},
		{"abc", nil}, // what is left is too short to search for
		{"", nil},
	} {
		got := alignments(c.word)
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.word, got, c.want)
		}
		for before, part := range got {
			text := base64.StdEncoding.EncodeToString([]byte(strings.Repeat("\xff", before) + c.word + "\xff\xff\xff"))
			if !strings.Contains(text, part) || len(part) < shortest {
				t.Errorf("%q behind %d bytes: %q in %s", c.word, before, part, text)
			}
		}
	}
	for before := range 3 {
		once := base64.StdEncoding.EncodeToString([]byte(strings.Repeat("z", before) + `{"expiry":1}`))
		for inner := range 3 {
			if text := base64.StdEncoding.EncodeToString([]byte(strings.Repeat("z", inner) + once)); Next(text, 0) < 0 {
				t.Errorf("encoded twice: not found in %s", text)
			}
		}
	}
}

// What is kept around the traces is between brackets.
func TestPartsAround(t *testing.T) {
	far := strings.Repeat("x", farthest)
	for _, c := range []struct {
		name, text string
		around     int
	}{
		{"the whole line", "a\n[b policy c\n]d", 0},
		{"what is near, then to its line's end", "a[\nb\npolicy\n]c\nd", 4},
		{"from the start", "[policy a\n]b", 1},
		{"to the end", "[a\nb policy]", 5},
		{"two lines", "a\n[policy\n]b\nc\n[policy\n]d", 0},
		{"lines that touch are one part", "a\n[policy\npolicy\n]b", 0},
		{"near ones are one part", "[a\npolicy\nb\npolicy\n]c", 5},
		{"a line as long as one looks", "a\n[" + far[2:] + "policy" + far[7:] + "\n]b", 0},
		{"a line that is longer", "a\n" + far + "p[]olicy" + far, 0},
	} {
		var want []report.Span
		text := strings.NewReplacer("[", "", "]", "").Replace(c.text)
		for at, removed := 0, 0; ; {
			from := strings.IndexByte(c.text[at:], '[')
			if from < 0 {
				break
			}
			from += at
			to := strings.IndexByte(c.text[from:], ']') + from
			want = append(want, report.Span{Offset: from - removed, Length: to - from - 1})
			at, removed = to+1, removed+2
		}
		if got := Parts(text, c.around); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", c.name, got, want)
		}
	}
}

// Whatever is around, parts are in order, do not touch, lie in the text and hold all that
// is near a trace.
func TestPartsCover(t *testing.T) {
	text := strings.Repeat("aé\n", 400) + "policy" + strings.Repeat("é", 900) + "signature\n" + strings.Repeat("bb\n", 900) + "expiry" + strings.Repeat("c", 99)
	for around := 1; around < 2000; around += 37 {
		end := -1
		parts := Parts(text, around)
		for _, p := range parts {
			if p.Offset <= end || p.End() > len(text) || p.Length <= 0 {
				t.Fatalf("%d around: %v", around, parts)
			}
			end = p.End()
		}
		for at := Next(text, 0); at >= 0; at = Next(text, at+1) {
			i := slices.IndexFunc(parts, func(p report.Span) bool { return at < p.End() })
			if i < 0 || parts[i].Offset > max(0, at-around) || parts[i].End() < min(len(text), at+around) {
				t.Fatalf("%d around: %v leave out what is near %d", around, parts, at)
			}
		}
	}
}
