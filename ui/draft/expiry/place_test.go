package expiry

import (
	"testing"
	"time"
	_ "time/tzdata"
)

// place is a now in a zone.
type place struct {
	now  string // RFC 3339
	zone string
}

var (
	berlin  = place{"2026-11-27T08:22:00+01:00", "Europe/Berlin"} // a Friday
	berlinJ = place{"2027-07-14T15:00:00+02:00", "Europe/Berlin"} // a Wednesday in summer
	newYork = place{"2026-11-29T21:00:00-05:00", "America/New_York"}
	kolkata = place{"2026-12-31T20:00:00+05:30", "Asia/Kolkata"}
	utc     = place{"2028-02-29T10:00:00Z", "UTC"}
	howe    = place{"2027-04-03T12:00:00+11:00", "Australia/Lord_Howe"} // the day before clocks go back half an hour
)

func (p place) open(t testing.TB) (time.Time, *time.Location) {
	t.Helper()
	zone, err := time.LoadLocation(p.zone)
	if err != nil {
		t.Fatal(err)
	}
	return instant(t, p.now), zone
}

func instant(t testing.TB, rfc3339 string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339, rfc3339)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// sameTime holds that two texts are read as the same time.
func sameTime(t *testing.T, p place, text, other string) {
	t.Helper()
	now, zone := p.open(t)
	got, err := Parse(text, now, zone)
	want, err2 := Parse(other, now, zone)
	if err != nil || err2 != nil || got.Unix != want.Unix {
		t.Errorf("%q: %v, %v; %q: %v, %v", text, got.In(zone), err, other, want.In(zone), err2)
	}
}
