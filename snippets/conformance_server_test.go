package snippets

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"policybench/signing"
	"policybench/snippets/internal/toolchain"
)

// program is how the code of one language is run.
type program struct {
	file    string
	command []string
	tools   []string // needed beside the command
}

var programs = map[string]program{
	"node":   {file: "security.js", command: []string{"node"}},
	"python": {file: "security.py", command: []string{"python3"}},
	"ruby":   {file: "security.rb", command: []string{"ruby"}},
	"php":    {file: "security.php", command: []string{"php"}},
	"go":     {file: "security.go", command: []string{"go", "run"}},
	"java":   {file: "FilestackSecurity.java", command: []string{"java"}},
	"shell":  {file: "security.sh", command: []string{"sh"}, tools: []string{"openssl", "awk"}},
}

// TestServerCode runs the code of each language: its pair verifies, and its policy
// is the form's, with every key and value as typed.
func TestServerCode(t *testing.T) {
	for _, language := range Variants(Server) {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			p, known := programs[language]
			if !known {
				t.Fatal("no program to run it")
			}
			if !toolchain.Need(t, append(p.tools, p.command[0])...) {
				return
			}
			var printed strings.Builder
			for _, c := range serverCases(language) {
				printed.WriteString(c.run(t, language, p))
			}
			// Otherwise the cases would not show what they are for.
			for _, sign := range []string{"-", "_", "=\n", "==\n"} {
				if !strings.Contains(printed.String(), sign) {
					t.Errorf("no policy has %q", sign)
				}
			}
			withoutSecret(t, language, p)
		})
	}
}

// run saves the code and runs it in an environment that holds nothing else.
func (p program) run(t *testing.T, text string, environment ...string) result {
	t.Helper()
	folder := t.TempDir()
	save(t, folder, p.file, text+"\n")
	if p.command[0] == "go" {
		environment = append(environment, goSettings(t)...)
	}
	return execute(t, folder, environment, append(p.command[:len(p.command):len(p.command)], p.file)...)
}

// goSettings lets the go command use the build cache and nothing from elsewhere.
func goSettings(t *testing.T) []string {
	t.Helper()
	cache, err := exec.Command("go", "env", "GOCACHE").Output()
	if err != nil {
		t.Fatal(err)
	}
	return []string{"GOCACHE=" + strings.TrimSpace(string(cache)), "GOTOOLCHAIN=local", "GOPROXY=off", "GOENV=off"}
}

// withoutSecret: code that finds no secret says so and prints no pair.
func withoutSecret(t *testing.T, language string, p program) {
	t.Helper()
	s, err := Render(Server, language, forHandle(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, environment := range [][]string{nil, {"FILESTACK_APP_SECRET="}} {
		r := p.run(t, s.Text, environment...)
		if r.code == 0 || !strings.Contains(r.out+r.complaint, "FILESTACK_APP_SECRET") || signature.MatchString(r.out) {
			t.Errorf("with %q: exit %d\n%s%s", environment, r.code, r.out, r.complaint)
		}
	}
}

var signature = regexp.MustCompile(`\b[0-9a-f]{64}\b`)

// run renders the code for the case, runs it, reads what it prints and returns that.
func (c *serverCase) run(t *testing.T, language string, p program) string {
	t.Helper()
	s, err := Render(Server, language, Input{Policy: c.policy, TTL: c.ttl})
	if err != nil {
		// A shell has no parameter with a NUL in it.
		if language != "shell" || !errors.Is(err, ErrUnfit) || !strings.Contains(c.policy.Handle, "\x00") {
			t.Errorf("%s: %v", c.name, err)
		}
		return ""
	}
	before := time.Now()
	r := p.run(t, s.Text, "FILESTACK_APP_SECRET="+canary)
	after := time.Now()
	if r.code != 0 || r.complaint != "" {
		t.Errorf("%s: exit %d, %s\n%s", c.name, r.code, r.complaint, s.Text)
		return ""
	}
	policy, signature, ok := strings.Cut(strings.TrimSuffix(r.out, "\n"), "\n")
	if !ok || strings.Contains(signature, "\n") {
		t.Errorf("%s: prints %q", c.name, r.out)
	}
	if err := signing.Verify(signing.NewSecret(canary), signing.Security{Policy: policy, Signature: signature}); err != nil {
		t.Errorf("%s: %v\n%s", c.name, err, r.out)
	}
	if err := c.compare(policy, before, after); err != nil {
		t.Errorf("%s: %v\n%s", c.name, err, s.Text)
	}
	return r.out
}

// compare reads the policy with other code than ours and compares every key.
func (c *serverCase) compare(encoded string, before, after time.Time) error {
	text, err := base64.URLEncoding.Strict().DecodeString(encoded)
	if err != nil {
		return err // another alphabet, or the padding is lost
	}
	got, err := numbersAsText(text)
	if err != nil {
		return err
	}
	want, err := numbersAsText(signing.AppendJSON(nil, c.policy))
	if err != nil {
		return err
	}
	if c.ttl > 0 {
		expiry, err := strconv.ParseInt(fmt.Sprint(got["expiry"]), 10, 64)
		if err != nil || expiry < before.Add(c.ttl).Unix() || expiry > after.Add(c.ttl).Unix() {
			return fmt.Errorf("expiry %v, run at %d for %v", got["expiry"], before.Unix(), c.ttl)
		}
		delete(got, "expiry")
		delete(want, "expiry")
	}
	if diff := cmp.Diff(want, got); diff != "" {
		return errors.New(diff)
	}
	_, err = signing.DecodeJSON(string(text)) // sees a key that stands there twice
	return err
}

func numbersAsText(object []byte) (map[string]any, error) {
	var fields map[string]any
	d := json.NewDecoder(bytes.NewReader(object))
	d.UseNumber()
	return fields, d.Decode(&fields)
}
