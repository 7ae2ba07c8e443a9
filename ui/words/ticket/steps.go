package ticket

import (
	"slices"
	"strconv"
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/finding"
	"policybench/ui/words/listing"
	"policybench/ui/words/terms"
)

// step is something to do about links.
type step struct {
	next      triage.Next
	one, many string // with {places} in it
	single    string // where the text holds one link
}

var steps = []step{
	{triage.WholeLink, "whole link of {places}", "whole links of {places}", "the whole link"},
	{triage.AsText, "{places} as text, not as a picture", "{places} as text, not as pictures", "the link as text, not as a picture"},
	{triage.Correct, "{places} written as it should be", "{places} written as they should be", "the link written as it should be"},
	{triage.NewLink, "new link for {places}", "new links for {numbers}", "a new link"},
	{triage.Renew, "{places} signed again with a later expiry", "{places} signed again with later expiries", "the policy signed again with a later expiry"},
	{triage.Permission, "{places} signed again with the permission", "{places} signed again with the permission", "signed again with the permission that is missing"},
	{triage.SignRight, "{places} signed again as documented, with the app's own, current secret", "{places} signed again as documented, with the app's own, current secret", "signed again as documented, with the app's own, current secret"},
	{triage.Shorten, "{places} signed again{seconds}", "{places} signed again with seconds", "signed again{seconds}"},
	{triage.Tighten, "{places} signed again with what is meant", "{places} signed again with what is meant", "signed again with what is meant"},
	{triage.SignIt, "policy and signature for {places}", "policies and signatures for {places}", "a policy and its signature"},
	{triage.SeeRequest, "the request of {places} as it goes out", "the requests of {places} as they go out", "the request as it goes out"},
}

func (w *ticket) nextIs(next triage.Next) []triage.Item {
	var group []triage.Item
	for _, it := range w.Items {
		if it.Next == next && it.Outcome <= triage.Unsigned && !w.ofProgram(it) {
			group = append(group, it)
		}
	}
	return group
}

func (w *ticket) step(s step, group []triage.Item) string {
	var numbers []int
	for _, it := range group {
		numbers = append(numbers, w.NumbersOf(it)...)
	}
	slices.Sort(numbers)
	var list []string
	for _, n := range slices.Compact(numbers) {
		list = append(list, strconv.Itoa(n))
	}
	places := english.Either(len(list), w.Unit(), w.Unit()+"s") + " " + english.Some(list)
	if names := w.files(group); w.Prose() && len(names) == len(group) {
		list, places = names, english.Some(names)
	}
	text := s.many
	if len(group) == 1 && len(list) < 2 {
		text = s.one
	}
	if w.Tally.Links == 1 {
		text = s.single
		if it := group[0]; s.next == triage.Correct && terms.Thing(it.Report.Form) != "the link" {
			text = strings.TrimPrefix(terms.Thing(it.Report.Form), "the ") + " written as it should be"
		}
	}
	if s.next == triage.SignRight && !slices.ContainsFunc(group, func(it triage.Item) bool { return !triage.LeftEmpty(it.Cause) }) {
		text = "the values filled in that {places} was made without"
		if w.Tally.Links == 1 {
			text = "the values filled in that the link was made without"
		} else if len(list) > 1 {
			text = "the values filled in that {places} were made without"
		}
	}
	if s.next == triage.NewLink && !slices.ContainsFunc(group, func(it triage.Item) bool { return it.Cause.Code != report.CodeHandleDiffers }) {
		text = "{places} signed for the file that each asks for"
		if len(list) == 1 {
			text = "{places} signed for the file that it asks for"
		}
		if w.Tally.Links == 1 {
			text = "a policy signed for the file that the link asks for"
		}
	}
	if s.next == triage.NewLink && len(group) == 1 {
		text = w.clockFirst(group[0].Report) + text + lasting(group[0].Report)
	}
	if how := w.how(s.next, group); how != "" {
		text = how
		if w.Tally.Links > 1 {
			text = "{places}: " + how
		}
	}
	says := strings.NewReplacer("{places}", places, "{numbers}", english.Some(list), "{seconds}", w.seconds(group[0])).Replace(text)
	if w.Tally.Links > listing.Few || group[0].Who == triage.Nobody { // there a table says who
		return says
	}
	who := string(group[0].Who)
	switch {
	case group[0].Who == triage.Owner && (triage.Sends(group[0].Report) || len(group[0].Report.Fixes) > 0 && s.next == triage.Shorten):
		who = string(triage.Developer) // a program does it
	case group[0].Who == triage.Owner && s.next == triage.NewLink && len(group) == 1 && w.clockFirst(group[0].Report) != "":
		who = string(triage.Developer)
	case group[0].Who == triage.Owner && (len(w.lines()) > 0 || w.mendedLines() != ""):
		who = string(triage.Developer) // who has the code before them
	case group[0].Who == triage.Owner:
		who = "link's owner"
	}
	return who + ": " + says
}

// seconds is how an expiry in milliseconds is signed again.
func (w *ticket) seconds(it triage.Item) string {
	f := it.Cause
	if f.Code != report.CodeExpiryInMilliseconds {
		return ""
	}
	code := w.lineOfFix(it)
	if code != "" {
		code = ", once the code asks the clock for seconds" + code
	}
	switch arg := finding.ArgOf(f.Args, f.Code); {
	case len(f.Args) < 2 && code != "":
		return code
	case len(f.Args) < 2:
		return " with an expiry in seconds"
	case arg == "over":
		return english.Join(" with an expiry in seconds, counted from then on", "", code)
	case arg == "added":
		return code + "; meant was " + words.Value(f.Args[1])
	}
	return " with " + words.Value(f.Args[1]) + code
}

// lineOfFix is the line that mends a link's cause.
func (w *ticket) lineOfFix(it triage.Item) string {
	for _, e := range it.Report.Fixes {
		if e.What == it.Cause.Code && w.Place != nil {
			return " (line " + strconv.Itoa(w.Place.Line(e.Span.Offset)) + ")"
		}
	}
	return ""
}

// how is what has to change in links, where one thing is wrong with all of them that is
// known; empty elsewhere.
func (w *ticket) how(next triage.Next, group []triage.Item) string {
	if hint := bareHint(&group[0].Cause); next == triage.Correct && len(group) == 1 && hint != "" {
		if terms.Thing(group[0].Report.Form) != "the link" || strings.HasPrefix(hint, "copy") || w.Tally.Links > 1 {
			return hint
		}
		return "the link written as it should be: " + hint
	}
	if next != triage.SignRight && next != triage.Permission && next != triage.Tighten || triage.LeftEmpty(group[0].Cause) || w.Tally.Links > listing.Few {
		return ""
	}
	hint := hintOf(group[0].Cause)
	for _, it := range group {
		if hintOf(it.Cause) != hint {
			return ""
		}
	}
	return hint
}

// hintOf is what to do about a finding, with words of ours and of Filestack's alone.
func hintOf(f report.Finding) string {
	if s := mistakeIn(f); s.Hint != "" && f.Code != report.CodeSignatureLength {
		return s.Hint
	}
	if len(f.Args) > 0 && f.Code == report.CodeCallDenied {
		return "add " + words.Value(f.Args[0]) + " to call, and sign again"
	}
	if len(f.Args) > 1 && (f.Code == report.CodeKeyMisspelled || f.Code == report.CodeCallWrongCase) {
		return "write " + words.Value(f.Args[1]) + " there, and sign again"
	}
	return bareHint(&f)
}
