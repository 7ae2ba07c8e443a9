package shape

import (
	"slices"
	"strings"
	"testing"
)

func TestCallMeant(t *testing.T) {
	for want, words := range map[string]string{
		"remove": "delete del destroy remoev REMOVE", "read": "view get download raed", "pick": "upload picker",
		"convert": "transform resize covnert", "stat": "metadata head", "write": "update put wirte", "writeUrl": "writeurls",
		"store": "save store_url", "runWorkflow": "workflow run_workflow", "": "frobnicate admin x",
	} {
		for word := range strings.FieldsSeq(words) {
			if got := CallMeant(word); got != want {
				t.Errorf("%s: %q, want %q", word, got, want)
			}
		}
	}
}

func TestSplitCalls(t *testing.T) {
	for text, want := range map[string][]string{
		"read": nil, "": nil, "read,convert": {"read", "convert"}, "read, convert": {"read", "convert"},
		"read|stat;write": {"read", "stat", "write"}, ",": {},
	} {
		if got := SplitCalls(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// One change is forgiven in a short word, two in a longer one.
func TestNearest(t *testing.T) {
	words := []string{"call", "container", "url"}
	for word, want := range map[string]int{
		"call": 0, "cal": 0, "clal": 0, "calls": 0, "cxxl": -1, "contaner": 1, "cntaner": 1, "cntanr": -1, "ulr": -1, "": -1,
	} {
		if got := Nearest(word, len(words), func(i int) string { return words[i] }); got != want {
			t.Errorf("%q: %d, want %d", word, got, want)
		}
	}
	for text, want := range map[string]string{"max_size": "maxsize", "Max-Size": "maxsize", "MAX SIZE": "maxsize"} {
		if got := strings.Map(PlainLetter, text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

func TestServices(t *testing.T) {
	for want, names := range map[string]string{
		"cloudfront": "Key-Pair-Id", "s3": "AWSAccessKeyId X-Amz-Signature x-amz-date", "aliyun-oss": "OSSAccessKeyId",
		"google-storage": "GoogleAccessId X-Goog-Signature", "other": "rk3s x-orig-authkey", "": "policy signature Expires key amz",
	} {
		for name := range strings.FieldsSeq(names) {
			if got := ServiceOf(name); got != want || NamesService(name) != (want != "") {
				t.Errorf("%s: %q, want %q", name, got, want)
			}
		}
	}
	for _, c := range []struct{ json, around, want string }{
		{`{"Statement":[]}`, "", CloudFront},
		{`{"conditions":[]}`, "", "s3"},
		{`{"conditions":[]}`, "OSSAccessKeyId=x", "aliyun-oss"},
		{`{"conditions":[["x-goog-date"]]}`, "", "google-storage"},
		{`{"Resource":"x"}`, "", "other"},
	} {
		if got := ServiceOfPolicy(c.json, c.around); got != c.want {
			t.Errorf("%s beside %q: %q, want %q", c.json, c.around, got, c.want)
		}
	}
}
