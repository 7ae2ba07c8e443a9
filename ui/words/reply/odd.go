package reply

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/listing"
	"policybench/ui/words/reply/everyday"
	"policybench/ui/words/terms"
)

// odd reports whether a link or its policy is written otherwise than documented, in a way
// that may be why a request with it fails.
func odd(r *report.Report) bool {
	says, _ := everyday.Odd(r)
	return says != ""
}

// limit is what sizes a link for uploading permits, where a text speaks of sizes; empty
// where it does not, or where there are none.
func (w *replier) limit(r *report.Report) string {
	if !uploads(r) || !triage.SaysSize(w.Text) {
		return ""
	}
	var parts []string
	for _, f := range r.Policy.Fields {
		n, err := strconv.ParseInt(f.Raw, 10, 64)
		switch {
		case err != nil:
		case f.Name == "minSize":
			parts = append(parts, "at least "+words.Bytes(n))
		case f.Name == "maxSize":
			parts = append(parts, "at most "+words.Bytes(n))
		}
	}
	return strings.Join(parts, " and ")
}

// uploads reports whether a request stores a file, or a policy that stands in code lets one
// be uploaded.
func uploads(r *report.Report) bool {
	if len(r.Link.Needs) == 0 && terms.Thing(r.Form) != "the link" {
		return slices.ContainsFunc(r.Allows, func(p report.Permission) bool { return p.Call == signing.Pick && p.Allowed == report.Yes })
	}
	return slices.ContainsFunc(r.Link.Needs, func(c signing.Call) bool { return c == signing.Store || c == signing.Write || c == signing.Pick })
}

// outside are the sizes that a text speaks of and a policy refuses, with the bytes that it
// would have to permit, and whether smaller files are said to pass.
type outside struct {
	sizes  []string
	limit  string // "at most 5 MB"
	needed int64
	passes bool
}

// outsideOf compares the sizes that a text speaks of with the maxSize of the only policy; it
// is empty where none is surely larger.
func (w *replier) outsideOf(r *report.Report) outside {
	var o outside
	at := slices.IndexFunc(r.Policy.Fields, func(f signing.Field) bool { return f.Name == "maxSize" })
	if at < 0 || w.Tally.Links != 1 || r.Verdict != report.Unverified && r.Verdict != report.Valid || !uploads(r) {
		return outside{}
	}
	most, err := strconv.ParseInt(r.Policy.Fields[at].Raw, 10, 64)
	if err != nil || most < 0 {
		return outside{}
	}
	o.limit = "at most " + words.Bytes(most)
	for _, s := range triage.SizesIn(w.Text) {
		switch {
		case s.Least > most && !slices.Contains(o.sizes, s.Text):
			o.sizes, o.needed = append(o.sizes, s.Text), max(o.needed, s.Most)
		case s.Most <= most:
			o.passes = triage.SaysOthersPass(w.Text)
		}
	}
	if len(o.sizes) == 0 {
		return outside{}
	}
	return o
}

// refuses is what is refused, behind "so".
func (o outside) refuses() string {
	if len(o.sizes) == 1 {
		return "a file of " + o.sizes[0] + " is refused."
	}
	return "files of " + english.And(o.sizes) + " are refused."
}

// leadOrLimit is lead, but for a policy that does not permit files as large as those that
// the text speaks of: that is said first, and where others pass nothing else is in question.
func (w *replier) leadOrLimit(r report.Report, points []point) (string, []point) {
	o := w.outsideOf(&r)
	if len(o.sizes) == 0 || len(points) > 0 && points[0].finding.Level == report.Problem {
		lead, rest := w.lead(r, points)
		if at := strings.Index(lead, "Whether the signature is right"); at >= 0 && w.works(r) {
			lead = english.Join(lead[:at]+"Your text says that it works, so its signature is most likely right.", " ", untilOf(r, w.opts))
		}
		return lead, rest
	}
	says := "The policy permits only files of " + o.limit + ", so " + o.refuses() + " Please sign a policy with a higher limit, or one without maxSize."
	if o.passes {
		return says, points
	}
	lead, rest := w.lead(r, points)
	return says + "\n\n" + strings.Replace(lead, ", and saw nothing that would make the request fail", "", 1), rest
}

// customerLimit says the same to somebody who is no developer. It reports whether it did.
func (w *replier) customerLimit(it triage.Item, link string) bool {
	o := w.outsideOf(it.Report)
	if len(o.sizes) == 0 {
		return false
	}
	w.paragraph(link + " permits only files of " + o.limit + ", so " + o.refuses())
	if terms.Thing(it.Report.Form) != "the link" {
		w.paragraph("It has to be made with another limit. Please forward this message to the person who wrote the code; we can send the technical details.")
	} else {
		w.paragraph(everyday.Forward("For such files it has to be made again, with another limit."))
	}
	return true
}

// widened is the JSON of a policy with a maxSize that lets the files through of which the
// text speaks, empty where that is not the fault.
func (w *replier) widened(r *report.Report) string {
	o := w.outsideOf(r)
	if len(o.sizes) == 0 || len(maxSize().FindAllString(r.Policy.JSON, 2)) != 1 {
		return ""
	}
	return maxSize().ReplaceAllString(r.Policy.JSON, "${1}"+strconv.FormatInt(o.needed, 10))
}

var maxSize = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`("maxSize"\s*:\s*)\d+`) })

// limits says to a developer what sizes the policy permits. It reports whether it did.
func (w *replier) limits() bool {
	for i := range w.reports {
		if len(w.outsideOf(&w.reports[i]).sizes) > 0 {
			return true // it was said first
		}
		if s := w.limit(&w.reports[i]); s != "" && w.Tally.Links == 1 {
			w.paragraph("The policy permits only files of " + s + ", and Filestack refuses others. For other sizes, sign a policy with another limit.")
			return true
		}
	}
	return false
}

// recased reports whether letters of a link were changed on its way: no line mends that.
func (w *replier) recased() bool {
	return slices.ContainsFunc(w.reports, func(r report.Report) bool { return slices.ContainsFunc(r.Findings, triage.OneCase) })
}

var methods = []string{"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"}

// unquoted are lines without the mark with which mails quote, where it begins all of them.
func unquoted(lines []string) []string {
	bare := make([]string, len(lines))
	for i, l := range lines {
		rest := strings.TrimLeft(l, ">| ")
		mark := l[:len(l)-len(rest)]
		quotes := strings.HasPrefix(mark, ">") || strings.HasPrefix(mark, "|") && !strings.Contains(rest, "|") // a row of a table has more
		if method, _, _ := strings.Cut(rest, " /"); slices.Contains(methods, method) {
			return lines // so curl -v marks what it sends
		}
		if !quotes || rest != "" && !strings.HasSuffix(mark, " ") {
			return lines
		}
		bare[i] = rest
	}
	return bare
}

// answered reports whether it is known, or asked for anyway, what comes back where a
// request fails.
func (w *replier) answered() bool {
	saw, _ := w.sighting()
	return saw != triage.SawNothing || len(w.Heard()) > 0 || len(listing.Missing(w.Listing)) > 0 || listing.Compared(w.Listing).Fact != ""
}

// elsewhere reports whether what came back is about something else than policies and
// signatures: then nobody needs to check any.
func (w *replier) elsewhere() bool {
	one, _ := w.hostsDiffer()
	if saw, _ := w.sighting(); one != nil || saw != triage.SawNothing && saw != triage.SawBlank {
		return true
	}
	heard := w.Heard()
	return len(heard) > 0 && !slices.ContainsFunc(heard, func(h triage.Heard) bool { return h.Says != triage.SaysElse })
}

// longLived reports whether a finding says how long a policy lives.
func longLived(r report.Report) bool {
	return slices.ContainsFunc(r.Findings, func(f report.Finding) bool {
		return f.Code == report.CodeExpiresFar && f.Level != report.Note
	})
}

// withoutClocks leaves out what the times of a text say, where the lead says it.
func withoutClocks(points []point) []point {
	var rest []point
	for i := range points {
		if c := points[i].finding.Code; c != report.CodeClockDiffers && c != report.CodeAnswered {
			rest = append(rest, points[i])
		}
	}
	return rest
}
