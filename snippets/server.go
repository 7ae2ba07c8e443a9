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

// The server snippets make the form's policy anew each time they run: handle, calls
// and time are parameters, with the form's as what they are without another. The
// JSON that they sign is the form's, byte for byte.

// server is for languages whose own writer of JSON the template asks for ours.
//
//go:noinline
func server(before, after string) func(*draft, *template) error {
	return func(d *draft, t *template) error {
		if err := d.policy(); err != nil {
			return err
		}
		d.calls(before, after)
		d.fill(t)
		return nil
	}
}

// serverPython has a tuple, which cannot change between two runs; one of one needs a
// comma.
func serverPython(d *draft, t *template) error {
	if len(d.in.Policy.Call) == 1 {
		return server("(", ",)")(d, t)
	}
	return server("(", ")")(d, t)
}

// serverGo differs where encoding/json does: it escapes two separators, always.
func serverGo(d *draft, t *template) error {
	if strings.ContainsAny(string(signing.AppendJSON(nil, d.in.Policy)), "\u2028\u2029") {
		d.set("separators", "yes")
	}
	return server("[]string{", "}")(d, t)
}

// serverJava and serverShell have no writer of JSON. What is known when the snippet
// is made is written as JSON here.
func serverJava(d *draft, t *template) error {
	rest := d.rest()
	if !lang.FitsJava(rest) || !lang.FitsJava(d.in.Policy.Handle) {
		return ErrUnfit
	}
	return server("List.of(", ")")(d, t)
}

func serverShell(d *draft, t *template) error {
	rest := d.rest()
	p := &d.in.Policy
	if !lang.FitsShell(rest) || !lang.FitsShell(p.Handle) {
		return ErrUnfit
	}
	arguments := make([]byte, 0, 96)
	usage := ""
	if p.Handle != "" {
		usage = " HANDLE"
		arguments = lang.Shell.Quote(append(arguments, ' '), p.Handle)
	}
	seconds, expiry := d.time()
	if seconds != "" {
		usage += " SECONDS"
	} else {
		usage += " EXPIRY"
	}
	arguments = append(append(arguments, ' '), seconds+expiry...)
	if p.Call != nil {
		usage += " CALL…"
	}
	for _, c := range p.Call {
		if !lang.FitsShell(string(c)) {
			return ErrUnfit
		}
		arguments = lang.Shell.Quote(append(arguments, ' '), string(c))
	}
	d.set("usage", usage)
	d.set("arguments", string(arguments))
	return server("(", ")")(d, t)
}

// policy sets the values of the policy's keys.
func (d *draft) policy() error {
	p := &d.in.Policy
	if p.Expiry <= 0 && d.in.TTL <= 0 {
		return missing(FieldExpiry)
	}
	if !utf8.Valid(signing.AppendJSON(nil, *p)) {
		return ErrUnfit
	}
	seconds, expiry := d.time()
	d.set("ttl", seconds)
	if expiry != "" {
		d.set("expiry", expiry)
		d.set("until", utc(p.Expiry))
		d.note("the expiry is a fixed time: type a duration such as 1h for code that keeps working")
	}
	d.set("handle", p.Handle)
	d.set("source", p.URL)
	d.setNumber("maxSize", p.MaxSize)
	d.setNumber("minSize", p.MinSize)
	d.set("path", p.Path)
	d.set("container", p.Container)
	if p.Handle != "" || p.Call != nil {
		d.set("quotes", "yes")
	}
	if d.foreign() {
		d.note("the policy in use was written elsewhere: this code writes its values anew, without unknown keys")
	}
	return nil
}

// time is the expiry in seconds from when the code runs or, where a fixed time was
// typed, as a Unix time. One of them is empty.
func (d *draft) time() (seconds, expiry string) {
	if d.in.TTL > 0 {
		return strconv.FormatInt(int64(d.in.TTL/time.Second), 10), ""
	}
	return "", strconv.FormatInt(d.in.Policy.Expiry, 10)
}

func utc(unix int64) string { return time.Unix(unix, 0).UTC().Format("2 Jan 2006 15:04:05 UTC") }

// foreign reports whether the signed policy is another text than the form's.
func (d *draft) foreign() bool {
	return d.in.Security.Policy != "" &&
		d.in.Security.Policy != base64.URLEncoding.EncodeToString(signing.AppendJSON(nil, d.in.Policy))
}

// calls sets the list of calls as a literal of the language.
func (d *draft) calls(before, after string) {
	if d.in.Policy.Call == nil {
		return
	}
	b := append(make([]byte, 0, 96), before...)
	for i, c := range d.in.Policy.Call {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = d.language.Quote(b, string(c))
	}
	d.set("call", string(append(b, after...)))
}

// rest sets and returns the JSON of the keys after the parameters.
func (d *draft) rest() string {
	p := d.in.Policy
	p.Expiry, p.Call, p.Handle = 0, nil, ""
	rest := strings.TrimSuffix(strings.TrimPrefix(string(signing.AppendJSON(nil, p)), `{"expiry":0`), "}")
	d.set("rest", rest)
	return rest
}

func (d *draft) setNumber(name string, value int64) {
	if value != 0 {
		d.set(name, strconv.FormatInt(value, 10))
	}
}
