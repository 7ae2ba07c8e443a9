package expiry

import "strings"

// unreadable says what a text lacks that no kind knows: a word that is no time and the
// one that is likely meant, a unit, a day.
func unreadable(in *input) *Refusal {
	for i, t := range in.tokens {
		if t.kind != letter || known(t.text) {
			continue
		}
		if r := misspelled(in, t); r != nil {
			return r
		}
		if before := at(in.tokens, i-1); before.isNumber(1, 6) && !(before.glued && at(in.tokens, i-3).kind == digit) { // no minutes, no year
			return noUnit(before.text, t.text)
		}
		return &Refusal{Fact: quoted(t.text) + " is no time", Hint: examples}
	}
	if count := onlyNumber(in.tokens); count != "" {
		return bare(in, count)
	}
	if len(in.tokens) == 1 && in.tokens[0].kind == letter {
		return &Refusal{Fact: quoted(in.tokens[0].text) + " alone is no time", Hint: examples}
	}
	return &Refusal{Fact: "unreadable time", Hint: examples}
}

// onlyNumber is the one short number among words that are known, empty for any other
// text.
func onlyNumber(tokens []token) string {
	count := ""
	for _, t := range tokens {
		switch {
		case t.kind == letter:
		case t.isNumber(1, 4) && count == "":
			count = t.text
		default:
			return ""
		}
	}
	return count
}

// noUnit refuses a count of something that is no unit.
func noUnit(count, name string) *Refusal {
	count = strings.TrimLeft(count, "0")
	if count == "" {
		count = "1"
	}
	return offering(quoted(name)+" is no unit", "", count+"m", count+"h", count+"d")
}

// misspelled offers the text with a word put right, where that is read.
func misspelled(in *input, t token) *Refusal {
	word := nearestWord(t.text)
	if word == "" {
		return nil
	}
	fact := quoted(t.text) + " is no time"
	text := in.text[:t.at] + word + in.text[t.at+len(t.raw):]
	switch a := read(text, in.now); {
	case a.refusal == nil:
		return offering(fact, "", text)
	case a.refusal.Readings != nil:
		right := *a.refusal
		right.Fact = fact
		return &right
	}
	return nil
}

// vocabulary are the words that a time may hold.
var vocabulary = func() []string {
	list := strings.Fields("today tonight tomorrow yesterday noon midday midnight end of next this last coming half quarter " +
		"in from now ago at on by and until day after before week month year am pm utc gmt the an eod eow eom eoy expires")
	for _, group := range [][]string{weekdays[:], months[:]} {
		for _, names := range group {
			list = append(list, strings.Fields(names)...)
		}
	}
	for _, u := range units {
		list = append(list, strings.Fields(u.names)...)
	}
	for name := range counts {
		list = append(list, name)
	}
	for name := range abbreviations {
		list = append(list, name)
	}
	return list
}()

func known(word string) bool {
	for _, w := range vocabulary {
		if w == word {
			return true
		}
	}
	return false
}

// nearestWord is the word of the vocabulary that another is likely a misspelling of: one
// letter in four may be wrong, the first one not. Of equals the longest, then the first by the alphabet.
func nearestWord(word string) string {
	if len(word) < 4 || len(word) > 12 {
		return ""
	}
	best, distance := "", len(word)/4+1
	for _, candidate := range vocabulary {
		if len(candidate) < 3 || candidate[0] != word[0] {
			continue
		}
		switch d := edits(word, candidate); {
		case d < distance:
			best, distance = candidate, d
		case d == distance && best != "" && (len(candidate) > len(best) || len(candidate) == len(best) && candidate < best):
			best = candidate
		}
	}
	return best
}

// edits is how many letters must be put in, taken out, replaced or swapped with their
// neighbor to make one word of another.
func edits(a, b string) int {
	before, last := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}
