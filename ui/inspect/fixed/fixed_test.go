package fixed_test

import (
	"strings"
	"testing"

	"policybench/signing/report"
	"policybench/ui/inspect/fixed"
	"policybench/ui/inspect/panetest"
	"policybench/ui/kit"
	"policybench/ui/redact"
)

const (
	policy    = "eyJleHBpcnkiOjE3NjQ1MzYwMjR9"
	signature = "9bb689d6aacfe575876a3d8a3a2b1b5e4c6ab1a2a2b5c3f19af8457cf7162112"
	file      = "ajTW5xm2Sd6v22yrtKmQ"
	cdn       = "https://cdn.filestackcontent.com"
	query     = cdn + "/" + file + "?policy=" + policy + "&signature=" + signature
	task      = cdn + "/security=policy:" + policy + ",signature:" + signature + "/rotate=deg:90/" + file
)

// spelled writes one side: what changed in braces, what cannot be seen in brackets.
func spelled(pieces []fixed.Piece) string {
	var b strings.Builder
	for _, p := range pieces {
		switch p.As {
		case fixed.Changed:
			b.WriteString("{" + p.Text + "}")
		case fixed.Unseen:
			b.WriteString("[" + p.Text + "]")
		default:
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

func edit(text, part, with string) report.Edit {
	return report.Edit{Span: report.Span{Offset: strings.Index(text, part), Length: len(part)}, With: with}
}

func TestRead(t *testing.T) {
	for _, c := range []struct {
		name, text string
		edits      [][2]string
		want       []string // before and after by turns
	}{
		{"a space taken out", "a b", [][2]string{{" ", ""}}, []string{"a[␣]b", "ab"}},
		{"several spaces", "a   b", [][2]string{{"   ", ""}}, []string{"a[␣ ×3]b", "ab"}},
		{"a line break with quoting", "see\na\r\n> b\nend", [][2]string{{"\r\n> ", ""}}, []string{"a[⏎]{>}[␣]b", "ab"}},
		{"a zero-width space", "x\u200by", [][2]string{{"\u200b", ""}}, []string{"x[U+200B]y", "xy"}},
		{"only what differs", "policy=abc+def&x", [][2]string{{"abc+def", "abc-def"}}, []string{"policy=abc{+}def&x", "policy=abc{-}def&x"}},
		{"put in", "policy=abc", [][2]string{{"abc", "abc=="}}, []string{"policy=abc", "policy=abc{==}"}},
		{"characters are not parted", "aéb", [][2]string{{"é", "è"}}, []string{"a{é}b", "a{è}b"}},
		{"two in a line", "a:b;c", [][2]string{{":", "="}, {";", ","}}, []string{"a{:}b{;}c", "a{=}b{,}c"}},
		{"in no order", "a:b;c", [][2]string{{";", ","}, {":", "="}, {":", "="}}, []string{"a{:}b{;}c", "a{=}b{,}c"}},
		{"two lines", "a:b\nmiddle\nc;d", [][2]string{{":", "="}, {";", ","}}, []string{"a{:}b", "a{=}b", "c{;}d", "c{,}d"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var edits []report.Edit
			for _, e := range c.edits {
				edits = append(edits, edit(c.text, e[0], e[1]))
			}
			var got []string
			for _, change := range fixed.Read(redact.New().Paste(c.text, nil), edits) {
				got = append(got, spelled(change.Before), spelled(change.After))
			}
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// facts are the changes that the inspector proposes for a text.
func facts(t *testing.T, text string) fixed.Facts {
	t.Helper()
	paste := panetest.Paste(text)
	r := panetest.One(t, paste)
	return fixed.Facts{Changes: fixed.Read(paste, r.Fixes), Verdict: r.FixedVerdict, Pick: 3}
}

func TestPane(t *testing.T) {
	for _, c := range []struct {
		name, text string
		height     int
	}{
		{"space", strings.Replace(task, "policy:", "policy: ", 1), 4},
		{"entities", strings.ReplaceAll(query, "&", "&amp;"), 4},
		{"several", "security:policy=" + policy + ";signature=" + signature + "\n" + strings.Replace(strings.Replace(task, "security=", "security:", 1), ",signature:", ";Signature=", 1), 5},
		{"invisible", strings.Replace(query, file, file[:8]+"\u200b"+file[8:], 1), 4},
	} {
		f := facts(t, c.text)
		if len(f.Changes) == 0 {
			t.Errorf("%s: nothing changes", c.name)
		}
		panetest.Golden(t, "fixed-"+c.name, c.height, func(pen kit.Pen, width, height int) kit.Drawing { return fixed.Draw(pen, f, width, height) })
	}
}

// Whatever the height, the change that shows is whole: both of its lines.
func TestShowsWholeChanges(t *testing.T) {
	var f fixed.Facts
	for range 5 {
		f.Changes = append(f.Changes, fixed.Change{Before: []fixed.Piece{{As: fixed.Changed, Text: "old"}}, After: []fixed.Piece{{As: fixed.Changed, Text: "new"}}})
	}
	f.Verdict = report.Expired
	for height := 2; height < 14; height++ {
		all := strings.Join(fixed.Draw(panetest.Pen(), f, 40, height).Rows, "\n")
		old, now := strings.Count(all, "old"), strings.Count(all, "new")
		if old != now || old == 0 {
			t.Errorf("%d rows: %d before and %d after", height, old, now)
		}
		if said := strings.Contains(all, "more change"); said != (old < 5) && height != 2 {
			t.Errorf("%d rows show %d of 5: says so %v", height, old, said)
		}
	}
}

func TestSaysWhatIsLeft(t *testing.T) {
	change := []fixed.Change{{Before: []fixed.Piece{{As: fixed.Unseen, Text: "␣"}}, After: nil}}
	for verdict, want := range map[report.Verdict]string{
		report.Expired: "still refused: expired", report.Denied: "still refused: ", report.Mismatch: "still refused: ",
		report.Unverified: "not checked", report.Valid: "fixed: valid",
	} {
		all := strings.Join(fixed.Draw(panetest.Pen(), fixed.Facts{Changes: change, Verdict: verdict}, 73, 4).Rows, "\n")
		if !strings.Contains(all, want) {
			t.Errorf("%s: %q is missing in\n%s", verdict, want, all)
		}
	}
	for _, verdict := range []report.Verdict{"", report.Unsigned, report.None} {
		if all := strings.Join(fixed.Draw(panetest.Pen(), fixed.Facts{Changes: change, Verdict: verdict}, 73, 4).Rows, "\n"); strings.Contains(all, "fixed") || strings.Contains(all, "refused") {
			t.Errorf("%q says\n%s", verdict, all)
		}
	}
}

func TestPaneFits(t *testing.T) {
	for _, hostile := range panetest.Hostile {
		text := "before " + hostile + "X" + hostile + "\nnext " + hostile
		edits := []report.Edit{edit(text, "X", hostile), {Span: report.Span{Offset: len(text) - 1, Length: 40}, With: hostile + "y"}}
		f := fixed.Facts{Changes: fixed.Read(redact.New().Paste(text, nil), edits), Verdict: report.Expired}
		panetest.Sizes(t, func(pen kit.Pen, width, height int) kit.Drawing { return fixed.Draw(pen, f, width, height) })
	}
	panetest.Sizes(t, func(pen kit.Pen, width, height int) kit.Drawing { return fixed.Draw(pen, fixed.Facts{}, width, height) })
}

func TestRoles(t *testing.T) {
	f := facts(t, strings.Replace(strings.ReplaceAll(query, "&", "&amp;"), file, file[:8]+"\u200b"+file[8:], 1))
	panetest.Roles(t, "fixed", 78, 4, func(pen kit.Pen, width, height int) kit.Drawing { return fixed.Draw(pen, f, width, height) })
}
