package address

import (
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/inspecttest"
	"policybench/signing/report"
)

func TestMarkInTask(t *testing.T) {
	const task = "https://cdn.filestackcontent.com/security=policy:§P,signature:§S/§H"
	for _, c := range []struct {
		name, old, with string
		want            bool
	}{
		{"none", "§H", "§H", false},
		{"before the policy", ":§P", ":?§P", true},
		{"before padding", ":§P", ":#§P==", true},
		{"behind the policy", "§P,", "§P?,", true},
		{"behind the signature", "§S/", "§S#/", true},
		{"behind the handle", "§H", "§H?", false},
		{"a query instead of the file", "§S/", "§S?dl=true/", false},
		{"in a template", ":§P", ":${a?b:c}", false},
		{"nothing behind it", "§S/§H", "§S?", false},
		{"a query before the task", "/security", "/?a=b/security", false},
	} {
		url := strings.NewReplacer("§P", somePolicy, "§S", someSignature, "§H", someHandle).Replace(strings.Replace(task, c.old, c.with, 1))
		if got := markInTask(url); (got >= 0) != c.want || got >= 0 && strings.IndexByte("?#", url[got]) < 0 {
			t.Errorf("%s: %d in %s", c.name, got, url)
		}
	}
}

func TestMarkBeforeValue(t *testing.T) {
	inspecttest.Ask(t, func(s string) bool { return markBeforeValue(s) >= 0 }, []inspecttest.Asked{
		{"before a policy", "https://a/H?policy=#" + somePolicy, true},
		{"before a signature", "https://a/H?policy=" + somePolicy + "&signature=#" + someSignature, true},
		{"none", "https://a/H?policy=" + somePolicy, false},
		{"behind a value", "https://a/H?policy=" + somePolicy + "#signature", false},
		{"before another's value", "https://a/H?key=#" + somePolicy, false},
		{"before a word", "https://a/H?policy=#top", false},
		{"in a fragment", "https://a/H#policy=#" + somePolicy, false},
	})
}

// What stands beside a URL in its quotes, with what is said of it.
func TestBesideFaults(t *testing.T) {
	const url = "https://cdn.filestackcontent.com/" + someHandle + "?policy=" + somePolicy + "&signature=" + someSignature
	for _, c := range []struct {
		name, text string
		level      report.Level
		code       report.Code
	}{
		{"nothing", `u = "U"`, "", ""},
		{"what nobody sees", "u = \"U\u200b\"", report.Problem, report.CodeInvisibleCharacter},
		{"in an attribute", "<a href=\"U\u2060\">", report.Problem, report.CodeInvisibleCharacter},
		{"before a URL", "u = '\ufeffU'", report.Problem, report.CodeInvisibleCharacter},
		{"a blank", `u = "U "`, report.Warning, report.CodeWhitespace},
		{"a blank in a command", `curl "U "`, report.Problem, report.CodeWhitespace},
		{"a blank in an attribute", `<a href=" U ">`, "", ""},
		{"lines in an attribute", "<a href=\"\n  U\n\">", "", ""},
		{"a hard blank in an attribute", "<a href=\"U\u00a0\">", report.Problem, report.CodeWhitespace},
		{"a quote of another kind", `u = "U'"`, report.Problem, report.CodeUnread},
		{"a bracket", `u = 'U]'`, report.Problem, report.CodeUnread},
		{"a curly quote", "u = \"U\u201d\"", report.Problem, report.CodeUnread},
		{"curly quotes", "see “U”", "", ""},
		{"a Markdown link", "[x](U\u200b)", report.Problem, report.CodeInvisibleCharacter},
		{"a title", `[x](U "y")`, "", ""},
		{"without quotes", "see U\u200b.", "", ""},
		{"outside of its quotes", "u = 'U'\u200b", "", ""},
		{"in a sentence", `he opened "U, then left"`, "", ""},
		{"an image of a list", `srcset="U 2x"`, "", ""},
		{"a status", `"U 403"`, "", ""},
		{"a line that is printed", `print("U\n")`, "", ""},
		{"Markdown's code", "```\nU\n```", "", ""},
		{"blanks on both sides", "` U `", "", ""},
	} {
		text := strings.Replace(c.text, "U", url, 1)
		v := carrier.Undo(text)
		r, _, ok := At(v, strings.Index(v.Text, "https:"))
		if !ok {
			t.Errorf("%s: not read", c.name)
			continue
		}
		level, code := report.Level(""), report.Code("")
		for _, f := range r.Forgiven {
			level, code = f.Level, f.Code
		}
		if code != c.code || code != "" && level != c.level || len(r.Forgiven) > 1 {
			t.Errorf("%s: %v", c.name, r.Forgiven)
		}
	}
}
