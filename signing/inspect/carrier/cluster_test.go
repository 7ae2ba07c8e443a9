package carrier

import (
	"encoding/base64"
	"strings"
	"testing"
)

// secretOf puts what stands between § into base64.
func secretOf(text string) string {
	parts := strings.Split(text, "§")
	for i := 1; i < len(parts); i += 2 {
		parts[i] = base64.StdEncoding.EncodeToString([]byte(parts[i]))
	}
	return strings.Join(parts, "")
}

// The data of a Secret is in base64; nothing else of a cluster is.
func TestUndoSecrets(t *testing.T) {
	for name, row := range map[string]struct{ text, want string }{
		"YAML":                {"kind: Secret\ndata:\n  A: §one§\n  B: §two§\n", "kind: Secret\ndata:\n  A: one\n  B: two\n"},
		"as kubectl sorts it": {"apiVersion: v1\ndata:\n  A: §one§\nkind: Secret\nmetadata:\n  name: x\n", "apiVersion: v1\ndata:\n  A: one\nkind: Secret\nmetadata:\n  name: x\n"},
		"quoted":              {"kind: \"Secret\"\ndata:\n  \"A\": \"§one§\"\n  B: '§two§'\n", "kind: \"Secret\"\ndata:\n  \"A\": \"one\"\n  B: 'two'\n"},
		"a comment":           {"kind: Secret\ndata:\n  # the policy\n  A: §one§\n", "kind: Secret\ndata:\n  # the policy\n  A: one\n"},
		"carriage returns":    {"kind: Secret\r\ndata:\r\n  A: §one§\r\n", "kind: Secret\r\ndata:\r\n  A: one\r\n"},
		"escapes in it":       {"kind: Secret\ndata:\n  A: §a&amp;b§\n", "kind: Secret\ndata:\n  A: a&b\n"},
		"a block":             {"kind: Secret\ndata:\n  A: |\n    §one§\n  B: §two§\n", "kind: Secret\ndata:\n  A: |\n    one\n  B: two\n"},
		"an items list": {"kind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  data:\n    A: §one§\n- kind: ConfigMap\n  data:\n    A: b25l\n",
			"kind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  data:\n    A: one\n- kind: ConfigMap\n  data:\n    A: b25l\n"},
		"two documents":           {"kind: ConfigMap\ndata:\n  A: b25l\n---\nkind: Secret\ndata:\n  A: §one§\n", "kind: ConfigMap\ndata:\n  A: b25l\n---\nkind: Secret\ndata:\n  A: one\n"},
		"the line break of echo":  {"kind: Secret\ndata:\n  A: §one\n§\n", "kind: Secret\ndata:\n  A: one\n"},
		"JSON":                    {`{"data":{"A":"§one§","B": "§two§"},"kind":"Secret"}`, `{"data":{"A":"one","B": "two"},"kind":"Secret"}`},
		"JSON over lines":         {"{\n  \"kind\": \"Secret\",\n  \"data\": {\n    \"A\": \"§one§\"\n  }\n}", "{\n  \"kind\": \"Secret\",\n  \"data\": {\n    \"A\": \"one\"\n  }\n}"},
		"the JSON that YAML kept": {"kind: Secret\ndata:\n  A: §one§\nmetadata:\n  annotations:\n    last: |\n      {\"data\":{\"A\":\"§one§\"},\"kind\":\"Secret\"}\n", "kind: Secret\ndata:\n  A: one\nmetadata:\n  annotations:\n    last: |\n      {\"data\":{\"A\":\"one\"},\"kind\":\"Secret\"}\n"},
		"JSON in JSON":            {`{"data":{"A":"§one§"},"kind":"Secret","last":"{\"data\":{\"A\":\"§one§\"},\"kind\":\"Secret\"}"}`, `{"data":{"A":"one"},"kind":"Secret","last":"{"data":{"A":"one"},"kind":"Secret"}"}`},

		"in single quotes":           {"kind: 'Secret'\ndata:\n  A: §one§\n", "kind: 'Secret'\ndata:\n  A: one\n"},
		"a block of lines":           {"kind: Secret\ndata:\n  A: |\n    b25l\n    IHR3\n    bw==\n  B: §two§\n", "kind: Secret\ndata:\n  A: |\n    one two\n  B: two\n"},
		"a folded block":             {"kind: Secret\ndata:\n  A: >-\n    §one§\n", "kind: Secret\ndata:\n  A: >-\n    one\n"},
		"lines in the value":         {"kind: Secret\ndata:\n  A: §one\r\n\ttwo§\n", "kind: Secret\ndata:\n  A: one\r\n\ttwo\n"},
		"an end of Windows":          {"kind: Secret\ndata:\n  A: §one\r\n§\n", "kind: Secret\ndata:\n  A: one\n"},
		"no line break at the end":   {"kind: Secret\ndata:\n  A: §one§", "kind: Secret\ndata:\n  A: one"},
		"indented as a whole":        {"  kind: Secret\n  data:\n    A: §one§\n", "  kind: Secret\n  data:\n    A: one\n"},
		"a list's next item":         {"items:\n- data:\n    A: §one§\n  kind: Secret\n- data:\n    A: b25l\n", "items:\n- data:\n    A: one\n  kind: Secret\n- data:\n    A: b25l\n"},
		"a list by its versions":     {"- apiVersion: v1\n  data:\n    A: §one§\n  kind: Secret\n- apiVersion: v1\n  data:\n    A: b25l\n  kind: Other\n", "- apiVersion: v1\n  data:\n    A: one\n  kind: Secret\n- apiVersion: v1\n  data:\n    A: b25l\n  kind: Other\n"},
		"JSON with blanks":           {"{ \"kind\" : \t\"Secret\", \"data\" :\r\n { \"A\" :\t\"§one§\" } }", "{ \"kind\" : \t\"Secret\", \"data\" :\r\n { \"A\" :\t\"one\" } }"},
		"JSON behind a closed brace": {`} {"data":{"A":"§one§"},"kind":"Secret"}`, `} {"data":{"A":"one"},"kind":"Secret"}`},
		"JSON with a number in it":   {`{"data":{"N":1,"A":"§one§"},"kind":"Secret"}`, `{"data":{"N":1,"A":"one"},"kind":"Secret"}`},
		"JSON with an object in it":  {`{"data":{"A":"§one§","O":{"B":"b25l"}},"kind":"Secret"}`, `{"data":{"A":"one","O":{"B":"b25l"}},"kind":"Secret"}`},

		"not a control character":       {"kind: Secret\ndata:\n  A: YQBi\n  B: YRti\n", ""},
		"not a line break alone":        {"kind: Secret\ndata:\n  A: Cg==\n", ""},
		"not nothing":                   {"kind: Secret\ndata:\n  A: \"\"\n", ""},
		"not a line without a value":    {"kind: Secret\ndata:\n  b25l\n", ""},
		"not an item without a blank":   {"kind: Secret\ndata:\n  A:b25l\n", ""},
		"not data that has a value":     {"kind: Secret\ndata: x\n  A: b25l\n", ""},
		"not the data of another key":   {"kind: Secret\nspec:\n  data:\n    A: b25l\n", ""},
		"not a kind that lies deeper":   {"apiVersion: v1\nof:\n  kind: Secret\ndata:\n  A: b25l\n", ""},
		"not what stands before it":     {"data:\n  A: b25l\n---\nkind: Secret\n", ""},
		"not the item before it":        {"items:\n- data:\n    A: b25l\n- kind: Secret\n", ""},
		"not JSON of another key":       {`{"data":{"A":"b25l"},"type":"Secret"}`, ""},
		"not JSON without its data":     {`{"other":{"A":"b25l"},"kind":"Secret"}`, ""},
		"not JSON that only says it":    {`{"data":{"A":"b25l"},"kind":"a Secret"}`, ""},
		"not JSON without its brace":    {`"data":{"A":"b25l"},"kind":"Secret"`, ""},
		"not JSON that is not closed":   {`{"kind":"Secret","data":{"A":"b25l"}`, ""},
		"not a JSON value without end":  {`{"kind":"Secret","data":{"A":"b25l}}`, ""},
		"not a key far from its object": {`{"kind":"Secret","data":` + strings.Repeat(" ", 40) + `{"A":"b25l"}}`, ""},
		"not stringData":                {"kind: Secret\nstringData:\n  A: b25l\n", "kind: Secret\nstringData:\n  A: b25l\n"},
		"not another kind":              {"kind: ConfigMap\ndata:\n  A: b25l\n  B: Secret\n", "kind: ConfigMap\ndata:\n  A: b25l\n  B: Secret\n"},
		"not a sealed one":              {"kind: SealedSecret\ndata:\n  A: b25l\n", "kind: SealedSecret\ndata:\n  A: b25l\n"},
		"not what is no base64":         {"kind: Secret\ndata:\n  A: one!\n", "kind: Secret\ndata:\n  A: one!\n"},
		"not what is no text":           {"kind: Secret\ndata:\n  A: /////w==\n", "kind: Secret\ndata:\n  A: /////w==\n"},
		"not beside the data":           {"kind: Secret\ndata:\n  A: §one§\ntype: b25l\n", "kind: Secret\ndata:\n  A: one\ntype: b25l\n"},
		"not the next document's":       {"kind: Secret\ntype: Opaque\n---\ndata:\n  A: b25l\n", "kind: Secret\ntype: Opaque\n---\ndata:\n  A: b25l\n"},
		"not JSON of another":           {`{"data":{"A":"b25l"},"kind":"ConfigMap","of":{"kind":"Secret"}}`, `{"data":{"A":"b25l"},"kind":"ConfigMap","of":{"kind":"Secret"}}`},
	} {
		v := Undo(secretOf(row.text))
		if row.want == "" {
			row.want = row.text
		}
		if v.Text != row.want {
			t.Errorf("%s: %q, want %q", name, v.Text, row.want)
		}
		if changed, noted := v.Text != row.text && !strings.Contains(row.text, `\"`), len(v.Base64()) > 0; strings.Contains(row.text, "§") && changed != noted && name != "JSON in JSON" {
			t.Errorf("%s: base64 is noted: %t", name, noted)
		}
	}
}

func TestBase64LeadsToThePastedText(t *testing.T) {
	text := "name: &amp;\nkind: Secret\ndata:\n  A: b25l\n"
	v := Undo(text)
	places := v.Base64()
	if len(places) != 1 || text[places[0].Offset:places[0].End()] != "b25l" {
		t.Errorf("%v", places)
	}
}
