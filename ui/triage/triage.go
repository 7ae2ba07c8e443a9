// Package triage sorts the reports on one text by what there is to do: which links are
// refused, which work otherwise than meant, who must act, and what to ask for. It judges
// no link, package inspect has, and words nothing.
//
//	items := triage.Of(paste.Reports)
//	tally := triage.Count(items)
//	for _, item := range triage.Worst(items) { … }
package triage

import (
	"slices"
	"sort"

	"policybench/signing/report"
)

// Outcome is what becomes of a link.
type Outcome uint8

// The outcomes, the worst first.
const (
	Refused   Outcome = iota // the request fails
	WorksBut                 // it works, and lasts or allows otherwise than meant
	Unsigned                 // without policy and signature: works while security is off
	Unchecked                // no fault found, but the signature was not checked
	Fine                     // valid
	Remark                   // no link: a message, a webhook, another service's URL
)

// Result is an outcome in the word of a table: a verdict's, or one of those here.
type Result string

// The results that are no verdicts.
const (
	TooLong Result = "too long"
	TooOpen Result = "too open"
	NoFault Result = "no fault found"
)

// Who must act.
type Who string

// Those who can act. Nobody is where there is nothing to do.
const (
	Nobody    Who = ""
	Customer  Who = "customer"
	Owner     Who = "link owner"
	Developer Who = "customer's developer"
	Service   Who = "another service"
)

// Next is what is to be asked for or done about a link.
type Next uint8

// What can be next.
const (
	Nothing    Next = iota
	WholeLink       // ask for the whole link: a part of it is missing
	Correct         // write it as it should be: nothing but the writing is wrong
	AsText          // ask for it as text: it was read from a picture
	NewLink         // a new link, signed again
	Renew           // a policy that is no link's, signed again with a later expiry
	Permission      // sign again with the permission that is missing
	SignRight       // sign with the right secret, in the right way
	Shorten         // sign again with the right expiry
	Tighten         // sign again with a policy that says what is meant
	SignIt          // sign it at all
	SeeRequest      // ask for the request as it goes out
)

// Item is one report with what there is to do about it.
type Item struct {
	Index   int // of the report
	Report  *report.Report
	Outcome Outcome
	Result  Result
	Cause   report.Finding // what made the outcome; without a code where nothing did
	Who     Who
	Next    Next
}

// Of looks at reports, in their order.
func Of(reports []report.Report) []Item {
	items := make([]Item, len(reports))
	for i := range reports {
		items[i] = One(&reports[i])
		items[i].Index = i
	}
	return items
}

// One looks at a single report.
func One(r *report.Report) Item {
	it := Item{Report: r}
	cause, problem := causeOf(r)
	switch r.Verdict {
	case report.Malformed, report.Mismatch, report.Expired, report.Denied:
		it.Outcome, it.Result = Refused, Result(r.Verdict)
	case report.Unsigned:
		it.Outcome, it.Result = Unsigned, Result(r.Verdict)
		if problem {
			it.Outcome = Refused
		}
	case report.None:
		it.Outcome, it.Result = Remark, Result(r.Form)
		if problem {
			it.Cause = cause // a secret in the text is no link, and urgent all the same
		}
	default:
		it.Outcome, it.Result = Unchecked, NoFault
		switch {
		case problem && cause.Code == report.CodeSignatureMismatch:
			it.Outcome, it.Result = Refused, Result(report.Mismatch)
		case problem:
			it.Outcome, it.Result = WorksBut, excess(cause.Code)
		case r.Verdict == report.Valid:
			it.Outcome, it.Result = Fine, Result(r.Verdict)
		}
	}
	if it.Outcome <= Unsigned {
		it.Cause = cause
		it.Who, it.Next = remedy(r, cause)
	}
	for i := range r.Inner { // a link is as good as the worst of its pairs
		if inner := One(&r.Inner[i]); inner.Outcome <= WorksBut && inner.Rank() < it.Rank() {
			inner.Report = r
			it = inner
		}
	}
	return it
}

// madeBy are the findings that make a verdict.
var madeBy = map[report.Verdict]report.Code{
	report.Expired: report.CodeExpired, report.Mismatch: report.CodeSignatureMismatch,
	report.Unverified: report.CodeSignatureMismatch, // by the code that signs
}

// causeOf is the finding that made the verdict, else the first; problem tells whether it
// is one.
func causeOf(r *report.Report) (cause report.Finding, problem bool) {
	made := madeBy[r.Verdict]
	first := -1
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Code == made {
			if broken := unreadable(r); broken != nil && made == report.CodeSignatureMismatch && r.Cause == "" {
				return *broken, true // what cannot be read fits nothing
			}
			return *f, true
		}
		if f.Code == report.CodeSecretExposed && r.Verdict != report.None {
			continue // it is the text's, and no request is refused for it
		}
		if first < 0 && f.Level == report.Problem && (r.Verdict != report.Malformed || f.Stops() || i == len(r.Findings)-1) {
			first = i
		}
	}
	if first < 0 {
		first = slices.IndexFunc(r.Findings, func(f report.Finding) bool {
			return f.Level == report.Problem && (f.Code != report.CodeSecretExposed || r.Verdict == report.None)
		})
	}
	if first >= 0 {
		return r.Findings[first], true
	}
	if r.Verdict == report.Unsigned && len(r.Findings) > 0 {
		return r.Findings[0], false
	}
	return report.Finding{}, false
}

// unreadable is the finding that a policy was damaged, nil where it was not.
func unreadable(r *report.Report) *report.Finding {
	for _, code := range [...]report.Code{report.CodePolicyNotBase64, report.CodePolicyNotJSON, report.CodePolicyTruncated} {
		if f := r.Find(code); f != nil && f.Level == report.Problem {
			return f
		}
	}
	return nil
}

// excess tells what works too long from what allows too much.
func excess(code report.Code) Result {
	switch code {
	case report.CodeExpiryInMilliseconds, report.CodeExpiresFar, report.CodeExpiryTooLarge:
		return TooLong
	}
	return TooOpen
}

// order ranks results among what is refused or works otherwise than meant.
var order = []Result{
	Result(report.Malformed), Result(report.Mismatch), Result(report.Denied), Result(report.Expired), Result(report.Unsigned), TooLong, TooOpen,
}

// Rank orders items, the worst first.
func (it *Item) Rank() int {
	at := slices.Index(order, it.Result)
	if it.Outcome == Remark && it.Cause.Code != "" {
		return int(Unsigned) * 100
	}
	if at < 0 {
		at = len(order)
	}
	return int(it.Outcome)*100 + at
}

// Worst are the items in the order in which they ask for attention, those of one rank as
// they were.
func Worst(items []Item) []Item {
	sorted := slices.Clone(items)
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].Rank() < sorted[j].Rank() })
	return sorted
}

// Groups puts items together that have one result for one reason and ask for the same, at
// the place of the first of them.
func Groups(items []Item) [][]Item {
	type key struct {
		result Result
		code   report.Code
		who    Who
		next   Next
	}
	at := map[key]int{}
	var groups [][]Item
	for _, it := range items {
		k := key{it.Result, it.Cause.Code, it.Who, it.Next}
		i, known := at[k]
		if !known {
			i = len(groups)
			at[k] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], it)
	}
	return groups
}
