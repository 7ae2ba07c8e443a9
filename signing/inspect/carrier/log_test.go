package carrier

import "testing"

// CloudFront's logs write % as %25; no other log does.
func TestUndoLogs(t *testing.T) {
	const (
		head  = "#Fields: date time x-edge-location cs-method\n"
		row   = "2026-11-23\t10:11:12\tFRA2\t182\t192.0.2.10\tGET\td1.cloudfront.net\t/H\t200\t-\t-\tpolicy=a%253D"
		plain = "2026-11-23\t10:11:12\tFRA2\t182\t192.0.2.10\tGET\td1.cloudfront.net\t/H\t200\t-\t-\tpolicy=a%3D"
	)
	for name, c := range map[string]struct{ text, want string }{
		"a row":                   {row, plain},
		"rows":                    {row + "\n" + row, plain + "\n" + plain},
		"below the names":         {head + "2026-11-23\t10:11:12\tFRA2\tpolicy=a%253D", head + "2026-11-23\t10:11:12\tFRA2\tpolicy=a%3D"},
		"twice encoded":           {row + "%25253D", plain + "%253D"},
		"JSON":                    {`{"x-edge-location":"FRA2","cs-uri-query":"policy=a%253D"}`, `{"x-edge-location":"FRA2","cs-uri-query":"policy=a%3D"}`},
		"not another line":        {row + "\nhttps://d1.cloudfront.net/a%253D", plain + "\nhttps://d1.cloudfront.net/a%253D"},
		"not a comment":           {head + "#a%253D", head + "#a%253D"},
		"not IIS":                 {"#Fields: date time cs-uri-query\n2026-11-23 10:11:12 a%253D of x-edge-location", "#Fields: date time cs-uri-query\n2026-11-23 10:11:12 a%253D of x-edge-location"},
		"not another log's line":  {"2026-11-23 10:11:12 GET https://d1.cloudfront.net/a%253D", "2026-11-23 10:11:12 GET https://d1.cloudfront.net/a%253D"},
		"not one without the day": {"d1.cloudfront.net\t/H\ta%253D", "d1.cloudfront.net\t/H\ta%253D"},
	} {
		if got := Undo(c.text).Text; got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
