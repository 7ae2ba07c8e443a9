package locate_test

import (
	"slices"
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/signing/report"
)

// initPair is signed with the secret that Filestack's documentation publishes.
const (
	initPolicy    = "eyJleHBpcnkiOjE4OTM0NTYwMDB9"
	initSignature = "b1012e59def0c3da523506c39d4037e9f1fa514889d4b6bd022689e30e75dc72"
)

// Init calls whose pair stands elsewhere, or nowhere.
var initCalls = []struct {
	name, text string
	key        string
	paired     bool // the report holds the pair
	flat       bool
	unsigned   bool
}{
	{"variables, flat", `filestack.init(API_KEY, { policy: POLICY, signature: SIGNATURE })`, "", false, true, false},
	{"short, flat", "filestack.init(apikey, { policy, signature });\nclient.picker().open()", "", false, true, false},
	{"variables, nested", `filestack.init('AhTgLagciQByzXpFGRI0Az', { security: { policy: p.policy, signature: p.signature } })`, "AhTgLagciQByzXpFGRI0Az", false, false, false},
	{"short, nested", `filestack.init(key, { security: { policy, signature } })`, "", false, false, false},
	{"named object, flat", "const safe = { policy: env.POLICY, signature: env.SIGNATURE };\nconst client = filestack.init(key, safe);", "", false, true, false},
	{"named object, nested", "const o = {\n  security: {\n    policy: env.POLICY,\n    signature: env.SIGNATURE,\n  },\n};\nfilestack.init(\n  env.KEY,\n  o\n);", "", false, false, false},
	{"values beside it, flat", "var policy = '" + initPolicy + "';\nvar signature = '" + initSignature + "';\nfilestack.init('AhTgLagciQByzXpFGRI0Az', { policy: policy, signature: signature });", "AhTgLagciQByzXpFGRI0Az", true, true, false},
	{"values beside it, nested", "var policy = '" + initPolicy + "';\nvar signature = '" + initSignature + "';\nfilestack.init('AhTgLagciQByzXpFGRI0Az', { security: { policy, signature } });", "AhTgLagciQByzXpFGRI0Az", true, false, false},
	{"a key alone", "const client = filestack.init('AhTgLagciQByzXpFGRI0Az');\nclient.picker().open();", "AhTgLagciQByzXpFGRI0Az", false, false, true},
	{"a variable key alone", "const filestack = require('filestack-js');\nconst { init } = filestack;\nconst client = init(env.KEY);", "", false, false, true},
}

func TestInitCallsWithVariables(t *testing.T) {
	for _, tt := range initCalls {
		t.Run(tt.name, func(t *testing.T) {
			reports := inspect.Inspect(tt.text, inspect.Options{At: wildAt})
			if len(reports) != 1 || reports[0].Form != report.FormPicker {
				t.Fatalf("got %+v", reports)
			}
			r := reports[0]
			if r.Link.APIKey != tt.key {
				t.Errorf("key %q, want %q", r.Link.APIKey, tt.key)
			}
			if got := r.Security.Policy == initPolicy && r.Security.Signature == initSignature; got != tt.paired {
				t.Errorf("pair %+v", r.Security)
			}
			if got := slices.Contains(r.Codes(), report.CodeInitFormIgnored); got != tt.flat {
				t.Errorf("%v, want init-form-ignored: %v", r.Codes(), tt.flat)
			}
			if got := r.Verdict == report.Unsigned; got != tt.unsigned {
				t.Errorf("verdict %s", r.Verdict)
			}
			if span := tt.text[r.Span.Offset:r.Span.End()]; !tt.paired && !strings.HasPrefix(span, "init(") {
				t.Errorf("the report points at %q", span)
			}
		})
	}
}

// Calls of other libraries, and halves of calls, say nothing.
func TestInitOfOthers(t *testing.T) {
	for _, text := range []string{
		"map.init('AhTgLagciQByzXpFGRI0Az', { policy: policy })", // no word of Filestack's
		"filestack.init(",
		"filestack.init('",
		"filestack.init()",
		"function init(filestackKey) {}",
		"map.init(filestackKey)",
	} {
		if got := inspect.Inspect(text, inspect.Options{At: wildAt}); len(got) != 0 {
			t.Errorf("%s: %+v", text, got)
		}
	}
}
