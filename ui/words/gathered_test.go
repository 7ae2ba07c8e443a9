package words

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"policybench/signing/inspect"
	"policybench/ui/triage"
)

// logOf is a log with so many links, of which every third has expired and every seventh
// has lost its end.
func logOf(links int) string {
	var b strings.Builder
	alive, dead := encoded(`{"expiry":1798797600,"call":["read"]}`), encoded(`{"expiry":1795608000,"call":["read"]}`)
	for i := range links {
		policy, signature := alive, aSignature
		if i%3 == 2 {
			policy = dead
		}
		if i%7 == 6 {
			signature = signature[:44]
		}
		fmt.Fprintf(&b, "GET https://cdn.filestackcontent.com/%020d?policy=%s&signature=%s HTTP/1.1\n", i, policy, signature)
	}
	return b.String()
}

// gather reads a text as one that is too long to be held.
func gather(text string) (*Gathered, triage.Tally) {
	reports := inspect.Inspect(text, inspect.Options{At: mailAt})
	paste := pasted(text, reports)
	g := &Gathered{Head: text[:min(len(text), 1<<10)]}
	var all triage.Tally
	places := NewPlaces(text, Origin{})
	for i := range paste.Reports {
		line, _ := places.Of(paste.Reports[i].Span.Offset)
		g.Add(&paste.Reports[i], line)
		all.Add(triage.One(&paste.Reports[i]))
	}
	return g, all
}

// A long text is answered as a short one of the same links is.
func TestGatheredSaysTheSame(t *testing.T) {
	for _, links := range []int{6, 7, 40, 300} {
		text := logOf(links)
		paste := pasted(text, inspect.Inspect(text, inspect.Options{At: mailAt}))
		g, all := gather(text)
		for _, voice := range []Voice{VoiceFitting, VoiceCustomer, VoiceDeveloper, VoiceInternal} {
			opts := ReplyOptions{At: mailAt, Voice: voice}
			if diff := cmp.Diff(Reply(paste, opts), GatheredReply(g, opts)); diff != "" {
				t.Errorf("%d links, %q:\n%s", links, voice, diff)
			}
		}
		var short, long strings.Builder
		if err := Inspect(&short, paste, mailAt, Unicode); err != nil {
			t.Fatal(err)
		}
		if err := InspectGathered(&long, g, all, mailAt, Unicode); err != nil {
			t.Fatal(err)
		}
		whole, _, _ := strings.Cut(short.String(), "one link whole")
		if diff := cmp.Diff(whole, strings.TrimSuffix(long.String(), "one link whole: policybench inspect 'THE LINK'\n")); diff != "" {
			t.Errorf("%d links, text:\n%s", links, diff)
		}
	}
}

// Of more links than are ranked the rest is counted.
func TestGatheredIsBounded(t *testing.T) {
	const links = 30_005
	one := inspect.Inspect(strings.TrimSpace(logOf(3)), inspect.Options{At: mailAt})
	g := &Gathered{}
	for i := range links {
		g.Add(&one[i%3], i+1)
	}
	for _, voice := range []Voice{VoiceCustomer, VoiceDeveloper, VoiceInternal} {
		got := GatheredReply(g, ReplyOptions{At: mailAt, Voice: voice})
		if len(got) > mostTicket || !strings.Contains(got, "10,001") || !strings.Contains(got, "20,004") {
			t.Errorf("%s:\n%.2000s", voice, got)
		}
	}
}

// What is held of any number of links stays bounded.
func TestGatheredHoldsLittle(t *testing.T) {
	one := inspect.Inspect(strings.TrimSpace(logOf(3)), inspect.Options{At: mailAt})
	g := &Gathered{}
	for i := range 3*mostRanked + 5 {
		g.Add(&one[i%3], i+1)
	}
	if len(g.reports)+len(g.others) > mostRanked || len(g.reports) != len(g.lines) {
		t.Errorf("%d reports and %d places are held", len(g.reports), len(g.others))
	}
}
