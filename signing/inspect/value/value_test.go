package value_test

import (
	"fmt"
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/value"
)

const (
	policy    = "eyJleHBpcnkiOjE4OTM0NTYwMDB9"
	plus      = "eyJleHBpcnkiOjE4OTM0NTYwMDAsInBhdGgiOiI+Pz4/In0="
	signature = "9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6"
	secret    = "N3XOC5NYKRMBCWVLEYKHUHQNCY"
)

var (
	written = strings.NewReplacer("§P", policy, "§+", plus, "§S", signature, "§X", secret)
	short   = strings.NewReplacer(policy, "§P", plus, "§+", signature, "§S", secret, "§X")
)

// outline is a value in one line: its state, its text, what is sent where that differs,
// and what was forgiven.
func outline(v request.Value, forgiven request.Forgiven) string {
	state := [...]string{"absent", "empty", "given", "variable", "object", "cut", "made"}[v.State]
	out := strings.TrimSpace(state + " " + v.Text)
	if v.Sent != v.Text {
		out += fmt.Sprintf(" sent %q", v.Sent)
	}
	if v.Percent > 0 {
		out += fmt.Sprintf(" %%%d", v.Percent)
	}
	for _, f := range forgiven {
		out += "; " + string(f.Level) + " " + string(f.Code)
		if f.Part != "policy" {
			out += " of " + f.Part
		}
		for _, a := range f.Args {
			out += fmt.Sprintf(" %q", a)
		}
		for _, e := range f.Fix {
			out += fmt.Sprintf(" > %q", e.With)
		}
	}
	return short.Replace(out)
}

func TestRead(t *testing.T) {
	html, code := value.Around{HTML: true}, value.Around{Code: true}
	for _, c := range []struct {
		name, text string
		where      value.Where
		part       string
		at         value.Around
		want       string
	}{
		{"plain", "§P", value.InQuery, "policy", value.Around{}, "given §P"},
		{"nothing", "", value.InQuery, "policy", value.Around{}, "empty"},
		{"blanks alone", " \t", value.InQuery, "policy", value.Around{}, "empty"},
		{"blanks around", " §P\n", value.InText, "policy", value.Around{}, "given §P"},

		{"a plus in a query is a blank", "§+", value.InQuery, "policy", value.Around{}, `given §+ sent "eyJleHBpcnkiOjE4OTM0NTYwMDAsInBhdGgiOiI Pz4/In0="`},
		{"a plus in a task is none", "§+", value.InTask, "policy", value.Around{}, "given §+"},
		{"a blank in a policy was a plus", "eyJleHBpcnkiOjE4 OTM0", value.InText, "policy", value.Around{}, `given eyJleHBpcnkiOjE4+OTM0 sent "eyJleHBpcnkiOjE4 OTM0"; problem plus-became-space > "eyJleHBpcnkiOjE4%2BOTM0"`},
		{"a blank in a signature is dropped", "9bb6 89d6", value.InText, "signature", value.Around{}, `given 9bb689d6 sent "9bb6 89d6"; problem whitespace of signature > "9bb689d6"`},

		{"escaped once", "a%3D", value.InQuery, "policy", value.Around{}, "given a= %1"},
		{"escaped twice", "a%253D", value.InQuery, "policy", value.Around{}, `given a= sent "a%3D" %2; problem double-percent-encoded > "a%3D"`},
		{"escaped twice in a task", "a%253D", value.InTask, "policy", value.Around{}, `given a= sent "a%3D" %2; problem double-percent-encoded > "a="`},
		{"escaped and with a plus", "a+%2B", value.InQuery, "policy", value.Around{}, `given a++ sent "a +" %1`},
		{"a percent sign alone", "a%", value.InQuery, "policy", value.Around{}, "given a%"},
		{"escaped in deep layers", "a%252525252525253D", value.InQuery, "policy", value.Around{}, `given a%252525253D sent "a%2525252525253D" %3; problem double-percent-encoded > "a%252525253D"`},
		{"percent in a text is none", "a%3D", value.InText, "policy", value.Around{}, "given a%3D"},

		{"quotes of a task", `"§P"`, value.InTask, "policy", value.Around{}, "given §P"},
		{"single quotes in a task", "'§P'", value.InTask, "policy", value.Around{}, `given §P sent "'§P'"; problem quotes > "§P"`},
		{"quotes in a query", `"§P"`, value.InQuery, "policy", value.Around{}, `given §P sent "\"§P\""; problem quotes > "§P"`},
		{"bytes of Python", "b'§P'", value.InQuery, "policy", value.Around{}, `given §P sent "b'§P'"; problem quotes "bytes" > "§P"`},
		{"b is no sign of bytes alone", "b§P", value.InQuery, "policy", value.Around{}, "given b§P"},
		{"quotes alone", `""`, value.InQuery, "policy", value.Around{}, `given sent "\"\""; problem quotes > ""`},
		{"a quote alone", `"`, value.InQuery, "policy", value.Around{}, `given "`},
		{"two quotes that differ", `"§P'`, value.InQuery, "policy", value.Around{}, `given "§P'`},
		{"signs that are equal, and no quotes", "!§P!", value.InQuery, "policy", value.Around{}, "given !§P!"},
		{"bytes in double quotes in a task", `b"§P"`, value.InTask, "policy", value.Around{}, `given §P sent "b\"§P\""; problem quotes "bytes" > "§P"`},
		{"bytes of nothing", "b''", value.InQuery, "policy", value.Around{}, "given b''"},
		{"a letter before quotes", "u'§P'", value.InQuery, "policy", value.Around{}, "given u'§P'"},
		{"one quote", "'§P", value.InQuery, "policy", value.Around{}, "given '§P"},

		{"a variable", "${policy}", value.InQuery, "policy", value.Around{}, `variable; note run-time-value "${policy}"`},
		{"braces of a template", "{{policy}}", value.InQuery, "policy", html, `variable; note run-time-value "{{policy}}"`},
		{"braces in code", "{{policy}}", value.InQuery, "policy", code, `variable; note run-time-value "{{policy}}"`},
		{"braces in prose", "{{policy}}", value.InQuery, "policy", value.Around{}, `variable; problem placeholder "{{policy}}"`},
		{"a word", "YOUR_POLICY", value.InQuery, "policy", value.Around{}, `variable; problem placeholder "YOUR_POLICY"`},
		{"unset", "undefined", value.InQuery, "policy", value.Around{}, `variable; problem placeholder "undefined" "unset"`},
		{"redacted", "[REDACTED]", value.InQuery, "signature", value.Around{}, `variable; warning placeholder of signature "[REDACTED]" "redacted"`},
		{"redacted and escaped", "%5BREDACTED%5D", value.InQuery, "signature", value.Around{}, `variable; warning placeholder of signature "[REDACTED]" "redacted"`},
		{"stars", "****", value.InText, "policy", value.Around{}, `variable; warning placeholder "****" "redacted"`},
		{"dots in a link", "...", value.InQuery, "policy", value.Around{}, `variable; problem placeholder "..."`},
		{"dots in a text", "...", value.InText, "policy", value.Around{}, `variable; problem placeholder "..."`},
		{"a dash for a hyphen", "eyJleHBpcnkiOjE4OTM0NTYwMDAsInBhdGgiOiI–Pz4_In0=", value.InText, "policy", value.Around{}, `given eyJleHBpcnkiOjE4OTM0NTYwMDAsInBhdGgiOiI-Pz4_In0= sent "eyJleHBpcnkiOjE4OTM0NTYwMDAsInBhdGgiOiI–Pz4_In0="; problem unread "–" "dash" > "eyJleHBpcnkiOjE4OTM0NTYwMDAsInBhdGgiOiI-Pz4_In0="`},
		{"a dash for two hyphens", "eyJleHBpcnkiOjE4OTM0NTYwMDAsInBhdGgiOiJhYt—In0=", value.InText, "policy", value.Around{}, `given eyJleHBpcnkiOjE4OTM0NTYwMDAsInBhdGgiOiJhYt--In0= sent "eyJleHBpcnkiOjE4OTM0NTYwMDAsInBhdGgiOiJhYt—In0="; problem unread "—" "dash" > "eyJleHBpcnkiOjE4OTM0NTYwMDAsInBhdGgiOiJhYt--In0="`},
		{"two kinds of dashes", "eyJleHBpcnkiOjE4OTM0NTYwMDAsInBhdGgiOiI–Pz4—In0=", value.InText, "policy", value.Around{}, "given eyJleHBpcnkiOjE4OTM0NTYwMDAsInBhdGgiOiI–Pz4—In0="},
		{"cut", "eyJleHBpc…", value.InQuery, "policy", value.Around{}, `cut eyJleHBpc sent "eyJleHBpc…"`},

		{"what follows a signature in a text", "§S;", value.InText, "signature", value.Around{}, "given §S"},
		{"what follows a policy of that length", "§S;", value.InText, "policy", value.Around{}, "given §S;"},
		{"what follows fewer digits", "§X;", value.InText, "signature", value.Around{}, "given §X;"},
		{"signs behind 64 that are no digits", strings.Repeat("z", 64) + ";", value.InText, "signature", value.Around{}, "given zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz;"},
		{"a longer word is no signature", "§Sab", value.InText, "signature", value.Around{}, "given §Sab"},
		{"what follows it in a query is sent", "§S;", value.InQuery, "signature", value.Around{}, "given §S;"},
	} {
		text := written.Replace(c.text)
		v := &carrier.View{Text: text}
		if got := outline(value.Read(v, 0, len(text), c.where, c.part, c.at)); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}
