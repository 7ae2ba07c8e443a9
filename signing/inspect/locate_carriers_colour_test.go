package inspect

import (
	"strings"
	"testing"

	"policybench/signing/inspect/inspecttest"
	"policybench/signing/report"
)

// carriersOfColours are what terminals and coloured logs print.
var carriersOfColours = []carrierCase{
	{"colour before the signature", "https://cdn.filestackcontent.com/§H?policy=§P&signature=\x1b[1m§S\x1b[0m", report.FormDelivery, "", ""},
	{"colour inside both", "\x1b[32mhttps://cdn.filestackcontent.com/§H?policy=§a\x1b[0m§b&signature=§c\x1b[38;5;208m§d\x1b[0m done", report.FormDelivery, "", ""},
	{"grep --color", "app.log:https://cdn.filestackcontent.com/§H?\x1b[01;31m\x1b[Kpolicy\x1b[m\x1b[K=§P&signature=§S", report.FormDelivery, "", ""},
	{"grep --color of the host", "https://cdn.\x1b[01;31m\x1b[Kfilestack\x1b[m\x1b[Kcontent.com/§H?policy=§P&signature=§S", report.FormDelivery, "", ""},
	{"colour in a task", "https://cdn.filestackcontent.com/security=policy:\x1b[36m§P\x1b[39m,signature:\x1b[36m§S\x1b[39m/§H", report.FormSecurityTask, "", ""},
	{"reset of tput", "https://cdn.filestackcontent.com/§H?policy=§P&signature=§S\x1b(B\x1b[m\n", report.FormDelivery, "", ""},
	{"colour of a logger", "\x1b[90m12:00\x1b[0m policy=\x1b[33m§P\x1b[0m signature=\x1b[33m§S\x1b[0m filestack", report.FormPair, "-", ""},
	{"written out, hex", `https://cdn.filestackcontent.com/§H?policy=§P&signature=\x1b[1m§S\x1b[0m`, report.FormDelivery, "", ""},
	{"written out, JSON", `{"msg":"https://cdn.filestackcontent.com/§H?policy=§P&signature=\u001b[1;31m§S\u001b[0m"}`, report.FormDelivery, "", ""},
	{"written out, JSON twice", `{"msg":"{\"m\":\"https://cdn.filestackcontent.com/§H?policy=§P&signature=\\u001b[1;31m§S\\u001b[0m\"}"}`, report.FormDelivery, "", ""},
	{"written out, octal", `https://cdn.filestackcontent.com/§H?policy=§P&signature=\033[1m§S\033[0m`, report.FormDelivery, "", ""},
	{"written out, letter", `echo -e "https://cdn.filestackcontent.com/§H?policy=§P&signature=\e[1m§S\e[0m"`, report.FormDelivery, "", ""},
	{"written out, caret", "https://cdn.filestackcontent.com/§H?policy=§P&signature=^[[1m§S^[[0m", report.FormDelivery, "", ""},
	{"a terminal's link", "\x1b]8;;https://cdn.filestackcontent.com/§H?policy=§P&signature=§S\x1b\\file\x1b]8;;\x1b\\", report.FormDelivery, "", ""},
}

// A value's place is its own, without the colours around it.
func TestColourPlaces(t *testing.T) {
	text := carrying.Replace("https://cdn.filestackcontent.com/§H?policy=\x1b[1m" + strings.Repeat("x", 12) + "\x1b[0m&signature=\x1b[1m§S\x1b[0m")
	r := Inspect(text, Options{At: wildAt})[0]
	f := r.Find(report.CodePlaceholder)
	if f == nil || len(f.Spans) != 1 || text[f.Spans[0].Offset:f.Spans[0].End()] != strings.Repeat("x", 12) {
		t.Errorf("%+v", r.Findings)
	}
}

// A secret behind a colour is one all the same.
func TestColourBeforeASecret(t *testing.T) {
	for _, lead := range []string{"\x1b[32m", `\u001b[1;32m`, `\x1b[K`, "^[[1m", `\033[1m`, `\e[1m`} {
		text := "FILESTACK_SECRET=" + lead + inspecttest.Secret + "\x1b[0m"
		if reports := Inspect(text, Options{At: wildAt}); len(reports) != 1 || !reports[0].Has(report.CodeSecretExposed) {
			t.Errorf("%q: %v", text, outline(reports))
		}
	}
	for _, lead := range []string{"m", "[1m", "x1b[32m", "K", "b[0m"} {
		text := "FILESTACK_SECRET=" + lead + inspecttest.Secret
		if reports := Inspect(text, Options{At: wildAt}); len(reports) != 0 {
			t.Errorf("%q: %v", text, outline(reports))
		}
	}
}
