package ticket

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/canary"
	"policybench/ui/redact"
	"policybench/ui/words/wordstest"
)

func whole(p *redact.Paste) string { return p.Part(report.Span{Length: p.Len()}) }

func TestReportCutsSignatures(t *testing.T) {
	for _, tt := range wordstest.Writings {
		t.Run(tt.Name, func(t *testing.T) {
			text := "see https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=" + wordstest.Policy + "&signature=" + tt.Write(wordstest.Signature) + " and help"
			out := Write(wordstest.Pasted(text, []report.Report{wordstest.Report(text)}), Options{At: wordstest.Now})
			if leak := wordstest.Leaks(out, wordstest.Signature); leak != "" {
				t.Errorf("%s in\n%s", leak, out)
			}
			for _, stays := range []string{"KW9EJhYtS6y48Whm2S6D?policy=" + wordstest.Policy, "see https://", "help", "9 years ago"} {
				if !strings.Contains(out, stays) {
					t.Errorf("%q is gone from\n%s", stays, out)
				}
			}
		})
	}
}

// Cutting what is cut already changes nothing, whatever stands in front.
func TestCutSignaturesTwice(t *testing.T) {
	for before, want := range map[string]string{
		"signature=":   "signature=4098f262…&x=1",
		"signature%3D": "signature%3D4098f262…&x=1",
		"%253D":        "%253D4098f2…&x=1", // its digits count as the first ones
		"":             "4098f262…&x=1",
	} {
		text := before + wordstest.Signature + "&x=1"
		once := whole(wordstest.Pasted(text, []report.Report{wordstest.Report(text)}).Ticket())
		if twice := whole(wordstest.Pasted(once, []report.Report{wordstest.Report("")}).Ticket()); once != want || twice != want {
			t.Errorf("%q: once %q, twice %q", before, once, twice)
		}
	}
}

// A signature that no report knows is cut by its shape alone.
func TestReportCutsUnknownSignatures(t *testing.T) {
	for _, tt := range wordstest.Writings[:2] {
		out := Write(wordstest.Pasted("x "+tt.Write(wordstest.Signature), nil), Options{At: wordstest.Now})
		if leak := wordstest.Leaks(out, wordstest.Signature); leak != "" {
			t.Errorf("%s: %s in\n%s", tt.Name, leak, out)
		}
	}
}

// A report holds no whole signature, in whatever way the text writes it; nothing
// of the text stands outside a fence.
func FuzzReport(f *testing.F) {
	for i := range wordstest.Writings {
		f.Add("see ", uint8(i), "&x=1\n```\n@you ![a](https://b)")
	}
	f.Fuzz(func(t *testing.T, before string, how uint8, after string) {
		w := wordstest.Writings[int(how)%len(wordstest.Writings)]
		text := before + "/" + w.Write(wordstest.Signature) + "/" + after
		r := wordstest.Report(text)
		r.Link.Source, r.Findings[0].Code, r.Findings[0].Args = text, report.CodePlaceholder, []string{text}
		out := Write(wordstest.Pasted(text, []report.Report{r}), Options{At: wordstest.Now})
		if leak := wordstest.Leaks(out, wordstest.Signature); leak != "" {
			t.Errorf("%s: %s in\n%s", w.Name, leak, out)
		}
		if outside := wordstest.OutsideFences(out); strings.ContainsAny(outside, "@![]<") || strings.Contains(outside, "http") {
			t.Errorf("outside a fence:\n%s", outside)
		}
	})
}

func BenchmarkReport(b *testing.B) {
	text := strings.Repeat("see https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy="+wordstest.Policy+"&signature="+wordstest.Signature+"\n", 20)
	r := []report.Report{wordstest.Report(text)}
	at := time.Unix(1795475647, 0)
	for b.Loop() {
		_ = Write(wordstest.Pasted(text, r), Options{At: at})
	}
}

// No signature can be read out of a ticket, however many pairs a text holds and however it
// spells them.
func TestTicketOfManySignatures(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 9))
	for round := range 8 {
		var text strings.Builder
		var signatures []string
		for i := range 60 {
			var hex strings.Builder
			for range 64 {
				fmt.Fprintf(&hex, "%x", random.IntN(16))
			}
			signatures = append(signatures, hex.String())
			sp := canary.Spellings[random.IntN(len(canary.Spellings))]
			fmt.Fprintf(&text, "%d: https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=%s&signature=%s\n", i, wordstest.Policy, sp.Write(hex.String()))
		}
		reports := inspect.Inspect(text.String(), inspect.Options{At: wordstest.Now})
		out := Write(redact.New().Paste(text.String(), reports), Options{At: wordstest.Now})
		undone := canary.Undo(out)
		for i, s := range signatures {
			if leak := undone.Read(s[8:], 16); leak != "" {
				t.Fatalf("round %d, signature %d: %s in\n%s", round, i, leak, out)
			}
		}
	}
}

// The first line of a report answers a ticket alone, and quotes nothing.
func TestReportTitle(t *testing.T) {
	const cdn = "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D"
	signed := "?policy=eyJleHBpcnkiOjQxMDA3Mzg0MDB9&signature=" + strings.Repeat("0a", 32)
	for _, tt := range []struct{ name, text, want string }{
		{"expired", cdn + "?policy=" + wordstest.Policy + "&signature=" + wordstest.Signature, "expired 9 years ago, on 16 Oct 2017 at 08:11:44 UTC"},
		{"a long life is no answer", cdn + signed, "no fault found in the link, the signature is not checked without the app secret, expires in 73 years, on 12 Dec 2099 at 06:00:00 UTC"},
		{"escaped for Markdown", cdn + strings.Replace(signed, "&", "&amp;", 1), "malformed: &amp;amp; or the like stands where &amp; belongs, so what follows is not read"},
		{"nothing quoted", cdn + "?policy=%3C@all%3E&signature=%3C@all%3E", "malformed: a placeholder stands in place of the policy"},
		{"half a pair", cdn + "?policy=eyJleHBpcnkiOjQxMDA3Mzg0MDB9", "unsigned: there is no signature"},
		{"several alike", cdn + "\n" + cdn[:len(cdn)-1] + "E", "both links without policy and signature"},
		{"several unlike", cdn + "\n" + cdn + signed, "1 of 2 links without policy and signature"},
		{"a message", "Error: Invalid Application", "the server does not know which app asks: the API key is missing or wrong, whatever the status says"},
		{"nothing", "x", "nothing of Filestack's found"},
	} {
		out := Write(wordstest.Pasted(tt.text, inspect.Inspect(tt.text, inspect.Options{At: wordstest.Now})), Options{At: wordstest.Now})
		if first, _, _ := strings.Cut(out, "\n"); first != "## Filestack: "+tt.want {
			t.Errorf("%s: %q", tt.name, first)
		}
	}
}
