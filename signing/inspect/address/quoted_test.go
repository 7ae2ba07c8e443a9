package address_test

import (
	"testing"
)

// quotedSigns are the signs that protect others in a shell, within quotes that no shell
// reads, and within those that one does.
var quotedSigns = []row{
	{"cmd's, in an attribute", `<a href="§C/§H?policy=§P^&signature=§S">`,
		`delivery §c handle=§H policy=§P(sent "") signature=§S; unread "^" > ""`},
	{"PowerShell's, in an attribute", "<a href=\"§C/§H?policy=§P`&signature=§S\">",
		"delivery §c handle=§H policy=§P(sent \"\") signature=§S; unread \"`\" > \"\""},
	{"a backslash, in an attribute", `<img src='§C/§H?policy=§P\&signature=§S'>`,
		`delivery §c handle=§H policy=§P(sent "") signature=§S; unread "\\" > ""`},
	{"cmd's, in JSON", `{"url": "§C/§H?policy=§P^&signature=§S"}`,
		`delivery §c handle=§H policy=§P(sent "") signature=§S; unread "^" > ""`},
	{"a backslash, in JSON", `{"url":"§C/§H?policy=§P\&signature=§S"}`,
		`delivery §c handle=§H policy=§P(sent "") signature=§S; unread "\\" > ""`},
	{"a backslash, in a command's quotes", `curl '§C/§H?policy=§P\&signature=§S'`,
		`delivery §c handle=§H policy=§P(sent "") signature=§S; unread "\\" > ""`},
	{"a backslash, in a command", `curl §C/§H?policy=§P\&signature=§S`,
		"delivery §c handle=§H policy=§P signature=§S"},
	{"a backslash, in a program", `u = "§C/§H?policy=§P\&signature=§S"`,
		"delivery §c handle=§H policy=§P signature=§S"},
	{"cmd's, in its own quotes", `curl ^"§C/§H?policy=§P^&signature=§S^"`,
		"delivery §c handle=§H policy=§P signature=§S"},
	{"PowerShell's, in its own", "Invoke-WebRequest \"§C/§H?policy=§P`&signature=§S\"",
		"delivery §c handle=§H policy=§P signature=§S"},
	{"a command on a page", `<pre>curl §C/§H?policy=§P^&signature=§S</pre>`,
		"delivery §c handle=§H policy=§P signature=§S"},
	{"a closing quote, in an attribute", `<a href="§C/§H?policy=§P&signature=§S\">`,
		`delivery §c handle=§H policy=§P signature=§S(sent ""); unread "\\" > ""`},
	{"a closing quote, in a program", `u = "§C/§H?policy=§P&signature=§S\";`,
		`delivery §c handle=§H policy=§P signature=§S(sent ""); unread "\\" > ""`},
	{"both quotes", `"{\"url\":\"§C/§H?policy=§P&signature=§S\"}"`,
		"delivery §c handle=§H policy=§P signature=§S"},
	{"curly, in a command", "curl -o a.pdf “§C/§H?policy=§P&signature=§S”",
		`delivery §c handle=§H policy=§P signature=§S; quotes "around" > "\"" > "\""`},
	{"curly, in an attribute", "<img src=‘§C/§H?policy=§P&signature=§S’>",
		`delivery §c handle=§H policy=§P signature=§S; quotes "around" > "'" > "'"`},
	{"curly, in a program", "const u = “§C/§H?policy=§P&signature=§S”;",
		`delivery §c handle=§H policy=§P signature=§S; quotes "around" > "\"" > "\""`},
	{"curly, in a call", "fetch(“§C/§H?policy=§P&signature=§S”)",
		`delivery §c handle=§H policy=§P signature=§S; quotes "around" > "\"" > "\""`},
	{"curly, in a letter", "see “§C/§H?policy=§P&signature=§S”.",
		"delivery §c handle=§H policy=§P signature=§S"},
	{"curly, in parentheses of a letter", "the link (“§C/§H?policy=§P&signature=§S”) fails",
		"delivery §c handle=§H policy=§P signature=§S"},
	{"a wide question mark", "see §C/§H？policy=§P&signature=§S",
		`delivery §c handle=§H policy=§P(sent "") signature=§S(sent ""); unread "？" > "?"`},
	{"wide signs", "see §C/§H？policy＝§P＆signature＝§S",
		`delivery §c handle=§H policy=§P(sent "") signature=§S(sent ""); unread "？" > "?" > "=" > "&" > "="`},
	{"a wide ampersand, in a program", "u = \"§C/§H?policy=§P＆signature=§S\"",
		`delivery §c handle=§H policy=§P signature=§S(sent ""); unread "＆" > "&"`},
	{"a wide colon in a task", "§C/security=policy：§P,signature:§S/§H",
		`security-task §c handle=§H policy=§P(sent "") signature=§S(sent ""); unread "：" > ":"`},
	{"a wide full stop behind it", "see §C/§H?policy=§P&signature=§S。",
		"delivery §c handle=§H policy=§P signature=§S"},
	{"straight, in a command", `curl "§C/§H?policy=§P&signature=§S"`,
		"delivery §c handle=§H policy=§P signature=§S"},
	{"a program that writes a page", `s = '<a href="' + "§C/§H?policy=§P&signature=§S\">x</a>"`,
		"delivery §c handle=§H policy=§P signature=§S"},
}

// templateEnds are what stands behind a URL that a template puts together.
var templateEnds = []row{
	{"a template's braces", `<img src="{{ "§C/" ~ h ~ "?policy=" ~ p ~ "&signature=" ~ s }}">`,
		"delivery §c policy=variable signature=variable open-file; run-time-value \"\\\" ~ p ~ \\\"\"; run-time-value \"\\\" ~ s\""},
	{"braces that nothing opens", `"§C/§H?policy=§P&signature=§S }}"`,
		`delivery §c handle=§H policy=§P signature=§S(sent ""); unread " }}" > ""`},
}

// escapedJoints are the signs between the parts of a query, escaped.
var escapedJoints = []row{
	{"an ampersand", "§C/§H?policy=§P%26signature=§S",
		`delivery §c handle=§H policy=§P signature=§S; parameter-case "%26signature=" "&signature=" "name" > "&"`},
	{"behind another parameter", "§C/§H?key=§K%26policy=§P&signature=§S",
		`delivery §c key=§K handle=§H policy=§P signature=§S; parameter-case "%26policy=" "&policy=" "name" > "&"`},
	{"the question mark", "§C/§H%3Fpolicy=§P&signature=§S",
		`delivery §c handle=§H policy=§P signature=§S; no-question-mark > "?"`},
	{"of a source", "§C/§K/resize=width:1/security=p:§P,s:§S/https://x.com/a%3Fpolicy=a%26signature=b",
		"security-task §c key=§K source=https://x.com/a%3Fpolicy=a%26signature=b tasks=resize=width:1 policy=§P signature=§S"},
	{"a redirector undoes them", "https://www.google.com/url?q=§C/§H?policy=§P%26signature=§S&sa=D",
		"delivery §c handle=§H policy=§P signature=§S as=proxied"},
}

// misnamedOptions are those of a task under another name.
var misnamedOptions = []row{
	{"sig", "§C/security=policy:§P,sig:§S/§H",
		`security-task §c handle=§H policy=§P signature=§S(sent ""); parameter-case "sig" "signature" "name" > "signature"`},
	{"pol", "§C/security=pol:§P,signature:§S/§H",
		`security-task §c handle=§H policy=§P(sent "") signature=§S; parameter-case "pol" "policy" "name" > "policy"`},
	{"the aliases", "§C/security=p:§P,s:§S/§H",
		"security-task §c handle=§H policy=§P signature=§S"},
	{"another option", "§C/security=policy:§P,signature:§S,exp:1/§H",
		"security-task §c handle=§H policy=§P signature=§S"},
}

func TestWhatIsSentAlong(t *testing.T) {
	check(t, quotedSigns, whole)
	check(t, templateEnds, whole)
	check(t, escapedJoints, whole)
	check(t, misnamedOptions, whole)
}

// A path on the API's host or the app's own has a key and a handle only where one of them
// has its shape.
func TestPathsThatLeadNowhere(t *testing.T) {
	check(t, []row{
		{"of the API", "https://www.filestackapi.com/foo/convert?policy=§P&signature=§S",
			`delivery host=www.filestackapi.com policy=§P signature=§S; route-unknown "foo"`},
		{"of the app's own host", "https://files.example.com/foo/convert?policy=§P&signature=§S",
			`delivery host=files.example.com policy=§P signature=§S as=custom; route-unknown "foo"`},
		{"a handle", "https://files.example.com/foo/§H?policy=§P&signature=§S",
			`delivery host=files.example.com route=delivery key=foo handle=§H policy=§P signature=§S as=custom; key-length "foo" "3"`},
	}, whole)
}
