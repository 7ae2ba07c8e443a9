package expiry

import "testing"

// A day in each way it is written.
func TestDates(t *testing.T) {
	for text, same := range map[string]string{
		"1 January 2027":           "2027-01-01",
		"1 Jan, 2027":              "2027-01-01",
		"1. Jan 2027":              "2027-01-01",
		"1st of January 2027":      "2027-01-01",
		"2nd Feb 2027":             "2027-02-02",
		"March 3rd 2027":           "2027-03-03",
		"April the 4th, 2027":      "2027-04-04",
		"4-May-27":                 "2027-05-04",
		"4/Jun/2027":               "2027-06-04",
		"4.Jul.2027":               "2027-07-04",
		"Aug 5 '27":                "2027-08-05",
		"5 Sep 27":                 "2027-09-05", // no hour
		"6 Sept 2027":              "2027-09-06",
		"2027-Oct-07":              "2027-10-07",
		"2027 Nov 8":               "2027-11-08",
		"2027/December/9":          "2027-12-09",
		"1 Mar":                    "2027-03-01",
		"27 Nov":                   "2026-11-27", // today
		"26 Nov":                   "2027-11-26",
		"27 Nov 08:23":             "2026-11-27 08:23",
		"27 Nov 08:22":             "2027-11-27 08:22",
		"5 Sep 18:00":              "2027-09-05 18:00",
		"Sep 5 18":                 "2027-09-05 18:00", // an hour, no year
		"Sep 5 6pm":                "2027-09-05 18:00",
		"Sep 5 20:00":              "2027-09-05 20:00",
		"Sep 5 18:00 2028":         "2028-09-05 18:00",
		"Sep 5 18:00:00 CEST 2028": "2028-09-05 16:00 UTC",
		"the 27th":                 "2026-11-27",
		"the 26th":                 "2026-12-26",
		"the 31st":                 "2026-12-31", // November has none
		"31st 18:00":               "2026-12-31 18:00",
		"1st":                      "2026-12-01",
		"20271231 18:00":           "2027-12-31 18:00",
		"20271231T18":              "2027-12-31 18:00",
		"2027-001":                 "2027-01-01",
		"2028-366":                 "2028-12-31",
		"2026-W01-1":               "2025-12-29", // the week of the first Thursday
		"2027-W01-1":               "2027-01-04",
		"2020-W53-7":               "2021-01-03",
		"2027-w10-3":               "2027-03-10",
	} {
		sameTime(t, berlin, text, same)
	}
	for month, names := range months {
		for _, name := range []string{names[:3], names[max(0, len(names)-len("september")):]} {
			if got := monthNamed(name); name == names[:3] && int(got) != month+1 {
				t.Errorf("%s is month %d", name, got)
			}
		}
	}
	if monthNamed("") != 0 || monthNamed("ja") != 0 {
		t.Error("a month by no name")
	}
}

func TestDatesThatAreNone(t *testing.T) {
	offered(t, []offeredRow{
		{"30 Feb 2027", "2027-02-28"},
		{"30 Feb", "2027-02-28"},
		{"Feb 30 18:00", "2027-02-28 18:00"},
		{"18:00 30 Feb UTC", "18:00 2027-02-28 UTC"},
		{"0 Jan 2027", "2027-01-01"},
		{"Thu Feb 29 18:00 2027", "2027-02-28"},
		{"2027-366", "2027-12-31"},
		{"2027-000", "2027-12-31"},
		{"2027-366 18:00", "2027-12-31 18:00"},
		{"2027-W01", "2027-01-10"},
		{"the 32nd", ""},
		{"0th", ""},
		{"1.2. 3.4.", ""},
		{"1 Jan 1800", ""},
	})
}
