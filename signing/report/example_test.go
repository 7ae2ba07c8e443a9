package report_test

import (
	"fmt"

	"policybench/signing/report"
)

// What a code's arguments are, how sure it is and where Filestack writes about it stands
// in its row.
func ExampleRowOf() {
	row := report.RowOf(report.CodeCallWrongCase)
	fmt.Println(row.Args)
	fmt.Println(row.Basis)
	fmt.Println(row.Docs)
	// Output:
	// call as written, the call meant
	// inferred
	// https://www.filestack.com/docs/security/policies
}

// The first problem is what a headline says.
func ExampleSort() {
	findings := []report.Finding{
		{Level: report.Note, Code: report.CodeNoCall},
		{Level: report.Problem, Code: report.CodeExpired},
		{Level: report.Problem, Code: report.CodeWhitespace, Part: "link"},
	}
	report.Sort(findings)
	for _, f := range findings {
		fmt.Println(f.Code, f.Stops())
	}
	// Output:
	// whitespace true
	// expired false
	// no-call false
}
