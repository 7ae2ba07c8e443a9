package kit

import (
	"testing"
	"time"
)

func TestChange(t *testing.T) {
	start := time.Date(2026, 11, 23, 21, 14, 7, 0, time.UTC)
	tests := []struct {
		name   string
		change Change
		as     Role
		next   time.Duration
		more   bool
	}{
		{"never", Change{Now: start}, Policy, 0, false},
		{"just now", Change{Since: start, Now: start}, Policy, 300 * time.Millisecond, true},
		{"unsettled", Change{Since: start, Now: start.Add(299 * time.Millisecond)}, Policy, time.Millisecond, true},
		{"settled", Change{Since: start, Now: start.Add(300 * time.Millisecond)}, Fresh, time.Second, true},
		{"nearly over", Change{Since: start, Now: start.Add(1299 * time.Millisecond)}, Fresh, time.Millisecond, true},
		{"over", Change{Since: start, Now: start.Add(1300 * time.Millisecond)}, Policy, 0, false},
		{"long ago", Change{Since: start, Now: start.Add(time.Hour)}, Policy, 0, false},
		{"a clock put back", Change{Since: start, Now: start.Add(-time.Hour)}, Policy, 300 * time.Millisecond, true},
		{"reduced motion", Change{Since: start, Now: start.Add(500 * time.Millisecond), Still: true}, Policy, 0, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			next, more := test.change.Next()
			if as := test.change.Role(Policy); as != test.as || next != test.next || more != test.more {
				t.Errorf("%s, next in %v %v; want %s, %v %v", as, next, more, test.as, test.next, test.more)
			}
		})
	}
}
