package snippets

import (
	"encoding/base64"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"policybench/signing"

	"policybench/snippets/internal/lang"
)

// language says how a server snippet writes the policy.
type language struct {
	str  lang.Escaper
	list [2]string // around a list of calls
	// handle is the parameter, and how the policy's handle is written with it.
	parameter, use string
	before, after  string // around the argument of the call
}

var (
	nodeLanguage   = language{str: lang.JavaScript.Quote, list: [2]string{"[", "]"}, parameter: "handle", use: "handle"}
	pythonLanguage = language{str: lang.Python.Quote, list: [2]string{"[", "]"}, parameter: "handle", use: "handle"}
	rubyLanguage   = language{str: lang.Ruby.Quote, list: [2]string{"[", "]"}, parameter: "(handle)", use: "handle", before: "(", after: ")"}
	phpLanguage    = language{str: lang.PHP.Quote, list: [2]string{"[", "]"}, parameter: "string $handle", use: "$handle"}
	goLanguage     = language{str: lang.Go.Quote, list: [2]string{"[]string{", "}"}, parameter: "handle string", use: "handle"}
	javaLanguage   = language{str: lang.Java.Quote, parameter: "String handle"}
	shellLanguage  = language{str: lang.Shell.Quote, before: " "}
)

// The server snippets make the form's policy anew each time they run.
func serverNode(d *draft, t *template) error   { return d.server(t, &nodeLanguage) }
func serverPython(d *draft, t *template) error { return d.server(t, &pythonLanguage) }
func serverRuby(d *draft, t *template) error   { return d.server(t, &rubyLanguage) }
func serverPHP(d *draft, t *template) error    { return d.server(t, &phpLanguage) }

// serverGo lines the values up as gofmt does.
func serverGo(d *draft, t *template) error {
	if err := d.policy(&goLanguage); err != nil {
		return err
	}
	d.fields = d.keys(&goLanguage)
	width := len("expiry")
	for _, f := range d.fields {
		width = max(width, len(f.key))
	}
	for i := range d.fields {
		key := d.fields[i].key
		d.fields[i].key = strconv.Quote(key) + ":" + strings.Repeat(" ", width-len(key))
	}
	d.set("pad", strings.Repeat(" ", width-len("expiry")))
	d.fill(t)
	return nil
}

func (d *draft) server(t *template, l *language) error {
	if err := d.policy(l); err != nil {
		return err
	}
	d.fields = d.keys(l)
	d.fill(t)
	return nil
}

// policy sets the expiry and the handle.
func (d *draft) policy(l *language) error {
	p := &d.in.Policy
	if p.Expiry <= 0 && d.in.TTL <= 0 {
		return missing(FieldExpiry)
	}
	if !utf8.Valid(signing.AppendJSON(nil, *p)) {
		return ErrUnfit
	}
	if d.in.TTL > 0 {
		d.set("ttl", strconv.FormatInt(int64(d.in.TTL/time.Second), 10))
	} else {
		d.set("expiry", strconv.FormatInt(p.Expiry, 10))
		d.set("until", time.Unix(p.Expiry, 0).UTC().Format("2 Jan 2006 15:04:05 UTC"))
		d.note("the expiry is a fixed time: type a duration such as 1h for code that keeps working")
	}
	if p.Handle != "" {
		d.set("handle", p.Handle)
		d.set("parameter", l.parameter)
		d.set("argument", l.before+string(l.str(nil, p.Handle))+l.after)
	}
	if d.foreign() {
		d.note("the policy in use was written elsewhere: this code writes its values anew, without unknown keys")
	}
	return nil
}

// foreign reports whether the signed policy is another text than the form's.
func (d *draft) foreign() bool {
	return d.in.Security.Policy != "" &&
		d.in.Security.Policy != base64.URLEncoding.EncodeToString(signing.AppendJSON(nil, d.in.Policy))
}

// keys are the policy's keys after expiry, with values as literals.
func (d *draft) keys(l *language) []field {
	p := &d.in.Policy
	list := make([]field, 0, 8)
	if p.Call != nil {
		list = append(list, field{"call", l.calls(p.Call)})
	}
	if p.Handle != "" {
		list = append(list, field{"handle", l.use})
	}
	list = l.text(list, "url", p.URL)
	list = number(list, "maxSize", p.MaxSize)
	list = number(list, "minSize", p.MinSize)
	list = l.text(list, "path", p.Path)
	return l.text(list, "container", p.Container)
}

func (l *language) calls(calls []signing.Call) string {
	b := append(make([]byte, 0, 96), l.list[0]...)
	for i, c := range calls {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = l.str(b, string(c))
	}
	return string(append(b, l.list[1]...))
}

func (l *language) text(list []field, key, value string) []field {
	if value == "" {
		return list
	}
	return append(list, field{key, string(l.str(nil, value))})
}

func number(list []field, key string, value int64) []field {
	if value == 0 {
		return list
	}
	return append(list, field{key, strconv.FormatInt(value, 10)})
}
