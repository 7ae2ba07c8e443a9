package carrier

import (
	"strings"
	"testing"
)

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
		"with blanks":             {"2026-11-23 10:11:12 FRA2 1 192.0.2.1 GET d1.cloudfront.net /H a%253D", "2026-11-23 10:11:12 FRA2 1 192.0.2.1 GET d1.cloudfront.net /H a%3D"},
		"between other lines":     {"x%253D\n" + row + "\nx%253D", "x%253D\n" + plain + "\nx%253D"},
		"not a path of no slash":  {strings.Replace(row, "/H", "H", 1), ""},
		"not a longer host":       {strings.Replace(row, ".net\t", ".net.\t", 1), ""},
		"not a host at the end":   {"2026-11-23 10:11:12 a%253D FRA2 1 192.0.2.1 GET d1.cloudfront.net", ""},
		"not a host and a blank":  {"2026-11-23 10:11:12 a%253D FRA2 1 192.0.2.1 GET d1.cloudfront.net ", ""},
		"not another host":        {strings.Replace(row, "cloudfront", "example", 1), ""},
		"not a column less":       {strings.Replace(row, "\tGET", "", 1), ""},
		"not a column more":       {strings.Replace(row, "\tGET", "\tGET\tx", 1), ""},
		"not a day with slashes":  {strings.Replace(row, "2026-11", "2026/11", 1), ""},
		"not a month and a dot":   {strings.Replace(row, "11-23", "11.23", 1), ""},
		"not a T before the time": {strings.Replace(row, "23\t10", "23T10", 1), ""},
		"not a time with dots":    {strings.Replace(row, "10:11:12", "10.11:12", 1), ""},
		"not a time with a dot":   {strings.Replace(row, "10:11:12", "10:11.12", 1), ""},
		"not below other names":   {head + "#Fields: date time\n2026-11-23\t10:11:12\ta%253D", ""},
		"not a line with no day":  {head + "FRA2 a line that has more signs than a stamp a%253D", ""},
		"not a short line":        {head + "2026-11-23 10:11:12", ""},
		"not another line":        {row + "\nhttps://d1.cloudfront.net/a%253D", plain + "\nhttps://d1.cloudfront.net/a%253D"},
		"not a comment":           {head + "#a%253D", head + "#a%253D"},
		"not IIS":                 {"#Fields: date time cs-uri-query\n2026-11-23 10:11:12 a%253D of x-edge-location", "#Fields: date time cs-uri-query\n2026-11-23 10:11:12 a%253D of x-edge-location"},
		"not another log's line":  {"2026-11-23 10:11:12 GET https://d1.cloudfront.net/a%253D", "2026-11-23 10:11:12 GET https://d1.cloudfront.net/a%253D"},
		"not one without the day": {"d1.cloudfront.net\t/H\ta%253D", "d1.cloudfront.net\t/H\ta%253D"},
	} {
		if c.want == "" {
			c.want = c.text
		}
		if got := Undo(c.text).Text; got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
