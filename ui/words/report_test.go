package words

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"policybench/signing/inspect"
	"policybench/ui/redact"
)

var tableAt = time.Date(2026, 11, 27, 7, 30, 0, 0, time.UTC)

// linksTable is a customer's table of thirty links, six of which ask for attention.
func linksTable(t testing.TB) *redact.Paste {
	raw, err := os.ReadFile(filepath.Join(top(t), "testdata", "words", "links.csv"))
	if err != nil {
		t.Fatal(err)
	}
	return pasted(string(raw), inspect.Inspect(string(raw), inspect.Options{At: tableAt}))
}

func TestManyLinks(t *testing.T) {
	paste := linksTable(t)
	var printed strings.Builder
	if err := Inspect(&printed, paste, tableAt, Unicode); err != nil {
		t.Fatal(err)
	}
	golden(t, "links.txt", printed.String())
	golden(t, "links.md", Report(paste, ReportOptions{At: tableAt}))
}

// A ticket is bounded whatever it is about, says what it left out, and is whole Markdown.
func TestTicketIsBounded(t *testing.T) {
	link := "https://cdn.filestackcontent.com/resize=width:1/KW9EJhYtS6y48Whm2S6D?policy=" + samplePolicy + "&signature=" + sampleSignature + "\n"
	for name, text := range map[string]string{
		"many links":      strings.Repeat(link, 3000),
		"a long source":   "https://cdn.filestackcontent.com/AhTgLagciQByzXpFGRI0Az/resize=width:1/https://example.com/" + strings.Repeat("a/", 300<<10) + "x.png\n" + link,
		"a long line":     strings.Repeat("lorem ipsum ", 60_000) + link + strings.Repeat("dolor ", 60_000),
		"long messages":   strings.Repeat(`{"error":"policy expired","c":"`+strings.Repeat("x", 5000)+`"}`+"\n", 100),
		"several faults":  strings.Repeat(strings.Replace(link, "&", "& ", 1), 5),
		"backticks":       link + strings.Repeat("`", 100<<10),
		"long names":      "name,url\n" + strings.Repeat(strings.Repeat("n", 59)+","+strings.TrimSpace(link)+"\n", 2000),
		"different codes": strings.Repeat("filestack.init('AhTgLagciQByzXpFGRI0Az', {policy: '"+samplePolicy+"', signature: '"+sampleSignature+"'})\n", 400),
	} {
		t.Run(name, func(t *testing.T) {
			out := Report(pasted(text, inspect.Inspect(text, inspect.Options{At: now})), ReportOptions{At: now})
			if len(out) > mostTicket {
				t.Errorf("%d bytes", len(out))
			}
			if len(text) > mostTicket && !strings.Contains(out, "left out") && !strings.Contains(out, " more") && !strings.Contains(out, "other row") && !strings.Contains(out, "| line |") {
				t.Errorf("nothing is said to be left out of\n%.2000s", out)
			}
			if outside := outsideFences(out); strings.Contains(outside, "unclosed [") {
				t.Error("a fence is open")
			}
		})
	}
}

// The ticket says what it masked.
func TestTicketSaysWhatIsMasked(t *testing.T) {
	text := "FILESTACK_APP_SECRET=" + sampleSecret + "\nAuthorization: Bearer mF_9.B5f-4.1JqM8xQ\nDATABASE_URL=postgres://u:longpassword1@h/db\n" + deadLink
	out := Report(pasted(text, inspect.Inspect(text, inspect.Options{At: now})), ReportOptions{At: now})
	head, _, _ := strings.Cut(out, "\n\n###")
	if !strings.Contains(head, "Signatures are cut: nothing here opens a file. Masked: 1 app secret, 2 other secrets.") {
		t.Error(head)
	}
	for _, secret := range []string{sampleSecret, "mF_9.B5f", "longpassword1"} {
		if strings.Contains(out, secret) {
			t.Errorf("%s in\n%s", secret, out)
		}
	}
}
