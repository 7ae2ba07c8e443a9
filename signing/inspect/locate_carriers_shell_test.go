package inspect

import (
	"strings"
	"testing"

	"policybench/signing/report"
)

// zsh protects what oh-my-zsh's url-quote-magic does, latex what a sentence needs.
var (
	zsh       = strings.NewReplacer("?", `\?`, "=", `\=`, "&", `\&`, "[", `\[`, "]", `\]`, "~", `\~`, "#", `\#`)
	latex     = strings.NewReplacer("&", `\&`, "_", `\_`, "%", `\%`, "#", `\#`)
	telegram  = strings.NewReplacer("_", `\_`, "-", `\-`, "=", `\=`, ".", `\.`, "~", `\~`, "#", `\#`, "+", `\+`)
	copyAsCmd = strings.NewReplacer("&", "^&", "%3D", "^%^3D", "%2B", "^%^2B")
)

var carriersOfShells = func() []carrierCase {
	query := `https://cdn.filestackcontent.com/§H?policy=§P&signature=§S`
	encoded := strings.Replace(query, "§P", "§E", 1)
	task := `https://cdn.filestackcontent.com/resize=width:40/security=policy:§P,signature:§S/§H`
	return []carrierCase{
		{name: "zsh", text: `curl ` + zsh.Replace(query) + ` -o a`, form: report.FormDelivery},
		{name: "zsh, a task", text: `wget ` + zsh.Replace(task), form: report.FormSecurityTask},
		{name: "zsh, alone", text: zsh.Replace(query), form: report.FormDelivery},
		{name: "bash", text: `curl ` + strings.ReplaceAll(query, "&", `\&`), form: report.FormDelivery},
		{name: "in JSON", text: `{"cmd":"curl ` + strings.ReplaceAll(zsh.Replace(query), `\`, `\\`) + `"}`, form: report.FormDelivery},
		{name: "cmd", text: `curl ` + strings.ReplaceAll(query, "&", "^&") + " -o a", form: report.FormDelivery},
		{name: "copied for cmd", text: `curl ^"` + copyAsCmd.Replace(encoded) + "^\" ^\n  -H ^\"accept: */*^\"", form: report.FormDelivery},
		{name: "a batch file", text: `curl "` + strings.NewReplacer("&", "^&", "%", "%%").Replace(encoded) + `"`, form: report.FormDelivery},
		{name: "PowerShell", text: "iwr https://cdn.filestackcontent.com/§H?policy=§E`&signature=§S -OutFile a", form: report.FormDelivery},
		{name: "quoted sign", text: `curl https://cdn.filestackcontent.com/§H'?'policy=§E'&'signature=§S`, form: report.FormDelivery},
		{name: "double-quoted sign", text: `curl https://cdn.filestackcontent.com/§H?policy=§E"&"signature=§S -v`, form: report.FormDelivery},
		{name: "LaTeX", text: `\href{` + latex.Replace(encoded) + `}{file}`, form: report.FormDelivery},
		{name: "LaTeX url", text: `see \url{` + latex.Replace(query) + `}.`, form: report.FormDelivery},
		{name: "Telegram", text: `see ` + telegram.Replace(query), form: report.FormDelivery},
		{name: "properties", text: `photo.url=https\://cdn.filestackcontent.com/§H?policy\=` + strings.ReplaceAll(carriedPolicy, "=", `\=`) + `&signature\=§S`, form: report.FormDelivery},
		{name: "properties, a pair", text: "filestack.policy=" + strings.ReplaceAll(carriedPolicy, "=", `\=`) + "\nfilestack.signature=§S\n", form: report.FormPair, handle: "-"},
		{name: "calendar", text: `ATTACH:https://cdn.filestackcontent.com/security=policy:§P\,signature:§S/§H`, form: report.FormSecurityTask},
		{name: "Markdown", text: strings.NewReplacer("_", `\_`, ":", `\:`, "=", `\=`).Replace(task), form: report.FormSecurityTask},
		{name: "on a page", text: `<pre>curl https://cdn.filestackcontent.com/§H?policy=§P\&amp;signature=§S</pre>`, form: report.FormDelivery},
		{name: "zsh, a fault", text: `curl https://cdn.filestackcontent.com/§H\&policy\=§E\&signature\=§S`, form: report.FormDelivery, problems: "no-question-mark"},
		{name: "bash, a fault", text: `curl https://cdn.filestackcontent.com/§H#policy=§E\&signature=§S`, form: report.FormDelivery, problems: "in-fragment"},
	}
}()

func init() { carriers = append(carriers, replaceAll(carriersOfShells)...) }

func replaceAll(cases []carrierCase) []carrierCase {
	for i := range cases {
		cases[i].text = carrying.Replace(cases[i].text)
	}
	return cases
}

// A repair is written as the text around it is.
func TestRepairsWearTheShellsDress(t *testing.T) {
	key := `curl -X DELETE `
	for _, c := range []struct{ text, want string }{
		{key + `https://www.filestackapi.com/api/file/§H\?policy\=§P\&signature\=§S # §K`, `/§H\?key\=§K\&policy\=`},
		{key + `https://www.filestackapi.com/api/file/§H?policy=§P^&signature=§S : §K`, `/§H?key=§K^&policy=`},
		{key + "https://www.filestackapi.com/api/file/§H?policy=§P`&signature=§S : §K", "/§H?key=§K`&policy="},
		{key + `https://www.filestackapi.com/api/file/§H?policy=§P"&"signature=§S : §K`, `/§H?key=§K\&policy=`},
		{`https\://cdn.filestackcontent.com/§H?policy\=` + carriedPolicy[:len(carriedPolicy)-2] + `&signature\=§S`, carriedPolicy[:len(carriedPolicy)-2] + `\=\=&`},
	} {
		text, want := carrying.Replace(c.text), carrying.Replace(c.want)
		r := Inspect(text, Options{At: wildAt, Keys: sampleKeys()})
		if len(r) != 1 || !strings.Contains(r[0].Fixed, want) {
			t.Errorf("%s\n%v, mended: %q", text, describe(r), func() string {
				if len(r) > 0 {
					return r[0].Fixed
				}
				return ""
			}())
		}
	}
}

// Patterns and programs that use the same signs mean something else.
func TestProtectedSignsElsewhere(t *testing.T) {
	for _, text := range []string{
		`^https:\/\/cdn\.filestackcontent\.com\/([^?&]+)`,
		`RewriteRule ^img/(.*)$ https://cdn\.filestackcontent\.com/$1 [P]`,
		`/policy=([^&]+)\&signature=([0-9a-f]{64})/`,
		`if (/[^"]+\?policy\=/.test(url)) {}`,
		"Use `?policy=` and `&signature=` in the query",
	} {
		for _, r := range Inspect(text, Options{At: wildAt}) {
			if problemsOf(r) != "" {
				t.Errorf("%s\n%v", text, describe([]report.Report{r}))
			}
		}
	}
}
