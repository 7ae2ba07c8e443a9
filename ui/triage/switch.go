package triage

const safety = `(the )?(security|protection|secure mode)( setting| option| switch| feature)?`

var (
	switches = &pattern{expression: `(?i)\b(turn|switch|flip|put|leave|keep)(ed|ing|s)? (it |this |that )?(back )?(on|off)\b|\b(turn|switch|flip|put|leave|keep)(ed|ing|s)?( \w+){0,3} ` + safety + `( \w+){0,4} (on|off|to on|to off)\b|\b(en|dis)abl\w+( \w+){0,2} ` + safety + `\b|\b(de)?activat\w+( \w+){0,2} ` + safety + `\b|\b(need|want|use|have)( \w+){0,2} ` + safety + `\b|\b` + safety + ` (is |was )?(needed|necessary|required|on|off|enabled)\b`}
	ofSafety = &pattern{expression: `(?i)\b` + safety + `\b`}
	turnedOn = &pattern{expression: `(?i)\b(turned|switched|flipped|put|enabled|activated)\b( \w+){0,3} ` + safety + `\b|\b` + safety + `\b( \w+){0,4} (turned|switched|set|flipped) (to )?on\b`}
)

// AsksSwitch reports whether a letter asks if security is to be on or off.
func AsksSwitch(text string) bool {
	const most = 16 << 10
	if len(text) > most {
		return false
	}
	text = address.cutFrom(codeLine.cutFrom(text))
	return ofSafety.in(text) && switches.in(text) && wonders.in(text)
}

// wonders finds a question, or the wish to know.
var wonders = &pattern{expression: `\?|(?i)\b(whether|if (i|we) should|(like|want|need) to (know|ask)|wonder\w*)\b`}

// SaysTurnedOn reports whether a letter says that somebody has switched security on.
func SaysTurnedOn(text string) bool {
	return turnedOn.inLetter(text)
}
