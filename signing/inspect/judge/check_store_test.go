package judge

import (
	"testing"

	"policybench/signing"
	"policybench/signing/inspect/request"
	"policybench/signing/link"
	"policybench/signing/report"
)

func TestLiteralHead(t *testing.T) {
	for _, c := range []struct{ name, pattern, want string }{
		{"letters and slashes", "^/uploads/2026", "/uploads/2026"},
		{"up to a dot", "^/a.b", "/a"}, {"up to a class", "^/a[b]", "/a"}, {"with a minus", "^/a-b.*", "/a-b"}, {"up to an end", "^/a$", "/a"},
		{"up to a repeat", "^/ab+", "/ab"},
		{"a letter that may be missing", "^/ab*", ""}, {"another", "^/ab?c", ""}, {"by a count", "^/ab{0}", ""}, {"a choice", "^/a|b", ""},
		{"not anchored", "/uploads/", ""}, {"nothing fixed", "^.*", ""}, {"nothing", "", ""},
	} {
		if got := literalHead(c.pattern); got != c.want {
			t.Errorf("%s: %q begins with %q, want %q", c.name, c.pattern, got, c.want)
		}
	}
}

// A folder is no place yet: only one that no file in it can match is refused.
func TestStoreMatchOfFolders(t *testing.T) {
	for _, c := range []struct {
		name, pattern, text string
		want                report.Answer
	}{
		{"above, without the slash", "^uploads/a/b$", "/uploads/", report.Unknown},
		{"above, with a slash too many", "^/uploads/a/b$", "uploads/", report.Unknown},
		{"the same words without the slash at the end", "^/uploads/a/b$", "/uploads", report.No},
		{"a folder beside it", "^/uploads-a/b$", "/uploads/", report.No},
		{"a folder that may be it", "^/uploadsx*/b$", "/uploads/", report.Unknown},
	} {
		if got := storeMatch(c.pattern, c.text, true); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

// storing is a request that stores, with its policy's limits.
func storing(t *testing.T, limits string, change func(*request.Request)) report.Report {
	t.Helper()
	return judged(delivered(t, `{"expiry":1795395600,"call":["store","pick","read","stat"],`+limits+`}`, func(l *request.Request) {
		l.Form, l.Route, l.Link.APIKey = report.FormStoreAPI, link.RouteStore, testKey
		change(l)
	}), Options{At: judgedAt})
}

// Where storing is refused the place is told with the limit, and neither storing nor
// picking is permitted.
func TestStoreRefused(t *testing.T) {
	codes := []report.Code{report.CodePathDenied, report.CodeContainerDenied, report.CodeSizeDenied}
	path := func(text string) request.Store {
		return request.Store{Path: request.Place{State: request.Given, Text: text}}
	}
	container := request.Store{Container: request.Place{State: request.Given, Text: "b"}}
	size := func(text string) request.Store {
		return request.Store{Size: request.Place{State: request.Given, Text: text}}
	}
	for _, c := range []struct {
		name, limits string
		store        request.Store
		want         report.Answer
		why          report.Code
		told         string
	}{
		{"a path let through", `"path":"^/a$"`, path("/a"), report.Yes, "", ""},
		{"another", `"path":"^/a$"`, path("/b"), report.No, report.CodePathDenied, "problem path-denied documented link.path ^/a$|/b"},
		{"a path in part", `"path":"a"`, path("/a"), report.Unknown, report.CodePatternUnanchored, ""},
		{"a path without a limit", `"path":null`, path("/b"), report.Yes, "", ""},
		{"a path and a limit that is no text", `"path":["^/a$"]`, path("/b"), report.Unknown, report.CodePatternUnanchored, ""},
		{"a path that is not shown", `"path":"^/a$"`, request.Store{}, report.Unknown, report.CodePatternUnanchored, ""},
		{"another container", `"container":"^a$"`, container, report.No, report.CodeContainerDenied, "problem container-denied documented link.container ^a$|b"},
		{"a container that a slash would make right", `"container":"^/b$"`, container, report.No, report.CodeContainerDenied, "problem container-denied documented link.container ^/b$|b"},
		{"the least", `"minSize":9`, size("9"), report.Yes, "", ""},
		{"less", `"minSize":9`, size("8"), report.No, report.CodeSizeDenied, "problem size-denied documented link.size minSize|9|8"},
		{"the most", `"maxSize":9`, size("9"), report.Yes, "", ""},
		{"more", `"maxSize":9`, size("10"), report.No, report.CodeSizeDenied, "problem size-denied documented link.size maxSize|9|10"},
		{"more than a text of digits", `"maxSize":"9"`, size("10"), report.No, report.CodeSizeDenied, "problem size-denied documented link.size maxSize|9|10"},
		{"less, and no more than the most", `"minSize":9,"maxSize":20`, size("8"), report.No, report.CodeSizeDenied, "problem size-denied documented link.size minSize|9|8"},
		{"no limit", `"maxSize":null`, size("10"), report.Yes, "", ""},
		{"a limit with a unit", `"maxSize":"9MB"`, size("10"), report.Unknown, report.CodePatternUnanchored, ""},
		{"a limit beyond what is exact", `"minSize":9007199254740993`, size("10"), report.Unknown, report.CodePatternUnanchored, ""},
		{"a size that is no number", `"maxSize":9`, size("ten"), report.Unknown, report.CodePatternUnanchored, ""},
		{"a size that is not shown", `"maxSize":9`, request.Store{Size: request.Place{State: request.Variable, Text: "10"}}, report.Unknown, report.CodePatternUnanchored, ""},
	} {
		r := storing(t, c.limits, func(l *request.Request) { l.Store = &c.store })
		pick, store, read := r.Allows[0], r.Allows[5], r.Allows[1]
		if r.Allowed != c.want || store.Allowed != c.want || store.Why != c.why || pick.Allowed != c.want || pick.Why != c.why || read.Allowed != report.Yes {
			t.Errorf("%s: allowed %d, %+v, %+v, %+v; want %d because of %q", c.name, r.Allowed, store, pick, read, c.want, c.why)
		}
		if got := told(r.Findings, codes...); got != c.told {
			t.Errorf("%s: %q, want %q", c.name, got, c.told)
		}
	}
}

// The limits on storing limit what stores, picks or names a place, and nothing else.
func TestStores(t *testing.T) {
	const limits = `"path":"^/a$"`
	for _, c := range []struct {
		name   string
		change func(*request.Request)
		want   report.Answer
	}{
		{"to store", func(*request.Request) {}, report.Unknown},
		{"to pick", func(l *request.Request) { l.Form, l.Route = report.FormRequestBody, link.RouteUpload }, report.Unknown},
		{"to read", func(l *request.Request) { l.Form, l.Route = report.FormDelivery, link.RouteDelivery }, report.Yes},
		{"to read, beside a place", func(l *request.Request) {
			l.Form, l.Route, l.Store = report.FormDelivery, link.RouteDelivery, &request.Store{Path: request.Place{State: request.Given, Text: "/b"}}
		}, report.No},
		{"a call to pick", func(l *request.Request) {
			l.Form, l.Route, l.Calls = report.FormPicker, link.RouteNone, []signing.Call{signing.Pick}
		}, report.Unknown},
		{"a call to read", func(l *request.Request) {
			l.Form, l.Route, l.Calls = report.FormPicker, link.RouteNone, []signing.Call{signing.Read}
		}, report.Yes},
	} {
		if r := storing(t, limits, c.change); r.Allowed != c.want {
			t.Errorf("%s: %d, want %d; %v", c.name, r.Allowed, c.want, r.Codes())
		}
	}
}
