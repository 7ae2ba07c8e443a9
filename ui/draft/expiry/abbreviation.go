package expiry

import "time"

// season is when clocks are put forward, roughly enough to tell on which side of it a
// day lies. Without a season they never are.
type season struct {
	from, to turn
	south    bool // the summer lies over the end of the year
}

// turn is a Sunday of a month: the first, the second, or the last as -1.
type turn struct {
	month time.Month
	nth   int
}

var (
	europe    = &season{from: turn{time.March, -1}, to: turn{time.October, -1}}
	america   = &season{from: turn{time.March, 2}, to: turn{time.November, 1}}
	australia = &season{from: turn{time.October, 1}, to: turn{time.April, 1}, south: true}
	zealand   = &season{from: turn{time.September, -1}, to: turn{time.April, 1}, south: true}
)

// day is the day of a turn in a year.
func (t turn) day(year int) day {
	if t.nth < 0 {
		last := day{year, t.month, 1}.last()
		return last.add(-int(last.weekday()))
	}
	first := day{year, t.month, 1}
	return first.add((7-int(first.weekday()))%7 + 7*(t.nth-1))
}

// summer reports whether a day lies between the turns.
func (s *season) summer(d day) bool {
	if s == nil {
		return false
	}
	from, to := s.from.day(d.year).String(), s.to.day(d.year).String()
	if s.south {
		return d.String() >= from || d.String() < to
	}
	return d.String() >= from && d.String() < to
}

// abbreviation is what the short name of a time zone may stand for.
type abbreviation struct {
	// offsets are in minutes: one, or those of all the zones that share the name.
	offsets []int
	says    []string
	// other is the name that the same clocks have in the other half of the year.
	other  string
	season *season
	// half tells which: a name of summer fits summer days.
	half byte // 's' summer, 'w' winter, 0 both
}

const (
	hours  = 60
	summer = 's'
	winter = 'w'
)

// abbreviations are the short names in use: of zones with two seasons, of those without,
// those that mean both seasons at once, and those that several zones share.
var abbreviations = func() map[string]abbreviation {
	all := map[string]abbreviation{}
	for _, pair := range [...]struct {
		winter, summer string
		offset         int // that of winter
		season         *season
	}{
		{"wet", "west", 0, europe}, {"cet", "cest", 1 * hours, europe}, {"mez", "mesz", 1 * hours, europe}, {"eet", "eest", 2 * hours, europe},
		{"est", "edt", -5 * hours, america}, {"mst", "mdt", -7 * hours, america}, {"pst", "pdt", -8 * hours, america},
		{"akst", "akdt", -9 * hours, america}, {"nst", "ndt", -3*hours - 30, america},
		{"aest", "aedt", 10 * hours, australia}, {"acst", "acdt", 9*hours + 30, australia}, {"nzst", "nzdt", 12 * hours, zealand},
	} {
		all[pair.winter] = abbreviation{[]int{pair.offset}, nil, pair.summer, pair.season, winter}
		all[pair.summer] = abbreviation{[]int{pair.offset + 60}, nil, pair.winter, pair.season, summer}
	}
	all["cdt"] = abbreviation{[]int{-5 * hours}, nil, "cst", america, summer}
	for name, offset := range map[string]int{
		"msk": 3 * hours, "trt": 3 * hours, "eat": 3 * hours, "cat": 2 * hours, "wat": 1 * hours, "sast": 2 * hours,
		"pkt": 5 * hours, "npt": 5*hours + 45, "wib": 7 * hours, "ict": 7 * hours, "sgt": 8 * hours, "hkt": 8 * hours, "awst": 8 * hours,
		"jst": 9 * hours, "kst": 9 * hours, "hst": -10 * hours, "brt": -3 * hours, "art": -3 * hours,
	} {
		all[name] = abbreviation{offsets: []int{offset}}
	}
	for name, of := range map[string][2]string{"et": {"est", "edt"}, "mt": {"mst", "mdt"}, "pt": {"pst", "pdt"}} {
		all[name] = abbreviation{offsets: append([]int(nil), all[of[0]].offsets[0], all[of[1]].offsets[0]), season: america}
	}
	all["ct"] = abbreviation{offsets: []int{-6 * hours, -5 * hours}, season: america}
	shareName(all, "ist", []int{5*hours + 30, 2 * hours, 1 * hours}, "India", "Israel", "Ireland")
	shareName(all, "cst", []int{-6 * hours, 8 * hours, -5 * hours}, "America", "China", "Cuba")
	shareName(all, "bst", []int{1 * hours, 6 * hours}, "Britain", "Bangladesh")
	shareName(all, "ast", []int{-4 * hours, 3 * hours}, "Atlantic", "Arabia")
	shareName(all, "gst", []int{4 * hours, -2 * hours}, "Gulf", "South Georgia")
	return all
}()

// shareName gives a short name to several zones.
//
//go:noinline
func shareName(all map[string]abbreviation, name string, offsets []int, says ...string) {
	all[name] = abbreviation{offsets: offsets, says: says}
}

// on gives the zones that the name may stand for on a day. One that does not fit the
// season may be a slip of the season or of the clock: both.
func (a abbreviation) on(d day) []zoneOption {
	isSummer := a.season.summer(d)
	switch {
	case len(a.says) > 0:
		var list []zoneOption
		for i, offset := range a.offsets {
			list = append(list, zoneOption{fixed(offset * 60), a.says[i]})
		}
		return list
	case len(a.offsets) == 2: // both seasons by one name
		if isSummer {
			return []zoneOption{{at: fixed(a.offsets[1] * 60)}}
		}
		return []zoneOption{{at: fixed(a.offsets[0] * 60)}}
	case a.half == summer && !isSummer, a.half == winter && isSummer:
		other := a.offsets[0] + 60
		if a.half == summer {
			other = a.offsets[0] - 60
		}
		return []zoneOption{{fixed(a.offsets[0] * 60), "as written"}, {fixed(other * 60), "as clocks are then"}}
	}
	return []zoneOption{{at: fixed(a.offsets[0] * 60)}}
}
