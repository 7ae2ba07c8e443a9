package expiry

import "testing"

// A day by its distance, and the end of a span of the calendar, on a Wednesday in July.
func TestNamedDays(t *testing.T) {
	for text, same := range map[string]string{
		"today":                     "2027-07-14",
		"tonight":                   "2027-07-14",
		"tomorrow":                  "2027-07-15",
		"tmrw":                      "2027-07-15",
		"tmr":                       "2027-07-15",
		"by the day after tomorrow": "2027-07-16",
		"yesterday":                 "2027-07-13",
		"day before yesterday":      "2027-07-12",
		"right now":                 "now",
		"Immediately":               "now",
		"eod":                       "2027-07-14",
		"end of the day":            "2027-07-14",
		"close of day":              "2027-07-14",
		"end of tomorrow":           "2027-07-15",
		"tomorrow eod":              "2027-07-15",
		"end of monday":             "2027-07-19",
		"eom":                       "2027-07-31",
		"end of the month":          "2027-07-31",
		"end of this month":         "2027-07-31",
		"end of the current month":  "2027-07-31",
		"end of next month":         "2027-08-31",
		"last day of month":         "2027-07-31",
		"eoq":                       "2027-09-30",
		"end of the quarter":        "2027-09-30",
		"end of next quarter":       "2027-12-31",
		"eoy":                       "2027-12-31",
		"end of the year":           "2027-12-31",
		"end of next year":          "2028-12-31",
		"end of 2030":               "2030-12-31",
		"end of july":               "2027-07-31",
		"end of june":               "2028-06-30",
		"end of feb 2028":           "2028-02-29",
		"end of february 2027":      "2027-02-28",
		"end of month 18:00":        "2027-07-31 18:00",
	} {
		sameTime(t, berlinJ, text, same)
	}
	for now, want := range map[string]string{
		"2027-01-01T12:00:00Z": "2027-03-31", "2027-03-31T12:00:00Z": "2027-03-31", "2027-04-01T12:00:00Z": "2027-06-30", "2027-11-30T12:00:00Z": "2027-12-31",
	} {
		sameTime(t, place{now, "UTC"}, "eoq", want)
	}
	sameTime(t, place{"2027-06-30T12:00:00Z", "UTC"}, "end of june", "2027-06-30") // today
	sameTime(t, place{"2027-12-31T12:00:00Z", "UTC"}, "end of next month", "2028-01-31")
}

// A week ends on Friday to some and on Sunday to others; one end that is over is no choice.
func TestEndOfWeek(t *testing.T) {
	for text, want := range map[string][2]string{
		"eow": {"2027-07-16", "2027-07-18"}, "end of the week": {"2027-07-16", "2027-07-18"}, "end of next week": {"2027-07-23", "2027-07-25"},
	} {
		r := berlinJ.refused(t, text)
		if len(r.Readings) != 2 || r.Readings[0].Text != want[0] || r.Readings[1].Text != want[1] || r.Readings[0].Says != "Friday" || r.Readings[1].Says != "Sunday" {
			t.Errorf("%q: %+v", text, r)
		}
	}
	sameTime(t, place{"2027-07-17T12:00:00Z", "UTC"}, "eow", "2027-07-18")
	sameTime(t, place{"2027-07-18T12:00:00Z", "UTC"}, "eow", "2027-07-18")
}

// A span, and a part of a day, is no moment: what may be meant is offered.
func TestSpans(t *testing.T) {
	offered(t, []offeredRow{
		{"this week", "2026-11-29"},
		{"next week", "7d 2026-12-06"},
		{"this month", "2026-11-30"},
		{"next month", "1mo 2026-12-31"},
		{"this year", "2026-12-31"},
		{"next year", "1y 2027-12-31"},
		{"next", ""},
		{"next day", ""},
		{"November", "2026-11-30"},
		{"October", "2027-10-31"},
		{"Feb. 2028", "2028-02-29"},
		{"Feb/2028", "2028-02-29"},
		{"Feb-2028", "2028-02-29"},
		{"this morning", "09:00"},
		{"tomorrow in the forenoon", "tomorrow 10:00"},
		{"tomorrow afternoon", "tomorrow 15:00"},
		{"early evening", "18:00"},
		{"late night", "22:00"},
		{"monday lunch", "monday 12:00"},
		{"lunchtime", "12:00"},
		{"monday teatime", ""},
	})
}
