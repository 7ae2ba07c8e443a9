package words_test

import (
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/ui/canary"
	"policybench/ui/redact"
	"policybench/ui/words"
	"policybench/ui/words/document"
	"policybench/ui/words/patch"
	"policybench/ui/words/plain"
	"policybench/ui/words/reply"
	"policybench/ui/words/ticket"
	"policybench/ui/words/wordstest"
)

// plantings are texts with a place ‹› for a value, as they come in tickets.
var plantings = []string{
	"my key is ‹› and it fails:\n" + wordstest.DeadLink,
	"const secret = \"‹›\";\nfetch('" + wordstest.DeadLink + "')",
	"FILESTACK_APP_SECRET=‹›\n" + wordstest.DeadLink,
	wordstest.DeadLink + "&extra=‹›",
	"https://cdn.filestackcontent.com/‹›?policy=" + wordstest.Policy + "&signature=" + wordstest.Signature,
	"https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=‹›&signature=" + wordstest.Signature,
	"{\"error\":\"‹›\",\"url\":\"" + wordstest.DeadLink + "\"}",
	"<img src=\"" + strings.ReplaceAll(wordstest.DeadLink, "&", "&amp;") + "\" alt=\"‹›\">",
	"id,name,url\n1,‹›," + wordstest.DeadLink + "\n",
	"curl -u 'app:‹›' " + wordstest.DeadLink,
	"‹›",
}

// outputs are all that is made of a text, where a secret is known.
func outputs(t testing.TB, text string, secret signing.Secret) map[string]string {
	t.Helper()
	opts := inspect.Options{At: wordstest.Now, NoCause: true, Keys: []inspect.Key{{Name: "FILESTACK_APP_SECRET", Secret: secret}}}
	if secret.IsZero() {
		opts.Keys = nil
	}
	paste := redact.New(secret).Paste(text, inspect.Inspect(text, opts))
	var printed strings.Builder
	if err := plain.Inspect(&printed, paste, wordstest.Now, words.Unicode); err != nil {
		t.Fatal(err)
	}
	document, err := document.Inspect(paste, wordstest.Now)
	if err != nil {
		t.Fatal(err)
	}
	return map[string]string{
		"text": printed.String(), "JSON": string(document), "fixed": patch.Fixed(paste),
		"ticket": ticket.Write(paste, ticket.Options{At: wordstest.Now}), "reply": reply.Write(paste, reply.Options{At: wordstest.Now}),
	}
}

// A known secret can be read out of nothing that is made of a text, however the text
// spells it.
func TestKnownSecretNeverLeaves(t *testing.T) {
	secrets := map[string]string{
		"portal": wordstest.Secret, "symbols": `a9"quote\slash'and/more&<x>`, "mixed": "xK9-pQ2_vT7.mW4+zR1=", "words": "correct-horse-battery-staple",
	}
	count := 0
	for kind, value := range secrets {
		least := 12
		if kind == "words" {
			least = 16 // one word of it is no secret
		}
		for i, sp := range canary.Spellings {
			if testing.Short() && i%4 != len(kind)%4 {
				continue
			}
			planting := plantings[(i+len(kind))%len(plantings)]
			text := strings.ReplaceAll(planting, "‹›", sp.Write(value))
			for name, out := range outputs(t, text, signing.NewSecret(value)) {
				count++
				if leak := canary.Read(out, value, least); leak != "" {
					t.Errorf("%s, %s, %s: %s of\n%s\nin\n%s", kind, sp.Name, name, leak, text, out)
				}
			}
		}
	}
	if count < 400 {
		t.Errorf("%d outputs", count)
	}
}

// What is looked for is found where it is: else the test above proves nothing.
func TestPlantedLeaksAreRead(t *testing.T) {
	for _, sp := range canary.Spellings {
		if canary.Read("nothing but "+sp.Write(wordstest.Secret)+" here", wordstest.Secret, 12) == "" {
			t.Errorf("%s is not read", sp.Name)
		}
	}
	if leak := canary.Read("my app secret is ‹app secret, 26 characters› and "+wordstest.DeadLink, wordstest.Secret, 12); leak != "" {
		t.Errorf("%s where nothing stands", leak)
	}
}

// A secret that the text does not hold changes nothing, though it is made of our words.
func TestSecretOfOurWords(t *testing.T) {
	for _, value := range []string{"expired policy signature", "the policy expired", "readable-genuine-alive", "cdn.filestackcontent.com", "not verified", "Filestack"} {
		text := "the link\n" + strings.ReplaceAll(wordstest.DeadLink, "cdn.filestackcontent.com", "files.example.com")
		with, without := outputs(t, text, signing.NewSecret(value)), outputs(t, text, signing.Secret{})
		for name := range with {
			if strings.Contains(with[name], "‹app secret") {
				t.Errorf("%q masks in %s:\n%s\nnot\n%s", value, name, with[name], without[name])
			}
		}
	}
}

// FuzzLeak puts a spelled secret and signature into any text.
func FuzzLeak(f *testing.F) {
	for i := range canary.Spellings {
		f.Add("see ", uint8(i), " there "+wordstest.DeadLink)
	}
	f.Fuzz(func(t *testing.T, before string, how uint8, after string) {
		sp := canary.Spellings[int(how)%len(canary.Spellings)]
		text := before + "\n" + sp.Write(wordstest.Secret) + "\n" + after
		if len(text) > 4<<10 || canary.Read(before+after, wordstest.Secret, 12) != "" {
			return
		}
		var all strings.Builder
		for _, out := range outputs(t, text, signing.NewSecret(wordstest.Secret)) {
			all.WriteString(out + "\n")
		}
		if leak := canary.Read(all.String(), wordstest.Secret, 12); leak != "" {
			t.Errorf("%s: %s in\n%s", sp.Name, leak, &all)
		}
	})
}
