package cli

import (
	"errors"
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
)

// judged replaces the findings on a policy from elsewhere by those on its very
// characters: padding and alphabet are as much a part of it as its JSON. What is
// no policy at all has a reason instead.
func (s *signed) judged(encoded string, at time.Time) {
	reports := inspect.Inspect(encoded, inspect.Options{At: at, NoCause: true})
	if len(reports) == 1 && reports[0].Security.Policy == encoded {
		s.Findings, s.Allows = nil, reports[0].Allows
		for _, f := range reports[0].Findings {
			if f.Part != "signature" { // it is being made
				s.Findings = append(s.Findings, f)
			}
		}
	}
	if _, err := signing.Decode(encoded); unreadable(err) {
		s.unreadable = err.Error()
	}
}

// unreadable tells what is no policy from one with faults that are findings.
func unreadable(err error) bool {
	return errors.Is(err, signing.ErrNotBase64) || errors.Is(err, signing.ErrNotJSON) || errors.Is(err, signing.ErrNotObject)
}
