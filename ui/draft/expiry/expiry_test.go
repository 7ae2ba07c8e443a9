package expiry

import (
	"testing"
	"time"
)

// A duration says how long it is, and a time without a zone which was assumed.
func TestWhen(t *testing.T) {
	for _, tt := range []struct {
		place
		text, zone string
		relative   time.Duration
		note       string
	}{
		{berlin, "1d", "", 24 * time.Hour, ""},
		{berlin, "-1h", "", 0, ""},
		{berlin, "P1DT12H", "", 36 * time.Hour, ""},
		{berlin, "2026-12-31", "CET", 0, ""},
		{berlin, "2027-07-01", "CEST", 0, ""},
		{kolkata, "2027-07-01", "IST", 0, ""},
		{berlin, "2027-07-01 18:00 UTC", "", 0, ""},
		{berlin, "1893456000", "", 0, ""},
		{berlin, "1:30", "CET", 0, "01:30 by the clock; a duration is 1h30m"},
		{berlin, "6:00", "CET", 0, "06:00 by the clock; a duration is 6h"},
		{berlin, "08:00", "CET", 0, "tomorrow: today that time has passed"},
		{berlin, "18:00", "CET", 0, ""},
		{berlin, "midnight", "CET", 0, ""},
	} {
		t.Run(tt.text, func(t *testing.T) {
			now, zone := tt.open(t)
			got, err := Parse(tt.text, now, zone)
			if err != nil || got.Zone != tt.zone || got.Relative != tt.relative || got.Note != tt.note {
				t.Errorf("%+v, %v", got, err)
			}
		})
	}
}
