package link

import (
	"strings"
	"testing"

	"policybench/signing/inspect/inspecttest"
)

func TestIsColor(t *testing.T) {
	inspecttest.Ask(t, isColor, []inspecttest.Asked{
		{"three digits", "0f0", true}, {"six", "00ff00", true}, {"eight", "00FF00ff", true}, {"a name", "aliceblue", true}, {"a name with a number", "gray45", true}, {"a name of hex letters", "beige", true},
		{"four digits", "00ff", false}, {"seven digits", "1234567", false}, {"digits that are none", "00gg00", false}, {"a name in capitals", "RED", false}, {"a number before a name", "45gray", false}, {"with its hash", "#00ff00", false}, {"two words", "light blue", false}, {"nothing", "", false},
	})
}

func TestIsAmount(t *testing.T) {
	inspecttest.Ask(t, isAmount, []inspecttest.Asked{
		{"a number", "200", true}, {"a fraction", "0.5", true}, {"below zero", "-3", true}, {"with zeros before it", "007", true},
		{"a fraction without digits", "1.", false}, {"without a whole", ".5", false}, {"two points", "1.2.3", false}, {"an exponent", "1e3", false}, {"a unit", "20px", false}, {"a sign alone", "-", false}, {"two signs", "--1", false}, {"nothing", "", false},
	})
}

func TestIsUUID(t *testing.T) {
	const id = "0d4b0e1c-7d1c-4e3e-8a5c-0123456789AB"
	inspecttest.Ask(t, isUUID, []inspecttest.Asked{
		{"an id", id, true}, {"one digit less", id[1:], false}, {"one more", id + "0", false}, {"a letter that is none", strings.Replace(id, "d", "g", 1), false}, {"a dash moved", "0d4b0e1-c7d1c-4e3e-8a5c-0123456789AB", false}, {"without dashes", strings.ReplaceAll(id, "-", ""), false}, {"nothing", "", false},
	})
}

// A value has one of the shapes that the table of tasks gives its option.
func TestFits(t *testing.T) {
	for _, c := range []struct {
		shape, value string
		want         bool
	}{
		{"num", "200", true}, {"num", "max", false}, {"num|max", "max", true}, {"num|max", "maximum", false}, {"num|max", "", false},
		{"bool", "true", true}, {"bool", "False", true}, {"bool", "yes", false}, {"bool", "1", false},
		{"color", "red", true}, {"color", "#red", false}, {"place", "faces", true}, {"place", "middle", true}, {"place", "below", false},
		{"uuid", "0d4b0e1c-7d1c-4e3e-8a5c-0123456789ab", true}, {"uuid", "0d4b0e1c", false},
		{"rect|oval", "oval", true}, {"rect|oval", "rect|oval", false}, {"rect|oval", "Oval", false},
		{"text", "anything / at all", true}, {"text", "", true},
		{"num", "[1,2,3]", true}, {"num", "[1,x]", false}, {"num", "[[1,2],[3]]", true}, {"num", "[ 1, 2 ]", true}, {"num|all", "[all]", true}, {"place", "[middle,center]", true},
		{"num", `"200"`, true}, {"num", `"x"`, false}, {"color", `"red"`, true},
	} {
		if got := fits(c.shape, c.value); got != c.want {
			t.Errorf("%s takes %q: %v", c.shape, c.value, got)
		}
	}
}

func TestTakes(t *testing.T) {
	resize := taskNamed["resize"]
	for _, c := range []struct {
		name, value  string
		has, fitting bool
	}{
		{"width", "200", true, true}, {"w", "200", true, true}, {"h", "200", true, true}, {"f", "crop", true, true}, {"f", "fill", true, false}, {"width", "wide", true, false}, {"widht", "200", false, false}, {"wi", "200", false, false}, {"", "200", false, false},
	} {
		has, fitting := resize.takes(c.name, c.value)
		if has != c.has || fitting != c.fitting {
			t.Errorf("%s:%s: has %v, fits %v", c.name, c.value, has, fitting)
		}
	}
	for _, c := range []struct{ name, want string }{{"widht", "width"}, {"WIDTH", "width"}, {"heigth", "height"}, {"algn", "align"}, {"size", ""}, {"x", ""}, {"", ""}} {
		if got := resize.nearOption(c.name); got != c.want {
			t.Errorf("%q is meant for %q, want %q", c.name, got, c.want)
		}
	}
	for _, c := range []struct{ name, want string }{{"reszie", "resize"}, {"Resize", "resize"}, {"rotat", "rotate"}, {"securty", "security"}, {"resize", "resize"}, {"frobnicate", ""}, {"xyz", ""}, {"", ""}} {
		if got := NearTask(c.name); got != c.want {
			t.Errorf("%q is meant for %q, want %q", c.name, got, c.want)
		}
	}
}

func TestIsNumber(t *testing.T) {
	inspecttest.Ask(t, isNumber, []inspecttest.Asked{
		{"a number", "100", true}, {"zero", "0", true}, {"below zero", "-5", true}, {"a fraction", "0.25", true}, {"fifteen digits", "123456789012345", true},
		{"sixteen digits", "1234567890123456", false}, {"zeros before it", "007", false}, {"a zero at the end", "1.50", false}, {"no fraction", "1.", false}, {"no whole", ".5", false}, {"an exponent", "1e9", false}, {"a plus", "+5", false}, {"zero below zero", "-0", false}, {"a word", "max", false}, {"a sign alone", "-", false}, {"nothing", "", false},
	})
}

func TestShapes(t *testing.T) {
	inspecttest.Ask(t, looksLikeHandle, []inspecttest.Asked{{"a handle", "KW9EJhYtS6y48Whm2S6D", true}, {"one short", "KW9EJhYtS6y48Whm2S6", false}, {"one too many", "KW9EJhYtS6y48Whm2S6Dx", false}, {"another sign", "KW9EJhYtS6y48Whm2S.D", false}, {"nothing", "", false}})
	inspecttest.Ask(t, looksLikeKey, []inspecttest.Asked{{"a key", "AhTgLagciQByzXpFGRI0Az", true}, {"another first letter", "BhTgLagciQByzXpFGRI0Az", false}, {"another last letter", "AhTgLagciQByzXpFGRI0Aa", false}, {"one short", "AhTgLagciQByzXpFGRI0z", false}, {"another sign", "AhTgLagciQByzXpFGRI.Az", false}, {"nothing", "", false}})
	inspecttest.Ask(t, isWord, []inspecttest.Asked{{"a word", "blur_faces", true}, {"with a digit", "b64", true}, {"in capitals", "ABC", true}, {"a digit first", "3d", false}, {"an underscore first", "_a", false}, {"a dash", "a-b", false}, {"another script", "é", false}, {"nothing", "", false}})
	for c := range 256 {
		if want := strings.IndexByte("0123456789abcdefABCDEF", byte(c)) >= 0; isHex(byte(c)) != want {
			t.Errorf("%q is a digit: %v", rune(c), !want)
		}
		if want := c < 128 && strings.IndexByte("-.", byte(c)) >= 0 || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' && c < 128; isHostByte(byte(c)) != want {
			t.Errorf("%q stands in a host: %v", rune(c), !want)
		}
	}
}
