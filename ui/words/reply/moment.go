package reply

import (
	"strings"
	"time"

	"policybench/signing/report"
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
