package shape

import (
	"slices"
	"strings"
	"testing"
)

func TestCallMeant(t *testing.T) {
	for want, words := range map[string]string{
		"remove": "delete del destroy remoev REMOVE", "read": "view get download fetch show list raed", "pick": "upload create picker",
		"convert": "transform transformation resize preview process conversion crop covnert", "stat": "metadata meta info head", "write": "update overwrite edit put wirte", "writeUrl": "writeurls",
		"store": "save storeurl store_url", "runWorkflow": "workflow workflows run_workflow run-workflow runworkflows", "": "frobnicate admin x",
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
		"read|stat;write": {"read", "stat", "write"}, "read;stat": {"read", "stat"}, "read|stat": {"read", "stat"}, "read stat": {"read", "stat"}, "read/stat": nil, ",": {},
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
		"call": 0, "cal": 0, "clal": 0, "calls": 0, "cxxl": -1, "contaner": 1, "cntaner": 1, "cntanr": -1, "ulr": -1, "": -1, "callss": -1, "ca": -1, "containerxx": 1, "containerxxx": -1,
	} {
		if got := Nearest(word, len(words), func(i int) string { return words[i] }); got != want {
			t.Errorf("%q: %d, want %d", word, got, want)
		}
	}
	for text, want := range map[string]string{"max_size": "maxsize", "Max-Size": "maxsize", "MAX SIZE": "maxsize", "max.size": "maxsize", "max/size": "max/size"} {
		if got := strings.Map(PlainLetter, text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// Of two that are as near the first is meant, and a nearer one before either.
func TestNearestOfTwo(t *testing.T) {
	for _, c := range []struct {
		word  string
		words []string
		want  int
	}{
		{"paths", []string{"path", "patha"}, 0}, {"patha", []string{"paths", "patha"}, 1}, {"expiri", []string{"expires", "expiry"}, 1}, {"expira", []string{"expiry", "expire"}, 0}, {"xxpiry", []string{"expiry"}, 0}, {"xxths", []string{"paths"}, -1},
	} {
		if got := Nearest(c.word, len(c.words), func(i int) string { return c.words[i] }); got != c.want {
			t.Errorf("%s of %q: %d, want %d", c.word, c.words, got, c.want)
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
		{`{"conditions":[]}`, "https://x.oss-cn.aliyuncs.com", "aliyun-oss"},
		{`{"conditions":[]}`, "GoogleAccessId=x", "google-storage"},
		{`{"conditions":[["x-goog-date"]]}`, "", "google-storage"},
		{`{"Resource":"x"}`, "", "other"},
	} {
		if got := ServiceOfPolicy(c.json, c.around); got != c.want {
			t.Errorf("%s beside %q: %q, want %q", c.json, c.around, got, c.want)
		}
	}
}

// <your-policy> stands for a value, a tag of HTML for none.
func TestIsPlaceholderName(t *testing.T) {
	sayAll(t, IsPlaceholderName, []said{
		{"a policy", "your-policy", true},
		{"in capitals", "SIGNATURE", true},
		{"a handle", "handle", true},
		{"a key", "apikey", true},
		{"a file", "file_name", true},
		{"two words", "API key", true},
		{"a secret", "app-secret", true},
		{"an id", "id", true},
		{"a URL", "url", true},
		{"a source", "the source", true},
		{"a task", "tasks", true},
		{"what was taken out", "redacted", true},
		{"a tag", "strong", false},
		{"a short tag", "br", false},
		{"a tag with a word in it", "video", true},
		{"a filter of SVG, which holds no word", "filter", false},
		{"nothing", "", false},
	})
}
