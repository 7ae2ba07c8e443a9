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
