package conformance

import (
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"

	"policybench/signing"
	"policybench/signing/link"
	"policybench/snippets"
	"policybench/snippets/internal/reader"
	"policybench/snippets/internal/sample"
	"policybench/snippets/internal/toolchain"
)

// linkCase is one file with its tasks, in the words of both: ours as people type
// them, theirs as the official SDK takes them.
type linkCase struct {
	APIKey    string    `json:"apiKey"`
	Handle    string    `json:"handle"`
	Source    string    `json:"source"`
	CNAME     string    `json:"cname"`
	Policy    string    `json:"policy"`
	Signature string    `json:"signature"`
	Tasks     []sdkTask `json:"tasks"`

	chain string
}

type sdkTask struct {
	Name   string `json:"name"`
	Params any    `json:"params"`
}

type object = map[string]any

// chains are tasks in the words of both. The SDK's own checks are on. An object
// has one key where its order would matter: Go sorts them.
var chains = []struct {
	ours   string
	theirs []sdkTask
}{
	{"", []sdkTask{}},
	{"rotate=deg:90", []sdkTask{{"rotate", object{"deg": 90}}}},
	{"resize=height:20,width:100", []sdkTask{{"resize", object{"width": 100, "height": 20}}}},
	{"flip/monochrome", []sdkTask{{"flip", true}, {"monochrome", true}}},
	{"cache=false", []sdkTask{{"cache", false}}},
	{"crop=dim:[0,0,10,20]", []sdkTask{{"crop", object{"dim": []int{0, 0, 10, 20}}}}},
	{"watermark=file:" + sample.Handle + ",position:[top,left]", []sdkTask{{"watermark", object{"file": sample.Handle, "position": []string{"top", "left"}}}}},
	{`store=filename:a b?c#d%2Fe&f.png,path:"/my, own/é/"`, []sdkTask{{"store", object{"path": "/my, own/é/", "filename": "a b?c#d%2Fe&f.png"}}}},
	{"output=format:pdf,page:2/quality=value:80", []sdkTask{{"output", object{"format": "pdf", "page": 2}}, {"quality", object{"value": 80}}}},
	{"collage=files:[" + sample.Handle + ",KW9EJhYtS6y48Whm2S6D],height:300,width:400", []sdkTask{{"collage", object{"files": []string{sample.Handle, "KW9EJhYtS6y48Whm2S6D"}, "width": 400, "height": 300}}}},
}

// sdkForms pairs each URL of the SDK with our snippet, and names every way in which
// the two differ; see differences.
var sdkForms = []struct {
	name    string
	ours    func(snippets.Input) (snippets.Snippet, error)
	differs []difference
}{
	{"filelink", conversionOf, nil},
	{"filelinkSecured", rendered(snippets.Filelink, "task"), nil},
	{"filelinkBase64", rendered(snippets.Conversion, "b64"), nil},
	{"transform", conversionOf, []difference{keyAlways, securityLast}},
	{"transformBase64", rendered(snippets.Conversion, "b64"), []difference{keyAlways, securityLastInside}},
	{"preview", rendered(snippets.Viewer, "preview"), []difference{neverQuoted}},
	{"metadata", rendered(snippets.Filelink, "metadata"), nil},
	{"retrieve", rendered(snippets.Filelink, "file-api"), []difference{keyInQuery}},
	{"download", rendered(snippets.Filelink, "task"), []difference{keyAlways, signatureFirst}},
	{"remove", removal, nil},
}

func rendered(k snippets.Kind, variant string) func(snippets.Input) (snippets.Snippet, error) {
	return func(in snippets.Input) (snippets.Snippet, error) { return snippets.Render(k, variant, in) }
}

func conversionOf(in snippets.Input) (snippets.Snippet, error) {
	return snippets.Render(snippets.Conversion, "", in)
}

// removal is the URL of the snippet for deleting, out of its curl command.
func removal(in snippets.Input) (snippets.Snippet, error) {
	s, err := snippets.Render(snippets.Curl, "delete", in)
	if err != nil {
		return s, err
	}
	_, words, err := reader.Shell(s.Text)
	for _, word := range words {
		if strings.HasPrefix(word, "https://") {
			s.Text = word
		}
	}
	return s, err
}

// TestSDKLinks: the URLs of client.transform, Filelink, client.preview,
// client.metadata and the rest are those of our snippets, after the differences
// that sdkForms names; each is needed somewhere.
func TestSDKLinks(t *testing.T) {
	project, ok := toolchain.NeedNode(t, "../..")
	if !ok {
		return
	}
	cases := linkCases(t)
	var answers []map[string]struct{ URL, Error string }
	toolchain.RunNode(t, project, "links.mjs", cases, &answers)
	if len(answers) != len(cases) {
		t.Fatalf("%d answers for %d cases", len(answers), len(cases))
	}
	tally := map[string]int{}
	for i := range cases {
		for _, form := range sdkForms {
			s, err := form.ours(cases[i].input())
			theirs := answers[i][form.name]
			if err != nil || theirs.Error != "" {
				tally["no such form for the file"]++
				if (err != nil) != (theirs.Error != "") && !oneSided(form.name, &cases[i]) {
					t.Errorf("%s of %+v: ours %v, filestack-js %q", form.name, cases[i], err, theirs.Error)
				}
				continue
			}
			tally[form.name]++
			cases[i].compare(t, form.name, s.Text, theirs.URL, form.differs, tally)
		}
	}
	t.Log(tally)
	for _, form := range sdkForms {
		if tally[form.name] == 0 {
			t.Errorf("%s was never compared", form.name)
		}
		for _, d := range form.differs {
			if tally[d.name] == 0 {
				t.Errorf("%s: never differs by %q", form.name, d.name)
			}
		}
	}
	if tally["equal outright"] < 100 {
		t.Errorf("only %d equal outright", tally["equal outright"])
	}
}

// oneSided are forms that we lack: our snippets link to stored files only, and show
// the viewer for those and for aliases; the SDK does both for any source.
func oneSided(form string, c *linkCase) bool {
	return form == "filelinkSecured" && c.Source != "" || form == "preview" && link.KindOf(c.Source) == link.External
}

// compare rewrites the SDK's URL by each difference and holds it to ours. What is
// still open then is the encoding: the SDK writes a path as it is and leaves it to
// the browser; we write every character that a path cannot hold as %XX, so that a
// "?" or "#" of a source, a file name or a policy stays in it.
func (c *linkCase) compare(t *testing.T, form, ours, theirs string, differs []difference, tally map[string]int) {
	t.Helper()
	given := theirs
	for _, d := range append(differs, quoteInside, bracketsQuoted, marksInQuery) {
		rewritten := d.rewrite(c, theirs)
		if rewritten != theirs {
			tally[d.name]++
		}
		theirs = rewritten
	}
	if ours == given {
		tally["equal outright"]++
		return
	}
	if ours == theirs {
		return
	}
	decoded, err := url.PathUnescape(ours)
	if err != nil || decoded != theirs || strings.Contains(form, "Base64") {
		t.Errorf("%s of %+v\n        ours %s\nfilestack-js %s\n    adjusted %s", form, *c, ours, given, theirs)
	}
	tally["percent-encoded"]++
}

func (c *linkCase) input() snippets.Input {
	return snippets.Input{
		APIKey: c.APIKey, Handle: c.Handle, Source: c.Source, CNAME: c.CNAME, Tasks: []string{c.chain},
		Policy:   signing.Policy{Expiry: 1893456000},
		Security: signing.Security{Policy: c.Policy, Signature: c.Signature},
	}
}

// linkCases are all chains for each kind of file, then hostile values in each place,
// then generated policies.
func linkCases(t *testing.T) []linkCase {
	t.Helper()
	plain := linkCase{APIKey: sample.Key, Handle: sample.Handle, Tasks: []sdkTask{}}
	pair := sample.Sign(t, sample.Policy())
	plain.Policy, plain.Signature = pair.Policy, pair.Signature
	var list []linkCase
	sources := []string{
		"", "https://example.com/a.png", "http://example.com/a b.jpg?x=1&y=2#z", "https://example.com/a%20b,c.png",
		"src://photos/2026/a.png", "src://alias/日本, é.png",
	}
	for _, source := range sources {
		for _, cname := range []string{"", "files.example.com"} {
			for _, chain := range chains {
				c := plain
				c.CNAME, c.Tasks, c.chain = cname, chain.theirs, chain.ours
				if source != "" {
					c.Handle, c.Source = "", source
				}
				list = append(list, c)
			}
		}
	}
	for _, value := range sample.Hostile {
		if !utf8.ValidString(value) {
			continue // cannot be a JavaScript string
		}
		for _, put := range linkPlaces {
			c := plain
			put(&c, value)
			list = append(list, c)
		}
	}
	for _, p := range generatedPolicies(100) {
		c := plain
		pair := sample.Sign(t, p)
		c.Policy, c.Signature = pair.Policy, pair.Signature
		list = append(list, c)
	}
	return list
}

// linkPlaces are where a value of the user's can stand in a URL. A stored file's
// handle is not among them: the SDK takes twenty word characters.
var linkPlaces = []func(*linkCase, string){
	func(c *linkCase, v string) { c.APIKey = v },
	func(c *linkCase, v string) { c.Handle, c.Source = "", "https://example.com/"+v },
	func(c *linkCase, v string) { c.Handle, c.Source = "", "src://alias/"+v },
	func(c *linkCase, v string) { c.Policy = v },
	func(c *linkCase, v string) { c.Signature = v },
}
