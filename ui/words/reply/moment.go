package reply

import (
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/triage"
	"policybench/ui/words/english"
	"policybench/ui/words/listing"
)

// madeUntil says until when a link is made to work, where that is within sight.
func (w *replier) madeUntil(r *report.Report) string {
	const far = 400 * 24 * 60 * 60
	if left := r.Expiry.Unix - w.opts.At.Unix(); !r.Expiry.OK || r.Alive != report.Yes || left > far {
		return ""
	}
	return " It is made to work until " + w.moment(r.Expiry.Unix) + "."
}

// longDay is a day as letters write it.
func longDay(unix int64) string { return time.Unix(unix, 0).UTC().Format("2 January 2006") }

// moment is a time in UTC, and where the reader is.
func (w *replier) moment(unix int64) string {
	t := time.Unix(unix, 0)
	text := t.UTC().Format("2 January 2006 at 15:04") + " UTC"
	zone := w.opts.Zone
	if zone == nil {
		return text
	}
	local := t.In(zone)
	if _, offset := local.Zone(); offset == 0 {
		return text
	}
	text += ", which is " + local.Format("15:04")
	if local.Day() != t.UTC().Day() {
		text += " on " + local.Format("2 January")
	}
	if _, city, found := strings.Cut(zone.String(), "/"); found {
		return text + " in " + strings.ReplaceAll(city[strings.LastIndexByte(city, '/')+1:], "_", " ")
	}
	return text + " " + local.Format("MST")
}

// untils says of a few links without a fault until when each works, where that differs.
func (w *replier) untils() string {
	var parts []string
	differ := false
	first := int64(0)
	for _, it := range w.Items {
		switch r := it.Report; {
		case it.Outcome == triage.Remark:
		case !r.Expiry.OK || w.Tally.Links > listing.Few || w.Rows != nil:
			return ""
		default:
			if first == 0 {
				first = r.Expiry.Unix
			}
			differ = differ || longDay(r.Expiry.Unix) != longDay(first)
			parts = append(parts, w.groupHead([]triage.Item{it})+" is made to work until "+longDay(r.Expiry.Unix))
		}
	}
	if !differ {
		return ""
	}
	return english.Ended(strings.Join(parts, "; "))
}
