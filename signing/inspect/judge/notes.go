package judge

import "policybench/signing/report"

// notes collects findings. Their places and arguments lie in the pool, so that a finding
// costs no allocation of its own.
type notes struct {
	findings []report.Finding
	pool     *pool
}

// maxSame bounds how often one check speaks about one policy: a hostile one may
// hold a hundred thousand unknown calls.
const maxSame = 32

// usual is how many findings a report has.
const usual = 2

// start begins with what locating noted.
func (n *notes) start(pool *pool, faults []report.Finding) {
	n.pool = pool
	n.findings = append(pool.findings.room(max(usual, len(faults))), faults...)
}

// sorted are the findings, those of the highest level first. They are the last: nothing
// can be added.
func (n *notes) sorted() []report.Finding {
	if len(n.findings) == 0 {
		return nil
	}
	report.Sort(n.findings)
	return n.pool.findings.took(n.findings)
}

// add notes a finding at the given places.
func (n *notes) add(level report.Level, code report.Code, basis report.Basis, part string, at []report.Span, args ...string) {
	n.findings = append(n.findings, report.Finding{
		Level: level, Code: code, Basis: basis, Part: part, Spans: at, Args: n.pool.args.keep(args...),
	})
}

// spot is one place as a Finding takes it.
func (n *notes) spot(offset, length int) []report.Span {
	return n.pool.spans.keep(report.Span{Offset: offset, Length: length})
}

// has reports whether a finding with the code is there already.
func (n *notes) has(code report.Code) bool { return report.Has(n.findings, code) }
