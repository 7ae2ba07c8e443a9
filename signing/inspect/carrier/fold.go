package carrier

import "strings"

// undoFolds joins the lines of a calendar or a contact card: one that begins with a blank
// goes on where the line before it ended.
// seen: RFC 5545, section 3.1; RFC 6350, section 3.2.
func undoFolds(v *View) *View {
	const head = "BEGIN:V" // VCALENDAR, VCARD
	s := v.Text
	if strings.IndexByte(s, '\n') < 0 {
		return v
	}
	begin := strings.Index(s, head)
	if begin < 0 || begin > 0 && s[begin-1] != '\n' {
		return v
	}
	end := len(s)
	if i := strings.LastIndex(s, "\nEND:V"); i > begin {
		end = i
	}
	w := Rewriter{src: v}
	for i := begin; i < end; i++ {
		j := strings.IndexByte(s[i:end], '\n')
		if j < 0 || i+j+1 >= end {
			break
		}
		i += j
		if c := s[i+1]; c != ' ' && c != '\t' {
			continue
		}
		from := i
		if s[i-1] == '\r' {
			from--
		}
		w.Replace(from, i+2, "", folded)
	}
	return w.Done()
}
