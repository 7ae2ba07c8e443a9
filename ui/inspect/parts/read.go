package parts

import (
	"slices"
	"strings"
	"unicode/utf8"

	"policybench/signing/link"
	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/words"
)

// Read takes a report apart. The report's data is masked, its places are those of the
// paste; findings are the report's own, in the order in which the page numbers them.
func Read(paste *redact.Paste, r *report.Report, findings []report.Finding) []Part {
	s := newScan(paste, r.Span)
	list := valuesOf(r)
	for i := range list {
		s.find(&list[i])
	}
	var placed []placedPart
	if isURL(r.Form) {
		placed = s.cover(list)
	} else {
		placed = s.labelled(r, list)
	}
	s.mark(placed, findings)
	placed = joined(s.secrets(placed, findings))
	out := make([]Part, len(placed))
	for i := range placed {
		out[i] = placed[i].Part
	}
	return out
}

// joined puts words of the path that nothing is said of before the part that follows:
// /api/file/HANDLE is one row.
func joined(list []placedPart) []placedPart {
	var out []placedPart
	lead := ""
	for i := range list {
		p := list[i]
		if p.Kind == Other && p.Label == "" && len(p.Marks)+len(p.Strays) == 0 && p.Note == "" && strings.HasPrefix(p.Text, "/") &&
			i+1 < len(list) && strings.HasPrefix(list[i+1].Head+list[i+1].Text, "/") && list[i+1].Label == "" && len(list[i+1].Strays) == 0 {
			lead += p.Text
			continue
		}
		switch {
		case lead == "":
		case p.Head != "":
			p.Head = lead + p.Head
		default:
			p.Text = lead + p.Text
			p.Copy = p.Text
		}
		lead = ""
		out = append(out, p)
	}
	return out
}

// isURL reports whether a form is shown as the pieces of a URL.
func isURL(f report.Form) bool {
	switch f {
	case report.FormDelivery, report.FormFileAPI, report.FormStoreAPI, report.FormSecurityTask:
		return true
	}
	return false
}

// placedPart is a part with its place in what is meant.
type placedPart struct {
	Part
	from, to int           // with its head; from < 0: nowhere
	token    int           // where its text begins
	strays   []report.Span // in the paste
}

// place is a stretch of what is meant, in bytes.
type place struct{ from, to int }

// value is one thing that a report says, and where the text has it.
type value struct {
	Part
	text  string // as the report has it
	place place
	found bool
	inner []stray
}

// valuesOf are what a report says of its request, those that are longest first: they
// are found without doubt.
func valuesOf(r *report.Report) []value {
	var list []value
	add := func(kind Kind, label, text string) *value {
		if text == "" {
			return &value{}
		}
		list = append(list, value{text: text, Part: Part{Kind: kind, Label: label, Text: words.Visible(text), Copy: text}})
		return &list[len(list)-1]
	}
	add(Host, "host", r.Link.Host)
	if r.Form != report.FormJSON { // whose fields are shown
		add(Policy, "policy", r.Security.Policy).Counts = true
	}
	add(Signature, "signature", r.Security.Signature).Counts = true
	for _, task := range r.Link.Tasks {
		add(Task, "task", task).judge(r, taskCalls(task)...)
	}
	add(Source, "source", r.Link.Source).Note = "source"
	handles := r.Link.Handles
	if len(handles) == 0 && r.Link.Handle != "" {
		handles = []string{r.Link.Handle}
	}
	for _, handle := range handles {
		file := add(Handle, "file", handle)
		if len(r.Link.Tasks) == 0 && len(r.Link.Needs) == 1 {
			file.judge(r, string(r.Link.Needs[0]))
		}
		if isURL(r.Form) {
			file.Note = strings.TrimSuffix("file, "+file.Note, ", ")
		}
	}
	add(Key, "API key", r.Link.APIKey).Note = keyNote(r.Form)
	return list
}

func keyNote(f report.Form) string {
	if isURL(f) {
		return "API key"
	}
	return "" // its label says so
}

// taskCalls are the calls that a task needs.
func taskCalls(task string) []string {
	name, _, _ := strings.Cut(task, "=")
	var calls []string
	for _, c := range link.Needs(name) {
		calls = append(calls, string(c))
	}
	return calls
}

// judge notes which calls a part needs and whether the policy allows them all.
func (v *value) judge(r *report.Report, calls ...string) {
	if len(calls) == 0 {
		return
	}
	v.Note = strings.Join(calls, " ")
	worst := report.Yes
	for _, call := range calls {
		at := slices.IndexFunc(r.Allows, func(p report.Permission) bool { return string(p.Call) == call })
		if at < 0 {
			return
		}
		switch r.Allows[at].Allowed {
		case report.No:
			worst = report.No
		case report.Unknown:
			if worst == report.Yes {
				worst = report.Unknown
			}
		}
	}
	v.Asked, v.Answer = true, worst
}

// Characters is how long the text of a part is.
func (p *Part) Characters() int { return utf8.RuneCountInString(p.Copy) }
