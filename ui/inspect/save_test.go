package inspect

import (
	"fmt"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/ui/root"
	"policybench/ui/uitest"
)

// The list is saved as the table that was pasted, each row with what was found behind it.
func TestSaveTheList(t *testing.T) {
	tabs := strings.NewReplacer(`"`, "", ", ", " ", ",", "\t")
	plain := strings.Repeat(uitest.Link(t, uitest.OtherApp, uitest.Alive)+"\n", 2)
	for _, test := range []struct {
		name, text, file, first, last string
		rows                          int
	}{
		{"a CSV", list30(t), "policybench-links.csv", "id,name,url,owner,filestack_verdict,", "30,\"Doc 30, final\",https://", 31},
		{"tabs", tabs.Replace(list30(t)), "policybench-links.tsv", "id\tname\turl\towner\tfilestack_verdict\t", "30\tDoc 30 final\thttps://", 31},
		{"no table", plain, "policybench-links.csv", "line,verdict,why,", "2,unverified,", 3},
	} {
		b := newBench(t, uitest.SupportSettings(), 120, 36)
		b.Pasted(test.text)
		b.Shows("w save as CSV")
		b.Press("w")
		got, _ := uitest.Saved(b)
		if got.File != test.file {
			t.Errorf("%s: saved as %q", test.name, got.File)
		}
		rows := strings.Split(strings.TrimSuffix(got.Text, "\n"), "\n")
		if len(rows) != test.rows || !strings.HasPrefix(rows[0], test.first) || !strings.HasPrefix(rows[len(rows)-1], test.last) {
			t.Errorf("%s: %d rows, from %q to %q", test.name, len(rows), rows[0], rows[len(rows)-1])
		}
	}
}

// What w saves follows what is shown: the list, one link, what was copied last.
func TestWhatIsSaved(t *testing.T) {
	t.Chdir(t.TempDir()) // asked what it saves, one link is saved
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	b.Pasted(list30(t))
	b.Press("enter")
	b.Hides("save as CSV")
	b.Press("w")
	if got, ok := uitest.Saved(b); ok {
		t.Errorf("of one link %q is saved", got.File)
	}
	b.Press("esc", "t", "esc")
	b.Shows("w save as CSV")
	b.Pasted(strings.ReplaceAll(list30(t), "&", "&amp;"))
	b.Press("F")
	b.Hides("save as CSV") // a copy that failed says that w saves it
}

// A secret leaves the screen in no file, and what was changed for spreadsheets is said.
func TestSavedTablesAreSafe(t *testing.T) {
	const secret = "not-in-the-usual-shape"
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	b.Signs = inspect.Key{Name: "a test", Secret: signing.NewSecret(secret)}
	b.Pasted(fmt.Sprintf("id,note,url\n=1,%s,%[2]s\n2,,%[2]s\n", secret, uitest.Link(t, uitest.OtherApp, uitest.Alive)))
	b.Press("w")
	got, ok := uitest.Saved(b)
	if !ok || strings.Contains(got.Text, secret) || !strings.Contains(got.Text, "\n'=1,\"‹app secret, 22 characters›\",https://") {
		t.Fatalf("%+v", got)
	}
	if !strings.Contains(got.Note, "1 cell began like a formula") {
		t.Errorf("said: %q", got.Note)
	}
}

// Of a text that was not read whole no table is saved as if it were all.
func TestNoTableOfAPart(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	b.Pasted(list30(t) + strings.Repeat("x", inspect.MaxText))
	b.Press("w")
	b.Shows("longer than 1 MiB")
}

// The list is said as the command that writes it.
func TestTheListAsCommand(t *testing.T) {
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	b.Pasted(list30(t))
	b.Press("x")
	b.Shows("policybench inspect --csv - < pasted.txt")
	b.Press("esc", "enter", "x")
	b.Hides("--csv")
}

// Of a list that is filtered the listed links are saved, and the message says how many of all
// and to which folder.
func TestSaveWhatIsListed(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	plain := strings.Repeat(uitest.Link(t, uitest.OtherApp, uitest.Alive)+"\n", 2) + uitest.Link(t, uitest.OtherApp, `{"expiry":1764536024,"call":["read"]}`) + "\n"
	for _, test := range []struct {
		name, text, filter string
		rows               int
		first, last, part  string
	}{
		{"a CSV", list30(t), "expired", 4, "id,name,url,", "23,", "3 of 30 links"},
		{"no table", plain, "expired", 2, "line,verdict,", "3,expired,", "1 of 3 links"},
		{"all", plain, "", 4, "line,verdict,", "3,expired,", "3 links"},
	} {
		b := newBench(t, uitest.SupportSettings(), 200, 36)
		b.Pasted(test.text)
		b.Press("/")
		b.Typed(test.filter)
		b.Press("enter", "w")
		got, _ := uitest.Saved(b)
		rows := strings.Split(strings.TrimSuffix(got.Text, "\n"), "\n")
		if len(rows) != test.rows || !strings.HasPrefix(rows[0], test.first) || !strings.HasPrefix(rows[len(rows)-1], test.last) {
			t.Errorf("%s: %d rows, from %q to %q", test.name, len(rows), rows[0], rows[len(rows)-1])
		}
		_, cmd := b.Update(got)
		for _, msg := range uitest.Messages[root.SavedMsg](cmd) {
			b.Send(msg)
		}
		if want := "saved " + test.part + " to " + folder; !strings.Contains(b.Screen(), want) {
			t.Errorf("%s: not said %q:\n%s", test.name, want, b.Screen())
		}
	}
	b := newBench(t, uitest.SupportSettings(), 120, 36)
	b.Pasted(plain)
	b.Press("/")
	b.Typed("zebra")
	b.Press("enter", "w")
	b.Shows("no link is listed")
}
