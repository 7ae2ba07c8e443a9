package snippets

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the goldens anew")

// TestGolden compares every snippet of the sample app with its file.
func TestGolden(t *testing.T) {
	folder := filepath.Join("..", "testdata", "snippets")
	files := 0
	eachVariant(func(k Kind, v string) {
		in := forHandle(t)
		switch v {
		case "external":
			in = forExternal(t)
		case "alias":
			in = forAlias(t)
		}
		s, err := Render(k, v, in)
		if err != nil {
			t.Errorf("%s %s: %v", k, v, err)
			return
		}
		name := filepath.Join(folder, string(k)+"-"+v+".txt")
		if *update {
			if err := os.MkdirAll(folder, 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, []byte(s.Text+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.TrimSuffix(string(want), "\n"), s.Text); diff != "" {
			t.Errorf("%s: -want +got\n%s", name, diff)
		}
		files++
	})
	if found, _ := filepath.Glob(filepath.Join(folder, "*.txt")); len(found) != files || files == 0 {
		t.Errorf("%d goldens for %d snippets", len(found), files)
	}
}
