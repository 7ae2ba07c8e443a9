package redact

import (
	"slices"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/report"
)

func at(offset, length int, with string) report.Edit {
	return report.Edit{Span: report.Span{Offset: offset, Length: length}, With: with}
}

// The edits of all reports are in the order of the text, each once and none over another.
func TestEdits(t *testing.T) {
	for _, tt := range []struct {
		name   string
		fixes  [][]report.Edit // of each report
		offset []int           // of those that are left
	}{
		{"none", nil, nil},
		{"of two reports", [][]report.Edit{{at(6, 1, "x")}, {at(2, 1, "y")}}, []int{2, 6}},
		{"twice the same", [][]report.Edit{{at(2, 1, "x")}, {at(2, 1, "x")}}, []int{2}},
		{"an insertion twice", [][]report.Edit{{at(2, 0, "x")}, {at(2, 0, "x")}}, []int{2}},
		{"two insertions", [][]report.Edit{{at(2, 0, "x"), at(2, 0, "y")}}, []int{2, 2}},
		{"over each other", [][]report.Edit{{at(2, 4, "x")}, {at(4, 4, "y")}}, []int{2}},
		{"beside each other", [][]report.Edit{{at(2, 2, "x")}, {at(4, 2, "y")}}, []int{2, 4}},
		{"past the end", [][]report.Edit{{at(9, 5, "x"), at(1, 1, "y")}}, []int{1}},
		{"of a negative length", [][]report.Edit{{at(3, -1, "x")}}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var reports []report.Report
			for _, fixes := range tt.fixes {
				reports = append(reports, report.Report{Fixes: fixes})
			}
			inner := []report.Report{{Inner: reports}}
			for name, list := range map[string][]report.Report{"reports": reports, "within another": inner} {
				var got []int
				for _, e := range New().Paste("0123456789", list).Edits() {
					got = append(got, e.Span.Offset)
				}
				if !slices.Equal(got, tt.offset) {
					t.Errorf("%s: %v, want %v", name, got, tt.offset)
				}
			}
		})
	}
}

// A fixed part shows no secret: one that stood there, that an edit puts in or takes apart.
func TestFixed(t *testing.T) {
	label := masked(portalSecret)
	for _, tt := range []struct {
		name, text string
		edits      []report.Edit
		want       string
	}{
		{"nothing to fix", "a " + portalSecret + " b", nil, "a " + label + " b"},
		{"beside it", "a  " + portalSecret, []report.Edit{at(1, 1, "")}, "a " + label},
		{"put in", "a = ;", []report.Edit{at(4, 0, portalSecret)}, "a = " + label + ";"},
		{"over its start", "xx" + portalSecret, []report.Edit{at(0, 5, "yy")}, "yy" + label},
		{"an ordinary one", "htps://x", []report.Edit{at(2, 0, "t")}, "https://x"},
	} {
		p := New(signing.NewSecret(portalSecret)).Paste(tt.text, []report.Report{{Fixes: tt.edits}})
		if got := p.Fixed(report.Span{Length: len(tt.text)}, p.Edits()); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// What findings name as a secret is masked wherever it stands, whatever its shape.
func TestNamedSecrets(t *testing.T) {
	const secret = "not-in-the-usual-shape"
	text := "secret: " + secret + ", and again " + secret
	place := report.Span{Offset: len("secret: "), Length: len(secret)}
	for _, tt := range []struct {
		name    string
		finding report.Finding
		masked  bool
	}{
		{"named", report.Finding{Code: report.CodeSecretExposed, Spans: []report.Span{place}}, true},
		{"of another finding", report.Finding{Code: report.CodeSignatureMismatch, Spans: []report.Span{place}}, false},
		{"within a policy, whose places are others", report.Finding{Code: report.CodeSecretExposed, Part: "policy.path", Spans: []report.Span{place}}, false},
		{"no place", report.Finding{Code: report.CodeSecretExposed}, false},
		{"past the end", report.Finding{Code: report.CodeSecretExposed, Spans: []report.Span{{Offset: place.Offset, Length: 99}}}, false},
		{"before the start", report.Finding{Code: report.CodeSecretExposed, Spans: []report.Span{{Offset: -1, Length: 9}}}, false},
		{"too short", report.Finding{Code: report.CodeSecretExposed, Spans: []report.Span{{Offset: place.Offset, Length: 3}}}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := New().Paste(text, []report.Report{{Findings: []report.Finding{tt.finding}}})
			got, want := p.Part(report.Span{Length: len(text)}), text
			if tt.masked {
				want = strings.ReplaceAll(text, secret, masked(secret))
			}
			if got != want {
				t.Errorf("%q, want %q", got, want)
			}
			if learned := p.Redactor().Text("x " + secret); strings.Contains(learned, secret) == tt.masked {
				t.Errorf("its redactor makes %q", learned)
			}
		})
	}
}

// The header of Basic for app: is not the secret, what it stands for is.
func TestBasicOfAnApp(t *testing.T) {
	written := base64Of("app:" + portalSecret)
	text := "Authorization: Basic " + written
	span := report.Span{Offset: len("Authorization: Basic "), Length: len(written)}
	p := New().Paste(text, []report.Report{{Findings: []report.Finding{{Code: report.CodeSecretExposed, Spans: []report.Span{span}}}}})
	if got := p.Redactor().Text(portalSecret); got != masked(portalSecret) {
		t.Errorf("%q", got)
	}
	if got := p.Part(report.Span{Length: len(text)}); strings.Contains(got, written[12:]) {
		t.Errorf("%q", got)
	}
}

// A pair that a reply may not hold is cut in all that is made of it, and the rest stays.
func TestCutValues(t *testing.T) {
	text := "https://x/?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9&signature=" + hexSignature + " and " + strings.ToUpper(hexSignature)
	given := []report.Report{{Security: signing.Security{Policy: "eyJleHBpcnkiOjE4OTM0NTYwMDB9", Signature: hexSignature}}}
	whole := New().Paste(text, given)
	if got := whole.Cut(); got != whole {
		t.Error("nothing to cut makes another paste")
	}
	cut := whole.Cut(hexSignature)
	want := "https://x/?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9&signature=9bb689d6… and 9BB689D6…"
	if got := cut.Part(report.Span{Length: len(text)}); got != want {
		t.Errorf("%q", got)
	}
	if got := cut.Reports[0].Security; got.Signature != "9bb689d6…" || got.Policy != given[0].Security.Policy {
		t.Errorf("%+v", got)
	}
	if got := whole.Part(report.Span{Length: len(text)}); got != text {
		t.Errorf("the paste it is made of is %q", got)
	}
	if got := whole.Cut("short").Part(report.Span{Length: len(text)}); got != text {
		t.Errorf("a short value cuts %q", got)
	}
}

func TestDigest(t *testing.T) {
	raw := []byte{0x9b, 0xb6, 0x89, 0xd6, 0xaa, 0xcf, 0xe5, 0x75, 0x7a, 0xf8, 0x4c, 0x20}
	for name, tt := range map[string]struct {
		value string
		want  []byte
	}{
		"hex":              {"9bb689d6aacfe5757af84c20", raw},
		"hex, upper case":  {"9BB689D6AACFE5757AF84C20", raw},
		"base64":           {"m7aJ1qrP5XV6+Ewg", raw},
		"base64url":        {"m7aJ1qrP5XV6-Ewg", raw},
		"base64, padded":   {"m7aJ1qrP5XV6+Ewg====", raw},
		"neither":          {"not a digest!", nil},
		"cut within bytes": {"9bb689d6aacfe5757af84", nil},
	} {
		text, _ := bare(tt.value)
		if got := digest(text, tt.value); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %x", name, got)
		}
	}
}
