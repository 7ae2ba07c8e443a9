package inspect

import (
	"strings"
	"testing"

	"policybench/signing/report"
)

// What is wrong in the code that signs is told of the link that the code made, and the
// template is no link then.
func TestSlipOfWhatCodeMade(t *testing.T) {
	const (
		template = "policy = json.dumps(x)\nb64 = base64.urlsafe_b64encode(policy.encode())\nsig = hmac.new(key, policy.encode(), hashlib.sha256).hexdigest()\nurl = f\"https://cdn.filestackcontent.com/{handle}?policy={b64.decode()}&signature={sig}\"\n"
		link     = "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjQxMDA3Mzg0MDB9&signature="
	)
	signature := strings.Repeat("0a", 32)
	for _, c := range []struct {
		name, text string
		links      int
		on         int // the report that tells it, -1 for none
	}{
		{"beside what it made", template + link + signature, 1, 0},
		{"alone", template, 1, 0},
		{"beside a link of another form", template + "https://cdn.filestackcontent.com/resize=width:1/KW9EJhYtS6y48Whm2S6D", 2, 0},
		{"signs as documented", strings.Replace(template, "policy.encode(), hash", "b64, hash", 1) + link + signature, 1, -1},
	} {
		reports := Inspect(c.text, Options{})
		on := -1
		for i := range reports {
			if reports[i].Has(report.CodeSignatureMismatch) && on < 0 {
				on = i
			}
		}
		if len(reports) != c.links || on != c.on {
			t.Errorf("%s: %d reports, told of %d", c.name, len(reports), on)
			continue
		}
		if on >= 0 && c.links == 1 && len(reports[on].Fixes) == 0 {
			t.Errorf("%s: nothing mends it", c.name)
		}
	}
}

// A policy in code with open values is the one of the links that it made, and no link itself.
func TestPolicyOfWhatCodeMade(t *testing.T) {
	const link = "\nhttps://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjQxMDA3Mzg0MDAsImNhbGwiOlsicmVhZCJdfQ==&signature="
	const java = "String json = \"{\\\"expiry\\\":\" + expiry + \",\\"
	signature := strings.Repeat("0a", 32)
	for _, c := range []struct {
		name, text string
		reports    int
	}{
		{"the same keys", java + "\"call\\\":[\\\"read\\\"]}\";" + link + signature, 1},
		{"another key", java + "\"call\\\":[\\\"read\\\"],\\\"path\\\":\\\"/x\\\"}\";" + link + signature, 2},
		{"alone", java + "\"call\\\":[\\\"read\\\"]}\";", 1},
		{"beside two", java + "\"call\\\":[\\\"read\\\"]}\";" + link + signature + link + strings.Repeat("0b", 32), 3},
	} {
		if got := len(Inspect(c.text, Options{})); got != c.reports {
			t.Errorf("%s: %d reports, wanted %d", c.name, got, c.reports)
		}
	}
}
