package triage

// Topic is what a text is about, where it is no link's or policy's fault that it asks for.
type Topic uint8

// The topics. The zero value is a link that does not work, or nothing that is known.
const (
	NoTopic   Topic = iota
	Misuse          // a report of what a file holds: deceit, malware, stolen or unlawful content
	Privacy         // data of a person that are to be deleted or handed out
	Payment         // prices, invoices, contracts
	SigningIn       // an account that somebody cannot get into
	Deleted         // files that somebody wants back
	Outage          // whether the service works at all
	Uploading       // files that cannot be sent
	Switching       // whether security is to be on
	HowTo           // how something is done
	Asking          // a question, and no complaint
)

// topics find what texts are about, the gravest first. Where more links say more than the
// topic does, only those are asked for that hold with a link: see [TopicOf].
var topics = []struct {
	topic Topic
	words *pattern
}{
	{Misuse, &pattern{expression: `(?i)\b(phishing|malware|scam(mers?|ming)?|spam(ming)?|fraud(ulent)?|impersonat\w+|pirated|copyright|dmca|takedown notice|child abuse|csam|stolen (photos?|pictures?|images?|content)|hosting (a )?(virus|illegal)|report(ing)? (of )?abuse|(is|are) (it|this|that|they) (real|legit(imate)?|genuine|really (from|by|yours|ours))|(it|this|that) is really (from|by|yours|ours)|who (made|sent|created) (it|this|that)\?|ask(s|ed|ing) (me )?for my (card|credit card|bank)|abuse report|betrug|raubkopie)\b`}},
	{Privacy, &pattern{expression: `(?i)\b(gdpr|dsgvo|rgpd|ccpa|right to (be forgotten|erasure)|data protection|personal data|(delete|erase|remove) (all )?(my|our) (personal )?(data|account|information)|close my account|data (subject|deletion|access) request|datenschutz|meine daten)\b`}},
	{Payment, &pattern{expression: `(?i)\b(invoices?|billing|billed|pric(e|es|ing)|refunds?|how much (does|is|do|would)|(pro|business|paid|free|enterprise) plan|subscription|credit card|charged|payment|(cancel|terminat|end)(ing|e|s|led)? (my|our|the|this) (account|contract|plan|subscription)|purchase order|upgrade (my|our|the) (plan|account)|quota|bandwidth (limit|used|usage)|(plan|usage|storage) limits?|over (our|my|the) limit|rechnung|factura|facture)\b`}},
	{SigningIn, &pattern{expression: `(?i)\b((reset|forgot|forgotten|lost|change) (my |the |our )?password|password reset|(log|sign|get) ?in ?to (my|our|the) (account|dashboard|portal|developer portal)|locked out|two.factor|2fa|verification (code|e?mail)|can.?t (log|sign) ?in|cannot (log|sign) ?in)\b`}},
	{Deleted, &pattern{expression: `(?i)\b(restor(e|ing)|recover(y|ing)?|undelete|previous version|get (it|them|the files?) back|bring (it|them) back|(deleted|removed|overwrote|overwritten|replaced)\b.{0,40}\bby (mistake|accident)|accidentally (deleted|removed|overwrote|replaced))\b`}},
	{Outage, &pattern{expression: `(?i)\b((is|are|was|were) (filestack|the (service|cdn|api|site|system|server)s?|you( guys)?|everything) (down|offline|having (problems|issues|an outage))|outages?|status page|incident)\b`}},
	{Uploading, uploads},
	{HowTo, &pattern{expression: `(?i)(\bhow (do|can|could|should|would) (i|we|you|one)\b|\bhow to\b|\bis (it|there) (possible|a way|any way)\b|\bdo(es)? (you|filestack|it) (support|offer|have)\b|\b(can|could) (i|we|one) (restrict|limit|set|use|make|create|change|get)\b)`}},
}

var uploads = &pattern{expression: `(?i)\b(upload(s|ed|ing|er)?|hochladen|hochgeladen|subir|téléverser)\b`}

// SpeaksOfUploads reports whether a letter speaks of sending files.
func SpeaksOfUploads(text string) bool {
	return uploads.inLetter(text)
}

// byMistake finds that somebody took a file away or put another in its place.
var byMistake = &pattern{expression: `(?i)\b(deleted|removed|overwrote|overwritten|replaced)\b.{0,40}\bby (mistake|accident)|\baccidentally (deleted|removed|overwrote|replaced)\b`}

// TopicOf is what a text is about. Beside a link it is known only of what no link answers
// that works or does not; alone says that there is none.
func TopicOf(text string, alone bool) Topic {
	const most = 16 << 10
	if len(text) > most {
		return NoTopic
	}
	for _, e := range []*pattern{codeLine, address} {
		text = e.cutFrom(text)
	}
	for _, t := range topics {
		if alone && t.topic == Uploading && AsksSwitch(text) {
			return Switching
		}
		if !alone && t.topic > Misuse && t.topic != Deleted {
			continue
		}
		if !alone && t.topic == Deleted && !byMistake.in(text) {
			continue
		}
		if t.words.in(text) && (t.topic != HowTo || !showsFault.in(text)) {
			return t.topic
		}
	}
	if alone && asks.in(text) && !Complains(text) {
		return Asking
	}
	return NoTopic
}

// showsFault finds that somebody asks how to be rid of what they see, and not how something
// is done.
var showsFault = &pattern{expression: `(?i)\b(get(ting)? rid of|what (does|do|is) (this|it|that|these) (mean|error|message)|(see|in) the (attached|enclosed)|screen ?shots?|stop(s|ping)? (this|it|that) from)\b`}

// Complains reports whether a letter says of anything that it is not as it should be.
func Complains(text string) bool {
	const most = 16 << 10
	if len(text) > most {
		return false
	}
	text = address.cutFrom(codeLine.cutFrom(text))
	return complains.in(text) || fails.in(text) || showsFault.in(text) || SawOf(text) != SawNothing
}

// AsksOtherwise reports whether a letter asks something, and not how a link fares.
func AsksOtherwise(text string) bool {
	const most = 16 << 10
	if len(text) > most {
		return false
	}
	text = address.cutFrom(codeLine.cutFrom(text))
	return asks.in(text) && !Complains(text) && !fares.in(text)
}

// fares finds words on whether a link does what it is for.
var fares = &pattern{expression: `(?i)\b(works?|working|open(s|ing|ed)?|check|look|test|valid|correct|right|fix|help|try|loads?|shows?|see|view|safe|alive)\b[^.!\n]{0,200}\?`}

var quoted = &pattern{expression: `(?i)\b(says?|said|message|error|reads?|shows?|prints?|writes?)\b[^"“'\n]{0,25}["“'][^"”'\n]{3,}`}

// QuotesSight reports whether a letter quotes what its writer sees.
func QuotesSight(text string) bool {
	return quoted.inLetter(text)
}

// asks finds a question as letters ask it; complains finds that something is wrong.
var (
	asks      = &pattern{expression: `(?i)\b(where|which|what|who|when|how|do|does|is|are|can|could|may|will|would)\b[^.!?]{3,200}\?|\b(like|want|need|love) to (know|learn|find out)\b|\b(please )?(tell|show|explain to) (me|us) (where|how|which|what|whether|when|if)\b`}
	complains = &pattern{expression: `(?i)\b(why|help|slow(ly)?|blank|empty|wrong|problem|problems|issue|issues|trouble|stopped|gone|lost|missing|disappeared|cannot|can.?t|couldn.?t|unable|not|never|nothing|nobody|isn.?t|aren.?t|hasn.?t|expired|invalid|worked|happen(ed|ing)?|it happens)\b`}
)
