package snippets

import (
	"strconv"

	"policybench/signing"
)

// serverJava and serverShell write the JSON themselves, since their languages come
// without a JSON writer: all of it is known but expiry and handle.

func serverJava(d *draft, t *template) error {
	if err := d.policy(&javaLanguage); err != nil {
		return err
	}
	before, after := d.jsonAroundHandle()
	if !fitsJava(before) || !fitsJava(after) || !fitsJava(d.in.Policy.Handle) {
		return ErrUnfit
	}
	if before != "" {
		d.fields = append(d.fields, field{"", string(appendJava(nil, before))})
	}
	if d.in.Policy.Handle != "" {
		d.fields = append(d.fields, field{"", "quote(handle)"})
	}
	if after != "" {
		d.fields = append(d.fields, field{"", string(appendJava(nil, after))})
	}
	d.fill(t)
	return nil
}

func serverShell(d *draft, t *template) error {
	if err := d.policy(&shellLanguage); err != nil {
		return err
	}
	if !fitsShell(d.in.Policy.Handle) {
		return ErrUnfit
	}
	before, after := d.jsonAroundHandle()
	rest := make([]byte, 0, 128)
	if d.in.Policy.Handle != "" {
		rest = appendShell(rest, before)
		rest = append(rest, "$handle"...)
		before = ""
	}
	rest = appendShell(rest, before+after+"}")
	d.set("rest", string(rest))
	d.fill(t)
	return nil
}

// jsonAroundHandle is the policy's JSON after the expiry, up to the value of the
// handle and after it. It is ASCII: what is not showable or not ASCII is escaped,
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
			b = appendASCII(b, string(c))
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
	return appendASCII(b, value)
}

func jsonNumber(b []byte, key string, value int64) []byte {
	if value == 0 {
		return b
	}
	b = append(signing.AppendJSONString(append(b, ','), key), ':')
	return strconv.AppendInt(b, value, 10)
}

// appendASCII writes a JSON string without a character beyond ASCII.
func appendASCII(b []byte, s string) []byte {
	from := len(b)
	b = appendJS(b, s)
	for i := from; i < len(b); i++ {
		if b[i] >= 0x80 {
			return asciiOnly(b[:from], string(b[from:]))
		}
	}
	return b
}

func asciiOnly(b []byte, literal string) []byte {
	for _, r := range literal {
		if r < 0x80 {
			b = append(b, byte(r))
		} else {
			b = utf16Escape(b, r)
		}
	}
	return b
}
