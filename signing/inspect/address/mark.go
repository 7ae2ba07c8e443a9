package address

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/report"
)

// unmarked takes out a "?" or "#" that has slipped into a security task or before a value
// of the query: the path or the query would end there, and what follows is never read.
func unmarked(d *draft, u *carrier.View) *carrier.View {
	at, with := -1, ""
	if strings.IndexByte(u.Text, '?') >= 0 || strings.IndexByte(u.Text, '#') >= 0 {
		if at = markInTask(u.Text); at < 0 {
			at = markBeforeValue(u.Text)
		}
	}
	if at < 0 {
		at, with = straySign(u.Text)
	}
	if at < 0 {
		return u
	}
	spans := u.Spans(at, at+1)
	d.Forgiven.Add(report.Problem, report.CodeUnread, report.Inferred, "link", spans, u.Text[at:at+1])
	d.Forgiven.Fix(spans, with)
	w := carrier.Rewrite(u, 0, len(u.Text))
	w.Replace(at, at+1, with, carrier.Wrapped)
	return w.Done()
}

// markInTask is where such a sign stands, -1 without one: a path goes on behind it, and
// no parameter begins before the path does.
func markInTask(url string) int {
	task := strings.Index(url, "/security=")
	if task < 0 {
		return -1
	}
	at := task + 1
	end := strings.IndexByte(url[at:], '/')
	if end < 0 {
		return -1
	}
	segment := url[at : at+end]
	mark := strings.IndexAny(segment, "?#")
	if mark < 0 || strings.ContainsAny(segment, "{<[") || strings.IndexByte(url[:at], '?') >= 0 {
		return -1
	}
	if value, _, ok := strings.Cut(strings.TrimRight(padding.Replace(segment[mark:]), "="), "="); ok && value != "" {
		return -1
	}
	return at + mark
}

// padding is no sign between a parameter's name and its value.
var padding = strings.NewReplacer("==,", ",", "=,", ",")

// markBeforeValue is where a "#" stands between the name of one half of the pair in the
// query and its value, -1 without one.
func markBeforeValue(url string) int {
	at := strings.Index(url, "=#") + 1
	if at == 0 || strings.IndexByte(url[:at], '#') >= 0 || !strings.HasSuffix(url[:at], "policy=") && !strings.HasSuffix(url[:at], "signature=") {
		return -1
	}
	if n := ascii.HexLength(url[at+1:]); n != signing.SignatureLength && !strings.HasPrefix(url[at+1:], "eyJ") {
		return -1
	}
	return at
}
