package inspect

import (
	"strings"

	"policybench/signing/report"
)

// results are the URLs that code may have made, or that are shortened elsewhere: those which
// hold a pair, or what an unset variable left in its place. They are found by what a
// template says itself, in one step however many there are.
type results struct {
	all    []*report.Report
	alone  *report.Report // see only
	looked bool
	by     map[fields]map[said]*report.Report // by which parts a template says, by what it says there
}

// resultsOf are those of a text, none where nothing in it asks for them.
func resultsOf(reports []report.Report) *results {
	found := &results{by: map[fields]map[said]*report.Report{}}
	if !hasOne(reports, func(r *report.Report) bool { return isUnfilled(r) || isShortened(r) || slipOf(r) >= 0 }) {
		return found
	}
	for i := range reports {
		if r := &reports[i]; r.Link.Host != "" && (r.Security.Policy != "" || r.Has(report.CodePlaceholder)) && !r.Has(report.CodeRunTimeValue) && !isShortened(r) {
			found.all = append(found.all, r)
		}
	}
	return found
}

// of is the first URL that a template made: of its form, with its tasks, and what else the
// template says itself; nil where none is.
func (f *results) of(t *report.Report) *report.Report {
	if len(f.all) == 0 {
		return nil
	}
	says := saidBy(t)
	asked := says.fields()
	made, ok := f.by[asked]
	if !ok {
		made = map[said]*report.Report{}
		for _, r := range f.all {
			whole := saidBy(r)
			if whole.parts[method] == "" {
				whole.parts[method] = "GET" // as a browser opens a link
			}
			if key := whole.only(asked); made[key] == nil {
				made[key] = r
			}
		}
		f.by[asked] = made
	}
	return made[says]
}

// said is what a URL says of itself but for its pair. What a template leaves to its variables
// is empty.
type said struct {
	form  report.Form
	tasks string // their names: code fills in the parameters as well
	parts [method + 1]string
}

const method = 4 // the last of the parts: host, handle, source, API key

// fields are those parts which are said.
type fields [method + 1]bool

func saidBy(r *report.Report) said {
	var tasks strings.Builder
	for _, task := range r.Link.Tasks {
		name, _, _ := strings.Cut(task, "=")
		tasks.WriteString(name + "/")
	}
	return said{r.Form, tasks.String(), [...]string{r.Link.Host, r.Link.Handle, r.Link.Source, r.Link.APIKey, r.Link.Method}}
}

func (s said) fields() (f fields) {
	for i, part := range s.parts {
		f[i] = part != ""
	}
	return f
}

// only is what is left of it in some fields.
func (s said) only(f fields) said {
	for i, is := range f {
		if !is {
			s.parts[i] = ""
		}
	}
	return s
}
