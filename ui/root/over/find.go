package over

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/sahilm/fuzzy"
)

// found is an entry that fits what was typed, with the bytes of its name that do.
type found struct {
	entry int
	at    []int
	fits  fit
}

// fit is how well an entry fits, the best first.
type fit int

const (
	fitsKey     fit = iota // it is one of its keys
	fitsWhole              // it is its name
	fitsName               // each word begins one of its name
	fitsContext            // each begins one of its name or its context
	fitsWords              // each is one of those or of its further words
	fitsAlso               // each begins one of those or of its further words
	fitsWithin             // each stands within them
	fitsLetters            // the letters stand in its name, apart from each other
	fitsNot
)

// find is the entries for a text: a key by its whole name, then what can be done now, then
// by how well they fit. Scattered letters count only where no entry has the words. For no
// text it is all.
func find(entries []Entry, text string) []found {
	var list []found
	for i := range entries {
		if fits, at := entries[i].fit(text); fits != fitsNot {
			list = append(list, found{i, at, fits})
		}
	}
	if len(list) == 0 {
		list = scattered(entries, text)
	}
	refused := func(f found) int {
		if f.fits == fitsKey || entries[f.entry].Why == "" {
			return 0
		}
		return 1
	}
	words := func(f found) int { // the shorter name is more of what was typed
		if f.fits != fitsName {
			return 0
		}
		return len(wordsOf(entries[f.entry].does))
	}
	sort.SliceStable(list, func(i, j int) bool {
		a, b := list[i], list[j]
		return cmp.Or(cmp.Compare(refused(a), refused(b)), cmp.Compare(a.fits, b.fits), words(a)-words(b)) < 0
	})
	return list
}

// fit is how a text fits the entry by its words, and the bytes of the name that are meant.
func (e *Entry) fit(text string) (fit, []int) {
	if slices.Contains(strings.Fields(e.keys), text) {
		return fitsKey, nil
	}
	if text == "" {
		return fitsWithin, nil
	}
	wanted := wordsOf(text)
	if len(wanted) == 0 {
		return fitsNot, nil
	}
	name, context := wordsOf(e.does), wordsOf(e.group)
	all := slices.Concat(name, context, wordsOf(e.Act.Also))
	fits := fitsNot
	switch {
	case slices.Equal(wanted, name):
		fits = fitsWhole
	case begun(wanted, name):
		fits = fitsName
	case begun(wanted, slices.Concat(name, context)):
		fits = fitsContext
	case !slices.ContainsFunc(wanted, func(w string) bool { return !slices.Contains(all, w) }):
		fits = fitsWords
	case begun(wanted, all):
		fits = fitsAlso
	case within(wanted, e.does+" "+e.group+" "+e.Act.Also):
		fits = fitsWithin
	}
	return fits, lit(wanted, e.does)
}

// wordsOf are the words of a text, in small letters.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// begun reports whether each word begins one of the others.
func begun(wanted, words []string) bool {
	return !slices.ContainsFunc(wanted, func(w string) bool {
		return !slices.ContainsFunc(words, func(word string) bool { return strings.HasPrefix(word, w) })
	})
}

func within(wanted []string, text string) bool {
	text = strings.ToLower(text)
	return !slices.ContainsFunc(wanted, func(w string) bool { return !strings.Contains(text, w) })
}

// lit is the bytes of a name that the words stand at, ascending.
func lit(wanted []string, name string) []int {
	low := strings.ToLower(name)
	var at []int
	for _, w := range wanted {
		from := strings.Index(" "+low, " "+w)
		if from < 0 {
			from = strings.Index(low, w)
		}
		for i := range len(w) {
			if from >= 0 {
				at = append(at, from+i)
			}
		}
	}
	slices.Sort(at)
	return slices.Compact(at)
}

// leastBonus is what each letter must be worth, at the mean, for scattered letters to be
// an abbreviation: at the beginning of a word, or behind another one.
const leastBonus = 5

// scattered is the entries that hold the letters of a text in their order, the best first.
func scattered(entries []Entry, text string) []found {
	var list []found
	for _, m := range fuzzy.FindFrom(text, named(entries)) {
		apart := len(m.Str) - len(m.MatchedIndexes) // what the score lost for a long name
		if m.Score+apart >= leastBonus*len(m.MatchedIndexes) {
			list = append(list, found{m.Index, m.MatchedIndexes, fitsLetters})
		}
	}
	return list
}

// named is the entries by name and context.
type named []Entry

func (n named) String(i int) string { return n[i].does + " " + n[i].group }
func (n named) Len() int            { return len(n) }
