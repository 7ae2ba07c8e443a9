package redact

import (
	"encoding/base32"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/ui/canary"
)

// randomText is of few different bytes, so that runs of each kind are long.
func randomText(random *rand.Rand, of string) []byte {
	b := make([]byte, random.IntN(90))
	for i := range b {
		b[i] = of[random.IntN(len(of))]
	}
	return b
}

// What skips bytes finds what looking at each one does.
func TestSkipsMissNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 1))
	set := marked("ab\x00")
	found := 0
	for range 20_000 {
		text, least := randomText(random, "ababab\x00."), 1+random.IntN(9)
		want := len(text)
		for i, run := len(text)-1, 0; i >= 0; i-- {
			if run++; !set[text[i]] {
				run = 0
			}
			if run >= least && (i == 0 || !set[text[i-1]]) {
				want = i
			}
		}
		if got := runAt(text, 0, set, least); got != want {
			t.Fatalf("%q: a run of %d at %d, want %d", text, least, got, want)
		}
		is := func(i int) bool { return set[text[i]] }
		if got := inARow(len(text), least, is); got != (want < len(text)) {
			t.Fatalf("%q: %d in a row: %v", text, least, got)
		}
		if want < len(text) {
			found++
		}
	}
	if found < 1000 {
		t.Errorf("%d of them have a run", found)
	}
}

// A run that is passed by without reading holds no text that is long enough, and what is
// read bit by bit is what the package of the encoding reads.
func TestQuickReadings(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 4))
	held := 0
	for range 20_000 {
		kept := make([]byte, 12+random.IntN(20))
		for i := range kept {
			kept[i] = "abcdefghij \x00\x00\xff\x01"[random.IntN(12+random.IntN(4))]
		}
		written := base64Of(string(kept))
		b := builder{of: &layer{text: []byte(written)}}
		places := make([]int, 2*len(written))
		for i := range places {
			places[i] = i
		}
		const least = 12
		if from, to := b.longestText(places[:len(written)]); to-from >= least {
			held++
			if !b.mayHoldText(places[:len(written)], least) {
				t.Fatalf("%q holds %d bytes of text", kept, to-from)
			}
		}
		alike := base32Of(string(kept))
		alike = alike[:len(alike)-random.IntN(8)]
		b.of = &layer{text: []byte(alike)}
		raw, _ := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(alike[:len(alike)-[]int{0, 1, 0, 1, 0, 0, 1, 0}[len(alike)%8]])
		if got, ok := b.readBase32(nil, places[:len(alike)]); string(got) != string(raw) && (ok || textual(raw)) {
			t.Fatalf("%q is read as %q, want %q", alike, got, raw)
		}
		if got := textual(kept); got != (odd(kept)*100 <= maxOdd*len(kept)) {
			t.Fatalf("%q: textual %v", kept, got)
		}
	}
	if held < 1000 {
		t.Errorf("%d hold text", held)
	}
}

// Words in the shape of an app secret stand alone, and have a digit.
func TestShapedAlone(t *testing.T) {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	for text, want := range map[string][]string{
		portalSecret: {portalSecret},
		"\x00" + portalSecret + "\x00" + portalSecret: {portalSecret, portalSecret},
		"x-" + portalSecret + ".":                     {portalSecret},
		portalSecret + "A":                            nil,
		"a" + portalSecret:                            nil,
		portalSecret + "8":                            nil,
		portalSecret[1:]:                              nil,
		letters:                                       nil,
		letters[1:] + "2":                             {letters[1:] + "2"},
	} {
		if got := shaped([]byte(text)); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// The letters of a value are its bare form.
func TestAppendLow(t *testing.T) {
	for _, value := range []string{"", "aB-3", "ÄÖ ü", "İ\xffx", "日本 9", "K\u212a"} {
		if _, want := bare(value); string(appendLow(nil, value)) != want {
			t.Errorf("%q: %q, want %q", value, appendLow(nil, value), want)
		}
	}
}

// Where a form is found in a text, a gram of it is near.
func TestNear(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 8))
	for name, secret := range map[string]string{"portal": portalSecret, "eight": "s3cr3tXY", "words": "correct-horse-battery-staple", "é": "sécrèt-ünïq-ñandú-çédille"} {
		r := New(signing.NewSecret(secret))
		n := r.needles()
		found, passed := 0, 0
		for _, f := range n.forms {
			for range 3000 {
				written := f.bare
				from := random.IntN(len(written))
				part := written[from:min(len(written), from+gramLength+random.IntN(14))]
				l := &layer{text: []byte(string(randomText(random, "xéW-4 日.")) + part + string(randomText(random, "xéW-4 日.")))}
				hits := 0
				hit := func([]cut) { hits++ }
				s := skeletonOf(l)
				n.scan(s, &n.exact, s.text, hit)
				n.scan(s, &n.folded, s.low, hit)
				switch near := n.near(l); {
				case hits > 0 && !near:
					t.Fatalf("%s: %q is passed by", name, l.text)
				case hits > 0:
					found++
				case !near:
					passed++
				}
			}
		}
		if found < 1000 || passed < 100 {
			t.Errorf("%s: %d found, %d passed by", name, found, passed)
		}
	}
}

// A text that is too short to hold a secret and is passed by would have been found to hold
// none.
func TestShorterThanTheLeast(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 2))
	shortest := map[string]bool{}
	for name, secret := range map[string]string{"portal": portalSecret, "eight": "s3cr3tXY", "four": "kX7q", "digits": "20261127073015998877", "é": "sécrèt-ünïq"} {
		r := New(signing.NewSecret(secret))
		least := r.needles().least
		spelled := []string{secret, base64Of(secret), hexOf(secret), base32Of(secret)}
		if len(secret) >= gramLength {
			for _, sp := range canary.Spellings {
				spelled = append(spelled, sp.Write(secret))
			}
		}
		for _, written := range spelled {
			for range 30 {
				from := random.IntN(len(written))
				part := written[from:min(len(written), from+1+random.IntN(least+4))]
				if len(r.in(layers(part))) > 0 {
					shortest[name] = shortest[name] || len(part) == least
					if len(part) < least {
						t.Errorf("%s: %q is found, with less than %d bytes", name, part, least)
					}
				}
			}
		}
	}
	if !shortest["portal"] || !shortest["four"] {
		t.Errorf("nothing is as short as may be: %v", shortest)
	}
}

// A secret in any spelling at any edge of a row of a table, among rows that are lines of a
// log, is masked.
func TestSecretInARow(t *testing.T) {
	const row = "2026-11-27T10:00:%02dZ,INFO,https://cdn.filestackcontent.com/ujOeHwdFcAefAZhnM6J%02d?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9&signature=" + hexSignature + ",%s\r\n"
	rows := func(from, to int) string {
		var b strings.Builder
		for n := from; n < to; n++ {
			fmt.Fprintf(&b, row, n, n, `"Mozilla/5.0 (X11; Linux x86_64)"`)
		}
		return b.String()
	}
	before, behind := rows(10, 13), rows(13, 16)
	r := New(signing.NewSecret(portalSecret))
	if got := r.Text(before + behind); got != before+behind {
		t.Fatalf("nothing is hidden in %q", got)
	}
	for _, sp := range canary.Spellings {
		written := sp.Write(portalSecret)
		for name, planted := range map[string]string{
			"first": written + ",INFO,,\r\n", "within": "1,INFO," + written + ",x\r\n", "last": "1,INFO,," + written + "\r\n",
			"behind a word": "1,INFO,is " + written + ",x\r\n", "quoted": `1,"` + written + `",,x` + "\r\n",
		} {
			got := r.Text(before + planted + behind)
			left, others := strings.CutPrefix(got, before[:len(before)-200])
			left, more := strings.CutSuffix(left, behind[200:])
			if canary.Read(left, portalSecret, 12) != "" || !others || !more {
				t.Errorf("%s, %s: %q", sp.Name, name, left)
			}
		}
	}
}
