package draft

import (
	"time"

	"policybench/ui/draft/expiry"
)

// When is an expiry understood.
type When = expiry.When

// Reading is one of the times that a text may mean.
type Reading = expiry.Reading

// Refusal is why a text was not understood: a fact, then what would be.
type Refusal = expiry.Refusal

// ParseExpiry reads an expiry as people type it; see [expiry.Parse]. The error is a
// *Refusal.
func ParseExpiry(text string, now time.Time, zone *time.Location) (When, error) {
	return expiry.Parse(text, now, zone)
}
