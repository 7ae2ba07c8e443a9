package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"policybench/ui/cli/ask"
)

// dialogues are whole runs of the questions: what is typed, and what is shown
// without it, beside the golden of the same name.
var dialogues = map[string][]string{
	"defaults":  {"", "", "", "", "", "", "", "", "", "", "", "", "filelink", ""},
	"mistakes":  {"99", "10", "raed", "read, convert", "never", "1893456000000", "15m", "a b", "-", "(", "^/up/", "", "", "2XB", "2MB", "1MB", "3MB", "", "", "", "", "nonsense", "picker raect", "picker react", ""},
	"early end": {"2", "1h"},
}

func TestQuestions(t *testing.T) {
	if len(dialogues) == 0 {
		t.Fatal("no dialogues")
	}
	for name, lines := range dialogues {
		t.Run(name, func(t *testing.T) {
			r := testRun{typed: true, drawn: true, in: strings.Join(lines, "\n") + "\n"}
			if code := r.run("--accessible"); code != exitFine {
				t.Errorf("exit code %d, %q", code, &r.errOut)
			}
			golden := filepath.Join("testdata", "questions", strings.ReplaceAll(name, " ", "-")+".golden")
			got := r.out.String() + "--- standard error\n" + r.errOut.String()
			if os.Getenv("UPDATE_SCRIPTS") != "" {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestQuestionsNeedASecret(t *testing.T) {
	r := testRun{typed: true, drawn: true, env: map[string]string{"FILESTACK_API_KEY": "AhTgLagciQByzXpFGRI0Az"}}
	if code := r.run("--accessible"); code != exitWrong || !strings.Contains(r.errOut.String(), "no app secret") {
		t.Errorf("exit code %d, %q", code, &r.errOut)
	}
}

// An answer without an end is refused before it fills the memory.
func TestQuestionsRefuseAnEndlessAnswer(t *testing.T) {
	r := testRun{typed: true, drawn: true, in: strings.Repeat("1", 10*ask.LongestLine)}
	if code := r.run("--accessible"); code != exitWrong || !strings.Contains(r.errOut.String(), "longer than 65536 bytes") {
		t.Errorf("exit code %d, %q", code, &r.errOut)
	}
	if read := len(r.in) - r.unread; read > 2*ask.LongestLine {
		t.Errorf("%d bytes were read", read)
	}
}
