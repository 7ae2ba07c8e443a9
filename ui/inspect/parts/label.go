package parts

import (
	"strings"

	"policybench/signing/report"
	"policybench/ui/words"
)

// labelled shows what is no URL: each thing with its name before it, in the order of the
// text.
func (s *scan) labelled(r *report.Report, list []value) []placedPart {
	var out []placedPart
	if said := saidIn(r.Form); said != "" {
		p := placedPart{to: len(s.text)}
		p.Kind, p.Label = Said, said
		p.Text = words.Visible(strings.Join(strings.Fields(s.show(place{0, len(s.text)})), " "))
		p.Copy = p.Text
		return append(out, p)
	}
	if r.Link.Method != "" {
		out = append(out, placedPart{Part: Part{Label: "method", Text: words.Visible(r.Link.Method)}, from: -1})
	}
	for _, v := range list {
		if !v.found && v.Kind != Policy && v.Kind != Signature { // it stands elsewhere in the text
			out = append(out, placedPart{Part: v.Part, from: -1})
		}
	}
	for _, v := range ordered(list) {
		p := placedPart{Part: v.Part, from: v.place.from, to: v.place.to, token: v.place.from}
		for _, in := range v.inner {
			p.stray(s, in.place, false, shownOffset(v.text, in.at))
		}
		out = append(out, p)
	}
	for _, v := range list {
		if !v.found && (v.Kind == Policy || v.Kind == Signature) {
			out = append(out, placedPart{Part: v.Part, from: -1})
		}
	}
	if len(r.Link.Tasks) == 0 && len(r.Link.Needs) > 0 && r.Link.Handle == "" {
		var calls []string
		for _, c := range r.Link.Needs {
			calls = append(calls, string(c))
		}
		v := value{}
		v.judge(r, calls...)
		v.Label, v.Text, v.Note = "call", v.Note, "needed"
		out = append(out, placedPart{Part: v.Part, from: -1})
	}
	if r.Form == report.FormJSON || r.Form == report.FormPolicy {
		out = append(out, fields(r)...)
	}
	return out
}

// saidIn is how the text of a form that holds no request is called.
func saidIn(f report.Form) string {
	switch f {
	case report.FormMessage:
		return "message"
	case report.FormWebhook:
		return "webhook"
	case report.FormOtherService:
		return "service"
	case report.FormSecret:
		return "text"
	}
	return ""
}

// fields are those of a policy that stands alone.
func fields(r *report.Report) []placedPart {
	var out []placedPart
	for _, f := range r.Policy.Fields {
		text := words.Visible(f.Raw)
		out = append(out, placedPart{Part: Part{Kind: Field, Label: words.Visible(f.Name), Text: text, Copy: f.Raw}, from: -1})
	}
	return out
}
