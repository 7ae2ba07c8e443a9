package ask_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/inspect/ask"
	"policybench/ui/inspect/panetest"
	"policybench/ui/inspect/paper"
)

// typed types a text, a key each.
func typed(q *ask.Prompt, text string) (changed bool) {
	for _, r := range text {
		changed = q.Key(tea.KeyPressMsg{Code: r, Text: string(r)}) || changed
	}
	return changed
}

func asking(what ask.Asked, text string) *ask.Prompt {
	q := ask.New(200)
	q.Ask(what, text)
	return &q
}

func writing(f ask.Facts) func(*paper.Paper) { return func(s *paper.Paper) { ask.Write(s, f) } }

func TestPrompts(t *testing.T) {
	secret := ask.New(200)
	secret.AskSecret()
	typed(&secret, "ABCDEFGHIJ")
	refused := asking(ask.Expiry, "fridy")
	refused.Refused = `"fridy" is no time`
	preview := &ask.Preview{Times: []string{"Fri 4 Dec 2026 23:59:59 UTC", "in a week"}, JSON: `{"expiry":1796428799,"call":["read"],"handle":"ajTW5xm2Sd6v22yrtKmQ"}`, Fixable: true}
	odd := asking(ask.Expiry, "fri")
	odd.Fixes = true
	list := []ask.Facts{
		{Prompt: asking(ask.Time, "2026-11-27")}, {Prompt: asking(ask.Filter, "")}, {Prompt: &secret},
		{Prompt: asking(ask.Expiry, "7d"), Signer: "work", Preview: preview}, {Prompt: refused, Signer: "work"},
		{Prompt: odd, Signer: "work", Preview: &ask.Preview{Odd: "this can be read in two ways", JSON: "{}", Fixable: true}},
	}
	write := func(s *paper.Paper) {
		for _, f := range list {
			ask.Write(s, f)
			s.Gap()
		}
	}
	panetest.Golden(t, "ask", 40, panetest.Sheet(false, write))
	panetest.Sizes(t, panetest.Sheet(false, write))
	panetest.Roles(t, "ask", 73, 26, panetest.Sheet(false, write))
}

// A prompt that asks nothing is not shown, and one that is closed asks nothing.
func TestOpenAndClose(t *testing.T) {
	q := asking(ask.Time, "now")
	if !q.Open() || q.Masked() {
		t.Error("a time is asked for")
	}
	q.Refused = "no time"
	q.Close()
	if text := panetest.Text(panetest.Pen(), 80, false, writing(ask.Facts{Prompt: q})); q.Open() || q.Refused != "" || text != "" {
		t.Errorf("closed, and shows %q", text)
	}
	q.AskSecret()
	if !q.Open() || !q.Masked() {
		t.Error("a secret is asked for")
	}
	if q.Ask(ask.Filter, "a"); q.Masked() || q.Field.Text() != "a" {
		t.Errorf("a filter is asked for, proposed is %q", q.Field.Text())
	}
}

// A proposed text is selected: what is typed first takes its place, and takes back why the
// one before was refused.
func TestTypingReplacesWhatIsProposed(t *testing.T) {
	q := asking(ask.Time, "2026-11-27")
	q.Refused = "no time"
	if q.Key(tea.KeyPressMsg{Code: tea.KeyLeft}) || q.Refused == "" {
		t.Error("an arrow changes nothing")
	}
	q.Ask(ask.Time, "2026-11-27")
	q.Refused = "no time"
	if !typed(q, "7d") || q.Field.Text() != "7d" || q.Refused != "" {
		t.Errorf("%q, refused %q", q.Field.Text(), q.Refused)
	}
	other := q.Clone()
	if typed(&other, "!"); q.Field.Text() != "7d" || other.Field.Text() != "7d!" {
		t.Errorf("%q, and the clone %q", q.Field.Text(), other.Field.Text())
	}
}

// A secret is never shown: its length is, and no more than a few dots.
func TestSecretStaysMasked(t *testing.T) {
	q := ask.New(200)
	q.AskSecret()
	for n := range 30 {
		text := panetest.Text(panetest.Pen(), 80, false, writing(ask.Facts{Prompt: &q}))
		if dots := strings.Count(text, panetest.Pen().Glyphs.Bullet); dots != min(n, 5) || strings.Contains(text, "QX") {
			t.Errorf("%d characters: %d dots in %q", n, dots, text)
		}
		if typed(&q, string("QXZ"[n%3])) {
			t.Error("no text is changed that anybody may read")
		}
	}
	q.AskSecret()
	if q.Secret.Length() != 0 {
		t.Error("asked anew, it holds the last one")
	}
}

// A paste gives its first line; it is told where more stood there.
func TestTakeSecret(t *testing.T) {
	for _, tt := range []struct {
		name, paste string
		length      int
		dropped     bool
	}{
		{"a line", "ABCDEFGH", 8, false},
		{"with its end", "ABCDEFGH\n", 8, false},
		{"behind empty lines", "\r\n\nABCDEFGH\r\n \n", 8, false},
		{"two lines", "ABCDEFGH\nIJ", 8, true},
		{"nothing", "\n\n", 0, false},
	} {
		q := ask.New(200)
		q.AskSecret()
		q.Refused = "too short"
		if dropped := q.TakeSecret(tt.paste); dropped != tt.dropped || q.Secret.Length() != tt.length || q.Refused != "" {
			t.Errorf("%s: %d characters, dropped %t, refused %q", tt.name, q.Secret.Length(), dropped, q.Refused)
		}
	}
}

// A short secret is asked about once; another one again.
func TestDoubt(t *testing.T) {
	q := ask.New(200)
	q.AskSecret()
	q.TakeSecret("ABCDEFG")
	if !q.Doubt() || !strings.Contains(q.Refused, "7 characters") || q.Doubt() {
		t.Errorf("seven characters: %q", q.Refused)
	}
	typed(&q, "H")
	if q.Doubt() || q.Refused != "" {
		t.Errorf("eight characters: %q", q.Refused)
	}
	q.AskSecret()
	q.TakeSecret("A")
	if !q.Doubt() || !strings.Contains(q.Refused, "1 character:") {
		t.Errorf("one character: %q", q.Refused)
	}
}

// The preview says what would be signed, and what tab changes.
func TestPreview(t *testing.T) {
	q := asking(ask.Expiry, "7d")
	v := &ask.Preview{Times: []string{"in a week"}, JSON: `{"expiry":7}`}
	for _, tt := range []struct {
		name           string
		fixable, fixes bool
		odd            string
		want, lacks    string
	}{
		{"nothing to fix", false, false, "", `signs {"expiry":7}`, "tab:"},
		{"as it was", true, false, "", "nothing but a new expiry; tab: fixed", "twice"},
		{"fixed", true, true, "", "fixed; tab: nothing but a new expiry", "twice"},
		{"no time", false, false, "h stands twice", "h stands twice", "tab:"},
	} {
		v.Fixable, v.Odd, q.Fixes = tt.fixable, tt.odd, tt.fixes
		text := panetest.Text(panetest.Pen(), 80, false, writing(ask.Facts{Prompt: q, Signer: "work", Preview: v}))
		if !strings.Contains(text, tt.want) || strings.Contains(text, tt.lacks) || !strings.Contains(text, "enter signs with work") {
			t.Errorf("%s:\n%s", tt.name, text)
		}
	}
	if strings.Contains(panetest.Text(panetest.Pen(), 80, false, writing(ask.Facts{Prompt: q})), "signs {") {
		t.Error("without a preview nothing is said to be signed")
	}
}
