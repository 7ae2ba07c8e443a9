package cli

import (
	"fmt"
	"io"

	"policybench/signing/report"
	"policybench/ui/words"
)

// print writes data to standard output.
func (p *program) print(text string) error {
	if _, err := io.WriteString(p.out, p.masked(text)); err != nil {
		return wrong(fmt.Sprintf("the output cannot be written: %v", err), "")
	}
	return nil
}

// masked takes the app secrets that were read out of a text. What is made here never
// holds one; what was pasted may.
func (p *program) masked(text string) string {
	var spans []report.Span
	for _, secret := range p.known {
		for _, s := range secret.Spans(text) {
			spans = append(spans, report.Span{Offset: s[0], Length: s[1] - s[0]})
		}
	}
	return words.Mask(text, spans)
}

func (p *program) printJSON(v any) error {
	text, err := words.MarshalJSON(v)
	if err != nil {
		return wrong(fmt.Sprintf("no JSON can be made of it: %v", err), "")
	}
	return p.print(string(text))
}
