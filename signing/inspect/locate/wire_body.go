package locate

import (
	"policybench/signing"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/store"
	"policybench/signing/inspect/syntax"
	"policybench/signing/link"
)

// bodyStart is where the outermost JSON object around a place begins, -1 without one.
func bodyStart(s string, at int) int {
	best := -1
	for _, open := range syntax.EnclosingBraces(s, at) {
		if end := syntax.JSONEnd(s, open); end > at {
			best = open
		}
	}
	return best
}

// body is what the JSON body of a request to the processing engine says.
type body struct {
	key            string
	process        bool // it names sources and tasks
	source         string
	handles, tasks []string
	store          request.Store
}

// bodyAt reads the JSON object between two places.
func bodyAt(view *carrier.View, from, to int) body {
	b := body{store: store.Object(view, from, to)}
	fields, err := signing.Fields(view.Text[from:to])
	if err != nil {
		return b
	}
	var sources, tasks *signing.Field
	for i := range fields {
		switch f := &fields[i]; f.Name {
		case "apikey":
			if key, ok := f.Text(); ok {
				b.key = shape.Clean(key)
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
	b.process = true
	for _, element := range sources.Elements() {
		source, _ := element.Text()
		if shape.IsHandle(source) {
			b.handles = append(b.handles, source)
		} else if b.source == "" {
			b.source = source
		}
	}
	for _, element := range tasks.Elements() {
		task, _ := signing.Fields(element.Raw)
		for _, field := range task {
			if name, _ := field.Text(); field.Name == "name" && name != "" && name != "security" {
				b.tasks = append(b.tasks, name)
			}
		}
	}
	return b
}

// on notes in a request what its body says.
func (b *body) on(l *request.Request) {
	if b.key != "" {
		l.Link.APIKey = b.key
	}
	l.Store.Or(b.store)
	if !b.process {
		return
	}
	l.Route = link.RouteProcess
	l.Link.Handle, l.Link.Handles = "", b.handles
	if len(b.handles) > 0 {
		l.Link.Handle = b.handles[0]
	}
	if l.Link.Source == "" {
		l.Link.Source = b.source
	}
	l.Link.Tasks = append(l.Link.Tasks, b.tasks...)
}
