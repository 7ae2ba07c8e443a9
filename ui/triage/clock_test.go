package triage

import (
	"policybench/signing/report"
	"testing"
	"time"
)

// Times after an expiry count where a letter says what they are of, and that a link is new.
func TestTimeAfter(t *testing.T) {
	expiry := time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC).Unix()
	for _, tt := range []struct {
		name, text string
		want       Telling
	}{
		{"made", "created 2026-11-25 12:01 UTC", Made},
		{"made with an offset", "signed at 2026-11-25T14:01:00+02:00", Made},
		{"made at the end", "made at 2026-11-25T12:00:00Z", Made},
		{"made before", "made at 2026-11-25T13:01:00+02:00, refused at 2026-11-25T12:01:00Z", NoTime},
		{"made on a day in words", "created on 25 November 2026 at 12:10 UTC, did not work", Made},
		{"made on a short day", "made 25 Nov 2026, 12:10 GMT", Made},
		{"written, a minute ago", "Date: Wed, 25 Nov 2026 12:01:00 GMT\nI made this one a minute ago", Written},
		{"written, all of them", "Date: Wed, 25 Nov 2026 12:01:00 GMT\nevery single one of them is refused right away", Written},
		{"written, failing for a minute", "Date: Wed, 25 Nov 2026 12:01:00 GMT\nit failed a minute ago", NoTime},
		{"refused, and new", "just generated, refused at 2026-11-25T12:01:00Z", Used},
		{"refused, and old", "refused at 2026-11-25T12:01:00Z", NoTime},
		{"written, and new", "Date: Wed, 25 Nov 2026 12:01:00 GMT\nthe link is two minutes old", Written},
		{"written in one digit", "Sent: 26 Nov 2026 02:01 +0000\nrefused as soon as they are made", Written},
		{"written, and old", "Date: Wed, 25 Nov 2026 12:01:00 GMT\nthe link is two weeks old", NoTime},
		{"no zone", "made at 2026-11-25 12:01:00", NoTime},
		{"in a link", "made https://a.example/2026-11-25T12:01:00Z", NoTime},
		{"no date", "made at 2026-99-25T12:01:00Z", NoTime},
		{"nothing", "", NoTime},
	} {
		if got, _ := TimeAfter(tt.text, expiry); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

// Who wonders that others can open a link does not complain that it fails.
func TestAsksShared(t *testing.T) {
	for _, tt := range []struct {
		text string
		want bool
	}{
		{"I thought each link works once only, but she opened it three times", true},
		{"Can anyone who gets this link open the file?", true},
		{"We expected a one-time link", true},
		{"it doesn't expire after the first click, is that a bug?", true},
		{"a colleague could open it twice. Is that intended?", true},
		{"it worked only once, then it fails. Why?", false},
		{"Is it normal that the link can be opened by people who never logged in?", true},
		{"can nobody open it?", false},
		{"could you open it? it is a link", false},
		{"I opened it three times and get 403. Is that a bug?", false},
		{"", false},
	} {
		if got := How(tt.text) == AsksShared; got != tt.want {
			t.Errorf("%q: %t", tt.text, got)
		}
	}
}

// Nothing is asked for where all works, and something is said not to.
func TestSaysAllWorks(t *testing.T) {
	for _, tt := range []struct {
		text string
		want bool
	}{
		{"Works since months in prod, new dev says call must be an array. True?", true}, {"the link opens fine, is that right?", true}, {"It works. https://a.example/b?c=stopped", true},
		{"it no longer works", false}, {"it works on my phone only", false}, {"one works, the other doesn't", false}, {"works locally, 403 in prod", false},
		{"it should work", false}, {"it worked", false}, {"how does it work", false}, {"here is the link", false}, {"", false},
	} {
		if got := SaysAllWorks(tt.text); got != tt.want {
			t.Errorf("%q: %t", tt.text, got)
		}
	}
}

// One of several works where a letter says so of a single one.
func TestSaysOnlyOneWorks(t *testing.T) {
	for _, tt := range []struct {
		text string
		want bool
	}{
		{"only the second one opens", true}, {"just one of them works", true}, {"I can open just one of them", true}, {"we see only the second one", true}, {"I see one", false}, {"Only the last link loads", true},
		{"the first one works but the others don't", true},
		{"they only open at night", false}, {"it works", false}, {"only the links I sent", false},
	} {
		if got := SaysOnlyOneWorks(tt.text); got != tt.want {
			t.Errorf("%q: %t", tt.text, got)
		}
	}
}

// A clock is slow where the link was over by the server's clock, and not by the other one.
func TestSlowClock(t *testing.T) {
	for _, c := range []struct {
		name        string
		server, own string
		behind      time.Duration
	}{
		{"over by the server's alone", "1100", "900", 200 * time.Second},
		{"at its very end", "1000", "999", time.Second},
		{"over by both", "1100", "1050", 0},
		{"over by neither", "950", "900", 0},
		{"the other one is ahead", "900", "1100", 0},
		{"no number", "x", "900", 0},
	} {
		r := report.Report{Findings: []report.Finding{{Level: report.Note, Code: report.CodeClockDiffers, Args: []string{c.server, c.own, "200"}}}}
		r.Expiry.Unix, r.Expiry.OK = 1000, true
		if _, behind := SlowClock(&r); behind != c.behind {
			t.Errorf("%s: %s", c.name, behind)
		}
	}
	if _, behind := SlowClock(&report.Report{}); behind != 0 {
		t.Error("without a clock:", behind)
	}
}

func TestSaysSlowClock(t *testing.T) {
	for text, want := range map[string]bool{
		"the container's clock was 2h slow": true, "we found clock drift": true, "a slow clock, maybe": true, "the clock of that box runs behind": true,
		"Server clock is NTP synced": false, "the page is slow at 10 o'clock": false, "the upload is slow": false,
	} {
		if SaysSlowClock(text) != want {
			t.Error(text)
		}
	}
}

func TestIsSpan(t *testing.T) {
	for unix, want := range map[int64]bool{3600: true, 31536000: true, 0: false, -5: false, 1559347800: false, 1798797600: false} {
		if IsSpan(unix) != want {
			t.Error(unix)
		}
	}
}
