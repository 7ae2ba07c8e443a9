package inspect

import (
	"strings"

	"policybench/signing/report"
	"policybench/ui/words"
)

// inspectPart is a group of values.
type inspectPart uint8

const (
	partSigned inspectPart = iota // made anew here
	partSays                      // what the policy says
	partWhole                     // the same, as it was written
	partAsks                      // what the link asks for
)

// inspectValue is a value of a report that can be copied.
type inspectValue struct {
	part  inspectPart
	label string
	name  string   // as the footer says it: "policy JSON"
	text  string   // as it is copied
	raw   string   // as it is shown, where that differs: in quotes
	notes []string // below it, or behind it where lines are few
	plain bool     // only said: there is nothing to copy
}

// valuesOf lists what a report holds, in the order in which it is shown.
func (p *Page) valuesOf(r *report.Report) []inspectValue {
	v := valueList{screen: p}
	if p.shown.pair != nil {
		v.pair(p.shown.pair)
	}
	v.policy(r)
	v.request(r)
	return v.list
}

// valueList collects values; what is secret in them is masked.
type valueList struct {
	screen *Page
	part   inspectPart
	list   []inspectValue
}

func (v *valueList) add(label, name, text string, notes ...string) *inspectValue {
	v.list = append(v.list, inspectValue{
		part: v.part, label: label, name: name, text: words.VisibleCode(v.screen.judged.paste.Text(text)), notes: notes,
	})
	return &v.list[len(v.list)-1]
}

// policy lists the fields as they were written, then the pair whole.
func (v *valueList) policy(r *report.Report) {
	v.part = partSays
	for _, f := range r.Policy.Fields {
		name := words.Visible(v.screen.safe(f.Name))
		field := v.add(name, name, f.Raw)
		if text, ok := f.Text(); ok {
			field.raw, field.text = field.text, words.Visible(text)
		}
		if f.Name == "expiry" && r.Expiry.OK {
			field.notes = v.screen.expiryTimes(r.Expiry.Unix)
		}
	}
	if len(r.Policy.Fields) > 0 && !says(r, "call") {
		v.list = append(v.list, inspectValue{part: partSays, label: "call", plain: true, text: "none: all but exif"})
	}
	v.part = partWhole
	if r.Policy.JSON != "" {
		v.add("JSON", "policy JSON", r.Policy.JSON)
	}
	if r.Security.Policy != "" && r.Security.Policy != r.Policy.JSON {
		v.add("policy", "encoded policy", r.Security.Policy)
	}
	if r.Security.Signature != "" {
		v.add("signature", "signature", r.Security.Signature, v.screen.proof(r)...)
	}
}

// shown is the value as one line.
func (v inspectValue) shown() string {
	if v.raw != "" {
		return words.Visible(v.raw)
	}
	return words.Visible(v.text)
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
func (p *Page) proof(r *report.Report) []string {
	from := words.Value(r.SecretFrom)
	switch {
	case r.Genuine == report.Yes && p.secret().Sample:
		return []string{"made with the secret of the sample app"}
	case r.Genuine == report.Yes:
		return []string{"made with the app secret of " + from}
	case r.Genuine == report.No:
		return nil // said first of all
	case p.secret().Secret.IsZero():
		return []string{"unchecked: there is no app secret here"}
	case p.secret().Sample:
		return []string{"unchecked: the sample app did not make it"}
	}
	return nil
}

// request lists what the link asks for.
func (v *valueList) request(r *report.Report) {
	v.part = partAsks
	if text := words.Request(r.Link); text != "" {
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
