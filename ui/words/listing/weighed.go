package listing

import (
	"slices"
	"strings"

	"policybench/signing/compare"
	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/finding"
	"policybench/ui/words/times"
	"policybench/ui/words/twolinks"
)

// Contradictions are what does not fit together in a text: the fact, and what would settle it.
func Contradictions(l *Listing) []words.Sentence {
	var list []words.Sentence
	for _, h := range l.Heard() {
		if h.Fit != triage.Contradicts {
			continue
		}
		r := h.Link.Report
		switch h.Says {
		case triage.SaysExpired:
			said := "the message says that the signature has expired"
			if h.Key == "" {
				said = "the text says that the link has expired"
			}
			list = append(list, words.Sentence{
				Fact: said + ", and the policy of the link expires only on " + times.Unix(r.Expiry.Unix),
				Hint: "the message is about another link, or a clock is wrong: compare the link in the page with this one, and the time of the message with UTC",
			})
		case triage.SaysSignature:
			list = append(list, words.Sentence{
				Fact: "the message says that the signature is not valid, and the signature of the link fits its policy",
				Hint: "the message is about another request, or the link was changed on its way: compare the request as it went out with this one",
			})
		default:
			list = append(list, words.Sentence{
				Fact: "the message says that no policy and signature arrived, and the link has both",
				Hint: "they were lost on the way, or the message is about another request: look at the request as it went out",
			})
		}
	}
	if l.Tally.Links > Few {
		return list // nobody writes of each when it worked
	}
	for _, it := range l.Items {
		if SaidToWork(l, it) {
			fact := "the text says that the link works at times, and its signature does not fit the app secret that was tried"
			if l.Tally.Links > 1 {
				fact = "the text says that one of the links works, and no signature fits the app secret that was tried"
			}
			list = append(list, words.Sentence{
				Fact: fact,
				Hint: "that secret is most likely another app's: compare it with the Developer Portal",
			})
			break
		}
		if it.Outcome == triage.Refused && triage.ClaimOf(l.Text, it.Report, l.At) == triage.WorkedDead {
			list = append(list, words.Sentence{
				Fact: "the text says that the link worked lately, and its policy expired on " + times.Unix(it.Report.Expiry.Unix),
				Hint: "a cache may have answered, it was another link, or the text is older than today",
			})
			break
		}
	}
	return list
}

// SaidToWork reports whether a text says that a link works of which the signature does not
// fit: its only one, at times or somewhere, or one of a few of which none fits.
func SaidToWork(l *Listing, it triage.Item) bool {
	if it.Report.Verdict != report.Mismatch || it.Report.Cause != "" || it.Report.Alive == report.No || l.Rows != nil {
		return false
	}
	if l.Tally.Links == 1 {
		how := triage.How(l.Text)
		return how == triage.SawOneDevice || how == triage.SawSometimes
	}
	for _, o := range l.Items {
		if o.Outcome != triage.Remark && (o.Report.Genuine == report.Yes || o.Report.Cause != "") {
			return false
		}
	}
	return l.Tally.Links <= Few && triage.SaysOneWorks(l.Text)
}

// Doubts reports whether a text speaks against the app secret that was tried, by saying
// that a link works of which the signature does not fit it.
func Doubts(l *Listing) bool {
	return slices.ContainsFunc(l.Items, func(it triage.Item) bool { return SaidToWork(l, it) })
}

// Unchecked are reports as they would be without an app secret.
func Unchecked(reports []report.Report) []report.Report {
	list := slices.Clone(reports)
	for i := range list {
		r := &list[i]
		if r.Genuine == report.Unknown {
			continue
		}
		r.Genuine, r.SecretFrom, r.Cause = report.Unknown, "", ""
		r.Findings = slices.DeleteFunc(slices.Clone(r.Findings), func(f report.Finding) bool { return f.Code == report.CodeSignatureMismatch })
		if r.Verdict != report.Mismatch {
			continue
		}
		switch {
		case r.Alive == report.No:
			r.Verdict = report.Expired
		case r.Allowed == report.No:
			r.Verdict = report.Denied
		default:
			r.Verdict = report.Unverified
		}
	}
	return list
}

// Compared lays the working link of a text beside the other one.
func Compared(l *Listing) words.Sentence {
	works, refused := triage.Compared(l.Text, l.Items)
	if works == nil {
		return words.Sentence{}
	}
	if works.Outcome == triage.Unsigned && refused.Outcome == triage.Unsigned && slices.ContainsFunc(l.Heard(), func(h triage.Heard) bool { return h.Fit == triage.Fits }) {
		return words.Sentence{} // what is heard says it of both
	}
	if s := wornBy(works.Report, refused.Report); s.Fact != "" {
		return s
	}
	r := compare.Of(*works.Report, *refused.Report)
	if r.Explains == "" && refused.Outcome == triage.Refused {
		return words.Sentence{} // what is wrong with it stands there
	}
	h := twolinks.HeadOf(r, *works.Report, *refused.Report)
	fact := strings.NewReplacer(". A's policy", ". The policy of the working one", "; A ", "; the working one ").Replace(h.Fact)
	hint := strings.NewReplacer(": the answer of B (status and text)", " the answer of the one that fails, its status and text", "and: curl", "and curl").Replace(h.Hint)
	return words.Sentence{Fact: fact, Hint: hint}
}

// wornBy is what one of two links that show no fault has of which it is not known whether
// Filestack reads it so, and the other has not; empty where there is no such thing.
func wornBy(works, other *report.Report) words.Sentence {
	if compare.Refuses(*other) || compare.Refuses(*works) {
		return words.Sentence{}
	}
	if a, b := works.Security, other.Security; a.Signature != "" && a.Signature == b.Signature && a.Policy != b.Policy && works.Policy.JSON != other.Policy.JSON {
		return words.Sentence{Fact: "most likely this explains it: both links have one signature and different policies, and a signature belongs to one policy alone", Hint: "keep policy and signature of one signing together, also where they are cached"}
	}
	f := onlyIn(other, works)
	if f == nil {
		f = onlyIn(works, other)
	}
	if f == nil {
		return words.Sentence{}
	}
	s := finding.Say(*f)
	return words.Sentence{Fact: "most likely this explains it: " + s.Fact + "; the other one is not so", Hint: s.Hint}
}

// onlyIn is what may make one link fail and is not in the other, nil without such a thing.
func onlyIn(a, b *report.Report) *report.Finding {
	for i := range a.Findings {
		if f := &a.Findings[i]; triage.MayFail(f) && !b.Has(f.Code) {
			return f
		}
	}
	return nil
}

// Heard are the messages of the text, weighed against its links.
func (l *Listing) Heard() []triage.Heard {
	if l.Rows != nil {
		return triage.Hear(l.Items)
	}
	return triage.HearText(l.Text, l.Items)
}

// Prose reports whether links stand together on one line, so that a line names none.
func (l *Listing) Prose() bool {
	const most = 20
	if l.Rows != nil || l.Place == nil || len(l.Items) > most {
		return false
	}
	seen := map[int]bool{}
	for _, it := range l.Items {
		if it.Outcome == triage.Remark {
			continue
		}
		line := l.LineOf(it)
		if seen[line] {
			return true
		}
		seen[line] = true
	}
	return false
}

// Ordinals are the words by which links are counted.
var Ordinals = [...]string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}

// Nth tells a link from another one to the same file on the same line: "first", "second",
// as they stand in the text; empty where its file and line name it.
func (l *Listing) Nth(offset int) string {
	if l.Rows != nil || l.Place == nil || len(l.Items) > 2*len(Ordinals) {
		return ""
	}
	var same []int
	nth, count := -1, 0
	line, file := 0, ""
	for _, it := range l.Items {
		if it.Report.Span.Offset == offset {
			line, file = l.LineOf(it), it.Report.Link.Handle
		}
	}
	for _, it := range l.Items {
		if it.Outcome == triage.Remark {
			continue
		}
		if it.Report.Span.Offset == offset {
			nth = count
		}
		if it.Report.Link.Handle == file && l.LineOf(it) == line {
			same = append(same, count)
		}
		count++
	}
	if len(same) < 2 || nth < 0 || nth >= len(Ordinals) {
		return ""
	}
	return Ordinals[nth]
}

// Answered reports whether an answer stands beside a request.
func Answered(r *report.Report) bool {
	f := r.Find(report.CodeAnswered)
	return f != nil && len(f.Args) > 0 && f.Args[0] != "alive-then"
}
