package expiry

import "testing"

// Each day of the week by each of its names, from a Friday on.
func TestWeekdayNames(t *testing.T) {
	for text, want := range map[string]string{
		"sat": "2026-11-28", "saturday": "2026-11-28", "Sun": "2026-11-29", "SUNDAY": "2026-11-29", "mon": "2026-11-30", "monday": "2026-11-30",
		"tue": "2026-12-01", "tues": "2026-12-01", "tuesday": "2026-12-01", "wed": "2026-12-02", "weds": "2026-12-02", "wednesday": "2026-12-02",
		"thu": "2026-12-03", "thur": "2026-12-03", "thurs": "2026-12-03", "thursday": "2026-12-03",
		"this monday": "2026-11-30", "coming monday": "2026-11-30", "this coming monday": "2026-11-30", "on monday": "2026-11-30",
		"next monday": "2026-11-30", "last monday": "2026-11-23", "past saturday": "2026-11-21", "last friday": "2026-11-20",
		"monday next week": "2026-11-30", "monday of next week": "2026-11-30", "next week monday": "2026-11-30", "next week saturday": "2026-12-05",
		"saturday of next week": "2026-12-05", "next week friday": "2026-12-04", "monday 2026-11-30": "2026-11-30", "30 Nov, Monday": "2026-11-30",
		"friday 03/04/2026": "2026-04-03", // the day of the week chooses
	} {
		sameTime(t, berlin, text, want)
	}
}

// A day of the week that has begun may be today or in a week; one that is over is not.
func TestWeekdayOfToday(t *testing.T) {
	for text, want := range map[string][2]string{
		"friday":           {"2026-11-27", "2026-12-04"},
		"this friday":      {"2026-11-27", "2026-12-04"},
		"friday 08:23":     {"2026-11-27 08:23", "2026-12-04 08:23"},
		"sunday next week": {"2026-12-06", "2026-11-29"}, // weeks begin on Monday or Sunday
		"next saturday":    {"2026-11-28", "2026-12-05"},
	} {
		r := berlin.refused(t, text)
		if len(r.Readings) != 2 || r.Readings[0].Text != want[0] || r.Readings[1].Text != want[1] {
			t.Errorf("%q: %+v", text, r)
		}
	}
	sameTime(t, berlin, "friday 08:22", "2026-12-04 08:22")
	sameTime(t, berlin, "friday 08:21", "2026-12-04 08:21")
}

func TestWeekdaysThatDoNotFit(t *testing.T) {
	offered(t, []offeredRow{
		{"Monday 2026-12-31", "2026-12-31"},
		{"Monday 2026-12-31 18:00", "2026-12-31 18:00"},
		{"Monday 03/04/2027", "2027-04-03 2027-03-04"},
		{"sunday, next week", "7d 2026-12-06"},
		{"fri mon", ""},
	})
	if r := berlin.refused(t, "fri mon"); r.Fact != "two days of the week in one text" || r.Hint != "one of them: Friday" {
		t.Error(r)
	}
}
