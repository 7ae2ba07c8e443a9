package inspect

import (
	"strconv"
	"testing"
	"time"

	"policybench/ui/uitest"
)

func TestClockChangesTheVerdict(t *testing.T) {
	expiry := uitest.Start.Add(3 * time.Second).Unix()
	b := newBench(t, uitest.OwnerSettings(), 120, 36)
	b.Pasted(uitest.Link(t, uitest.OwnApp, `{"expiry":`+strconv.FormatInt(expiry, 10)+`,"call":["read"]}`))
	b.Shows("VALID", "expires in 3 s")
	b.Pass(2 * time.Second)
	b.Shows("VALID", "expires in 1 s")
	b.Pass(time.Second)
	b.Shows("EXPIRED", "ALIVE ✗")
	b.Pass(90 * time.Second)
	b.Shows("1 min 30 s ago")
}

// TestClockIsCheap holds that a second costs no judging unless a verdict changes.
func TestClockIsCheap(t *testing.T) {
	b := newBench(t, uitest.OwnerSettings(), 120, 36)
	b.Pasted(uitest.Link(t, uitest.OwnApp, uitest.Alive))
	job := inspected(b).job
	b.Pass(time.Hour)
	if inspected(b).job != job {
		t.Error("judged anew without a reason")
	}
}

// TestClockGoesOnElsewhere holds that a verdict is right when one comes back.
func TestClockGoesOnElsewhere(t *testing.T) {
	b := newBench(t, uitest.OwnerSettings(), 120, 36)
	b.Pasted(uitest.Link(t, uitest.OwnApp, `{"expiry":`+strconv.FormatInt(uitest.Start.Unix()+60, 10)+`,"call":["read"]}`))
	b.Press("f2")
	b.Pass(2 * time.Minute)
	b.Press("f3")
	b.Shows("EXPIRED")
}

func TestAsOf(t *testing.T) {
	b := newBench(t, uitest.OwnerSettings(), 120, 36)
	b.Pasted(uitest.Link(t, uitest.OwnApp, `{"expiry":1764536024,"call":["read"]}`))
	b.Shows("EXPIRED")
	b.Press("a")
	b.Typed("2025-11-01 12:00")
	b.Press("enter")
	b.Shows("VALID", "as of 1 Nov 2025 12:00:00 UTC")
	b.Pass(365 * 24 * time.Hour)
	b.Shows("VALID")
	b.Press("a", "ctrl+u", "enter")
	b.Shows("EXPIRED")
	b.Hides("as of 1 Nov")
	b.Press("a")
	b.Typed("25 months ago")
	b.Press("enter")
	b.Shows("VALID")
	b.Press("a", "ctrl+u")
	b.Typed("soon")
	b.Press("enter")
	b.Shows("judge as of")
	b.Press("esc")
	b.Hides("judge as of")
}

// A date is one thing: lines break between dates, never in one.
func TestDatesStayWhole(t *testing.T) {
	zone, err := time.LoadLocation("America/Los_Angeles")
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range uitest.Sizes {
		b := newBench(t, uitest.SupportSettings(), size.Width, size.Height)
		b.Zone = zone
		b.Pasted(uitest.Link(t, uitest.OwnApp, `{"expiry":1764536024}`))
		b.Press("tab", "tab", "tab")
		b.Shows("30 Nov 2025 20:53:44 UTC", "30 Nov 2025 12:53:44 PST", "11 months ago")
	}
}

// TestAsOfIsProposed holds that the time a text shows for the link is proposed, and none
// where it shows none.
func TestAsOfIsProposed(t *testing.T) {
	link := uitest.Link(t, uitest.OwnApp, `{"expiry":1764536024,"call":["read"]}`)
	for name, test := range map[string]struct{ text, shows string }{
		"a log's line": {`10.0.0.1 - - [01/Nov/2025:12:00:03 +0000] "GET ` + link + ` HTTP/1.1" 403 12`, "judge as of  2025-11-01T12:00:03Z"},
		"no time":      {link, "judge as of  "},
	} {
		b := newBench(t, uitest.OwnerSettings(), 120, 36)
		b.Pasted(test.text)
		b.Press("a")
		b.Shows(test.shows)
		if name == "no time" {
			b.Hides("judge as of  2")
		}
	}
}

// Another text is judged as of now: what was asked of the one before does not hold for it.
func TestPasteIsJudgedAsOfNow(t *testing.T) {
	link := uitest.Link(t, uitest.OtherApp, `{"expiry":1764536024,"call":["read"]}`)
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	b.Pasted(link)
	b.Press("a", "ctrl+u")
	b.Typed("2025-11-01")
	b.Press("enter")
	b.Shows("judged as of 1 Nov 2025")
	b.Pasted("another " + link)
	b.Shows("EXPIRED", "judged now", "judged as of now again: a judges as of another time")
	b.Press("j")
	b.Hides("as of now again")
	b.Pasted("a third " + link)
	b.Hides("as of now again")
}
