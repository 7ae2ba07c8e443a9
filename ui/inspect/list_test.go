package inspect

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/ui/uitest"
)

// list30 is a customer's table of thirty links, six of which ask for attention.
func list30(t testing.TB) string {
	var b strings.Builder
	b.WriteString("id,name,url,owner\n")
	for i := range 30 {
		row := i + 1
		file := fmt.Sprintf("%s%02d", uitest.File[:18], row)
		json := fmt.Sprintf(`{"expiry":1893456000,"call":["read"],"handle":"%s"}`, file)
		switch row {
		case 5, 18, 23:
			json = strings.Replace(json, "1893456000", fmt.Sprint(1764536024-row*86400), 1)
		case 10:
			json = strings.Replace(json, "1893456000", "1893456000000", 1)
		case 26:
			json = strings.Replace(json, file, "AAAAAAAAAAAAAAAAAAAA", 1)
		}
		link := strings.Replace(uitest.Link(t, uitest.OtherApp, json), uitest.File+"?", file+"?", 1)
		if row == 14 {
			link = link[:len(link)-20]
		}
		fmt.Fprintf(&b, "%d,\"Doc %d, final\",%s,team%d\n", row, row, link, row%3)
	}
	return b.String()
}

// TestList goes through the list as one would.
func TestList(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	b.Pasted(list30(t))
	b.Shows("5 of 30 links are refused", "3 expired, 1 malformed, 1 denied", "24 others", "▌  14  Doc 14, final", "✗ MALFORMED")
	b.Press("j")
	b.Shows("▌  26", "✗ DENIED", "another file: AAAAAAAAAAAAAAAAAAAA")
	b.Press("end")
	b.Shows("24 links without a fault found", "rows 1–4 6–9")
	b.Press("enter", "j")
	b.Shows("NOT VERIFIED", "enter open")
	b.Press("esc", "esc", "esc")
	b.Shows("24 others", "f2 Build")
	b.Press("home", "enter")
	b.Shows("What is wrong", "link 1 of 30")
	b.Hides("24 others")
	b.Press("n")
	b.Shows("link 2 of 30", "DENIED")
	b.Press("]", "]", "]", "]", "]")
	b.Shows("link 6 of 30")
	b.Press("p", "[", "esc")
	b.Shows("24 others", "▌  18")
	b.Press("o")
	b.Shows("only refused")
	b.Hides("24 others", "! too long")
	b.Press("z")
	b.Shows("Pasted")
	b.Press("esc", "enter")
	b.Hides("Pasted")
	b.Press("esc")
	b.Press("o", "home")
	b.Shows("▌   1  Doc 1, final", "as pasted")
}

func TestListFilter(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	b.Pasted(list30(t))
	b.Press("/", "e", "x", "p", "down")
	b.Shows("filter  exp", "▌  18", "Doc 23")
	b.Hides("Doc 26", "others")
	b.Press("enter", "j")
	b.Shows("only what holds exp", "▌  23")
	b.Press("esc")
	b.Shows("24 others", "▌  23")
	b.Press("/", "z", "z")
	b.Shows("no link holds that")
	b.Press("enter", "enter", "esc", "enter")
	b.Shows("link 1 of 30")
}

// TestListIsLeftAlone holds that a second that passes moves nothing.
func TestListIsLeftAlone(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	b.Pasted(list30(t))
	b.Press("j", "j")
	cmd := inspected(b).judge()
	for _, msg := range uitest.Messages[judgedMsg](cmd) {
		b.Send(msg)
	}
	b.Shows("▌   5")
}

func TestListMouse(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	b.Pasted(list30(t))
	b.ClickOn("Doc 23")
	b.Shows("▌  23")
	b.Send(tea.MouseWheelMsg{X: 20, Y: 9, Button: tea.MouseWheelUp})
	b.Hides("▌  23")
	b.ClickOn("Doc 23")
	b.ClickOn("Doc 23")
	b.Shows("link 5 of 30")
}

// Where there is room the keys to compare and to judge as of another time are named.
func TestFooterNamesCompareAndTime(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	b.Pasted(list30(t))
	b.Shows("= compare", "w save as CSV")
	b.Press("enter")
	b.Shows("a as of")
	b.Pasted(uitest.Link(t, uitest.OtherApp, uitest.Alive))
	b.Shows("a as of", "r reply")
	b.Hides("= compare")
}
