package cause

import (
	"encoding/base64"
	"iter"
	"net/url"
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
)

// causeText is what may have been signed in place of the policy.
type causeText struct {
	mistake string
	text    string
	rank    textRank
}

// textRank says how far a text takes part in pairs of mistakes.
type textRank uint8

const (
	usualText   textRank = iota // in all
	unusualText                 // with a key or an algorithm, tried last
	rareText                    // in none
)

// textMistake makes the text that was signed from the policy; nothing, or the policy
// itself, where the mistake is not possible.
type textMistake struct {
	name string
	text func(policy string) string
}

// textMistakes is what people do to a policy before they sign it, or after. The
// others in this place are re-encoded and other-policy, which need more than the
// policy.
var textMistakes = []textMistake{
	{"json-signed", decodedText},
	{"unpadded-signed", lessPadding},
	{"padding-lost", morePadding},
	{"padding-added", rightPadding},
	{"standard-base64-signed", toStandard},
	{"urlsafe-signed", toURLSafe},
	{"percent-encoded-signed", url.QueryEscape},
	{"percent-encoded-signed", lowerPercent},
	{"policy-newline", between("", "\n")},
	{"policy-newline", between("", "\r\n")},
	{"policy-line-wrapped", inLines(76, "\n", true)},
	{"policy-line-wrapped", inLines(76, "\n", false)},
	{"policy-line-wrapped", inLines(60, "\n", true)}, // as Ruby's encode64
	{"policy-line-wrapped", inLines(64, "\n", true)},
	{"policy-line-wrapped", inLines(64, "\n", false)},
	{"policy-line-wrapped", inLines(76, "\r\n", true)},
	{"policy-line-wrapped", inLines(76, "\r\n", false)},
	{"policy-line-wrapped", inLines(64, "\r\n", true)},
	{"policy-line-wrapped", inLines(64, "\r\n", false)},
	{"quotes-signed", between(`"`, `"`)},
	{"quotes-signed", between("'", "'")},
	{"bytes-literal-signed", between("b'", "'")},
	{"bytes-literal-signed", between(`b"`, `"`)},
	{"double-base64", base64Again(base64.StdEncoding)},
	{"double-base64", base64Again(base64.URLEncoding)},
	{"double-base64", base64Again(base64.RawStdEncoding)},
	{"double-base64", base64Again(base64.RawURLEncoding)},
}

const (
	reEncoded   = "re-encoded"
	otherPolicy = "other-policy"
	// usualSiblings of a text take part in pairs of mistakes.
	usualSiblings = 8
)

func decodedText(policy string) string {
	json, err := signing.DecodeText(policy)
	if err != nil {
		return ""
	}
	return json
}

// lessPadding is for a policy that should have padding. One that has it for nothing
// got it afterwards.
func lessPadding(policy string) string {
	if ascii.Padded(policy) == ascii.Unpadded(policy) {
		return ""
	}
	return ascii.Unpadded(policy)
}

func morePadding(policy string) string {
	if right := ascii.Padded(policy); len(right) > len(policy) {
		return right
	}
	return ""
}

func rightPadding(policy string) string {
	if right := ascii.Padded(policy); len(right) < len(policy) {
		return right
	}
	return ""
}

var (
	standardAlphabet = strings.NewReplacer("-", "+", "_", "/")
	urlSafeAlphabet  = strings.NewReplacer("+", "-", "/", "_")
)

func toStandard(policy string) string { return standardAlphabet.Replace(policy) }

func toURLSafe(policy string) string { return urlSafeAlphabet.Replace(policy) }

var lowerEscapes = strings.NewReplacer("%2B", "%2b", "%2F", "%2f", "%3D", "%3d")

func lowerPercent(policy string) string { return lowerEscapes.Replace(url.QueryEscape(policy)) }

// inLines breaks a text into lines. One line without an end would be no change, one
// with an end is policy-newline.
//
//go:noinline
func inLines(width int, lineEnd string, last bool) func(string) string {
	return func(policy string) string {
		if len(policy) <= width {
			return ""
		}
		var b strings.Builder
		b.Grow(len(policy) + (len(policy)/width+1)*len(lineEnd))
		for len(policy) > width {
			b.WriteString(policy[:width])
			b.WriteString(lineEnd)
			policy = policy[width:]
		}
		b.WriteString(policy)
		if last {
			b.WriteString(lineEnd)
		}
		return b.String()
	}
}

//go:noinline
func base64Again(alphabet *base64.Encoding) func(string) string {
	return func(policy string) string { return alphabet.EncodeToString([]byte(policy)) }
}

// wrongTexts are the texts with one mistake in them: but for the unusual ones each once,
// and the policy never.
func wrongTexts(policy string, hints Hints) iter.Seq[causeText] {
	return func(yield func(causeText) bool) {
		tried := map[string]bool{policy: true, "": true}
		fresh := func(t causeText) bool {
			if tried[t.text] {
				return true
			}
			tried[t.text] = true
			return yield(t)
		}
		for _, m := range textMistakes {
			if !fresh(causeText{mistake: m.name, text: m.text(policy)}) {
				return
			}
		}
		for i, sibling := range hints.Siblings {
			rank := usualText
			if i >= usualSiblings {
				rank = rareText
			}
			if !fresh(causeText{otherPolicy, sibling, rank}) {
				return
			}
		}
		for t := range rewritten(hints.JSON) {
			// Unusual texts are many and hardly ever the same: looking costs more.
			if t.rank == unusualText && !yield(t) || t.rank != unusualText && !fresh(t) {
				return
			}
		}
	}
}

// twiceWrongTexts makes a second mistake with each text. The names are joined in the
// order of the table, whichever came first.
func twiceWrongTexts(policy string, texts []causeText) iter.Seq[causeText] {
	return func(yield func(causeText) bool) {
		tried := map[string]bool{policy: true, "": true}
		for _, t := range texts {
			tried[t.text] = true
		}
		for at, first := range textMistakes {
			for _, second := range texts {
				text := first.text(second.text)
				if first.name == second.mistake || tried[text] {
					continue
				}
				tried[text] = true
				names := inOrder(first.name, second.mistake, placeOfText(second.mistake) < at)
				if !yield(causeText{names, text, rareText}) {
					return
				}
			}
		}
	}
}

func placeOfText(name string) int {
	for i, m := range textMistakes {
		if m.name == name {
			return i
		}
	}
	return len(textMistakes)
}

// byRank parts the texts that take part in pairs.
func byRank(texts []causeText) (usual, unusual []causeText) {
	for _, t := range texts {
		switch t.rank {
		case usualText:
			usual = append(usual, t)
		case unusualText:
			unusual = append(unusual, t)
		}
	}
	return usual, unusual
}
