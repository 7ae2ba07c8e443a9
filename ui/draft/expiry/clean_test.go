package expiry

import "testing"

// What stands around a time is taken away, and nothing of it.
func TestClean(t *testing.T) {
	for text, want := range map[string]string{
		"":                                 "",
		"  1h\t2m\r\n":                     "1h 2m",
		"6:00\u202fPM":                     "6:00 PM",
		"\ufeff1h\u200b\u200e\u200f\u2060": "1h",
		"2026‐12‑31 – — − ‒":               "2026-12-31 - - - -",
		"‘1h’ ‚":                           "1h",
		"„1h“ «»":                          "1h",
		"(1h)":                             "1h",
		`["1h"];`:                          "1h",
		"1h?!":                             "1h",
		"1h.":                              "1h",
		"1h...":                            "1h",
		"6 p.m.":                           "6 p.m.",
		"6 p.m.,":                          "6 p.m.",
		"31.12.":                           "31.12.",
		"31.12..":                          "31.12",
		"31.12.2026.":                      "31.12.2026",
		"1.x.":                             "1.x",
		`"expiry": 1893456000,`:            "1893456000",
		"EXPIRY=1893456000":                "1893456000",
		"'expiry' => 1893456000":           "1893456000",
		"expiry 1893456000":                "expiry 1893456000", // no sign between
		"expiry":                           "expiry",
		"expires: 1h":                      "expires: 1h", // another word
		"expiry: \"1h\"}":                  "1h",
		"18:00 +0100 (Central European Standard Time)": "18:00 +0100",
		"18:00 (UTC)":   "18:00 (UTC", // one word may be the zone
		"18:00 (a b) c": "18:00 (a b) c",
		"never":         "never",
	} {
		if got := clean(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		if again := clean(want); again != want && want != "31.12" {
			t.Errorf("%q is cleaned to %q", want, again)
		}
	}
}

func TestDigits(t *testing.T) {
	for text, want := range map[string]bool{"0": true, "0123456789": true, "": false, "1 ": false, "-1": false, "1.0": false, "١": false} {
		if digits(text) != want {
			t.Errorf("%q: %t", text, !want)
		}
	}
}
