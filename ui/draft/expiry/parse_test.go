package expiry

import (
	"testing"
	"time"
)

// taken are texts with one reading: the time in UTC.
var takenTable = []struct {
	place
	text, want string
}{
	// Durations.
	{berlin, "90s", "2026-11-27T07:23:30Z"},
	{berlin, "15m", "2026-11-27T07:37:00Z"},
	{berlin, "1h", "2026-11-27T08:22:00Z"},
	{berlin, " 1 H ", "2026-11-27T08:22:00Z"},
	{berlin, "7d", "2026-12-04T07:22:00Z"},
	{berlin, "2w", "2026-12-11T07:22:00Z"},
	{berlin, "6mo", "2027-05-27T06:22:00Z"},
	{berlin, "1y", "2027-11-27T07:22:00Z"},
	{berlin, "5min", "2026-11-27T07:27:00Z"},
	{berlin, "1h1d", "2026-11-28T08:22:00Z"},
	{berlin, "1d 1h", "2026-11-28T08:22:00Z"},
	{berlin, "1h30m", "2026-11-27T08:52:00Z"},
	{berlin, "1H30M", "2026-11-27T08:52:00Z"},
	{berlin, "1 hour, 30 minutes", "2026-11-27T08:52:00Z"},
	{berlin, "in 2 hours and 30 minutes", "2026-11-27T09:52:00Z"},
	{berlin, "in 2h30", "2026-11-27T09:52:00Z"},
	{berlin, "+1d 12h", "2026-11-28T19:22:00Z"},
	{berlin, "1.5h", "2026-11-27T08:52:00Z"},
	{berlin, "1,5h", "2026-11-27T08:52:00Z"},
	{berlin, ".5h", "2026-11-27T07:52:00Z"},
	{berlin, "1½h", "2026-11-27T08:52:00Z"},
	{berlin, "a week", "2026-12-04T07:22:00Z"},
	{berlin, "an hour", "2026-11-27T08:22:00Z"},
	{berlin, "half an hour", "2026-11-27T07:52:00Z"},
	{berlin, "an hour and a half", "2026-11-27T08:52:00Z"},
	{berlin, "one and a half hours", "2026-11-27T08:52:00Z"},
	{berlin, "a quarter of an hour", "2026-11-27T07:37:00Z"},
	{berlin, "a couple of days", "2026-11-29T07:22:00Z"},
	{berlin, "30 days", "2026-12-27T07:22:00Z"},
	{berlin, "two weeks from now", "2026-12-11T07:22:00Z"},
	{berlin, "1 fortnight", "2026-12-11T07:22:00Z"},
	{berlin, "-1h", "2026-11-27T06:22:00Z"},
	{berlin, "3 days ago", "2026-11-24T07:22:00Z"},
	{berlin, "99y", "2125-11-27T07:22:00Z"},
	{berlin, "P1M", "2026-12-27T07:22:00Z"},
	{berlin, "PT1M", "2026-11-27T07:23:00Z"},
	{berlin, "P1D", "2026-11-28T07:22:00Z"},
	{berlin, "PT1H", "2026-11-27T08:22:00Z"},
	{berlin, "P1DT12H", "2026-11-28T19:22:00Z"},
	{berlin, "pt0.5h", "2026-11-27T07:52:00Z"},
	{berlin, "P2W", "2026-12-11T07:22:00Z"},
	{utc, "1mo", "2028-03-29T10:00:00Z"},
	{utc, "1y", "2029-02-28T10:00:00Z"},
	{place{"2026-01-31T10:00:00Z", "UTC"}, "1mo", "2026-02-28T10:00:00Z"},
	{place{"2026-03-28T12:00:00Z", "Europe/Berlin"}, "1d", "2026-03-29T12:00:00Z"},
	{place{"2026-03-01T09:00:00Z", "Europe/Berlin"}, "1mo", "2026-04-01T08:00:00Z"},

	// Days.
	{berlin, "today", "2026-11-27T22:59:59Z"},
	{berlin, "tonight", "2026-11-27T22:59:59Z"},
	{berlin, "eod", "2026-11-27T22:59:59Z"},
	{berlin, "end of day", "2026-11-27T22:59:59Z"},
	{berlin, "tomorrow", "2026-11-28T22:59:59Z"},
	{berlin, "the day after tomorrow", "2026-11-29T22:59:59Z"},
	{berlin, "yesterday", "2026-11-26T22:59:59Z"},
	{berlin, "now", "2026-11-27T07:22:00Z"},
	{berlin, "saturday", "2026-11-28T22:59:59Z"},
	{berlin, "Sun", "2026-11-29T22:59:59Z"},
	{berlin, "monday", "2026-11-30T22:59:59Z"},
	{berlin, "next friday", "2026-12-04T22:59:59Z"},
	{berlin, "last friday", "2026-11-20T22:59:59Z"},
	{berlin, "friday next week", "2026-12-04T22:59:59Z"},
	{berlin, "friday 06:00", "2026-12-04T05:00:00Z"},
	{berlin, "monday at 6pm", "2026-11-30T17:00:00Z"},
	{newYork, "friday", "2026-12-05T04:59:59Z"},
	{newYork, "friday 18:00", "2026-12-04T23:00:00Z"},
	{berlinJ, "end of month", "2027-07-31T21:59:59Z"},
	{berlinJ, "eom", "2027-07-31T21:59:59Z"},
	{berlinJ, "end of next month", "2027-08-31T21:59:59Z"},
	{berlinJ, "end of quarter", "2027-09-30T21:59:59Z"},
	{berlinJ, "end of june", "2028-06-30T21:59:59Z"},
	{berlinJ, "last day of february 2028", "2028-02-29T22:59:59Z"},
	{berlinJ, "end of 2028", "2028-12-31T22:59:59Z"},
	{berlin, "eoy", "2026-12-31T22:59:59Z"},
	{place{"2026-11-28T12:00:00Z", "UTC"}, "end of week", "2026-11-29T23:59:59Z"}, // a Saturday
	{berlin, "the 15th", "2026-12-15T22:59:59Z"},

	// Dates.
	{berlin, "2026-12-31", "2026-12-31T22:59:59Z"},
	{newYork, "2026-12-31", "2027-01-01T04:59:59Z"},
	{kolkata, "2027-01-31", "2027-01-31T18:29:59Z"},
	{howe, "2027-04-04", "2027-04-04T13:29:59Z"},
	{berlin, "2027-3-4", "2027-03-04T22:59:59Z"},
	{berlin, "2027/03/04", "2027-03-04T22:59:59Z"},
	{berlin, "2026.12.31", "2026-12-31T22:59:59Z"},
	{berlin, "05/05/2027", "2027-05-05T21:59:59Z"},
	{berlin, "12/31/2027", "2027-12-31T22:59:59Z"},
	{berlin, "31/12/2027", "2027-12-31T22:59:59Z"},
	{berlin, "31-12-2027", "2027-12-31T22:59:59Z"},
	{berlin, "31.12.2027", "2027-12-31T22:59:59Z"},
	{berlin, "03.04.2027", "2027-04-03T21:59:59Z"},
	{berlin, "1.2.27", "2027-02-01T22:59:59Z"},
	{berlin, "31. 12. 2027", "2027-12-31T22:59:59Z"},
	{berlin, "31.12.", "2026-12-31T22:59:59Z"},
	{berlin, "31/12", "2026-12-31T22:59:59Z"},
	{berlin, "31 Dec", "2026-12-31T22:59:59Z"},
	{berlin, "Dec 31", "2026-12-31T22:59:59Z"},
	{kolkata, "31 Dec", "2026-12-31T18:29:59Z"}, // today
	{kolkata, "1 Jan", "2027-01-01T18:29:59Z"},
	{utc, "29 Feb", "2028-02-29T23:59:59Z"},
	{berlin, "31 Dec 2026", "2026-12-31T22:59:59Z"},
	{berlin, "December 31st, 2026", "2026-12-31T22:59:59Z"},
	{berlin, "31st of December", "2026-12-31T22:59:59Z"},
	{berlin, "31-Dec-2026", "2026-12-31T22:59:59Z"},
	{berlin, "31/Dec/26", "2026-12-31T22:59:59Z"},
	{berlin, "Dec 31 '26", "2026-12-31T22:59:59Z"},
	{berlin, "2026 Dec 31", "2026-12-31T22:59:59Z"},
	{berlin, "Thu 31 Dec 2026", "2026-12-31T22:59:59Z"},
	{berlin, "Sat 03/04/2027", "2027-04-03T21:59:59Z"},
	{berlin, "2026-W53-4", "2026-12-31T22:59:59Z"},
	{berlin, "2026-365", "2026-12-31T22:59:59Z"},

	// Times of day.
	{berlin, "6pm", "2026-11-27T17:00:00Z"},
	{berlin, "18:00", "2026-11-27T17:00:00Z"},
	{berlin, "6:00", "2026-11-28T05:00:00Z"},
	{berlin, "1:30", "2026-11-28T00:30:00Z"},
	{berlin, "12am", "2026-11-27T23:00:00Z"},
	{berlin, "12pm", "2026-11-27T11:00:00Z"},
	{berlin, "noon", "2026-11-27T11:00:00Z"},
	{berlin, "midnight", "2026-11-27T23:00:00Z"},
	{berlin, "24:00", "2026-11-27T23:00:00Z"},
	{berlin, "6:30 p.m.", "2026-11-27T17:30:00Z"},
	{berlin, "13pm", "2026-11-27T12:00:00Z"},
	{berlin, "6pm ET", "2026-11-27T23:00:00Z"},
	{berlin, "tomorrow noon", "2026-11-28T11:00:00Z"},
	{berlin, "noon tomorrow", "2026-11-28T11:00:00Z"},
	{berlin, "midnight tonight", "2026-11-27T23:00:00Z"},
	{berlin, "tomorrow 18", "2026-11-28T17:00:00Z"},
	{berlin, "2026-12-31 18", "2026-12-31T17:00:00Z"},
	{berlin, "2026-12-31T06", "2026-12-31T05:00:00Z"},
	{berlin, "2026-12-31 24:00", "2026-12-31T23:00:00Z"},
	{berlin, "2026-12-31 9:30", "2026-12-31T08:30:00Z"},
	{berlin, "31 Dec 18h30", "2026-12-31T17:30:00Z"},
	{berlin, "31.12.2026 18.30", "2026-12-31T17:30:00Z"},
	{berlin, "31.12.2026 18 Uhr", "2026-12-31T17:00:00Z"},
	{berlin, "12/31/2026, 6:00:00 PM", "2026-12-31T17:00:00Z"},

	// Zones.
	{berlin, "2026-12-31 18:00 UTC", "2026-12-31T18:00:00Z"},
	{berlin, "2026-12-31 18:00 GMT", "2026-12-31T18:00:00Z"},
	{berlin, "2026-12-31 18:00z", "2026-12-31T18:00:00Z"},
	{berlin, "2026-12-31 18:00 (UTC)", "2026-12-31T18:00:00Z"},
	{berlin, "2026-12-31 18:00 +05:30", "2026-12-31T12:30:00Z"},
	{berlin, "2026-12-31 18:00 UTC-8", "2027-01-01T02:00:00Z"},
	{berlin, "2026-12-31 18:00 CET", "2026-12-31T17:00:00Z"},
	{berlin, "2027-07-31 18:00 CEST", "2027-07-31T16:00:00Z"},
	{berlin, "2026-12-31 18:00 EST", "2026-12-31T23:00:00Z"},
	{berlin, "2027-07-31 18:00 PDT", "2027-08-01T01:00:00Z"},
	{berlin, "2026-12-31 18:00 America/New_York", "2026-12-31T23:00:00Z"},
	{berlin, "tomorrow 18:00 UTC", "2026-11-28T18:00:00Z"},
	{berlin, "2026-12-31 UTC", "2026-12-31T23:59:59Z"},

	// Programs.
	{berlin, "2026-12-31T18:00:00-08:00", "2027-01-01T02:00:00Z"},
	{berlin, "2026-12-31T18:00:00.999Z", "2026-12-31T18:00:00Z"},
	{berlin, "20261231T180000Z", "2026-12-31T18:00:00Z"},
	{berlin, "Thu, 31 Dec 2026 18:00:00 GMT", "2026-12-31T18:00:00Z"},
	{berlin, "Thu, 31 Dec 2026 18:00:00 +0100", "2026-12-31T17:00:00Z"},
	{berlin, "Thu Dec 31 18:00:00 2026", "2026-12-31T17:00:00Z"},
	{berlin, "Thu Dec 31 18:00:00 UTC 2026", "2026-12-31T18:00:00Z"},
	{berlin, "Thu Dec 31 2026 18:00:00 GMT+0100 (Central European Standard Time)", "2026-12-31T17:00:00Z"},
	{berlin, "2026-12-31 18:00:00.123456+00:00", "2026-12-31T18:00:00Z"},
	{berlin, "2026-12-31 18:00:00 +0100 CET", "2026-12-31T17:00:00Z"},
	{berlin, "2026-12-31T18:00:00+01:00[Europe/Berlin]", "2026-12-31T17:00:00Z"},
	{berlin, "1893456000", "2030-01-01T00:00:00Z"},
	{berlin, "1893456000.0", "2030-01-01T00:00:00Z"},
	{berlin, "1.893456e+09", "2030-01-01T00:00:00Z"},
	{berlin, "1,893,456,000", "2030-01-01T00:00:00Z"},
	{berlin, `"expiry":1893456000,`, "2030-01-01T00:00:00Z"},
	{berlin, "expiry = 1893456000;", "2030-01-01T00:00:00Z"},
	{berlin, "'expiry' => 1893456000,", "2030-01-01T00:00:00Z"},

	// What surrounds a text, or stands in it for something plain.
	{berlin, "2026–12–31", "2026-12-31T22:59:59Z"},
	{berlin, "“2026-12-31”.", "2026-12-31T22:59:59Z"},
	{berlin, "6:00\u202fPM", "2026-11-27T17:00:00Z"},
	{berlin, "in\u00a02h", "2026-11-27T09:22:00Z"},
	{berlin, "until 31 Dec", "2026-12-31T22:59:59Z"},
}

func TestParse(t *testing.T) {
	if len(takenTable) < 120 {
		t.Fatalf("%d forms", len(takenTable))
	}
	for _, tt := range takenTable {
		t.Run(tt.text, func(t *testing.T) {
			now, zone := tt.open(t)
			got, err := Parse(tt.text, now, zone)
			if err != nil {
				t.Fatal(err)
			}
			if want := instant(t, tt.want).Unix(); got.Unix != want || !got.OK {
				t.Errorf("got %v, want %s", got.In(time.UTC), tt.want)
			}
		})
	}
}
