package expiry

import "testing"

// A time of day in each way it is written, and the nearest that is none.
func TestTimesOfDay(t *testing.T) {
	for text, same := range map[string]string{
		"midday":                     "12:00",
		"12 noon":                    "12:00",
		"tomorrow 12 noon":           "2026-11-28 12:00",
		"12 midday":                  "12:00",
		"12 midnight":                "00:00",
		"6 pm":                       "18:00",
		"6 p.m.":                     "18:00",
		"6 p.m":                      "18:00",
		"6:30 a.m.":                  "06:30",
		"12:30am":                    "00:30",
		"12:30 pm":                   "12:30",
		"11:59:59pm":                 "23:59:59",
		"13:00 pm":                   "13:00",
		"18 Uhr":                     "18:00",
		"18:30 uhr":                  "18:30",
		"6.30pm":                     "18:30",
		"2026-12-31 18.30":           "2026-12-31 18:30",
		"2026-12-31 18h":             "2026-12-31 18:00",
		"2026-12-31 18h30":           "2026-12-31 18:30",
		"2026-12-31 24":              "2027-01-01 00:00",
		"2026-12-31 13":              "2026-12-31 13:00",
		"2026-12-31 06":              "2026-12-31 06:00", // a zero before it
		"2026-12-31T6":               "2026-12-31 06:00",
		"2026-12-31T1805":            "2026-12-31 18:05",
		"2026-12-31T180507":          "2026-12-31 18:05:07",
		"2026-12-31 18:00:05.999":    "2026-12-31 18:00:05",
		"2026-12-31 18:00:05,5":      "2026-12-31 18:00:05",
		"2026-12-31 18:00:05, 6pm":   "2026-12-31 18:00:05", // see below
		"2026-12-31 24:00:00":        "2027-01-01 00:00",
		"end of tomorrow":            "2026-11-28 23:59:59",
		"2026-12-31 at 18:00":        "2026-12-31 18:00",
		"expires at 18:00":           "18:00",
		"valid until 18:00, tonight": "18:00",
	} {
		if text == "2026-12-31 18:00:05, 6pm" {
			if r := berlin.refused(t, text); r.Fact != "two times of day in one text" || r.Hint != "one of them: 18:00:05" {
				t.Errorf("%q: %s", text, r.Error())
			}
			continue
		}
		sameTime(t, berlin, text, same)
	}
}

// A time that is over today comes tomorrow, to the second.
func TestNextClock(t *testing.T) {
	for text, want := range map[string]string{
		"08:23":     "2026-11-27 08:23",
		"08:22:01":  "2026-11-27 08:22:01",
		"08:22":     "2026-11-28 08:22",
		"08:22:00":  "2026-11-28 08:22",
		"24:00":     "2026-11-28 00:00",
		"00:00":     "2026-11-28 00:00",
		"23:00 PST": "2026-11-27 23:00 -08:00", // over in that zone, too
		"07:23 UTC": "2026-11-27 07:23 UTC",
		"07:22 UTC": "2026-11-28 07:22 UTC",
	} {
		sameTime(t, berlin, text, want)
	}
}

// An hour of twelve may be in both halves of a day; only what is ahead is offered.
func TestBareHour(t *testing.T) {
	for text, want := range map[string][2]string{
		"monday 6":       {"2026-11-30 06:00", "2026-11-30 18:00"},
		"tomorrow 12":    {"2026-11-28 00:00", "2026-11-28 12:00"},
		"tomorrow at 1":  {"2026-11-28 01:00", "2026-11-28 13:00"},
		"1:30 h":         {"1h30m", "01:30"},
		"12:05 hours":    {"12h5m", "12:05"},
		"6:00hrs":        {"6h", "06:00"},
		"today midnight": {"2026-11-27 00:00", "2026-11-28 00:00"},
	} {
		if text == "today midnight" { // the day has begun: one is ahead
			sameTime(t, berlin, text, want[1])
			continue
		}
		r := berlin.refused(t, text)
		if len(r.Readings) != 2 || r.Readings[0].Text != want[0] || r.Readings[1].Text != want[1] {
			t.Errorf("%q: %+v", text, r)
		}
	}
	sameTime(t, berlin, "today 6", "today 18:00") // 06:00 is over
	sameTime(t, berlin, "today 12", "today 12:00")
}

func TestTimesThatAreNone(t *testing.T) {
	offered(t, []offeredRow{
		{"24:01", "23:59"},
		{"18:00:60", "18:00:59"},
		{"0pm", "00:00"},
		{"0:30pm", "00:30"},
		{"13am", "13:00"},
		{"25am", "23:59"},
		{"tomorrow 13:30am", "tomorrow 13:30"},
		{"tomorrow 25:00", "tomorrow 23:59"},
		{"monday 18:60 UTC", "monday 18:59 UTC"},
		{"2026-12-31 18:00h", "2026-12-31 18:00"},
		{"2026-12-31T1860", "2026-12-31T 18:59"},
		{"2026-12-31 25", ""},
		{"18:5", ""},
	})
}
