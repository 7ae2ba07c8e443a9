package locate

import (
	"cmp"
	"slices"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/code"
	"policybench/signing/inspect/message"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/secret"
	"policybench/signing/inspect/service"
	"policybench/signing/inspect/store"
	"policybench/signing/report"
)

// whole is what the whole of a text may be or hold beside the things in it: it stands in
// no place that another thing could stand in, so that nothing is joined with it.
type whole struct {
	name  string
	alone bool                                 // it is looked for only in a text that holds messages at most
	find  func(w *wholeText) []request.Request // none, where all it does is to note
}

// wholeText is a text as it was given, and what is known of it.
type wholeText struct {
	text  string
	words ascii.Words
	ours  bool // it names Filestack
	code  *code.Code
	found []request.Request // in it so far
}

// wholes are all of them, in the order in which they are looked for. As with sights each
// says where it was seen.
var wholes = [...]whole{
	// seen: filestack-rails#108, the sentence; filestack-rails#174, the envelope;
	// filestack-react#86, the status alone.
	{"message of a server", false, findMessages},
	// seen: blog.filestack.com, the guide to handling webhooks at scale.
	{"webhook", false, findWebhook},
	// seen: docs.aws.amazon.com, a URL that CloudFront's signers write.
	{"link of another service", true, findLinks},
	// seen: the README of filestack-rails, which names the secret's setting.
	{"app secret", false, findSecret},
	// seen: filestack-rails#135, filepicker.setKey; the README of filestack-python.
	{"API key", true, func(w *wholeText) []request.Request { return w.code.KeysAlone() }},
	// seen: filestack-react#86, a component whose key is a variable.
	{"picker without a key", true, func(w *wholeText) []request.Request { return w.code.OpenedAlone() }},
}

// finish adds what only the whole of a text says, and puts the requests in order.
func (sc *scene) finish(text string, found []request.Request) []request.Request {
	sc.whole = wholeText{text: text, words: sc.words, ours: sc.ours, code: &sc.code, found: found}
	w := &sc.whole
	if text != sc.words.Text { // a carrier was undone
		w.words = ascii.WordsOf(text)
	}
	for i := range wholes {
		if !wholes[i].alone || w.holdsMessages() {
			w.found = append(w.found, wholes[i].find(w)...)
		}
	}
	found = w.found
	sortByPlace(found)
	findStoreTo(sc.view.Root(), found)
	findClientCalls(sc.view.Root(), found)
	shareSiblings(found)
	return found
}

// holdsMessages reports whether nothing but messages was found so far.
func (w *wholeText) holdsMessages() bool {
	for i := range w.found {
		if w.found[i].Form != report.FormMessage {
			return false
		}
	}
	return true
}

// sortByPlace puts requests in the order of the text, what holds others before them. Most
// are found in it.
func sortByPlace(found []request.Request) {
	behind := func(a, b int) int {
		if a, b := found[a].Span, found[b].Span; a != b {
			return cmp.Or(a.Offset-b.Offset, b.Length-a.Length)
		}
		return a - b
	}
	sorted := 1
	for sorted < len(found) && behind(sorted-1, sorted) < 0 {
		sorted++
	}
	if sorted >= len(found) {
		return
	}
	order := make([]int, len(found))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, behind)
	put(found, order)
}

// put moves requests to where they belong, each once, since one is large. Order holds at
// each place which of them comes there; it is used up.
func put(found []request.Request, order []int) {
	for i := range order {
		if order[i] < 0 {
			continue
		}
		first := found[i]
		for to := i; order[to] >= 0; {
			from := order[to]
			order[to] = -1 // its request is there
			if from == i {
				found[to] = first
				break
			}
			found[to], to = found[from], from
		}
	}
}

func findMessages(w *wholeText) []request.Request {
	var found []request.Request
	for _, m := range message.FindIn(w.words) {
		found = append(found, request.Request{Form: report.FormMessage, Message: &request.Message{Key: m.Key, Time: m.Time, Detail: m.Detail}, Span: m.Span})
	}
	return found
}

func findWebhook(w *wholeText) []request.Request {
	place, name, ok := message.FindWebhook(w.text)
	if !ok || name != "" && slices.ContainsFunc(w.found, func(r request.Request) bool { return r.Carried.Unread == "header" }) {
		return nil // the signature of a pair in headers, which needs no timestamp
	}
	return []request.Request{{Form: report.FormWebhook, Message: &request.Message{Key: message.Webhook, Detail: name}, Span: place}}
}

func findLinks(w *wholeText) []request.Request {
	var found []request.Request
	for _, l := range service.Links(w.text) {
		found = append(found, request.Request{Form: report.FormOtherService, Message: &request.Message{Key: l.Key, Time: l.Expiry}, Link: report.Link{Host: l.Host}, Span: l.Span})
	}
	return found
}

// findSecret notes on the first request that the text gives a secret away; in a text that
// holds nothing else that is one of its own.
func findSecret(w *wholeText) []request.Request {
	if len(w.found) > 0 {
		if spans := secret.Exposed(w.text); len(spans) > 0 {
			sortByPlace(w.found)
			noteSecret(&w.found[0], spans)
		}
		return nil
	}
	spans := secret.Alone(w.text, w.ours)
	if len(spans) == 0 {
		return nil
	}
	r := request.Request{Form: report.FormSecret, Span: spans[0]}
	noteSecret(&r, spans)
	return []request.Request{r}
}

func noteSecret(r *request.Request, spans []report.Span) {
	r.Forgiven.Add(report.Problem, report.CodeSecretExposed, report.Inferred, "text", spans)
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
		found[i].Siblings = &policies
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
		l.StoreTo(store.Near(root, l.Span.Offset))
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
	return onlyKey(text)
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
