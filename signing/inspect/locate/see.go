package locate

import (
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/wire"
	"policybench/signing/link"
)

// sight is one kind of thing that a text may show.
type sight struct {
	pass pass
	name string
	// words are what it holds or begins with: a text without any of them is not
	// searched. Whoever adds one finds it among the words that BenchmarkWords repeats.
	words []string
	// when says in which texts it is looked for: nil is in every one.
	when func(*scene) bool
	// find looks for it at each place of one of the words.
	find func(sc *scene, word string)
}

// pass says when a kind of thing is looked for: what one pass finds is no part of what
// the next one does.
type pass uint8

const (
	urls      pass = iota // most values stand in a URL
	values                // halves of a pair and both together, outside of a URL
	pairs                 // nothing is looked for: the halves that were joined are one thing now
	objects               // policies that nobody has encoded
	calls                 // calls whose pair stands elsewhere, or nowhere
	programs              // policies that code puts together
	wrapped               // texts in base64, which are read like any other
	leftovers             // what is worth a word only where there is nothing else
)

// sights are all that is looked for, in this order. Each says where it was seen: a page
// of Filestack's documentation or a file of public code; or that it was made, as what a
// known carrier or program makes of one that was.
var sights = [...]sight{
	// seen: filestack.com/docs/rest-api/remove.
	{urls, "URL", []string{"//"}, nil, findURLs},
	// seen: codewithmosh.com, whose images go through Next.js; pathwright.imgix.net. made:
	// what link checkers of mails make of a URL.
	{urls, "URL, escaped as a whole", []string{"%2F%2F", "%2f%2f", "%252F%252F", "%252f%252f", "%25252F%25252F"}, nil, findEncoded},
	// seen: comments of a server of tools for Filestack, which say how a URL is built.
	{urls, "URL without a scheme", withSlash(link.Domains[:]), inOurs, findSchemeless},
	// seen: uploaders in TypeScript, with the options of Node's https.request. made: Dart's
	// Uri.https(host, path); requests as they go over the wire.
	{urls, "host and path apart", link.Domains[:], inOurs, findApart},
	// seen: the documentation of CloudFront's and of IIS's logs. made: rows of CloudFront's
	// as grep prints them.
	{urls, "log with columns", []string{wire.Head, carrier.CloudFrontHost}, nil, findColumns},

	// seen: filestack-python, tests/filelink_test.py.
	{values, "security task", []string{"ecurity="}, nil, findTasks},
	// seen: filepicker-rails, application_helper_spec.rb; Skalar/ink_file_picker.
	{values, "query", []string{"olicy=", "ignature="}, nil, findQueries},
	// The heads are {" {  {⏎ {⏎ {' {} and, encoded twice, {". seen: filestack-java,
	// TestPolicy.java, for the first. made: the others, by other writers of JSON.
	{values, "encoded policy", []string{"eyJ", "eyA", "ewo", "ew0", "eyd", "e30=", "ZXlK"}, nil, func(sc *scene, head string) { sc.seek.Tokens(head) }},
	// seen: filestack-js, security.spec.ts; SIGNATURE_NORMAL in filestack-java.
	{values, "named signature", []string{"ignature", "IGNATURE"}, nil, func(sc *scene, word string) { sc.seek.Named(word, false) }},
	// seen: filestack-js#131; filepicker-go, security_test.go; POLICY_FULL in filestack-java.
	{values, "named policy", []string{"olicy", "OLICY"}, nil, func(sc *scene, word string) { sc.seek.Named(word, true) }},

	// seen: the documentation's page on policies, which signs one.
	{objects, "policy as JSON", []string{`expiry"`}, nil, findJSON},
	// The whole of a text. made: what people type of one, a comma or a quote missing.
	{objects, "broken JSON", []string{"expiry"}, nothingElse, findBroken},

	// The bindings of Vue, Angular, Alpine and JSX. seen: a page of a Vue application that
	// takes films. made: those of the others.
	{calls, "widget filled in by code", []string{"data-fp-policy", "data-fp-signature", "data-fp-apikey"}, nil, findWidgets},

	// seen: filestack.com/docs/javascript-api/remove-v3; filestack-rails#205.
	{calls, "init", []string{"init("}, inOurs, findInits},

	// A pair that code hands to a library by name. seen: the same page; the READMEs of
	// filestack-react and filestack-js; filepicker.pick in public code.
	{calls, "pair handed over by name", []string{"ignature"}, nil, findHanded},

	// A policy that a program puts together, in a text that shows none ready made: what it
	// is is said as far as it is written out. seen: filestack-js#476 and #556; the READMEs
	// of filestack-python, -php, -ruby and -java.
	{programs, "policy that code makes", []string{"xpir", "XPIR"}, outermost, findMade},

	// https:// and http://. seen: the documentation of an integration with Hibob, whose
	// images of users are links in base64.
	{wrapped, "URL in base64", []string{"aHR0cHM6Ly", "aHR0cDovL"}, notTooDeep, findWrapped},
	// https:// behind none, one and two bytes of the three that base64 joins. made: how
	// Gmail's interface for programs returns a message.
	{wrapped, "text in base64 that holds a URL", []string{"aHR0cHM6Ly9", "h0dHBzOi8v", "odHRwczovL"}, notTooDeep, findWrappedText},
	// {" [{" {⏎ and [{. seen: a cookie of a site with courses, which holds a pair. made:
	// how queues return a message.
	{wrapped, "JSON in base64", []string{"eyJ", "W3si", "ewog", "W3sK"}, notTooDeep, findWrapped},

	// Much code builds a URL out of a variable: `https://cdn.filestackcontent.com/${handle}`,
	// "https://…/resize=width:600/" + url; pages write <HANDLE>. The former works only while
	// the app's security is off, which is the first question people ask. seen: applications
	// in React that show what was uploaded; filestack.com/docs.
	{leftovers, "URL whose file is a variable", []string{"/"}, nothingElse, findVariableFile},
	// A pair in variables that nothing in the text reads. seen: filestack-java#36.
	{leftovers, "pair handed to nobody", []string{"ignature"}, nothingElse, findUnread},
}

// inOurs reports whether a text names Filestack.
func inOurs(sc *scene) bool { return sc.ours }

// nothingElse reports whether a text has shown nothing so far.
func nothingElse(sc *scene) bool { return sc.shown == 0 && outermost(sc) }

// outermost reports whether a text was taken out of no other.
func outermost(sc *scene) bool { return sc.depth == 0 }

// notTooDeep reports whether what a text wraps is read.
func notTooDeep(sc *scene) bool { return sc.depth < maxWrapped }

// see looks for the things of one pass, in their order.
func (sc *scene) see(p pass) {
	for i := range sights {
		s := &sights[i]
		if s.pass != p {
			continue
		}
		for _, word := range s.words {
			if (s.when == nil || s.when(sc)) && sc.words.Hold(word) {
				s.find(sc, word)
			}
		}
		if p == urls && sc.isOneURL() {
			return
		}
	}
}

// withSlash are words with a slash behind each.
func withSlash(words []string) []string {
	list := make([]string, len(words))
	for i, word := range words {
		list[i] = word + "/"
	}
	return list
}
