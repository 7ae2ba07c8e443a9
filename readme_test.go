package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

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
