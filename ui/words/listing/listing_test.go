package listing

import (
	"slices"
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/ui/words/wordstest"
)

const (
	alive = `{"expiry":1798797600,"call":["read"]}`
	dead  = `{"expiry":1795608000,"call":["read"]}`
	long  = `{"expiry":1508141504,"call":["read"]}` // dead for long
)

func signed(json string) string {
	return wordstest.OneFile + "?policy=" + wordstest.Encoded("%s", json) + "&signature=" + wordstest.OtherSignature
}

func listingOf(text string) *Listing {
	return New(wordstest.Pasted(text, inspect.Inspect(text, inspect.Options{At: wordstest.MailAt, NoCause: true})), wordstest.MailAt)
}

// A link stands in its line, or in a row of the customer's table and has a name there.
func TestWhere(t *testing.T) {
	l := listingOf("first\n" + signed(dead) + "\n\n" + signed(alive) + "\n")
	for i, want := range []int{2, 4} {
		if n, name := l.Where(l.Items[i]); n != want || name != "" || l.LineOf(l.Items[i]) != want || l.NumberAt(l.Items[i].Report.Span.Offset) != want {
			t.Errorf("link %d: %d %q, want line %d", i, n, name, want)
		}
	}
	if l.NumberAt(1) != 0 || l.Unit() != "line" || l.Fine() != 1 || len(l.Attention()) != 1 {
		t.Errorf("%d at no link, in %ss, %d fine, %d ask for attention", l.NumberAt(1), l.Unit(), l.Fine(), len(l.Attention()))
	}
	table := New(wordstest.LinksTable(t), wordstest.TableAt)
	if n, name := table.Where(table.Items[0]); table.Unit() != "row" || n != table.Rows[0].Number || name != table.Rows[0].Name || name == "" {
		t.Errorf("in the table: %s %d %q", table.Unit(), n, name)
	}
}

// A letter tells equal links once, with all their lines, and calls them as the text does.
func TestTold(t *testing.T) {
	l := listingOf("Price list: " + signed(dead) + "\n\n" + signed(dead) + "\n" + signed(alive))
	told := l.Told()
	if len(l.Items) != 3 || len(told.Items) != 2 || told.Tally.Links != 2 {
		t.Fatalf("%d told as %d", len(l.Items), len(told.Items))
	}
	if got := told.NumbersOf(told.Items[0]); !slices.Equal(got, []int{1, 3}) {
		t.Errorf("lines %v", got)
	}
	if got := told.NumbersOf(told.Items[1]); !slices.Equal(got, []int{4}) {
		t.Errorf("lines %v of the other", got)
	}
	if _, name := told.Where(told.Items[0]); name != "Price list" {
		t.Errorf("called %q", name)
	}
}

// The names of a listing are masked with the paste that it is told of.
func TestOfMasks(t *testing.T) {
	text := wordstest.Secret + ": " + signed(dead)
	paste := wordstest.Pasted(text, inspect.Inspect(text, inspect.Options{At: wordstest.MailAt, NoCause: true}))
	masked, _ := New(paste, wordstest.MailAt).Told().Of(paste.Ticket())
	if _, name := masked.Where(masked.Items[0]); strings.Contains(name, wordstest.Secret) {
		t.Errorf("called %q", name)
	}
}

// What is asked for is what would find the cause, and nothing that stands there already.
func TestMissing(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"an expired link needs nothing", signed(dead), nil},
		{"a sound link", signed(alive), []string{NeedMessage, NeedTime}},
		{"a status alone", "POST https://upload.filestackapi.com/multipart/start 403 (Forbidden)", []string{NeedRequest, NeedAnswer, NeedTime}},
		{"a message without a link", "Our users see: The signature was not valid", []string{NeedRequest, NeedTime}},
		{"values that code makes", "fetch(`https://cdn.filestackcontent.com/" + wordstest.Handle + "?policy=${policy}&signature=${signature}`)", []string{NeedRequest, NeedCode}},
		{"and the code is there", "const signature = crypto.createHmac('sha256', key).update(policy).digest('hex')\nfetch(`https://cdn.filestackcontent.com/" + wordstest.Handle + "?policy=${policy}&signature=${signature}`)", []string{NeedRequest}},
		{"nothing of Filestack's", "hello", nil},
	} {
		if got := Missing(listingOf(c.text)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A message or a customer's words that do not fit the link are said; those that do are not.
func TestContradictions(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"expired, says the message", signed(alive) + "\nError: signature has expired", "the policy of the link expires only on 1 Jan 2027"},
		{"and it has", signed(dead) + "\nError: signature has expired", ""},
		{"no message", signed(alive), ""},
		{"worked after its end", "It worked yesterday! " + signed(long), "the text says that the link worked lately, and its policy expired on 16 Oct 2017"},
		{"worked the day after its end", "It worked yesterday! " + signed(dead), "the text says that the link worked lately, and its policy expired on 25 Nov 2026"},
		{"worked until its end", "It worked last week! " + signed(dead), ""},
		{"expired, says whoever wrote", "I get \"expired\": " + signed(alive), "the policy of the link expires only on 1 Jan 2027"},
		{"worked, and who knows when", "It worked! " + signed(long), ""},
	} {
		list := Contradictions(listingOf(c.text))
		switch {
		case c.want == "" && len(list) > 0:
			t.Errorf("%s: %+v", c.name, list)
		case c.want != "" && (len(list) != 1 || !strings.Contains(list[0].Fact, c.want) || list[0].Hint == ""):
			t.Errorf("%s: %+v, want %q", c.name, list, c.want)
		}
		if list != nil {
			wordstest.CheckVoice(t, c.name, list[0])
		}
	}
}

// The working link is laid beside the other one, where the text says that there are two
// such and neither says by itself what is wrong.
func TestCompared(t *testing.T) {
	other := strings.Replace(signed(alive), "?", "?cache=1&", 1)
	if s := Compared(listingOf("This one works: " + signed(alive) + "\nThis one does not work: " + other)); !strings.Contains(s.Fact, "nothing in these two links explains it") || s.Hint == "" {
		t.Errorf("got %+v", s)
	}
	for _, text := range []string{signed(alive), signed(alive) + "\n" + other, "It works, it does not work.", signed(dead) + " does not work, " + signed(dead) + " works"} {
		if s := Compared(listingOf(text)); s.Fact != "" {
			t.Errorf("%.40q: %+v", text, s)
		}
	}
}
