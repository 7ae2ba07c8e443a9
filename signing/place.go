package signing

import "fmt"

// PlaceError is a reason with the place of what breaks the text.
type PlaceError struct {
	Reason error  // one of the sentinels of this package
	Offset int    // bytes from the start of the text that was read
	Detail string // what stands there
}

func (e *PlaceError) Error() string {
	return fmt.Sprintf("%v: %s at byte %d", e.Reason, e.Detail, e.Offset)
}

// Unwrap makes errors.Is find the reason.
func (e *PlaceError) Unwrap() error { return e.Reason }

// ended is the detail of a text that is too short, whatever had to come.
const ended = "the text ends"

// Truncated reports whether the text ended where more had to come.
func (e *PlaceError) Truncated() bool { return e.Detail == ended }
