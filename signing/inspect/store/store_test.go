package store_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/store"
	"policybench/signing/link"
)

// outline names what a request says of its place; what code puts in stands in brackets.
func outline(t *testing.T, text string, s request.Store) string {
	t.Helper()
	var list []string
	for _, c := range []struct {
		name  string
		place request.Place
	}{{"path", s.Path}, {"container", s.Container}, {"size", s.Size}} {
		switch c.place.State {
		case request.Absent:
			continue
		case request.Variable:
			list = append(list, c.name+"=["+c.place.Text+"]")
		default:
			list = append(list, c.name+"="+c.place.Text)
		}
		for _, span := range c.place.Spans {
			if at := text[span.Offset:span.End()]; !strings.Contains(at, c.place.Text) {
				t.Errorf("%q stands at %q", c.place.Text, at)
			}
		}
	}
	return strings.Join(list, " ")
}

func TestTask(t *testing.T) {
	for text, want := range map[string]string{
		"store=path:/a/b.png,container:box":   "path=/a/b.png container=box",
		`store=path:"/a, b",location:S3`:      "path=/a, b",
		"store=location:S3":                   "",
		"store=path:/a,path:/b":               "path=/a",
		"store=path:${folder}":                "path=[${folder}]",
		"store=path:YOUR_PATH,container:box":  "path=[YOUR_PATH] container=box",
		"store=path:<path>":                   "path=[<path>]",
		"store=path:{a":                       "path=[{a]",
		"store=path:a}":                       "path=[a}]",
		"store=path:<a":                       "path=[<a]",
		"store=path:a>":                       "path=[a>]",
		"store=path:(a)":                      "path=(a)",
		"store=name:path":                     "",
		"store=Path:/a":                       "",
		"store=access:public,pathlike:/a/b.x": "",
	} {
		got := outline(t, text, store.Task(&carrier.View{Text: text}, link.Piece{Text: text}))
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestObject(t *testing.T) {
	for text, want := range map[string]string{
		`{path: '/a', container: "box", size: 12}`: "path=/a container=box size=12",
		`{"path": "/a"}`:          "path=/a",
		"{path: `/a/${id}`}":      "path=[/a/${id}]",
		`{size: file.size}`:       "size=[file.size]",
		`{storeTo: {path: '/a'}}`: "path=/a",
		`{store: {path: '/a', location: 's3'}, path: '/b'}`:                                                  "path=/a",
		`{tasks: [{"name":"store","params":{"path":"/a"}}]}`:                                                 "path=/a",
		`{tasks: [{"name":"resize","params":{"size":9}}, {name: 'store', params: {}}]}`:                      "",
		`{tasks: [{"name":"resize","params":{"path":"/x"}}, {"name":"store","params":{"container":"box"}}]}`: "container=box",
		`{store: options, path: '/b'}`:                                                                       "path=/b",
		"{tasks: [{name: 'store', params: {path: '/a'}}]}":                                                   "path=/a",
		"{tasks: [{name: `store`, params: {path: '/a'}}]}":                                                   "path=/a",
		`{tasks: [{name: "store ", params: {path: '/a'}}]}`:                                                  "path=/a",
		`{tasks: [{name: "stores", params: {path: '/a'}}]}`:                                                  "",
		`{tasks: [{name: 'store', params: options}]}`:                                                        "",
		`{tasks: [{name: 'store'}]}`:                                                                         "",
		`{tasks: [{name: 'store', params: {path: '/a'}`:                                                      "",
		`{tasks: [{name: 'x', params: {y: {name: 'store', params: {path: '/a'}}}}]}`:                         "",
		`{path: "}`:                               `path=["]`,
		`{path: 1a1}`:                             "path=[1a1]",
		`{path: '/a' , size: 3 }`:                 "path=/a size=3",
		`{[key]: 1, path: '/a'}`:                  "path=/a",
		`{text: "x, path: 1, y", size: 3}`:        "size=3",
		`{text: 'x, path: 1, y', size: 3}`:        "size=3",
		"{text: `x, path: 1, y`, size: 3}":        "size=3",
		`{text: "x, path: 1}`:                     "",
		`{list: [1, 2], size: 3}`:                 "size=3",
		`{call: f(1, 2), size: 3}`:                "size=3",
		`{options: {path: '/a'}}`:                 "",
		`{fn: call(path, {path: '/a'}), size: 3}`: "size=3",
		`{...rest, path: '/a',}`:                  "path=/a",
		`{path, container: 'box'}`:                "path=[path] container=box",
		`{ container, path }`:                     "path=[path] container=[container]",
		`{location, path: '/a'}`:                  "path=/a",
		`{path() { return 1 }, size: 3}`:          "size=3",
		`{text: 'path: "/a"'}`:                    "",
		`{}`:                                      "",
		`{path: }`:                                "",
		`{path: "unclosed}`:                       `path=["unclosed]`,
	} {
		got := outline(t, text, store.Object(&carrier.View{Text: text}, 0, len(text)))
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// The URL of each command stands between bars.
func TestFlags(t *testing.T) {
	for text, want := range map[string]string{
		"curl -X POST |U| -F path=/a":                          "path=/a",
		"curl -F 'container=box' -F path=/a |U|":               "path=/a container=box",
		"curl |U| \\\n  -F \"path=/a b\"\n":                    "path=/a b",
		"curl |U| -d size=12 --data path=/a":                   "path=/a size=12",
		"curl |U| --form path=/a --form path=/b":               "path=/a",
		"curl |U|\ncurl other -F path=/a":                      "",
		"curl |U| -F fileUpload=@f":                            "",
		"curl |U| -F path":                                     "",
		"post |U| -F path=/a":                                  "",
		"curl |U| -F path=$FOLDER":                             "path=[$FOLDER]",
		"echo -F path=/a\ncurl |U|":                            "",
		"curl |U| " + strings.Repeat(" ", 2000) + "-F path=/a": "",
	} {
		from, to := strings.IndexByte(text, '|'), strings.LastIndexByte(text, '|')-1
		plain := strings.ReplaceAll(text, "|", "")
		if got := outline(t, plain, store.Flags(&carrier.View{Text: plain}, from, to)); got != want {
			t.Errorf("%.60q: %q, want %q", text, got, want)
		}
	}
}

// The picker of each text stands at the bar.
func TestNear(t *testing.T) {
	for text, want := range map[string]string{
		"|init(k).picker({storeTo: {path: '/a'}})":                         "path=/a",
		"o = {storeTo: {path: '/a'}};\n|init(k).picker(o)":                 "path=/a",
		"{storeTo: {path: '/before'}} |init(k) {storeTo: {path: '/a'}}":    "path=/a",
		`|init(k) "storeTo": {"container": "box"}`:                         "container=box",
		"|init(k) storeTo = {path: '/a'}":                                  "path=/a",
		strings.Repeat(" ", 5000) + "{storeTo: {path: '/a'}} |init(k)":     "path=/a",
		"{storeTo: {path: '/a'}}" + strings.Repeat(" ", 5000) + "|init(k)": "",
		"|init(k) storeTo":               "",
		"|init(k) storeTo:":              "",
		"|init(k) storeTo(options)":      "",
		"|init(k) {storeTo: options}":    "",
		"|init(k) {path: '/a'}":          "",
		"|init(k) {storeTo: {path: '/a'": "",
		"|init(k)" + strings.Repeat(" ", 5000) + "storeTo: {path: '/a'}": "",
	} {
		at := strings.IndexByte(text, '|')
		plain := strings.Replace(text, "|", "", 1)
		if got := outline(t, plain, store.Near(&carrier.View{Text: plain}, at)); got != want {
			t.Errorf("%.60q: %q, want %q", text, got, want)
		}
	}
}

func TestOr(t *testing.T) {
	a := request.Store{Path: store.Place("/a", nil)}
	a.Or(request.Store{Path: store.Place("/b", nil), Size: store.Place("3", nil)})
	if got := outline(t, "", a); got != "path=/a size=3" {
		t.Errorf("%q: what is named first counts", got)
	}
	a.Name("location", store.Place("s3", nil))
	if got := outline(t, "", a); got != "path=/a size=3" {
		t.Errorf("%q: no place has that name", got)
	}
}
