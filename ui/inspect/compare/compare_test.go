package compare_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	compared "policybench/signing/compare"
	"policybench/signing/report"
	"policybench/ui/inspect/compare"
	"policybench/ui/inspect/panetest"
	"policybench/ui/kit"
	"policybench/ui/uitest"
)

const (
	file  = "KW9EJhYtS6y48Whm2S6D"
	other = "hT7kQ2mXRzyV0bLpN4cW"
	cdn   = "https://cdn.filestackcontent.com"
)

// delivery and task are links to a file, signed in the query and in a task.
func delivery(t *testing.T, host, json, path string) string {
	pair := uitest.Signed(t, panetest.Secret, json)
	return host + "/" + path + "?policy=" + pair.Policy + "&signature=" + pair.Signature
}

func task(t *testing.T, json, path string) string {
	pair := uitest.Signed(t, panetest.Secret, json)
	return cdn + "/security=policy:" + pair.Policy + ",signature:" + pair.Signature + "/" + path
}

func facts(t *testing.T, a, b string) compare.Facts {
	t.Helper()
	left, right := panetest.One(t, panetest.Paste(a)), panetest.One(t, panetest.Paste(b))
	return compare.Facts{
		Result: compared.Of(*left, *right), At: panetest.At,
		A: compare.Side{Report: left, Line: 4, Says: "works"}, B: compare.Side{Report: right, Line: 9, Says: "fails"},
	}
}

const (
	long  = `{"expiry":1798797600,"call":["read","convert"],"handle":"` + file + `"}`
	short = `{"expiry":1796119200,"call":["read"],"handle":"` + file + `"}`
	dead  = `{"expiry":1764536024,"call":["read","convert"],"handle":"` + file + `"}`
)

func TestPane(t *testing.T) {
	for _, c := range []struct{ name, a, b string }{
		{"call", delivery(t, cdn, long, "resize=width:200/"+file), task(t, short, "resize=width:200/"+file)},
		{"expired", delivery(t, cdn, long, file), delivery(t, cdn, dead, file)},
		{"host", delivery(t, cdn, long, file), delivery(t, "https://files.customer.example", long, file)},
		{"same", delivery(t, cdn, long, file), delivery(t, cdn, long, file)},
		{"space", delivery(t, cdn, long, file), strings.Replace(delivery(t, cdn, long, file), "policy=", "policy= ", 1)},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := facts(t, c.a, c.b)
			panetest.Golden(t, "compare-"+c.name, 22, func(pen kit.Pen, width, height int) kit.Drawing { return compare.Draw(pen, f, width, height) }, 120, 100, 80, 40)
		})
	}
}

// Only what is a problem of the refused link alone is said to explain anything.
func TestExplains(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		explained  string // the name of the part
	}{
		{"the call", delivery(t, cdn, long, "resize=width:200/"+file), delivery(t, cdn, short, "resize=width:200/"+file), "call"},
		{"another file", delivery(t, cdn, long, file), delivery(t, cdn, strings.Replace(long, file, other, 1), file), "only file"},
		{"both refused for the same", delivery(t, cdn, dead, file), delivery(t, cdn, strings.Replace(dead, "024", "025", 1), file), ""},
		{"the host alone", delivery(t, cdn, long, file), delivery(t, "https://files.customer.example", long, file), ""},
	} {
		f := facts(t, c.a, c.b)
		for _, width := range []int{120, 54} {
			got := ""
			for _, row := range compare.Draw(panetest.Pen(), f, width, compare.Rows(panetest.Pen(), f, width)).Rows {
				if text := ansi.Strip(row); strings.HasPrefix(text, "▌") {
					got = strings.TrimSpace(strings.TrimPrefix(text, "▌✗ "))
				}
			}
			if !strings.HasPrefix(got, c.explained) || c.explained == "" && got != "" || c.explained != "" && !strings.Contains(got, "◂ explains it") {
				t.Errorf("%s at %d: %q", c.name, width, got)
			}
		}
	}
}

func TestPaneFits(t *testing.T) {
	fine := panetest.One(t, panetest.Paste(delivery(t, cdn, long, file)))
	for _, hostile := range append(panetest.Hostile, strings.Repeat("x", 200)) {
		bad := *fine
		bad.Link.Host, bad.Link.Tasks, bad.Verdict = hostile, []string{hostile, hostile}, report.Denied
		bad.Findings = []report.Finding{{Level: report.Problem, Code: report.CodeTaskUnknown, Part: "link.tasks", Args: []string{hostile, hostile}}}
		f := compare.Facts{
			Result: compared.Of(*fine, bad), At: panetest.At, Does: "b loads it", Top: 2,
			A: compare.Side{Report: fine}, B: compare.Side{Report: &bad, Line: 123456, Says: hostile},
		}
		panetest.Sizes(t, func(pen kit.Pen, width, height int) kit.Drawing { return compare.Draw(pen, f, width, height) })
	}
	panetest.Sizes(t, func(pen kit.Pen, width, height int) kit.Drawing {
		return compare.Draw(pen, compare.Facts{}, width, height)
	})
}

func TestRoles(t *testing.T) {
	f := facts(t, delivery(t, cdn, long, "resize=width:200/"+file), task(t, short, "resize=width:200/"+file))
	panetest.Roles(t, "compare-call", 120, 18, func(pen kit.Pen, width, height int) kit.Drawing { return compare.Draw(pen, f, width, height) })
}
