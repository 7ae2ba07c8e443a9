package address

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/shape"
	"policybench/signing/link"
	"policybench/signing/report"
)

// parted splits a query where another sign than "&" stands before a half of the pair, or
// none: ?policy=…;signature=…, ?policy=…signature=….
func parted(d *draft, u *carrier.View, parts *link.URL) {
	const most = 16 // of one query: a pair has two halves, and each more moves all that follow
	found := 0
	for i := 0; i < len(parts.Query) && found < most; i++ {
		p := &parts.Query[i]
		name, given := strings.ToLower(p.Name.Text), p.Value.Text
		if name != "policy" && name != "signature" && name != "key" {
			continue
		}
		next := halfWithin(name, given)
		if next <= 0 {
			continue
		}
		end := partEnd(name, given[:next])
		if end == 0 {
			continue
		}
		found++
		at, from := p.Value.Offset+end, p.Value.Offset+next
		more := link.SplitQuery(link.Piece{Text: u.Text[from:p.Value.End()], Offset: from})
		half := more[0].Name.Text + "="
		p.Value.Text = given[:end]
		parts.Query = append(parts.Query[:i+1:i+1], append(more, parts.Query[i+1:]...)...)
		if at < from {
			misnamed(d, "link", u.Spans(at, from), given[end:next]+half, "&"+half, "&")
			continue
		}
		spans := u.Spans(from, from+len(half))
		misnamed(d, "link", spans, half, "&"+half, "&"+half)
	}
}

// halfWithin is where the name of a half of the pair stands within the value of a
// parameter, which is the other half or the API key; 0 for nowhere.
func halfWithin(parameter, value string) int {
	at := 0
	for _, name := range [...]string{"policy=", "signature="} {
		i := strings.Index(value, name[1:]) - 1
		if i > 0 && name[:len(name)-1] != parameter && (at == 0 || i < at) && value[i]|0x20 == name[0] {
			at = i
		}
	}
	return at
}

// LacksJoint reports whether the second half of a query follows the first without any sign.
func LacksJoint(query string) bool {
	name, value, _ := strings.Cut(query, "=")
	next := halfWithin(name, value)
	return next > 0 && partEnd(name, value[:next]) == next && (ascii.IsAlphanumeric(value[next-1]) || value[next-1] == '=')
}

// partEnd is where a value ends behind which another parameter begins at the end of s,
// after a few signs or letters at most.
func partEnd(parameter, s string) int {
	const most = 8 // "&amp;" that lost its first sign, written as a word, with blanks
	for end := len(s); end > max(0, len(s)-most); end-- {
		if isWholePart(parameter, s[:end]) {
			return end
		}
	}
	return len(strings.TrimRight(s, ";,|"))
}

// isWholePart reports whether nothing is missing to the value of a parameter.
func isWholePart(parameter, s string) bool {
	switch {
	case shape.IsInterpolated(s):
		return true
	case parameter == "signature":
		return len(s) == signing.SignatureLength && ascii.AllHex(s)
	case parameter == "key":
		return shape.IsAPIKey(s)
	}
	return shape.IsWholePolicy(ascii.UnescapeBase64(s))
}

// fragmentParameter reads a half of the pair behind a "#" that stands in the place of "&".
func fragmentParameter(d *draft, u *carrier.View, parts *link.URL) bool {
	frag := parts.Fragment
	if len(parts.Query) == 0 || !ascii.HasFoldPrefix(frag.Text, "policy=") && !ascii.HasFoldPrefix(frag.Text, "signature=") {
		return false
	}
	for _, p := range parts.Query {
		if ascii.HasFoldPrefix(frag.Text, p.Name.Text+"=") {
			return false
		}
	}
	mark := u.Spans(frag.Offset-1, frag.Offset)
	d.Forgiven.Add(report.Problem, report.CodeInFragment, report.Documented, "link", mark)
	d.Forgiven.Fix(mark, "&")
	parts.Query = append(parts.Query, link.SplitQuery(frag)...)
	parts.Fragment = link.Piece{}
	return true
}
