package trace

import (
	"encoding/base64"
	"strings"
	"testing"
)

// Every word is found wherever it stands, also in base64 behind any number of bytes.
func TestNext(t *testing.T) {
	for _, w := range words {
		for before := range 12 {
			text := strings.Repeat("z", before) + w + "zz"
			if at := Next(text, 0); at != before {
				t.Errorf("%q behind %d bytes: %d", w, before, at)
			}
			if at := Next(text, before+1); at > before && !strings.HasPrefix(text[at:], w) {
				t.Errorf("%q: found again at %d", w, at)
			}
		}
	}
	for _, w := range encoded {
		for before := range 6 {
			text := base64.StdEncoding.EncodeToString([]byte(strings.Repeat("z", before) + w + "zzzz"))
			if Next(text, 0) < 0 {
				t.Errorf("%q behind %d bytes: not found in %s", w, before, text)
			}
		}
	}
	for _, text := range []string{"", "o", "olic", "GET /index.html 200", strings.Repeat("A", 1000), strings.Repeat("polic ", 100)} {
		if at := Next(text, 0); at >= 0 {
			t.Errorf("%.20q: found at %d", text, at)
		}
	}
}

// A search may only step as far as it does where a pair of bytes tells much: few words end
// alike, and most pairs end none.
func TestPairsTellWordsApart(t *testing.T) {
	x := prepared()
	ended := 0
	for h, endings := range x.endings {
		if len(endings) > 0 {
			ended++
		}
		if len(endings) > len(x.patterns)/4 {
			t.Errorf("%d of %d words end in %d", len(endings), len(x.patterns), h)
		}
	}
	if ended < len(x.patterns)/4 || ended > hashed/16 {
		t.Errorf("%d words have %d endings of %d", len(x.patterns), ended, hashed)
	}
	if hash('a', 'b') == hash('b', 'a') {
		t.Error("the order of a pair tells nothing")
	}
	for a := range 1 << 8 {
		if h := hash(byte(a), 255-byte(a)); h < 0 || h >= hashed {
			t.Errorf("%d: %d", a, h)
		}
	}
}

// Parts are whole lines around each trace, and near ones are one.
func TestParts(t *testing.T) {
	line := strings.Repeat("x", 99) + "\n"
	text := strings.Repeat(line, 50) + "a policy\n" + strings.Repeat(line, 3) + "a signature\n" + strings.Repeat(line, 50) + "expiry"
	parts := Parts(text, 1000)
	if len(parts) != 2 {
		t.Fatalf("%v", parts)
	}
	for i, word := range []string{"olicy", "expiry"} {
		p, at := parts[i], strings.Index(text, word)
		if p.Offset > at-1000 || p.Offset < at-1200 || p.End() < min(len(text), at+1000) || p.Offset > 0 && text[p.Offset-1] != '\n' {
			t.Errorf("%s at %d: %v", word, at, p)
		}
	}
	if got := Parts(strings.Repeat("é", 5000)+"policy"+strings.Repeat("é", 5000), 1001); len(got) != 1 || got[0].Offset%2 != 0 {
		t.Errorf("%v", got)
	}
	if got := Parts(strings.Repeat(line, 100), 1000); got != nil {
		t.Errorf("%v", got)
	}
}

func BenchmarkParts(b *testing.B) {
	text := strings.Repeat(`10.0.0.1 - - [26/Nov/2026:12:00:00 +0000] "GET /static/app.js?v=1 HTTP/1.1" 200 87 "https://www.example.com/page" "Mozilla/5.0 (X11; Linux x86_64)"`+"\n", 8000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Parts(text, 32<<10)
	}
}
