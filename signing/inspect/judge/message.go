package judge

import (
	"slices"
	"strconv"
	"strings"

	"policybench/signing/inspect/message"
	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

// judgeOther makes the report on what is no secured request.
func (b *Bench) judgeOther(l *request.Request) report.Report {
	var j judging
	j.start(&b.pool, l.Forgiven)
	switch l.Form {
	case report.FormOtherService:
		name := l.Said().Key
		if name == "" {
			name = l.Link.Host
		}
		j.add(report.Note, report.CodeOtherService, report.Inferred, "link.host", j.spot(l.Span.Offset, l.Span.Length), name, unixOrEmpty(l.Said().Time))
	case report.FormSecret: // locating has said it
	default:
		j.addMessage(l)
	}
	return report.Report{Verdict: report.None, Form: l.Form, Span: l.Span, Link: l.Link, Findings: j.sorted()}
}

// addMessage notes a message with its causes: those that its own findings confirm
// first.
func (j *judging) addMessage(l *request.Request) {
	var codes []report.Code
	for i := range j.findings {
		if f := &j.findings[i]; f.Level != report.Note {
			codes = append(codes, f.Code)
		}
	}
	said := l.Said()
	when := unixOrEmpty(said.Time)
	confirmed, others := message.Rank(said.Key, codes)
	j.add(report.Note, report.CodeServerMessage, report.Inferred, "text", j.spot(l.Span.Offset, l.Span.Length), said.Key, confirmed, others, when, said.Detail)
}

// unixOrEmpty writes Unix seconds, and nothing for none.
func unixOrEmpty(at int64) string {
	if at == 0 {
		return ""
	}
	return strconv.FormatInt(at, 10)
}

// RankMessages ranks the causes of every message by what is wrong with the
// requests in the same text. Inspect calls it when all reports are there.
func RankMessages(reports []report.Report) {
	if !anyMessage(reports) {
		return
	}
	var codes []report.Code
	for i := range reports {
		codes = appendFaults(codes, &reports[i])
	}
	for i := range reports {
		for k := range reports[i].Findings {
			f := &reports[i].Findings[k]
			if f.Code == report.CodeServerMessage && len(f.Args) == messageArgs {
				f.Args[1], f.Args[2] = message.Rank(f.Args[0], codes)
				f.Args[2] = unseen(f.Args[2], reports)
			}
		}
	}
}

// unseen are the likely causes of a message about a signature that the text does not refute:
// where its links can be read and show no fault, only whether they are genuine is open.
func unseen(likely string, reports []report.Report) string {
	const open = report.CodeSignatureMismatch
	if !strings.Contains(likely, string(open)) {
		return likely
	}
	read := false
	for i := range reports {
		r := &reports[i]
		if r.Verdict == report.None {
			continue
		}
		if _, faulty := r.First(report.Problem); faulty || r.Readable != report.Yes || r.Security.Signature == "" {
			return likely
		}
		read = true
	}
	if !read {
		return likely
	}
	return string(open)
}

func anyMessage(reports []report.Report) bool {
	for i := range reports {
		if reports[i].Has(report.CodeServerMessage) {
			return true
		}
	}
	return false
}

// messageArgs is how many arguments server-message has.
const messageArgs = 5

func appendFaults(codes []report.Code, r *report.Report) []report.Code {
	for i := range r.Findings {
		f := &r.Findings[i]
		if (f.Level != report.Note || f.Code == report.CodeUnsigned && f.Args[0] != "basic") && !slices.Contains(codes, f.Code) {
			codes = append(codes, f.Code)
		}
	}
	for i := range r.Inner {
		codes = appendFaults(codes, &r.Inner[i])
	}
	return codes
}
