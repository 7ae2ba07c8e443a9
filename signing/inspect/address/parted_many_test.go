package address

import (
	"strings"
	"testing"

	"policybench/signing/inspect/carrier"
	"policybench/signing/report"
)

// Of a query with thousands of halves that nothing parts only a few are told apart.
func TestPartedMany(t *testing.T) {
	text := "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?" + strings.Repeat("policy=esignature=a", 2000)
	r, _, _ := At(carrier.Undo(text), 0)
	told := 0
	for _, f := range r.Forgiven {
		if f.Code == report.CodeParameterCase {
			told++
		}
	}
	if told == 0 || told > 16 {
		t.Errorf("%d are told", told)
	}
}
