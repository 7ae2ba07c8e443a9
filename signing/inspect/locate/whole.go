package locate

import (
	"slices"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/call"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/code"
	"policybench/signing/inspect/message"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/secret"
	"policybench/signing/inspect/service"
	"policybench/signing/inspect/store"
	"policybench/signing/report"
)

// finish adds what only the whole of a text says, and puts the requests in order.
func (sc *scene) finish(text string, found []request.Request) []request.Request {
	found = messages(text, sc.words, found)
	sortByPlace(found)
	if found = secrets(text, sc.ours, found); len(found) == 0 {
		if found = sc.code.KeysAlone(); len(found) == 0 {
			found = sc.code.OpenedAlone()
		}
	}
	findStoreTo(sc.view.Root(), found)
	findClientCalls(sc.view.Root(), found)
	shareSiblings(found)
	return found
}

// sortByPlace puts requests in the order of the text, what holds others before them. Most
// are found in it.
func sortByPlace(found []request.Request) {
	behind := func(a, b *report.Span) int {
		if a.Offset != b.Offset {
			return a.Offset - b.Offset
		}
		return b.Length - a.Length
	}
	for i := 1; i < len(found); i++ {
		if behind(&found[i-1].Span, &found[i].Span) > 0 {
			slices.SortStableFunc(found, func(a, b request.Request) int { return behind(&a.Span, &b.Span) })
			return
		}
	}
}

// messages adds the servers' messages and a webhook's headers, and where there is
// nothing else the signed links of other services.
func messages(text string, words ascii.Words, found []request.Request) []request.Request {
	if text != words.Text { // a carrier was undone
		words = ascii.WordsOf(text)
	}
	for _, m := range message.FindIn(words) {
		found = append(found, request.Request{Form: report.FormMessage, Message: request.Message{Key: m.Key, Time: m.Time, Detail: m.Detail}, Span: m.Span})
	}
	if place, name, ok := message.FindWebhook(text); ok {
		found = append(found, request.Request{Form: report.FormWebhook, Message: request.Message{Key: message.Webhook, Detail: name}, Span: place})
	}
	if len(found) > 0 {
		return found
	}
	for _, l := range service.Links(text) {
		found = append(found, request.Request{Form: report.FormOtherService, Message: request.Message{Key: l.Key, Time: l.Expiry}, Link: report.Link{Host: l.Host}, Span: l.Span})
	}
	return found
}

// secrets notes on the first request that the text gives a secret away; in a text that
// holds nothing else that is one of its own.
func secrets(text string, ours bool, found []request.Request) []request.Request {
	if len(found) > 0 {
		if spans := secret.Exposed(text); len(spans) > 0 {
			found[0].Forgiven.Add(report.Problem, report.CodeSecretExposed, report.Inferred, "text", spans)
		}
		return found
	}
	spans := secret.Alone(text, ours)
	if len(spans) == 0 {
		return nil
	}
	r := request.Request{Form: report.FormSecret, Span: spans[0]}
	r.Forgiven.Add(report.Problem, report.CodeSecretExposed, report.Inferred, "text", spans)
	return []request.Request{r}
}

// maxSiblings bounds what the cause other-policy tries.
const maxSiblings = 16

func shareSiblings(found []request.Request) {
	if len(found) < 2 {
		return
	}
	var policies []string
	for i := range found {
		if p := found[i].Policy.Text; p != "" && len(policies) < maxSiblings && !slices.Contains(policies, p) {
			policies = append(policies, p)
		}
	}
	if len(policies) < 2 {
		return
	}
	for i := range found {
		found[i].Siblings = policies
	}
}

// findStoreTo gives the pickers of a text the place that their options name.
func findStoreTo(text string, found []request.Request) {
	var root *carrier.View
	for i := range found {
		l := &found[i]
		if l.Form != report.FormPicker && l.Form != report.FormWidget || l.Carried.Base64 {
			continue
		}
		if root == nil {
			if !strings.Contains(text, "storeTo") {
				return
			}
			root = &carrier.View{Text: text}
		}
		l.Store.Or(store.Near(root, l.Span.Offset))
	}
}

// APIKeyIn is the one API key that a text shows: as part of another request, or
// alone in the shape that keys have.
func APIKeyIn(text string, found []request.Request) string {
	key := ""
	for i := range found {
		if k := found[i].Link.APIKey; k != "" {
			if key != "" && key != k {
				return ""
			}
			key = k
		}
	}
	if key != "" {
		return key
	}
	for i := 0; i < len(text); i++ {
		k := call.KeyAt(text, i)
		if k == "" {
			continue
		}
		if key != "" && key != k {
			return ""
		}
		key = k
	}
	return key
}

// findClientCalls reads what a program does with the client that got the pair, where a
// text shows but one.
func findClientCalls(text string, found []request.Request) {
	only := -1
	for i := range found {
		if r := &found[i]; r.Form == report.FormPicker && !r.Carried.Base64 {
			if only >= 0 {
				return // nobody can say which client is meant
			}
			only = i
		}
	}
	if only >= 0 {
		code.ClientCalls(&carrier.View{Text: text}, &found[only])
	}
}
