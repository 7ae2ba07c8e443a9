package locate

import "policybench/signing/inspect/syntax"

// rules are all ways in which things are joined, in the order in which they are tried.
// Each says where it was seen, a page of Filestack's documentation, an issue or a file
// of public code; or that it was made, and out of what.
var rules = [...]rule{
	// A variable in a URL stands for the value that the text gives its name: the last
	// before it, else the first behind it. seen: filestack-js#345, a URL with {policy}
	// and {signature}.
	variableBy("variable, by name", (*definitions).named),
	// Without a value of its name, for the only one there is. made: the names differ in a
	// language's style, or one is a parameter.
	variableBy("variable, the only value", (*definitions).only),
	// Of several, for the last one before it that is called a policy or signature. made:
	// as before.
	variableBy("variable, the nearest before", (*definitions).nearest),

	// The names differ only in the word: fp_policy and fp_signature, though other
	// values stand between them. seen: POLICY_NORMAL and SIGNATURE_NORMAL in
	// filestack-java, TestPolicy.java.
	halvesBy("stem", halfRule{isStrongPolicy, syntax.Reach, passesAll, sameStem}),
	// The nearest signature that no other policy stands before. seen:
	// filestack.com/docs/security/signing-policies; filestack-js, security.spec.ts.
	halvesBy("near", halfRule{isStrongPolicy, syntax.Reach, passesWeak, nearSignature}),
	// A named signature right beside what is only called a policy. made: a stand-in, a
	// policy that was damaged or taken out.
	halvesBy("next", halfRule{isNamedSignature, 400 - 1, passesNone, calledPolicy}),
	// What is only called a policy, beside a signature that is only called one. made:
	// both were damaged or taken out.
	halvesBy("weak", halfRule{isWeakPolicy, 300, passesNone, calledSignature}),

	// A tag names the URL whose pair stands in its other attributes. seen: the
	// documentation's <div type="filepicker-preview" data-fp-url=…>.
	{pairs, "attribute", byAttribute},

	// The user app and its password authorize the request of the same statement, else
	// the nearest. seen: Filestack's documentation of REST authorization.
	{calls, "basic", byUser},

	// One call, object or command holds URL and pair. seen: filestack-python#71, a call
	// that takes a URL, the policy and the signature.
	signedBy("statement", inStatement, false),
	// Members of one object that describes a request. seen: HAR files that people attach
	// to issues, with postData beside url.
	signedBy("member", inMember, false),
	// The JSON below a request line, headers at most between the two. seen:
	// filestack-react#86, what a browser's network panel shows.
	signedBy("body", inBody, false),
	// A name brings them together: the request names the pair's object, or one call
	// names both. made: the call of the rule above with its arguments in variables.
	signedBy("name", byName, true),

	// What is left gets its pair out of variables of its own call. made: the rule of one
	// call, its pair in variables.
	{calls, "parameters", byParameters},
}
