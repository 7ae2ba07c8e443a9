package conformance

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"policybench/signing"
	"policybench/snippets"
	"policybench/snippets/internal/sample"
	"policybench/snippets/internal/toolchain"
)

// libraryPrograms run the SDK snippets: node's with Filestack's own library, the others
// with stand-ins that have the signatures of theirs and print what they are given.
var libraryPrograms = map[string]struct {
	program
	duration bool   // the library counts its expiry from now
	calls    string // the library's name for call, where it has another
}{
	"node":   {program: program{file: "security.mjs", command: []string{"node", "--no-warnings", "security.mjs"}, npm: true}},
	"python": {program: program{file: "security.py", command: []string{"python3", "security.py"}}},
	"php":    {program: program{file: "security.php", command: []string{"php", "security.php"}}},
	"ruby":   {program: program{file: "security.rb", command: []string{"ruby", "-w", "-I.", "security.rb"}}, duration: true},
	"rails":  {program: program{file: "filestack.rb", command: []string{"ruby", "run.rb"}}, duration: true},
	"java": {program: program{
		file: "FilestackSecurity.java", command: []string{"java", "FilestackSecurity"},
		build: []string{"javac", "FilestackSecurity.java", "org/filestack/Policy.java"},
	}, calls: "calls"},
	"go": {program: program{file: "main.go", command: []string{"go", "run", "."}}},
}

// TestSDKCode runs the code of each language: the library gets the form's values, each
// under its name.
func TestSDKCode(t *testing.T) {
	project, ok := toolchain.NeedNode(t, "../..")
	if !ok {
		return
	}
	for _, language := range snippets.Variants(snippets.SDK) {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			p, known := libraryPrograms[language]
			if !known {
				t.Fatal("no program to run it")
			}
			if !toolchain.Need(t, p.command[0]) {
				return
			}
			p.beside = standIns(t, filepath.Join(project, "libraries", language))
			values := hostileToAll()
			cases := append(packedCases(values), fixedCases[:2]...)
			cases = append(cases, serverCase{"every key", signing.Policy{
				Call: signing.Calls(), Handle: sample.Handle, URL: "^u$", MaxSize: 1<<31 - 1, MinSize: 7, Path: "^/p/", Container: "c",
			}, 90 * time.Second})
			for _, c := range cases {
				if language == "node" && c.name == "alone" {
					continue // filestack-js knows the calls, and refuses others
				}
				in := snippets.Input{APIKey: sample.Key, Policy: c.policy, TTL: c.ttl}
				s, err := snippets.Render(snippets.SDK, language, in)
				if err != nil {
					t.Fatalf("%s: %v", c.name, err)
				}
				before := time.Now()
				r := p.run(t, s.Text, "FILESTACK_APP_SECRET="+canary)
				after := time.Now()
				policy, signature, _ := strings.Cut(strings.TrimSuffix(r.out, "\n"), "\n")
				if r.code != 0 || r.complaint != "" {
					t.Fatalf("%s: exit %d, %s\n%s", c.name, r.code, r.complaint, s.Text)
				}
				if language == "node" {
					policy, signature = opened(t, policy, signature), "signed"
				}
				if signature != "signed" {
					t.Errorf("%s: prints %q", c.name, r.out)
				}
				got := given(t, policy)
				if p.calls != "" && got[p.calls] != nil {
					got["call"] = got[p.calls]
					delete(got, p.calls)
				}
				c.compareGiven(t, got, p.duration, before, after)
			}
			withoutSecret(t, snippets.SDK, language, p.program)
		})
	}
}

// standIns are the files of a library's stand-in by their place in the project.
func standIns(t *testing.T, folder string) map[string]string {
	t.Helper()
	list := map[string]string{}
	if _, err := os.Stat(folder); os.IsNotExist(err) {
		return list // runs with the library itself
	}
	err := filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(folder, path)
		list[name] = string(text)
		return err
	})
	if err != nil || len(list) == 0 {
		t.Fatalf("%d files, %v", len(list), err)
	}
	return list
}

// opened verifies what filestack-js signs, in the standard alphabet, and is its JSON.
func opened(t *testing.T, policy, signature string) string {
	t.Helper()
	if err := signing.Verify(signing.NewSecret(canary), signing.Security{Policy: policy, Signature: signature}); err != nil {
		t.Error(err)
	}
	text, err := base64.StdEncoding.Strict().DecodeString(policy)
	if err != nil {
		t.Error(err)
	}
	return string(text)
}

func given(t *testing.T, text string) map[string]any {
	t.Helper()
	var fields map[string]any
	d := json.NewDecoder(bytes.NewReader([]byte(text)))
	d.UseNumber()
	if err := d.Decode(&fields); err != nil {
		t.Fatalf("%v: %q", err, text)
	}
	return fields
}

// compareGiven holds what the library is given against the form's policy. Its expiry
// is a duration with some.
func (c *serverCase) compareGiven(t *testing.T, got map[string]any, duration bool, before, after time.Time) {
	t.Helper()
	want := given(t, string(signing.AppendJSON(nil, c.policy)))
	expiry, err := got["expiry"].(json.Number).Int64()
	if err != nil {
		t.Fatal(err)
	}
	least, most := c.policy.Expiry, c.policy.Expiry
	switch {
	case c.ttl > 0 && duration:
		least = int64(c.ttl / time.Second)
		most = least
	case c.ttl > 0:
		least, most = before.Add(c.ttl).Unix(), after.Add(c.ttl).Unix()
	case duration:
		least, most = least-after.Unix(), most-before.Unix()
	}
	if expiry < least || expiry > most {
		t.Errorf("%s: expiry %d, not %d to %d", c.name, expiry, least, most)
	}
	delete(got, "expiry")
	delete(want, "expiry")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s: %s", c.name, diff)
	}
}
