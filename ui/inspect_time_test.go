package ui

import (
	"strconv"
	"testing"
	"time"
)

func TestClockChangesTheVerdict(t *testing.T) {
	expiry := start.Add(3 * time.Second).Unix()
	b := newBench(t, ownerSettings(), 120, 36)
	b.pasted(link(t, ownApp, `{"expiry":`+strconv.FormatInt(expiry, 10)+`,"call":["read"]}`))
	b.shows("VALID", "expires in 3 s")
	b.pass(2 * time.Second)
	b.shows("VALID", "expires in 1 s")
	b.pass(time.Second)
	b.shows("EXPIRED", "ALIVE ✗")
	b.pass(90 * time.Second)
	b.shows("1 min 30 s ago")
}

// TestClockIsCheap holds that a second costs no judging unless a verdict changes.
func TestClockIsCheap(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	b.pasted(link(t, ownApp, alive))
	job := inspected(b).job
	b.pass(time.Hour)
	if inspected(b).job != job {
		t.Error("judged anew without a reason")
	}
}

// TestClockGoesOnElsewhere holds that a verdict is right when one comes back.
func TestClockGoesOnElsewhere(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	b.pasted(link(t, ownApp, `{"expiry":`+strconv.FormatInt(start.Unix()+60, 10)+`,"call":["read"]}`))
	b.press("f2")
	b.pass(2 * time.Minute)
	b.press("f3")
	b.shows("EXPIRED")
}

func TestAsOf(t *testing.T) {
	b := newBench(t, ownerSettings(), 120, 36)
	b.pasted(link(t, ownApp, `{"expiry":1764536024,"call":["read"]}`))
	b.shows("EXPIRED")
	b.press("a")
	b.typed("2025-11-01 12:00")
	b.press("enter")
	b.shows("VALID", "as of 1 Nov 2025 12:00:00 UTC")
	b.pass(365 * 24 * time.Hour)
	b.shows("VALID")
	b.press("a", "ctrl+u", "enter")
	b.shows("EXPIRED")
	b.hides("as of 1 Nov")
	b.press("a")
	b.typed("25 months ago")
	b.press("enter")
	b.shows("VALID")
	b.press("a", "ctrl+u")
	b.typed("soon")
	b.press("enter")
	b.shows("judge as of")
	b.press("esc")
	b.hides("judge as of")
}

// A date is one thing: lines break between dates, never in one.
func TestDatesStayWhole(t *testing.T) {
	zone, err := time.LoadLocation("America/Los_Angeles")
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range sizes {
		b := newBench(t, supportSettings(), size.width, size.height)
		b.Zone = zone
		b.pasted(link(t, ownApp, `{"expiry":1764536024}`))
		b.press("tab", "tab", "tab")
		b.shows("30 Nov 2025 20:53:44 UTC", "30 Nov 2025 12:53:44 PST", "11 months ago")
	}
}
