package triage

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"policybench/signing/report"
)

var answerer = &pattern{expression: `(?i)\b(nginx|openresty|apache|httpd|caddy|haproxy|cloudflare|cloudfront|varnish|envoy|traefik|iis)\b`}

// Answerer is the kind of web server or proxy that a text shows to have answered, in small
// letters; empty where it shows none.
func Answerer(text string) string {
	const most = 64 << 10
	m := answerer.re().FindString(address.cutFrom(text[:min(len(text), most)]))
	return strings.ToLower(m)
}

var reset = &pattern{expression: `(?i)filestack-reset["']?\s*[:=]\s*["']?(\d{10})\b`}

// ResetIn is when Filestack's rate limit begins anew, by the last header in a text that says
// so; zero where none does.
func ResetIn(text string) time.Time {
	const most = 64 << 10
	if len(text) > most {
		return time.Time{}
	}
	found := reset.re().FindAllStringSubmatch(text, -1)
	if len(found) == 0 {
		return time.Time{}
	}
	unix, _ := strconv.ParseInt(found[len(found)-1][1], 10, 64)
	return time.Unix(unix, 0).UTC()
}

// named are the words by which messages that are not known name what refuses a request.
var named = map[report.Code]string{
	report.CodeHandleDiffers:   "handle",
	report.CodeCallDenied:      "call action operation",
	report.CodePathDenied:      "path",
	report.CodeContainerDenied: "container bucket",
	report.CodeSizeDenied:      "size large small",
	report.CodeExpired:         "expired expiry",
}

// NamesCause reports whether a message whose words are not known names what was found to
// refuse a request.
func NamesCause(message string, cause report.Code) bool {
	message = strings.ToLower(message)
	return slices.ContainsFunc(strings.Fields(named[cause]), func(word string) bool { return strings.Contains(message, word) })
}
