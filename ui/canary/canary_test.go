package canary

import (
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A searcher that finds nothing proves nothing: every way of writing is planted.
func TestSearchFindsPlantedLeaks(t *testing.T) {
	planted := map[string]string{
		"plain":               "key=" + Secret + "\n",
		"lower case":          strings.ToLower(Secret),
		"half":                "…" + Secret[:13] + "…",
		"other half":          Secret[13:],
		"hex":                 hex.EncodeToString([]byte("x" + Secret)),
		"upper hex":           fmt.Sprintf("%X", Secret),
		"%v of bytes":         fmt.Sprint([]byte("a" + Secret + "b")),
		"URL-encoded":         escaped(Secret, "%"),
		"JSON escapes":        escaped(Secret, `\u00`),
		"reversed":            reversed(Secret),
		"base64 at 0":         base64.StdEncoding.EncodeToString([]byte(Secret)),
		"base64 at 1":         base64.StdEncoding.EncodeToString([]byte("a" + Secret + "tail")),
		"base64 at 2":         base64.URLEncoding.EncodeToString([]byte("ab" + Secret + "x")),
		"base64 in JSON":      base64.URLEncoding.EncodeToString([]byte(`{"secret":"` + Secret + `"}`)),
		"half in base64":      base64.StdEncoding.EncodeToString([]byte("abcd" + Secret[:13] + "zz")),
		"hex with blanks":     fmt.Sprintf("% x", "z"+Secret),
		"in a longer message": strings.Repeat("a ", 1000) + Secret,
	}
	for name, text := range planted {
		t.Run(name, func(t *testing.T) {
			if leaks := Search(name, []byte(text), Secret); len(leaks) == 0 {
				t.Fatalf("nothing found in %q", text)
			}
		})
	}
}

func TestSearchLeavesOtherTextAlone(t *testing.T) {
	for _, text := range []string{"", "app secret, 26 characters", "CANARY", strings.Repeat("ANDpKX6pWRIevNAWvvOOtz", 50)} {
		if leaks := Search("text", []byte(text), Secret); len(leaks) != 0 {
			t.Errorf("%q: %v", text, leaks)
		}
	}
}

func TestSearchFiles(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{"clean": "nothing", "trace": "k " + Secret, "name-" + Secret: ""} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	leaks, files, err := SearchFiles(folder, Secret)
	if err != nil || files != 3 || len(leaks) < 2 {
		t.Fatalf("%d files, leaks %v, error %v", files, leaks, err)
	}
	for _, l := range leaks {
		if strings.HasPrefix(l.Where, "name of") {
			continue
		}
		if strings.Contains(l.String(), Secret) {
			t.Errorf("a leak repeats the secret: %s", l.Form)
		}
	}
}
