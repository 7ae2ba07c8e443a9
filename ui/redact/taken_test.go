package redact

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/report"
)

// What a report takes out of a text is not shown where the text does not show it.
func TestValuesTakenApart(t *testing.T) {
	const address, phrase = "https://storage.example.com/team/production/main", "50 red balloons over Paris"
	for _, tt := range []struct {
		name, secret, text string
		link               report.Link
		args               []string
		want               []string // host, handle, source, tasks, arguments
	}{
		{"a host", address, "see " + address + " there", report.Link{Host: "storage.example.com"}, nil, []string{"•", "", ""}},
		{"its tasks", address, "see " + address + " there", report.Link{Tasks: []string{"team", "main"}}, nil, []string{"", "", "", "•", "•"}},
		{"in arguments", address, "see " + address + " there", report.Link{Host: "storage.example.com"}, []string{"storage.example.com", "team/production"}, []string{"•", "", "", "•", "•"}},
		{"with what stands before it", address, "see path/" + address + "&x", report.Link{Source: "path/https://storage"}, nil, []string{"", "", "path/•"}},
		{"beside it", address, "see path/file " + address, report.Link{Source: "path/file"}, nil, []string{"", "", "path/file"}},
		{"words of ours as arguments", address, "see " + address, report.Link{}, []string{"team", "production", "main", "m", ""}, []string{"", "", "", "team", "production", "main", "m", ""}},
		{"numbers of ours as arguments", phrase, "see " + phrase, report.Link{}, []string{"50", "5"}, []string{"", "", "", "50", "5"}},
		{"a number that is the handle", phrase, "see " + phrase, report.Link{Handle: "50"}, []string{"50", "20"}, []string{"", "•", "", "•", "20"}},
		{"what the text shows as well", address, "storage.example.com, see " + address, report.Link{Host: "storage.example.com"}, nil, []string{"storage.example.com", "", ""}},
		{"what only another place has", address, "see " + address, report.Link{Host: "cdn.example.com", Handle: "teams"}, nil, []string{"cdn.example.com", "teams", ""}},
		{"read out of escapes", address, `see https:\u002f\u002fstorage\u002eexample\u002ecom\u002fteam\u002fproduction\u002fmain`, report.Link{Host: "storage.example.com", Source: "team/production"}, nil, []string{"•", "", "•"}},
		{"escapes that are escaped", address, entities(address, "&amp;#%d;"), report.Link{Tasks: []string{"&#116;&#101;", "&#47;"}}, nil, []string{"", "", "", "•", "•"}},
		{"escaped thrice", address, entities(address, "%%2525%02x"), report.Link{Handle: "%74%65", Source: "%25%37"}, nil, []string{"", "•", "%25%37"}},
		{"codes of letters", phrase, "see 53 48 32 114 101 100 32 98 97 108 108 111 111 110 115 32 111 118 101 114 32 80 97 114 105 115", report.Link{Handle: "114", Tasks: []string{"53", "48"}}, nil, []string{"", "•", "", "•", "•"}},
		{"a text without it", address, "see storage.example.com", report.Link{Host: "storage.example.com", Source: "team/production"}, nil, []string{"storage.example.com", "", "team/production"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			given := report.Report{Span: report.Span{Length: len(tt.text)}, Link: tt.link, Findings: []report.Finding{{Args: tt.args}}}
			for name, paste := range map[string]*Paste{
				"paste":  New(signing.NewSecret(tt.secret)).Paste(tt.text, []report.Report{given}),
				"ticket": New(signing.NewSecret(tt.secret)).Paste(tt.text, []report.Report{given}).Ticket(),
			} {
				r := paste.Reports[0]
				got := append([]string{r.Link.Host, r.Link.Handle, r.Link.Source}, append(slices.Clone(r.Link.Tasks), r.Findings[0].Args...)...)
				for i := range got {
					got[i] = strings.ReplaceAll(got[i], masked(tt.secret), "•")
				}
				if !slices.Equal(got, tt.want) {
					t.Errorf("%s: %q, want %q", name, got, tt.want)
				}
			}
		})
	}
}

// entities writes each character by itself.
func entities(text, format string) string {
	var b strings.Builder
	for _, c := range text {
		fmt.Fprintf(&b, format, c)
	}
	return b.String()
}

// A ticket of a long text looks for secrets part by part, and knows what was withheld.
func TestTakenOutOfALongText(t *testing.T) {
	const secret = "https://storage.example.com/team/production/main"
	text := strings.Repeat("lorem ipsum dolor sit amet\n", large/20) + secret
	given := report.Report{Span: report.Span{Offset: len(text) - len(secret), Length: len(secret)}, Link: report.Link{Host: "storage.example.com"}}
	paste := New(signing.NewSecret(secret)).Paste(text, []report.Report{given})
	for name, p := range map[string]*Paste{"paste": paste, "ticket": paste.Ticket(), "cut": paste.Cut(hexSignature)} {
		if got := p.Reports[0].Link.Host; got != masked(secret) {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// Where no text is shown, reports ask for it where a value may be of a secret.
func TestConcerns(t *testing.T) {
	const address = "https://storage.example.com/team/production/main"
	inHex := hexOf(portalSecret)
	for _, tt := range []struct {
		name, secret string
		link         report.Link
		want         bool
	}{
		{"a part of a known secret", address, report.Link{Host: "storage.example.com"}, true},
		{"a task of it", address, report.Link{Tasks: []string{"resize=width:20", "production"}}, true},
		{"one of several handles", address, report.Link{Handles: []string{"KW9EJhYtS6y48Whm2S6D", "team"}}, true},
		{"another host", address, report.Link{Host: "cdn.filestackcontent.com", Handle: "KW9EJhYtS6y48Whm2S6D"}, false},
		{"too little of it", address, report.Link{Handle: "tea"}, false},
		{"long enough to encode one", "", report.Link{Handle: inHex}, true},
		{"in base64", "", report.Link{Source: "https://example.com/" + base64Of(portalSecret)}, true},
		{"a file and a key", "", report.Link{Handle: "KW9EJhYtS6y48Whm2S6D", APIKey: "ANdpKX6pWRIevNAWvvOOtz"}, false},
		{"a long address", "", report.Link{Source: "https://images.example.com/2026/11/27/portraits-of-the-team/summer.jpg"}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			known := New(signing.NewSecret(tt.secret))
			for name, list := range map[string][]report.Report{"a report": {{Link: tt.link}}, "within another": {{Inner: []report.Report{{Link: tt.link}}}}} {
				if got := known.Concerns(list); got != tt.want {
					t.Errorf("%s: %v", name, got)
				}
			}
		})
	}
}
