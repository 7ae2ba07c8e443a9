package triage

import "strings"

var answerer = &pattern{expression: `(?i)\b(nginx|openresty|apache|httpd|caddy|haproxy|cloudflare|cloudfront|varnish|envoy|traefik|iis)\b`}

// Answerer is the kind of web server or proxy that a text shows to have answered, in small
// letters; empty where it shows none.
func Answerer(text string) string {
	const most = 64 << 10
	m := answerer.re().FindString(address.cutFrom(text[:min(len(text), most)]))
	return strings.ToLower(m)
}
