package triage

// headers are the lines of mails and chats whose times are no part of what somebody writes.
var headers = &pattern{expression: `(?im)^[>|\s]*(from|to|cc|date|sent|subject|received|von|an|datum|gesendet|betreff|de|fecha|enviado|asunto|envoyé|objet)\s*:.*$|^.*\b(wrote|schrieb|écrit|escribió|scritto)\b.*:\s*$`}

const (
	days   = `monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|wochenende|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|jueves|viernes`
	months = `jan(uary)?|feb(ruary)?|march|april|may|june|july|august|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?`
	events = `update|upgrade|maintenance|migration|move|release|deploy(ment)?|relaunch|change|switch|outage`
	spans  = `minutes?|hours?|days?|weeks?|months?|years?`
)

// whens find where somebody says since when, or until when, something is as it is.
var whens = &pattern{expression: `(?i)\b(yesterday|last (night|week|month|year)|this (morning|afternoon|evening|week)|recently|lately|gestern|seit|heute morgen|depuis|ayer|desde|ieri|gisteren|sinds)\b` +
	`|\b(since|until|till|on|from|after|last|this|every)( \S+){0,3} (` + days + `|` + months + `|` + events + `|today|then|summer|autumn|fall|winter|spring|christmas|some ` + spans + `|(a|one|two|three|few|\d+) ` + spans + `)\b` +
	`|\b(since|until|till) (we|you|our|your|i|my)\b|\b(a|an|one|two|three|four|five|six|few|some|couple of|several|\d+) (` + spans + `) ago\b|\bfor (some|a few|two|three|\d+) (days|weeks|months)\b` +
	`|\b(never (worked|opened|loaded|did)|(has|have|did) never (worked|opened|loaded)|(the |for the )?first time|worked (before|until|till|once|earlier|in|all|last))\b|\btoday (some|our|we|it|the|all|none|many|my)\b|\b(failed|stopped|happen(s|ed)|started|began|appeared) today\b`}

// SaysWhen reports whether a letter says since when something is as it is, or until when it
// was not: then nobody need ask.
func SaysWhen(text string) bool {
	const most = 16 << 10
	return len(text) <= most && whens.in(headers.cutFrom(address.cutFrom(text)))
}

var places = &pattern{expression: `(?i)\b(in|on|of) (our|my|the|their|his|her|a|your)( \w+)? (shop|store|web ?site|site|web ?page|page|homepage|blog|portal|catalog(ue)?|news ?letter|app|listing|wordpress)\b`}

// SaysOnPage reports whether a letter says that a link stands on a page, which may be what
// is wrong.
func SaysOnPage(text string) bool {
	return places.inLetter(text)
}

var goesOn = &pattern{expression: `(?i)^["'>)\]]*\s*\(?(\.\.|…|(and )?(then|so on|etc|blah?|plus|followed by|with)\b( some| a lot| lots| many| more| other| of| a lot of| lots of| the)* ?(letters|numbers|characters|signs|stuff|text|things|rest|code|$|[.,;)])|and so on|etc\b|(the )?rest (of it )?(is )?(cut|left out|removed|missing))`}

// Shortened reports whether whoever wrote a text says right behind a link that it goes on.
func Shortened(text string, end int) bool {
	const near = 80
	if end < 0 || end > len(text) {
		return false
	}
	return goesOn.in(text[end:min(end+near, len(text))])
}
