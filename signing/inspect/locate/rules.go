package locate

import "policybench/signing/inspect/syntax"

// rules are all ways in which things are joined, in the order in which they are tried.
// Each says where it was seen, a page of Filestack's documentation, an issue or a file
// of public code; or that it was made, and out of what.
var rules = [...]rule{
	// A variable in a URL stands for the value that the text gives its name: the last
	// before it, else the first behind it. seen: filestack-js#345, a URL with {policy}
	// and {signature}; an application that deletes and stores images, a function for each.
	variableBy("variable, by name", (*definitions).named),
	// Without a value of its name, for the only one there is. made: a function that is
	// called with the values.
	variableBy("variable, the only value", (*definitions).only),
	// The names differ only in the word: fp_policy and fp_signature, though other
	// values stand between them. seen: POLICY_NORMAL and SIGNATURE_NORMAL in
	// filestack-java, TestPolicy.java.
	halvesBy("stem", halfRule{isStrongPolicy, syntax.Reach, passesAll, sameStem}),
	// The nearest signature that no other policy stands before. seen:
	// filestack.com/docs/security/signing-policies; filestack-js, security.spec.ts.
	halvesBy("near", halfRule{isStrongPolicy, syntax.Reach, passesWeak, nearSignature}),
	// What is only called a policy, right beside what is called a signature: a word that
	// stands for a value, JSON that nobody has encoded. seen: filestack-js#131, with
	// 'policy-key' and 'signature-key'.
	halvesBy("weak", halfRule{isWeakPolicy, 300, passesNone, calledSignature}),

	// A tag names the URL whose pair stands in its other attributes. seen: the
	// documentation's <div type="filepicker-preview" data-fp-url=…>.
	{pairs, "attribute", byAttribute},

	// The user app and its password authorize the request of the same statement, else
	// the nearest. seen: Filestack's documentation of REST authorization.
	{calls, "basic", byUser},

	// One call, object or command holds URL and pair. seen: clients in Python, which give
	// the pair as parameters of requests.post.
	signedBy("statement", byStatement, false),
	// Members of one object that describes a request. made: HAR, what browsers save of
	// their network panel, with postData beside url.
	signedBy("member", byMember, false),
	// The JSON below a request line, headers at most between the two. seen:
	// filestack-react#86, what a browser's network panel shows.
	signedBy("body", byBody, false),
	// The block behind the call, in which Kotlin sets the parameters. made: the
	// manner of Ktor, a client for HTTP.
	signedBy("block", byBlock, false),
	// A name brings them together: the request names the pair's object, or one call
	// names both. made: the call of the rule above with its arguments in variables.
	signedBy("name", byName, true),

	// What is left gets its pair out of variables of its own call. seen: a web application
	// that stores thumbnails with axios.
	{calls, "parameters", byParameters},

	// The handle that the text gives to what a URL has in the place of its file: a
	// variable, an argument of the call that fills the URL in. seen: programs in Python
	// that fetch the data of analyses.
	{leftovers, "file, by name", byFileName},
	// The method of the call that a URL's variable goes to. seen: a script in Python that
	// removes what it has stored.
	{leftovers, "method, by name", byMethodName},
	// A URL whose API key is a variable gets the only one that the text shows. seen: a page
	// of shell scripts for Filestack's API.
	{leftovers, "API key, the only one", byOnlyKey},
}

// rule is one way in which things that a text shows belong together.
type rule struct {
	after pass // it is tried once the things of this pass have been seen
	name  string
	try   func(sc *scene) attempt
}

// attempt is a rule on one text.
type attempt struct {
	things int // how many may look for a partner
	// offers says whom a thing may be joined with, and what that costs; nobody for one that
	// a rule before has joined.
	offers func(thing int, to offer)
	join   func(thing, partner int)
}

// join is the one way of joining: for each rule in order, for each thing that is not
// joined yet, the cheapest partner.
func (sc *scene) join(after pass) {
	for r := range rules {
		if rules[r].after != after {
			continue
		}
		a := rules[r].try(sc)
		if a.things == 0 {
			continue
		}
		var c choice
		weigh := c.weigh
		for thing := range a.things {
			c = choice{}
			a.offers(thing, weigh)
			if partner := c.cheapest(); partner >= 0 {
				a.join(thing, partner)
			}
		}
	}
}

// offer takes a partner with what it costs to be joined with it.
type offer func(partner, cost int)

// choice is made among the partners that a thing is offered.
type choice struct {
	some, tied  bool
	best, least int
}

func (c *choice) weigh(partner, cost int) {
	switch {
	case !c.some || cost < c.least:
		*c = choice{some: true, best: partner, least: cost}
	case cost == c.least:
		c.tied = true
	}
}

// cheapest is what costs least to be joined with, -1 where two cost the same: then
// nobody can tell which is meant, and nothing is joined.
func (c *choice) cheapest() int {
	if !c.some || c.tied {
		return -1
	}
	return c.best
}
