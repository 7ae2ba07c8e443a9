package triage

import (
	"strings"
	"testing"
	"time"

	"policybench/signing/report"
)

func message(key string, offset int) report.Report {
	return report.Report{Verdict: report.None, Form: report.FormMessage, Span: report.Span{Offset: offset, Length: 10},
		Findings: []report.Finding{{Level: report.Note, Code: report.CodeServerMessage, Args: []string{key}}}}
}

func TestHear(t *testing.T) {
	const yes, no, unknown = report.Yes, report.No, report.Unknown
	link := func(v report.Verdict, readable, genuine, alive report.Answer) report.Report {
		return report.Report{Verdict: v, Form: report.FormDelivery, Readable: readable, Genuine: genuine, Alive: alive, Span: report.Span{Offset: 500, Length: 9}}
	}
	alive, dead := link(report.Unverified, yes, unknown, yes), link(report.Expired, yes, unknown, no)
	genuine, other := link(report.Valid, yes, yes, yes), link(report.Mismatch, yes, no, yes)
	signed := alive
	signed.Security.Signature = strings.Repeat("a", 64)
	bare := link(report.Unsigned, unknown, unknown, unknown)
	for _, tt := range []struct {
		name, key string
		links     []report.Report
		want      Fit
	}{
		{"no link", "signature-expired", nil, NoLink},
		{"expired, and says so", "signature-expired", []report.Report{dead}, Fits},
		{"alive, and says expired", "signature-expired", []report.Report{alive}, Contradicts},
		{"one of two expired", "signature-expired", []report.Report{alive, dead}, Fits},
		{"the signature fits, and says not", "signature-not-valid", []report.Report{genuine}, Contradicts},
		{"another secret", "signature-not-valid", []report.Report{other}, Fits},
		{"not checked", "signature-not-valid", []report.Report{alive}, Settles},
		{"expired, and says the signature", "signature-not-valid", []report.Report{dead}, Beside},
		{"no pair arrived, and there is none", "credentials-not-provided", []report.Report{bare}, Fits},
		{"no pair arrived, and there is one", "credentials-not-provided", []report.Report{signed}, Contradicts},
		{"refused", "status-403", []report.Report{dead}, Fits},
		{"refused, no fault", "status-403", []report.Report{alive}, Settles},
		{"refused, valid", "status-403", []report.Report{genuine}, Beside},
		{"nothing about the pair", "status-404", []report.Report{dead}, Beside},
	} {
		heard := Hear(Of(append([]report.Report{message(tt.key, 0)}, tt.links...)))
		if len(heard) != 1 || heard[0].Fit != tt.want || heard[0].Key != tt.key {
			t.Errorf("%s: %+v", tt.name, heard)
		}
	}
}

// Of two messages in one answer the one that says why is taken; of two far apart both are.
func TestHearTakesTheOneThatSaysMost(t *testing.T) {
	for far, want := range map[int]int{17: 1, 1000: 2} {
		if heard := Hear(Of([]report.Report{message("invalid-policy", 0), message("signature-not-valid", far)})); len(heard) != want || heard[len(heard)-1].Key != "signature-not-valid" {
			t.Errorf("%d apart: %+v", far, heard)
		}
	}
}

func TestClaimOf(t *testing.T) {
	at := time.Date(2026, 11, 27, 7, 30, 0, 0, time.UTC)
	expires := func(before time.Duration) *report.Report {
		return &report.Report{Expiry: report.Expiry{OK: true, Unix: at.Add(-before).Unix()}}
	}
	const day = 24 * time.Hour
	for _, tt := range []struct {
		text string
		r    *report.Report
		want Claim
	}{
		{"It worked yesterday.", expires(10 * time.Hour), WorkedLately},
		{"It worked yesterday.", expires(300 * day), WorkedDead},
		{"it was working this morning", expires(-day), StoppedLately},
		{"geht seit gestern nicht mehr", expires(day), WorkedLately},
		{"Le lien fonctionnait hier", expires(day), WorkedLately},
		{"funcionava ontem", expires(day), WorkedLately},
		{"It never worked.", expires(day), NoClaim},
		{"I worked on it. Yesterday was fun", expires(day), NoClaim},
		{"as I wrote yesterday, the link fails", expires(day), NoClaim},
		{"It worked yesterday.", &report.Report{}, NoClaim},
	} {
		if got := ClaimOf(tt.text, tt.r, at); got != tt.want {
			t.Errorf("%q: %d, want %d", tt.text, got, tt.want)
		}
	}
}

func TestCompared(t *testing.T) {
	good, bad := report.Report{Verdict: report.Unverified}, report.Report{Verdict: report.Expired}
	for text, tt := range map[string]struct {
		reports []report.Report
		good    int // its index, -1 for none
	}{
		"A works, B does not: A B":     {[]report.Report{good, bad}, 0},
		"this fails, the other opens":  {[]report.Report{bad, good}, 1},
		"works here, 403 there":        {[]report.Report{good, good}, 0},
		"two links, please check both": {[]report.Report{good, bad}, -1},
		"one works, two fail":          {[]report.Report{good, bad, bad}, -1},
		"none works, all fail":         {[]report.Report{bad, bad}, -1},
	} {
		works, refused := Compared(text, Of(tt.reports))
		if (works != nil) != (tt.good >= 0) || works != nil && (works.Index != tt.good || refused.Index == tt.good) {
			t.Errorf("%q: %v, %v", text, works, refused)
		}
	}
}

func TestGateway(t *testing.T) {
	for text, want := range map[string]string{
		"see https://url.emailprotection.link/?abc~":            "url.emailprotection.link",
		"https://protect-eu.mimecast.com/s/abcDEF?domain=x":     "protect-eu.mimecast.com",
		"https://u123.ct.sendgrid.net/ls/click?upn=abc":         "u123.ct.sendgrid.net",
		"https://bit.ly/3xYz":                                   "bit.ly",
		"https://bit.ly/":                                       "",
		"https://rabbit.ly/3x":                                  "",
		"https://www.mimecast.com/products/":                    "",
		"https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D": "",
		"no link at all":                                        "",
		"https://example.com/?u=https://bit.ly/3xYz":            "",
	} {
		if got := Gateway(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestLabel(t *testing.T) {
	const url = "https://cdn.filestackcontent.com/x"
	for before, want := range map[string]string{
		"Annex A: ":                            "Annex A",
		"hello\n1. Certificate B: <":           "Certificate B",
		"- Client A (shop): ":                  "Client A (shop)",
		"Last week's mail (fails): ":           "Last week's mail (fails)",
		"see the [Price list](":                "Price list",
		"> > invoice: ":                        "invoice",
		"link: ":                               "",
		"This one works: ":                     "",
		`  "url": "`:                           "",
		"<a href=\"":                           "",
		"please look at ":                      "",
		"I have tried it many times already: ": "",
		"":                                     "",
		"12:30: ":                              "",
	} {
		if got := Label(before+url, len(before)); got != want {
			t.Errorf("%q: %q, want %q", before, got, want)
		}
	}
}

// Equal requests are told once, with all places; requests that are not judged alike are not.
func TestOnce(t *testing.T) {
	a := report.Report{Verdict: report.Expired, Link: report.Link{Handle: "a"}}
	a.Security.Policy = "p"
	b, c := a, a
	b.Link.Handle = "b"
	c.Findings = []report.Finding{{Level: report.Warning, Code: report.CodeLineBreak}}
	bare := report.Report{Verdict: report.Unsigned, Link: report.Link{Handle: "a"}}
	told, stands := Once(Of([]report.Report{a, b, a, c, bare, bare, a}))
	if len(told) != 5 || len(stands) != 5 || len(stands[0]) != 3 || stands[0][2] != 6 {
		t.Errorf("%d told, %v", len(told), stands)
	}
}

// A line of a log that names no host is the request of one that does, but not of two.
func TestOnceOfHosts(t *testing.T) {
	at := func(host string) report.Report {
		r := report.Report{Verdict: report.Expired, Link: report.Link{Handle: "a", Host: host}}
		r.Security.Policy = "p"
		return r
	}
	for _, c := range []struct {
		hosts string
		want  int
	}{
		{"a a", 1}, {"a b", 2}, {"- a", 1}, {"a -", 1}, {"- a b", 2}, {"- a b -", 2}, {"a b -", 2}, {"- a - a", 1}, {"- -", 1},
	} {
		var reports []report.Report
		for host := range strings.FieldsSeq(c.hosts) {
			reports = append(reports, at(strings.Trim(host, "-")))
		}
		told, stands := Once(Of(reports))
		places := 0
		for _, s := range stands {
			places += len(s)
		}
		if len(told) != c.want || places != len(reports) {
			t.Errorf("%s: %d told, at %v", c.hosts, len(told), stands)
		}
	}
}

func TestAMessageFitsWhatTheLinkHasBesides(t *testing.T) {
	message := &report.Report{Form: report.FormMessage, Findings: []report.Finding{
		{Code: report.CodeServerMessage, Args: []string{"signature-not-valid", "signature-uppercase line-break", ""}},
	}}
	for _, c := range []struct {
		name    string
		finding report.Finding
		want    Fit
	}{
		{"a warning that explains it", report.Finding{Level: report.Warning, Code: report.CodeSignatureUppercase}, Fits},
		{"another warning", report.Finding{Level: report.Warning, Code: report.CodeExpiresSoon}, Contradicts},
		{"a note alone", report.Finding{Level: report.Note, Code: report.CodeLineBreak}, Contradicts},
	} {
		link := &report.Report{Form: report.FormDelivery, Verdict: report.Valid, Genuine: report.Yes, Readable: report.Yes, Findings: []report.Finding{c.finding}}
		message.Verdict = report.None
		if heard := Hear(Of([]report.Report{*link, *message})); len(heard) != 1 || heard[0].Fit != c.want {
			t.Errorf("%s: heard %+v, want fit %d", c.name, heard, c.want)
		}
	}
}
