package policy

import (
	"errors"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
)

// judged replaces the findings on a policy from elsewhere by those on its very
// characters: padding and alphabet are as much a part of it as its JSON.
func (s *Signed) judged(encoded string, at time.Time) {
	reports := inspect.Inspect(encoded, inspect.Options{At: at, NoCause: true})
	if len(reports) == 1 && reports[0].Security.Policy == encoded {
		s.Findings, s.Allows = nil, reports[0].Allows
		for _, f := range reports[0].Findings {
			if f.Part != "signature" { // it is being made
				s.Findings = append(s.Findings, f)
			}
		}
		return
	}
	// What nobody would take for a policy is signed all the same, and said.
	json, err := signing.DecodeText(encoded)
	if err != nil {
		s.Findings, s.Allows = []report.Finding{notBase64(encoded, err)}, unknown(report.CodePolicyNotBase64)
		return
	}
	s.Findings, s.Allows = inspect.CheckPolicy(json, at)
}

func notBase64(encoded string, err error) report.Finding {
	offset, char := len(encoded), ""
	if place := new(signing.PlaceError); errors.As(err, &place) && place.Offset < len(encoded) {
		offset = place.Offset
		_, size := utf8.DecodeRuneInString(encoded[offset:])
		char = encoded[offset : offset+size]
	}
	return report.Finding{
		Level: report.Problem, Code: report.CodePolicyNotBase64, Basis: report.Documented, Part: "policy",
		Spans: []report.Span{{Offset: offset, Length: len(char)}}, Args: []string{strconv.Itoa(offset), char},
	}
}

func unknown(why report.Code) []report.Permission {
	var list []report.Permission
	for _, call := range signing.Calls() {
		list = append(list, report.Permission{Call: call, Allowed: report.Unknown, Why: why})
	}
	return list
}

// readable is everything that can be read in a policy by whoever gets it: its
// characters, and its names and texts without their escapes.
func readable(encoded string) string {
	json, _ := signing.DecodeText(encoded) // of what is none nothing more can be read
	fields, _ := signing.Fields(json)      // those before the fault
	texts := []string{encoded, json}
	for _, f := range fields {
		texts = append(texts, f.Name)
		for _, v := range append(f.Elements(), f.Value) {
			if text, ok := v.Text(); ok {
				texts = append(texts, text)
			}
		}
	}
	return strings.Join(texts, "\n")
}
