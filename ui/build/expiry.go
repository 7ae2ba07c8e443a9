package build

import (
	"strconv"
	"strings"
	"time"

	"policybench/ui/draft"
	"policybench/ui/kit"
	"policybench/ui/words"
)

// besideAt is where what an expiry means begins at the least, in cells behind the
// label: so it stands still while one types.
const besideAt = 8

// expiryTimes are what a typed expiry means.
type expiryTimes struct {
	as                         kit.Role
	relative, utc, local, unix string
}

// times reads the expiry; local is empty where it is UTC.
func (w *formWriter) times() expiryTimes {
	e := w.result.Expiry
	at := time.Unix(e.Unix, 0)
	t := expiryTimes{relative: words.FromNow(at, w.Now), unix: strconv.FormatInt(e.Unix, 10)}
	if !at.After(w.Now) {
		t.as, t.relative = kit.Bad, "expired "+t.relative
	}
	room, abroad := w.formLayout.value, w.isAbroad(at)
	if w.pairs && abroad {
		room = (room - joint) / 2 // both on one line
	}
	t.utc = moment(at, time.UTC, room)
	if abroad {
		t.local = moment(at, w.Zone, room)
	}
	return t
}

// moment is a time, without its weekday and then its seconds where room is short.
func moment(at time.Time, zone *time.Location, room int) string {
	for _, write := range []func(time.Time, *time.Location) string{words.Time, words.Date} {
		if text := write(at, zone); kit.Cells(text) <= room {
			return text
		}
	}
	return at.In(zone).Format("2006-01-02 15:04 MST")
}

// joint is the width of what parts two texts on a line.
const joint = 3

// isAbroad reports whether the local time is another than UTC, now or then.
func (w *formWriter) isAbroad(at time.Time) bool {
	_, now := w.Now.In(w.Zone).Zone()
	_, then := at.In(w.Zone).Zone()
	return now != 0 || then != 0
}

// expiryBeside says behind the value how long that is, and what is signed as far as
// it fits.
func (w *formWriter) expiryBeside(r *kit.Row) {
	if w.airy || !w.result.Expiry.OK {
		return
	}
	t := w.times()
	at := max(r.Used+2, barWidth+w.formLayout.label+besideAt)
	r.To(max(min(at, r.Width-kit.Cells(t.relative)), r.Used+1)).Put(t.as, t.relative)
	switch {
	case w.pairs:
		w.join(r, t.unix)
	case w.expiryDetails() == 0:
		w.join(r, t.utc)
		w.join(r, t.unix)
	}
}

// join writes a text behind another one where it fits.
func (w *formWriter) join(r *kit.Row, text string) {
	if text != "" && r.Used+joint+kit.Cells(text) <= r.Width {
		r.Put(kit.Quiet, " "+w.Glyphs.Dot+" "+text)
	}
}

// expiryLines say the rest below the value, as many lines as are kept for it.
func (w *formWriter) expiryLines() {
	if w.expiryDetails() == 0 || !w.result.Expiry.OK {
		return
	}
	t := w.times()
	if w.pairs {
		w.detail(kit.Quiet, t.utc, t.local)
		return
	}
	w.detail(kit.Quiet, t.utc)
	if t.local != "" {
		w.detail(kit.Quiet, t.local)
	}
	if w.airy {
		w.detail(t.as, w.beforeUnix(t), t.unix)
	} else {
		w.detail(kit.Quiet, t.unix)
	}
}

// beforeUnix is how long it is, in short where the seconds would not fit behind it:
// they are what one copies.
func (w *formWriter) beforeUnix(t expiryTimes) string {
	room := w.formLayout.value - joint - kit.Cells(t.unix)
	if kit.Cells(t.relative) <= room {
		return t.relative
	}
	if ahead, ok := strings.CutSuffix(t.relative, " from now"); ok {
		return "in " + ahead
	}
	ago, _ := strings.CutPrefix(t.relative, "expired ")
	if short := w.Glyphs.No + " " + ago; kit.Cells(short) <= room {
		return short
	}
	if parts := strings.Fields(ago); len(parts) > 3 {
		ago = parts[0] + " " + parts[1] + " ago" // without the smaller unit
	}
	return ago
}

// detail writes a line below a value: a text, and others behind it as they fit.
func (w *formWriter) detail(as kit.Role, text string, more ...string) {
	r := w.Row(w.width).To(barWidth+w.formLayout.label).Put(as, text)
	for _, one := range more {
		w.join(r, one)
	}
	w.rows = append(w.rows, r.String())
}

// expiryDetails is the number of lines kept for expiryLines, whatever is typed. In
// a single column only the field in focus has them.
func (w *formWriter) expiryDetails() int {
	switch {
	case w.pairs:
		return 1
	case !w.airy && w.focus != fieldStop(draft.Expiry):
		return 0
	case w.isAbroad(w.Now):
		return 3
	}
	return 2
}
