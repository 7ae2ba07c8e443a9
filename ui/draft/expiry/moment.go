package expiry

import (
	"slices"
	"strings"
	"time"
)

// moment reads a day, a time of day or both, in any order, with or without a zone.
func moment(in *input) *answer {
	p := &parts{in: in}
	all := p.read()
	switch {
	case !all: // and nothing of the text may be repeated
		return nil
	case p.fault != nil:
		return refused(p.fault)
	case !p.hasDay() && p.clocks == nil:
		return nil
	}
	if r := p.settleDays(); r != nil {
		return refused(r)
	}
	list, r := p.outcomes()
	if r != nil {
		return refused(r)
	}
	if p.ahead {
		list = future(list, in.now)
	}
	if held := slices.DeleteFunc(slices.Clone(list), func(r Reading) bool { return beyond(r.Unix) != nil }); len(held) > 0 {
		list = held
	} else {
		return refused(beyond(list[0].Unix))
	}
	if len(list) > 1 {
		return refused(choosing(ways(len(list)), list))
	}
	a := taken(time.Unix(list[0].Unix, 0).In(in.zone()), p.zone == nil)
	a.when.Note = p.note
	return a
}

// settleDays makes whole days of what was found: of days without their year, of a weekday
// alone, of a time of day alone.
func (p *parts) settleDays() *Refusal {
	if p.midnight && p.hasDay() {
		p.clocks = append(p.clocks, clockOption{later: 1, says: "as the day ends"})
		p.clocks[0].says = "as it begins"
		p.ahead = true
	}
	var list []option
	for _, o := range p.options {
		if o.year == 0 {
			list = append(list, p.next(o)...)
		} else {
			list = append(list, o)
		}
	}
	switch {
	case list == nil && p.weekday != nil:
		list = p.comingDays()
	case list == nil:
		list = p.nextClock()
	case p.weekday != nil:
		return p.settleWeekday(list)
	}
	p.options = list
	return nil
}

// nextClock is the day on which a time of day comes next.
func (p *parts) nextClock() []option {
	now := p.in.now
	if p.zone != nil {
		now = now.In(p.zone(dayOf(now))[0].at)
	}
	today, c := dayOf(now), p.clocks[0].clock
	c.seconds = true
	if passed := (clock{now.Hour(), now.Minute(), now.Second(), true}); c.String() > passed.String() {
		return []option{{day: today}}
	}
	if p.note == "" && c.hour%24 != 0 {
		p.note = "tomorrow: today that time has passed"
	}
	return []option{{day: today.add(1)}}
}

// next is the next day of that month and date. One that the next year lacks, 29
// February, may mean the day before it as well.
func (p *parts) next(o option) []option {
	c := lastSecond
	if p.clocks != nil {
		c = p.clocks[0].clock
	}
	var before []option
	for d := o.day; ; {
		if d.year == 0 {
			d.year = p.in.now.Year()
		} else {
			d.year++
		}
		near := d.nearest()
		comes := time.Date(d.year, d.month, near.date, c.hour, c.minute, c.second, 0, p.in.zone())
		switch {
		case !comes.After(p.in.now):
		case d.exists():
			return append(before, option{d, o.says})
		case before == nil:
			before = []option{{near, o.says}}
		}
	}
}

// outcomes are the times that days, times of day and zones make together, each once.
func (p *parts) outcomes() ([]Reading, *Refusal) {
	clocks := p.clocks
	if clocks == nil {
		clocks = []clockOption{{clock: lastSecond}}
	}
	var list []Reading
	var fault *Refusal
	for _, o := range p.options {
		for _, c := range clocks {
			found, r := p.outcome(o, c)
			if r != nil && fault == nil {
				fault = r
			}
			for _, reading := range found {
				same := func(other Reading) bool { return other.Unix == reading.Unix }
				if !slices.ContainsFunc(list, same) {
					list = append(list, reading)
				}
			}
		}
	}
	if len(list) == 0 {
		return nil, fault
	}
	return list, nil
}

// outcome is a day and a time of day in every zone that the text may name.
func (p *parts) outcome(o option, c clockOption) ([]Reading, *Refusal) {
	d := o.add(c.later)
	zones := []zoneOption{{at: p.in.zone()}}
	if p.zone != nil {
		zones = p.zone(d)
	}
	var list []Reading
	for _, z := range zones {
		times := instants(d, c.clock, z.at)
		if len(times) == 0 {
			return nil, skipped(d, c.clock, z.at)
		}
		if p.clocks == nil {
			times = times[len(times)-1:] // the last second of the day
		}
		for _, t := range times {
			r := Reading{Text: d.String(), Unix: t.Unix(), Says: said(o.says, c.says, z.says)}
			if p.clocks != nil || p.zone != nil {
				r.Text += " " + c.clock.String()
			}
			if len(times) > 1 {
				r.Says = said(r.Says, t.Format("MST"))
			}
			if p.zone != nil || len(times) > 1 {
				r.Text += suffix(t)
			}
			list = append(list, r)
		}
	}
	return list, nil
}

// skipped refuses a time that no clock shows, since clocks are put forward over it.
func skipped(d day, c clock, zone *time.Location) *Refusal {
	naive := time.Date(d.year, d.month, d.date, c.hour, c.minute, c.second, 0, time.UTC)
	_, before := naive.AddDate(0, 0, -1).In(zone).Zone()
	after := naive.Add(-time.Duration(before) * time.Second).In(zone) // as clocks that were not put forward have it
	layout := "2006-01-02 15:04"
	if c.seconds {
		layout += ":05"
	}
	return offering("clocks skip this time: they are put forward", "", after.Format(layout))
}

// future leaves the readings that are not over, or all where every one is.
func future(list []Reading, now time.Time) []Reading {
	var ahead []Reading
	for _, r := range list {
		if r.Unix > now.Unix() {
			ahead = append(ahead, r)
		}
	}
	if ahead == nil {
		return list
	}
	return ahead
}

// said joins what is said of a reading.
func said(parts ...string) string {
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	return strings.Join(parts, ", ")
}
