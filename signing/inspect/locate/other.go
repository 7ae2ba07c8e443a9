package locate

import (
	"policybench/signing/inspect/message"
	"policybench/signing/inspect/service"
	"policybench/signing/report"
)

// addMessages adds the servers' messages and a webhook's headers, and where there is
// nothing else the signed links of other services.
func (f *finder) addMessages(text string) {
	for _, m := range message.Find(text) {
		f.found = append(f.found, located{form: report.FormMessage, message: m.Key, messageTime: m.Time, messageDetail: m.Detail, span: m.Span})
	}
	if place, name, ok := message.FindWebhook(text); ok {
		f.found = append(f.found, located{form: report.FormWebhook, message: message.Webhook, messageDetail: name, span: place})
	}
	if len(f.found) > 0 {
		return
	}
	for _, l := range service.Links(text) {
		f.found = append(f.found, located{form: report.FormOtherService, message: l.Key, messageTime: l.Expiry, link: report.Link{Host: l.Host}, span: l.Span})
	}
}
