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
	var all []link.Param // once there are more than there were
	for i, p := range parts.Query {
		for {
			first, second, ok := split(d, u, p)
			if ok && all == nil {
				all = append(make([]link.Param, 0, len(parts.Query)+1), parts.Query[:i]...)
			}
			if !ok {
				break
			}
			all, p = append(all, first), second
		}
		if all != nil {
			all = append(all, p)
		}
	}
	if all != nil {
		parts.Query = all
	}
}

// split splits a parameter whose value goes on with a half of the pair, which it notes.
func split(d *draft, u *carrier.View, p link.Param) (first, second link.Param, ok bool) {
	name, given := strings.ToLower(p.Name.Text), p.Value.Text
	if name != "policy" && name != "signature" && name != "key" {
		return p, p, false
	}
	next := halfWithin(name, given)
	if next <= 0 {
		return p, p, false
	}
	end := partEnd(name, given[:next])
	if end == 0 {
		return p, p, false
	}
	at, from := p.Value.Offset+end, p.Value.Offset+next
	half, value, _ := strings.Cut(u.Text[from:p.Value.End()], "=")
	first, second = p, link.Param{Name: link.Piece{Text: half, Offset: from}, Value: link.Piece{Text: value, Offset: from + len(half) + 1}}
	first.Value.Text = given[:end]
	half += "="
	if at < from {
		misnamed(d, "link", u.Spans(at, from), given[end:next]+half, "&"+half, "&")
		return first, second, true
	}
	misnamed(d, "link", u.Spans(from, from+len(half)), half, "&"+half, "&"+half)
	return first, second, true
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
