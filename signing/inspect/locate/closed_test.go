package locate_test

import (
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
)

// surroundings of a healthy URL, which stands for §U: none of them is part of it.
var aroundURLs = []string{
	"«§U»", "»§U«", "‹§U›", "„§U“", "‚§U‘", "「§U」", "『§U』", "《§U》", "〈§U〉", "【§U】", "（§U）", "［§U］", "｢§U｣",
	"链接在这里：§U。请看。", "§U，谢谢", "§U、次", "§U！", "§U？", "§U；", "§U：ok", "§U\u3000次",
	"§U—see", "§U–see", "§U―", "§U…", "§U… and so on", "§U...", "§U·", "§U•", "§U؟", "§U۔", "§U،", "§U।", "§U॥", "§U։", "§U።", "§U¿", "§U¡", "§U¶", "§U§1",
	"§U👍", "§U→", "§U™", "§U✓ ok", "§Uです", "§Uを開く", "§Uпожалуйста", "§U는", "§U¹", "§U²",
	"§U[1]", "[img]§U[/img]", "[url]§U[/url]", "link:§U[the report]", "image::§U[alt,100]", "§U{.img}", "§U{target=_blank}", "§U{:.cls}",
	"§U(see)", "§U)see", "§U]", "§U}", "§U|x", "§U*x*", "~~§U~~", "__§U__", "=§U!", "§U$", "§U@home", "§U--see", "§U-", "§U.Please see",
	"%22§U%22", "<a href=%22§U%22>", "§U%27", "§U%3E", "§U%E2%80%9D", "§U%29", "§U%5D", "§U%22%3E%3Cimg%3E",
	"§U,§U2", "§U;jsessionid=1", "§U;§U2", "§U`x", "§U\\", "§U\\n", "§U^", "§U#{extra}", "§U${extra}", "§U{{ extra }}",
}

// closedURLs are the forms that a healthy URL has; the value at its end differs.
var closedURLs = []struct {
	name, url string
	form      report.Form
}{
	{"signature last", `https://cdn.filestackcontent.com/§H?policy=§E&signature=§S`, report.FormDelivery},
	{"policy last", `https://cdn.filestackcontent.com/§H?signature=§S&policy=§P`, report.FormDelivery},
	{"policy last, escaped", `https://cdn.filestackcontent.com/§H?signature=§S&policy=§E`, report.FormDelivery},
	{"handle last", `https://cdn.filestackcontent.com/security=policy:§P,signature:§S/§H`, report.FormSecurityTask},
}

func TestURLEndsBehindWholeValue(t *testing.T) {
	opts := inspect.Options{At: wildAt, Keys: []inspect.Key{{Name: "sample", Secret: signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI")}}}
	for _, u := range closedURLs {
		url := carrying.Replace(u.url)
		for _, around := range aroundURLs {
			text := replaceURL(around, url)
			r := inspect.Inspect(text, opts)
			if len(r) != 1 || r[0].Verdict != report.Valid || r[0].Form != u.form || r[0].Link.Handle != carriedHandle || problemsOf(r[0]) != "" {
				t.Errorf("%s: %s\n%v", u.name, around, describe(r))
				continue
			}
			if got := text[r[0].Span.Offset:r[0].Span.End()]; !strings.HasPrefix(got, url) {
				t.Errorf("%s: %s: found %q", u.name, around, got)
			}
		}
	}
}

// What does reach the server stays part of the value.
func TestURLGoesOnBehindWholeValue(t *testing.T) {
	for _, c := range []struct{ text, problems string }{
		{`https://cdn.filestackcontent.com/§H?policy=§P&signature=§Sa`, "signature-length"},
		{`https://cdn.filestackcontent.com/§H?policy=§P&signature=§Sz`, "signature-not-hex"},
		{`https://cdn.filestackcontent.com/§H?policy=§P&signature=§S.png`, "signature-not-hex"},
		{`https://cdn.filestackcontent.com/§H?policy=§P&signature=§S/x`, "signature-not-hex"},
		{`https://cdn.filestackcontent.com/§H?policy=§P&signature=§S%0A`, "whitespace"},
		{`https://cdn.filestackcontent.com/§H?policy=§P&signature=§S%20`, "whitespace"},
		{`https://cdn.filestackcontent.com/§H?policy=§P&signature=%22§S%22`, "quotes"},
		{`https://cdn.filestackcontent.com/§H?signature=§S%22&policy=§P`, "signature-not-hex"},
		{`https://cdn.filestackcontent.com/security=policy:§P;signature:§S/§H`, "comma-missing"},
	} {
		r := inspect.Inspect(carrying.Replace(c.text), inspect.Options{At: wildAt})
		if len(r) != 1 || r[0].Verdict != report.Malformed || problemsOf(r[0]) != c.problems {
			t.Errorf("%s\n%v", c.text, describe(r))
		}
	}
	for _, text := range []string{
		`https://cdn.filestackcontent.com/§K/security=policy:§P,signature:§S/https://example.com/bild–groß.jpg`,
		`https://cdn.filestackcontent.com/§K/security=policy:§P,signature:§S/https://example.com/图（1）.jpg`,
		`https://cdn.filestackcontent.com/§K/security=policy:§P,signature:§S/src://alias/été/ü.png`,
	} {
		text = carrying.Replace(text)
		if r := inspect.Inspect(text, inspect.Options{At: wildAt}); len(r) != 1 || !strings.HasSuffix(text, r[0].Link.Source) || r[0].Link.Source == "" {
			t.Errorf("%s\n%v", text, describe(r))
		}
	}
}

func replaceURL(text, url string) string {
	return strings.NewReplacer("§U2", "https://example.com/other", "§U", url).Replace(text)
}
