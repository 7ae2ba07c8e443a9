package plain

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/wordstest"
)

func signed(json string) string {
	return wordstest.OneFile + "?policy=" + wordstest.Encoded("%s", json) + "&signature=" + wordstest.OtherSignature
}

var (
	alive = signed(`{"expiry":1798797600,"call":["read"]}`)
	dead  = signed(`{"expiry":1795608000,"call":["read"]}`)
)

func pasted(text string) *redact.Paste {
	return wordstest.Pasted(text, inspect.Inspect(text, inspect.Options{At: wordstest.MailAt, NoCause: true}))
}

func printed(t *testing.T, text string, g words.Glyphs) string {
	t.Helper()
	var b strings.Builder
	if err := Inspect(&b, pasted(text), wordstest.MailAt, g); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// What is written of one link, of few and of many.
func TestInspect(t *testing.T) {
	var many strings.Builder
	for i := range 8 {
		link := alive
		if i == 5 {
			link = dead
		}
		many.WriteString(strings.Replace(link, wordstest.Handle, fmt.Sprintf("%020d", i), 1) + "\n")
	}
	for _, c := range []struct {
		name, text string
		says, not  []string
	}{
		{"nothing", "hello", []string{"nothing of Filestack's found in this text", "paste the URL"}, []string{"what is wrong"}},
		{"one link", dead, []string{"expired: 1 day 19 h ago", "line 1, column 1", "what is wrong", "what it says", "what it asks for", "what the policy allows"}, []string{"1 of", "links"}},
		{"two links, the worst first", alive + "\n" + dead, []string{"1 of 2 links is refused", "2 of 2, file URL with a query, line 2, column 1"}, nil},
		{"many links", many.String(), []string{"1 of 8 links is refused: 1 expired", "7 other lines", "one link whole"}, []string{"what the policy allows"}},
		{"a fixed line", strings.Replace(alive, "&", "&amp;", 1), []string{"\nfixed\n", "- https://", "+ https://"}, nil},
		{"hostile", strings.Replace(dead, "&sig", "&x=\x1b[2J\u202e&sig", 1), nil, []string{"\x1b", "\u202e"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			out := printed(t, c.text, words.ASCII)
			for _, says := range c.says {
				if !strings.Contains(out, says) {
					t.Errorf("%q is not in\n%s", says, out)
				}
			}
			for _, not := range c.not {
				if strings.Contains(out, not) {
					t.Errorf("%q is in\n%s", not, out)
				}
			}
			if strings.ContainsFunc(out, func(r rune) bool { return r > 0x7e }) {
				t.Errorf("more than ASCII in\n%s", out)
			}
			if strings.Contains(out, " \n") || strings.Contains(out, "\n\n\n\n") {
				t.Errorf("loose blanks in\n%s", out)
			}
		})
	}
}

// The worst is told first, wherever it stands.
func TestWorstFirst(t *testing.T) {
	for _, text := range []string{alive + "\n" + dead, dead + "\n" + alive} {
		out := printed(t, text, words.Unicode)
		bad, good := strings.Index(out, "expired: "), strings.Index(out, "not verified: ")
		if bad < 0 || good < 0 || bad > good {
			t.Errorf("expired at %d, not verified at %d in\n%s", bad, good, out)
		}
	}
}

// The counts are those of all reports, also where a part of them is written.
func TestCounted(t *testing.T) {
	var b strings.Builder
	if err := Counted(&b, pasted(dead), triage.Tally{Links: 30, Refused: 30, Refusals: []triage.Part{{Result: "expired", Count: 30}}}, wordstest.MailAt, words.ASCII); err != nil {
		t.Fatal(err)
	}
	if out := b.String(); !strings.Contains(out, "all 30 links are refused: 30 expired") || !strings.Contains(out, "what it says") {
		t.Errorf("got\n%s", out)
	}
}

// One report for a ticket has the pages of documentation below it.
func TestReport(t *testing.T) {
	r := pasted(dead).Reports[0]
	var b strings.Builder
	if err := Report(&b, r, wordstest.MailAt, words.Unicode); err != nil {
		t.Fatal(err)
	}
	if out := b.String(); !strings.HasPrefix(out, words.Unicode.Verdict(report.Expired)+" expired: ") || !strings.Contains(out, "\ndocumentation\n  https://www.filestack.com/docs/security/policies\n") {
		t.Errorf("got\n%s", out)
	}
}

// failing writes so often, then no more.
type failing struct{ writes int }

var errFull = errors.New("full")

func (f *failing) Write(b []byte) (int, error) {
	if f.writes--; f.writes < 0 {
		return 0, errFull
	}
	return len(b), nil
}

// A page that cannot be written ends at once, and says why.
func TestWriteFails(t *testing.T) {
	r := pasted(dead).Reports[0]
	for writes := range 5 {
		w := &failing{writes: writes}
		if err := Report(w, r, wordstest.MailAt, words.Unicode); !errors.Is(err, errFull) {
			t.Errorf("after %d lines: %v", writes, err)
		}
		if w.writes != -1 {
			t.Errorf("after %d lines: %d written behind the failure", writes, -1-w.writes)
		}
	}
}
