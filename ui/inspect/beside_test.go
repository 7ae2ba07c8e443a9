package inspect

import (
	"strings"
	"testing"

	"policybench/ui/page"
	"policybench/ui/uitest"
)

// pairOf is what a customer writes of a link that works and one that does not.
func pairOf(t testing.TB, first, second string) string {
	task := func(json string) string {
		pair := uitest.Signed(t, uitest.OtherApp, json)
		return uitest.Cdn + "resize=width:200/security=policy:" + pair.Policy + ",signature:" + pair.Signature + "/" + uitest.File
	}
	return first + task(`{"expiry":1893456000,"call":["read","convert"]}`) + "\n" + second + task(`{"expiry":1893456000,"call":["read"]}`) + "\n"
}

func TestCompare(t *testing.T) {
	for _, size := range uitest.Sizes {
		b := newBench(t, uitest.SupportSettings(), size.Width, size.Height)
		b.Pasted(pairOf(t, "this one works: ", "and this one does not work: "))
		b.Press("=")
		b.Shows("B IS REFUSED", "convert")
		b.Press("tab")
		b.Shows("A IS REFUSED")
		b.Press("pgdown", "pgup", "esc")
		b.Hides("IS REFUSED")
		uitest.Fits(t, b, size.Width, size.Height)
	}
}

// TestCompareIsOffered holds that the text is listened to: only who says that one works
// and another does not is asked whether to compare.
func TestCompareIsOffered(t *testing.T) {
	for name, test := range map[string]struct {
		first, second string
		offered       bool
	}{
		"one works, one does not": {"this one works: ", "this one does not work: ", true},
		"nothing is said":         {"", "", false},
		"both are refused":        {"both fail: ", "", false},
	} {
		b := newBench(t, uitest.SupportSettings(), 120, 36)
		b.Pasted(pairOf(t, test.first, test.second))
		if offered := strings.Contains(b.Screen(), "= compares them"); offered != test.offered {
			t.Errorf("%s: offered is %v:\n%s", name, offered, b.Screen())
		}
	}
}

// TestCompareByMark holds that of more than two links one is marked first, and that esc
// forgets the mark.
func TestCompareByMark(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	b.Pasted(list30(t))
	b.Press("=")
	b.Shows("A▌  14", "A is marked")
	b.Press("esc", "j", "=")
	b.Shows("A▌  26")
	b.Press("=")
	b.Shows("no link is marked")
	b.Press("=", "j", "=")
	b.Shows("explains", "row 26", "row 5", "AAAAAAAAAAAAAAAAAAAA")
	b.Press("b")
	if b.Current != page.BuildPage {
		t.Error("b does not load B into Build")
	}
}
