package kit

import "time"

// A change stands out once the value has settled, so that nothing flickers while one
// types, and for a while.
const (
	settleTime = 300 * time.Millisecond
	glowTime   = time.Second
)

// Change is when a value last became another one, seen from now. The zero Since is
// never.
type Change struct {
	Since, Now time.Time
	Still      bool // motion is reduced: nothing stands out
}

// Glows reports whether the change stands out now.
func (c Change) Glows() bool {
	age, seen := c.age()
	return seen && age >= settleTime && age < settleTime+glowTime
}

// Role is that of what changed, which has another one else.
func (c Change) Role(as Role) Role {
	if c.Glows() {
		return Fresh
	}
	return as
}

// Next is when the screen has to be drawn anew, from now; false where nothing more comes
// of the change.
func (c Change) Next() (wait time.Duration, more bool) {
	age, seen := c.age()
	switch {
	case !seen || age >= settleTime+glowTime:
		return 0, false
	case age < settleTime:
		return settleTime - age, true
	}
	return settleTime + glowTime - age, true
}

// age is how long ago the value changed. A clock that was put back makes it new.
func (c Change) age() (age time.Duration, seen bool) {
	return max(c.Now.Sub(c.Since), 0), !c.Still && !c.Since.IsZero()
}
