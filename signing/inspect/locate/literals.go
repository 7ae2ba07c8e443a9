package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// builders are the calls of Filestack's libraries that sign a policy given as an object.
// seen: the READMEs of filestack-js, filestack-python and filestack-php. Ruby's takes a
// duration for the expiry, which is no policy yet.
var builders = [...]string{"getSecurity(", "FilestackSecurity(", "Security("}

// findLiterals reads the policies that code builds out of literal keys and values. One
// in which a variable stands is left alone: nobody can say what it will hold.
func (f *finder) findLiterals() {
	s := f.v.Text
	if !strings.Contains(s, "expir") {
		return
	}
	for _, call := range builders {
		for at := 0; ; {
			i := strings.Index(s[at:], call)
			if i < 0 {
				break
			}
			at += i + len(call)
			for _, a := range syntax.ArgumentsAt(s, at) {
				if json, ok := literalJSON(a.Text); ok && strings.Contains(json, `"expir`) && f.takenAt(a.At) == 0 {
					f.addLiteral(json, a)
				}
			}
		}
	}
}

func (f *finder) addLiteral(json string, a syntax.Argument) {
	from, to := a.At, a.At+len(a.Text)
	l := request.Request{Form: report.FormJSON, Span: f.v.Whole(from, to), Open: request.Open{Key: true}}
	l.Policy = request.Value{State: request.Given, Text: json, Sent: json, Found: json, Spans: f.v.Spans(from, to)}
	f.found = append(f.found, l)
	f.take(from, to)
}

// literalJSON writes an object literal of JavaScript, Python or PHP as JSON, byte for
// byte what stands between its quotes. ok is false where a value is no literal.
func literalJSON(code string) (json string, ok bool) {
	p := literal{s: code}
	var b strings.Builder
	ok = p.object(&b)
	p.skip()
	return b.String(), ok && p.at == len(p.s)
}

// literal reads an object literal.
type literal struct {
	s  string
	at int
}

func (p *literal) skip() {
	for p.at < len(p.s) && ascii.IsBlank(p.s[p.at]) {
		p.at++
	}
}

// next takes a sign if it stands there.
func (p *literal) next(sign string) bool {
	p.skip()
	if strings.HasPrefix(p.s[p.at:], sign) {
		p.at += len(sign)
		return true
	}
	return false
}

// object reads { … } or PHP's [ … => … ].
func (p *literal) object(b *strings.Builder) bool {
	closing := ""
	switch {
	case p.next("{"):
		closing = "}"
	case p.next("["):
		closing = "]"
	case p.next("array("):
		closing = ")"
	default:
		return false
	}
	b.WriteByte('{')
	for first := true; !p.next(closing); first = false {
		if !first {
			if !p.next(",") {
				return false
			}
			if p.next(closing) {
				break // a comma behind the last
			}
			b.WriteByte(',')
		}
		if !p.key(b) || !p.next("=>") && !p.next(":") {
			return false
		}
		b.WriteByte(':')
		if !p.value(b) {
			return false
		}
	}
	b.WriteByte('}')
	return true
}

func (p *literal) key(b *strings.Builder) bool {
	p.skip()
	if p.at < len(p.s) && ascii.StartsName(p.s[p.at]) {
		end := ascii.NameEnd(p.s, p.at)
		b.WriteString(`"` + p.s[p.at:end] + `"`)
		p.at = end
		return true
	}
	return p.text(b)
}

// text reads a string without escapes.
func (p *literal) text(b *strings.Builder) bool {
	p.skip()
	if p.at >= len(p.s) || strings.IndexByte("\"'`", p.s[p.at]) < 0 {
		return false
	}
	end := strings.IndexByte(p.s[p.at+1:], p.s[p.at])
	if end < 0 {
		return false
	}
	inside := p.s[p.at+1 : p.at+1+end]
	if strings.ContainsAny(inside, "\\\"${#\n") {
		return false
	}
	b.WriteString(`"` + inside + `"`)
	p.at += end + 2
	return true
}

// value reads a number, a string, or a list of strings.
func (p *literal) value(b *strings.Builder) bool {
	p.skip()
	start := p.at
	for p.at < len(p.s) && (p.s[p.at] >= '0' && p.s[p.at] <= '9' || p.s[p.at] == '.' || p.s[p.at] == '-' && p.at == start) {
		p.at++
	}
	if p.at > start {
		b.WriteString(p.s[start:p.at])
		p.skip()
		return p.at < len(p.s) && strings.IndexByte(",}])", p.s[p.at]) >= 0 // no part of a sum
	}
	if !p.next("[") {
		return p.text(b)
	}
	b.WriteByte('[')
	for first := true; !p.next("]"); first = false {
		if !first {
			if !p.next(",") {
				return false
			}
			if p.next("]") {
				break
			}
			b.WriteByte(',')
		}
		if !p.text(b) {
			return false
		}
	}
	b.WriteByte(']')
	return true
}
