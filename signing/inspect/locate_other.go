package inspect

import "policybench/signing/inspect/message"

// addMessages adds the servers' messages and a webhook's headers.
func (f *finder) addMessages(text string) {
	for _, m := range message.Find(text) {
		f.found = append(f.found, located{form: FormMessage, message: m.Key, messageTime: m.Time, messageDetail: m.Detail, span: m.Span})
	}
	if place, name, ok := message.FindWebhook(text); ok {
		f.found = append(f.found, located{form: FormWebhook, message: message.Webhook, messageDetail: name, span: place})
	}
}
