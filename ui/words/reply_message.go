package words

import (
	"strings"

	"policybench/signing/report"
)

// explain says what a message or another service's text means.
func (w *replier) explain(put func(string), r report.Report, points []point) {
	for _, p := range points {
		if p.finding.Code == report.CodeServerMessage {
			w.message(put, p.finding)
			continue
		}
		put(join(sentenceCase(p.says), " ", ask(p.do)))
	}
	if len(points) == 0 {
		put("There is no request to Filestack in it that we could check.")
	}
}

// message explains a server's message: what it means, why it comes, what to check.
func (w *replier) message(put func(string), f report.Finding) {
	args := append(append([]string{}, f.Args...), "", "", "")
	means := replyMessage(args[0])
	put(means.Fact)
	here, likely := w.causes(args[1]), w.causes(args[2])
	if args[0] == "signature-expired" {
		likely = nil // it is the reason
	}
	switch {
	case len(here) > 0 && w.saysAll(args[1]):
		put("That fits what else we found here.")
		return
	case len(here) > 0:
		put("This is why it comes here: " + ended(strings.Join(here, "; ")))
	case len(likely) == 1:
		put("The usual reason is this: " + ended(likely[0]))
	case len(likely) > 1:
		put("The usual reasons, the likeliest first:")
		put("- " + strings.Join(capitals(likely[:min(len(likely), mostLikely)]), "\n- "))
	}
	if !strings.HasPrefix(means.Hint, "paste") || len(missing(w.listing)) == 0 { // that is asked for at the end
		put(ask(means.Hint))
	}
}

func capitals(list []string) []string {
	for i := range list {
		list[i] = sentenceCase(list[i])
	}
	return list
}

// replyMessage is a message's meaning as a whole sentence, and what to do.
func replyMessage(key string) Sentence {
	if s, ok := messageLetters[key]; ok {
		return s
	}
	s := messages[key]
	return Sentence{"The error message means that " + ended(s.Fact), s.Hint}
}

// causes are the codes of a message as clauses, none twice.
func (w *replier) causes(codes string) []string {
	var list []string
	for code := range strings.FieldsSeq(codes) {
		f := report.Finding{Code: report.Code(code)}
		if f.Code == report.CodeUnsigned {
			continue // says no more than the message
		}
		says := strings.Replace(w.letterOf(f, report.Report{Form: report.FormRequestBody}).says, "most likely ", "", 1)
		if !strings.Contains(strings.Join(list, "\n"), says) {
			list = append(list, says)
		}
	}
	return list
}

// saysAll reports whether the reply says all these codes about what else it found.
func (w *replier) saysAll(codes string) bool {
	for code := range strings.FieldsSeq(codes) {
		said := false
		for _, r := range w.reports {
			for _, f := range told(r) {
				said = said || f.Code == report.Code(code)
			}
		}
		if !said {
			return false
		}
	}
	return true
}

// messageLetters are the meanings that need other words for a customer than
// messages has.
var messageLetters = map[string]Sentence{
	"credentials-not-provided": {"The error message means that no policy and signature reached the server.", "look whether both are in the request as it was sent, under the names policy and signature"},
	"signature-expired":        {"The error message means that the policy had expired when it was used.", "sign a new policy each time the page is loaded, and check the clock of the machine that signs"},
	"invalid-app-policy":       {"The error message means that the upload server refused the policy and signature.", "check that the policy is still valid, lists the call pick, and is signed with this app's secret"},
	"invalid-policy":           {"The error message means that the picker's server refused the policy and signature, or got none.", "check that both reach the picker, and that the policy is still valid and lists the call pick"},
	"policy-required":          {"The error message means that the request needs a policy and signature, and has none.", "add both"},
	"invalid-application":      {"The error message means that the server does not know which app asks: the API key is missing or wrong, whatever the status says.", "add key= with your API key, besides policy and signature"},
	"security-params":          {"The error message means that the policy or its signature was refused, by the server or by filestack-js itself.", "check the keys of the policy and their types"},
	"pair-needed":              {"The error message means that the request needs a policy and signature.", "add both, and check whether security is meant to be on for this app"},
	"not-authorized":           {"The error message means that the policy does not allow this request.", "check the expiry, the calls and the handle in the policy"},
	"pair-incomplete":          {"The error message means that filestack-js was given a policy without a signature, or a signature without a policy.", "pass both: {security: {policy, signature}}"},
	"remove-needs-pair":        {"The error message means that filestack-js deletes files only with a policy and signature.", "pass both, with a policy that lists the call remove"},
	"library-needs-pair":       {"The error message means that the library wants a policy and signature for this before it asks the server.", "pass both"},
	"policy-option":            {"The error message means that the PHP library refused a key of the policy.", "use no other keys than expiry, call, handle, url, maxSize, minSize, path and container"},
	"policy-exception":         {"The error message means that the server refused the policy and signature, which the Java library reports so.", `check the expiry and the list of calls in the policy: the library's own policies write "calls" for "call"`},
	"webhook":                  {"These are the headers of a webhook. It is signed in another way and with a secret of its own, so we did not check it.", "compute the HMAC-SHA256 over its timestamp, a dot and the raw body, with the webhook's secret"},
	"":                         {"The message is about Filestack's security.", "send us the URL that it came for"},
}
