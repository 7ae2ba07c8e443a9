package triage

import (
	"strings"
	"testing"
)

func TestTopicOf(t *testing.T) {
	for _, tt := range []struct {
		text          string
		alone, beside Topic
	}{
		{"This file is a phishing page", Misuse, Misuse},
		{"I want to report abuse of your CDN", Misuse, Misuse},
		{"our copyright notice is on each page", Misuse, Misuse},
		{"Please delete my data under GDPR", Privacy, NoTopic},
		{"the personal assistant says hello", NoTopic, NoTopic},
		{"Where is our invoice for May?", Payment, NoTopic},
		{"the price is right", Payment, NoTopic},
		{"a priceless picture", NoTopic, NoTopic},
		{"I forgot my password", SigningIn, NoTopic},
		{"I cannot log in to the dashboard", SigningIn, NoTopic},
		{"the password is in the link", NoTopic, NoTopic},
		{"Is Filestack down?", Outage, NoTopic},
		{"I sat down and tried", NoTopic, NoTopic},
		{"the upload stops at 90 %", Uploading, NoTopic},
		{"How do I make such a link?", HowTo, NoTopic},
		{"See the attached screenshot, how do we get rid of it?", NoTopic, NoTopic}, // of what they see
		{"What does this mean, and how do I stop it?", NoTopic, NoTopic},
		{"How do I attach a file, and what is a screen?", HowTo, NoTopic},
		{"Do you support PDF?", HowTo, NoTopic},
		{"I know how it works", NoTopic, NoTopic},
		{"Where is the app secret in the portal?", Asking, NoTopic},
		{"Hello, does our plan hold more than 50 GB?", Asking, NoTopic},
		{"Why does the link fail?", NoTopic, NoTopic},
		{"My images are slow. Is that you?", NoTopic, NoTopic},
		{"Can you help me?", NoTopic, NoTopic},
		{"the app secret?", NoTopic, NoTopic},
		{"How can I get an invoice?", Payment, NoTopic}, // the graver first
		{"see https://example.com/phishing", NoTopic, NoTopic},
		{"const upload = true;\nbilling => 1", NoTopic, NoTopic}, // code
		{"", NoTopic, NoTopic},
		{"phishing" + strings.Repeat(" ", 16<<10), NoTopic, NoTopic}, // no letter is so long
	} {
		if got := TopicOf(tt.text, true); got != tt.alone {
			t.Errorf("%.40q alone: %d, want %d", tt.text, got, tt.alone)
		}
		if got := TopicOf(tt.text, false); got != tt.beside {
			t.Errorf("%.40q beside a link: %d, want %d", tt.text, got, tt.beside)
		}
	}
}

// Beside a link only what no link answers is a topic.
func TestTopicOfALink(t *testing.T) {
	for text, want := range map[string]Topic{
		"we replaced the minutes by mistake, can you get the old ones back?": Deleted,
		"I accidentally deleted it":             Deleted,
		"can you restore the link?":             NoTopic,
		"this is phishing":                      Misuse,
		"how much is it, and why does it fail?": NoTopic,
		"the upload fails, is filestack down":   NoTopic,
	} {
		if got := TopicOf(text, false); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}

func TestAsksToExtend(t *testing.T) {
	for text, want := range map[string]bool{
		"Could you extend the link?": true, "please prolong it": true, "can it be renewed": true, "bitte verlängern": true, "Reactivate it!": true,
		"our extension is 12": false, "it extends over two pages": false, "see https://example.com/extend": false, "": false,
		"extend" + strings.Repeat(" ", 16<<10): false,
	} {
		if AsksToExtend(text) != want {
			t.Errorf("%.40q: %t", text, !want)
		}
	}
}

// Each zone by each of its names, beside a time of day.
func TestEveryZone(t *testing.T) {
	for zone, names := range map[string]string{
		"America/Los_Angeles": "Los Angeles,san francisco,Seattle,California,pacific time,Pacific Standard Time,PST,PDT,PT", "America/New_York": "New York,Boston,Toronto,Miami,eastern time,EST,EDT",
		"America/Chicago": "Chicago,Dallas,Houston,central standard time,CST,CDT", "America/Denver": "Denver,mountain time,MST", "Europe/London": "London,UK time",
		"Europe/Berlin": "Berlin,Munich,Hamburg,German time,CET,CEST", "Europe/Paris": "Paris", "Europe/Madrid": "Madrid,Barcelona", "Europe/Amsterdam": "Amsterdam",
		"America/Sao_Paulo": "Sao Paulo,São Paulo", "Asia/Kolkata": "Mumbai,Bangalore,Delhi,India time,Indian standard time", "Asia/Tokyo": "Tokyo,Japan time,JST",
		"Asia/Singapore": "Singapore", "Australia/Sydney": "Sydney,Melbourne,AEST,AEDT",
		"": "Rome,pst,est,central time,Parisian,UTC",
	} {
		for name := range strings.SplitSeq(names, ",") {
			got := ""
			if z := ZoneOf("it stopped at 18:00 " + name); z != nil {
				got = z.String()
			}
			if got != zone {
				t.Errorf("%s: %q, want %q", name, got, zone)
			}
		}
	}
	for _, time := range []string{"4 pm", "4:30pm", "16:00", "16.00", "noon", "midnight", "5 o'clock", "local time", "18 Uhr"} {
		if ZoneOf(time+" in Tokyo") == nil {
			t.Errorf("%s is a time", time)
		}
	}
	if ZoneOf("in Tokyo") != nil || ZoneOf("16:00 https://example.com/Tokyo") != nil || ZoneOf("16:00 Tokyo"+strings.Repeat(" ", 16<<10)) != nil {
		t.Error("a city alone, in a link, or in a log")
	}
}

func TestAsksAllowed(t *testing.T) {
	for text, want := range map[string]bool{
		"Can people with the link change or delete the document?": true,
		"is somebody able to see our other files?":                true,
		"Could you delete my account, please.":                    false,
		"We can't delete it.\nWhy?":                               false,
		"Can you see why it fails?":                               false,
		"https://cdn.filestackcontent.com/is?can=delete":          false,
	} {
		if AsksAllowed(text) != want {
			t.Error(text)
		}
	}
}
