package expiry

import (
	"strings"
	"testing"
	"time"
)

// Each name stands for the offsets that its zones have, on a day that fits it.
func TestAbbreviations(t *testing.T) {
	winter, july := day{2027, time.January, 15}, day{2027, time.July, 15}
	for _, tt := range []struct {
		names string
		on    day
		want  string
	}{
		{"wet", winter, "UTC"},
		{"west", july, "+01:00"},
		{"eet cat sast", winter, "+02:00"},
		{"eest msk trt eat", july, "+03:00"},
		{"cet mez wat", winter, "+01:00"},
		{"cest mesz", july, "+02:00"},
		{"est", winter, "-05:00"},
		{"edt", july, "-04:00"},
		{"cdt", july, "-05:00"},
		{"mst", winter, "-07:00"},
		{"mdt", july, "-06:00"},
		{"pst", winter, "-08:00"},
		{"pdt", july, "-07:00"},
		{"akst", winter, "-09:00"},
		{"akdt", july, "-08:00"},
		{"nst", winter, "-03:30"},
		{"ndt", july, "-02:30"},
		{"aest", july, "+10:00"}, // winter there
		{"aedt", winter, "+11:00"},
		{"acst", july, "+09:30"},
		{"acdt", winter, "+10:30"},
		{"nzst", july, "+12:00"},
		{"nzdt", winter, "+13:00"},
		{"pkt", july, "+05:00"},
		{"npt", july, "+05:45"},
		{"wib ict", july, "+07:00"},
		{"sgt hkt awst", july, "+08:00"},
		{"jst kst", july, "+09:00"},
		{"hst", july, "-10:00"},
		{"brt art", july, "-03:00"},
		{"et", winter, "-05:00"},
		{"et", july, "-04:00"},
		{"ct", winter, "-06:00"},
		{"ct", july, "-05:00"},
		{"mt", winter, "-07:00"},
		{"mt", july, "-06:00"},
		{"pt", winter, "-08:00"},
		{"pt", july, "-07:00"},
		{"ist", july, "+05:30 India, +02:00 Israel, +01:00 Ireland"},
		{"cst", july, "-06:00 America, +08:00 China, -05:00 Cuba"},
		{"bst", winter, "+01:00 Britain, +06:00 Bangladesh"},
		{"ast", winter, "-04:00 Atlantic, +03:00 Arabia"},
		{"gst", winter, "+04:00 Gulf, -02:00 South Georgia"},
		{"cest", winter, "+02:00 as written, +01:00 as clocks are then"},
		{"cet", july, "+01:00 as written, +02:00 as clocks are then"},
		{"edt", winter, "-04:00 as written, -05:00 as clocks are then"},
		{"aedt", july, "+11:00 as written, +10:00 as clocks are then"},
		{"nzst", winter, "+12:00 as written, +13:00 as clocks are then"},
	} {
		for name := range strings.FieldsSeq(tt.names) {
			a, ok := abbreviations[name]
			if !ok {
				t.Errorf("%s is not known", name)
				continue
			}
			var got []string
			for _, z := range a.on(tt.on) {
				got = append(got, strings.TrimSpace(z.at.String()+" "+z.says))
			}
			if s := strings.Join(got, ", "); s != tt.want {
				t.Errorf("%s on %s: %s, want %s", name, tt.on, s, tt.want)
			}
		}
	}
}

// Clocks are put forward on Sundays; the day before lies in the other season.
func TestSeasons(t *testing.T) {
	for _, tt := range []struct {
		name        string
		season      *season
		first, last day // of summer
	}{
		{"Europe", europe, day{2027, time.March, 28}, day{2027, time.October, 30}},
		{"Europe, a month that ends on a Sunday", europe, day{2024, time.March, 31}, day{2024, time.October, 26}},
		{"America", america, day{2027, time.March, 14}, day{2027, time.November, 6}},
		{"America, a month that begins on a Sunday", america, day{2026, time.March, 8}, day{2026, time.October, 31}},
		{"Australia", australia, day{2027, time.October, 3}, day{2027, time.April, 3}},
		{"New Zealand", zealand, day{2027, time.September, 26}, day{2027, time.April, 3}},
	} {
		for d, want := range map[day]bool{tt.first: true, tt.first.add(-1): false, tt.last: true, tt.last.add(1): false} {
			if tt.season.summer(d) != want {
				t.Errorf("%s, %s: %t", tt.name, d, !want)
			}
		}
		if (*season)(nil).summer(tt.first) {
			t.Errorf("%s is summer without seasons", tt.first)
		}
	}
}

// Each name of one season has that of the other, an hour away.
func TestSeasonsHaveBothNames(t *testing.T) {
	for name, a := range abbreviations {
		other, known := abbreviations[a.other]
		switch {
		case a.half == 0 || name == "cdt": // CST is shared
		case !known || other.other != name || other.half == a.half:
			t.Errorf("%s and %s: %+v, %+v", name, a.other, a, other)
		case a.half == summer && a.offsets[0] != other.offsets[0]+60:
			t.Errorf("%s is no hour ahead of %s", name, a.other)
		}
	}
}
