package inspect

import (
	"strings"
	"testing"

	"policybench/ui/page"
	"policybench/ui/uitest"
)

// A reply is read before it is copied, in each voice, and what enter copies is it.
func TestReplyIsReadFirst(t *testing.T) {
	dead := uitest.Link(t, uitest.OwnApp, `{"expiry":1764536024}`)
	for _, c := range []struct {
		name, text string
		keys       []string
		tab, says  string
		subject    string
	}{
		{"a link alone", dead, []string{"r"}, "CUSTOMER", "stopped working on 30 November 2025", "reply"},
		{"code", "curl -X DELETE '" + dead + "'", []string{"r"}, "DEVELOPER", "This is what we found", "reply"},
		{"the other reply", dead, []string{"r", "r"}, "DEVELOPER", "Hello,", "reply"},
		{"the next reader", dead, []string{"r", "right"}, "DEVELOPER", "Hello,", "reply"},
		{"round and round", dead, []string{"r", "left"}, "TICKET", "## Filestack: expired", "ticket"},
		{"the ticket", dead, []string{"t"}, "TICKET", "## Filestack: expired", "ticket"},
		{"nothing of Filestack's", "it does not work", []string{"r"}, "CUSTOMER", "Hello,", "reply"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newBench(t, uitest.SupportSettings(), 120, 36)
			b.Pasted(c.text)
			b.Press(c.keys...)
			b.Shows(c.tab, c.says, "enter copies, esc back")
			got := took(b, "enter")
			if got.Name != c.subject || !strings.Contains(got.Text, c.says) {
				t.Errorf("enter copies %q:\n%s", got.Name, got.Text)
			}
			if again := b.Pages[page.InspectPage].Subject(); again.Text != got.Text {
				t.Errorf("Y and w take %q", again.Name)
			}
			b.Press("esc")
			b.Hides("enter copies, esc back")
		})
	}
}

// Scrolled to its end a text shows its last line, on every screen.
func TestReplyScrolls(t *testing.T) {
	for _, size := range uitest.Sizes {
		b := newBench(t, uitest.SupportSettings(), size.Width, size.Height)
		b.Pasted(uitest.PageURL(t))
		b.Press("t")
		lines := strings.Split(strings.TrimSpace(took(b, "enter").Text), "\n")
		b.Shows("lines more, ")
		b.Press("end")
		b.Shows(strings.TrimSpace(lines[len(lines)-1]))
		b.Hides("lines more, ")
		b.Press("home")
		b.Shows("## Filestack: ")
	}
}

// An open reply goes with its paste, and another one starts afresh.
func TestReplyGoesWithItsPaste(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	b.Pasted(uitest.Link(t, uitest.OwnApp, uitest.Alive))
	b.Press("t")
	b.Shows("TICKET")
	b.Pasted(uitest.Link(t, uitest.OwnApp, `{"expiry":1764536024}`))
	b.Hides("TICKET")
	b.Press("r")
	b.ClickOn("Ticket")
	b.Shows("TICKET", "## Filestack: expired")
}

// A token is copied whole, however it is shortened.
func TestClickedPartIsCopiedWhole(t *testing.T) {
	link := uitest.Link(t, uitest.OwnApp, `{"expiry":1893456000,"call":["read","convert","stat"],"handle":"`+uitest.File+`"}`)
	b := newBench(t, uitest.CopyingSettings(), 120, 36)
	b.Pasted(link)
	_, rest, _ := strings.Cut(link, "policy=")
	policy, _, _ := strings.Cut(rest, "&")
	for i := range inspected(b).shown.panes.parts {
		got := uitest.Messages[page.Copy](inspected(b).copyPart(i))
		if len(got) == 1 && got[0].Text == policy && got[0].Name == "encoded policy" {
			return
		}
	}
	t.Errorf("no part copies %s", policy)
}
