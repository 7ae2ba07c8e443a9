package address_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect/address"
	"policybench/signing/inspect/carrier"
	"policybench/signing/report"
)

// How grave a fault is, by its nearest neighbor that is graver or less so.
func TestLevels(t *testing.T) {
	for _, c := range []struct {
		name, text string
		code       report.Code
		level      report.Level
	}{
		{"twice the same", "§C/§H?policy=§P&policy=§P&signature=§S", report.CodeDuplicateParameter, report.Warning},
		{"twice the same, escaped", "§C/§H?policy=§P&policy=eyJleHBpcnkiOjE4OTM0NTYwMDB%39&signature=§S", report.CodeDuplicateParameter, report.Warning},
		{"twice, another", "§C/§H?policy=§P&policy=abc&signature=§S", report.CodeDuplicateParameter, report.Problem},
		{"a wrapped URL in a mail", "> §C/§H?policy=eyJleHBpcnkiOjE4\n> OTM0NTYwMDB9&signature=§S", report.CodeLineBreak, report.Warning},
		{"a wrapped URL in quotes", "get('§C/§H?policy=eyJleHBpcnkiOjE4\nOTM0NTYwMDB9&signature=§S')", report.CodeLineBreak, report.Problem},
		{"a blank behind a URL", "get('§C/§H?policy=§P&signature=§S ')", report.CodeWhitespace, report.Warning},
		{"the same in a command", "curl '§C/§H?policy=§P&signature=§S '", report.CodeWhitespace, report.Problem},
		{"a hard blank", "get('§C/§H?policy=§P&signature=§S\u00a0')", report.CodeWhitespace, report.Problem},
		{"a control character", "get('§C/§H?policy=§P&signature=§S\x01')", report.CodeWhitespace, report.Warning},
		{"capitals", "§C/§H?Policy=§P&signature=§S", report.CodeParameterCase, report.Warning},
		{"another name", "§C/§H?polcy=§P&signature=§S", report.CodeParameterCase, report.Problem},
		{"a short handle", "§C/KW9EJhYtS6y48Whm2S6?policy=§P&signature=§S", report.CodeHandleLength, report.Warning},
		{"a name behind a slash", "§C/§H/a.pdf?policy=§P&signature=§S", report.CodeNameBehindHandle, report.Note},
		{"a slash too many", "https://cdn.filestackcontent.com//§H?policy=§P&signature=§S", report.CodeUnread, report.Problem},
		{"an ampersand too many", "§C/§H?policy=§P&&signature=§S", report.CodeUnread, report.Warning},
		{"what a client escapes", "§C/§K/zip/%5B§H,§H%5D", report.CodeClientEscaped, report.Note},
		{"a word for a handle", "§C/HANDLE?policy=§P&signature=§S", report.CodePlaceholder, report.Problem},
		{"a redacted one", "§C/[FILTERED]?policy=§P&signature=§S", report.CodePlaceholder, report.Warning},
	} {
		text := written.Replace(c.text)
		v := carrier.Undo(text)
		r, _, _ := address.At(v, address.Start(v.Text, strings.Index(v.Text, "//")))
		var level report.Level
		for _, f := range r.Forgiven {
			if f.Code == c.code {
				level = f.Level
			}
		}
		if level != c.level {
			t.Errorf("%s: %s is a %v, want %v: %s", c.name, c.code, level, c.level, outline(&r))
		}
	}
}

// A slash is lost where a path goes on behind the host at once, and nowhere else.
func TestSlashLost(t *testing.T) {
	check(t, []row{
		{"before a handle", "https://cdn.filestackcontent.com§H?policy=§P",
			`delivery §c handle=§H policy=§P; host-misspelled "cdn.filestackcontent.com§H" "cdn.filestackcontent.com" > "/"`},
		{"before a task", "https://cdn.filestackcontent.comsecurity=p:§P/§H",
			`security-task §c handle=§H policy=§P; host-misspelled "cdn.filestackcontent.comsecurity" "cdn.filestackcontent.com" > "/"`},
		{"before a query, where no browser needs it", "https://cdn.filestackcontent.com?policy=§P",
			"delivery host=cdn.filestackcontent.com policy=§P open-file; file-missing"},
		{"before a fragment", "https://cdn.filestackcontent.com#policy=§P",
			`delivery host=cdn.filestackcontent.com policy=§P; in-fragment > "?"`},
		{"before a port", "https://cdn.filestackcontent.com:443/§H?policy=§P",
			"delivery host=cdn.filestackcontent.com:443 route=delivery handle=§H policy=§P"},
		{"in a longer domain", "https://cdn.filestackcontent.com.example/§H?policy=§P",
			"delivery host=cdn.filestackcontent.com.example route=delivery handle=§H policy=§P as=custom"},
	}, whole)
}
