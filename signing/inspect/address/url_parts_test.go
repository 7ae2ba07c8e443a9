package address

import (
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/inspecttest"
	"policybench/signing/link"
)

// What an unsigned URL asks for, by its host and path.
func TestServesFile(t *testing.T) {
	for _, c := range []struct {
		url  string
		want bool
	}{
		{"https://cdn.filestackcontent.com/" + someHandle, true}, {"https://cdn.filestackcontent.com/flip/" + someHandle, true}, {"https://cdn.filestackcontent.com/flip/https://example.com/a", true}, {"https://cdn.filepicker.io/" + someHandle, true}, {"https://process.filepicker.io/" + someHandle, true}, {"https://www.filestackapi.com/api/file/" + someHandle, true}, {"https://www.filestackapi.com/api/store/S3", true}, {"https://www.filepicker.io/api/file/" + someHandle, true},
		{"https://cdn.filestackcontent.com/word", false}, {"https://cdn.filestackcontent.com/flip", false}, {"https://www.filestackapi.com/" + someHandle, false}, {"https://www.filepicker.io/" + someHandle, false}, {"https://www.filestackapi.com/api/file", false}, {"https://static.filestackapi.com/" + someHandle, false}, {"https://cloud.filestackapi.com/prefetch", false}, {"https://upload.filestackapi.com/multipart/start", false}, {"https://dialog.filestackapi.com/dialog/open", false}, {"https://process.filestackapi.com/process", false},
	} {
		v := carrier.Undo(c.url)
		d := &draft{text: v}
		d.fillFrom(v, link.Split(v.Text))
		parts := link.Split(v.Text)
		role := link.RoleOf(parts.Host.Text)
		if got := d.servesFile(link.Path(parts.Segments, role), role); got != c.want {
			t.Errorf("%s: %v", c.url, got)
		}
	}
}

func TestInCommand(t *testing.T) {
	inspecttest.Ask(t, func(s string) bool { return inCommand(s, len(s)) }, []inspecttest.Asked{
		{"curl", "$ curl -s '", true}, {"wget", "wget ", true}, {"HTTPie", "http DELETE ", true}, {"a request's line", "GET ", true}, {"of a log", "12:00 DELETE ", true}, {"in the next line of a command", "x -H a \\\n  ", true}, {"a word behind it", "curl is a tool for ", true},
		{"a string of code", "fetch('", false}, {"curl in the line before", "curl a\nfetch('", false}, {"an attribute", `<a href="`, false}, {"in the next line of nothing", "x\n  ", false}, {"behind a word in the next line of a command", "x \\\n y ", false}, {"small letters", "get ", false}, {"nothing", "", false},
	})
}
