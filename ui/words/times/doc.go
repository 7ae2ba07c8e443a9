// Package times writes moments and how far apart two are: whole where one is read, short
// where it is compared.
//
//	times.Time(t, time.UTC)  // "Mon 23 Nov 2026 22:14:07 UTC"
//	times.Relative(t, now)   // "in 2 h 5 min", "11 months ago"
//
// It knows no clock: what is now is handed in.
package times
