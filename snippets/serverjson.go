package snippets

import (
	"strconv"

	"policybench/signing"

	"policybench/snippets/internal/lang"
)

// serverJava and serverShell write the JSON themselves, since their languages come
// without a JSON writer: all of it is known but expiry and handle.

func serverJava(d *draft, t *template) error {
	if err := d.policy(&javaLanguage); err != nil {
		return err
	}
	before, after := d.jsonAroundHandle()
	if !lang.FitsJava(before) || !lang.FitsJava(after) || !lang.FitsJava(d.in.Policy.Handle) {
		return ErrUnfit
	}
	if before != "" {
		d.fields = append(d.fields, field{"", string(lang.Java.Quote(nil, before))})
	}
	if d.in.Policy.Handle != "" {
		d.fields = append(d.fields, field{"", "quote(handle)"})
	}
	if after != "" {
		d.fields = append(d.fields, field{"", string(lang.Java.Quote(nil, after))})
	}
	d.fill(t)
	return nil
}

func serverShell(d *draft, t *template) error {
	if err := d.policy(&shellLanguage); err != nil {
		return err
	}
	if !lang.FitsShell(d.in.Policy.Handle) {
		return ErrUnfit
	}
	before, after := d.jsonAroundHandle()
	rest := make([]byte, 0, 128)
	if d.in.Policy.Handle != "" {
		rest = lang.Shell.Quote(rest, before)
		rest = append(rest, "$handle"...)
		before = ""
	}
	rest = lang.Shell.Quote(rest, before+after+"}")
	d.set("rest", string(rest))
	d.fill(t)
	return nil
}

// jsonAroundHandle is the policy's JSON after the expiry, up to the value of the
// handle and after it. It is ASCII: what is not lang.Showable or not ASCII is escaped,
// so that no terminal and no compiler reads it in its own way.
func (d *draft) jsonAroundHandle() (before, after string) {
	p := &d.in.Policy
	b := make([]byte, 0, 256)
	if p.Call != nil {
		b = append(b, `,"call":[`...)
		for i, c := range p.Call {
			if i > 0 {
				b = append(b, ',')
			}
			b = lang.AppendASCII(b, string(c))
		}
		b = append(b, ']')
	}
	if p.Handle != "" {
		before, b = string(append(b, `,"handle":`...)), b[:0]
	}
	b = jsonText(b, "url", p.URL)
	b = jsonNumber(b, "maxSize", p.MaxSize)
	b = jsonNumber(b, "minSize", p.MinSize)
	b = jsonText(b, "path", p.Path)
	b = jsonText(b, "container", p.Container)
	if p.Handle == "" {
		return string(b), ""
	}
	return before, string(b)
}

func jsonText(b []byte, key, value string) []byte {
	if value == "" {
		return b
	}
	b = append(signing.AppendJSONString(append(b, ','), key), ':')
	return lang.AppendASCII(b, value)
}

func jsonNumber(b []byte, key string, value int64) []byte {
	if value == 0 {
		return b
	}
	b = append(signing.AppendJSONString(append(b, ','), key), ':')
	return strconv.AppendInt(b, value, 10)
}
