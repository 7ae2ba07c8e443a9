package sheet

import (
	"fmt"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/window"
	"policybench/ui/redact"
)

const link = "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9&signature=" +
	"b1012e59def0c3da523506c39d4037e9f1fa514889d4b6bd022689e30e75dc72"

// A table is the same wherever its text is cut into pieces: in rows, quotes and links.
func TestEveryPieceSize(t *testing.T) {
	secret := signing.NewSecret("not-in-the-usual-shape")
	for _, text := range []string{
		"id,note,url\r\n1,\"two\r\nlines, \"\"quoted\"\"\"," + link + "\r\n=2,not-in-the-usual-shape," + link + " " + link + "\r\n3,,none",
		"\ufeffid\turl\n1\t" + link + "\n\n2\t\n",
		"see " + link + "\nand\n" + link + "\nInvalid signature\n",
		"",
	} {
		paste := redact.New(secret).Paste(text, inspect.Inspect(text, inspect.Options{}))
		whole := Whole(paste, ',')
		least := 0 // the first piece alone tells whether rows hold several links
		if at := strings.Index(text, link+" "+link); at >= 0 {
			least = at + 2*len(link) + 1
		}
		for size := 1; size <= len(text)+1; size++ {
			s := New(',')
			out := s.Begin(text, true)
			for from := 0; from < max(len(text), 1); from += size {
				piece := window.Piece{Text: text, From: from, To: min(from+size, len(text)), Line: 1, Column: 1, Last: from+size >= len(text)}
				var own []Cell
				for _, c := range Cells(piece, paste.Reports) {
					if piece.Owns(c.offset) {
						own = append(own, c)
					}
				}
				out += s.Add(piece, paste, own)
			}
			if out += s.End(); out != whole.Text && size >= least {
				t.Fatalf("%.20q in pieces of %d: %s\nwant %s", text, size, out, whole.Text)
			}
			if fmt.Sprint(s.Remarks()) != fmt.Sprint(whole.Remarks) {
				t.Errorf("%.20q in pieces of %d: %v, want %v", text, size, s.Remarks(), whole.Remarks)
			}
		}
	}
}
