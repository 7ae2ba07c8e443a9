package times

import (
	"math"
	"testing"
	"time"

	"policybench/ui/words/wordstest"
)

func TestRelative(t *testing.T) {
	for _, tt := range []struct {
		to   time.Time
		want string
	}{
		{wordstest.Now, "now"},
		{wordstest.Now.Add(time.Second), "in 1 s"},
		{wordstest.Now.Add(59*time.Minute + 58*time.Second), "in 59 min 58 s"},
		{wordstest.Now.Add(15 * time.Minute), "in 15 min"},
		{wordstest.Now.Add(2*time.Hour + 5*time.Minute + 59*time.Second), "in 2 h 5 min"},
		{wordstest.Now.Add(-90 * time.Second), "1 min 30 s ago"},
		{wordstest.Now.Add(24 * time.Hour), "in 1 day"},
		{wordstest.Now.Add(75 * time.Hour), "in 3 days 3 h"},
		{wordstest.Now.Add(-20 * 24 * time.Hour), "20 days ago"},
		{time.Unix(1764536024, 0), "11 months ago"},
		{wordstest.Now.AddDate(1, 0, 0).Add(-2 * time.Second), "in 12 months"},
		{wordstest.Now.AddDate(0, 6, 0), "in 6 months"},
		{wordstest.Now.AddDate(3, 1, 0), "in 3 years"},
		{time.Unix(1_893_456_000_000, 0), "in 59,000 years"},
		{time.Unix(1<<53, 0), "in 285 million years"},
		{time.Unix(0, 0), "56 years ago"},
	} {
		if got := Relative(tt.to, wordstest.Now); got != tt.want {
			t.Errorf("Relative(%v) = %q, want %q", tt.to, got, tt.want)
		}
	}
}

func TestFromNow(t *testing.T) {
	for _, tt := range []struct {
		to   time.Time
		want string
	}{
		{wordstest.Now, "now"},
		{wordstest.Now.Add(time.Second), "1 second from now"},
		{wordstest.Now.Add(59 * time.Second), "59 seconds from now"},
		{wordstest.Now.Add(time.Minute), "1 minute from now"},
		{wordstest.Now.Add(90 * time.Second), "1 min 30 s from now"},
		{wordstest.Now.Add(10*time.Minute - 20*time.Second), "9 min 40 s from now"},
		{wordstest.Now.Add(time.Hour - 2*time.Second), "1 hour from now"},
		{wordstest.Now.Add(time.Hour - 40*time.Second), "59 minutes from now"},
		{wordstest.Now.Add(2*time.Hour + 5*time.Minute), "2 h 5 min from now"},
		{wordstest.Now.Add(24*time.Hour - time.Second), "1 day from now"},
		{wordstest.Now.Add(24*time.Hour - time.Minute), "23 h 59 min from now"},
		{wordstest.Now.Add(7*24*time.Hour - time.Hour/3), "7 days from now"},
		{wordstest.Now.Add(36 * time.Hour), "1 day 12 h from now"},
		{wordstest.Now.Add(30*24*time.Hour - time.Hour), "30 days from now"},
		{wordstest.Now.AddDate(0, 6, 0).Add(-time.Second), "6 months from now"},
		{wordstest.Now.AddDate(1, 0, 0).Add(-time.Second), "1 year from now"},
		{wordstest.Now.AddDate(10, 0, 0).Add(-time.Second), "10 years from now"},
		{wordstest.Now.Add(-time.Hour), "1 hour ago"},
		{wordstest.Now.Add(-20 * 24 * time.Hour), "20 days ago"},
	} {
		if got := FromNow(tt.to, wordstest.Now); got != tt.want {
			t.Errorf("FromNow(%v) = %q, want %q", tt.to, got, tt.want)
		}
	}
	_ = FromNow(time.Unix(math.MinInt64, 0), wordstest.Now)
}

func TestTime(t *testing.T) {
	cet := time.FixedZone("CET", 3600)
	for _, tt := range []struct{ got, want string }{
		{Time(wordstest.Now, time.UTC), "Mon 23 Nov 2026 21:14:09 UTC"},
		{Time(wordstest.Now, cet), "Mon 23 Nov 2026 22:14:09 CET"},
		{Date(time.Unix(1764536024, 0), time.UTC), "30 Nov 2025 20:53:44 UTC"},
		{Clock(wordstest.Now, time.UTC), "21:14:09 UTC"},
		{Date(time.Unix(1_893_456_000_000, 0), time.UTC), "27 Mar 61971 00:00:00 UTC"},
		{Duration(time.Hour), "1 h"},
		{Duration(7 * 24 * time.Hour), "7 days"},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
	_ = Time(time.Unix(math.MaxInt64, 0), time.UTC)
	_ = Relative(time.Unix(math.MinInt64, 0), wordstest.Now)
}
