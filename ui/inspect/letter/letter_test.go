package letter_test

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"policybench/ui/inspect/letter"
	"policybench/ui/inspect/panetest"
	"policybench/ui/kit"
	"policybench/ui/redact"
	"policybench/ui/words/reply"
)

const (
	pair = "policy=eyJleHBpcnkiOjE3NjQ1MzYwMjR9&signature=9bb689d6aacfe575876a3d8a3a2b1b5e4c6ab1a2a2b5c3f19af8457cf7162112"
	link = "https://cdn.filestackcontent.com/ajTW5xm2Sd6v22yrtKmQ?" + pair
)

func write(paste *redact.Paste, tab letter.Tab) letter.Facts {
	return letter.Facts{Tab: tab, Text: letter.Write(paste, tab, reply.Options{At: panetest.At, Zone: time.UTC})}
}

func TestFits(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       letter.Tab
	}{
		{"a link alone", link, letter.Customer},
		{"a link in a mail", "Hello,\nthis link worked yesterday:\n" + link + "\nThanks", letter.Customer},
		{"a curl command", "curl -X DELETE '" + link + "'", letter.Developer},
		{"HTML", `<img src="` + link + `">` + "\n</div>", letter.Developer},
		{"headers", "GET " + link + "\nHTTP/1.1 403 Forbidden", letter.Developer},
		{"code", "const url = '" + link + "';", letter.Developer},
		{"a word like code in prose", "Our constant problem: " + link, letter.Customer},
	} {
		if got := letter.Fits(panetest.Paste(c.text)); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestTabsGoRound(t *testing.T) {
	for _, c := range []struct {
		from  letter.Tab
		steps int
		want  letter.Tab
	}{
		{letter.Customer, 1, letter.Developer}, {letter.Ticket, 1, letter.Customer}, {letter.Customer, -1, letter.Ticket}, {letter.Developer, -7, letter.Customer},
	} {
		if got := c.from.Next(c.steps); got != c.want {
			t.Errorf("%v %d: %v, want %v", c.from, c.steps, got, c.want)
		}
	}
}

// What is copied is what is shown: scrolled through, a pane shows every word of the text.
func TestShowsAllThatIsCopied(t *testing.T) {
	for _, text := range []string{link, "curl -X DELETE '" + link + "'", link + "\n" + strings.ReplaceAll(link, "ajTW5x", "bjTW5x"), "nothing here"} {
		paste := panetest.Paste(text)
		for _, tab := range []letter.Tab{letter.Customer, letter.Developer, letter.Ticket} {
			f := write(paste, tab)
			f.Open = true
			const width, height = 54, 12
			shown := ""
			for f.Top = 0; f.Top < letter.Lines(panetest.Pen(), f, width); f.Top += letter.Shows(f, height) {
				rows := letter.Draw(panetest.Pen(), f, width, letter.Lines(panetest.Pen(), f, width)+3).Rows
				for _, row := range rows[2 : len(rows)-1] {
					shown += strings.TrimRight(ansi.Strip(row), " ↑↓")
				}
				break
			}
			squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
			if squeeze(shown) != squeeze(f.Text) {
				t.Errorf("%v of %q shows\n%s\nand copies\n%s", tab, text, shown, f.Text)
			}
		}
	}
}

func TestSaysHowMuchMore(t *testing.T) {
	f := write(panetest.Paste(link), letter.Developer)
	rows := letter.Draw(panetest.Pen(), f, 54, 6).Rows
	if last := ansi.Strip(rows[5]); !strings.Contains(last, "lines more") {
		t.Errorf("%q", last)
	}
	f.Open, f.Top = true, 2
	rows = letter.Draw(panetest.Pen(), f, 54, 8).Rows
	all := ansi.Strip(strings.Join(rows, "\n"))
	for _, want := range []string{"↑", "↓", "lines more, ", "characters", "DEVELOPER", "Customer"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is missing in\n%s", want, all)
		}
	}
}

func TestPane(t *testing.T) {
	for _, c := range []struct {
		name   string
		text   string
		tab    letter.Tab
		open   bool
		height int
	}{
		{"small", link, letter.Customer, false, 9},
		{"open", link, letter.Customer, true, 20},
		{"ticket", link, letter.Ticket, true, 24},
	} {
		f := write(panetest.Paste(c.text), c.tab)
		f.Open = c.open
		panetest.Golden(t, "letter-"+c.name, c.height, func(pen kit.Pen, width, height int) kit.Drawing { return letter.Draw(pen, f, width, height) })
	}
}

func TestPaneFits(t *testing.T) {
	for _, hostile := range append(panetest.Hostile, "", strings.Repeat("x", 300)) {
		for _, open := range []bool{false, true} {
			f := letter.Facts{Text: "Hello " + hostile + "\n    code " + hostile + "\n\nend", Open: open, Top: 1}
			panetest.Sizes(t, func(pen kit.Pen, width, height int) kit.Drawing { return letter.Draw(pen, f, width, height) })
		}
	}
}

func TestRoles(t *testing.T) {
	paste := panetest.Paste(link)
	f := write(paste, letter.Customer)
	f.Open, f.Values = true, letter.ValuesOf(paste)
	panetest.Roles(t, "letter-open", 73, 12, func(pen kit.Pen, width, height int) kit.Drawing { return letter.Draw(pen, f, width, height) })
}
