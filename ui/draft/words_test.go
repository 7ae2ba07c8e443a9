package draft

import (
	"strings"
	"testing"
)

// What is said at a field is said on the command line as well: it names no key, no flag
// and no place on the screen.
func TestIssuesSpeakToEveryFrontEnd(t *testing.T) {
	var list []Issue
	for _, tt := range checkTable {
		list = append(list, Derive(edited(tt.edits), nil, noon).Issues...)
	}
	for _, entry := range Recipes() {
		list = append(list, Derive(edited(nil).Use(entry.ID), nil, noon).Issues...)
	}
	list = append(list, Derive(edited(edits{Handle: ""}), nil, noon).Issues...)
	if len(list) < len(checkTable) {
		t.Fatalf("%d issues", len(list))
	}
	for _, issue := range list {
		for _, said := range []string{issue.Fact, issue.Hint} {
			for _, word := range []string{"ctrl+", "alt+", "tick ", "press ", " field", "it empty", " --", "blank"} {
				if strings.Contains(said, word) {
					t.Errorf("%s: %q speaks of %q", issue.Field, said, word)
				}
			}
		}
	}
}
