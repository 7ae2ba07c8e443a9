package code

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/call"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/sdk"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
	"policybench/signing/link"
	"policybench/signing/report"
)

// maxKeys bounds how many API keys of one text are told.
const maxKeys = 8

// KeysAlone are the API keys that code or prose names in a text that holds nothing else.
func (c *Code) KeysAlone() []request.Request {
	var found []request.Request
	s := c.View.Text
	seen := map[string]bool{}
	for i := 0; i+shape.KeyLength <= len(s) && len(seen) < maxKeys; i++ {
		n := strings.IndexByte(s[i:], 'A')
		if n < 0 {
			break
		}
		i += n
		key := call.KeyAt(s, i)
		if key == "" || seen[key] || !strings.ContainsAny(key, "0123456789") && !c.Ours {
			continue
		}
		if !c.namesKey(i) {
			continue
		}
		seen[key] = true
		form := report.FormPicker
		if strings.HasSuffix(strings.TrimRight(ascii.Before(s, i, 40), "\"'= {"), "data-fp-apikey") {
			form = report.FormWidget
		}
		l := request.Request{Form: form, Link: report.Link{APIKey: key}, Span: c.View.Whole(i, i+len(key))}
		securedBy(c.View, &l, i)
		found = append(found, l)
		i += len(key)
	}
	return found
}

// namesKey reports whether what stands before a place calls it an API key of
// Filestack's: a name, a call that takes one, or the text around it.
func (c *Code) namesKey(at int) bool {
	s := c.View.Text
	before := strings.ToLower(strings.TrimRight(ascii.Before(s, at, 60), " \t\"'`=:>{([$"))
	if i := strings.LastIndexAny(before, "\n;"); i >= 0 {
		before = before[i+1:]
	}
	switch {
	case strings.HasSuffix(before, "data-fp-apikey"), strings.HasSuffix(before, "setkey"),
		strings.HasSuffix(before, "filestack.client"), strings.HasSuffix(before, "filestackclient"), strings.HasSuffix(before, "filestack.init"):
		return true
	case strings.HasSuffix(strings.TrimRight(before, "]"), "apikey"), strings.HasSuffix(before, "api_key"), strings.HasSuffix(before, "api_keys"), strings.HasSuffix(before, "apikeys"), strings.HasSuffix(before, "api key"), strings.HasSuffix(before, "key"):
		return c.Ours || strings.Contains(before, "<") && strings.Contains(before, "icker") || strings.Contains(s, "<Picker") || strings.Contains(s, "ng-picker")
	}
	return c.Ours && link.Mentioned(ascii.Before(s, at, 120))
}

// securedBy notes that the code which names an API key hands over a pair as one object
// beside it: Client(key, security=sec), new FilestackClient($key, $security).
func securedBy(view *carrier.View, l *request.Request, key int) {
	s := view.Text
	if p, ok := fieldLine(s, "policy"); ok {
		if sig, ok := fieldLine(s, "signature"); ok {
			l.Policy = request.Value{State: request.Variable, Found: p.Text, Spans: view.Spans(p.At, p.At+len(p.Text))}
			l.Signature = request.Value{State: request.Variable, Found: sig.Text, Spans: view.Spans(sig.At, sig.At+len(sig.Text))}
			l.Open.Key = true
			if use, known := sdk.UseOf(syntax.Holders(s, p.At)); known {
				l.Calls, l.CallsInferred = use.Needs, use.Basis == report.Inferred
			}
			l.Forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, "policy", l.Policy.Spans, p.Text)
			l.Forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, "signature", l.Signature.Spans, sig.Text)
			return
		}
	}
	if options := optionsBeside(s, key); options.Text != "" {
		v := request.Value{State: request.Variable, Found: options.Text, Spans: view.Spans(options.At, options.At+len(options.Text))}
		l.Policy, l.Signature, l.Open.Key = v, v, true
		NoteRunTime(l)
		return
	}
	open := ascii.LastIndexByte(ascii.Before(s, key, 200), '(') + max(0, key-200)
	if open < max(0, key-200) {
		return
	}
	for _, a := range syntax.ArgumentsAt(s, open+1) {
		value := a.Text
		if i := strings.IndexAny(value, "=:"); i >= 0 {
			value = strings.TrimLeft(value[i+1:], ">: ")
		}
		if !strings.Contains(strings.ToLower(a.Text), "security") || !syntax.IsVariable(strings.TrimLeft(value, "$@:&*{ ")) {
			continue
		}
		v := request.Value{State: request.Variable, Found: value, Spans: view.Spans(a.At, a.At+len(a.Text))}
		l.Policy, l.Signature = v, v
		l.Open.Key = true
		l.Forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, "security", v.Spans, value)
		return
	}
}

// fieldLine is the expression that a line of its own gives a name, as in objects without
// braces: policy: $('.button').attr('policy').
func fieldLine(s, name string) (syntax.Argument, bool) {
	for at := 0; ; {
		i := strings.Index(s[at:], name)
		if i < 0 {
			return syntax.Argument{}, false
		}
		i += at
		at = i + len(name)
		if strings.TrimLeft(s[ascii.LineStart(s, i):i], " \t") != "" || ascii.At(s, at) != ':' {
			continue
		}
		line, _, _ := strings.Cut(s[at+1:], "\n")
		text := strings.TrimSpace(line)
		if syntax.IsVariable(strings.TrimLeft(text, "$@(")) || strings.HasPrefix(text, "$(") {
			return syntax.Argument{Text: text, At: at + 1 + strings.Index(line, text)}, true
		}
	}
}
