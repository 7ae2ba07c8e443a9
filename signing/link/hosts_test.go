package link

import (
	"errors"
	"testing"
)

func TestRoleOf(t *testing.T) {
	tests := []struct {
		host string
		want Role
	}{
		{"cdn.filestackcontent.com", RoleDelivery},
		{"CDN.FilestackContent.com", RoleDelivery},
		{"cdn.filestackcontent.com.", RoleDelivery},
		{"cdn.filestackcontent.com:443", RoleDelivery},
		{"process.filestackapi.com", RoleProcess},
		{"www.filestackapi.com", RoleAPI},
		{"api.filestackapi.com", RoleAPI},
		{"upload.filestackapi.com", RoleUpload},
		{"cloud.filestackapi.com", RoleCloud},
		{"static.filestackapi.com", RoleStatic},
		{"www.filepicker.io", RoleLegacy},
		{"dialog.filepicker.io", RoleDialog},
		{"upload-ap-northeast-1.filestackapi.com", RoleUpload},
		{"UPLOAD-eu-west-1.FilestackAPI.com", RoleUpload},
		{"upload-a.filestackapi.com", RoleUpload},
		{"upload-z.filestackapi.com", RoleUpload},
		{"upload-0.filestackapi.com", RoleUpload},
		{"upload-9.filestackapi.com", RoleUpload},
		{"upload-a_b.filestackapi.com", NoRole},
		{"upload-a{b.filestackapi.com", NoRole},
		{"upload-a:b.filestackapi.com", NoRole},
		{"upload-a/b.filestackapi.com", NoRole},
		{"upload_eu-west-1.filestackapi.com", NoRole},
		{"upload-eu-west-1.filestackcontent.com", NoRole},
		{"upload-eu-west-1-filestackapi.com", NoRole},
		{"cdn.filestackcontent.com..", NoRole},
		{":443", NoRole},
		{"cdn.filepicker.io", RoleLegacy},
		{"dialog.filestackapi.com", RoleDialog},
		{"upload-.filestackapi.com", NoRole},
		{"upload-x.evil.filestackapi.com", NoRole},
		{"evil.filestackapi.com", NoRole},
		{"cdn.filestackcontent.com.evil.example", NoRole},
		{"", NoRole},
	}
	for _, test := range tests {
		if got := RoleOf(test.host); got != test.want {
			t.Errorf("RoleOf(%q) = %v, want %v", test.host, got, test.want)
		}
	}
	if len(Hosts()) < 8 {
		t.Errorf("only %d hosts", len(Hosts()))
	}
}

func TestSiteCheck(t *testing.T) {
	good := []Site{"", "example.com", "files.example.com", "files.example.com:8443", "files.example.com:0", "files.example.com:9", "xn--bcher-kva.example", "bücher.example", "a_b.example"}
	for _, s := range good {
		if err := s.Check(); err != nil {
			t.Errorf("%q: %v", s, err)
		}
	}
	bad := []Site{
		"https://example.com", "example.com/", "example.com/x", "a@example.com", "example.com?x", "example.com#x", `ex"ample.com`,
		"ex ample.com", "example.com:", "example.com:8443:1", "example.com:80x", "example.com:8-0", "example.com:8.0", ":80", ".example.com", "example..com", "example.com\n",
		"<script>", "-x.example", "x-.example", "--", "${x}", "%41.example", "\u202eexample.com", "example.com\\", "a'b.example", "\x00", "\xff.example",
	}
	for _, s := range bad {
		if err := s.Check(); !errors.Is(err, ErrCNAME) {
			t.Errorf("%q: %v, want ErrCNAME", s, err)
		}
	}
}

func TestNearHost(t *testing.T) {
	for host, want := range map[string]string{
		"cdn.filestackconent.com":           "cdn.filestackcontent.com",
		"cdn.filestackcontent.co":           "cdn.filestackcontent.com",
		"CDN.filstackcontent.com":           "cdn.filestackcontent.com",
		"cnd.filestackcontent.com":          "cdn.filestackcontent.com",
		"www.filestackapi.co":               "www.filestackapi.com",
		"www.filepickr.io":                  "www.filepicker.io",
		"cdn.filestackcontent.com":          "",
		"cdn.files.example.com":             "",
		"cdn.filestack.com":                 "",
		"cdn.filestackcontent.example.com":  "",
		"filestackcontent.com":              "cdn.filestackcontent.com",
		"filestackapi.com":                  "",
		"www.filestackapi":                  "www.filestackapi.com",
		"cddn.filestackcontent.com":         "cdn.filestackcontent.com",
		"cdn.%20filestackcontent.com":       "cdn.filestackcontent.com",
		"cdn.file stackcontent.com":         "cdn.filestackcontent.com",
		"cdn.filestackcontent.com:443":      "",
		"cdn..filestackcontent.com":         "cdn.filestackcontent.com",
		"cdn.filestackconent.com:443":       "cdn.filestackcontent.com",
		"cdn.filestackconent.com:":          "cdn.filestackcontent.com",
		"cdn.filestackcontent.com:https":    "",
		"api.filepicker.io":                 "",
		"ww.filepicker.io":                  "www.filepicker.io",
		"filepicker.io":                     "",
		"ilepicker.io":                      "",
		"w.filepickr.io":                    "",
		"upload-eu-west-1.filestackapi.com": "",
		"":                                  "",
	} {
		if got := NearHost(host); got != want {
			t.Errorf("%s: %q, want %q", host, got, want)
		}
	}
}

func TestHasHost(t *testing.T) {
	for _, host := range Hosts() {
		if url := "https://" + host.Name; !HasHost(url+"/a") || HasHost(url) || HasHost(url+".example.com/a") {
			t.Errorf("%s: with a path %v, without %v, as part of another %v", url, HasHost(url+"/a"), HasHost(url), HasHost(url+".example.com/a"))
		}
	}
}

func TestInDomain(t *testing.T) {
	for host, want := range map[string]bool{
		"cdn.filestackcontent.com": true, "evil.filestackapi.com": true, "www.filepicker.io": true, "filepicker.io": true,
		"cdn.filestackcontent.com.evil.example": false, "filestack.com": false, "": false,
	} {
		if InDomain(host) != want {
			t.Errorf("%q: %v", host, !want)
		}
	}
	for _, host := range Hosts() {
		if !InDomain(host.Name) {
			t.Errorf("%s is in none of the domains", host.Name)
		}
	}
}

// What no host has is left out of a name, an escape as a whole.
func TestHostLetters(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a host", "cdn.filestackcontent.com", "cdn.filestackcontent.com"},
		{"in capitals", "CDN-1.Example", "CDN-1.Example"},
		{"a blank", "cdn. example", "cdn.example"},
		{"an escape", "cdn.%20example", "cdn.example"},
		{"an escape in letters", "cdn.%E2%80%8bexample", "cdn.example"},
		{"an escape at the end", "cdn%20", "cdn"},
		{"an escape, cut", "cdn%2", "cdn2"},
		{"a percent sign", "cdn%", "cdn"},
		{"no escape", "cdn%2x", "cdn2x"},
		{"no escape either", "cdn%x2", "cdnx2"},
		{"a letter before digits", "cdn20", "cdn20"},
		{"quotes and a line", `"cdn_1"`, "cdn1"},
		{"another script", "cdn\u200b.éa", "cdn.a"},
		{"nothing", "", ""},
	} {
		if got := hostLetters(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if again := hostLetters(hostLetters(c.text)); again != c.want {
			t.Errorf("%s: once more it is %q", c.name, again)
		}
	}
}

// A host stands in a URL where a path follows its name.
func TestHasHostIn(t *testing.T) {
	for _, c := range []struct {
		name, url string
		want      bool
	}{
		{"first", "filestackapi.com/a", true},
		{"behind another", "https://e.com/https://www.filepicker.io/a", true},
		{"a port between", "https://cdn.filestackcontent.com:443/a", false},
		{"a query at once", "https://cdn.filestackcontent.com?a=/b", false},
		{"another domain's path", "https://example.com/filestack", false},
		{"as short as another's end", "12345678901234567/", false},
		{"nothing", "", false},
	} {
		if got := HasHost(c.url); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
