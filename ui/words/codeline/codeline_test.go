package codeline

import (
	"strings"
	"testing"

	"policybench/signing/report"
)

// The line of code that makes a fault, in the languages that people write servers in, and
// lines beside it that do not.
func TestFind(t *testing.T) {
	mismatch := func(cause string) report.Finding {
		return report.Finding{Level: report.Problem, Code: report.CodeSignatureMismatch, Args: []string{"", cause}}
	}
	problem := func(code report.Code) report.Finding { return report.Finding{Level: report.Problem, Code: code} }
	for _, c := range []struct {
		name    string
		text    string
		finding report.Finding
		line    int
		do      string
	}{
		{"Go, no padding", "x := 1\nenc := base64.RawURLEncoding.EncodeToString(policy)", problem(report.CodePaddingMissing), 2, "base64.URLEncoding"},
		{"Node, no padding", "const p = Buffer.from(json).toString('base64url');", problem(report.CodePaddingMissing), 1, "toString('base64')"},
		{"Python, no padding", `p = base64.urlsafe_b64encode(j).rstrip(b"=")`, problem(report.CodePaddingMissing), 1, "leave it out"},
		{"PHP, no padding", "$p = rtrim(strtr(base64_encode($j), '+/', '-_'), '=');", problem(report.CodePaddingMissing), 1, "leave it out"},
		{"padding kept", "enc := base64.URLEncoding.EncodeToString(policy)", problem(report.CodePaddingMissing), 0, ""},
		{"Java, standard alphabet", "String p = Base64.getEncoder().encodeToString(json);", problem(report.CodeStandardBase64), 1, "getUrlEncoder"},
		{"of something else", "String image = Base64.getEncoder().encodeToString(raw);", problem(report.CodeStandardBase64), 1, "getUrlEncoder"},
		{"PHP, replaced", "$p = strtr(base64_encode($json), '+/', '-_');", problem(report.CodeStandardBase64), 0, ""},
		{"C#, capitals", "var sig = Convert.ToHexString(mac);", report.Finding{Level: report.Warning, Code: report.CodeSignatureUppercase}, 1, "ToLowerInvariant"},
		{"C#, lowered", "var sig = Convert.ToHexString(mac).ToLowerInvariant();", report.Finding{Level: report.Warning, Code: report.CodeSignatureUppercase}, 0, ""},
		{"JavaScript, milliseconds", "const policy = { expiry: Date.now() + 3600 }", problem(report.CodeExpiryInMilliseconds), 1, "Math.floor(Date.now() / 1000)"},
		{"JavaScript, seconds", "const policy = { expiry: Math.floor(Date.now() / 1000) + 3600 }", problem(report.CodeExpiryInMilliseconds), 0, ""},
		{"PHP, milliseconds", "$expiry = (int) (microtime(true) * 1000) + $life;", problem(report.CodeExpiryInMilliseconds), 1, "time()"},
		{"encoded again", "params.set('policy', encodeURIComponent(policy))", problem(report.CodeDoublePercentEncoded), 1, "leave it out"},
		{"a name encoded", "const name = encodeURIComponent(title)", problem(report.CodeDoublePercentEncoded), 0, ""},
		{"changed places", "sig, pol = sign(handle)", problem(report.CodeSwappedValues), 1, "policy first"},
		{"in their places", "pol, sig = sign(handle)", problem(report.CodeSwappedValues), 0, ""},
		{"quotes of a compose file", `- FILESTACK_SECRET="${FS_SECRET}"`, mismatch("secret-quoted"), 1, "without them"},
		{"quotes of another value", `- NODE_ENV="production"`, mismatch("secret-quoted"), 0, ""},
		{"another cause", `- FILESTACK_SECRET="${FS_SECRET}"`, mismatch("json-signed"), 0, ""},
		{"secret of a file", "secret, _ := os.ReadFile(secretPath)", mismatch("secret-newline"), 1, "TrimSpace"},
		{"a template in quotes", "img.src = 'https://h/security=p:${policy}/' + handle;", report.Finding{Level: report.Note, Code: report.CodeRunTimeValue}, 1, "backticks"},
		{"a template in backticks", "img.src = `https://h/security=p:${policy}/${handle}`;", report.Finding{Level: report.Note, Code: report.CodeRunTimeValue}, 0, ""},
		{"a short column", "thumb_url VARCHAR(255)", problem(report.CodeSignatureLength), 1, "without a limit"},
		{"too long a line", "enc := base64.RawURLEncoding" + strings.Repeat(" ", 300) + "x", problem(report.CodePaddingMissing), 0, ""},
		{"no such fault", "enc := base64.RawURLEncoding.EncodeToString(policy)", problem(report.CodeExpired), 0, ""},
		{"a note is no fault", "enc := base64.RawURLEncoding.EncodeToString(policy)", report.Finding{Level: report.Note, Code: report.CodePaddingMissing}, 0, ""},
	} {
		found := Find(c.text, []report.Report{{Findings: []report.Finding{c.finding}}})
		switch {
		case c.line == 0 && len(found) > 0:
			t.Errorf("%s: %+v", c.name, found)
		case c.line > 0 && (len(found) != 1 || found[0].Number != c.line || !strings.Contains(found[0].Do, c.do)):
			t.Errorf("%s: %+v, wanted line %d, %q", c.name, found, c.line, c.do)
		}
	}
}

// What code made is not the code, and neither is a line that an edit mends already.
func TestFindOnlyCode(t *testing.T) {
	const text = "https://cdn.filestackcontent.com/h?policy=RawURLEncoding\nenc := base64.RawURLEncoding.EncodeToString(policy)"
	r := report.Report{Span: report.Span{Length: 56}, Findings: []report.Finding{{Level: report.Problem, Code: report.CodePaddingMissing}}}
	r.Link.Host, r.Security.Policy = "cdn.filestackcontent.com", "RawURLEncoding"
	if found := Find(text, []report.Report{r}); len(found) != 1 || found[0].Number != 2 || text[found[0].Span.Offset:found[0].Span.End()] != "enc := base64.RawURLEncoding.EncodeToString(policy)" {
		t.Errorf("%+v", found)
	}
	r.Fixes = []report.Edit{{What: report.CodePaddingMissing, Span: report.Span{Offset: 71, Length: 3}}}
	if found := Find(text, []report.Report{r}); len(found) != 0 {
		t.Errorf("mended: %+v", found)
	}
	if found := Find(strings.Repeat(text+"\n", 1000), []report.Report{r}); len(found) != 0 {
		t.Errorf("too long: %+v", found)
	}
}

// Every sign says what to do, and no rule is a sentence already.
func TestRules(t *testing.T) {
	for _, r := range rules {
		if report.RowOf(r.code).Code != r.code || r.says == "" || strings.HasSuffix(r.says, ".") || len(r.signs) == 0 {
			t.Errorf("%s: %q", r.code, r.says)
		}
		for _, s := range r.signs {
			if s.mark == "" || s.do == "" || strings.HasSuffix(s.do, ".") {
				t.Errorf("%s: %+v", r.code, s)
			}
		}
	}
}
