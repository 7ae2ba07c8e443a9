package draft

import (
	"strings"
	"testing"
)

func TestCheckHost(t *testing.T) {
	label := strings.Repeat("a", maxLabel)
	long := strings.Repeat(label+".", 3)
	for _, tt := range []struct{ name, host, says string }{
		{"a host", "files.example.com", ""},
		{"with a port", "files.example.com:8443", ""},
		{"two parts", "example.com", ""},
		{"of digits and hyphens", "a-1.b-2", ""},
		{"international", "xn--bcher-kva.de", ""},
		{"the longest part", label + ".com", ""},
		{"a part too long", label + "a.com", "more than 63"},
		{"the longest", long + strings.Repeat("a", maxHost-len(long)), ""},
		{"too long", long + strings.Repeat("a", maxHost-len(long)+1), "longer"},
		{"a path", "a.com/b", "more than a host name"},
		{"a query", "a.com?b", "more than a host name"},
		{"a fragment", "a.com#b", "more than a host name"},
		{"a user", "me@a.com", "more than a host name"},
		{"a low bar", "a_b.com", "letters, digits"},
		{"another script", "bücher.de", "letters, digits"},
		{"no dot", "localhost", "no dot"},
		{"a dot at the end", "a.com.", "an empty part"},
		{"a dot at the start", ".a.com", "an empty part"},
		{"a hyphen at the start", "-a.com", "begins or ends with -"},
		{"a hyphen at a part's end", "a-.com", "begins or ends with -"},
		{"a colon and no port", "a.com:", "no host name"},
		{"a port of letters", "a.com:x", "no host name"},
		{"nothing", "", "no dot"},
	} {
		got := ""
		if err := checkHost(tt.host); err != nil {
			got = err.Error()
		}
		if tt.says == "" && got != "" || !strings.Contains(got, tt.says) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.says)
		}
	}
}

// Filestack's hosts are its domains and what stands below them.
func TestIsFilestack(t *testing.T) {
	for host, want := range map[string]bool{
		"filestackcontent.com": true, "cdn.filestackcontent.com": true, "WWW.FilestackAPI.com": true, "process.filestackapi.com": true, "www.filepicker.io": true,
		"notfilestackapi.com": false, "filestackapi.com.example.com": false, "filestack.com": false, "example.com": false, "": false,
	} {
		if got := isFilestack(host); got != want {
			t.Errorf("%q: %v", host, got)
		}
	}
}

// A prefix that the libraries write is warned of, as the first part alone.
func TestHostPrefixes(t *testing.T) {
	for _, prefix := range []string{"cdn", "www", "upload", "process", "cloud", "CDN"} {
		if r := Derive(edited(edits{CNAME: prefix + ".example.com"}), nil, noon); !has(r, CNAME, Warning, "put "+strings.ToLower(prefix)+". before it") {
			t.Errorf("%s: %+v", prefix, r.At(CNAME))
		}
	}
	for _, host := range []string{"files.example.com", "cdn-1.example.com", "files.cdn.example.com", "mycdn.example.com"} {
		if list := Derive(edited(edits{CNAME: host}), nil, noon).At(CNAME); len(list) > 0 {
			t.Errorf("%s: %+v", host, list)
		}
	}
}
