package expiry

import (
	"strconv"
	"testing"
)

// Digits are a number in whatever way a program or a locale groups or scales them.
func TestNumeral(t *testing.T) {
	for _, tt := range []struct {
		text, count string
		whole       bool
	}{
		{"1893456000", "1893456000", true},
		{"1893456000.0", "1893456000", true},
		{"1893456000.", "1893456000", true},
		{"1893456000.5", "1893456000", false},
		{"1893456000.x", "", false},
		{"189345600.0", "", false}, // too short for seconds: a count with a fraction
		{"1.5", "", false},
		{"007", "007", true},
		{"-5", "", false},
		{"+5", "", false},
		{"", "", false},
		{"1,893,456,000", "1893456000", true},
		{"1 893 456 000", "1893456000", true},
		{"1'893'456'000", "1893456000", true},
		{"1_893_456_000", "1893456000", true},
		{"1,893_456,000", "", false}, // of two kinds
		{"18,93,456,000", "", false},
		{"1893,456,000", "", false},
		{",893,456,000", "", false},
		{"1,500", "", false}, // may be a fraction
		{"1.893456e9", "1893456000", true},
		{"1.893456E+09", "1893456000", true},
		{"1e9", "1000000000", true},
		{"0e5", "0", true},
		{"12.5e0", "", false},
		{"1.893456e5", "", false},
		{"1.50e1", "15", true},
		{"1e", "", false},
		{"e9", "", false},
		{"1e-9", "", false},
		{"1e9999", "", false},
		{"1.2.3e9", "", false},
	} {
		if count, whole := numeral(tt.text); count != tt.count || whole != tt.whole {
			t.Errorf("%q: %q, %t", tt.text, count, whole)
		}
	}
}

// What a number without a unit may be is offered by its size.
func TestBareNumbers(t *testing.T) {
	offered(t, []offeredRow{
		{"1", "1h 1d 1pm"},
		{"12", "12h 12d 12pm"},
		{"13", "13h 13d 13:00"},
		{"23", "23h 23d 23:00"},
		{"24", "24s 24m 24d"},
		{"90", "90s 90m 90d"},
		{"91", "91s 91d"},
		{"999", "999s 999d"},
		{"1000", "1000s 10:00"},
		{"1830", "1830s 18:30"},
		{"1860", "1860s"},
		{"2359", "2359s 23:59"},
		{"2400", "2400s"},
		{"1969", "1969s"}, // 19:69 is no time
		{"1970", "1970-12-31"},
		{"2199", "2199-12-31"},
		{"2200", "2200s 22:00"},
		{"0012", "12h 12d 12pm"},
		{"12345", "12345s"},
		{"00012345", "12345s"},
		{"20271331", "20271331s"}, // no such month
		{"19691231", "19691231s"},
		{"19700101", "1970-01-01"},
		{"21991231", "2199-12-31"},
		{"22000101", "22000101s"},
		{"999999999", "999999999s"},
		{"20271231180530", "2027-12-31 18:05:30"},
		{"in 100", "in 100s in 100d"},
		{"+100", "+100s +100d"},
		{"- 7", "-7h -7d"},
	})
}

// The length of a number tells its unit, where it is too long for seconds.
func TestUnix(t *testing.T) {
	for count, want := range map[string]string{
		"1893456000": "1893456000", "253402300799": "253402300799", "253402300800": "time after the year 9999", "0": "0 is the start of 1970, no expiry",
		"1893456000000": "milliseconds", "1893456000000000": "microseconds", "1893456000000000000": "nanoseconds", "0001893456000000": "milliseconds",
		"18934560000000": "time after the year 9999", "9223372036854775808": "time after the year 9999",
	} {
		a := unix(count)
		got := ""
		if a.refusal != nil {
			got = a.refusal.Fact
		} else {
			got, _ = numeral(count)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", count, got, want)
		}
	}
}

// offeredRow is a text that is refused, and all that is offered for it.
type offeredRow struct{ text, offers string }

// Digits that are a day and a time but for what stands between them are never seconds:
// what the calendar or the clock lacks is said as it is with hyphens. Their neighbors are
// of no day at all.
func TestRunTogether(t *testing.T) {
	for text, want := range map[string]string{
		"202712311859":   "more digits than seconds have: 2027-12-31 18:59",
		"202712312400":   "more digits than seconds have: 2027-12-31 24:00",
		"202610250230":   "more digits than seconds have: 2026-10-25 02:30", // twice that night, a choice of its own
		"20271231185959": "more digits than seconds have: 2027-12-31 18:59:59",
		"202712311860":   "no such time: 18:60: 2027-12-31 18:59",
		"202712312500":   "no such time: 25:00: 2027-12-31 23:59",
		"20271231180560": "no such time: 18:05:60: 2027-12-31 18:05:59",
		"202702301800":   "no such day: 2027-02-30: 2027-02-28 18:00",
		"202713311800":   "no such day: 2027-13-31: 2027-12-31 18:00",
		"202603290230":   "clocks skip this time: they are put forward: 2026-03-29 03:30",
		"197001020000":   "more digits than seconds have: 1970-01-02 00:00",
		"219912312359":   "more digits than seconds have: 2199-12-31 23:59",
		"20270031180000": "time after the year 9999: " + examples,
	} {
		if r := berlin.refused(t, text); r.Error() != want {
			t.Errorf("%s: %s, want %s", text, r.Error(), want)
		}
	}
	for _, seconds := range []string{"202700311800", "202712001800", "196912312359", "220001010000", "200000000000", "20271231185", "2027123118"} {
		now, zone := berlin.open(t)
		if when, err := Parse(seconds, now, zone); err != nil || strconv.FormatInt(when.Unix, 10) != seconds {
			t.Errorf("%s: %+v, %v", seconds, when, err)
		}
	}
}
