package evidence

import "time"

// Course is what the times of a text tell of one link: when it last worked and when it
// was first refused, as far as answers stand beside it.
type Course struct {
	Worked, Refused *Sight // the last 2xx or 3xx, the first 401 or 403 not before it; nil without one
}

// Says is what a course says of an expiry.
type Says uint8

// What a course can say.
const (
	Nothing      Says = iota // no answer with a time stands beside the link
	RefusedAfter             // refused at or after the expiry: it explains the refusal
	Ended                    // worked before the expiry and was refused after it: the expiry ended it
	RefusedAhead             // refused before the expiry: it does not explain the refusal
	WorkedAfter              // worked after the expiry: a clock is wrong, or a cache answered
)

// Course follows a link through a text: offsets are the places where it stands, in the
// text's order.
func (s *Sights) Course(offsets []int) Course {
	var c Course
	for _, at := range offsets {
		then, ok := s.Beside(at)
		if !ok {
			continue
		}
		switch {
		case then.Status >= 200 && then.Status < 400:
			if c.Worked == nil || then.At.After(c.Worked.At) {
				c.Worked = &then
			}
		case then.Status == 401 || then.Status == 403:
			if c.Refused == nil || then.At.Before(c.Refused.At) {
				c.Refused = &then
			}
		}
	}
	return c
}

// Says compares the course with an expiry in Unix seconds.
func (c Course) Says(expiry int64) Says {
	dead := func(s *Sight) bool { return s.At.Unix() >= expiry }
	switch {
	case c.Worked != nil && dead(c.Worked):
		return WorkedAfter
	case c.Refused == nil:
		return Nothing
	case !dead(c.Refused):
		return RefusedAhead
	case c.Worked != nil:
		return Ended
	}
	return RefusedAfter
}

// tolerance is by how much two clocks may differ before it is worth a word: a request
// may well take so long.
const tolerance = 30 * time.Second

// Disagree returns two times for the byte at offset that differ by more than a request
// takes: the server's own and that of who asked, or of whose log it is. Either may be
// the wrong one.
func (s *Sights) Disagree(offset int) (server, other Sight, ok bool) {
	for _, kind := range []Kind{Envelope, ResponseDate} {
		a, has := reaching(s[kind], offset)
		if !has {
			continue
		}
		for _, kind := range []Kind{Request, LogLine} {
			b, has := reaching(s[kind], offset)
			if has && a.At.Sub(b.At).Abs() > tolerance {
				return a, b, true
			}
		}
	}
	return Sight{}, Sight{}, false
}
