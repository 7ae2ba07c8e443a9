package address

import (
	"testing"

	"policybench/signing/link"
	"policybench/signing/report"
)

// A fault that was told of a place is not told again, but for what a client escapes.
func TestTouches(t *testing.T) {
	at := func(code report.Code, offset, length int) report.Finding {
		return report.Finding{Code: code, Spans: []report.Span{{Offset: offset, Length: length}}}
	}
	for _, c := range []struct {
		name string
		told report.Finding
		want bool
	}{
		{"the same place", at(report.CodeUnread, 10, 5), true}, {"within it", at(report.CodeUnread, 12, 1), true}, {"around it", at(report.CodeUnread, 0, 90), true}, {"its first byte", at(report.CodeUnread, 5, 6), true}, {"its last byte", at(report.CodeUnread, 14, 6), true}, {"a place without a length", at(report.CodeUnread, 10, 0), true},
		{"before it", at(report.CodeUnread, 5, 5), false}, {"behind it", at(report.CodeUnread, 15, 5), false}, {"what a client escapes", at(report.CodeClientEscaped, 10, 5), false}, {"nowhere", report.Finding{Code: report.CodeUnread}, false},
	} {
		if got := touches([]report.Finding{c.told}, []report.Span{{Offset: 10, Length: 5}}); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestTaskList(t *testing.T) {
	r := &link.Reading{Tasks: []link.Piece{{Text: "flip"}, {Text: "security=p:P"}, {Text: "resize=w:1"}}, Security: 1}
	if got := taskList(r); got != "flip/resize=w:1" {
		t.Errorf("%q", got)
	}
	if r.Security = -1; taskList(r) != "flip/security=p:P/resize=w:1" {
		t.Errorf("%q", taskList(r))
	}
}
