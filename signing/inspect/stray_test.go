package inspect

import (
	"strings"
	"testing"

	"policybench/signing/report"
)

// A sign that breaks a host, a path or a name of a URL of Filestack's is found, and taken
// out where that is certain.
func TestSignsWithinURLs(t *testing.T) {
	const (
		query = "https://cdn.filestackcontent.com/§H?policy=§P&signature=§S"
		task  = "https://cdn.filestackcontent.com/resize=width:40/security=policy:§P,signature:§S/§H"
		file  = "https://www.filestackapi.com/api/file/§H/metadata?key=§K&policy=§P&signature=§S"
	)
	for _, c := range []struct{ name, text, right string }{
		{"before the slashes", strings.Replace(query, "://", ":$//", 1), query},
		{"between the slashes", strings.Replace(query, "://", ":/!/", 1), query},
		{"before the colon", strings.Replace(query, "://", "&://", 1), query},
		{"dots before the slashes", strings.Replace(task, "://", ":..//", 1), task},
		{"an escaped escape for a slash", strings.Replace(query, "://", ":/%252F", 1), query},
		{"an at sign in the host", strings.Replace(task, "cdn.f", "cdn.@f", 1), task},
		{"an at sign before the domain", strings.Replace(query, ".com/", ".@com/", 1), query},
		{"a question mark in the host", strings.Replace(task, "tent.com", "tent?.com", 1), task},
		{"a number sign in the host", strings.Replace(task, "stack", "st#ack", 1), task},
		{"a slash in the host", strings.Replace(task, "cdn.f", "cdn.f/", 1), task},
		{"a question mark behind the host", strings.Replace(file, ".com/", ".com?/", 1), file},
		{"a question mark before the path", strings.Replace(file, ".com/", ".com/?", 1), file},
		{"a question mark before a task", strings.Replace(task, "/resize", "/?resize", 1), task},
		{"a question mark in a task's name", strings.Replace(task, "resize", "res?ize", 1), task},
		{"a question mark behind a task's name", strings.Replace(task, "resize=", "resize?=", 1), task},
		{"a question mark behind the security task's name", strings.Replace(task, "security=", "security?=", 1), task},
		{"a question mark before the handle", strings.Replace(task, "/§H", "/?§H", 1), task},
		{"a question mark in the place of the last slash", strings.Replace(task, "/§H", "?§H", 1), task},
		{"a number sign before the handle", strings.Replace(task, "/§H", "/#§H", 1), task},
		{"a dollar before the handle", strings.Replace(query, "§H", "$§H", 1), query},
		{"a dollar behind the handle", strings.Replace(query, "§H", "§H$", 1), query},
		{"a dollar in a task's name", strings.Replace(task, "resize", "re$size", 1), task},
		{"a dollar in the key", strings.Replace(file, "§K", "$§K", 1), file},
		{"a misspelled key", strings.Replace(file, "key=", "ky=", 1), file},
		{"a sign in an attribute", `<img src="*` + query + `">`, `<img src="` + query + `">`},
		{"a sign in a literal", `const u = '+` + query + `';`, `const u = '` + query + `';`},
		{"a sign in a command", `curl -o a.png '$` + query + `'`, `curl -o a.png '` + query + `'`},
		{"a comma before the policy", strings.Replace(task, "policy:", ",policy:", 1), task},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := onlyReport(t, carrying.Replace(c.text), Options{At: wildAt, Keys: sampleKeys()})
			said := false
			for _, f := range r.Findings {
				said = said || f.Level != report.Note && len(f.Spans) > 0
			}
			if want := carrying.Replace(c.right); !said || r.Fixed != want {
				t.Errorf("%s %v\nfixed %s\n want %s", r.Verdict, r.Codes(), r.Fixed, want)
			}
		})
	}
}

// Neighbors, with nothing wrong in the link.
func TestSignsThatBelong(t *testing.T) {
	for name, text := range map[string]string{
		"a variable in the path":  "https://cdn.filestackcontent.com/$handle?policy=§P&signature=§S",
		"a cache's parameter":     "https://cdn.filestackcontent.com/§H?policy=§P&signature=§S&v=2",
		"a link in a question":    "Have you tried https://cdn.filestackcontent.com/§H?policy=§P&signature=§S?",
		"a fragment":              "https://cdn.filestackcontent.com/§H?policy=§P&signature=§S#page=2",
		"a link in a list":        "- see: https://cdn.filestackcontent.com/§H?policy=§P&signature=§S",
		"a link without a scheme": `<img src="//cdn.filestackcontent.com/§H?policy=§P&signature=§S">`,
		"a link in bold":          "*https://cdn.filestackcontent.com/§H?policy=§P&signature=§S*",
		"a link in a sentence":    `print("See: https://cdn.filestackcontent.com/§H?policy=§P&signature=§S")`,
		"a link in parentheses":   `print("(https://cdn.filestackcontent.com/§H?policy=§P&signature=§S)")`,
		"a style's link":          `background: url(//cdn.filestackcontent.com/§H?policy=§P&signature=§S)`,
		"an attribute unquoted":   `<img src=//cdn.filestackcontent.com/§H?policy=§P&signature=§S >`,
		"a base in a program":     `const base = 'https://cdn.filestackcontent.com/security=policy:§P,signature:§S/' + handle;`,
	} {
		t.Run(name, func(t *testing.T) {
			r := onlyReport(t, carrying.Replace(text), Options{At: wildAt, Keys: sampleKeys()})
			if r.Verdict != report.Valid || problemsOf(r) != "" {
				t.Errorf("%s %v", r.Verdict, r.Codes())
			}
		})
	}
}
