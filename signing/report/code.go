package report

// Code names a kind of finding. Released names never change.
type Code string

// The codes, as the design lists them. Levels depend on the case; see each check.
// Behind each stands what its Args are, in order; an argument that does not apply
// is empty, one in brackets may be left out at the end. Times are Unix seconds,
// durations seconds, offsets bytes, all in decimal. Arguments that quote the text
// are as found: hostile, and never the app secret.
const (
	CodeExpired              Code = "expired"                // expiry, seconds since
	CodeExpiresSoon          Code = "expires-soon"           // expiry, seconds left
	CodeExpiresFar           Code = "expires-far"            // expiry, seconds left
	CodeExpiryMissing        Code = "expiry-missing"         //
	CodeExpiryInvalid        Code = "expiry-invalid"         // value as written
	CodeExpiryInMilliseconds Code = "expiry-in-milliseconds" // value as written, the same in seconds, seconds left as written
	CodeExpiryNotInteger     Code = "expiry-not-integer"     // value as written, the whole number taken for it, "whole" where it is that number, oddly written
	CodeExpiryIsString       Code = "expiry-is-string"       // value without quotes, the number taken for it or empty
	CodeExpiryTooLarge       Code = "expiry-too-large"       // value as written

	CodeNoCall        Code = "no-call"         //
	CodeCallEmpty     Code = "call-empty"      //
	CodeCallIsString  Code = "call-is-string"  // the string, the calls in it joined by ", " where there are several
	CodeCallDuplicate Code = "call-duplicate"  // call
	CodeCallUnknown   Code = "call-unknown"    // call as written, the call or calls meant or empty; for what is no text, the JSON
	CodeCallWrongCase Code = "call-wrong-case" // call as written, the call meant
	CodeCallDenied    Code = "call-denied"     // call needed, calls listed joined by ", " or empty where the key is missing

	CodeHandleDiffers  Code = "handle-differs"    // the policy's handle, the request's (several joined by ", ")
	CodeHandleIsAPIKey Code = "handle-is-api-key" // the policy's handle
	CodeNoHandle       Code = "no-handle"         //

	CodeKeyUnknown    Code = "key-unknown"    // key as written
	CodeKeyMisspelled Code = "key-misspelled" // key as written, the key meant, "also" where that stands there too
	CodeKeyDuplicate  Code = "key-duplicate"  // key, "same" or "different" values

	CodeSizeRange            Code = "size-range"              // minSize or empty, maxSize or empty, as written: minimum above maximum, or one negative
	CodeSizeNotInteger       Code = "size-not-integer"        // key, value as written
	CodePatternInvalid       Code = "pattern-invalid"         // key, pattern, what breaks it
	CodePatternUntested      Code = "pattern-untested"        // key, pattern, what this program does not know
	CodePatternUnanchored    Code = "pattern-unanchored"      // key, pattern, "start", "end" or "both"
	CodePatternLooksLikeGlob Code = "pattern-looks-like-glob" // key, pattern, the regular expression meant
	CodeSourceDenied         Code = "source-denied"           // pattern, source

	CodePaddingMissing       Code = "padding-missing"            // how many "=" are missing
	CodePaddingExtra         Code = "padding-extra"              // how many "=" are too many
	CodeStandardBase64       Code = "standard-base64"            // the characters that stand there: "+", "/" or "+/"
	CodePlusBecameSpace      Code = "plus-became-space"          //
	CodeSlashInTask          Code = "slash-in-task"              //
	CodeDoubleBase64         Code = "double-base64"              //
	CodeJSONNotEncoded       Code = "json-not-encoded"           //
	CodeDoublePercentEncoded Code = "double-percent-encoded"     // ["code" where no URL would decode it once]
	CodeBOM                  Code = "bom"                        //
	CodePolicyNotBase64      Code = "policy-not-base64"          // offset in the encoded policy, the character there or empty
	CodePolicyNotJSON        Code = "policy-not-json"            // offset in the decoded policy, what breaks it, the character there or empty
	CodePolicyNotObject      Code = "policy-not-object"          // the JSON
	CodePolicyTruncated      Code = "policy-truncated"           // offset where it ends, in the decoded policy
	CodePolicyMissing        Code = "policy-missing"             //
	CodeSecurityObject       Code = "security-object-not-string" //
	CodeSignatureMissing     Code = "signature-missing"          //
	CodeSignatureNotHex      Code = "signature-not-hex"          // offset in the signature, the character there, "base64" where it is a digest in base64, "secret" where it is an app secret
	CodeSignatureLength      Code = "signature-length"           // digits, the algorithm that makes so many, "cut" where the end is missing, or empty
	CodeSignatureMismatch    Code = "signature-mismatch"         // names of the secrets tried joined by ", ", cause or empty
	CodeSwappedValues        Code = "swapped-values"             //
	CodeIncompletePair       Code = "incomplete-pair"            // "policy" or "signature": the half that is missing
	CodeSignatureUppercase   Code = "signature-uppercase"        //
	CodeUnsigned             Code = "unsigned"                   // call that needs a pair in any case, "policy" where only the signature is missing, "basic" where HTTP Basic takes the place of a pair, or empty
	CodeHTMLEscaped          Code = "html-escaped"               //
	CodeLineBreak            Code = "line-break"                 //
	CodeWhitespace           Code = "whitespace"                 //
	CodeQuotes               Code = "quotes"                     // ["bytes" where they are those of Python's b'…']
	CodeEqualsInTask         Code = "equals-in-task"             // [what stands there, what belongs there]
	CodeCommaMissing         Code = "comma-missing"              //
	CodeInFragment           Code = "in-fragment"                //
	CodePlaceholder          Code = "placeholder"                // what stands there, ["unset" where a variable had no value, "object" where an object was put into text, "empty" where nothing stands there, "redacted" where the value was taken out]
	CodeNoQuestionMark       Code = "no-question-mark"           //
	CodeTaskAfterHandle      Code = "task-after-handle"          //
	CodeParameterCase        Code = "parameter-case"             // name as written, the name meant, ["name" where it is another one, which nothing reads]
	CodeDuplicateParameter   Code = "duplicate-parameter"        // name
	CodeAPIKeyMissing        Code = "api-key-missing"            // "store", "delete", "source" or "alias": what asks for the key
	CodeDeleteOnCDN          Code = "delete-on-cdn"              // "method" where the text shows a delete, "policy" where the policy allows nothing else
	CodeInsecureHTTP         Code = "insecure-http"              // host
	CodeLegacyHost           Code = "legacy-host"                // host
	CodeCustomHost           Code = "custom-host"                // host, [the one of Filestack's that is likely meant]
	CodeProxied              Code = "proxied"                    // host
	CodeNestedNotEncoded     Code = "nested-not-encoded"         //
	CodeInitFormIgnored      Code = "init-form-ignored"          // "current" where the text shows filestack-js 1.0 or later, else empty
	CodeViewerAttributes     Code = "viewer-attributes-ignored"  //
	CodeTaskNameMisspelled   Code = "task-name-misspelled"       // name as written, the name meant
	CodeInputTruncated       Code = "input-truncated"            //
	CodeSecretExposed        Code = "secret-exposed"             //
	CodeOtherService         Code = "other-service"              // host or name of the service
	CodeServerMessage        Code = "server-message"             // key of the message (see package inspect/message), codes that this text confirms joined by " ", the other likely codes joined by " ", time of the message or empty, [what a front end quotes: a reason that is not known, the host that answered with a status]
)
