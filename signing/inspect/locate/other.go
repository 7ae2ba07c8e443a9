package locate

import (
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/message"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/service"
	"policybench/signing/report"
)

// addMessages adds the servers' messages and a webhook's headers, and where there is
// nothing else the signed links of other services.
func (f *finder) addMessages(text string) {
	words := f.words
	if text != words.Text { // a carrier was undone
		words = ascii.WordsOf(text)
	}
	for _, m := range message.FindIn(words) {
		f.found = append(f.found, request.Request{Form: report.FormMessage, Message: request.Message{Key: m.Key, Time: m.Time, Detail: m.Detail}, Span: m.Span})
	}
	if place, name, ok := message.FindWebhook(text); ok {
		f.found = append(f.found, request.Request{Form: report.FormWebhook, Message: request.Message{Key: message.Webhook, Detail: name}, Span: place})
	}
	if len(f.found) > 0 {
		return
	}
	for _, l := range service.Links(text) {
		f.found = append(f.found, request.Request{Form: report.FormOtherService, Message: request.Message{Key: l.Key, Time: l.Expiry}, Link: report.Link{Host: l.Host}, Span: l.Span})
	}
}
