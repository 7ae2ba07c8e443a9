package document

import (
	"bytes"
	"slices"
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/words"
	"policybench/ui/words/finding"
)

// The reports of `inspect --json`. Their names are a contract and never change.
type (
	reportDocument struct {
		File         string // only where there are several
		Verdict      report.Verdict
		Readable     *bool
		Genuine      *bool
		Alive        *bool
		Allowed      *bool
		Form         report.Form
		Text         string
		Offset       int
		Length       int
		Line         int
		Column       int
		Link         linkDocument
		Security     signing.Security
		Policy       policyDocument
		Expiry       *expiryDocument
		SecretFrom   string
		Cause        string
		Allows       []Allow
		Findings     []Finding
		Fixes        []fixDocument
		Fixed        string
		FixedVerdict report.Verdict
		Inner        []reportDocument
	}
	linkDocument struct {
		Host   string
		APIKey string
		Handle string
		Source string
		Tasks  []string
		Needs  []signing.Call
	}
	policyDocument struct {
		JSON   string
		Fields []signing.Field
	}
	expiryDocument struct {
		Unix   *int64
		UTC    *string
		Source string // as it was written
	}
	fixDocument struct {
		What   report.Code
		Offset int
		Length int
		With   string
	}
)

// Finding is a finding as every command's JSON writes it.
type Finding struct {
	Level  report.Level
	Code   report.Code
	Basis  report.Basis
	Part   string
	Offset int // bytes from 0, of the first piece
	Length int // to the end of the last piece
	Text   string
	Hint   string
	Docs   string // the page of Filestack's documentation, or empty
}

// Findings words findings for JSON. One without a place of its own has the whole's.
func Findings(findings []report.Finding, whole report.Span) []Finding {
	var s sentences
	return s.findings(findings, whole)
}

// sentences are what was said last for each code: on a long text most findings say the
// same in other places.
type sentences struct{ last map[report.Code]said }

type said struct {
	finding  report.Finding
	sentence words.Sentence
}

func (s *sentences) findings(findings []report.Finding, whole report.Span) []Finding {
	list := make([]Finding, 0, len(findings))
	for i := range findings {
		f, span := &findings[i], whole
		if n := len(f.Spans); n > 0 {
			span = report.Span{Offset: f.Spans[0].Offset, Length: f.Spans[n-1].End() - f.Spans[0].Offset}
		}
		said := s.of(f)
		list = append(list, Finding{f.Level, f.Code, f.Basis, f.Part, span.Offset, span.Length, said.Fact, said.Hint, report.RowOf(f.Code).Docs})
	}
	return list
}

// of puts a finding into words, which its place changes nothing of.
func (s *sentences) of(f *report.Finding) words.Sentence {
	if last, ok := s.last[f.Code]; ok {
		if was := &last.finding; was.Level == f.Level && was.Basis == f.Basis && was.Part == f.Part && slices.Equal(was.Args, f.Args) {
			return last.sentence
		}
	}
	if s.last == nil {
		s.last = map[report.Code]said{}
	}
	sentence := finding.Say(*f)
	s.last[f.Code] = said{*f, sentence}
	return sentence
}

// Allow answers for one call as every command's JSON writes it: true,
// false, or null where it is undocumented.
type Allow struct {
	Call    signing.Call
	Allowed *bool
	Why     report.Code // empty where it is plainly allowed
}

// Allowed words permissions for JSON.
func Allowed(permissions []report.Permission) []Allow {
	list := make([]Allow, 0, len(permissions))
	for _, p := range permissions {
		list = append(list, Allow{p.Call, truth(p.Allowed), p.Why})
	}
	return list
}

// Inspect writes the reports on a paste as one JSON document.
func Inspect(paste *redact.Paste, at time.Time) ([]byte, error) {
	var b bytes.Buffer
	d := New(&b, at, truncated(paste))
	d.Add(paste, paste.Reports, words.Origin{})
	err := d.Close()
	return b.Bytes(), err
}

func truncated(paste *redact.Paste) bool {
	cut := paste.Len() > inspect.MaxText
	report.Each(paste.Reports, func(r report.Report) {
		cut = cut || r.Has(report.CodeInputTruncated)
	})
	return cut
}

// expiryOf is nil where the policy has none.
func expiryOf(e report.Expiry) *expiryDocument {
	if !e.OK && e.Source == "" {
		return nil
	}
	d := &expiryDocument{Source: e.Source}
	if e.OK {
		utc := time.Unix(e.Unix, 0).UTC().Format(time.RFC3339)
		d.Unix, d.UTC = &e.Unix, &utc
	}
	return d
}

func truth(a report.Answer) *bool {
	if a == report.Unknown {
		return nil
	}
	yes := a == report.Yes
	return &yes
}
