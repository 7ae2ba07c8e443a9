// Package values is what a link carries, value by value: what its policy says, the pair as
// it was written, what it asks for, and what was signed again.
//
//	list := values.Of(values.Source{Report: r, Paste: paste, At: now, Zone: zone, Glyphs: pen.Glyphs})
//	values.Write(s, values.Facts{List: list, Focus: -1}, values.Says, "Policy", "")
//
// Secrets in them are masked; nothing is judged here.
package values

import (
	"strings"
	"time"

	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/inspect/again"
	"policybench/ui/redact"
	"policybench/ui/words"
	"policybench/ui/words/terms"
	"policybench/ui/words/times"
)

// Part is a group of values.
type Part uint8

// The parts in their order: made anew here, what the policy says, the same as it was
// written, what the link asks for.
const (
	Signed Part = iota
	Says
	Whole
	Asks
)

// Value is a value of a report that can be copied.
type Value struct {
	Part  Part
	label string
	Name  string   // as the footer says it: "policy JSON"
	Text  string   // as it is copied
	raw   string   // as it is shown, where that differs: in quotes
	notes []string // below it, or behind it where lines are few
	Plain bool     // only said: there is nothing to copy
}

// Source is what values are read from.
type Source struct {
	Report *report.Report
	Paste  *redact.Paste // masks what is secret in them
	At     time.Time     // judged as of then
	Zone   *time.Location
	Key    inspect.Key // that signatures were checked with
	Glyphs words.Glyphs
	Made   *again.Pair // by signing again; nil for none
}

// Of lists what a report holds, in the order in which it is shown.
func Of(s Source) []Value {
	v := valueList{Source: s}
	if s.Made != nil {
		v.pair(s.Made)
	}
	v.policy(s.Report)
	v.request(s.Report)
	return v.list
}

// valueList collects values; what is secret in them is masked.
type valueList struct {
	Source
	part Part
	list []Value
}

func (v *valueList) add(label, name, text string, notes ...string) *Value {
	v.list = append(v.list, Value{
		Part: v.part, label: label, Name: name, Text: words.VisibleCode(v.Paste.Text(text)), notes: notes,
	})
	return &v.list[len(v.list)-1]
}

// pair lists what was made.
func (v *valueList) pair(made *again.Pair) {
	v.part = Signed
	if made.Link != "" {
		v.add("link", "new link", made.Link)
	}
	policy := v.add("policy", "new policy", made.Security.Policy, Times(made.Expiry, v.At, v.Zone)...)
	policy.notes = append([]string{words.Visible(made.JSON)}, policy.notes...)
	v.add("signature", "new signature", made.Security.Signature)
}

// Times are the ways to read an expiry, in Unix seconds.
func Times(unix int64, now time.Time, zone *time.Location) []string {
	t := time.Unix(unix, 0)
	list := []string{times.Date(t, time.UTC)}
	if _, offset := t.In(zone).Zone(); offset != 0 {
		list = append(list, times.Date(t, zone))
	}
	return append(list, times.Relative(t, now))
}

// policy lists the fields as they were written, then the pair whole.
func (v *valueList) policy(r *report.Report) {
	v.part = Says
	for _, f := range r.Policy.Fields {
		name := words.Visible(v.Glyphs.Text(f.Name))
		field := v.add(name, name, f.Raw)
		if text, ok := f.Text(); ok {
			field.raw, field.Text = field.Text, words.Visible(text)
		}
		if f.Name == "expiry" && r.Expiry.OK {
			field.notes = Times(r.Expiry.Unix, v.At, v.Zone)
		}
	}
	if len(r.Policy.Fields) > 0 && !says(r, "call") {
		v.list = append(v.list, Value{Part: Says, label: "call", Plain: true, Text: "none: all but exif"})
	}
	v.part = Whole
	if r.Policy.JSON != "" {
		v.add("JSON", "policy JSON", r.Policy.JSON)
	}
	if r.Security.Policy != "" && r.Security.Policy != r.Policy.JSON {
		v.add("policy", "encoded policy", r.Security.Policy)
	}
	if r.Security.Signature != "" {
		v.add("signature", "signature", r.Security.Signature, v.proof(r)...)
	}
}

// shown is the value as one line.
func (v Value) shown() string {
	if v.raw != "" {
		return words.Visible(v.raw)
	}
	return words.Visible(v.Text)
}

func says(r *report.Report, key string) bool {
	for _, f := range r.Policy.Fields {
		if f.Name == key {
			return true
		}
	}
	return false
}

// proof says what is known about who made a signature.
func (s Source) proof(r *report.Report) []string {
	from := words.Value(r.SecretFrom)
	switch {
	case r.Genuine == report.Yes && s.Key.Sample:
		return []string{"made with the secret of the sample app"}
	case r.Genuine == report.Yes:
		return []string{"made with the app secret of " + from}
	case r.Genuine == report.No:
		return nil // said first of all
	case s.Key.Secret.IsZero():
		return []string{"unchecked: there is no app secret here"}
	case s.Key.Sample:
		return []string{"unchecked: the sample app did not make it"}
	}
	return nil
}

// request lists what the link asks for.
func (v *valueList) request(r *report.Report) {
	v.part = Asks
	if text := terms.Request(r.Link); text != "" {
		asked := v.add("request", "request", text)
		asked.notes = allowedNote(r)
	}
	for _, one := range []struct{ label, name, text string }{
		{"host", "host", r.Link.Host},
		{"API key", "API key", r.Link.APIKey},
		{"handle", "handle", strings.Join(handles(r), ", ")},
		{"source", "source", r.Link.Source},
	} {
		if one.text != "" {
			v.add(one.label, one.name, one.text)
		}
	}
	if r.Link.Source != "" && len(r.Inner) > 0 {
		v.list[len(v.list)-1].notes = []string{"with a policy and signature of its own, n shows it"}
	}
}

func handles(r *report.Report) []string {
	if len(r.Link.Handles) > 1 {
		return r.Link.Handles
	}
	if r.Link.Handle == "" {
		return nil
	}
	return []string{r.Link.Handle}
}

// allowedNote says whether the policy allows the request.
func allowedNote(r *report.Report) []string {
	switch r.Allowed {
	case report.Yes:
		return []string{"the policy allows it"}
	case report.No:
		return []string{"the policy does not allow it"}
	}
	return nil
}
