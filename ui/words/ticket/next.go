package ticket

import (
	"slices"
	"strconv"
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/listing"
	"policybench/ui/words/terms"
)

// needs says what is to be done next, and what nobody can know from here.
func (w *ticket) needs() {
	var next []string
	for _, step := range steps {
		if step.next == triage.SignIt && (w.otherwise() != nil || w.webhook()) {
			continue // that is not what the text is about
		}
		if group := w.nextIs(step.next); len(group) > 0 {
			next = append(next, w.step(step, group))
		}
	}
	for _, it := range w.Items {
		if it.Report.Has(report.CodeSecretExposed) {
			next = append(next, "a new app secret: the text gives this one away")
			break
		}
	}
	compared := listing.Compared(w.Listing)
	if n := w.unfilled(); n > 0 && len(next) == 0 {
		next = append(next, "line "+strconv.Itoa(n)+" mended, so that the values are filled in")
	} else if mends := w.mends(len(next) > 0); len(mends) > 0 {
		next = append(next, mends...)
	} else {
		next = append(next, w.asks(compared.Fact, compared.Hint)...)
	}
	var lines []string
	if len(next) > 0 {
		lines = append(lines, "**Next:** "+inMarkdown.Replace(strings.Join(next, " · ")))
	}
	if who := w.actors(); len(who) > 0 {
		lines = append(lines, "**Who acts:** "+strings.Join(who, " · "))
	}
	lines = append(lines, w.answers()...)
	for _, s := range listing.Contradictions(w.Listing) {
		lines = append(lines, "**Does not fit together:** "+inMarkdown.Replace(english.Join(s.Fact, "; ", s.Hint)))
	}
	if s := compared; s.Fact != "" {
		lines = append(lines, "**Compared:** "+inMarkdown.Replace(s.Fact))
	}
	for _, s := range w.codeLines() {
		lines = append(lines, "**In the code:** "+inMarkdown.Replace(s))
	}
	if unknown := w.unknown(); len(unknown) > 0 {
		lines = append(lines, "**Not known:** "+strings.Join(unknown, " · "))
	}
	if codes := w.codes(); len(codes) > 0 {
		lines = append(lines, "Codes: "+strings.Join(codes, ", "))
	}
	for i, line := range lines {
		if i == 0 {
			w.b.WriteByte('\n')
		}
		w.b.WriteString(line + "\n")
	}
}

// asks is what to ask for, and of whom, with what a comparison of two links says and asks for.
func (w *ticket) asks(compared, hint string) []string {
	bare := len(w.Items) == 0
	name := triage.Elsewhere(w.Text)
	switch f := w.onlyForm(); {
	case f == report.FormOtherService:
		return []string{"nothing here: it is another service's; whoever gave the link can give a new one"}
	case w.webhook():
		return []string{"compute the HMAC-SHA256 over its timestamp, a dot and the raw body, with the webhook's own secret"}
	case w.Tally.Links == 1 && (triage.AsksWhetherSound(w.Text) || triage.How(w.Text) == triage.AsksShared || triage.AsksAllowed(w.Text)):
		if allowed := w.allowed(); allowed != "" {
			return []string{allowed}
		}
	case w.Tally.Links == 1 && triage.How(w.Text) == triage.AsksUntil:
		if until := w.until(); until != "" {
			return []string{until}
		}
	}
	missing := listing.Missing(w.Listing)
	other := w.otherwise()
	switch {
	case other != nil && bare:
		return []string{other.Hint, "ask for " + listing.NeedRequest}
	case other != nil:
		return []string{other.Hint}
	case bare && name != "":
		return []string{"nothing here: the link belongs to " + name + "; ask whoever gave it"}
	case bare && triage.Gateway(w.Text) != "":
		return []string{"ask for the address that the link leads to, as the browser shows it"}
	case strings.HasPrefix(hint, "ask for the whole link"):
		return nil // that is the next step already
	case strings.HasPrefix(compared, "most likely"):
		return []string{hint}
	case strings.HasPrefix(hint, "ask for"):
		return []string{hint}
	case len(missing) > 0:
		return []string{"ask for " + strings.Join(missing, " · ")}
	case bare && triage.SawOf(w.Text) == triage.SawSolved:
		return []string{"nothing: the text says that it works now"}
	case bare:
		return []string{"ask for " + listing.NeedRequest + " · " + listing.NeedMessage + " · " + listing.NeedTime}
	}
	return nil
}

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
	{triage.SignRight, "{places} signed again as documented, with the app's own secret", "{places} signed again as documented, with the app's own secret", "signed again as documented, with the app's own secret"},
	{triage.Shorten, "{places} signed again{seconds}", "{places} signed again with seconds", "signed again{seconds}"},
	{triage.Tighten, "{places} signed again with what is meant", "{places} signed again with what is meant", "signed again with what is meant"},
	{triage.SignIt, "policy and signature for {places}", "policies and signatures for {places}", "a policy and its signature"},
	{triage.SeeRequest, "the request of {places} as it goes out", "the requests of {places} as they go out", "the request as it goes out"},
}

func (w *ticket) nextIs(next triage.Next) []triage.Item {
	var group []triage.Item
	for _, it := range w.Items {
		if it.Next == next && it.Outcome <= triage.Unsigned {
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
	if special := w.special(s.next, group, places); special != "" {
		return special
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
	if s.next == triage.SignRight {
		text = w.signRight(group, places, text)
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
	seconds := ""
	if f := group[0].Cause; f.Code == report.CodeExpiryInMilliseconds && len(f.Args) > 3 && f.Args[3] != "" {
		seconds = " with an expiry that is reckoned in seconds"
	} else if f.Code == report.CodeExpiryInMilliseconds && len(f.Args) > 1 {
		seconds = " with " + words.Value(f.Args[1])
	}
	return strings.NewReplacer("{places}", places, "{numbers}", english.Some(list), "{seconds}", seconds).Replace(text)
}

// files are the handles of links, each once, and the order of those that share one.
func (w *ticket) files(group []triage.Item) []string {
	var names []string
	for _, it := range group {
		if nth := w.Nth(it.Report.Span.Offset); nth != "" {
			names = append(names, "the "+nth+" link")
			continue
		}
		if h := it.Report.Link.Handle; h != "" && !slices.Contains(names, words.Value(h)) {
			names = append(names, words.Value(h))
		}
	}
	return names
}

// codes are those of what is wrong, the worst first.
func (w *ticket) codes() []string {
	var list []string
	add := func(code report.Code) {
		if report.RowOf(code).Code == code && code != "" && !slices.Contains(list, string(code)) {
			list = append(list, string(code))
		}
	}
	worst := triage.Worst(w.Items)
	for _, it := range worst {
		add(it.Cause.Code)
	}
	for _, it := range worst {
		for _, f := range it.Report.Findings {
			if f.Level == report.Problem {
				add(f.Code)
			}
		}
	}
	return list
}
