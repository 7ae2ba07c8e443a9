package ticket

import (
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/ui/words"
	"policybench/ui/words/plain"
	"policybench/ui/words/wordstest"
)

func TestManyLinks(t *testing.T) {
	paste := wordstest.LinksTable(t)
	var printed strings.Builder
	if err := plain.Inspect(&printed, paste, wordstest.TableAt, words.Unicode); err != nil {
		t.Fatal(err)
	}
	wordstest.Golden(t, "links.txt", printed.String())
	wordstest.Golden(t, "links.md", Write(paste, Options{At: wordstest.TableAt}))
}

// A ticket is bounded whatever it is about, says what it left out, and is whole Markdown.
func TestTicketIsBounded(t *testing.T) {
	link := "https://cdn.filestackcontent.com/resize=width:1/KW9EJhYtS6y48Whm2S6D?policy=" + wordstest.Policy + "&signature=" + wordstest.Signature + "\n"
	for name, text := range map[string]string{
		"many links":      strings.Repeat(link, 600),
		"a long source":   "https://cdn.filestackcontent.com/AhTgLagciQByzXpFGRI0Az/resize=width:1/https://example.com/" + strings.Repeat("a/", 60<<10) + "x.png\n" + link,
		"a long line":     strings.Repeat("lorem ipsum ", 12_000) + link + strings.Repeat("dolor ", 12_000),
		"long messages":   strings.Repeat(`{"error":"policy expired","c":"`+strings.Repeat("x", 5000)+`"}`+"\n", 100),
		"several faults":  strings.Repeat(strings.Replace(link, "&", "& ", 1), 5),
		"backticks":       link + strings.Repeat("`", 100<<10),
		"long names":      "name,url\n" + strings.Repeat(strings.Repeat("n", 59)+","+strings.TrimSpace(link)+"\n", 500),
		"different codes": strings.Repeat("filestack.init('AhTgLagciQByzXpFGRI0Az', {policy: '"+wordstest.Policy+"', signature: '"+wordstest.Signature+"'})\n", 300),
	} {
		t.Run(name, func(t *testing.T) {
			out := Write(wordstest.Pasted(text, inspect.Inspect(text, inspect.Options{At: wordstest.Now, NoCause: true})), Options{At: wordstest.Now})
			if len(out) > Most {
				t.Errorf("%d bytes", len(out))
			}
			if len(text) > Most && !strings.Contains(out, "left out") && !strings.Contains(out, " more") && !strings.Contains(out, "other row") && !strings.Contains(out, "| line |") {
				t.Errorf("nothing is said to be left out of\n%.2000s", out)
			}
			if outside := wordstest.OutsideFences(out); strings.Contains(outside, "unclosed [") {
				t.Error("a fence is open")
			}
		})
	}
}

// The ticket says what it masked.
func TestTicketSaysWhatIsMasked(t *testing.T) {
	text := "FILESTACK_APP_SECRET=" + wordstest.Secret + "\nAuthorization: Bearer mF_9.B5f-4.1JqM8xQ\nDATABASE_URL=postgres://u:longpassword1@h/db\n" + wordstest.DeadLink
	out := Write(wordstest.Pasted(text, inspect.Inspect(text, inspect.Options{At: wordstest.Now})), Options{At: wordstest.Now})
	head, _, _ := strings.Cut(out, "\n\n###")
	if !strings.Contains(head, "Signatures are cut: nothing here opens a file. Masked: 1 app secret, 2 other secrets.") {
		t.Error(head)
	}
	for _, secret := range []string{wordstest.Secret, "mF_9.B5f", "longpassword1"} {
		if strings.Contains(out, secret) {
			t.Errorf("%s in\n%s", secret, out)
		}
	}
}

// What code does wrong in signing is the title, and no doubt of the secret.
func TestTitleOfCodeThatSigns(t *testing.T) {
	const text = "filestack\nconst signature = createHmac('sha256', secret).update(JSON.stringify(policy)).digest('hex')\n"
	out := Write(wordstest.Pasted(text, inspect.Inspect(text, inspect.Options{At: wordstest.Now})), Options{At: wordstest.Now})
	title, rest, _ := strings.Cut(out, "\n")
	if !strings.HasSuffix(title, "the JSON itself was signed") || strings.Contains(out, "none of the usual") || !strings.Contains(rest, "**Next:** customer's developer: sign the base64url text that is sent, not the JSON (line 2)\n") {
		t.Error(out)
	}
}
