package finding

import (
	"strconv"
	"strings"
	"time"

	"policybench/signing/report"
	"policybench/ui/words"
	"policybench/ui/words/times"
)

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

func (t template) with(args []string) words.Sentence {
	return words.Sentence{Fact: Fill(t.fact, args), Hint: Fill(t.hint, args)}
}

// Fill puts the arguments into a template. It accepts any number of them.
func Fill(text string, args []string) string {
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
		return times.Unix(whole)
	case how == "span" && err == nil:
		return times.Duration(time.Duration(whole) * time.Second)
	case how == "bytes" && err == nil && whole >= 0:
		return words.Bytes(whole)
	case how == "place" && err == nil:
		return strconv.FormatInt(whole+1, 10)
	case how == "equals" && err == nil:
		return strings.Repeat("=", int(max(0, min(whole, 2))))
	case how == "list" && arg != "":
		return words.Value(`["` + strings.ReplaceAll(arg, ", ", `","`) + `"]`)
	}
	return words.Value(arg)
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
