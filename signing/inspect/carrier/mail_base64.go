package carrier

import (
	"encoding/base64"
	"strings"
	"unicode/utf8"

	"policybench/signing/inspect/ascii"
	"policybench/signing/link"
)

// undoMailParts puts the text of a mail's base64 parts in their place. Parts that are
// no text, and text that does not speak of Filestack, stay as they are.
// seen: RFC 2045, section 6.8; made: what mail programs save as source.
func undoMailParts(v *View) *View {
	const header = "ransfer-"
	s := v.Text
	if strings.IndexByte(s, '\n') < 0 || !strings.Contains(s, header) {
		return v
	}
	w := Rewriter{src: v}
	for from := 0; ; {
		i := strings.Index(s[from:], header)
		if i < 0 {
			return w.Done()
		}
		at := from + i + len(header)
		from = at
		if !ascii.HasFoldPrefix(s[at:], "encoding: base64") {
			continue
		}
		start, end := partAt(s, at)
		from = max(from, end)
		if lines := base64Lines(s, start, end); readable(s, lines) {
			for _, l := range lines {
				plain, _ := base64.StdEncoding.DecodeString(s[l.from:l.to])
				w.Replace(l.from, l.next, string(plain), base64ed)
			}
		}
	}
}

// partAt is where the body of a mail's part stands whose header holds at: from the
// empty line behind the headers to the boundary, the next empty line or the end.
func partAt(s string, at int) (start, end int) {
	const headers = 2 << 10 // those that may follow in the same part
	head := s[at:min(len(s), at+headers)]
	for _, gap := range []string{"\n\n", "\n\r\n"} {
		if i := strings.Index(head, gap); i >= 0 && (start == 0 || at+i+len(gap) < start) {
			start = at + i + len(gap)
		}
	}
	if start == 0 {
		return len(s), len(s)
	}
	end = start
	for end < len(s) && (ascii.IsBase64(s[end]) && s[end] != '-' || s[end] == '\r' || s[end] == '\n') {
		if strings.HasPrefix(s[end:], "\n\n") || strings.HasPrefix(s[end:], "\n\r\n") {
			break
		}
		end++
	}
	return start, end
}

// encodedLine is a line of base64; the next begins at next.
type encodedLine struct{ from, to, next int }

// base64Lines are the lines of a part; none where one of them cannot be decoded by
// itself, as every line of a mail can.
func base64Lines(s string, start, end int) []encodedLine {
	var lines []encodedLine
	for at := start; at < end; {
		stop, next := end, end
		if i := strings.IndexByte(s[at:end], '\n'); i >= 0 {
			stop, next = at+i, at+i+1
		}
		line := strings.TrimRight(s[at:stop], "\r")
		if len(line)%4 != 0 {
			return nil
		}
		if line != "" {
			lines = append(lines, encodedLine{at, at + len(line), next})
		}
		at = next
	}
	return lines
}

// readable reports whether lines of base64 hold text that speaks of Filestack.
func readable(s string, lines []encodedLine) bool {
	var text []byte
	for _, l := range lines {
		var err error
		if text, err = base64.StdEncoding.AppendDecode(text, []byte(s[l.from:l.to])); err != nil {
			return false
		}
	}
	return utf8.Valid(text) && (link.Mentioned(string(text)) || strings.Contains(string(text), "olicy"))
}
