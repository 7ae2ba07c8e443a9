package inspect_test

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"policybench/signing/report"
)

// What filestack-js 4.3.8 built in Node, each task of its schema and each kind of source,
// is read back without a word against it, as written and as clients send it.
func TestFilestackJS(t *testing.T) {
	file, err := os.Open("../../testdata/samples/filestack-js.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	read := 0
	for lines.Scan() {
		var c struct {
			Form, URL string
			Source    any
		}
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		read++
		for _, client := range clients {
			sent := client.rewrite(c.URL)
			if strings.ContainsAny(sent, " <>") {
				continue // nobody sends it so
			}
			reports := readBack(sent)
			if len(reports) != 1 || reports[0].Verdict != report.Valid {
				t.Errorf("%s, %s: %v\n%s", c.Form, client.name, outlines(reports), sent)
				continue
			}
			r := reports[0]
			if weighty := slices.IndexFunc(r.Findings, func(f report.Finding) bool { return f.Level != report.Note && f.Code != report.CodeExpiresFar }); weighty >= 0 {
				t.Errorf("%s, %s: %+v\n%s", c.Form, client.name, r.Findings[weighty], sent)
			}
			if source, ok := c.Source.(string); ok && r.Link.Handle != source && unquoted(r.Link.Source) != unquoted(source) || r.Link.Handle == "" && r.Link.Source == "" {
				t.Errorf("%s, %s: handle %q, source %q, want %v\n%s", c.Form, client.name, r.Link.Handle, r.Link.Source, c.Source, sent)
			}
		}
	}
	if lines.Err() != nil || read < 80 {
		t.Errorf("%d URLs, %v", read, lines.Err())
	}
}
