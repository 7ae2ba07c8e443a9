package judge

import (
	"testing"

	"policybench/signing/inspect/request"
	"policybench/signing/link"
	"policybench/signing/report"
)

// A request without a pair is a problem where one is needed even with the app's security
// switched off, and a note elsewhere.
func TestCheckUnsigned(t *testing.T) {
	method := func(m string) func(*request.Request) {
		return func(l *request.Request) {
			l.Form, l.Route, l.Link.Method, l.Link.APIKey = report.FormFileAPI, link.RouteFile, m, testKey
		}
	}
	tasks := func(list ...string) func(*request.Request) { return func(l *request.Request) { l.Link.Tasks = list } }
	const note = "note unsigned documented security "
	const empty = "problem placeholder inferred security |"
	codes := []report.Code{report.CodeUnsigned, report.CodePlaceholder}
	for _, c := range []struct {
		name   string
		change func(*request.Request)
		want   string
	}{
		{"to read", method("GET"), note},
		{"to delete", method("DELETE"), "problem unsigned documented security remove"},
		{"to write", method("POST"), "problem unsigned documented security write"},
		{"a workflow", tasks("run_workflow=id:x"), "problem unsigned inferred security runWorkflow"},
		{"to convert", tasks("flip"), note},
		{"tags", tasks("tags"), "problem unsigned documented security convert|tags"},
		{"adult content", tasks("sfw"), "problem unsigned documented security convert|sfw"},
		{"with options", tasks("sfw=a:b"), "problem unsigned documented security convert|sfw"},
		{"a task that begins like it", tasks("tagsx"), note},
		{"text", tasks("ocr"), "problem unsigned inferred security convert|ocr"},
		{"a caption", tasks("caption"), "problem unsigned inferred security convert|caption"},
		{"a copyright", tasks("copyright"), "problem unsigned inferred security convert|copyright"},
		{"a document", tasks("doc_detection=coords:true"), "problem unsigned inferred security convert|doc_detection"},
		{"a feeling", tasks("image_sentiment"), "problem unsigned inferred security convert|image_sentiment"},
		{"a text's feeling", tasks("text_sentiment"), "problem unsigned inferred security convert|text_sentiment"},
		{"the documented one of two", tasks("ocr", "tags", "caption"), "problem unsigned documented security convert|tags"},
		{"the workflow before the task", tasks("ocr", "run_workflow=id:x"), "problem unsigned inferred security runWorkflow"},
		{"by the app secret", func(l *request.Request) { method("DELETE")(l); l.Carried.Basic = true }, note + "basic"},
		{"two names without values", func(l *request.Request) {
			l.Policy = request.Value{State: request.Empty, Spans: []report.Span{{Offset: 1, Length: 2}}}
			l.Signature = request.Value{State: request.Empty, Spans: []report.Span{{Offset: 5, Length: 2}}}
		}, empty + "empty"},
		{"one name without a value", func(l *request.Request) { l.Policy = request.Value{State: request.Empty} }, note},
		{"the other name without a value", func(l *request.Request) { l.Signature = request.Value{State: request.Empty} }, note},
		{"a policy alone", func(l *request.Request) { l.Policy = signed(t, healthy).Policy }, ""},
		{"a signature alone", func(l *request.Request) { l.Signature = signed(t, healthy).Signature }, ""},
	} {
		r := judged(delivered(t, healthy, func(l *request.Request) { l.Policy, l.Signature = request.Value{}, request.Value{} }, c.change), Options{At: judgedAt})
		if got := told(r.Findings, codes...); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if f := r.Find(report.CodePlaceholder); f != nil && (len(f.Spans) != 2 || f.Spans[0].Offset != 1 || f.Spans[1].Offset != 5) {
			t.Errorf("%s: at %v", c.name, f.Spans)
		}
	}
}

// What is refused stays refused, whatever else is told.
func TestDeniedStays(t *testing.T) {
	refused := report.Finding{Level: report.Problem, Code: report.CodePlaceholder, Part: "link.handle"}
	tasks := report.Finding{Level: report.Problem, Code: report.CodeTasksOnAPIHost}
	for _, c := range []struct {
		name string
		list request.Forgiven
		want report.Answer
	}{
		{"nothing told", nil, report.Yes},
		{"one of each, one way", request.Forgiven{refused, {Level: report.Note, Code: report.CodeFileMissing}}, report.No},
		{"one of each, the other way", request.Forgiven{tasks, {Level: report.Problem, Code: report.CodePlaceholder, Part: "policy"}}, report.No},
		{"what nobody documents", request.Forgiven{{Level: report.Warning, Code: report.CodeTaskUnknown}}, report.Unknown},
		{"what is refused and not documented", request.Forgiven{refused, {Level: report.Warning, Code: report.CodeTaskUnknown}}, report.No},
	} {
		r := judged(delivered(t, healthy, func(l *request.Request) { l.Forgiven = c.list }), Options{At: judgedAt})
		if r.Allowed != c.want {
			t.Errorf("%s: %d, want %d", c.name, r.Allowed, c.want)
		}
	}
}
