package source

import (
	"strings"
	"testing"
)

func TestDefinitionOf(t *testing.T) {
	for _, c := range []struct{ name, before, value, after, want string }{
		{"above", "const ttl = 60;\n", "ttl", "", "60"},
		{"below", "", "ttl", ";\nconst ttl = 60;", "60"},
		{"of Go", "ttl := 60\n", "ttl", "", "60"},
		{"of PHP", "$ttl = 60;\n", "$ttl", "", "60"},
		{"with a tab", "ttl\t= 60\n", "ttl", "", "60"},
		{"in the next line", "ttl =\n  60\n", "ttl", "", "60"},
		{"with blanks around the name", "ttl = 60\n", " ttl ", "", "60"},
		{"twice", "ttl = 60\nttl = 90\n", "ttl", "", ""},
		{"compared", "ttl == 60\n", "ttl", "", ""},
		{"of a function", "ttl => 60\n", "ttl", "", ""},
		{"of a longer name", "attl = 60\nttls = 90\n", "ttl", "", ""},
		{"of an object's field", "config.ttl = 60\n", "ttl", "", ""},
		{"a parameter", "f(ttl = 60, b)\n", "ttl", "", "60, b"}, // to the end of its bracket
		{"a parameter, cut behind its comma", "", "ttl", "\ng(ttl = 60,", ""},
		{"an expression", "ttl = 60\n", "ttl + 1", "", ""},
		{"a number", "60 = 1\n", "60", "", ""},
		{"nothing", "ttl = 60\n", "", "", ""},
		{"no value", "ttl = ;\n", "ttl", "", ""},
		{"too far above", "ttl = 60;" + strings.Repeat(" ", farthest), "ttl", "", ""},
		{"too far below", "", "ttl", strings.Repeat(" ", reach) + "ttl = 60", ""},
		{"used too often before", strings.Repeat("ttl;", maxLooked) + "ttl = 60\n", "ttl", "", ""},
		{"a name of sixty letters", strings.Repeat("t", 60) + " = 60\n", strings.Repeat("t", 60), "", "60"},
		{"a longer name", strings.Repeat("t", 61) + " = 60\n", strings.Repeat("t", 61), "", ""},
	} {
		s := c.before + "f(" + c.value + ")" + c.after
		got, from, ok := definitionOf(s, c.value, len(c.before)+2)
		if got != c.want && ok || ok != (c.want != "") {
			t.Errorf("%s: %q, %v, want %q", c.name, got, ok, c.want)
		}
		if ok && !strings.HasPrefix(s[from:], got) {
			t.Errorf("%s: %q does not stand at %d", c.name, got, from)
		}
	}
}

func TestCountsMilliseconds(t *testing.T) {
	for _, c := range []struct {
		name, value string
		want        bool
	}{
		{"JavaScript", "Date.now() + 60", true},
		{"JavaScript, divided", "Date.now() / 1000 + 60", false},
		{"JavaScript, times a thousandth", "Date.now() * 0.001", false},
		{"JavaScript, times a power", "Date.now() * 1e-3", false},
		{"JavaScript, an object", "new Date().getTime()", true},
		{"JavaScript, a sign", "+new Date", true},
		{"JavaScript, a cast", "Number(new Date())", true},
		{"Java", "System.currentTimeMillis()", true},
		{"Java, of an instant", "Instant.now().toEpochMilli()", true},
		{"Java, turned into seconds", "MILLISECONDS.toSeconds(System.currentTimeMillis())", false},
		{"Go", "time.Now().UnixMilli()", true},
		{"Go, of seconds", "time.Now().Unix()", false},
		{"Python, times a thousand", "int(time.time() * 1000) + 3600000", true},
		{"Python, a day", "time.time() + 1000", false},
		{"PHP, times a thousand", "time()*1000", true},
		{"Ruby, times a thousand", "(Time.now.to_f * 1_000).to_i", true},
		{"Go, times a thousand", "time.Now().Unix() * 1000", true},
		{"a longer factor", "time() * 10000", false},
		{"JavaScript, a date", "new Date(Date.now() + 300000)", false},
		{"JavaScript, of a date", "new Date(Date.now() + 300000).getTime()", true},
		{"C#", "DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()", true},
		{"C#, of seconds", "DateTimeOffset.UtcNow.ToUnixTimeSeconds()", false},
		{"moment", "Number(moment().add(3, 'days').toDate())", true},
		{"moment, in seconds", "Number(moment().unix())", false},
		{"Dart", "DateTime.now().millisecondsSinceEpoch", true},
		{"Erlang", "os:system_time(millisecond)", true},
		{"Python", "int(time.time())", false},
		{"a number", "1893456000000", false},
		{"a constant", "now", true},
		{"a constant of a constant", "later", true},
		{"a constant of seconds", "soon", false},
		{"an unknown name", "whenever", false},
		{"nothing", "", false},
	} {
		code := "now = Date.now()\nlater = now\nsoon = Date.now() / 1000\n"
		if _, _, got := clockIn(code+c.value, c.value, len(code)); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// A date is no number, whether it is written out or has a name.
func TestHoldsDate(t *testing.T) {
	for _, c := range []struct {
		name, code, value string
		want              bool
	}{
		{"a date", "", "new Date(Date.now() + 1000)", true},
		{"its milliseconds", "", "new Date(2030, 1).getTime()", false},
		{"as a number", "", "+new Date()", false},
		{"by name", "const expires = new Date(2030, 1, 1);\n", "expires", true},
		{"seconds by name", "const expires = new Date(2030, 1, 1) / 1000;\n", "expires", false},
		{"never closed", "", "new Date(", false},
		{"another class", "", "new Dates(1)", false},
	} {
		if got := holdsDate(c.code+c.value, c.value, len(c.code)); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
