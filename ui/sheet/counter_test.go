package sheet

import (
	"slices"
	"strings"
	"testing"

	"policybench/signing/window"
)

// However a table is parted into pieces, its rows have the same numbers.
func TestCounter(t *testing.T) {
	const link = "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D"
	for _, c := range []struct {
		name, text string
		want       []int
	}{
		{"a head", "id,name,url\n1,a," + link + "\n2,b," + link + "\n3,c," + link + "\n", []int{1, 2, 3}},
		{"no head", "1,a," + link + "\n2,b," + link + "\n", []int{1, 2}},
		{"empty rows", "id,name,url\r\n\r\n1,a," + link + "\r\n\r\n\r\n2,b," + link + "\r\n", []int{1, 2}},
		{"cells of several lines", "id,name,url\n1,\"a\n\nb\"," + link + "\n2,\"c\n\"," + link + "\n", []int{1, 2}},
		{"two links in a row", "id,name,url\n1," + link + "," + link + "\n2,b," + link + "\n", []int{1, 1, 2}},
		{"two columns", "name;url\na;" + link + "\nb;" + link + "\n", []int{1, 2}},
	} {
		for size := 1; size <= len(c.text); size += 7 {
			counter := NewCounter(c.text + "x")
			if counter == nil {
				t.Fatalf("%s: no table", c.name)
			}
			var got []int
			for from := 0; from < len(c.text); from += size {
				to := min(from+size, len(c.text))
				var places []int
				for at := from; at < to; at++ {
					if strings.HasPrefix(c.text[at:], "https") {
						places = append(places, at)
					}
				}
				got = append(got, counter.Numbers(window.Piece{Text: c.text, From: from, To: to}, places)...)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s, pieces of %d bytes: rows %v, want %v", c.name, size, got, c.want)
			}
		}
	}
	for _, text := range []string{
		"Hello, here is a link\nthis one, " + link + "\nand, that one " + link + " fails\n",
		"one line\nanother line\n",
		"2026-11-27 12:00:00, GET " + link + ", 200\n2026-11-27 12:00:01, GET " + link + ", 403\n",
	} {
		if NewCounter(text) != nil {
			t.Errorf("no table, and its rows are counted: %q", text)
		}
	}
}
