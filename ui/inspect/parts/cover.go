package parts

import (
	"sort"
	"strings"

	"policybench/ui/words"
)

// cover shows a URL as the values that the report names and what stands between them, in
// the order of the text. Nothing of the URL is left out.
func (s *scan) cover(list []value) []placedPart {
	var out []placedPart
	at := s.outer(&out, list)
	for _, v := range ordered(list) {
		rows, head := s.between(place{at, v.place.from}, v.Kind)
		out = append(out, rows...)
		out = append(out, s.placed(v, head))
		at = v.place.to + s.closing(v.place.to, &out[len(out)-1])
	}
	rows, rest := s.between(place{at, len(s.text)}, Other)
	out = append(out, rows...)
	if rest.to > rest.from {
		out = append(out, s.piece(rest))
	}
	for _, v := range list {
		if !v.found { // it is written in a way that only the report has undone
			out = append(out, placedPart{Part: v.Part, from: -1})
		}
	}
	return out
}

// closing gives a part the quotes and brackets behind it, and returns how many bytes of
// the text they take.
func (s *scan) closing(at int, p *placedPart) int {
	from := at
	for at < len(s.text) {
		size, c := character(s.text[at:])
		if strings.IndexByte("\"'])}", c) < 0 {
			break
		}
		at += size
		p.Tail += string(c)
	}
	p.to = at
	return at - from
}

// outer shows the link of another service that this one stands in, and returns where this
// one begins.
func (s *scan) outer(out *[]placedPart, list []value) int {
	for _, v := range list {
		if v.Kind != Host || !v.found {
			continue
		}
		before := strings.ToLower(unescaped(s.text[:v.place.from]))
		if strings.Count(before, "://") < 2 {
			return 0
		}
		at := strings.LastIndex(strings.ToLower(s.text[:v.place.from]), "http")
		p := s.piece(place{0, at})
		p.Note = "passes it on"
		*out = append(*out, p)
		return at
	}
	return 0
}

// ordered are the values that were found, as the text has them.
func ordered(list []value) []value {
	var found []value
	for _, v := range list {
		if v.found {
			found = append(found, v)
		}
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].place.from < found[j].place.from })
	return found
}

// placed is a value with what stands before it. Blanks between the two belong nowhere.
func (s *scan) placed(v value, head place) placedPart {
	p := placedPart{Part: v.Part, from: head.from, to: v.place.to, token: v.place.from}
	p.Label = ""
	p.Head = s.clean(&p, head, true)
	for _, in := range v.inner {
		p.stray(s, in.place, false, shownOffset(v.text, in.at))
	}
	return p
}

// shownOffset is where a byte of a text stands once the text is made safe to show.
func shownOffset(text string, at int) int { return len(words.Visible(text[:min(at, len(text))])) }

// between parts what stands between two values: each parameter, segment and the fragment
// is a row of its own, and the last piece is what the next value has before it.
func (s *scan) between(gap place, next Kind) (rows []placedPart, head place) {
	text := s.text[gap.from:gap.to]
	if next == Host {
		return nil, gap
	}
	if strings.ContainsAny(text, "\n\"'") && strings.Trim(text, "/\"'[( \n\t") != "" && next != Other {
		return nil, place{gap.to - len(lastName(text)), gap.to} // code between a URL and its pair
	}
	from := 0
	for i := 1; i < len(text); i++ {
		_, first := character(text[from:])
		if _, c := character(text[i:]); strings.IndexByte(joints(first), c) < 0 || isBlank(text[i-1]) {
			continue
		}
		rows = append(rows, s.piece(place{gap.from + from, gap.from + i}))
		from = i
	}
	return rows, place{gap.from + from, gap.to}
}

// joints are the signs at which a piece ends that begins with a sign: a slash in a
// parameter is its own, and a fragment goes on to the end.
func joints(first byte) string {
	switch first {
	case '?', '&':
		return "&#"
	case '#':
		return ""
	}
	return "/?&#,"
}

// unescaped is a stretch of the URL as the server reads it: the signs of the grammar may be
// escaped in the text.
func (s *scan) unescaped(at place) string {
	text := s.show(at)
	if at.to-at.from > 64 {
		return text
	}
	return unescaped(text)
}

// lastName is the name at the end of code, with the signs behind it: "policy: '".
func lastName(text string) string {
	end := len(strings.TrimRight(text, " \t\"'`:=>"))
	from := end
	for from > 0 && isName(text[from-1]) {
		from--
	}
	return text[from:]
}

// piece is a part of the URL that the report does not speak of.
func (s *scan) piece(at place) placedPart {
	p := placedPart{from: at.from, to: at.to, token: at.from}
	p.Text = s.clean(&p, at, false)
	p.Copy = p.Text
	switch {
	case strings.HasPrefix(p.Text, "#"):
		p.Kind = Fragment
	case strings.HasPrefix(p.Text, "?"), strings.HasPrefix(p.Text, "&"):
		p.Kind = Parameter
	}
	return p
}

// clean is a stretch of the URL without its blanks, which become strays of the part.
func (s *scan) clean(p *placedPart, at place, inHead bool) string {
	var b strings.Builder
	from := at.from
	for i := at.from; i <= at.to; i++ {
		if i < at.to && !isBlank(s.text[i]) {
			continue
		}
		if from < i {
			b.WriteString(words.Visible(s.unescaped(place{from, i})))
		}
		from = i
		for from < at.to && isBlank(s.text[from]) {
			from++
		}
		if from > i {
			p.stray(s, place{i, from}, inHead, b.Len())
		}
		i = from
	}
	return b.String()
}
