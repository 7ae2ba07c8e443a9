package ticket

import (
	"strings"
	"testing"
	"time"

	"policybench/signing/inspect"
	"policybench/ui/redact"
	"policybench/ui/words"
)

// A ticket shows so many changes and counts the others.
func TestTicketOfManyChanges(t *testing.T) {
	for _, lines := range []int{3, 39, 40, 41, 300} {
		text := strings.Repeat("see https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9&amp;amp;signature="+
			strings.Repeat("a1", 32)+"\n", lines)
		paste := redact.Redactor{}.Paste(text, inspect.Inspect(text, inspect.Options{At: time.Unix(1795774200, 0), NoCause: true}))
		w := ticket{paste: paste.Ticket(), opts: Options{Glyphs: words.ASCII}}
		got := w.changes()
		shown := strings.Count(got, words.ASCII.Added+" see ")
		left := ""
		if lines > 40 {
			left = words.Count(lines-shown, "change") + " more, left out"
		}
		if shown != min(lines, 40) || !strings.Contains(got, left) || lines <= 40 && strings.Contains(got, "left out") {
			t.Errorf("%d lines: %d shown, %q at the end", lines, shown, got[max(0, len(got)-80):])
		}
	}
}
