package cli

import (
	"bytes"
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/words"
)

// printReports writes the output that the flags ask for.
func (p *program) printReports(text string, reports []report.Report, at time.Time, f inspectFlags) error {
	options := words.ReportOptions{At: at, Glyphs: words.GlyphsFor(p.common.ascii)}
	paste := redact.New(p.known...).Paste(text, reports)
	switch {
	case f.asJSON:
		document, err := words.InspectJSON(paste, at)
		if err != nil {
			return wrong("no JSON can be made of it: "+err.Error(), "")
		}
		return p.write(string(document))
	case f.markdown:
		return p.write(ended(words.Report(paste, options)))
	case f.reply:
		return p.write(ended(words.Reply(paste, options)))
	case f.fixed:
		return p.printFixed(paste)
	}
	var b bytes.Buffer
	if err := words.Inspect(&b, paste, at, options.Glyphs); err != nil {
		return wrong("the reports cannot be written: "+err.Error(), "")
	}
	return p.write(b.String())
}

// printFixed writes the text with its fixes; one that needs none as it is. Where
// making it visible changes it, that is said: an emoji may hold such a character.
func (p *program) printFixed(paste *redact.Paste) error {
	exactly := "--json has the fixed text exactly"
	if len(paste.Edits()) == 0 {
		p.say("nothing was changed: no fix is certain", "")
		exactly = ""
	}
	fixed := words.Fixed(paste)
	visible := words.VisibleCode(fixed)
	if visible != fixed {
		p.say("characters that cannot be seen are written as text, such as <U+200B>", exactly)
	}
	return p.write(ended(visible))
}

// ended is a text with a newline at its end.
func ended(text string) string {
	if text == "" || strings.HasSuffix(text, "\n") {
		return text
	}
	return text + "\n"
}
