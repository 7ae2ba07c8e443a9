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
	for _, h := range hows {
		if h.words.in(text) {
			return h.saw
		}
	}
	return SawNothing
}
