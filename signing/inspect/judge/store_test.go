package judge

import (
	"testing"

	"policybench/signing/inspect/request"
	"policybench/signing/link"
	"policybench/signing/report"
)

func TestStoreMatch(t *testing.T) {
	for _, c := range []struct {
		name, pattern, text string
		isPath              bool
		want                report.Answer
	}{
		{"the whole", "^/uploads/.*$", "/uploads/a.png", true, report.Yes},
		{"a part, since nobody says how it is anchored", "/uploads/", "/uploads/a.png", true, report.Unknown},
		{"nothing of it", "^/uploads/", "/evil/a.png", true, report.No},
		{"without the slash", "^/uploads/", "uploads/a.png", true, report.Unknown},
		{"with one too many", "^uploads/", "/uploads/a.png", true, report.Unknown},
		{"a folder that the file's name completes", `^/uploads/.*\.png$`, "/uploads/", true, report.Unknown},
		{"a folder above it", "^/uploads/2026/", "/uploads/", true, report.Unknown},
		{"another folder", "^/uploads/", "/evil/", true, report.No},
		{"any end may follow a folder", `\.png$`, "/evil/", true, report.Unknown},
		{"a container has no slash", "^my-bucket$", "/my-bucket", false, report.No},
		{"a pattern that cannot be tried", "(?!x)a", "b", true, report.Unknown},
	} {
		if got := storeMatch(c.pattern, c.text, c.isPath); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

// A limit that applies and is not shown is not known to hold; one that does not apply
// limits nothing.
func TestFitsStore(t *testing.T) {
	given := func(text string) request.Place {
		return request.Place{State: request.Given, Text: text, Spans: []report.Span{{Offset: 7, Length: len(text)}}}
	}
	const limits = `"path":"^/uploads/.*$","container":"^mine$","maxSize":1000,"minSize":10`
	for _, c := range []struct {
		name, limits string
		store        request.Store
		code         report.Code
		allowed      report.Answer
	}{
		{"no limits", `"x":1`, request.Store{}, "", report.Yes},
		{"all shown", limits, request.Store{Path: given("/uploads/a"), Container: given("mine"), Size: given("1000")}, "", report.Yes},
		{"the size is not shown", limits, request.Store{Path: given("/uploads/a"), Container: given("mine")}, "", report.Unknown},
		{"a path that comes later", `"path":"^/uploads/"`, request.Store{Path: request.Place{State: request.Variable}}, "", report.Unknown},
		{"another path", limits, request.Store{Path: given("/evil/a"), Container: given("mine")}, report.CodePathDenied, report.No},
		{"another container", limits, request.Store{Path: given("/uploads/a"), Container: given("yours")}, report.CodeContainerDenied, report.No},
		{"too large", limits, request.Store{Path: given("/uploads/a"), Container: given("mine"), Size: given("1001")}, report.CodeSizeDenied, report.No},
		{"too small", limits, request.Store{Size: given("9")}, report.CodeSizeDenied, report.No},
	} {
		r := judged(delivered(t, `{"expiry":1795395600,"call":["store","read"],`+c.limits+`}`, func(l *request.Request) {
			l.Form, l.Route, l.Link.APIKey, l.Store = report.FormStoreAPI, link.RouteStore, testKey, &c.store
		}), Options{At: judgedAt})
		if r.Allowed != c.allowed || c.code != "" && !r.Has(c.code) {
			t.Errorf("%s: allowed %d with %v, want %d and %s", c.name, r.Allowed, r.Codes(), c.allowed, c.code)
		}
		if f := r.Find(c.code); f != nil && (len(f.Spans) != 1 || f.Spans[0].Offset != 7 || len(f.Args) < 2) {
			t.Errorf("%s: %+v", c.name, f)
		}
	}
	read := judged(delivered(t, `{"expiry":1795395600,"call":["read"],`+limits+`}`), Options{At: judgedAt})
	if read.Allowed != report.Yes {
		t.Errorf("reading from a place is limited: %d %v", read.Allowed, read.Codes())
	}
}
