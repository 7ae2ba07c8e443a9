package triage

const devices = `((?:old|older|new|newer) )?(laptop|pc|computer|desktop|mac|phone|iphone|ipad|android|tablet|laptops|pcs|computers|phones|tablets|devices|chrome|firefox|safari|edge|incognito|private window|wifi|mobile data|curl|wget|postman|browser)`

var (
	sometimes = &pattern{expression: `(?i)\b(random(ly)?|intermittent(ly)?|sometimes|occasional(ly)?|every (second|other|few) times?|(after|when i) (a |i )?(reload|refresh)(ing)?|on and off|off and on|not always|manchmal|a veces|parfois)\b`}
	oneDevice = &pattern{expression: `(?i)\b(newer|older|other|new|old) (ones|devices|phones|tablets|computers|pcs|browsers)( (are|is|work|works|play|open))? (ok|okay|fine|good)\b|\b(on|in|with) ((my|the|a|his|her|their|our|one|another|other|second) ){0,2}` + devices + `[^.!?\n]{0,25}\b(works|opens|loads|is fine)\b|\b(works|opens|loads|is fine)\b[^.!?\n]{0,25}\b(on|in|with) ((my|the|a|his|her|their|our|one|another|other|second) ){0,2}` + devices + `\b`}
)

// hows find what people write of a link that is not simply refused, what says most first.
var hows = []struct {
	saw   Saw
	words *pattern
}{
	{SawOneDevice, oneDevice},
	{SawSometimes, sometimes},
	{SawOtherwise, &pattern{expression: `(?i)\b((some(one|body) else.?s|the wrong|another|an(other)? (old|other)|an old|the old|outdated) (\w+ )?(file|picture|image|photo|document|invoice|version|pdf|video)|rotated|upside down|blurry|pixelated|watermark(ed)?|cropped|(downloads?|saved?) instead|as (a )?download\b|very slow(ly)?|too slow|(low|bad|poor) quality|garbled)`}},
	{AsksUntil, &pattern{expression: `(?i)\b(until when|how long (is|are|does|do|will)|when (does|do|will) (it|this|the|these|they)( \w+)? (expire|end|stop)|(still )?(be )?valid (until|till)\?|will (it|this|they)( \w+)? (still )?(work|be valid|open)|(is|are) (it|this|they|the link) still valid|bis wann|hasta cuándo|jusqu.à quand)\b`}},
}

// How is how what somebody sees comes and goes: at times, on one device alone,
// otherwise than wanted; SawNothing where none of that is said.
func How(text string) Saw {
	const most = 16 << 10
	if len(text) > most {
		return SawNothing
	}
	text = address.cutFrom(codeLine.cutFrom(text))
	if asksShared(text) {
		return AsksShared
	}
	for _, h := range hows {
		if h.words.in(text) {
			return h.saw
		}
	}
	return SawNothing
}

var (
	shared = &pattern{expression: `(?i)\b(any(one|body)|every(one|body)|people|she|he|they|strangers?|others|other (people|persons|users)|(some|any)(one|body) else|(my|her|his|their|our|the) (husband|wife|partner|sister|brother|mother|father|boss|children|neighbou?rs?|friends?|colleagues?|competitors?)|(a|one) (friend|colleague|stranger)|third part(y|ies)|who(ever)?)\b[^.!?\n]{0,60}\b(opens?|opened|see|access|use|used|view|download|share)\b|\b(opened|seen|used|viewed|read|downloaded|accessed|shared) (by|with) (any|every|some|people|others?|strangers?)\w*\b|\b(can|could|may|is able to) (any|every)(one|body)\b`}
	often  = &pattern{expression: `(?i)\b(one.time|single.use) (links?|urls?|use)\b|\b(only|just) (be )?(once|one time|a single time)\b|\b(once|one time|a single time) only\b|\b(more than once|(two|three|four|five|several|many|multiple|\d+) times|again and again|as often as|how often|how many times|after (the |its )?(first|one|a single) (use|click|opening|view|download))\b`}
	reuse  = &pattern{expression: `(?i)\b(links?|urls?)\b|\b(opens?|opened|used?|clicks?|clicked|works?|downloads?)\b`}
	lasts  = &pattern{expression: `(?i)\b(do(es)?|did|will)(n.?t| not) (stop|expire|end|run out|become invalid)\b`}
	wonder = &pattern{expression: `(?i)\b(assum\w+|thought|believ\w+|expect\w+|supposed|meant to|intended|wonder\w*|secur\w+|bug|forward(ed|s)?|shar(e|ed|ing)|pass(ed)? on|explain)\b|\?`}
)

// asksShared reports whether a letter, which holds no complaint that a link fails, wonders
// that others can open it, or that it works more than once.
func asksShared(text string) bool {
	text = lasts.cutFrom(text)
	return (shared.in(text) || often.in(text) && reuse.in(text)) && wonder.in(text) && !fails.in(text) && !who.in(text) && SawOf(text) == SawNothing
}

// who finds the question whether it fails for others as well.
var who = &pattern{expression: `(?i)\b(no ?(one|body)|none of|only (i|me|we)|help|stopped|can.?t|cannot|could ?n.?t|unable|works? (on|in|for)|problems?|trouble)\b`}

var asksAllowed = &pattern{expression: `(?i)\b(can|could|may|is|are|able to) [^.!?\n]{0,60}\b(change|delete|overwrite|remove|edit|other (files|documents|pictures))\b[^.!\n]*\?`}

// AsksAllowed reports whether a letter asks what can be done with a link.
func AsksAllowed(text string) bool {
	const most = 16 << 10
	return len(text) <= most && asksAllowed.in(address.cutFrom(codeLine.cutFrom(text)))
}
