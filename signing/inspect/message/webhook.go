package message

import (
	"iter"
	"slices"
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
	asked, filestack := false, false
	for end := range endsOf(text, "ignature", "IGNATURE") {
		start := end
		for start > 0 && (ascii.IsName(text[start-1]) || text[start-1] == '-') && end-start < 40 {
			start--
		}
		written := text[start:end]
		kind := headerOf(written)
		if kind == likely && !asked {
			asked, filestack = true, link.Mentioned(text)
		}
		switch {
		case kind == documentedHeader:
			return lineFrom(text, start), "", true
		case kind == mistakenHeader, kind == likely && filestack:
			return lineFrom(text, start), written, true
		}
	}
	return report.Span{}, "", false
}

// header is what the name of a header says of a signature.
type header uint8

const (
	otherHeader header = iota
	documentedHeader
	mistakenHeader
	likely // in a text of Filestack's
)

// headerOf reads the name of a header, also as CGI, Rack and PHP write it in an
// environment: HTTP_FS_SIGNATURE.
func headerOf(name string) header {
	const shortest, longest = len("fs-signature"), len("http_x_filestack_signature")
	if len(name) < shortest || len(name) > longest {
		return otherHeader
	}
	lower := strings.ToLower(name)
	if environment, ok := strings.CutPrefix(lower, "http_"); ok {
		lower = strings.ReplaceAll(environment, "_", "-")
	}
	switch {
	case lower == documented[0]:
		return documentedHeader
	case !slices.Contains(mistaken[:], lower):
		return otherHeader
	case strings.Contains(lower, "filestack"):
		return mistakenHeader
	}
	return likely
}

// IsWebhookHeader reports whether a name is that of the header which signs a webhook.
func IsWebhookHeader(name string) bool { return headerOf(name) != otherHeader }

// endsOf are the ends of a word in a text, in lower case and in capitals, in order.
func endsOf(text, lower, upper string) iter.Seq[int] {
	next := func(from int, word string) int {
		if i := strings.Index(text[from:], word); i >= 0 {
			return from + i + len(word)
		}
		return len(text) + 1
	}
	return func(yield func(int) bool) {
		a, b := next(0, lower), next(0, upper)
		for min(a, b) <= len(text) {
			if !yield(min(a, b)) {
				return
			}
			if a < b {
				a = next(a, lower)
			} else {
				b = next(b, upper)
			}
		}
	}
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
