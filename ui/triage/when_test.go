package triage

import (
	"strings"
	"testing"
)

func TestSaysWhen(t *testing.T) {
	for text, want := range map[string]bool{
		"NOTHING WORKS SINCE YOUR \"MAINTENANCE\" ON MONDAY": true, "since some days everybody calls": true, "it worked until the update": true,
		"one patient said last Friday that": true, "Today some of our users got it": true, "seit gestern": true, "it stopped two weeks ago": true,
		"broken since we moved": true, "it never worked": true, "it worked in summer": true, "grey box since last night": true,
		"for three days now": true, "depuis lundi": true, "on 14 November it was fine": true,
		"the picture does not load": false, "please call me today": false, "we make links for 30 minutes": false, "open it on the phone": false,
		"From: a@b.example\nDate: Mon, 16 Nov 2026 10:12:44 +0100\nSubject: since Monday\n\nit fails": false,
		"On Fri, 13 Nov 2026 at 14:20, Support wrote:\n> send us the link":                            false,
		"see https://example.com/since-monday/yesterday":                                              false, "Since it is a PDF, it should open": false, "": false,
		"yesterday" + strings.Repeat(" ", 16<<10): false, // no letter is so long
	} {
		if got := SaysWhen(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestAsksSwitch(t *testing.T) {
	for text, want := range map[string]bool{
		"I would like to know whether I should turn on security in my account": true,
		"I flipped the Security switch to ON. Should I turn it off again?":     true,
		"Do we need security?": true, "is security necessary for a small site?": true, "Should we enable the security feature?": true,
		"The security error appears, why?": false, "my security policy is refused, can you help?": false, "turn it on again?": false,
		"we switched security on yesterday and now it fails": false, "": false,
	} {
		if got := AsksSwitch(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestSaysTurnedOn(t *testing.T) {
	for text, want := range map[string]bool{
		"I flipped the Security switch in the portal to ON": true, "we enabled security last week": true, "security was switched on": true,
		"should I turn on security?": false, "he turned the page": false,
	} {
		if got := SaysTurnedOn(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestShortened(t *testing.T) {
	for behind, want := range map[string]bool{
		" and then a lot of letters, that one opens": true, " etc.": true, "...": true, "… (rest cut)": true, " and so on": true, " plus more letters": true,
		" followed by many characters": true, " (the rest is missing)": true,
		" and then it fails": false, " opens": false, "\nThanks": false, " then nothing": false, " with the new browser": false, "": false,
	} {
		text := "https://example.com/x"
		if got := Shortened(text+behind, len(text)); got != want {
			t.Errorf("%q: %v", behind, got)
		}
	}
	if Shortened("abc", 9) || Shortened("abc", -1) {
		t.Error("beyond the text")
	}
}

func TestSaysOnPage(t *testing.T) {
	for text, want := range map[string]bool{
		"it does NOT load in our shop": true, "the banner on our WordPress is gone": true, "in the weekly newsletter": true,
		"it does not open": false, "on my phone": false,
	} {
		if got := SaysOnPage(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestAsksOtherwise(t *testing.T) {
	for text, want := range map[string]bool{
		"I found an old link: https://example.com/x - can I delete the file myself?": true, "Who can tell me how often it was downloaded?": true,
		"can you check whether this opens?": false, "does this one work?": false, "why can't I see it?": false, "it fails, can you help?": false,
		"please send me the invoice": false, "": false,
	} {
		if got := AsksOtherwise(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestQuotesSight(t *testing.T) {
	for text, want := range map[string]bool{
		`page says "Access denied"`: true, "the error was “Forbidden by policy”": true, "it says access denied": false, `my "friend" saw it`: false, "": false,
	} {
		if got := QuotesSight(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
