package triage

import "testing"

func TestLanguage(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Hallo, der Link unten funktioniert nicht mehr. Können Sie bitte helfen?", "German"},
		{"Buenas tardes, el enlace no funciona desde ayer, gracias", "Spanish"},
		{"Bonjour, le lien ne fonctionne pas depuis hier, merci", "French"},
		{"リンクが開けません。助けてください。", "Japanese"},
		{"ссылка не работает", "Russian or another language in Cyrillic"},
		{"The link is broken, can you help us with it please?", ""},
		{"link broken", ""},
		{"Hi, please see the message der die das from our German client, it is not for us", ""},
		{"const policy = la(el, de)", ""},
		{"", ""},
	} {
		if got := Language(c.text); got != c.want {
			t.Errorf("%q: %q, not %q", c.text, got, c.want)
		}
	}
}

func TestZoneOf(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"until midnight in Los Angeles", "America/Los_Angeles"},
		{"it stopped at 4 pm PST", "America/Los_Angeles"},
		{"seit 18:00 CET", "Europe/Berlin"},
		{"our office in London is closed", ""},
		{"it est 18:00 pst", ""},
		{"it stopped at 4 pm", ""},
	} {
		got := ""
		if z := ZoneOf(c.text); z != nil {
			got = z.String()
		}
		if got != c.want {
			t.Errorf("%q: %q, not %q", c.text, got, c.want)
		}
	}
}

func TestHow(t *testing.T) {
	for _, c := range []struct {
		text string
		want Saw
	}{
		{"on my laptop it opens, on the phone not", SawOneDevice},
		{"works in Chrome but not in Safari", SawOneDevice},
		{"sometimes 403, sometimes fine", SawSometimes},
		{"it fails, then after reload it is there", SawSometimes},
		{"I opened it on my phone and it fails", SawNothing},
		{"it never works", SawNothing},
		{"the link opens someone else's file", SawOtherwise},
		{"the photo is rotated", SawOtherwise},
		{"Until when is this link valid?", AsksUntil},
		{"will it still work next week?", AsksUntil},
		{"the file does not open", SawNothing},
		{"see https://example.com/sometimes", SawNothing},
	} {
		if got := How(c.text); got != c.want {
			t.Errorf("%q: %d, not %d", c.text, got, c.want)
		}
	}
}
