package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// readmeBlock is a fenced block of the README: a session (console), or commands that
// only have to work (sh).
var readmeBlock = regexp.MustCompile("(?s)```(console|sh)\n(.*?)```")

// What the README shows is what happens: its sessions print what stands there, its
// commands work.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]int{}
	for _, block := range readmeBlock.FindAllStringSubmatch(string(readme), -1) {
		found[block[1]]++
		prompt := "$ "
		if block[1] == "sh" {
			prompt = ""
		}
		for _, session := range sessions(block[2], prompt) {
			got, err := shell(t, session.command)
			if err != nil {
				t.Errorf("%s: %v\n%s", session.command, err, got)
			}
			if diff := cmp.Diff(session.output, got); prompt != "" && diff != "" {
				t.Errorf("%s prints (-README +command)\n%s", session.command, diff)
			}
		}
	}
	if found["console"] == 0 || found["sh"] == 0 {
		t.Errorf("blocks found: %v", found)
	}
	for _, link := range regexp.MustCompile(`\]\(([a-z][^):]*)\)`).FindAllStringSubmatch(string(readme), -1) {
		if _, err := os.Stat(link[1]); err != nil {
			t.Error(err)
		}
	}
}

type session struct{ command, output string }

// sessions parts a block at its prompts. Without a prompt every line is a command.
func sessions(block, prompt string) (list []session) {
	for line := range strings.Lines(block) {
		if command, is := strings.CutPrefix(line, prompt); is {
			list = append(list, session{command: strings.TrimSpace(command)})
		} else if len(list) > 0 {
			list[len(list)-1].output += line
		}
	}
	return list
}

// shell runs a line beside the documentation's page, as somebody who has set nothing.
func shell(t *testing.T, line string) (string, error) {
	t.Helper()
	page, err := os.ReadFile("testdata/page.txt")
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("sh", "-c", line)
	cmd.Dir = t.TempDir()
	if err := os.Mkdir(filepath.Join(cmd.Dir, "testdata"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(cmd.Dir, "testdata", "page.txt"), page, 0o644); err != nil {
		t.Fatal(err)
	}
	cmd.Env = []string{"TZ=UTC", "PATH=" + os.Getenv("PATH"), "HOME=" + cmd.Dir}
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// What the README says about where things are is there.
func TestReadmeNamesWhatThereIs(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, reviewers, ok := strings.Cut(string(readme), "\n## For reviewers\n")
	paths := regexp.MustCompile("`((?:signing|snippets|ui|testdata)/[^` ]*)`").FindAllStringSubmatch(reviewers, -1)
	if !ok || len(paths) < 30 {
		t.Fatalf("%d paths", len(paths))
	}
	for _, path := range paths {
		if _, err := os.Stat(path[1]); err != nil {
			t.Error(err)
		}
	}
}
