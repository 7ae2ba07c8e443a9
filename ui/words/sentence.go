package words

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"policybench/signing/report"
)

// Sentence is what is said about one thing: a fact, then what to do about it. Both
// are one line, safe to show.
type Sentence struct{ Fact, Hint string }

// String joins both for a single line.
func (s Sentence) String() string {
	if s.Hint == "" {
		return s.Fact
	}
	return s.Fact + ": " + s.Hint
}

// template is a sentence with places for arguments: {1} is the first. A part in
// guillemets is left out where an argument in it is missing. What follows a bar
// says how an argument is written:
//
//	{1|date}  Unix seconds as a moment in UTC
//	{1|bytes} a size
//	{1|list}  texts parted by ", " as a JSON list
//	{1|equals} as many = as the number says
//	{1|place} an offset, counted from 1
type template struct{ fact, hint string }

func (t template) with(args []string) Sentence {
	return Sentence{Fact: fill(t.fact, args), Hint: fill(t.hint, args)}
}

// fill puts the arguments into a template. It accepts any number of them.
func fill(text string, args []string) string {
	var b strings.Builder
	for text != "" {
		before, rest, found := strings.Cut(text, "«")
		s, _ := fillPlain(before, args)
		b.WriteString(s)
		if !found {
			break
		}
		optional, after, _ := strings.Cut(rest, "»")
		if s, whole := fillPlain(optional, args); whole {
			b.WriteString(s)
		}
		text = after
	}
	return b.String()
}

// fillPlain fills a text without optional parts; whole is false where an argument
// was missing.
func fillPlain(text string, args []string) (filled string, whole bool) {
	whole = true
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		b.WriteString(before)
		if !found {
			return b.String(), whole
		}
		if rest == "" || rest[0] < '1' || rest[0] > '9' {
			b.WriteByte('{') // a brace that is part of the sentence
			text = rest
			continue
		}
		place, after, _ := strings.Cut(rest, "}")
		value := written(place, args)
		whole = whole && value != ""
		b.WriteString(value)
		text = after
	}
}

func written(place string, args []string) string {
	number, how, _ := strings.Cut(place, "|")
	n, _ := strconv.Atoi(number)
	if n < 1 || n > len(args) {
		return ""
	}
	arg := args[n-1]
	whole, err := strconv.ParseInt(arg, 10, 64)
	switch {
	case how == "date" && err == nil:
		return unixDate(whole)
	case how == "span" && err == nil:
		return Duration(time.Duration(whole) * time.Second)
	case how == "bytes" && err == nil && whole >= 0:
		return Bytes(whole)
	case how == "place" && err == nil:
		return strconv.FormatInt(whole+1, 10)
	case how == "equals" && err == nil:
		return strings.Repeat("=", int(max(0, min(whole, 2))))
	case how == "list" && arg != "":
		return Value(`["` + strings.ReplaceAll(arg, ", ", `","`) + `"]`)
	}
	return Value(arg)
}

// longestValue is how many characters of a value stand in a sentence.
const longestValue = 48

// Value writes a foreign value inside a sentence: visible, and cut in the middle
// where it is long.
func Value(s string) string { return CutMiddle(Visible(s), longestValue) }

// CutMiddle shortens a text to at most most characters by an ellipsis in its
// middle: the ends of base64 and of digits are what people compare.
func CutMiddle(s string, most int) string {
	if len(s) <= most || utf8.RuneCountInString(s) <= most {
		return s
	}
	runes := []rune(s)
	tail := most / 3
	return string(runes[:most-tail-1]) + "…" + string(runes[len(runes)-tail:])
}

// List joins values for a sentence: "read, convert and exif".
func List(values []string) string {
	shown := make([]string, 0, len(values))
	for _, v := range values {
		if v != "" {
			shown = append(shown, Value(v))
		}
	}
	switch n := len(shown); n {
	case 0:
		return ""
	case 1:
		return shown[0]
	default:
		return strings.Join(shown[:n-1], ", ") + " and " + shown[n-1]
	}
}

// mark puts the basis behind a fact that Filestack does not document, so that the
// fact is read first. One that ends by saying so stays as it is.
func mark(basis report.Basis, fact string) string {
	switch {
	case basis == report.Undocumented && strings.HasSuffix(fact, " is undocumented"):
		return fact
	case basis == report.Inferred, basis == report.Undocumented:
		return fact + " (" + string(basis) + ")"
	}
	return fact
}

// at is a time as a headline needs it: distance and moment.
func distance(unix int64, at time.Time) string {
	t := time.Unix(unix, 0)
	return Relative(t, at) + ", on " + t.UTC().Format("2 Jan 2006") + " at " + Clock(t, time.UTC)
}
