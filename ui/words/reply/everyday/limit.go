package everyday

import (
	"strconv"

	"policybench/signing/report"
	"policybench/ui/words"
	"policybench/ui/words/finding"
	"policybench/ui/words/reply/table"
)

var elsewhere = remedy{"Either the file goes to a place that is permitted, or it has to be made again with another limit.", "Either the files go to places that are permitted, or they have to be made again with another limit.", false}

var widened = remedy{"If that is meant to be permitted, it has to be made again with another limit.", "If that is meant to be permitted, they have to be made again with another limit.", false}

// limits are what a link does not permit though it permits what is asked for.
var limits = []entry[report.Code, fault]{
	{report.CodePathDenied, fault{"it does not permit storing the file in the place where it is to go", &elsewhere}},
	{report.CodeContainerDenied, fault{"it does not permit storing the file in the place where it is to go", &elsewhere}},
	{report.CodeSizeDenied, fault{"it does not permit storing a file of this size", &widened}},
	{report.CodeSourceDenied, fault{"it does not permit using a file from where this one lies", &widened}},
}

func limitOf(f *report.Finding) (fault, bool) { return table.Find(limits, f.Code) }

// withinWhat says what a limit permits, and what was asked for.
func withinWhat(f *report.Finding) string {
	switch f.Code {
	case report.CodePathDenied, report.CodeContainerDenied:
		return finding.Fill("The permission in it is limited to certain places«: {2} is asked for, and {1} is permitted».", f.Args)
	case report.CodeSourceDenied:
		return finding.Fill("The permission in it is limited to files from certain places«: {2} is asked for, and {1} is permitted».", f.Args)
	case report.CodeSizeDenied:
		return sizeLimit(f.Args)
	}
	return ""
}

// sizeLimit says what sizes a link permits: of the limit's name, the limit and the size.
func sizeLimit(args []string) string {
	const general = "The permission in it is limited to files of certain sizes."
	if len(args) < 3 {
		return general
	}
	limit, err := strconv.ParseInt(args[1], 10, 64)
	size, err2 := strconv.ParseInt(args[2], 10, 64)
	if err != nil || err2 != nil {
		return general
	}
	bound := "at most "
	if args[0] == "minSize" {
		bound = "at least "
	}
	return "It permits files of " + bound + words.Bytes(limit) + ", and this one has " + words.Bytes(size) + "."
}
