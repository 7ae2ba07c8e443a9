package address_test

import "testing"

// standIns are what people and programs put for a value, and values that look like one.
var standIns = []row{
	{"angle brackets", "§C/<HANDLE>",
		`delivery §c no-file open-file; placeholder "<HANDLE>"`},
	{"braces", "§C/{handle}",
		`delivery §c no-file open-file; placeholder "{handle}"`},
	{"a template's braces", "§C/{{handle}}",
		"delivery §c no-file open-file"},
	{"your", "§C/YOUR_FILE_HANDLE?policy=§P&signature=§S",
		`delivery §c policy=§P signature=§S open-file; placeholder "YOUR_FILE_HANDLE"`},
	{"in code", `fetch("§C/YOUR_FILE_HANDLE?policy=§P&signature=§S")`,
		`delivery §c policy=§P signature=§S open-file; placeholder "YOUR_FILE_HANDLE"`},
	{"a key", "§C/YOUR_API_KEY/security=p:§P,s:§S/§H",
		`security-task §c handle=§H policy=§P signature=§S open-key; placeholder "YOUR_API_KEY"`},
	{"undefined", "§C/undefined?policy=§P&signature=§S",
		`delivery §c policy=§P signature=§S open-file; placeholder "undefined" "unset"`},
	{"null for a key", "§C/null/security=p:§P,s:§S/§H",
		`security-task §c handle=§H policy=§P signature=§S open-key; placeholder "null" "unset"`},
	{"redacted", "§C/[FILTERED]?policy=§P&signature=§S",
		`delivery §c policy=§P signature=§S open-file; placeholder "[FILTERED]" "redacted"`},
	{"escaped redaction", "§C/%5BFILTERED%5D?policy=§P&signature=§S",
		`delivery §c policy=§P signature=§S open-file; client-escaped "%5B %5D"; placeholder "[FILTERED]" "redacted"`},
	{"a policy", "§C/§H?policy=POLICY&signature=SIGNATURE",
		`delivery §c handle=§H policy=variable signature=variable; placeholder "POLICY"; placeholder "SIGNATURE"`},
	{"a policy in brackets", "§C/§H?policy=<policy>&signature=<signature>",
		`delivery §c handle=§H policy=variable signature=variable; placeholder "<policy>"; placeholder "<signature>"`},
	{"a variable", "§C/§H?policy=${policy}&signature=${signature}",
		`delivery §c handle=§H policy=variable signature=variable; run-time-value "${policy}"; run-time-value "${signature}"`},
	{"ruby's", "§C/§H?policy=#{policy}&signature=#{signature}",
		`delivery §c handle=§H policy=variable signature=variable; run-time-value "#{policy}"; run-time-value "#{signature}"`},
	{"an elided one", "§C/§H?policy=eyJleHBpc…&signature=9bb6…",
		`delivery §c handle=§H policy=eyJleHBpc(cut)(sent "eyJleHBpc…") signature=variable; placeholder "9bb6…"`},
	{"a handle is none", "§C/§H",
		"delivery §c handle=§H"},
	{"a list is none", "§C/§K/collage=w:3/[§H,§H]",
		"delivery §c key=§K handle=§H tasks=collage=w:3"},
}

// faults are what happens to a URL on its way.
var faults = []row{
	{"HTML escapes", "§C/§H?policy=§P&amp;signature=§S",
		`delivery §c handle=§H policy=§P signature=§S(sent ""); html-escaped > "&"`},
	{"HTML escapes in HTML", `<img src="§C/§H?policy=§P&amp;signature=§S">`,
		"delivery §c handle=§H policy=§P signature=§S"},
	{"HTML escapes twice in HTML", `<img src="§C/§H?policy=§P&amp;amp;signature=§S">`,
		`delivery §c handle=§H policy=§P signature=§S(sent ""); html-escaped > "&amp;"`},
	{"a line break in a policy", "\"§C/§H?policy=eyJleHBpcnkiOjE4\nOTM0NTYwMDB9&signature=§S\"",
		`delivery §c handle=§H policy=§P(sent "eyJleHBpcnkiOjE4") signature=§S(sent ""); line-break > ""`},
	{"a line break in a mail", "> §C/§H?policy=eyJleHBpcnkiOjE4\n> OTM0NTYwMDB9&signature=§S",
		`delivery §c handle=§H policy=§P signature=§S; line-break > ""`},
	{"a blank in a policy", `"§C/§H?policy=eyJleHBpcnkiOjE4 OTM0NTYwMDB9&signature=§S"`,
		`delivery §c handle=§H policy=§P(sent "eyJleHBpcnkiOjE4") signature=§S(sent ""); whitespace > ""`},
	{"blanks in a list", "§C/security=p:§P,s:§S/watermark=file:§H,position:[ middle, center ]/§H",
		`security-task §c handle=§H tasks=watermark=file:§H,position:[middle,center] policy=§P signature=§S; whitespace > "" > "" > ""`},
	{"an invisible sign in a policy", "§C/§H?policy=eyJleHBpcnkiOjE4\u200bOTM0NTYwMDB9&signature=§S",
		`delivery §c handle=§H policy=§P(sent "") signature=§S; invisible-character "U+200B" > ""`},
	{"an invisible sign in the path", "§C/§H\u200b?policy=§P&signature=§S",
		`delivery §c handle=§H policy=§P signature=§S; invisible-character "U+200B" > ""`},
	{"one behind it is outside", "§C/§H?policy=§P&signature=§S\u200b",
		"delivery §c handle=§H policy=§P signature=§S"},
	{"quotes around a policy", `§C/§H?policy="§P"&signature=§S`,
		`delivery §c handle=§H policy=§P(sent "\"§P\"") signature=§S; quotes > "§P"`},
	{"bytes of Python", "§C/§H?policy=b'§P'&signature=§S",
		`delivery §c handle=§H policy=§P(sent "b'§P'") signature=§S; quotes "bytes" > "§P"`},
	{"a plus that became a blank", "§C/§H?policy=eyJleHBpcnkiOjE4OTM0NTYwMDAsInBhdGgiOiI%20Pz4/In0=&signature=§S",
		`delivery §c handle=§H policy=§+(sent "eyJleHBpcnkiOjE4OTM0NTYwMDAsInBhdGgiOiI Pz4/In0=") signature=§S; plus-became-space > "eyJleHBpcnkiOjE4OTM0NTYwMDAsInBhdGgiOiI%2BPz4%2FIn0%3D"`},
}

func TestFaults(t *testing.T) {
	check(t, standIns, whole)
	check(t, faults, whole)
}
