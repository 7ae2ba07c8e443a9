package conformance

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
)

// peer stands in for Filestack on the loopback: one app with security on. It reads
// requests and refuses them as the documentation describes, with none of our code.
type peer struct {
	apiKey, secret string
	anyKey         bool   // every API key is the app's
	cname          string // in place of Filestack's domains, where it is set

	guard sync.Mutex
	seen  []request
}

// request is one request as the peer understood it, with its answer.
type request struct {
	Call            string // that the request needs
	Key             string
	Handle, Source  string // one of the two
	Tasks           []peerTask
	Path, Container string
	Body            string
	Refused         string // what the peer says against it, empty where it is accepted

	pairs                []peerPair // two where an inner URL has its own
	method, host, target string     // as received
}

// peerTask is a task with its options' values as text, by name.
type peerTask struct {
	Name    string
	Options map[string]string
}

type peerPair struct {
	policy, signature string
	call              string // that this pair must allow
}

// What Filestack says, in its documented words.
const (
	saysNoPair    = "Proper credentials not provided"
	saysSignature = "The signature was not valid"
	saysExpired   = "The signature has expired"
	saysBase64    = "policy was not properly url-safe base64 encoded"
	saysPath      = "invalid security policy path"
	saysPolicy    = "policy error: proper credentials were not provided"
	saysNoApp     = "Invalid Application"
	saysNotFound  = "not found" // ours, for what no documented URL looks like
)

// start serves the peer until the test ends and returns its address.
func (p *peer) start(t testing.TB) string {
	server := httptest.NewTLSServer(p)
	t.Cleanup(server.Close)
	return server.Listener.Addr().String()
}

// ServeHTTP reads the request, judges it, remembers it and answers.
func (p *peer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	asked := p.read(r)
	if asked.Refused == "" {
		asked.Refused = p.judge(asked)
	}
	asked.method, asked.host, asked.target = r.Method, r.Host, r.RequestURI
	p.guard.Lock()
	p.seen = append(p.seen, asked)
	p.guard.Unlock()
	switch asked.Refused {
	case "":
		_, _ = io.WriteString(w, answers[asked.Call])
	case saysNoApp:
		_, _ = io.WriteString(w, saysNoApp) // with status 200, as documented
	case saysNotFound:
		http.NotFound(w, r)
	default:
		http.Error(w, asked.Refused, http.StatusForbidden)
	}
}

var answers = map[string]string{
	"read": "the file", "convert": "the picture", "stat": `{"size":8}`, "write": `{"size":11}`,
	"store": `{"url":"x"}`, "remove": "success", "runWorkflow": `{"jobid":"x"}`,
}

// take returns what was asked since the last time.
func (p *peer) take() []request {
	p.guard.Lock()
	defer p.guard.Unlock()
	seen := p.seen
	p.seen = nil
	return seen
}

// read understands a request by its host, method and path.
func (p *peer) read(r *http.Request) request {
	prefix, domain, _ := strings.Cut(r.Host, ".")
	want := map[string]string{"cdn": "filestackcontent.com", "www": "filestackapi.com", "process": "filestackapi.com"}[prefix]
	if p.cname != "" && want != "" {
		want = p.cname
	}
	var asked request
	var ok bool
	switch {
	case !strings.EqualFold(domain, want):
	case prefix == "www":
		asked, ok = readFileAPI(r)
	case r.Method == http.MethodGet: // nothing else is possible on the CDN
		asked, ok = p.readDelivery(r.RequestURI)
	}
	if !ok {
		asked.Refused = saysNotFound
	}
	return asked
}

// readFileAPI reads /api/file/HANDLE, /api/file/HANDLE/metadata and /api/store/S3.
func readFileAPI(r *http.Request) (asked request, ok bool) {
	path, query, _ := strings.Cut(r.RequestURI, "?")
	segments := strings.Split(path, "/")
	values, err := url.ParseQuery(query)
	if err != nil || len(segments) < 4 || segments[1] != "api" {
		return asked, false
	}
	last, err := url.PathUnescape(segments[3])
	if err != nil {
		return asked, false
	}
	switch what := r.Method + " " + segments[2] + " " + strings.Join(segments[4:], "/"); {
	case what == "GET file ":
		asked = request{Call: "read", Handle: last}
	case what == "GET file metadata":
		asked = request{Call: "stat", Handle: last}
	case what == "POST file ":
		asked = request{Call: "write", Handle: last, Body: body(r)}
	case what == "DELETE file ":
		asked = request{Call: "remove", Handle: last, Key: values.Get("key")}
	case what == "POST store " && last == "S3":
		asked = request{
			Call: "store", Key: values.Get("key"), Body: body(r), Path: values.Get("path"), Container: values.Get("container"),
		}
	default:
		return asked, false
	}
	asked.pairs = pairOf(values, asked.Call)
	return asked, true
}

// body is what is uploaded: the part of a form, or the URL to fetch.
func body(r *http.Request) string {
	if file, _, err := r.FormFile("fileUpload"); err == nil {
		content, _ := io.ReadAll(file) // what is missing is missed by the test
		return string(content)
	}
	return "url=" + r.PostFormValue("url")
}

// pairOf is the pair in a query. A name that stands there twice is no pair.
func pairOf(values url.Values, call string) []peerPair {
	if len(values["policy"]) != 1 || len(values["signature"]) != 1 {
		return nil
	}
	return []peerPair{{values["policy"][0], values["signature"][0], call}}
}

// keyed are the requests that need the API key besides a pair.
func (r request) keyed() bool {
	return slices.Contains([]string{"remove", "store"}, r.Call) && r.Tasks == nil || r.Source != ""
}
