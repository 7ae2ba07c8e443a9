package triage

import (
	"sync"
	"time"

	"policybench/signing"
	"policybench/signing/report"
)

// Claim is what whoever wrote a text says of when a link worked.
type Claim uint8

// The claims, and how they go together with the expiry of a link.
const (
	NoClaim       Claim = iota // none is made, or none that an expiry speaks for or against
	WorkedLately               // it worked a while ago, and has expired since
	WorkedDead                 // it worked when it had expired already
	StoppedLately              // it worked a while ago, and has not expired
)

const (
	workedWords = `(?:worked|was (?:fine|working|ok)|funktionierte|hat \S* ?funktioniert|ging|fonctionnait|funcionaba|funcionava|funzionava|werkte)`
	// between are words between what worked and when; others begin to say something else.
	between    = `(?: (?:just|fine|ok|okay|well|perfectly|great|still|good|right|all|for|me|us|him|her|them|here|there|on|in|at|the|my|a|until|till|up|to|as|late|only|again|through|earlier|without|any|problems?|phone|laptop|page|site|noch|bis|gut|hasta|jusqu.à|fino|até|tot))*`
	failsWords = `(?:stopped|broke|broken|failing|fails)`
)

// ago are the times that people name, with the days that have passed since their beginning.
var ago = []struct {
	days  int
	words string
}{
	{0, `(?:today|this morning|heute|heute morgen|ce matin|hoy|recently)`},
	{1, `(?:yesterday|last night|gestern|hier|ayer|ontem|ieri|gisteren)`},
	{14, `(?:last week|letzte woche|la semana pasada|la semaine dernière)`},
	{62, `(?:last month|letzten monat|el mes pasado|le mois dernier)`},
}

// claims finds a time that is named, beside a word on what worked or failed.
type claims struct{ worked, stopped *pattern }

var claimed = sync.OnceValue(func() []claims {
	var list []claims
	for _, a := range ago {
		list = append(list, claims{
			&pattern{expression: `(?i)\b` + workedWords + between + `[ ]` + a.words + `\b|\b` + a.words + `\b[^.!?\n]{0,25}\b` + workedWords + `\b`},
			&pattern{expression: `(?i)\b(?:(?:since|seit|depuis|desde|da|sinds) ` + a.words + `|` + failsWords + `[^.!?\n]{0,30}\b` + a.words + `)\b`},
		})
	}
	return list
})

// ClaimOf compares what a text says of when a link worked with its expiry. Who says since
// when it fails may have noticed late: that speaks for an expiry at the time, and against
// none before it.
func ClaimOf(text string, r *report.Report, at time.Time) Claim {
	const (
		most  = 64 << 10     // a letter is shorter
		slack = 12 * 60 * 60 // a day begins earlier somewhere in the world
		day   = 2 * slack
	)
	if !r.Expiry.OK || len(text) > most {
		return NoClaim
	}
	today := at.Unix() - at.Unix()%day
	for i, c := range claimed() {
		began := today - int64(ago[i].days)*day - slack
		worked := c.worked.in(text)
		switch {
		case !worked && !c.stopped.in(text):
			continue
		case r.Expiry.Unix > at.Unix():
			return StoppedLately
		case r.Expiry.Unix > began:
			return WorkedLately
		case worked:
			return WorkedDead
		}
		return NoClaim
	}
	return NoClaim
}

var extend = &pattern{expression: `(?i)\b(extend(ed)?|prolong(ed)?|renew(ed)?|reactivat(e|ed)|verlängern|prolonger|prolongar)\b`}

// signed finds that the moment of signing itself is meant: then no time has passed.
var signed = &pattern{expression: `(?i)\b((a|one|two|a few|some|\d+) (second|moment|minute)s? after|right after|straight after|(just|freshly|newly) (made|created|generated|signed)|as soon as (it|they) (is|are)|immediately|instantly|(right|straight) away|(already|at once) expired|expired? (already|at once))\b`}

// SaysSigned reports whether a letter says that a link is refused as soon as it is made.
func SaysSigned(text string) bool {
	return signed.inLetter(text)
}

var rotated = &pattern{expression: `(?i)\b((regenerat|rotat|reset|renew|replac|chang|roll)(e|ed|ing|ted) (\w+ ){0,3}secrets?|secrets? (was|were|has been|have been|is|got) (just )?(regenerated|rotated|reset|renewed|replaced|changed|rolled)|(new|fresh) (app |api )?secret|(old|previous) (app |api )?secret)\b`}

// SaysRotated reports whether a letter says that an app secret was replaced.
func SaysRotated(text string) bool {
	const most = 16 << 10
	return len(text) <= most && rotated.in(codeLine.cutFrom(address.cutFrom(text)))
}

var fresh = &pattern{expression: `(?i)\b((right|straight) away|immediately|instantly|(already|at once) expired|expired? (already|at once)|minutes? ago|just (made|created|generated|sent)|brand.new|sofort)\b`}

// SaysFresh reports whether a letter says that a link was only just made.
func SaysFresh(text string) bool {
	return fresh.inLetter(text)
}

// AsksToExtend reports whether a letter asks to let a link live longer.
func AsksToExtend(text string) bool {
	return extend.inLetter(text)
}

// works and fails find where somebody writes that one thing works and another does not.
var (
	works = &pattern{expression: `(?i)\b(works?|opens?|loads?|(is|are) (fine|okay|ok|good))\b|^\s*(okay|ok|working|good)\b|\n\s*(okay|ok|working|good)\b`}
	fails = &pattern{expression: `(?i)\b(doesn.?t|does not|don.?t|won.?t|will not|not (working|okay|ok|good|fine)|fails?|failing|broken|refused|denied|error|403)\b`}
)

var asksSound = &pattern{expression: `(?i)\b(is|are) (it|this|that|these|they|the links?|everything)( (link|one|url|still))? (safe|ok|okay|fine|all right|alright|secure|correct)\b|\b(can|may|could) (i|we) (safely )?(share|send|publish|print|post) (it|this|that|these|them|the link)\b|\bsafe to\b`}

// AsksWhetherSound reports whether a letter asks if all is well, and says of nothing that it
// is not.
func AsksWhetherSound(text string) bool {
	const most = 16 << 10
	if len(text) > most {
		return false
	}
	text = address.cutFrom(text)
	return asksSound.in(text) && !fails.in(text) && SawOf(text) == SawNothing
}

var sizes = &pattern{expression: `(?i)\b\d+([.,]\d+)? ?([kmg]i?b|bytes|megs?|megabytes?|kilobytes?)\b`}

// SaysSize reports whether a letter speaks of the sizes of files.
func SaysSize(text string) bool {
	return sizes.inLetter(text)
}

// SaysOneWorks reports whether a letter says that one thing works and another does not.
func SaysOneWorks(text string) bool {
	const most = 64 << 10
	return len(text) <= most && works.in(text) && (fails.in(text) || SawOf(text) != SawNothing) || SaysOnlyOneWorks(text)
}

// SaysAllWorks reports whether a letter says that what it is about works, and of nothing
// that it does not.
func SaysAllWorks(text string) bool {
	const most = 16 << 10
	if len(text) > most {
		return false
	}
	text = address.cutFrom(codeLine.cutFrom(text))
	return works.in(text) && !worked.in(text) && !fails.in(text) && SawOf(text) == SawNothing
}

// worked finds that something works no more, or should and may not.
var worked = &pattern{expression: `(?i)\b(no longer|never|not|hardly|stopped|until|should|why|how|only|first|some(times)?|one|another|others?|used to|once|any ?more|locally|but|if|when|whether|think|hope|make)\b`}

var onlyOne = &pattern{expression: `(?i)\b(only|just) (the |number )?(one|1|first|second|third|fourth|fifth|last|middle|\w+ (one|link|file))( (one|link|file))?( of (them|the \w+|these|those))? (works?|opens?|loads?|can be opened)\b|\b(open|see|view|load|read) (only|just) (the )?(one|first|second|third|last)( (one|link|file))?\b|\b(one|first|second|third|last) (one |link |file )?(works?|opens?|loads?)( \w+)?,? (but )?(the )?(others?|other (two|ones?|links?)|rest) (do|does|will|can)(n.?t| ?not)\b`}

// SaysOnlyOneWorks reports whether a letter says of several things that a single one works.
func SaysOnlyOneWorks(text string) bool {
	return onlyOne.inLetter(text)
}

// Compared are the two links of which a text says that one works and one does not: the
// working one, and the one that is refused; where neither is, in the text's order. Both
// are nil where it says no such thing.
func Compared(text string, items []Item) (good, bad *Item) {
	for i := range items {
		switch it := &items[i]; {
		case it.Outcome == Remark:
		case it.Outcome == Refused && bad == nil:
			bad = it
		case it.Outcome > WorksBut && good == nil:
			good = it
		case it.Outcome > WorksBut && bad == nil:
			bad = it
		default:
			return nil, nil // more than two
		}
	}
	if good == nil || bad == nil || !SaysOneWorks(text) || unmade(good) && unmade(bad) {
		return nil, nil
	}
	return good, bad
}

// unmade reports whether the policy and signature of a link are put in when code runs.
func unmade(it *Item) bool {
	return it.Report.Security == (signing.Security{}) && it.Report.Has(report.CodeRunTimeValue)
}
