package triage

// Saw is what whoever wrote a text saw, in words of their own: weaker than a message that
// is known word for word, and enough not to ask for it again.
type Saw uint8

// What people see. The zero value means that they do not say.
const (
	SawNothing     Saw = iota
	SawExpired         // that the time is over
	SawSignature       // that a signature is wrong
	SawRefused         // that it is refused, and not why
	SawMissing         // that nothing is there
	SawBusy            // that there were too many requests
	SawTimeout         // that no answer came in time
	SawBroken          // that the server itself failed
	SawTooLarge        // that a file is larger than may be
	SawBlank           // an empty page or frame
	SawLogin           // a question for a password
	SawCertificate     // that a website's certificate is not trusted
	SawSolved          // that it works again
	SawSometimes       // that it works at times
	SawOneDevice       // that it works on one device, and not on another
	SawOtherwise       // that it opens, and shows something else than is wanted
	AsksUntil          // nothing: they ask until when it works
	AsksShared         // nothing: they wonder who else can open it, and how often
)

// sights find what people see, what says most first.
var sights = []struct {
	saw   Saw
	words *pattern
}{
	{SawCertificate, &pattern{expression: `(?i)\b(err_(cert|ssl)\w*|(ssl|tls|security|invalid|expired|site|website|self.signed) ?certificate|certificate (error|warning|problem|is|has|expired|invalid)|(ssl|tls) (error|handshake|problem)|(connection|site|page) is(n.?t| not) (private|secure|safe)|zertifikat\w*|certificado|certificat)\b`}},
	{SawExpired, &pattern{expression: `(?i)\b(expired|abgelaufen|caducad[oa]|expirad[oa]|expirée?|scadut[oa]|verlopen)\b`}},
	{SawSignature, &pattern{expression: `(?i)\b(signature|signatur|firma)\b[^.!?\n]{0,30}\b(not valid|invalid|wrong|ungültig|falsch|inválida|incorrecta)\b|\b(invalid|wrong|bad) signature\b|\bsays\b[^.!?\n]{0,20}\b(not valid|invalid)\b`}},
	{SawRefused, &pattern{expression: `(?i)\b(40[13]s?|forbidden|(access|permission|zugriff|acceso|accès) (is |was |wird |wurde )?(denied|verweigert|denegado|refusé)|unauthori[sz]ed|not authori[sz]ed|(is|was|are) (not allowed|refused|denied)|no permission)\b`}},
	{SawBusy, &pattern{expression: `(?i)\b(429|503|too many requests|too busy|rate limit(ed)?|zu viele anfragen|demasiadas solicitudes)\b`}},
	{SawBroken, &pattern{expression: `(?i)\b(50[0-24]|internal server error|bad gateway|gateway time-?out|server error)\b`}},
	{SawTooLarge, &pattern{expression: `(?i)\b(413|(file|entity|payload|request|upload)( is| was)? too (large|big)|exceeds the (maximum|size|limit)|size limit)\b`}},
	{SawTimeout, &pattern{expression: `(?i)\b(tim(e|es|ed|ing)[ _]out|time-?outs?|err_(connection|name|internet|network)\w*|connection (was )?(refused|reset|closed)|(could not|couldn.?t|can.?t|cannot) (connect|resolve|reach)|getaddrinfo|enotfound|econn\w+|zeitüberschreitung|tiempo de espera)\b`}},
	{SawTimeout, &pattern{expression: `(?i)\b(server|host|site|domain|dns( name)?|ip address)( \w+)?( is| was| could| can)?( not |n.t )(be )?(found|reached|resolved)\b`}},
	{SawTimeout, &pattern{expression: `(?i)\b(too+k?|takes?) (too |very |so )?long to (respond|load|answer|open)|(load|spin|hang|turn)(s|ing) (on )?(forever|endlessly|for (ever|ages|minutes|hours))|never (loads|finishes|stops loading)\b`}},
	{SawMissing, &pattern{expression: `(?i)\b(404s?|(file |page |image )?not found|nicht gefunden|no (se ha )?encontrad[oa]|n[ãa]o (foi )?encontrad[oa]|non trovat[oa]|niet gevonden|introuvable)\b`}},
	{SawBlank, &pattern{expression: `(?i)\b(white|blank|empty|gr[ae]y|black)\b[^.!?\n]{0,20}\b(page|screen|window|frame|box|tab|area)\b|\b(stays|is|just|only|all|shows up) (white|blank|empty|gr[ae]y|black)(?:[\s.,;:!)"]|$)|\bbroken (icon|image|picture)\b|\b(leere|weiße) seite\b|\bpágina en blanco\b|\bpage blanche\b`}},
	{SawLogin, &pattern{expression: `(?i)\b(asks?|asking|asked|wants?|needs?|prompts?|prompted)\b[^.!?\n]{0,30}\b(password|log ?in|sign in)\b|\bpasswort eingeben\b`}},
	{SawSolved, &pattern{expression: `(?i)\b(works? (now|again|fine now)|working (now|again)|(is|all|issue|problem) (solved|resolved|fixed)|clos(e|ing) (this|the|my) (ticket|case|request)|closing from (my|our) side|thank(s| you),? got it|got it,? thank(s| you)|(geht|funktioniert) (jetzt|wieder|nun)|ya funciona|ça marche maintenant)\b`}},
}

// notSeen are words that deny what follows them.
var notSeen = &pattern{expression: `(?i)\b(not|never|hasn.?t|isn.?t|nicht|no ha|should|must|would)( yet| been| noch| have| be)* (expired|abgelaufen|caducado|expirado)\b`}

// codeLine finds lines of code: what they hold was not seen by anybody.
var codeLine = &pattern{expression: `(?m)^.*(?:=>\s*(?:[^\s45]|[45](?:\d?\D|\d?$))|===|!==|&&|\|\||\)\s*\{|;\s*$).*$`}

// SawOf finds what whoever wrote a text saw. What stands in a link or in code is not
// theirs, and a log or a table is no letter.
func SawOf(text string) Saw {
	const most = 16 << 10
	if len(text) > most {
		return SawNothing
	}
	for _, e := range []*pattern{codeLine, address, notSeen} {
		text = e.cutFrom(text)
	}
	for _, s := range sights {
		if s.words.in(text) {
			return s.saw
		}
	}
	return SawNothing
}
