package triage

const devices = `(laptop|pc|computer|desktop|mac|phone|iphone|ipad|android|tablet|chrome|firefox|safari|edge|incognito|private window|wifi|mobile data)`

var (
	sometimes = &pattern{expression: `(?i)\b(random(ly)?|intermittent(ly)?|sometimes|occasional(ly)?|every (second|other|few) times?|(after|when i) (a |i )?(reload|refresh)(ing)?|on and off|off and on|not always|manchmal|a veces|parfois)\b`}
	oneDevice = &pattern{expression: `(?i)\b(on|in|with) ((my|the|a|his|her|their|our|one|another|other|second) ){0,2}` + devices + `[^.!?\n]{0,25}\b(works|opens|loads|is fine)\b|\b(works|opens|loads|is fine)\b[^.!?\n]{0,25}\b(on|in|with) ((my|the|a|his|her|their|our|one|another|other|second) ){0,2}` + devices + `\b`}
)

// How is how what somebody sees comes and goes: at times, or on one device alone;
// SawNothing where neither is said.
func How(text string) Saw {
	const most = 16 << 10
	if len(text) > most {
		return SawNothing
	}
	switch text = address.cutFrom(text); {
	case oneDevice.in(text):
		return SawOneDevice
	case sometimes.in(text):
		return SawSometimes
	}
	return SawNothing
}
