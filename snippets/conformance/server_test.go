package conformance

import (
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/snippets"
	"policybench/snippets/internal/toolchain"
)

// program is how the code of one language is run.
type program struct {
	file    string
	beside  map[string]string // further files of its folder
	build   []string          // run before
	command []string
	tools   []string // needed beside the command
	npm     bool     // finds the packages of testdata/conformance
}

var programs = map[string]program{
	"node":   {file: "security.mjs", command: []string{"node", "security.mjs"}},
	"next":   {file: "route.mjs", command: []string{"node", "ask.mjs"}, beside: map[string]string{"ask.mjs": askRoute}},
	"python": {file: "security.py", command: []string{"python3", "security.py"}},
	"ruby":   {file: "security.rb", command: []string{"ruby", "-w", "security.rb"}},
	"php":    {file: "security.php", command: []string{"php", "security.php"}},
	"go":     {file: "security.go", command: []string{"go", "run", "security.go"}},
	"java":   {file: "FilestackSecurity.java", command: []string{"java", "FilestackSecurity.java"}},
	"shell":  {file: "security.sh", command: []string{"sh", "security.sh"}, tools: []string{"openssl", "awk", "jq"}},
}

// askRoute asks a route handler as the framework does.
const askRoute = `import { GET } from "./route.mjs";
const answer = await GET();
const { policy, signature } = await answer.json();
if (answer.headers.get("cache-control") !== "no-store") throw new Error("may be cached");
console.log(policy + "\n" + signature);
`

// TestServerCode runs the code of each language: its pair verifies, and what it signs
// are the form's bytes.
func TestServerCode(t *testing.T) {
	for _, language := range snippets.Variants(snippets.Server) {
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
			withoutSecret(t, snippets.Server, language, p)
		})
	}
}

// run saves the code and runs it in an environment that holds nothing else.
func (p program) run(t *testing.T, text string, environment ...string) result {
	t.Helper()
	folder := t.TempDir()
	save(t, folder, p.file, text+"\n")
	for name, text := range p.beside {
		if err := os.MkdirAll(filepath.Join(folder, filepath.Dir(name)), 0o700); err != nil {
			t.Fatal(err)
		}
		save(t, folder, name, text)
	}
	if p.npm {
		packages, err := filepath.Abs(filepath.Join("..", "..", "testdata", "conformance", "node_modules"))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(packages, filepath.Join(folder, "node_modules")); err != nil {
			t.Fatal(err)
		}
	}
	if p.command[0] == "go" {
		environment = append(environment, goSettings(t)...)
	}
	if len(p.build) > 0 {
		if r := execute(t, folder, environment, p.build...); r.code != 0 {
			t.Fatalf("%s%s\n%s", r.out, r.complaint, text)
		}
	}
	return execute(t, folder, environment, p.command...)
}

// goSettings lets the go command use the build cache and nothing from elsewhere.
func goSettings(t *testing.T) []string {
	t.Helper()
	cache, err := exec.Command("go", "env", "GOCACHE").Output()
	if err != nil {
		t.Fatal(err)
	}
	return []string{"GOCACHE=" + strings.TrimSpace(string(cache)), "GOTOOLCHAIN=local", "GOPROXY=off", "GOENV=off", "GOFLAGS=-mod=mod"}
}

// withoutSecret: code that finds no secret says so and prints no pair.
func withoutSecret(t *testing.T, k snippets.Kind, language string, p program) {
	t.Helper()
	s, err := snippets.Render(k, language, forHandle(t))
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
	s, err := snippets.Render(snippets.Server, language, snippets.Input{Policy: c.policy, TTL: c.ttl})
	if err != nil {
		// A shell has no parameter with a NUL in it.
		if language != "shell" || !errors.Is(err, snippets.ErrUnfit) || !strings.Contains(c.policy.Handle, "\x00") {
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

// compare holds what is signed against the form's own bytes. What the code counts from
// its own time lies between the two.
func (c *serverCase) compare(encoded string, before, after time.Time) error {
	text, err := base64.URLEncoding.Strict().DecodeString(encoded)
	if err != nil {
		return err // another alphabet, or the padding is lost
	}
	want := c.policy
	if c.ttl > 0 {
		if _, err := fmt.Sscanf(string(text), `{"expiry":%d`, &want.Expiry); err != nil {
			return err
		}
		if want.Expiry < before.Add(c.ttl).Unix() || want.Expiry > after.Add(c.ttl).Unix() {
			return fmt.Errorf("expiry %d, run at %d for %v", want.Expiry, before.Unix(), c.ttl)
		}
	}
	if form := string(signing.AppendJSON(nil, want)); string(text) != form {
		return fmt.Errorf("signs\n%q, the form\n%q", text, form)
	}
	return nil
}
