package table

import (
	"encoding/csv"
	"math/rand"
	"slices"
	"strings"
	"testing"
	"testing/quick"

	"github.com/google/go-cmp/cmp"
)

func TestDetect(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       Dialect
	}{
		{"commas and names", "id,url\n1,https://a.example\n", Dialect{',', 2, true}},
		{"semicolons", "id;url\r\n1;https://a.example\r\n", Dialect{';', 2, true}},
		{"tabs", "id\turl\n1\thttps://a.example", Dialect{'\t', 2, true}},
		{"a mark before it", "\ufeffid,url\n1,x\n", Dialect{',', 2, true}},
		{"no names", "1,https://a.example\n2,https://b.example\n", Dialect{',', 2, false}},
		{"a line end in a cell", "id,text\n1,\"a\nb\"\n2,c\n", Dialect{',', 2, true}},
		{"a separator in a cell", "id;text\n1;\"a;b\"\n", Dialect{';', 2, true}},
		{"quotes in a cell", "id,text\n1,\"say \"\"hi\"\", then\"\n", Dialect{',', 2, true}},
		{"commas in cells of tabs", "id\ttext\n1\ta, b\n2\tc\n", Dialect{'\t', 2, true}},
		{"blank lines", "id,url\n\n1,x\n\n", Dialect{',', 2, true}},

		{"bars", "id|url\n1|x\n", Dialect{'|', 2, true}},
		{"the separator of more columns", "a;b,c;d\n1;2,3;4\n", Dialect{';', 3, true}},
		{"a name twice", "a,a\n1,2\n", Dialect{',', 2, false}},
		{"a column without a name", "a, \n1,2\n", Dialect{',', 2, false}},
		{"a name of 60 letters", strings.Repeat("a", 60) + ",b\n1,2\n", Dialect{',', 2, true}},
		{"a longer name", strings.Repeat("a", 61) + ",b\n1,2\n", Dialect{',', 2, false}},
		{"a date for a name", "2026-01-02 03:04,a\n1,2\n", Dialect{',', 2, false}},
		{"names in quotes", "\"a\",\"b\"\n1,2\n", Dialect{',', 2, true}},
		{"a row without its line end", "a,b\n1,2", Dialect{',', 2, true}},

		{"a cell that goes on behind its quotes", "a,\"b\"c\n\"1\",2\n", Dialect{}},
		{"a cell with quotes in its middle", "a,\"b\"c\"\n1,2\n", Dialect{}},
		{"nothing", "", Dialect{}},
		{"one row", "a,b,c\n", Dialect{}},
		{"one column", "url\nhttps://a.example\n", Dialect{}},
		{"rows of different length", "a,b\nc\n", Dialect{}},
		{"JSON lines", "{\"a\":1,\"b\":2}\n{\"a\":1,\"b\":2}\n", Dialect{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, ok := Detect(test.text, true)
			if got != test.want || ok != (test.want.Columns > 0) {
				t.Errorf("%+v, %v", got, ok)
			}
		})
	}
}

// A sample that was cut in a row is read up to there.
func TestDetectOfABeginning(t *testing.T) {
	if d, ok := Detect("id,url\n1,x\n2,y\n3", false); !ok || d.Columns != 2 {
		t.Errorf("%+v, %v", d, ok)
	}
	if d, ok := Detect("id,text\n"+strings.Repeat("1,\"a\nb\"\n", 20000), true); !ok || d.Columns != 2 {
		t.Errorf("%+v, %v", d, ok)
	}
}

// Values of a table are cells; those of prose and of a list of links are not.
func TestHolds(t *testing.T) {
	for _, test := range []struct {
		text string
		want bool
	}{
		{"id,url\n1,https://a\n2,\"https://a\"\n", true},
		{"id,url\n1,see https://a\n2,https://a\n", true},
		{"Hello,\nsee, https://a and\nmore, https://a there\n", false},
		{"https://a,b/c\nhttps://a,b/c\n", true}, // the link begins a cell: the caller's span is longer
		{"id,url\n1,none\n", true},
	} {
		var values [][2]int
		for at := 0; ; {
			next := strings.Index(test.text[at:], "https://a")
			if next < 0 {
				break
			}
			at += next + len("https://a")
			values = append(values, [2]int{at - len("https://a"), at})
		}
		if got := (Dialect{Comma: ','}).Holds(test.text, values); got != test.want {
			t.Errorf("%q: %v", test.text, got)
		}
	}
	if (Dialect{Comma: ','}).Holds("https://a,b/c\nhttps://a,b/c\n", [][2]int{{0, 13}, {14, 27}}) {
		t.Error("torn links")
	}
}

// Rows and cells are what the standard library's reader sees, and no byte is lost.
func TestRowsAndCells(t *testing.T) {
	property := func(rows [][3]string, crlf bool) bool {
		var b strings.Builder
		w := csv.NewWriter(&b)
		w.UseCRLF = crlf
		for _, r := range rows {
			if strings.Contains(r[0]+r[1]+r[2], "\r") {
				return true // that reader changes them
			}
			if strings.HasPrefix(r[0], mark) {
				return true // a mark where a row begins is no part of its cell
			}
			_ = w.Write(r[:])
		}
		w.Flush()
		d, whole := Dialect{Comma: ','}, ""
		var got [][3]string
		for _, row := range d.Rows(b.String()) {
			whole += row.Body + row.End
			var cells [3]string
			list := d.Cells(row.Body)
			if len(list) != 3 {
				t.Logf("%d cells in %q", len(list), row.Body)
				return false
			}
			for i, c := range list {
				cells[i] = c.Value()
				if crlf {
					cells[i] = strings.ReplaceAll(cells[i], "\r\n", "\n")
				}
			}
			got = append(got, cells)
		}
		return whole == b.String() && slices.Equal(got, rows)
	}
	if err := quick.Check(property, &quick.Config{MaxCount: 2000, Rand: rand.New(rand.NewSource(1))}); err != nil {
		t.Error(err)
	}
	if !property([][3]string{{"a\"b", "c\nd", ",\"\""}, {"", "", ""}, {"\"\"", "\"", "x"}}, true) {
		t.Error("quotes")
	}
}

// However a text comes in pieces, its rows end at the same places.
func TestScannerInPieces(t *testing.T) {
	text := "id,text\r\n1,\"a \"\"b\"\" \n c\"\n2,d \"e\" f\n\"\",x\n"
	var want []int
	for _, r := range (Dialect{Comma: ','}).Rows(text) {
		want = append(want, r.Offset+len(r.Body)+len(r.End))
	}
	for size := 1; size < len(text); size++ {
		s := NewScanner(',')
		var got []int
		for from := 0; from < len(text); from += size {
			piece := text[from:min(from+size, len(text))]
			for at := 0; at < len(piece); {
				end := s.End(piece[at:])
				if end < 0 {
					break
				}
				at += end
				got = append(got, from+at)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("pieces of %d: %v, want %v", size, got, want)
		}
	}
}

func TestGuard(t *testing.T) {
	d := Dialect{Comma: ','}
	for in, want := range map[string]string{
		`-5.20,+49 30 1234-5,(030) 12`:    `-5.20,+49 30 1234-5,(030) 12`,
		`=1+1,x`:                          `'=1+1,x`,
		`a,"=HYPERLINK(""x"")"`:           `a,"'=HYPERLINK(""x"")"`,
		`@cmd,+cmd,-cmd`:                  `'@cmd,'+cmd,'-cmd`,
		`a=b,c-d,e@f`:                     `a=b,c-d,e@f`,
		"\ufeffid,=x":                     "\ufeffid,'=x",
		`-,--,"-2+3"`:                     `-,--,"'-2+3"`,
		`https://a.example/?policy=x,b c`: `https://a.example/?policy=x,b c`,
	} {
		if got, _ := d.Guard(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
	if got := d.Join([]string{"a", "b,c", `d"e`, "=f", "", "-1"}); got != `,a,"b,c","d""e",'=f,,-1` {
		t.Error(got)
	}
	if diff := cmp.Diff("a;\"b;c\"\n", Dialect{Comma: ';'}.Line([]string{"a", "b;c"})); diff != "" {
		t.Error(diff)
	}
}
