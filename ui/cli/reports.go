package cli

import (
	"bytes"
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/words"
)

// printReports writes the output that the flags ask for.
func (p *program) printReports(text string, reports []report.Report, at time.Time, f inspectFlags) error {
	options := words.ReportOptions{At: at, Glyphs: words.GlyphsFor(p.common.ascii)}
	switch {
	case f.asJSON:
		document, err := words.InspectJSON(text, reports, at)
		if err != nil {
			return wrong("no JSON can be made of it: "+err.Error(), "")
		}
		return p.print(string(document))
	case f.markdown:
		return p.print(ended(words.Report(text, reports, options)))
	case f.reply:
		return p.print(ended(words.Reply(text, reports, options)))
	case f.fixed:
		return p.printFixed(text, reports)
	}
	var b bytes.Buffer
	if err := words.Inspect(&b, text, reports, at, options.Glyphs); err != nil {
		return wrong("the reports cannot be written: "+err.Error(), "")
	}
	return p.print(b.String())
}

// printFixed writes the text with its fixes; one that needs none as it is. Where
// making it visible changes it, that is said: an emoji may hold such a character.
func (p *program) printFixed(text string, reports []report.Report) error {
	fixed, exactly := words.Mend(text, reports), "--json has the fixed text exactly"
	if fixed == text {
		p.say("nothing was changed: no repair is certain", "")
		exactly = ""
	}
	fixed = words.MaskSecrets(fixed, reports, text)
	visible := words.VisibleCode(fixed)
	if visible != fixed {
		p.say("characters that cannot be seen are written as text, such as <U+200B>", exactly)
	}
	return p.print(ended(visible))
}

// ended is a text with a newline at its end.
func ended(text string) string {
	if text == "" || strings.HasSuffix(text, "\n") {
		return text
	}
	return text + "\n"
}
