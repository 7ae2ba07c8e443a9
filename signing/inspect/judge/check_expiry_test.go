package judge

import (
	"testing"

	"policybench/signing/report"
)

func TestCheckExpiry(t *testing.T) {
	codes := []report.Code{
		report.CodeExpiryMissing, report.CodeExpiryInvalid, report.CodeExpiryIsString, report.CodeExpiryNotInteger, report.CodeExpiryTooLarge,
		report.CodeExpiryInMilliseconds, report.CodeExpired, report.CodeExpiresSoon, report.CodeExpiresFar,
	}
	for _, c := range []struct {
		name, raw string
		expiry    report.Expiry
		alive     report.Answer
		want      string
	}{
		{"none", "", report.Expiry{}, report.Unknown, "problem expiry-missing documented policy.expiry "},
		{"an hour", `1795395600`, report.Expiry{Unix: 1795395600, OK: true}, report.Yes, ""},
		{"this second", `1795392000`, report.Expiry{Unix: 1795392000, OK: true}, report.No, "problem expired documented policy.expiry 1795392000|0"},
		{"the next", `1795392001`, report.Expiry{Unix: 1795392001, OK: true}, report.Yes, "note expires-soon documented policy.expiry 1795392001|1"},
		{"five minutes", `1795392300`, report.Expiry{Unix: 1795392300, OK: true}, report.Yes, ""},
		{"a year", `1826928000`, report.Expiry{Unix: 1826928000, OK: true}, report.Yes, ""},
		{"ten years", `2111011200`, report.Expiry{Unix: 2111011200, OK: true}, report.Yes, "note expires-far documented policy.expiry 2111011200|315619200"},
		{"a second more", `2111011201`, report.Expiry{Unix: 2111011201, OK: true}, report.Yes, "warning expires-far documented policy.expiry 2111011201|315619201"},
		{"a text of digits", `"1795391000"`, report.Expiry{Unix: 1795391000, OK: true}, report.No, "problem expired documented policy.expiry 1795391000|1000\nwarning expiry-is-string undocumented policy.expiry 1795391000|1795391000"},
		{"another text", `"soon"`, report.Expiry{}, report.Unknown, "problem expiry-invalid documented policy.expiry \"soon\"\nwarning expiry-is-string undocumented policy.expiry soon|"},
		{"a list", `[1]`, report.Expiry{}, report.Unknown, "problem expiry-invalid documented policy.expiry [1]"},
		{"zero", `0`, report.Expiry{}, report.No, "problem expiry-invalid documented policy.expiry 0"},
		{"before 1970", `-7.5`, report.Expiry{}, report.No, "problem expiry-invalid documented policy.expiry -7.5"},
		{"long before", `-1e300`, report.Expiry{}, report.No, "problem expiry-invalid documented policy.expiry -1e300"},
		{"beyond every number", `1e999`, report.Expiry{}, report.Unknown, "problem expiry-invalid documented policy.expiry 1e999"},
		{"before every number", `-1e999`, report.Expiry{}, report.Unknown, "problem expiry-invalid documented policy.expiry -1e999"},
		{"the largest that is exact", `9007199254740992.0`, report.Expiry{Unix: 1 << 53, OK: true}, report.Yes, "warning expiry-not-integer undocumented policy.expiry 9007199254740992.0|9007199254740992|whole\nwarning expires-far documented policy.expiry 9007199254740992|9007197459348992"},
		{"a half", `1795395600.5`, report.Expiry{Unix: 1795395600, OK: true}, report.Yes, "warning expiry-not-integer undocumented policy.expiry 1795395600.5|1795395600|"},
		{"a round number", `1e12`, report.Expiry{Unix: 1e12, OK: true}, report.Yes, "problem expiry-in-milliseconds documented policy.expiry 1e12|1000000000|998204608000|over\nwarning expiry-not-integer undocumented policy.expiry 1e12|1000000000000|whole"},
		{"milliseconds of an hour ahead", `1795395600000`, report.Expiry{Unix: 1795395600000, OK: true}, report.Yes, "problem expiry-in-milliseconds documented policy.expiry 1795395600000|1795395600|1793600208000"},
		{"milliseconds of now", `1795392003600`, report.Expiry{Unix: 1795392003600, OK: true}, report.Yes, "problem expiry-in-milliseconds documented policy.expiry 1795392003600|1795392003|1793596611600|over"},
		{"the same, written out", `1000000000000`, report.Expiry{Unix: 1e12, OK: true}, report.Yes, "warning expires-far documented policy.expiry 1000000000000|998204608000"},
	} {
		json := `{"expiry":` + c.raw + `}`
		if c.raw == "" {
			json = `{}`
		}
		r := judged(signed(t, json), Options{At: judgedAt})
		if c.expiry.Source = c.raw; r.Expiry != c.expiry || r.Alive != c.alive {
			t.Errorf("%s: %+v, alive %d, want %+v, %d", c.name, r.Expiry, r.Alive, c.expiry, c.alive)
		}
		if got := told(r.Findings, codes...); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func TestWholeNumber(t *testing.T) {
	const most = 1 << 53
	for _, c := range []struct {
		name, raw string
		want      number
	}{
		{"digits", "12", number{value: 12, plain: true, whole: true}},
		{"below zero", "-12", number{value: -12, plain: true, whole: true}},
		{"the largest", "9007199254740992", number{value: most, plain: true, whole: true}},
		{"one more", "9007199254740993", number{value: most + 1, plain: true, whole: true, large: true}},
		{"more than 64 bits", "99999999999999999999", number{plain: true, large: true}},
		{"a fraction of nothing", "12.0", number{value: 12, whole: true}},
		{"a fraction", "12.7", number{value: 12}},
		{"a fraction below zero", "-0.5", number{value: -1}},
		{"an exponent", "1e3", number{value: 1000, whole: true}},
		{"the roundest", "1e12", number{value: 1e12, whole: true, rounded: true}},
		{"nearly that", "1.1e12", number{value: 1.1e12, whole: true}},
		{"the largest as a fraction", "9007199254740992.0", number{value: most, whole: true}},
		{"beyond that", "9.1e15", number{large: true}},
		{"far below zero", "-9.1e15", number{value: -most}},
		{"beyond every number", "1e999", number{infinite: true}},
		{"by name", "Infinity", number{infinite: true}},
		{"by name, below zero", "-Infinity", number{infinite: true}},
		{"no number", "NaN", number{infinite: true}},
		{"no number at all", "10MB", number{infinite: true}},
		{"nothing", "", number{infinite: true}},
	} {
		if got := wholeNumber(c.raw); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}
