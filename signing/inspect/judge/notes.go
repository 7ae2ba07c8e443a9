package judge

import "policybench/signing/report"

// notes collects findings. Their places and arguments share two slices, so that a
// finding costs no allocation of its own.
type notes struct {
	findings []report.Finding
	spans    []report.Span
	args     []string
}

// maxSame bounds how often one check speaks about one policy: a hostile one may
// hold a hundred thousand unknown calls.
const maxSame = 32

// noteRoom is what the findings of a usual report need, in one piece of memory.
type noteRoom struct {
	findings [usual]report.Finding
	spans    [usual]report.Span
	args     [2 * usual]string
}

// open makes room for the first finding. A report without one costs nothing.
func (n *notes) open() {
	room := new(noteRoom)
	n.findings, n.spans, n.args = room.findings[:0], room.spans[:0], room.args[:0]
}

// start begins with what locating noted.
func (n *notes) start(faults []report.Finding) {
	if len(faults) > 0 {
		n.open()
		n.findings = append(n.findings, faults...)
	}
}

// usual is how many findings a report has.
const usual = 4

// add notes a finding at the given places.
func (n *notes) add(level report.Level, code report.Code, basis report.Basis, part string, at []report.Span, args ...string) {
	if n.findings == nil {
		n.open()
	}
	n.findings = append(n.findings, report.Finding{
		Level: level, Code: code, Basis: basis, Part: part, Spans: at, Args: n.keep(args),
	})
}

// keep copies arguments into the shared slice, so that a caller's stay on its stack.
func (n *notes) keep(args []string) []string {
	if len(args) == 0 {
		return nil
	}
	from := len(n.args)
	n.args = append(n.args, args...)
	return n.args[from:len(n.args):len(n.args)]
}

// spot is one place as a Finding takes it.
func (n *notes) spot(offset, length int) []report.Span {
	if n.findings == nil {
		n.open()
	}
	from := len(n.spans)
	n.spans = append(n.spans, report.Span{Offset: offset, Length: length})
	return n.spans[from:len(n.spans):len(n.spans)]
}

// has reports whether a finding with the code is there already.
func (n *notes) has(code report.Code) bool { return report.Has(n.findings, code) }
