package message

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/link"
	"policybench/signing/report"
)

// Webhook is the key of a webhook's headers.
const Webhook = "webhook"

// documented are the headers that a webhook is signed with; Filestack's documentation
// knows no other. The others are what people take them for, or a proxy makes of them:
// seen in public code that verifies webhooks.
var (
	documented = [...]string{"fs-signature", "fs-timestamp"}
	mistaken   = [...]string{"x-filestack-signature", "x-fs-signature", "filestack-signature"}
)

// FindWebhook finds the header with a webhook's signature. name is what it is called
// where that is not a documented name, else empty.
func FindWebhook(text string) (place report.Span, name string, ok bool) {
	if strings.IndexByte(text, '-') < 0 {
		return report.Span{}, "", false
	}
	for at := 0; ; {
		i := indexFold(text[at:], "ignature")
		if i < 0 {
			return report.Span{}, "", false
		}
		end := at + i + len("ignature")
		at = end
		start := end
		for start > 0 && (ascii.IsName(text[start-1]) || text[start-1] == '-') && end-start < 40 {
			start--
		}
		written := text[start:end]
		switch lower := strings.ToLower(written); {
		case lower == documented[0]:
			return lineFrom(text, start), "", true
		case isMistaken(lower) && (strings.Contains(lower, "filestack") || link.Mentioned(text)):
			return lineFrom(text, start), written, true
		}
	}
}

func isMistaken(name string) bool {
	for _, m := range mistaken {
		if name == m {
			return true
		}
	}
	return false
}

// indexFold finds a word in lower case, or in capitals.
func indexFold(s, word string) int {
	a, b := strings.Index(s, word), strings.Index(s, strings.ToUpper(word))
	if a < 0 || b >= 0 && b < a {
		return b
	}
	return a
}

// lineFrom is the rest of a line, as far as a header goes.
func lineFrom(text string, start int) report.Span {
	const longest = 200
	end := start
	for end < len(text) && text[end] != '\n' && text[end] != '\r' && end-start < longest {
		end++
	}
	return report.Span{Offset: start, Length: end - start}
}
