package carrier

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"
)

func inUTF16(text string, order binary.ByteOrder, mark bool) string {
	if mark {
		text = "\ufeff" + text
	}
	var b []byte
	for _, u := range utf16.Encode([]rune(text)) {
		b = append(b, 0, 0)
		order.PutUint16(b[len(b)-2:], u)
	}
	return string(b)
}

func TestFromUTF16(t *testing.T) {
	text := "Größe 日本 😀\r\nhttps://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9&signature=00ff\r\n"
	for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
		for _, mark := range []bool{true, false} {
			wide := inUTF16(text, order, mark)
			if !IsUTF16(wide) || FromUTF16(wide) != text || FromUTF16(wide+"x") != text {
				t.Errorf("%v, mark %v: %q", order, mark, FromUTF16(wide))
			}
		}
	}
	for _, other := range []string{
		"", "a", "\xff", text, "\xef\xbb\xbf" + text, strings.Repeat("\x00", 40), strings.Repeat("a\x00\x00\x00", 20),
		"a\x00b\x00", "\x00\x01\x02" + text, strings.Repeat("日", 40),
	} {
		if IsUTF16(other) || FromUTF16(other) != other {
			t.Errorf("%q is no UTF-16", other)
		}
	}
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"sixteen bytes", "abcdefgh", true}, {"fourteen bytes", "abcdefg", false}, {"one sign in 32 of another script", "日" + strings.Repeat("a", 31), true}, {"two scripts, half and half", strings.Repeat("日a", 16), false}, {"more of one than of the other", strings.Repeat("日aaaaaaaaa", 10), true}, {"a sign of the other bytes", "\u0100" + strings.Repeat("a", 31), true}, {"three of them", "\u0100\u0200\u0300" + strings.Repeat("a", 61), false},
	} {
		for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
			if wide := inUTF16(c.text, order, false); IsUTF16(wide) != c.want {
				t.Errorf("%s, %v: %v", c.name, order, !c.want)
			}
		}
	}
	for _, short := range []string{"\xff\xfe", "\xfe\xff", "\xff\xfea", "\xff\xfe\x00\xd8"} {
		FromUTF16(short) // a lone mark, half a character, half a pair
	}
}
