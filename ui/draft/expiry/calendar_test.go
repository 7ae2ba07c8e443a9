package expiry

import (
	"fmt"
	"testing"
	"time"
)

func TestDays(t *testing.T) {
	for _, tt := range []struct {
		day
		exists        bool
		nearest, last string
	}{
		{day{2026, time.February, 28}, true, "2026-02-28", "2026-02-28"},
		{day{2026, time.February, 29}, false, "2026-02-28", "2026-02-28"},
		{day{2028, time.February, 29}, true, "2028-02-29", "2028-02-29"},
		{day{2100, time.February, 29}, false, "2100-02-28", "2100-02-28"}, // no leap year
		{day{2000, time.February, 29}, true, "2000-02-29", "2000-02-29"},
		{day{0, time.February, 29}, true, "0000-02-29", "0000-02-29"}, // of any year
		{day{2026, time.April, 30}, true, "2026-04-30", "2026-04-30"},
		{day{2026, time.April, 31}, false, "2026-04-30", "2026-04-30"},
		{day{2026, time.December, 31}, true, "2026-12-31", "2026-12-31"},
		{day{2026, time.December, 32}, false, "2026-12-31", "2026-12-31"},
		{day{2026, time.December, 0}, false, "2026-12-01", "2026-12-31"},
		{day{2026, 13, 1}, false, "2026-12-01", "2027-01-31"},
		{day{2026, 0, 1}, false, "2026-01-01", "2025-12-31"},
		{day{2026, 1, 1}, true, "2026-01-01", "2026-01-31"},
	} {
		if tt.exists != tt.day.exists() || tt.nearest != tt.day.nearest().String() {
			t.Errorf("%s exists: %t, nearest %s", tt.day, tt.day.exists(), tt.day.nearest())
		}
		if tt.month >= 1 && tt.month <= 12 && tt.last != tt.day.last().String() {
			t.Errorf("%s: the last is %s", tt.day, tt.day.last())
		}
	}
}

func TestDayMoves(t *testing.T) {
	d := day{2026, time.November, 30} // a Monday
	for want, got := range map[string]day{
		"2026-12-01": d.add(1), "2026-11-29": d.add(-1), "2027-11-30": d.add(365), "2026-11-01": d.addMonths(0), "2027-01-01": d.addMonths(2),
		"2026-02-01": (day{2026, time.January, 31}).addMonths(1), // not 3 March
	} {
		if got.String() != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	for i := range 7 {
		if got := d.add(i).weekday(); got != time.Weekday((i+1)%7) {
			t.Errorf("%s is a %s", d.add(i), got)
		}
	}
}

func TestClocks(t *testing.T) {
	for _, tt := range []struct {
		clock
		exists  bool
		text    string
		nearest string
	}{
		{clock{}, true, "00:00", "00:00"},
		{clock{hour: 23, minute: 59}, true, "23:59", "23:59"},
		{clock{23, 59, 59, true}, true, "23:59:59", "23:59:59"},
		{clock{hour: 24}, true, "24:00", "23:59:59"},
		{clock{hour: 24, seconds: true}, true, "24:00:00", "23:59:59"},
		{clock{hour: 24, minute: 1}, false, "24:01", "23:59:59"},
		{clock{24, 0, 1, true}, false, "24:00:01", "23:59:59"},
		{clock{hour: 25}, false, "25:00", "23:59:59"},
		{clock{hour: 18, minute: 60}, false, "18:60", "18:59"},
		{clock{18, 0, 60, true}, false, "18:00:60", "18:00:59"},
		{clock{9, 5, 7, true}, true, "09:05:07", "09:05:07"},
	} {
		near := tt.clock.nearest()
		near.seconds = near.seconds || near == clock{23, 59, 59, false}
		if tt.clock.exists() != tt.exists || tt.clock.String() != tt.text || near.String() != tt.nearest {
			t.Errorf("%s exists: %t, nearest %s", tt.clock, tt.clock.exists(), near)
		}
	}
}

// A clock that is put forward skips times, one that is put back shows some twice.
func TestInstants(t *testing.T) {
	for _, tt := range []struct {
		zone, day, clock string
		want             []string
	}{
		{"Europe/Berlin", "2027-03-28", "01:59", []string{"01:59 CET"}},
		{"Europe/Berlin", "2027-03-28", "02:00", nil},
		{"Europe/Berlin", "2027-03-28", "02:59", nil},
		{"Europe/Berlin", "2027-03-28", "03:00", []string{"03:00 CEST"}},
		{"Europe/Berlin", "2027-10-31", "01:59", []string{"01:59 CEST"}},
		{"Europe/Berlin", "2027-10-31", "02:00", []string{"02:00 CEST", "02:00 CET"}},
		{"Europe/Berlin", "2027-10-31", "02:59", []string{"02:59 CEST", "02:59 CET"}},
		{"Europe/Berlin", "2027-10-31", "03:00", []string{"03:00 CET"}},
		{"Australia/Lord_Howe", "2027-04-04", "01:30", []string{"01:30 +11", "01:30 +1030"}}, // by half an hour
		{"Australia/Lord_Howe", "2027-04-04", "01:29", []string{"01:29 +11"}},
		{"Pacific/Apia", "2011-12-30", "12:00", nil}, // a day that was left out
		{"Pacific/Apia", "2011-12-31", "12:00", []string{"12:00 +14"}},
		{"UTC", "2027-03-28", "02:30", []string{"02:30 UTC"}},
	} {
		zone, err := time.LoadLocation(tt.zone)
		if err != nil {
			t.Fatal(err)
		}
		at, err := time.Parse("2006-01-02 15:04", tt.day+" "+tt.clock)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, i := range instants(dayOf(at), clock{hour: at.Hour(), minute: at.Minute()}, zone) {
			got = append(got, i.Format("15:04 MST"))
		}
		if fmt.Sprint(got) != fmt.Sprint(tt.want) {
			t.Errorf("%s %s %s: %q", tt.zone, tt.day, tt.clock, got)
		}
	}
}
