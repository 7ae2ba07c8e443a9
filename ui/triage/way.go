package triage

import (
	"slices"
	"sort"
	"strings"

	"policybench/signing/report"
)

// Way is what can be done here about a finding.
type Way uint8

// The ways.
const (
	NoWay     Way = iota
	ByFix         // the text fixed has it no longer
	BySigning     // a policy signed again has it no longer
)

// WayOf is what can be done about a finding of a report: a certain fix first; what the
// policy itself says can only be signed again.
func WayOf(r *report.Report, f report.Finding) Way {
	switch {
	case slices.ContainsFunc(r.Fixes, func(e report.Edit) bool { return e.What == f.Code }):
		return ByFix
	case f.Level == report.Note || len(r.Policy.Fields) == 0:
		return NoWay
	case f.Code == report.CodeExpired, f.Code == report.CodeSignatureMismatch, f.Code == report.CodeCallDenied,
		f.Code == report.CodeHandleDiffers, strings.HasPrefix(f.Part, "policy."):
		return BySigning
	}
	return NoWay
}

// loud are notes that may be what somebody asks about.
var loud = map[report.Code]bool{
	report.CodeServerMessage: true, report.CodeAnswered: true, report.CodeClockDiffers: true, report.CodeOtherService: true,
	report.CodeProxied: true, report.CodeRunTimeValue: true, report.CodeInputTruncated: true, report.CodeUnsigned: true, report.CodeDeleteOnCDN: true,
}

// Asides puts the notes that are never the question last, and counts them where something
// else is wrong: there nobody needs to read them first.
func Asides(findings []report.Finding) (sorted []report.Finding, asides int) {
	aside := func(f report.Finding) bool { return f.Level == report.Note && !loud[f.Code] }
	sorted = slices.Clone(findings)
	sort.SliceStable(sorted, func(i, j int) bool { return !aside(sorted[i]) && aside(sorted[j]) })
	for _, f := range sorted {
		if aside(f) {
			asides++
		}
	}
	if !slices.ContainsFunc(sorted, func(f report.Finding) bool { return f.Level == report.Problem }) {
		asides = 0
	}
	return sorted, asides
}
