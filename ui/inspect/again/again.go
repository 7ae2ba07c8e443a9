// Package again writes the policy of a link that is to be signed again: as it was with a
// new expiry, or with the mistakes fixed that its findings name.
//
//	json := again.Policy(r, expiry, again.Fixable(r))
//
// It signs nothing, and changes nothing that no finding names.
package again

import (
	"slices"
	"strconv"
	"strings"

	"policybench/signing"
	"policybench/signing/report"
)

// Policy is the JSON of a report's policy with another expiry, in Unix seconds, and where
// fixed is asked for keys and calls in their right spelling and the call that the request
// needs.
func Policy(r *report.Report, expiry int64, fixed bool) string {
	m := fix{}
	if fixed {
		m = fixOf(r)
	}
	out := []byte{'{'}
	put := func(name, raw string) {
		if len(out) > 1 {
			out = append(out, ',')
		}
		out = append(signing.AppendJSONString(out, name), ':')
		out = append(out, raw...)
	}
	seconds := strconv.FormatInt(expiry, 10)
	done := map[string]bool{}
	for _, f := range r.Policy.Fields {
		name := f.Name
		if right, ok := m.keys[name]; ok {
			name = right
		}
		switch {
		case name == "" || done[name] && (fixed || name == "expiry"):
			continue
		case name == "expiry":
			put(name, seconds)
		case name == "call" && fixed:
			put(name, m.callList(f))
		default:
			put(name, f.Raw)
		}
		done[name] = true
	}
	if !done["expiry"] {
		put("expiry", seconds)
	}
	return string(append(out, '}'))
}

// Fixable reports whether there is anything to fix.
func Fixable(r *report.Report) bool { return Policy(r, 1, true) != Policy(r, 1, false) }

// fix is what findings say about keys and calls.
type fix struct {
	keys  map[string]string // as written, as meant; empty to leave it out
	calls map[string]string
	need  []string // calls that the request needs
}

func fixOf(r *report.Report) fix {
	m := fix{keys: map[string]string{}, calls: map[string]string{}}
	for _, f := range r.Findings {
		if len(f.Args) < 2 {
			continue
		}
		switch f.Code {
		case report.CodeKeyMisspelled:
			m.keys[f.Args[0]] = f.Args[1]
			if len(f.Args) > 2 && f.Args[2] == "also" {
				m.keys[f.Args[0]] = ""
			}
		case report.CodeCallUnknown, report.CodeCallWrongCase:
			if signing.Call(f.Args[1]).Known() {
				m.calls[f.Args[0]] = f.Args[1]
			}
		case report.CodeCallDenied:
			m.need = append(m.need, f.Args[0])
		}
	}
	return m
}

// callList writes the calls of a field rightly spelled, each once.
func (m fix) callList(f signing.Field) string {
	var names []string
	take := func(name string) {
		if right, ok := m.calls[name]; ok {
			name = right
		}
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if text, ok := f.Text(); ok {
		for name := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == ' ' }) {
			take(name)
		}
	}
	for _, e := range f.Elements() {
		if text, ok := e.Text(); ok {
			take(text)
		}
	}
	for _, name := range m.need {
		take(name)
	}
	out := []byte{'['}
	for i, name := range names {
		if i > 0 {
			out = append(out, ',')
		}
		out = signing.AppendJSONString(out, name)
	}
	return string(append(out, ']'))
}
