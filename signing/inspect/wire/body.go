package wire

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/store"
	"policybench/signing/inspect/syntax"
	"policybench/signing/link"
)

// BodyStart is where the outermost JSON object around a place begins, -1 without one.
func BodyStart(s string, at int) int {
	best := -1
	for _, open := range syntax.EnclosingBraces(s, at) {
		if end := syntax.JSONEnd(s, open); end > at && beginsJSON(s[open+1:end]) {
			best = open
		}
	}
	return best
}

// beginsJSON reports whether what stands behind a brace may be JSON: the keys of a
// program's object stand without quotes.
func beginsJSON(s string) bool {
	s = strings.TrimLeft(s, " \t\r\n")
	return s == "" || s[0] == '"' || s[0] == '}'
}

// Body is what the JSON body of a request to the processing engine says.
type Body struct {
	Key            string
	Process        bool // it names sources and tasks
	Source         string
	Handles, Tasks []string
	Store          request.Store
}

// BodyAt reads the JSON object between two places.
func BodyAt(view *carrier.View, from, to int) Body {
	b := Body{Store: store.Object(view, from, to)}
	fields, err := signing.Fields(view.Text[from:to])
	if err != nil {
		return b
	}
	var sources, tasks *signing.Field
	for i := range fields {
		switch f := &fields[i]; f.Name {
		case "apikey":
			if key, ok := f.Text(); ok {
				b.Key = shape.Clean(key)
			}
		case "sources":
			sources = f
		case "tasks":
			tasks = f
		}
	}
	if sources == nil || tasks == nil {
		return b
	}
	b.Process = true
	for _, element := range sources.Elements() {
		source, _ := element.Text()
		if shape.IsHandle(source) {
			b.Handles = append(b.Handles, source)
		} else if b.Source == "" {
			b.Source = source
		}
	}
	for _, element := range tasks.Elements() {
		task, _ := signing.Fields(element.Raw)
		for _, field := range task {
			if name, _ := field.Text(); field.Name == "name" && name != "" && name != "security" {
				b.Tasks = append(b.Tasks, name)
			}
		}
	}
	return b
}

// On notes in a request what its body says.
func (b *Body) On(l *request.Request) {
	if b.Key != "" {
		l.Link.APIKey = b.Key
	}
	l.StoreTo(b.Store)
	if !b.Process {
		return
	}
	l.Route = link.RouteProcess
	l.Link.Handle, l.Link.Handles = "", b.Handles
	if len(b.Handles) > 0 {
		l.Link.Handle = b.Handles[0]
	}
	if l.Link.Source == "" {
		l.Link.Source = b.Source
	}
	l.Link.Tasks = append(l.Link.Tasks, b.Tasks...)
}
