package conformance

import (
	"encoding/json"
	"net/url"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/snippets/internal/sample"
)

// asked is one request of a page.
type asked struct{ Method, URL, Body, Type string }

// secured are the requests of the picker's stand-in that carry the pair, by step.
var secured = []struct{ step, method, prefix string }{
	{"prefetch", "POST", "https://upload.filestackapi.com/prefetch"},
	{"metadata", "GET", "https://www.filestackapi.com/api/file/" + sample.Handle + "/metadata"},
	{"upload", "POST", "https://upload.filestackapi.com/multipart/start"},
	{"upload", "POST", "https://upload.filestackapi.com/multipart/upload"},
	{"upload", "POST", "https://upload.filestackapi.com/multipart/complete"},
	{"transform", "GET", "https://cdn.filestackcontent.com/"},
	{"storeURL", "POST", "https://process.filestackapi.com/process"},
	{"cloud", "POST", "https://cloud.filestackapi.com/folder/list"},
	{"remove", "DELETE", "https://www.filestackapi.com/api/file/" + sample.Handle},
}

func carriesEverywhere(pair signing.Security) func(*testing.T, *visited) {
	return func(t *testing.T, v *visited) { v.carries(t, pair, "") }
}

// carries: every step of the stand-in succeeded and its requests carry exactly this
// pair; the step left out may carry it as it likes.
func (v *visited) carries(t *testing.T, pair signing.Security, leftOut string) {
	t.Helper()
	if to := v.Options.StoreTo; leftOut == "" && (v.Options.MaxSize != 5000 || to.Path != "/up/" || to.Container != "my-bucket") {
		t.Errorf("the picker is given %+v", v.Options)
	}
	for _, s := range secured {
		found := 0
		for _, r := range v.Requests {
			if r.Method != s.method || !strings.HasPrefix(r.URL, s.prefix) {
				continue
			}
			found++
			if got := r.pair(t); got != pair && s.step != leftOut {
				t.Errorf("%s carries %q, want %q: %+v", s.step, got, pair, r)
			}
		}
		if found != 1 || v.Steps[s.step] != "done" {
			t.Errorf("%s: %d requests to %s, %s", s.step, found, s.prefix, v.Steps[s.step])
		}
	}
}

// losesIt: filestack-js 1.0 and later takes init(apikey, security) and ignores the
// pair without a word, as the snippet's note says: no request carries it, and what
// needs it is refused by the library itself.
func losesIt(t *testing.T, v *visited) {
	t.Helper()
	for _, s := range secured {
		if s.step != "remove" && v.Steps[s.step] != "done" {
			t.Errorf("%s: %s", s.step, v.Steps[s.step])
		}
	}
	if got := v.Steps["remove"]; !strings.Contains(got, "policy and signature are required") {
		t.Errorf("remove: %s", got)
	}
	for _, r := range v.Requests {
		if got := r.pair(t); got != (signing.Security{}) || strings.Contains(r.URL+r.Body, "policy") || strings.Contains(r.URL+r.Body, "signature") {
			t.Errorf("carries %q: %+v", got, r)
		}
	}
	if len(v.Requests) < len(secured) {
		t.Errorf("only %d requests", len(v.Requests))
	}
}

func (r *asked) url(t *testing.T) *url.URL {
	t.Helper()
	u, err := url.Parse(r.URL)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// pair finds the pair of a request: in the query, in the JSON body or in the path.
func (r *asked) pair(t *testing.T) signing.Security {
	t.Helper()
	u := r.url(t)
	if pair := pairInQuery(u); pair != (signing.Security{}) {
		return pair
	}
	if strings.HasPrefix(r.Body, "{") {
		return pairInBody(t, r.Body)
	}
	_, task, _ := strings.Cut(u.Path, "/security=policy:")
	policy, rest, _ := strings.Cut(task, ",signature:")
	signature, _, _ := strings.Cut(rest, "/")
	return signing.Security{Policy: policy, Signature: signature}
}

func pairInQuery(u *url.URL) signing.Security {
	return signing.Security{Policy: u.Query().Get("policy"), Signature: u.Query().Get("signature")}
}

// pairInBody knows the three ways of the hosts: beside the other fields, in security
// (prefetch), and as a task (process).
func pairInBody(t *testing.T, text string) signing.Security {
	t.Helper()
	var body struct {
		signing.Security
		Nested signing.Security `json:"security"`
		Tasks  []struct {
			Name   string
			Params signing.Security
		}
	}
	if err := json.Unmarshal([]byte(text), &body); err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	for _, task := range body.Tasks {
		if task.Name == "security" {
			return task.Params
		}
	}
	if body.Nested != (signing.Security{}) {
		return body.Nested
	}
	return body.Security
}
