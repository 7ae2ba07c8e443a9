package redact

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"policybench/signing"
)

func TestShare(t *testing.T) {
	for _, tt := range []struct{ length, fifths, least, want int }{
		{26, 2, gramLength, 11}, // of an app secret
		{26, 3, 12, 16},
		{10, 2, gramLength, 8},
		{8, 2, gramLength, 8},
		{9, 3, 12, 9},
		{320, 2, gramLength, 16}, // a line of a dump gives a long one away
		{320, 3, 12, 36},
	} {
		if got := share(strings.Repeat("x", tt.length), tt.fifths, tt.least); got != tt.want {
			t.Errorf("%+v: %d", tt, got)
		}
	}
}

// A run of a value gives it away, or is a word, a date, too little.
func TestTelling(t *testing.T) {
	for _, tt := range []struct {
		name, secret, run string
		want              bool
	}{
		{"whole", portalSecret, portalSecret, true},
		{"eleven of it", portalSecret, portalSecret[:11], true},
		{"ten of it", portalSecret, portalSecret[:10], false},
		{"its end", portalSecret, portalSecret[15:], true},
		{"a word of it", "correct-horse-battery-staple", "battery", false},
		{"two words", "correct-horse-battery-staple", "correct-horse", false},
		{"three words", "correct-horse-battery-staple", "correct-horse-battery", true},
		{"a date of it", "20261127073015998877", "20261127", false},
		{"digits of it", "20261127073015998877", "202611270730", true},
		{"eight of ten digits", "4815162342", "48151623", true},
		{"a line of a long one", strings.Repeat("Lq7Zt0Wm", 40), "Zt0WmLq7Zt0WmLq7", true},
		{"less than a line", strings.Repeat("Lq7Zt0Wm", 40), "Zt0WmLq7Zt0WmLq", false},
		{"a host of a link", "https://storage.example.com/team/production/main", "storage.example.com", false},
		{"most of a link", "https://storage.example.com/team/production/main", "storage.example.com/team/production", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := "see " + tt.run + " there"
			got := New(signing.NewSecret(tt.secret)).Text(text)
			want := text
			if tt.want {
				want = "see " + masked(tt.secret) + " there"
			}
			if got != want {
				t.Errorf("%q, want %q", got, want)
			}
		})
	}
}

// What stands within a value's letters goes with them, and what stands beside does not.
func TestCutsOfRuns(t *testing.T) {
	const secret = "-=xK9-pQ2_vT7.mW4+zR1=-"
	label := masked(secret)
	for text, want := range map[string]string{
		"(" + secret + ")":                               "(" + label + ")",
		"(xK9-pQ2_vT7.mW4+zR1)":                          "(" + label + ")",
		"-" + secret + "-":                               "-" + label + "-",
		"xK9-pQ2_vT7.mW4":                                label,
		"xK9 pQ2\nvT7 \t mW4 zR1":                        label,
		"xK9pQ2" + strings.Repeat(" ", 60) + "vT7mW4zR1": label,
		secret + "," + secret:                            label + "," + label,
	} {
		if got := New(signing.NewSecret(secret)).Text(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

func TestJoined(t *testing.T) {
	for _, tt := range []struct {
		name       string
		cuts, want []cut
	}{
		{"none", nil, nil},
		{"in order", []cut{{5, 7, "b"}, {1, 3, "a"}}, []cut{{1, 3, "a"}, {5, 7, "b"}}},
		{"overlapping", []cut{{1, 5, "a"}, {3, 9, "a"}}, []cut{{1, 9, "a"}}},
		{"one in the other", []cut{{1, 9, "a"}, {3, 5, "a"}}, []cut{{1, 9, "a"}}},
		{"touching, the same", []cut{{1, 5, "a"}, {5, 9, "a"}}, []cut{{1, 9, "a"}}},
		{"touching, others", []cut{{1, 5, "a"}, {5, 9, "b"}}, []cut{{1, 5, "a"}, {5, 9, "b"}}},
		{"a secret over a signature's end", []cut{{1, 5, elided}, {3, 9, "a"}}, []cut{{1, 9, "a"}}},
		{"empty ones", []cut{{3, 3, "a"}, {5, 4, "a"}}, nil},
	} {
		if got := joined(slices.Clone(tt.cuts)); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestReplace(t *testing.T) {
	for _, tt := range []struct {
		text string
		cuts []cut
		want string
	}{
		{"abcdef", nil, "abcdef"},
		{"abcdef", []cut{{0, 6, "•"}}, "•"},
		{"abcdef", []cut{{0, 2, "•"}, {4, 6, "•"}}, "•cd•"},
		{"abcdef…", []cut{{3, 6, elided}}, "abc…"}, // it was cut before
		{"abcdef…", []cut{{3, 6, "•"}}, "abc•…"},
	} {
		if got := replace(tt.text, tt.cuts); got != tt.want {
			t.Errorf("%q %v: %q, want %q", tt.text, tt.cuts, got, tt.want)
		}
	}
}

// A redactor prints nothing of what it knows.
func TestRedactorPrintsNothing(t *testing.T) {
	r := New(signing.NewSecret(portalSecret)).With(New(signing.NewSecret("another-secret-42")))
	for _, format := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x"} {
		if printed := fmt.Sprintf(format, r); r.Text(printed) != printed {
			t.Errorf("%s prints %s", format, r.Text(printed))
		}
	}
	if got, want := r.Text(portalSecret+" another-secret-42"), masked(portalSecret)+" "+masked("another-secret-42"); got != want {
		t.Errorf("%q", got)
	}
	var none Redactor
	if got := none.With(Redactor{}).Text(portalSecret); got != portalSecret {
		t.Errorf("who knows nothing masks %q", got)
	}
	if got := none.Learn("key " + portalSecret).Text(portalSecret); got != masked(portalSecret) {
		t.Errorf("nothing is learned: %q", got)
	}
}

// A text shows an app secret by its shape alone.
func TestShaped(t *testing.T) {
	for text, want := range map[string]int{
		portalSecret: 1, "key=" + portalSecret + ";" + portalSecret: 2, base64Of("key " + portalSecret): 1, hexOf(portalSecret): 1,
		portalSecret + "X": 0, portalSecret[1:]: 0, strings.ToLower(portalSecret): 0, "ABCDEFGHIJKLMNOPQRSTUVWXYZ": 0, strings.Replace(portalSecret, "3", "8", 1): 0,
	} {
		if got := len(New().Paste(text, nil).Places()); got != want {
			t.Errorf("%q: %d", text, got)
		}
	}
}
