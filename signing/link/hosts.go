package link

import (
	"errors"
	"strings"
	"unicode"
)

// Role is what a host is for.
type Role uint8

// The roles. NoRole is for a host that is not Filestack's.
const (
	NoRole       Role = iota
	RoleDelivery      // files, transformations, metadata, previews, workflows
	RoleProcess       // the processing engine, as older documentation names it
	RoleAPI           // File API and Store API
	RoleUpload        // multipart uploads, prefetch
	RoleCloud         // the picker's cloud drives
	RoleStatic        // scripts
	RoleLegacy        // Filepicker's, the names before 2016
	RoleDialog        // the picker's window of filepicker.js
)

// Host is one of Filestack's host names.
type Host struct {
	Name string
	Role Role
}

// The domains that a CNAME replaces, prefix kept (filestack-js resolveHost).
const (
	apiDomain     = "filestackapi.com"
	contentDomain = "filestackcontent.com"
)

var hosts = [...]Host{
	{"cdn.filestackcontent.com", RoleDelivery},
	{"process.filestackapi.com", RoleProcess},
	{"www.filestackapi.com", RoleAPI},
	{"api.filestackapi.com", RoleAPI},
	{"upload.filestackapi.com", RoleUpload},
	{"cloud.filestackapi.com", RoleCloud},
	{"static.filestackapi.com", RoleStatic},
	{"dialog.filestackapi.com", RoleDialog},
	{"www.filepicker.io", RoleLegacy},
	{"cdn.filepicker.io", RoleLegacy},
	{"dialog.filepicker.io", RoleDialog},
	{"process.filepicker.io", RoleLegacy},
	{"api.filepicker.io", RoleLegacy},
}

// Hosts returns the known host names with their roles.
func Hosts() []Host { return append([]Host(nil), hosts[:]...) }

// RoleOf looks a host name up. Case, a port and a dot at the end do not matter.
func RoleOf(host string) Role {
	if strings.IndexByte(host, ':') >= 0 {
		host = host[:strings.LastIndexByte(host, ':')]
	}
	host = strings.TrimSuffix(host, ".")
	for i := range hosts {
		if name := hosts[i].Name; name == host || len(name) == len(host) && strings.EqualFold(name, host) {
			return hosts[i].Role
		}
	}
	if isUploadRegion(host) {
		return RoleUpload
	}
	return NoRole
}

// isUploadRegion: upload-eu-west-1.filestackapi.com, as an upload is told to go on.
func isUploadRegion(host string) bool {
	const prefix, suffix = "upload-", "." + apiDomain
	if len(host) <= len(prefix)+len(suffix) || !strings.EqualFold(host[:len(prefix)], prefix) || !strings.EqualFold(host[len(host)-len(suffix):], suffix) {
		return false
	}
	for _, c := range host[len(prefix) : len(host)-len(suffix)] {
		if (c|0x20 < 'a' || c|0x20 > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return true
}

// ErrCNAME is the reason for which a custom host name is refused.
var ErrCNAME = errors.New("CNAME is not a host name")

// Site is where an app's URLs live: a custom host name, or nothing for
// Filestack's own hosts.
type Site string

// Check returns ErrCNAME unless the site is empty or a host name, with a port at
// most: anything else would change the URL around it.
func (s Site) Check() error {
	if s == "" {
		return nil
	}
	name, port, _ := strings.Cut(string(s), ":")
	for _, c := range port {
		if c < '0' || c > '9' {
			return ErrCNAME
		}
	}
	if strings.HasSuffix(string(s), ":") {
		return ErrCNAME
	}
	for label := range strings.SplitSeq(name, ".") {
		if label == "" || strings.Trim(label, "-") != label || strings.IndexFunc(label, notInHost) >= 0 {
			return ErrCNAME
		}
	}
	return nil
}

func notInHost(c rune) bool {
	if c == '-' || c == '_' {
		return false
	}
	return !unicode.In(c, unicode.Letter, unicode.Mn, unicode.Mc, unicode.Nd)
}

// origin is the beginning of a URL up to the path. A CNAME takes the place of the
// domain and the prefix stays: cdn.CNAME, www.CNAME, process.CNAME.
func (s Site) origin(r Role) string {
	prefix, domain := "cdn.", contentDomain
	switch r {
	case RoleAPI:
		prefix, domain = "www.", apiDomain
	case RoleProcess:
		prefix, domain = "process.", apiDomain
	}
	if s != "" {
		domain = string(s)
	}
	return "https://" + prefix + domain
}

// Domains are what the names of all hosts of Filestack's end with.
var Domains = [...]string{contentDomain, apiDomain, "filepicker.io"}

// HasHost reports whether a URL names a host in one of the Domains, with a path.
func HasHost(url string) bool {
	for _, domain := range Domains {
		if i := strings.Index(url, domain); i >= 0 && strings.HasPrefix(url[i+len(domain):], "/") {
			return true
		}
	}
	return false
}

// InDomain reports whether a host's name, in lower case, ends with one of the Domains. It
// may be none that Filestack has: RoleOf knows those.
func InDomain(host string) bool {
	for _, domain := range Domains {
		if strings.HasSuffix(host, domain) {
			return true
		}
	}
	return false
}
