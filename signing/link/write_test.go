package link

import (
	"encoding/base64"
	"encoding/json"
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"

	"policybench/signing"
)

const (
	key    = "APIKEY123"
	handle = "KW9EJhYtS6y48Whm2S6D"
	policy = "eyJleHBpcnkiOjE4OTM0NTYwMDB9"
)

var (
	pair   = signing.Security{Policy: policy, Signature: "SIG"}
	padded = signing.Security{Policy: "eyJl+/==", Signature: "SIG"}
	tasks  = []Task{{"resize", []Option{{"width", "100"}}}, {"rotate", []Option{{"deg", "90"}}}}
)

// The expected texts are what filestack-js 4.3.8 gives after a URL parser, but for
// the "?" of an external URL, which it leaves open.
func TestForms(t *testing.T) {
	secured := append(append([]Task{}, tasks...), SecurityTask(pair))
	tests := []struct{ name, got, want string }{
		{"delivery", Delivery("", handle, padded), "https://cdn.filestackcontent.com/" + handle + "?policy=eyJl%2B%2F%3D%3D&signature=SIG"},
		{"file API", FileAPI("", handle, pair), "https://www.filestackapi.com/api/file/" + handle + "?policy=" + policy + "&signature=SIG"},
		{"metadata", Metadata("", handle, pair, false), "https://www.filestackapi.com/api/file/" + handle + "/metadata?policy=" + policy + "&signature=SIG"},
		{"metadata, exif", Metadata("", handle, pair, true), "https://www.filestackapi.com/api/file/" + handle + "/metadata?exif=true&policy=" + policy + "&signature=SIG"},
		{"remove", Remove("", handle, key, pair), "https://www.filestackapi.com/api/file/" + handle + "?key=" + key + "&policy=" + policy + "&signature=SIG"},
		{"store", Store("", key, "", "", pair), "https://www.filestackapi.com/api/store/S3?key=" + key + "&policy=" + policy + "&signature=SIG"},
		{"store, path", Store("", key, "/a b/", "c", pair), "https://www.filestackapi.com/api/store/S3?key=" + key + "&path=%2Fa%20b%2F&container=c&policy=" + policy + "&signature=SIG"},
		{"handle", Transform("", key, secured, handle), "https://cdn.filestackcontent.com/" + key + "/resize=width:100/rotate=deg:90/security=policy:" + policy + ",signature:SIG/" + handle},
		{"handle, no key", Transform("", "", []Task{SecurityTask(padded)}, handle), "https://cdn.filestackcontent.com/security=policy:%22eyJl+/==%22,signature:SIG/" + handle},
		{"external", Transform("", key, secured, "https://example.com/a b.jpg?x=1&y=2"), "https://cdn.filestackcontent.com/" + key + "/resize=width:100/rotate=deg:90/security=policy:" + policy + ",signature:SIG/%22https://example.com/a%20b.jpg%3Fx=1%26y=2%22"},
		{"alias", Transform("", key, []Task{{Name: "flip"}, SecurityTask(pair)}, "src://myalias/dir/file.png"), "https://cdn.filestackcontent.com/" + key + "/flip/security=policy:" + policy + ",signature:SIG/%22src://myalias/dir/file.png%22"},
		{"base64", TransformBase64("", key, []Task{tasks[0], ExactSecurityTask(pair)}, handle), "https://cdn.filestackcontent.com/APIKEY123/b64/W3sibmFtZSI6InJlc2l6ZSIsInBhcmFtcyI6eyJ3aWR0aCI6MTAwfX0seyJuYW1lIjoic2VjdXJpdHkiLCJwYXJhbXMiOnsicG9saWN5IjoiZXlKbGVIQnBjbmtpT2pFNE9UTTBOVFl3TURCOSIsInNpZ25hdHVyZSI6IlNJRyJ9fV0=/b64://S1c5RUpoWXRTNnk0OFdobTJTNkQ="},
		{"process", Process("", key, handle, tasks[1:], pair), "https://process.filestackapi.com/" + key + "/security=policy:" + policy + ",signature:SIG/rotate=deg:90/https://www.filestackapi.com/api/file/" + handle + "?policy=" + policy + "&signature=SIG"},
		{"preview", Preview("", "", handle, pair), "https://cdn.filestackcontent.com/preview/security=policy:" + policy + ",signature:SIG/" + handle},
		{"workflow", RunWorkflow("", "", "UUID", handle, pair), "https://cdn.filestackcontent.com/security=p:" + policy + ",s:SIG/run_workflow=id:UUID/" + handle},
		{"cname", Transform("files.example.com", key, []Task{{Name: "flip"}, SecurityTask(pair)}, handle), "https://cdn.files.example.com/" + key + "/flip/security=policy:" + policy + ",signature:SIG/" + handle},
		{"cname, API", FileAPI("files.example.com", handle, pair), "https://www.files.example.com/api/file/" + handle + "?policy=" + policy + "&signature=SIG"},
		{"cname, process", Process("files.example.com", key, handle, nil, pair), "https://process.files.example.com/" + key + "/security=policy:" + policy + ",signature:SIG/https://www.files.example.com/api/file/" + handle + "?policy=" + policy + "&signature=SIG"},
	}
	for _, test := range tests {
		if test.got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, test.got, test.want)
		}
	}
}

// TestHostilePath: whatever the values are, the path has the same segments and
// each value arrives.
func TestHostilePath(t *testing.T) {
	for _, value := range hostile {
		p := signing.Security{Policy: value, Signature: value}
		text := Transform("", value, []Task{SecurityTask(p), {Name: "flip"}}, "https://e.com/"+value)
		u, err := url.Parse(text)
		if err != nil {
			t.Errorf("%q: %v", value, err)
			continue
		}
		if u.Host != "cdn.filestackcontent.com" || u.RawQuery != "" || u.Fragment != "" {
			t.Errorf("%q breaks out: %s", value, text)
		}
		// Slashes are counted before decoding, quotes after: a segment of ours ends
		// at a slash outside quotes.
		segments := SplitTasks(strings.ReplaceAll(text[len("https://cdn.filestackcontent.com/"):], "%22", `"`))
		if len(segments) != 4 {
			t.Errorf("%q: %d segments: %s", value, len(segments), text)
			continue
		}
		decoded, _ := url.PathUnescape(segments[1])
		task, err := ParseTask(decoded)
		if err != nil {
			t.Errorf("%q: %v in %s", value, err, decoded)
			continue
		}
		want := strings.ReplaceAll(value, `"`, "%22")
		if got, _ := task.Option("policy"); got != want {
			t.Errorf("policy %q arrives as %q", want, got)
		}
		source, _ := url.PathUnescape(segments[3])
		if Unquote(source) != "https://e.com/"+want {
			t.Errorf("source %q arrives as %q", want, source)
		}
	}
}

func TestHostileQuery(t *testing.T) {
	for _, value := range hostile {
		p := signing.Security{Policy: value, Signature: value}
		for _, text := range []string{Delivery("", value, p), FileAPI("", value, p), Metadata("", value, p, true), Remove("", value, value, p), Store("", value, value, value, p)} {
			u, err := url.Parse(text)
			if err != nil {
				t.Errorf("%q: %v", value, err)
				continue
			}
			q := u.Query()
			if q.Get("policy") != value || q.Get("signature") != value || len(q["policy"]) != 1 || u.Fragment != "" {
				t.Errorf("%q arrives as %q", value, q)
			}
			if u.JoinPath().EscapedPath() != u.EscapedPath() {
				t.Errorf("%q: the path is not clean: %s", value, u.EscapedPath())
			}
		}
	}
}

// TestExactSecurityTask: in the base64 form a pair of any characters arrives.
func TestExactSecurityTask(t *testing.T) {
	for _, value := range append(hostile, `"`, `a"b`, "true", "12", "[a]") {
		if !utf8.ValidString(value) {
			continue // JSON cannot hold it
		}
		text := TransformBase64("", "", []Task{ExactSecurityTask(signing.Security{Policy: value, Signature: value})}, handle)
		middle, _, _ := strings.Cut(strings.TrimPrefix(text, "https://cdn.filestackcontent.com/b64/"), "/")
		decoded, err := base64.URLEncoding.Strict().DecodeString(middle)
		if err != nil {
			t.Fatal(err)
		}
		var got []struct {
			Params struct{ Policy, Signature string }
		}
		if err := json.Unmarshal(decoded, &got); err != nil || len(got) != 1 || got[0].Params.Policy != value || got[0].Params.Signature != value {
			t.Errorf("%q arrives as %+v, %v", value, got, err)
		}
	}
}

func TestBase64(t *testing.T) {
	chain := `crop=dim:[0,0,10,20.5]/watermark=file:"a/b,c",size:05,on:true/cache=false/collage=files:[H,"x,y",[1,2]],o:-3/flip`
	tasks, err := ParseTasks(chain)
	if err != nil {
		t.Fatal(err)
	}
	text := TransformBase64("", "", tasks, "https://e.com/a?b#c\n\"日本\"")
	parts := strings.SplitN(strings.TrimPrefix(text, "https://cdn.filestackcontent.com/b64/"), "/", 2)
	raw, err := base64.URLEncoding.DecodeString(parts[0])
	if err != nil {
		t.Fatal(err)
	}
	want := `[{"name":"crop","params":{"dim":[0,0,10,20.5]}},{"name":"watermark","params":{"file":"a/b,c","size":"05","on":true}},` +
		`{"name":"cache","params":false},{"name":"collage","params":{"files":["H","x,y",[1,2]],"o":-3}},{"name":"flip"}]`
	if string(raw) != want {
		t.Errorf("\n got %s\nwant %s", raw, want)
	}
	source, err := base64.URLEncoding.DecodeString(strings.TrimPrefix(parts[1], "b64://"))
	if err != nil || string(source) != "https://e.com/a?b#c\n\"日本\"" {
		t.Errorf("source is %q, %v", source, err)
	}
}

func TestBase64HoldsAnything(t *testing.T) {
	for _, value := range hostile {
		raw := appendTasksJSON(nil, []Task{SecurityTask(signing.Security{Policy: value, Signature: "S"})})
		var list []struct {
			Name   string
			Params map[string]any
		}
		if err := json.Unmarshal(raw, &list); err != nil || len(list) != 1 {
			t.Errorf("%q: %v in %s", value, err, raw)
		}
	}
}

func TestKindOf(t *testing.T) {
	tests := map[string]SourceKind{
		handle: Handle, "": Handle, "https://e.com": External, "HTTP://e.com": External, "src://a/b": Alias, "Src:a": Alias, "httpx": Handle,
	}
	for source, want := range tests {
		if got := KindOf(source); got != want || got.NeedsKey() != (want != Handle) {
			t.Errorf("KindOf(%q) = %v, want %v", source, got, want)
		}
	}
}

func BenchmarkTransform(b *testing.B) {
	b.ReportAllocs()
	list := append([]Task{SecurityTask(pair)}, tasks...)
	for b.Loop() {
		Transform("", key, list, "https://example.com/a.jpg")
	}
}

func BenchmarkParseTask(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, _ = ParseTask("resize=width:100,height:50,fit:crop")
	}
}
