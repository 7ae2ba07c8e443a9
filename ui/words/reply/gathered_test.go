package reply

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"policybench/signing/inspect"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/listing"
	"policybench/ui/words/plain"
	"policybench/ui/words/ticket"
	"policybench/ui/words/wordstest"
)

// gather reads a text as one that is too long to be held.
func gather(text string) (*listing.Gathered, triage.Tally) {
	reports := inspect.Inspect(text, inspect.Options{At: wordstest.MailAt})
	paste := wordstest.Pasted(text, reports)
	g := &listing.Gathered{Head: text[:min(len(text), 1<<10)]}
	var all triage.Tally
	places := words.NewPlaces(text, words.Origin{})
	for i := range paste.Reports {
		line, _ := places.Of(paste.Reports[i].Span.Offset)
		g.Add(&paste.Reports[i], line)
		all.Add(triage.One(&paste.Reports[i]))
	}
	return g, all
}

// A long text is answered as a short one of the same links is, but for the few links of a
// letter, which are counted in their order.
func TestGatheredSaysTheSame(t *testing.T) {
	for _, links := range []int{11, 12, 40, 300} {
		text := wordstest.LogOf(links)
		paste := wordstest.Pasted(text, inspect.Inspect(text, inspect.Options{At: wordstest.MailAt}))
		g, all := gather(text)
		for _, voice := range []Voice{Fitting, Customer, Developer, Internal} {
			opts := Options{At: wordstest.MailAt, Voice: voice}
			whole := strings.Replace(Write(paste, opts), " in your message.", " in your file.", 1) // what is long is a file
			if diff := cmp.Diff(whole, Gathered(g, opts)); diff != "" {
				t.Errorf("%d links, %q:\n%s", links, voice, diff)
			}
		}
		var short, long strings.Builder
		if err := plain.Inspect(&short, paste, wordstest.MailAt, words.Unicode); err != nil {
			t.Fatal(err)
		}
		if err := plain.Gathered(&long, g, all, wordstest.MailAt, words.Unicode); err != nil {
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
	one := inspect.Inspect(strings.TrimSpace(wordstest.LogOf(3)), inspect.Options{At: wordstest.MailAt})
	g := &listing.Gathered{}
	for i := range links {
		g.Add(&one[i%3], i+1)
	}
	for _, voice := range []Voice{Customer, Developer, Internal} {
		got := Gathered(g, Options{At: wordstest.MailAt, Voice: voice})
		if len(got) > ticket.Most || !strings.Contains(got, "10,001") || !strings.Contains(got, "20,004") {
			t.Errorf("%s:\n%.2000s", voice, got)
		}
	}
}
