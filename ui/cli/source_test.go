package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"policybench/ui/cli/source"
)

// What an argument is: a file that is there, a text, a file that is not there, or a
// mistyped command.
func TestArguments(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, file := range []string{"ticket.txt", "customer-ticket-of-monday", "a=b", "short"} {
		if err := os.WriteFile(file, []byte("see "+aLink), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir("folder", 0o700); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		arg            string
		code           int
		says, inspects string // inspect says something else where it is not empty
	}{
		{"ticket.txt", exitFine, "readable", ""},
		{"./short", exitFine, "readable", ""},
		{"short", exitFine, "readable", ""},
		{"a=b", exitFine, "readable", ""},
		{"customer-ticket-of-monday", exitFine, "readable", ""},
		{"customer-ticket-of-tuesday", exitFound, "nothing of Filestack", ""},
		{"customer-ticket-of-tuesday.txt", exitWrong, "no file", ""},
		{"tikcet.txt", exitWrong, `the nearest is "ticket.txt"`, ""},
		{"other.csv", exitWrong, `no file "other.csv"`, ""},
		{"folder", exitWrong, "folder is a folder", ""},
		{"foo", exitWrong, `unknown command "foo"`, `no file "foo"`},
		{"policy expired", exitWrong, "unknown command", "nothing of Filestack"},
		{"x://ticket.txt", exitFound, "nothing of Filestack", ""},
	} {
		for _, command := range []string{"", "inspect"} {
			r := testRun{typed: true}
			code := r.run(append(strings.Fields(command), test.arg)...)
			says, want := test.says, test.code
			if command != "" && test.inspects != "" {
				says = test.inspects
				want = code
			}
			if shown := r.out.String() + r.errOut.String(); code != want || !strings.Contains(shown, says) {
				t.Errorf("%s %q: exit code %d, %q", command, test.arg, code, shown)
			}
		}
	}
}

func TestFilesAreOpened(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ticket")
	if err := os.WriteFile(path, []byte(aLink), 0o600); err != nil {
		t.Fatal(err)
	}
	r := testRun{typed: true, drawn: true}
	if code := r.run(path); code != exitFine || r.screen == nil || !r.screen.Inspect || r.screen.Input == nil {
		t.Errorf("exit code %d, %+v", code, r.screen)
	}
	r = testRun{typed: true, drawn: true}
	if code := r.run(path, path); code != exitWrong || !strings.Contains(r.errOut.String(), "policybench inspect") {
		t.Errorf("two on the screen: %d, %q", code, &r.errOut)
	}
	r = testRun{typed: true}
	if code := r.run("inspect", path, path); code != exitFine || strings.Count(r.out.String(), "KW9EJhYtS6y48Whm2S6D") < 2 {
		t.Errorf("two printed: %d, %q", code, &r.errOut)
	}
	r = testRun{typed: true}
	if code := r.run("inspect", path, aLink); code != exitWrong || !strings.Contains(r.errOut.String(), "a text is one") {
		t.Errorf("a file and a text: %d, %q", code, &r.errOut)
	}
	if _, err := source.All([]string{filepath.Join(path, "below.txt")}, source.IsText); err == nil || errors.As(err, new(*source.UnknownWord)) {
		t.Errorf("below a file: %v", err)
	}
}
