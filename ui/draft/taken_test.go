package draft

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"policybench/signing/link"
	"policybench/ui/profile"
)

const (
	aPair = "policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9&signature=9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6"
	aTask = "security=policy:eyJleHBpcnkiOjE4OTM0NTYwMDB9,signature:9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6"
)

var takenTable = []struct {
	name, text string
	want       []Taken // nil for a text that is not taken apart
}{
	{"file", "https://cdn.filestackcontent.com/" + file1, []Taken{{Field: Handle, Text: file1}}},
	{"without scheme", "cdn.filestackcontent.com/" + file1, []Taken{{Field: Handle, Text: file1}}},
	{"with a pair", "https://cdn.filestackcontent.com/" + file1 + "?" + aPair, []Taken{{Field: Handle, Text: file1}}},
	{"File API", "https://www.filestackapi.com/api/file/" + file1 + "/metadata", []Taken{{Field: Handle, Text: file1}}},
	{"older host", "https://www.filepicker.io/api/file/" + file1, []Taken{{Field: Handle, Text: file1}}},
	{"tasks", "https://cdn.filestackcontent.com/resize=width:200/rotate=deg:90/" + file1,
		[]Taken{{Field: Handle, Text: file1}, {Field: Transform, Text: "resize=width:200/rotate=deg:90"}}},
	{"security task", "https://cdn.filestackcontent.com/" + aTask + "/resize=width:200/" + file1,
		[]Taken{{Field: Handle, Text: file1}, {Field: Transform, Text: "resize=width:200"}}},
	{"external source", "https://cdn.filestackcontent.com/" + aKey + "/resize=width:200/https://example.com/a.png",
		[]Taken{{Field: APIKey, Text: aKey}, {Field: File, Text: "https://example.com/a.png"}, {Field: Transform, Text: "resize=width:200"}}},
	{"alias", "https://cdn.filestackcontent.com/" + aKey + "/src://bucket/a.png",
		[]Taken{{Field: APIKey, Text: aKey}, {Field: File, Text: "src://bucket/a.png"}}},
	{"older form", "https://process.filestackapi.com/" + aKey + "/resize=width:100/https://www.filestackapi.com/api/file/" + file1,
		[]Taken{{Field: APIKey, Text: aKey}, {Field: Handle, Text: file1}, {Field: Transform, Text: "resize=width:100"}}},
	{"in HTML", `<img src="https://cdn.filestackcontent.com/` + file1 + `">`, []Taken{{Field: Handle, Text: file1}}},
	{"own host", "https://cdn.files.example.com/resize=width:200/" + file1,
		[]Taken{{Field: Handle, Text: file1}, {Field: Transform, Text: "resize=width:200"}, {Field: CNAME, Text: "files.example.com"}}},
	{"own host without a task", "https://cdn.files.example.com/" + file1, []Taken{{Field: Handle, Text: file1}, {Field: CNAME, Text: "files.example.com"}}},

	{"own host of another name with a task", "https://files.example.com/rotate=deg:90/" + file1,
		[]Taken{{Field: Handle, Text: file1}, {Field: Transform, Text: "rotate=deg:90"}, {Field: CNAME, Text: "files.example.com"}}},

	{"own host with a task that nobody knows", "https://cdn.files.example.com/resise=width:200/" + file1, nil},
	{"own host and a short handle", "https://cdn.files.example.com/" + file1[1:], nil},
	{"own host and a handle with a dot", "https://cdn.files.example.com/" + file1[1:] + ".", nil},
	{"own host without a dot", "https://cdn.localhost/" + file1, nil},
	{"own host with a low bar", "https://cdn.my_files.example.com/" + file1, nil},
	{"a handle", file1, nil},
	{"tasks alone", "resize=width:200/rotate=deg:90", nil},
	{"another's URL", "https://example.com/a.png", nil},
	{"another's URL of 20 letters", "https://example.com/" + file1, nil},
	{"a host name", "files.example.com", nil},
	{"alias alone", "src://bucket/a.png", nil},
	{"no file in it", "https://cdn.filestackcontent.com/", nil},
	{"two", "https://cdn.filestackcontent.com/" + file1 + " https://cdn.filestackcontent.com/" + file2, nil},
	{"longer than a field", "https://cdn.filestackcontent.com/" + file1 + "?" + strings.Repeat("x", MaxText), nil},
}

func TestTakeApart(t *testing.T) {
	for _, tt := range takenTable {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := TakeApart(tt.text)
			if diff := cmp.Diff(tt.want, got); diff != "" || ok != (tt.want != nil) {
				t.Errorf("%v: %s", ok, diff)
			}
		})
	}
}

// What is taken out of a URL makes the same URL again, wherever it was pasted.
func TestPasteTakesTheWholeRequest(t *testing.T) {
	const tasks = "resize=width:200/rotate=deg:90"
	chain, err := link.ParseTasks(tasks)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range []Field{Handle, File, Transform, CNAME} {
		for _, cname := range []string{"", "files.example.com"} {
			url := link.Transform(link.Site(cname), "", chain, file1)
			d, list := edited(edits{Handle: file2, CNAME: cname}).Paste(f, url, noon)
			r := Derive(d, nil, noon)
			if len(list) < 2 || r.Failed() || r.Policy.Handle != file1 || d.Text[Transform] != tasks || r.Input.CNAME != cname {
				t.Errorf("%s, %s into %s: took %v, %+v", cname, url, f, list, r.Issues)
			}
		}
	}
}

func TestPaste(t *testing.T) {
	url := "https://cdn.filestackcontent.com/" + aKey + "/resize=width:200/https://example.com/a.png"
	d, list := New("", noon).Paste(File, url, noon)
	if d.Text[APIKey] != aKey || d.Text[File] != "https://example.com/a.png" || d.Text[Handle] != "" || len(list) != 3 {
		t.Errorf("%v %v", d.Text, list)
	}
	// The key of one's own app is kept, and that is said.
	d, list = Sample(noon).Paste(File, url, noon)
	if d.Text[APIKey] != profile.SampleAPIKey || !list[0].Kept || list[0].Text != aKey {
		t.Errorf("%v %v", d.Text, list)
	}
	// A policy that is not limited to a file does not become so.
	d, _ = New("", noon).Paste(File, "https://cdn.filestackcontent.com/"+file1, noon)
	if d.Text[Handle] != "" || d.Text[File] != file1 {
		t.Errorf("%v", d.Text)
	}
	if d, list = d.Paste(CNAME, "https://files.example.com/x?y", noon); d.Text[CNAME] != "files.example.com" || len(list) != 1 {
		t.Errorf("%v %v", d.Text, list)
	}
	if d, list = d.Paste(Path, "^/a$", noon); d.Text[Path] != "^/a$" || list != nil {
		t.Errorf("%v %v", d.Text, list)
	}
	if d, list = d.Paste(File, "https://example.com/a.png", noon); d.Text[File] != "https://example.com/a.png" || list != nil {
		t.Errorf("%v %v", d.Text, list)
	}
}
