package value_test

import (
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/value"
)

// askLoose reads the one policy, else the one signature, of each text.
func askLoose(t *testing.T, rows []sought) {
	t.Helper()
	for _, c := range rows {
		v := carrier.Undo(written.Replace(c.text))
		found := seek(written.Replace(c.text), true, nothingTaken)
		if len(found) != 1 {
			t.Errorf("%s: %d values", c.name, len(found))
			continue
		}
		part := "signature"
		if found[0].Policy {
			part = "policy"
		}
		if got := outline(value.Loose(v, &found[0], part)); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}

func TestLoose(t *testing.T) {
	askLoose(t, []sought{
		{"in code", `policy: "§P"`, "given §P"},
		{"in an attribute", `<input data-fp-policy="§P">`, "given §P"},
		{"bound to an expression", `<input :data-fp-policy="sec.policy">`, `variable; note run-time-value "sec.policy"`},
		{"an object", `policy: {"expiry": 1893456000}`, `object {"expiry": 1893456000}`},
		{"escaped in a text", "policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9%3D", "given §P= %1"},
		{"over two lines", "policy: \"eyJleHBpcnkiOjE4\nOTM0NTYwMDB9\"", `given §P; problem line-break > ""`},
		{"wrapped in a mail", "> policy: eyJleHBpcnkiOjE4\n> OTM0NTYwMDB9", `given §P; warning line-break > ""`},
		{"a blank behind it in its quotes", `policy: "§P "`, `given §P sent ""; problem whitespace > ""`},
		{"a blank before it in its quotes", `policy: " §P"`, `given §P sent ""; problem whitespace > ""`},
		{"a sign behind it in its quotes", `policy: "§P;"`, `given §P sent ""; problem unread ";" > ""`},
		{"a sign behind its quotes", `policy: "§P";`, "given §P"},
		{"a blank without quotes", "policy: §P ", "given §P"},
		{"with an invisible sign", "policy: \"eyJleHBpcnkiOjE4\u200bOTM0NTYwMDB9\"", `given §P sent ""; problem invisible-character "U+200B" > ""`},

		{"an expression that is no attribute's", `policy: "sec.policy"`, `variable; problem placeholder "sec.policy"`},
		{"an attribute that is not bound", `<input data-fp-policy="sec.policy">`, `variable; problem placeholder "sec.policy"`},
		{"a bound attribute with a policy", `<input :data-fp-policy="§P">`, "given §P"},
		{"escaped behind a colon", "policy: eyJleHBpcnkiOjE4OTM0NTYwMDB9%3D", "given §P= %1"},
		{"escaped in quotes behind an equals sign", `policy="eyJleHBpcnkiOjE4OTM0NTYwMDB9%3D"`, "given §P= %1"},
		{"escaped twice behind a colon", "policy: eyJleHBpcnkiOjE4OTM0NTYwMDB9%253D", `given §P= sent "§P%3D" %2; problem double-percent-encoded > "§P="`},
		{"a signature over two lines", "signature: " + firstHalf + "\n" + secondHalf, `given §S; warning line-break of signature > ""`},
		{"a signature over two lines of code", "signature: \"" + firstHalf + "\n" + secondHalf + "\"", `given §S; problem line-break of signature > ""`},
		{"a signature in two literals", "signature: \"" + firstHalf + "\" +\n\"" + secondHalf + "\"", "given §S"},
		{"a policy in two literals", "policy: \"eyJleHBpcnkiOjE4\" +\n\"OTM0NTYwMDB9\"", "given §P"},
		{"a policy with a blank before its end", "policy: eyJleHBpcnki OjE4OTM0NTYwMDB9", `given §P; warning whitespace > ""`},
		{"a policy with a blank in quotes", `policy: "eyJleHBpcnki OjE4OTM0NTYwMDB9"`, `given §P; problem whitespace > ""`},
		{"code in a quoted mail", "> policy: \"eyJleHBpcnkiOjE4\n> OTM0NTYwMDB9\"", `given §P; warning line-break > ""`},
		{"digits in a quoted mail", "> signature: " + firstHalf + "\n> " + secondHalf, `given §S; warning line-break of signature > ""`},
	})
}

// What stands beside a value in its literal is sent, and told.
func TestBesideInLiteral(t *testing.T) {
	askLoose(t, []sought{
		{"two blanks on each side", `policy: "  §P  "`, `given §P sent ""; problem whitespace > ""; problem whitespace > ""`},
		{"a hard blank", "policy: \"§P\u00a0\"", `given §P sent ""; problem whitespace > ""`},
		{"an invisible sign behind it", "policy: \"§P\u200b\"", `given §P sent ""; problem invisible-character "U+200B" > ""`},
		{"an invisible sign before it", "policy: \"\u200b§P\"", `given §P sent ""; problem invisible-character "U+200B" > ""`},
		{"one behind the quotes", "policy: \"§P\"\u200b", "given §P"},
		{"one behind a signature", "signature: '§S\u200b'", `given §S sent ""; problem invisible-character of signature "U+200B" > ""`},
		{"one within a signature", "signature: '" + firstHalf + "\u200b" + secondHalf + "'", `given §S sent ""; problem invisible-character of signature "U+200B" > ""`},
		{"a sign on a line of its own", "policy: §P#", `given §P sent ""; problem unread "#" > ""`},
		{"a sign in prose", "the policy: §P# is", "given §P"},
		{"a variable with a blank", `policy: "${policy} "`, `variable; note run-time-value "${policy}"`},
	})
}
