package expiry

import "testing"

// Two digits behind a month are a year where something marks them so, or no hour has them.
func TestShortYears(t *testing.T) {
	for text, same := range map[string]string{
		"31-Dec-12": "2012-12-31", "31/Dec/12": "2012-12-31", "Dec 31 '12": "2012-12-31", "31 Dec '12": "2012-12-31", "Dec 31 25": "2025-12-31",
		"Dec 31 24": "2027-01-01 00:00", "Dec 31 13": "2026-12-31 13:00", "31-Dec-12 18:00": "2012-12-31 18:00", "1/1/25": "2025-01-01",
	} {
		sameTime(t, berlin, text, same)
	}
	for text, want := range map[string][2]string{
		"Dec 31 12": {"2026-12-31 00:00", "2026-12-31 12:00"},
		"01/02/25":  {"2025-02-01", "2025-01-02"}, // not that of 2001
		"1/27":      {"2027-01-27", "2027-01-31"},
	} {
		r := berlin.refused(t, text)
		if len(r.Readings) != 2 || r.Readings[0].Text != want[0] || r.Readings[1].Text != want[1] {
			t.Errorf("%q: %+v", text, r)
		}
	}
}

// What is refused at the edge of a form is refused for that form's reason.
func TestEdgesOfForms(t *testing.T) {
	for text, want := range map[string]string{
		"2027/12":               "December 2027 is a whole month: its end: 2027-12-31",
		"2027/13":               "no such month: 13: the end of the year: 2027-12-31",
		"end of tomorrow 18:00": "two times of day in one text: one of them: 23:59:59",
		"end of 2030 1 Jan":     "two days in one text: one of them: 2030-12-31",
		"123,500h":              "a comma may group digits or part a fraction: 123.500h (a fraction) or 123500h (thousands)",
		"1h1234":                "1234 what?: 1h1234m",
		"1h12345":               `"12345" stands behind a duration: the duration alone: 1h`,
		"00":                    "0 is the start of 1970, no expiry: Filestack counts seconds from there",
		"253402300800":          "time after the year 9999: " + examples,
		"32.13.2027 18:00":      "no such day: 32.13.2027: 2027-12-31 18:00",
		"0am tomorrow":          "",
	} {
		if want == "" {
			sameTime(t, berlin, text, "tomorrow 00:00")
			continue
		}
		if r := berlin.refused(t, text); r.Error() != want {
			t.Errorf("%q: %q, want %q", text, r.Error(), want)
		}
	}
	sameTime(t, berlin, "1234,500h", "1234.5h")
	sameTime(t, berlin, "12,500000h", "12.5h")
}
