package parts

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/words"
)

// mark puts each finding at the part that it is about. One about what is not there (no
// call list) has no part.
func (s *scan) mark(list []placedPart, findings []report.Finding) {
	for i := range findings {
		f := &findings[i]
		s.unseen(list, f)
		at, stray := s.placeOf(list, f)
		if at < 0 {
			at, stray = named(list, partOf(f)), -1
		}
		if at >= 0 && !absent(f) {
			list[at].Marks = append(list[at].Marks, Mark{Finding: i, Words: markWords(f), Stray: stray})
		}
	}
}

// absent reports whether a finding is about something that is not there.
func absent(f *report.Finding) bool {
	switch f.Code {
	case report.CodeNoCall, report.CodeNoHandle, report.CodeUnsigned, report.CodeSignatureMissing, report.CodePolicyMissing,
		report.CodeAPIKeyMissing, report.CodeIncompletePair, report.CodeFileMissing, report.CodeAnswered, report.CodeClockDiffers,
		report.CodeInputTruncated:
		return true
	}
	return false
}

// placeOf is the part, and what of its strays, that a finding's place lies in; below 0
// where its place is no part's, or several parts'.
func (s *scan) placeOf(list []placedPart, f *report.Finding) (part, stray int) {
	if len(f.Spans) == 0 || strings.HasPrefix(f.Part, "policy.") {
		return -1, -1
	}
	first, last := f.Spans[0], f.Spans[len(f.Spans)-1]
	for i := range list {
		for k, span := range list[i].strays {
			if span.Offset < first.End() && first.Offset < span.End() && first.Length <= span.Length+2 {
				return i, k
			}
		}
	}
	part = -1
	for i := range list {
		if list[i].from < 0 {
			continue
		}
		span := s.raw(place{list[i].from, list[i].to})
		if span.Offset < max(last.End(), first.Offset+1) && first.Offset < span.End() {
			if part >= 0 && f.Part != "link" && f.Part != "text" {
				return -1, -1 // its name tells better
			}
			if part < 0 {
				part = i
			}
		}
	}
	return part, -1
}

// partOf is what a finding is about; one about a policy's key names it as it is written.
func partOf(f *report.Finding) string {
	if f.Part == "policy.key" && len(f.Args) > 0 {
		return "policy." + words.Visible(f.Args[0])
	}
	return f.Part
}

// named is the part that a finding names, -1 without one.
func named(list []placedPart, part string) int {
	kind := Other
	field, isField := strings.CutPrefix(part, "policy.")
	switch part {
	case "policy", "security":
		kind = Policy
	case "signature":
		kind = Signature
	case "link.host":
		kind = Host
	case "link.handle":
		kind = Handle
	case "link.apiKey":
		kind = Key
	case "link.source":
		kind = Source
	default:
		if !isField {
			return -1
		}
		kind = Policy
	}
	policy := -1
	for i := range list {
		if isField && list[i].Kind == Field && list[i].Label == field {
			return i
		}
		if list[i].Kind == kind && policy < 0 {
			policy = i
		}
	}
	return policy
}

// unseen makes a stray of a character that cannot be seen, which reading has dropped.
func (s *scan) unseen(list []placedPart, f *report.Finding) {
	if strings.HasPrefix(f.Part, "policy.") {
		return
	}
	for _, span := range f.Spans {
		if span.Length == 0 || span.Length > utf8.UTFMax {
			continue
		}
		text := s.paste.Part(span)
		if r, size := utf8.DecodeRuneInString(text); size != len(text) || unicode.IsSpace(r) || words.Visible(text) == text {
			continue
		}
		at := sort.Search(len(s.text), func(i int) bool { return s.raw(place{i, i + 1}).End() > span.Offset })
		for i := range list {
			p := &list[i]
			if p.from >= 0 && at >= p.from && at < p.to && len(p.Strays) < mostStrays {
				where := 0
				if at > p.token {
					where = min(at-p.token, len(p.Text))
				}
				p.Strays = append(p.Strays, Stray{At: runeStart(p.Text, where), Shown: spell(text)})
				p.strays = append(p.strays, span)
				break
			}
		}
	}
}

// markWords say in two or three words what a finding is about: the list beside it says it
// whole.
func markWords(f *report.Finding) string {
	if text, ok := short[f.Code]; ok {
		return text
	}
	if f.Code == report.CodeSignatureLength && len(f.Args) > 0 {
		if n, err := strconv.Atoi(f.Args[0]); err == nil && n < signing.SignatureLength {
			return fmt.Sprintf("%d of %d digits are missing", signing.SignatureLength-n, signing.SignatureLength)
		}
	}
	if field, ok := strings.CutPrefix(f.Part, "policy."); ok && field != "json" && field != "key" {
		return words.Visible(field)
	}
	return strings.ReplaceAll(string(f.Code), "-", " ")
}

var short = map[report.Code]string{
	report.CodeWhitespace:           "this space",
	report.CodeLineBreak:            "line break",
	report.CodePlusBecameSpace:      "a + became a space",
	report.CodeQuotes:               "quotes",
	report.CodeExpired:              "expiry",
	report.CodeExpiresSoon:          "expiry",
	report.CodeExpiresFar:           "expiry",
	report.CodeExpiryInMilliseconds: "expiry in milliseconds",
	report.CodeCallDenied:           "call not allowed",
	report.CodeHandleDiffers:        "another file",
	report.CodeSignatureMismatch:    "does not fit the policy",
	report.CodeHostMisspelled:       "misspelled",
	report.CodeTaskUnknown:          "no known task",
	report.CodeOptionUnknown:        "no known option",
	report.CodeInvisibleCharacter:   "cannot be seen",
	report.CodeProxied:              "inside another link",
	report.CodeUnread:               "belongs to nothing",
	report.CodePolicyNotBase64:      "not base64url",
	report.CodePolicyNotJSON:        "no JSON",
	report.CodePolicyNotObject:      "no JSON object",
	report.CodeEqualsInTask:         "wrong sign",
	report.CodeHTMLEscaped:          "HTML escape",
	report.CodeCustomHost:           "own domain",
}
