package codeline

import "policybench/signing/report"

// rule is how code makes what a finding says.
type rule struct {
	code  report.Code
	cause string // one of the finding's values, where it has to be a certain one
	note  bool   // the finding is a note
	about string // words in small letters of which the line holds one; empty for any line
	says  string // what the line does; MARK is the sign's name
	signs []sign
}

// sign is what stands in the line, and what belongs in its place. seen: the documentation of
// the languages' libraries.
type sign struct {
	mark   string // stands in the line
	with   string // stands there as well
	but    string // does not stand there
	called string // how the mark is called, where it is not called by itself
	do     string
}

const (
	ofPolicy = "pol json payload secur enc b64 base64"
	oneTime  = "take the time in seconds there, and add in seconds how long the link should work"
	trimmed  = "cut the line end off where the secret is read"
	unfilled = "set it where this runs, at build time for a page"
	addCall  = "add the call to it, and sign again"
)

// rules are tried in their order, and the lines in theirs.
var rules = [...]rule{
	{code: report.CodePaddingMissing, says: "MARK leaves out the = at the end", signs: paddingLost},
	{code: report.CodeSignatureMismatch, cause: "unpadded-signed", says: "MARK leaves out the = at the end", signs: paddingLost},
	{code: report.CodeSignatureMismatch, cause: "padding-lost", says: "MARK takes off the = at the end", signs: paddingLost},
	{code: report.CodeStandardBase64, about: ofPolicy, says: "MARK writes the standard alphabet, with + and /", signs: standard},
	{code: report.CodePlusBecameSpace, about: ofPolicy, says: "MARK writes the standard alphabet, with + and /", signs: standard},
	{code: report.CodeSlashInTask, about: ofPolicy, says: "MARK writes the standard alphabet, with + and /", signs: standard},
	{code: report.CodeSignatureUppercase, says: "MARK writes the digits in capitals", signs: []sign{
		{mark: "Convert.ToHexString(", but: "ower", do: "write Convert.ToHexString(…).ToLowerInvariant()"},
		{mark: "BitConverter.ToString(", but: "ower", do: "write Convert.ToHexString(…).ToLowerInvariant()"},
		{mark: `"X2"`, called: "X2", do: "write x2"},
		{mark: "%02X", do: "write %02x"},
		{mark: "strtoupper(", do: "leave it out"},
		{mark: ".toUpperCase(", do: "leave it out"},
		{mark: ".upper(", do: "leave it out"},
		{mark: ".upcase", do: "leave it out"},
		{mark: "ToUpper", do: "leave it out"},
		{mark: "withUpperCase(", do: "leave it out"},
		{mark: "encode16(", but: "lower", do: "write Base.encode16(case: :lower)"},
	}},
	{code: report.CodeSignatureNotHex, about: "hash sig mac digest", says: "MARK puts dashes between the digits", signs: []sign{
		{mark: "BitConverter.ToString(", do: "write Convert.ToHexString(…).ToLowerInvariant()"},
	}},
	{code: report.CodeExpiryInMilliseconds, says: "MARK counts milliseconds", signs: []sign{
		{mark: "Date.now()", but: "/ 1000", do: "write Math.floor(Date.now() / 1000), and add in seconds how long the link should work"},
		{mark: ".getTime()", but: "/ 1000", do: "write Math.floor(….getTime() / 1000), and add in seconds how long the link should work"},
		{mark: ".valueOf()", but: "/ 1000", do: oneTime},
		{mark: "+new Date", but: "/ 1000", do: oneTime},
		{mark: "currentTimeMillis()", but: "/ 1000", do: "write System.currentTimeMillis() / 1000, and add in seconds how long the link should work"},
		{mark: "toEpochMilli()", do: "write getEpochSecond(), and add in seconds how long the link should work"},
		{mark: "microtime(true)", with: "* 1000", called: "microtime(true) * 1000", do: "write time(), and add in seconds how long the link should work"},
		{mark: "time.time()", with: "* 1000", called: "time.time() * 1000", do: "write int(time.time()), and add in seconds how long the link should work"},
		{mark: "timestamp()", with: "* 1000", called: "timestamp() * 1000", do: "write int(….timestamp())"},
		{mark: "Time.now", with: "* 1000", called: "Time.now … * 1000", do: "write Time.now.to_i, and add in seconds how long the link should work"},
		{mark: "time()", with: "* 1000", called: "time() * 1000", do: "write time(), and add in seconds how long the link should work"},
		{mark: "UnixMilli()", do: "write Unix(), and add in seconds how long the link should work"},
		{mark: "ToUnixTimeMilliseconds()", do: "write ToUnixTimeSeconds(), and add in seconds how long the link should work"},
		{mark: "timeIntervalSince1970", with: "1000", called: "timeIntervalSince1970 * 1000", do: "leave out the * 1000"},
		{mark: "%s%3N", do: "write date +%s"},
		{mark: ":millisecond", do: "write :second"},
	}},
	{code: report.CodeDoublePercentEncoded, says: "MARK encodes it, and what sends the request does so once more", about: "pol sig param secur url", signs: escapers},
	{code: report.CodeSwappedValues, says: "the signature stands before the policy", signs: []sign{
		{mark: "sig, pol", do: swapTwo}, {mark: "signature, policy", do: swapTwo}, {mark: "sig, policy", do: swapTwo}, {mark: "signature, pol", do: swapTwo},
		{mark: "$sig, $pol", do: swapTwo}, {mark: "$signature, $policy", do: swapTwo}, {mark: "policy=${sig", do: swapTwo}, {mark: "policy=#{sig", do: swapTwo}, {mark: "policy={sig", do: swapTwo}, {mark: "policy=$sig", do: swapTwo},
	}},
	{code: report.CodeTaskAfterHandle, says: "the handle stands in front of the security task", signs: []sign{
		{mark: "/%s/security=", do: handleLast}, {mark: "{handle}/security=", do: handleLast}, {mark: "$handle/security=", do: handleLast}, {mark: "/{}/security=", do: handleLast},
	}},
	{code: report.CodeHandleDiffers, about: "pol sec sign", says: "one pair that was kept is used for every file", signs: []sign{
		{mark: "cache", do: keptPair}, {mark: "Cache", do: keptPair}, {mark: "memo", do: keptPair}, {mark: "||=", do: keptPair}, {mark: "static ", do: keptPair},
	}},
	{code: report.CodePlaceholder, about: "pol sig secur", says: "Vite fills in import.meta.env alone, and leaves process.env empty", signs: []sign{
		{mark: "process.env.REACT_APP_", do: "write import.meta.env.VITE_…, and set that at build time"},
	}},
	{code: report.CodePlaceholder, about: "pol sig secur", says: "the variable that MARK reads has no value where this runs", signs: []sign{
		{mark: "process.env", do: unfilled}, {mark: "import.meta.env", do: unfilled}, {mark: "os.environ", do: unfilled}, {mark: "os.Getenv(", do: unfilled},
		{mark: "getenv(", do: unfilled}, {mark: "ENV[", called: "ENV", do: unfilled}, {mark: "ENV.fetch(", do: unfilled},
	}},
	{code: report.CodeRunTimeValue, note: true, says: "the text stands in plain quotes, in which MARK is no variable", signs: []sign{
		{mark: "'https://", with: "${", called: "${…}", do: "write it between backticks"},
		{mark: `"https://`, with: "${policy}", but: "println", called: "${…}", do: "in JavaScript write it between backticks"},
		{mark: "'https://", with: "#{", called: "#{…}", do: "write it in double quotes"},
	}},
	{code: report.CodeSignatureMismatch, cause: "secret-quoted", about: "secret", says: "the quotes are a part of the value", signs: []sign{
		{mark: `="`, do: "write the value without them"}, {mark: `='`, do: "write the value without them"},
	}},
	{code: report.CodeSignatureMismatch, cause: "secret-newline", about: "secret", says: "MARK reads the secret with the line end behind it", signs: []sign{
		{mark: "ReadFile", do: "write strings.TrimSpace(string(…))"}, {mark: "readFileSync(", but: "trim", do: "write ….trim()"},
		{mark: "file_get_contents(", but: "trim", do: "write trim(…)"}, {mark: "File.read(", but: "strip", do: "write ….strip"}, {mark: ".read()", but: "strip", do: "write ….strip()"},
		{mark: "echo ", but: "echo -n", called: "echo", do: "write printf %s"}, {mark: "/run/secrets/", called: "the file", do: trimmed},
	}},
	{code: report.CodeSignatureMismatch, cause: "double-base64", about: ofPolicy, says: "base64 is applied twice", signs: twice},
	{code: report.CodeDoubleBase64, about: ofPolicy, says: "base64 is applied twice", signs: twice},
	{code: report.CodeSignatureLength, says: "a column of that length cuts a signed link", signs: columns},
	{code: report.CodeSignatureMismatch, cause: "signature-truncated", says: "a column of that length cuts a signed link", signs: columns},
	{code: report.CodeLineBreak, says: "MARK breaks lines within links as well", signs: []sign{
		{mark: "textwrap", do: "give it break_long_words=False and break_on_hyphens=False"},
		{mark: "wordwrap(", with: "true", do: "leave out its last argument, which cuts long words"},
		{mark: "chunk_split(", do: "leave links out of it"}, {mark: "| fold", called: "fold", do: "leave links out of it"},
	}},
	{code: report.CodeCallDenied, about: "expir", says: "the list of calls is made", signs: []sign{
		{mark: "'call':", do: addCall}, {mark: `"call":`, do: addCall}, {mark: "'call' =>", do: addCall}, {mark: `"call" =>`, do: addCall}, {mark: "call: [", do: addCall}, {mark: "call: %w[", do: addCall}, {mark: "call = new[]", do: addCall},
	}},
	{code: report.CodeCallIsString, about: "expir", says: "call is a text", signs: []sign{
		{mark: "'call' => '", do: "write a list, ['read']"}, {mark: "'call': '", do: "write a list, ['read']"}, {mark: "call: '", do: "write a list, ['read']"}, {mark: `call: "`, do: `write a list, ["read"]`}, {mark: `"call": "`, do: `write a list, ["read"]`}, {mark: `call = "`, do: `write a list, new[] { "read" }`},
	}},
	{code: report.CodeSignatureMismatch, cause: "swapped", says: "the policy is the key, and the secret the message", signs: []sign{
		{mark: "SecretKeySpec(", with: "olicy", do: asKey}, {mark: "createHmac(", with: "olicy", do: asKey}, {mark: "hash_hmac(", with: "olicy", do: asKey}, {mark: "hmac.new(", with: "olicy", do: asKey},
		{mark: "HMAC.", with: "olicy", do: asKey}, {mark: "hmac.New(", with: "olicy", do: asKey}, {mark: "new HMACSHA256(", do: asKey}, {mark: "CryptoJS.Hmac", do: asKey},
	}},
	{code: report.CodeExpiresFar, says: "the library adds expiry to the time of signing", signs: []sign{
		{mark: "FilestackSecurity.new(", with: "Time.now", do: span}, {mark: "FilestackSecurity.new(", with: "from_now", do: span}, {mark: "FilestackSecurity.new(", with: "to_i", do: span},
	}},
	{code: report.CodeServerMessage, cause: "webhook", note: true, says: "MARK writes the body anew, with other spaces than it came with", signs: []sign{
		{mark: "JSON.stringify(req.body", called: "JSON.stringify", do: rawBody}, {mark: "JSON.stringify(body", called: "JSON.stringify", do: rawBody}, {mark: "json.dumps(request.", called: "json.dumps", do: rawBody},
		{mark: "json_encode($_POST", called: "json_encode", do: rawBody}, {mark: "json_encode($request", called: "json_encode", do: rawBody}, {mark: "params.to_json", called: "to_json", do: rawBody},
	}},
	{code: report.CodeKeyMisspelled, cause: "call", says: "the Java library itself writes calls for call", signs: []sign{
		{mark: "Policy.Builder()", do: keptJava}, {mark: ".giveCall(", do: keptJava},
	}},
}

const (
	keptPair   = "sign a policy for each file, or leave out handle, which then opens every file of the app"
	keptJava   = "write the policy's JSON yourself, and sign that"
	fullText   = "make the column a text without a limit, and save the link anew"
	asKey      = "give the app secret as the key, and the encoded policy as the message"
	span       = "pass only how long the link should work, in seconds: expiry: 3600"
	rawBody    = "sign the raw body as it came (in Express by express.raw), with the webhook's own secret"
	handleLast = "write it last, behind all tasks"
	swapTwo    = "write the policy first"
	once       = "encode the JSON once"
)

var paddingLost = []sign{
	{mark: "RawURLEncoding", do: "write base64.URLEncoding, and sign the text that it gives"},
	{mark: "RawStdEncoding", do: "write base64.URLEncoding, and sign the text that it gives"},
	{mark: "'base64url'", called: "base64url in Node.js", do: `write toString('base64').replace(/\+/g, '-').replace(/\//g, '_'), and sign that text`},
	{mark: `"base64url"`, called: "base64url in Node.js", do: `write toString("base64").replace(/\+/g, "-").replace(/\//g, "_"), and sign that text`},
	{mark: "withoutPadding()", do: "leave it out, and sign the text that then comes"},
	{mark: "NO_PADDING", do: "leave it out, and sign the text that then comes"},
	{mark: "URL_SAFE_NO_PAD", do: "write URL_SAFE, and sign the text that it gives"},
	{mark: "padding: false", do: "leave it out, and sign the text that then comes"},
	{mark: "rtrim(", with: "=", do: "leave it out, and sign the text that then comes"},
	{mark: "strip(", with: "=\"", do: "leave it out, and sign the text that then comes"},
	{mark: "strip(", with: "='", do: "leave it out, and sign the text that then comes"},
	{mark: "TrimEnd('=')", called: "TrimEnd", do: "leave it out, and sign the text that then comes"},
	{mark: "TrimRight(", with: `"="`, do: "leave it out, and sign the text that then comes"},
	{mark: "delete(", with: "=\"", do: "leave it out, and sign the text that then comes"},
	{mark: "delete(", with: "='", do: "leave it out, and sign the text that then comes"},
	{mark: "replace(/=", do: "leave it out, and sign the text that then comes"},
	{mark: "tr -d", with: "=", do: "leave out the =, and sign the text that then comes"},
}

var standard = []sign{
	{mark: "Base64.getEncoder()", do: "write Base64.getUrlEncoder(), and sign the text that it gives"},
	{mark: "base64.StdEncoding", do: "write base64.URLEncoding, and sign the text that it gives"},
	{mark: "base64.b64encode(", do: "write base64.urlsafe_b64encode(…), and sign the text that it gives"},
	{mark: "strict_encode64", do: "write urlsafe_encode64, and sign the text that it gives"},
	{mark: "base64_encode(", but: "-_", do: "write strtr(base64_encode(…), '+/', '-_'), and sign that text"},
	{mark: "toString('base64')", but: "'-'", called: "base64", do: `write .replace(/\+/g, '-').replace(/\//g, '_') behind it, and sign that text`},
	{mark: `toString("base64")`, but: `"-"`, called: "base64", do: `write .replace(/\+/g, "-").replace(/\//g, "_") behind it, and sign that text`},
	{mark: "ToBase64String(", but: "'-'", do: "write .Replace('+', '-').Replace('/', '_') behind it, and sign that text"},
	{mark: "btoa(", but: "'-'", do: `write .replace(/\+/g, '-').replace(/\//g, '_') behind it, and sign that text`},
	{mark: "base64EncodedString(", do: "replace + by - and / by _ behind it, and sign that text"},
	{mark: "Base64.NO_WRAP", but: "URL_SAFE", do: "write Base64.URL_SAFE or Base64.NO_WRAP, and sign the text that it gives"},
	{mark: "base64 -w", but: "tr ", called: "base64", do: "write | tr '+/' '-_' behind it, and sign that text"},
	{mark: "Base.encode64(", do: "write Base.url_encode64(…), and sign the text that it gives"},
}

var escapers = []sign{
	{mark: "encodeURIComponent(", do: "leave it out"}, {mark: "urlencode(", do: "leave it out"}, {mark: "quote_plus(", do: "leave it out"}, {mark: "quote(", do: "leave it out"},
	{mark: "URLEncoder.encode(", do: "leave it out"}, {mark: "QueryEscape(", do: "leave it out"}, {mark: "CGI.escape(", do: "leave it out"}, {mark: "EscapeDataString(", do: "leave it out"}, {mark: "addingPercentEncoding", do: "leave it out"},
}

var twice = []sign{
	{mark: "encodeToString(", with: ".encode(", do: once}, {mark: "b64encode(", with: "b64encode(base64.", do: once}, {mark: "base64_encode(base64_encode(", do: once},
	{mark: "btoa(btoa(", do: once}, {mark: "EncodeToString([]byte(base64", do: once}, {mark: "encode64(Base64", do: once},
}

var columns = []sign{
	{mark: "VARCHAR(", do: fullText}, {mark: "varchar(", do: fullText}, {mark: "max_length=", do: fullText}, {mark: "->string(", do: fullText}, {mark: "t.string", do: fullText}, {mark: "@Column(length", do: fullText}, {mark: "String(255", do: fullText},
}
