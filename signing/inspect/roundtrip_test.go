package inspect_test

import (
	"bufio"
	"encoding/json"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/snippets"
)

// Round trip: what this program and Filestack's own libraries write is read back with
// the same file, source, tasks and calls, as it was written and as clients send it.

// trips are the requests that are written and read back.
func trips(t testing.TB) []snippets.Input {
	t.Helper()
	var list []snippets.Input
	for _, source := range []string{"", "https://images.example.com/a b.png", "https://images.example.com/dir/a.png?x=1&y=2",
		"https://images.example.com/ü,[1].png", "src://photos/2026/a.png", "src://photos/a \"b\".png"} {
		for _, tasks := range [][]string{nil, {"resize=width:200,fit:crop"}, {"crop=dim:[1,2,3,4]/rotate=deg:90", "watermark=file:" + breakHandle + ",position:[top,left]"},
			{`preview=css:"https://example.com/style.css"`}, {"store=path:\"/a/b.png\",location:S3"}} {
			for _, policy := range []signing.Policy{{}, {Path: ".*>?~?.*", Handle: breakHandle}} {
				for _, cname := range []string{"", "files.example.com"} {
					in := snippets.Input{APIKey: breakKey, Source: source, CNAME: cname, Tasks: tasks, Policy: policy}
					if source == "" {
						in.Handle = breakHandle
					} else {
						in.Policy.Handle = ""
					}
					in.Policy.Expiry = breakAt.Unix() + 86400
					in.Security.Policy, in.Security.Signature = breakPair(t, in.Policy)
					list = append(list, in)
				}
			}
		}
	}
	return list
}

func readBack(text string) []report.Report {
	return inspect.Inspect(text, inspect.Options{At: breakAt, NoCause: true, Keys: []inspect.Key{{Name: "given", Secret: signing.NewSecret(breakSecret)}}})
}

func TestRoundTrip(t *testing.T) {
	read, urls := 0, 0
	for _, in := range trips(t) {
		for _, s := range snippets.All(in) {
			if s.Text == "" || !snippets.Carries(s.Kind, s.Variant) {
				continue
			}
			if read++; s.Language != "url" {
				checkBack(t, "as written", in, s, s.Text)
				continue
			}
			for _, c := range clients {
				urls++
				checkBack(t, c.name, in, s, c.rewrite(s.Text))
			}
		}
	}
	if read < 500 || urls < 1000 {
		t.Errorf("%d snippets, %d URLs", read, urls)
	}
}

// What stands in the quotes of a task is read back, though it looks like the end of a
// value, of a task, of the padding or of the policy.
func TestRoundTripOfQuotedValues(t *testing.T) {
	for _, value := range []string{"/A=", "A=", "/A==", "a/b=", "=/", "x/", "/", "/A=1", "/resize=width:1", "/security=policy:A,signature:b", "a,b:c=", "a,b"} {
		for _, task := range []string{`watermark=file:"` + value + `"`, `watermark=file:"` + value + `",size:50`, `collage=files:["` + value + `","b="]`, `store=path:"` + value + `"/flip`} {
			in := snippets.Input{APIKey: breakKey, Handle: breakHandle, Tasks: []string{task}, Policy: signing.Policy{Expiry: breakAt.Unix() + 86400}}
			in.Security.Policy, in.Security.Signature = breakPair(t, in.Policy)
			for _, s := range snippets.All(in) {
				switch {
				case s.Text == "" || !snippets.Carries(s.Kind, s.Variant):
				case s.Language != "url":
					checkBack(t, "as written", in, s, s.Text)
				default:
					for _, c := range clients {
						checkBack(t, c.name, in, s, c.rewrite(s.Text))
					}
				}
			}
		}
	}
}

// checkBack compares a snippet that was read with what it was made from.
func checkBack(t *testing.T, how string, in snippets.Input, s snippets.Snippet, text string) {
	t.Helper()
	reports := readBack(text)
	if len(reports) == 0 {
		t.Errorf("%s %s, %s: nothing found: %s", s.Kind, s.Variant, how, text)
		return
	}
	r := reports[0]
	if r.Security != in.Security || r.Genuine != report.Yes || r.Verdict != report.Valid {
		t.Errorf("%s %s, %s: %s %v, %v\n%s", s.Kind, s.Variant, how, r.Verdict, r.Codes(), r.Security, text)
		return
	}
	if s.Language != "url" {
		return
	}
	if r.Link.Source != "" && unquoted(r.Link.Source) != unquoted(in.Source) || r.Link.Source == "" && r.Link.Handle != in.Handle {
		if s.Kind != snippets.Conversion || !strings.Contains(s.Text, "b64://") && !strings.Contains(s.Text, "/api/file/") {
			t.Errorf("%s %s, %s: handle %q, source %q\n%s", s.Kind, s.Variant, how, r.Link.Handle, r.Link.Source, text)
		}
	}
	if stored := len(in.Tasks) == 0 && in.Handle != ""; stored && s.Kind == snippets.Conversion {
		return // without a task nothing is converted: read is enough
	}
	if !slices.Equal(sortedCalls(r.Link.Needs), sortedCalls(s.Needs)) {
		t.Errorf("%s %s, %s: needs %v, want %v\n%s", s.Kind, s.Variant, how, r.Link.Needs, s.Needs, text)
	}
}

// unquoted is a source without what is escaped in it, however often.
func unquoted(s string) string {
	for range 3 {
		s = strings.NewReplacer("%20", " ", "%22", `"`, "%25", "%", "%3F", "?", "%26", "&", "%C3%BC", "ü", "%2C", ",", "%5B", "[", "%5D", "]", "%3D", "=").Replace(s)
	}
	return s
}

func sortedCalls(calls []signing.Call) []signing.Call { return slices.Sorted(slices.Values(calls)) }

// The rules for browsers are those of Node's URL, where there is one to ask.
func TestBrowserRules(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Log("no node here: the rules stand as they were read")
		return
	}
	var urls []string
	for _, in := range trips(t) {
		for _, s := range snippets.All(in) {
			if s.Language == "url" && s.Text != "" {
				urls = append(urls, s.Text, `https://cdn.filestackcontent.com/`+breakKey+`/resize=width:1/"`+in.Source+`"?a='b"`)
			}
		}
	}
	for i, href := range hrefs(t, node, urls) {
		read, err := json.Marshal(outlines(readBack(href)))
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range clients[1:3] {
			ours, err := json.Marshal(outlines(readBack(c.rewrite(urls[i]))))
			if err != nil {
				t.Fatal(err)
			}
			if string(ours) != string(read) {
				t.Errorf("%s: %s\nnode %s\n%s\n%s", c.name, c.rewrite(urls[i]), href, ours, read)
			}
		}
	}
}

// outlines are what reports say of requests.
func outlines(reports []report.Report) []report.Link {
	list := make([]report.Link, len(reports))
	for i := range reports {
		list[i] = reports[i].Link
	}
	return list
}

// hrefs asks Node what each URL becomes.
func hrefs(t *testing.T, node string, urls []string) []string {
	t.Helper()
	const script = `for (const line of require("fs").readFileSync(0, "utf8").split("\n")) if (line) console.log(JSON.stringify(new URL(JSON.parse(line)).href))`
	cmd := exec.Command(node, "-e", script)
	var input strings.Builder
	for _, u := range urls {
		line, err := json.Marshal(u)
		if err != nil {
			t.Fatal(err)
		}
		input.Write(append(line, '\n'))
	}
	cmd.Stdin = strings.NewReader(input.String())
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	list := decodedLines(t, out)
	if err := cmd.Wait(); err != nil || len(list) != len(urls) {
		t.Fatalf("%d of %d: %v", len(list), len(urls), err)
	}
	return list
}

func decodedLines(t *testing.T, r io.Reader) []string {
	t.Helper()
	var list []string
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var s string
		if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
			t.Fatal(err)
		}
		list = append(list, s)
	}
	return list
}
