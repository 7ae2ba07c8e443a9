package triage

import (
	"strings"
)

// gateways are hosts of mail filters, trackers and shorteners whose links hold a token
// alone: where they lead only their service knows. Those that keep the address readable
// are no matter of this list, package inspect reads it out of them.
var gateways = []string{
	"url.emailprotection.link/", "mimecast.com/s/", "mimecastprotect.com/s/", "clicktime.symantec.com/", "link.edgepilot.com/", "edgepilot.com/s/",
	"sendgrid.net/ls/click", "list-manage.com/track/", "mandrillapp.com/track/", "hubspotlinks.com/", "mailchi.mp/", "exclaimer.net/", "mailtrack.io/",
	"bit.ly/", "t.co/", "tinyurl.com/", "lnkd.in/", "goo.gl/", "ow.ly/", "rebrand.ly/", "aka.ms/",
}

var address = &pattern{expression: `https?://[^\s"'<>]+`}

// Gateway is the host of the first link in a text that hides where it leads, empty where
// none does.
func Gateway(text string) string {
	const most = 64 << 10
	for _, url := range address.re().FindAllString(text[:min(len(text), most)], 50) {
		_, rest, _ := strings.Cut(url, "://")
		host, path, _ := strings.Cut(rest, "/")
		for _, g := range gateways {
			name, prefix, _ := strings.Cut(g, "/")
			if (host == name || strings.HasSuffix(host, "."+name) || strings.HasSuffix(host, "-"+name)) && strings.HasPrefix(path, prefix) && path != "" {
				return host
			}
		}
	}
	return ""
}
