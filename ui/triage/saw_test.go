package triage

import (
	"testing"
	"time"

	"policybench/signing/report"
)

func TestSawOf(t *testing.T) {
	for _, tt := range []struct {
		text string
		want Saw
	}{
		{"I just get a white page", SawBlank},
		{"the preview stays grey", SawBlank},
		{"the page is white-labelled", SawNothing},
		{"es kommt nur eine leere Seite", SawBlank},
		{"it 403s for me", SawRefused},
		{`says "This call is not allowed by the policy" (403)`, SawRefused},
		{"acceso denegado", SawRefused},
		{"our office is in room 4031", SawNothing},
		{"404 not found", SawMissing},
		{"journalists say it times out", SawTimeout},
		{"three times, out of luck", SawNothing},
		{"'too many requests' (429) when 200 people open it", SawBusy},
		{"a broken icon", SawBlank},
		{"my broken printer", SawNothing},
		{`I get "expired"!`, SawExpired},
		{"der Link ist abgelaufen", SawExpired},
		{"but it has not expired yet", SawNothing},
		{"it expires in May", SawNothing},
		{"see https://example.com/expired/403", SawNothing},
		{"403, signature was not valid", SawSignature},
		{"but it says not valid. Please check!!", SawSignature},
		{"a valid point, he says", SawNothing},
		{"my signature is below", SawNothing},
		{"it does not open", SawNothing},
		{"it wants a password from me", SawLogin},
		{"I forgot my password", SawNothing},
		{"Thanks, works now!", SawSolved},
		{"it works for him", SawNothing},
		{"", SawNothing},
	} {
		if got := SawOf(tt.text); got != tt.want {
			t.Errorf("%q: %d, want %d", tt.text, got, tt.want)
		}
	}
}

// Who says that a secret was replaced, or that a link is refused as soon as it is signed.
func TestSaysRotatedAndSigned(t *testing.T) {
	for _, tt := range []struct {
		text            string
		rotated, signed bool
	}{
		{"we regenerated our app secret on Tuesday", true, false},
		{"the secret was rotated last night", true, false},
		{"since the new app secret nothing works", true, false},
		{"we sign with the app secret", false, false},
		{"a secret garden was replaced", false, false},
		{"see https://example.com/?q=new-secret", false, false},
		{"it is rejected one second after signing", false, true},
		{"refused straight away", false, true},
		{"it was just created", false, true},
		{"we just sent it two days ago", false, false},
	} {
		if SaysRotated(tt.text) != tt.rotated || SaysSigned(tt.text) != tt.signed {
			t.Errorf("%q: rotated %t, signed %t", tt.text, SaysRotated(tt.text), SaysSigned(tt.text))
		}
	}
}

// Who asks whether all is well is not asked what goes wrong.
func TestAsksWhetherSoundAndSaysSize(t *testing.T) {
	for _, tt := range []struct {
		text        string
		sound, size bool
	}{
		{"is it safe to send this to patients?", true, false},
		{"Is this ok?", true, false},
		{"can we print it on a flyer?", true, false},
		{"is it ok that it fails?", false, false},
		{"is this ok? I get a 404", false, false},
		{"it opens fine", false, false},
		{"4 MB pictures fail", false, true},
		{"500kb is fine", false, true},
		{"4 members of our team", false, false},
		{"https://example.com/4MB", false, false},
	} {
		if AsksWhetherSound(tt.text) != tt.sound || SaysSize(tt.text) != tt.size {
			t.Errorf("%q: asks %t, size %t", tt.text, AsksWhetherSound(tt.text), SaysSize(tt.text))
		}
	}
}

func TestHoldsWebToken(t *testing.T) {
	const head, body, end = "eyJhbGciOiJIUzI1NiJ9", "eyJleHAiOjE3OTV9", "dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P"
	for text, want := range map[string]bool{
		"is it valid? " + head + "." + body + "." + end: true,
		head + "." + body:             false,
		body:                          false,
		head + "." + end + "." + body: false,
	} {
		if HoldsWebToken(text) != want {
			t.Errorf("%q: %t", text, !want)
		}
	}
}

func TestElsewhere(t *testing.T) {
	for text, want := range map[string]string{
		"https://www.dropbox.com/s/8j2k/contract.pdf?dl=0":                 "Dropbox",
		"https://acme.sharepoint.com/:b:/s/x":                              "SharePoint",
		"https://we.tl/t-abc":                                              "WeTransfer",
		"https://notdropbox.com/a":                                         "",
		"https://example.com/?u=https://dropbox.com/a":                     "",
		"we use Dropbox":                                                   "",
		"https://www.brandt.example see https://DRIVE.google.com/file/d/1": "Google Drive",
	} {
		if got := Elsewhere(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// A claim and an expiry are laid side by side in days.
func TestClaimsByTheirDays(t *testing.T) {
	at := time.Date(2026, 11, 27, 9, 5, 0, 0, time.UTC)
	for _, tt := range []struct {
		name, text string
		ago        time.Duration
		want       Claim
	}{
		{"yesterday, and it did", "it worked yesterday", 14 * time.Hour, WorkedLately},
		{"yesterday, two days dead", "worked yesterday and today it doesn't", 45*time.Hour + 5*time.Minute, WorkedDead},
		{"yesterday, still alive", "it worked yesterday", -time.Hour, StoppedLately},
		{"this morning, dead since yesterday", "this morning it was fine", 24 * time.Hour, WorkedDead},
		{"since yesterday, and it is", "since yesterday nothing opens", 20 * time.Hour, WorkedLately},
		{"since yesterday, noticed late", "seit gestern kommt eine Meldung", 45*time.Hour + 5*time.Minute, NoClaim},
		{"last week", "it worked last week", 3 * 24 * time.Hour, WorkedLately},
		{"last week, dead for a month", "it worked last week", 31 * 24 * time.Hour, WorkedDead},
		{"last week, fails now", "it was fine last week and now it fails", 3 * 24 * time.Hour, WorkedLately},
		{"yesterday, not today", "it worked yesterday, today it does not", 12 * time.Hour, WorkedLately},
		{"until today", "worked fine for me until today", 24 * time.Hour, WorkedDead},
		{"no time", "it worked", time.Hour, NoClaim},
		{"until a date", "available until 27 Nov", time.Hour, NoClaim},
		{"of a photo", "I took it yesterday", time.Hour, NoClaim},
	} {
		r := &report.Report{Expiry: report.Expiry{OK: true, Unix: at.Add(-tt.ago).Unix()}}
		if got := ClaimOf(tt.text, r, at); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

// What people see is weighed as a message is, and a known message goes before it.
func TestHearText(t *testing.T) {
	alive := report.Report{Verdict: report.Unverified, Form: report.FormDelivery, Readable: report.Yes, Alive: report.Yes, Span: report.Span{Offset: 500, Length: 9}}
	for _, tt := range []struct {
		name, text string
		items      []report.Report
		want       Fit
		heard      int
	}{
		{"expired, and it is not", "it says expired", []report.Report{alive}, Contradicts, 1},
		{"refused", "403 for me", []report.Report{alive}, Settles, 1},
		{"in code", "if (r.status === 403) {", []report.Report{alive}, 0, 0},
		{"a message as well", "403", []report.Report{message("signature-not-valid", 0), alive}, Settles, 1},
		{"no link", "it says expired", nil, NoLink, 1},
		{"of another service", "it says expired", []report.Report{{Verdict: report.None, Form: report.FormOtherService}}, 0, 0},
		{"nothing said", "please help", []report.Report{alive}, 0, 0},
	} {
		heard := HearText(tt.text, Of(tt.items))
		if len(heard) != tt.heard || tt.heard > 0 && heard[0].Fit != tt.want {
			t.Errorf("%s: %+v", tt.name, heard)
		}
	}
}
