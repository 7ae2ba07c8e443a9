package locate_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/inspect/locate"
	"policybench/signing/report"
)

// look explains a text, always at the same time, with the documentation's app secret.
func look(text string) []report.Report {
	return inspect.Inspect(text, inspect.Options{
		At:   time.Date(2026, 11, 27, 7, 30, 0, 0, time.UTC),
		Keys: []inspect.Key{{Name: "sample", Secret: signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI")}},
	})
}

// accuses reports whether a report says that something is wrong.
func accuses(r report.Report) bool {
	return r.Verdict != report.None || slices.ContainsFunc(r.Findings, func(f report.Finding) bool { return f.Level == report.Problem })
}

// needs are the rows of the tables without which something else would be said.
func needs(text string, with []report.Report) []string {
	said := outline(text, with)
	var rows []string
	for _, table := range tables {
		for _, row := range table.names {
			locate.Without(row, func() {
				if outline(text, look(text)) != said {
					rows = append(rows, row)
				}
			})
		}
	}
	return rows
}

// outline is the form and verdict of each report, what was read, and the findings with
// the places they are about.
func outline(text string, reports []report.Report) string {
	var b strings.Builder
	for _, r := range reports {
		outlineOf(&b, text, r, "")
	}
	if len(reports) == 0 {
		return "nothing"
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func outlineOf(b *strings.Builder, text string, r report.Report, indent string) {
	line := func(format string, args ...any) { fmt.Fprintf(b, indent+format+"\n", args...) }
	line("%s %s at %s", r.Form, r.Verdict, place(text, r.Span))
	l := r.Link
	for _, part := range []struct{ name, value string }{
		{"host", l.Host}, {"key", l.APIKey}, {"handle", l.Handle}, {"source", l.Source}, {"tasks", strings.Join(l.Tasks, " ")},
		{"method", l.Method}, {"policy", r.Security.Policy}, {"signature", r.Security.Signature}, {"json", r.Policy.JSON}, {"cause", r.Cause},
	} {
		if part.value != "" {
			line("  %s %s", part.name, short(part.value))
		}
	}
	for _, f := range r.Findings {
		said, in := fmt.Sprintf("  %s %s %s", f.Level, f.Code, f.Part), text
		if strings.HasPrefix(f.Part, "policy.") {
			in = r.Policy.JSON
		}
		if len(f.Spans) > 0 {
			said += " at " + place(in, f.Spans[0])
		}
		line("%s", said)
	}
	for _, inner := range r.Inner {
		outlineOf(b, text, inner, indent+"  ")
	}
}

// place is where something stands, by line and column, and what stands there.
func place(text string, span report.Span) string {
	before := text[:span.Offset]
	column := span.Offset - strings.LastIndexByte(before, '\n')
	return fmt.Sprintf("%d:%d %s", 1+strings.Count(before, "\n"), column, short(cmp.Or(text[span.Offset:span.End()], "(nothing)")))
}

// short is a text on one line, its middle left out where it is long.
func short(s string) string {
	const most = 60
	s = strings.NewReplacer("\r", `\r`, "\n", `\n`, "\t", `\t`).Replace(strings.ToValidUTF8(s, "?"))
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most/2], "") + "…" + strings.ToValidUTF8(s[len(s)-most/4:], "")
}
