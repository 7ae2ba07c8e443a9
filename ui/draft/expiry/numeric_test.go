package expiry

import "testing"

// Two or three numbers are a day as their signs and sizes allow.
func TestNumericDays(t *testing.T) {
	for text, same := range map[string]string{
		"2027-1-2":         "2 Jan 2027",
		"2027/1/2":         "2 Jan 2027",
		"2027.1.2":         "2 Jan 2027",
		"2027 / 1 / 2":     "2 Jan 2027",
		"13-1-2027":        "13 Jan 2027",
		"1-13-2027":        "13 Jan 2027",
		"1/1/27":           "1 Jan 2027",
		"31.1.27":          "31 Jan 2027",
		"1.2.2027":         "1 Feb 2027",
		"1.13.2027":        "13 Jan 2027", // the one day there is
		"13/1":             "13 Jan 2027",
		"1/13":             "13 Jan 2027",
		"13-1":             "13 Jan 2027",
		"1.2.":             "1 Feb 2027",
		"1.2. 18:00":       "1 Feb 2027 18:00",
		"1.2 18:00":        "1 Feb 2027 18:00",
		"1.2. 18 Uhr":      "1 Feb 2027 18:00",
		"1.2. 6pm":         "1 Feb 2027 18:00",
		"1.2. 18h":         "1 Feb 2027 18:00",
		"1.2. 18.30":       "1 Feb 2027 18:30",
		"1. 2. 18":         "1 Feb 2018", // a year
		"1.2.18 18:00":     "1 Feb 2018 18:00",
		"1. 2. 2018 18:00": "1 Feb 2018 18:00",
		"28/11":            "28 Nov 2026",
		"26/11":            "26 Nov 2027",
		"31/12/99":         "31 Dec 2099",
		"2027-12-31-18:00": "",
	} {
		if same == "" {
			if r := berlin.refused(t, text); r.Fact != "unreadable time" {
				t.Errorf("%q: %s", text, r.Error())
			}
			continue
		}
		sameTime(t, berlin, text, same)
	}
}

// Where two orders are days, both are named with their order; a long past one is none.
func TestOrders(t *testing.T) {
	for text, want := range map[string][]Reading{
		"1/2/2027": {{Text: "2027-02-01", Says: "day first"}, {Text: "2027-01-02", Says: "month first"}},
		"1-2-27":   {{Text: "2027-02-01", Says: "day first"}, {Text: "2027-01-02", Says: "month first"}},
		"26/12/27": {{Text: "2027-12-26", Says: "day first"}, {Text: "2026-12-27", Says: "year first"}},
		"1/2":      {{Text: "2027-02-01", Says: "day first"}, {Text: "2027-01-02", Says: "month first"}},
		"12/26":    {{Text: "2026-12-26", Says: "month first"}, {Text: "2026-12-31", Says: "month and year"}},
		"2/27":     {{Text: "2027-02-27", Says: "month first"}, {Text: "2027-02-28", Says: "month and year"}},
	} {
		r := berlin.refused(t, text)
		if len(r.Readings) != len(want) {
			t.Errorf("%q: %+v", text, r)
			continue
		}
		for i, reading := range r.Readings {
			if reading.Text != want[i].Text || reading.Says != want[i].Says {
				t.Errorf("%q: %+v, want %+v", text, reading, want[i])
			}
		}
	}
	sameTime(t, berlin, "24/12/24", "2024-12-24") // all are over: the text is that of a past day
	sameTime(t, berlin, "2/25", "25 Feb 2027")    // no year that is over
}

func TestNumericDaysThatAreNone(t *testing.T) {
	offered(t, []offeredRow{
		{"32.1.2027", "2027-01-31"},
		{"32/13/2027", "2027-12-31"},
		{"2027-00-10", "2027-01-10"},
		{"2027-02-29 18:00 UTC", "2027-02-28 18:00 UTC"},
		{"2027-02-29T18:00", "2027-02-28T18:00"},
		{"2027-1", "2027-01-31"},
		{"2027/12", "2027-12-31"},
		{"12-2027", "2027-12-31"},
		{"13-2027", "2027-12-31"},
		{"0/2027", "2027-12-31"},
		{"31.12", "31.12h 2026-12-31"},
		{"1.5", "1.5h 2027-05-01"},
		{"18.30", "18:30 18.30h"},
		{"25.70", ""},
		{"32/32", ""},
		{"1/2027/3", ""},
		{"123-1-1", ""},
		{"1.2.3.4", ""},
		{"2027-1-2-3", ""},
	})
	for text, want := range map[string]string{
		"32/32":    "no such day: 32/32: day and month, or the whole date: 2027-12-31",
		"31/2":     "no such day: 31/2: day and month, or the whole date: 2027-02-28",
		"1/2027/3": "a date with its year in the middle: the year first: 2027-01-03",
		"123-1-1":  "3 digits in a date: a year has four, month and day two",
		"13-2027":  "no such month: 13: the end of the year: 2027-12-31",
	} {
		if r := berlin.refused(t, text); r.Error() != want {
			t.Errorf("%q: %q, want %q", text, r.Error(), want)
		}
	}
}
