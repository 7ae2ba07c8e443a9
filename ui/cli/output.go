package cli

import (
	"fmt"
	"io"

	"policybench/ui/words"
)

// print writes data to standard output.
func (p *program) print(text string) error {
	if _, err := io.WriteString(p.out, text); err != nil {
		return wrong(fmt.Sprintf("the output cannot be written: %v", err), "")
	}
	return nil
}

func (p *program) printJSON(v any) error {
	text, err := words.MarshalJSON(v)
	if err != nil {
		return wrong(fmt.Sprintf("no JSON can be made of it: %v", err), "")
	}
	return p.print(string(text))
}

// say writes one line of words to standard error.
func (p *program) say(text string) {
	_, _ = io.WriteString(p.err, name+": "+words.Visible(text)+"\n")
}

// hint writes what to do about the line before it.
func (p *program) hint(text string) {
	if text != "" {
		_, _ = io.WriteString(p.err, "  "+words.Visible(text)+"\n")
	}
}
