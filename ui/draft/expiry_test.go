package draft

import (
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/google/go-cmp/cmp"
)

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

var expiryTable = []struct {
	name, now, zone, text string
	want                  string // RFC 3339 in UTC
	relative              time.Duration
	assumed               string
}{
	{"seconds", "2026-11-23T21:00:00Z", "UTC", "90s", "2026-11-23T21:01:30Z", 90 * time.Second, ""},
	{"minutes", "2026-11-23T21:00:00Z", "UTC", "15m", "2026-11-23T21:15:00Z", 15 * time.Minute, ""},
	{"hour", "2026-11-23T21:00:00Z", "UTC", "1h", "2026-11-23T22:00:00Z", time.Hour, ""},
	{"blanks and capitals", "2026-11-23T21:00:00Z", "UTC", "  1 H ", "2026-11-23T22:00:00Z", time.Hour, ""},
	{"days", "2026-11-23T21:00:00Z", "UTC", "7d", "2026-11-30T21:00:00Z", 7 * 24 * time.Hour, ""},
	{"weeks", "2026-11-23T21:00:00Z", "UTC", "2w", "2026-12-07T21:00:00Z", 14 * 24 * time.Hour, ""},
	{"words", "2026-11-23T21:00:00Z", "UTC", "in 2 weeks", "2026-12-07T21:00:00Z", 14 * 24 * time.Hour, ""},
	{"joined", "2026-11-23T21:00:00Z", "UTC", "1h30m", "2026-11-23T22:30:00Z", 90 * time.Minute, ""},
	{"every unit", "2026-11-23T21:00:00Z", "UTC", "1y1mo1w1d1h1m1s", "2027-12-31T22:01:01Z", 403*24*time.Hour + time.Hour + time.Minute + time.Second, ""},
	{"joined with a blank", "2026-11-23T21:00:00Z", "UTC", "+1d 12h", "2026-11-25T09:00:00Z", 36 * time.Hour, ""},
	{"calendar months", "2026-11-23T21:00:00Z", "UTC", "6mo", "2027-05-23T21:00:00Z", 181 * 24 * time.Hour, ""},
	{"calendar year", "2027-11-23T21:00:00Z", "UTC", "1y", "2028-11-23T21:00:00Z", 366 * 24 * time.Hour, ""},
	{"short month", "2026-01-31T10:00:00Z", "UTC", "1mo", "2026-02-28T10:00:00Z", 28 * 24 * time.Hour, ""},
	{"leap month", "2028-01-31T10:00:00Z", "UTC", "1mo", "2028-02-29T10:00:00Z", 29 * 24 * time.Hour, ""},
	{"leap day", "2028-02-29T10:00:00Z", "UTC", "1y", "2029-02-28T10:00:00Z", 365 * 24 * time.Hour, ""},
	{"month over a change of clocks", "2026-03-01T09:00:00Z", "Europe/Berlin", "1mo", "2026-04-01T08:00:00Z", 31*24*time.Hour - time.Hour, ""},
	{"a day is 24 hours", "2026-03-28T12:00:00Z", "Europe/Berlin", "1d", "2026-03-29T12:00:00Z", 24 * time.Hour, ""},

	{"date", "2026-11-23T21:00:00Z", "UTC", "2026-12-31", "2026-12-31T23:59:59Z", 0, "UTC"},
	{"local date", "2026-11-23T21:00:00Z", "Europe/Berlin", "2026-12-31", "2026-12-31T22:59:59Z", 0, "CET"},
	{"local date in summer", "2026-05-23T21:00:00Z", "Europe/Berlin", "2026-07-01", "2026-07-01T21:59:59Z", 0, "CEST"},
	{"date of another clock", "2026-11-23T21:00:00Z", "America/New_York", "2026-07-01", "2026-07-02T03:59:59Z", 0, "EDT"},
	{"day of a change", "2026-11-23T21:00:00Z", "Europe/Berlin", "2027-03-28", "2027-03-28T21:59:59Z", 0, "CEST"},
	{"date in the past", "2026-11-23T21:00:00Z", "UTC", "2020-02-29", "2020-02-29T23:59:59Z", 0, "UTC"},
	{"local time", "2026-11-23T21:00:00Z", "Europe/Berlin", "2026-12-31 18:00", "2026-12-31T17:00:00Z", 0, "CET"},
	{"local time with seconds", "2026-11-23T21:00:00Z", "Europe/Berlin", "2026-12-31 18:00:05", "2026-12-31T17:00:05Z", 0, "CET"},
	{"local time with T", "2026-11-23T21:00:00Z", "Europe/Berlin", "2026-12-31T18:00", "2026-12-31T17:00:00Z", 0, "CET"},
	{"half-hour zone", "2026-11-23T21:00:00Z", "Asia/Kolkata", "2026-12-31 18:00", "2026-12-31T12:30:00Z", 0, "IST"},
	{"hour of one digit", "2026-11-23T21:00:00Z", "UTC", "2026-12-31 9:30", "2026-12-31T09:30:00Z", 0, "UTC"},
	{"time with UTC", "2026-11-23T21:00:00Z", "Europe/Berlin", "2026-12-31 18:00 UTC", "2026-12-31T18:00:00Z", 0, ""},
	{"time with Z", "2026-11-23T21:00:00Z", "Europe/Berlin", "2026-12-31 18:00z", "2026-12-31T18:00:00Z", 0, ""},
	{"time with offset", "2026-11-23T21:00:00Z", "Europe/Berlin", "2026-12-31 18:00 +0530", "2026-12-31T12:30:00Z", 0, ""},
	{"RFC 3339", "2026-11-23T21:00:00Z", "Europe/Berlin", "2026-12-31T18:00:00-08:00", "2027-01-01T02:00:00Z", 0, ""},
	{"RFC 3339 with fraction", "2026-11-23T21:00:00Z", "Europe/Berlin", "2026-12-31T18:00:00.999Z", "2026-12-31T18:00:00Z", 0, ""},

	{"today", "2026-11-23T23:30:00Z", "Europe/Berlin", "today", "2026-11-24T22:59:59Z", 0, "CET"},
	{"tomorrow", "2026-11-23T21:00:00Z", "UTC", "tomorrow", "2026-11-24T23:59:59Z", 0, "UTC"},
	{"tomorrow over there", "2026-11-23T23:30:00Z", "Europe/Berlin", "Tomorrow", "2026-11-25T22:59:59Z", 0, "CET"},
	{"tomorrow at a time", "2026-11-23T21:00:00Z", "Europe/Berlin", "Tomorrow 18:00", "2026-11-24T17:00:00Z", 0, "CET"},
	{"today at a time with seconds", "2026-11-23T21:00:00Z", "UTC", "today  22:30:05", "2026-11-23T22:30:05Z", 0, "UTC"},
	{"tomorrow at a time with its zone", "2026-11-23T23:30:00Z", "Europe/Berlin", "tomorrow 18:00 UTC", "2026-11-25T18:00:00Z", 0, ""},
	{"end of month at a time", "2026-11-23T21:00:00Z", "UTC", "end of month 09:30", "2026-11-30T09:30:00Z", 0, "UTC"},
	{"end of month", "2026-11-23T21:00:00Z", "UTC", "end of month", "2026-11-30T23:59:59Z", 0, "UTC"},
	{"end of December", "2026-12-31T23:30:00Z", "UTC", "End  of month", "2026-12-31T23:59:59Z", 0, "UTC"},
	{"end of leap February", "2028-02-01T00:00:00Z", "UTC", "end of month", "2028-02-29T23:59:59Z", 0, "UTC"},
	{"end of the month that has begun there", "2026-11-30T23:30:00Z", "Europe/Berlin", "end of month", "2026-12-31T22:59:59Z", 0, "CET"},
	{"end of year", "2026-11-23T21:00:00Z", "UTC", "end of year", "2026-12-31T23:59:59Z", 0, "UTC"},

	{"Unix seconds", "2026-11-23T21:00:00Z", "Europe/Berlin", "1893456000", "2030-01-01T00:00:00Z", 0, ""},
	{"the published page's", "2026-11-23T21:00:00Z", "UTC", "1764536024", "2025-11-30T20:53:44Z", 0, ""},
	{"small number", "2026-11-23T21:00:00Z", "UTC", "3600", "1970-01-01T01:00:00Z", 0, ""},
}

func TestParseExpiry(t *testing.T) {
	for _, tt := range expiryTable {
		t.Run(tt.name, func(t *testing.T) {
			got, err := ParseExpiry(tt.text, instant(t, tt.now), zone(t, tt.zone))
			if err != nil {
				t.Fatal(err)
			}
			want := When{Unix: instant(t, tt.want).Unix(), Relative: tt.relative, Zone: tt.assumed, OK: true}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got)\n%s%v", diff, got.In(time.UTC))
			}
		})
	}
}

func instant(t testing.TB, rfc3339 string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339, rfc3339)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

var refusedExpiries = []struct{ name, text, fact, hint string }{
	{"empty", "", "required", "1h"},
	{"blanks", "  ", "required", "1h"},
	{"milliseconds", "1893456000000", "milliseconds", "Filestack counts seconds: 1893456000"},
	{"microseconds", "1893456000000000", "microseconds", "seconds: 1893456000"},
	{"nanoseconds", "1893456000000000000", "nanoseconds", "seconds: 1893456000"},
	{"far seconds", "18934560000000", "after the year 9999", "1h"},
	{"more than 64 bits", "99999999999999999999999", "after the year 9999", "1h"},
	{"zero", "0", "0 is the start of 1970", "1h"},
	{"the start of 1970", "1970-01-01T00:00:00Z", "0 is the start of 1970", "1h"},
	{"a unit twice", "1h2h", "h stands twice", "2h alone, or 3h together"},
	{"a unit twice in words", "1 hour 30 min 02 hours", "h stands behind m", "2h alone, or 3h30m together"},
	{"a larger unit behind", "1h7d", "d stands behind h", "7d alone, or 7d1h together"},
	{"months behind minutes", "15m6mo", "mo stands behind m", "6mo alone, or 6mo15m together"},
	{"a time alone", "18:00", "a time without its day", "today 18:00, tomorrow 18:00"},
	{"a time alone with a zone", "18:00 \x1b[2J", "a time without its day", "tomorrow 18:00"},
	{"seconds with a fraction", "1893456000.5", "fractions", "whole seconds: 1893456000"},
	{"a small fraction", "1.5", "fractions", "90m"},
	{"an hour of a day", "tomorrow 18", "unreadable", "18:00"},
	{"an unknown day", "someday 18:00", "unreadable", "1h"},
	{"negative", "-1", "before 1970", "1h"},
	{"early date", "1969-12-31", "before 1970", "1h"},
	{"words", "soon", "unreadable", "1h"},
	{"number with a word", "1 fortnight", "unknown unit", "s m h d w mo y"},
	{"half a time", "1h30", "a unit is missing", "15m"},
	{"minutes or months", "1M", "M may be", "15m or 1mo"},
	{"fraction", "1.5h", "fractions", "90m"},
	{"sign inside", "1h-30m", "unreadable", "1h"},
	{"no such day", "2026-02-30", "no such day", "1h"},
	{"no such month", "2026-13-01", "no such day", "1h"},
	{"no such hour", "2026-12-31 25:00", "no such day or time", "1h"},
	{"hour alone", "2026-12-31 18", "unreadable", "2026-12-31 18:00"},
	{"another order", "31.12.2026", "unreadable date", "the year first"},
	{"American order", "12/31/2026", "unreadable date", "the year first"},
	{"far relative", "300y", "292 years", "1h"},
	{"overflow", "9223372036854775807s", "after the year 9999", "1h"},
	{"overflowing months", "99999999999mo", "after the year 9999", "1h"},
	{"overflow by sum", strings.Repeat("9999y", 40), "after the year 9999", ""},
	{"skipped hour", "2027-03-28 02:30", "clocks skip this time", "2027-03-28 02:30Z"},
}

func TestParseExpiryRefuses(t *testing.T) {
	now := instant(t, "2026-11-23T21:00:00Z")
	for _, tt := range refusedExpiries {
		t.Run(tt.name, func(t *testing.T) {
			when, err := ParseExpiry(tt.text, now, zone(t, "Europe/Berlin"))
			refusal, ok := err.(*Refusal)
			if !ok {
				t.Fatalf("got %+v, %v", when, err)
			}
			if !strings.Contains(refusal.Fact, tt.fact) || !strings.Contains(refusal.Hint, tt.hint) {
				t.Errorf("fact %q, hint %q", refusal.Fact, refusal.Hint)
			}
			if when != (When{}) {
				t.Errorf("a refused text gave %+v", when)
			}
		})
	}
}

// FuzzParseExpiry: never a panic; what is read lies between 1970 and 9999, a
// relative time is that far from now, and Unix seconds read back as themselves.
func FuzzParseExpiry(f *testing.F) {
	for _, tt := range expiryTable {
		f.Add(tt.text, int64(1795467600))
	}
	for _, tt := range refusedExpiries {
		f.Add(tt.text, int64(0))
	}
	berlin := zone(f, "Europe/Berlin")
	f.Fuzz(func(t *testing.T, text string, unix int64) {
		now := time.Unix(unix%latest, 0)
		when, err := ParseExpiry(text, now, berlin)
		if err != nil {
			if _, ok := err.(*Refusal); !ok || when != (When{}) {
				t.Fatalf("%q: %+v, %T", text, when, err)
			}
			return
		}
		if !when.OK || when.Unix <= 0 || when.Unix > latest {
			t.Fatalf("%q: %+v", text, when)
		}
		if when.Relative != 0 && when.Unix-now.Unix() != int64(when.Relative/time.Second) {
			t.Fatalf("%q: %+v from %d", text, when, now.Unix())
		}
	})
}
