package words

// messages say what a message means, and what to check next. The keys are those
// of the inspector's list; statuses are left out, since hosts differ in them.
var messages = map[string]Sentence{
	"credentials-not-provided": {"the server saw no policy and signature", "look whether the pair is in the request as it was sent, under the names policy and signature"},
	"signature-not-valid":      {"the server could not reproduce the signature", "check that the app secret is this app's and current, and that the policy was not changed after signing"},
	"signature-expired":        {"the policy had expired when it was used", "sign anew when the page is loaded; check the clock of the machine that signs"},
	"invalid-app-policy":       {"the upload server refused the pair", "check that the policy is alive, has pick, and is signed with this app's secret"},
	"invalid-policy":           {"the picker's cloud server refused the pair, or got none", "check that the pair reaches the picker, is alive and has pick"},
	"not-base64":               {"the server could not decode the policy", "send it in the url-safe alphabet with its = padding"},
	"policy-path":              {"the server refused the policy's path", "check the path pattern; in March 2024 this was a fault of Filestack's own, since repaired"},
	"policy-required":          {"the request needs a policy and signature and has none", "add the pair"},
	"invalid-application":      {"the server does not know which app asks: the API key is missing or wrong, whatever the status says", "add key=APIKEY beside the pair"},
	"parameters-invalid":       {"the upload server misses a parameter, most often the API key", "send apikey beside policy and signature"},
	"security-params":          {"the policy or the pair was refused, by the server or by filestack-js itself", "check the keys of the policy and their types"},
	"pair-needed":              {"the request needs a policy and signature", "add the pair; check that security is on by intention"},
	"not-authorized":           {"the server refused what the pair allows", "check expiry, call and handle of the policy"},
	"pair-incomplete":          {"filestack-js was given half a pair", "pass both: {security: {policy, signature}}"},
	"remove-needs-pair":        {"filestack-js deletes only with a pair", "pass a pair whose policy has remove"},
	"source-needs-key":         {"an external URL cannot be transformed without the API key", "pass the API key, it goes first in the path"},
	"source-invalid":           {"filestack-js does not take this for a handle or URL", "check the handle: 20 characters"},
	"key-required":             {"filestack-js was started without an API key", "pass the API key as the first argument of init"},
	"node-only":                {"signing was tried in a browser", "sign on the server: a page must not hold the app secret"},
	"library-needs-pair":       {"the library wants a pair for this before it asks the server", "pass policy and signature"},
	"library-needs-secret":     {"the library has no app secret to sign with", "set the app secret where the server reads it"},
	"policy-option":            {"the PHP library refused a key of the policy", "the keys are expiry, call, handle, url, maxSize, minSize, path, container"},
	"policy-exception":         {"the server refused the pair, which the Java library reports so", "check expiry and call; its own policies write calls for call"},
	"s3-signature":             {"Amazon S3 refused an upload part: that is not the Filestack policy", "try the upload again; check the clock and whatever changes requests on the way"},
	"webhook-mismatch":         {"a webhook's signature did not fit: it has a secret of its own, not the app secret", "use the webhook's secret over timestamp, a dot and the raw body"},
	"webhook":                  {"these are a webhook's headers: another scheme with a secret of its own, not verified here", "compute HMAC-SHA256 over timestamp, a dot and the raw body with the webhook's secret"},
	"":                         {"a message about security", "paste the URL that it answers beside it"},
}
