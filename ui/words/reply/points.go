package reply

import (
	"slices"
	"sort"
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/finding"
	"policybench/ui/words/reply/table"
	"policybench/ui/words/terms"
)

// point is one thing that a reply says.
type point struct {
	finding report.Finding
	letter
	values []string // that it says the same of, where there are several
}

// points are what a reply says about a report and the one inside it: the grave
// first, each once.
func (w *replier) points(r report.Report) []point {
	all := told(r)
	var list []point
	for _, f := range all {
		if saidBy(f, all, r) || f.Code == report.CodeUnsigned && loneForm(r) {
			continue
		}
		list = merge(list, point{finding: f, letter: w.letterOf(f, r)})
	}
	for i := range list {
		list[i].agree(list)
	}
	return list
}

// loneForm reports whether a policy was sent by itself: that it has no signature is then
// no fault of it.
func loneForm(r report.Report) bool {
	return (r.Form == report.FormJSON || r.Form == report.FormPolicy) && r.Security.Signature == ""
}

// agree makes a point fit what else is said.
func (p *point) agree(list []point) {
	switch {
	case p.finding.Code == report.CodePlaceholder && p.values != nil:
		p.says = strings.Replace(p.says, "a placeholder stands in place of a real value", "placeholders stand in place of real values", 1)
		p.do = strings.Replace(p.do, "the real value", "the real values", 1)
	case p.do == sendBoth && slices.ContainsFunc(list, func(o point) bool { return o.finding.Code == report.CodeExpired }):
		p.do = "send both together"
	}
}

// told are the findings of a report and of what is inside it that are of use to a
// customer, problems first.
func told(r report.Report) []report.Finding {
	all := slices.Clone(r.Findings)
	for _, inner := range r.Inner {
		all = append(all, told(inner)...)
	}
	first, _ := r.Foremost()
	if r.Verdict == report.Unsigned {
		first = r.MissingHalf(first)
	}
	var list []report.Finding
	for _, level := range []report.Level{report.Problem, report.Warning, report.Note} {
		for _, f := range all {
			if f.Level == level && (level != report.Note || f.Code.Telling() || proves(f)) {
				list = append(list, f)
			}
		}
	}
	sort.SliceStable(list, func(i, j int) bool { return leads(list[j], first) < leads(list[i], first) })
	return list
}

// proves reports whether a note says what the times in the text prove.
func proves(f report.Finding) bool {
	return f.Code == report.CodeClockDiffers || f.Code == report.CodeAnswered && len(f.Args) > 0 && f.Args[0] != "alive-then"
}

// leads is 1 for the finding that a report is about.
func leads(f, first report.Finding) int {
	if f.Code == first.Code && f.Level == first.Level && f.Part == first.Part && slices.Equal(f.Args, first.Args) {
		return 1
	}
	return 0
}

// saidBy reports whether another finding says the same and more.
func saidBy(f report.Finding, all []report.Finding, r report.Report) bool {
	there := func(match func(report.Finding) bool) bool { return slices.ContainsFunc(all, match) }
	is := func(code report.Code) bool { return report.Has(all, code) }
	switch f.Code {
	case report.CodeExpiryMissing:
		return there(func(o report.Finding) bool {
			return o.Code == report.CodeKeyMisspelled && len(o.Args) > 1 && o.Args[1] == "expiry"
		})
	case report.CodeExpiryIsString:
		return is(report.CodeExpiryInvalid)
	case report.CodeSignatureLength, report.CodeSignatureNotHex:
		return r.Cause != "" && is(report.CodeSignatureMismatch)
	case report.CodeSignatureMismatch: // what cannot be read fits nothing
		return r.Cause == "" && (is(report.CodeSignatureLength) || is(report.CodeSignatureNotHex) || is(report.CodePolicyTruncated) ||
			is(report.CodePolicyNotJSON) || is(report.CodePolicyNotBase64) || is(report.CodePlaceholder))
	case report.CodeHandleDiffers:
		return is(report.CodeHandleLength) // what is not whole differs
	case report.CodeParameterCase, report.CodeSignatureUppercase:
		return there(triage.OneCase)
	case report.CodeSignatureMissing, report.CodePaddingMissing:
		return is(report.CodePolicyTruncated)
	case report.CodeStandardBase64:
		return is(report.CodeSlashInTask) || is(report.CodePlusBecameSpace)
	case report.CodeCallDenied:
		return len(f.Args) > 0 && there(func(o report.Finding) bool {
			return o.Code == report.CodeCallWrongCase && len(o.Args) > 1 && o.Args[1] == f.Args[0]
		})
	case report.CodeAnswered: // no expiry is in question then
		ahead := len(f.Args) > 0 && f.Args[0] == "refused-ahead"
		return is(report.CodeCallDenied) || ahead && there(func(o report.Finding) bool { return o.Level == report.Problem })
	case report.CodePlaceholder:
		return f.Level == report.Warning && len(f.Args) > 0 && strings.ContainsAny(f.Args[0], "${%(") // code fills it in
	}
	return false
}

// merge adds a point. What is said already is not said again, and neither is what
// to do about it.
func merge(list []point, p point) []point {
	for i := range list {
		l := &list[i]
		switch {
		case l.says == p.says:
			return list
		case l.finding.Code == p.finding.Code && p.do != "" && l.do == p.do && sameStart(l.says, p.says) > 0:
			at := sameStart(l.says, p.says)
			if l.values == nil {
				l.values = []string{l.says[at:]}
			}
			l.values = append(l.values, p.says[at:])
			l.says = l.says[:at] + english.And(l.values)
			return list
		case l.do == p.do:
			l.says, l.resign = l.says+", and "+p.says, l.resign || p.resign
			return list
		}
	}
	return append(list, p)
}

// sameStart is where two sentences begin to quote what they are about, 0 where they
// are different.
func sameStart(a, b string) int {
	at := strings.Index(a, ": ") + len(": ")
	if at > 1 && len(b) > at && a[:at] == b[:at] {
		return at
	}
	return 0
}

// letterOf fills in the words on a finding.
func (w *replier) letterOf(f report.Finding, r report.Report) letter {
	l := letterFor(f)
	args := f.Args
	if s, ok := finding.Signature(f); ok {
		return letter{says: s.Fact, do: strings.Replace(s.Hint, "ask for", "send us", 1)}
	}
	switch f.Code {
	case report.CodeExpired, report.CodeExpiresSoon, report.CodeExpiresFar:
		when := finding.Distance(f)
		if args = []string{when}; when == "" {
			l.says = finding.Undated[f.Code]
		}
		if f.Code == report.CodeExpired && terms.Thing(r.Form) == "the link" {
			l.do += ", or ask whoever made the link for a new one"
		}
	case report.CodePaddingMissing:
		l.do = paddingLetter(l.do, r)
	case report.CodeDoubleBase64:
		if mends(r, f.Code) {
			l.do = "encode its JSON once only"
		}
	case report.CodeSlashInTask, report.CodeStandardBase64:
		if mends(r, f.Code) {
			l.do = "write it as shown below, or " + l.do
		}
	case report.CodePlaceholder:
		if f.Level == report.Warning && finding.ArgOf(f.Args, f.Code) != "redacted" && !slices.ContainsFunc(r.Findings, func(o report.Finding) bool {
			return o.Code == f.Code && o.Level == report.Problem
		}) {
			l.do += ", unless your code does that"
		}
	case report.CodeHTMLEscaped:
		if len(f.Spans) > 0 && w.paste.Len() > 0 {
			args = []string{w.paste.Part(f.Spans[0])}
		}
	case report.CodeCallIsString:
		args = finding.ListedCalls(args)
	case report.CodeOtherService:
		args = finding.ServiceArgs(args)
	}
	l.says = finding.Fill(naming(l.says, f, r.Form), args)
	l.do = finding.Fill(naming(l.do, f, r.Form), args)
	if f.Code == report.CodeKeyMisspelled && len(f.Args) > 1 {
		if len(f.Args) > 2 && f.Args[2] != "" {
			l.do = "leave it out, since " + words.Value(f.Args[1]) + " stands there too"
		} else if finding.Opens[f.Args[1]] != "" {
			l.do += "; " + finding.Opens[f.Args[1]]
		}
	}
	return l
}

// letterFor is the template for a finding.
func letterFor(f report.Finding) letter {
	for _, list := range [...][]entry[finding.Variant, letter]{letterVariants, timeLetterVariants} {
		if l, ok := table.Find(list, finding.Variant{Code: f.Code, Arg: finding.ArgOf(f.Args, f.Code)}); ok {
			return l
		}
	}
	for _, list := range [...][]entry[report.Code, letter]{policyLetters, carrierLetters, requestLetters, grammarLetters, timeLetters} {
		if l, ok := table.Find(list, f.Code); ok {
			return l
		}
	}
	return letter{says: words.Value(string(f.Code))}
}

// naming names what a sentence is about, before anything foreign is in it.
func naming(s string, f report.Finding, form report.Form) string {
	thing := terms.Thing(form)
	its, ok := finding.StandsFor[f.Part]
	if !ok {
		its = thing
	}
	return strings.NewReplacer("THING", thing, "PART", its).Replace(s)
}
