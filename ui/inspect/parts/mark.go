package parts

import (
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/words"
)

// mark puts each finding at the parts that it is about. One about what is not there (no
// call list) has none.
func (s *scan) mark(list []placedPart, findings []report.Finding) {
	for i := range findings {
		f := &findings[i]
		if absent(f) {
			continue
		}
		s.unseen(list, f)
		m := Mark{Finding: i, Note: f.Level == report.Note, Words: s.markWords(f), Stray: -1}
		marked := false
		for _, span := range f.Spans {
			at, stray := s.placeOf(list, f, span)
			if at >= 0 {
				m.Stray = stray
				list[at].mark(m)
				marked = true
			}
		}
		if at := named(list, partOf(f)); at >= 0 && !marked {
			m.Stray = -1
			list[at].mark(m)
		}
	}
}

// secrets adds a row for each app secret that a finding points at: it is a part of the
// text that nobody may see.
func (s *scan) secrets(list []placedPart, findings []report.Finding) []placedPart {
	for i := range findings {
		f := &findings[i]
		if f.Code != report.CodeSecretExposed || len(f.Spans) == 0 || strings.HasPrefix(f.Part, "policy.") {
			continue
		}
		if at, _ := s.placeOf(list, f, f.Spans[0]); at >= 0 {
			continue
		}
		p := placedPart{from: -1}
		p.Label, p.Text = "app secret", words.Visible(s.paste.Part(f.Spans[0]))
		p.Marks = []Mark{{Finding: i, Words: "change it", Stray: -1}}
		list = append(list, p)
	}
	return list
}

// mark adds a mark once.
func (p *placedPart) mark(m Mark) {
	if !slices.Contains(p.Marks, m) {
		p.Marks = append(p.Marks, m)
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

// placeOf is the part, and what of its strays, that a place of a finding lies in; below 0
// where it is no part's, or several parts' of which the finding names one.
func (s *scan) placeOf(list []placedPart, f *report.Finding, at report.Span) (part, stray int) {
	if strings.HasPrefix(f.Part, "policy.") { // places in the decoded policy
		return -1, -1
	}
	for i := range list {
		for k, span := range list[i].strays {
			if span.Offset < at.End() && at.Offset < span.End() && at.Length <= span.Length+2 {
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
		if span.Offset >= max(at.End(), at.Offset+1) || at.Offset >= span.End() {
			continue
		}
		if part >= 0 && f.Part != "link" && f.Part != "text" {
			return -1, -1 // its name tells better
		}
		if part < 0 {
			part = i
		}
	}
	return part, -1
}

// partOf is what a finding is about; one about a policy's key names it as it is written.
func partOf(f *report.Finding) string {
	if f.Part == "policy.key" && len(f.Args) > 0 {
		return "policy." + words.Visible(arg(f))
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
				where := min(max(at-p.token, 0), len(p.Text))
				if at < p.token {
					where = 0
				}
				p.Strays = append(p.Strays, Stray{InHead: at < p.token, At: runeStart(p.Text, where), Shown: spell(text)})
				p.strays = append(p.strays, span)
				break
			}
		}
	}
}

// markWords say in two or three words what a finding is about: the list beside it says it
// whole.
func (s *scan) markWords(f *report.Finding) string {
	switch f.Code {
	case report.CodeSignatureLength:
		if n, err := strconv.Atoi(arg(f)); err == nil && n < signing.SignatureLength {
			missing := signing.SignatureLength - n
			if missing == 1 {
				return fmt.Sprintf("1 of %d digits is missing", signing.SignatureLength)
			}
			return fmt.Sprintf("%d of %d digits are missing", missing, signing.SignatureLength)
		}
		return "not " + strconv.Itoa(signing.SignatureLength) + " digits"
	case report.CodeHTMLEscaped, report.CodeParameterCase, report.CodeEqualsInTask, report.CodeSchemeMisspelled:
		if len(f.Spans) > 0 && f.Spans[0].Length <= longestWritten {
			return "written " + words.Visible(s.paste.Part(f.Spans[0]))
		}
	case report.CodeClientEscaped:
		first, _, _ := strings.Cut(arg(f), " ")
		return "written " + words.Visible(first)
	}
	if text, ok := inWords[f.Code]; ok {
		return text
	}
	if field, ok := strings.CutPrefix(f.Part, "policy."); ok && field != "json" && field != "key" {
		return words.Visible(field)
	}
	return strings.ReplaceAll(string(f.Code), "-", " ")
}

// longestWritten is the longest stretch that a mark quotes, in bytes.
const longestWritten = 12

func arg(f *report.Finding) string {
	if len(f.Args) == 0 {
		return ""
	}
	return f.Args[0]
}

var inWords = map[report.Code]string{
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
	report.CodeDoublePercentEncoded: "escaped twice",
	report.CodeCustomHost:           "own domain",
}
